"""PLOVER records and POLECAT's table, and that their coding can be undone."""

import csv
import io
from pathlib import Path

import msgspec
import pytest

from eval.gold_entries import gold_record
from onrecord.exports.coding import RULES
from onrecord.exports.plover import PloverRecord, plover_record, plover_records, uncoded
from onrecord.exports.polecat import COLUMNS, polecat_lines
from onrecord.facts.plover import TYPES
from onrecord.model.correction import STATUSES
from onrecord.model.entries import Participant
from tests.unit.views.told import event


def record(**told: object) -> PloverRecord:
    """The record of an event."""
    return plover_record(event("x", **told), None, "onrecord test")  # type: ignore[arg-type]


def test_planned_talks_are_agreement_with_their_rule_and_what_was_told() -> None:
    """The label, its class and score, and under `onrecord` what it was made of."""
    found = record(type="CONSULT", trigger="will meet", by=("Orsk", "Vell"), status="planned", when="2031-05")
    assert (found.event, found.mode, found.quad_code, found.event_scale, found.context) == (("AGREE",), (), 1, 2.5, ())
    assert (found.onrecord.type, found.onrecord.status, found.onrecord.rule) == ("CONSULT", "planned", "planned cooperation")
    assert (found.date, found.enddate, found.onrecord.edtf) == ("2031-05-01", "2031-05-31", "2031-05")
    assert [actor.code for actor in found.actor] == ["ORS", "VEL"]


@pytest.mark.parametrize("kind", TYPES)
def test_every_coding_can_be_undone(kind: str) -> None:
    """Type, mode and status of all that can be told come back."""
    for mode in (None, *TYPES[kind].modes):
        for status in STATUSES:
            assert uncoded(record(type=kind, mode=mode, status=status)) == (kind, mode, status)


def test_what_is_called_for_is_a_request_by_who_calls_for_it() -> None:
    """Who would have to do it is the recipient; a narrator asks nothing of anybody."""
    told = {"type": "RETREAT", "mode": "release", "trigger": "free", "by": ("Orsk",), "status": "called_for"}
    found = record(**told, voucher="Pim Alder")
    assert (found.event, found.mode) == (("REQUEST",), ("yield",))
    assert [each.identifier_text for each in (*found.actor, *found.recipient)] == ["Pim Alder", "Orsk"]
    assert record(**told).actor == ()


def test_a_summoned_envoy_is_coded_by_the_words() -> None:
    """Whatever type was found for them."""
    found = record(type="REQUEST", trigger="summoned", by=("Vell",))
    assert (found.event, found.mode, found.onrecord.rule) == (("ACCUSE",), ("disapprove",), "summoned envoy")


@pytest.mark.parametrize(
    ("told", "published", "dates"),
    [
        ("2031-04-01", "2031-04-02", ("2031-04-01", None)),
        ("../2031-04-20", "2031-04-02", ("2031-04-20", None)),
        ("2031-04-01/..", "2031-04-02", ("2031-04-01", None)),
        (None, "2031-04-02", ("2031-04-02", None)),
        (None, None, (None, None)),
    ],
)
def test_dates_are_iso_days_and_no_end_is_invented(told: str | None, published: str | None, dates: tuple[str, str]) -> None:
    """An open end is no day; without any date there is none."""
    found = record(when=told, published=published)
    assert (found.date, found.enddate) == dates


def test_records_are_json_in_the_manuals_names() -> None:
    """With a link where the happening is told more than once."""
    (line,) = (msgspec.json.encode(each) for each in plover_records([event("x")], {"x": "c"}, "onrecord test"))
    found = msgspec.json.decode(line)
    assert list(found)[:8] == ["id", "date", "enddate", "actor", "recipient", "event", "mode", "context"]
    assert (found["link"], found["coder"]) == ("c", "onrecord test")


def test_polecat_has_a_line_for_each_record_under_its_own_columns_and_ours() -> None:
    """Tab-separated; a cell with two names joins them; one that opens like a formula gets an apostrophe."""
    met = record(type="CONSULT", trigger="met", by=("Orsk", "Vell"), outlet="=Courier\tof Vell")
    header, line = csv.reader(io.StringIO("".join(polecat_lines([met]))), delimiter="\t")
    row = dict(zip(header, line, strict=True))
    assert header[:7] == ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"]
    assert (row["Actor Name"], row["Actor Country"], row["Quad Code"]) == ("Orsk; Vell", "ORS; VEL", "VERBAL COOPERATION")
    assert row["Source"] == "'=Courier of Vell"
    assert row["Publication Date"] == "2031-04-02"
    assert len(COLUMNS) == 40 + 5


def test_a_score_below_nought_stays_a_number() -> None:
    """Only words that a page may have written are kept from opening a formula."""
    struck = record(type="ASSAULT", trigger="-struck", by=("Orsk",), to=("Vell",), outlet="-Courier")
    header, line = csv.reader(io.StringIO("".join(polecat_lines([struck]))), delimiter="\t")
    row = dict(zip(header, line, strict=True))
    assert float(row["Intensity"]) < 0
    assert row["Source"] == "'-Courier"


def test_who_takes_part_is_coded_by_the_pages_own_words() -> None:
    """A body of no country by what it is; whom nothing places, by the only country of the page's events, unless he is only counted."""
    told = [
        msgspec.structs.replace(
            event("x", trigger="met", by=("Orsk", "Vell")),
            actors=(Participant(words="the Danish envoy", name="Ada Brunn"), Participant(words="NATO", name="NATO")),
            recipients=(Participant(words="the opposition", name="opposition"), Participant(words="three men", name="three men")),
        )
    ]
    (made,) = plover_records(told, {}, "onrecord test")
    assert [actor.code for actor in (*made.actor, *made.recipient)] == ["DNK", "IGO", "DNK", None]


def test_the_documentation_names_every_rule_with_its_section() -> None:
    """A rule that nobody can look up is none."""
    page = (Path(__file__).parents[3] / "docs" / "explanation" / "plover.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert all(any(rule.name in row and rule.section in row for row in rows) for rule in RULES)


def test_the_newsrooms_events_are_all_exported_and_all_come_back() -> None:
    """Every rule named is one of the rules."""
    gold = gold_record()
    records = list(plover_records(gold.events, gold.clusters, "onrecord test"))
    told = [(each.type, each.mode, each.status) for each in gold.events]
    assert [uncoded(each) for each in records] == told
    assert {each.onrecord.rule for each in records} <= {None, *(rule.name for rule in RULES)}
