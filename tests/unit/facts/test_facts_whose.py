"""Whose a phrase says somebody is, and whether words name anybody at all."""

import pytest

from onrecord.facts.nameless import is_nobody, names_somebody
from onrecord.facts.whose import is_body_of_state, is_owned, names_of_state, owners_in, speaks_for_state


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Orskan foreign minister", "Orskan"),
        ("the Orskan foreign minister Pim Alder", "Orskan"),
        ("Orsk’s Senate", "Orsk"),
        ("Minister of Foreign Affairs of the Republic of Orsk", "Orsk"),
        ("Harbour League spokesman", "Harbour League"),
        ("a spokesman for the Harbour League", "Harbour League"),
    ],
)
def test_a_phrase_says_whose_somebody_is(words: str, owner: str) -> None:
    """By an adjective, an owner's form or "of"; the likeliest comes first, the longest before its parts."""
    assert owner in owners_in(words)


@pytest.mark.parametrize(
    "words", ["ambassador to Orsk", "the foreign minister", "minister of railways", "Orsk", "", "Foreign Minister", "Deputy Prime Minister"]
)
def test_whom_somebody_deals_with_is_not_whose_they_are(words: str) -> None:
    """An ambassador to Orsk is not Orsk's; an office alone is nobody's, whatever its capitals."""
    assert owners_in(words) == ()


def test_an_adjective_is_led_back_to_the_state_it_may_be_made_of() -> None:
    """Whether there is such a state is for the record to say; what is too short to tell is left out."""
    assert {"Orsk", "Quelmahue", "Vell"} <= {name for word in ("Orskan", "Quelmahuan", "Vellish") for name in names_of_state(word)}
    assert names_of_state("Pan") == ("Pan",)
    assert names_of_state("Harbour League") == ("Harbour League",)


def test_not_everybody_of_a_state_speaks_for_it() -> None:
    """Ministers, officials and ministries do; engineers, senators and railways do not."""
    people = ("officials", "prime minister", "engineers", "senator")
    assert [who for who in people if speaks_for_state(f"Orskan {who}")] == ["officials", "prime minister"]
    bodies = ("foreign ministry", "Security Committee", "State Railways")
    assert [body for body in bodies if is_body_of_state(f"Orsk's {body}")] == ["foreign ministry", "Security Committee"]
    assert [is_owned(words) for words in ("Vell’s minister", "The Vell's minister", "Vellish minister")] == [True, True, False]


@pytest.mark.parametrize(
    "words", ["we", "Our", "his country", "each side", "Neither Party", "seven-page", "Optimists", "A minister", "11", "Foreign"]
)
def test_what_points_or_describes_names_nobody(words: str) -> None:
    """Also at the head of a sentence, where a small word has a capital."""
    assert not names_somebody(words)


@pytest.mark.parametrize("words", ["Ada Vell", "the Orskan side", "two League diplomats", "League", "Éire", "عمان"])
def test_one_name_among_the_words_is_enough(words: str) -> None:
    """In any script; those without capitals are taken for names."""
    assert names_somebody(words)


def test_who_is_described_is_somebody_of_his_page_and_who_is_pointed_at_is_not() -> None:
    """A ministry that is not named is a ministry; "somebody else" and a number are nobody."""
    assert all(map(is_nobody, ("somebody else", "Our", "both sides", "Protesters", "Foreign", "11")))
    assert not any(map(is_nobody, ("the ministry", "Foreign Ministry", "Orskan protesters", "two officials from Vell", "新华社")))
