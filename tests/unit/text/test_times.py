"""Times named in a text come out as exactly as their words allow, against the day the text appeared (Friday 14 February 2031)."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.edtf import is_edtf
from onrecord.model.article import Rests
from onrecord.text.times import find_times

FRIDAY = "2031-02-14"
QUARTERS = tuple(f"-{code}" for code in (*range(33, 37), 40, 41))


def times(text: str, published: str | None = FRIDAY, language: str = "en") -> list[tuple[str, str | None]]:
    """What the text names, with its words."""
    return [(named.span.cut(text), named.edtf) for named in find_times(text, published=published, language=language)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The treaty was signed on 14 May 2029 in Orsk.", "on 14 May 2029", "2029-05-14"),
        ("Vell signed it on May 14, 2029.", "on May 14, 2029", "2029-05-14"),
        ("The envoy left on Feb. 3.", "on Feb. 3", "2031-02-03"),
        ("On the twenty-first of March the ban ends.", "On the twenty-first of March", "2031-03-21"),
        ("It was signed on 30 December.", "on 30 December", "2030-12-30"),
        ("The note is dated 14.02.2031.", "14.02.2031", "2031-02-14"),
        ("The note of 2031-02-03 was lost.", "2031-02-03", "2031-02-03"),
        ("Talks ran from 12 to 18 June.", "from 12 to 18 June", "2031-06-12/2031-06-18"),
        ("They met on 3 and 17 January.", "on 3 and 17 January", "2031-01"),
        ("It opened in March 2029.", "in March 2029", "2029-03"),
        ("In November the dam was closed.", "In November", "2030-11"),
        ("The dam will reopen in May.", "in May", "2031-05"),
        ("The court agreed in January last year.", "in January last year", "2030-01"),
        ("The court sits in early March of next year.", "in early March of next year", "2032-03-01~/2032-03-10~"),
        ("The court sat on 14 June last year.", "on 14 June last year", "2030-06-14"),
        ("Vell seized it in the 2009 Harbour War.", "in the 2009", "2009"),
        ("The mast fell in late March 2030.", "in late March 2030", "2030-03-21~/2030-03-31~"),
        ("A round is due by mid-March.", "by mid-March", "../2031-03-15~"),
        ("He asked it in 2007.", "in 2007", "2007"),
        ("Nothing has moved since 2014.", "since 2014", "2014/.."),
        ("The 2016 treaty is still in force.", "2016", "2016"),
        ("Orsk sent its drafts in late 2030.", "in late 2030", "2030-10~/2030-12~"),
        ("Between 2019 and 2021 the ferry stood still.", "Between 2019 and 2021", "2019/2021"),
        ("The 2029-2030 quota was cut.", "2029-2030", "2029/2030"),
        ("The pier was built in the 1990s.", "in the 1990s", "199X"),
        ("The pier was built in the late 1990s.", "in the late 1990s", "1997~/1999~"),
        ("A map of the 18th century shows it.", "the 18th century", "17XX"),
        ("The fleet sails in spring 2032.", "in spring 2032", "2032-21"),
        ("The fleet sailed last summer.", "last summer", "2030-22"),
        ("It is to be ready in the first quarter of 2032.", "in the first quarter of 2032", "2032-33"),
        ("The second half of the month is dry.", "The second half of the month", "2031-02-15~/2031-02-28"),
        ("Pay by the end of June, said Vell.", "by the end of June", "../2031-06-30"),
        ("The road has been shut since the start of the month.", "since the start of the month", "2031-02-01~/.."),
    ],
)
def test_times_written_out_are_read(text: str, words: str, edtf: str) -> None:
    """Days, months, seasons, years and their parts, with a missing year given by the text's own date."""
    assert times(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The envoy flew to Orsk over Easter weekend.", "over Easter weekend", "2031-04-12/2031-04-13"),
        ("The envoy had flown there at Christmas.", "Christmas", "2030-12-25"),
        ("The envoy will fly there on Good Friday.", "on Good Friday", "2031-04-11"),
        ("The bridge opened on New Year's Eve.", "on New Year's Eve", "2030-12-31"),
        ("The bridge opened on New Year’s Day.", "on New Year’s Day", "2031-01-01"),
        ("The bridge opened last Easter.", "last Easter", "2030-04-21"),
        ("The bridge must open before Easter.", "before Easter", "../2031-04-13"),
        ("Half a year ago the bridge was shut.", "Half a year ago", "2030-08~"),
    ],
)
def test_feasts_fall_on_their_day_of_the_year_that_is_meant(text: str, words: str, edtf: str) -> None:
    """Those counted from Easter too; and half a unit is not the whole one."""
    assert times(text) == [(words, edtf)]


