"""What is known as tables, and nothing else: an entry a line, loaded by the function that looks something up."""
