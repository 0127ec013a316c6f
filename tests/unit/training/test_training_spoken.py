"""Claims about narrated paragraphs that are told as direct speech."""

import random
from typing import Any

import pytest

from training.spoken import spoken, told_and_spoken

FIRST = "Orsk withdrew its envoy on Monday after Vell had refused to open the inner harbour again."
SECOND = "The council of Vell asked for three more days, and then asked for three more weeks."
TURN = "The pilot: We have asked for a lamp at each end of the bridge, and have got none so far."
CITED = "“We have asked twice,” said the pilot of Orsk, who has waited for a lamp since the spring."
TEXT = "\n\n".join(("Envoy goes home", FIRST, SECOND, TURN, CITED))


def span(words: str) -> list[int]:
    """Where the words stand in the passage."""
    at = TEXT.index(words)
    return [at, at + len(words)]


def passage() -> dict[str, Any]:
    """A passage with two narrated paragraphs, a turn and a paragraph with marks of its own."""
    blocks = [{"span": span("Envoy goes home"), "role": "headline"}]
    blocks += [{"span": span(words), "role": "paragraph"} for words in (FIRST, SECOND, TURN, CITED)]
    refused = {"id": "q1", "content": [span("to open the inner harbour again")], "cue": [span("had refused")], "speaker": [span("Vell")]}
    return {
        "text": TEXT,
        "article": {"blocks": blocks},
        "mentions": [{"span": span("Orsk"), "kind": "state", "entity": "orsk"}],
        "quotations": [{**refused, "addressee": [], "kind": "act", "directness": "indirect", "via": None}],
        "events": [
            {"id": "e1", "vouched_by": "narrator", "trigger": [span("withdrew")], "actors": [{"span": span("Orsk"), "entity": "orsk"}]}
        ],
        "moves": [{"id": "m1", "content": [span("three more days")], "quotation": None}],
    }


def cut(told: dict[str, Any], spans: list[list[int]]) -> list[str]:
    """The words of some spans of a passage."""
    return [told["text"][start:end] for start, end in spans]


@pytest.mark.parametrize("seed", range(12))
def test_what_is_marked_keeps_its_words(seed: int) -> None:
    """Triggers, parties, contents and mentions have the words they had, wherever marks were put."""
    told = spoken(passage(), random.Random(seed), share=0.7)
    assert cut(told, told["events"][0]["trigger"]) == ["withdrew"]
    assert cut(told, [told["events"][0]["actors"][0]["span"], told["mentions"][0]["span"]]) == ["Orsk", "Orsk"]
    assert cut(told, told["quotations"][0]["content"]) == ["to open the inner harbour again"]
    assert cut(told, told["moves"][0]["content"]) == ["three more days"]
    assert cut(told, [told["article"]["blocks"][0]["span"]]) == ["Envoy goes home"]


@pytest.mark.parametrize("seed", range(12))
def test_paragraphs_become_an_utterance_with_its_speaker(seed: int) -> None:
    """The narrated paragraphs, and no others, stand between marks; what they cite is told through whoever says them."""
    told = spoken(passage(), random.Random(seed), share=1.0)
    said = [quote for quote in told["quotations"] if quote["id"] != "q1"]
    contents = [words for quote in said for words in cut(told, quote["content"])]
    assert [words.strip("“”,.") for words in contents] == [FIRST.strip("."), SECOND.strip(".")]
    assert [quote["via"] for quote in told["quotations"] if quote["id"] == "q1"] == [said[0]["id"]]
    assert told["events"][0]["vouched_by"] == said[0]["id"]
    for quote in said:
        speaker, cue = cut(told, quote["speaker"])[0], cut(told, quote["cue"])[0]
        assert speaker.istitle() and cue in ("said", "told", "added")
        assert {"span": quote["speaker"][0], "kind": "person", "entity": None} in told["mentions"]
    assert TURN in told["text"] and CITED in told["text"]


def test_without_chance_nothing_is_changed() -> None:
    """A share of nothing leaves the passage as it is."""
    assert spoken(passage(), random.Random(0), share=0.0) == passage()


def test_what_holds_the_full_stop_keeps_its_paragraph_as_it_is() -> None:
    """Nothing is put where a marked span ends; the other paragraph is spoken."""
    held = passage()
    held["moves"][0]["content"] = [span("three more weeks.")]
    told = spoken(held, random.Random(0), share=1.0)
    assert SECOND in told["text"] and f"“{FIRST[:-1]}" in told["text"] and f"“{SECOND[:4]}" not in told["text"]


def test_every_other_copy_is_spoken() -> None:
    """The first copy is the passages themselves, so is the third; the second is not."""
    plain, said, again = told_and_spoken([passage()] * 8, 3, random.Random(0))
    assert plain == again == [passage()] * 8 and said != plain
