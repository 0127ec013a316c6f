"""Who cannot speak for whom, whatever is weighed."""

import re

import pytest

from onrecord.annotate.actors.entities import entities_of, name_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.sides import may_speak_for, speaks_for_itself
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing, is_party
from onrecord.annotate.actors.told_whose import by_demonym
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def page(text: str, *fills: tuple[str, Kind]) -> tuple[Reader, dict[str, Somebody]]:
    """A text of which the encoder sees these phrases, each of whom is somebody."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    heard = gather(text, [Span(0, len(text))], seen, ())
    reader = Reader(text, (), heard, settings_of(text, [Span(0, len(text))], (), heard))
    return reader, {each.span.cut(text): reader.settle(number, None) for number, each in enumerate(heard)}


@pytest.mark.parametrize(
    ("words", "house", "may"),
    [
        ("house speaker", "the White House", False),
        ("senate minority leader", "the White House", False),
        ("opposition spokesman", "the ministry", False),
        ("senator", "the Harbour Council", True),
        ("press secretary", "the White House", True),
        ("party leader", "the ministry", True),
    ],
)
def test_lawmakers_and_the_opposition_speak_for_no_government(words: str, house: str, may: bool) -> None:
    """But for a council they may, and others may for the government."""
    _, met = page(f"Ada Vell waited for {house} again.", ("Ada Vell", Kind.PERSON), (house, Kind.ORGANISATION))
    assert may_speak_for(words.split(), met["Ada Vell"], met[house]) is may


@pytest.mark.parametrize(
    ("words", "party", "kind", "may"),
    [
        ("orsk scholar", "Orsk", Kind.STATE, False),
        ("orskan envoy", "Orsk", Kind.STATE, True),
        ("harbour analyst", "the Harbour Council", Kind.ORGANISATION, True),
    ],
)
def test_who_studies_a_state_does_not_speak_for_it(words: str, party: str, kind: Kind, may: bool) -> None:
    """For the house that pays him he may."""
    _, met = page(f"Ada Vell waited for {party} again.", ("Ada Vell", Kind.PERSON), (party, kind))
    assert may_speak_for(words.split(), met["Ada Vell"], met[party]) is may


def test_several_states_do_not_speak_for_one() -> None:
    """Their envoys may."""
    _, met = page(
        "Only two northern states and some envoys waited for Orsk.", ("Only two northern states", Kind.GROUP), ("Orsk", Kind.STATE)
    )
    assert not may_speak_for([], met["Only two northern states"], met["Orsk"])


@pytest.mark.parametrize(("body", "is_own"), [("NATO", True), ("The Security Council", False), ("Harbour Council", False)])
def test_a_body_of_the_tables_speaks_for_no_other(body: str, is_own: bool) -> None:
    """But one that is a part of another may, and of one that no table has the page may tell."""
    _, met = page(f"{body} waited.", (body, Kind.ORGANISATION))
    assert speaks_for_itself(met[body]) is is_own


@pytest.mark.parametrize(
    ("words", "kind", "is_one"),
    [
        ("Orskan and Tarskan athletes", Kind.GROUP, False),
        ("Several Orskan Democrats", Kind.GROUP, False),
        ("Europe", Kind.STATE, False),
        ("Free Harbour Movement", Kind.GROUP, True),
        ("Orsk", Kind.STATE, True),
    ],
)
def test_some_people_and_parts_of_the_world_are_no_party(words: str, kind: Kind, is_one: bool) -> None:
    """A movement with a name is one."""
    _, met = page(f"{words} waited.", (words, kind))
    assert is_party(met[words]) is is_one


@pytest.mark.parametrize(
    ("words", "state"),
    [("South Korean officials", "South Korea"), ("Former South Korean officials", None), ("South Korean athletes", None)],
)
def test_a_demonym_with_an_office_gives_the_state(words: str, state: str | None) -> None:
    """Where the page has the state, and not of those who were in office once."""
    reader, met = page(f"South Korea waited. {words} waited.", ("South Korea", Kind.STATE), (words, Kind.GROUP))
    assert by_demonym(Standing(reader), met[words]) is (met[state] if state else None)


@pytest.mark.parametrize(
    ("said", "may"),
    [
        ("We have stood with Orsk", False),
        ("We will talk to Orsk", False),
        ("We in Orsk will pay", True),
        ("Orsk will pay what we owe", True),
    ],
)
def test_we_is_nobody_who_is_stood_by_in_the_same_words(said: str, may: bool) -> None:
    """Whoever else on the page speaks; a state that somebody speaks in or of may be his."""
    text = f"Orsk waited. {said}, Ada Vell said."
    we = "We" if "We" in said else "we"
    spans = [Span(found.start(), found.end()) for words in ("Orsk", "Ada Vell", rf"\b{we}\b") for found in re.finditer(words, text)]
    kinds = {"Orsk": "state", "Ada Vell": "person"}
    draft = Draft(
        content=(Span(text.index(said), text.index(", Ada")),),
        cue=(),
        speaker=(Span(text.index("Ada Vell"), text.index(" said")),),
        score=1.0,
    )
    heard = gather(text, [Span(0, len(text))], [Fill(role=kinds.get(span.cut(text), "group"), span=span) for span in spans], ())
    reader = Reader(text, [draft], heard, settings_of(text, [Span(0, len(text))], [draft], heard))
    met: dict[str, Somebody] = {}
    last = next(number for number, each in enumerate(heard) if each.phrase.form == "we")
    for number, each in enumerate(heard):
        if number != last:
            met[each.span.cut(text)] = reader.settle(number, met.get(each.span.cut(text)))
    assert (met["Orsk"] in [choice.somebody for choice in reader.choices(last)]) is may


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("leaders who have refused to pay for the harbour", "leaders"),
        ("leaders who paid", "leaders who paid"),
        ("leaders of the harbour", "leaders of the harbour"),
    ],
)
def test_a_clause_that_goes_on_is_no_part_of_what_somebody_is_called(words: str, name: str) -> None:
    """What "of" adds is."""
    reader, _ = page(f"So said {words}.", (words, Kind.GROUP))
    _, entities = entities_of(reader.text, reader.heard, reader.actors, {})
    assert [each.name for each in entities.values()] == [name]


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("the Orskan Foreign Office", Kind.ORGANISATION, "Orskan Foreign Office"),
        ("the Harbour Trade Committee", Kind.ORGANISATION, "Harbour Trade Committee"),
        ("Foreign Minister Ada Vell", Kind.PERSON, "Ada Vell"),
    ],
)
def test_a_bodys_name_is_whole_though_it_holds_words_of_titles(words: str, kind: Kind, name: str) -> None:
    """A person's title is none of the name."""
    reader, met = page(f"So said {words}.", (words, kind))
    assert name_of(reader.text, reader.heard, met[words]) == name


