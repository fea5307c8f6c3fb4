"""Word lists: modules that are nothing but data."""
