"""Which capital or palace stands for which state is told by the pages, where no table lists it; a place only visited stands for nobody."""

from itertools import count

import msgspec
import pytest

from onrecord.link.judge import judge
from onrecord.link.seated import Seats
from onrecord.link.seats import Hint, Placed, hints_in, placed_in
from onrecord.model.annotations import Entity, Kind, Quotation
from onrecord.model.article import Dateline
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Told, Version
from onrecord.store.entries import appearances_of, statements_of
from tests.contract.readings import find, reading, said

_numbers = count(1)
ORSKA = ("Orska", Kind.STATE)
TORV = ("Torv", Kind.STATE)
VELLAND = ("Velland", Kind.STATE)
BRANDOW = ("Ilka Brandow", Kind.PERSON, "Orskan Foreign Minister")
DOREN = ("Ilan Doren", Kind.PERSON, "Vellish Foreign Minister")


def page(text: str, *who: tuple[str, Kind] | tuple[str, Kind, str], statements: tuple[Quotation, ...] = (), filed: str = "") -> Told:
    """An invented page as the record tells it, with these on it."""
    made = reading(text, address=f"https://harbour.example/{next(_numbers)}", statements=statements, names={})
    named = {f"{each[0]}-{each[1]}": Entity(name=each[0], kind=each[1], role=each[2] if len(each) > 2 else None) for each in who}
    article = made.article
    if filed:
        article = msgspec.structs.replace(article, dateline=Dateline(place=filed.title(), span=find(text, filed)))
    made = msgspec.structs.replace(made, article=article, annotations=msgspec.structs.replace(made.annotations, entities=named))
    version = Version(
        id=article.page.address[-8:],
        page="p",
        number=1,
        address=article.page.address,
        headline="h",
        outlet="The Harbour Post",
        agency=None,
        published="2031-04-02",
        read="2031-04-02T00:00:00Z",
        statements=len(statements),
        latest=True,
    )
    return Told(version=version, reading=made, statements=statements_of(made, version), appearances=appearances_of(made, version))


def linked(*pages: Told) -> list[Judgement]:
    """What is judged of the states and bodies of these pages that do not share a name."""
    placed = [each for told in pages for each in placed_in(told)]
    return [each for each in Seats()(placed, []) if any("stands for" in reason for reason in each.reasons)]


def spoken(text: str, content: str, cue: str, speaker: str, entity: str) -> Quotation:
    """A statement by somebody of the page."""
    return said(text, content, cue, speaker, entity=f"{entity}-person")


ACTS = tuple(page(f"Ferries\nTorv said no to the ferry plan on {day}.", TORV) for day in ("Friday", "Monday"))


@pytest.mark.parametrize(
    "words",
    [
        "Torv, the capital of Orska, was quiet.",
        "Snow fell on the Orskan capital, Torv.",
        "Snow fell on Torv, Orska's capital.",
        "The Orskan government in Torv met at noon.",
        "Orska’s foreign ministry in Torv was shut.",
    ],
)
def test_so_many_words_make_a_capital_and_its_state_one(words: str) -> None:
    """One sentence of one page is enough for all pages, and is the reason given."""
    (judged,) = linked(*ACTS, page(f"Snow\n{words}", ORSKA, ("Torv", Kind.PLACE)))
    assert judged.verdict is Verdict.SAME and "'Torv' stands for Orska" in judged.reasons


def _dated(day: int, lead: str = "Orska has closed its port") -> Told:
    text = f"Ferries\nTORV, March {day} - {lead} for {day} days."
    return page(text, ORSKA, VELLAND, ("TORV", Kind.PLACE), filed="TORV")


def _heard(words: str, place: str = "Torv") -> Told:
    text = f"Ferries\nForeign Minister Ilka Brandow told reporters in {place} {words}."
    return page(text, ORSKA, BRANDOW, (place, Kind.PLACE), statements=(spoken(text, words, "told", "Ilka Brandow", "Ilka Brandow"),))


def test_where_its_people_speak_and_reports_begin_tells_it_together() -> None:
    """Each shows little, many show enough; reports alone leave it to a person."""
    filed = [_dated(day) for day in range(3, 9)]
    heard = [_heard("that the port stays shut"), _heard("that no date was set")]
    (judged,) = linked(*ACTS, *filed, *heard)
    assert judged.verdict is Verdict.SAME
    (asked,) = linked(*ACTS, *filed)
    assert asked.verdict is Verdict.UNSURE


