"""This module knows when two tellings of an article are one move: the same force, and one says nothing that the other does not say.

"The same move told twice on a page is one move; its content is the fullest telling" (corpus guidelines, section 5): a headline's
"tunnel ultimatum" and the lead's "Orsk's ultimatum over the tunnel post", refused both times, are one refusal.
A headline tells what stands below it, in words of its own: of one force and with one thing in common ("Vell rules out toll cut" above
"Vell will not lift the toll"), it is the move below.
"""

from collections.abc import Iterator, Sequence

from onrecord.annotate.moves.made import Made
from onrecord.model.span import cut_all
from onrecord.text.topics import topic_words

SHARED = 0.75
"""Share of the shorter telling's topic words that the fuller one must have."""
NEAR = 30
"""Moves of one force, after a telling, in which it is looked for again."""


def told_once(text: str, made: Sequence[Made]) -> list[Made]:
    """The moves in their order, each in its fullest telling, which is never the headline's; of two as full the first."""
    about = [frozenset(topic_words(cut_all(text, each.content, " "))) for each in made]
    fullness = [(not each.utterance.in_headline, len(words)) for each, words in zip(made, about, strict=True)]
    by_force: dict[str, list[int]] = {}
    for at, each in enumerate(made):
        by_force.setdefault(each.force, []).append(at)
    again = {at for places in by_force.values() for at in (*_told_again(places, about, fullness), *_told_below(places, made, about))}
    return [each for at, each in enumerate(made) if at not in again]


def _told_again(places: Sequence[int], about: Sequence[frozenset[str]], fullness: Sequence[tuple[bool, int]]) -> set[int]:
    """Which of the moves of one force another one tells more fully."""
    again: set[int] = set()
    for number, one in enumerate(places):
        for other in places[number + 1 : number + 1 + NEAR]:
            if one in again:
                break
            if other not in again and _one_move(about[one], about[other]):
                again.add(one if fullness[other] > fullness[one] else other)
    return again


def _told_below(places: Sequence[int], made: Sequence[Made], about: Sequence[frozenset[str]]) -> Iterator[int]:
    """Which of the moves of one force stand in the headline and share a thing with one below it."""
    below = [at for at in places if not made[at].utterance.in_headline]
    return (at for at in places if made[at].utterance.in_headline and any(about[at] & about[other] for other in below))


def _one_move(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= SHARED * least
