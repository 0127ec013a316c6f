"""This module knows where two tellings of one sentence say contrary things: "will" against "will not", eleven against twelve.

Only words put for one another between words that both tellings share, or just before them, are looked at: what was cut out, or put in,
says something of its own, unless its words stand elsewhere in the other without the negation.
Where a telling begins in the middle of the other's clause, a negation there was cut off: that is `cut_off`.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from onrecord.text.contrary import modal, number, opposites
from onrecord.text.negation import NEGATIONS, denied_by_one, denying, governing
from onrecord.text.retelling import Retelling, Wording

SHORT = 6
"""Words in a row that may have been put for others; a longer run was cut out or put in."""
SLIGHT = 3
"""Words in a row that may have slipped in where the other side has none."""
ASKED = "whether"
"""The root that begins a question told in indirect speech."""


class TurnedRound(msgspec.Struct, frozen=True, kw_only=True):
    """What turns the sense round, in words a reader understands; empty where nothing does.

    Attributes:
        contrary: the two say contrary things.
        cut_off: the negation that stands where the other begins, with nothing before its first word.
    """

    contrary: tuple[str, ...]
    cut_off: tuple[str, ...]


def turned_round(left: Wording, right: Wording, shared: Retelling) -> TurnedRound:
    """What of two tellings says the contrary.

    >>> from onrecord.text.retelling import retell, wording_of
    >>> left, right = wording_of("The mast will come down in June"), wording_of("The mast will not come down in June")
    >>> turned_round(left, right, retell(left, right)).contrary
    ('only one has "not"',)
    """
    pairs = shared.pairs
    if not pairs:
        return TurnedRound(contrary=(), cut_off=())
    inside = (*_asked(left.roots, right.roots), *_contrary(left.roots, right.roots, pairs), *_elsewhere(left.roots, right.roots, pairs))
    before = tuple(_before(left, right, pairs))
    if any(_begins(*side) for side in ((left, pairs[0][0]), (right, pairs[0][1]))):
        return TurnedRound(contrary=inside, cut_off=before)
    return TurnedRound(contrary=(*inside, *before), cut_off=())


def _asked(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """Who asks whether a thing is so has not said that it is."""
    if (left[0] == ASKED) != (right[0] == ASKED):
        yield f'only one has "{ASKED}"'


def _contrary(left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Iterator[str]:
    for (here, there), (here_next, there_next) in pairwise(pairs):
        yield from _between(left[here + 1 : here_next], right[there + 1 : there_next])
    here, there = pairs[-1]
    after = left[here + 1 : here + 2], right[there + 1 : there + 2]
    if all(after):
        yield from _negated(*after)


def _between(here: Sequence[str], there: Sequence[str]) -> Iterator[str]:
    """What of two stretches between shared words says the contrary; nothing where one was merely cut or put in."""
    if not here or not there:
        if 0 < len(here) + len(there) <= SLIGHT:
            yield from _negated(here, there)
        return
    if len(here) > SHORT or len(there) > SHORT:
        return
    yield from _negated(here, there)
    numbers = [{found for word in side if (found := number(word))} for side in (here, there)]
    if all(numbers) and not numbers[0] & numbers[1]:
        yield f"{_listed(numbers[0])} against {_listed(numbers[1])}"
    if pair := opposites(here, there):
        yield f'"{pair[0]}" against "{pair[1]}"'
    if len(here) == len(there) == 1 and modal(here) and modal(there) and modal(here) != modal(there):
        yield f'"{here[0]}" against "{there[0]}"'


def _elsewhere(left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Two words in a row that both tellings have apart from what they share, beside a negation in only one."""
    sides = _twos(left, {here for here, _ in pairs}), _twos(right, {there for _, there in pairs})
    if any(sides[0][two] != sides[1][two] for two in sides[0].keys() & sides[1].keys()):
        yield "the same words beside a negation in only one"


def _twos(words: Sequence[str], shared: Collection[int]) -> dict[tuple[str, str], bool]:
    """Unshared words, two in a row, each with whether a negation stands between them or right beside them."""
    found: dict[tuple[str, str], bool] = {}
    kept = [place for place, word in enumerate(words) if place not in shared and word not in NEGATIONS]
    for place, after in pairwise(kept):
        beside = words[max(place - 1, 0) : after + 2]
        if after - place <= SLIGHT - 1:
            two = words[place], words[after]
            found[two] = found.get(two, False) or bool(denying(beside))
    return found


def _before(left: Wording, right: Wording, pairs: Sequence[tuple[int, int]]) -> Iterator[str]:
    here, there = pairs[0]
    yield from _negated(governing(left, here), governing(right, there))


def _begins(wording: Wording, place: int) -> bool:
    """Whether a word is a telling's first, with nothing before it but a mark: no "we", no "that"."""
    return place == 0 and wording.spans[0].start <= len("“‘")


def _negated(here: Sequence[str], there: Sequence[str]) -> Iterator[str]:
    if negation := denied_by_one(here, there):
        yield f'only one has "{negation}"'


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
