"""This module knows how pages are fetched from the web with manners.

One request at a time, with a pause between two to the same host; robots.txt obeyed; a name and a contact given; what is unchanged is not
sent again; a server that asks for patience gets it once. Redirects are followed a few times, every hop under the same rules.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urlsplit

import msgspec

from onrecord import __version__
from onrecord.errors import Missing, NotAPage, Unreachable
from onrecord.intake.addresses import checked, is_public, redirected
from onrecord.intake.clock import Clock, WallClock, in_seconds
from onrecord.intake.codings import codings_of, undone, unzipped
from onrecord.intake.limits import Limits
from onrecord.intake.media import LISTS, PACKED, PAGES, charset_of, media_type_of
from onrecord.intake.robots import Robots
from onrecord.intake.wire import Answer, Exchange, Request, Wire
from onrecord.model.page import Capture, Validators

_PACKED_NAMES = (".gz", ".xml", ".rss", ".atom")
"""How lists are called that servers send as files of no kind."""
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1"
_OK, _UNCHANGED = 200, 304
_DAY = len("2034-03-01")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_REFUSALS: Mapping[int, tuple[str, str]] = {
    401: ("no permission", "asks for a password; save the page in a browser and read the file"),
    402: ("no permission", "asks for payment; save the page in a browser and read the file"),
    403: ("no permission", "is refused to us; save the page in a browser and read the file"),
    404: ("not there", "is not there; check the address"),
    410: ("not there", "is there no more; look for it in a web archive"),
    429: ("busy", "is kept by a server that has had too many requests; try again later"),
    451: ("no permission", "may not be shown for legal reasons; look for it in a web archive"),
    503: ("busy", "is kept by a server that is too busy; try again later"),
}


class Manners(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How servers are treated.

    Attributes:
        contact: an address of yours that a server's keeper can write to; "" gives none.
        pause: seconds between two requests to one host, at least.
        longest_pause: the longest pause that a robots.txt (`Crawl-delay`) is granted.
        longest_patience: the longest wait that a busy server (`Retry-After`) is granted, once for each page.
        redirects: how many are followed for one page.
    """

    contact: str = ""
    pause: float = 1.0
    longest_pause: float = 30.0
    longest_patience: float = 120.0
    redirects: int = 5


class Memory(Protocol):
    """What is remembered of earlier fetching."""

    def validators(self, address: str) -> Validators | None:
        """What the server gave with the page that the record has of this address, or None."""
        ...

    def unchanged(self, address: str) -> None:
        """Told that the server says the page is as the record has it."""
        ...


