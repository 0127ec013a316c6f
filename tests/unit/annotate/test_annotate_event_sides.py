"""Claims about who takes part in an event without standing beside its trigger, and about what a trigger shows of its event."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

import onrecord.learned
from onrecord.annotate.events.around import ACTOR, NOBODY, RECIPIENT, Around
from onrecord.annotate.events.candidates import candidates_of
from onrecord.annotate.events.classifier import EventClassifier
from onrecord.annotate.events.clues import Surroundings, clues_of
from onrecord.annotate.events.complaints import by_who_complains
from onrecord.annotate.events.participants import findings_of
from onrecord.annotate.events.sides import EventSides
from onrecord.annotate.mentioned import Parties
from onrecord.learned import FoundEvent, Linear, Vectors
from onrecord.learned.layered import Layered
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

TEXT = "Orsk closed the ferry. Vell protested. The closure will go on, Ada Renn said."


def spot(words: str, text: str = TEXT) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def event(trigger: str, kind: str, *, actor: str = "", vouched_by: str = "narrator") -> Event:
    """An event on a trigger, with an actor that is named."""
    actors = (Party(span=spot(actor), entity=actor.lower()),) if actor else ()
    return Event(id="", type=kind, trigger=(spot(trigger),), actors=actors, status="happened", vouched_by=vouched_by, score=0.9)


def around(*events: Event) -> Around:
    """The page with Orsk, Vell and Renn, who speaks for Orsk."""
    entities = {
        "orsk": Entity(name="Orsk", kind=Kind.STATE),
        "vell": Entity(name="Vell", kind=Kind.STATE),
        "renn": Entity(name="Ada Renn", kind=Kind.PERSON, spoken_for="orsk"),
    }
    mentions = [
        Mention(span=spot(name), kind=entities[key].kind, entity=key)
        for name, key in (("Orsk", "orsk"), ("Vell", "vell"), ("Ada Renn", "renn"))
    ]
    said = Quotation(
        id="q1", content=(spot("The closure will go on"),), cue=(spot("said"),), speaker=(spot("Ada Renn"),), speaker_entity="renn",
        directness=Directness.INDIRECT, score=0.9,
    )  # fmt: skip
    sentences = [spot("Orsk closed the ferry."), spot("Vell protested."), spot("The closure will go on, Ada Renn said.")]
    return Around(
        text=TEXT,
        sentences=sentences,
        paragraphs=[spot("Orsk closed the ferry. Vell protested."), sentences[2]],
        mentions=mentions,
        quotations=[said],
        events=events,
        found=[FoundEvent(type=each.type, anchor=each.trigger[0], fills=(), score=0.9, statuses={}) for each in events],
        parties=Parties(entities, mentions),
    )


def weights(worth: Mapping[str, Mapping[str, float]]) -> EventSides:
    """A classifier that knows a few findings; otherwise nobody takes part."""
    labels = (NOBODY, ACTOR, RECIPIENT)
    named = np.array([[worth[name].get(label, 0.0) for label in labels] for name in worth], np.float32)
    empty = np.zeros(0, np.float32)
    return EventSides(Linear(list(worth), labels, named, np.array([3.0, 0.0, 0.0], np.float32), np.zeros((0, 3), np.float32), empty, empty))


CLOSED, CLOSURE = event("closed", "SANCTION", actor="Orsk"), event("closure", "SANCTION", vouched_by="q1")


def test_who_is_told_to_have_done_such_a_thing_before_is_asked_for() -> None:
    """ "The closure" has its actor in the paragraph before: not by words of its own, but as who did the like and is spoken for."""
    seen = around(CLOSED, CLOSURE)
    candidates = candidates_of(seen, 1)
    found = {each.entity: findings for each, findings in zip(candidates, findings_of(seen, 1, candidates), strict=True)}
    assert {(each.entity, each.span) for each in candidates} == {("renn", spot("Ada Renn")), ("orsk", None), ("vell", None)}
    assert {"actor of most such acts", "spoken for", "SANCTION: spoken for"} <= found["orsk"]
    assert "actor of most such acts" not in found["vell"]
    assert {"speaks for another", "after, rank 0"} <= found["renn"]


def test_those_who_are_likely_enough_take_part() -> None:
    """Each actor once; one whom the paragraph does not name has no words."""
    sides = weights({"actor of most such acts": {ACTOR: 9.0}, "state not named": {RECIPIENT: 5.0}})
    _, closure = sides(around(CLOSED, CLOSURE))
    assert closure.actors == (Party(span=None, entity="orsk"),)
    assert closure.recipients == (Party(span=None, entity="vell"),)


def test_who_was_held_and_is_unlikely_is_given_up_but_words_of_nobody_known_stay() -> None:
    """A phrase that is no mention cannot be asked about."""
    no_mention = (Party(span=spot("the"), entity=None),)
    nameless = Event(id="", type="AID", trigger=(spot("ferry"),), actors=no_mention, status="happened", vouched_by="narrator", score=1)
    closed, aid = weights({"person phrase": {ACTOR: 0.1}})(around(CLOSED, nameless))
    assert (closed.actors, aid.actors) == ((), no_mention)


@pytest.mark.parametrize(("verb", "expected"), [("visits the", ["vell"]), ("is visiting", ["vell"]), ("visits near", [])])
def test_whom_somebody_visits_is_the_host(verb: str, expected: list[str]) -> None:
    """Where the grammar holds it for one, right after the verb, however unlikely it is."""
    text = f"Brunn {verb} Vell."
    place, trigger = spot("Vell", text), spot(verb.removesuffix(" the").removesuffix(" near"), text)
    host = (Party(span=place, entity="vell"),)
    held = Event(
        id="", type="CONSULT", mode="visit", trigger=(trigger,), recipients=host, status="planned", vouched_by="narrator", score=0.9
    )  # fmt: skip
    entities = {"vell": Entity(name="Vell", kind=Kind.STATE)}
    mentions = [Mention(span=place, kind=Kind.STATE, entity="vell")]
    whole = [Span(0, len(text))]
    seen = Around(
        text=text,
        sentences=whole,
        paragraphs=whole,
        mentions=mentions,
        quotations=[],
        events=[held],
        found=[FoundEvent(type="CONSULT", anchor=trigger, fills=(), score=0.9, statuses={})],
        parties=Parties(entities, mentions),
    )
    (visit,) = weights({"state phrase": {ACTOR: 0.1}})(seen)
    assert [party.entity for party in visit.recipients] == expected


def test_nobody_is_on_both_sides_and_who_does_something_else_is_on_none() -> None:
    """Who is held for recipient and likelier acts goes over; a mediator stays one, however likely he acts."""
    held = replace(
        CLOSED, actors=(), recipients=(Party(span=spot("Orsk"), entity="orsk"),), others=(Party(span=spot("Vell"), entity="vell"),)
    )
    (event,) = weights({"state phrase": {ACTOR: 9.0}})(around(held))
    assert ([party.entity for party in event.actors], event.recipients, event.others) == (["orsk"], (), held.others)


def test_words_that_were_held_are_not_given_up_for_none() -> None:
    """Those of another paragraph stay, where the actor is still the one."""
    elsewhere = replace(CLOSURE, actors=(Party(span=spot("Orsk"), entity="orsk"),))
    _, closure = weights({"state not named": {ACTOR: 9.0}})(around(CLOSED, elsewhere))
    assert Party(span=spot("Orsk"), entity="orsk") in closure.actors


def test_who_is_held_need_be_less_likely_than_others() -> None:
    """One in four is enough for those whom the encoder or the grammar holds for one; for others one in two."""
    likely = {"state phrase": {ACTOR: 2.3}}
    (held,), (other,) = (weights(likely)(around(each)) for each in (CLOSED, replace(CLOSED, actors=())))
    assert ([party.entity for party in held.actors], other.actors) == (["orsk"], ())


def test_all_who_meet_are_actors() -> None:
    """In text order; only a visit has a host."""
    worth = {"after, rank 0": {RECIPIENT: 9.0}, "before, rank 0": {ACTOR: 9.0}}
    meeting = replace(CLOSED, type="CONSULT", actors=())
    for mode, sides in (("meet", (["orsk", "vell"], [])), ("visit", (["orsk"], ["vell"]))):
        (event,) = weights({**worth, "after, 1 away": {RECIPIENT: 9.0}})(around(replace(meeting, mode=mode)))
        assert ([each.entity for each in event.actors], [each.entity for each in event.recipients]) == sides


def test_the_classifier_leaves_out_what_is_hardly_an_event_and_gives_modes_of_the_type() -> None:
    """The score is how likely it is an event and of that type."""
    answers = {
        "event": ("none", "event"),
        "type": ("AID", "REJECT"),
        "status": ("happened", "denied"),
        "mode": ("none", "REJECT.veto", "AID.food"),
    }
    base = np.array([0, 1.0, 0, 2.0, 1.0, 0, 0, 1.0, 5.0], np.float32)
    arrays = {
        "named": np.array([[9.0, 0, 0, 0, 0, 0, 0, 0, 0]], np.float32),
        "inner": np.zeros((5, 1), np.float32), "inner_base": np.zeros(1, np.float32),
        "outer": np.zeros((1, 9), np.float32), "outer_base": base,
    }  # fmt: skip
    found = [FoundEvent(type="AID", anchor=spot(words), fills=(), score=0.5, statuses={}) for words in ("closed", "protested")]
    vectors = Vectors(
        [([span.start for span in (each.anchor for each in found)], [each.anchor.end for each in found], np.zeros((2, 2), np.float32))]
    )
    page = Surroundings(text=TEXT, paragraphs=[Span(0, len(TEXT))], quoted=[], hints={})
    (kept,) = EventClassifier(Layered(["is protest"], answers, arrays))(page, found, vectors)
    assert (kept.anchor, kept.type, kept.mode, kept.status) == (spot("closed"), "REJECT", "veto", "happened")
    assert kept.score == pytest.approx(1 / (1 + np.exp(-1)) / (1 + np.exp(-2)), abs=1e-3)


def test_the_events_weights_were_fitted_on_the_encoder_and_the_branch_that_ship() -> None:
    """Whoever trains either anew fits them anew: `python -m training.events`."""
    weights = Path(onrecord.learned.__file__).parent / "weights"
    cards = {name: json.loads((weights / name / "card.json").read_text(encoding="utf-8")) for name in ("onrecord", "events")}
    assert all(cards["onrecord"]["sha256"][part] in cards["events"]["base"] for part in ("encoder.int8.onnx", "branch.int8.onnx"))


def test_a_trigger_shows_its_words_and_those_around() -> None:
    """By their roots, within the paragraph; and whether it names an act by itself or is quoted."""
    text = "Talks.\nOrsk “lifted the ban” on Monday"
    quoted, told = spot("“lifted the ban”", text), [spot("Talks.", text), spot("Orsk “lifted the ban” on Monday", text)]
    place = Surroundings(text=text, paragraphs=told, quoted=[quoted], hints={quoted.start + 1: "CONCEDE"}).place(spot("lifted", text))
    clues = clues_of(place)
    assert {"is lift", "before ban", "after orsk", "names CONCEDE", "between quotation marks"} <= set(clues)
    assert not any("talk" in clue for clue in clues)


COMPLAINT = "Orsk is ignoring our letters, said Vell's envoy Ada Brunn."


@pytest.mark.parametrize(
    ("trigger", "kind", "recipients", "expected"),
    [
        ("ignoring", "ACCUSE", ("vell",), (["vell"], ["orsk"])),
        ("ignoring", "ACCUSE", (), (["brunn"], ["orsk"])),
        ("ignoring", "REJECT", ("vell",), (["orsk"], ["vell"])),
    ],
)
def test_a_complaint_is_made_by_who_complains(
    trigger: str, kind: str, recipients: tuple[str, ...], expected: tuple[list[str], list[str]]
) -> None:
    """About those whose deed the words tell; another deed is theirs."""
    event, quotation = complaint(COMPLAINT, trigger, kind, recipients)
    assert sides_of(by_who_complains(told_by_brunn(COMPLAINT, quotation), [event])[0]) == expected


def test_an_accusation_is_its_subjects() -> None:
    """ "Orsk accuses us", said the envoy; and so is what the article itself tells."""
    text = COMPLAINT.replace("is ignoring our letters", "accuses us of theft")
    event, quotation = complaint(text, "accuses", "ACCUSE", ("vell",))
    assert sides_of(by_who_complains(told_by_brunn(text, quotation), [event])[0]) == (["orsk"], ["vell"])
    told = replace(complaint(COMPLAINT, "ignoring", "ACCUSE", ("vell",))[0], vouched_by="narrator")
    assert by_who_complains(told_by_brunn(COMPLAINT, quotation), [told]) == (told,)


BRUNNS = Parties(
    {
        "orsk": Entity(name="Orsk", kind=Kind.STATE),
        "vell": Entity(name="Vell", kind=Kind.STATE),
        "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, spoken_for="vell"),
    },
    (),
)


def told_by_brunn(text: str, quotation: Quotation) -> Around:
    """A page with the envoy's statement."""
    return Around(
        text=text, sentences=(), paragraphs=(), mentions=(), quotations=[quotation], events=(), found=(), parties=BRUNNS,
    )  # fmt: skip


def complaint(text: str, trigger: str, kind: str, recipients: tuple[str, ...]) -> tuple[Event, Quotation]:
    """What Orsk is said to do, and the statement that says so."""
    at = text.index(trigger)
    event = Event(
        id="e1",
        type=kind,
        trigger=(Span(at, at + len(trigger)),),
        actors=(Party(span=Span(0, 4), entity="orsk"),),
        recipients=tuple(Party(entity=key) for key in recipients),
        status="happened",
        vouched_by="q1",
        score=0.9,
    )
    content, speaker = Span(0, text.index(", said")), Span(text.index("Vell's"), len(text) - 1)
    quotation = Quotation(
        id="q1", content=(content,), speaker=(speaker,), speaker_entity="brunn", directness=Directness.INDIRECT, score=0.9
    )
    return event, quotation


def sides_of(event: Event) -> tuple[list[str | None], list[str | None]]:
    """Who acts and who is acted on."""
    return [party.entity for party in event.actors], [party.entity for party in event.recipients]
