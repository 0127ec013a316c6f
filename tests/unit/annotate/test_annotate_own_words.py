"""Claims about what a speaker reports of his own earlier words."""

import pytest

from onrecord.annotate.draft import Draft
from onrecord.annotate.own_words import told_by_himself
from onrecord.model.span import Span, cut_all


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We have asked for a reply in writing, because talk is cheap.", [("We", "have asked", "", "for a reply in writing")]),
        ("In May we proposed to open the lock. They laughed.", [("we", "proposed", "", "to open the lock")]),
        ("I told the premier that we stay, and he left.", [("I", "told", "the premier", "that we stay")]),
        ("We have repeatedly asked them what the boats are for.", [("We", "have repeatedly asked", "them", "what the boats are for")]),
        ("We explained once more why the toll stands.", [("We", "explained", "", "why the toll stands")]),
        ("We asked Orsk in March to send its pilots.", [("We", "asked", "Orsk", "to send its pilots")]),
        ("I told him I would not lie.", [("I", "told", "him", "I would not lie")]),
        ("We demand that the lock be opened, and I ask Orsk to answer.", []),
        ("I hope that they come. We offered him tea.", []),
        ("What we proposed on Monday stands. We asked. We had asked for it.", []),
    ],
)
def test_an_earlier_word_of_ones_own_is_reported(words: str, expected: list[tuple[str, str, str, str]]) -> None:
    """What was asked, proposed or explained before is told once more; what is asked while somebody speaks is not."""
    text = f"“{words}” Vell said."
    outer = Draft(content=(spot(text, f"“{words}”"),), cue=(spot(text, "said"),), speaker=(spot(text, "Vell"),), score=0.9)
    found = told_by_himself(text, [outer])
    assert [tuple(cut_all(text, each) for each in (own.speaker, own.cue, own.addressee, own.content)) for own in found] == expected


def test_what_has_been_found_of_it_stays() -> None:
    """A statement that the encoder has found under the same cue is left as it is."""
    text = "“We asked Orsk to wait,” Vell said."
    outer = Draft(content=(spot(text, "“We asked Orsk to wait,”"),), cue=(spot(text, "said"),), speaker=(spot(text, "Vell"),), score=0.9)
    inner = Draft(content=(spot(text, "to wait"),), cue=(spot(text, "asked"),), speaker=(spot(text, "We"),), score=0.9)
    assert told_by_himself(text, [outer, inner]) == []
