"""The timeline: happenings that are told more than once, each as one row."""

import msgspec
from msgspec.structs import replace

from eval.gold_entries import gold_views
from eval.timelines import from_gold
from onrecord.model.correction import DONE, STATUSES
from onrecord.views.happenings import DENIALS, UNDONE, happenings
from onrecord.views.timeline import TimelineQuery, TimelineRow, each_telling, timeline
from tests.unit.views.told import event, who

ONE = {"a": "c", "b": "c", "d": "c"}


def test_a_happening_told_twice_is_one_row_with_both_tellings() -> None:
    """The first published leads; every telling keeps its own words and address."""
    first = event("a", trigger="closed", by=("Orsk",), when="2031-04-01", published="2031-04-01")
    second = event("b", trigger="sealed off", by=("Orsk",), published="2031-04-03", outlet="Vell Courier")
    (row,) = timeline([second, first], ONE)
    assert (row.what, row.when, row.dated, row.told, row.outlets) == ("Orsk closed", "2031-04-01", "told", 2, 2)
    assert [telling.words for telling in row.tellings] == ["closed", "sealed off"]


def test_what_was_planned_and_then_done_is_done() -> None:
    """Though the plan was told first, and of a later day."""
    plan = event("a", "CONSULT", "will meet", status="planned", when="2031-04-09", published="2031-04-01")
    held = event("b", "CONSULT", "met", when="2031-04-10", published="2031-04-11")
    (row,) = timeline([plan, held], ONE)
    assert (row.status, row.when, row.what) == ("happened", "2031-04-10", "met")


def test_what_was_planned_and_then_called_off_is_called_off() -> None:
    """Of tellings that it is not done, the last has the say; of one day, a plan goes before a refusal."""
    plan = event("a", "CONSULT", "will meet", status="planned", published="2031-04-01")
    off = event("b", "CONSULT", "meeting", status="refused", published="2031-04-05")
    assert timeline([plan, off], ONE)[0].status == "refused"
    same_day = event("b", "CONSULT", "meeting", status="refused", published="2031-04-01")
    assert timeline([plan, same_day], ONE)[0].status == "planned"


def test_every_status_has_its_place_among_tellings_of_one_day() -> None:
    """What is done goes first, and of the rest each goes before another."""
    assert sorted((*DONE, *UNDONE)) == sorted(STATUSES) and set(UNDONE) > DENIALS


def test_a_happening_that_somebody_denies_is_shown_as_contested() -> None:
    """It is not decided who is right."""
    fired = event("a", "ASSAULT", "fired", by=("Orsk",), voucher="Vell's navy")
    denied = event("b", "ASSAULT", "firing", by=("Orsk",), status="denied", voucher="Pim Alder")
    (row,) = timeline([fired, denied], ONE)
    assert (row.status, row.according_to, row.contested) == ("happened", "Vell's navy", True)


def test_of_two_tellings_of_one_day_the_one_that_names_who_says_so_leads() -> None:
    """A narrator leads where he was first."""
    narrated, said = event("a", trigger="closed"), event("b", trigger="shut", voucher="Pim Alder")
    assert timeline([narrated, said], ONE)[0].according_to == "Pim Alder"
    earlier = event("d", trigger="barred", published="2031-04-01")
    assert timeline([narrated, said, earlier], ONE)[0].according_to == "narrator"


def test_a_telling_that_dates_the_thing_goes_before_one_that_only_speaks_of_it() -> None:
    """Who calls a release good news vouches for it less than the page that says when it was."""
    told, praised = event("a", trigger="freed", when="2031-04-02"), event("b", trigger="release", voucher="Pim Alder")
    assert timeline([praised, told], ONE)[0].according_to == "narrator"
    hoped = event("d", trigger="will go", voucher="Ada Vell", published="2031-03-01")
    (row,) = timeline([hoped, praised, told], ONE)
    assert (row.when, row.what, row.according_to) == ("2031-04-02", "freed", "narrator")


def test_a_telling_that_names_who_takes_part_leads_before_one_that_does_not() -> None:
    """So does one that tells the thing before one that mentions it beside another; the date is that of the page that gives one."""
    nobody = event("a", "CONSULT", "talks", status="planned", when="2031-04-09")
    named = event("b", "CONSULT", "meet", status="planned", by=("Orsk", "Vell"), published="2031-04-03")
    (row,) = timeline([nobody, named], ONE)
    assert (row.entry, row.actors, row.when, row.dated) == ("b", ("Orsk", "Vell"), "2031-04-09", "told")
    before = replace(event("a", "CONSULT", "meet", status="planned", by=("Orsk", "Vell")), clause="Orsk may give way before they meet.")
    assert timeline([before, named], ONE)[0].entry == "b"
    assert timeline([before], ONE)[0].entry == "a"


