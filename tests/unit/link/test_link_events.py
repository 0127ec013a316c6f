"""Whether two articles tell one event."""

from datetime import date

import msgspec
import pytest

from onrecord.link.event_times import known_bounds
from onrecord.link.events import APART, SameEvents, judge_events, logit
from onrecord.link.happenings import Happening, about, happenings_of, particles_in, seen_around, trigger_kin, trigger_roots
from onrecord.link.voices import name_parts
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.span import Span
from tests.unit.views.editions import edition

ABOUT = about(["The ferry to Lenne was stopped at the sluice; the sluice belongs to Orsk, the ferry to Vell."])


ORSK, VELL, LENNE = (frozenset({(name,)}) for name in ("orsk", "vell", "lenne"))
SLUICE, RAID = frozenset({"sluic"}), frozenset({"raid", "convoi"})


def happening(name: str, trigger: str = "stopped", **more: object) -> Happening:
    """An event of an article about the ferry and the sluice."""
    facts = {"version": name, "day": date(2031, 5, 6), "about": ABOUT, "type": "COERCE"}
    facts |= {"trigger": frozenset(trigger_roots(trigger)), "particles": particles_in(trigger)}
    return Happening(id=name, **{**facts, **more})  # type: ignore[arg-type]


def verdict(left: Happening, right: Happening) -> Verdict | None:
    """What is said of two events."""
    found = judge_events(left, right)
    return found.verdict if found else None


def test_one_event_in_two_articles_on_the_same_thing_is_one() -> None:
    """The same trigger in another form."""
    assert verdict(happening("a", near=SLUICE, sentence=SLUICE), happening("b", "stopping", near=SLUICE, sentence=SLUICE)) is Verdict.SAME


def test_what_names_nobody_is_another_only_in_its_words_and_with_something_that_both_share() -> None:
    """That somebody was stopped may be any of many: type and subject alone say nothing, nor does a name that only one page gives."""
    one, other = happening("a"), happening("b", who=frozenset({("vell",)}))
    assert verdict(one, happening("b")) is None
    assert judge_events(one, other) == judge_events(other, one) is None
    shared = (
        {"when": "2031-05-02"},
        {"place": frozenset({("lenne",)})},
        {"near": SLUICE, "sentence": SLUICE},
        {"sentence": frozenset(("sluic", "ferri", "guard", "dawn", "pilot"))},
    )
    for more in shared:
        left, right = (msgspec.structs.replace(each, **more) for each in (one, other))
        assert verdict(left, right) is Verdict.SAME
        assert verdict(left, msgspec.structs.replace(right, trigger=frozenset({"held"}))) is not Verdict.SAME
    assert verdict(*(happening(name, when="../2031-06") for name in "ab")) is None, "any day at all is no time that both give"


WAR = about(["Orsk and Vell are at war; the raids on Lenne and Torv killed many, Orsk says, and Vell says the raids go on."])


def deed(name: str, trigger: str = "killed", **more: object) -> Happening:
    """A deed of a war, as a page about the war tells it."""
    return happening(name, trigger, **{"type": "ASSAULT", "about": WAR, "near": RAID, "sentence": RAID, **more})


def test_two_numbers_of_those_killed_are_two_events() -> None:
    """Where both stand right beside the act; a toll of one thing may rise a little from one page to the next."""
    found = judge_events(deed("a", toll=1200.0), deed("b", toll=39000.0))
    assert found is not None
    assert (found.verdict, found.reasons[0]) == (Verdict.DIFFERENT, "two numbers: 1200, 39000")
    assert verdict(deed("a", toll=12.0), deed("b", toll=12.0)) is Verdict.SAME
    assert verdict(deed("a", toll=12.0), deed("b", toll=14.0)) is Verdict.SAME
    no_raid: dict[str, object] = {"near": frozenset[str](), "sentence": frozenset[str]()}
    assert verdict(deed("a", toll=12.0, **no_raid), deed("b", toll=14.0, **no_raid)) is Verdict.DIFFERENT


def test_deeds_at_two_places_and_to_two_of_one_party_are_two() -> None:
    """A town may lie in the state that the other page names, so these part nothing."""
    lenne, torv, iran = (deed(name, "raid", place=frozenset({(name,)}), who=VELL) for name in ("lenne", "torv", "iran"))
    assert [verdict(lenne, torv), verdict(torv, lenne), verdict(lenne, iran)] == [Verdict.DIFFERENT, Verdict.DIFFERENT, Verdict.SAME]
    of_vell = [
        deed(name, who=VELL | {(name,)}, recipients=VELL | {(name,)}, whom=frozenset({(name,)}), actors=ORSK) for name in ("kesh", "doru")
    ]
    found = judge_events(*of_vell)
    assert found is not None
    assert (found.verdict, found.reasons[0]) == (Verdict.DIFFERENT, "done to two: kesh, doru")


