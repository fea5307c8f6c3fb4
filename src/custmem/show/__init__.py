"""What a person or a script reads: the only writer of stdout and stderr."""
