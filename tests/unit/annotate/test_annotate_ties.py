"""Claims about what ties somebody to a party and gives an office, in so many words; who is who is settled by hand."""

import re
from collections import Counter

import pytest

from onrecord.annotate.actors import persons, ties
from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.entities import entities_of, without_office
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.openings import Opening
from onrecord.annotate.actors.parties import Parties, parties_of
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader, resolve
from onrecord.annotate.actors.roles import role_of
from onrecord.annotate.actors.scoring import shipped_scorer
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.told_whose import is_out_of_office
from onrecord.annotate.draft import Draft
from onrecord.facts.known import Known, Sense
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def heard(text: str, *fills: tuple[str, Kind]) -> list[Heard]:
    """The phrases gathered of a text in which the encoder sees the given ones."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    return gather(text, [Span(0, len(text))], seen, ())


def tied(text: str, *fills: tuple[str, Kind]) -> set[str]:
    """The names of the ties from the text's one person to its one party, every phrase being settled on one of the two."""
    phrases = heard(text, *fills)
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    for kinds in ((Kind.STATE, Kind.ORGANISATION), (Kind.PERSON, Kind.OFFICE)):
        somebody = None
        for number, phrase in enumerate(phrases):
            if phrase.kind in kinds:
                somebody = reader.settle(number, somebody)
    return set(ties.ties_of(reader).get(1, {}))


@pytest.mark.parametrize(
    ("text", "who", "party", "tie"),
    [
        ("Orsk's envoy Ada Vell left.", "Orsk's envoy Ada Vell", "Orsk", ties.INSIDE),
        ("Orsk waits. The Orskan envoy Ada Vell left.", "The Orskan envoy Ada Vell", "Orsk", ties.ADJECTIVE),
        ("The Harbour League met. League spokesman Ada Vell left.", "League spokesman Ada Vell", "The Harbour League", ties.TITLE),
        ("The ministry met. A ministry spokesman left.", "A ministry spokesman", "The ministry", ties.NOUN),
        ("Ada Vell, chairwoman of the Ferry Union, left.", "Ada Vell", "the Ferry Union", ties.BESIDE),
        ("Ada Vell, who chairs the Ferry Union, left.", "Ada Vell", "the Ferry Union", ties.HEADS),
        ("Ada Vell of the Ferry Union left.", "Ada Vell", "the Ferry Union", "followed by of"),
        ("Ada Vell, for the Ferry Union, left.", "Ada Vell", "the Ferry Union", ties.SPEAKS_FOR),
    ],
)
def test_a_page_says_in_words_whose_somebody_is(text: str, who: str, party: str, tie: str) -> None:
    """Inside the phrase, by adjective, by title, after it, beside it, by a clause."""
    kind = Kind.STATE if party == "Orsk" else Kind.ORGANISATION
    assert tie in tied(text, (who, Kind.PERSON), (party, kind))


def test_a_party_that_is_only_spoken_of_is_no_tie() -> None:
    """ "Ada Vell, a welder, met the Ferry Union": with an aside and a party, but neither an office nor a tie."""
    assert not tied("Ada Vell, after a long night, met the Ferry Union.", ("Ada Vell", Kind.PERSON), ("the Ferry Union", Kind.ORGANISATION))


@pytest.mark.parametrize(
    ("text", "who", "role"),
    [
        ("Harbour Minister Ada Vell left.", "Harbour Minister Ada Vell", "Harbour Minister"),
        ("Ada Vell, chairwoman of the Ferry Union, left.", "Ada Vell", "chairwoman of the Ferry Union"),
        ("Ada Vell, who chairs the Ferry Union, left.", "Ada Vell", "chair of the Ferry Union"),
        ("Ada Vell, a weary traveller, left.", "Ada Vell", None),
        ("A weary Ada Vell left.", "A weary Ada Vell", None),
        ("Ada Vell, who loves the sea, left.", "Ada Vell", None),
    ],
)
def test_an_office_is_read_before_or_beside_a_name(text: str, who: str, role: str | None) -> None:
    """In the page's words; what is no office is none."""
    assert role_of(text, heard(text, (who, Kind.PERSON))) == role


