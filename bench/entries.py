"""This module knows what linking statements, events, actors and moves costs as the record grows, and ten new pages in a large record.

A record is filled day by day with what linkers keep of made-up articles, as if they had been linked; then new articles come and are linked.
Each story is told by twelve articles of one day; each of them tells most of what is said and done in it, some words cut.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import msgspec

from bench.linking import peak
from bench.words import OFTEN, WORDS
from onrecord.link.happenings import Happening, about, trigger_kin, trigger_roots
from onrecord.link.meeting import Meeting, shelve
from onrecord.link.tellings import Telling
from onrecord.linking import LINKINGS, TOGETHER, Linking, link_record
from onrecord.model.annotations import Annotations, Kind
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.entries import Appearance, MoveEntry, Participant
from onrecord.model.judgement import Judgement
from onrecord.model.page import Line, Page
from onrecord.model.record import Reading, Sketch, Told
from onrecord.model.span import Span
from onrecord.stage import PairLinker
from onrecord.store import Store, open_record
from onrecord.text.retelling import wording_of

SIZES = (1_000, 3_000, 10_000)
"""Half an hour; a hundred thousand take hours to make up."""
FIRST_DAY = date(2031, 1, 1)
A_DAY, PER_STORY = 1_000, 12
"""Articles of a day; articles of a story."""
STATEMENTS, EVENTS, ACTORS = 5, 3, 6
"""What an article has of each."""
SPEAKERS, STATES = 4_000, 40
NEW, LAST = 10, 200
"""Articles that come into a record of each size: a few pages, and so many that their average tells what an article costs."""
AT = "2034-02-01T06:00:00Z"

TRIGGERS = tuple("sign buy close strike sue meet arrest launch seize halt warn elect resign sink raid ban visit vote deport expel".split())
TYPES = ("CONSULT", "COERCE", "REQUEST", "REJECT", "AGREE", "THREATEN")


def told(sizes: Sequence[int]) -> Iterator[str]:
    """A line for each linker and size."""
    yield f"linking statements, events, actors and moves, {A_DAY} articles a day; processor time with the record's own reading and writing"
    linkings = [_made_up(linking) for linking in LINKINGS if linking.name in THINGS]
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as store:
        there = 0
        for size in sizes:
            _fill(store, linkings, range(there, there := size))
            for linking in linkings:
                few = _timed(store, linking, range(size, size + NEW))
                last = _timed(store, linking, range(size + NEW, size + NEW + LAST))
                yield _line(linking, size, few, last)


def _fill(store: Store, linkings: Sequence[Linking], numbers: range) -> None:
    """Make up the record as it stands when all has been linked.

    What says nothing of other days is only put on its shelf, which spares hours; actors are met for ever, so these are linked.
    """
    for start in range(numbers.start, numbers.stop, TOGETHER):
        _add(store, range(start, min(start + TOGETHER, numbers.stop)), "all")
        versions = list(store.unlinked())
        for linking in linkings:
            if linking.meeting and linking.days is not None:
                _keep(store, linking, linking.meeting, versions)
        for _ in link_record(store, at=AT, linkings=[linking for linking in linkings if linking.days is None]):
            pass


def _keep(store: Store, linking: Linking, meeting: Meeting, versions: Sequence[Told]) -> None:
    things = {each.version.id: linking.read(each) for each in versions}
    store.keep_sketches(
        Sketch(
            linker=linking.name,
            version=each.version.id,
            sketch=msgspec.msgpack.encode(things[each.version.id]),
            published=each.version.published,
        )
        for each in versions
    )
    days = [str(each.version.published) for each in versions]
    store.keep_shelf(linking.name, msgspec.msgpack.encode(shelve(things, meeting)), min(days), max(days))


def _line(linking: Linking, size: int, few: "_Cost", last: "_Cost") -> str:
    return (
        f"  {linking.name.split()[0]:12s}{size:8d} articles   "
        f"{NEW} new pages {few.seconds:6.2f} s; {last.seconds / LAST * 1000:7.2f} ms an article; "
        f"{(few.judged + last.judged) / (NEW + LAST):6.1f} judgements each; {peak():.0f} MiB at most so far"
    )


class _Cost(NamedTuple):
    """Seconds of processor time, and judgements that were given."""

    seconds: float
    judged: int


class _Counted:
    """A linker whose judgements are counted."""

    def __init__(self, linker: Any) -> None:
        self.linker, self.judged = linker, 0
        self.name, self.relation, self.days = linker.name, linker.relation, linker.days

    def __call__(self, new: Sequence[Any], known: Sequence[Any], /) -> Sequence[Judgement]:
        return self._count(self.linker(new, known))

    def _count(self, judged: Sequence[Judgement]) -> Sequence[Judgement]:
        self.judged += len(judged)
        return judged


class _CountedPairs(_Counted):
    """The same, of a linker that looks at pairs."""

    def judge_pairs(self, new: Sequence[Any], pairs: Sequence[tuple[Any, Any]], /) -> Sequence[Judgement]:
        return self._count(self.linker.judge_pairs(new, pairs))


def _made_up(linking: Linking) -> Linking:
    """The linking, with made-up things in place of what a reading tells."""

    def things(version: Told) -> tuple[Any, ...]:
        return THINGS[linking.name](int(version.version.address.rsplit("/", 1)[1]), version.version.id)

    counted = (_CountedPairs(each) if isinstance(each, PairLinker) else _Counted(each) for each in linking.linkers)
    return linking._replace(read=things, linkers=tuple(counted))


def _timed(store: Store, linking: Linking, numbers: range) -> _Cost:
    """What it costs to link these, for one linking; the pages are its own."""
    _add(store, numbers, linking.name.split()[0])
    judged = sum(each.judged for each in linking.linkers if isinstance(each, _Counted))
    before = time.process_time()
    for _ in link_record(store, at=AT, linkings=[linking]):
        pass
    seconds = time.process_time() - before
    return _Cost(seconds, sum(each.judged for each in linking.linkers if isinstance(each, _Counted)) - judged)


def _add(store: Store, numbers: range, name: str) -> None:
    for number in numbers:
        text = f"page {number}"
        page = Page(address=f"https://bench.example/{name}/{number}", text=text, lines=(Line(span=Span(0, len(text))),))
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
            id=_id(version, place),
            version=version,
            day=_day(number),
            speaker=speaker,
            kind=Kind.PERSON,
            words=kept,
            wording=wording_of(kept),
        )
        for place, (speaker, words) in enumerate(said)
        for kept in (" ".join(word for word in words if chance.random() > 0.2),)
    )


@lru_cache(maxsize=10_000)
def _said(story: int, place: int) -> tuple[str, list[str]]:
    chance = Random(f"said {story} {place}")
    return _person(chance), _words(chance, 18)


def _happenings(number: int, version: str) -> tuple[Happening, ...]:
    chance = Random(f"happenings {number}")
    done = (_done(_story(number), place) for place in chance.sample(range(EVENTS + 2), EVENTS))
    return tuple(
        msgspec.structs.replace(each, id=_id(version, place), version=version, day=_day(number)) for place, each in enumerate(done)
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
            id=_id(version, place),
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


PARTIES = tuple(Participant(words=name, name=name, party=name) for name in STATE_NAMES)
FORCES = ("demand", "offer", "refuse", "accept", "warn", "propose")
MOVES = 2
"""Moves of an article."""


def _moves(number: int, version: str) -> tuple[MoveEntry, ...]:
    chance = Random(f"moves {number}")
    asked = (_asked(_story(number), place) for place in chance.sample(range(MOVES + 2), MOVES))
    return tuple(
        msgspec.structs.replace(each, id=_id(version, place), version=version, published=_day(number).isoformat())
        for place, each in enumerate(asked)
    )


@lru_cache(maxsize=1_000)
def _asked(story: int, place: int) -> MoveEntry:
    chance = Random(f"asked {story} {place}")
    by, to = chance.sample(PARTIES, 2)
    words = _words(chance, 9)
    return MoveEntry(
        id="",
        version="",
        move="",
        score=1.0,
        context=Span(0, 1),
        headline="",
        outlet=None,
        agency=None,
        published=None,
        address="",
        latest=True,
        force=chance.choice(FORCES),
        by=by,
        to=(to,),
        issue=words[0],
        content=(Span(0, 1),),
        content_words=" ".join(words),
    )


THINGS: dict[str, Callable[[int, str], tuple[Any, ...]]] = {
    "actors": _appearances,
    "tellings with how they are quoted": _tellings,
    "happenings with both sides": _happenings,
    "moves": _moves,
}
"""What is made up in place of what linkers read."""


def _id(version: str, place: int) -> str:
    """Ids are hashes: they say nothing of the order in which articles came."""
    return f"{version}{place}"
