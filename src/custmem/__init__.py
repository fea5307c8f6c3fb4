"""custmem: the memory of a good shopkeeper."""

__version__ = "0.1.0"
