"""The book's history of shapes: one Alembic revision a file, each run in one transaction."""
