"""Whether two appearances are one actor is judged, with reasons; anonymous sources and other states' ministries never are."""

import msgspec
import pytest

from onrecord.link.judge import judge
from onrecord.link.naming_keys import asked_of, keys_of
from onrecord.link.parties import SameActors, is_anonymous, judge_actors
from onrecord.model.entries import Appearance
from onrecord.model.judgement import Judgement, Relation, Verdict
from tests.unit.link.appearing import appears

MINISTER = {"role": "Foreign Minister", "country": "DNK"}


def _verdict(left: Appearance, right: Appearance) -> Verdict | None:
    found = judge_actors(left, right)
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (appears("Ada Vell"), appears("Ada Vell", role="envoy")),
        (appears("Ada Vell"), appears("Ада Велл")),
        (appears("Ada Vell", **MINISTER), appears("Vell", **MINISTER)),
        (appears("Ada Vell"), appears("A. Vell")),
        (appears("NATO", "organisation", known="body:nato"), appears("the alliance", "group", known="body:nato")),
        (appears("Orsk", "state"), appears("Orsk", "state")),
        (appears("Top Democrats", "group"), appears("Senate Democrats", "organisation")),
        (appears("Danish state media", "organisation", country="DNK"), appears("State Media", "organisation", country="DNK")),
        (appears("Tarn Lamp newspaper", "organisation"), appears("Tarn Lamp", "organisation")),
        (appears("Workers' Union of Tarn", "organisation"), appears("Workers Union of Tarn", "organisation")),
        (appears("Orsk Harbour Council", "organisation"), appears("OHC", "organisation")),
        (appears("Foreign Ministry", "organisation", country="DNK"), appears("foreign ministry", "organisation", country="DNK")),
    ],
)
def test_one_actor_is_found_again(left: Appearance, right: Appearance) -> None:
    """By name in any script, by office and country, by listed id, by initials; in either order, and with reasons."""
    found = judge_actors(left, right)
    assert found is not None and found.verdict is Verdict.SAME and found.reasons
    assert found == judge_actors(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (appears("a senior diplomat"), appears("a senior diplomat")),
        (appears("the spokesman", country="DNK"), appears("the spokesman", country="DNK")),
        (appears("two officials", "group"), appears("two officials", "group")),
        (appears("Ada Vell", **MINISTER), appears("Ilan Doren", **MINISTER, published="2033-01-01")),
        (appears("Ada Vell"), appears("Ilan Vell")),
        (appears("Vell", "state"), appears("Vell")),
    ],
)
def test_others_are_not_even_compared(left: Appearance, right: Appearance) -> None:
    """Anonymous sources, successors in an office, namesakes with other given names, a state and a person."""
    assert judge_actors(left, right) is None


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (
            appears("foreign ministry", "organisation", country="DNK"),
            appears("Foreign Ministry", "organisation", country="NOR"),
            Verdict.DIFFERENT,
        ),
        (appears("foreign ministry", "organisation", country="DNK"), appears("Foreign Ministry", "organisation"), Verdict.UNSURE),
        (appears("Ada Vell"), appears("Vell"), Verdict.UNSURE),
        (appears("Ada Vell", country="DNK"), appears("Ada Vell", country="NOR"), Verdict.UNSURE),
        (appears("Quad", "organisation", known="body:quad"), appears("Quad", "organisation", known="body:un"), Verdict.DIFFERENT),
    ],
)
def test_thin_grounds_are_a_persons_to_judge(left: Appearance, right: Appearance, verdict: Verdict) -> None:
    """A last name alone, a namesake abroad; two states' ministries are two for good."""
    assert _verdict(left, right) is verdict


def test_a_last_name_alone_is_worth_less_after_years() -> None:
    """Offices change hands within a family too."""
    later = appears("Vell", **MINISTER, published="2041-01-01")
    assert _verdict(appears("Ada Vell", **MINISTER), later) is Verdict.UNSURE


LEAGUE = ("Lenne League", "the League")
CALLED_SO = ("the League",)


def test_a_body_is_found_again_by_what_a_page_calls_it_for_short() -> None:
    """Where both were in print within months; later it may be another that goes by it, and two that do are nobody's to choose from."""
    full, short = appears("Lenne League", "organisation", words=LEAGUE), appears("League", "organisation", words=CALLED_SO)
    assert _verdict(full, short) is Verdict.SAME
    assert _verdict(full, appears("League", "organisation", published="2032-04-02", words=CALLED_SO)) is Verdict.UNSURE
    assert judge_actors(appears("Lenne League", "organisation"), short) is None
    rival = appears("Tarn League", "organisation", words=("the League",))
    assert {each.verdict for each in SameActors()([full, short, rival], [])} == {Verdict.UNSURE}
    assert judge_actors(appears("Orskan Senate", "organisation", words=("the Senate",)), appears("Senate", "organisation")) is None


def test_a_leader_whom_one_page_takes_for_a_state_is_found_by_the_full_name() -> None:
    """By the last name too, on a page that has both; by another page's last name alone, or of a listed state, nothing is said."""
    leader = appears("Ada Vell", role="president", party="Orsk")
    misread = appears("Vell", "state", words=("Vell", "Ada Vell"))
    assert _verdict(leader, misread) is Verdict.SAME and SameActors()([leader], [misread]) == SameActors()([misread], [leader])
    assert judge_actors(leader, appears("Vell", "state")) is None
    on_one_page = [leader, msgspec.structs.replace(appears("Vell", "state"), version=leader.version)]
    assert [each.verdict for each in SameActors()(on_one_page, [])] == [Verdict.SAME]
    namesake = msgspec.structs.replace(appears("Ilan Vell"), version=leader.version)
    assert not SameActors()([*on_one_page, namesake], [])
    assert judge_actors(leader, appears("Ada Vell", "state", known="state:ORS")) is None


