"""Claims about a whole speech in marks that no "said" stands beside."""

import pytest

from onrecord.annotate.draft import Draft
from onrecord.annotate.speeches import speeches_of
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

SPEECH = ("“My fellow citizens,", "“Last night Orsk closed the bridge. It did so without warning.", "“We will not close our side.”")
ABOVE = "The following is the full text of the address given by Premier Ada Vell on Sunday."


def paragraphs_of(*lines: str) -> tuple[str, list[Span]]:
    """A text of these paragraphs, and where each stands."""
    text, told = "\n\n".join(lines), []
    for line in lines:
        start = told[-1].end + 2 if told else 0
        told.append(Span(start, start + len(line)))
    return text, told


def spoken(*lines: str, read: tuple[Draft, ...] = ()) -> list[tuple[str, int]]:
    """Who gave each speech, and how many paragraphs it has."""
    text, told = paragraphs_of(*lines)
    found = speeches_of(text, told, find_quoted(text, told), read)
    assert all(draft.is_verbatim for draft in found)
    return [(draft.speaker[0].cut(text) if draft.speaker else "", len(draft.content)) for draft in found]


@pytest.mark.parametrize(
    ("headline", "above", "speaker"),
    [
        ("Bridge closed", ABOVE, "Premier Ada Vell"),
        ("Bridge closed", "The Speaker of Orsk read out a message from the Harbour Council.", "Harbour Council"),
        ("Premier Vell's address to the nation", "Broadcast on Sunday.", "Premier Vell"),
        ("Bridge closed", "Premier Ada Vell said in a speech on Sunday:", "Premier Ada Vell"),
        ("Bridge closed", "It was a cold night.", ""),
    ],
)
@pytest.mark.parametrize("marks", ["“”", "‘’"])
def test_a_speech_is_of_whoever_is_told_above_it_to_have_given_it(headline: str, above: str, speaker: str, marks: str) -> None:
    """Or of nobody known, and never the article's words."""
    speech = (line.replace("“", marks[0]).replace("”", marks[1]) for line in SPEECH)
    assert spoken(headline, above, *speech) == [(speaker, 3)]


def test_fewer_paragraphs_or_others_between_or_a_teller_make_none() -> None:
    """Two paragraphs in marks are a quotation; what somebody is told to say is his already."""
    assert spoken("Bridge closed", ABOVE, *SPEECH[1:]) == []
    assert spoken("Bridge closed", ABOVE, SPEECH[0], "He drank some water.", *SPEECH[1:]) == []
    lines = ("Bridge closed", "On Sunday Brunn said this:", *SPEECH)
    text, told = paragraphs_of(*lines)
    cue, speaker = (Span(text.index(words), text.index(words) + len(words)) for words in ("said", "Brunn"))
    assert spoken(*lines, read=(Draft(content=(told[2],), cue=(cue,), speaker=(speaker,), score=0.9),)) == []
