"""The index of relations: what counts, what it weighs, and how sure it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from eval.gold_entries import gold_record
from onrecord.model.entries import EventEntry, Participant
from onrecord.views.index import HALF_LIFE, Sums, Weighed, after
from onrecord.views.relations import RelationRow, relation_pairs, relations
from onrecord.views.sides import OFTEN, Sides
from tests.unit.views.told import event, who

DAY = "2031-04-30"


def seizure(id: str = "x", **told: object) -> EventEntry:  # noqa: A002 - the entry's own word
    """Orsk seizes what is Vell's."""
    return event(id, "COERCE", "seized", **{"mode": "seize", "by": ("Orsk",), "to": ("Vell",), "when": "2031-04-01", **told})  # type: ignore[arg-type]


def rows_of(*events: EventEntry, clusters: dict[str, str] | None = None, day: str = DAY) -> tuple[RelationRow, ...]:
    """Relations of Orsk and Vell."""
    return relations(events, clusters or {}, "Orsk", "Vell", day)


def test_a_seizure_takes_the_index_down_and_silence_makes_no_figure() -> None:
    """By the score of its type and mode, beside what is not known; a month later it stays, and ever less is known."""
    first, last = rows_of(seizure(score=1.0), day="2031-05-01")
    assert (first.day, first.index, first.counted) == ("2031-04-01", -3.5, 1)
    assert (last.index, last.change, last.evidence, last.what) == (-3.5, 0.0, (), "nothing told since 2031-04-01")
    assert last.low <= first.low < first.high < last.high
    (later,) = rows_of(seizure(score=1.0), day="2032-05-01")[1:]
    assert (later.index, later.low) == (-3.5, -10)
    assert later.high == pytest.approx(10, abs=0.01)


def test_a_day_of_which_something_is_told_ends_in_no_row_of_silence() -> None:
    """The last row has what was done."""
    (row,) = rows_of(seizure(), day="2031-04-01")
    assert row.evidence


def test_evidence_fades_before_what_comes_after() -> None:
    """A half-life on a release weighs twice as much as the seizure before it; its change is what it did alone."""
    released = event("r", "RETREAT", "released", mode="release", by=("Orsk",), to=("Vell",), published="2031-05-01", score=1.0)
    *_, last = rows_of(seizure(score=1.0), released, day="2031-05-01")
    assert last.index == pytest.approx((-7 * 0.5 + 6.5) / 2.5, abs=0.001)
    assert last.change == pytest.approx(last.index + 7 * 0.5 / 1.5, abs=0.001)


def test_what_is_told_again_is_silence_for_the_index() -> None:
    """It stays, and its interval does not shrink for it."""
    first, again = rows_of(seizure(), seizure("y", when=None, published="2031-04-11"), day="2031-04-11")
    assert (again.index, again.change, again.counted) == (first.index, 0.0, 1)
    assert again.high > first.high


def test_ten_reports_of_one_happening_count_as_one() -> None:
    """Merged, they are one; the interval is none the smaller for them."""
    many = [seizure(f"x{number}") for number in range(10)]
    assert rows_of(*many, clusters={each.id: "c" for each in many})[0].index == rows_of(seizure())[0].index


def test_a_report_that_was_not_merged_does_not_count_twice() -> None:
    """The same type and mode between the same two on one day, or later without a date of its own; it is shown, without weight."""
    again = seizure("y", when=None, published="2031-04-03")
    rows = rows_of(seizure(), seizure("z"), again)
    assert [row.counted for row in rows] == [1, 1, 1]
    assert [[each.weight for each in row.evidence] for row in rows] == [[0.9, 0.0], [0.0], []]


def test_what_is_still_going_on_after_a_half_life_counts_again() -> None:
    """And not with every page that says so."""
    held = [seizure(when, status="ongoing", when=when) for when in ("2031-01-01", "2031-01-05", "2031-01-09", "2031-03-01")]
    assert rows_of(*held)[-1].counted == 2


@pytest.mark.parametrize(
    "status", ["planned", "offered", "called_for", "conditional", "hypothetical", "threatened", "denied", "refused", "alleged", "negated"]
)
def test_what_was_not_done_weighs_nothing(status: str) -> None:
    """The threat itself is an event of its own, and counts as THREATEN."""
    assert rows_of(seizure(status=status)) == ()
    threat = event("t", "THREATEN", "threatened", by=("Orsk",), to=("Vell",))
    assert rows_of(threat)[0].index < 0


def test_what_only_people_who_are_quoted_vouch_for_weighs_half() -> None:
    """A contested happening half of that."""
    quoted = seizure(voucher="Ilka Brandow")
    assert rows_of(quoted)[0].evidence[0].weight == 0.45
    denial = seizure("y", status="denied", voucher="Pim Alder")
    assert rows_of(quoted, denial, clusters={"x": "c", "y": "c"})[0].evidence[0].weight == 0.225


