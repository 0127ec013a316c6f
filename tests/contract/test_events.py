"""Events, moves and actors: every store answers these questions alike."""

from collections.abc import Iterable

import msgspec
import pytest

from onrecord.errors import Misuse
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.store.entries import appearances_of, events_of, moves_of
from tests.contract.happenings import ADDRESS, NOTES, TEXT, told
from tests.contract.readings import find

NOON, ONE, TWO = "2031-04-03T12:00:00Z", "2031-04-03T13:00:00Z", "2031-04-03T14:00:00Z"
BAY = "https://bay.example/strait"


def test_an_event_has_the_words_of_the_page_around_its_act(store: Store) -> None:
    """A reader knows it by these, and not by the two words that name it; a person who moves it to other words moves them too."""
    store.add(told(), read_at=NOON)
    clauses = {event.trigger_words: event for event in store.each_event(EventQuery())}
    assert clauses["closed"].clause.startswith("Orsk closed the strait on Monday,")
    moved = Correction(
        kind=EntryKind.EVENT, action=Action.EDIT, entry=clauses["fired"].id, spans=(find(TEXT, "agreed"),), fields={}, author="person:rehn"
    )
    store.correct(moved, at=ONE)
    found = store.event(clauses["fired"].id)
    assert found is not None and found.clause.startswith("A diplomat agreed")


def test_events_are_asked_for_by_where_they_were(store: Store) -> None:
    """By part of the words, whatever their case; a sign that stands for others elsewhere stands for itself."""
    shut = msgspec.structs.replace(NOTES.events[0], place=(find(TEXT, "the strait"),))
    notes = msgspec.structs.replace(NOTES, events=(shut, *NOTES.events[1:]))
    store.add(told(notes=notes), read_at=NOON)
    assert triggers(store, place="STRAIT") == triggers(store, place="the str") == ["closed"]
    assert triggers(store, place="harbour") == triggers(store, place="%") == triggers(store, place="the_strait") == []


@pytest.fixture
def filled(store: Store) -> Store:
    """A record with the strait's page, and the same words on another outlet's page of the day before."""
    store.add(told(), read_at=NOON)
    store.add(told(address=BAY, outlet="Bay Radio", published="2031-04-01"), read_at=NOON)
    return store


def triggers(store: Store, **asked: object) -> list[str]:
    """The words of the events that fit a question, in order."""
    page = store.events(EventQuery(**asked))
    assert page.total == len(page.rows) == len(list(store.each_event(EventQuery(**asked))))
    return [row.trigger_words for row in page.rows]


def is_open(store: Store, move: str) -> bool:
    """Whether a move is among those that nobody has answered."""
    return move in [each.id for each in store.each_move(MoveQuery(open=True))]


def rejecting(move: str) -> Correction:
    """Rehn's word that a move is none."""
    return Correction(kind=EntryKind.MOVE, action=Action.REJECT, entry=move, author="person:rehn")


def forces(store: Store, **asked: object) -> list[str]:
    """The forces of the moves that fit a question, in order."""
    page = store.moves(MoveQuery(**asked))
    assert page.total == len(page.rows) == len(list(store.each_move(MoveQuery(**asked))))
    return [row.force for row in page.rows]


def appearances(store: Store, name: str) -> tuple[str, ...]:
    """The ids of all appearances of a name."""
    return tuple(each.id for each in store.each_appearance(AppearanceQuery(name=name, superseded=True)) if each.name == name)


def link(store: Store, *names: str) -> str:
    """Let all appearances of these names be one actor; returns its id."""
    members = tuple(sorted(member for name in names for member in appearances(store, name)))
    store.set_clusters(Relation.SAME_ACTOR, [Cluster(id=members[0], members=members)])
    return members[0]