def test_anonymous_is_who_the_page_does_not_name() -> None:
    """A listed office is named, however the page puts it."""
    assert is_anonymous(appears("a European diplomat"))
    assert all(is_anonymous(appears(name, "organisation")) for name in ("Parties", "Both Sides", "Foreign"))
    assert not is_anonymous(appears("the prime minister", "office", country="DNK"))
    assert not is_anonymous(appears("the alliance", "group", known="body:nato"))


def test_the_order_of_reading_does_not_change_the_clusters() -> None:
    """New with new or new with known, the same actors come of it."""
    there = [
        appears("Vell", **MINISTER),
        appears("Ada Vell", **MINISTER),
        appears("A. Vell", **MINISTER),
        appears("Ilan Vell"),
        appears("Doren"),
    ]
    at_once = judge(SameActors()(there, []), items=[each.id for each in there])
    for order in (there, there[::-1]):
        judged: list[Judgement] = []
        for place, each in enumerate(order):
            judged += SameActors()([each], order[:place])
        assert judge(judged, items=[each.id for each in there]) == at_once
    assert sorted(len(cluster.members) for cluster in at_once) == [1, 1, 3]


def test_a_persons_no_wins_over_the_rule() -> None:
    """It cuts the two apart, whatever the rule says again."""
    left, right = appears("Ada Vell"), appears("Ada Vell")
    verdict = Judgement(relation=Relation.SAME_ACTOR, left=left.id, right=right.id, verdict=Verdict.DIFFERENT, author="person:ana")
    assert len(judge([*SameActors()([left, right], []), verdict])) == 2


def test_the_work_grows_with_the_actors_not_with_the_square_of_appearances() -> None:
    """A thousand appearances that read alike are each judged once."""
    judged = SameActors()([appears("Orsk", "state", country="ORS") for _ in range(1000)], [])
    assert len(judged) == 999


@pytest.mark.parametrize("form", ["Orskan", "Orskan side", "Orsk’s government", "the Orskan authorities", "Republic of Orsk"])
def test_a_state_by_its_adjective_side_or_style_is_the_state(form: str) -> None:
    """However a page puts it; found among others, in either order."""
    told = [appears(form, "state"), appears("Orsk", "state"), appears("Vell", "state")]
    for order in (told, told[::-1]):
        (judged,) = SameActors()(order, [])
        assert {judged.left, judged.right} == {told[0].id, told[1].id} and judged.verdict is Verdict.SAME


@pytest.mark.parametrize(
    "others",
    [
        [appears("Orskan Railways", "organisation"), appears("Orsk", "state")],
        [appears("Orskan parliament", "state"), appears("Orsk", "state")],
        [appears("Vellan side", "state"), appears("Orsk", "state")],
        [appears("Danish", "state"), appears("Dan", "state", known="state:DNK")],
    ],
)
def test_what_is_a_states_is_not_the_state(others: list[Appearance]) -> None:
    """Its railways and parliament are not, nor is another's side; whom the tables know is known by them."""
    assert not any(judged.verdict is Verdict.SAME for judged in SameActors()(others, []))


def test_an_adjective_that_goes_with_two_states_is_left_to_a_person() -> None:
    """ "Orskan" may be made of Orsk and of Orska."""
    told = [appears("Orskan side", "state"), appears("Orsk", "state"), appears("Orska", "state")]
    assert {judged.verdict for judged in SameActors()(told, [])} == {Verdict.UNSURE}


def test_an_adjective_that_stands_alone_elsewhere_is_no_second_state() -> None:
    """ "The Orskan side" of one page, "Orskan" of another and Orsk are one."""
    told = [appears("Orskan side", "state"), appears("Orskan", "state"), appears("Orsk", "state")]
    assert {cluster.members for cluster in judge(SameActors()(told, []))} == {tuple(sorted(each.id for each in told))}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (appears("Danish state media", "organisation", country="DNK"), appears("State Media", "organisation"), Verdict.UNSURE),
        (
            appears("Danish state media", "organisation", country="DNK"),
            appears("State Media", "organisation", country="NOR"),
            Verdict.DIFFERENT,
        ),
        (appears("most Democrats", "group"), appears("Democrats", "organisation"), None),
        (appears("Danish officials", "group", country="DNK"), appears("Folketing officials", "group", country="DNK"), None),
    ],
)
def test_a_body_without_its_owner_is_one_only_where_both_are_of_one_country(
    left: Appearance, right: Appearance, verdict: Verdict | None
) -> None:
    """Some of a party are not the party."""
    assert _verdict(left, right) is verdict


def test_a_short_first_name_meets_the_full_one() -> None:
    """ "Dick Vell" and "Richard J. Vell" are found under one key, and are one."""
    short, full = appears("Dick Vell"), appears("Richard J. Vell")
    found = SameActors()([full], [short])
    assert [each.verdict for each in found] == [Verdict.SAME]
    assert set(asked_of(full)) & set(keys_of(short))
