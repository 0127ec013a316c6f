"""Claims about who is no state and nobody's party: pronouns, administrations, departments, advisers, lawmakers, words before a name."""

import pytest

from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.entities import name_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.sides import is_nobodys_party
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.ties import BESIDE, ties_of
from onrecord.annotate.actors.told_whose import of_its_name, of_the_holder
from onrecord.annotate.events.sides import joined
from onrecord.learned import Fill
from onrecord.model.annotations import Kind, Party
from onrecord.model.span import Span

STATE, BODY, GROUP, PERSON = Kind.STATE, Kind.ORGANISATION, Kind.GROUP, Kind.PERSON


def heard(text: str, *fills: tuple[str, Kind]) -> list[Heard]:
    """The phrases gathered of a text in which the encoder sees the given ones."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    return gather(text, [Span(0, len(text))], seen, ())


def reader_of(text: str, *fills: tuple[str, Kind]) -> Reader:
    """A text with these phrases, each of which is somebody new but for the last."""
    phrases = heard(text, *fills)
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    last = number_of(reader, fills[-1][0])
    for number in range(len(phrases)):
        if phrases[number].span.start < phrases[last].span.start:
            reader.settle(number, None)
    return reader


def number_of(reader: Reader, words: str) -> int:
    """The number of the phrase of these words."""
    return next(number for number, each in enumerate(reader.heard) if each.span.cut(reader.text) == words)


def may_be(text: str, *fills: tuple[str, Kind]) -> set[str]:
    """By their first words, who may be meant by the last phrase."""
    reader = reader_of(text, *fills)
    chosen = [choice.somebody for choice in reader.choices(number_of(reader, fills[-1][0])) if choice.somebody]
    return {reader.heard[each.mentions[0]].span.cut(text) for each in chosen}


@pytest.mark.parametrize(("words", "kind", "may"), [("he", PERSON, False), ("it", STATE, True), ("the administration", STATE, False)])
def test_he_is_no_state_and_no_administration_is_norways(words: str, kind: Kind, may: bool) -> None:
    """A state of the tables, in whose neighbourhood somebody speaks; where the government is called so, it may be."""
    text = f"It was sent back to Norway. There {words} would stay."
    assert ("Norway" in may_be(text, ("Norway", STATE), (words, kind))) is may
    text = "It was sent back to the United States. There the administration would stay."
    assert "the United States" in may_be(text, ("the United States", STATE), ("the administration", STATE))


def test_an_administration_is_no_party_of_a_parliament() -> None:
    """ "The Vell administration" is not the Democrats."""
    text = "Democrats waited. Then spoke the Vell administration."
    assert not may_be(text, ("Democrats", BODY), ("the Vell administration", BODY))


def test_his_government_is_of_the_state_that_he_acts_for() -> None:
    """Whose holder the tables know, though the page has not named his state."""
    text = "Emmanuel Macron warned Norway. It asked whether his government would go."
    fills = (("Emmanuel Macron", PERSON), ("Norway", STATE), ("his", PERSON), ("his government", STATE))
    reader = reader_of(text, *fills)
    reader.settle(number_of(reader, "his"), reader.actors[0])
    chosen = [choice.somebody for choice in reader.choices(number_of(reader, "his government")) if choice.somebody]
    assert "Norway" not in {reader.heard[each.mentions[0]].span.cut(text) for each in chosen}


@pytest.mark.parametrize(
    ("then", "may"), [("the Department of Justice", False), ("the department", True), ("the Orskan Defense Department", True)]
)
def test_a_department_is_told_by_its_subject(then: str, may: bool) -> None:
    """Where both say with what they deal."""
    text = f"The Defense Department waited. Then spoke {then}."
    assert ("The Defense Department" in may_be(text, ("The Defense Department", BODY), (then, BODY))) is may


def test_a_person_of_the_tables_is_not_the_leader_of_another_state() -> None:
    """Though nobody else is called so: "Angela Merkel" is not "the Danish leader" of the headline."""
    text = "It met the Danish leader. So said Angela Merkel."
    assert "the Danish leader" not in may_be(text, ("the Danish leader", PERSON), ("Angela Merkel", PERSON))


@pytest.mark.parametrize(
    ("who", "party"),
    [("President Macron's adviser", "France"), ("President Macron's lawyer", None), ("President Macron's former adviser", None)],
)
def test_a_presidents_adviser_is_his_states(who: str, party: str | None) -> None:
    """Not who works for himself, and no former one."""
    text = f"A letter came to France. Then left {who}."
    reader = reader_of(text, ("France", STATE), ("President Macron", PERSON), (who, PERSON))
    for number, each in enumerate(reader.heard):
        if reader.actor_of[number] is None:
            reader.settle(number, reader.actors[0] if each.phrase.head == "france" else None)
    at = reader.actor_of[number_of(reader, who)]
    assert at is not None
    reader.actors[at].owners.add(reader.actor_of[number_of(reader, "President Macron")] or 0)
    found = of_the_holder(Standing(reader), reader.actors[at])
    assert (None if found is None else reader.heard[found.mentions[0]].span.cut(text)) == party


def test_whom_a_verb_names_after_a_comma_is_no_office() -> None:
    """ "Ada Brunn, an adviser, sharply criticised Prime Minister Ilan Vell of Orsk" does not make her Orsk's."""
    text = "Ada Brunn, the adviser, sharply criticised Prime Minister Ilan Vell of Orsk."
    reader = reader_of(text, ("Ada Brunn", PERSON), ("the adviser", PERSON), ("Ilan Vell", PERSON), ("Orsk", STATE))
    reader.settle(number_of(reader, "Orsk"), None)
    at = reader.actor_of[number_of(reader, "the adviser")]
    assert BESIDE not in ties_of(reader).get(at if at is not None else -1, {})


