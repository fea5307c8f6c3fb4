"""Letters and cards to customers: what each kind is drafted from, what silences it, and what was written before."""
