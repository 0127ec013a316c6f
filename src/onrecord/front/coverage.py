"""This module knows what the coverage of a story asks of a record: its articles, which statements and events are one, who copies whom."""

from collections.abc import Iterator
from itertools import islice

from onrecord.errors import Misuse
from onrecord.front.listed import each_version
from onrecord.link.judge import settle
from onrecord.model.judgement import Relation, Verdict
from onrecord.model.query import ArticleQuery
from onrecord.model.record import Told
from onrecord.store import Store
from onrecord.views.coverage import Coverage, cover

NAMED = 5
"""Addresses that are named where several end in a name."""


def coverage_of(store: Store, name: str, most: int | None = None) -> Coverage | None:
    """How the story of a page was covered; None where the record holds no such page.

    Args:
        name: the address of any of its articles, or what one address alone ends in ("/NAME"), or the id of one, or of anything that
            stands on one.
        most: articles at most: those of the page itself, then the earliest; all of them without it.

    Raises:
        Misuse: several addresses end so.
    """
    if (page := store.find_page(name) or _ending_in(store, name)) is None:
        return None
    tolds = list(islice(_story(store, page), most))
    return cover(
        tolds,
        statements=store.clusters(Relation.SAME_STATEMENT, [statement.id for told in tolds for statement in told.statements]),
        events=store.clusters(Relation.SAME_EVENT, [event.id for told in tolds for event in told.events]),
        copies=_copies(store, [told.version.id for told in tolds]),
    )


def _ending_in(store: Store, name: str) -> str | None:
    """The page whose address ends in a slash and this name, where one does."""
    articles = each_version(store, ArticleQuery()) if name else ()
    found = {version.page: version.address for version in articles if version.address.endswith(f"/{name}")}
    if len(found) > 1:
        some = ", ".join(sorted(found.values())[:NAMED])
        rest = f" and {len(found) - NAMED} more" if len(found) > NAMED else ""
        raise Misuse(f"the addresses of {len(found)} pages end in {f'/{name}'!r}; give one whole: {some}{rest}")
    return next(iter(found), None)


def _story(store: Store, page: str) -> Iterator[Told]:
    """The latest versions of the articles of one story; of an article that no story holds, itself."""
    own = [version.id for version in store.versions(page)]
    members = [member for cluster in store.clusters(Relation.SAME_STORY, own) for member in cluster.members]
    ages = store.published(members)
    for version in sorted({*own, *members}, key=lambda version: (version not in own, ages.get(version, "~"), version)):
        told = store.told(version)
        if told and told.version.latest:
            yield told


def _copies(store: Store, versions: list[str]) -> dict[str, str]:
    """Of each version that reproduces another of them, by the verdict that counts, the other one."""
    ruling = settle(store.judgements(Relation.COPY, versions)).values()
    return {judged.left: judged.right for judged in ruling if judged.verdict is Verdict.SAME and judged.right in versions}
