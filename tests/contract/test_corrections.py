"""Corrections: what a person says of an entry is laid over it, can be taken back, and outlives every reading of the page."""

import msgspec
import pytest

from onrecord.errors import Misuse
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.contract.happenings import ADDRESS, NOTES, TEXT, told
from tests.contract.readings import find

NOON, ONE, TWO = "2031-04-03T12:00:00Z", "2031-04-03T13:00:00Z", "2031-04-03T14:00:00Z"
REHN = "person:rehn"
FEWER = msgspec.structs.replace(NOTES, quotations=(), events=(), moves=())


@pytest.fixture
def filled(store: Store) -> Store:
    """A record with the strait's page."""
    store.add(told(), read_at=NOON)
    return store


def edit(what: str, entry: str, /, **fields: str) -> Correction:
    """An edit of some fields by Rehn."""
    return Correction(kind=EntryKind(what), action=Action.EDIT, entry=entry, fields=fields, author=REHN)


def say(kind: str, action: str, entry: str) -> Correction:
    """A confirmation or rejection by Rehn."""
    return Correction(kind=EntryKind(kind), action=Action(action), entry=entry, author=REHN)


def spoken(store: Store) -> str:
    """The id of the page's one statement."""
    return next(store.each_statement(StatementQuery(rejected=True))).id


def test_a_wrong_speaker_is_corrected_and_the_page_read_again(filled: Store) -> None:
    """Name, party, lists, search and who vouches for the event all follow, and the entry says who said so, when, and what it was."""
    statement = spoken(filled)
    filled.correct(edit("statement", statement, speaker="vell"), at=ONE)
    for _ in range(2):
        shown = filled.statement(statement)
        assert shown is not None
        assert (shown.speaker, shown.named, shown.speaker_party, shown.speaker_words) == ("Vell", True, "Vell", "spokesman Pim Alder")
        (correction,) = shown.corrections
        assert (correction.author, correction.at, correction.was) == (REHN, ONE, {"speaker": "Pim Alder"})
        assert filled.speakers() == (("Vell", 1),)
        assert filled.statements(StatementQuery(search="vell", speaker="vell")).total == 1
        assert [event.voucher for event in filled.each_event(EventQuery(vouched=statement))] == ["Vell"]
        filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)


def test_a_speaker_whom_the_page_does_not_know_is_a_name(filled: Store) -> None:
    """And nobody is nobody."""
    statement = spoken(filled)
    for written, named in (("Oda Rehn", True), ("", False)):
        filled.correct(edit("statement", statement, speaker=written), at=ONE)
        shown = filled.statement(statement)
        assert shown is not None
        assert (shown.speaker, shown.named, shown.speaker_appearance, shown.speaker_party) == (written, named, None, None)


def test_an_event_and_a_move_are_edited(filled: Store) -> None:
    """Lists and filters follow what the person says; those who take part are found among the page's actors."""
    closed = next(filled.each_event(EventQuery(actor="orsk"))).id
    filled.correct(edit("event", closed, status="threatened", when="2031-05", actors="Vell; Oda Rehn", mode=""), at=ONE)
    shown = filled.events(EventQuery(status="threatened", actor="vell", happened_since="2031-05-07", party="vell")).rows
    assert [(event.id, event.mode, [each.name for each in event.actors]) for event in shown] == [(closed, None, ["Vell", "Oda Rehn"])]
    assert shown[0].corrections[0].was == {"status": "happened", "when": "2031-04-01", "actors": "Orsk", "mode": "restrict"}
    assert filled.events(EventQuery(actor="orsk")).total == 0
    demand = next(filled.each_move(MoveQuery(force="demand"))).id
    filled.correct(edit("move", demand, force="ask", by="Pim Alder", issue="strait"), at=ONE)
    assert [move.id for move in filled.each_move(MoveQuery(force="ask", by="alder", issue="strait"))] == [demand]


