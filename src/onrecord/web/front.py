"""This module knows the desk's front: the dispute at a glance, and what has come since a reader's last visit."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
from litestar import get
from litestar.datastructures import Cookie
from litestar.response import Template

from onrecord.front.moment import this_moment
from onrecord.model.correction import DONE
from onrecord.model.dealings import Measure, Round
from onrecord.model.entries import MoveEntry
from onrecord.model.query import ArticleQuery, EventQuery, MoveQuery
from onrecord.model.record import DOUBTFUL, Version
from onrecord.store import Store
from onrecord.text.day_bounds import EARLIEST, bounds
from onrecord.views.borne_out import ToldIn, is_by, made_to
from onrecord.views.exchanges import ExchangeRow, newest_first
from onrecord.views.relations import PairRow, RelationRow
from onrecord.views.timeline import TimelineQuery, TimelineRow
from onrecord.web.drawing import SMALL_HEIGHT, SMALL_WIDTH, Chart, chart_of
from onrecord.web.pages import FEW, Asking, Opened
from onrecord.web.showing import article_table
from onrecord.web.showing_entries import Passage, sentence_of
from onrecord.web.showing_timeline import ShownHappening, shown_happenings
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed

VISIT = "onrecord_visit"
"""The cookie that has the moment of the visit before this one, and of this one, parted by a stroke; nothing else is in it."""
A_VISIT = 30 * 60
"""Seconds without a look at the front after which another visit begins."""
LATELY = 500
"""Happenings, the last by their dates, among which the newest are looked for."""
LOOKED_AT = 200
"""Open exchanges, the last, among which those are looked for that are told most plainly."""
A_YEAR = 365 * 24 * 3600
NEWEST, OPEN, DEALT = 6, 6, 3
"""Happenings, open demands, and rounds and measures that the front shows."""
FROM_ONE = 2
"""Of them, happenings that one article alone tells."""
LOOKED_THROUGH = 20
"""Articles read since a visit, the last, whose entries are called new."""


class Glance(msgspec.Struct, frozen=True, kw_only=True):
    """The dispute at a glance.

    Attributes:
        newest: what was done last, as far as pages tell, the last first, of one day what most outlets tell.
        asked: how many demands, offers and questions are not known to be answered; which are shown is chosen by `plainest`.
        pair: the two between whom most happened, with their chart, or None.
    """

    parties: tuple[tuple[str, int], ...]
    newest: tuple[ShownHappening, ...]
    asked: int
    rounds: tuple[Round, ...]
    measures: tuple[Measure, ...]
    pair: PairRow | None
    chart: Chart | None
    tensions: int


class Since(msgspec.Struct, frozen=True, kw_only=True):
    """What has come since the last visit.

    Attributes:
        at: when that was (UTC, ISO 8601).
        pages: how many were read; changed: how many pages changed.
        articles: the last read of them, the last first.
        entries: ids of the events and moves on these.
        opened, answered: how many exchanges begin with one of these, and how many have an answer among them.
    """

    at: str
    pages: int
    changed: int
    articles: tuple[Version, ...]
    entries: frozenset[str]
    opened: int
    answered: int


@get("/", sync_to_thread=True, include_in_schema=False)
def front(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """The dispute at a glance."""
    newest, whole = ArticleQuery(limit=FEW), wholes.now()
    answer = store.articles(newest)
    seen = glance_of(whole)
    last, cookie = visits(request.cookies.get(VISIT, ""), this_moment())
    context = {
        "counts": store.counts(),
        "newest": article_table("/articles", newest, answer.rows, answer.total),
        "speakers": store.speakers(FEW),
        "outlets": store.outlets(),
        "glance": seen,
        "small_chart": (SMALL_WIDTH, SMALL_HEIGHT),
        "open": whole.asked(("plainest",), lambda: plainest(store, whole.exchanges)),
        "sentences": whole.asked(("sentences",), lambda: sentences(store, seen.newest)),
        "issue_names": whole.issue_names,
        "since": since(store, whole.exchanges, last) if last else None,
    }
    return Template(
        "front.html", context=context, cookies=[Cookie(key=VISIT, value=cookie, httponly=True, samesite="strict", max_age=A_YEAR)]
    )


def glance_of(whole: Whole) -> Glance:
    """What the front shows of the record as a whole, worked out once for each state of it."""
    return whole.asked(("glance",), lambda: glance(whole))


def glance(whole: Whole) -> Glance:
    """What the front shows of the record as a whole."""
    done = [row for row in whole.timeline(TimelineQuery(background=False)) if row.when and row.status in DONE]
    asked = [row for row in whole.exchanges if row.state == "open"]
    pair = whole.pairs[0] if whole.pairs else None
    rows: tuple[RelationRow, ...] = whole.relations(pair.first, pair.second, "") if pair else ()
    return Glance(
        parties=_parties(whole),
        newest=shown_happenings(newest_of(done[-LATELY:])),
        asked=len(asked),
        rounds=tuple(sorted(whole.rounds, key=_told_last)[-DEALT:][::-1]),
        measures=tuple(sorted(whole.measures, key=_told_last)[-DEALT:][::-1]),
        pair=pair,
        chart=chart_of(rows) if rows else None,
        tensions=len(whole.tensions),
    )


def _told_last(dealing: Round | Measure) -> str:
    """The day on which a page told of it last; what is undated was told some time."""
    return max((step.published or "" for step in dealing.steps), default="")


def is_plain(row: ExchangeRow) -> bool:
    """Whether a demand is told plainly enough to stand for the dispute: somebody named makes it, and its score is not doubtful."""
    return row.party is not None and row.score >= DOUBTFUL


def plainest(store: Store, rows: Iterable[ExchangeRow]) -> tuple[ExchangeRow, ...]:
    """What is not known to be answered and is told most plainly: whose maker the page's own words bear out, the last opened first.

    Those whose addressee they bear out as well come before others. To whom it is made is what the exchange says: decided where the move is
    made, and the same on every page of the desk.
    """
    found: list[tuple[bool, ExchangeRow]] = []
    for row in newest_first([row for row in rows if row.state == "open" and is_plain(row)])[:LOOKED_AT]:
        moves = [move for id_ in row.tellings if (move := store.move(id_))]
        told = [(move, _told_in(store, move)) for move in moves]
        if any(is_by(*each) for each in told):
            found.append((any(party in made_to(*each) for each in told for party in row.to), row))
    return tuple(row for _, row in sorted(found, key=lambda each: not each[0]))[:OPEN]


def _told_in(store: Store, move: MoveEntry) -> ToldIn:
    """What a move was read off; the passage around it where that is no entry."""
    entry = (store.statement(move.statement) if move.statement else None) or (store.event(move.event) if move.event else None)
    kept = None if entry else store.article(move.version)
    return entry or (move.context.cut(kept.reading.article.page.text) if kept else move.content_words)


def newest_of(done: Iterable[TimelineRow]) -> list[TimelineRow]:
    """What was done last: of one day what most outlets tell, then what is told with whoever did it to whom.

    Of what one article alone tells there is little, or its every verb would stand for the dispute.
    """
    told_alone: Counter[str] = Counter()
    found: list[TimelineRow] = []
    for row in sorted(done, key=lambda row: (day_done(row), row.outlets, min(_taking_part(row), 2), row.score), reverse=True):
        pages = {telling.address for telling in row.tellings}
        alone = pages.pop() if len(pages) == 1 else ""
        told_alone[alone] += 1
        if not alone or told_alone[alone] <= FROM_ONE:
            found.append(row)
    return found[:NEWEST]


def _taking_part(row: TimelineRow) -> int:
    return len({*row.actors, *row.recipients})


def sentences(store: Store, newest: Iterable[ShownHappening]) -> dict[str, Passage]:
    """For happenings, by their ids, the sentence of the telling that leads, its words for the act marked."""
    leads = {shown.row.id: store.event(shown.row.entry) for shown in newest}
    return {id_: words for id_, event in leads.items() if event and (words := sentence_of(store, event))}


def day_done(row: TimelineRow) -> str:
    """The day that something done is placed on among the newest: the first it can be, the last where its start is open.

    Never a day after it was first told, since what is done "by 30 November" may be told weeks before.
    """
    first, last = bounds(row.when) or (EARLIEST, EARLIEST)
    told = (days[1] for telling in row.tellings if (days := bounds(telling.published)))
    return min(last if first == EARLIEST else first, *told)


def since(store: Store, exchanges: Iterable[ExchangeRow], at: str) -> Since:
    """What the record has taken in since a moment (UTC, ISO 8601)."""
    read = store.read_since(at, LOOKED_THROUGH)
    new = frozenset(_entries_on(store, read.rows))
    rows = tuple(exchanges) if new else ()
    return Since(
        at=at,
        pages=read.pages,
        changed=read.changed,
        articles=read.rows,
        entries=new,
        opened=sum(new.issuperset(row.tellings) for row in rows),
        answered=sum(any(answer.move in new for answer in row.answers) for row in rows),
    )


def _entries_on(store: Store, versions: Iterable[Version]) -> Iterator[str]:
    for version in versions:
        yield from (move.id for move in store.each_move(MoveQuery(version=version.id)))
        yield from (event.id for event in store.each_event(EventQuery(version=version.id)))


def visits(cookie: str, now: str) -> tuple[str, str]:
    """The moment of the visit before, "" where there was none, and what the cookie is to say now.

    >>> visits("", "2031-04-02T08:00:00Z")
    ('', '|2031-04-02T08:00:00Z')
    >>> visits("|2031-04-02T08:00:00Z", "2031-04-02T08:10:00Z")
    ('', '|2031-04-02T08:10:00Z')
    >>> visits("|2031-04-02T08:00:00Z", "2031-04-03T09:00:00Z")
    ('2031-04-02T08:00:00Z', '2031-04-02T08:00:00Z|2031-04-03T09:00:00Z')
    """
    before, _, last = cookie.partition("|")
    if not _is_moment(last):
        return "", f"|{now}"
    if (_moment(now) - _moment(last)).total_seconds() > A_VISIT:
        before = last
    return (before if _is_moment(before) else ""), f"{before if _is_moment(before) else ''}|{now}"


def _parties(whole: Whole) -> tuple[tuple[str, int], ...]:
    """The parties between whom something happened, with how many happenings, the busiest first."""
    counts: dict[str, int] = {}
    for pair in whole.pairs:
        for name in (pair.first, pair.second):
            counts[name] = counts.get(name, 0) + pair.counted
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))[:FEW]


def _is_moment(words: str) -> bool:
    try:
        return _moment(words).tzinfo is not None
    except ValueError:
        return False


def _moment(words: str) -> datetime:
    return datetime.fromisoformat(words)
