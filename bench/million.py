"""Run with `python -m bench.million [ENTRIES]`: how fast a large record answers, and whether a reader ever waits for the writer.

The record is invented by a fixed seed: pages of statements, events and moves by two thousand actors, of whom a few are in every third
entry, as in any dispute. Answers are timed in CPU milliseconds, the median of nine tries, so that a busy machine disturbs them little;
waits are timed on the clock.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from threading import Event as Signal
from threading import Thread

from bench.words import OFTEN, SYLLABLES, WORDS
from onrecord.model.annotations import Annotations, Directness, Entity, Event, Kind, Move, Party, Quotation, When
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.judgement import Cluster, Relation
from onrecord.model.page import Line, Page
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Reading
from onrecord.model.span import Span
from onrecord.store import Store, open_record

ENTRIES = 1_000_000
ON_A_PAGE = 250
"""Entries: a hundred statements, a hundred events, fifty moves."""
SPOKEN = 100
ACTORS = 2000

SEARCH = f"{WORDS[60]} {WORDS[90]}"
"""Two words that stand in some hundredth of all contents each."""
TYPES = ("CONSULT", "COERCE", "REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE", "SUPPORT")
READ_AT = "2031-04-02T06:00:00Z"
TRIES = 9


def main(arguments: list[str]) -> int:
    """Build the record and print the figures, one a line."""
    entries = int(arguments[0]) if arguments else ENTRIES
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as store:
        before = time.process_time()
        for reading in readings(entries // ON_A_PAGE):
            store.add(reading, read_at=READ_AT)
        print(f"writing {entries:,d} entries: {(time.process_time() - before) / entries * 1e6:.0f} CPU microseconds each")
        before, actors = time.process_time(), actors_of(store)
        store.set_clusters(Relation.SAME_ACTOR, actors)
        told = sum(len(actor.members) for actor in actors)
        print(f"making {told:,d} appearances actors: {(time.process_time() - before) / told * 1e6:.0f} CPU microseconds each")
        _answers(store)
        _while_writing(store, entries)
    return 0


def readings(pages: int) -> Iterator[Reading]:
    """Invented pages, one a day and outlet, the same in every run."""
    chance = Random(20310402)
    for number in range(pages):
        yield _page(chance, number)


def actors_of(store: Store) -> list[Cluster]:
    """All appearances of one name as one actor."""
    found: dict[str, list[str]] = {}
    for appearance in store.each_appearance(AppearanceQuery()):
        found.setdefault(appearance.name, []).append(appearance.id)
    return [Cluster(id=min(members), members=tuple(members)) for members in found.values()]


def _answers(store: Store) -> None:
    listed = store.actors(ActorQuery(limit=1000)).rows
    busiest, usual = listed[0], listed[-1]
    print(f"the busiest actor is in {busiest.told:,d} articles, the thousandth in {usual.told:,d}")
    questions: dict[str, Callable[[], object]] = {
        "statements, searched": lambda: store.statements(StatementQuery(search=SEARCH)),
        "events, searched": lambda: store.events(EventQuery(search=SEARCH)),
        "moves, searched": lambda: store.moves(MoveQuery(search=SEARCH)),
        "statements of the usual actor": lambda: store.statements(StatementQuery(actor=usual.id)),
        "events of the usual actor": lambda: store.events(EventQuery(participant=usual.id)),
        "events of the usual name": lambda: store.events(EventQuery(participant=usual.name)),
        "events of the usual actor, by type": lambda: store.events(EventQuery(participant=usual.id, type="COERCE")),
        "events of the busiest actor": lambda: store.events(EventQuery(participant=busiest.id)),
        "events of the busiest party": lambda: store.events(EventQuery(party=busiest.id)),
        "events between the two busiest": lambda: store.events(EventQuery(actor=busiest.id, recipient=listed[1].id)),
        "newest events": lambda: store.events(EventQuery()),
        "open moves": lambda: store.moves(MoveQuery(open=True)),
        "actors": lambda: store.actors(ActorQuery()),
        "counts": store.counts,
    }
    for name, ask in questions.items():
        print(f"  {name:36s}{_milliseconds(ask):9.2f} ms")


def _while_writing(store: Store, entries: int) -> None:
    """The longest that a list of the newest events takes while pages are being added."""
    done, waits = Signal(), []

    def read() -> None:
        while not done.is_set():
            before = time.monotonic()
            store.events(EventQuery(limit=20))
            waits.append(time.monotonic() - before)

    reader = Thread(target=read)
    reader.start()
    chance = Random(7)
    for number in range(40):
        store.add(_page(chance, entries + number), read_at=READ_AT)
    done.set()
    reader.join()
    print(f"  20 newest events while pages are added: median {median(waits) * 1000:.2f} ms, longest {max(waits) * 1000:.2f} ms")


def _milliseconds(ask: Callable[[], object]) -> float:
    taken = []
    for _ in range(TRIES):
        before = time.process_time()
        ask()
        taken.append(time.process_time() - before)
    return median(taken) * 1000


def _page(chance: Random, number: int) -> Reading:
    lines = [" ".join(chance.choices(WORDS, cum_weights=OFTEN, k=12)) for _ in range(SPOKEN + 1)]
    text = "\n".join((*lines, f"page {number}"))
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    roles = [Role.HEADLINE] + [Role.PARAGRAPH] * (len(spans) - 1)
    published = f"20{30 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}"
    article = Article(
        page=Page(address=f"https://harbour.example/{number}", text=text, lines=tuple(Line(span=span) for span in spans)),
        blocks=tuple(Block(span=span, role=role) for span, role in zip(spans, roles, strict=True)),
        language="en",
        headline=spans[0],
        outlet=f"Outlet {number % 40}",
        published=Dated(edtf=published, reason="the dateline"),
    )
    return Reading(article=article, annotations=_found(chance, spans[1:-1], published))


def _found(chance: Random, paragraphs: list[Span], published: str) -> Annotations:
    """In each paragraph somebody speaks and something is done; in every second one something is asked for."""
    ranks = sorted({min(ACTORS - 1, int(chance.paretovariate(0.7)) - 1) for _ in range(40)})
    entities = {f"a{rank}": Entity(name=f"Actor {rank:04}", kind=Kind.STATE) for rank in ranks}
    keys = list(entities)
    quotations, events, moves = [], [], []
    for place, span in enumerate(paragraphs):
        words = Span(span.start, span.start + 20)
        one, other = chance.choice(keys), chance.choice(keys)
        quotations.append(
            Quotation(id=f"q{place}", content=(span,), speaker=(words,), speaker_entity=one, directness=Directness.DIRECT, score=0.9)
        )
        events.append(
            Event(
                id=f"e{place}",
                type=chance.choice(TYPES),
                trigger=(words,),
                actors=(Party(span=words, entity=one),),
                recipients=(Party(entity=other),),
                status="happened",
                when=When(edtf=published),
                vouched_by=chance.choice(("narrator", f"q{place}")),
                score=0.9,
            )
        )
        if place % 2:
            moves.append(
                Move(id=f"m{place}", force="demand", by=one, to=(other,), issue=chance.choice(SYLLABLES), content=(span,), score=0.9)
            )
    return Annotations(entities=entities, quotations=tuple(quotations), events=tuple(events), moves=tuple(moves))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