def test_events_moves_and_appearances_come_back_whole(store: Store) -> None:
    """They are the very values that the reading makes."""
    store.add(told(), read_at=NOON)
    version = next(store.each_article()).version
    assert tuple(store.each_event(EventQuery())) == events_of(told(), version)
    assert tuple(store.each_move(MoveQuery())) == moves_of(told(), version)
    assert tuple(store.each_appearance(AppearanceQuery())) == appearances_of(told(), version)
    whole = store.told(version.id)
    assert whole is not None
    assert (whole.events, whole.moves) == (events_of(told(), version), moves_of(told(), version))
    assert whole.appearances == appearances_of(told(), version)
    assert [store.event(event.id) for event in whole.events] == list(whole.events)
    assert [store.move(move.id) for move in whole.moves] == list(whole.moves)
    assert [store.appearance(each.id) for each in whole.appearances] == list(whole.appearances)
    assert (store.counts().events, store.counts().moves) == (3, 2)
    ids = [each.id for each in (*whole.events, *whole.moves, *whole.appearances)]
    assert {store.find_page(each) for each in ids} == {version.page}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["closed", "withdraws", "fired"] * 2),
        ({"actor": "orsk"}, ["closed"] * 2),
        ({"recipient": "ORSK"}, []),
        ({"recipient": "strait"}, ["closed"] * 2),
        ({"participant": "str", "actor": "ors"}, ["closed"] * 2),
        ({"participant": "or"}, ["closed"] * 2),
        ({"party": "orsk", "outlet": "bay radio"}, ["closed"]),
        ({"type": "ASSAULT"}, ["fired"] * 2),
        ({"mode": "restrict"}, ["closed"] * 2),
        ({"status": "conditional"}, ["withdraws"] * 2),
        ({"vouched": "narrator"}, ["closed"] * 2),
        ({"vouched": "speaker"}, ["withdraws", "fired"] * 2),
        ({"outlet": "Bay Radio"}, ["closed", "withdraws", "fired"]),
        ({"since": "2031-04-02", "actor": "orsk"}, ["closed"]),
        ({"until": "2031-04-01"}, ["closed", "withdraws", "fired"]),
        ({"happened_since": "2031-04-01", "happened_until": "2031-04"}, ["closed"] * 2),
        ({"happened_since": "2031-04-02"}, []),
        ({"search": "fir"}, ["fired"] * 2),
        ({"search": "orsk closed", "actor": "orsk"}, ["closed"] * 2),
        ({"search": "..."}, []),
        ({"actor": "nobody of this name"}, []),
    ],
)
def test_everything_asked_of_events_must_hold(filled: Store, asked: dict[str, object], found: list[str]) -> None:
    """Each filter lets through what it says, newest first and in text order, and all given must hold."""
    assert triggers(filled, **asked) == found


def test_an_event_of_one_statement_is_found_by_it(filled: Store) -> None:
    """Whoever vouches for an event can be asked for by the statement that says so."""
    statement = filled.statements(StatementQuery(outlet="Bay Radio")).rows[0]
    assert triggers(filled, vouched=statement.id) == ["withdraws"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["demand", "partial"] * 2),
        ({"by": "vell"}, ["demand"] * 2),
        ({"to": "orsk"}, ["demand"] * 2),
        ({"party": "orsk"}, ["demand", "partial"] * 2),
        ({"force": "partial", "since": "2031-04-02"}, ["partial"]),
        ({"open": True}, ["partial"] * 2),
        ({"search": "opened"}, ["demand"] * 2),
        ({"issue": "the strait"}, []),
    ],
)
def test_everything_asked_of_moves_must_hold(filled: Store, asked: dict[str, object], found: list[str]) -> None:
    """A demand that a move on the page answers is not open; a partial answer is, for nobody answered it."""
    assert forces(filled, **asked) == found


def test_a_move_is_open_until_an_answer_stands(filled: Store) -> None:
    """Said by its page or by whoever judges; rejected or read no more, or for a person no answer to it, an answer leaves the move open."""
    demands = [move.id for move in filled.each_move(MoveQuery(force="demand"))]
    answer = next(filled.each_move(MoveQuery(answers=demands[0])))
    rejected = filled.correct(rejecting(answer.id), at=ONE)
    assert forces(filled, open=True) == ["demand", "partial"]
    judged = Judgement(relation=Relation.ANSWERS, left=answer.id, right=demands[0], verdict=Verdict.SAME, author="person:rehn")
    filled.add_judgements([judged], at=ONE)
    assert is_open(filled, demands[0])
    filled.undo_correction(rejected.id, at=ONE)
    for verdict, left_open in ((Verdict.SAME, False), (Verdict.DIFFERENT, True), (Verdict.UNSURE, False), (Verdict.DIFFERENT, True)):
        filled.add_judgements([msgspec.structs.replace(judged, verdict=verdict)], at=ONE)
        assert is_open(filled, demands[0]) is left_open
    filled.undo_judgement(judged, at=ONE)
    assert forces(filled, open=True) == ["partial"] * 2
    filled.add(told(notes=msgspec.structs.replace(NOTES, moves=NOTES.moves[:1])), read_at=ONE)
    assert forces(filled, open=True) == ["demand", "partial"]


