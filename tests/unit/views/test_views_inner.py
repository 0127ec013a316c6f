"""Happenings that are told only inside the sentence of another."""

from msgspec.structs import replace

from onrecord.model.entries import EventEntry
from onrecord.model.span import Span
from onrecord.views.timeline import TimelineRow, timeline
from tests.unit.views.told import event

SENTENCE = "Vell made a visit to Orsk to speak with Doru."


def in_sentence(id: str, words: str, sentence: str = SENTENCE, **told: object) -> EventEntry:  # noqa: A002 - the entry's own word
    """An event on a word of a sentence that opens its block."""
    start = 20 + sentence.index(words)
    made = event(id, "CONSULT", words, by=("Vell", "Orsk"), **told)  # type: ignore[arg-type]
    return replace(made, clause=sentence, trigger=(Span(start, start + len(words)),), context=Span(20, 400))


def below(*events: EventEntry, clusters: dict[str, str] | None = None) -> list[tuple[str, str | None]]:
    """The rows by their leading entry, each with that below which it stands."""
    rows: tuple[TimelineRow, ...] = timeline(events, clusters or {})
    return [(row.entry, row.within) for row in rows]


def test_of_two_deeds_in_one_sentence_the_second_stands_below_the_first() -> None:
    """Whatever other rows of that day would stand between."""
    visit, speak, other = in_sentence("a", "visit"), in_sentence("c", "speak"), event("b")
    assert below(visit, other, speak) == [("a", None), ("c", "a"), ("b", None)]


def test_the_deed_that_more_pages_tell_leads_its_sentence() -> None:
    """Though it stands later in it; what another sentence tells too stands by itself."""
    visit, speak, again = in_sentence("a", "visit"), in_sentence("b", "speak"), event("d", "CONSULT", "spoke", version="v2")
    assert below(visit, speak, again, clusters={"b": "b", "d": "b"}) == [("b", None), ("a", "b")]


def test_a_deed_with_a_day_of_its_own_or_in_another_sentence_stands_by_itself() -> None:
    """Only words around both make two deeds one sentence's."""
    visit = in_sentence("a", "visit")
    assert below(visit, in_sentence("b", "speak", when="2031-04-01")) == [("b", None), ("a", None)]
    elsewhere = replace(in_sentence("b", "speak"), clause="speak with Doru.")
    assert below(visit, elsewhere) == [("a", None), ("b", None)]
