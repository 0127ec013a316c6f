"""This module knows how well the newsroom's statements and events are linked: pair by pair, beside the gold of the whole dispute.

The gold's own annotations are linked, so that what is measured is the linking and not the reading of the pages.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from typing import Any

from eval.gold import ROOT, newsroom_gold
from eval.same_statement import Tally
from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import Telling, published_on
from onrecord.model.annotations import Kind
from onrecord.model.judgement import Cluster, Judgement

Json = dict[str, Any]
Pairs = set[tuple[str, str]]


@cache
def whole_record() -> Json:
    """The gold of the dispute as a whole."""
    record: Json = json.loads((ROOT / "samples" / "gold" / "record.json").read_text(encoding="utf-8"))
    return record


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
    record = whole_record()
    return linked(SameStatements()(tellings(pages), [])), pairs_of([_refs(group["statements"]) for group in record["same"]])


def _refs(entries: Sequence[Any]) -> list[str]:
    return [entry["ref"] if isinstance(entry, dict) else entry for entry in entries]


def figures() -> dict[str, float]:
    """All figures by name."""
    found, gold = same_statements(newsroom_gold())
    tally = pair_tally(found, gold)
    apart = pairs_of([_refs(group["statements"]) for group in whole_record()["different"]])
    return {
        "newsroom same statement precision": tally.precision,
        "newsroom same statement recall": tally.recall,
        "newsroom different statements kept apart": len(apart - found) / len(apart),
    }
