"""Claims about how pages name those who sit in parliaments: marks of party and place beside a name, and for whom they stand."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.actors.benches import party_of_tag
from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.entities import office_words
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.lawmakers import parties_named
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.roles import role_of
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.told_whose import of_the_administration, of_their_government
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
        ("President Ada Vell of Tarsk", "President Ada Vell"),
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
    """ "Rep. Ada Vell of Ohio, the panel's chairwoman,": she chairs it."""
    text = f"Rep. Ada Vell{mark}, the panel's chairwoman, left."
    phrases = heard(text, ("Rep. Ada Vell", Kind.PERSON), ("the panel's chairwoman", Kind.PERSON))
    name = next(at for at, each in enumerate(phrases) if each.span.cut(text) == "Rep. Ada Vell")
    assert (name in named_beside(text, phrases).values()) is is_beside


def test_an_office_is_read_behind_a_mark() -> None:
    """ "Ada Vell (D-N.Y.), chairwoman of the panel,"."""
    text = "Ada Vell (D-N.Y.), chairwoman of the panel, left."
    assert role_of(text, heard(text, ("Ada Vell", Kind.PERSON))[:1]) == "chairwoman of the panel"


def party_of(text: str, who: str, *fills: tuple[str, Kind]) -> str | None:
    """The words that first name the party which whoever is named by the words stands for on a page, everybody apart."""
    phrases = heard(text, *fills)
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    settled = [reader.settle(number, None) for number in range(len(phrases))]
    at = next(number for number, each in enumerate(phrases) if each.span.cut(text) == who)
    somebody = settled[at]
    party = party_of_tag(text, phrases, somebody, office_words(phrases, somebody), reader.actors)
    return None if party is None else phrases[reader.actors[party].mentions[0]].span.cut(text)


@pytest.mark.parametrize(
    ("text", "who", "bodies", "party"),
    [
        ("Democrats met. Sen. Ada Vell (D-N.Y.) left.", "Sen. Ada Vell", ["Democrats"], "Democrats"),
        ("The GOP met. Sen. Ada Vell, R-Tarsk, left.", "Sen. Ada Vell", ["The GOP"], "The GOP"),
        ("Democrats met. Sen. Ada Vell (D-N.Y.), a former judge, left.", "Sen. Ada Vell", ["Democrats"], "Democrats"),
        ("The CDU met. Senator Ada Vell (CDU) left.", "Senator Ada Vell", ["The CDU"], "The CDU"),
        ("Labour met. Harbour minister's aide, MP Ada Vell (Lab.) left.", "MP Ada Vell", ["Labour"], "Labour"),
        ("Democrats met. Sen. Ada Vell, Democrat of Ohio, left.", "Sen. Ada Vell", ["Democrats"], "Democrats"),
        ("Republicans met. Rep. Ada Vell of Ohio, a Republican, left.", "Rep. Ada Vell", ["Republicans"], "Republicans"),
        ("Republicans met. House Republican leader Ada Vell left.", "House Republican leader Ada Vell", ["Republicans"], "Republicans"),
        ("Republicans met. Sen. Ada Vell (D-N.Y.) left.", "Sen. Ada Vell", ["Republicans"], None),
        ("Christian Democrats met. Sen. Ada Vell (D-N.Y.) left.", "Sen. Ada Vell", ["Christian Democrats"], None),
        ("Democrats met. Sen. Ada Vell (Va.) left.", "Sen. Ada Vell", ["Democrats"], None),
        ("Democrats met. President Ada Vell, a Democrat, left.", "President Ada Vell", ["Democrats"], None),
        ("Republicans met. Republican consultant Ada Vell left.", "Republican consultant Ada Vell", ["Republicans"], None),
        ("Republicans met. Former Republican senator Ada Vell left.", "Former Republican senator Ada Vell", ["Republicans"], None),
    ],
)
def test_a_tag_or_a_noun_says_for_which_party_somebody_stands(text: str, who: str, bodies: list[str], party: str | None) -> None:
    """Where the page names the party; not another's tag, no state's letters, nobody who governs, and nobody who stands for no party."""
    fills = [(who, Kind.PERSON), *((body, Kind.ORGANISATION) for body in bodies)]
    assert party_of(text, who, *fills) == party


@pytest.mark.parametrize(
    ("words", "seen", "kind"),
    [
        ("Democrats", Kind.STATE, Kind.ORGANISATION),
        ("Republicans", Kind.GROUP, Kind.ORGANISATION),
        ("Democrats", Kind.PERSON, Kind.ORGANISATION),
        ("the Senate", Kind.STATE, Kind.ORGANISATION),
        ("the House panel", Kind.STATE, Kind.ORGANISATION),
        ("two Republicans", Kind.GROUP, Kind.GROUP),
        ("Orsk", Kind.STATE, Kind.STATE),
    ],
)
def test_a_party_or_a_parliament_is_no_state(words: str, seen: Kind, kind: Kind) -> None:
    """Whatever the encoder takes it for; some members stay some people."""
    assert [each.kind for each in heard(f"On Monday {words} met.", (words, seen))] == [kind]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They urged Democrats to wait.", ["Democrats"]),
        ("Now House Republicans wait.", ["House Republicans"]),
        ("Christian Democrats wait.", []),
        ("Conservatives wait, and conservatives vote.", []),
        ("The GOP waits.", ["GOP"]),
    ],
)
def test_a_party_is_named_by_its_members(text: str, named: list[str]) -> None:
    """Though the encoder sees nobody; not another party with that word in its name, and no word that the page also has small."""
    small = {word for word in text.replace(",", "").split() if word.islower()}
    assert [span.cut(text) for span in parties_named(text, Span(0, len(text)), small)] == named


def test_a_body_is_told_by_who_runs_it() -> None:
    """ "Political director of Lenna", whatever Lenna is; but not a relative of somebody."""
    text = "Ada Vell, political director of Lenna, left. Ilan Brunn, uncle of Tarja, stayed."
    phrases = heard(
        text, ("Ada Vell", Kind.PERSON), ("political director", Kind.PERSON), ("Ilan Brunn", Kind.PERSON), ("uncle", Kind.PERSON)
    )
    assert [each.span.cut(text) for each in phrases if each.kind is Kind.ORGANISATION] == ["Lenna"]


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ("Senior administration officials", "the United States"),
        ("Former administration officials", None),
        ("Harbour officials", None),
    ],
)
def test_an_administrations_officials_are_the_states(who: str, party: str | None) -> None:
    """Where the page names those who govern; not former ones."""
    text = f"The White House wrote to the United States. {who} left."
    phrases = heard(text, ("The White House", Kind.ORGANISATION), ("the United States", Kind.STATE), (who, Kind.GROUP))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    settled = [reader.settle(number, None) for number in range(len(phrases))]
    at = next(number for number, each in enumerate(phrases) if each.span.cut(text) == who)
    found = of_the_administration(Standing(reader), settled[at])
    assert (None if found is None else phrases[found.mentions[0]].span.cut(text)) == party


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ("Members of the Mexican government", "Mexico"),
        ("Former members of the Mexican government", None),
        ("Members of the Mexican league", None),
        ("Members of the government", None),
    ],
)
def test_members_of_a_government_are_their_states(who: str, party: str | None) -> None:
    """Where the page names the state."""
    text = f"A letter went to Mexico. {who} left."
    phrases = heard(text, ("Mexico", Kind.STATE), (who, Kind.GROUP))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    settled = [reader.settle(number, None) for number in range(len(phrases))]
    at = next(number for number, each in enumerate(phrases) if each.span.cut(text) == who)
    found = of_their_government(Standing(reader), settled[at])
    assert (None if found is None else phrases[found.mentions[0]].span.cut(text)) == party


def test_a_houses_officials_are_some_people() -> None:
    """ "White House officials" are not the White House."""
    text = "On Monday White House officials left."
    (first, *_) = heard(text, ("White House officials", Kind.ORGANISATION))
    assert (first.kind, first.known) == (Kind.GROUP, None)


@pytest.mark.parametrize(
    ("told", "country", "known"),
    [
        ("Georgia signed the accord, and Ohio and Michigan were told.", "USA", None),
        ("Georgia signed the accord in Tbilisi, and Ohio and Michigan were told.", "GEO", "state:GEO"),
        ("Georgia signed the accord, and Armenia and Moldova were told.", "GEO", "state:GEO"),
    ],
)
def test_which_georgia_is_meant_is_told_by_what_else_is_named(told: str, country: str, known: str | None) -> None:
    """Beside Ohio it is the American one; beside Tbilisi it is not."""
    (notes,) = load_annotator()([article("Accord signed", told)])
    (georgia,) = [each for each in notes.entities.values() if each.name == "Georgia"]
    assert (georgia.country, georgia.known) == (country, known)


@pytest.mark.parametrize(
    ("office", "party"), [("a former UN ambassador", None), ("Russia's UN ambassador", "Russia"), ("the UN special envoy", "UN")]
)
def test_an_ambassador_to_a_body_is_not_the_bodys(office: str, party: str | None) -> None:
    """Whose he is must be said; an envoy of the body is its own."""
    (notes,) = load_annotator()([article("Vote held", f"Ada Vell, {office}, said the vote was void.")])
    (vell,) = [each for each in notes.entities.values() if each.name == "Ada Vell"]
    assert (notes.entities[vell.spoken_for].name if vell.spoken_for else None) == party