def test_most_members_are_no_party() -> None:
    """Nobody stands for "most Republicans", who are counted."""
    text = "Most Republicans left. So did Orsk."
    reader = reader_of(text, ("Most Republicans", BODY), ("Orsk", STATE))
    assert read_phrase("Most Republicans").is_counted
    assert is_nobodys_party(reader.actors[0])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Representative Ada Vell of California", "Ada Vell"),
        ("King Ilan of Tarsk", "King Ilan of Tarsk"),
        ("Sens. Ada Vell", "Ada Vell"),
    ],
)
def test_a_name_has_no_place_and_no_full_stop(words: str, name: str) -> None:
    """Of somebody with a first and a last name; a king's is part of his."""
    text = f"{words} left. So did Orsk."
    reader = reader_of(text, (words, PERSON), ("Orsk", STATE))
    assert name_of(text, reader.heard, reader.actors[0]).endswith(name.removeprefix("King "))
    assert not name_of(text, reader.heard, reader.actors[0]).endswith("California")


def test_a_holder_is_known_with_junior_behind_his_name() -> None:
    """ "Joseph R. Biden Jr." is Joe Biden by the tables."""
    known = known_as("Joseph R. Biden Jr.", read_phrase("Joseph R. Biden Jr."), PERSON)
    assert known is not None
    assert known.id == "person:joe-biden"


@pytest.mark.parametrize(
    ("text", "seen", "named"),
    [
        ("If President Vell goes, Orsk waits.", "If President Vell", "President Vell"),
        ("It told both President Vell and her aide.", "both President Vell", "President Vell"),
        ("So said newly confirmed Secretary Ada Vell.", "newly confirmed", None),
        ("A terse reply from Orsk came.", "A terse", None),
    ],
)
def test_what_leads_up_to_a_name_is_no_part_of_it(text: str, seen: str, named: str | None) -> None:
    """Nor is a phrase that breaks off before its noun anybody."""
    found = [each.span.cut(text) for each in heard(text, (seen, PERSON)) if each.kind is PERSON]
    assert seen not in found
    assert named is None or named in found


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The son of ferrymen, Vell has challenged the Harbour Council.", True),
        ("A Democrat, Vell called it wrong.", True),
        ("The son of ferrymen, Vell said, was there.", False),
        ("The minister, Vell wrote in March, had left.", False),
    ],
)
def test_a_sentence_may_open_with_what_its_subject_is(text: str, is_one: bool) -> None:
    """Whose relative he is, or one of what; "Vell said," is put in and says nothing of him."""
    words = text[: text.index(" of" if " of" in text[:12] else ",")]
    phrases = heard(text, (words, PERSON), ("Vell", PERSON))
    assert (named_beside(text, phrases) == {0: 1}) is is_one


