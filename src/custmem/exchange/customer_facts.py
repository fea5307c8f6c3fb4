"""What a row tells of a customer beside who they are: tastes, family, points, and how they may be reached."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from custmem.domain.data.headers import CUSTOMER_FACTS
from custmem.domain.data.relations import RELATION_WORDS
from custmem.domain.data.status_words import NO, YES
from custmem.domain.incoming import NAME_LIMIT, TAG_LIMIT, TEXT_LIMIT, NewFact, is_nothing
from custmem.domain.messages.wording import counted
from custmem.domain.text.cleaning import quoted
from custmem.domain.text.names import fold
from custmem.exchange.cells import Unusable, list_of, name_of, several, text_of
from custmem.exchange.days import NO_DAY, DayColumn
from custmem.exchange.headers import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from custmem.domain.text.dates import MonthDay
    from custmem.exchange.columns import Columns
    from custmem.exchange.row_reader import Terms

_LISTED = ("likes", "dislikes", "allergy", "hobby")
_WHOLE = ("usual", "size", "needs", "job", "pronounce")
_OWN_TAGS = ("mycontacts", "othercontacts", "starred")
"""What Google puts everybody under."""
_CHANNELS = {
    "consent_email": ("email",),
    "consent_message": ("message",),
    "consent_call": ("call",),
    "consent_letter": ("letter",),
}
_REFUSED = {
    "refused_any": "any",
    "refused_email": "email",
    "refused_message": "message",
    "refused_call": "call",
    "refused_letter": "letter",
}
_UNSURE = frozenset("unknown pending unconfirmed notset never neversubscribed okand ukjent unbekannt".split())


class FactsTold(NamedTuple):
    """What a row tells beside who somebody is."""

    tags: tuple[str, ...] = ()
    facts: tuple[NewFact, ...] = ()
    persons: tuple[tuple[str, str], ...] = ()
    consents: tuple[tuple[str, str], ...] = ()
    points: str = ""
    birthday: MonthDay | None = None
    anniversary: MonthDay | None = None


_NOTHING_TOLD = FactsTold()


class FactReader:
    """Reads what is told of customers beside who they are."""

    def __init__(self, columns: Columns, terms: Terms) -> None:
        self._places = columns.places
        self._events = DayColumn(terms.today, day_first=terms.day_first, given=terms.order_given)
        self._odd: Counter[str] = Counter()
        self._blocked = self._dead = 0

        self._is_told = any(field in columns.places for field in CUSTOMER_FACTS)

    def see(self, cells: Sequence[str]) -> None:
        """Look at a row for how the days of its events are written."""
        for place in self._places.get("event", ()):
            self._events.see(cells[place])

    def said(self) -> Iterator[str]:
        """Yield what could not be told to be a yes or a no, and how many are blocked."""
        if self._odd:
            words = ", ".join(f"{quoted(word)} ({times})" for word, times in self._odd.most_common(10))
            yield f"these are neither a yes nor a no to being reached, and were left out: {words}"
        if self._blocked:
            blocked = counted(self._blocked, "customer")
            yield f"{blocked} blocked in the file: a private note says so, and it counts as a no to being reached"

        if self._dead:
            dead = counted(self._dead, "customer")
            yield f"{dead} dead in the file: a private note says so, and it counts as a no to being reached"

    def read(self, cells: Sequence[str], left_out: list[str]) -> FactsTold:
        """Return what a row tells; what can't be used is told in `left_out`."""
        if not self._is_told:
            return _NOTHING_TOLD
        facts: list[NewFact] = []
        for kind in _LISTED:
            facts += [NewFact(kind, text) for text in self._listed(cells, kind, TEXT_LIMIT, left_out)]
        for kind in _WHOLE:
            facts += [NewFact(kind, text) for text in self._texts(cells, kind, left_out)]
        facts += [
            NewFact("note", text, private=True) for text in self._texts(cells, "private_note", left_out)
        ]
        consents = self._consents(cells)
        if self._is_yes(cells, "blocked"):
            reason = next(iter(self._texts(cells, "block_reason", left_out)), "")
            facts.append(NewFact("note", f"blocked: {reason}" if reason else "blocked", private=True))
            consents = {"any": "no"}
            self._blocked += 1
        if self._is_yes(cells, "deceased"):
            facts.append(NewFact("note", "deceased", private=True))
            consents = {"any": "no"}
            self._dead += 1
        days = self._days(cells, left_out)
        return FactsTold(
            tags=tuple(self._tags(cells, left_out)),
            facts=tuple(dict.fromkeys(facts)),
            persons=tuple(dict.fromkeys(self._persons(cells, left_out))),
            consents=tuple(consents.items()),
            points=self._points(cells),
            birthday=days.get("birthday"),
            anniversary=days.get("anniversary"),
        )

    def _tags(self, cells: Sequence[str], left_out: list[str]) -> Iterator[str]:
        for told in self._listed(cells, "tags", TAG_LIMIT, left_out):
            tag = told.strip('"')
            if tag and key(tag) not in _OWN_TAGS:
                yield tag

    def _listed(self, cells: Sequence[str], field: str, limit: int, left_out: list[str]) -> list[str]:
        found: list[str] = []
        for place in self._places.get(field, ()):
            if cells[place]:
                try:
                    found += list_of(cells[place], limit, field)
                except Unusable as error:
                    left_out.append(str(error))
        return [text for text in dict.fromkeys(found) if not is_nothing(text.lower()) and not _is_a_no(text)]

    def _texts(self, cells: Sequence[str], field: str, left_out: list[str]) -> list[str]:
        found = []
        for place in self._places.get(field, ()):
            try:
                texts = [text_of(part, TEXT_LIMIT, field) for part in several(cells[place])]
            except Unusable as error:
                left_out.append(str(error))
                continue
            found += [text for text in texts if text and not is_nothing(text)]
        return found

    def _persons(self, cells: Sequence[str], left_out: list[str]) -> Iterator[tuple[str, str]]:
        """Yield relations and names: the spouse, children, an animal, and those that columns of pairs tell."""
        for field, relation in (("spouse", "partner"), ("children", "child"), ("pet", "pet")):
            for name in self._listed(cells, field, NAME_LIMIT, left_out):
                yield relation, name_of(name, NAME_LIMIT)
        kinds, names = self._places.get("relation_kind", ()), self._places.get("relation", ())
        for at, place in enumerate(names):
            told = several(cells[kinds[at]]) if at < len(kinds) else [""]
            for number, name in enumerate(list_of(cells[place], NAME_LIMIT, "name") if cells[place] else ()):
                yield relation_of(told[min(number, len(told) - 1)]), name_of(name, NAME_LIMIT, flip=False)

    def _consents(self, cells: Sequence[str]) -> dict[str, str]:
        """Return by channel whether they may be reached; what one column refuses no other allows."""
        found: dict[str, str] = {}
        if "consent_marketing" in self._places:
            answer = self._answer(cells, "consent_marketing")
            if answer:
                found["email"] = answer
                if answer == "no":
                    found["message"] = answer
        for field, channels in _CHANNELS.items():
            answer = self._answer(cells, field)
            found.update(dict.fromkeys(channels, answer) if answer else {})
        for field, channel in _REFUSED.items():
            if self._is_yes(cells, field):
                found[channel] = "no"
        return {"any": "no"} if found.get("any") == "no" else found

    def _answer(self, cells: Sequence[str], field: str) -> str:
        """Return what a field's columns answer together: a no of one of them is a no."""
        answers = {self._read_answer(cells[place].strip()) for place in self._places.get(field, ())}
        return "no" if "no" in answers else "yes" if "yes" in answers else ""

    def _read_answer(self, text: str) -> str:
        word = key(text) or text
        if not text or is_nothing(text) or word in _UNSURE - {"neversubscribed"}:
            return ""
        if word in YES or word in NO:
            return "yes" if word in YES else "no"
        if _is_a_day(text):  # on which they agreed
            return "yes"
        self._odd[text] += 1
        return ""

    def _is_yes(self, cells: Sequence[str], field: str) -> bool:
        """Say whether one of a field's columns says yes; a day on which, or a reason for which it is so is one."""
        texts = [cells[place].strip() for place in self._places.get(field, ())]
        return any(
            (key(text) or text) not in (*NO, *_UNSURE) and not is_nothing(text) and text not in NO_DAY
            for text in texts
            if text
        )

    def _points(self, cells: Sequence[str]) -> str:
        places = self._places.get("points")
        text = cells[places[0]].strip() if places else ""
        return text[:30] if text and any(char in "123456789" for char in text) else ""

    def _days(self, cells: Sequence[str], left_out: list[str]) -> dict[str, MonthDay]:
        """Return the days of Google's events that are a birthday or an anniversary."""
        found: dict[str, MonthDay] = {}
        kinds = self._places.get("event_kind", ())
        for at, place in enumerate(self._places.get("event", ())):
            told = key(cells[kinds[at]]) if at < len(kinds) else ""
            kind = "birthday" if "birth" in told else "anniversary" if "annivers" in told else ""
            if kind and cells[place].strip() not in NO_DAY:
                try:
                    found[kind] = self._events.read(cells[place])
                except Unusable as error:
                    left_out.append(f"{kind}: {error}")
        return found


def _is_a_day(text: str) -> bool:
    return any(char.isdigit() for char in text) and len(text) >= len("1.1.2020")


def _is_a_no(text: str) -> bool:
    """Say whether a column of allergies or the like answers no."""
    return len(text) > 1 and text.isalpha() and key(text) in NO


def relation_of(word: str) -> str:
    """Return the relation that a word of another program or language means; as it stands where nobody knows it."""
    plain = " ".join(fold(word).split())
    return RELATION_WORDS.get(plain) or word.strip().lstrip("*").strip().lower()[:60] or "relative"
