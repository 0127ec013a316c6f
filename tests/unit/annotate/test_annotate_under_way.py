"""Claims about verbs that only say that talks or exercises go on: they and their noun tell one event."""

import pytest

from onrecord.annotate.events.under_way import with_their_nouns
from onrecord.learned import FoundEvent
from onrecord.learned.found import Fill
from onrecord.model.span import Span


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def found(text: str, words: str, kind: str, score: float) -> FoundEvent:
    """An event by its words."""
    return FoundEvent(anchor=spot(text, words), type=kind, statuses={"ongoing": 1.0}, score=score, fills=())


@pytest.mark.parametrize(
    ("text", "verb", "kind", "expected"),
    [
        ("Talks with Vell? The talks in Sarn are under way.", "are under way", "CONSULT", ["talks", "are under way"]),
        ("Talks between Orsk and Vell are under way.", "are under way", "CONSULT", ["Talks", "are under way"]),
        ("Orsk would continue the talks.", "would continue", "CONSULT", ["would continue", "talks"]),
        ("The drills of Orsk and Tarsk are going on.", "are going on", "MOBILIZE", ["drills", "are going on"]),
        ("The drills near Sarn are going on.", "are going on", "MOBILIZE", ["drills", "are going on"]),
        ("The talks, which Orsk broke off, are under way.", "are under way", "CONSULT", ["are under way"]),
        ("The talks in Sarn will resume.", "will resume", "SANCTION", ["will resume"]),
    ],
)
def test_what_goes_on_is_told_by_its_noun_too(text: str, verb: str, kind: str, expected: list[str]) -> None:
    """Its subject or its object in the same clause; of a deed of another type it is not asked."""
    (left,) = with_their_nouns(text, [Span(0, len(text))], [found(text, verb, kind, 0.5)])
    assert [piece.cut(text) for piece in left.trigger] == expected


def test_a_noun_that_was_found_beside_its_verb_is_no_second_event() -> None:
    """The likelihood is the likelier's, and who takes part by either; talks of another sentence stay."""
    text = "The talks with Vell will resume. No talks were planned."
    talks, verb = found(text, "talks", "CONSULT", 0.8), found(text, "will resume", "CONSULT", 0.3)
    talks = FoundEvent(
        anchor=talks.anchor, type="CONSULT", statuses=talks.statuses, score=0.8, fills=(Fill(role="actor", span=spot(text, "Vell")),)
    )
    other = FoundEvent(anchor=spot(text, "talks were"), type="CONSULT", statuses=talks.statuses, score=0.4, fills=())
    whole = Span(0, text.index(".") + 1)
    left = with_their_nouns(text, [whole, whole, Span(whole.end, len(text))], [talks, verb, other])
    assert [each.anchor for each in left] == [verb.anchor, other.anchor]
    assert (left[0].score, left[0].pieces("actor")) == (0.8, (spot(text, "Vell"),))
