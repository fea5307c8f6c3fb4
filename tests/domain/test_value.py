"""Frozen values with named fields."""

from __future__ import annotations

import copy
import pickle

import pytest

from custmem.domain.value import NamedTuple


class Tea(NamedTuple):
    """A tea and what it costs."""

    name: str
    minor: int = 450

    @property
    def is_dear(self) -> bool:
        return self.minor > 1000

    def named(self, name: str) -> Tea:
        return self._replace(name=name)


def test_fields_are_given_by_place_or_by_name_and_may_have_a_value_of_their_own() -> None:
    assert Tea("Sencha") == Tea(name="Sencha", minor=450) == ("Sencha", 450)


def test_a_field_without_a_value_of_its_own_must_be_given() -> None:
    with pytest.raises(TypeError):
        Tea()  # type: ignore[call-arg]


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Tea("Sencha").minor = 1  # type: ignore[misc]


def test_properties_and_methods_of_the_class_are_kept() -> None:
    assert (Tea("Gyokuro", 2400).is_dear, Tea("Sencha").is_dear) == (True, False)
    assert Tea("Sencha").named("Bancha") == Tea("Bancha")


def test_it_knows_its_name_its_fields_and_its_docstring() -> None:
    assert (Tea.__name__, Tea._fields, Tea.__doc__) == ("Tea", ("name", "minor"), "A tea and what it costs.")
    assert repr(Tea("Sencha")) == "Tea(name='Sencha', minor=450)"


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a", 1, 2), {}), (("a",), {"name": "b"}), (("a",), {"price": 1}), ((), {"minor": 1})],
)
def test_what_does_not_fit_its_fields_is_no_value(
    given: tuple[object, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match="Tea"):
        Tea(*given, **named)  # type: ignore[arg-type]


def test_it_can_be_taken_apart_and_put_together_again() -> None:
    tea = Tea("Sencha", 500)
    assert (tea._asdict(), Tea._make(["Sencha", 500])) == ({"name": "Sencha", "minor": 500}, tea)
    assert (copy.copy(tea), pickle.loads(pickle.dumps(tea))) == (tea, tea)
    with pytest.raises(TypeError, match="price"):
        tea._replace(price=1)  # type: ignore[call-arg]
    match tea:
        case Tea(name, minor):
            assert (name, minor) == ("Sencha", 500)
