"""The kinds of things that may be said to a customer: a function each, in a file of its family."""
