"""Claims about deeds that are only called by the name of another."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.events.dismissals import is_dismissal
from onrecord.annotate.events.figurative import as_meant, is_figurative
from onrecord.annotate.events.mishaps import is_mishap
from onrecord.annotate.events.modes import with_shown_mode
from onrecord.learned.found import FoundEvent, OtherReading
from onrecord.model.span import Span


def places(sentence: str, trigger: str) -> tuple[Span, Span]:
    """Where a sentence and the trigger in it stand."""
    at = sentence.index(trigger)
    return Span(0, len(sentence)), Span(at, at + len(trigger))


@pytest.mark.parametrize(
    "sentence",
    [
        "President Vell fired the harbour chief on Tuesday.",
        "The harbour chief was fired in June over the leaks.",
        "Brunn defended the firing of his spokeswoman.",
    ],
)
def test_whoever_is_dismissed_is_not_shot_at(sentence: str) -> None:
    """Nobody shot, and nothing was shot with."""
    assert is_dismissal(sentence, *places(sentence, "fired" if "fired" in sentence else "firing"))
    assert not [event for event in load_annotator()([article(sentence)])[0].events if event.type == "ASSAULT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen fired on the ferry.",
        "Orsk fired two missiles into the strait on Tuesday.",
        "Soldiers fired, and two fishermen fled.",
        "Lusendra spoke of unprovoked firing along the line.",
    ],
)
def test_whoever_shoots_is_told_to(sentence: str) -> None:
    """At somebody, with something, or as those do who have arms."""
    assert not is_dismissal(sentence, *places(sentence, "fired" if "fired" in sentence else "firing"))


@pytest.mark.parametrize(
    ("kind", "others", "meant"),
    [
        ("ASSAULT", ("ACCUSE", "SANCTION"), "SANCTION"),
        ("ASSAULT", ("ACCUSE",), "SANCTION"),
        ("SANCTION", ("ASSAULT",), "SANCTION"),
        ("ACCUSE", ("SANCTION",), "SANCTION"),
        ("CONSULT", ("SANCTION",), "CONSULT"),
    ],
)
def test_a_dismissal_is_a_sanction(kind: str, others: tuple[str, ...], meant: str | None) -> None:
    """Where it was taken for an assault, a charge or a refusal; of another type it stays as it was."""
    sentence, trigger = places("President Vell fired the harbour chief.", "fired")
    found = FoundEvent(
        anchor=trigger,
        fills=(),
        score=0.9,
        type=kind,
        statuses={"happened": 1.0},
        others=tuple(OtherReading(type=each, mode=None, score=0.5) for each in others),
    )
    told = as_meant("President Vell fired the harbour chief.", sentence, found)
    assert (told.type if told else None) == meant


def test_wars_of_goods_and_words_are_no_assaults() -> None:
    """Others are."""
    for sentence, trigger, expected in (
        ("A trade war would hurt both ports.", "war", True),
        ("The war of words went on.", "war", True),
        ("The fight against corruption goes on.", "fight", True),
        ("The war in Orsk went on.", "war", False),
        ("The two may hit the links on Friday.", "hit", True),
        ("A shell hit the harbour.", "hit", False),
        ("The island must confront its debts and other hardships.", "confront", True),
        ("Guards confronted the crew.", "confronted", False),
        ("Voters could see Brunn defeating Vell in the election.", "defeating", True),
        ("The army was defeated at the strait.", "was defeated", False),
    ):
        assert is_figurative(sentence, *places(sentence, trigger)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vell dismissed its ferry minister.", True),
        ("Vell has dismissed two of the envoys.", True),
        ("Vell dismissed the ferry minister's claims.", False),
        ("Vell dismissed the claims of the minister.", False),
    ],
)
def test_one_in_office_is_dismissed_and_what_is_his_is_rejected(sentence: str, expected: bool) -> None:
    """By the word right behind the verb, and no mark of an owner after it."""
    assert is_dismissal(sentence, *places(sentence, "dismissed")) is expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Brunn may be forced to fire Ada Vell.", "fire", True),
        ("Growing anger may force him to fire the other.", "fire", True),
        ("Vell fired the defence minister, who led the armed forces.", "fired", True),
        ("Orsk may fire Tarsk missiles into the strait.", "fire", False),
        ("Orsk threatened to fire on the boats.", "fire", False),
        ("The fire destroyed the depot.", "fire", False),
    ],
)
def test_who_may_yet_be_fired_is_not_shot_at(sentence: str, trigger: str, expected: bool) -> None:
    """An official, or whoever is called by name; fire is opened on others."""
    assert is_dismissal(sentence, *places(sentence, trigger)) is expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "kind", "meant"),
    [
        ("Tarsk and Lenne have blamed Orsk for the strike.", "the strike", "PROTEST", "ASSAULT"),
        ("The strike killed nine in the market.", "strike", "PROTEST", "ASSAULT"),
        ("The port blamed the union for the strike.", "the strike", "PROTEST", "PROTEST"),
        ("The strike goes on.", "strike", "PROTEST", "PROTEST"),
        ("He rushed to grab his dog.", "rushed to grab", "ASSAULT", None),
        ("She grabbed her bags and ran.", "grabbed", "COERCE", None),
        ("The guards grabbed the envoy.", "grabbed", "COERCE", "COERCE"),
        ("The guards grabbed his arm.", "grabbed", "ASSAULT", "ASSAULT"),
    ],
)
def test_a_deed_is_of_the_type_that_its_object_tells(sentence: str, trigger: str, kind: str, meant: str | None) -> None:
    """A strike for which a state is blamed stops no work, and what somebody grabs of his own is nobody's loss."""
    whole, at = places(sentence, trigger)
    told = as_meant(sentence, whole, FoundEvent(anchor=at, fills=(), score=0.9, type=kind, statuses={"happened": 1.0}))
    assert (told.type if told else None) == meant


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Two guards have been killed in a helicopter crash in Orsk.", "killed", True),
        ("Two guards have been killed in a helicopter crash in Orsk.", "have been", True),
        ("Two guards have been killed in a helicopter crash in Orsk.", "crash", True),
        ("Fires broke out across the port.", "Fires", True),
        ("Two guards were killed in Orsk.", "killed", False),
        ("The helicopter crashed after it was shot down.", "crashed", False),
        ("He crashed the van into the crowd.", "crashed", False),
    ],
)
def test_a_mishap_is_no_assault(sentence: str, trigger: str, expected: bool) -> None:
    """Nor is a death in it; what somebody may have done is left alone."""
    assert is_mishap(sentence, *places(sentence, trigger)) is expected
    told = as_meant(sentence, *_found(sentence, trigger, "ASSAULT", None))
    assert (told is None) is expected


