"""What is known of customers: how they come back, what they are worth, and how sets of them are named."""
