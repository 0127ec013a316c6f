"""This module knows a large invented record: a hundred thousand statements with their events, moves, actors and links.

Forty outlets tell for three years of a dispute between forty invented states: twelve articles a story, each with some of what the story's
speakers said and did, so that statements and happenings are told again, copied and answered.
It is the same in every run.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import msgspec

from bench.words import OFTEN, WORDS
from onrecord.link.sketch import KEPT_AS, outline
from onrecord.model.annotations import Annotations, Directness, Entity, Event, Kind, Mention, Move, Party, Quotation, When
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from onrecord.model.page import Line, Page
from onrecord.model.query import AppearanceQuery
from onrecord.model.record import Reading, Sketch
from onrecord.model.span import Span
from onrecord.store import Store, open_record
from onrecord.store.ids import page_id, version_id

STATEMENTS = 100_000
ON_A_PAGE = 10
"""Statements of an article."""
EVENTS, MOVES = 6, 3
"""Events and moves of an article."""
A_STORY, STORY_HAS = 12, 14
"""Articles of a story, and things said in it; each article has ten of them."""
OUTLETS, STATES, SPEAKERS = 40, 40, 400
FIRST_DAY, DAYS = date(2031, 1, 1), 1100

ISSUES = tuple(f"{one} {other}" for one, other in zip(WORDS[100:130], WORDS[400:430], strict=True))
STATE_NAMES = tuple(word.title() for word in WORDS[200 : 200 + STATES])
TYPES = ("CONSULT", "COERCE", "REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE", "SUPPORT", "SANCTION", "PROTEST")
STATUSES = ("happened",) * 6 + ("planned", "threatened", "denied", "called_for", "ongoing", "offered")
FORCES = ("demand", "propose", "offer", "refuse", "defer", "accept", "ask", "warn")
READ_AT = "2034-02-01T06:00:00Z"
LAYOUT = 1
"""Another number where this module invents another record, so that a kept one is not taken for it."""


def kept_record(folder: Path, statements: int = STATEMENTS) -> Path:
    """The record's file in a folder; it is made there where it is not there yet."""
    path = folder / f"invented-{LAYOUT}-{statements}.db"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        for left in folder.glob(f"{unfinished.name}*"):
            left.unlink()
        with open_record(unfinished) as store:
            fill(store, statements // ON_A_PAGE)
        unfinished.rename(path)
    return path


def fill(store: Store, pages: int) -> None:
    """Write so many pages, and what is judged of them."""
    for number in range(pages):
        reading = page(number)
        version = version_id(reading.article.page.address, reading.article.page.text)
        store.add(reading, read_at=READ_AT)
        kept = msgspec.msgpack.encode([outline(reading, version, page_id(reading.article.page.address))])
        store.keep_sketches([Sketch(linker=KEPT_AS, version=version, sketch=kept, published=_day(number))])
    link(store, range(pages))
    store.mark_linked(version for version in _versions(pages))


def link(store: Store, pages: Iterable[int]) -> None:
    """Judge what is one, what copies what, and what answers what."""
    told: defaultdict[tuple[str, int, int], list[str]] = defaultdict(list)
    for number in pages:
        reading = page(number)
        version = version_id(reading.article.page.address, reading.article.page.text)
        found = store.told(version)
        assert found is not None
        story = number // A_STORY
        told["story", story, 0].append(version)
        for place, statement in zip(_told_in(number), found.statements, strict=True):
            told["statement", story, place].append(statement.id)
        for place, event in zip(_told_in(number)[:EVENTS], found.events, strict=True):
            told["event", story, place].append(event.id)
        told["move", story, 0].extend(move.id for move in found.moves)
    _judge(store, Relation.SAME_STORY, told, "story")
    _judge(store, Relation.SAME_STATEMENT, told, "statement")
    _judge(store, Relation.SAME_EVENT, told, "event")
    copies = [(group[1], group[0]) for (kind, _, _), group in told.items() if kind == "story" and len(group) > 1]
    answers = [(group[-1], group[0]) for (kind, story, _), group in told.items() if kind == "move" and story % 2 and len(group) > 1]
    store.add_judgements((_verdict(Relation.COPY, *pair) for pair in copies), at=READ_AT)
    store.set_clusters(Relation.COPY, [Cluster(id=min(pair), members=tuple(sorted(pair))) for pair in copies])
    store.add_judgements((_verdict(Relation.ANSWERS, *pair) for pair in answers), at=READ_AT)
    store.set_clusters(Relation.SAME_ACTOR, _actors(store))


def page(number: int) -> Reading:
    """An invented article, by its number."""
    story, chance = number // A_STORY, Random(number)
    people = _cast(story)
    places = _told_in(number)
    lines = [_words(Random(story), 8)]
    lines += [f"{people[place % len(people)][0]} {_words(Random(f'{story} {place}'), 14)} {_words(chance, 4)}" for place in places]
    text = "\n".join((*lines, f"page {number}"))
    spans = _spans(text)
    article = Article(
        page=Page(address=f"https://outlet{number % OUTLETS}.example/{number}", text=text, lines=tuple(Line(span=span) for span in spans)),
        blocks=tuple(Block(span=span, role=Role.PARAGRAPH if place else Role.HEADLINE) for place, span in enumerate(spans)),
        language="en",
        headline=spans[0],
        outlet=f"The {WORDS[number % OUTLETS].title()} Post",
        published=Dated(edtf=_day(number), reason="the dateline"),
    )
    return Reading(article=article, annotations=_found(story, places, people, spans[1:-1]))


def _found(story: int, places: list[int], people: list[tuple[str, str]], spans: list[Span]) -> Annotations:
    entities: dict[str, Entity] = {}
    for person, state in people:
        entities[state] = Entity(name=state, kind=Kind.STATE, country=state[:3].upper())
        entities[person] = Entity(name=person, kind=Kind.PERSON, role="envoy", spoken_for=state, country=state[:3].upper())
    said = [_Said(story, place, turn, people, span) for turn, (place, span) in enumerate(zip(places, spans, strict=True))]
    return Annotations(
        mentions=tuple(Mention(span=each.named, kind=Kind.PERSON, entity=each.person) for each in said),
        entities=entities,
        quotations=tuple(each.quotation() for each in said),
        events=tuple(each.event() for each in said[:EVENTS]),
        moves=tuple(each.move() for each in said[-MOVES:]),
    )


class _Said:
    """One thing that is said in a story, and what is done and asked in it; the same on every page that tells it."""

    def __init__(self, story: int, place: int, turn: int, people: list[tuple[str, str]], span: Span) -> None:
        self.story, self.place, self.turn = story, place, turn
        self.chance = Random(f"{story} {place} found")
        self.person, self.state = people[place % len(people)]
        self.other = people[(place + 1) % len(people)][1]
        self.named, self.words = Span(span.start, span.start + len(self.person)), Span(span.start + len(self.person) + 1, span.end)

    def quotation(self) -> Quotation:
        """Who says it."""
        return Quotation(
            id=f"q{self.turn}",
            content=(self.words,),
            cue=(Span(self.words.start, self.words.start + 6),),
            speaker=(self.named,),
            speaker_entity=self.person,
            directness=Directness.DIRECT if self.place % 3 else Directness.INDIRECT,
            kind="speech",
            score=self._score(),
        )

    def event(self) -> Event:
        """What is done."""
        day = _story_day(self.story) - timedelta(days=self.chance.randrange(9))
        return Event(
            id=f"e{self.turn}",
            type=self.chance.choice(TYPES),
            trigger=(Span(self.words.start + 7, self.words.start + 14),),
            actors=(Party(span=self.named, entity=self.state),),
            recipients=(Party(entity=self.other),),
            status=self.chance.choice(STATUSES),
            when=When(edtf=day.isoformat()) if self.place % 4 else None,
            vouched_by="narrator" if self.place % 2 else f"q{self.turn}",
            background=self.place % 7 == 0,
            score=self._score(),
        )

    def move(self) -> Move:
        """What is asked, offered or refused."""
        return Move(
            id=f"m{self.turn}",
            force=self.chance.choice(FORCES),
            by=self.person,
            to=(self.other,),
            issue=self.chance.choice(ISSUES),
            content=(self.words,),
            quotation=f"q{self.turn}",
            score=self._score(),
        )

    def _score(self) -> float:
        return round(0.3 + 0.7 * self.chance.random(), 3)


@cache
def _people() -> tuple[tuple[str, str], ...]:
    """Speakers with their states; a few of them speak most."""
    return tuple((f"{WORDS[1000 + n].title()} {WORDS[3000 + 7 * n].title()}", STATE_NAMES[n % STATES]) for n in range(SPEAKERS))


def _cast(story: int) -> list[tuple[str, str]]:
    """Four people who speak in a story."""
    chance = Random(f"cast {story}")
    return [_people()[min(SPEAKERS - 1, int(chance.paretovariate(0.7)) - 1)] for _ in range(4)]


def _told_in(number: int) -> list[int]:
    """Which of the things said in its story an article has."""
    return sorted(Random(f"told {number}").sample(range(STORY_HAS), ON_A_PAGE))


def _story_day(story: int) -> date:
    return FIRST_DAY + timedelta(days=story * 17 % DAYS)


def _day(number: int) -> str:
    return (_story_day(number // A_STORY) + timedelta(days=number % 3)).isoformat()


def _words(chance: Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, cum_weights=OFTEN, k=count))


def _spans(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _versions(pages: int) -> Iterator[str]:
    for number in range(pages):
        found = page(number).article.page
        yield version_id(found.address, found.text)


def _judge(store: Store, relation: Relation, told: dict[tuple[str, int, int], list[str]], kind: str) -> None:
    groups = [sorted(group) for (of, _, _), group in told.items() if of == kind and len(group) > 1]
    store.add_judgements((_verdict(relation, group[0], other) for group in groups for other in group[1:]), at=READ_AT)
    store.set_clusters(relation, [Cluster(id=group[0], members=tuple(group)) for group in groups])


def _verdict(relation: Relation, left: str, right: str) -> Judgement:
    score = round(0.4 + 0.6 * Random(left + right).random(), 3)
    verdict = Verdict.SAME if score > 0.45 else Verdict.UNSURE
    return Judgement(relation=relation, left=left, right=right, verdict=verdict, author="rule:bench", score=score, reasons=("made up",))


def _actors(store: Store) -> Iterator[Cluster]:
    """All appearances of one name as one actor."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for appearance in store.each_appearance(AppearanceQuery()):
        found[appearance.name].append(appearance.id)
    return (Cluster(id=min(members), members=tuple(sorted(members))) for members in found.values())
