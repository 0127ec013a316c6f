"""Claims about nouns for a trade that stand for who spoke last, and about whose a body or an office is by the words before or after it."""

import pytest

from onrecord.annotate import load_annotator
from tests.unit.annotate.newsprint import article

LEAD = "Corva's foreign minister, Andrei Molk, said on Friday that the talks with Ilyr were useful."


def speakers(*lines: str) -> list[str | None]:
    """The names of who speaks in each statement that is told in no other."""
    notes = load_annotator()([article("# Talks go on", *lines)])[0]
    names = {key: entity.name for key, entity in notes.entities.items()}
    return [names.get(each.speaker_entity or "") for each in notes.quotations if each.via is None]


@pytest.mark.parametrize(
    ("then", "name"),
    [
        ("“We expect an answer,” the diplomat stressed.", "Andrei Molk"),
        ("“We expect an answer,” the politician stressed.", "Andrei Molk"),
        ("“We expect an answer,” the general stressed.", None),
        ("“We expect an answer,” a diplomat stressed.", None),
    ],
)
def test_the_diplomat_is_the_foreign_minister_who_spoke_last(then: str, name: str | None) -> None:
    """A noun that fits his office; "a diplomat" is another."""
    assert (speakers(LEAD, then)[-1] == "Andrei Molk") is (name is not None)


def test_a_diplomat_told_of_before_stays_the_diplomat() -> None:
    """Whoever spoke last."""
    before = "A diplomat from Tarsk told reporters that nobody was in a hurry."
    assert speakers(before, LEAD, "“We expect an answer,” the diplomat stressed.")[-1] != "Andrei Molk"


@pytest.mark.parametrize(
    ("lead", "party"),
    [
        ("Zeld's parliament speaker, Hanna Brock, accused Pavonia of massing troops and said her country would answer in kind.", "Zeld"),
        ("Zeld's navy chief, Hanna Brock, accused Pavonia of massing ships and said her country would answer in kind.", "Zeld"),
    ],
)
def test_who_has_an_office_in_a_states_body_is_of_the_state(lead: str, party: str) -> None:
    """Though the state is named nowhere else; and "her country" is that one, never the one she accuses."""
    read = article("# Troops along the river", lead)
    notes = load_annotator()([read])[0]
    brock = next(entity for entity in notes.entities.values() if entity.name == "Hanna Brock")
    assert brock.spoken_for is not None and notes.entities[brock.spoken_for].name == party
    assert [each.entity for each in notes.mentions if each.span.cut(read.page.text) == "her country"] == [brock.spoken_for]


def test_the_senate_of_a_state_makes_it_one() -> None:
    """And whoever heads it is of that state."""
    lead = "The Senate of Marn voted on Wednesday to suspend the fishing accord with Tolva. President Ida Rask has ten days to sign."
    notes = load_annotator()([article("# After the vote", lead)])[0]
    assert any(entity.name == "Marn" and entity.kind.value == "state" for entity in notes.entities.values())
