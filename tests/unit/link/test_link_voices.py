"""Whose name is whose: persons with and without title, bodies and states by all of their words."""

import pytest

from onrecord.link.tellings import Telling
from onrecord.link.voices import Voices, compare_voices, name_parts, share_a_name
from onrecord.model.annotations import Kind

BODIES = [
    ("Foreign Ministry", "Defence Ministry"),
    ("Ministry of Defence", "Ministry of Foreign Affairs"),
    ("State Department", "Defense Department"),
    ("General Assembly", "National Assembly"),
    ("Sudan", "South Sudan"),
    ("Ireland", "Northern Ireland"),
    ("Guinea", "Equatorial Guinea"),
]


def voices(one: str, other: str, *kinds: Kind) -> Voices:
    """What two speakers are to each other."""
    here, there = kinds or (None, None)
    return compare_voices(
        *(Telling(id=name, version=name, speaker=name, kind=kind, words="no") for name, kind in ((one, here), (other, there)))
    )


@pytest.mark.parametrize(("one", "other"), BODIES)
def test_two_bodies_with_a_word_in_common_are_two(one: str, other: str) -> None:
    """Whether or not their kinds are told, and whichever comes first."""
    assert not share_a_name([name_parts(one)], [name_parts(other)])
    assert not share_a_name([name_parts(other)], [name_parts(one)])
    assert voices(one, other) is voices(other, one) is voices(one, other, Kind.ORGANISATION, Kind.ORGANISATION) is Voices.TWO


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Foreign Ministry", "Foreign Ministry"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("U.S.", "the United States"),
        ("the League", "Harbour League"),
        ("Security Committee", "Orsk’s Security Committee"),
        ("Foreign Minister Ana Călin", "Calin"),
    ],
)
def test_the_same_words_one_state_and_a_person_s_last_name_are_one(one: str, other: str) -> None:
    """Articles, accents, spellings, whose a body is and a person's titles part nobody; a body goes by its last word alone too."""
    assert share_a_name([name_parts(one)], [name_parts(other)])
    assert voices(one, other) is Voices.ONE


def test_who_is_told_to_be_a_person_is_one_whatever_state_has_that_name() -> None:
    """And two ministers of one state are two."""
    assert voices("Ana Jordan", "Jordan", Kind.PERSON, Kind.PERSON) is Voices.ONE
    assert voices("Ana Jordan", "Jordan", Kind.PERSON, Kind.STATE) is not Voices.ONE
    assert voices("Orskan foreign minister", "Orskan defence minister") is Voices.TWO


def test_a_hyphen_makes_no_other_name() -> None:
    """Houses write or leave it out; a title's is its own."""
    assert share_a_name([name_parts("Sen Na-ri")], [name_parts("Sen Na Ri")])
    assert voices("Sen Na-ri", "Sen Na Ri", Kind.PERSON, Kind.PERSON) is Voices.ONE
    assert not share_a_name([name_parts("Sen Na-ri")], [name_parts("Sen Yo-ran")])
    assert name_parts("Secretary-General Ana Vell") == ("ana", "vell")
