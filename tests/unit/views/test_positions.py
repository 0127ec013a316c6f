"""What a party holds on an issue is its last stand, with the words it was taken in and what it held before."""

import msgspec

from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.entries import Participant
from onrecord.model.span import Span
from onrecord.views.positions import Stand, held_now, positions
from tests.unit.annotate.newsprint import article
from tests.unit.views.bargains import move
from tests.unit.views.told import statement


def stands(*moves) -> list[tuple[str, str | None, str | None, int]]:
    """Stand, since, until and how often it was said, of each position."""
    return [(row.stand, row.since, row.until, row.said) for row in positions(moves)]


def test_a_demand_repeated_is_one_position_said_again():
    """An ultimatum on top of a demand is the same stand."""
    found = stands(
        move("m1", "demand", "Orsk", "the toll must go", "2034-01-01"),
        move("m1", "ultimatum", "Orsk", "the toll goes or we sail", "2034-02-01"),
    )
    assert found == [(Stand.FIRM, "2034-01-01", None, 2)]


def test_another_stand_is_a_new_position():
    """Firm until February, then on offer; the first says when it ended."""
    moves = (move("m1", "refuse", "Vell", "to lift it", "2034-01-01"), move("m1", "partial", "Vell", "to lift half of it", "2034-02-01"))
    assert stands(*moves) == [(Stand.FIRM, "2034-01-01", "2034-02-01", 1), (Stand.OFFERS, "2034-02-01", None, 1)]
    assert positions(moves)[1].previous == moves[0].id


def test_a_question_and_an_evasion_take_no_stand():
    """Talk of the weather leaves the position where it is."""
    found = stands(
        move("m1", "demand", "Orsk", "the toll must go", "2034-01-01"),
        move("m1", "evade", "Orsk", "the weather is fine", "2034-01-02"),
        move("m2", "ask", "Orsk", "when will Vell answer", "2034-01-02"),
    )
    assert found == [(Stand.FIRM, "2034-01-01", None, 1)]


def test_issues_and_parties_are_kept_apart():
    """Firm on one thing and generous on another is two positions."""
    moves = (
        move("m1", "demand", "Orsk", "the toll must go"),
        move("m2", "offer", "Orsk", "pilots", issue="pilots"),
        move("m3", "refuse", "Vell", "no"),
    )
    assert [(row.party, row.issue) for row in positions(moves)] == [("Orsk", "pilots"), ("Orsk", "toll"), ("Vell", "toll")]


def test_what_has_no_date_party_or_issue_takes_no_position():
    """Nothing can be said of since when, or of whom."""
    assert (
        stands(move("m1", "demand", "Orsk", "x", None), move("m2", "demand", None, "x"), move("m3", "demand", "Orsk", "x", issue=None))
        == []
    )


def test_only_the_last_position_is_held_now():
    """The others have an end."""
    moves = (
        move("m1", "demand", "Orsk", "the toll must go", "2034-01-01"),
        move("m1", "concede", "Orsk", "the toll may stay", "2034-02-01"),
    )
    assert [row.stand for row in held_now(positions(moves))] == [Stand.GIVES]


def test_a_party_that_is_only_pointed_at_takes_no_position() -> None:
    """Another page's "we" is another party; who speaks under a name for "us" holds it under the name."""
    told = [move("a", "demand", "we", "that it be opened"), move("b", "demand", "each side", "that it be opened")]
    assert positions(told) == []
    alder = msgspec.structs.replace(told[0], by=Participant(words="he", name="Pim Alder", party="we"))
    assert [row.party for row in positions([alder])] == ["Pim Alder"]


def test_needing_time_to_answer_takes_no_stand_and_putting_off_the_matter_does():
    """A demand that is met with "we are studying your offer" is still held; "not before autumn" is another position."""
    demand, offer = move("m1", "demand", "Orsk", "the toll must go", page="one"), move("m2", "offer", "Vell", "to halve it", page="one")
    studying = move("m3", "defer", "Orsk", "to study it", page="one", answers="m2")
    later = move("m1", "defer", "Orsk", "the toll can wait until autumn", "2034-02-01")
    held = [row.stand for row in positions([demand, offer, studying, later]) if row.party == "Orsk"]
    assert held == [Stand.FIRM, Stand.WAITS]


PAGE = article("It rained. The toll, Ada Vell said on Monday, must go at once. Nobody came.")


def test_a_position_shows_its_sentence_as_the_page_has_it() -> None:
    """Whole, with the words that are meant told apart; where the page is not at hand, the move's own words."""
    text = PAGE.page.text
    spans = {words: Span(text.index(words), text.index(words) + len(words)) for words in ("Ada Vell", "said", "must go at once")}
    told = msgspec.structs.replace(
        statement("s1", "must go at once", speaker="Ada Vell"), speaker_spans=(spans["Ada Vell"],), cue=(spans["said"],)
    )
    read_off = msgspec.structs.replace(
        move("m1", "demand", "Orsk", "must go at once", statement=told.id, page="one"), content=(spans["must go at once"],)
    )
    bare = move("m2", "refuse", "Vell", "to lift it", page="two")
    held, other = positions([read_off, bare], {told.id: told}.get, {"one": PAGE}.get)
    assert (held.speaker, held.sentence) == ("Ada Vell", "The toll, Ada Vell said on Monday, must go at once.")
    assert [held.sentence[each.start : each.end] for each in held.meant] == ["must go at once"]
    assert (other.speaker, other.sentence, other.meant) == ("", "to lift it", ())