def test_a_owners_outside_counsel_is_not_the_owner() -> None:
    """ "Outside" after an owner is an adjective."""
    phrase = read_phrase("Vell's outside counsel")
    assert (phrase.head, phrase.owners) == ("counsel", ("vell",))
    assert read_phrase("the man outside Vell").head == "man"


def test_who_acts_together_is_kept_together() -> None:
    """ "President Vell and Ada Vell" both welcome, if the one does."""
    text = "President Vell and Ada Vell, the first lady, welcomed Ilan Brunn."
    two = tuple(Party(span=Span(text.index(words), text.index(words) + len(words))) for words in ("President Vell", "Ada Vell"))
    assert joined(text, two, two[1:]) == two[:1]
    assert joined(text, (Party(span=Span(text.index("Ilan"), len(text) - 1)),), two[1:]) == ()


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Ilan Brunn asked Ada Vell on why she left.", True),
        ("Ilan Brunn asked Ada Vell whether she knew of the test and why she left.", True),
        ("Ilan Brunn told Ada Vell why she left.", False),
        ("Ilan Brunn asked Ada Vell. When she left, it rained.", False),
    ],
)
def test_who_is_asked_is_asked_about_himself(text: str, is_asked: bool) -> None:
    """ "Asked Ada Vell why she left": she is Ada Vell."""
    phrases = heard(text, ("Ilan Brunn", PERSON), ("Ada Vell", PERSON))
    at = text.rindex("she")
    seen = [Fill(role="person", span=each.span) for each in phrases]
    phrases = gather(text, [Span(0, len(text))], [*seen, Fill(role="person", span=Span(at, at + 3))], ())
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    for number in range(len(phrases) - 1):
        reader.settle(number, None)
    assert (reader.asked(len(phrases) - 1) is reader.actors[1]) is is_asked


def test_a_holders_family_name_is_his_where_the_page_has_all_of_his_name() -> None:
    """With an initial in it, though nobody saw a phrase there; without it he may be anybody."""
    text = "It went to President Vladimir V. Putin of Orsk. So said Mr. Putin."
    known = [each.known.id for each in heard(text, ("Mr. Putin", PERSON)) if each.known]
    assert known == ["person:vladimir-putin"]
    assert not [each.known for each in heard("So said Mr. Putin.", ("Mr. Putin", PERSON)) if each.known]


def test_the_president_of_a_chamber_is_no_president_of_a_state() -> None:
    """ "The president of the Senate" presides over it."""
    text = "President Macron waited. Then spoke the president of the Senate."
    assert "President Macron" not in may_be(text, ("President Macron", PERSON), ("the president of the Senate", PERSON))


@pytest.mark.parametrize(("body", "state"), [("Ministry of Trade of the Republic of Orsk", "Orsk"), ("Ministry of Trade", None)])
def test_a_body_whose_name_ends_in_a_states_long_form_is_that_states(body: str, state: str | None) -> None:
    """And nobody's by its name alone where it tells none."""
    text = f"Orsk waited and Tarsk left. The {body} was silent."
    reader = reader_of(text, ("Orsk", STATE), ("Tarsk", STATE), (f"The {body}", BODY))
    somebody = reader.settle(number_of(reader, f"The {body}"), None)
    found = of_its_name(Standing(reader), somebody)
    assert (None if found is None else reader.heard[found.mentions[0]].span.cut(text)) == state
