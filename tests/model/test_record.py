import copy
import dataclasses
import pickle

import pytest

from crisistui.model.record import record


@record
class Berth:
    """A place for one ship."""

    number: int
    name: str = "unnamed"
    ships: tuple[str, ...] = ()

    @property
    def full(self) -> bool:
        return bool(self.ships)


@record
class Empty:
    """Nothing."""


def test_a_record_takes_its_fields_by_place_and_by_name_with_defaults():
    assert Berth(3).name == "unnamed"
    assert Berth(3, "North", ships=("Aurora",)).full
    assert Berth.__doc__ == "A place for one ship."
    assert repr(Berth(3)) == "Berth(number=3, name='unnamed', ships=())"


def test_records_with_the_same_fields_are_the_same():
    assert Berth(1, "A") == Berth(1, "A")
    assert Berth(1, "A") != Berth(2, "A")
    assert Berth(1) != (1, "unnamed", ())
    assert len({Berth(1), Berth(1), Berth(2)}) == 2
    assert Empty() == Empty()
    assert hash(Empty()) == hash(())


def test_a_record_cannot_be_changed_but_copied_with_a_change():
    berth = Berth(1)
    with pytest.raises(AttributeError, match="frozen"):
        berth.number = 2
    with pytest.raises(AttributeError, match="frozen"):
        del berth.number
    with pytest.raises(AttributeError):
        berth.colour = "red"
    assert dataclasses.replace(berth, number=2) == Berth(2)
    with pytest.raises(TypeError):
        dataclasses.replace(berth, colour="red")


def test_a_record_has_no_dictionary_and_survives_pickling_and_copying():
    berth = Berth(4, "East", ("Vega",))
    assert not hasattr(berth, "__dict__")
    assert pickle.loads(pickle.dumps(berth)) == berth  # noqa: S301 - our own bytes
    assert copy.deepcopy(berth) == berth
    assert dataclasses.asdict(berth) == {"number": 4, "name": "East", "ships": ("Vega",)}


def test_a_record_can_be_matched_by_place():
    match Berth(5, "West"):
        case Berth(number, name):
            assert (number, name) == (5, "West")


def test_missing_fields_are_refused_as_usual():
    with pytest.raises(TypeError):
        Berth()
