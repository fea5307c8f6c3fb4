"""Customers: what is remembered of them, who is meant, and what must not be said."""
