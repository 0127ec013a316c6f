"""Sides named in words, and whose a body is told to be."""

import pytest

from onrecord.views.named import Owned, SideNames
from tests.unit.views.told import event, who

NAMES = SideNames([event("n", by=tuple(who(name, name) for name in ("Orsk", "Orsk Coast Union", "Vell", "L", "L.R.", "L.R. Guard")))])


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Vell wrote to Orsk and again to Vell", ("Vell", "Orsk")),
        ("the Orsk Coast Union met; Orskan crews did not", ("Orsk Coast Union",)),
        ("ships of the L.R. turned, and the L.R. Guard's with them", ("L.R.", "L.R. Guard")),
        ("plan L.", ("L",)),
        ("Vellmar and Orsk_2", ()),
    ],
)
def test_a_side_is_found_by_its_longest_name_and_not_inside_a_word(words: str, named: tuple[str, ...]) -> None:
    """A name that ends in a point is found before a space."""
    assert NAMES.in_words(words) == named


def test_who_speaks_comes_first() -> None:
    """Whether his side is named in the words or not."""
    assert NAMES.in_words("we asked Orsk", "Vell") == ("Vell", "Orsk")
    assert NAMES.in_words("we asked Orsk", "Orsk") == ("Orsk",)


@pytest.mark.parametrize(
    ("told", "is_of"),
    [
        ("Orsk's Harbour Board waits", True),
        ("the Orskan Harbour Board waits", True),
        ("the Orsk’s Harbour Boards wait", False),
        ("Orskanders Harbour Board", False),
        ("the Harbour Board of Orsk waits", False),
        ("the Harbour Board Orsk", True),
    ],
)
def test_a_body_is_whose_any_page_has_it(told: str, is_of: bool) -> None:
    """Asked either way round, and twice."""
    owned = Owned(["Vell waits", told])
    assert [owned.may_be_of(*pair) for pair in (("Orsk", "Harbour Board"), ("Harbour Board", "Orsk")) * 2] == [is_of] * 4
    assert not owned.may_be_of("Vell", "Harbour Board")


def test_a_body_with_points_in_its_name_is_found() -> None:
    """The name ends where its point stands."""
    assert Owned(["Orsk's C.B. met"]).may_be_of("Orsk", "C.B.")
