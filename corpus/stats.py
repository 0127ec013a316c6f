"""This module knows the figures of the corpus: how much of what there is, by part, as a Markdown table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from corpus.convert import Json
from corpus.plover import MODES
from corpus.reading import WORD
from corpus.terms import ACTOR_KINDS, DIRECTNESS, FORCES, QUOTATION_KINDS, ROLES, STATUSES, TAGS

Row = tuple[str, str]
"""The group of a figure, and its name in the group."""


def count_line(line: Json) -> Counter[Row]:
    """The figures of one passage, given as a line of the contract."""
    counts: Counter[Row] = Counter({("", "passages"): 1, ("", "words"): len(WORD.findall(line["text"]))})
    counts["writing", line["writing"]] += 1
    counts.update(_of("blocks", "blocks", "role", line["article"]["blocks"]))
    counts.update(_of("mentions", "mentions", "kind", line["mentions"]))
    counts["", "entities"] += len(line["entities"])
    counts.update(_of_quotations(line["quotations"]))
    counts.update(_of_events(line["events"]))
    counts.update(_of_moves(line["moves"]))
    return counts


def _of(total: str, group: str, field: str, entries: Iterable[Json]) -> Iterator[Row]:
    for entry in entries:
        yield "", total
        yield group, entry[field]


def _of_quotations(quotations: Iterable[Json]) -> Iterator[Row]:
    group = "quotations"
    for quotation in quotations:
        yield "", group
        yield group, quotation["directness"]
        yield group, quotation["kind"]
        facts = {"nested": quotation["via"], "with addressee": quotation["addressee"], "with issue": quotation["issue"]}
        facts |= {"with cue": quotation["cue"], "with speaker": quotation["speaker"]}
        facts["in pieces"] = len(quotation["content"]) > 1
        yield from ((group, name) for name, fact in facts.items() if fact)
        yield from (("tags", tag) for tag in quotation["tags"])


def _of_events(events: Iterable[Json]) -> Iterator[Row]:
    for event in events:
        yield "", "events"
        yield "events by status", event["status"]
        yield "events by type", event["type"]
        facts = {"with mode": event["mode"], "with condition": event["condition"], "with date": event["when"]}
        facts["vouched by a quotation"] = event["vouched_by"] != "narrator"
        yield from (("events", name) for name, fact in facts.items() if fact)


def _of_moves(moves: Iterable[Json]) -> Iterator[Row]:
    for move in moves:
        yield "", "moves"
        yield "moves by force", move["force"]
        facts = {
            "answers a move of the passage": move["answers"],
            "answers an earlier passage": move["answers_elsewhere"],
        }
        yield from (("moves", name) for name, fact in facts.items() if fact)


_ORDER: dict[str, Sequence[str]] = {
    "": ("stories", "passages", "words", "blocks", "mentions", "entities", "quotations", "events", "moves"),
    "blocks": tuple(ROLES.values()),
    "mentions": ACTOR_KINDS,
    "quotations": (
        *DIRECTNESS,
        *QUOTATION_KINDS,
        "nested",
        "in pieces",
        "with cue",
        "with speaker",
        "with addressee",
        "with issue",
    ),
    "tags": TAGS,
    "events by status": STATUSES,
    "events by type": tuple(MODES),
    "events": ("with mode", "with condition", "with date", "vouched by a quotation"),
    "moves by force": FORCES,
    "moves": ("answers a move of the passage", "answers an earlier passage"),
    "writing": (),
}


def table(lines: Sequence[Json]) -> str:
    """The figures of all passages, a column for each part and one for the whole, in Markdown."""
    parts = sorted({str(line["part"]) for line in lines}, reverse=True)
    columns = [[line for line in lines if str(line["part"]) == part] for part in parts] + [list(lines)]
    counts = [_count(column) for column in columns]
    out = [f"| | {' | '.join(parts)} | all |", f"|---|{'--:|' * len(counts)}"]
    for group, name in _rows(counts[-1]):
        label = f"{group}: {name}" if group else f"**{name}**"
        out.append(f"| {label} | {' | '.join(f'{count[group, name]:,}' for count in counts)} |")
    return "\n".join(out) + "\n"


def _count(lines: Sequence[Json]) -> Counter[Row]:
    counts: Counter[Row] = Counter({("", "stories"): len({line["story"] for line in lines})})
    for line in lines:
        counts.update(count_line(line))
    return counts


def _rows(counts: Counter[Row]) -> Iterator[Row]:
    """Named rows in their own order, zeros too where the set is closed; then what else was counted."""
    for group, names in _ORDER.items():
        yield from ((group, name) for name in names)
        yield from sorted(row for row in counts if row[0] == group and row[1] not in names and row[1])