def test_a_description_is_the_name_that_stands_beside_it() -> None:
    """ "The minister, Ada Vell," is one person, whoever was a minister before; with no comma behind, the name may begin a clause."""
    fills = (("The minister", Kind.PERSON), ("Ada Vell", Kind.PERSON))
    texts = "The minister, Ada Vell, left.", "The minister, Ada Vell said, had left."
    assert [named_beside(text, heard(text, *fills)) for text in texts] == [{0: 1}, {}]


@pytest.mark.parametrize(
    ("text", "beside", "kind", "is_one"),
    [
        ("Ada Vell, the top Democrat on the Harbour Committee, left.", "the top Democrat", Kind.PERSON, True),
        ("Ada Vell, a physicist who asks questions, left.", "a physicist", Kind.PERSON, True),
        ("Ada Vell, a physicist, and two others left.", "a physicist", Kind.PERSON, False),
        ("Orsk, Tarsk's only ally and its main market, waits.", "Tarsk's only ally", Kind.PERSON, True),
        ("Orsk, the only mediator, waits.", "the only mediator", Kind.PERSON, False),
    ],
)
def test_what_stands_beside_a_name_between_commas_is_the_names(text: str, beside: str, kind: Kind, is_one: bool) -> None:
    """With what follows the noun; a list that goes on may have another in it, and a state's name is described by what it is to others."""
    name = text[: text.index(",")]
    phrases = heard(text, (name, Kind.STATE if name == "Orsk" else Kind.PERSON), (beside, kind))
    described = next(number for number, each in enumerate(phrases) if each.span.cut(text) == beside)
    assert named_beside(text, phrases) == ({described: 0} if is_one else {})


def test_descriptions_in_a_row_are_all_the_first_names() -> None:
    """ "Ada Vell, the minister of Orsk, a member of the Council, said"."""
    text = "Ada Vell, the minister of Orsk, a member of the Council, left."
    fills = (("Ada Vell", Kind.PERSON), ("the minister of Orsk", Kind.PERSON), ("a member of the Council", Kind.PERSON))
    phrases = heard(text, *fills)
    assert {phrases[at].span.cut(text) for at in named_beside(text, phrases)} == {"the minister of Orsk", "a member of the Council"}
    assert set(named_beside(text, phrases).values()) == {0}


def test_what_is_said_tells_whose_somebody_is_without_a_word_of_it() -> None:
    """Orsk spoke just before Ada Vell does, and she speaks of Tarsk and not of Orsk."""
    text = "Orsk will not pay, Orsk said on Monday. Tarsk has asked twice, Ada Vell said."

    def spans(words: str) -> list[Span]:
        return [Span(found.start(), found.end()) for found in re.finditer(words, text)]

    drafts = [
        Draft(content=(*spans("Orsk will not pay"),), cue=(), speaker=(spans("Orsk")[1],), score=1.0),
        Draft(content=(*spans("Tarsk has asked twice"),), cue=(), speaker=(*spans("Ada Vell"),), score=1.0),
    ]
    kinds = {"Orsk": Kind.STATE, "Tarsk": Kind.STATE, "Ada Vell": Kind.PERSON}
    seen = [Fill(role=kind.value, span=span) for words, kind in kinds.items() for span in spans(words)]
    phrases = gather(text, [Span(0, len(text))], seen, [span for draft in drafts for span in draft.speaker])
    reader = Reader(text, drafts, phrases, settings_of(text, [Span(0, len(text))], drafts, phrases))
    met: dict[str, Somebody] = {}
    for number, phrase in enumerate(phrases):
        words = phrase.span.cut(text)
        met[words] = reader.settle(number, met.get(words))
    found = {other.number: names for other, names in Parties(reader).choices(met["Ada Vell"]) if other}
    assert {"spoke just before", "another is spoken of, and they not"} <= set(found[met["Orsk"].number])
    assert {"spoke just before", "another is spoken of, and they not"}.isdisjoint(found[met["Tarsk"].number])


