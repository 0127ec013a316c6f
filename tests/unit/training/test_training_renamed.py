"""Claims about passages that are told with names as the news has them."""

import random
from typing import Any

from training.branch.real_names import CITIES, FIRST, LAST, countries
from training.renamed import renamed

TEXT = "SARN, March 3 — Vellmark refused.\n\nVellmarki envoy Ada Brunn left Sarn. Brunn told Vellmark: “No.” Sarn was silent."
SEAT = [TEXT.index("Sarn was"), TEXT.index(" was")]


def span(words: str) -> list[int]:
    """Where the words stand in the passage."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def passage() -> dict[str, Any]:
    """A passage that names a state, its capital and a person."""
    mentions = [("Vellmark", "vell"), ("Vellmarki envoy Ada Brunn", "brunn")]
    return {
        "text": TEXT,
        "article": {"blocks": [{"span": [0, len(TEXT)], "role": "paragraph"}]},
        "entities": {
            "vell": {"name": "Vellmark", "kind": "state"},
            "brunn": {"name": "Ada Brunn", "kind": "person"},
            "sarn": {"name": "Sarn", "kind": "place"},
        },
        "mentions": [{"span": span(words), "entity": key} for words, key in mentions] + [{"span": SEAT, "entity": "vell"}],
        "events": [{"trigger": [span("refused")]}],
    }


def test_a_state_its_adjective_its_seat_and_its_people_go_together() -> None:
    """The same throughout the passage; what stands in capitals stays so."""
    for seed in range(20):
        told = renamed(passage(), random.Random(seed))
        words = [told["text"][slice(*mention["span"])] for mention in told["mentions"]]
        country = next(each for each in countries() if words[0] == each.name[0].upper() + each.name[1:])
        adjective, _, first, last = words[1].split()
        assert (adjective, words[2]) == (country.adjective, country.capital)
        assert first in FIRST and last in LAST and f"{last} told" in told["text"]
        assert told["text"].startswith(country.capital.upper())
        assert told["text"][slice(*told["events"][0]["trigger"][0])] == "refused"
        assert "Vellmark" not in told["text"] and "Sarn" not in told["text"]


def test_a_place_that_is_no_states_seat_is_any_city() -> None:
    """A passage without states, with names of more than two words left alone."""
    gold = passage()
    gold["entities"] = {"sarn": {"name": "Sarn", "kind": "place"}, "brunn": {"name": "Old Ada Brunn", "kind": "person"}}
    gold["mentions"] = []
    told = renamed(gold, random.Random(1))
    assert told["text"].split(",")[0].capitalize() in CITIES
    assert "Ada Brunn" in told["text"]
