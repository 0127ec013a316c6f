"""This module knows how much of one passage's wording another one has, in the same order.

Two tellings of one utterance share words in order, though either may be cut, bracketed, or set in indirect speech.
So it is asked how much of the *smaller* wording is found in the other: a fragment in a headline is wholly found in the full quotation.
Where a telling puts only some of its words in quotation marks, those are the speaker's own, and they are what must be found.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from onrecord.model.span import Span, Spans
from onrecord.text.common_words import SMALL, weight
from onrecord.text.quotes import find_quoted
from onrecord.text.sameness import longest_in_order
from onrecord.text.word_forms import PERSON, roots

DROPPED = frozenset(("a", "that", "sic", PERSON))
"""Roots that retelling drops, adds or changes without changing what is said: articles, "that", personal pronouns."""
LONGEST = 600
"""Words of a passage that are compared; a longer one is a document rather than an utterance."""
MATCHES = 20_000
"""Pairs of equal words that are looked at; beyond, words that occur often are passed over."""
GAP, CRUMB = 3, 1.3
"""Shared words at most so many places apart stand together; what stands together must tell so much, or be all that a fragment has."""
EQUAL = 1e-6
NAME = 0.35
"""What a word with a capital tells."""
_CLAUSE = re.compile(r"[.?!;:…](?!\w)|\s[–—-]+\s|[—]|\n")


Pairs = tuple[tuple[int, int], ...]
"""Places of words in two wordings."""


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """A passage's words, without those that retelling drops.

    Attributes:
        roots: what the forms of each word share (see `word_forms`).
        spans: where each word stands in the passage.
        clauses: the number of the clause each stands in.
        own: whether each is the speaker's own by the passage's quotation marks; all are where it has none.
        weights: how much each tells (see `common_words`); a name tells little, as everybody speaks of it.
        telling: what those that are no small words tell, by root.
        own_mass: what its own words tell; of words in quotation marks only those that tell something: "out of" may go of "out of courtesy".
    """

    roots: tuple[str, ...]
    spans: Spans
    clauses: tuple[int, ...]
    own: tuple[bool, ...]
    weights: tuple[float, ...]
    telling: dict[str, float]
    own_mass: float


class Retelling(msgspec.Struct, frozen=True, kw_only=True):
    """What two wordings share.

    Attributes:
        pairs: places of the shared words in either, in the order of both; words that stand alone among others are left out.
        moved: further shared words that stand together, in another place: "out of humanity, he said, they go home".
        mass: how much the shared words tell: their weights, and a little more for words that stand side by side in both.
        left, right: the share of either's own words that the other has, by weight, 0 to 1.
    """

    pairs: Pairs
    moved: Pairs = ()
    mass: float
    left: float
    right: float

    @property
    def share(self) -> float:
        """The share of the smaller wording that the other has."""
        return max(self.left, self.right)


@lru_cache(maxsize=8192)
def wording_of(text: str) -> Wording:
    """A passage's wording; kept, since each telling of a statement is compared with many others.

    >>> wording_of("We will not sign it.").roots
    ('will', 'not', 'sign')
    >>> wording_of("the talks were 'frank'").own
    (False, False, True)
    """
    kept = [each for each in roots(text) if each[0] not in DROPPED][:LONGEST]
    breaks = [found.start() for found in _CLAUSE.finditer(text)]
    marked = [quoted.inner for quoted in find_quoted(text, (Span(0, len(text)),) if text else ())]
    clauses = tuple(_clauses([start for _, start, _ in kept], breaks))
    weights = tuple(_weights(text, kept, clauses))
    own = tuple(any(span.start <= start < span.end for span in marked) for _, start, _ in kept) if marked else ()
    own = own if any(own) else (True,) * len(kept)
    return Wording(
        roots=tuple(word for word, _, _ in kept),
        spans=tuple(Span(start, end) for _, start, end in kept),
        clauses=clauses,
        own=own,
        weights=weights,
        telling={word: weight for (word, _, _), weight in zip(kept, weights, strict=True) if weight > SMALL},
        own_mass=_own_mass(weights, own),
    )


def retell(left: Wording, right: Wording) -> Retelling:
    """What two wordings share, in the order of both.

    >>> found = retell(wording_of("no haggling with a 'hand on the tap'"), wording_of("We do not bargain with a hand on the tap"))
    >>> found.left, round(found.right, 2)
    (1.0, 0.59)
    """
    pairs, moved = shared(left, right)
    every = (*pairs, *moved)
    told = sum(left.weights[here] for here, _ in every)
    return Retelling(
        pairs=pairs,
        moved=moved,
        mass=told + SMALL * sum(beside(one, other) for one, other in pairwise(every)),
        left=_share(left, {here for here, _ in every}),
        right=_share(right, {there for _, there in every}),
    )


def shared(left: Wording, right: Wording) -> tuple[Pairs, Pairs]:
    """Only `Retelling.pairs` and `Retelling.moved` of two wordings, which is half of the work."""
    pairs = _without_crumbs(left, right, tuple(_in_order(left.roots, right.roots)))
    if not 0 < len(pairs) < min(len(left.roots), len(right.roots)):
        return pairs, ()
    return pairs, _without_crumbs(left, right, tuple(_moved(left.roots, right.roots, pairs)))


def at_most(left: Wording, right: Wording) -> tuple[float, float]:
    """What the shared words of two wordings tell at most, and their share of the smaller at most: without looking at their order.

    >>> at_most(wording_of("a guest at the gate"), wording_of("At the gate waits a visitor"))[1] < 1.0
    True
    """
    here, there = frozenset(left.roots), frozenset(right.roots)
    common = [weight for word, weight in zip(left.roots, left.weights, strict=True) if word in there]
    shares = (
        _share(side, {place for place, word in enumerate(side.roots) if word in words}) for side, words in ((left, there), (right, here))
    )
    return sum(common) + SMALL * len(common), max(shares)


def in_common(left: Wording, right: Wording) -> tuple[float, float]:
    """What the words tell that two wordings have in common, in any order, and their share of both (Dice), 0 to 1.

    >>> in_common(wording_of("a guest at the gate"), wording_of("At the gate waits a visitor"))[0]
    1.0
    """
    common = sum(told for word, told in left.telling.items() if word in right.telling)
    whole = sum(left.telling.values()) + sum(right.telling.values())
    return common, 2 * common / whole if whole else 0.0


def beside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two shared words stand side by side in both wordings."""
    return other[0] - one[0] == 1 and other[1] - one[1] == 1


