"""The invented sentences that the branch learns from: every event known, every kind of telling."""

import random
from itertools import islice

from corpus.plover import MODES
from training.branch.coded import types_of
from training.branch.deeds import phrases
from training.branch.forms import inflected
from training.branch.sentences import sentences

STATUSES = {
    "happened", "ongoing", "planned", "offered", "called_for", "conditional", "hypothetical", "threatened", "denied", "refused",
    "alleged", "negated",
}  # fmt: skip


def test_the_phrases_name_every_type_and_mode_of_the_manual() -> None:
    """No type is missing, no mode is unknown, and each phrase shows one trigger and whom the deed is done to."""
    deeds = phrases()
    assert {deed.type for deed in deeds} == set(MODES)
    named = {(deed.type, deed.mode) for deed in deeds if deed.mode}
    assert named <= {(type_, mode) for type_, modes in MODES.items() for mode in modes}
    assert all(deed.words.count("[") == 1 for deed in deeds)
    assert all("A" in deed.words.split() or "A's" in deed.words.split() for deed in deeds if deed.noun)


def test_every_status_is_told_and_every_span_lies_in_its_sentence() -> None:
    """A trigger is words of its sentence, never an actor's."""
    written = list(islice(sentences(random.Random(1), phrases()), 600))
    events = [(sentence, event) for sentence in written for event in sentence.events]
    assert {event["status"] for _, event in events} == STATUSES
    for sentence, event in events:
        ((begin, end),) = event["trigger"]
        assert 0 <= begin < end < len(sentence.text)
        for party in [*event["actors"], *event["recipients"]]:
            first, last = party["span"]
            assert last <= begin or end <= first


def test_an_act_of_speech_is_an_event_beside_the_deed() -> None:
    """ "A threatened to strike B" has two events, "A struck B" one (guidelines, section 4)."""
    written = list(islice(sentences(random.Random(2), phrases()), 600))
    threats = [sentence for sentence in written if any(event["status"] == "threatened" for event in sentence.events)]
    assert threats
    assert all(next(event["type"] for event in sentence.events) == "THREATEN" for sentence in threats)


def test_the_same_seed_writes_the_same_sentences() -> None:
    """Training can be repeated."""
    first, second = ([one.text for one in islice(sentences(random.Random(5), phrases()), 20)] for _ in range(2))
    assert first == second


def test_verbs_are_bent_where_the_phrase_says() -> None:
    """The first word is the verb, but for an adverb before it."""
    assert inflected("forcibly disperse", "past") == "forcibly dispersed"
    assert inflected("test-fire", "lasting") == "test-firing"
    assert inflected("fly", "past") == "flew"


def test_older_type_names_are_understood_and_other_codings_say_nothing() -> None:
    """What PLOVER has no type for is no hint."""
    assert types_of("DEMAND") == ("REQUEST",)
    assert types_of("APPEAL") == ()