def test_a_rejected_entry_falls_out_of_every_answer(filled: Store) -> None:
    """Of lists, counts, search and speakers; asked for, it is there, and says who rejected it."""
    statement = spoken(filled)
    fired = next(filled.each_event(EventQuery(type="ASSAULT"))).id
    filled.correct(say("statement", "reject", statement), at=ONE)
    filled.correct(say("event", "reject", fired), at=ONE)
    assert filled.statements(StatementQuery()).total == filled.counts().statements == 0
    assert (filled.speakers(), filled.statements(StatementQuery(search="open")).total) == ((), 0)
    assert filled.events(EventQuery()).total == filled.counts().events == 2
    rejected = filled.statements(StatementQuery(rejected=True)).rows
    assert [(row.id, row.corrections[0].action) for row in rejected] == [(statement, Action.REJECT)]
    assert filled.events(EventQuery(rejected=True, type="ASSAULT")).total == 1
    whole = filled.told(rejected[0].version)
    assert whole is not None and (whole.statements, len(whole.events)) == ((), 2)
    filled.add(told(TEXT.replace("did not.", "did so.")), read_at=ONE)
    filled.add(told(), read_at=TWO)
    assert filled.statements(StatementQuery()).total == filled.counts().statements == 0


def test_what_is_confirmed_after_all_is_back(filled: Store) -> None:
    """The last word on whether an entry is there counts, whoever has it; an edit is no word on that."""
    statement = spoken(filled)
    filled.correct(say("statement", "reject", statement), at=ONE)
    filled.correct(edit("statement", statement, kind="speech"), at=ONE)
    assert filled.counts().statements == 0
    filled.correct(say("statement", "confirm", statement), at=TWO)
    shown = filled.statements(StatementQuery()).rows[0]
    assert [(each.action.value, each.at) for each in shown.corrections] == [("reject", ONE), ("edit", ONE), ("confirm", TWO)]


def test_a_correction_is_taken_back(filled: Store) -> None:
    """The entry shows what it showed before; the record still knows that it was said and taken back."""
    statement = spoken(filled)
    before = filled.statement(statement)
    kept = filled.correct(edit("statement", statement, speaker="Vell"), at=ONE)
    assert filled.undo_correction(kept.id, at=TWO) == msgspec.structs.replace(kept, undone=TWO)
    assert filled.statement(statement) == before
    assert (filled.corrections(), [each.undone for each in filled.corrections(undone=True)]) == ((), [TWO])
    with pytest.raises(Misuse, match=f"correction '{kept.id}' was taken back at {TWO}"):
        filled.undo_correction(kept.id, at=TWO)
    with pytest.raises(Misuse, match="there is no correction '99'"):
        filled.undo_correction("99", at=TWO)


def test_one_edit_lies_over_the_other(filled: Store) -> None:
    """Taking back the later one shows the earlier."""
    statement = spoken(filled)
    filled.correct(edit("statement", statement, speaker="Vell"), at=ONE)
    later = filled.correct(edit("statement", statement, speaker="Orsk"), at=TWO)
    shown = filled.statement(statement)
    assert shown is not None and [each.was["speaker"] for each in shown.corrections] == ["Pim Alder", "Vell"]
    filled.undo_correction(later.id, at=TWO)
    assert (filled.statement(statement) or shown).speaker == "Vell"


def test_corrections_wait_for_words_that_are_not_found_any_more(filled: Store) -> None:
    """They are shown as waiting, more can be said, and they hold again when the words come back."""
    statement = spoken(filled)
    filled.correct(edit("statement", statement, speaker="Vell"), at=ONE)
    filled.add(told(notes=FEWER), read_at=ONE)
    assert filled.statement(statement) is None
    assert [(each.entry, each.waiting) for each in filled.corrections()] == [(statement, True)]
    filled.correct(edit("statement", statement, kind="speech"), at=TWO)
    filled.add(told(), read_at=TWO)
    shown = filled.statement(statement)
    assert shown is not None and (shown.speaker, shown.kind) == ("Vell", "speech")
    assert [each.waiting for each in filled.corrections(statement)] == [False, False]


