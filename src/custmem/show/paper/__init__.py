"""What is printed: pages as frozen values, and the forms they take, text of so many columns, ESC/POS, HTML and PDF."""