@pytest.mark.parametrize(
    ("sentence", "kind", "mode", "expected"),
    [
        ("The depot was hit in the attack.", "ASSAULT", "firearms", None),
        ("Gunmen hit the depot in the attack.", "ASSAULT", "firearms", "firearms"),
        ("The depot was hit from the air.", "ASSAULT", "aerial", "aerial"),
        ("The depot was hit by the mob.", "ASSAULT", "crowd-control", None),
        ("The depot was hit by a crackdown.", "COERCE", "cyber", None),
        ("The depot was hit by hackers.", "COERCE", "cyber", "cyber"),
        ("The depot was hit.", "ASSAULT", "targeted", "targeted"),
    ],
)
def test_a_mode_is_kept_only_where_words_are_of_it(sentence: str, kind: str, mode: str, expected: str | None) -> None:
    """Modes that no list of words tells are left alone, and so is the event."""
    whole, found = _found(sentence, "hit", kind, mode)
    assert (with_shown_mode(sentence, whole, found).type, with_shown_mode(sentence, whole, found).mode) == (kind, expected)


def _found(sentence: str, trigger: str, kind: str, mode: str | None) -> tuple[Span, FoundEvent]:
    """A sentence's extent, and an event on a trigger in it."""
    whole, at = places(sentence, trigger)
    return whole, FoundEvent(anchor=at, fills=(), score=0.9, type=kind, mode=mode, statuses={"happened": 1.0})
