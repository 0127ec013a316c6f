"""This module knows how well the coverage of the newsroom's stories equals the gold: cell by cell, how each article carries each statement.

The gold (`coverage` and `same` in `samples/newsroom/record.toml`) is by hand; of what it does not list, a statement's own page tells it by
its quotation marks, and any other page "not yet" or "not told" by its day. Stories of one article are left out, and earlier captures.
"From gold" has the gold's entries and says which statements are one; "linked" leaves that to `link/statements.py`; "found" takes what
`annotate` finds. Which events are one is `link/events.py`'s to say in all three.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec

from eval.fragments import fragment_figures
from eval.gold import Json, newsroom_annotated, newsroom_gold
from eval.gold_entries import gold_views, reading_of, version_of
from eval.linked_newsroom import gold_names, happenings, tellings
from onrecord.link.events import SameEvents
from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements
from onrecord.model.judgement import Cluster
from onrecord.model.record import Told
from onrecord.store.entries import events_of, statements_of
from onrecord.text.word_forms import roots
from onrecord.views.carrying import How
from onrecord.views.coverage import TOLD, Cell, CoverageRow, cover

NOT_COVERED = frozenset({"not told", "not yet"})
BY_MARKS = {"direct": "verbatim", "mixed": "cut", "indirect": "paraphrased"}
FULLEST = ("direct", "mixed", "indirect")
ABOUT = ("file", "address", "captured")


class GoldRow(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as the gold has it covered.

    Attributes:
        tellings: references of its tellings in the story.
        how, cut: by page, how it carries it, and words that it lacks.
        is_listed: whether more than one article tells it.
    """

    story: str
    tellings: tuple[str, ...]
    how: Mapping[str, str]
    cut: Mapping[str, str]
    is_listed: bool


class Entries(msgspec.Struct, frozen=True, kw_only=True):
    """The newsroom as one sort of annotations has it.

    Attributes:
        tolds: what each page tells.
        ids: of statements, by the gold's references.
        clusters, events: which statements are one, and which events.
    """

    tolds: Mapping[str, Told]
    ids: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    events: tuple[Cluster, ...]


def figures() -> dict[str, float]:
    """Shares of cells that are right, and of headline fragments that are one with what they are cut from."""
    counted = {f"coverage {figure} {name}": count for name in ENTRIES for figure, count in _compared(name)[0].items()}
    return {name: right / of for name, (right, of) in counted.items()} | fragment_figures()


def differences() -> list[str]:
    """Every cell that is otherwise than in the gold."""
    return [f"{note} ({name})" for name in ENTRIES for note in _compared(name)[1]]


# -- gold ---------------------------------------------------------------------------------------------------------------


@cache
def gold_rows() -> tuple[GoldRow, ...]:
    """Every statement of every story of several articles, with a cell for each."""
    lines = {line["id"]: line for line in newsroom_gold()}
    earlier = {change["before"] for change in gold_views()["changes"]}
    stories = ((story["name"], [page for page in story["pages"] if page not in earlier]) for story in gold_views()["stories"])
    return tuple(row for name, pages in stories if len(pages) > 1 for row in _story_rows(name, [lines[page] for page in pages]))


def _story_rows(story: str, lines: Sequence[Json]) -> Iterator[GoldRow]:
    quotations = {f"{line['id']}#{each['id']}": each for line in lines for each in line["quotations"]}
    groups = [[ref for ref in group["statements"] if ref in quotations] for group in gold_views()["same"]]
    alone = [[ref] for ref in quotations if not any(ref in group for group in groups)]
    listed = {row["statement"]: row for row in gold_views()["coverage"] if row["story"] == story}
    for group in (*(group for group in groups if group), *alone):
        row = next((listed[ref] for ref in group if ref in listed), None)
        how = _by_rule(group, quotations, lines) | (row["how"] if row else {})
        yield GoldRow(story=story, tellings=tuple(group), how=how, cut=(row or {}).get("cut", {}), is_listed=row is not None)


def _by_rule(group: Sequence[str], quotations: Mapping[str, Json], lines: Sequence[Json]) -> dict[str, str]:
    days = {line["id"]: (line["article"]["published"] or {}).get("edtf", "").rstrip("?") for line in lines}
    first = min((days[ref.partition("#")[0]] for ref in group if days[ref.partition("#")[0]]), default="")
    how = {page: "not yet" if day and day < first else "not told" for page, day in days.items()}
    marks = {page: [quotations[ref]["directness"] for ref in group if ref.startswith(f"{page}#")] for page in days}
    return how | {page: BY_MARKS[min(told, key=FULLEST.index)] for page, told in marks.items() if told}


# -- what is compared ---------------------------------------------------------------------------------------------------


def _from_gold() -> Entries:
    plain = _entries(newsroom_gold())
    members = [tuple(plain.ids[ref] for ref in group["statements"]) for group in gold_views()["same"]]
    return msgspec.structs.replace(plain, clusters=tuple(Cluster(id=group[0], members=group) for group in members))


