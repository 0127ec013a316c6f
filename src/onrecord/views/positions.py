"""This module knows positions: what a party holds on an issue, since when, in whose words, and what it held before.

A position is read off a party's moves on an issue, in order of their dates. Four stands are told apart: it demands, refuses or warns;
it offers or proposes; it gives; it puts off. A question and an evasion take no stand, nor does "we need time" in answer to something:
it says that the answer is to come.
What is told of one day stands side by side: outlets word one announcement differently, and no page tells in which order of hours a party
thought so. On that day its own words go before what others report of it, and one announcement is one position, whether a page calls it an
offer or a concession.
A stand of a later day that none of the earlier ones is takes their place; the same stand is the same position said again.
What was done at some time up to a day ("had demanded") may have been done before what is dated: it takes no such stand's place, and what
is dated later takes its.
What a party "holds" is what its last such move says: never what anybody thinks it means.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

import msgspec

from onrecord.model.article import Article
from onrecord.model.correction import is_rejected
from onrecord.model.entries import MoveEntry
from onrecord.model.record import Statement
from onrecord.text.edtf import OPEN, start_of
from onrecord.text.topics import topic_words
from onrecord.views.bargaining import UNDATED, Force, day_of, in_time, made_on, party_of
from onrecord.views.in_its_sentence import InSentence, Meant, in_sentence


class Stand(StrEnum):
    """How a party stands to an issue."""

    FIRM = "firm"
    """It demands, refuses or warns."""
    OFFERS = "offers"
    """It offers, proposes, or agrees in part or on terms."""
    GIVES = "gives"
    """It accepts or concedes."""
    WAITS = "waits"
    """It puts the matter off."""


STANDS: Mapping[str, Stand] = {
    **dict.fromkeys((Force.DEMAND, Force.ULTIMATUM, Force.REFUSE, Force.WARN), Stand.FIRM),
    **dict.fromkeys((Force.OFFER, Force.PROPOSE, Force.PARTIAL), Stand.OFFERS),
    **dict.fromkeys((Force.ACCEPT, Force.CONCEDE), Stand.GIVES),
    Force.DEFER: Stand.WAITS,
}


NEEDED = ("date", "party", "issue")
"""What a move must have to take a position."""
ALONG = frozenset({Stand.OFFERS, Stand.GIVES})
"""Stands that pages take for one another: "will halt its tests" is an offer to one, and has given way to another."""
SHARED, LEAST = 0.5, 2
"""The share of the shorter telling's topic words, and how many, that two tellings of one announcement have in common."""
PAGES = 64
"""Pages whose text is kept at hand."""


class PositionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One position as a row; the fields, in this order, are the columns.

    Attributes:
        party: its name; issue: key of what it is about.
        stand, force: of the move by which it was taken.
        forces: those of all moves that say it, each once, in their order, parted by "; ": "demand; refuse".
        speaker: who said so, by the statement it was read off; "" where nobody is known.
        sentence: the sentence of the page that tells it, as it stands there; the move's own words where the page is not at hand.
        meant: where in `sentence` the words of the move stand.
        holds: that move's words, cut from the page.
        since: when it was taken, until: when another took its place (EDTF: as the words say, else the page's day); None: it is held now.
            Positions of one day stand side by side, and have one `until`.
        move: id of that move; statement: of the statement it was read off, or None; moves: ids of all that say it, in order.
        said: how often it has been said, on all pages; last: when it was said last.
        previous: id of the move by which the position before it was taken, or None.
        outlet: who published the page.
    """

    party: str
    issue: str
    stand: str
    force: str
    forces: str
    speaker: str
    sentence: str
    holds: str
    since: str | None
    until: str | None
    move: str
    statement: str | None
    said: int
    last: str | None
    previous: str | None
    outlet: str | None
    moves: tuple[str, ...]
    meant: tuple[Meant, ...] = ()


class LeftOut(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many moves take no position for what they lack, and how many of them lack each thing that is needed; a move may lack several."""

    moves: int
    lacks: tuple[tuple[str, int], ...]


def positions(
    moves: Iterable[MoveEntry],
    said: Callable[[str], Statement | None] = lambda _: None,
    article: Callable[[str], Article | None] = lambda _: None,
) -> list[PositionRow]:
    """Every position, by party and issue, the earliest first; moves without party, issue or date take none.

    Args:
        said: gives the statement with an id; one that a person rejected speaks for nobody.
        article: gives the article of a version, to show sentences of.
    """
    told = _Told(said, article)
    by_party: defaultdict[tuple[str, str], list[MoveEntry]] = defaultdict(list)
    for move in in_time(moves):
        if _takes_a_stand(move) and not _lacks(move):
            by_party[party_of(move.by) or "", move.issue or ""].append(move)
    return [told.row(party, issue, held) for (party, issue), taken in sorted(by_party.items()) for held in _taken(taken, told)]


def left_out(moves: Iterable[MoveEntry]) -> LeftOut:
    """The moves that would take a position, but for what they lack."""
    lacking = [_lacks(move) for move in moves if _takes_a_stand(move)]
    return LeftOut(moves=sum(map(bool, lacking)), lacks=tuple((each, sum(each in lack for lack in lacking)) for each in NEEDED))


def held_now(rows: Iterable[PositionRow]) -> list[PositionRow]:
    """Only those positions that nothing has taken the place of."""
    return [row for row in rows if row.until is None]


def _takes_a_stand(move: MoveEntry) -> bool:
    return move.force in STANDS and not (move.force == Force.DEFER and move.answers)


def _lacks(move: MoveEntry) -> tuple[str, ...]:
    has = dict(zip(NEEDED, (day_of(move) != UNDATED, party_of(move.by), move.issue), strict=True))
    return tuple(each for each in NEEDED if not has[each])


class _Held:
    """A position in the making: the moves that say it, since when it is held no longer, and the move of the one before."""

    def __init__(self, moves: list[MoveEntry], previous: str | None) -> None:
        self.moves, self.previous = moves, previous
        self.until: str | None = None

    @property
    def stand(self) -> Stand:
        return STANDS[self.moves[0].force]


class _Told:
    """What moves were read off, asked of the record."""

    def __init__(self, said: Callable[[str], Statement | None], article: Callable[[str], Article | None]) -> None:
        self._said, self._article = said, lru_cache(maxsize=PAGES)(article)

    def statement(self, move: MoveEntry) -> Statement | None:
        """The statement that a move was read off; None for one that a person rejected."""
        found = self._said(move.statement) if move.statement else None
        return None if found is not None and is_rejected(found.corrections) else found

    def is_reported(self, move: MoveEntry) -> bool:
        """Whether somebody of another party tells of the move."""
        found = self.statement(move)
        if found is None or move.by is None or not (found.speaker or found.speaker_party):
            return False
        return {found.speaker, found.speaker_party}.isdisjoint({party_of(move.by), move.by.name, move.by.party})

    def row(self, party: str, issue: str, held: _Held) -> PositionRow:
        """A position as a row."""
        first = held.moves[0]
        statement = self.statement(first)
        shown = self._sentence(first, statement)
        return PositionRow(
            party=party,
            issue=issue,
            stand=held.stand.value,
            force=first.force,
            forces="; ".join(dict.fromkeys(move.force for move in held.moves)),
            speaker=statement.speaker if statement else "",
            sentence=shown.text,
            holds=first.content_words,
            since=made_on(first),
            until=held.until,
            move=first.id,
            statement=statement.id if statement else None,
            said=len(held.moves),
            last=made_on(held.moves[-1]),
            previous=held.previous,
            outlet=first.outlet,
            moves=tuple(move.id for move in held.moves),
            meant=shown.meant,
        )

    def _sentence(self, move: MoveEntry, statement: Statement | None) -> InSentence:
        article = self._article(move.version)
        if article is None:
            return InSentence(move.content_words)
        around = (*statement.speaker_spans, *statement.cue) if statement else ()
        return in_sentence(article, move.content, around)


def _taken(moves: Iterable[MoveEntry], told: _Told) -> list[_Held]:
    """The positions of one party on one issue, the earliest first; of one day its own words first."""
    found, now = list[_Held](), list[_Held]()
    for made, day in groupby(moves, key=lambda move: (made_on(move) or "").rstrip("?~%")):
        before, now = now, []
        for said in _of_one_day(list(day), told):
            again = next((held for held in before if held.stand is STANDS[said[0].force]), None)
            if again is None:
                again = _Held(said, before[-1].moves[0].id if before else None)
                found.append(again)
            else:
                again.moves += said
            now.append(again)
        if start_of(made) == OPEN:
            now += (held for held in before if held not in now and start_of(made_on(held.moves[0]) or "") != OPEN)
        for held in before:
            held.until = None if held in now else made_on(now[0].moves[-1])
    return found


def _of_one_day(moves: Sequence[MoveEntry], told: _Told) -> list[list[MoveEntry]]:
    """The moves of one day, those together that take one stand or tell one announcement; a party's own words first."""
    own = sorted(moves, key=told.is_reported) if len(moves) > 1 else moves
    stands = list[list[MoveEntry]]()
    for move in own:
        home = next((stand for stand in stands if _is_one(stand, move)), None)
        if home is None:
            stands.append([move])
        else:
            home.append(move)
    return stands


def _is_one(stand: Sequence[MoveEntry], move: MoveEntry) -> bool:
    """Whether a move takes this stand, or tells of the same announcement in other words."""
    one, other = STANDS[stand[0].force], STANDS[move.force]
    return one is other or ({one, other} <= ALONG and any(_alike(each, move) for each in stand))


def _alike(one: MoveEntry, other: MoveEntry) -> bool:
    words, others = (frozenset(topic_words(each.content_words)) for each in (one, other))
    return len(words & others) >= max(LEAST, SHARED * min(len(words), len(others)))
