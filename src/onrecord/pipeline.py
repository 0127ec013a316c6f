"""The whole flow of a page, on one screen; what follows from page to page is `linking`.

    Capture ──► Page ──► Article ──► Annotations ──► Reading ──► Record
    bytes and   one      blocks,      quotations,     one page    (store)
    where from  text     headline,    speakers        read
                         outlet, date                 through

Every step is a pure stage over a batch; an engine runs them; what fails becomes a `Fault` in its place and the rest goes on.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.annotate import Annotator
from onrecord.articles import find_article, require_article, whole_article
from onrecord.engines.local import each
from onrecord.facts.own import OwnTable
from onrecord.model.article import Article
from onrecord.model.page import Capture, Page
from onrecord.model.record import Reading
from onrecord.pages import lay_out
from onrecord.stage import Engine, Fault


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


def recognised(outcomes: Iterable[Reading | Fault], table: OwnTable) -> Iterator[Reading | Fault]:
    """Readings with those of their entities that a reader's own table lists under its ids; faults pass through."""
    for outcome in outcomes:
        if isinstance(outcome, Fault):
            yield outcome
        else:
            notes = msgspec.structs.replace(outcome.annotations, entities=table.recognise(outcome.annotations.entities))
            yield msgspec.structs.replace(outcome, annotations=notes)


def read_pages(pages: Iterable[Page | Fault], engine: Engine, annotator: Annotator, *, clean: bool = False) -> Iterator[Reading | Fault]:
    """Read pages that are laid out already; with `clean`, every line is a paragraph and no furniture is looked for."""
    articles = engine.run(each("articles", whole_article if clean else find_article), pages)
    return engine.run(AnnotateArticles(annotator), articles)
