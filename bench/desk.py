"""Run with `python -m bench desk [STATEMENTS [TIMES]]`: how fast the desk answers on a large record while pages are being read into it.

The record is invented (`invented`) and kept for the next run in a folder for temporary files, or in $ONRECORD_BENCH. Each kind of page and
of answer for programs is asked for many times, in random order, for random entries, by the desk in this process; another process reads the
newsroom into the same record all the while. Times are those of the server: from the request to the last byte. Beside the clock stands the
processor's time of this process, since a machine that does other things as well makes a clock run on.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from litestar import Litestar

from bench.invented import ISSUES, STATE_NAMES, STATEMENTS, WORDS, kept_record
from bench.pages import captures
from onrecord.annotate import load_annotator
from onrecord.engines.local import LocalEngine
from onrecord.front.reading import keep
from onrecord.model.page import Capture
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.pipeline import read_captures
from onrecord.store import Store, open_record
from onrecord.store.questions import ORDERS
from onrecord.web.app import desk
from onrecord.web.beside import place_of

TIMES = 25
"""How often each kind of page is asked for."""
BAR, FIRST_PAGE = 100.0, 200_000
"""Milliseconds within which 95 of 100 pages are to come, and the most bytes of the front."""
AT = "2034-03-01T06:00:00Z"
HOST = "127.0.0.1"

Addresses = Callable[[Random], str]


class Taken(NamedTuple):
    """What one answer took: milliseconds by the clock and of the processor, and its bytes."""

    wall: float
    cpu: float
    size: int


def main(arguments: list[str]) -> int:
    """Print a line for each kind of page; 1 where one is slower than the bar by the processor's time."""
    statements, times = [int(number) for number in (*arguments, *(STATEMENTS, TIMES)[len(arguments) :])]
    kept = kept_record(Path(os.environ.get("ONRECORD_BENCH") or Path(tempfile.gettempdir()) / "onrecord-bench"), statements)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        shutil.copy(kept, path)
        if place_of(kept).is_file():
            shutil.copy(place_of(kept), place_of(path))
        with open_record(path) as store:
            asked = addresses(known_in(store))
        taken = asyncio.run(_measured(path, asked, times))
        shutil.copy(place_of(path), place_of(kept))
    return _told(statements, times, taken)


def read_on(path: Path) -> None:
    """Read the newsroom into a record again and again, under other addresses each time, as somebody might who fills a record."""
    annotator, pages = load_annotator(), captures()
    with open_record(path) as store:
        for turn in count():
            again = (Capture(address=f"{turn}/{page.address}", body=page.body, media_type=page.media_type) for page in pages)
            for outcome in read_captures(again, LocalEngine(), annotator):
                keep(store, outcome, at=AT)


class Known(NamedTuple):
    """Ids and names of a record, to be asked for."""

    statements: list[str]
    events: list[str]
    moves: list[str]
    articles: list[str]
    actors: list[str]
    outlets: list[str]
    speakers: list[str]


def known_in(store: Store) -> Known:
    """Some of what a record holds, from all over it."""
    return Known(
        statements=[row.id for row in _some(store.statements, StatementQuery)],
        events=[row.id for row in _some(store.events, EventQuery)],
        moves=[row.id for row in _some(store.moves, MoveQuery)],
        articles=[row.id for row in _some(store.articles, ArticleQuery)],
        actors=[actor.id for actor in store.actors(ActorQuery(limit=400)).rows],
        outlets=[name for name, _ in store.outlets()],
        speakers=[name for name, _ in store.speakers(200)],
    )


def addresses(known: Known) -> dict[str, Addresses]:
    """For each kind of page, what gives a random address of it."""
    lists = entry_lists(known) | view_lists()
    pages = {f"/{name}": _under("/", ask) for name, ask in lists.items()}
    return pages | {f"/api/{name}": _under("/api/", ask) for name, ask in lists.items()} | single_pages(known) | for_programs(known)


