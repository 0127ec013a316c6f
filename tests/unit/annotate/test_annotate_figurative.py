"""Claims about deeds that are only called by the name of another."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.events.figurative import as_meant, is_dismissal, is_figurative
from onrecord.learned.found import FoundEvent, OtherReading
from onrecord.model.span import Span


def places(sentence: str, trigger: str) -> tuple[Span, Span]:
    """Where a sentence and the trigger in it stand."""
    at = sentence.index(trigger)
    return Span(0, len(sentence)), Span(at, at + len(trigger))


@pytest.mark.parametrize(
    "sentence",
    [
        "President Vell fired the harbour chief on Tuesday.",
        "The harbour chief was fired in June over the leaks.",
        "Brunn defended the firing of his spokeswoman.",
    ],
)
def test_whoever_is_dismissed_is_not_shot_at(sentence: str) -> None:
    """Nobody shot, and nothing was shot with."""
    assert is_dismissal(sentence, *places(sentence, "fired" if "fired" in sentence else "firing"))
    assert not [event for event in load_annotator()([article(sentence)])[0].events if event.type == "ASSAULT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen fired on the ferry.",
        "Orsk fired two missiles into the strait on Tuesday.",
        "Soldiers fired, and two fishermen fled.",
        "Lusendra spoke of unprovoked firing along the line.",
    ],
)
def test_whoever_shoots_is_told_to(sentence: str) -> None:
    """At somebody, with something, or as those do who have arms."""
    assert not is_dismissal(sentence, *places(sentence, "fired" if "fired" in sentence else "firing"))


@pytest.mark.parametrize(
    ("kind", "others", "meant"),
    [
        ("ASSAULT", ("ACCUSE", "SANCTION"), "SANCTION"),
        ("ASSAULT", ("ACCUSE",), None),
        ("SANCTION", ("ASSAULT",), "SANCTION"),
        ("ACCUSE", ("SANCTION",), "ACCUSE"),
    ],
)
def test_a_dismissal_is_the_next_likeliest_deed(kind: str, others: tuple[str, ...], meant: str | None) -> None:
    """Where it was taken for an assault; otherwise it stays as it was."""
    sentence, trigger = places("President Vell fired the harbour chief.", "fired")
    found = FoundEvent(
        anchor=trigger,
        fills=(),
        score=0.9,
        type=kind,
        statuses={"happened": 1.0},
        others=tuple(OtherReading(type=each, mode=None, score=0.5) for each in others),
    )
    told = as_meant("President Vell fired the harbour chief.", sentence, found)
    assert (told.type if told else None) == meant


def test_wars_of_goods_and_words_are_no_assaults() -> None:
    """Others are."""
    for sentence, trigger, expected in (
        ("A trade war would hurt both ports.", "war", True),
        ("The war of words went on.", "war", True),
        ("The fight against corruption goes on.", "fight", True),
        ("The war in Orsk went on.", "war", False),
        ("The two may hit the links on Friday.", "hit", True),
        ("A shell hit the harbour.", "hit", False),
        ("The island must confront its debts and other hardships.", "confront", True),
        ("Guards confronted the crew.", "confronted", False),
    ):
        assert is_figurative(sentence, *places(sentence, trigger)) is expected
