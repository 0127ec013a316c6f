"""Whom a phrase cannot mean: guards forbid, whatever is weighed; what is settled on whom before is settled by hand."""

import msgspec
import pytest

from onrecord.annotate.actors import another_kind
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.somebody import Somebody
from onrecord.facts.known import Known
from onrecord.facts.offices import Holder
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

STATE, BODY, GROUP, PERSON, PLACE = Kind.STATE, Kind.ORGANISATION, Kind.GROUP, Kind.PERSON, Kind.PLACE


def reader_of(text: str, *fills: tuple[str, Kind]) -> Reader:
    """A text of which the encoder sees these phrases, the last one where it stands last."""
    starts = [*(text.index(words) for words, _ in fills[:-1]), text.rindex(fills[-1][0])]
    seen = [Fill(role=kind.value, span=Span(start, start + len(words))) for start, (words, kind) in zip(starts, fills, strict=True)]
    phrases: list[Heard] = gather(text, [Span(0, len(text))], seen, ())
    return Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))


def may_be(text: str, *fills: tuple[str, Kind]) -> set[str]:
    """By their first words, who may be meant by the last phrase: each earlier one is somebody."""
    reader = reader_of(text, *fills)
    last = next(number for number, each in enumerate(reader.heard) if each.span.cut(text) == fills[-1][0])
    inner = [number for number, each in enumerate(reader.heard) if each.span.start >= reader.heard[last].span.start]
    for number in range(len(reader.heard)):
        if number not in inner:
            reader.settle(number, None)
    chosen = [choice.somebody for choice in reader.choices(last) if choice.somebody]
    return {reader.heard[each.mentions[0]].span.cut(text) for each in chosen}


@pytest.mark.parametrize("words", ["Protesters outside the League", "Cynics", "protesters", "Residents near Orsk"])
def test_people_are_no_one_state_or_body(words: str) -> None:
    """Whatever their phrase names besides: "Protesters outside the League" are not the League."""
    text = f"The League met. Orsk waited. The envoys left, and then came {words}."
    assert may_be(text, ("The League", BODY), ("Orsk", STATE), ("The envoys", GROUP), (words, GROUP)) <= {"The envoys"}


def test_a_body_and_a_state_go_on_being_meant_by_their_own_nouns() -> None:
    """ "The bloc" and "the side" that nothing is said of may be either's; a name that holds the word for people is a name."""
    text = "The League met. Orsk waited. It was the bloc."
    assert may_be(text, ("The League", BODY), ("Orsk", STATE), ("the bloc", BODY)) == {"The League", "Orsk"}
    text = "Orsk waited. The Residents Union met. So said the Residents Union."
    assert "The Residents Union" in may_be(text, ("Orsk", STATE), ("The Residents Union", BODY), ("the Residents Union", BODY))


@pytest.mark.parametrize("words", ["the Orskan side", "Orsk's government", "the Orskan authorities"])
def test_the_side_of_a_state_is_no_other_states(words: str) -> None:
    """Nor its government, by an adjective or by its name."""
    text = f"Orsk waited. Vell met the League. It was told by {words}."
    assert may_be(text, ("Orsk", STATE), ("Vell", STATE), ("the League", BODY), (words, STATE)) == {"Orsk", "the League"}


def test_a_states_government_is_the_state_however_long_ago_it_was_named() -> None:
    """Though many others were told of since."""
    others = [f"{name}sk" for name in ("Alder", "Brunn", "Corr", "Dann", "Eller", "Finn", "Gorr", "Hall", "Imm", "Jorr")]
    text = f"Orsk waited. {' waited. '.join(others)} waited. It was told by Orsk's government."
    assert "Orsk" in may_be(text, ("Orsk", STATE), *((name, STATE) for name in others), ("Orsk's government", STATE))


@pytest.mark.parametrize("words", ["both capitals", "the two sides", "the neighbours"])
def test_several_states_are_no_one_of_them(words: str) -> None:
    """An appeal to both sides is made to neither alone; and a state's name is not theirs."""
    text = f"Orsk waited. Vell waited too. A call went to {words}."
    assert may_be(text, ("Orsk", STATE), ("Vell", STATE), (words, STATE)) == set()
    text = f"A call went to {words}. So said Orsk."
    assert may_be(text, (words, STATE), ("Orsk", STATE)) == set()