def _linked() -> Entries:
    return _joined(_entries(newsroom_gold()), newsroom_gold())


def _found() -> Entries:
    golds, preds = newsroom_annotated()
    lines = [{**pred, **{name: gold[name] for name in ABOUT}} for gold, pred in zip(golds, preds, strict=True)]
    found = _joined(_entries(lines), lines)
    names = {gold: found.ids[name] for page, pred in zip(golds, preds, strict=True) for name, gold in gold_names(page, pred)}
    return msgspec.structs.replace(found, ids=names)


ENTRIES: Mapping[str, Callable[[], Entries]] = {"from gold": _from_gold, "linked": _linked, "found": _found}


def _entries(lines: Sequence[Json]) -> Entries:
    tolds, ids, named = dict[str, Told](), dict[str, str](), dict[str, str]()
    for line in lines:
        reading, version = reading_of(line), version_of(line)
        statements = statements_of(reading, version)
        events = events_of(reading, version)
        tolds[line["id"]] = Told(version=version, reading=reading, statements=statements, events=events)
        ids |= {f"{line['id']}#{statement.quotation}": statement.id for statement in statements}
        named |= {f"{line['id']}#{event.event}": event.id for event in events}
    return Entries(tolds=tolds, ids=ids, clusters=(), events=tuple(_renamed(judge(SameEvents()(happenings(lines), [])), named)))


def _renamed(clusters: Iterable[Cluster], ids: Mapping[str, str]) -> Iterator[Cluster]:
    """Clusters of references as clusters of entries."""
    yield from (msgspec.structs.replace(each, members=tuple(ids[name] for name in each.members)) for each in clusters)


def _joined(entries: Entries, lines: Sequence[Json]) -> Entries:
    return msgspec.structs.replace(entries, clusters=tuple(_renamed(judge(SameStatements()(tellings(lines), [])), entries.ids)))


@cache
def _compared(name: str) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Counts (right, of how many) by figure, and the differences in words."""
    entries = ENTRIES[name]()
    rows = {story: _rows(entries, story) for story in dict.fromkeys(gold.story for gold in gold_rows())}
    cells = [each for gold in gold_rows() for each in _cells(gold, entries, rows[gold.story])]
    told = [(gold, page, cell) for gold, page, cell in cells if gold.how[page] not in NOT_COVERED]
    listed = [(gold, page, cell) for gold, page, cell in cells if gold.is_listed]
    cut = [_has_cut(gold.cut[page], cell) for gold, page, cell in cells if page in gold.cut]
    counts = {f"{part} right": _right(some) for part, some in (("cells", cells), ("cells told", told), ("cells of shared rows", listed))}
    return counts | {"cut words shown": (sum(cut), len(cut))}, [note for each in cells if (note := _unlike(*each))]


def _right(cells: Sequence[tuple[GoldRow, str, Cell | None]]) -> tuple[int, int]:
    return sum(gold.how[page] == _how(cell) for gold, page, cell in cells), len(cells)


def _rows(entries: Entries, story: str) -> Mapping[str, CoverageRow]:
    """The row that each statement of a story stands in."""
    pages = next(gold.how for gold in gold_rows() if gold.story == story)
    copies = {copy["page"]: copy["of"] for copy in gold_views()["copies"]}
    found = cover([entries.tolds[page] for page in pages], statements=entries.clusters, events=entries.events, copies=copies)
    of = {member: cluster.members for cluster in entries.clusters for member in cluster.members}
    return {member: row for row in found.rows if row.kind == "statement" for member in of.get(row.id, (row.id,))}


def _cells(gold: GoldRow, entries: Entries, rows: Mapping[str, CoverageRow]) -> Iterator[tuple[GoldRow, str, Cell | None]]:
    """Each page with its cell in the row that most of the gold's tellings stand in; None where no telling is found."""
    among = [rows[entries.ids[ref]].id for ref in gold.tellings if ref in entries.ids]
    row = rows[max(among, key=among.count)] if among else None
    cells = {cell.version: cell for cell in row.cells} if row else {}
    yield from ((gold, page, cells.get(page)) for page in gold.how)


def _how(cell: Cell | None) -> str:
    return cell.how.value if cell else How.NOT_TOLD.value


def _has_cut(words: str, cell: Cell | None) -> bool:
    cut = {root for run in (cell.cut if cell else ()) for root, _, _ in roots(run)}
    return {root for root, _, _ in roots(words)} <= cut


def _unlike(gold: GoldRow, page: str, cell: Cell | None) -> str | None:
    where = f"{gold.story}: {gold.tellings[0]} in {page}"
    if gold.how[page] != _how(cell):
        words = f" ({cell.words[:60]!r})" if cell and cell.how in TOLD else ""
        return f"{where}: {gold.how[page]} in gold, {_how(cell)} here{words}"
    if page in gold.cut and not _has_cut(gold.cut[page], cell):
        return f"{where}: cut {gold.cut[page]!r} in gold, {' | '.join(cell.cut if cell else ())!r} here"
    return None
