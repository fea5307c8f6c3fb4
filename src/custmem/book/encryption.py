"""Backups that only the owner of a key can read, by age (https://age-encryption.org), if the extra is installed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from custmem.errors import BadData, UsageError
from custmem.language import _

if TYPE_CHECKING:
    import sqlite3


MARK = b"age-encryption.org/"
"""How an encrypted file begins."""


def checked_recipient(key: str) -> str:
    """Return a public key that a backup can be encrypted for.

    Raises UsageError for anything else, or without the library.
    """
    _recipient(_age(), key)
    return key


def encrypted(copy: sqlite3.Connection, key: str) -> bytes:
    """Return a copy of a book that lies in memory, encrypted for whoever holds the key.

    Raises UsageError without the library, or for a key that is none.
    """
    return encrypted_bytes(copy.serialize(), key)


def encrypted_bytes(plain: bytes, key: str) -> bytes:
    """Return bytes encrypted for whoever holds the key; raises UsageError as `encrypted` does."""
    age = _age()
    result = io.BytesIO()
    age.encrypt_io(io.BytesIO(plain), result, [_recipient(age, key)])
    return result.getvalue()


def decrypted(secret: bytes, identity_file: str) -> bytes:
    """Return what was encrypted, by the private key in a file as age-keygen writes it.

    Raises UsageError without the library, BadData for a file without a key, or with another's.
    """
    age = _age()
    try:
        with open(identity_file, encoding="utf-8") as file:
            keys = [line.strip() for line in file if line.startswith("AGE-SECRET-KEY-")]
        identities = [age.x25519.Identity.from_str(key) for key in keys]
    except (OSError, ValueError, age.IdentityError):
        identities = []
    if not identities:
        raise BadData(_("the identity file holds no age key"), _("name the file that age-keygen wrote"))
    try:
        plain: bytes = age.decrypt(secret, identities)
    except age.DecryptError:
        raise BadData(
            _("this backup can't be read with that key"), _("name the file with its own key")
        ) from None
    return plain


def _recipient(age: Any, key: str) -> Any:
    try:
        return age.x25519.Recipient.from_str(key)
    except (age.RecipientError, ValueError):
        raise UsageError(_("that is not an age key"), _("the public one, which begins with age1")) from None


def _age() -> Any:
    try:
        import pyrage
    except ImportError:
        raise UsageError(
            _("backups are to be encrypted, and what encrypts them is not installed"),
            _("install it with: pip install 'custmem[crypt]'"),
        ) from None
    return pyrage