def _clauses(starts: Sequence[int], breaks: Sequence[int]) -> Iterator[int]:
    passed = 0
    for start in starts:
        while passed < len(breaks) and breaks[passed] < start:
            passed += 1
        yield passed


def _in_order(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The longest common sequence, by the places of equal words."""
    places: dict[str, list[int]] = {}
    for place in reversed(range(len(right))):
        places.setdefault(right[place], []).append(place)
    matches = [(here, there) for here, word in enumerate(left) for there in places.get(word, ())][:MATCHES]
    kept = longest_in_order([there for _, there in matches])
    yield from (match for position, match in enumerate(matches) if position in kept)


def _weights(text: str, words: Sequence[tuple[str, int, int]], clauses: Sequence[int]) -> Iterator[float]:
    """What each word tells; a capital makes a name of it, except where a clause begins and where most words have one."""
    capitals = [text[start].isupper() for _, start, _ in words]
    is_title = sum(capitals) > len(words) / 2
    for place, (word, _, _) in enumerate(words):
        inside = place > 0 and clauses[place - 1] == clauses[place]
        yield min(weight(word), NAME) if capitals[place] and inside and not is_title else weight(word)


def _without_crumbs(left: Wording, right: Wording, pairs: Sequence[tuple[int, int]]) -> Pairs:
    """The shared words that stand together: stretches with small gaps, of which each tells something by itself."""
    stretches: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if stretches and _is_near(stretches[-1][-1], pair):
            stretches[-1].append(pair)
        else:
            stretches.append([pair])
    enough = min(CRUMB, left.own_mass, right.own_mass)
    kept = (each for each in stretches if sum(left.weights[here] for here, _ in each) >= enough - EQUAL)
    return tuple(pair for stretch in kept for pair in stretch)


def _is_near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] - one[0] <= GAP and other[1] - one[1] <= GAP


def _own_mass(weights: Sequence[float], own: Sequence[bool]) -> float:
    marked = [] if all(own) else [weight for weight, is_own in zip(weights, own, strict=True) if is_own]
    return sum(weight for weight in marked if weight > SMALL) or sum(marked) or sum(weights)


def _moved(left: Sequence[str], right: Sequence[str], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The longest common sequence of the words that are left over."""
    found = [frozenset(side) for side in zip(*pairs, strict=True)]
    here, there = ([place for place in range(len(words)) if place not in had] for words, had in zip((left, right), found, strict=True))
    for one, other in _in_order([left[place] for place in here], [right[place] for place in there]):
        yield here[one], there[other]


def _share(wording: Wording, found: set[int]) -> float:
    """The share of its own words that were found, by weight."""
    whole = sum(weight for weight, is_own in zip(wording.weights, wording.own, strict=True) if is_own)
    return sum(wording.weights[place] for place in sorted(found) if wording.own[place]) / whole if whole else 0.0
