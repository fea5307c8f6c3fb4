"""Who a customer is, and what is held of them."""
