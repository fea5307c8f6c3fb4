"""What is typed: options, verbs and their wiring."""
