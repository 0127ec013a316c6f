"""Deeds of one type that are two by what is done: another thing, or nothing."""

import msgspec
import pytest

from onrecord.link.against import reasons_against
from onrecord.link.events import judge_events
from onrecord.link.happenings import Happening, about, happenings_of, seen_around
from onrecord.model.entries import EventEntry, Participant
from onrecord.model.judgement import Verdict
from onrecord.model.span import Span
from tests.unit.views.editions import edition

ABOUT = about(["Orsk and Vell bargain over the ferry, the sluice at Lenne and the tests in the strait."])
ORSK = frozenset({("orsk",)})


def told(name: str, type: str, sentence: str, trigger: str, **more: object) -> Happening:  # noqa: A002 - the entry's own word
    """An event as its sentence tells it, done by Orsk unless it is said otherwise."""
    start = sentence.index(trigger)
    seen = seen_around(sentence, Span(0, len(sentence)), Span(start, start + len(trigger)))
    facts = {"id": name, "version": name, "type": type, "about": ABOUT, "who": ORSK, "status": "planned", **more}
    return Happening(**{field: getattr(seen, field) for field in Happening.__struct_fields__} | facts)  # type: ignore[arg-type]


def against(left: Happening, right: Happening) -> str:
    """Why two events are two, in one line."""
    return "; ".join(reasons_against(left, right))


@pytest.mark.parametrize(
    ("kind", "one", "other", "triggers", "is_two"),
    [
        ("CONCEDE", "Orsk will suspend its sea tests.", "Orsk will scrap all its weapons.", ("suspend", "scrap"), True),
        ("CONCEDE", "Orsk will suspend its sea tests.", "Orsk is to halt the tests in the strait.", ("suspend", "halt"), False),
        ("REQUEST", "Orsk urged Vell to cancel the talks.", "Orsk called on Vell to use the levy.", ("urged", "called on"), True),
        (
            "REQUEST",
            "Orsk urged Vell to cancel the talks.",
            "Orsk called for the cancellation of the summit.",
            ("urged", "called for"),
            False,
        ),
        ("REJECT", "Orsk turned down the pact.", "Orsk rejected the accord.", ("turned down", "rejected"), False),
        ("RETREAT", "Orsk freed eleven engineers.", "Orsk released the prisoners.", ("freed", "released"), False),
        ("SANCTION", "Orsk would freeze the banks' assets.", "A vote would trigger asset freezes.", ("freeze", "trigger"), False),
        ("CONSULT", "Orsk discussed the weather.", "Orsk is discussing plans for a truce.", ("discussed", "discussing"), True),
        ("ASSAULT", "Orsk shelled the port.", "Orsk hit the quarry.", ("shelled", "hit"), False),
    ],
)
def test_two_deeds_of_one_kind_are_two_where_they_are_done_to_two_things(
    kind: str, one: str, other: str, triggers: tuple[str, str], is_two: bool
) -> None:
    """Words that may be one thing's tell nothing, nor do types of which the object says little."""
    left, right = (told(name, kind, words, trigger) for name, words, trigger in zip("ab", (one, other), triggers, strict=True))
    assert ("of two things" in against(left, right)) is is_two


def test_of_one_trigger_the_thing_must_be_another_and_nothing_else_shared() -> None:
    """Two words for the fleet's arms are no two deeds where the fleet stands beside both."""
    one, other = (
        told(name, "RETREAT", f"Orsk is to give up {what}.", "give up") for name, what in (("a", "its fleet weapons"), ("b", "the fleet"))
    )
    assert not against(one, other)
    other = told("b", "RETREAT", "Orsk is to give up the sluice.", "give up")
    assert "of two things" in against(one, other)


def test_what_was_just_not_done_is_never_what_was_done() -> None:
    """A member who stopped short of a call has not called."""
    did, did_not = (
        told(name, "REQUEST", f"Doru {words} on Vell to stop.", "calling", status="happened")
        for name, words in (("a", "kept calling"), ("b", "stopped short of calling"))
    )
    assert against(did, did_not) == "shunned in one, not in the other"
    assert judge_events(did, did_not) is None or judge_events(did, did_not).verdict is Verdict.DIFFERENT  # type: ignore[union-attr]


