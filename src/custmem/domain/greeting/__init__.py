"""What to say to a customer who walks in: talking points, each a rule with its rank and window."""