def entry_lists(known: Known) -> dict[str, Addresses]:
    """Lists of what stands in the record, which are pages and answers for programs."""
    return {
        "statements, a late page": lambda chance: f"statements?page={chance.randrange(2, 40)}",
        "statements, sorted": lambda chance: _asked("statements", order=chance.choice(tuple(ORDERS))),
        "statements, searched": lambda chance: _asked("statements", q=chance.choice(WORDS[:2000])),
        "statements, two words": lambda chance: _asked("statements", q=f"{chance.choice(WORDS[:60])} {chance.choice(WORDS[:60])}"),
        "statements of a speaker": lambda chance: _asked("statements", speaker=chance.choice(known.speakers)),
        "statements of an outlet": lambda chance: _asked("statements", outlet=chance.choice(known.outlets)),
        "statements of an actor": lambda chance: _asked("statements", actor=chance.choice(known.actors)),
        "articles, searched": lambda chance: _asked("articles", q=chance.choice(WORDS[:2000])),
        "events, searched": lambda chance: _asked("events", q=chance.choice(WORDS[:2000])),
        "events of somebody": lambda chance: _asked("events", participant=chance.choice(STATE_NAMES)),
        "events by status": lambda chance: _asked("events", status=chance.choice(("happened", "denied", "planned"))),
        "moves not answered": lambda chance: _asked("moves", open="1"),
        "moves of somebody": lambda chance: _asked("moves", party=chance.choice(STATE_NAMES)),
        **{name: _fixed(name) for name in ("statements", "articles", "events", "moves", "actors")},
    }


def view_lists() -> dict[str, Addresses]:
    """Views over the whole record, which are pages and answers for programs."""
    return {
        "timeline of a party": lambda chance: _asked("timeline", party=chance.choice(STATE_NAMES)),
        "positions of a party": lambda chance: _asked("positions", party=chance.choice(STATE_NAMES)),
        "positions on an issue": lambda chance: _asked("positions", issue=chance.choice(ISSUES)),
        "exchanges of a party": lambda chance: _asked("exchanges", party=chance.choice(STATE_NAMES)),
        **{name: _fixed(name) for name in ("timeline", "tensions", "positions", "exchanges", "issues", "stories")},
    }


def single_pages(known: Known) -> dict[str, Addresses]:
    """Pages of one entry, and those that are pages only."""
    return {
        "/statements/…": lambda chance: f"/statements/{chance.choice(known.statements)}",
        "/articles/…": lambda chance: f"/articles/{chance.choice(known.articles)}",
        "/events/…": lambda chance: f"/events/{chance.choice(known.events)}",
        "/moves/…": lambda chance: f"/moves/{chance.choice(known.moves)}",
        "/actors/…": lambda chance: f"/actors/{chance.choice(known.actors)}",
        "/actors/…, the busiest": _fixed(f"/actors/{known.actors[0]}"),
        "/stories/…": lambda chance: f"/stories/{chance.choice(known.articles)}",
        "/timeline, by days": lambda chance: _asked("/timeline", zoom="days", page=str(chance.randrange(1, 100))),
        "/relations, between two": lambda chance: _asked("/relations", first=STATE_NAMES[0], second=chance.choice(STATE_NAMES[1:])),
        "/search": lambda chance: _asked("/search", q=chance.choice(WORDS[:2000])),
        "/search, a common word": lambda chance: _asked("/search", q=WORDS[chance.randrange(8)]),
        **{path: _fixed(path) for path in ("/", "/relations", "/dealings", "/queue", "/changes", "/faults", "/statements.atom")},
    }