class Web:
    """Fetches pages, one after the other.

    Args:
        exchange: the network.
        clock: the time.
        memory: what earlier runs remembered; None asks for everything afresh.
        told: called with every address just before its server is asked.
    """

    def __init__(
        self,
        exchange: Exchange,
        clock: Clock,
        *,
        manners: Manners,
        limits: Limits,
        memory: Memory | None = None,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.exchange = exchange
        self.clock = clock
        self.manners = manners
        self.limits = limits
        self.memory = memory
        self.told = told
        self._robots = Robots(self._ask_robots)
        self._last: dict[str, datetime] = {}

    def fetch(self, address: str, *, afresh: bool = False) -> Capture | None:
        """The page, feed or sitemap at an address; None where it is as the record has it (`afresh` does not ask that).

        Its address is the one that redirects led to, its day and moment those of fetching.

        Raises:
            Unreadable: it cannot be had; the sentence says why and what now.
        """
        place = checked(address)
        seen = {place}
        while len(seen) <= self.manners.redirects + 1:
            self._robots.check(place)
            answer = self._ask_patiently(place, {} if afresh else self._conditions(place))
            if answer.status not in _REDIRECTS:
                return self._captured(place, answer)
            place = redirected(place, answer.headers.get("location", ""))
            if place in seen:
                raise Unreachable(f"{address!r} redirects in a circle, back to {place!r}; check it in a browser", reason="redirect loop")
            seen.add(place)
        what = f"{address!r} redirects more than {self.manners.redirects} times, at last to {place!r}"
        raise Unreachable(f"{what}; check it in a browser", reason="redirect loop")

    def _captured(self, place: str, answer: Answer) -> Capture | None:
        if answer.status == _UNCHANGED and self.memory is not None:
            self.memory.unchanged(place)
            return None
        if answer.status != _OK:
            raise _refused(place, answer.status)
        stated = answer.headers.get("content-type", "")
        media_type = media_type_of(stated)
        room = self._room(place, media_type)
        if not room:
            raise NotAPage(f"{place!r} is {media_type!r}, no page for readers; give a page, a feed or a sitemap", reason="media type")
        now = in_seconds(self.clock.now())
        return Capture(
            address=place,
            body=_unpacked(place, answer, room),
            media_type=media_type,
            charset=charset_of(stated),
            captured=now[:_DAY],
            taken=now,
            validators=_validators(place, answer),
        )

    def _room(self, place: str, media_type: str) -> int:
        """The bytes that are read of a page or a list; 0 for all else."""
        if not media_type or media_type in PAGES:
            return self.limits.page_bytes
        is_list = media_type in LISTS or (media_type in PACKED and urlsplit(place).path.endswith(_PACKED_NAMES))
        return self.limits.list_bytes if is_list else 0

    def _conditions(self, place: str) -> dict[str, str]:
        known = self.memory.validators(place) if self.memory else None
        if known is None:
            return {}
        named = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in named.items() if value}

    def _ask_patiently(self, place: str, conditions: dict[str, str]) -> Answer:
        request = Request(
            address=place,
            headers={"User-Agent": self._name(), "Accept": _ACCEPT, "Accept-Encoding": "gzip", **conditions},
            room=lambda media_type: self._room(place, media_type),
            seconds=self.limits.answer_seconds,
        )
        answer = self._ask(request)
        patience = self._patience(answer) if answer.status in _BUSY else None
        if patience is None:
            return answer
        self.clock.sleep(patience)
        return self._ask(request)

    def _patience(self, answer: Answer) -> float | None:
        """The seconds that a busy server asks for, where it asks for no more than it is granted."""
        asked = answer.headers.get("retry-after", "").strip()
        try:
            moment = None if asked.isdigit() else parsedate_to_datetime(asked)
        except ValueError:
            return None
        seconds = float(asked) if moment is None else (moment.replace(tzinfo=moment.tzinfo or UTC) - self.clock.now()).total_seconds()
        return max(seconds, 0.0) if seconds <= self.manners.longest_patience else None

    def _ask_robots(self, where: str) -> Answer:
        """The answer to asking for a robots.txt; redirects lead to another, or to none (RFC 9309, section 2.3.1)."""
        for _ in range(self.manners.redirects + 1):
            request = Request(
                address=where,
                headers={"User-Agent": self._name(), "Accept": "text/plain, */*;q=0.1", "Accept-Encoding": "gzip"},
                room=lambda _: self.limits.robots_bytes,
                seconds=self.limits.answer_seconds,
                cut=True,
            )
            answer = self._ask(request)
            if answer.status not in _REDIRECTS:
                return msgspec.structs.replace(answer, body=_unpacked(where, answer, 20 * self.limits.robots_bytes))
            where = redirected(where, answer.headers.get("location", ""))
        return Answer(status=404, headers={})

    def _ask(self, request: Request) -> Answer:
        """Ask once, when it is this host's turn again."""
        host = urlsplit(request.address).hostname or ""
        self._wait_for(host, self._robots.delay(request.address))
        self.told(request.address)
        try:
            return self.exchange(request)
        finally:
            self._last[host] = self.clock.now()

    def _wait_for(self, host: str, asked: float) -> None:
        if host in self._last:
            pause = max(self.manners.pause, min(asked, self.manners.longest_pause))
            passed = (self.clock.now() - self._last[host]).total_seconds()
            if passed < pause:
                self.clock.sleep(pause - max(passed, 0.0))

    def _name(self) -> str:
        contact = f"; {self.manners.contact}" if self.manners.contact else ""
        return f"onrecord/{__version__} (reads news coverage for a researcher{contact})"


def public_web(
    *,
    manners: Manners,
    limits: Limits,
    memory: Memory | None = None,
    told: Callable[[str], None] = lambda _: None,
    allow_private: bool = False,
) -> Web:
    """The web of the real world; hosts at private addresses are only asked with `allow_private`. Arguments else as of `Web`."""
    wire = Wire(allowed=(lambda _: True) if allow_private else is_public)
    return Web(wire, WallClock(), manners=manners, limits=limits, memory=memory, told=told)


def _unpacked(place: str, answer: Answer, most: int) -> bytes:
    """The body without its content codings, and a packed list unpacked; its transfer codings the exchange has undone already."""
    codings = codings_of({"content-encoding": answer.headers.get("content-encoding", "")})
    body = undone(answer.body, codings, address=place, most=most)
    return unzipped(body, address=place, most=most) if urlsplit(place).path.endswith(".gz") else body


def _validators(place: str, answer: Answer) -> Validators | None:
    etag, modified = (value if value.isprintable() else "" for value in map(answer.headers.get, ("etag", "last-modified"), ("", "")))
    return Validators(address=place, etag=etag, last_modified=modified) if etag or modified else None


def _refused(place: str, status: int) -> Missing | Unreachable:
    if status in _REFUSALS:
        reason, what = _REFUSALS[status]
        return Missing(f"{place!r} {what} (status {status})", reason=reason)
    if status >= 500:
        return Unreachable(f"{place!r} is kept by a server that is out of order (status {status}); try again later", reason="server error")
    return Unreachable(f"{place!r} is answered with status {status} and no page; check it in a browser", reason="bad answer")
