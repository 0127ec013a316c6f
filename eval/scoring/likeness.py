"""This module knows how like two entries are, and pairs the likest.

A likeness is a tuple, compared from the left; the empty one says that the two can be no pair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from typing import Any, Final

from eval.scoring.entry import Entry

Likeness = tuple[float, ...]
Pairs = dict[Entry, Entry]

_US = re.compile(r"\bUS\b")
_WORD = re.compile(r"\w+")


def jaccard(first: Set[Any], second: Set[Any]) -> float:
    """Shared of all; 0 for two empty sets."""
    either = len(first | second)
    return len(first & second) / either if either else 0.0


def pair(golds: Sequence[Entry], preds: Sequence[Entry], likeness: Callable[[Entry, Entry], Likeness]) -> Pairs:
    """One-to-one {gold: predicted}, likest first, the earliest on a tie."""
    ranked = [
        (like, -first, -second) for first, gold in enumerate(golds) for second, pred in enumerate(preds) if (like := likeness(gold, pred))
    ]
    pairs: Pairs = {}
    taken: set[int] = set()
    for _, first, second in sorted(ranked, reverse=True):
        if golds[-first] not in pairs and second not in taken:
            pairs[golds[-first]] = preds[-second]
            taken.add(second)
    return pairs


def name_words(name: Any) -> list[str]:
    """A name as words: case, points and a leading "the" do not count, and US is USA ("us" is nobody's name)."""
    words = _WORD.findall(_US.sub("USA", str(name or "").replace(".", "")).lower())
    return words[1:] if words[:1] == ["the"] else words


def is_same_name(gold: Entry, pred: Entry) -> bool:
    """Whether two entities have one name: equal, or of one last word and compatible; or two states of one country."""
    ours, theirs = (name_words(entity["name"] or entity["key"]) for entity in (gold, pred))
    if not ours or not theirs:
        return False
    return ours == theirs or _is_one_state(gold, pred) or (ours[-1] == theirs[-1] and _is_compatible(gold, pred, set(ours), set(theirs)))


def _is_one_state(gold: Entry, pred: Entry) -> bool:
    return gold["kind"] == pred["kind"] == "state" and gold["country"] is not None and gold["country"] == pred["country"]


def _is_compatible(gold: Entry, pred: Entry, ours: set[str], theirs: set[str]) -> bool:
    """One is a person, or one name holds the other's words and no kinds differ."""
    kinds = {gold["kind"], pred["kind"]} - {None}
    return "person" in kinds or (len(kinds) < 2 and (ours <= theirs or theirs <= ours))


def is_same_phrase(gold: Entry, pred: Entry) -> bool:
    """Whether two phrases have one head or share half their tokens, or are both empty."""
    if not gold.tokens or not pred.tokens:
        return not gold.tokens and not pred.tokens
    return gold.head == pred.head >= 0 or jaccard(gold.tokens, pred.tokens) >= 0.5


def like_mentions(gold: Entry, pred: Entry) -> Likeness:
    """The same head; the same kind first, then by Jaccard."""
    if gold.head < 0 or gold.head != pred.head:
        return ()
    return (1 + 2 * (gold["kind"] == pred["kind"]) + jaccard(gold.tokens, pred.tokens),)


def like_mentions_exactly(gold: Entry, pred: Entry) -> Likeness:
    """The same tokens; the same kind first."""
    return (1 + (gold["kind"] == pred["kind"]),) if gold.tokens and gold.tokens == pred.tokens else ()


def like_entities(gold: Entry, pred: Entry) -> Likeness:
    """Dice of the mentions' heads, from one half on; one name is worth 1."""
    dice = 2 * len(gold.tokens & pred.tokens) / (len(gold.tokens) + len(pred.tokens) or 1)
    like = (dice if dice >= 0.5 else 0.0) + is_same_name(gold, pred)
    return (like,) if like else ()


def like_quotations(gold: Entry, pred: Entry) -> Likeness:
    """Half of the content shared; on a tie, the same speaker first."""
    like = jaccard(gold.tokens, pred.tokens)
    return (like, is_same_phrase(gold.speaker, pred.speaker)) if like >= 0.5 else ()


def like_events(gold: Entry, pred: Entry) -> Likeness:
    """Triggers that share a token; the same type first, then by Jaccard, then the same status."""
    if gold.tokens.isdisjoint(pred.tokens):
        return ()
    return gold["type"] == pred["type"], jaccard(gold.tokens, pred.tokens), gold["status"] == pred["status"]


def like_moves(gold: Entry, pred: Entry) -> Likeness:
    """Three tenths of the content shared, or one within the other (2 tokens at least); on a tie, the same force first."""
    like = jaccard(gold.tokens, pred.tokens)
    is_within = gold.tokens <= pred.tokens or pred.tokens <= gold.tokens
    if like < 0.3 and not (is_within and min(len(gold.tokens), len(pred.tokens)) >= 2):
        return ()
    return like, gold["force"] == pred["force"]


LIKENESS: Final = {
    "mentions": like_mentions,
    "entities": like_entities,
    "quotations": like_quotations,
    "events": like_events,
    "moves": like_moves,
}
