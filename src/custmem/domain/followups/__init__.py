"""What is due: follow-ups of each kind, and the morning's page that they make."""
