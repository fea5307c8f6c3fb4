"""Frozen values at a tenth of the start-up cost.

`NamedTuple` here is `typing.NamedTuple` to a type checker. When running it is made by these few lines,
because importing `typing` alone costs the counter two thirds of a bare interpreter, and `dataclasses` more
(docs/decisions/0003-two-roads.md).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    class _Maker(type):
        def __new__(mcs, name, bases, body):
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = list(body.get("__annotations__", ()))
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                if key not in fields and key not in ("__module__", "__qualname__", "__dict__"):
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """A frozen value with named fields, typed fields first, defaults last."""
