"""Who a customer is, what is held of them, how they come back, and how sets of them are named."""
