"""This module knows how likely one turn of a bargain is to answer an earlier one: a few named features, and what each is worth.

A reply comes from the other side, fits in force ("refuse" answers "demand", "accept" does not answer "accept"), is about the same
thing, refers to it by its noun ("the demand", "the offer"), and follows soon.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

REPLIES = frozenset({"accept", "partial", "refuse", "defer", "evade", "concede"})
"""Forces that say yes or no; other moves may answer too, as a counter-offer does."""
OPENINGS = frozenset({"ask", "propose", "demand", "ultimatum", "offer"})
"""Forces that wait for an answer."""
NOUNS = {
    "ask": r"request|question|appeal|plea|invitation",
    "propose": r"proposal|plan|draft|idea|suggestion|initiative",
    "demand": r"demand|call|claim|condition",
    "ultimatum": r"ultimatum|deadline|threat|demand",
    "offer": r"offer|proposal|terms|pledge",
    "warn": r"warning|threat",
    "partial": r"answer|reply|response|condition|offer",
    "refuse": r"refusal|answer|reply|response",
}
NAMED_BY = {force: re.compile(rf"\b(?:{words})s?\b") for force, words in NOUNS.items()}
"""Nouns by which a reply may name what it answers, by force, for words in lower case."""
_BACK = re.compile(r"\b(?:it|that|this|to that|them|the (?:latter|same)|yes|no|so|neither|such)\b")
_AGAINST = re.compile(
    r"\b(?:but|however|though|although|yet|nevertheless|in (?:reply|response|answer|return)|in turn|replied|responded|answered)\b"
)
MOST = 4
SURE = (0.4, 0.6, 0.8, 0.95)
"""Scores of moves, as steps."""
NEAR = (2, 30, 100, 300, 1000)
"""Characters between two moves, as steps."""


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A move, as far as its answer is asked.

    Attributes:
        by, to: whoever makes it and to whom, under any names that are the same for the same party; by is None where not known.
        words: stems of what it is about.
        told: the words it is told in, in lower case: cue, content and what stands around them.
        paragraph: number of the paragraph it stands in.
        asks: its words end with a question mark.
        likely_by: whoever most likely makes it, though perhaps not surely.
        named: the parties named in the words it is told in.
        quotation, speaker: the quotation it stands in, and who speaks there; None where the narrator tells it, or nobody is known.
        score: how likely it is a move of this force.
        in_headline: it stands in the article's headline.
        start, end: where its words begin and end.
    """

    force: str
    by: str | None = None
    to: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    told: str = ""
    paragraph: int = 0
    asks: bool = False
    likely_by: str | None = None
    named: frozenset[str] = frozenset()
    quotation: str | None = None
    speaker: str | None = None
    score: float = 1.0
    in_headline: bool = False
    start: int = 0
    end: int = 0


def features_of(reply: Turn, earlier: Turn) -> Iterator[str]:
    """What two moves show of the one answering the other, without their places."""
    yield f"{reply.force} after {earlier.force}"
    if reply.force in REPLIES and earlier.force in OPENINGS:
        yield "an answer to an opening"
    yield from _parties(reply, earlier)
    shared = len(reply.words & earlier.words)
    yield f"words shared: {min(shared, MOST)}"
    noun = NAMED_BY.get(earlier.force)
    if noun and noun.search(reply.told):
        yield "names it by its noun"
    if _BACK.search(reply.told):
        yield "refers back"
    if _AGAINST.search(reply.told):
        yield "says but, or in reply"
    if earlier.asks:
        yield "it was a question"
    yield from _naming(reply, earlier)
    yield from _voices(reply, earlier)
    yield from _certainty(reply, earlier)


def _naming(reply: Turn, earlier: Turn) -> Iterator[str]:
    if reply.likely_by is None or earlier.likely_by is None:
        yield "nobody likely makes one of them"
    else:
        yield "likely by the same party" if reply.likely_by == earlier.likely_by else "likely by another party"
    if earlier.likely_by in reply.named:
        yield "names whose it was"
    if reply.likely_by in earlier.named:
        yield "it names who replies"


def _voices(reply: Turn, earlier: Turn) -> Iterator[str]:
    if reply.quotation and reply.quotation == earlier.quotation:
        yield "in one quotation"
    elif reply.speaker is None or earlier.speaker is None:
        yield "in whose words is not known"
    else:
        yield "in the same speaker's words" if reply.speaker == earlier.speaker else "in another speaker's words"


def _certainty(reply: Turn, earlier: Turn) -> Iterator[str]:
    yield f"reply is a move: {_tenths(reply.score)}"
    yield f"it is a move: {_tenths(earlier.score)}"
    if reply.in_headline:
        yield "reply in the headline"
    if earlier.in_headline:
        yield "it stands in the headline"


def _tenths(score: float) -> str:
    return next((f"below {step}" for step in SURE if score < step), "surely")


def _parties(reply: Turn, earlier: Turn) -> Iterator[str]:
    if reply.by is None or earlier.by is None:
        yield "by somebody unknown"
    else:
        yield "by the same party" if reply.by == earlier.by else "by another party"
    if reply.by in earlier.to:
        yield "by whom it was made to"
    elif earlier.to and reply.by:
        yield "made to somebody else"
    if earlier.by in reply.to:
        yield "to whom it came from"
    elif reply.to and earlier.by:
        yield "to somebody else"


def placed(turns: Sequence[Turn], reply: int, earlier: int) -> Iterator[str]:
    """What the places of two moves in one article show; the numbers are theirs among the article's moves."""
    one, other = turns[reply], turns[earlier]
    between = reply - earlier - 1
    yield "told before it" if between < 0 else f"moves between: {min(between, MOST)}"
    yield f"paragraphs between: {min(abs(one.paragraph - other.paragraph), MOST)}" + (" back" if between < 0 else "")
    yield f"characters between: {_gap(one, other)}" + (" back" if between < 0 else "")
    if between >= 0 and not any(turns[at].force in OPENINGS and turns[at].by != one.by for at in range(earlier + 1, reply)):
        yield "the nearest opening of another"


def _gap(one: Turn, other: Turn) -> str:
    if one.start < other.end and other.start < one.end:
        return "one in the other"
    gap = max(one.start - other.end, other.start - one.end)
    return next((str(step) for step in NEAR if gap <= step), "far")
