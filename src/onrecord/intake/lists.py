"""This module knows what is read of a feed or a sitemap: which entries, in which order, and whether their own text or their pages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from onrecord.errors import NotAPage
from onrecord.intake.entries import XmlList, find_list
from onrecord.intake.faults import fault
from onrecord.intake.feeds import Entry, entry_capture, feed_entries
from onrecord.intake.sitemaps import Listed, listed_addresses
from onrecord.model.page import Capture
from onrecord.stage import Fault

_DEEPEST = 3
"""How many lists may lead from one to the next; the protocol knows one index over its sitemaps."""


class Choices(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to read of feeds and sitemaps.

    Attributes:
        follow: read the pages that a feed's entries lead to, not the entries' own text; and follow sitemaps that lie in folders.
        most: entries at most of each list that is named, the newest first; None for all.
        since: only entries of this day or later (ISO); "" for all. Entries without a date fall out.
    """

    follow: bool = False
    most: int | None = None
    since: str = ""


Found = TypeVar("Found", bound=Entry | Listed)
Fetch = Callable[[str], Iterator[Capture | Fault]]
"""What stands at a web address: nothing, one page or one fault."""


def own_text(listed: XmlList, feed: Capture, choices: Choices) -> Iterator[Capture | Fault]:
    """The own text of a feed's entries.

    What to ask the feed's server with next time goes with the last of them, if all of it could be read: then a feed that has not
    changed has nothing to tell.
    """
    entries = list(_chosen(feed_entries(listed, feed.address), feed.address, choices))[: choices.most]
    outcomes = [_text_of(entry, feed, number) for number, entry in enumerate(entries, 1)]
    whole = len(outcomes) == len(listed.entries) and not any(isinstance(outcome, Fault) for outcome in outcomes)
    if whole and outcomes and isinstance(last := outcomes[-1], Capture):
        outcomes[-1] = msgspec.structs.replace(last, validators=feed.validators)
    yield from outcomes


def followed(listed: XmlList, above: Capture, choices: Choices, fetch: Fetch) -> Iterator[Capture | Fault]:
    """The pages that a list leads to, one by one."""
    count = 0
    for entry in _entries(listed, above, choices, fetch, depth=1):
        if isinstance(entry, Fault):
            yield entry
            continue
        if count == choices.most:
            return
        count += 1
        for item in fetch(entry.address):
            yield _no_list(item) if isinstance(item, Capture) else item


def _entries(listed: XmlList, above: Capture, choices: Choices, fetch: Fetch, depth: int) -> Iterator[Entry | Listed | Fault]:
    """Everything that a list leads to, lists of lists opened."""
    chosen: Sequence[Entry | Listed | NotAPage]
    if listed.kind == "feed":
        chosen = _chosen(feed_entries(listed, above.address), above.address, choices)
    else:
        chosen = _chosen(listed_addresses(listed, above.address), above.address, choices, undated=listed.kind == "sitemap index")
    for entry in chosen:
        if isinstance(entry, NotAPage):
            yield fault(above.address, entry)
        elif not entry.address:
            yield fault(
                above.address, NotAPage(f"an entry of {above.address!r} leads to no page; read it without --follow", reason="no link")
            )
        elif listed.kind == "sitemap index":
            yield from _under(entry.address, choices, fetch, depth)
        else:
            yield entry


def _under(address: str, choices: Choices, fetch: Fetch, depth: int) -> Iterator[Entry | Listed | Fault]:
    for item in fetch(address):
        listed = find_list(item.body, item.charset) if isinstance(item, Capture) else None
        if isinstance(item, Fault):
            yield item
        elif listed is None or listed.kind == "feed":
            yield fault(address, NotAPage(f"{address!r} is listed as a sitemap and is none; leave it", reason="no list"))
        elif depth == _DEEPEST:
            yield fault(address, NotAPage(f"{address!r} is the {depth + 1}th list in a row; name it itself", reason="list of lists"))
        else:
            try:
                yield from _entries(listed, item, choices, fetch, depth + 1)
            except NotAPage as error:
                yield fault(address, error)


def _chosen(entries: Iterable[Found | NotAPage], address: str, choices: Choices, *, undated: bool = False) -> list[Found | NotAPage]:
    """The entries that are wanted: in the list's order, or the newest first where only some are; those that are broken come last."""
    found = list(entries)
    if choices.most is None and not choices.since:
        return found
    sound: list[Found] = [entry for entry in found if not isinstance(entry, NotAPage)]
    if choices.since and sound and not undated and not any(entry.day for entry in sound):
        raise NotAPage(f"{address!r} gives its entries no dates; read it without --since", reason="undated")
    wanted: list[Found] = [entry for entry in sound if entry.day >= choices.since or (undated and not entry.day)]
    wanted.sort(key=_day, reverse=True)
    return [*wanted, *(entry for entry in found if isinstance(entry, NotAPage))]


def _day(entry: Entry | Listed) -> str:
    return entry.day


def _text_of(entry: Entry | NotAPage, feed: Capture, number: int) -> Capture | Fault:
    if isinstance(entry, NotAPage):
        return fault(feed.address, entry)
    try:
        return entry_capture(entry, feed=feed, number=number)
    except NotAPage as error:
        return fault(entry.address or feed.address, error)


def _no_list(page: Capture) -> Capture | Fault:
    if find_list(page.body[:100_000], page.charset) is None:
        return page
    return fault(page.address, NotAPage(f"{page.address!r} is listed as a page and is a list; name it itself", reason="list of lists"))