def test_a_person_opens_again_what_a_model_holds_answered(filled: Store) -> None:
    """By "different" on the pair, or by rejecting the move that is the answer; of several persons the one who spoke last counts."""
    opened, answer = (move.id for move in filled.each_move(MoveQuery(force="partial")))
    found = Judgement(relation=Relation.ANSWERS, left=answer, right=opened, verdict=Verdict.SAME, author="model:answers", score=0.9)
    filled.add_judgements([found], at=NOON)
    assert not is_open(filled, opened)
    for person, verdict, at in (("person:rehn", Verdict.DIFFERENT, ONE), ("person:ivo", Verdict.SAME, TWO)):
        filled.add_judgements([msgspec.structs.replace(found, verdict=verdict, author=person, score=None)], at=at)
        assert is_open(filled, opened) is (verdict is Verdict.DIFFERENT)
    rejected = filled.correct(rejecting(answer), at=TWO)
    assert is_open(filled, opened)
    filled.undo_correction(rejected.id, at=TWO)
    assert not is_open(filled, opened)


def test_the_answers_to_a_move_are_found_from_it(filled: Store) -> None:
    """The link leads both ways."""
    demand = filled.moves(MoveQuery(force="demand")).rows[0]
    assert [move.answers for move in filled.each_move(MoveQuery(answers=demand.id))] == [demand.id]


def test_pages_of_the_answer_fit_together(filled: Store) -> None:
    """Limit and offset cut one order, also where a participant stands in it several times."""
    for asked in (EventQuery(), EventQuery(party="orsk"), EventQuery(search="orsk")):
        whole = [event.id for event in filled.each_event(asked)]
        cut = [filled.events(msgspec.structs.replace(asked, limit=1, offset=at)).rows[0].id for at in range(len(whole))]
        assert cut == whole
        assert len(set(whole)) == len(whole)


@pytest.mark.parametrize("asked", [{"since": "soon"}, {"limit": 0}, {"happened_until": "31.4.2031"}, {"offset": -1}])
def test_a_question_that_makes_no_sense_is_refused(store: Store, asked: dict[str, object]) -> None:
    """A date that is none, and rows out of range, are the asker's mistake."""
    with pytest.raises(Misuse):
        store.events(EventQuery(**asked))


def test_what_a_later_version_replaced_is_shown_only_when_asked_for(store: Store) -> None:
    """Events, moves and appearances go with their version, and come back with it."""
    store.add(told(), read_at=NOON)
    store.add(told(TEXT.replace("did not.", "did so.")), read_at=ONE)
    assert (len(triggers(store)), len(triggers(store, superseded=True))) == (3, 6)
    assert (len(triggers(store, actor="orsk")), len(triggers(store, actor="orsk", superseded=True))) == (1, 2)
    assert (len(forces(store, by="vell")), len(forces(store, by="vell", superseded=True))) == (1, 2)
    first = next(event.version for event in store.each_event(EventQuery(superseded=True)) if not event.latest)
    assert triggers(store, version=first) == ["closed", "withdraws", "fired"]
    assert {each.latest for each in store.each_appearance(AppearanceQuery())} == {True}
    store.add(told(), read_at="2031-04-03T14:00:00Z")
    assert [event.version for event in store.each_event(EventQuery(actor="orsk"))] == [first]


def test_better_weights_replace_what_worse_ones_found_under_the_same_permalinks(store: Store) -> None:
    """An event read with another status keeps its id; what is found no more goes, also from search and from the lists of participants."""
    store.add(told(), read_at=NOON)
    closed = store.events(EventQuery(actor="orsk")).rows[0]
    better = msgspec.structs.replace(NOTES, events=(msgspec.structs.replace(NOTES.events[0], status="planned"),), moves=())
    store.add(told(notes=better), read_at=ONE)
    assert [(event.id, event.status) for event in store.each_event(EventQuery())] == [(closed.id, "planned")]
    assert (triggers(store, search="fired"), forces(store), store.counts().moves) == ([], [], 0)


def test_there_are_no_actors_before_somebody_judges(filled: Store) -> None:
    """What a page calls Orsk is an appearance; that two pages mean one Orsk is a judgement."""
    assert filled.actors(ActorQuery()).total == 0
    assert filled.events(EventQuery(actor="orsk")).rows[0].actors[0].actor is None


