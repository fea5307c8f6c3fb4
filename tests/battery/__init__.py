"""The promises of SECURITY.md, tried from outside: one file a promise."""
