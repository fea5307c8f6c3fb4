"""`python -m custmem`."""

from custmem.cli.main import entry

entry()
