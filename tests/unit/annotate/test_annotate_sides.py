"""Who cannot speak for whom, whatever is weighed."""

import re

import msgspec
import pytest

from onrecord.annotate.actors.entities import entities_of, name_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.parties import NEVER, Parties, _least
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.sides import may_speak_for, speaks_for_itself
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing, is_party
from onrecord.annotate.actors.ties import GRAMMAR, TITLE
from onrecord.annotate.actors.told_whose import by_demonym, is_another_state, is_former
from onrecord.annotate.draft import Draft
from onrecord.facts.known import Known
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
        ("Orsk will pay what we owe", False),
    ],
)
def test_we_is_nobody_who_is_stood_by_in_the_same_words(said: str, may: bool) -> None:
    """Whoever else on the page speaks; "we in Orsk" is Orsk, and whether who speaks of it is of it, is weighed of him, not of his "we"."""
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


@pytest.mark.parametrize(
    ("text", "who", "kind", "party"),
    [
        ("Ada Vell, senior fellow at the Tarn Forum in Orsk, spoke.", "senior fellow at the Tarn Forum in Orsk", Kind.PERSON, "Orsk"),
        ("Ada Vell recused herself from the Orsk investigation.", "Ada Vell", Kind.PERSON, "Orsk"),
        ("A man who sold accounts to Orsk for years spoke.", "A man who sold accounts to Orsk", Kind.PERSON, "Orsk"),
        ("The Tarn Society, a pro-Orsk lobby, spoke.", "a pro-Orsk lobby", Kind.ORGANISATION, "Orsk"),
        ("One adviser close to the Harbour Council spoke.", "One adviser close to the Harbour Council", Kind.PERSON, "the Harbour Council"),
    ],
)
def test_who_only_deals_with_a_party_is_not_tied_to_it(text: str, who: str, kind: Kind, party: str) -> None:
    """Nor who works in a state, is of a matter that is called after it, or is for it without being its own."""
    party_kind = Kind.STATE if party == "Orsk" else Kind.ORGANISATION
    reader, met = page(text, (who, kind), (party, party_kind))
    parties = Parties(reader)
    somebody, other = met[who], met[party]
    weighed = [each for each, _ in parties.choices(somebody) if each is other]
    assert not weighed or not parties.standing.is_tied(somebody, other, GRAMMAR)


@pytest.mark.parametrize(
    ("words", "party", "kind", "may"),
    [
        ("orskan correspondent", "Orsk", Kind.STATE, False),
        ("white house correspondent", "the White House", Kind.ORGANISATION, False),
        ("senator committee chairman", "the committee", Kind.ORGANISATION, False),
        ("senator", "the Harbour Party", Kind.ORGANISATION, True),
    ],
)
def test_journalists_speak_for_no_government_and_lawmakers_for_no_nameless_body(words: str, party: str, kind: Kind, may: bool) -> None:
    """A senator may speak for his party."""
    _, met = page(f"Ada Vell waited for {party} again.", ("Ada Vell", Kind.PERSON), (party, kind))
    assert may_speak_for(words.split(), met["Ada Vell"], met[party]) is may


def test_some_of_a_people_and_outlets_speak_for_no_state() -> None:
    """ "Orskan victims" are people; the Washington Post of a city is nobody's."""
    _, met = page("Orsk waited, and so did Orskan victims.", ("Orsk", Kind.STATE), ("Orskan victims", Kind.GROUP))
    assert not may_speak_for(["orskan", "victims"], met["Orskan victims"], met["Orsk"])
    _, met = page("The Washington Post said so.", ("The Washington Post", Kind.ORGANISATION))
    assert speaks_for_itself(met["The Washington Post"])


@pytest.mark.parametrize(
    ("text", "who", "state"),
    [
        ("South Orsk and North Orsk met. South Orsk officials left.", "South Orsk officials", "North Orsk"),
        ("The Court of Harbour Justice met. The harbour justice lead left.", "The harbour justice lead", "The Court of Harbour Justice"),
    ],
)
def test_one_word_of_a_name_in_a_title_is_no_tie(text: str, who: str, state: str) -> None:
    """A state's name must stand there whole, and a body's word with its capital."""
    kind = Kind.STATE if "Orsk" in state else Kind.ORGANISATION
    reader, met = page(text, (who, Kind.GROUP if who.endswith("s") else Kind.PERSON), (state, kind))
    assert not Standing(reader).is_tied(met[who], met[state], {TITLE})


def test_who_held_an_office_once_speaks_for_nobody_by_it() -> None:
    """ "A former ministry official" does not, an envoy who was once minister does."""
    text = "The Harbour Council met. Former Harbour Council official Ada Vell left. Envoy Ilan Brunn, a former minister, stayed."
    fills = (
        ("Former Harbour Council official Ada Vell", Kind.PERSON),
        ("Envoy Ilan Brunn", Kind.PERSON),
        ("a former minister", Kind.PERSON),
    )
    reader, met = page(text, ("The Harbour Council", Kind.ORGANISATION), *fills)
    standing = Standing(reader)
    assert is_former(standing, met["Former Harbour Council official Ada Vell"])
    assert not is_former(standing, met["Envoy Ilan Brunn"])


def test_a_person_of_the_tables_is_never_another_states() -> None:
    """Though his own state is not on the page: who governs Denmark is not Norway's."""
    reader, met = page(
        "Norway and Denmark waited for Ada Vell.", ("Norway", Kind.STATE), ("Denmark", Kind.STATE), ("Ada Vell", Kind.PERSON)
    )
    known = Known(id="person:ada-vell", name="Ada Vell", kind=Kind.PERSON, country="DNK", sector="GOV", party="state:DNK")
    number = met["Ada Vell"].mentions[0]
    vell = Somebody(0)
    vell.add(number, msgspec.structs.replace(reader.heard[number], known=known), reader.settings[number], None)
    assert is_another_state(vell, met["Norway"]) and not is_another_state(vell, met["Denmark"])


def test_without_a_word_that_says_it_only_an_office_makes_somebody_a_states() -> None:
    """ "Ada Vell, director of a project, said Orsk had …" is nobody's; a body is given only where it is likely."""
    text = "Orsk has a list. Ada Vell, director of a harbour project, said Orsk would wait. Orsk has time, she said."
    reader, met = page(text, ("Orsk", Kind.STATE), ("Ada Vell", Kind.PERSON), ("director of a harbour project", Kind.PERSON))
    assert _least(Parties(reader), met["director of a harbour project"], met["Orsk"]) == NEVER
