"""What happened goes into the book, one function per thing that can happen."""
