"""A web and a clock that stand in for the real ones: answers by address, and time that passes only by sleeping."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from onrecord.errors import Unreadable
from onrecord.intake import Limits, Manners, Memory, Web
from onrecord.intake.limits import DEFAULT_LIMITS
from onrecord.intake.wire import Answer, Request

Reply = Answer | Unreadable | list[Answer]


class Stand:
    """Keeps the promises of `Exchange`: gives each address its answer (a list: one after the other), and notes what was asked."""

    def __init__(self, answers: Mapping[str, Reply]) -> None:
        self.answers = dict(answers)
        self.asked: list[Request] = []

    def __call__(self, request: Request, /) -> Answer:
        """See `Exchange`."""
        self.asked.append(request)
        reply = self.answers.get(request.address, Answer(status=404, headers={}))
        if isinstance(reply, list):
            reply = reply.pop(0)
        if isinstance(reply, Unreadable):
            raise reply
        return reply

    def addresses(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [request.address for request in self.asked if not request.address.endswith("/robots.txt")]


class StillClock:
    """A clock that stands still at noon of 2 March 2034, except while somebody sleeps."""

    def __init__(self) -> None:
        self.time = datetime(2034, 3, 2, 12, tzinfo=UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        """See `Clock.now`."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let that much time pass at once."""
        self.slept.append(round(seconds, 3))
        self.time += timedelta(seconds=seconds)


def page(body: bytes = b"<p>Orsk will not sign.</p>", media_type: str = "text/html", **headers: str) -> Answer:
    """A page that a server sends; names of headers with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status=200, headers={"content-type": media_type, **named}, body=body)


def moved(to: str, status: int = 302) -> Answer:
    """A redirect."""
    return Answer(status=status, headers={"location": to})


def robots(*lines: str) -> Answer:
    """A robots.txt."""
    return page("\n".join(lines).encode(), "text/plain")


def sitemap(*entries: tuple[str, str], kind: str = "url") -> Answer:
    """A sitemap of addresses and their days."""
    inside = "".join(f"<{kind}><loc>{address}</loc>{_lastmod(day)}</{kind}>" for address, day in entries)
    root = "urlset" if kind == "url" else "sitemapindex"
    return page(f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</{root}>'.encode(), "text/xml")


def web(
    stand: Stand, clock: StillClock | None = None, *, memory: Memory | None = None, limits: Limits = DEFAULT_LIMITS, **manners: object
) -> Web:
    """A web of that stand."""
    return Web(stand, clock or StillClock(), manners=Manners(**manners), limits=limits, memory=memory)  # type: ignore[arg-type]


def reasons(items: Iterable[object]) -> list[str]:
    """The reason of each fault, the address of everything else."""
    return [getattr(item, "reason", None) or getattr(item, "address", "") for item in items]


def _lastmod(day: str) -> str:
    return f"<lastmod>{day}</lastmod>" if day else ""
