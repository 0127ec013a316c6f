"""This module knows the order in which an article's moves are made: what may be one, its force, by whom, to whom, and what it answers."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.answers import Around, answered
from onrecord.annotate.moves.both_turns import with_both_turns
from onrecord.annotate.moves.features import features_of, vector_of
from onrecord.annotate.moves.in_one_breath import between_two, breaths
from onrecord.annotate.moves.insisted import wanted
from onrecord.annotate.moves.joint import shared_out
from onrecord.annotate.moves.made import Made
from onrecord.annotate.moves.once import told_once
from onrecord.annotate.moves.onlookers import studies
from onrecord.annotate.moves.only_told import GIVING, threatens
from onrecord.annotate.moves.plain_turns import HARM, frees, lets_go, plainly
from onrecord.annotate.moves.sides import Sides
from onrecord.annotate.moves.sought import is_sought
from onrecord.annotate.moves.taken_back import requires_nothing, takes_back
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side
from onrecord.annotate.moves.undone import WISHES, is_open_to
from onrecord.annotate.moves.utterances import Utterance, utterances_of
from onrecord.annotate.moves.wording import NOTHING_SAID, bidden, decides_to, performed, said, sets_no_term, wants_to, waves_away, wished
from onrecord.learned import Linear, Vectors, load_linear
from onrecord.learned.answering import REPLIES
from onrecord.learned.card import shipped
from onrecord.model.annotations import Directness, Event, Move, Quotation
from onrecord.model.article import Article, Role
from onrecord.model.span import Span, cut_all

NO_FORCE = "none"
"""What is no turn in the bargaining."""

WEIGHTS = "moves"
"""Folder of the shipped weights."""
TAKING_BACK = frozenset({"concede"})
"""What lets a demand go."""
ASKED_FOR = frozenset({"ask", "demand"})
"""What asks for assurances."""
GIVEN_AWAY = frozenset({"accept", "concede", "offer", "refuse", "partial"})
"""Forces of somebody's own turn, which what another should do has not."""
ULTIMATUM = frozenset({"ultimatum"})
"""What a "should" by itself is not."""
BETWEEN = 40
"""Characters between a cue and its content that still belong to the cue."""
_TO_SAY = re.compile(r"to (?:say|comment|answer|discuss|elaborate|speculate)\b")
RARER = 0.3
"""What the probability of "none" is multiplied by where a cue makes the move it names."""
HARDLY = 0.03
"""The same where somebody insists on it or expects an answer, which is always a move."""


class MoveFinder:
    """Finds the moves of an article.

    Args:
        forces: tells how likely each force is.
        replies: tells how likely one move answers another.
        sides: tells whom moves commit and to whom they are made.
        doubt: what the probability of "none" is multiplied by; below 1 finds more.
    """

    def __init__(self, forces: Linear, replies: Linear, sides: Sides, doubt: float = 1.0) -> None:
        self._forces, self._replies, self._sides, self._doubt = forces, replies, sides, doubt

    def __reduce__(self) -> tuple[Callable[[], "MoveFinder"], tuple[()]]:
        return load_move_finder, ()

    def __call__(
        self, article: Article, quotations: Sequence[Quotation], events: Sequence[Event], vectors: Vectors, parties: Parties
    ) -> tuple[Move, ...]:
        """Every move in an article, in text order."""
        text = article.page.text
        utterances = tuple(utterances_of(text, quotations, events, headline_of(article)))
        likely = [self._forces.likely(features_of(text, each), vector_of(each, vectors)) for each in utterances]
        drafts = drafted(Told(text, parties, quotations, events), made_of(text, utterances, likely, self._doubt), self._sides)
        sure, around = [each.sure for each in drafts], [each.around for each in drafts]
        replies = answered(article, sure, quotations, self._replies, around=around)
        moves = [msgspec.structs.replace(draft.move, answers=reply.answers) for draft, reply in zip(drafts, replies, strict=True)]
        told = _to_whom_it_came_from(between_two(moves, tuple(breaths(text, moves, quotations))))
        return with_both_turns(text, quotations, parties, told)


class Draft(NamedTuple):
    """A move of which it is not yet known what it answers.

    Attributes:
        sure: the same with only such parties as are as likely as not.
        around: what is known of it beside itself.
    """

    move: Move
    sure: Move
    around: Around


