"""Frozen values at a fraction of the start-up cost.

`NamedTuple` here is `typing.NamedTuple` to a type checker. When running it is made by these few lines:
`typing.NamedTuple` compiles each class from text, which for all those of a greeting a person can feel
(docs/decisions/0003-two-roads.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter  # as `namedtuple` reads its fields

    _new = tuple.__new__

    class _Maker(type):
        def __new__(mcs, name, bases, body):
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            for place, field in enumerate(fields):
                body[field] = _tuplegetter(place, None)
            body["__slots__"] = ()
            body["_fields"] = body["__match_args__"] = fields
            body["_known"] = frozenset(fields)
            return type(name, (_Value,), body)

    class _Value(tuple):
        __slots__ = ()
        _fields = ()

        def __new__(cls, *given, **named):
            if named or len(given) != len(cls._fields):
                given = _completed(cls, given, named)
            return _new(cls, given)

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            unknown = changes.keys() - set(self._fields)
            if unknown:
                raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
            return tuple.__new__(type(self), map(changes.get, self._fields, self))

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            told = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self):
            return tuple(self)

    def _completed(cls, given, named):
        """Return the fields in their order, those given by name and those left out included."""
        fields = cls._fields
        told = {**cls._field_defaults, **dict(zip(fields, given, strict=False)), **named}
        twice = given and not named.keys().isdisjoint(fields[: len(given)])
        if twice or len(given) > len(fields) or told.keys() != cls._known:
            raise TypeError(f"{cls.__name__} is made from {', '.join(fields)}")
        return map(told.__getitem__, fields)

    class NamedTuple(metaclass=_Maker):
        """A frozen value with named fields, typed fields first, defaults last."""
