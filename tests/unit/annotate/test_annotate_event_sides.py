"""Claims about who takes part in an event without standing beside its trigger, and about what a trigger shows of its event."""

from collections.abc import Mapping

import numpy as np

from onrecord.annotate.events.clues import Surroundings, clues_of
from onrecord.annotate.events.sides import ACTOR, NOBODY, RECIPIENT, Around, EventSides
from onrecord.annotate.mentioned import Parties
from onrecord.learned import FoundEvent, Linear
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
    candidates = seen.candidates(1)
    found = {each.entity: findings for each, findings in zip(candidates, seen.findings(1, candidates), strict=True)}
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


def test_a_trigger_shows_its_words_and_those_around() -> None:
    """By their roots, within the paragraph; and whether it names an act by itself or is quoted."""
    text = "Talks.\nOrsk “lifted the ban” on Monday"
    quoted, told = spot("“lifted the ban”", text), [spot("Talks.", text), spot("Orsk “lifted the ban” on Monday", text)]
    place = Surroundings(text=text, paragraphs=told, quoted=[quoted], hints={quoted.start + 1: "CONCEDE"}).place(spot("lifted", text))
    clues = clues_of(place)
    assert {"is lift", "before ban", "after orsk", "names CONCEDE", "between quotation marks"} <= set(clues)
    assert not any("talk" in clue for clue in clues)
