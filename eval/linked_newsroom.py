"""This module knows how well the newsroom's statements and events are linked: pair by pair, beside the gold of the whole dispute.

The gold's own annotations are linked, which measures the linking alone; and what onrecord finds on the pages, which measures both.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

import msgspec

from eval.gold import newsroom_annotated, newsroom_gold
from eval.gold_entries import gold_views
from eval.same_statement import Tally
from onrecord.link.events import SameEvents
from onrecord.link.happenings import Happening, about, seen_around
from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import Telling, published_on
from onrecord.link.voices import name_parts
from onrecord.model.annotations import Kind
from onrecord.model.article import STORY
from onrecord.model.judgement import Cluster, Judgement
from onrecord.model.span import Span

Json = dict[str, Any]
Pairs = set[tuple[str, str]]
ALIKE = 0.6
"""The share of letters in common at which a statement found is one of the gold."""


def tellings(pages: Iterable[Json]) -> list[Telling]:
    """The statements of gold pages, or of lines of the machine contract, as the linker takes them; ids are PAGE#ENTRY."""
    return [_telling(page, quotation) for page in pages for quotation in page["quotations"]]


def _telling(page: Json, quotation: Json) -> Telling:
    key = quotation["speaker_entity"]
    who: Json = page["entities"].get(key, {}) if isinstance(key, str) else {}
    party: Json = page["entities"].get(who.get("for"), {})
    return Telling(
        id=f"{page['id']}#{quotation['id']}",
        version=page["id"],
        day=published_on((page["article"]["published"] or {}).get("edtf")),
        speaker=who.get("name", ""),
        kind=Kind(who["kind"]) if who else None,
        party=party.get("name", ""),
        words=" … ".join(page["text"][start:end] for start, end in quotation["content"]),
        via=f"{page['id']}#{quotation['via']}" if quotation["via"] else None,
        indirect=quotation["directness"] == "indirect",
    )


def pairs_of(groups: Iterable[Sequence[str]]) -> Pairs:
    """Every two members of one group, the smaller first."""
    return {(one, other) if one < other else (other, one) for group in groups for one, other in combinations(group, 2)}


def linked(judgements: Iterable[Judgement]) -> Pairs:
    """Every two items of one cluster."""
    clusters: tuple[Cluster, ...] = judge(judgements)
    return pairs_of(cluster.members for cluster in clusters)


def pair_tally(found: Pairs, gold: Pairs) -> Tally:
    """Pairs in one cluster beside pairs of the gold."""
    return Tally(right=len(found & gold), said=len(found), wanted=len(gold))


def same_statements(pages: Sequence[Json]) -> tuple[Pairs, Pairs]:
    """Pairs of statements found to be one, and the gold's."""
    record = gold_views()
    return linked(SameStatements()(tellings(pages), [])), pairs_of([_refs(group["statements"]) for group in record["same"]])


def _refs(entries: Sequence[Any]) -> list[str]:
    return [entry["ref"] if isinstance(entry, dict) else entry for entry in entries]


def happenings(pages: Iterable[Json]) -> list[Happening]:
    """The events of gold pages, or of lines of the machine contract, as the linker takes them; ids are PAGE#ENTRY."""
    return [happening for page in pages for happening in _happenings(page)]


def _happenings(page: Json) -> Iterator[Happening]:
    blocks = [Span(*block["span"]) for block in page["article"]["blocks"] if block["role"] in STORY]
    subject = about(block.cut(page["text"]) for block in blocks)
    for event in page["events"]:
        trigger = Span(*event["trigger"][0])
        seen = seen_around(page["text"], next((block for block in blocks if block.covers(trigger)), trigger), trigger)
        yield msgspec.structs.replace(
            seen,
            id=f"{page['id']}#{event['id']}",
            version=page["id"],
            day=published_on((page["article"]["published"] or {}).get("edtf")),
            type=event["type"],
            mode=event["mode"] or "",
            status=event["status"],
            who=frozenset(_who(page, [*event["actors"], *event["recipients"], *event["others"]])),
            actors=_placed(page, event["actors"]),
            recipients=_placed(page, event["recipients"]),
            sides=frozenset(_sides(page, [*event["actors"], *event["recipients"], *event["others"]])),
            when=event["when"] and event["when"]["edtf"],
            background=bool(event.get("background")),
            about=subject,
        )


