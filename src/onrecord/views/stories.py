"""This module knows the table of stories: for every happening how many articles tell of it, in which outlets, and how many are copies."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import msgspec

from onrecord.model.judgement import Cluster


class Listed(Protocol):
    """What the table needs to know of a version; an article's outline does."""

    @property
    def version(self) -> str:
        """Its id."""
        ...

    @property
    def page(self) -> str:
        """Id of its page."""
        ...

    @property
    def headline(self) -> str:
        """As the page shows it, or ""."""
        ...

    @property
    def outlet(self) -> str:
        """Who published it, or ""."""
        ...

    @property
    def since(self) -> str:
        """First day on which it may have been published (ISO), or ""."""
        ...

    @property
    def until(self) -> str:
        """Last such day."""
        ...


class StoryRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A story as one row.

    Attributes:
        since, until: first and last day of publication; "" where no article has a date.
        articles: pages that tell of it, copies among them.
        tellings: those that are left where an article and its copies count once.
        outlets: their names, with "; " between them.
        headline: of the oldest article.
        id: of the story: that of its oldest version. Any of its versions' ids will do to ask for it.
    """

    since: str
    until: str
    articles: int
    tellings: int
    outlets: str
    headline: str
    id: str


def story_rows(
    stories: Iterable[Cluster], copies: Iterable[Cluster], versions: Mapping[str, Listed], *, least: int = 1
) -> Iterator[StoryRow]:
    """A row for every story that so many articles tell of, the latest first; versions that are not known are passed over."""
    copied = {member: cluster.id for cluster in copies for member in cluster.members}
    rows = (_row(story, copied, [versions[each] for each in story.members if each in versions]) for story in stories)
    yield from sorted(
        (row for row in rows if row and row.articles >= least), key=lambda row: (row.until, row.since, row.articles, row.id), reverse=True
    )


def _row(story: Cluster, copied: Mapping[str, str], versions: list[Listed]) -> StoryRow | None:
    if not versions:
        return None
    dated = sorted((each for each in versions if each.since), key=lambda each: (each.since, each.version))
    oldest = (dated or versions)[0]
    return StoryRow(
        since=oldest.since,
        until=max(each.until for each in versions),
        articles=len({each.page for each in versions}),
        tellings=len({copied.get(each.version, each.page) for each in versions}),
        outlets="; ".join(sorted({each.outlet for each in versions if each.outlet})),
        headline=oldest.headline,
        id=story.id,
    )