def test_a_deed_and_the_deed_that_answered_it_are_two() -> None:
    """Who it is done to in one does it in the other, also where the other says not to whom, and one word and one thing stand in both."""
    raid = deed("a", "raid", who=ORSK | VELL, actors=ORSK, recipients=VELL)
    answer = deed("b", "raid", who=ORSK | VELL, actors=VELL)
    assert verdict(raid, answer) is verdict(answer, raid) is Verdict.DIFFERENT
    assert verdict(raid, msgspec.structs.replace(raid, id="b", version="b")) is Verdict.SAME


def test_two_ministries_and_two_states_of_like_names_are_two() -> None:
    """A ministry is not its neighbour by what titles have in common with both, nor is Sudan South Sudan; one state has several names."""
    for here, there in (("Foreign Ministry", "Defence Ministry"), ("Sudan", "South Sudan"), ("General Assembly", "National Assembly")):
        left, right = (happening(name, who=frozenset({name_parts(called)})) for name, called in (("a", here), ("b", there)))
        assert verdict(left, right) is Verdict.DIFFERENT
    called = [name_parts(name) for name in ("the United States", "US")]
    assert verdict(*(happening(" ".join(name), who=frozenset({name})) for name in called)) is Verdict.SAME


def test_two_kinds_of_event_are_not_compared() -> None:
    """PLOVER types part them."""
    assert judge_events(happening("a"), happening("b", type="CONSULT")) is None


def test_events_at_two_times_are_two() -> None:
    """And the reason says when."""
    found = judge_events(happening("a", when="2031-05-02"), happening("b", when="2031-05-05"))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert "at two times: 2031-05-02, 2031-05-05" in found.reasons


def test_a_month_and_a_day_of_it_can_be_one_time() -> None:
    """As far as pages give a date."""
    assert verdict(happening("a", when="2031-05"), happening("b", when="2031-05-05")) is Verdict.SAME


def test_events_of_other_people_are_two() -> None:
    """Nobody takes part in both."""
    assert verdict(happening("a", who=frozenset({("orsk",)})), happening("b", who=frozenset({("vell",)}))) is Verdict.DIFFERENT
    assert verdict(happening("a", who=frozenset({("ana", "kesh")})), happening("b", who=frozenset({("kesh",)}))) is Verdict.SAME


def test_a_meeting_is_another_only_where_both_pages_name_both_sides() -> None:
    """A page that names one side alone is told to be of another meeting by nothing; it is joined where the sentences are much alike."""
    words = frozenset(("doru", "envoi", "meet", "lenne", "weir"))
    facts = {"type": "CONSULT", "near": frozenset({"weir"}), "sentence": words}

    def met(name: str, *sides: str, sentence: frozenset[str] = words) -> Happening:
        people = frozenset((name_parts(side), name_parts(side)) for side in sides)
        return happening(name, "met", **{**facts, "who": frozenset(side for side, _ in people), "sides": people, "sentence": sentence})

    alone = met("a", "Ana Doru")
    assert verdict(alone, met("b", "Ana Doru", "Pim Kesh")) is Verdict.SAME
    assert (
        verdict(alone, met("b", "Ana Doru", "Pim Kesh", sentence=frozenset(("doru", "kesh", "harbor", "pier", "quai", "crane", "gale"))))
        is None
    )
    assert verdict(met("a", "Ana Doru", "Lio Tarn"), met("b", "Ana Doru", "Pim Kesh")) is Verdict.DIFFERENT


def test_both_leaders_may_be_those_whom_another_page_names() -> None:
    """People without names are none of whom it could be said that they are not the other page's."""
    named = happening("a", "met", type="CONSULT", who=LENNE, sides=frozenset({(("lenne",), ("lenne",))}), sentence=SLUICE, near=SLUICE)
    leaders = happening("b", "met", type="CONSULT", who=frozenset({("both", "leaders")}), sentence=RAID)
    assert verdict(named, leaders) is None
    assert verdict(named, msgspec.structs.replace(leaders, sides=frozenset({(("torv",), ("torv",))}), who=frozenset({("torv",)}))) is (
        Verdict.DIFFERENT
    )


