"""The whole flow on one screen.

    Capture ──► Page ──► Article ──► Annotations ──► Reading ──► Record ──► Judgements ──► Clusters
    bytes and   one      blocks,      quotations,     one page    (store)    what is one,   stories, actors,
    where from  text     headline,    speakers        read                   what copies    copies, utterances
                         outlet, date                 through                what

Every step is a pure stage over a batch; an engine runs them; what fails becomes a `Fault` in its place and the rest goes on.
Linkers are pure too: what they compare is read off each version once, and kept, so that new versions are judged beside old ones.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec

from onrecord.annotate import Annotator
from onrecord.articles import find_article, require_article, whole_article
from onrecord.engines.local import each
from onrecord.link.copies import CopyLinker
from onrecord.link.events import SameEvents
from onrecord.link.happenings import Happening, happenings_of
from onrecord.link.judge import judge_around
from onrecord.link.sketch import Outline, days_of, outline
from onrecord.link.statements import SameStatements
from onrecord.link.stories import StoryLinker
from onrecord.link.tellings import Telling, tellings_of
from onrecord.link.turnabouts import Turnabouts
from onrecord.model.article import Article
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.page import Capture, Page
from onrecord.model.record import Reading, Sketch, Told
from onrecord.pages import lay_out
from onrecord.stage import Engine, Fault, Linkable, Linker
from onrecord.store import Store

PAIRS_ONLY = frozenset({Relation.ANSWERS, Relation.CONFLICT})
"""Relations that make no clusters."""
TOGETHER = 500
"""Versions that are linked at once, those of neighbouring days; more where very many wait."""


class Days(NamedTuple):
    """First and last day on which a version may have been published (ISO); two empty words where nothing is known."""

    first: str
    last: str


class Linking(NamedTuple):
    """Linkers that compare the same things, and how those are read off a version.

    Attributes:
        name: under which the record keeps them; another one where they are read otherwise than before.
        kind: their type, a struct of msgspec.
    """

    name: str
    kind: type[Any]
    read: Callable[[Told], Sequence[Linkable]]
    linkers: tuple[Linker[Any, Judgement], ...]


def outlines_of(told: Told) -> tuple[Outline, ...]:
    """The outline of a version's article."""
    return (outline(told.reading, told.version.id, told.version.page),)


def moves_of(told: Told) -> tuple[MoveEntry, ...]:
    """The moves on a version."""
    return told.moves


OUTLINES = Linking("outlines", Outline, outlines_of, (CopyLinker(), StoryLinker()))
LINKINGS: tuple[Linking, ...] = (
    OUTLINES,
    Linking("tellings", Telling, tellings_of, (SameStatements(),)),
    Linking("happenings", Happening, happenings_of, (SameEvents(),)),
    Linking("moves", MoveEntry, moves_of, (Turnabouts(),)),
)
"""Everything that is linked, in order."""


class AnnotateArticles:
    """Articles in, readings out: the last stage, with the shipped weights behind it."""

    name = "annotate"

    def __init__(self, annotator: Annotator) -> None:
        self.annotator = annotator

    def __call__(self, articles: Sequence[Article], /) -> list[Reading]:
        """Annotate a batch; one reading for each article, in order."""
        found = self.annotator(articles)
        return [Reading(article=article, annotations=notes) for article, notes in zip(articles, found, strict=True)]


def read_captures(
    captures: Iterable[Capture | Fault], engine: Engine, annotator: Annotator, *, clean: bool = False
) -> Iterator[Reading | Fault]:
    """Read captures through to the end, in order; a page without an article is a fault. `clean` as in `read_pages`: all of it is one."""
    pages = engine.run(each("pages", lay_out), captures)
    if clean:
        return read_pages(pages, engine, annotator, clean=True)
    articles = engine.run(each("articles", require_article), engine.run(each("articles", find_article), pages))
    return engine.run(AnnotateArticles(annotator), articles)


