"""What one reading says, as entries of the record."""

import msgspec

from onrecord.model.annotations import Entity, Kind
from onrecord.model.record import Reading, Version
from onrecord.store.entries import appearances_of, events_of, moves_of, statements_of
from onrecord.store.entries.parties import country_of, party_of
from tests.contract.happenings import ADDRESS, ENTITIES, NOTES, TEXT, told

READ = told()
VERSION = Version(
    id="v",
    page="p",
    number=1,
    address=ADDRESS,
    headline="Orsk closes the strait",
    outlet="The Harbour Post",
    agency=None,
    published="2031-04-02",
    read="2031-04-02T12:00:00Z",
    statements=1,
    latest=True,
)


def test_the_party_is_where_the_chain_ends() -> None:
    """A spokesman for a ministry for a state speaks for the state; a state for itself; a diplomat for nobody that is told."""
    assert [party_of(ENTITIES, key) for key in ("alder", "ministry", "orsk", "one", "nobody")] == ["orsk", "orsk", "orsk", None, None]
    assert [country_of(ENTITIES, key) for key in ("alder", "orsk", "one")] == ["ORS", "ORS", None]


def test_who_is_only_pointed_at_is_no_party_of_his_own() -> None:
    """A page's "somebody else" is nobody that others could act for; a ministry without a name is one, and so is who the tables know."""
    told_of = {name: Entity(name=name, kind=Kind.ORGANISATION) for name in ("somebody else", "Earlier", "the ministry")}
    told_of["us"] = Entity(name="us", kind=Kind.STATE, known="state:USA")
    assert [party_of(told_of, name) for name in told_of] == [None, None, "the ministry", "us"]


def test_a_chain_that_turns_back_on_itself_ends() -> None:
    """Two offices that are said to speak for each other cost no endless walk."""
    knot = {"a": Entity(name="A", kind=Kind.OFFICE, spoken_for="b"), "b": Entity(name="B", kind=Kind.OFFICE, spoken_for="a")}
    assert party_of(knot, "a") == "b"


def test_an_event_says_who_did_it_and_who_says_so() -> None:
    """Participants carry their names and parties; words without an entity stay words; what is neither falls out."""
    closed, withdraws, _ = events_of(READ, VERSION)
    (orsk,) = closed.actors
    assert (orsk.words, orsk.name, orsk.country, orsk.sector, orsk.party) == ("Orsk", "Orsk", "ORS", "GOV", "Orsk")
    assert orsk.appearance == orsk.acts_for == appearances_of(READ, VERSION)[0].id
    assert [(each.words, each.name, each.appearance) for each in closed.recipients] == [("the strait", "the strait", None)]
    assert (closed.trigger_words, closed.vouched_by, closed.voucher) == ("closed", None, None)
    assert closed.context.cut(TEXT) == TEXT.splitlines()[1]
    assert (withdraws.vouched_by, withdraws.voucher) == (statements_of(READ, VERSION)[0].id, "Pim Alder")


def test_what_somebody_says_is_never_the_narrators_though_his_statement_is_not_known() -> None:
    """An event vouched for by a quotation that is not there stays somebody's."""
    fired = events_of(READ, VERSION)[2]
    assert (fired.vouched_by, fired.voucher) == (None, "")


def test_a_move_says_whom_it_answers_and_what_it_was_read_off() -> None:
    """The ids are those of entries, not of annotations."""
    demand, answer = moves_of(READ, VERSION)
    assert demand.by is not None and answer.by is not None
    assert (demand.by.name, demand.to[0].name, demand.answers) == ("Vell", "Orsk", None)
    assert (answer.by.name, answer.by.party, answer.answers) == ("Pim Alder", "Orsk", demand.id)
    assert (demand.when and demand.when.edtf, answer.when) == ("2031-04-01", None)
    assert (answer.statement, answer.event) == (statements_of(READ, VERSION)[0].id, events_of(READ, VERSION)[1].id)


def test_an_appearance_knows_its_forms_and_its_party() -> None:
    """A pronoun is no form of a name, and two diplomats of one description are two."""
    by_entity = {each.entity: each for each in appearances_of(READ, VERSION)}
    alder, orsk = by_entity["alder"], by_entity["orsk"]
    assert (alder.words, alder.party, alder.acts_for, alder.role) == (("Pim Alder",), "Orsk", orsk.id, "spokesman")
    assert by_entity["one"].id != by_entity["other"].id
    assert (by_entity["one"].party, by_entity["one"].acts_for, by_entity["one"].words) == (None, None, ("diplomat",))


def test_a_statement_knows_its_speakers_appearance_and_party() -> None:
    """So that statements, events and moves of one actor are found alike."""
    (statement,) = statements_of(READ, VERSION)
    assert (statement.speaker, statement.speaker_party) == ("Pim Alder", "Orsk")
    assert statement.speaker_appearance == {each.entity: each.id for each in appearances_of(READ, VERSION)}["alder"]


def test_what_is_not_a_span_changes_no_id() -> None:
    """An event read with another type and status, and a move with another force, keep their permalinks."""
    events = tuple(msgspec.structs.replace(event, type="CONSULT", status="planned") for event in NOTES.events)
    moves = tuple(msgspec.structs.replace(move, force="ask") for move in NOTES.moves)
    again = Reading(article=READ.article, annotations=msgspec.structs.replace(NOTES, events=events, moves=moves))
    assert [event.id for event in events_of(again, VERSION)] == [event.id for event in events_of(READ, VERSION)]
    assert [move.id for move in moves_of(again, VERSION)] == [move.id for move in moves_of(READ, VERSION)]