@pytest.mark.parametrize(
    ("text", "kind", "tie"),
    [
        ("Orsk will pay, Ada Vell said.", "speech", Opening.TOLD),
        ("Orsk must pay, Ada Vell demanded.", "act", Opening.DONE),
        ('"Orsk will pay," Ada Vell said.', "speech", Opening.QUOTED),
        ("Orsk's offer is late, Ada Vell said.", "speech", None),
        ("Orsk's offer is no good, Ada Vell decided.", "act", Opening.OWNED),
    ],
)
def test_what_a_statement_opens_with_is_told_apart(text: str, kind: str, tie: Opening | None) -> None:
    """ "Orsk will pay, its spokesman said" is Orsk's; "Orsk must pay" and "Orsk will pay" between marks are another's, who says "we"."""
    start = text.index("Orsk")
    speaker = Span(text.index("Ada"), text.index("Ada") + len("Ada Vell"))
    draft = Draft(content=(Span(start, text.index(",")),), cue=(), speaker=(speaker,), kind=kind, score=1.0)
    seen = [Fill(role="state", span=Span(start, start + 4)), Fill(role="person", span=speaker)]
    phrases = gather(text, [Span(0, len(text))], seen, ())
    reader = Reader(text, [draft], phrases, settings_of(text, [Span(0, len(text))], [draft], phrases))
    actors = [reader.settle(number, None).number for number in range(len(phrases))]
    found = {name for name in ties.ties_of(reader)[actors[-1]] if name in {each.value for each in Opening}}
    assert found == ({tie.value} if tie else set())


def test_whom_a_question_names_is_a_tie_of_who_answers() -> None:
    """A reporter asks a spokeswoman of her own side, as a rule."""
    text = "Courier: Will Orsk pay?\nVell: Not today."
    drafts = [
        Draft(content=(Span(9, 23),), cue=(), speaker=(Span(0, 7),), score=1.0, is_verbatim=True),
        Draft(content=(Span(30, 40),), cue=(), speaker=(Span(24, 28),), score=1.0, is_verbatim=True),
    ]
    seen = [Fill(role="organisation", span=Span(0, 7)), Fill(role="state", span=Span(14, 18)), Fill(role="person", span=Span(24, 28))]
    paragraphs = [Span(0, 23), Span(24, 40)]
    phrases = gather(text, paragraphs, seen, ())
    reader = Reader(text, drafts, phrases, settings_of(text, paragraphs, drafts, phrases))
    courier, orsk, vell = (reader.settle(number, None).number for number in range(len(phrases)))
    assert ties.ties_of(reader)[vell][ties.ASKED] == {orsk: 1} and ties.ASKED not in ties.ties_of(reader)[courier]


@pytest.mark.parametrize(("published_by", "is_weighed"), [((), True), (("Harbour Courier",), False), (("The Harbour Courier",), False)])
def test_who_publishes_the_page_is_no_party_of_anybody_on_it(published_by: tuple[str, ...], is_weighed: bool) -> None:
    """But where the page says in words whose somebody is."""
    text = "Ada Vell met the Harbour Courier. Bo Renn of the Harbour Courier asked."
    phrases = heard(text, ("Ada Vell", Kind.PERSON), ("the Harbour Courier", Kind.ORGANISATION), ("Bo Renn", Kind.PERSON))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    vell, courier, *_ = [reader.settle(number, None) for number in range(len(phrases))]
    assert (courier in [party for party, _ in Parties(reader, published_by).choices(vell)]) is is_weighed


def test_all_that_is_told_to_somebody_is() -> None:
    """Not the last statement alone: "told Vell that A, and that B"."""
    text = "Brunn told Vell that you will pay, and that you will wait."
    phrases = heard(text, ("Brunn", Kind.PERSON), ("Vell", Kind.PERSON))
    spans = {
        words: Span(text.index(words), text.index(words) + len(words))
        for words in ("Brunn", "told", "Vell", "that you will pay", "that you will wait")
    }
    drafts = [
        Draft(
            content=(spans[words],), cue=(spans["told"],), speaker=(spans["Brunn"],), addressee=(spans["Vell"],), kind="speech", score=1.0
        )
        for words in ("that you will pay", "that you will wait")
    ]
    reader = Reader(text, drafts, phrases, settings_of(text, [Span(0, len(text))], drafts, phrases))
    for number in range(len(phrases)):
        reader.settle(number, None)
    assert reader.voices.to == {0: 1, 1: 1}


