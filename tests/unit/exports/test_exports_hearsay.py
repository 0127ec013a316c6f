"""Through whom words came, and that no format gives them as first-hand."""

from pathlib import Path

import msgspec

from onrecord.exports.follow_the_money import told_entities
from onrecord.exports.hearsay import tellers, through, told_in
from tests.unit.exports.abroad import abroad
from tests.unit.views.told import statement

SAID = {
    each.id: each
    for each in (
        statement("a", "the port is closed", speaker="Ada Vell", via="b"),
        statement("b", "Vell had closed it", speaker="Ilka Brandow", via="c"),
        statement("c", "so he had heard", speaker=""),
        statement("d", "it is open", via="gone"),
        statement("e", "it is shut", speaker="Pim Alder", via="e"),
    )
}


def test_a_chain_is_told_from_the_inside_out() -> None:
    """Whoever is not named is told of too, and what is first-hand has nobody between."""
    assert [outer.id for outer in told_in(SAID["a"], SAID.get)] == ["b", "c"]
    assert tellers("a", SAID.get) == "as told by Ilka Brandow, as told by somebody not named"
    assert tellers("c", SAID.get) == tellers(None, SAID.get) == tellers("gone", SAID.get) == ""


def test_hearsay_of_which_the_teller_is_gone_stays_hearsay() -> None:
    """And a chain that turns back on itself ends."""
    assert through(SAID["d"], ()) == tellers("d", SAID.get) == "as told by somebody else"
    assert tellers("e", SAID.get) == "as told by Pim Alder"


def test_an_event_that_hearsay_vouches_for_names_who_told_it(tmp_path: Path) -> None:
    """Beside whom it is laid to."""
    with abroad(tmp_path / "record.db") as store:
        pages = list(store.each_told())
    herald = next(page for page in pages if any(each.via for each in page.statements))
    inner = next(each for each in herald.statements if each.via)
    event = msgspec.structs.replace(next(each for page in pages for each in page.events), vouched_by=inner.id, voucher=inner.speaker)
    (found,) = (each for each in told_entities(msgspec.structs.replace(herald, events=(event,))) if each.schema == "Event")
    assert found.properties["description"] == ["according to President Halloran, as told by Toma Rehn"]
