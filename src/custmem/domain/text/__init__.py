"""What people type and what a book holds: text, names, dates and money, read and made safe."""
