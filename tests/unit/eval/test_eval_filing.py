"""Datelines and agencies are counted as right, found, wanted and invented."""

from eval.filing import Reading, agencies, errors, places
from eval.labels import Label


def reading(dateline: str | None, agency: str | None, place: str | None, *supplied: str) -> Reading:
    """A page read as the first two, labelled as the rest."""
    label = Label(dateline=place, agency=supplied or None, outlet=("The Orsk Courier", "Courier"))
    return Reading(page="a", label=label, dateline=dateline, agency=agency, outlet="Courier")


def test_a_place_is_right_by_its_letters() -> None:
    """Capitals and signs do not matter; a place where there is none is invented."""
    tally = places([reading("ORSK", None, "Orsk"), reading("Velin", None, None), reading(None, None, "Velin, Tarn")])
    assert (tally.right, tally.found, tally.wanted, tally.invented) == (1, 2, 2, 1)
    assert tally.f1 == 0.5


def test_any_of_several_agencies_is_right() -> None:
    """The second of two is right, another is wrong, one where none is labelled is invented."""
    tally = agencies([reading(None, "Kova", None, "Neva", "Kova"), reading(None, "Kova", None, "Neva"), reading(None, "Kova", None)])
    assert (tally.right, tally.found, tally.wanted, tally.invented) == (1, 3, 2, 1)


def test_what_is_read_otherwise_is_said() -> None:
    """One line for each field that differs, none for those that are right."""
    assert [line.split(maxsplit=1)[1] for line in errors(reading("Orsk", "Neva", "Velin", "Neva"))] == ["dateline 'Orsk', labelled 'Velin'"]
