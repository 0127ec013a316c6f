"""This module knows the table of statements a person reads: one row for each, in columns that the page, CSV, JSON and terminal share."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.record import Statement
from onrecord.views.corrections import told


class StatementRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement as a row; the fields, in this order, are the columns.

    Attributes:
        id: the permalink's last part.
        speaker: the speaker's name where it is known, else the page's own words, else "" (nobody is named).
        speaker_words, cue, content, addressee: cut from the page, pieces joined by " … ".
        directness: "direct", "mixed" or "indirect".
        outlet: who published the page; agency: who supplied it; either may be unknown.
        published: EDTF, no more exact than the page.
        via: id of the statement it was told in; None is first-hand.
        score: the probability that content and speaker are right, 0 to 1.
        version: id of the version of the page it stands on.
        latest: False where a later version of the page has replaced that one.
        party: name of the party the speaker speaks for, or None.
        corrected: what persons said of it, and who, and when.
    """

    id: str
    speaker: str
    content: str
    cue: str
    directness: str
    outlet: str | None
    agency: str | None
    published: str | None
    headline: str
    address: str
    via: str | None
    score: float
    speaker_words: str
    addressee: str
    version: str
    latest: bool
    party: str | None
    corrected: str


def statement_row(statement: Statement) -> StatementRow:
    """One statement as a row."""
    return StatementRow(
        id=statement.id,
        speaker=statement.speaker,
        content=statement.content_words,
        cue=statement.cue_words,
        directness=statement.directness.value,
        outlet=statement.outlet,
        agency=statement.agency,
        published=statement.published,
        headline=statement.headline,
        address=statement.address,
        via=statement.via,
        score=round(statement.score, 4),
        speaker_words=statement.speaker_words,
        addressee=statement.addressee_words,
        version=statement.version,
        latest=statement.latest,
        party=statement.speaker_party,
        corrected=told(statement.corrections),
    )


def statement_rows(statements: Iterable[Statement]) -> Iterator[StatementRow]:
    """Statements as rows, in their order, one by one."""
    return map(statement_row, statements)