def made_of(text: str, utterances: Sequence[Utterance], likely: Sequence[Mapping[str, float]], doubt: float) -> list[Made]:
    """The moves in the making, in text order, each told once; `likely` says how likely each force is of each utterance."""
    found = (_made(text, each, forces, doubt) for each, forces in zip(utterances, likely, strict=True))
    return told_once(text, list(_once(_joined(each for each in found if each))))


def drafted(told: Told, made: Sequence[Made], sides: Sides) -> list[Draft]:
    """The moves with whom they commit and to whom they are made, in text order; those of scholars are left out."""
    held = [each for each in made if not studies(told, each.utterance)]
    found = sides(told, [each.utterance for each in held])
    sure = [side.surely_by for side in found]
    shared = [
        (each, one)
        for each, side in zip(held, found, strict=True)
        for one in shared_out(told, each.utterance, each.force, side, sure)
    ]  # fmt: skip
    return [_draft(number, each, side, told.parties) for number, (each, side) in enumerate(shared, start=1)]


def _draft(number: int, made: Made, side: Side, parties: Parties) -> Draft:
    move = _move(number, made, side)
    return Draft(move, msgspec.structs.replace(move, by=side.surely_by, to=side.surely_to), _around(made, side, parties))


def _made(text: str, utterance: Utterance, seen: Mapping[str, float], doubt: float) -> Made | None:
    force, score = chosen(as_performed(seen, text, utterance), doubt)
    if force == NO_FORCE or not is_open_to(text, utterance, force):
        return None
    return Made(content=utterance.content, force=force, score=score, utterance=utterance)


def as_performed(likely: Mapping[str, float], text: str, utterance: Utterance) -> Mapping[str, float]:
    """How likely each force is where the cue makes the move it names ("demanded", "refused"), or a few words are plain: others are out.

    "None" is rarer then, but for what bids somebody do something, and for who declines to comment, which may as well be no move.
    """
    quotation = utterance.quotation
    cue, content, words = (cut_all(text, spans, " ") for spans in (quotation.cue, quotation.content, utterance.content))
    if made := TAKING_BACK if takes_back(cue, content) else ASKED_FOR if is_sought(text, utterance) else None:
        return _only(made, likely)
    if forces := wanted(cue, words):
        return _only(forces, likely, HARDLY)
    if shut := _shut(cue, content, words):
        return _without(shut, likely)
    if quotation.directness is Directness.DIRECT and (bid := bidden(words)):
        return _without(likely.keys() - bid - {NO_FORCE}, likely)
    open_to = performed(_in_full(text, utterance), content) if quotation.kind == "act" or waves_away(cue, content) else said(content)
    if open_to:
        return _only(open_to, likely, 1.0 if open_to == NOTHING_SAID else RARER)
    return _as_worded(likely, cue, words)


def _as_worded(likely: Mapping[str, float], cue: str, words: str) -> Mapping[str, float]:
    """How likely each force is by a sentence's own words, where no verb makes the move."""
    if _is_hardly_one(likely) and (forces := plainly(cue, words)):
        return _only(forces, likely)
    if _is_hardly_one(likely) and lets_go(cue, words):
        return _without(HARM if frees(words) else frozenset(), _only(likely.keys(), likely))
    if GIVEN_AWAY & likely.keys() and (wishes := wished(words)):
        return _without((GIVEN_AWAY - wishes) | (ULTIMATUM if sets_no_term(words) else frozenset()), likely)
    return likely