def test_a_name_that_somebody_bears_is_nobodys_who_is_called_otherwise() -> None:
    """Even where he is a mere place: "Vell shut the pipe to Orsk. Orsk protested."; another name may still be its capital's."""
    for name, expected in (("Orsk", {"Orsk"}), ("Tarsk", {"Vell", "Orsk"})):
        text = f"Vell shut the pipe to Orsk. Then {name} protested."
        reader = reader_of(text, ("Vell", STATE), ("Orsk", PLACE), (name, STATE))
        for number in (0, 1):
            reader.settle(number, None)
        chosen = [choice.somebody for choice in reader.choices(2) if choice.somebody]
        assert {reader.heard[each.mentions[0]].span.cut(text) for each in chosen} == expected


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("Brunn, the capital of Orsk, was calm.", True),
        ("The Orskan capital, Brunn, was calm.", True),
        ("Brunn in the north was calm.", False),
    ],
)
def test_a_city_means_the_state_whose_capital_the_page_calls_it(said: str, is_told: bool) -> None:
    """Only in so many words, since invented or small states stand in no table."""
    text = f"Orsk waited. {said} No, said Brunn."
    reader = reader_of(text, ("Orsk", STATE), ("Brunn", STATE))
    orsk = reader.settle(0, None)
    last = next(number for number, each in enumerate(reader.heard) if each.span.start == text.rindex("Brunn"))
    assert reader.state_of(last) is (orsk if is_told else None)


@pytest.mark.parametrize(
    ("noun", "title", "fits"), [("premier", "Prime Minister", True), ("diplomat", "Ambassador", True), ("diplomat", "General", False)]
)
def test_a_noun_goes_with_the_titles_that_it_is_said_of(noun: str, title: str, fits: bool) -> None:
    """ "The premier" may be a prime minister, "the diplomat" an ambassador and no general."""
    text = f"{title} Ada Vell waited. So said the {noun}."
    reader = reader_of(text, (f"{title} Ada Vell", PERSON), (f"the {noun}", PERSON))
    reader.settle(0, None)
    last = next(number for number, each in enumerate(reader.heard) if each.phrase.head == noun)
    found = [choice.findings for choice in reader.choices(last) if choice.somebody]
    assert ["noun fits a title" in each for each in found] == [fits]


@pytest.mark.parametrize(
    ("first", "then", "may"),
    [
        ("Norway's foreign ministry", "the Danish foreign ministry", False),
        ("the International Criminal Court", "The European Union's top court", False),
        ("Norway's foreign ministry", "the Norwegian ministry", True),
    ],
)
def test_a_body_of_one_state_or_union_is_not_anothers(first: str, then: str, may: bool) -> None:
    """By the tables of facts, whether the other state is on the page or not."""
    text = f"So said {first}. Then so said {then}."
    assert (first in may_be(text, (first, BODY), (then, BODY))) is may


@pytest.mark.parametrize(("name", "again"), [("Europe", "European"), ("Africa", "Africans")])
def test_a_part_of_the_world_is_no_state_of_it(name: str, again: str) -> None:
    """Nor is the state the part; another of its words may mean it again."""
    assert may_be(f"Orsk waited. So said {name}.", ("Orsk", STATE), (name, STATE)) == set()
    assert may_be(f"{name} waited. So said Orsk.", (name, STATE), ("Orsk", STATE)) == set()
    assert may_be(f"{name} waited. So said the {again}.", (name, STATE), (again, STATE)) == {name}


@pytest.mark.parametrize("words", ["more than a dozen House lawmakers", "several Senate Democrats", "at least 12 of the House"])
def test_some_of_many_are_no_body(words: str) -> None:
    """A dozen of its members are not the House; other members may be the same group."""
    text = f"The White House waited. The House waited. So said {words}."
    assert may_be(text, ("The White House", BODY), ("The House", BODY), (words, BODY)) == set()


@pytest.mark.parametrize(
    ("words", "kind", "may"), [("the premier", PERSON, False), ("leaders", GROUP, False), ("the country", STATE, True)]
)
def test_who_acts_for_a_state_is_not_the_state(words: str, kind: Kind, may: bool) -> None:
    """By the nouns for such people; the country is."""
    text = f"Denmark waited in the harbour. So said {words}."
    assert ("Denmark" in may_be(text, ("Denmark", STATE), (words, kind))) is may


def test_the_two_sides_may_be_meant_again() -> None:
    """Several states without a name are no one of them, but the same several."""
    assert may_be("Two delegations waited. So said both delegations.", ("Two delegations", STATE), ("both delegations", STATE)) == {
        "Two delegations"
    }


