"""This module knows stories, their coverage, and copies as something to be asked of a record: what is asked, and which rows fit."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.errors import Misuse
from onrecord.front.coverage import coverage_of
from onrecord.front.outlines import outlines_in
from onrecord.front.view import View
from onrecord.link.judge import settle
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.store import Store
from onrecord.store.days import days_asked
from onrecord.store.search import spelt_alike
from onrecord.views.copies import CopyRow, copy_rows, first_hand
from onrecord.views.coverage_lines import CoverageLine, lines
from onrecord.views.stories import StoryRow, story_rows


class StoryQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which stories, the latest first. Everything given must hold.

    Attributes:
        least: told of by so many articles at least.
        outlet: told of by this outlet, among others.
        since, until: still told of on or after, told of on or before (`2031-04-02`, or a whole month or year).
    """

    least: int = 2
    outlet: str = ""
    since: str = ""
    until: str = ""


class CoverageQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How which story was covered: a row for each statement and event in each article.

    Attributes:
        story: the address of any of its articles, or the id of one, or of anything that stands on one.
    """

    story: str = ""


class CopyQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which copies, in the order in which they were found.

    Attributes:
        unsure: also those that may be copies; a person should look.
        outlet: only those that this outlet published.
    """

    unsure: bool = False
    outlet: str = ""


def stories_that_fit(rows: Iterable[StoryRow], query: StoryQuery) -> Iterator[StoryRow]:
    """The stories that fit, in their order."""
    first, last = days_asked(query.since, query.until)
    for row in rows:
        is_told = row.articles >= query.least and _is_of(query.outlet, *row.outlets.split("; "))
        if is_told and (not first or row.until >= first) and (not last or (row.since and row.since <= last)):
            yield row


def copies_that_fit(rows: Iterable[CopyRow], query: CopyQuery) -> Iterator[CopyRow]:
    """The copies that fit, in their order."""
    return (row for row in rows if (query.unsure or row.verdict == Verdict.SAME) and _is_of(query.outlet, row.outlet or ""))


def _is_of(outlet: str, *outlets: str) -> bool:
    """Whether an outlet that is asked for is one of these, however it is spelt; "" asks for none."""
    return not outlet.strip() or spelt_alike(outlet) in map(spelt_alike, outlets)


def all_stories(store: Store, least: int = 2) -> Iterable[StoryRow]:
    """Every story that so many articles tell at least."""
    return story_rows(store.each_cluster(Relation.SAME_STORY), store.each_cluster(Relation.COPY), outlines_in(store), least=least)


def judged_copies(store: Store, *, unsure: bool) -> list[Judgement]:
    """What stands of who copies whom: of each two articles the verdict that counts, without what follows from others.

    Args:
        unsure: also those that a person should look at.
    """
    wanted = {Verdict.SAME, Verdict.UNSURE} if unsure else {Verdict.SAME}
    ruling = settle(store.each_judgement(Relation.COPY)).values()
    return first_hand(each for each in ruling if each.verdict in wanted)


def all_copies(store: Store, *, unsure: bool = True) -> Iterator[CopyRow]:
    """Every copy."""
    return copy_rows(judged_copies(store, unsure=unsure), store.told, unsure=unsure)


def _coverage(store: Store, query: CoverageQuery) -> Iterator[CoverageLine]:
    if not query.story:
        raise Misuse("coverage is of one story; name it: story is the address or id of any of its articles")
    found = coverage_of(store, query.story)
    if found is None:
        raise Misuse(f"the record holds no page {query.story!r}; give the address of an article, or an id")
    return lines(found)


STORIES = View(StoryQuery, StoryRow, lambda store, query: stories_that_fit(all_stories(store, query.least), query))
COVERAGE = View(CoverageQuery, CoverageLine, _coverage)
COPIES = View(CopyQuery, CopyRow, lambda store, query: copies_that_fit(all_copies(store, unsure=query.unsure), query))