def test_what_was_planned_is_what_was_done_only_on_the_day_that_both_give() -> None:
    """A meeting announced need not be the meeting held."""
    planned, held = happening("a", status="planned"), happening("b", status="happened")
    assert verdict(planned, held) is Verdict.DIFFERENT
    dated = [happening(name, status=status, when="2031-05-09") for name, status in (("a", "planned"), ("b", "happened"))]
    assert verdict(*dated) is Verdict.SAME


def test_events_in_articles_on_other_things_are_not_the_same() -> None:
    """The same verb elsewhere."""
    assert verdict(happening("a"), happening("b", about=about(["The opera in Kesh closed its season with a gala."]))) is not Verdict.SAME


def test_deaths_of_two_people_in_like_words_are_two() -> None:
    """What an article is about is above all who is named in it."""
    first, second = (
        about([f"A climber fell on the north face, and {name} was dead when the wardens reached {name}."]) for name in ("Ilvane", "Torrick")
    )
    assert verdict(happening("a", "fell", about=first, type=""), happening("b", "fell", about=first, type="")) is Verdict.SAME
    assert verdict(happening("a", "fell", about=first, type=""), happening("b", "fell", about=second, type="")) is not Verdict.SAME


def test_one_party_s_acts_of_one_kind_in_other_words_are_one_only_across_articles() -> None:
    """In one article "stopped" and "tightened" are told as two; of two articles each may tell the same in its own word."""
    who = frozenset({("orsk",)})
    stopped, tightened = (happening("a", trigger, who=who, when="2031-05-02") for trigger in ("stopped", "tightened"))
    assert verdict(stopped, msgspec.structs.replace(tightened, id="b", version="b")) is Verdict.SAME
    assert verdict(stopped, msgspec.structs.replace(tightened, id="b")) is not Verdict.SAME


def test_one_party_s_acts_of_one_kind_on_two_things_are_two() -> None:
    """Orsk shut the gate and, elsewhere, held the ferry: what one party did of one kind is one act only where the thing or the day is."""
    who = frozenset({("orsk",)})
    gate = frozenset(("gate", "orskan"))
    shut, held = (happening(each, each, who=who, near=gate, sentence=gate) for each in ("closed", "held"))
    assert verdict(shut, held) is Verdict.SAME
    assert verdict(shut, msgspec.structs.replace(held, sentence=frozenset(("orskan",)))) is not Verdict.SAME, (
        "beside it, in another sentence"
    )
    for words in (("ferri", "orskan"), ("orsk", "orskan", "februari", "12")):
        near = frozenset((*words, "gate")) - {"ferri"}
        kept = msgspec.structs.replace(shut, near=near, sentence=near)
        other = msgspec.structs.replace(held, near=frozenset(words), sentence=frozenset(words))
        assert verdict(kept, other) is not Verdict.SAME


FINE = frozenset(("fin", "ferri", "sluic"))


def spoken(name: str, trigger: str, actors: frozenset[tuple[str, ...]], **more: object) -> Happening:
    """An act of speech about the fine."""
    recipients = more.get("recipients", frozenset())
    facts = {"type": "REQUEST", "actors": actors, "who": actors | recipients, "near": FINE, "sentence": FINE}  # type: ignore[operator]
    return happening(name, trigger, **{**facts, **more})


@pytest.mark.parametrize("trigger", ["demanded", "insisted"])
def test_what_two_parties_do_to_each_other_is_two_acts(trigger: str) -> None:
    """Also in one word, of one thing and on one day: a demand and the counter-demand share everything but the direction."""
    demand = spoken("a", "demanded", ORSK, recipients=VELL, when="2031-05-02")
    counter = spoken("b", trigger, VELL, recipients=ORSK, when="2031-05-02")
    found = judge_events(demand, counter)
    assert found is not None
    assert (found.verdict, found.score, found.reasons[0]) == (Verdict.DIFFERENT, 0.05, "done by two: orsk, vell")
    assert verdict(demand, spoken("b", trigger, ORSK, recipients=VELL, when="2031-05-02")) is Verdict.SAME


def test_what_one_party_asks_of_two_is_two_acts_and_so_is_what_is_done_to_who_does_it() -> None:
    """By the recipients, where both are named; by a recipient who is the other's actor, where one names no actor."""
    demand = spoken("a", "demanded", ORSK, recipients=VELL)
    reasons = [judge_events(demand, spoken("b", "demanded", ORSK, recipients=LENNE)), judge_events(demand, spoken("b", "demanded", VELL))]
    assert [each.reasons[0] for each in reasons if each] == ["done to two: vell, lenne", "done by two: orsk, vell"]
    nameless = spoken("b", "demanded", frozenset(), recipients=ORSK)
    assert verdict(demand, nameless) is Verdict.DIFFERENT
    assert verdict(demand, spoken("b", "demanded", frozenset(), recipients=VELL)) is Verdict.SAME


