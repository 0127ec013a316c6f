"""A journey to a state and the meeting there are one trip."""

from datetime import date

import pytest

from onrecord.link.events import judge_events
from onrecord.link.happenings import Happening, about
from onrecord.link.trips import one_trip
from onrecord.model.judgement import Verdict

ENVOY, HOST = (("ada", "vell"), ("vell",)), (("doru",), ("orsk",))
ORSK, VELL, LENNE = ((name,) for name in ("orsk", "vell", "lenne"))
FEAST = frozenset({"feast"})


def told(name: str, verb: str, *sides: tuple[tuple[str, ...], tuple[str, ...]], **more: object) -> Happening:
    """A journey or a meeting, told over the feast in a page of its own."""
    facts = {
        "version": name, "day": date(2031, 5, 6), "type": "CONSULT", "mode": verb, "status": "happened", "trigger": frozenset([verb]),
        "near": FEAST, "sentence": FEAST, "about": about(["The envoy went to Orsk over the feast."]), "sides": frozenset(sides),
        "who": frozenset(each for side in sides for each in side), **more,
    }  # fmt: skip
    return Happening(id=name, **facts)  # type: ignore[arg-type]


VISIT, MET = told("a", "visit", ENVOY, (ORSK, ORSK)), told("b", "meet", ENVOY, HOST)


def test_who_visits_a_state_and_meets_one_of_its_own_there_has_made_one_trip() -> None:
    """Though the verbs and modes are two."""
    found = judge_events(VISIT, MET)
    assert found is not None and found.verdict is Verdict.SAME


@pytest.mark.parametrize(
    "other",
    [
        told("b", "meet", ENVOY, (("brunn",), LENNE)),
        told("b", "meet", (("ilan", "kesh"), VELL), HOST),
        told("b", "meet", ENVOY, HOST, status="planned"),
        told("b", "meet", ENVOY, HOST, day=date(2031, 5, 26)),
        told("b", "meet", ENVOY, HOST, background=True),
        told("b", "meet", ENVOY, HOST, near=frozenset(), sentence=frozenset()),
        told("b", "visit", ENVOY, HOST),
        told("b", "call", ENVOY, HOST),
        told("b", "meet", ENVOY, (("kesh",), VELL)),
    ],
    ids=[
        "elsewhere",
        "another person",
        "still to come",
        "weeks later",
        "history",
        "nothing shared",
        "no meeting",
        "by telephone",
        "at home",
    ],
)
def test_a_journey_is_one_with_no_other_meeting(other: Happening) -> None:
    """Of another person, with another state's people, at another time, or where nothing stands beside both."""
    assert not one_trip(VISIT, other)
    assert not one_trip(other, VISIT)


def test_in_one_sentence_a_journey_needs_nothing_else_beside_its_meeting() -> None:
    """ "Made a visit to Orsk to speak with Doru"."""
    words = {"version": "v", "near": frozenset[str](), "sentence": frozenset(["visit", "speak"])}
    assert one_trip(told("a", "visit", ENVOY, (ORSK, ORSK), **words), told("b", "speak", ENVOY, HOST, **words))