def read_pages(pages: Iterable[Page | Fault], engine: Engine, annotator: Annotator, *, clean: bool = False) -> Iterator[Reading | Fault]:
    """Read pages that are laid out already; with `clean`, every line is a paragraph and no furniture is looked for."""
    articles = engine.run(each("articles", whole_article if clean else find_article), pages)
    return engine.run(AnnotateArticles(annotator), articles)


def settle_clusters(store: Store, relation: Relation, items: Collection[str]) -> None:
    """Let the clusters around these items follow from all verdicts that stand, as when a person has judged or taken a verdict back."""
    if relation in PAIRS_ONLY:
        return
    around = judge_around(items, lambda near: store.judgements(relation, near))
    ages = store.published(member for cluster in around for member in cluster.members)
    store.set_clusters(relation, judge_around(items, lambda near: store.judgements(relation, near), ages=ages))


def outlines_in(store: Store) -> dict[str, Outline]:
    """The outline of every version that has been linked, by the version's id."""
    kept = (item for each in store.sketches(OUTLINES.name) for item in msgspec.msgpack.decode(each.sketch, type=list[Outline]))
    return {outline.version: outline for outline in kept}


def link_record(store: Store, *, at: str, linkings: Sequence[Linking] = LINKINGS) -> Iterator[int]:
    """Judge what is new in the record beside what stands near it in time, and let clusters follow; idempotent, and may stop anywhere.

    What rules and models judged of the same versions before goes; what persons judged stays, and counts first.

    Args:
        at: the moment (UTC, ISO 8601, seconds).

    Yields: how many versions have been linked, as the work goes on.
    """
    waiting = _kept(store, linkings)
    ordered = sorted(waiting, key=lambda version: (waiting[version].first or "~", version))
    size = max(TOGETHER, len(ordered) // 20)
    for start in range(0, len(ordered), size):
        batch = ordered[start : start + size]
        for linking in linkings:
            _link(store, linking, {version: waiting[version] for version in batch}, set(ordered[start:]), at)
        store.mark_linked(batch)
        yield start + len(batch)


def _kept(store: Store, linkings: Sequence[Linking]) -> dict[str, Days]:
    """The versions that are to be linked, each with its days; what linkers compare is kept."""
    waiting: dict[str, Days] = {}
    for told in store.unlinked():
        published = told.version.published
        waiting[told.version.id] = Days(*days_of(published))
        encoded = ((linking.name, msgspec.msgpack.encode(linking.read(told))) for linking in linkings)
        store.keep_sketches(Sketch(linker=name, version=told.version.id, sketch=kept, published=published) for name, kept in encoded)
    return waiting


def _link(store: Store, linking: Linking, batch: Mapping[str, Days], waiting: Collection[str], at: str) -> None:
    for linker in linking.linkers:
        near = _between(store, linking, batch.values(), linker.days)
        new = [item for item in near if item.version in batch]
        known = [item for item in near if item.version not in waiting]
        relation, ids = Relation(linker.relation), {item.id for item in new}
        before = store.judgements(relation, ids)
        judged = linker(new, known)
        store.forget_judgements(relation, ids)
        store.add_judgements(judged, at=at)
        settle_clusters(store, relation, ids | {item for each in (*before, *judged) for item in (each.left, each.right)})


def _between(store: Store, linking: Linking, days: Collection[Days], apart: int | None) -> list[Any]:
    """What may have been published so many days from some of these at most; everything where one of them has no date."""
    kept = store.sketches(linking.name)
    if apart is not None and all(each.first for each in days):
        first, last = min(each.first for each in days), max(each.last for each in days)
        kept = store.sketches(linking.name, _shifted(first, -apart), _shifted(last, apart))
    return [item for each in kept for item in msgspec.msgpack.decode(each.sketch, type=list[linking.kind])]  # type: ignore[name-defined]


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