def test_who_is_left_open_by_the_telling_that_leads_is_taken_from_those_that_name_them() -> None:
    """Of two who meet the second may come from one page; whom no word of the lead names, from two; nobody stands on both sides."""
    half = event("a", "CONSULT", "met", by=("Orsk",), published="2031-04-01")
    whole = event("b", "CONSULT", "met", by=("Orsk", "Vell"))
    assert timeline([half], ONE)[0].actors == ("Orsk",)
    assert timeline([half, whole], ONE)[0].actors == ("Orsk", "Vell")
    nobody, one, other = (event(key, trigger="closed", by=by) for key, by in (("a", ()), ("b", ("Orsk",)), ("d", ("Orsk",))))
    (happened,) = happenings([nobody, one, other], ONE)
    assert [each.name for each in replace(happened, lead=nobody).actors] == ["Orsk"]
    assert replace(happened, lead=nobody, tellings=(nobody, one)).actors == ()
    assert replace(happened, lead=replace(nobody, recipients=one.actors)).actors == ()


def test_what_is_only_imagined_does_not_change_how_far_a_thing_got() -> None:
    """A forecast that mentions the planned meeting makes it no forecast; alone it is one."""
    planned = event("a", "CONSULT", "will meet", status="planned", published="2031-04-01")
    forecast = event("b", "CONSULT", "meet", status="hypothetical", published="2031-04-09")
    assert timeline([planned, forecast], ONE)[0].status == "planned"
    assert timeline([forecast], ONE)[0].status == "hypothetical"
    off = event("d", "CONSULT", "meet", status="refused", published="2031-04-05")
    assert timeline([planned, off, forecast], ONE)[0].status == "refused"


def test_a_telling_with_another_status_lends_neither_date_nor_voucher() -> None:
    """A plan's day is not the day on which it was done; without a date the first page to tell it leads."""
    plan = event("a", trigger="will free", status="planned", when="2031-04-09", voucher="Pim Alder", published="2031-04-01")
    done, again = (event(key, trigger="freed", published=f"2031-04-0{day}") for key, day in (("b", 3), ("d", 5)))
    (row,) = timeline([plan, done, again], ONE)
    assert (row.when, row.dated, row.according_to) == ("2031-04-03", "published", "narrator")


def test_the_most_exact_date_is_taken_and_different_ones_are_all_shown() -> None:
    """A span of days is more exact than a month."""
    month = event("a", when="2031-03")
    days = event("b", when="2031-03-28/2031-03-30")
    (row,) = timeline([month, days], ONE)
    assert (row.when, row.dates) == ("2031-03-28/2031-03-30", ("2031-03", "2031-03-28/2031-03-30"))


def test_without_a_date_a_row_stands_at_its_day_of_publication_and_says_so() -> None:
    """Without either it stands last, undated."""
    rows = timeline([event("x", published=None), event("y", published="2031-04-02")], {})
    assert [(row.when, row.dated) for row in rows] == [("2031-04-02", "published"), (None, "")]


def test_rows_stand_by_day_whatever_order_their_events_come_in() -> None:
    """An open start is put at its end."""
    rows = timeline([event("x", when="../2031-04-05"), event("y", when="2031-04-01"), event("z", when="2031-04-06/..")], {})
    assert [row.id for row in rows] == ["y", "x", "z"]


def test_filters_are_asked_of_the_happening_and_not_of_its_tellings() -> None:
    """A meeting that was held is not among those planned."""
    plan = event("a", "CONSULT", "will meet", status="planned", by=("Orsk", "Vell"))
    held = event("b", "CONSULT", "met", by=("Orsk", "Vell"))
    closed = event("x", by=("Orsk",), when="2031-02-01")
    told = (plan, held, closed)

    def found(**asked: object) -> list[str]:
        return [row.id for row in timeline(told, ONE, TimelineQuery(**asked))]  # type: ignore[arg-type]

    assert found(status="planned") == []
    assert found(status="happened") == ["x", "c"]
    assert found(type="consult") == ["c"]
    assert found(party="vell") == ["c"]
    assert found(party="ORS", other="Vell") == ["c"]
    assert found(since="2031-04") == ["c"]
    assert found(until="2031-02") == ["x"]


def test_a_place_is_asked_for_as_any_telling_has_it() -> None:
    """By part of its words, whatever their case."""
    told = [event(each, place=words) for each, words in (("a", "Upper Sarn"), ("b", "Orsk"), ("y", "Tarsk"), ("z", ""))]
    for asked in ("sarn", "Upper", "ORSK"):
        assert [row.id for row in timeline(told, ONE, TimelineQuery(place=asked))] == ["c"]
    assert len(timeline(told, ONE)) == 3