@pytest.mark.parametrize(("tag", "country"), [("D-N.Y.", "USA"), ("R-Texas", "USA"), ("D-Tarsk", None), ("58", None)])
def test_a_party_tag_with_an_american_state_gives_the_country(tag: str, country: str | None) -> None:
    """Of invented places it does not."""
    reader, _ = page(f"Ada Vell, {tag}, left.", ("Ada Vell", Kind.PERSON))
    _, entities = entities_of(reader.text, reader.heard, reader.actors, {})
    assert [each.country for each in entities.values()] == [country]


@pytest.mark.parametrize(
    ("words", "country"),
    [("Ohio Rep. Ada Vell", "USA"), ("New York congressman Ada Vell", "USA"), ("Tarsk Rep. Ada Vell", None), ("Sen. Ada Vell", None)],
)
def test_an_american_states_seat_gives_the_country(words: str, country: str | None) -> None:
    """A bare title does not: other countries have senators too."""
    reader, _ = page(f"{words} left.", (words, Kind.PERSON))
    _, entities = entities_of(reader.text, reader.heard, reader.actors, {})
    assert {each.country for each in entities.values()} == {country}


@pytest.mark.parametrize(
    ("house", "words", "country"),
    [
        ("Capitol Hill", "House Speaker Ada Vell", "USA"),
        ("the Bundestag", "Senator Ada Vell", "DEU"),
        ("the Orskan Senate", "Senator Ada Vell", None),
        ("the White House", "Senator Ada Vell", None),
        ("Capitol Hill", "Governor Ada Vell", None),
    ],
)
def test_a_lawmaker_is_of_the_country_whose_parliament_alone_is_named(house: str, words: str, country: str | None) -> None:
    """Of no country where only a government's house is named, and nobody who is no lawmaker."""
    reader, met = page(f"{words} walked to {house}.", (words, Kind.PERSON), (house, Kind.ORGANISATION))
    keys, entities = entities_of(reader.text, reader.heard, reader.actors, {})
    assert entities[keys[met[words].number] or ""].country == country


def test_a_lawmaker_has_no_country_where_two_parliaments_are_named() -> None:
    """Either may be hers."""
    reader, met = page(
        "Senator Ada Vell flew from Capitol Hill to the Bundestag.",
        ("Senator Ada Vell", Kind.PERSON),
        ("Capitol Hill", Kind.ORGANISATION),
        ("the Bundestag", Kind.ORGANISATION),
    )
    keys, entities = entities_of(reader.text, reader.heard, reader.actors, {})
    assert entities[keys[met["Senator Ada Vell"].number] or ""].country is None
