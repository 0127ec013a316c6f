"""For whom actors stand, as any page tells it: every store fills it in alike, and reckons it anew when clusters change."""

import msgspec
import pytest

from onrecord.model.annotations import Annotations, Entity, Kind
from onrecord.model.judgement import Cluster, Relation
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.contract.happenings import ENTITIES, NOTES, TEXT, told

NOON = "2031-04-03T12:00:00Z"
ORSK, VELL = ENTITIES["orsk"], ENTITIES["vell"]


def page(store: Store, number: int, **entities: Entity) -> None:
    """One more page that tells of the strait, on which these entities are in the place of others."""
    notes: Annotations = msgspec.structs.replace(NOTES, entities={**ENTITIES, **entities})
    store.add(told(address=f"https://bay.example/{number}", published=f"2031-04-0{number}", notes=notes), read_at=NOON)


def link(store: Store, *names: str) -> None:
    """Let all appearances of each of these names be one actor."""
    for name in names:
        store.set_clusters(Relation.SAME_ACTOR, [Cluster(id=name, members=ids(store, name))])


def ids(store: Store, name: str) -> tuple[str, ...]:
    """All appearances under a name, those of earlier pages first."""
    return tuple(each.id for each in store.each_appearance(AppearanceQuery(name=name)) if each.name == name)


def alder(role: str | None = None, spoken_for: str | None = None) -> Entity:
    """The spokesman, as a page tells him."""
    return Entity(name="Pim Alder", kind=Kind.PERSON, role=role, spoken_for=spoken_for)


def parties(store: Store) -> list[str | None]:
    """For whom the spokesman's moves are made, by pages' dates, the earliest first."""
    moves = sorted(store.each_move(MoveQuery()), key=lambda move: move.published or "")
    return [move.by.party for move in moves if move.by and move.by.name == "Pim Alder"]


def test_what_one_page_says_in_words_goes_for_the_pages_that_do_not(store: Store) -> None:
    """On those who take part and on speakers, and so the lists by party find it; before the pages are linked nothing is known."""
    page(store, 1, alder=alder())
    page(store, 2, alder=alder("Orskan foreign minister"))
    assert parties(store) == [None, None]
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk"]
    assert {each.speaker_party for each in store.each_statement(StatementQuery())} == {"Orsk"}
    assert store.statements(StatementQuery(party="Orsk")).total == 2
    assert {move.by.party_actor for move in store.each_move(MoveQuery(party="Orsk", force="partial")) if move.by} == {"Orsk"}


