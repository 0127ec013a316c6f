"""This module knows a statement as a linker compares it: who is said to have said what, where and when it stood in print."""

from datetime import date
from functools import lru_cache

import msgspec

from onrecord.model.annotations import Directness, Entity, Kind, Quotation
from onrecord.model.record import Statement, Told
from onrecord.text.edtf import end_of, known
from onrecord.text.retelling import Wording, wording_of


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, as one version of one page tells it.

    Attributes:
        id, version: of the statement and of the version it stands on.
        day: when it was published, where the page gives a day.
        speaker: the speaker's name; "" where nobody is named.
        kind: what sort of actor the speaker is, where that is known.
        party: name of the party the speaker speaks for, or "".
        words: the words of the content, its quotation marks included.
        via: id of the statement it was told in, or None.
        indirect: its words are known to be the page's, not the speaker's; never so of what an older layout kept.
        wording: what is compared of its words, kept so that it is read once.
    """

    id: str
    version: str
    day: date | None = None
    speaker: str = ""
    kind: Kind | None = None
    party: str = ""
    words: str
    via: str | None = None
    indirect: bool = False
    wording: Wording | None = None


def said_by(telling: Telling) -> Wording:
    """What is compared of a telling's words."""
    return telling.wording or wording_of(telling.words)


def tellings_of(told: Told) -> tuple[Telling, ...]:
    """The statements of a reading as the record keeps it, in text order; those without words are left out."""
    notes = told.reading.annotations
    quotations = {quotation.id: quotation for quotation in notes.quotations}
    each = ((statement, _speaker(quotations.get(statement.quotation), notes.entities)) for statement in told.statements)
    return tuple(_telling(statement, who, notes.entities) for statement, who in each if statement.content_words.strip())


@lru_cache(maxsize=8192)
def published_on(edtf: str | None) -> date | None:
    """The day of publication; the last one of an interval, None where no day is given.

    >>> published_on("2031-02-14?"), published_on("2031-02")
    (datetime.date(2031, 2, 14), None)
    """
    found = known(end_of(edtf)) if edtf else None
    return found.date() if found else None


def days_apart(left: date | None, right: date | None) -> int | None:
    """Days between two dates; None where either is not known."""
    return abs((left - right).days) if left and right else None


def _speaker(quotation: Quotation | None, entities: dict[str, Entity]) -> Entity | None:
    return entities.get(quotation.speaker_entity or "") if quotation else None


def _telling(statement: Statement, who: Entity | None, entities: dict[str, Entity]) -> Telling:
    party = entities.get(who.spoken_for or "") if who else None
    return Telling(
        id=statement.id,
        version=statement.version,
        day=published_on(statement.published),
        speaker=statement.speaker if statement.named else "",
        kind=who.kind if who else None,
        party=party.name if party else "",
        words=statement.content_words,
        via=statement.via,
        indirect=statement.directness is Directness.INDIRECT,
        wording=wording_of(statement.content_words),
    )