def for_programs(known: Known) -> dict[str, Addresses]:
    """Answers that are for programs only."""
    names = ("copies", "rounds", "channels", "measures", "assessments", "judgements", "outlets", "speakers", "counts", "pairs")
    return {
        "/api/statements/…": lambda chance: f"/api/statements/{chance.choice(known.statements)}",
        "/api/articles/…": lambda chance: f"/api/articles/{chance.choice(known.articles)}",
        "/api/relations": lambda chance: _asked("/api/relations", first=STATE_NAMES[0], second=chance.choice(STATE_NAMES[1:])),
        "/api/coverage": lambda chance: _asked("/api/coverage", story=chance.choice(known.articles)),
        **{f"/api/{name}": _fixed(f"/api/{name}") for name in names},
    }


def _some(ask: Callable[..., Any], query: type[Any]) -> Iterator[Any]:
    """Some hundred rows from all over a list."""
    total = ask(query(limit=1)).total
    for offset in range(0, total, max(total // 20, 1)):
        yield from ask(query(limit=10, offset=offset)).rows


def _fixed(address: str) -> Addresses:
    return lambda chance: address


def _under(root: str, ask: Addresses) -> Addresses:
    return lambda chance: root + ask(chance)


def _asked(path: str, **fields: str) -> str:
    return f"{path}?{urlencode(fields, quote_via=quote)}"


async def _measured(path: Path, asked: dict[str, Addresses], times: int) -> dict[str, list[Taken]]:
    chance, taken = Random(20340301), defaultdict(list)
    order = [name for name in asked for _ in range(times)]
    chance.shuffle(order)
    app = desk(open_record(path), hosts={HOST})
    before = time.perf_counter()
    await _answer(app, "/timeline")
    print(f"the views are there after {time.perf_counter() - before:.1f} s, the very first time")
    for ask in asked.values():
        await _answer(app, ask(chance))
    reader = subprocess.Popen([sys.executable, "-m", "bench.desk", str(path)])
    try:
        for name in order:
            taken[name].append(await _answer(app, asked[name](chance)))
    finally:
        reader.terminate()
        reader.wait()
    return taken


async def _answer(app: Litestar, address: str) -> Taken:
    """Ask the desk as a server does, and take the time."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", HOST.encode())],
        "client": (HOST, 1),
        "server": (HOST, 8642),
        "state": {},
    }
    status, size = 0, 0

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal status, size
        status = message.get("status", status)
        size += len(message.get("body", b""))

    wall, cpu = time.perf_counter(), time.process_time()
    await app(scope, _nothing_more, send)  # type: ignore[arg-type]
    taken = Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000, size)
    if status not in (200, 302, 307):
        raise SystemExit(f"{address!r} was answered with {status}; mend the desk or the address")
    return taken


async def _nothing_more() -> dict[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}


def _told(statements: int, times: int, taken: dict[str, list[Taken]]) -> int:
    print(f"{statements:,d} statements, each {times} times; milliseconds by the clock, and of the processor; bytes of the largest answer")
    print(f"{'':32s}{'p50':>8s}{'p95':>8s}   {'cpu p50':>8s}{'cpu p95':>8s}{'bytes':>10s}")
    slow = []
    for name, each in sorted(taken.items()):
        wall, cpu = _shares(one.wall for one in each), _shares(one.cpu for one in each)
        size = max(one.size for one in each)
        is_slow = wall[1] > BAR or (name == "/" and size > FIRST_PAGE)
        slow += [name] if cpu[1] > BAR else []
        print(f"{name:32s}{wall[0]:8.1f}{wall[1]:8.1f}   {cpu[0]:8.1f}{cpu[1]:8.1f}{size:10,d}{'  *' if is_slow else ''}")
    everything = [one for each in taken.values() for one in each]
    wall, cpu = _shares(one.wall for one in everything), _shares(one.cpu for one in everything)
    print(f"{'all':32s}{wall[0]:8.1f}{wall[1]:8.1f}   {cpu[0]:8.1f}{cpu[1]:8.1f}")
    return 1 if slow else 0


def _shares(times: Iterable[float]) -> tuple[float, float]:
    """The time within which half of them are, and 95 of 100."""
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


if __name__ == "__main__":
    read_on(Path(sys.argv[1]))
