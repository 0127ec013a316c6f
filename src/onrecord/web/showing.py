"""This module knows what each page of the desk shows: pure, from what the record answered to what a template writes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile
from typing import Generic, TypeVar

import msgspec

from onrecord.model.annotations import Quotation
from onrecord.model.article import Article, Ground, Rejected, Role, TimeNamed
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.record import Kept, Statement, Version
from onrecord.model.span import Span
from onrecord.views.reading import Mark, Part, lay_passage, lay_reading, lay_words
from onrecord.web.asking import Chip, Pager, Question, address_of, chips, pager
from onrecord.web.citing import cite
from onrecord.web.comparing import ShownState
from onrecord.web.inking import Ink, InkLine, Note, ink, ink_text, take_notes
from onrecord.web.safety import link
from onrecord.web.searching import Run, lit

Row = TypeVar("Row")


class ShownStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in a table, with the words looked for lit up."""

    statement: Statement
    speaker: tuple[Run, ...]
    words: tuple[Run, ...]
    headline: tuple[Run, ...]


class ShownArticle(msgspec.Struct, frozen=True, kw_only=True):
    """A version of an article in a list."""

    version: Version
    headline: tuple[Run, ...]


class Table(msgspec.Struct, Generic[Row], frozen=True, kw_only=True):
    """A page of an answer: what was asked, the filters in force, where it stands in the whole, the same as CSV and JSON."""

    asked: Question
    path: str
    chips: tuple[Chip, ...]
    pager: Pager
    csv: str
    json: str
    rows: tuple[Row, ...]


class RejectedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate date that was not taken, in its place on the page where it has one."""

    rejected: Rejected
    words: tuple[Ink, ...]


class ShownGround(msgspec.Struct, frozen=True, kw_only=True):
    """What a fact about the article rests on, with its words in their place where it is on the page."""

    ground: Ground
    words: tuple[Ink, ...]


class AboutArticle(msgspec.Struct, frozen=True, kw_only=True):
    """The facts about an article that need more than a name: what they rest on, and addresses that are safe to follow.

    Attributes:
        outlet, agencies, byline, section, title: grounds of each, surest first.
        original, canonical: links, or None where there is none that is safe.
        notice, copy: the words of the copyright notice and of the note on where it appeared first, where they are on the page.
        updated: the words the day of the update rests on.
    """

    outlet: tuple[ShownGround, ...]
    agencies: tuple[ShownGround, ...]
    byline: tuple[ShownGround, ...]
    section: tuple[ShownGround, ...]
    title: tuple[ShownGround, ...]
    original: str | None
    canonical: str | None
    notice: tuple[Ink, ...]
    copy: tuple[Ink, ...]
    updated: tuple[tuple[Ink, ...], ...]


class NamedTime(msgspec.Struct, frozen=True, kw_only=True):
    """A time that the text names, in its place on the page."""

    named: TimeNamed
    words: tuple[Ink, ...]


FEWEST_FOLDED = 3
"""Lines of furniture that are folded; a line or two between paragraphs disturb nobody."""


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of a page that follow one another and are all furniture or all none; a long run of furniture can be folded.

    Attributes:
        is_story: whether the story begins here, below the page's first furniture.
    """

    lines: tuple[InkLine, ...]
    can_fold: bool
    is_story: bool


class ReadingView(msgspec.Struct, frozen=True, kw_only=True):
    """One article in reading view; `skips` counts the lines of furniture before the story begins."""

    kept: Kept
    about: AboutArticle
    link: str | None
    stretches: tuple[Stretch, ...]
    skips: int
    notes: tuple[Note, ...]
    evidence: tuple[tuple[Ink, ...], ...]
    rejected: tuple[RejectedDate, ...]
    times: tuple[NamedTime, ...]
    states: tuple[ShownState, ...]


class InContext(msgspec.Struct, frozen=True, kw_only=True):
    """One statement in its context."""

    note: Note
    kept: Kept
    link: str | None
    passages: tuple[tuple[Ink, ...], ...]
    within: tuple[Note, ...]
    citation: str


def statement_table(path: str, query: StatementQuery, rows: Sequence[Statement], total: int) -> Table[ShownStatement]:
    """Statements that answer a question."""
    return table(path, query, total, tuple(_shown(row, query.search) for row in rows))


def article_table(path: str, query: ArticleQuery, rows: Sequence[Version], total: int) -> Table[ShownArticle]:
    """Articles that answer a question."""
    return table(path, query, total, tuple(ShownArticle(version=row, headline=lit(row.headline, query.search)) for row in rows))