def test_whose_somebody_is_may_be_the_first_on_the_page() -> None:
    """Actor 0 too is somebody, whose party is asked of "her ministry"."""
    text = "Vell of Orsk waited. Her ministry waited."
    phrases = heard(text, ("Vell", Kind.PERSON), ("Orsk", Kind.STATE), ("Her", Kind.PERSON), ("Her ministry", Kind.ORGANISATION))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    vell, orsk = reader.settle(0, None), reader.settle(1, None)
    her, ministry = (next(at for at, each in enumerate(phrases) if each.span.cut(text) == words) for words in ("Her", "Her ministry"))
    reader.settle(her, vell)
    reader.voices.parties[vell.number] = Counter({orsk.number: 1})
    reader.met._recent.clear()
    assert orsk in [choice.somebody for choice in reader.choices(ministry)]


def test_an_entity_hangs_on_no_order_of_a_set() -> None:
    """Of two states that a name begins with the longer is taken off; nouns count as the page tells them."""
    assert {without_office("North Orsk Ada Vell", states) for states in ({"north", "north orsk"}, {"north orsk", "north"})} == {"Ada Vell"}
    somebody = Somebody(0)
    phrases = heard("the ministry and the bank", ("the ministry", Kind.ORGANISATION), ("the bank", Kind.ORGANISATION))
    settings = settings_of("the ministry and the bank", [Span(0, 25)], (), phrases)
    for number, each in enumerate(phrases):
        somebody.add(number, each, settings[number], None)
    assert list(somebody.heads) == ["ministry", "bank"]


def test_whoever_the_tables_have_for_one_is_one() -> None:
    """By name, people or capital; under the name that names it, not the longest."""
    text = "Denmark waited. The Danes waited. Copenhagen waited in Denmark's Harbour Park."
    phrases = heard(text, ("Denmark", Kind.STATE), ("The Danes", Kind.STATE), ("Copenhagen", Kind.STATE))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    resolve(reader, shipped_scorer())
    entities = entities_of(text, phrases, reader.actors, {})[1]
    assert [each.name for each in entities.values() if each.known] == ["Denmark"]
    apart = [Somebody(0), Somebody(1)]
    for somebody, number in zip(apart, (0, 1), strict=True):
        somebody.add(number, phrases[number], reader.settings[number], None)
    assert len(entities_of(text, phrases, apart, {})[1]) == 1


@pytest.mark.parametrize(("first", "expected"), [("NATO waited.", "NATO"), ("NATO and the EU waited.", None), ("Denmark waited.", None)])
def test_the_bloc_is_the_one_body_of_states_that_is_told_of(first: str, expected: str | None) -> None:
    """By the tables of facts; of two it may be either."""
    text = f"{first} Then the bloc refused."
    phrases = heard(text, ("the bloc", Kind.ORGANISATION))
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    for number in range(len(phrases) - 1):
        reader.settle(number, None)
    one = reader.of_one_fact(len(phrases) - 1)
    assert (one and one.names[0].head.upper()) == expected


def barred(text: str, *fills: tuple[str, Kind]) -> tuple[set[str], dict[str, str | None]]:
    """Names of the parties that are not weighed for a text's first person, each phrase being somebody of its own; everybody's country."""
    phrases = heard(text, *fills)
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    for number in range(len(phrases)):
        reader.settle(number, None)
    parties = Parties(reader)
    somebody = next(each for each in reader.actors if each.kind is Kind.PERSON)
    weighed = {other.number for other, _ in parties.choices(somebody) if other is not None}
    named = {each.number: " ".join(each.names[0].names) for each in parties.ranked if each.names}
    countries = {each.name: each.country for each in entities_of(text, phrases, reader.actors, {})[1].values()}
    return {name for number, name in named.items() if number not in weighed}, countries