def test_a_page_read_later_is_filled_in_too_and_an_actor_taken_apart_is_emptied(store: Store) -> None:
    """Whatever came first; what no page of an actor tells any more is not known any more."""
    page(store, 1, alder=alder("Orskan foreign minister"))
    link(store, "Orsk", "Pim Alder")
    page(store, 2, alder=alder())
    link(store, "Orsk", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk"]
    first, second = ids(store, "Pim Alder")
    store.set_clusters(Relation.SAME_ACTOR, [Cluster(id="one", members=(first,)), Cluster(id="other", members=(second,))])
    assert parties(store) == ["Orsk", None]


def test_a_party_that_no_page_tells_of_any_more_leaves_nobody_standing_for_it(store: Store) -> None:
    """The page that told of Orsk is read again without it; the other page's spokesman is nobody's until one tells again."""
    page(store, 1, alder=alder("Orskan foreign minister"))
    page(store, 2, alder=alder(), orsk=VELL, vell=VELL)
    link(store, "Orsk", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk"]
    page(store, 1, alder=alder("Orskan foreign minister"), orsk=msgspec.structs.replace(VELL, name="Vellan"))
    assert parties(store) == [None, None]


def test_a_page_that_names_another_party_keeps_its_own(store: Store) -> None:
    """Accounts may differ; only the page that says nothing goes by what is told most."""
    for number, role in enumerate(("Orskan foreign minister", "Orskan foreign minister", "Vell's foreign minister", None), start=1):
        page(store, number, alder=alder(role))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk", "Vell", "Orsk"]


def test_a_move_is_its_speakers_partys_where_pages_agree_on_it(store: Store) -> None:
    """In words, two of them, whatever a reading laid the move at; with one page alone, and once they no longer agree, it stays as read."""
    astray = tuple(msgspec.structs.replace(move, by="vell") for move in NOTES.moves)
    notes = msgspec.structs.replace(NOTES, moves=astray, entities={**ENTITIES, "alder": alder("Orskan foreign minister")})
    store.add(told(address="https://bay.example/9", published="2031-04-09", notes=notes), read_at=NOON)
    link(store, "Orsk", "Vell", "Pim Alder")
    assert laid_at(store) == ["Vell"]
    page(store, 1, alder=alder("Orskan foreign minister"))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert laid_at(store) == ["Orsk"]
    alone = [Cluster(id=each, members=(each,)) for each in ids(store, "Pim Alder")]
    store.set_clusters(Relation.SAME_ACTOR, alone)
    assert laid_at(store) == ["Vell"]


def test_a_move_told_as_anothers_own_turn_stays_his(store: Store) -> None:
    """However many pages agree for whom the one stands who tells it: "Vell has agreed", said Orsk's minister."""
    text = TEXT.replace("We will open it if Vell withdraws", "Vell has agreed to leave by ferry")
    astray = tuple(msgspec.structs.replace(move, by="vell") for move in NOTES.moves)
    notes = msgspec.structs.replace(NOTES, moves=astray, entities={**ENTITIES, "alder": alder("Orskan foreign minister")})
    store.add(told(text, address="https://bay.example/9", published="2031-04-09", notes=notes), read_at=NOON)
    page(store, 1, alder=alder("Orskan foreign minister"))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert laid_at(store) == ["Vell"]


def laid_at(store: Store) -> list[str | None]:
    """Whose the move of the ninth page's statement is."""
    return [move.by.party for move in store.each_move(MoveQuery()) if move.by and move.statement and move.published == "2031-04-09"]


def test_of_two_parties_told_as_often_the_latest_goes(store: Store) -> None:
    """He may have changed sides."""
    for number, role in enumerate((None, "Orskan foreign minister", "Vell's foreign minister"), start=1):
        page(store, number, alder=alder(role))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Vell", "Orsk", "Vell"]


@pytest.mark.parametrize(("pages", "filled"), [(1, None), (2, "Orsk")])
def test_what_a_reading_makes_out_without_words_needs_two_pages(store: Store, pages: int, filled: str | None) -> None:
    """One page's context may mislead; each page keeps what was made out of it."""
    page(store, 9, alder=alder())
    for number in range(1, pages + 1):
        page(store, number, alder=alder(spoken_for="orsk"))
    link(store, "Orsk", "Pim Alder")
    assert parties(store) == ["Orsk"] * pages + [filled]


def test_two_pages_words_go_before_what_a_third_was_made_out_to_say(store: Store) -> None:
    """Nobody wrote that he is Vell's."""
    page(store, 1, alder=alder("Orskan foreign minister"))
    page(store, 2, alder=alder("foreign minister of Orsk"))
    page(store, 3, alder=alder("minister", spoken_for="vell"))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Orsk"] * 3


def test_one_pages_words_go_before_what_another_was_made_out_to_say(store: Store) -> None:
    """A guess is no account of its own; where pages' words differ, a reading that goes with one of them stands."""
    page(store, 1, alder=alder("Orskan foreign minister"))
    page(store, 2, alder=alder("minister", spoken_for="vell"))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk"]
    page(store, 3, alder=alder("Vell's foreign minister"))
    link(store, "Orsk", "Vell", "Pim Alder")
    assert parties(store) == ["Orsk", "Vell", "Vell"]


def test_the_word_for_an_office_is_not_whose_it_is(store: Store) -> None:
    """A headline's "Foreign Armies" is read as a state "Foreign": no foreign minister is its."""
    page(store, 1, vell=Entity(name="Foreign", kind=Kind.STATE), alder=alder("Foreign Minister"))
    page(store, 2, alder=alder("Orskan Foreign Minister"))
    link(store, "Orsk", "Foreign", "Pim Alder")
    assert parties(store) == ["Orsk", "Orsk"]
    assert [actor.name for actor in store.actors(ActorQuery()).rows] == ["Orsk", "Pim Alder"]


def test_a_body_of_a_state_and_a_state_by_another_name_stand_for_the_state(store: Store) -> None:
    """ "The Orskan side" and "Orsk's Senate" are their own party on their page, and Orsk's across pages; railways stay their own."""
    for number, entity in enumerate(("Orskan side", "Orsk's Senate", "Orskan State Railways"), start=1):
        kind = Kind.STATE if number == 1 else Kind.ORGANISATION
        page(store, number, vell=Entity(name=entity, kind=kind))
    page(store, 4)
    link(store, "Orsk", "Orskan side", "Orsk's Senate", "Orskan State Railways")
    demands = sorted(store.each_move(MoveQuery(force="demand")), key=lambda move: move.published or "")
    assert [move.by.party for move in demands if move.by] == ["Orsk", "Orsk", "Orskan State Railways", "Vell"]


def test_who_is_never_named_is_listed_only_when_asked_for(store: Store) -> None:
    """ "Each side" is an actor of its page: it keeps its own page, and is found by its words."""
    page(store, 1, vell=Entity(name="each side", kind=Kind.STATE))
    link(store, "Orsk", "each side")
    assert [actor.name for actor in store.actors(ActorQuery()).rows] == ["Orsk"]
    assert store.actors(ActorQuery()).total == 1
    assert [actor.name for actor in store.actors(ActorQuery(name="each side")).rows] == ["each side"]
    shown = store.actor("each side")
    assert shown is not None
    assert store.events(EventQuery(actor="Orsk")).total == 1


def test_we_in_somebodys_words_is_whom_another_page_says_he_speaks_for(store: Store) -> None:
    """Whichever of the two actors is told of last; another speaker's "we" stays what his own page makes of it."""
    we = Entity(name="we", kind=Kind.STATE)
    moves = tuple(msgspec.structs.replace(move, by="we") if move.id == "m2" else move for move in NOTES.moves)
    notes: Annotations = msgspec.structs.replace(NOTES, entities={**ENTITIES, "alder": alder(), "we": we}, moves=moves)
    store.add(told(address="https://bay.example/1", published="2031-04-01", notes=notes), read_at=NOON)
    page(store, 2, alder=alder("Orskan foreign minister"))
    link(store, "Orsk", "we", "Pim Alder")
    link(store, "we")
    assert [move.by.party for move in store.each_move(MoveQuery(force="partial")) if move.by] == ["Orsk", "Orsk"]
    assert store.moves(MoveQuery(party="Orsk", force="partial")).total == 2