def test_every_row_opens_the_entries_it_rests_on() -> None:
    """All that tell it, by their ids."""
    (row, _) = rows_of(seizure(), seizure("y", published="2031-04-05"), clusters={"x": "c", "y": "c"})
    assert row.evidence[0].entries == ("x", "y")


def test_a_meeting_is_between_all_who_meet_and_a_visit_between_visitor_and_host() -> None:
    """Two visitors of one host do not count as meeting each other."""
    met = event("m", "CONSULT", "met", by=("Orsk", "Vell"))
    assert rows_of(met)[0].index > 0
    visit = event("v", "CONSULT", "visited", by=("Orsk", "Vell"), to=(who("League", "League"),))
    assert rows_of(visit) == ()


def test_history_without_a_date_is_left_out_and_with_one_stands_at_it() -> None:
    """Told today, of ten years ago."""
    assert rows_of(seizure(background=True, when=None)) == ()
    assert rows_of(seizure(background=True, when="2021"))[0].day == "2021-12-31"


@pytest.mark.parametrize("clause", ["as Vell had long been held", "when Orsk seized it in November", "Orsk seized it two years ago"])
def test_what_words_put_long_before_the_page_does_not_count_at_its_day(clause: str) -> None:
    """Though no page calls it history; with a date it stands there, and news without one at the page's day."""
    old = replace(seizure(when=None), clause=clause)
    assert rows_of(old) == ()
    assert rows_of(replace(seizure(), clause=clause))[0].day == "2031-04-01"
    assert rows_of(replace(seizure(when=None), clause="Orsk seized it"))[0].day == "2031-04-02"


def test_those_who_are_heard_or_present_beside_many_others_have_not_met_each_other() -> None:
    """A court hears forty states; four who meet deal with one another."""
    parties = ("Orsk", "Vell", *(who(name, name, country=name[:3].upper()) for name in ("Lenne", "Torv", "Sarn")))
    assert rows_of(event("m", "CONSULT", "met", by=parties)) == ()
    assert rows_of(event("m", "CONSULT", "met", by=parties[:4]))
    assert rows_of(event("m", "CONSULT", "heard from", by=("Orsk", "Vell"))) == ()


def test_a_visit_and_the_meeting_told_beside_it_count_once() -> None:
    """They are two modes of one type."""
    met = event("m", "CONSULT", "met", mode="meet", by=("Orsk", "Vell"), when="2031-04-01")
    visit = event("v", "CONSULT", "visited", mode="visit", by=("Orsk",), to=("Vell",), published="2031-04-03")
    assert rows_of(met, visit, day="2031-04-03")[-1].counted == 1


def test_a_state_has_no_relations_with_its_own_parties_but_with_those_in_arms_against_it() -> None:
    """The Harbour Party of Orsk is Orsk's own; its rebels are not."""
    for sector, has_any in (("PTY", False), ("GOV", False), ("REB", True)):
        own = Participant(words="it", name="Harbour League", party="Harbour League", country="ORS", sector=sector)
        told = event("a", "COERCE", "seized", by=("Orsk",), to=(own,))
        assert bool(relation_pairs([told, event("b", by=("Orsk", "Vell"))], {}, DAY)) is has_any


def test_whoever_is_only_of_a_country_is_no_party_to_relations() -> None:
    """A premier's wife is misread for a state; the state that is told most of the country is one."""
    wife = Participant(words="Ida", name="Ida", party="Ida", country="VEL")
    events = [
        event("a", "AID", "gave", by=("Orsk",), to=(wife,)),
        *(event(f"v{n}", "AID", "gave", by=("Orsk",), to=("Vell",)) for n in "ab"),
    ]
    assert {(row.first, row.second) for row in relation_pairs(events, {}, DAY)} == {("Orsk", "Vell")}


def test_what_is_dated_after_the_day_asked_for_is_left_out() -> None:
    """Also what was published later."""
    assert rows_of(seizure(), day="2031-03-31") == ()


def test_parties_are_found_in_either_order_by_name_or_code() -> None:
    """Strangers have no relations."""
    events = (seizure(),)
    assert relations(events, {}, "vell", "ORSK", DAY) == relations(events, {}, "ORS", "VEL", DAY) != ()
    assert relations(events, {}, "Orsk", "Nowhere", DAY) == ()