def test_an_envoy_is_not_of_whom_he_is_sent_to() -> None:
    """Nor of whoever else is named, until the page says who sends him; and his country is not theirs."""
    for who in ("the envoy to Denmark Ada Vell", "Ada Vell"):
        text = f"Norway waited as {who}, envoy to Denmark, left." if who == "Ada Vell" else f"Norway waited as {who} left."
        fills = [("Norway", Kind.STATE), (who, Kind.PERSON)] + ([("envoy to Denmark", Kind.PERSON)] if who == "Ada Vell" else [])
        phrases = heard(text, *fills, ("Denmark", Kind.STATE))
        reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
        resolve(reader, shipped_scorer())
        parties = Parties(reader)
        vell = next(each for each in reader.actors if each.kind is Kind.PERSON)
        assert [other for other, _ in parties.choices(vell)] == [None]
    text = "Norway waited as the Norwegian envoy to Denmark Ada Vell left."
    assert barred(text, ("Norway", Kind.STATE), ("the Norwegian envoy to Denmark Ada Vell", Kind.PERSON), ("Denmark", Kind.STATE))[0] == {
        "denmark"
    }
    countries = barred("The envoy to Denmark Ada Vell left.", ("The envoy to Denmark Ada Vell", Kind.PERSON))[1]
    assert countries["Ada Vell"] is None


def test_a_persons_counsel_is_of_no_state_that_he_only_speaks_of() -> None:
    """ "Her advocate" is hers; "the state's advocate" may be the state's."""
    text = "Orsk said no. Then her advocate Ada Vell left."
    assert barred(text, ("Orsk", Kind.STATE), ("her advocate Ada Vell", Kind.PERSON))[0] == {"orsk"}
    text = "Orsk said no. Then Orsk's advocate Ada Vell left."
    assert barred(text, ("Orsk", Kind.STATE), ("Orsk's advocate Ada Vell", Kind.PERSON))[0] == set()


def test_whose_somebody_is_stands_right_before_a_name_that_was_seen_by_itself() -> None:
    """ "Her advocate" and "Ada Vell" are one."""
    phrases = heard("Then her advocate Ada Vell left.", ("her advocate", Kind.PERSON), ("Ada Vell", Kind.PERSON))
    text = "Then her advocate Ada Vell left."
    words = [each.span.cut(text) for each in phrases]
    assert named_beside(text, phrases) == {words.index("her advocate"): words.index("Ada Vell")}


def test_some_of_a_people_speak_for_no_state() -> None:
    """ "Some Danes" are themselves."""
    phrases = heard("Denmark paid. Some Danes said no.", ("Denmark", Kind.STATE), ("Some Danes", Kind.STATE))
    reader = Reader(
        "Denmark paid. Some Danes said no.", (), phrases, settings_of("Denmark paid. Some Danes said no.", [Span(0, 33)], (), phrases)
    )
    for number in range(len(phrases)):
        reader.settle(number, None)
    assert parties_of(reader, shipped_scorer()) == {}


def test_a_family_name_is_not_the_holders_where_another_was_named_in_full_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Vell" below "Mira Vell" is hers, though the tables have an Ilan Vell whom the page names above."""
    holder = Known(
        id="person:ilan-vell", name="Ilan Vell", kind=Kind.PERSON, country=None, sector=None, party=None, sense=Sense.FAMILY, sure=False
    )
    monkeypatch.setattr(persons, "known_named", lambda words: (holder,) if words == "Vell" else ())
    for others, expected in (("Mira Vell left.", None), ("Mira Brunn left.", "person:ilan-vell")):
        text = f"Ilan Vell spoke. {others} Then Vell laughed."
        spans = [Span(0, 9), Span(17, text.index(" left")), Span(text.rindex("Vell"), text.rindex("Vell") + 4)]
        found = {span: Heard(span=span, kind=Kind.PERSON, phrase=read_phrase(span.cut(text))) for span in spans}
        known = persons.of_families(text, found)[spans[-1]].known
        assert (known and known.id) == expected


def test_who_leads_a_party_is_not_for_the_state_that_he_once_governed() -> None:
    """Unless the page calls him by an office of the state."""
    for words, expected in ((["party", "leader"], True), (["prime", "minister"], False)):
        phrases = heard("Ada Vell left.", ("Ada Vell", Kind.PERSON))
        reader = Reader("Ada Vell left.", (), phrases, settings_of("Ada Vell left.", [Span(0, 14)], (), phrases))
        vell = reader.settle(0, None)
        standing = Standing(reader)
        standing.words[vell.number] = words
        holder = Known(id="person:ada-vell", name="Ada Vell", kind=Kind.PERSON, country="DNK", sector="GOV", party="state:DNK")
        assert is_out_of_office(standing, vell, holder) is expected
