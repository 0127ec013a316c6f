"""What of a phrase is a name, and which full names are one person's."""

import pytest

from onrecord.annotate.actors.called_so import past_nickname
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.setting import settings_of
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

PERSON, STATE, BODY = Kind.PERSON, Kind.STATE, Kind.ORGANISATION


def heard_in(text: str, *fills: tuple[str, Kind]) -> dict[str, Heard]:
    """By their words, the phrases of a text in which the encoder sees some, where they first stand."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    return {each.span.cut(text): each for each in gather(text, [Span(0, len(text))], seen, ())}


@pytest.mark.parametrize(
    ("words", "title", "names"),
    [
        ("Workers’ Party for the Harbour leader Ada Vell", "Workers’ Party for the Harbour leader", ("ada", "vell")),
        ("Ferry Party of Orsk leader Ada Vell", "Ferry Party of Orsk leader", ("ada", "vell")),
        ("former special envoy to Denmark Ada Vell", "former special envoy to Denmark", ("ada", "vell")),
        ("Orskan Ambassador to the European Union Ada Vell", "Orskan Ambassador to the European Union", ("ada", "vell")),
        ("former special envoy to Orsk Ada Vell", "former special envoy to Orsk", ("ada", "vell")),
    ],
)
def test_a_name_ends_a_title_that_holds_a_bodys_name_or_where_one_is_sent(words: str, title: str, names: tuple[str, ...]) -> None:
    """Whatever stands between the body's words."""
    phrase = read_phrase(words)
    assert (phrase.title, phrase.names) == (title, names)


def test_where_one_is_sent_says_not_whose_one_is() -> None:
    """ "Orskan envoy to Denmark Ada Vell" is Orsk's alone; and "a spokesman of a ministry of foreign affairs" no ministry."""
    assert read_phrase("Orskan envoy to Denmark Ada Vell").owners == ("orskan",)
    assert read_phrase("the Ministry of Foreign Affairs spokesman").head == "spokesman"
    assert read_phrase("the envoy to Ada Vell").form != "name"


@pytest.mark.parametrize("words", ["some Danes", "Some Danes in Orsk", "many in Denmark", "Thousands of Danes", "four fellow Danes"])
def test_some_of_a_people_are_a_group_and_no_state(words: str) -> None:
    """However they are counted; the people as a whole may be their state."""
    each = heard_in(f"The talks failed and {words} feared it.", (words, STATE))[words]
    assert (each.kind, each.known) == (Kind.GROUP, None)
    assert heard_in("The talks failed and the Danes said so.", ("the Danes", STATE))["the Danes"].known is not None


def test_several_companies_are_no_state() -> None:
    """Whose ever they are."""
    assert heard_in("It was up to Danish companies to pay.", ("Danish companies", STATE))["Danish companies"].kind is Kind.GROUP


def test_a_states_name_is_a_name_though_it_stands_in_lower_case_somewhere() -> None:
    """In an address or a tag."""
    each = heard_in("They were held in Denmark for years. Tags: denmark, boats.", ("Denmark", STATE))["Denmark"]
    assert each.known is not None
    assert each.known.id == "state:DNK"


def test_a_nickname_between_marks_is_no_name() -> None:
    """Nor its end."""
    text = "He may dismiss ‘the Gull’ Ada Vell soon."
    assert past_nickname(text, Span(text.index("the Gull"), text.index(" soon"))).cut(text) == "Ada Vell"
    text = "The workers’ Ada Vell left."
    assert past_nickname(text, Span(0, text.index(" left"))).cut(text) == "The workers’ Ada Vell"
    assert "Ada Vell" in heard_in("He may dismiss ‘the Gull’ Ada Vell soon.", ("the Gull’ Ada Vell", PERSON))


def test_an_adjective_with_which_a_line_opens_is_no_name() -> None:
    """ "Unshakable Vell" is Vell where Ada Vell is named in full; "Ilan Vell" is his own."""
    heard = heard_in("Unshakable Vell returns\nAda Vell returned.", ("Unshakable Vell", PERSON), ("Ada Vell", PERSON))
    assert "Vell" in heard
    assert "Unshakable Vell" not in heard
    assert "Ilan Vell" in heard_in("Ilan Vell returns\nAda Vell returned.", ("Ilan Vell", PERSON), ("Ada Vell", PERSON))


def may_be(text: str, first: str, last: str) -> bool:
    """Whether the last phrase of a text may mean the first."""
    seen = [
        Fill(role=PERSON.value, span=Span(at, at + len(words))) for at, words in ((text.index(first), first), (text.rindex(last), last))
    ]
    heard = gather(text, [Span(0, len(text))], seen, ())
    reader = Reader(text, (), heard, settings_of(text, [Span(0, len(text))], (), heard))
    reader.settle(0, None)
    return any(choice.somebody for choice in reader.choices(next(at for at, each in enumerate(heard) if each.span.cut(text) == last)))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("Dar Lenn", "Ilan Mose Dar", False),
        ("Ada Vell", "Mira Brunn", False),
        ("Abu Anas Lenn", "Mose Abu Amer", False),
        ("Ada Vell", "Ada Mira Vell", True),
        ("Ilan Zelensko", "Ilan Zelenzko", True),
    ],
)
def test_other_full_names_are_other_persons(first: str, last: str, expected: bool) -> None:
    """Though they share a word; a middle name or another spelling is no other name."""
    assert may_be(f"There was {first}. And there was {last}.", first, last) is expected


def test_how_old_or_how_quick_somebody_is_is_no_office() -> None:
    """ "The fleet-footed 68-year-old Ada Vell" has none."""
    assert not names_office("surprisingly fleet-footed 68-year-old")
    assert names_office("fleet commander")