def test_what_is_told_of_one_day_stands_side_by_side() -> None:
    """No page tells that a party thought otherwise within the day; on a later day one stand is said again, and the other is let go."""
    found = stands(
        move("m1", "demand", "Orsk", "the toll must go", page="one"),
        move("m1", "offer", "Orsk", "pilots for the strait", page="two"),
        move("m1", "refuse", "Orsk", "to pay the toll", "2034-02-01"),
    )
    assert found == [(Stand.FIRM, "2034-01-01", None, 2), (Stand.OFFERS, "2034-01-01", "2034-02-01", 1)]
    rows = positions([move("m1", "demand", "Orsk", "it must go", page="one"), move("m1", "concede", "Orsk", "to pay up", page="two")])
    assert [row.previous for row in rows] == [None, None]


def test_one_announcement_is_one_position_in_the_partys_own_words() -> None:
    """ "Orsk will halt its rocket tests" is an offer to one page and has given way to another; what another says of it goes after."""
    tweeted = statement("s1", "Orsk has agreed to halt all rocket tests", speaker="Pim Alder", party="Vell")
    announced = statement("s2", "it will halt its rocket tests", speaker="Ada Orsk", party="Orsk")
    found = positions(
        [
            move("m1", "offer", "Orsk", "Orsk has agreed to halt all rocket tests", page="a", statement=tweeted.id),
            move("m1", "concede", "Orsk", "it will halt its rocket tests", page="b", statement=announced.id),
        ],
        {tweeted.id: tweeted, announced.id: announced}.get,
    )
    assert [(row.stand, row.speaker, row.said) for row in found] == [(Stand.GIVES, "Ada Orsk", 2)]


def test_a_refusal_and_an_offer_of_one_thing_are_two_positions() -> None:
    """However alike their words are."""
    words = "to lift the toll on grain"
    assert len(positions([move("m1", "refuse", "Orsk", words, page="a"), move("m1", "offer", "Orsk", words, page="b")])) == 2


def test_a_rejected_statement_speaks_for_no_position():
    """What is held is then told in the move's own words, and by nobody."""
    taken = move("m1", "demand", "Orsk", "the toll must go", statement="s1")
    says = statement("s1", "The toll must go by May", speaker="Ada Vell")
    rejected = Correction(kind=EntryKind.STATEMENT, action=Action.REJECT, entry=says.id, author="person:rehn")
    for found, speaker in ((says, "Ada Vell"), (msgspec.structs.replace(says, corrections=(rejected,)), "")):
        (row,) = positions([taken], {"s1": found}.get)
        assert (row.speaker, row.statement) == (speaker, "s1" if speaker else None)
    assert row.sentence == "the toll must go"


def test_what_was_done_at_some_time_before_a_page_ends_no_dated_position():
    """A pledge of which a page only says that it was made before may be older; what comes after takes the place of both."""
    moves = [
        move("m1", "refuse", "Orsk", "no toll is lifted", "2034-01-02"),
        move("m2", "offer", "Orsk", "it would lift the toll", "2034-01-08", when="../2034-01-08"),
        move("m3", "concede", "Orsk", "the toll is lifted", "2034-03-01"),
    ]
    expected = [(Stand.FIRM, "2034-01-02"), (Stand.OFFERS, "../2034-01-08"), (Stand.GIVES, "2034-03-01")]
    found = [(row.stand, row.since, row.until) for row in positions(moves)]
    assert found == [(stand, since, None if stand is Stand.GIVES else "2034-03-01") for stand, since in expected]
    assert [row.until for row in positions(moves[:2])] == [None, None]


def test_a_demand_and_a_refusal_are_told_apart_by_name():
    """Each once, in their order, though both are one stand."""
    (row,) = positions(
        [
            move("m1", "demand", "Orsk", "the toll must go", "2034-01-01"),
            move("m1", "refuse", "Orsk", "to pay the toll", "2034-02-01"),
            move("m1", "demand", "Orsk", "the toll must go", "2034-03-01"),
        ]
    )
    assert (row.stand, row.force, row.forces) == (Stand.FIRM, "demand", "demand; refuse")


def test_a_position_is_held_since_its_words_were_said_and_not_since_they_were_printed():
    """What a page of 2034 tells of 2011 comes before what another tells of 2030; "previously" is before the page's own day."""
    moves = [
        move("m1", "refuse", "Orsk", "no toll is lifted", "2030-05-02"),
        move("m2", "offer", "Orsk", "it would lift the toll", "2034-01-07", when="2011"),
        move("m3", "demand", "Vell", "lift the toll", "2034-01-08"),
        move("m4", "offer", "Vell", "a share of it", "2034-01-08", when="../2034-01-08"),
    ]
    assert [(row.party, row.stand, row.since, row.until) for row in positions(moves)] == [
        ("Orsk", Stand.OFFERS, "2011", "2030-05-02"),
        ("Orsk", Stand.FIRM, "2030-05-02", None),
        ("Vell", Stand.OFFERS, "../2034-01-08", "2034-01-08"),
        ("Vell", Stand.FIRM, "2034-01-08", None),
    ]
