"""Permalinks that last."""

from onrecord.model.annotations import Event, Move
from onrecord.model.span import Span
from onrecord.store.ids import appearance_ids, event_ids, move_ids, page_id, statement_ids, version_id
from tests.contract.readings import ADDRESS, TEXT, both, said

EVENT = Event(id="e1", type="CONSULT", trigger=(Span(3, 9),), status="happened", vouched_by="narrator", score=0.9)
MOVE = Move(id="m1", force="ask", by=None, content=(Span(3, 9),), score=0.9)


def test_ids_never_change() -> None:
    """These are printed in people's notes: a change of the rule breaks them all."""
    assert page_id(ADDRESS) == "gvpj2ajedf2stcpm"
    assert version_id(ADDRESS, TEXT) == "ybbxbis5ql4w6hjm"
    assert statement_ids(version_id(ADDRESS, TEXT), both()) == ("pv7lwhiatd4355yw", "pieh633fovhed4us")
    assert event_ids("v", (EVENT, EVENT)) == ("pyhv4d4dss47pgbf", "xdnmfr7zvgppjrh7")
    assert move_ids("v", (MOVE,)) == ("f3gidklukuu6kcb6",)
    assert appearance_ids("v", ("Orsk",)) == ("platelyqfocw2xnk",)


def test_ids_tell_apart_where_address_and_text_meet() -> None:
    """Moving a letter from the address to the text gives another id."""
    assert version_id("ab", "c") != version_id("a", "bc")


def test_the_order_of_other_statements_does_not_change_an_id() -> None:
    """A statement found in front of another leaves the other's permalink alone."""
    first, second = both()
    assert statement_ids("v", (first, second)) == tuple(reversed(statement_ids("v", (second, first))))


def test_what_is_not_a_span_does_not_change_an_id() -> None:
    """A better name, score or directness keeps the permalink."""
    named = said(TEXT, "that talks would go on", "said that", "Marsh officials", entity="officials", directness="mixed")
    assert statement_ids("v", (named,)) == statement_ids("v", both()[1:])
