"""This module knows the kinds of places that pages come from, and how each becomes captures.

A place is a file, a folder, "-" for standard input or a web address. What lies there is a page, a WARC file, a feed or a sitemap: feeds
and sitemaps are told by what they are, not by what they are called.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import NotAPage, Unreadable
from onrecord.intake.addresses import checked, is_web_address
from onrecord.intake.entries import find_list
from onrecord.intake.faults import fault
from onrecord.intake.files import Files
from onrecord.intake.limits import DEFAULT_LIMITS, Limits
from onrecord.intake.lists import Choices, followed, own_text
from onrecord.intake.media import LISTS
from onrecord.intake.web import Web
from onrecord.model.page import Capture
from onrecord.stage import Fault

DEFAULT_CHOICES = Choices()


def captures(
    places: Sequence[str], *, web: Web | None = None, choices: Choices = DEFAULT_CHOICES, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Capture | Fault]:
    """Read every page at the places: files, folders, "-" for standard input, web addresses.

    Folders are walked to the bottom in the order of their names; hidden files are left out, and so are files whose suffix is not one
    that is read. Each real file and each address is read once. What cannot be read is a `Fault` in its place.

    Args:
        web: what fetches from the web; without it, web addresses are faults.
    """
    return _Run(web, choices, limits).through(places)


class _Run:
    """One run over some places: what it may read, and what it has seen."""

    def __init__(self, web: Web | None, choices: Choices, limits: Limits) -> None:
        self.web = web
        self.choices = choices
        self.files = Files(limits)
        self.asked: set[str] = set()

    def through(self, places: Sequence[str]) -> Iterator[Capture | Fault]:
        for place in places:
            if is_web_address(place):
                yield from self._opened(self._fetched(place, afresh=self.choices.follow), named=True)
            else:
                yield from self._opened(self.files.at(place), named=not Path(place).is_dir())

    def _fetched(self, address: str, *, afresh: bool = False) -> Iterator[Capture | Fault]:
        """What stands at an address, if it has changed and this run has not had it yet."""
        try:
            place = checked(address)
            if place in self.asked:
                return
            self.asked.add(place)
            if self.web is None:
                raise NotAPage(
                    f"{address!r} is a web address, and nothing is fetched here; save the page and read the file", reason="web address"
                )
            capture = self.web.fetch(place, afresh=afresh)
        except Unreadable as error:
            yield fault(address, error)
            return
        if capture is not None and (capture.address == place or capture.address not in self.asked):
            self.asked.add(capture.address)
            yield capture

    def _opened(self, found: Iterator[Capture | Fault], *, named: bool) -> Iterator[Capture | Fault]:
        """Pages as they are, lists opened."""
        for item in found:
            if isinstance(item, Fault):
                yield item
                continue
            try:
                yield from self._inside(item, named=named)
            except Unreadable as error:
                yield fault(item.address, error)

    def _inside(self, capture: Capture, *, named: bool) -> Iterator[Capture | Fault]:
        listed = find_list(capture.body, capture.charset)
        if listed is None:
            _check(capture)
            yield capture
        elif listed.kind == "feed" and not self.choices.follow:
            yield from own_text(listed, capture, self.choices)
        elif listed.kind == "feed" or named or self.choices.follow:
            yield from followed(listed, capture, self.choices, self._fetched)
        else:
            raise NotAPage(
                f"{capture.address!r} is a sitemap; name it itself, or give --follow, to have its addresses read", reason="sitemap"
            )


def _check(capture: Capture) -> None:
    """XML that is no list may still be a page, of the kind that its own first element names."""
    if capture.media_type in LISTS and b"<html" not in capture.body[:10_000].lower():
        raise NotAPage(f"{capture.address!r} is XML, but no feed, no sitemap and no page; give one of these", reason="no list")
