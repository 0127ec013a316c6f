"""Whose "we" it is in a party's own statement; who is who is settled by hand."""

import pytest

from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.own_statement import issuers
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

BODY, STATE, GROUP = Kind.ORGANISATION, Kind.STATE, Kind.GROUP
DEMAND = "We demand that Tarsk withdraw."


def reader_of(text: str, drafts: tuple[Draft, ...], *fills: tuple[str, Kind]) -> Reader:
    """A text in which the encoder sees these phrases."""
    starts = [(text.rindex if words in [each for each, _ in fills[:at]] else text.index)(words) for at, (words, _) in enumerate(fills)]
    seen = [Fill(role=kind.value, span=Span(start, start + len(words))) for start, (words, kind) in zip(starts, fills, strict=True)]
    heard = gather(text, [Span(0, len(text))], seen, ())
    return Reader(text, drafts, heard, settings_of(text, [Span(0, len(text))], drafts, heard))


def draft_of(text: str, cue: str, content: str) -> Draft:
    """What "We" say."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in ("We", cue, content)]
    return Draft(content=(spans[2],), cue=(spans[1],), speaker=(spans[0],), addressee=(), kind="speech", score=1.0)


@pytest.mark.parametrize(
    ("title", "is_issuers"),
    [
        ("STATEMENT BY THE HARBOUR LEAGUE", True),
        ("Joint statement of the Harbour League", True),
        ("A statement by the Harbour League was read out.", False),
        ("The Harbour League", False),
    ],
)
def test_we_below_the_title_of_a_statement_is_who_issues_it(title: str, is_issuers: bool) -> None:
    """A sentence about a statement is no title."""
    text = f"{title}\n\nTarsk waits. {DEMAND}"
    league = next(words for words in ("THE HARBOUR LEAGUE", "the Harbour League", "The Harbour League") if words in text)
    reader = reader_of(text, (), (league, BODY), ("Tarsk", STATE), ("We", GROUP))
    for number in range(len(reader.heard)):
        reader.settle(number, None)
    we = next(number for number, each in enumerate(reader.heard) if each.phrase.form == "we")
    found = issuers(text, reader.heard, reader.settings, reader.actor_of)
    assert found == ({we: reader.actor_of[0]} if is_issuers else {})


def test_a_bare_we_is_nobody_whom_its_own_words_name() -> None:
    """ "We demand that Tarsk withdraw" may be Orsk's, and not Tarsk's."""
    text = f"Orsk waited, and Tarsk did not wait. {DEMAND}"
    said = draft_of(text, "demand", "that Tarsk withdraw")
    reader = reader_of(text, (said,), ("Orsk", STATE), ("Tarsk", STATE), ("We", GROUP), ("Tarsk", STATE))
    we = next(number for number, each in enumerate(reader.heard) if each.phrase.form == "we")
    for number in range(we):
        reader.settle(number, None)
    assert {choice.somebody.names[0].head for choice in reader.choices(we) if choice.somebody} == {"orsk"}
