"""Who makes a move and to whom, as far as the page's own words bear it out."""

import msgspec

from onrecord.views.borne_out import is_by, made_to
from tests.unit.views.bargains import move
from tests.unit.views.told import event, statement


def test_a_maker_is_borne_out_by_speaker_party_or_name() -> None:
    """A critic of nobody's party does not make Orsk demand anything."""
    demand = move("m", "demand", "Orsk", "the toll must go", to=("Vell",))
    assert is_by(demand, statement("s", "the toll must go", speaker="Ilka Brandow", party="Orsk"))
    assert is_by(demand, statement("s", "that Orsk wants the toll gone", speaker="Pim Alder", party=None))
    assert not is_by(demand, statement("s", "the toll must go", speaker="Pim Alder", party=None))
    assert is_by(demand, "Orsk sent a list of demands")
    assert not is_by(demand, "A list of demands was sent")


def test_a_deed_is_by_who_acts_in_it() -> None:
    """Or whom its words name."""
    demand = move("m", "demand", "Orsk", "the toll must go")
    assert is_by(demand, event("e", "REQUEST", "demanded", by=("Orsk",)))
    assert not is_by(demand, event("e", "REQUEST", "calling", by=()))
    nobody = event("e", "REQUEST", "demand")
    for clause, is_borne_out in (("the Orskan demand", True), ("a demand by Orsk", True), ("a demand after Orsk's ban", False)):
        assert is_by(demand, msgspec.structs.replace(nobody, clause=clause)) == is_borne_out
    assert not is_by(demand, msgspec.structs.replace(event("e", "REQUEST", "demand", by=("Vell",)), clause="Orsk heard of Vell's demand"))


def test_an_addressee_is_whom_the_words_name() -> None:
    """Or to whom they are spoken; not simply the other side of the page."""
    demand = move("m", "demand", "Orsk", "an emergency meeting", to=("Vell",))
    said = statement("s", "an emergency meeting")
    assert made_to(demand, said) == ()
    assert made_to(demand, msgspec.structs.replace(said, addressee_words="Vell")) == ("Vell",)
    assert made_to(demand, statement("s", "that Vell lift the toll")) == ("Vell",)
    assert made_to(demand, statement("s", "that the Vellan toll be lifted")) == ("Vell",)
