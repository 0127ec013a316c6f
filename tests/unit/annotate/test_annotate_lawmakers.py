"""Claims about how pages name those who sit in parliaments: marks of party and place beside a name, and for whom they stand."""

import pytest

from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.roles import role_of
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def heard(text: str, *fills: tuple[str, Kind]) -> list[Heard]:
    """The phrases gathered of a text in which the encoder sees the given ones."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    return gather(text, [Span(0, len(text))], seen, ())


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ("Sen. Ada Vell (D-N.Y.", "Sen. Ada Vell"),
        ("Ada Vell (Va.)", "Ada Vell"),
        ("Ilan Brunn (CDU)", "Ilan Brunn"),
        ("Ilan Brunn (R., Ohio)", "Ilan Brunn"),
        ("Rep. Ada Vell of Ohio", "Rep. Ada Vell"),
        ("King Ilan of Tarsk", "King Ilan of Tarsk"),
        ("Ada Vell of Ohio", "Ada Vell of Ohio"),
        ("Ada Vell (née Brunn)", "Ada Vell (née Brunn)"),
    ],
)
def test_a_mark_of_party_or_place_is_no_part_of_a_name(seen: str, name: str) -> None:
    """Brackets with a capital, a lawmaker's home; but neither a king's realm nor a maiden name."""
    text = f"On Monday {seen} left."
    assert any(each.span.cut(text) == name for each in heard(text, (seen, Kind.PERSON)))


@pytest.mark.parametrize(
    ("mark", "is_beside"), [("", True), (" (D-N.Y.)", True), (", R-Tarsk", True), (" of Ohio", True), (" left for Ohio", False)]
)
def test_what_is_set_beside_a_name_may_follow_its_mark(mark: str, *, is_beside: bool) -> None:
    """"Rep. Ada Vell of Ohio, the panel's chairwoman,": she chairs it."""
    text = f"Rep. Ada Vell{mark}, the panel's chairwoman, left."
    phrases = heard(text, ("Rep. Ada Vell", Kind.PERSON), ("the panel's chairwoman", Kind.PERSON))
    name = next(at for at, each in enumerate(phrases) if each.span.cut(text) == "Rep. Ada Vell")
    assert (name in named_beside(text, phrases).values()) is is_beside


def test_an_office_is_read_behind_a_mark() -> None:
    """"Ada Vell (D-N.Y.), chairwoman of the panel,"."""
    text = "Ada Vell (D-N.Y.), chairwoman of the panel, left."
    assert role_of(text, heard(text, ("Ada Vell", Kind.PERSON))[:1]) == "chairwoman of the panel"