def _without(shut: Collection[str], likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely the forces are without some of them."""
    return {force: 0.0 if force in shut else chance for force, chance in likely.items()}


def _is_hardly_one(likely: Mapping[str, float]) -> bool:
    """Whether "none" is likelier than any force even where it is rarer."""
    return likely[NO_FORCE] * RARER > max(chance for force, chance in likely.items() if force != NO_FORCE)


def _shut(cue: str, content: str, words: str) -> frozenset[str]:
    """The forces that words cannot have which hold out harm, require nothing, or tell of one's own wish."""
    if threatens(words):
        return GIVING
    return WISHES if requires_nothing(cue, content) or wants_to(words) or decides_to(cue, content) else frozenset()


def _in_full(text: str, utterance: Utterance) -> str:
    """The words of a cue, with what stands between it and its content: "offered *Vell an ultimatum for*", "declined *to say*"."""
    cue, content = utterance.quotation.cue, utterance.content
    words = cut_all(text, cue, " ")
    if not cue or not 0 <= content[0].start - cue[-1].end <= BETWEEN:
        return words
    between = text[cue[-1].end : content[0].start]
    opening = _TO_SAY.match(text, content[0].start)
    return f"{words}{between}{opening.group() if opening else ''}"


def _only(open_to: Collection[str], likely: Mapping[str, float], rarer: float = RARER) -> Mapping[str, float]:
    """How likely the forces are that words leave open; "none" is rarer, and others are out."""
    return {force: chance * rarer if force == NO_FORCE else chance if force in open_to else 0.0 for force, chance in likely.items()}


def chosen(likely: Mapping[str, float], doubt: float) -> tuple[str, float]:
    """The likeliest force once "none" is doubted, and how likely it then is."""
    weighed = {force: chance * (doubt if force == NO_FORCE else 1.0) for force, chance in likely.items()}
    force = max(weighed, key=weighed.__getitem__)
    return force, weighed[force] / sum(weighed.values())


def headline_of(article: Article) -> Span | None:
    """Where the article's headline stands."""
    return next((block.span for block in article.blocks if block.role is Role.HEADLINE), None)


def _joined(made: Iterator[Made]) -> Iterator[Made]:
    """The moves, sentences that follow one another in one quotation with one force as one."""
    held: Made | None = None
    for each in made:
        if held is not None and _goes_on(held, each):
            content = (*held.content, *each.content)
            whole = msgspec.structs.replace(each.utterance, content=content)  # whose number is the last sentence's
            held = msgspec.structs.replace(held, content=content, score=max(held.score, each.score), utterance=whole)
        else:
            if held is not None:
                yield held
            held = each
    if held is not None:
        yield held


def _once(made: Iterator[Made]) -> Iterator[Made]:
    """The moves, without deeds told in words that a quotation before or after them tells as a move too."""
    told = list(made)
    for at, each in enumerate(told):
        if each.utterance.event is None or not any(_meet(each, other) for other in (*told[max(at - 1, 0) : at], *told[at + 1 : at + 2])):
            yield each


def _meet(one: Made, other: Made) -> bool:
    return any(piece.meets(span) for piece in one.content for span in other.content)


def _goes_on(held: Made, each: Made) -> bool:
    one, other = held.utterance, each.utterance
    return held.force == each.force and one.quotation.id == other.quotation.id and one.number + 1 == other.number


def _move(number: int, made: Made, side: Side) -> Move:
    return Move(
        id=f"m{number}",
        force=made.force,
        by=side.by,
        to=side.to,
        content=made.content,
        quotation=made.utterance.quotation.id or None,
        event=made.utterance.event,
        score=round(made.score, 4),
    )


def _around(made: Made, side: Side, parties: Parties) -> Around:
    """What is known of a move beside itself: who makes it, who is named where it is told, and where it stands."""
    quotation = made.utterance.quotation
    named = parties.named_in((*made.content, *quotation.cue, *quotation.addressee))
    return Around(
        makers=_makers(made, side, parties),
        likely_by=parties.behind(side.by),
        named=frozenset(key for each in named for key in (each, parties.behind(each)) if key),
        in_headline=made.utterance.in_headline,
    )


def _makers(made: Made, side: Side, parties: Parties) -> frozenset[str]:
    """Who surely makes a move, and who speaks in it: one who is only likely to make it may well be wrong, and would cost right answers."""
    known = (made.utterance.quotation.speaker_entity, side.surely_by, parties.behind(side.surely_by))
    return frozenset(key for key in known if key)


def _to_whom_it_came_from(moves: Sequence[Move]) -> tuple[Move, ...]:
    """The moves, an answer made to whoever made what it answers, and what is answered, if to nobody known, to who answers."""
    by = {move.id: move.by for move in moves}
    answerers = {move.answers: move.by for move in reversed(moves) if move.answers and move.by}
    asked = [by.get(move.answers or "") or (None if move.to else answerers.get(move.id)) for move in moves]
    return tuple(
        msgspec.structs.replace(move, to=(one,)) if one and one != move.by and not _asks_more(move, one) else move
        for move, one in zip(moves, asked, strict=True)
    )


def _asks_more(move: Move, one: str) -> bool:
    """Whether a move asks something of several, and of one among them: "urged both sides to wait" answers one, and is made to both."""
    return move.force not in REPLIES and one in move.to


@cache
def load_move_finder() -> MoveFinder:
    """The finder with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    sides = Sides(load_linear(WEIGHTS, "by"), load_linear(WEIGHTS, "to"))
    return MoveFinder(load_linear(WEIGHTS, "forces"), load_linear(WEIGHTS, "answers"), sides, shipped(WEIGHTS).card.doubt[NO_FORCE])