def test_keeping_is_the_opposite_of_giving_up() -> None:
    """Though both are told of one party and one thing."""
    keep, leave = (told(name, "RETREAT", f"Orsk will {word} its guns.", word) for name, word in (("a", "keep"), ("b", "abandon")))
    assert "opposite acts" in against(keep, leave)


def test_a_word_that_says_no_deed_makes_no_event_one_with_another() -> None:
    """ "Has" and "is" may be anything; in one sentence with the other they are it."""
    bare = told("a", "AGREE", "Orsk has plans beyond the sluice.", "has")
    whole = told("b", "AGREE", "Orsk agreed to stop the ferry.", "agreed")
    assert "the words of one do not say what is done" in against(bare, whole)
    again = told("c", "AGREE", "Orsk has agreed to stop the ferry.", "has")
    assert not against(again, whole)


@pytest.mark.parametrize(
    ("word", "why"),
    [("raise", "no meeting by its words: rais"), ("leave", "one leaves it: leav"), ("see", ""), ("call", "")],
)
def test_only_what_is_called_a_meeting_is_one_with_a_meeting(word: str, why: str) -> None:
    """To raise a thing with somebody, or to leave the talks, is not to meet."""
    met, other = (told(name, "CONSULT", f"Orsk will {word} it.", word) for name, word in (("a", "meet"), ("b", word)))
    assert against(met, other) == why


def test_a_meeting_with_nobody_named_is_one_with_another_only_by_more_than_its_state() -> None:
    """Orsk meets many."""
    alone = {"sides": frozenset({(("orsk",), ("orsk",))})}
    one = told("a", "CONSULT", "The minister of Orsk said last spring that talks on its debt were slow.", "talks", **alone)
    other = told("b", "CONSULT", "Grain prices rose because Orsk put off talks.", "talks", **alone)
    assert against(one, other) == "with whom is told in neither"
    with_doru = {"who": ORSK | {("doru",)}, "sides": alone["sides"] | {(("doru",), ("vell",))}}
    assert not against(told("a", "CONSULT", "Orsk is in talks with Doru.", "talks", **with_doru), other)


def test_months_that_no_page_dates_tell_two_events_apart() -> None:
    """A test in July is none in November, unless both give their day."""
    july, november = (told(name, "MOBILIZE", f"In {name}, Orsk tested a rocket.", "tested") for name in ("July", "November"))
    assert against(july, november) == "in two months: juli, november"


def test_two_persons_who_each_blame_one_man_have_blamed_him_twice() -> None:
    """Their full names tell them apart, though their parties are not known; what an envoy says for nobody by name may be either's."""
    rice, leahy, aide = (
        told(name, "ACCUSE", "The visit was called a stunt.", "called", doers=frozenset({tuple(name.split())} if " " in name else ()))
        for name in ("ada vell", "ilan brunn", "aide")
    )
    assert "done by two" in against(rice, leahy)
    assert "done by two" not in against(rice, aide)


def test_only_full_names_of_persons_tell_who_does_a_deed() -> None:
    """No group's, no office's, no state's."""

    def doers(*names: str) -> frozenset[tuple[str, ...]]:
        page = edition(["headline|Orsk waits", "paragraph|Ada Vell called it a stunt."])
        text = page.reading.article.page.text
        start = text.index("called")
        event = EventEntry(
            id="e", version="v", context=Span(0, len(text)), headline="", outlet=None, agency=None, published=None, address="", latest=True,
            score=1.0, event="e1", type="ACCUSE", mode=None, status="happened", trigger=(Span(start, start + 6),), trigger_words="called",
            actors=tuple(Participant(words=name, name=name) for name in names),
        )  # fmt: skip
        return happenings_of(msgspec.structs.replace(page, events=(event,)))[0].doers

    assert doers("Ada Vell") == {("ada", "vell")}
    for names in (("Top Democrats",), ("Harbour Ministry",), ("South Korea",), ("Ada Vell", "Brunn"), ("an envoy",)):
        assert not doers(*names)
