"""The book's tables of the search index, which is derived from the others: how customers are found."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from custmem.book.constraints import NAME_LIMIT, one_of

WORD_KINDS = ("name", "nickname", "handle", "email", "phone", "card", "person", "note", "wish", "tag")


class SearchWord(SQLModel, table=True):
    """The search index: one folded word (or run of a phone's digits) by which a customer is found.

    Derived, and so not journaled: whatever changes a customer marks them as `Unindexed`.
    """

    __tablename__ = "search_word"
    __table_args__ = (
        one_of("kind", WORD_KINDS),
        Index("ix_search_word_customer", "customer_id"),
        {"sqlite_with_rowid": False},
    )

    kind: str = Field(primary_key=True)
    word: str = Field(primary_key=True, max_length=500)
    customer_id: int = Field(primary_key=True)


class Spelling(SQLModel, table=True):
    """What a word of a name looks like with one letter left out, so that a misspelt name finds its nearest."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    spelling: str = Field(primary_key=True, max_length=NAME_LIMIT)
    word: str = Field(primary_key=True, max_length=NAME_LIMIT)


class Unindexed(SQLModel, table=True):
    """A customer whose words in the search index must be made anew before the change that marked them ends."""

    customer_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
