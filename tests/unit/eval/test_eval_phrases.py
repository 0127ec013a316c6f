"""Phrases of a story are grouped by whom they name."""

from eval.phrases import group_phrases, head_noun


def _one(*phrases: str) -> bool:
    return len(set(group_phrases(phrases))) == 1


def test_a_name_with_and_without_title_is_one_person() -> None:
    """Titles, honorifics, given names and initials come and go."""
    assert _one("Envoy Ada Vell", "Ada Vell", "Ms. Vell", "Vell", "Ada R. Vell")


def test_two_people_of_one_last_name_are_two() -> None:
    """A last name alone goes to the one who is named more."""
    keys = group_phrases(["Ada Vell", "Ms. Ada Vell", "Ilan Vell", "Vell"])
    assert keys[0] == keys[1] == keys[3] != keys[2]


def test_a_title_is_its_bearers_in_the_story() -> None:
    """ "The president" alone is whom the story calls President; with a country, that country's."""
    keys = group_phrases(
        ["President Ada Vell", "the president", "Danish Prime Minister Ilan Doren", "the Danish leader", "the Danish prime minister"]
    )
    assert keys[0] == keys[1] != keys[2]
    assert keys[2] == keys[3] == keys[4]


def test_a_title_that_nobody_bears_is_the_countrys() -> None:
    """Rather than anybody's."""
    assert _one("the Danish foreign minister", "Denmark")


def test_capital_demonym_organ_and_officials_are_the_state() -> None:
    """What is done in a state's name is the state's; another state's is not."""
    assert _one("Denmark", "Copenhagen", "Danes", "Danish officials", "the Danish Foreign Ministry")
    assert not _one("Danish officials", "Norwegian officials")


def test_bodies_are_known_by_initials_and_common_nouns() -> None:
    """Initials need no spelling out in the story."""
    assert _one("NATO", "the North Atlantic Treaty Organization", "the alliance")


def test_common_nouns_are_one_by_their_head() -> None:
    """Articles and adjectives do not part them."""
    assert _one("the marchers", "marchers from the north")
    assert head_noun("the ministry's senior lawyers in Orsk") == "lawyer"


def test_odd_phrases_are_grouped_without_failing() -> None:
    """Nothing, signs and shouting are somebody's phrases too."""
    assert len(group_phrases(["", "–", "THE PRESIDENT", "''"])) == 4