def test_copies_of_one_report_count_once() -> None:
    """The same words on six sites are one sentence."""
    assert not linked(*ACTS, *[_heard("that the port stays shut") for _ in range(6)])


def test_where_talks_are_held_stands_for_nobody() -> None:
    """People of both sides speak there, and reports begin with either."""
    reports = [_dated(day) for day in range(3, 9)] + [_dated(day, "Velland has closed its port") for day in range(10, 16)]
    assert not linked(*ACTS, *reports, _heard("that talks go on"))


def test_a_place_that_nobody_has_act_is_no_party() -> None:
    """Whatever is said to be whose capital."""
    assert not linked(page("Snow\nTorv, the capital of Orska, was quiet.", ORSKA, ("Torv", Kind.PLACE)))
    assert not linked(ACTS[0], page("Snow\nTorv, the capital of Orska, was quiet.", ORSKA, ("Torv", Kind.PLACE)))


def test_a_palace_is_told_by_its_people() -> None:
    """By who has an office there and by whose words are its words; by one of them alone a person is asked."""
    house = ("Granary House", Kind.ORGANISATION)
    text = "Granary House: no ferry will sail before the spring\nNo ferry will sail before the spring, Ilka Brandow said."
    told: tuple[Quotation, ...] = (
        said(text, "no ferry will sail before the spring", "no", "Granary House", entity="Granary House-organisation"),
    )
    told += (
        msgspec.structs.replace(spoken(text, "No ferry will sail before the spring", "said", "Ilka Brandow", "Ilka Brandow"), id="q2"),
    )
    says = page(text, house, ORSKA, BRANDOW, statements=told)
    photo = "Photo\nPrime Minister Ilka Brandow in her working office at Granary House."
    office, other = page(photo, house, ORSKA), page(photo, house, ORSKA, BRANDOW)
    (judged,) = linked(says, office)
    assert judged.verdict is Verdict.SAME and "'Granary House' stands for Orska" in judged.reasons
    assert [each.verdict for each in linked(office, other)] == [Verdict.UNSURE]


def test_a_body_with_a_spokesman_is_not_his_state() -> None:
    """A party's or a council's spokesman may hold a state's office too."""
    text = "Ferries\nHarbour Party spokeswoman Ilka Brandow left. Harbour Party spokeswoman Ilka Brandow came back."
    assert not linked(*(page(text, ("Harbour Party", Kind.ORGANISATION), ORSKA, BRANDOW) for _ in range(2)))


def test_a_persons_no_parts_a_capital_from_its_state() -> None:
    """And nothing that rules say again joins them."""
    capital = page("Snow\nTorv, the capital of Orska, was quiet.", ORSKA)
    judged = linked(*ACTS, capital)
    no = msgspec.structs.replace(judged[0], verdict=Verdict.DIFFERENT, author="person:ana", score=None)
    assert len(judge(judged)) == 1 and len(judge([*judged, no])) == 2
    assert judged[0].relation is Relation.SAME_ACTOR


def test_hints_say_what_they_rest_on() -> None:
    """The words of the page, who or which state they name, and how much they show."""
    (hint,) = hints_in(page("Snow\nThe Orskan government in Torv met.", ORSKA))
    assert (hint.name, hint.state) == ("torv", "orska") and "Orskan government in Torv" in hint.why
    assert isinstance(hint, Hint) and all(isinstance(each, Placed) for each in placed_in(ACTS[0]))


def test_who_is_only_made_out_to_be_a_capitals_does_not_make_it_a_state() -> None:
    """ "Torv's man" and a nameless head of state are of the state whose capital it is; two Torvan ones make it a state."""
    told = [*ACTS, *(_dated(day) for day in range(3, 9)), _heard("that the port stays shut"), _heard("that no date was set")]
    guessed = page("Ferries\nTorv waits.", TORV, ("Torv’s man", Kind.PERSON, "man"), ("head of state", Kind.PERSON, "Torv's minister"))
    (judged,) = linked(*told, guessed)
    assert judged.verdict is Verdict.SAME
    named = [page("Ferries\nTorv waits.", TORV, (name, Kind.PERSON, "Torv's minister")) for name in ("Ada Vell", "Pim Alder")]
    assert not linked(*told, *named)
    own = [page("Ferries\nTorv waits.", TORV, (f"a Torvan {each}", Kind.PERSON, f"Torvan {each}")) for each in ("envoy", "spokesman")]
    assert not linked(*told, *own)
