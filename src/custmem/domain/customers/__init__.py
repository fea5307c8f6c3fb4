"""What is known of the shop's customers: how likely they come back, what they are worth, and how sets of them are named."""
