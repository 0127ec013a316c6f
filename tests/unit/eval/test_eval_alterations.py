"""Claims about pages told otherwise: the words of each statement are still its words."""

from typing import Any

import pytest

from eval.alterations import ALTERATIONS, edited

TEXT = (
    "Vell warns of a long winter\n\n“The port is shut,” Foreign Minister Ada Brunn said. She left. “Nobody is happy.”\n\n"
    "The Harbour Committee said the gate would open.\n\nRain fell.\n\nTomas Kest asked for calm."
)
STATEMENTS = (
    ("“The port is shut,”", "Foreign Minister Ada Brunn", "said"),
    ("the gate would open", "The Harbour Committee", "said the"),
    ("calm", "Tomas Kest", "asked for"),
)


def _spans(words: str) -> list[list[int]]:
    return [[TEXT.index(words), TEXT.index(words) + len(words)]]


def _altered(name: str) -> dict[str, Any]:
    """The invented page, told otherwise."""
    entries = [{"content": _spans(content), "source": _spans(speaker), "cue": _spans(cue)} for content, speaker, cue in STATEMENTS]
    gold = {"id": "page", "text": TEXT, "attributions": entries}
    return edited(gold, ALTERATIONS[name](gold))


def _words(page: dict[str, Any], role: str) -> list[str]:
    return [page["text"][start:end] for entry in page["attributions"] for start, end in entry[role]]


@pytest.mark.parametrize("name", ALTERATIONS)
def test_contents_stay_the_same_words(name: str) -> None:
    """Whatever house tells the page."""
    found = [words.strip("“”\"'‘’«»„,.").lower() for words in _words(_altered(name), "content")]
    assert found == ["the port is shut", "the gate would open", "calm"]


@pytest.mark.parametrize("name", sorted(set(ALTERATIONS) - {"curly marks", "commas inside"}))
def test_every_alteration_alters(name: str) -> None:
    """On a page that has what it looks for; the marks of this one are curly and its commas inside already."""
    assert _altered(name)["text"] != TEXT


def test_a_comma_that_leaves_its_marks_leaves_the_statement() -> None:
    """It is nobody's then."""
    page = _altered("commas outside")
    ((start, end),) = page["attributions"][0]["content"]
    assert page["text"][start : end + 1] == "“The port is shut”,"


def test_a_swapped_name_is_an_invented_one() -> None:
    """The speaker's span holds the new name, given name and surname."""
    speaker = _words(_altered("names swapped"), "source")[2]
    assert speaker != "Tomas Kest"
    assert len(speaker.split()) == 2
