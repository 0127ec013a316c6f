"""Actors corrected: what a person says of who somebody is lies over what pages tell, goes with the appearance, and can be taken back."""

import msgspec
import pytest

from onrecord.errors import Misuse
from onrecord.linking import link_record
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.entries import Actor
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.contract.happenings import NOTES, told

NOON, ONE, TWO = "2031-04-03T12:00:00Z", "2031-04-03T13:00:00Z", "2031-04-03T14:00:00Z"


@pytest.fixture
def filled(store: Store) -> Store:
    """A record with the strait's page, linked."""
    store.add(told(), read_at=NOON)
    list(link_record(store, at=NOON))
    return store


def actor(store: Store, name: str) -> Actor:
    """The actor whom a name finds, the shortest name of several."""
    return min(store.actors(ActorQuery(name=name)).rows, key=lambda found: len(found.name))


def edit(entry: str, /, **fields: str) -> Correction:
    """An edit of an actor by Rehn."""
    return Correction(kind=EntryKind.ACTOR, action=Action.EDIT, entry=entry, fields=fields, author="person:rehn")


def test_an_actor_is_called_what_a_person_says_through_every_reading(filled: Store) -> None:
    """Name, kind, country, role and aliases; it is found by any of them; taken back, pages tell again."""
    alder = actor(filled, "Pim Alder").id
    said = edit(alder, name="Pim J. Alder", country="VEL", role="envoy", aliases="the Ferryman; Old Pim")
    kept = filled.correct(said, at=ONE)
    for _ in range(2):
        for name in ("Pim J.", "ferryman", "old pim", "Pim Alder"):
            shown = actor(filled, name)
            assert (shown.id, shown.name, shown.country, shown.role) == (alder, "Pim J. Alder", "VEL", "envoy")
        assert (shown.aliases, shown.corrections[0].author) == (("the Ferryman", "Old Pim"), "person:rehn")
        filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)
    assert [each.waiting for each in filled.corrections()] == [False]
    filled.undo_correction(kept.id, at=TWO)
    again = actor(filled, "Pim Alder")
    assert (again.name, again.role, again.aliases, again.corrections) == ("Pim Alder", None, (), ())
    assert filled.actors(ActorQuery(name="ferryman")).total == 0


def test_entries_name_an_actor_as_a_person_does(filled: Store) -> None:
    """Who speaks, vouches, moves and takes part is called so, and found by that name or an alias; those who link see the page's names."""
    alder, orsk = actor(filled, "Pim Alder").id, actor(filled, "Orsk").id
    said = (edit(alder, name="Ada Holm", aliases="Ferryman"), edit(orsk, name="Ork", country="OK"))
    kept = [filled.correct(each, at=ONE) for each in said]
    assert names(filled) == ("Ada Holm", "Ada Holm", "Ada Holm", ("Ork", "OK"))
    for name in ("holm", "ferryman", "alder"):
        assert filled.statements(StatementQuery(speaker=name)).total == 1
        assert filled.moves(MoveQuery(by=name)).total == 1
    assert filled.events(EventQuery(actor="ork")).total == filled.events(EventQuery(actor="orsk")).total == 1
    filled.unlink()
    (printed,) = filled.unlinked()
    assert [each.speaker for each in printed.statements] == ["Pim Alder"]
    assert [each.name for event in printed.events for each in event.actors] == ["Orsk"]
    for each in kept:
        filled.undo_correction(each.id, at=TWO)
    assert names(filled) == ("Pim Alder", "Pim Alder", "Pim Alder", ("Orsk", "ORS"))
    assert filled.statements(StatementQuery(speaker="holm")).total == 0


def names(store: Store) -> tuple[str, str | None, str | None, tuple[str, str | None]]:
    """What the speaker, whoever vouches, whoever moves, and whoever closed the strait are called; of the last, the country as well."""
    (statement,), (vouched,) = store.each_statement(StatementQuery()), store.each_event(EventQuery(type="RETREAT"))
    (move,), (closed,) = store.each_move(MoveQuery(force="partial")), store.each_event(EventQuery(type="COERCE"))
    return statement.speaker, vouched.voucher, move.by and move.by.name, (closed.actors[0].name, closed.actors[0].country)


def test_the_party_a_person_gives_is_whom_all_that_was_said_and_done_is_for(filled: Store) -> None:
    """The spokesman speaks for Vell now, whatever the page made of him; and again for Orsk when that is taken back."""
    alder, vell = actor(filled, "Pim Alder").id, actor(filled, "Vell").id
    (before,) = filled.each_statement(StatementQuery())
    kept = filled.correct(edit(alder, party="vell"), at=ONE)
    (after,) = filled.each_statement(StatementQuery(party=vell))
    assert (before.speaker_party, after.speaker_party) == ("Orsk", "Vell")
    filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)
    assert filled.statements(StatementQuery(party=vell)).total == 1
    filled.undo_correction(kept.id, at=TWO)
    assert [each.speaker_party for each in filled.each_statement(StatementQuery())] == ["Orsk"]


def test_a_renamed_party_is_called_so_by_all_who_act_for_it(filled: Store) -> None:
    """Whoever is for Orsk is for the Orskan Republic, and the event's party has that name."""
    filled.correct(edit(actor(filled, "Orsk").id, name="Orskan Republic"), at=ONE)
    assert [each.speaker_party for each in filled.each_statement(StatementQuery())] == ["Orskan Republic"]
    (closed,) = filled.each_event(EventQuery(type="COERCE"))
    assert [each.party for each in closed.actors] == ["Orskan Republic"]


def test_an_actor_is_neither_rejected_nor_added(filled: Store) -> None:
    """Nor is it of a kind that is none."""
    orsk = actor(filled, "Orsk").id
    refused = {
        "stands on no words": Correction(kind=EntryKind.ACTOR, action=Action.REJECT, entry=orsk, author="person:rehn"),
        "'planet' is no kind; it is one of person, state": edit(orsk, kind="planet"),
        "holds no actor 'nobody'": edit("nobody", name="Nobody"),
    }
    for sentence, correction in refused.items():
        with pytest.raises(Misuse, match=sentence):
            filled.correct(correction, at=ONE)


def test_an_issue_keeps_the_name_a_person_gives_it(filled: Store) -> None:
    """It is kept under the issue's key, waits for nothing, and is taken back like any other."""
    kept = filled.correct(
        Correction(kind=EntryKind.ISSUE, action=Action.EDIT, entry="strait", fields={"name": "The strait"}, author="person:rehn"), at=ONE
    )
    assert [(each.entry, each.fields, each.waiting) for each in filled.corrections()] == [("strait", {"name": "The strait"}, False)]
    filled.undo_correction(kept.id, at=TWO)
    assert filled.corrections() == ()
