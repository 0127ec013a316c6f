"""This module knows words that pages lay at two doors: one sentence between quotation marks, said by Vell on one page, by Brunn on another.

Two names of one speaker are no two doors, nor are a state or body and whoever speaks for it. One page errs, or both quote a third.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.annotations import Directness
from onrecord.model.record import DOUBTFUL, Statement
from onrecord.text.name_words import TITLES
from onrecord.text.sentences import sentence_starts
from onrecord.views.nearness import published_day

FEWEST = 6
"""Words of a sentence that is nobody's turn of phrase."""
_WORD = re.compile(r"[\w'’]+")
Words = tuple[str, ...]


def laid_at_two(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Two statements that have a sentence in common word for word, and name two speakers; each two statements once."""
    found = set[tuple[str, str]]()
    for group in _by_sentence(statements).values():
        for one, other in _doors(group):
            pair = (one.id, other.id)
            if pair not in found:
                found.add(pair)
                yield one, other


def _by_sentence(statements: Iterable[Statement]) -> dict[Words, list[Statement]]:
    groups: defaultdict[Words, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.directness is Directness.DIRECT and each.named and each.via is None and (each.score >= DOUBTFUL or each.corrections):
            for sentence in dict.fromkeys(_sentences(each.content_words)):
                groups[sentence].append(each)
    return {sentence: group for sentence, group in groups.items() if len({each.speaker for each in group}) > 1}


def _sentences(words: str) -> Iterator[Words]:
    starts = [0, *sentence_starts(words, 0, len(words))]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        told = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(words, start, end))
        if len(told) >= FEWEST:
            yield told


def _doors(group: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The first statement, and the first of each other speaker beside it."""
    first, *others = sorted(group, key=lambda each: (published_day(each) or "~", each.version, each.id))
    met = [first]
    for other in others:
        if other.version != first.version and not any(_may_be_one(other, each) for each in met):
            met.append(other)
            yield first, other


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Whether two speakers are one, or one speaks for the other, as far as names and parties tell."""
    if one.speaker_actor is not None and one.speaker_actor == other.speaker_actor:
        return True
    if one.speaker in (other.speaker, other.speaker_party) or other.speaker == one.speaker_party:
        return True
    here, there = _name(one.speaker), _name(other.speaker)
    return not here or not there or here[-1] == there[-1] or set(here) <= set(there) or set(there) <= set(here)


def _name(speaker: str) -> list[str]:
    """The words of a name in order, without titles and what is printed small; none where nobody is named."""
    words = [word.casefold() for word in _WORD.findall(speaker) if word[0].isupper()]
    return [word for word in words if word not in TITLES | {"the"}]
