"""This module knows what changed between two versions of a page, as a person reads it: headline, facts, passages, statements.

Every piece points at its place in its own version's text. Furniture is compared as a whole: whether it changed, not how.
What the page still says in the same words has not changed, even where it was read otherwise the second time.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from onrecord.model.article import Article, Role
from onrecord.model.page import Page
from onrecord.model.record import Told
from onrecord.model.span import Span, Spans
from onrecord.text.wording import wording
from onrecord.views.articles import ArticleRow, article_row
from onrecord.views.passages import Passage, compare_headlines, compare_passages
from onrecord.views.rewording import Fate
from onrecord.views.said_again import StatementChange, Statements, compare_statements


class FactChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the page says about itself, where the two versions say otherwise.

    Attributes:
        name: "outlet", "agency", "byline", "dateline", "published", "updated" or "language".
        before, now: the values; None where the version does not say.
        before_words, now_words: the words each rests on in its version's text; empty where it rests on none.
    """

    name: str
    before: str | None
    now: str | None
    before_words: Spans = ()
    now_words: Spans = ()


class Sums(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many changes of each sort there are."""

    headlines: int = 0
    facts: int = 0
    passages_added: int = 0
    passages_dropped: int = 0
    passages_reworded: int = 0
    passages_moved: int = 0
    statements_added: int = 0
    statements_dropped: int = 0
    statements_reworded: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        """The sums of both."""
        mine, others = msgspec.structs.astuple(self), msgspec.structs.astuple(other)
        return Sums(**{name: one + more for name, one, more in zip(self.__struct_fields__, mine, others, strict=True)})

    def told(self) -> str:
        """The sums in words, without those that are nothing.

        >>> Sums(headlines=1, statements_dropped=3).told()
        '1 headline, 3 statements dropped'
        """
        counted = ((getattr(self, name), one, more) for name, one, more in _NOUNS)
        return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in counted if count)


_NOUNS = (
    ("headlines", "headline", "headlines"),
    ("facts", "fact about the page", "facts about the page"),
    ("passages_added", "passage added", "passages added"),
    ("passages_dropped", "passage dropped", "passages dropped"),
    ("passages_reworded", "passage reworded", "passages reworded"),
    ("passages_moved", "passage moved", "passages moved"),
    ("statements_added", "statement added", "statements added"),
    ("statements_dropped", "statement dropped", "statements dropped"),
    ("statements_reworded", "statement reworded", "statements reworded"),
)


class Changes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What changed from one version of a page to another.

    Attributes:
        before, now: the two versions; their ids are those of the texts that all spans point into.
        headline: what became of it; None where its words are the same.
        facts: what the page says about itself otherwise.
        passages: all of the article's passages, in reading order, with what became of each.
        statements: those added, dropped or reworded.
        furniture: whether the words around the article changed.
        sums: how many changes of each sort.
        summary: the same in a line; "nothing but furniture changed" and "nothing changed" where that is so.
    """

    before: ArticleRow
    now: ArticleRow
    headline: Passage | None
    facts: tuple[FactChange, ...]
    passages: tuple[Passage, ...]
    statements: tuple[StatementChange, ...]
    furniture: bool
    sums: Sums
    summary: str


def compare(before: Told, now: Told) -> Changes:
    """What changed from one version of a page to another; the earlier one need not be the older."""
    earlier, later = before.reading.article, now.reading.article
    headline = compare_headlines(earlier, later)
    facts = tuple(_facts(earlier, later))
    passages = compare_passages(earlier, later)
    statements = tuple(_statements(before, now, passages, headline is None))
    furniture = _furniture(earlier) != _furniture(later)
    sums = _sums(headline, facts, passages, statements)
    return Changes(
        before=article_row(before.version),
        now=article_row(now.version),
        headline=headline,
        facts=facts,
        passages=passages,
        statements=statements,
        furniture=furniture,
        sums=sums,
        summary=sums.told() or ("nothing but furniture changed" if furniture else "nothing changed"),
    )


def _facts(before: Article, now: Article) -> Iterator[FactChange]:
    for (name, earlier, earlier_words), (_, later, later_words) in zip(_told_of(before), _told_of(now), strict=True):
        if earlier != later:
            yield FactChange(name=name, before=earlier, now=later, before_words=earlier_words, now_words=later_words)


def _told_of(article: Article) -> Iterator[tuple[str, str | None, Spans]]:
    """Name, value and words of everything the page says about itself."""
    dateline, published = article.dateline, article.published
    yield "outlet", article.outlet, ()
    yield "agency", article.agency, ()
    yield "byline", ", ".join(article.byline) or None, ()
    yield "dateline", dateline.place if dateline else None, (dateline.span,) if dateline else ()
    yield "published", published.edtf if published else None, published.evidence if published else ()
    yield "updated", _stated(article.page, "updated"), ()
    yield "language", article.language, ()


def _stated(page: Page, field: str) -> str | None:
    return next((evidence.value for evidence in page.evidence if evidence.field == field), None)


def _furniture(article: Article) -> str:
    text = article.page.text
    return wording("\n".join(block.span.cut(text) for block in article.blocks if block.role is Role.FURNITURE))


def _statements(before: Told, now: Told, passages: Sequence[Passage], same_headline: bool) -> Iterator[StatementChange]:
    """The statements that changed, without those whose words stand as they stood."""
    same = [(passage.before, passage.now) for passage in passages if passage.fate is Fate.SAME]
    if same_headline:
        same.append((before.reading.article.headline, now.reading.article.headline))
    earlier, later = {there for there, _ in same if there}, {here for _, here in same if here}
    for change in compare_statements(_statements_of(before), _statements_of(now)):
        if not _stands_as_it_stood(change, earlier, later):
            yield change


def _statements_of(told: Told) -> Statements:
    return Statements(told.reading.article.page.text, told.statements)


def _stands_as_it_stood(change: StatementChange, earlier: AbstractSet[Span], later: AbstractSet[Span]) -> bool:
    """Whether the passages a statement stands in are the same in both versions, and nobody else is named for it."""
    stood = change.before is None or change.before.context in earlier
    stands = change.now is None or change.now.context in later
    other = change.before is not None and change.now is not None and change.before.named and change.now.named and "speaker" in change.parts
    return stood and stands and not other


def _sums(headline: Passage | None, facts: Sequence[object], passages: Sequence[Passage], statements: Sequence[StatementChange]) -> Sums:
    of_passages = Counter(passage.fate for passage in passages)
    of_statements = Counter(change.fate for change in statements)
    return Sums(
        headlines=1 if headline else 0,
        facts=len(facts),
        passages_added=of_passages[Fate.ADDED],
        passages_dropped=of_passages[Fate.DROPPED],
        passages_reworded=of_passages[Fate.REWORDED],
        passages_moved=sum(passage.moved for passage in passages),
        statements_added=of_statements[Fate.ADDED],
        statements_dropped=of_statements[Fate.DROPPED],
        statements_reworded=of_statements[Fate.REWORDED],
    )