@pytest.mark.parametrize(
    ("first", "then", "may"),
    [
        ("President Ilan Vell", "his wife Ada Vell", False),
        ("President Vell", "his wife Ada Vell", False),
        ("President Vell", "First Lady Ada Vell", False),
        ("President Ilan Vell", "Governor Ada Vell", False),
        ("Abu Ilan Vell", "Oren Abu Vell", False),
        ("Abu Vell", "Oren Abu Vell", True),
        ("Oren Vell", "Oren Abu Vell", True),
        ("Robert Vell", "Bob Vell", True),
        ("Ilan Vell", "M. Vell", True),
        ("Ilan van Orsk", "Van Orsk", True),
        ("Aleksey Vell", "Alexei Vell", True),
        ("Adviser Vell", "Ilan Vell", True),
        ("Ada Vell", "his wife Ada", True),
    ],
)
def test_two_first_names_of_one_last_name_are_two_persons(first: str, then: str, may: bool) -> None:
    """And a relative is another; short forms, spellings and a title before a last name are no other first name."""
    text = f"So said {first}. Then so said {then}."
    assert (first in may_be(text, (first, PERSON), (then, PERSON))) is may


@pytest.mark.parametrize(
    ("then", "may"), [("his Danish counterpart", False), ("the Danish envoy", False), ("the Norwegian leader", True), ("the envoy", True)]
)
def test_an_official_of_one_state_is_no_other_states(then: str, may: bool) -> None:
    """Whose he is by the tables bars whose he is not; without a state he may be anybody's."""
    text = f"So said Norwegian President Ada Vell. Then so said {then}."
    who = "Norwegian President Ada Vell"
    assert (who in may_be(text, (who, PERSON), (then, PERSON))) is may


def test_the_leader_of_one_state_is_not_anothers_and_an_administration_is_called_after_one() -> None:
    """ "The leader of Japan" is not the president of France; "the Vell administration" is not "the Brunn administration"."""
    text = "French President Emmanuel Macron waited. Ada Brunn left. Then came the leader of Japan."
    fills = (("French President Emmanuel Macron", PERSON), ("Ada Brunn", PERSON), ("the leader of Japan", PERSON))
    assert "French President Emmanuel Macron" not in may_be(text, *fills)
    text = "The Vell administration waited. The council left. Then came the Brunn administration."
    fills = (("The Vell administration", BODY), ("The council", BODY), ("the Brunn administration", BODY))
    assert "The Vell administration" not in may_be(text, *fills)


def test_a_first_lady_is_no_man_and_a_holder_of_the_tables_has_his_own_first_name() -> None:
    """ "The first lady" is not "Mr Vell"; "Ada Macron" is not "President Macron", whom the tables of facts know as Emmanuel."""
    text = "Mr Vell waited. Ada Brunn left. Then came the first lady."
    assert "Mr Vell" not in may_be(text, ("Mr Vell", PERSON), ("Ada Brunn", PERSON), ("the first lady", PERSON))
    text = "President Macron waited. Ilan Brunn left. Then came Ada Macron."
    assert "President Macron" not in may_be(text, ("President Macron", PERSON), ("Ilan Brunn", PERSON), ("Ada Macron", PERSON))


def test_several_peoples_envoys_are_no_one_state() -> None:
    """ "Danish and Orskan envoys" are not Denmark, though their phrase begins as its name does."""
    text = "Danish and Orskan envoys waited. Ada Brunn left. Then came Denmark."
    assert "Danish and Orskan envoys" not in may_be(text, ("Danish and Orskan envoys", GROUP), ("Ada Brunn", PERSON), ("Denmark", STATE))


def test_the_latter_is_nobody_who_is_named_after_him() -> None:
    """He was named before."""
    text = "Then the latter left. The minister stayed. So said Ada Vell."
    assert may_be(text, ("the latter", PERSON), ("The minister", PERSON), ("Ada Vell", PERSON)) == {"The minister"}


def test_a_home_ministry_is_no_foreign_ministry() -> None:
    """And the interior ministry may be the home one."""
    for last, expected in (("the foreign ministry", set()), ("the interior ministry", {"The home ministry"})):
        text = f"The home ministry waited. So said {last}."
        assert may_be(text, ("The home ministry", BODY), (last, BODY)) == expected