def reading_view(kept: Kept, statements: Sequence[Statement], states: Sequence[ShownState], further: Iterable[Mark] = ()) -> ReadingView:
    """An article with its statements marked and noted, further marks laid over, and the reasons for its date."""
    notes = take_notes(statements)
    marked = msgspec.structs.replace(kept.reading.annotations, quotations=tuple(map(_as_told, statements)))
    read = lay_reading(msgspec.structs.replace(kept.reading, annotations=marked), further)
    text = kept.reading.article.page.text
    dated = kept.reading.article.published
    skips = len(list(takewhile(lambda line: line.role is Role.FURNITURE, read.lines)))
    return ReadingView(
        kept=kept,
        about=_about(kept.reading.article),
        link=link(kept.version.address),
        stretches=tuple(_stretches(ink_text(read, notes), [line.role is Role.FURNITURE for line in read.lines], skips)),
        skips=skips,
        notes=notes,
        evidence=tuple(ink(lay_words(text, span, Part.DATE), {}) for span in (dated.evidence if dated else ())),
        rejected=tuple(_rejected(text, candidate) for candidate in (dated.rejected if dated else ())),
        times=tuple(NamedTime(named=named, words=ink(lay_words(text, named.span, Part.DATE), {})) for named in kept.reading.article.times),
        states=tuple(states),
    )


def _stretches(lines: Sequence[InkLine], is_furniture: Sequence[bool], skips: int) -> Iterator[Stretch]:
    """The lines in stretches; a line or two of furniture are never folded."""
    at = 0
    for furniture, run in groupby(is_furniture):
        inside = tuple(lines[at : at + len(list(run))])
        yield Stretch(lines=inside, can_fold=furniture and len(inside) >= FEWEST_FOLDED, is_story=bool(skips) and at == skips)
        at += len(inside)


def in_context(statement: Statement, kept: Kept, on_page: Sequence[Statement]) -> InContext:
    """A statement in the lines it stands in, with who told it and what was told in it; one that was rejected need not be on its page."""
    notes = take_notes(on_page if any(each.id == statement.id for each in on_page) else (*on_page, statement))
    note = next(note for note in notes if note.statement.id == statement.id)
    return InContext(
        note=note,
        kept=kept,
        link=link(kept.version.address),
        passages=_passages(statement, kept, note),
        within=tuple(other for other in notes if other.statement.via == statement.id),
        citation=cite(statement, [outer.statement for outer in note.told_in]),
    )


def _about(article: Article) -> AboutArticle:
    text, original, notice = article.page.text, article.original, article.copyright
    return AboutArticle(
        outlet=_grounds(article, "outlet"),
        agencies=_grounds(article, "agency"),
        byline=_grounds(article, "byline", "desks"),
        section=_grounds(article, "section"),
        title=_grounds(article, "seo_headline"),
        original=link(original.address) if original and original.address else None,
        canonical=link(article.canonical) if article.canonical else None,
        notice=_in_place(text, notice.span if notice else None),
        copy=_in_place(text, original.span if original else None),
        updated=tuple(_in_place(text, span) for span in (article.updated.evidence if article.updated else ())),
    )


def _grounds(article: Article, *fields: str) -> tuple[ShownGround, ...]:
    text = article.page.text
    return tuple(ShownGround(ground=ground, words=_in_place(text, ground.span)) for ground in article.grounds if ground.field in fields)


def _in_place(text: str, span: Span | None) -> tuple[Ink, ...]:
    return ink(lay_words(text, span, Part.DATE), {}) if span else ()


def table(path: str, query: Question, total: int, rows: tuple[Row, ...]) -> Table[Row]:
    """A page of an answer as the desk shows it."""
    return Table(
        asked=query,
        path=path,
        chips=chips(path, query),
        pager=pager(path, query, total, len(rows)),
        csv=address_of(f"{path}.csv", query, paged=False),
        json=address_of(f"{path}.json", query, paged=False),
        rows=rows,
    )


def _shown(statement: Statement, search: str) -> ShownStatement:
    return ShownStatement(
        statement=statement,
        speaker=lit(statement.speaker, search),
        words=lit(statement.content_words, search),
        headline=lit(statement.headline, search),
    )


def _as_told(statement: Statement) -> Quotation:
    """A statement as it is marked on its page: with the words that a person has chosen for it, where one has."""
    return Quotation(
        id=statement.quotation,
        content=statement.content,
        cue=statement.cue,
        speaker=statement.speaker_spans,
        addressee=statement.addressee,
        directness=statement.directness,
        score=statement.score,
    )


def _rejected(text: str, candidate: Rejected) -> RejectedDate:
    return RejectedDate(rejected=candidate, words=_in_place(text, candidate.span))


def _passages(statement: Statement, kept: Kept, note: Note) -> tuple[tuple[Ink, ...], ...]:
    """Every block that holds any of the statement's words, in page order."""
    article = kept.reading.article
    spans = (*statement.content, *statement.cue, *statement.speaker_spans, *statement.addressee)
    blocks = [block.span for block in article.blocks if any(block.span.meets(span) for span in spans)]
    told = _as_told(statement)
    return tuple(ink(lay_passage(article.page.text, span, [told]), {statement.quotation: note}) for span in blocks or [statement.context])