def adding(store: Store, what: str, words: str, /, **fields: str) -> Correction:
    """An entry that Rehn adds on these words of the page."""
    version = next(store.each_article()).version.id
    return Correction(kind=EntryKind(what), action=Action.ADD, version=version, spans=(find(TEXT, words),), fields=fields, author=REHN)


def test_a_missing_entry_is_added(filled: Store) -> None:
    """It is found like any other, stands in the block of its words, and stays through every reading until it is taken back."""
    kept = filled.correct(adding(filled, "statement", "that Orsk had fired on a ferry", speaker="Pim Alder", directness="indirect"), at=ONE)
    for _ in range(2):
        shown = filled.statement(kept.entry)
        assert shown is not None
        assert (shown.speaker, shown.content_words, shown.score) == ("Pim Alder", "that Orsk had fired on a ferry", 1.0)
        assert (shown.corrections[0].action, shown.context.cut(TEXT)) == (Action.ADD, TEXT.splitlines()[2])
        assert filled.counts().statements == filled.statements(StatementQuery(search="pim alder")).total == 2
        filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)
    filled.undo_correction(kept.id, at=TWO)
    assert (filled.statement(kept.entry), filled.counts().statements) == (None, 1)


def test_added_events_and_moves_are_vouched_for_by_whoever_speaks(filled: Store) -> None:
    """What is told in somebody's words is never the article's own, though a person adds it."""
    inside = filled.correct(adding(filled, "event", "open it", type="RETREAT", status="offered", actors="Orsk"), at=ONE)
    outside = filled.correct(adding(filled, "event", "agreed", type="AGREE", status="happened"), at=ONE)
    assert [event.id for event in filled.each_event(EventQuery(status="offered", vouched=spoken(filled)))] == [inside.entry]
    assert [event.voucher for event in filled.each_event(EventQuery(type="AGREE"))] == [None]
    move = filled.correct(adding(filled, "move", "did not", force="refuse", by="diplomat"), at=ONE)
    assert [(each.id, each.by and each.by.name) for each in filled.each_move(MoveQuery(force="refuse"))] == [(move.entry, "diplomat")]
    assert outside.entry != inside.entry


def test_what_was_added_and_is_found_since_is_one_entry(filled: Store) -> None:
    """The reader caught up: the person's fields lie over what it found, under the id it found it by."""
    kept = filled.correct(adding(filled, "event", "agreed", type="AGREE", status="happened", actors="diplomat"), at=ONE)
    caught = msgspec.structs.replace(NOTES.events[0], id="e4", trigger=(find(TEXT, "agreed"),), actors=(), recipients=())
    filled.add(told(notes=msgspec.structs.replace(NOTES, events=(*NOTES.events, caught))), read_at=TWO)
    (shown,) = filled.each_event(EventQuery(type="AGREE"))
    assert (shown.id, shown.event, [each.name for each in shown.actors]) == (kept.entry, "e4", ["diplomat"])
    assert shown.corrections[0].was["type"] == "COERCE"
    assert [each.waiting for each in filled.corrections()] == [False]


def test_other_words_are_chosen_for_an_entry(filled: Store) -> None:
    """It keeps its id, shows and is found by the new words, through every reading, and says what it stood on before."""
    statement = spoken(filled)
    change = Correction(
        kind=EntryKind.STATEMENT,
        action=Action.EDIT,
        entry=statement,
        spans=(find(TEXT, "that Orsk had fired on a ferry"),),
        fields={"addressee": "reporters"},
        author=REHN,
    )
    kept = filled.correct(change, at=ONE)
    for _ in range(2):
        shown = filled.statement(statement)
        assert shown is not None
        assert (shown.content_words, shown.addressee_words) == ("that Orsk had fired on a ferry", "reporters")
        assert shown.corrections[0].was == {"addressee": "", "words": "We will open it if Vell withdraws"}
        assert filled.statements(StatementQuery(search="ferry")).total == 1
        filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)
    filled.undo_correction(kept.id, at=TWO)
    again = filled.statement(statement)
    assert again is not None and again.content_words == "We will open it if Vell withdraws"


