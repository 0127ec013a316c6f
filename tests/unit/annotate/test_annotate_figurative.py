"""Claims about deeds that are only called by the name of another."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.events.figurative import is_figurative
from onrecord.model.span import Span


def told(sentence: str, trigger: str, kind: str = "ASSAULT") -> bool:
    """Whether the trigger in a sentence is figurative."""
    at = sentence.index(trigger)
    return is_figurative(sentence, Span(0, len(sentence)), Span(at, at + len(trigger)), kind)


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
    assert told(sentence, "fired" if "fired" in sentence else "firing")
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
    assert not told(sentence, "fired" if "fired" in sentence else "firing")


def test_wars_of_goods_and_words_are_no_assaults() -> None:
    """Others are."""
    assert told("A trade war would hurt both ports.", "war")
    assert told("The war of words went on.", "war")
    assert told("The fight against corruption goes on.", "fight")
    assert not told("The war in Orsk went on.", "war")
    assert not told("A trade war would hurt both ports.", "war", "SANCTION")
