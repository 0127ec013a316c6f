"""This module knows how well events are coded beside other coders: the development sentences of public event sets, by the shared scorer.

`python -m eval.events [ORIGIN]` prints the whole table beside the peers, `python -m eval.events --wrong ORIGIN` what is coded otherwise
than in the gold; both read `../shared` and say so where that is absent. Every sentence is read as an article whole (as `--clean` does),
by the weights as they ship, and what is found is coded as the manual codes it (`exports/coding.py`).
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from eval.scorers import scorer_at
from onrecord.annotate import load_annotator
from onrecord.articles import whole_article
from onrecord.exports.agents import agent_code, home_code, is_at_home
from onrecord.exports.coding import coded_type
from onrecord.model.annotations import Annotations, Entity, Event, Kind, Party
from onrecord.model.span import cut_all
from onrecord.pages import page_of_text

SHARED = Path(__file__).parents[2] / "shared"
DEV = SHARED / "data" / "events" / "dev.jsonl.gz"
SCORER = SHARED / "score" / "events.py"
LABELLED = ("plv-test", "plover-gsr")
"""Sentences with one coded event each, by which coders are compared."""
CODED = ("plover-gsr", "petr2-validation")
"""Sentences whose parties have countries."""
ENGLISH_FREE = ("cameo-conflibert", "petr2-validation")
"""Sentences of which all events are coded, 62 of them without any; branch and classifier have seen these too, once each among many."""
NOT_TOLD = frozenset({"denied", "negated", "hypothetical"})
"""Statuses of what the manual does not code: it did not take place, on anybody's view or on its teller's."""
PEERS = {
    "plv-test type": "UniversalPetrarch 58, TF-IDF 71, zero-shot NLI 83, sentence classifier 84 (the last three always answer)",
    "plover-gsr type": "UniversalPetrarch 53, TF-IDF 59, sentence classifier 78",
    "actor country": "UniversalPetrarch 64",
    "recipient country": "UniversalPetrarch 63",
    "whole event": "UniversalPetrarch 26",
    "false alarms": "UniversalPetrarch 43",
}

Json = dict[str, Any]


def figures() -> dict[str, float]:
    """Type F1, country F1, whole event and false alarms; empty where the shared data is absent."""
    if not DEV.is_file() or not SCORER.is_file():
        return {}
    found = {f"events {origin} type": _scored([origin])[0]["type"].f for origin in LABELLED}
    measures = _scored(CODED)[0]
    for name, figure in (("actor country", "actor country"), ("recipient country", "recipient country"), ("whole event", "full event")):
        found[f"events {name}"] = measures[figure].f
    return found | alarms()


def alarms() -> dict[str, float]:
    """Share of sentences without an event in which one is found: English, and Arabic ones without one of two types."""
    found: dict[str, float] = {}
    for name, origins in (("spurious in English", ENGLISH_FREE), ("spurious in Arabic", ("arabic-gsr-neg",))):
        hit, total = _scored(origins)[3]
        found[f"events {name}"] = hit / total
    return found


@cache
def golds() -> tuple[Json, ...]:
    """The development sentences with their coded events."""
    with gzip.open(DEV, "rt", encoding="utf-8", newline="\n") as lines:
        return tuple(json.loads(line) for line in lines if line.strip())


@cache
def coded(origin: str) -> dict[str, list[Json]]:
    """What onrecord codes in each sentence of one origin, in the scorer's form."""
    sentences = [gold for gold in golds() if gold["origin"] == origin]
    pages = [page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "") for gold in sentences]
    notes = load_annotator()([whole_article(page) for page in pages])
    return {gold["id"]: list(_coded(gold["text"], each)) for gold, each in zip(sentences, notes, strict=True)}


def _coded(text: str, notes: Annotations) -> Iterator[Json]:
    """One event of each type with the same parties."""
    parties = [_party(text, notes, party) for event in notes.events for party in (*event.actors, *event.recipients)]
    home = home_code(each["country"] or None for each in parties)
    for made in _told(text, notes):
        sides = {side: [_at_home(each, home) for each in made[side]] for side in ("actors", "recipients")}
        yield {**made, **sides}


def _at_home(party: Json, home: str | None) -> Json:
    return {**party, "country": party["country"] or (home if home and is_at_home(party["text"]) else "")}


def _told(text: str, notes: Annotations) -> Iterator[Json]:
    seen: list[Json] = []
    for event in notes.events:
        coding = coded_type(event, cut_all(text, event.trigger))
        if event.status in NOT_TOLD and coding.rule is None:
            continue
        actors, recipients = [_party(text, notes, party) for party in event.actors], [_party(text, notes, p) for p in event.recipients]
        if coding.rule and coding.rule.turned:
            actors, recipients = _voices(text, notes, event), actors
        made = {"type": coding.type, "mode": [coding.mode] if coding.mode else [], "actors": actors, "recipients": recipients}
        if made not in seen:
            seen.append(made)
            yield made


def _party(text: str, notes: Annotations, party: Party) -> Json:
    entity = notes.entities.get(party.entity or "")
    words = party.span.cut(text) if party.span else entity.name if entity else ""
    known = entity or Entity(name=words, kind=Kind.GROUP)
    code = agent_code(words, known.name, country=known.country, sector=known.sector)
    return {"text": words, "country": code or "", "sector": known.sector or ""}


def _voices(text: str, notes: Annotations, event: Event) -> list[Json]:
    """Who vouches for an event, where that is a statement's speaker."""
    told = next((quotation for quotation in notes.quotations if quotation.id == event.vouched_by), None)
    return [_party(text, notes, Party(span=span, entity=told.speaker_entity)) for span in told.speaker] if told else []


def _scored(origins: Sequence[str]) -> tuple[Any, Any, float, list[int], Any]:
    found = {key: events for origin in origins for key, events in coded(origin).items()}
    scored: tuple[Any, Any, float, list[int], Any] = scorer_at(SCORER).score([gold for gold in golds() if gold["origin"] in origins], found)
    return scored


def _wrong(origin: str) -> Iterator[str]:
    """The sentences in which no event of the gold's type is coded, or one where there is none."""
    for gold in golds():
        if gold["origin"] == origin:
            wanted, found = ([event["type"] for event in events] for events in (gold["events"], coded(origin)[gold["id"]]))
            if not set(found) & set(wanted) or (found and not wanted):
                yield f"{gold['id']}: gold {wanted}, coded {found}: {gold['text']}"


def main() -> int:
    """Print the figures, or what is wrong."""
    if not DEV.is_file() or not SCORER.is_file():
        print(f"skipped: {DEV} or {SCORER} is absent")
        return 0
    if sys.argv[1:2] == ["--wrong"]:
        print(*_wrong(sys.argv[2]), sep="\n")
        return 0
    for name, value in figures().items() if len(sys.argv) == 1 else ():
        peer = next((beside for key, beside in PEERS.items() if key in name or (key == "false alarms" and "spurious" in name)), "")
        print(f"{name:36s} {100 * value:5.1f}   {peer}")
    for origin in sys.argv[1:] or dict.fromkeys(gold["origin"] for gold in golds()):
        measures, _, macro, (hit, total), _ = _scored([origin])
        print(f"\n{origin}: macro type F1 {100 * macro:.1f}; {hit} of {total} sentences without one have an event")
        print(*(f"  {name:26s} {figure}" for name, figure in measures.items()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
