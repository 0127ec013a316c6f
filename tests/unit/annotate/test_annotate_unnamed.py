"""Pronouns, titles and descriptions are whose they can only be; anonymous people stay apart; parties are read off the page."""

import pytest
from msgspec.structs import replace

from onrecord.annotate import load_annotator
from onrecord.articles import find_article, whole_article
from onrecord.model.annotations import Annotations, Kind
from onrecord.pages import page_of_text
from tests.unit.annotate.newsprint import article

LEAD = "Ferry union spokesman Ilan Brunn said on Monday that the crews would not sail before the autumn."


def annotated(*lines: str) -> Annotations:
    """The annotations of an article of these lines."""
    return load_annotator()([article(*lines)])[0]


def speakers(*lines: str) -> list[str | None]:
    """Names of the speakers of an article's statements, in text order."""
    notes = annotated(*lines)
    return [found.speaker_entity and notes.entities[found.speaker_entity].name for found in notes.quotations]


@pytest.mark.parametrize("who", ["he", "the spokesman", "the union spokesman", "the official"])
def test_one_person_who_spoke_is_meant(who: str) -> None:
    """A pronoun in the next paragraph, and a title that the person bore."""
    assert speakers(LEAD, f'"The ferries stay in port," {who} said.') == ["Ilan Brunn", "Ilan Brunn"]


def test_a_title_reaches_far() -> None:
    """Two paragraphs without a word of his are not too far for "the spokesman"."""
    between = ("The harbour lay still all week under a low sky.", "No boat left the quay until the evening of the third day.")
    assert speakers(LEAD, *between, '"The ferries stay in port," the spokesman said.')[-1] == "Ilan Brunn"


def test_the_person_named_last_is_he() -> None:
    """The narrator has turned to somebody else, who is meant."""
    assert speakers(LEAD, 'Harbour master Oren Task met the crews at noon. "Nobody will starve," he said.')[-1] == "Oren Task"


def test_anonymous_people_are_never_one() -> None:
    """Two diplomats of one description are two."""
    notes = annotated(
        "A senior diplomat said that the talks would fail.", "Rain fell all day.", "A senior diplomat said that the talks would not fail."
    )
    assert len({found.speaker_entity for found in notes.quotations}) == 2


def test_person_office_and_party_are_three() -> None:
    """ "Ada Vell, the envoy of Orsk": her name, her office in the page's words without whose it is, and the state she speaks for."""
    notes = annotated("Ada Vell, the envoy of Orsk, said that the Orskans refuse.", "The envoy said Orsk would not pay.")
    vell = notes.entities["ada-vell"]
    assert (vell.kind, vell.role, vell.spoken_for) == (Kind.PERSON, "envoy", "orsk")
    assert {found.speaker_entity for found in notes.quotations} == {"ada-vell"}


def test_a_capital_that_speaks_is_its_state() -> None:
    """What the tables of facts know has its id and its country; an office before a name is a mention of its own."""
    notes = annotated("Denmark will wait, Copenhagen said on Monday.", "The Danes have time, Foreign Minister Ada Vell said.")
    known = {entity.known: entity for entity in notes.entities.values()}
    assert known["state:DNK"].country == "DNK"
    assert [found.entity for found in notes.mentions if found.kind is Kind.OFFICE] == ["ada-vell"]


def test_the_spokesmen_of_two_parties_are_two() -> None:
    """Both are called by one noun, each by another party's name; what the second says is not the first's."""
    notes = annotated(
        "Orsk and the Harbour League met in Vell. An Orskan spokesman said that the gate would stay shut.",
        "A spokesman for the Harbour League said that the gate would open.",
    )
    speakers = [notes.entities[each.speaker_entity or ""] for each in notes.quotations]
    assert [each.spoken_for for each in speakers] == ["orsk", "harbour-league"]


def test_a_name_set_beside_an_office_is_its_holder() -> None:
    """ "Orsk's foreign minister, Ada Vell," is one person, though another state's foreign minister was named before."""
    notes = annotated(
        "Tarsk's foreign minister, Ilan Brunn, said that the talks would go on.",
        "Orsk's foreign minister, Ada Vell, said that the talks would end.",
    )
    assert [(notes.entities[each.speaker_entity or ""].name) for each in notes.quotations] == ["Ilan Brunn", "Ada Vell"]
    assert [notes.entities[each.speaker_entity or ""].spoken_for for each in notes.quotations] == ["tarsk", "orsk"]


def test_nobody_speaks_for_a_party_that_the_page_does_not_tie_to_him() -> None:
    """A passer-by speaks for himself, however many states the page names."""
    notes = annotated("Orsk and Tarsk signed on Monday.", 'Ada Vell, a baker, shrugged. "It is only paper," she said.')
    assert notes.entities["ada-vell"].spoken_for is None


def test_the_place_of_a_dateline_is_a_place() -> None:
    """The encoder is not shown the dateline; the article knows it."""
    page = page_of_text("Talks end\n\nTARSK, May 3 (Halcyon) - Orsk refused on Tuesday to sign the treaty, its envoy said.", address="page")
    read = find_article(page)
    notes = load_annotator()([read])[0]
    assert read.dateline is not None
    assert [each.kind for each in notes.mentions if each.span == read.dateline.span] == [Kind.PLACE]


def test_nobody_speaks_for_the_newspaper_that_asks_him() -> None:
    """A minister who tells his words to a paper is not the paper's, whoever prints them."""
    told = "Deputy Foreign Minister Ada Vell told the Harbour Courier that the terms stand. The Harbour Courier asked twice."
    page = whole_article(page_of_text(f'{told} "We wait," Vell told the Courier.', address="-", captured="2031-02-14"))
    for outlet in ("Harbour Courier", "The Harbour Courier", None):
        assert load_annotator()([replace(page, outlet=outlet)])[0].entities["ada-vell"].spoken_for is None


def test_a_description_after_a_name_is_its_holder_s_in_a_list_too() -> None:
    """ "Ada Vell, the defence minister, Bo Renn, the finance minister, and their aides": nobody holds both offices."""
    notes = annotated("Ada Vell, the defence minister, Bo Renn, the finance minister, and their aides met on Monday.")
    assert [notes.entities[name].role for name in ("ada-vell", "bo-renn")] == ["defence minister", "finance minister"]


def test_nobody_speaks_for_whom_he_tells() -> None:
    """A chamber that a minister addresses is not the one he speaks for."""
    notes = annotated("The Harbour Chamber met on Monday.", "Ada Vell, the trade minister, told the Harbour Chamber that the terms stand.")
    assert notes.entities["ada-vell"].spoken_for is None
