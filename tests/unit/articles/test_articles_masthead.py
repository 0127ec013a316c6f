"""Bylines, datelines and outlets are read from words alone, and their look-alikes are not."""

import pytest

from onrecord.articles.byline import named_in_evidence, read_byline, signed
from onrecord.articles.clipped import noted_outlet
from onrecord.articles.dateline import read_dateline
from onrecord.articles.stretch import best_stretch, eased


@pytest.mark.parametrize(
    ("words", "people", "agency"),
    [
        ("By Ana Doren", ("Ana Doren",), None),
        ("By Ana Doren and Emil Task", ("Ana Doren", "Emil Task"), None),
        ("By Ana Doren in Orsk and Emil Task in Velin", ("Ana Doren", "Emil Task"), None),
        ("By ANA DOREN, Diplomatic Correspondent | ana@courier.example", ("ANA DOREN",), None),
        ("By Reuters", (), "Reuters"),
        ("By Ana Doren, with AFP", ("Ana Doren",), "AFP"),
        ("Von Ana Doren und Emil von Task", ("Ana Doren", "Emil von Task"), None),
        ("Par Ana Doren", ("Ana Doren",), None),
        ("By Ana Doren Wednesday 2 April 2031, 21:14", ("Ana Doren",), None),
        ("By Ana Doren Apr. 2, 2031 9:45 am", ("Ana Doren",), None),
    ],
)
def test_bylines_name_people_and_agencies_apart(words: str, people: tuple[str, ...], agency: str | None) -> None:
    """Roles, places and addresses are left out."""
    found = read_byline(words)
    assert found is not None
    assert (found.people, found.agency) == (people, agency)


@pytest.mark.parametrize(
    "words", ["By Tuesday the talks were over.", "By refusing the terms Orsk lost", "Ana Doren", "By the river", "Nearby Ana Doren"]
)
def test_other_lines_are_no_bylines(words: str) -> None:
    """A By needs a name after it and nothing before."""
    assert read_byline(words) is None


@pytest.mark.parametrize(
    ("words", "is_signed"),
    [
        ("Ana Doren, diplomatic editor", True),
        ("Opinion | Ana Doren | 2 April 2031", True),
        ("Ștefania Ėlin in Orsk", True),
        ("Ambassador Ana Doren on boats: a talk", False),
        ("Talks go on, says Ana Doren", False),
        ("Home Ports Weather Chess Deaths", False),
    ],
)
def test_a_name_alone_may_sign_a_story(words: str, is_signed: bool) -> None:
    """A name comes first, or after the kind of text; then a few words at most."""
    assert signed(words) is is_signed


def test_authors_stated_in_a_head_are_read_like_a_byline() -> None:
    """A prefix, a joint name and an agency are all seen through."""
    found = named_in_evidence(["By Ana Doren", "Emil Task and Lew Pardo", "Agence France-Presse", "Ana Doren"])
    assert (found.people, found.agency) == (("Ana Doren", "Emil Task", "Lew Pardo"), "AFP")


@pytest.mark.parametrize(
    ("words", "place", "agency"),
    [
        ("ORSK (Reuters) - The talks", "Orsk", "Reuters"),
        ("ORSK -The talks", "Orsk", None),
        ("ORSK, Velin (AP) — The talks", "Orsk, Velin", "Associated Press"),
        ("ORSK, April 2 (Velin Wire) - The talks", "Orsk", "Velin Wire"),
        ("PORT DE LA TARN — The talks", "Port de la Tarn", None),
        ("ORSK/VELIN, 2 April 2031 (Reuters) – The talks", "Orsk/Velin", "Reuters"),
        ("Orsk (dpa) - The talks", "Orsk", "dpa"),
        ("ORSK, April 2. /TASS/. The talks", "Orsk", "TASS"),
        ("(Reuters) — The talks", None, "Reuters"),
        ("ORSK, March 17. /NEVA/. The talks", "Orsk", "NEVA"),
        ("ORSK, April 2 (Meridian) - The talks", "Orsk", "Meridian"),
        ("Orsk, 2 April. The talks", "Orsk", None),
        ("Orsk, 2 April, NEVA - The talks", "Orsk", "NEVA"),
        ("ORSK-ON-TARN, Saturday — The talks", "Orsk-on-Tarn", None),
        ("ORSK. The talks", "Orsk", None),
        ("ORSK, March 5, 2031. /NEVA/. The talks", "Orsk", "NEVA"),
        ("ORSK (Neva), March 5, 2031 — The talks", "Orsk", "Neva"),
        ("ORSK, Wednesday, March 5, 2031 (Neva) - The talks", "Orsk", "Neva"),
        ("ORSK, 05.03.2031 (Neva) - The talks", "Orsk", "Neva"),
        ("ORSK — March 5, 2031 — The talks", "Orsk", None),
        ("Orsk, 5th March 2031. The talks", "Orsk", None),
    ],
)
def test_datelines_give_place_and_agency(words: str, place: str | None, agency: str | None) -> None:
    """The place is written as a reader would; the block ends where the report begins."""
    filed = read_dateline(words, 0, len(words))
    assert filed is not None
    assert (filed.dateline.place if filed.dateline else None, filed.agency) == (place, agency)
    assert words[filed.words.end :] == "The talks"


@pytest.mark.parametrize(
    "words",
    [
        "The talks - they said",
        "EXCLUSIVE - The talks",
        "NATO said no",
        "Orsk - The talks",
        "Velin (which borders Orsk) - said",
        "WATCH - The talks",
        "ORSK-BASED envoys left the talks",
        "U.S. The talks",
    ],
)
def test_other_openings_are_no_datelines(words: str) -> None:
    """A dash alone makes no dateline."""
    assert read_dateline(words, 0, len(words)) is None


def test_the_best_stretch_bridges_what_little_lies_between() -> None:
    """One light gap is bridged, a heavy one ends the stretch, and nothing is nothing."""
    assert best_stretch([-1, 3, -1, 3, -9, 2]) == (1, 4)
    assert best_stretch([-1, -1]) == (0, 0)
    assert best_stretch([]) == (0, 0)


def test_long_runs_of_short_lines_weigh_less_and_furniture_does_not() -> None:
    """The tenth line of a list costs less than the first; a box's head costs what it did."""
    lighter = eased([-1.0] * 10 + [-6.0])
    assert lighter[9] > lighter[0] > -1.0
    assert lighter[10] == -6.0


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["DAILY LAMP", "Saturday, March 8, 2031", "Gate shut!"], "DAILY LAMP"),
        (["The gate must open", "By Ana Doren", "The Orsk Observer, 9 March 2031"], "The Orsk Observer"),
        (["Velin Times | 9 March 2031", "Gate shut"], "Velin Times"),
        (["Gate shut", "8 March 2031", "By Ana Doren"], None),
        (["VELIN, 8 March 2031", "The gate is shut."], None),
        (["Harbour Ministry, 8 March 2031"], None),
        (["News of the gate reached Orsk, 8 March 2031"], None),
        (["The Orsk Observer", "Gate shut"], None),
    ],
)
def test_an_outlet_noted_above_pasted_text_with_its_day_is_read(lines: list[str], outlet: str | None) -> None:
    """A headline, a place or a body above a day is none, nor is a name without a day."""
    assert noted_outlet(lines) == outlet
