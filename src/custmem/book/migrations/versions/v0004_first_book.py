"""The first book: every table that there was when the four shapes before it were made one (`earlier_books`)."""

from alembic import op

from custmem.book.earlier_books import first_shape

revision = "0004"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and index."""
    for statement in first_shape():
        op.get_bind().exec_driver_sql(statement)