def test_who_meets_whom_has_no_direction() -> None:
    """Orsk met Vell, and Vell met Orsk; nor has what two pages tell in the same sentence, where one was misread."""
    assert (
        verdict(*(spoken(name, "met", who, recipients=ORSK | VELL, type="CONSULT") for name, who in (("a", ORSK), ("b", VELL))))
        is Verdict.SAME
    )
    sentence = FINE | {"demand", "orsk", "vell", "harbor"}
    one, other = (spoken(name, "demanded", who, who=ORSK | VELL, sentence=sentence) for name, who in (("a", ORSK), ("b", VELL)))
    assert verdict(one, other) is Verdict.SAME


def test_one_deed_may_be_laid_at_two_doors() -> None:
    """Who cut the cable is disputed, and it is one cable; of two cables the deeds are two."""
    who = ORSK | VELL | LENNE
    one, other = (spoken(name, "cut", by, who=who, type="COERCE", recipients=LENNE) for name, by in (("a", ORSK), ("b", VELL)))
    assert verdict(one, other) is Verdict.SAME
    elsewhere = frozenset(("mast", "hill", "orskan"))
    assert verdict(one, msgspec.structs.replace(other, near=elsewhere, sentence=elsewhere)) is Verdict.DIFFERENT


def test_an_offer_of_another_thing_is_another_offer() -> None:
    """One party offers, asks and refuses much in one week; a word that names the act itself needs no thing beside it."""
    page = about(["Orsk opens the sluice again; the pilots of Lenne sail at noon, and many are back from the harbour's long strike."])
    one, other = (spoken(name, "offered", ORSK, type="AGREE", about=each) for name, each in (("a", ABOUT), ("b", page)))
    assert verdict(one, other) is Verdict.SAME
    logs = frozenset(("log", "orskan", "mondai", "minist"))
    assert verdict(one, msgspec.structs.replace(other, near=logs, sentence=logs)) is None
    ultimatums = (spoken(name, "ultimatum", ORSK, type="THREATEN", near=near, sentence=near) for name, near in (("a", FINE), ("b", logs)))
    assert verdict(*ultimatums) is Verdict.SAME


def test_what_is_called_for_today_was_not_done_last_year() -> None:
    """What is still to come is from about the day on that tells of it; one with neither time nor day may be any."""
    asked, freed = (
        spoken(name, "release", ORSK, type="RETREAT", status="called_for", when=when) for name, when in (("a", None), ("b", "2030"))
    )
    assert logit(asked, freed) == logit(asked, msgspec.structs.replace(freed, when="2031-06")) + APART
    assert logit(msgspec.structs.replace(asked, day=None), freed) == logit(asked, freed) - APART


@pytest.mark.parametrize(("one", "other"), [("reopened", "closed"), ("switched off", "switched on"), ("turned off", "turned down")])
def test_opposite_acts_are_two(one: str, other: str) -> None:
    """By roots that are each other's contrary, or by the particles of one verb; nothing else that is alike makes them one."""
    seen = {"when": "2031-05-02", "who": frozenset({("orsk",)}), "near": frozenset(("portal",))}
    found = judge_events(happening("a", one, **seen), happening("b", other, **seen))
    assert found is not None
    assert (found.verdict, found.score) == (Verdict.DIFFERENT, 0.05)
    assert any("acts: " in reason for reason in found.reasons)


@pytest.mark.parametrize(("one", "other"), [("walked out", "walked off"), ("switched off", "was switched"), ("shut down", "shutting")])
def test_particles_that_say_the_same_part_nothing(one: str, other: str) -> None:
    """Nor does one that only one of two has."""
    assert verdict(happening("a", one, when="2031-05-02"), happening("b", other, when="2031-05-02")) is Verdict.SAME


def test_kin_words_of_two_roots_meet_and_may_be_one_event() -> None:
    """ "Quake" and "earthquake" share no root; words that are no kin do not meet, whatever else is alike."""
    near = frozenset(("orsk", "dawn", "bridg"))
    quake, earthquake, purchase = (
        Happening(id=word, version=word, trigger=frozenset([word]), kin=trigger_kin(word), near=near, about={"orsk": 0.8, word: 0.6})
        for word in ("quake", "earthquake", "purchase")
    )
    (found,) = SameEvents()([quake, earthquake, purchase], [])
    assert (found.left, found.right, found.verdict) == ("earthquake", "quake", Verdict.SAME)
    assert found.reasons[0].startswith("kin words: 0.")