def test_an_actor_is_shown_wherever_it_appears(filled: Store) -> None:
    """On those who take part, their party, and speakers; found by any name, the commonest first, or by the id of any appearance."""
    orsk, alder = link(filled, "Orsk"), link(filled, "Pim Alder")
    closed = filled.events(EventQuery(actor=orsk)).rows[0]
    assert (closed.actors[0].actor, closed.actors[0].party_actor, closed.actors[0].party) == (orsk, orsk, "Orsk")
    assert triggers(filled, participant=appearances(filled, "Orsk")[1]) == triggers(filled, party=orsk) == ["closed"] * 2
    partial = filled.moves(MoveQuery(by=alder)).rows[0]
    assert partial.by is not None and (partial.by.actor, partial.by.party_actor) == (alder, orsk)
    assert forces(filled, party=orsk) == ["demand", "partial"] * 2
    statements = filled.statements(StatementQuery(actor=alder)).rows
    assert [(statement.speaker_actor, statement.speaker_party) for statement in statements] == [(alder, "Orsk")] * 2
    assert filled.statements(StatementQuery(party=orsk)).total == 2
    assert {each.actor for each in filled.each_appearance(AppearanceQuery(actor=orsk))} == {orsk}


def test_actors_are_listed_by_how_much_is_told_of_them(filled: Store) -> None:
    """With every name they go by; what they are is said by the appearance that the tables know."""
    link(filled, "Vell")
    orsk = link(filled, "Orsk", "Pim Alder", "Orsk's foreign ministry")
    found = filled.actors(ActorQuery()).rows
    assert [(actor.name, actor.told) for actor in found] == [("Orsk's foreign ministry", 6), ("Vell", 2)]
    assert (found[0].names, found[0].known) == ((("Orsk's foreign ministry", 2), ("Pim Alder", 2), ("Orsk", 2)), "state:ORS")
    assert filled.actor(orsk) == filled.actor(appearances(filled, "Pim Alder")[0]) == found[0]
    assert [actor.name for actor in filled.actors(ActorQuery(name="alder", kind="state", country="ORS")).rows] == [found[0].name]
    assert filled.actor("nobody") is None


def test_an_actor_is_found_under_every_name_it_is_known_by(filled: Store) -> None:
    """Whoever types a name that one article uses finds what all articles tell of the actor."""
    link(filled, "Orsk", "Pim Alder")
    assert triggers(filled, actor="alder") == ["closed"] * 2


def test_appearances_change_their_actor_and_leave_nothing_behind(filled: Store) -> None:
    """An actor of whom nothing is told any more is gone; those who stay are counted right, and so is everything they take part in."""
    first, second = appearances(filled, "Orsk")
    link(filled, "Orsk")
    filled.set_clusters(Relation.SAME_ACTOR, [Cluster(id="other", members=(first,)), Cluster(id="third", members=(second,))])
    assert sorted((actor.id, actor.told) for actor in filled.actors(ActorQuery()).rows) == [("other", 1), ("third", 1)]
    assert (triggers(filled, actor="other"), triggers(filled, party="third")) == (["closed"], ["closed"])
    assert [cluster.id for cluster in filled.each_cluster(Relation.SAME_ACTOR)] == ["other", "third"]


def test_a_page_read_again_keeps_its_actors(filled: Store) -> None:
    """Appearances that come back belong to their cluster; those that do not are taken out of it, and their actor with them."""
    orsk, vell = link(filled, "Orsk"), link(filled, "Vell")
    fewer = msgspec.structs.replace(NOTES, moves=(), entities={key: one for key, one in NOTES.entities.items() if key != "vell"})
    for address, outlet, published in ((ADDRESS, "The Harbour Post", "2031-04-02"), (BAY, "Bay Radio", "2031-04-01")):
        filled.add(told(address=address, outlet=outlet, published=published, notes=fewer), read_at=ONE)
    assert triggers(filled, party=orsk) == ["closed"] * 2
    assert (filled.actor(vell), filled.clusters(Relation.SAME_ACTOR, [vell])) == (None, ())
    assert [actor.id for actor in filled.actors(ActorQuery()).rows] == [orsk]


def test_what_is_not_there_is_none_or_empty(store: Store) -> None:
    """Permalinks of nothing lead to nothing, whatever signs they hold."""
    ids: Iterable[str] = ("", "nothing", "\x00", "\udc80")
    assert [(store.event(each), store.move(each), store.appearance(each), store.actor(each)) for each in ids] == [(None,) * 4] * 4
    assert triggers(store, actor="\udc80", party="' OR 1") == []


def test_moves_about_a_shared_word_are_asked_for_by_dispute(store: Store) -> None:
    """Ids add what is about the issue under another word, and take away what another dispute has under this one."""
    store.add(told(), read_at=NOON)
    found = list(store.each_move(MoveQuery()))
    about = [move for move in found if move.issue == found[0].issue]
    assert about
    assert forces(store, issue=found[0].issue, apart=(about[0].id,)) == [move.force for move in about[1:]]
    assert forces(store, issue="no such word", also=(about[0].id,)) == [about[0].force]
