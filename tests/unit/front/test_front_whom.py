"""Whom a name means: one actor, or no one alone."""

from collections.abc import Iterator
from typing import cast

import pytest

from onrecord.front.bargaining import PositionQuery
from onrecord.front.whom import is_asked, is_part, whom, with_names
from onrecord.model.entries import Actor, ActorPage, Appearance
from onrecord.model.query import ActorQuery, AppearanceQuery, StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from tests.unit.views.told import statement


class Cast:
    """A record of these actors, whom pages call also by other forms."""

    def __init__(self, *actors: Actor, forms: dict[str, tuple[str, ...]] | None = None) -> None:
        self.all = actors
        self.forms = forms or {}

    def actor(self, id_: str) -> Actor | None:
        """Whoever has an id."""
        return next((actor for actor in self.all if actor.id == id_), None)

    def actors(self, query: ActorQuery) -> ActorPage:
        """Those of a name or of a country."""
        rows = tuple(
            actor
            for actor in self.all
            if query.country in ("", actor.country) and query.kind in ("", actor.kind) and is_part(query.name, *dict(actor.names))
        )
        return ActorPage(rows=rows, total=len(rows), query=query)

    def each_statement(self, query: StatementQuery) -> Iterator[Statement]:
        """What somebody says, once for each party that is given for him."""
        for party in SPOKEN_FOR.get(query.actor, ()):
            yield statement("s", "the toll must go", party=party)

    def each_appearance(self, query: AppearanceQuery) -> Iterator[Appearance]:
        """One of each."""
        for actor in self.all:
            if query.actor in ("", actor.id):
                yield Appearance(
                    id=f"of-{actor.id}",
                    version="v",
                    entity="e",
                    name=actor.name,
                    kind=actor.kind,
                    country=actor.country,
                    sector=None,
                    role=None,
                    party=None,
                    known=actor.known,
                    words=(actor.name, *self.forms.get(actor.id, ())),
                    outlet=None,
                    published=None,
                    latest=True,
                    actor=actor.id,
                )


def actor(id_: str, *names: str, told: int = 3, kind: str = "person", country: str | None = None, known: str | None = None) -> Actor:
    """An actor of these names."""
    called = tuple((name, told) for name in names)
    return Actor(id=id_, name=names[0], names=called, kind=kind, country=country, sector=None, known=known, told=told)


USA = actor("usa", "United States", kind="state", country="USA", known="state:USA")
ALDER = actor("alder", "Pim Alder", told=12)
BOARD = actor("board", "H.B. Torv", kind="organisation")


def meant(name: str, *actors: Actor, **forms: tuple[str, ...]) -> str:
    """The id of whom a name means; "" for no one alone."""
    found = whom(cast(Store, Cast(*actors, forms=forms)), name).actor
    return found.id if found else ""


@pytest.mark.parametrize(
    "name", ["usa", "US", "us", "U.S.", "u.s", "the U.S.", "UNITED STATES", "America", "Washington", "Washington, D.C."]
)
def test_a_state_goes_by_every_name_of_the_tables(name: str) -> None:
    """Whatever pages call it; no part of another's name makes it doubtful."""
    assert meant(name, actor("russia", "Russia", told=99), USA, actor("post", "The Washington Post", told=99)) == "usa"


def test_capitals_and_full_stops_do_not_count() -> None:
    """In the names of others neither."""
    assert [meant(name, ALDER, BOARD) for name in ("pim alder", "HB Torv", "h.b. torv", "Torv", "HB")] == [
        "alder",
        "board",
        "board",
        "",
        "",
    ]


def test_a_form_that_pages_use_beside_the_name_is_one_of_the_names() -> None:
    """Where it is of one alone; a word that names nobody is nobody's."""
    vell = actor("vell", "Ada Alder")
    assert meant("Alder", ALDER, alder=("Alder",)) == "alder"
    assert meant("Alder", ALDER, vell, alder=("Alder",), vell=("Alder",)) == ""
    assert meant("The Old Man", ALDER, alder=("the Old Man",)) == "alder"
    assert meant("we", ALDER, alder=("we",)) == ""


def test_who_acts_goes_before_a_place_and_one_pages_slip_hides_nobody() -> None:
    """Unless the place is told of far oftener, as datelines tell of a town."""
    party = actor("party", "Torv")
    assert meant("Torv", party, actor("place", "Torv", kind="place")) == "party"
    assert meant("Torv", party, actor("place", "Torv", kind="place", told=15)) == ""
    assert meant("Alder", actor("slip", "Alder", told=2), ALDER) == ""
    assert meant("Torv", party, actor("other", "Torv")) == ""


def test_a_party_is_asked_for_by_the_names_of_whom_is_meant() -> None:
    """The actor's own names, whole; else part of any."""
    known = cast(Store, Cast(USA, ALDER))
    state, part = (with_names(known, PositionQuery(party=name)) for name in ("US", "Ald"))
    assert [is_asked(state, party) for party in ("United States", "United States Steel", None)] == [True, False, False]
    assert [is_asked(part, party) for party in ("Pim Alder", "Vell", None)] == [True, False, False]
    assert is_asked(PositionQuery(), None)


SPOKEN_FOR = {"alder": ("Orsk",) * 6 + ("Vell",), "bo": ("Tarn", None, "Bo Alder")}
"""For whom the statements of some actors are made, each once; of one, once by a slip of a page."""


def test_who_speaks_for_a_party_asks_for_it_too() -> None:
    """And for no other of which a page or two tell; of a name that two bear, for the parties of both."""
    bo = actor("bo", "Bo Alder")
    one, both = (with_names(cast(Store, Cast(*those)), PositionQuery(party="Alder")) for those in ((ALDER,), (ALDER, bo)))
    assert (one.behind, both.behind) == (("Orsk",), ("Orsk", "Tarn"))
    assert [is_asked(one, party) for party in ("Orsk", "Pim Alder", "Vell", None)] == [True, True, False, False]
    state = with_names(cast(Store, Cast(USA, ALDER)), PositionQuery(party="US"))
    assert state.behind == ()