def test_events_may_come_in_any_order() -> None:
    """In one batch or one after another."""
    events = [happening("a"), happening("b", "stops"), happening("c", when="2031-05-02"), happening("d", "left")]
    at_once = SameEvents()(events, [])
    streamed: list[Judgement] = []
    for place, event in enumerate(reversed(events)):
        streamed += SameEvents()([event], events[len(events) - place :])
    assert sorted(streamed, key=lambda each: (each.left, each.right)) == at_once


def test_events_long_apart_are_not_compared() -> None:
    """A month at most."""
    assert SameEvents()([happening("a"), happening("b", day=date(2031, 8, 6))], []) == []


def test_an_event_is_seen_with_its_sentence() -> None:
    """Names and figures of the next sentence are not its own."""
    text = "The ferry of Vell was stopped by 40 guards. Then Orsk sent 7 boats."
    seen = seen_around(text, Span(0, len(text)), Span(text.index("stopped"), text.index("stopped") + 7))
    assert seen.trigger == {"stop"}
    assert seen.names == {"vell"}
    assert seen.figures == {"40"}


def test_a_page_without_events_has_nothing_to_link() -> None:
    """No entry, no happening."""
    assert happenings_of(edition(["headline|Orsk waits", "paragraph|Nothing was stopped."])) == ()


def test_a_time_is_as_long_as_the_page_makes_it() -> None:
    """Open ends run on for ever; a season has no bounds here."""
    assert known_bounds("2032-02") == ("2032-02-01", "2032-02-29")
    assert known_bounds("../2031-04") == ("0001-01-01", "2031-04-30")
    assert known_bounds(None) is None
    assert known_bounds("2031-21") is None


def met(name: str, *who: tuple[str, str], trigger: str = "met", **more: object) -> Happening:
    """A meeting of people, each with his party."""
    sides = frozenset((name_parts(person), name_parts(party)) for person, party in who)
    return happening(
        name, trigger, **{"type": "CONSULT", "sides": sides, "who": frozenset(each for side in sides for each in side), **more}
    )


DORU, KESH, ALDANE, RETT = ("Doru", "Orsk"), ("Kesh", "Vell"), ("Aldane", "Brunn"), ("Rett", "Orsk")


def test_meetings_are_one_only_with_the_same_people_on_both_sides() -> None:
    """Who is in both meets many; one of a state's people is not another, though the state stands for each."""
    one, again = met("a", DORU, KESH), met("b", DORU, KESH)
    assert verdict(one, again) is Verdict.SAME
    assert verdict(one, met("c", DORU, ALDANE)) is Verdict.DIFFERENT
    assert verdict(one, met("d", RETT, KESH, ALDANE)) is not Verdict.SAME
    assert verdict(one, met("e", ("Orsk", "Orsk"), KESH)) is Verdict.SAME


def test_a_meeting_that_names_one_side_may_be_any_unless_its_sentence_names_the_other() -> None:
    """ "Doru met ministers" beside "Doru met Kesh"."""
    one = met("a", DORU, KESH)
    assert verdict(one, met("b", DORU)) is None
    assert verdict(one, met("c", DORU, sentence=frozenset({"kesh"}))) is Verdict.SAME
    assert verdict(msgspec.structs.replace(one, when="2031-05-02"), met("d", DORU, when="2031-05-02")) is Verdict.SAME


def test_what_is_told_not_to_have_been_is_not_what_may_be_yet() -> None:
    """ "Has not met him" beside "plans to meet him"; a planned meeting that was called off has a history."""
    planned = met("a", DORU, KESH, status="planned")
    assert verdict(planned, met("b", DORU, KESH, status="negated")) is Verdict.DIFFERENT
    assert verdict(planned, met("c", DORU, KESH, status="refused")) is Verdict.SAME


def test_two_words_of_one_sentence_name_two_acts() -> None:
    """ "He began meetings in Orsk by saying that he supports talks"."""
    sentence = frozenset({"meet", "talk", "support"})
    one, other = (met("a", DORU, KESH, trigger=word, sentence=sentence, kin=trigger_kin("talks")) for word in ("meetings", "talks"))
    assert verdict(one, msgspec.structs.replace(other, id="b")) is None
