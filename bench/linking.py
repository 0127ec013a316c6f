"""This module knows what linking costs an article as the record grows: time, candidates and memory, on made-up articles day by day."""

import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from random import Random

import msgspec

from onrecord.learned.card import shipped
from onrecord.learned.commonness import FIRST
from onrecord.link.copies import CopyLinker
from onrecord.link.sketch import Outline, outline
from onrecord.link.stories import StoryLinker
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Page
from onrecord.model.record import Reading
from onrecord.model.span import Span

SIZES = (1_000, 10_000, 100_000)
A_DAY = 1_000
"""Articles published on one day, on however many days."""
TOGETHER = 500
WORDS, OWN, PER_STORY = 240, 50, 12
"""Words of an article, two thirds of them English as often as they are met (Zipf); words a story has for itself; articles on it."""
CYCLE = 10
"""Days after which the same articles come again, under other ids and dates: too far apart to meet, and ten times quicker to make up."""
REACH = 7
"""Days that the linkers look back."""
FIRST_DAY = date(2034, 1, 1)


def told(sizes: Sequence[int] = SIZES) -> Iterator[str]:
    """A line for each size: milliseconds of processor time and judgements an article, for the last 1,000 and over all."""
    yield f"linking articles, {A_DAY} a day, {TOGETHER} at a time, their outlines at hand"
    for size in sizes:
        yield line(size)


def line(size: int) -> str:
    """The figures of one size."""
    taken: list[float] = []
    judged = 0
    near: list[Outline] = []
    linkers = (CopyLinker(), StoryLinker())
    for start in range(0, size, TOGETHER):
        new = [_outline(number) for number in range(start, start + TOGETHER)]
        before = time.process_time()
        oldest = (date.fromisoformat(new[0].since) - timedelta(days=REACH)).isoformat()
        near = [each for each in near if each.since >= oldest]
        judged += sum(len(linker(new, near)) for linker in linkers)
        taken.append((time.process_time() - before) / len(new) * 1000)
        near += new
    last, mean = sum(taken[-2:]) / 2, sum(taken) / len(taken)
    times = f"{last:6.2f} ms an article at the end, {mean:.2f} on average"
    return f"  {size:7d} articles   {times}; {judged / size:5.1f} judgements each; {peak():.0f} MiB at most so far"


def peak() -> float:
    """Largest resident size so far, in MiB; macOS counts bytes, Linux KiB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20) if sys.platform == "darwin" else size / 1024


def _outline(number: int) -> Outline:
    """Article number so-and-so, of its day."""
    day = (FIRST_DAY + timedelta(days=number // A_DAY)).isoformat()
    return msgspec.structs.replace(_made_up(number % (CYCLE * A_DAY)), version=f"{number:08}", page=f"{number:08}", since=day, until=day)


@cache
def _made_up(number: int) -> Outline:
    """One of twelve of its story; one in twelve repeats two thirds of the words of the one before it."""
    own = _own_words(number // A_DAY * A_DAY + number % (A_DAY // PER_STORY))
    chance = Random(number)
    words = [chance.choice(own) if place % 3 == 0 else _english(chance) for place in range(WORDS)]
    if number // (A_DAY // PER_STORY) % PER_STORY == 1:
        before = Random(number - A_DAY // PER_STORY)
        words = [before.choice(own) if place % 3 == 0 else _english(before) for place in range(WORDS)][: 2 * WORDS // 3] + words[-40:]
    return outline(_reading(number, words), f"{number:08}")


@lru_cache(maxsize=A_DAY)
def _own_words(story: int) -> list[str]:
    """The words that only articles on one story have."""
    chance = Random(f"story {story}")
    return [_invented(chance.randrange(10**6)) for _ in range(OWN)]


def _english(chance: Random) -> str:
    """A word of the encoder's list, the commoner the oftener."""
    listed = _listed()
    return listed[int(len(listed) ** chance.random()) - 1]


@cache
def _listed() -> list[str]:
    pieces = shipped("onrecord").read("vocab.txt").decode().split("\n")[FIRST:]
    return [piece for piece in pieces if piece.isalpha()]


def _invented(rank: int) -> str:
    """A made-up word; capitals for one in three."""
    letters = "".join(("ka", "lo", "ri", "ve", "du", "mi", "so", "ta", "ne", "pu")[int(digit)] for digit in f"{rank:06}")
    return letters.capitalize() if rank % 3 == 0 else letters


def _reading(number: int, words: list[str]) -> Reading:
    headline, body = " ".join(words[:9]), " ".join(words[9:])
    text = f"{headline}\n{body}"
    blocks = (
        Block(span=Span(0, len(headline)), role=Role.HEADLINE),
        Block(span=Span(len(headline) + 1, len(text)), role=Role.PARAGRAPH),
    )
    page = Page(address=f"https://bench.example/{number}", text=text, lines=())
    article = Article(page=page, blocks=blocks, headline=blocks[0].span)
    return Reading(article=article, annotations=Annotations())
