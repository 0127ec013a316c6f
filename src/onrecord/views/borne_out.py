"""This module knows how far a page's own words bear out who makes a move and to whom, so that a guess is not shown as if the page had it.

Who makes it is borne out where the statement's speaker, or who acts in the event, stands for that party, or the words name it: of a deed
those before it, or right after ("a request by Orsk").
To whom it is made is borne out where the words, or those to whom they are spoken, name them.
"""

import re

from onrecord.model.entries import EventEntry, MoveEntry, Participant
from onrecord.model.record import Statement
from onrecord.views.bargaining import party_of

ToldIn = Statement | EventEntry | str
"""What a move was read off: a statement, a deed, or words of the page that are neither."""
_BY = re.compile(r"\s*(?:of|by|from)\s+(?:\S+\s*){1,4}")


def is_by(move: MoveEntry, told_in: ToldIn) -> bool:
    """Whether the words that a move was read off bear out who makes it."""
    if move.by is None:
        return False
    if isinstance(told_in, EventEntry):
        acting = {name for each in told_in.actors for name in (each.name, each.party)}
        return bool(acting & {move.by.name, party_of(move.by)}) or (not acting and _names(_doing(told_in), move.by))
    if isinstance(told_in, str):
        return _names(told_in, move.by)
    speaking = {told_in.speaker_party, told_in.speaker}
    return bool(speaking & {move.by.name, party_of(move.by)}) or _names(_words(told_in), move.by)


def made_to(move: MoveEntry, told_in: ToldIn) -> tuple[str, ...]:
    """The parties to whom a move is made, as far as the words bear them out."""
    words = told_in if isinstance(told_in, str) else told_in.clause if isinstance(told_in, EventEntry) else _words(told_in)
    return tuple(dict.fromkeys(party for each in move.to if (party := party_of(each)) and _names(words, each)))


def _doing(event: EventEntry) -> str:
    """The words of a deed's clause among which who does it is named."""
    before, found, after = " ".join(event.clause.split()).partition(" ".join(event.trigger_words.split()))
    by = _BY.match(after)
    return f"{before} {by[0] if by else ''}" if found else ""


def _words(statement: Statement) -> str:
    return " ".join((statement.speaker_words, statement.cue_words, statement.addressee_words, statement.content_words))


def _names(words: str, somebody: Participant) -> bool:
    """Whether words have a name of somebody or of the party, whole, or that name's adjective."""
    names = filter(None, (somebody.name, somebody.party, somebody.words))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?:n|an|ian|i|ese|ish)?(?!\w)", words) for name in names)
