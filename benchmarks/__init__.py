"""How fast custmem is, measured: a lifelike shop of any size, its books, and whole processes against a bare one."""
