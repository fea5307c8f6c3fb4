"""What is known as tables, and nothing else: an entry a line, loaded by what looks something up."""
