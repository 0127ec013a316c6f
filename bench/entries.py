"""This module knows what linking statements, events and actors costs an article as the record grows, and ten new pages in a large record.

A record is filled day by day with what linkers keep of made-up articles, as if they had been linked; then new articles come and are linked.
Each story is told by twelve articles of one day; each of them tells most of what is said and done in it, some words cut.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from bench.linking import peak
from onrecord.link.happenings import Happening, about, trigger_kin, trigger_roots
from onrecord.link.tellings import Telling
from onrecord.linking import LINKINGS, Linking, link_record
from onrecord.model.annotations import Annotations, Kind
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.entries import Appearance
from onrecord.model.judgement import Judgement
from onrecord.model.page import Line, Page
from onrecord.model.record import Reading, Told
from onrecord.model.span import Span
from onrecord.store import Store, open_record

FIRST_DAY = date(2031, 1, 1)
A_DAY, PER_STORY = 1_000, 12
"""Articles of a day; articles of a story."""
STATEMENTS, EVENTS, ACTORS = 5, 3, 6
"""What an article has of each."""
SPEAKERS, STATES = 4_000, 40
NEW, LAST = 10, 200
"""Articles that come into a record of each size: a few pages, and so many that their average tells what an article costs."""
AT = "2034-02-01T06:00:00Z"
SYLLABLES = "har mol ves tan lor bri sel dun quo fen gar ith jun kel ost pry rum vak wen zul".split()
WORDS = tuple("".join(parts) for parts in product(SYLLABLES, repeat=3))
OFTEN = tuple(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
"""Eight thousand words, each as frequent as its rank allows, as in any language."""
TRIGGERS = tuple("sign buy close strike sue meet arrest launch seize halt warn elect resign sink raid ban visit vote deport expel".split())
TYPES = ("CONSULT", "COERCE", "REQUEST", "REJECT", "AGREE", "THREATEN")


def told(sizes: Sequence[int]) -> Iterator[str]:
    """A line for each linker and size."""
    yield f"linking statements, events and actors, {A_DAY} articles a day; processor time with the record's own reading and writing"
    read: dict[str, Callable[[int, str], tuple[Any, ...]]] = {"appearances": _appearances, "tellings": _tellings, "happenings": _happenings}
    for linking in LINKINGS:
        if linking.name in read:
            with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as store:
                for size in sizes:
                    yield line(store, _made_up(linking, read[linking.name]), size)


def line(store: Store, linking: Linking, size: int) -> str:
    """Fill the record up to a size, then time what comes in; the few pages first."""
    there = sum(1 for _ in store.sketches(linking.name))
    _add(store, range(there, size - LAST - NEW))
    for _ in link_record(store, at=AT, linkings=[linking._replace(linkers=())]):
        pass
    few = _timed(store, linking, range(size - LAST - NEW, size - LAST))
    last = _timed(store, linking, range(size - LAST, size))
    counted = sum(each.judged for each in linking.linkers if isinstance(each, _Counted))
    return (
        f"  {linking.name:12s}{size:8d} articles   {NEW} new pages {few:7.2f} s; {last / LAST * 1000:8.2f} ms an article; "
        f"{counted / (NEW + LAST):6.1f} judgements each; {peak():.0f} MiB at most so far"
    )


class _Counted:
    """A linker whose judgements are counted."""

    def __init__(self, linker: Any) -> None:
        self.linker, self.judged = linker, 0
        self.name, self.relation, self.days = linker.name, linker.relation, linker.days

    def __call__(self, new: Sequence[Any], known: Sequence[Any], /) -> Sequence[Judgement]:
        judged: Sequence[Judgement] = self.linker(new, known)
        self.judged += len(judged)
        return judged


def _made_up(linking: Linking, read: Callable[[int, str], tuple[Any, ...]]) -> Linking:
    """The linking, with made-up things in place of what a reading tells."""

    def things(version: Told) -> tuple[Any, ...]:
        return read(int(version.version.address.rsplit("/", 1)[1]), version.version.id)

    return linking._replace(read=things, linkers=tuple(_Counted(linker) for linker in linking.linkers))


def _timed(store: Store, linking: Linking, numbers: range) -> float:
    """Seconds of processor time to link these."""
    _add(store, numbers)
    before = time.process_time()
    for _ in link_record(store, at=AT, linkings=[linking]):
        pass
    return time.process_time() - before


def _add(store: Store, numbers: range) -> None:
    for number in numbers:
        text = f"page {number}"
        page = Page(address=f"https://bench.example/{number}", text=text, lines=(Line(span=Span(0, len(text))),))
        block = Block(span=Span(0, len(text)), role=Role.PARAGRAPH)
        article = Article(page=page, blocks=(block,), published=Dated(edtf=_day(number).isoformat(), reason="the dateline"))
        store.add(Reading(article=article, annotations=Annotations()), read_at=AT)


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(days=number // A_DAY)


def _story(number: int) -> int:
    """Twelve articles of a day, spread over it, tell one story."""
    return number // A_DAY * A_DAY + number % (A_DAY // PER_STORY)


def _words(chance: Random, count: int) -> list[str]:
    return chance.choices(WORDS, cum_weights=OFTEN, k=count)


def _person(chance: Random) -> str:
    rank = min(SPEAKERS - 1, int(chance.paretovariate(0.5)) - 1)
    return f"{WORDS[rank].title()} {WORDS[7 * rank % 7919].title()}"


def _tellings(number: int, version: str) -> tuple[Telling, ...]:
    chance = Random(f"tellings {number}")
    said = (_said(_story(number), place) for place in chance.sample(range(STATEMENTS + 3), STATEMENTS))
    return tuple(
        Telling(
            id=f"{_hashed(number)}{place}",
            version=version,
            day=_day(number),
            speaker=speaker,
            kind=Kind.PERSON,
            words=" ".join(word for word in words if chance.random() > 0.2),
        )
        for place, (speaker, words) in enumerate(said)
    )


@lru_cache(maxsize=10_000)
def _said(story: int, place: int) -> tuple[str, list[str]]:
    chance = Random(f"said {story} {place}")
    return _person(chance), _words(chance, 18)


def _happenings(number: int, version: str) -> tuple[Happening, ...]:
    chance = Random(f"happenings {number}")
    done = (_done(_story(number), place) for place in chance.sample(range(EVENTS + 2), EVENTS))
    return tuple(
        msgspec.structs.replace(each, id=f"{_hashed(number)}{place}", version=version, day=_day(number)) for place, each in enumerate(done)
    )


@lru_cache(maxsize=5_000)
def _done(story: int, place: int) -> Happening:
    chance = Random(f"done {story} {place}")
    trigger, who = chance.choice(TRIGGERS), [tuple(_person(chance).lower().split()) for _ in range(2)]
    return Happening(
        id="",
        version="",
        type=chance.choice(TYPES),
        status="happened",
        trigger=frozenset(trigger_roots(trigger)),
        kin=trigger_kin(trigger),
        near=frozenset(_words(chance, 6)),
        sentence=frozenset(_words(chance, 14)),
        who=frozenset(who),
        about=_about(story),
    )


@lru_cache(maxsize=1_000)
def _about(story: int) -> dict[str, float]:
    return about([" ".join(_words(Random(f"about {story}"), 120))])


def _appearances(number: int, version: str) -> tuple[Appearance, ...]:
    chance = Random(f"appearances {number}")
    names = dict.fromkeys([STATE_NAMES[chance.randrange(STATES)] for _ in range(2)] + [_person(chance) for _ in range(ACTORS - 2)])
    return tuple(
        Appearance(
            id=f"{_hashed(number)}{place}",
            version=version,
            entity=name,
            name=name,
            kind=Kind.STATE if name in STATE_NAMES else Kind.PERSON,
            country=None,
            sector=None,
            role=None,
            party=None,
            known=None,
            words=(name,),
            outlet=None,
            published=_day(number).isoformat(),
            latest=True,
        )
        for place, name in enumerate(names)
    )


STATE_NAMES = tuple(word.title() for word in WORDS[200 : 200 + STATES])


def _hashed(number: int) -> str:
    """Ids are hashes: they say nothing of the order in which articles came."""
    return f"{number * 2_654_435_761 % (1 << 32):08x}{number:08x}"
