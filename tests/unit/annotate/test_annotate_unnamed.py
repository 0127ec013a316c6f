"""Pronouns and titles are whose they can only be; what two could have said is left open."""

import pytest

from onrecord.annotate import load_annotator
from tests.unit.annotate.newsprint import article

LEAD = "Ferry union spokesman Ilan Brunn said on Monday that the crews would not sail before the autumn."


def speakers(*lines: str) -> list[str | None]:
    """Names of the speakers of an article's statements, in text order."""
    notes = load_annotator()([article(*lines)])[0]
    return [found.speaker_entity and notes.entities[found.speaker_entity].name for found in notes.quotations]


@pytest.mark.parametrize("who", ["he", "the spokesman", "the union spokesman"])
def test_one_person_who_spoke_is_meant(who: str) -> None:
    """A pronoun in the next paragraph, and a title that the person bore."""
    assert speakers(LEAD, f'"The ferries stay in port," {who} said.') == ["Ilan Brunn", "Ilan Brunn"]


def test_a_title_reaches_far_and_a_pronoun_does_not() -> None:
    """Two paragraphs without a word of his are too far for "he"."""
    between = ("The harbour lay still all week under a low sky.", "No boat left the quay until the evening of the third day.")
    assert speakers(LEAD, *between, '"The ferries stay in port," he said.')[-1] is None
    assert speakers(LEAD, *between, '"The ferries stay in port," the spokesman said.')[-1] == "Ilan Brunn"


def test_a_person_named_since_leaves_a_pronoun_open() -> None:
    """The narrator has turned to somebody else, who may be meant."""
    assert speakers(LEAD, 'Harbour master Oren Task met the crews at noon. "Nobody will starve," he said.')[-1] is None


def test_of_two_with_one_title_neither_is_taken() -> None:
    """Both are spokesmen."""
    other = "Harbour spokesman Oren Task said on Tuesday that the quay would be kept open for the mail boat."
    assert speakers(LEAD, other, '"Talks go on," the spokesman said.')[-1] is None