def _placed(page: Json, parties: Sequence[Json]) -> frozenset[tuple[str, ...]]:
    """The names of all and of their parties; none where a party is not known."""
    entities = [page["entities"].get(party["entity"]) or {} for party in parties]
    known = all(entity.get("for") or entity.get("kind") in ("state", "organisation") for entity in entities)
    return frozenset(_who(page, parties)) if known else frozenset()


def _sides(page: Json, parties: Iterable[Json]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for party in parties:
        entity = page["entities"].get(party["entity"]) or {}
        side = page["entities"].get(entity.get("for")) or (entity if entity.get("kind") in ("state", "organisation") else {})
        if entity.get("name", "")[:1].isupper() and (name := name_parts(entity["name"])):
            yield name, name_parts(side.get("name", ""))


def _who(page: Json, parties: Iterable[Json]) -> Iterator[tuple[str, ...]]:
    for party in parties:
        entity = page["entities"].get(party["entity"]) or {}
        spoken_for = page["entities"].get(entity.get("for")) or {}
        yield from (parts for each in (entity, spoken_for) if (parts := name_parts(each.get("name", ""))))


def same_events(pages: Sequence[Json]) -> tuple[Pairs, Pairs]:
    """Pairs of events found to be one, of those that the gold's timeline names, and the timeline's pairs."""
    gold = [_refs(entry["refs"]) for entry in gold_views()["timeline"]]
    named = {ref for refs in gold for ref in refs}
    found = linked(SameEvents()(happenings(pages), []))
    return {pair for pair in found if named.issuperset(pair)}, pairs_of(gold)


def found_statements() -> Pairs:
    """Pairs that are found to be one on the pages as onrecord reads them, by the gold's ids; what the gold has not falls out."""
    golds, preds = newsroom_annotated()
    names = {name: gold for page, pred in zip(golds, preds, strict=True) for name, gold in gold_names(page, pred)}
    clusters = judge(SameStatements()(tellings(preds), []))
    return pairs_of(sorted({names[member] for member in cluster.members if member in names}) for cluster in clusters)


def gold_names(page: Json, pred: Json) -> Iterator[tuple[str, str]]:
    """For each statement found on a page the gold's that has most of its letters, where that is most of both."""
    for quotation in pred["quotations"]:
        likeness, name = max(((_alike(quotation, gold), gold["id"]) for gold in page["quotations"]), default=(0.0, ""))
        if likeness >= ALIKE:
            yield f"{page['id']}#{quotation['id']}", f"{page['id']}#{name}"


def _alike(one: Json, other: Json) -> float:
    """The share of their letters that two contents have in common (Dice)."""
    here, there = ({at for start, end in each["content"] for at in range(start, end)} for each in (one, other))
    return 2 * len(here & there) / (len(here) + len(there))


def figures() -> dict[str, float]:
    """All figures by name."""
    found, gold = same_statements(newsroom_gold())
    tally = pair_tally(found, gold)
    apart = pairs_of([_refs(group["statements"]) for group in gold_views()["different"]])
    read = pair_tally(found_statements(), gold)
    events = pair_tally(*same_events(newsroom_gold()))
    return {
        "newsroom same event precision": events.precision,
        "newsroom same event recall": events.recall,
        "newsroom same statement precision, as read": read.precision,
        "newsroom same statement recall, as read": read.recall,
        "newsroom same statement precision": tally.precision,
        "newsroom same statement recall": tally.recall,
        "newsroom different statements kept apart": len(apart - found) / len(apart),
    }
