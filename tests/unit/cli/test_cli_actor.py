"""Whom a name on the command line means."""

from collections.abc import Iterator
from typing import cast

import msgspec
import pytest

from onrecord.cli.actor import find_one
from onrecord.errors import Misuse
from onrecord.model.entries import Actor, ActorPage, Appearance
from onrecord.model.query import ActorQuery, AppearanceQuery
from onrecord.store import Store


class Known:
    """A record that knows some actors by name and number of appearances, all of whom fit what is asked; those in capitals are places."""

    def __init__(self, **told: int) -> None:
        self.rows = tuple(
            Actor(id=f"id-{name}", name=name, names=((name, times),), kind=_kind(name), country=None, sector=None, known=None, told=times)
            for name, times in told.items()
        )

    def actor(self, _: str) -> Actor | None:
        """Nobody is asked for by an id."""
        return None

    def actors(self, query: ActorQuery) -> ActorPage:
        """All of them."""
        return ActorPage(rows=self.rows, total=len(self.rows), query=query)

    def each_appearance(self, query: AppearanceQuery) -> Iterator[Appearance]:
        """One of each, on a page of the Post."""
        name = query.actor.removeprefix("id-")
        yield Appearance(
            id="a",
            version="v",
            entity="e",
            name=name,
            kind=_kind(name),
            country=None,
            sector=None,
            role="envoy",
            party="Orsk",
            known=None,
            words=(name,),
            outlet="The Post",
            published="2031-04-02",
            latest=True,
        )


def _kind(name: str) -> str:
    return "place" if name.isupper() else "person"


def found(name: str, **told: int) -> str:
    """The name of whom a name is taken for."""
    return find_one(cast(Store, Known(**told)), name).name


def test_one_pages_slip_does_not_hide_whom_all_others_mean(capsys: pytest.CaptureFixture[str]) -> None:
    """A page takes Alder for an organisation; twelve know Pim_Alder. Whom else it might be is said."""
    assert found("Alder", Alder=1, Pim_Alder=12) == "Pim_Alder"
    assert (
        capsys.readouterr().err
        == "taken for Pim_Alder; also called 'Alder': Alder (id-Alder; person; envoy; for Orsk; The Post 2031-04-02)\n"
    )


def test_a_whole_name_goes_before_parts_of_others() -> None:
    """However often those are told of, unless far oftener."""
    assert found("Orsk", Orsk=4, Orskan_Railways=9) == "Orsk"
    assert found("Orsk", Orsk=9, Orskan_Railways=4, Orskans=3) == "Orsk"


def test_who_acts_goes_before_a_place_of_that_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Datelines name a town on every page; but a town is not taken for whom one page misread."""
    assert found("Torv", TORV=14, Torv=11) == "Torv"
    assert "also called 'Torv': TORV (id-TORV; place; envoy; for Orsk; The Post 2031-04-02)" in capsys.readouterr().err
    assert found("Torv", TORV=14, Torv=1) == "TORV"


def test_a_state_is_not_also_a_place_of_its_own_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Where a page met it as one; a place of another country is told."""
    state, place = Known(Vell=9).rows[0], Known(VELL=2).rows[0]
    state = msgspec.structs.replace(state, kind="state", country="VEL")
    for country, is_told in ((None, False), ("VEL", False), ("ORS", True)):
        known = Known(Vell=9)
        known.rows = (state, msgspec.structs.replace(place, name="Vell", names=(("Vell", 2),), country=country))
        assert find_one(cast(Store, known), "Vell").kind == "state"
        assert ("also called" in capsys.readouterr().err) == is_told


def test_of_several_that_are_told_alike_none_is_taken() -> None:
    """They are named with their ids, and with what tells them apart: kind, office, party, and a page."""
    with pytest.raises(Misuse, match=r"2 actors on record are called 'Al'.*Alder \(id-Alder; person; .*\), Alma \(id-Alma; "):
        found("Al", Alder=4, Alma=3)