def test_whoever_is_called_by_a_states_name_stands_with_it_though_no_table_knows_the_state() -> None:
    """ "Vellan engineers" are Vell's; its rebels, and engineers of nobody, are not."""
    vell = Participant(words="Vell", name="Vell", party="Vell", party_actor="vell")
    parties = event("a", by=("Orsk",), to=(vell,))
    for name, sector, side in (("eleven Vellan engineers", None, "Vell"), ("Vellan rebels", "REB", None), ("engineers", None, None)):
        someone = Participant(words=name, name=name, sector=sector)
        assert Sides([parties, event("b", by=("Orsk",), to=(someone,))]).of(someone) == side


def test_pairs_stand_with_the_most_evidence_first() -> None:
    """One row for each two parties between whom something happened."""
    events = [
        seizure(),
        event("m", "CONSULT", "met", by=("Orsk", who("Ines Doru", "League"))),
        event("n", "AID", "gave", by=("Orsk",), to=("Vell",)),
    ]
    assert [(row.first, row.second, row.counted) for row in relation_pairs(events, {}, DAY)] == [("Orsk", "Vell", 2), ("League", "Orsk", 1)]


def test_a_pair_stands_as_of_its_own_last_day_and_by_a_later_one_anywhere() -> None:
    """A year on the figure is that of the last day, and by now they may stand at any; nobody is called neutral, least of all surely so."""
    gave = event("n", "AID", "gave", by=("Orsk",), to=("Vell",), when="2031-04-02")
    (then,), (now,) = relation_pairs([gave], {}, "2031-04-02"), relation_pairs([gave], {}, "2032-04-02")
    assert (now.day, now.last) == ("2032-04-02", "2031-04-02")
    assert (now.index, now.low, now.high) == (then.index, then.low, then.high)
    assert (then.low_by_day, then.high_by_day) == (then.low, then.high)
    assert (now.low_by_day, now.high_by_day) == (pytest.approx(-10, abs=0.01), 10)


@pytest.mark.parametrize("name", ["a “Vellan harbour guard” vessel", "Vellan prosecutors", "Orsk-Lenne", "Vellan Harbour Party and Tarn"])
def test_descriptions_vessels_and_several_in_one_are_no_party_to_relations(name: str) -> None:
    """However often they are told of."""
    someone = Participant(words=name, name=name, party=name, sector="GOV", country="VEL")
    others = tuple(Participant(words=each, name=each, party=each, party_actor=each, sector="GOV") for each in ("Orsk", "Lenne"))
    told = [event(str(place), "COERCE", "seized", by=others[:1], to=(someone,)) for place in range(OFTEN)]
    assert name not in {row.second for row in relation_pairs([*told, event("l", by=others)], {}, DAY)}


def test_companies_ships_and_people_are_no_party_to_relations() -> None:
    """Who is of no country and no public sector, for whom nobody stands, or whose name is the surname of somebody else's minister."""
    alder = who("Pim Alder", "Vell")
    ferry, minister = (Participant(words=name, name=name, party=name, sector=of) for name, of in (("Tarn Ferries", None), ("Alder", "GOV")))
    lenne = Participant(words="Lenne", name="Lenne", party="Lenne", sector="GOV")
    events = [event(str(place), "AID", "gave", by=("Orsk",), to=(each,)) for place, each in enumerate((alder, ferry, minister, lenne))]
    assert {(row.first, row.second) for row in relation_pairs(events, {}, DAY)} == {("Orsk", "Vell"), ("Lenne", "Orsk")}
    often = [event(f"f{place}", "AID", "gave", by=("Orsk",), to=(ferry,)) for place in range(OFTEN)]
    assert ("Orsk", "Tarn Ferries") in {(row.first, row.second) for row in relation_pairs(often, {}, DAY)}


@pytest.mark.parametrize(
    ("kind", "trigger", "clause", "counts"),
    [
        ("THREATEN", "threat", "because of the threat from Orsk and Vell", False),
        ("ASSAULT", "shelled", "Orsk and Vell shelled the strait", False),
        ("ASSAULT", "exchanged", "Orsk and Vell exchanged fire", True),
        ("ASSAULT", "clash", "a clash of Orsk and Vell", True),
        ("ASSAULT", "shelling", "Orsk and Vell told of a crossfire and of shelling", True),
        ("ASSAULT", "fired", "Orsk and Vell fired at each other", True),
        ("CONSULT", "met", "Orsk and Vell met", True),
    ],
)
def test_those_who_threaten_or_strike_together_stand_on_one_side(kind: str, trigger: str, clause: str, counts: bool) -> None:
    """They have done nothing to each other, but where the words say that it was done to each other."""
    joint = replace(event("j", kind, trigger, by=("Orsk", "Vell"), when="2031-04-01"), clause=clause)
    assert bool(rows_of(joint)) is counts


