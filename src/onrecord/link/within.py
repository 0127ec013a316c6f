"""This module knows which statements of one article tell what another of its statements tells.

A newspaper says a thing several times in one article: three words of it in the headline, the gist in the lead, the whole below.
So the fragments in a headline and a lead are looked for in all that follows, whatever the day, and a statement in the few that follow it.
Statements of one article are taken in text order, as `tellings_of` gives them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.link.tellings import Telling, said_by
from onrecord.link.translated import restated_in_kin_words
from onrecord.link.voices import Voices, compare_voices
from onrecord.model.span import Span
from onrecord.text.common_words import TELLING
from onrecord.text.quotes import find_quoted
from onrecord.text.restated import Restated
from onrecord.text.retelling import Wording

TOP = 4
"""Statements of an article that its headline, bullets and lead hold at most."""
NEXT = 3
"""Statements after one among which it is said again."""
FRAGMENT = 4
"""Words of the speaker's own that a fragment has at most that tell something."""
LEAST, SHARE, BY_MASS, MOST, BY_PLACE = 2.0, 0.7, 0.1, 3.0, 0.1
"""What the words in common must tell, and their share: less for what they tell, up to `MOST`, more for each statement between."""
ENOUGH_ON_TOP, NEARLY_WHOLE, FEWEST_ON_TOP = 1.0, 0.9, 3
"""The same of an article's first statement and one of the next few, which a headline tells in a word or two, and how many words it has."""

Pair = tuple[Telling, Telling]


def fragment_pairs(tellings: Iterable[Telling], wordings: Mapping[str, Wording]) -> Iterator[Pair]:
    """Fragments in quotation marks, each with those of the same voice below that have all its words.

    Of a fragment that is not at the article's top only the next few, if they have its words and no others.
    """
    for article in _articles(tellings):
        for place, telling in enumerate(article):
            if words := _quoted_words(telling, wordings[telling.id]):
                below = article[place + 1 :] if place < TOP else article[place + 1 : place + 1 + NEXT]
                holding = ((other, set(wordings[other.id].roots)) for other in below if _may_be_one(telling, other))
                yield from ((telling, other) for other, has in holding if (words < has and place < TOP) or words == has)


def restatements(tellings: Iterable[Telling]) -> Iterator[Pair]:
    """Each statement with the one of the same voice that says it again right after it, in whatever order; with the best of several."""
    for article in _articles(tellings):
        for place, telling in enumerate(article):
            following = [other for other in article[place + 1 : place + 1 + NEXT] if _may_be_one(telling, other)]
            found = ((restated_in_kin_words(telling, other), n, other) for n, other in enumerate(following))
            scored = (
                (0.0 if place == 0 and _is_headlined(telling, shared) else _beyond(shared, n), -n, other) for shared, n, other in found
            )
            best, _, other = max(scored, default=(-1.0, 0, telling), key=lambda each: each[:2])
            if best >= 0:
                yield telling, other


def _articles(tellings: Iterable[Telling]) -> Iterator[Sequence[Telling]]:
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        found[telling.version].append(telling)
    yield from found.values()


def _quoted_words(telling: Telling, wording: Wording) -> set[str]:
    """The words of a fragment in quotation marks, all of which the whole has; empty where a statement is no fragment."""
    own = {word for word, is_own in zip(wording.roots, wording.own, strict=True) if is_own}
    telling_words = sum(wording.telling.get(word, 0.0) >= TELLING for word in own)
    return own if telling_words <= FRAGMENT and find_quoted(telling.words, (Span(0, len(telling.words)),)) else set()


def _may_be_one(left: Telling, right: Telling) -> bool:
    return left.id not in (right.via, right.id) and left.via != right.id and compare_voices(left, right) is Voices.ONE


def _is_headlined(telling: Telling, found: Restated) -> bool:
    """Whether what an article begins with, mostly its headline, stands nearly whole in a statement right after it; a topic is none."""
    is_topic = len(said_by(telling).roots) < FEWEST_ON_TOP
    return not is_topic and found.mass >= ENOUGH_ON_TOP and found.share >= NEARLY_WHOLE and not found.apart


def _beyond(found: Restated, between: int) -> float:
    """By how much the share is more than enough; below 0 where it is not, or where something keeps the two apart."""
    if found.mass < LEAST or found.apart:
        return -1.0
    return found.share - (SHARE - BY_MASS * min(found.mass, MOST) + BY_PLACE * between)
