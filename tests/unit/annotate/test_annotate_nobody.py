"""Which phrases name nobody, whatever the encoder takes them for: tags and ages beside a name, days, documents, clauses that go on."""

import pytest

from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.setting import widest
from onrecord.annotate.events.find import is_broken
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def named(text: str, *seen: tuple[str, Kind], wanted: tuple[str, ...] = ()) -> list[str]:
    """The phrases gathered of a text in which the encoder sees the given ones, and speakers or parties are wanted."""

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    fills = [Fill(role=kind.value, span=span(words)) for words, kind in seen]
    return [each.span.cut(text) for each in gather(text, [Span(0, len(text))], fills, [span(words) for words in wanted])]


@pytest.mark.parametrize("tag", ["D-Tarsk", "R-T.B.", "58", "D-Tar."])
def test_a_party_tag_or_an_age_beside_a_name_is_nobody(tag: str) -> None:
    """Also where it stands in the speaker's own phrase."""
    text = f"Ada Vell, {tag}, left the hall."
    assert named(text, ("Ada Vell", Kind.PERSON), (tag, Kind.PERSON), wanted=(f"Ada Vell, {tag},",)) == ["Ada Vell"]


@pytest.mark.parametrize("name", ["R-Line", "M23", "D-Tarsk"])
def test_a_name_that_looks_like_a_tag_is_somebody_where_no_name_stands_before_it(name: str) -> None:
    """A shipping line may be called so, and a movement by a number with a letter."""
    assert named(f"Then {name.lower()}. {name} protested.", (name, Kind.ORGANISATION)) == [name]


@pytest.mark.parametrize("day", ["Friday", "Tuesday's", "December"])
def test_a_day_or_month_is_nobody(day: str) -> None:
    """ "Friday's test" is no test of somebody called Friday."""
    assert named(f"Orsk regrets {day} test.", ("Orsk", Kind.STATE), (day, Kind.ORGANISATION), wanted=(day,)) == ["Orsk"]


@pytest.mark.parametrize("name", ["May", "August", "the Friday Club"])
def test_a_name_that_may_be_a_month_or_holds_a_day_is_somebody(name: str) -> None:
    """A minister may be called May."""
    assert named(f"Orsk waits. Then {name} spoke.", ("Orsk", Kind.STATE), (name, Kind.ORGANISATION)) == ["Orsk", name]


@pytest.mark.parametrize(("paper", "rest"), [("the League document", ["League"]), ("a joint statement", []), ("a count", [])])
def test_a_document_is_nobody_and_whose_it_is_may_be_somebody(paper: str, rest: list[str]) -> None:
    """ "The League document said" has the League for its speaker."""
    seen = [(paper, Kind.ORGANISATION), *((words, Kind.ORGANISATION) for words in rest)]
    assert named(f"So said {paper}.", *seen, wanted=(paper,)) == rest


def test_a_name_may_hold_a_word_for_documents_and_a_person_may_be_called_so() -> None:
    """The Orsk Report is a paper that speaks for itself, and Count Vell is no count of anything."""
    text = "Orsk Report said so, and the old count agreed."
    assert named(text, ("Orsk Report", Kind.ORGANISATION), ("the old count", Kind.PERSON)) == ["Orsk Report", "the old count"]


def test_a_paper_is_no_person_though_the_encoder_takes_it_for_one() -> None:
    """ "The statement said" is said by whoever issued it."""
    assert named("So said the statement.", ("the statement", Kind.PERSON), wanted=("the statement",)) == []


def test_a_clause_that_goes_on_about_a_name_is_nobody() -> None:
    """ "Vell, whose committee has been asking Orskan banks, said" has Vell for its speaker."""
    text = "Vell, whose committee has been asking Orskan banks, said so."
    assert named(text, ("Vell", Kind.PERSON), wanted=("Vell, whose committee has been asking Orskan banks,",)) == ["Vell"]