def test_background_can_be_left_out_or_asked_for() -> None:
    """None of both is asked for by default."""
    told = [event("x", background=True), event("y")]
    assert [row.id for row in timeline(told, {}, TimelineQuery(background=False))] == ["y"]
    assert [row.id for row in timeline(told, {}, TimelineQuery(background=True))] == ["x"]
    assert len(timeline(told, {})) == 2


def test_citizens_of_a_country_stand_on_the_side_that_speaks_for_it() -> None:
    """They are found under its party's name, though they speak for nobody."""
    engineers = who("eleven engineers", country="VEL")
    told = [event("x", by=("Orsk",), to=(engineers,)), event("y", by=("Vell",)), event("z", by=("Orsk",))]
    assert [row.id for row in timeline(told, {}, TimelineQuery(party="Vell"))] == ["x", "y"]


def test_a_record_without_events_has_an_empty_timeline() -> None:
    """And no error."""
    assert timeline([], {}) == ()
    assert happenings([], {}) == ()


def test_columns_begin_with_when_what_how_far_and_on_whose_word() -> None:
    """What a reader looks for first."""
    assert TimelineRow.__struct_fields__[:5] == ("when", "dated", "what", "status", "according_to")


def test_the_newsrooms_timeline_is_that_of_its_gold() -> None:
    """Date, status, on whose word, and which events are one, of every happening that gold tells."""
    assert from_gold() == []
    assert len(gold_views()["timeline"]) == 19


def test_a_row_says_what_happened_in_the_words_of_its_page() -> None:
    """So that nobody is put behind a verb of which he was the object; without them it says what was found."""
    built = msgspec.structs.replace(event("a", trigger="was built", by=("Orsk",)), clause="The lock was built jointly by Orsk and Vell")
    told = timeline([built, event("b", by=("Orsk",), when="2032")], {})
    assert [row.what for row in told] == ["The lock was built jointly by Orsk and Vell", "Orsk closed"]


def test_a_party_is_found_by_part_of_its_name_in_whole_words() -> None:
    """Whoever takes part; a piece of a word is somebody else's name."""
    told = [event("a", by=(who("Ada Ruhl", "Orsk"),)), event("b", by=(who("Ada Ruhlmann", "Vell"),), when="2032")]
    for name, found in (("Ruhl", ["a"]), ("ada  ruhl", ["a"]), ("ADA", ["a", "b"]), ("Ru", []), ("ors", ["a"]), ("or", [])):
        assert [row.id for row in timeline(told, {}, TimelineQuery(party=name))] == found


def test_each_telling_can_be_a_row_of_its_own() -> None:
    """Those of one happening side by side, each with its own words around the act and the happening's id."""
    rows = timeline([event("x", published="2031-04-02"), event("y", published="2031-04-03")], {"x": "one", "y": "one"})
    told = list(each_telling(rows))
    assert [(each.happening, each.entry) for each in told] == [(rows[0].id, "x"), (rows[0].id, "y")]
    assert [each.what for each in told] == [each.what for each in rows[0].tellings]
    assert list(each_telling([])) == []


def test_a_happening_is_found_by_the_words_and_the_outlet_of_any_telling() -> None:
    """All words in one telling; a phrase whole."""
    post = msgspec.structs.replace(event("a", when="2031-04-01"), clause="Orsk’s navy closed the strait")
    gull = msgspec.structs.replace(event("b", when="2031-04-01", outlet="The Gull"), clause="No ship passes")
    rows = {
        search: len(timeline([post, gull], ONE, TimelineQuery(search=search)))
        for search in ("strai navy", '"closed the strait"', "ship", '"the strait closed"', "strait ship", '"clos"')
    }
    assert rows == {"strai navy": 1, '"closed the strait"': 1, "ship": 1, '"the strait closed"': 0, "strait ship": 0, '"clos"': 0}
    assert [len(timeline([post, gull], ONE, TimelineQuery(outlet=outlet))) for outlet in ("the gull", "gull")] == [1, 0]


def test_a_date_that_is_open_on_both_sides_is_none_and_stands_last() -> None:
    """ "When Orsk banned the league": no day, and not that of publication either."""
    once, later = event("a", when="..", published="2031-04-02"), event("b", published="2031-04-09")
    rows = timeline([once, later], {})
    assert [(row.entry, row.when, row.dated) for row in rows] == [("b", "2031-04-09", "published"), ("a", None, "")]


def test_what_is_done_by_a_day_to_come_is_told_on_the_day_of_the_page() -> None:
    """ "Promised an answer by Friday": that is the answer's time and not the promise's; what is planned, or was done by then, has it."""
    for status, when, expected in (
        ("happened", "../2031-04-09", ("2031-04-02", "published")),
        ("planned", "../2031-04-09", ("../2031-04-09", "told")),
        ("happened", "../2031-03-09", ("../2031-03-09", "told")),
    ):
        (row,) = timeline([event("a", "AGREE", "promised", status=status, when=when)], {})
        assert (row.when, row.dated) == expected
