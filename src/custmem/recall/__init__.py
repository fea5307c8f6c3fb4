"""Questions to the book, answered as frozen values."""
