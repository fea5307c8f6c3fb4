"""Alembic's entry: migrates the connection that the caller lends, inside the caller's transaction."""

from alembic import context
from sqlmodel import SQLModel

import custmem.book.tables  # noqa: F401  (registers the tables in the metadata)


def migrate() -> None:
    """Run the wanted migrations on the lent connection; the caller began the transaction and will commit it."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    context.run_migrations()


migrate()
