"""Which statements of one article tell what another of its statements tells."""

import pytest

from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import Telling
from onrecord.link.within import fragment_pairs, restatements
from onrecord.text.retelling import wording_of


def article(*words: str, speaker: str = "Ilan Doru") -> list[Telling]:
    """One speaker's statements in one article without a date, in text order."""
    return [Telling(id=f"q{place}", version="v", speaker=speaker, words=each) for place, each in enumerate(words)]


def joined(*words: str) -> list[tuple[str, ...]]:
    """The clusters of one speaker's statements in one article."""
    return [cluster.members for cluster in judge(SameStatements()(article(*words), []))]


def test_a_word_of_the_headline_its_restatement_and_the_full_quotation_are_one() -> None:
    """On an undated page too, and however far below the whole stands."""
    fillers = ("rain was due", "lunch had been late", "the ferry sails", "a lamp was lit", "nobody sings")
    statements = ("the sluice talks so far ‘fruitless’", "them as ‘fruitless’", *fillers, "“We shall go on with these fruitless evenings,”")
    assert joined(*statements) == [("q0", "q1", "q7")]


def test_what_is_told_is_one_with_what_is_quoted_right_after_it() -> None:
    """The lead tells, the next sentence quotes, with the words in another order."""
    told = "the keepers of the sluice were owed a winter's wages"
    assert joined(told, "“Wages for the whole winter, that is what we owe the keepers,”") == [("q0", "q1")]


@pytest.mark.parametrize(
    "other",
    [
        "“The keepers will not see their winter wages raised,”",
        "“The keepers will see their winter wages raised on Friday,”",
        "“The keepers will see the wages of twelve winters raised,”",
        "“If it snows, the keepers will see their winter wages raised,”",
        "“The keepers may see their winter wages raised,”",
    ],
)
def test_a_negation_a_day_a_number_a_condition_and_a_may_keep_apart(other: str) -> None:
    """However near the two stand."""
    told = "wages of the keepers, for eleven winters, will be raised on Monday"
    assert list(restatements(article(told, other))) == []


def test_a_statement_far_below_is_no_restatement() -> None:
    """Only the next three are looked at."""
    told, again = "the keepers of the sluice were owed a winter's wages", "“Wages for the winter: we owe them to the keepers,”"
    between = ("rain was due", "lunch had been late", "a lamp was lit")
    tellings = article(told, *between, again)
    assert list(restatements(tellings)) == []


def test_another_speaker_says_a_thing_of_his_own() -> None:
    """Two voices in one article."""
    told = article("the keepers of the sluice were owed a winter's wages")
    other = Telling(id="q1", version="v", speaker="Ana Kesh", words="“Wages for the whole winter, that is what we owe the keepers,”")
    assert list(restatements([*told, other])) == []


def test_a_word_below_the_top_is_not_looked_for() -> None:
    """One word in quotation marks in the middle of a text is often played with right after it."""
    fillers = ("rain was due", "lunch had been late", "the ferry sails", "a lamp was lit")
    assert joined(*fillers, "the lamp was ‘a signal’", "“To those who read signals,”") == []


def test_the_work_grows_with_an_article_and_not_with_its_square() -> None:
    """A page of a thousand fragments."""
    crowd = article(*[f"the ‘lantern’ of street {number}" for number in range(1000)])
    assert len(list(fragment_pairs(crowd, {each.id: wording_of(each.words) for each in crowd}))) <= 8 * len(crowd)


def test_a_lead_in_kin_words_is_said_again_by_the_quotation_after_it() -> None:
    """ "Guests" are "visitors"; what is each other's contrary stands for nothing but itself."""
    told = "guests would be welcome at the sluice from spring"
    assert len(list(restatements(article(told, "“In spring the sluice will be open to all visitors,”")))) == 1
    assert list(restatements(article("the sluice will be bought in spring", "“We mean the ferry: in autumn it is sold,”"))) == []


def test_what_the_headline_tells_in_a_word_is_one_with_the_lead_that_has_it() -> None:
    """ "Accuses Orsk of downing own glider" above "accused Orsk of shooting down its own glider"; further below a word tells too little."""
    headline, lead = "downing own glider", "shooting down its own glider on Monday"
    assert joined(headline, lead) == [("q0", "q1")]
    assert joined("the lamp was lit", headline, lead) == []
    assert joined("the glider", "the keepers say that rain was due") == []