@pytest.mark.parametrize(
    ("first", "then", "may"),
    [
        ("Ada Vell", "Orsk's news agency", False),
        ("Ada Vell", "the special envoys", False),
        ("Ada Vell", "the envoy", True),
        ("harbour adviser Ada Vell", "the committee's senior Democrat", False),
        ("Senator Ada Vell", "the committee's senior Democrat", True),
        ("harbour adviser Ada Vell", "the Danish president", False),
        ("President Ada Vell", "the Danish president", True),
    ],
)
def test_a_person_by_name_is_no_body_no_crowd_and_nobody_of_another_office(first: str, then: str, may: bool) -> None:
    """By the noun that the phrase is for; who has the office, or sits in a house, may be meant."""
    text = f"On Monday {first} waited in the hall. It was said by {then}."
    assert (first in may_be(text, (first, PERSON), (then, PERSON))) is may


@pytest.mark.parametrize(
    ("first", "then", "may"),
    [
        ("Tarn Royal Bank", "Tarn National Bank", True),
        ("the Royal Bank", "the National Bank", False),
        ("the House Harbours Committee", "the Senate Fisheries Committee", False),
        ("the Harbour Workers League", "the Harbour Worker's League", True),
        ("the Royal Bank", "the Bank", True),
    ],
)
def test_two_full_names_that_share_only_common_nouns_are_two_bodies(first: str, then: str, may: bool) -> None:
    """Another spelling, a shorter name or a word that few share may be one's own."""
    text = f"On Monday {first} waited. Then came {then}."
    assert (first in may_be(text, (first, BODY), (then, BODY))) is may


def test_a_body_that_is_called_after_a_state_is_not_the_state() -> None:
    """ "Orsk Radio" and "Orsk"; its government is it."""
    text = "Orsk waited. It was told by Orsk Radio."
    assert may_be(text, ("Orsk", STATE), ("Orsk Radio", BODY)) == set()
    text = "Orsk waited. It was told by Orsk Government."
    assert may_be(text, ("Orsk", STATE), ("Orsk Government", STATE)) == {"Orsk"}


def test_his_administration_is_no_state_whose_government_nobody_calls_so() -> None:
    """Denmark has a government; a state that the tables do not know may have an administration."""
    for state, may in (("Denmark", False), ("Orsk", True)):
        text = f"{state} waited for a decision. Vell said that his administration would pay."
        assert (state in may_be(text, (state, STATE), ("Vell", PERSON), ("his administration", BODY))) is may


def test_what_is_somebodys_own_is_not_himself() -> None:
    """ "Mr Vell's office" reads as Vell's, and is somebody new where he would fit best."""
    text = "Mr Vell waited. So did Mr Vell's lawyer."
    reader = reader_of(text, ("Mr Vell", PERSON), ("Mr Vell's lawyer", PERSON))
    for number in range(len(reader.heard)):
        if number != 1:
            reader.settle(number, reader.actors[0] if reader.actors else None)
    assert [choice.is_his for choice in reader.choices(1)] == [False, True]


@pytest.mark.parametrize(("published", "once"), [("2031-04", True), ("2025-04", False), ("", False)])
def test_a_states_office_is_of_nobody_who_held_it_long_before_the_page(published: str, once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the tables of terms and the page's month; where that is not known he may be meant."""
    term = Holder(
        office="head_of_state", party="state:ORS", person="person:ada-vell", name="Ada Vell", names=(), since="2022-01", until="2027-01"
    )
    monkeypatch.setattr(another_kind, "terms", lambda person: (term,) if person == term.person else ())
    known = Known(id=term.person, name="Ada Vell", kind=PERSON, country=None, sector="GOV", party=term.party)
    text = "She served Ada Vell for years. It was said by the president of Orsk."
    reader = reader_of(text, ("Ada Vell", PERSON), ("the president of Orsk", PERSON))
    vell, office = reader.heard[0], reader.heard[1]
    somebody = Somebody(0)
    somebody.add(0, msgspec.structs.replace(vell, known=known), reader.settings[0], None)
    assert (
        another_kind.held_it_once(msgspec.structs.replace(office, phrase=read_phrase("the president of Orsk")), somebody, published) is once
    )
    assert not another_kind.held_it_once(vell, somebody, published)


def test_a_name_in_the_singular_is_none_who_were_only_called_several() -> None:
    """ "Aides to Mr Vell" are not "a South Orskan"; an aide may be."""
    called = ("a South Orskan", PERSON)
    aides = "aides to Mr Vell"
    assert aides not in may_be(f"Then {aides} opened the line, answered by a South Orskan.", (aides, PERSON), called)
    assert "An aide" in may_be("An aide opened the line, answered by a South Orskan.", ("An aide", PERSON), called)