def test_where_and_on_what_condition_and_who_else_can_be_said(filled: Store) -> None:
    """And in which words a statement is told: it is found by them, keeps them when the page is read again, and loses them when they go."""
    closed, said = next(filled.each_event(EventQuery(actor="orsk"))).id, spoken(filled)
    event = edit("event", closed, place="the narrows", condition="if Vell withdraws", others="Vell; a third party")
    kept = [filled.correct(each, at=ONE) for each in (event, edit("statement", said, cue="vowed"))]
    filled.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=TWO)
    shown, statement = filled.event(closed), filled.statement(said)
    assert shown is not None and statement is not None
    assert (shown.place_words, shown.condition_words, statement.cue_words) == ("the narrows", "if Vell withdraws", "vowed")
    assert [each.name for each in shown.others] == ["Vell", "a third party"]
    assert [row.id for row in filled.events(EventQuery(search="narrows")).rows] == [closed]
    assert [row.id for row in filled.events(EventQuery(participant="third party")).rows] == [closed]
    for each in kept:
        filled.undo_correction(each.id, at=TWO)
    again = filled.event(closed)
    assert again is not None and (again.place_words, again.condition_words, again.others) == ("", "", ())


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"volume": "loud"}, "a event has no field 'volume'"),
        ({"status": "maybe"}, "'maybe' is no status; it is one of happened, ongoing"),
        ({"when": "soon"}, "'soon' is no date"),
        ({"type": " "}, "a event cannot be without a type"),
        ({}, "an edit needs a field and its value"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(filled: Store, fields: dict[str, str], sentence: str) -> None:
    """With a sentence that says what would."""
    closed = next(filled.each_event(EventQuery(actor="orsk"))).id
    with pytest.raises(Misuse, match=sentence.replace("a event", "an event")):
        filled.correct(edit("event", closed, **fields), at=ONE)
    assert filled.corrections() == ()


def test_a_correction_of_nothing_is_refused(filled: Store) -> None:
    """Of an entry that is not there, of another kind, of no person, of fields where there are none, and added where there is one."""
    statement = spoken(filled)
    version = next(filled.each_article()).version.id
    refused = {
        "holds no event 'nothing'": say("event", "reject", "nothing"),
        "is a statement, not an event": say("event", "confirm", statement),
        "a correction is a person's, not 'rule:x'": msgspec.structs.replace(say("statement", "confirm", statement), author="rule:x"),
        "says nothing of its fields": msgspec.structs.replace(edit("statement", statement, kind="act"), action=Action.REJECT),
        "an event on these words already": adding(filled, "event", "closed", type="COERCE", status="happened"),
        "without its type and its status": adding(filled, "event", "agreed"),
        "holds no version 'v9'": msgspec.structs.replace(adding(filled, "statement", "agreed"), version="v9"),
        "needs its place on the page": msgspec.structs.replace(adding(filled, "statement", "agreed"), version=version, spans=()),
    }
    for sentence, correction in refused.items():
        with pytest.raises(Misuse, match=sentence):
            filled.correct(correction, at=ONE)
    assert filled.corrections() == ()


def test_a_corrected_page_is_linked_again(filled: Store) -> None:
    """Whoever is said to speak changes who said the same."""
    filled.mark_linked(each.version.id for each in filled.unlinked())
    filled.correct(edit("statement", spoken(filled), speaker="Vell"), at=ONE)
    assert [each.version.address for each in filled.unlinked()] == [ADDRESS]