def test_two_between_whom_nothing_scores_stand_nowhere() -> None:
    """What happened is there when it is asked for."""
    moved = event("m", "MOBILIZE", "moved", by=("Orsk",), to=("Vell",), published="2031-04-02", score=0.0)
    assert relation_pairs([moved], {}, DAY) == ()
    assert relations([moved], {}, "Orsk", "Vell", DAY) != ()


def test_a_party_named_by_anothers_adjective_is_that_other_in_whatever_order_they_come() -> None:
    """ "Vellan" alone is Vell, which is told more often; nobody's adjective stays itself."""
    vell = Participant(words="Vell", name="Vell", party="Vell", party_actor="vell")
    vellan, tarn = (Participant(words=name, name=name, party=name, party_actor=name) for name in ("Vellan", "Tarn"))
    told = [event("a", by=(vell,)), event("b", by=(vell,)), event("c", by=(vellan,)), event("d", by=(tarn,))]
    for events in (told, told[::-1]):
        sides = Sides(events)
        assert [sides.of(each) for each in (vellan, tarn, vell)] == ["Vell", "Tarn", "Vell"]


def test_of_two_parties_by_whose_adjective_a_third_is_named_it_is_the_one_told_more_often() -> None:
    """ "Vellan" may be of Vell or of Vella."""
    people = {name: Participant(words=name, name=name, party=name, party_actor=name) for name in ("Vell", "Vella", "Vellan")}
    told = [
        event(f"{name}{number}", by=(people[name],))
        for name, times in (("Vell", 2), ("Vella", 3), ("Vellan", 1))
        for number in range(times)
    ]
    assert Sides(told).of(people["Vellan"]) == "Vella"


TOLD = st.lists(st.tuples(st.floats(-10, 10), st.floats(0, 1), st.floats(0, 1), st.integers(0, 400)), max_size=20)


@given(TOLD, st.integers(0, 200), st.integers(0, 2000))
def test_silence_never_makes_an_interval_smaller(told: list[tuple[float, float, float, int]], days: int, more: int) -> None:
    """That of any day lies in that of every later one, whatever was told before, also where it contradicts itself; in the end it is the
    whole scale, and the index lies in it all along."""
    sums = Sums()
    for score, weight, probability, apart in told:
        sums = sums.later(apart).with_(Weighed(score=score, weight=weight, probability=probability))
    then = sums.reckon()
    soon, late = after(then, days), after(then, days + more)
    assert soon.index == late.index == then.index
    assert late.low - 0.002 <= soon.low <= then.low + 0.002
    assert late.high + 0.002 >= soon.high >= then.high - 0.002
    assert after(then, 10_000).high - after(then, 10_000).low == 20


def test_where_nothing_is_known_the_interval_is_the_whole_scale() -> None:
    """It is no certain 0."""
    found = Sums().reckon()
    assert (found.index, found.low, found.high) == (0, -10, 10)


@given(TOLD)
def test_the_index_stays_on_its_scale_and_inside_its_interval(told: list[tuple[float, float, float, int]]) -> None:
    """Whatever happens, in whatever order."""
    sums = Sums()
    for score, weight, probability, days in told:
        sums = sums.later(days).with_(Weighed(score=score, weight=weight, probability=probability))
        found = sums.reckon()
        assert -10 <= found.low <= found.index <= found.high <= 10


def test_more_evidence_of_one_kind_makes_the_interval_smaller_and_less_sure_entries_make_it_wider() -> None:
    """As a reader would expect of it."""
    one = Sums().with_(Weighed(score=-7, weight=1, probability=1))
    many = Sums()
    for _ in range(9):
        many = many.with_(Weighed(score=-7, weight=1, probability=1))
    width = {sums.reckon().high - sums.reckon().low: name for name, sums in (("one", one), ("many", many))}
    assert width[min(width)] == "many"
    doubtful = Sums().with_(Weighed(score=-7, weight=1, probability=0.5)).reckon()
    sure = Sums().with_(Weighed(score=-7, weight=0.5, probability=1)).reckon()
    assert doubtful.index == sure.index
    assert doubtful.high - doubtful.low > sure.high - sure.low
    assert one.later(HALF_LIFE).weight == 0.5


def test_the_newsrooms_dispute_goes_down_with_the_arrests_and_up_with_the_release_and_the_deal() -> None:
    """Between the two states; every row has evidence but the last."""
    gold = gold_record()
    rows = {row.day: row for row in relations(gold.events, gold.clusters, "Lusendra", "Zhemrava", "2034-04-10")}
    assert rows["2034-02-06"].index < -2
    assert rows["2034-03-20"].change > 0
    assert rows["2034-03-28"].change > 0
    assert all(row.evidence for day, row in rows.items() if day != "2034-04-10")
