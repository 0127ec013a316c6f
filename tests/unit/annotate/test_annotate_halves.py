"""Whose a page says that somebody is, where words only seem to say it: halves of states, counterparts, opponents, writers."""

from onrecord.annotate.actors.dealt_with import DEALING
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.narrating import by_the_writer, is_the_writer
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import HOLDS_OFFICE, Reader, resolve
from onrecord.annotate.actors.roles import role_of
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import settings_of
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def heard_in(text: str, *fills: tuple[str, Kind]) -> list[Heard]:
    """A text's phrases, of which the encoder sees these, each where it first stands."""
    seen = [Fill(role=kind.value, span=Span(start, start + len(words))) for words, kind in fills if (start := text.index(words)) >= 0]
    return gather(text, [Span(0, len(text))], seen, ())


def known_in(text: str, *fills: tuple[str, Kind]) -> dict[str, str | None]:
    """Whom of the tables of facts each phrase names."""
    return {each.span.cut(text): each.known and each.known.id for each in heard_in(text, *fills)}


def reader_of(text: str, *fills: tuple[str, Kind]) -> Reader:
    """A text in which nobody is quoted, ready to be settled."""
    heard = heard_in(text, *fills)
    return Reader(text, (), heard, settings_of(text, [Span(0, len(text))], (), heard))


def test_half_a_states_name_is_the_state_beside_its_other_half() -> None:
    """ "The South" is South Korea where North Korea is named; where nothing is halved, or two are, it is whoever the page says."""
    text = "North Korea wrote to the harbour board. Then the South answered."
    assert known_in(text, ("the South", Kind.ORGANISATION))["the South"] == "state:KOR"
    text = "Orsk wrote to the harbour board. Then the South answered."
    assert known_in(text, ("the South", Kind.ORGANISATION))["the South"] is None
    text = "North Korea and South Sudan wrote. Then the South answered."
    assert known_in(text, ("the South", Kind.ORGANISATION))["the South"] is None


def test_a_states_adjective_taken_for_a_state_is_that_state() -> None:
    """ "U.S. and North Korean ferries" names both; the adjective of several peoples names none."""
    text = "Ferries of the U.S. and of North Korean owners met."
    assert known_in(text, ("North Korean", Kind.STATE))["North Korean"] == "state:PRK"
    text = "Danish and Orskan ferries met."
    assert known_in(text, ("Danish and Orskan ferries", Kind.STATE)).get("Danish and Orskan ferries") is None


def test_an_office_is_that_of_its_one_holder_on_the_page() -> None:
    """ "The French president" is the one whom the page named, and not the next president without a state."""
    text = "French President Emmanuel Macron dined at the house of President Ada Vell. Then the French president left."
    persons = ("French President Emmanuel Macron", "President Ada Vell", "the French president")
    reader = reader_of(text, *((words, Kind.PERSON) for words in persons))
    reasons = resolve(reader, Scorer({}))
    number = next(number for number, each in enumerate(reader.heard) if each.span.cut(text) == "the French president")
    actor = reader.actor_of[number]
    assert reasons[number] == (HOLDS_OFFICE,)
    assert actor is not None and any(name.names == ("emmanuel", "macron") for name in reader.actors[actor].names)


def test_what_somebody_deals_with_is_told_by_the_words_before_it() -> None:
    """An opponent of Orsk, a trader who sold ships to Orsk and an inquiry into Orsk are not Orsk's; its minister and adviser are."""
    dealt = ("an opponent of ", "a trader who sold two ships to ", "an inquiry into ", "counsel investigating ", "an expert on the ")
    assert all(DEALING.search(words) for words in dealt)
    assert not any(
        DEALING.search(words) for words in ("the minister of ", "an adviser to ", "a spokesman for the ", "an official with the ")
    )


def test_what_a_phrase_goes_on_to_deal_with_is_no_part_of_a_name() -> None:
    """ "President Ada Vell on Orsk" is Ada Vell, "the counsel watching Orsk's" (polls) the counsel; a committee keeps its subject."""
    text = "He advised President Ada Vell on Orsk. The counsel watching Orsk's polls left."
    found = known_in(text, ("President Ada Vell on Orsk", Kind.PERSON), ("The counsel watching Orsk's", Kind.PERSON))
    assert "President Ada Vell" in found and "The counsel" in found
    text = "So said the head of the House Committee on Tidal Harbours."
    whole = "the head of the House Committee on Tidal Harbours"
    assert whole in known_in(text, (whole, Kind.PERSON))


def test_an_unquoted_i_is_the_writers_and_so_is_the_writers_we() -> None:
    """In a column "I" is nobody who is written about; "we" alone may be a government's whose paper it is; what is quoted is somebody's."""
    text = 'Ada Vell left. I hope that we agree. "I will pay," she said.'
    heard = heard_in(text, ("Ada Vell", Kind.PERSON), ("I hope"[:1], Kind.PERSON), ("we", Kind.STATE))
    settings = settings_of(text, [Span(0, len(text))], (), heard)
    assert {heard[number].span.cut(text) for number in by_the_writer(text, heard, settings)} == {"I", "we"}
    plain = "Ada Vell left. Here we agree."
    heard = heard_in(plain, ("Ada Vell", Kind.PERSON), ("we", Kind.STATE))
    assert not by_the_writer(plain, heard, settings_of(plain, [Span(0, len(plain))], (), heard))
    reader = reader_of(text, ("Ada Vell", Kind.PERSON), ("I", Kind.PERSON))
    assert not is_the_writer(reader.settle(0, None))


def test_a_role_does_not_end_at_a_title_cut_short() -> None:
    """ "A spokesman for Mr. Vell" is that, and a body that somebody runs is not taken for his name."""
    text = "Ilan Brunn, a spokesman for Mr. Vell, left."
    assert role_of(text, heard_in(text, ("Ilan Brunn", Kind.PERSON))) == "spokesman for Mr. Vell"
    text = "Receiving President Ada Vell, the council rose."
    assert role_of(text, heard_in(text, ("Receiving President Ada Vell", Kind.PERSON))) == "President"
    assert read_phrase("the director of South Orsk's National Harbour Service").head == "director"
    assert read_phrase("the director of the tidal programme at the Brunn Institute").head == "director"
    assert read_phrase("the President of the Republic of Orsk Ada Vell").head == "vell"
