"""Spellings of one name are found across scripts and transliterations; two people's names are not taken for one."""

import pytest

from onrecord.text.spellings import likeness, parts_of, sounds

ONE = [
    ("Ada Vell", "Ада Велл"),
    ("Ada Vell", "VELL, Ada"),
    ("Ada Vell", "A. Vell"),
    ("Dr. Ada Vell", "Vell"),
    ("Sergej Wolkow", "Sergey Volkov"),
    ("Ilan Zhukov-Orsk", "Ilan Zhukov Orsk"),
    ("Mike Doren", "Michael Doren"),
    ("Ryo-ha Sen", "Ryo Ha Sen"),
    ("Tomáš Vél", "Tomas Vel"),
]
TWO = [
    ("Ada Vell", "Ilan Vell"),
    ("Ada Vell", "Ada Doren"),
    ("Ren Jo Un", "Ren Jo Il"),
    ("A. Vell", "I. Vell"),
    ("", "Ada Vell"),
    ("A.", "Ada"),
]


@pytest.mark.parametrize(("name", "other"), ONE)
def test_spellings_of_one_name_are_alike(name: str, other: str) -> None:
    """Scripts, word order, initials, titles, hyphens and short forms do not part them; both ways round."""
    assert likeness(name, other) >= 0.6
    assert likeness(other, name) == likeness(name, other)


@pytest.mark.parametrize(("name", "other"), TWO)
def test_two_names_are_not_alike(name: str, other: str) -> None:
    """A word that has no partner parts them, however alike the rest; letters alone are no name."""
    assert likeness(name, other) == 0.0


@pytest.mark.parametrize(("name", "other"), ONE)
def test_names_that_are_alike_share_a_sound(name: str, other: str) -> None:
    """So they are found by it without comparing all with all."""
    assert sounds(name) & sounds(other)


def test_a_name_without_letters_has_no_words() -> None:
    """Nothing is made up for it."""
    assert parts_of("– 12 –") == () or all(part.isdigit() for part in parts_of("– 12 –"))