def test_a_description_with_two_names_in_it_is_not_cut_in_two() -> None:
    """ "Ada Vell, a scholar at the Centre for Harbour and Orskan Studies" is one person; "President Ada Vell and Ilan Brunn" are two."""
    text = "Ada Vell, an Orsk scholar at the Centre for Harbour and Orskan Studies, left. President Oren Task and Ilan Brunn left."
    whole = "Ada Vell, an Orsk scholar at the Centre for Harbour and Orskan Studies"
    found = named(text, (whole, Kind.PERSON), ("President Oren Task and Ilan Brunn", Kind.PERSON))
    assert [words for words in found if words in ("Ada Vell", "Orskan Studies", "President Oren Task", "Ilan Brunn")] == [
        "Ada Vell",
        "President Oren Task",
        "Ilan Brunn",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Vell, a senior member of the Harbour Council, said so.", "Ada Vell"),
        ("The head of the Harbour Council, Ada Vell, said so.", "The head of the Harbour Council"),
    ],
)
def test_a_name_goes_before_what_follows_it_after_a_comma(text: str, speaker: str) -> None:
    """However long the description is; one that goes before the name stays the phrase that it is."""
    seen = [Fill(role="person", span=Span(text.index(words), text.index(words) + len(words))) for words in ("Ada Vell", speaker)]
    if speaker == "Ada Vell":
        seen.append(Fill(role="person", span=Span(text.index("a senior"), text.index(", said"))))
    heard = gather(text, [Span(0, len(text))], seen, ())
    at = widest(heard, Span(0, text.index(", said")))
    assert at is not None
    assert heard[at].span.cut(text) == speaker


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Vell's administration", Kind.ORGANISATION), ("the Vell government", Kind.ORGANISATION), ("Ada Cabinet", Kind.PERSON)],
)
def test_a_government_is_no_person_whoever_it_is_named_after(words: str, kind: Kind) -> None:
    """A person may have such a name."""
    text = f"So said {words}."
    heard = gather(text, [Span(0, len(text))], [Fill(role="person", span=Span(text.index(words), len(text) - 1))], ())
    assert [each.kind for each in heard if each.span.cut(text) == words] == [kind]


def test_which_goes_on_about_somebody_before() -> None:
    """Like "who"; it is no name."""
    assert read_phrase("which").form == read_phrase("who").form == "who"


@pytest.mark.parametrize(("trigger", "is_cut"), [("won", True), ("pay", False), ("test-", True), ("by-passed", False)])
def test_no_trigger_is_cut_out_of_another_word(trigger: str, is_cut: bool) -> None:
    """ "Won't" has won nothing."""
    text = "They won't pay for what was test-fired and by-passed."
    start = text.index(trigger)
    assert is_broken(text, Span(start, start + len(trigger))) is is_cut


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sens. Ada Vell and Ilan Brunn left.", Kind.PERSON),
        ("Sens. Ada Vell, D-Tarsk, and Ilan Brunn left.", Kind.PERSON),
        ("Sens. Ada Vell, of Tarsk, and Ilan Brunn, of Lenne, left.", Kind.PERSON),
        ("Sen. Ada Vell and Ilan Brunn left.", Kind.ORGANISATION),
    ],
)
def test_who_is_named_after_a_title_of_several_persons_is_one(text: str, kind: Kind) -> None:
    """Whatever the encoder takes the second for; after a title of one it may be anything."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (text[: text.index("Vell") + 4], "Ilan Brunn")]
    heard = gather(text, [Span(0, len(text))], [Fill(role="organisation", span=span) for span in spans], ())
    kinds = {each.span.cut(text): each.kind for each in heard}
    assert kinds["Ilan Brunn"] == kind
    assert kinds[spans[0].cut(text)] == Kind.PERSON


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Vell and his wife", ["Vell", "his wife"]),
        ("Vell and First Lady Ada Vell", ["Vell", "First Lady Ada Vell"]),
        ("Trade and Harbour Minister Ada Vell", ["Trade and Harbour Minister Ada Vell"]),
    ],
)
def test_somebody_and_a_relative_are_two(words: str, parts: list[str]) -> None:
    """A title may hold an "and" of its own."""
    text = f"So said {words}."
    start = len("So said ")
    found = gather(text, [Span(0, len(text))], [Fill(role="person", span=Span(start, len(text) - 1))], ())
    assert [each.span.cut(text) for each in found if each.kind is Kind.PERSON and each.phrase.head != "his"] == parts
