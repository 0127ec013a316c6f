"""Whether two articles tell one event."""

from datetime import date

import msgspec
import pytest

from onrecord.link.events import SameEvents, bounds, judge_events
from onrecord.link.happenings import Happening, about, happenings_of, particles_in, seen_around, trigger_kin, trigger_roots
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.span import Span
from tests.unit.views.editions import edition

ABOUT = about(["The ferry to Lenne was stopped at the sluice; the sluice belongs to Orsk, the ferry to Vell."])


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
    assert verdict(happening("a"), happening("b", "stopping")) is Verdict.SAME


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
    shut, held = (happening(each, each, who=who, near=frozenset(("gate", "orskan"))) for each in ("closed", "held"))
    assert verdict(shut, held) is Verdict.SAME
    for near in (("ferri", "orskan"), ("orsk", "orskan", "februari", "12")):
        kept = msgspec.structs.replace(shut, near=frozenset((*near, "gate")) - {"ferri"})
        assert verdict(kept, msgspec.structs.replace(held, near=frozenset(near))) is not Verdict.SAME


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
    assert verdict(happening("a", one), happening("b", other)) is Verdict.SAME


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
    assert bounds("2032-02") == ("2032-02-01", "2032-02-29")
    assert bounds("../2031-04") == ("0001-01-01", "2031-04-30")
    assert bounds(None) is None
    assert bounds("2031-21") is None
