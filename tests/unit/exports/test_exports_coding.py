"""The rules by which events are coded as PLOVER codes them; each with the manual's own cases, in words of ours."""

import msgspec
import pytest

from onrecord.exports.coding import RULES, Coding, coded_type, special_contexts
from onrecord.facts.plover import TYPES
from onrecord.model.correction import STATUSES


class Event(msgspec.Struct, frozen=True):
    """As much of an event as is coded."""

    type: str
    mode: str | None = None
    status: str = "happened"


CASES = {
    "Orsk and Vell will meet in May": (Event("CONSULT", None, "planned"), "AGREE", None, "planned cooperation"),
    "Vell will sign the river treaty": (Event("COOPERATE", None, "planned"), "AGREE", None, "planned cooperation"),
    "Orsk offered Vell a grain loan": (Event("AID", None, "offered"), "AGREE", None, "offered cooperation"),
    "Orsk said it would let the inspectors return": (Event("RETREAT", "access", "offered"), "AGREE", None, "offered cooperation"),
    "Vell will free the crew if the fine is paid": (
        Event("RETREAT", "release", "conditional"),
        "AGREE",
        None,
        "cooperation on a condition",
    ),
    "Orsk refused to receive the mediator": (Event("CONSULT", None, "refused"), "REJECT", "meet", "refused cooperation"),
    "Vell refused to free the crew": (Event("RETREAT", "release", "refused"), "REJECT", "yield", "refused cooperation"),
    "Orsk refused to lend the grain": (Event("AID", None, "refused"), "REJECT", "assist", "refused cooperation"),
    "Vell demanded that Orsk free the crew": (Event("RETREAT", "release", "called_for"), "REQUEST", "yield", "cooperation called for"),
    "the envoy asked both sides to talk": (Event("CONSULT", None, "called_for"), "REQUEST", "meet", "cooperation called for"),
    "deputies called for sanctions on Orsk": (Event("SANCTION", None, "called_for"), "REQUEST", None, "conflict called for"),
    "Vell threatened to close the strait": (Event("COERCE", "restrict", "threatened"), "THREATEN", "restrict", "threatened"),
    "Orsk threatened to break off the talks": (Event("SANCTION", "withdraw", "threatened"), "THREATEN", "relations", "threatened"),
    "the militia threatened to shell the port": (Event("ASSAULT", "heavy-weapons", "threatened"), "THREATEN", "violence", "threatened"),
    "Orsk will expel two Vell envoys on Friday": (Event("SANCTION", "expel", "planned"), "THREATEN", "expel", "planned conflict"),
    "dockers will block the harbour on Monday": (Event("PROTEST", "obstruct", "planned"), "THREATEN", "restrict", "planned conflict"),
    "assets are frozen if the crew is tried": (Event("SANCTION", None, "conditional"), "THREATEN", None, "conflict on a condition"),
    "Vell refused to condemn the raid": (Event("ACCUSE", "disapprove", "refused"), "REJECT", None, "refused request or conflict"),
}


@pytest.mark.parametrize("sentence", CASES)
def test_each_case_of_the_manual_is_coded_by_the_rule_named(sentence: str) -> None:
    """Type, mode and the rule that fired."""
    event, kind, mode, name = CASES[sentence]
    coding = coded_type(event)
    assert (coding.type, coding.mode, coding.rule and coding.rule.name) == (kind, mode, name)


def test_what_happened_is_coded_as_it_stands() -> None:
    """No rule fires, and the mode is kept."""
    assert coded_type(Event("CONSULT", "phone")) == Coding("CONSULT", "phone", None)


def test_a_summoned_envoy_is_a_complaint_whatever_it_was_taken_for() -> None:
    """The words decide; talks without such a word stay talks."""
    coding = coded_type(Event("CONSULT", "visit"), "summoned")
    assert (coding.type, coding.mode, coding.rule and coding.rule.name) == ("ACCUSE", "disapprove", "summoned envoy")
    assert coded_type(Event("CONSULT", "visit"), "received").type == "CONSULT"


def test_a_cancelled_meeting_is_a_refusal_in_words_and_a_cancelled_contract_is_none() -> None:
    """Cancellation of meetings stands apart from other cuts in relations."""
    assert coded_type(Event("SANCTION", "discontinue"), "called off the talks")[:2] == ("REJECT", "meet")
    assert coded_type(Event("SANCTION", "discontinue"), "cancelled the contract")[:2] == ("SANCTION", "discontinue")


def test_a_plan_to_agree_keeps_the_type_and_names_the_rule() -> None:
    """AGREE, planned, stays AGREE."""
    coding = coded_type(Event("AGREE", None, "planned"))
    assert (coding.type, coding.rule and coding.rule.name) == ("AGREE", "planned cooperation")


def test_every_type_mode_and_status_is_coded_within_the_codebook() -> None:
    """Whatever is annotated, the result is a PLOVER type with a mode of its own, or none."""
    for kind, known in TYPES.items():
        for mode in (None, *known.modes):
            for status in STATUSES:
                coding = coded_type(Event(kind, mode, status))
                assert coding.mode is None or coding.mode in TYPES[coding.type].modes


def test_every_rule_can_fire_and_no_two_share_a_name() -> None:
    """A rule that others always forestall would be none."""
    words = "summoned", "called off the talks", ""
    fired = {
        coding.rule.name
        for kind in TYPES
        for status in STATUSES
        for said in words
        if (coding := coded_type(Event(kind, None, status), said)).rule is not None
    }
    assert fired == {rule.name for rule in RULES}


def test_special_contexts_say_what_no_type_holds() -> None:
    """Denied and feared events are marked; a plan coded AGREE is not marked twice."""
    feared, planned = Event("ASSAULT", None, "hypothetical"), Event("CONSULT", None, "planned")
    assert special_contexts(feared, coded_type(feared)) == ("hypothetical",)
    assert special_contexts(planned, coded_type(planned)) == ()
    assert special_contexts(Event("ASSAULT"), coded_type(Event("ASSAULT")), background=True) == ("historical",)