@pytest.mark.parametrize(("published", "edtf"), [("2031-05-06", "2031-21"), ("2031-02-14", "2030-21")])
def test_a_season_looked_back_to_is_the_last_that_had_begun(published: str, edtf: str) -> None:
    """In May the spring that came is this year's."""
    assert times("The bridge was opened in early spring.", published) == [("in early spring", edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The minister said on Thursday that talks had failed.", "on Thursday", "2031-02-13"),
        ("Police on Tuesday arrested two men.", "on Tuesday", "2031-02-11"),
        ("Orsk closed the port on Friday.", "on Friday", "2031-02-14"),
        ("The envoys will meet on Thursday.", "on Thursday", "2031-02-20"),
        ("He promised to return on Monday.", "on Monday", "2031-02-17"),
        ("The talks would, he added, resume on Monday.", "on Monday", "2031-02-17"),
        ("Clear the line by Sunday or pay.", "by Sunday", "../2031-02-16"),
        ("By Tuesday the river had risen.", "By Tuesday", "2031-02-11"),
        ("A march was called for Monday.", "for Monday", "2031-02-17"),
        ("They have sat there since Tuesday.", "since Tuesday", "2031-02-11/.."),
        ("A visit to the dam on Monday.", "on Monday", "2031-02-10?"),
        ("The mast fell last Monday.", "last Monday", "2031-02-10?"),
        ("The board meets next Monday.", "next Monday", "2031-02-17"),
        ("Yesterday the ban was lifted.", "Yesterday", "2031-02-13"),
        ("She flies home tomorrow.", "tomorrow", "2031-02-15"),
        ("It was the day before yesterday.", "the day before yesterday", "2031-02-12"),
        ("The siren was heard last night.", "last night", "2031-02-13"),
        ("Snow fell overnight.", "overnight", "2031-02-13/2031-02-14"),
        ("The quarrel began last week.", "last week", "2031-02-03/2031-02-09"),
        ("The bill passed earlier this month.", "earlier this month", "2031-02-01/2031-02-14"),
        ("The quota changes later this year.", "later this year", "2031-02/2031-12"),
        ("The pact ended last year.", "last year", "2030"),
        ("The pact ends early next year.", "early next year", "2032-01~/2032-03~"),
        ("They marched at the weekend.", "the weekend", "2031-02-08/2031-02-09"),
        ("They may hit the links again on Monday.", "on Monday", "2031-02-17"),
        ("Brunn called for Vell to cancel the Monday session.", "Monday", "2031-02-17"),
        ("The talks in Sarn on Monday “should not go on,” Brunn said.", "on Monday", "2031-02-17"),
        ("The talks in Sarn on Monday “were a farce,” Brunn said.", "on Monday", "2031-02-10"),
        ("In August, Orsk vowed to retaliate.", "In August", "2030-08"),
        ("Orsk on Monday promised to return.", "on Monday", "2031-02-10"),
        ("Orsk vowed to return on Monday.", "on Monday", "2031-02-17"),
        ("They hit the links on Monday.", "on Monday", "2031-02-10"),
        ("Thursday's announcement of a halt is sure to be a step.", "Thursday", "2031-02-13"),
        ("Thursday's announcement will be a step.", "Thursday", "2031-02-20"),
        ("He must answer before the 20th.", "before the 20th", "../2031-02-20"),
        ("A session is promised before the month is out.", "before the month is out", "../2031-02-28"),
    ],
)
def test_times_near_the_article_are_read(text: str, words: str, edtf: str) -> None:
    """Weekdays lean with their clause; where it does not lean, the day before is taken and marked as uncertain."""
    assert times(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It was sold three days ago.", "three days ago", "2031-02-11"),
        ("It was sold two weeks ago.", "two weeks ago", "2031-01-31~"),
        ("It was sold two years ago.", "two years ago", "2029"),
        ("It was sold about two years ago.", "about two years ago", "2029~"),
        ("It was sold 40 years ago.", "40 years ago", "1991~"),
        ("There was no dialogue just a couple of years ago.", "a couple of years ago", "2029~"),
        ("There were no channels several years ago.", "several years ago", "../2030~"),
        ("The hearing will resume in a fortnight.", "in a fortnight", "2031-02-28~"),
        ("Leave within ten days, said Orsk.", "within ten days", "../2031-02-24"),
        ("Prices doubled over the past decade.", "over the past decade", "2021~/2031"),
        ("More ships are due in the coming days.", "coming days", "2031-02-14/.."),
        ("Tension has grown in recent weeks.", "in recent weeks", None),
    ],
)
def test_counted_times_are_as_exact_as_their_unit(text: str, words: str, edtf: str | None) -> None:
    """Days and years count exactly; weeks, months, round and hedged numbers are approximate; "several" only lies behind."""
    assert [edtf for found, edtf in times(text) if words in found] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "A multi-year dispute about two-hour talks lasted for three days.",
        "Resolution 1701 of a Boeing 747 at COP26, 1920 pixels wide.",
        "The bridge is 2031 metres long and a total of 1950 marched.",
        "In 2000 homes the light went out.",
        "Vell won 3-2 at 18:00 and again at 14.30.",
        "Ilya Renn, 38, paid $2030 for it.",
        "The 44th session was the first in two years.",
        "They march every Monday and remember Black Friday.",
        "March on, she said. May I?",
        "It was drafted by May, whose full name is Aline May.",
        "See section 14.2 and paragraph 2031.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    """Lengths, ages, sizes, scores, prices, sections, models and hours of the day are no dates."""
    assert times(text) == []


def test_times_are_counted_from_the_one_told_before() -> None:
    """ "The day before" and "six years later" rest on the time told last; where none is, they stay open."""
    assert [edtf for _, edtf in times("Orsk signed on 3 May 2024. The day before, Vell had. Six years later it fell.")] == [
        "2024-05-03",
        "2024-05-02",
        "2030",
    ]
    (alone,) = find_times("Four days later they were free.", published=FRIDAY)
    assert (alone.edtf, alone.rests) == (None, Rests.NOTHING)


def test_without_a_date_of_its_own_a_text_leaves_relative_times_open() -> None:
    """What is written out stands; a day without a year keeps its digits open; the rest says why it has no date."""
    text = "On Jan 13 and last year, and on Thursday, and in 2007."
    named = find_times(text, published=None)
    assert [each.edtf for each in named] == ["XXXX-01-13", None, None, "2007"]
    assert named[1].reason == "the article has no date to reckon from"


def test_a_text_dated_to_the_month_gives_no_days() -> None:
    """Last month is known and on Thursday is not."""
    assert [edtf for _, edtf in times("It failed last month, he said on Thursday.", "2031-02")] == ["2031-01", None]


def test_doubt_about_the_day_does_not_reach_the_year() -> None:
    """From an uncertain day other days are uncertain, but not last year."""
    assert [edtf for _, edtf in times("He said on Thursday that last year was worse.", "2031-02-14?")] == ["2031-02-13?", "2030"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Elle a parlé jeudi, il y a deux ans, et le 3 mai 2030.", ["2031-02-13?", "2029", "2030-05-03"]),
        ("es", "Habló ayer, hace tres días y el 3 de mayo de 2030.", ["2031-02-13", "2031-02-11", "2030-05-03"]),
        ("de", "Sie sprach letzte Woche, vor zwei Jahren und am 3. Mai.", ["2031-02-03/2031-02-09", "2029", "2031-05-03"]),
        ("de", "Jeden Morgen fährt sie, morgen nicht.", ["2031-02-15"]),
        ("it", "Ha parlato ieri, due anni fa e il 3 maggio 2030.", ["2031-02-13", "2029", "2030-05-03"]),
        ("pt", "Falou na segunda-feira e há dois anos.", ["2031-02-10?", "2029"]),
        ("nl", "Zij sprak vorige week en twee jaar geleden.", ["2031-02-03/2031-02-09", "2029"]),
        ("ru", "Она сказала вчера, два года назад и 3 мая 2030 года.", ["2031-02-13", "2029", "2030-05-03"]),
        ("uk", "Вона сказала вчора і три дні тому.", ["2031-02-13", "2031-02-11"]),
        ("pl", "Powiedziała wczoraj i dwa lata temu.", ["2031-02-13", "2029"]),
        ("xx", "Zib 3 maart 2030 zub 14.02.2031.", ["2030-03-03", "2031-02-14"]),
    ],
)
def test_other_languages_are_read_in_their_commonest_forms(language: str, text: str, expected: list[str]) -> None:
    """By tables: written dates, the days around, weekdays, last week, so many units ago; clauses are not read, so weekdays keep a doubt."""
    assert [edtf for _, edtf in times(text, language=language)] == expected


_PIECES = st.sampled_from(
    """
    on by since until before after from to between and the a last next this same first second 20th 2031 1990s 31 12 February May Feb. Monday
    Sunday week weeks years decade century ago later within in end of start early mid - late , . " night weekend spring quarter half day
    yesterday
    several couple recent said will 14.02.2031 99 hundred Christmas is out 's every overnight
    """.split()
)


@example("last decade", "0001-01-01?")
@given(
    st.lists(_PIECES, max_size=14).map(" ".join) | st.text(max_size=60), st.sampled_from([FRIDAY, "2031-02", "2031", "0001-01-01?", None])
)
def test_any_text_yields_its_own_words_in_order(text: str, published: str | None) -> None:
    """Whatever stands there, spans are cut from it, ascend, and hold valid expressions that do not run backwards."""
    named = find_times(text, published=published)
    assert all(first.span.end <= second.span.start for first, second in pairwise(named))
    for each in named:
        words = each.span.cut(text)
        assert words and words == words.strip()
        assert each.reason
        if each.edtf and not each.edtf.rstrip("~?%").endswith(QUARTERS) and not any(f"{code}/" in each.edtf for code in QUARTERS):
            assert is_edtf(each.edtf), (text, each.edtf)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was built between February and December 2017.", "2017-02/2017-12"),
        ("It was shut between November and February 2017.", "2016-11/2017-02"),
        ("It fell from March to 12 June 2031.", "2031-03/2031-06-12"),
        ("It fell in March and again in June 2029.", "XXXX-03"),
    ],
)
def test_a_year_at_the_end_is_the_first_months_too(text: str, expected: str) -> None:
    """Where the two are the ends of one stretch; in a list each month has its own."""
    assert find_times(text, published=None)[0].edtf == expected
