"""Whom a phrase cannot mean: guards forbid, whatever is weighed; what is settled on whom before is settled by hand."""

import pytest

from onrecord.annotate.actors.gather import Heard, gather
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

STATE, BODY, GROUP, PERSON = Kind.STATE, Kind.ORGANISATION, Kind.GROUP, Kind.PERSON


def reader_of(text: str, *fills: tuple[str, Kind]) -> Reader:
    """A text of which the encoder sees these phrases, the last one where it stands last."""
    starts = [*(text.index(words) for words, _ in fills[:-1]), text.rindex(fills[-1][0])]
    seen = [Fill(role=kind.value, span=Span(start, start + len(words))) for start, (words, kind) in zip(starts, fills, strict=True)]
    phrases: list[Heard] = gather(text, [Span(0, len(text))], seen, ())
    return Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))


def may_be(text: str, *fills: tuple[str, Kind]) -> set[str]:
    """By their first words, who may be meant by the last phrase: each earlier one is somebody."""
    reader = reader_of(text, *fills)
    last = next(number for number, each in enumerate(reader.heard) if each.span.cut(text) == fills[-1][0])
    inner = [number for number, each in enumerate(reader.heard) if each.span.start >= reader.heard[last].span.start]
    for number in range(len(reader.heard)):
        if number not in inner:
            reader.settle(number, None)
    chosen = [choice.somebody for choice in reader.choices(last) if choice.somebody]
    return {reader.heard[each.mentions[0]].span.cut(text) for each in chosen}


@pytest.mark.parametrize("words", ["Protesters outside the League", "Cynics", "protesters", "Residents near Orsk"])
def test_people_are_no_one_state_or_body(words: str) -> None:
    """Whatever their phrase names besides: "Protesters outside the League" are not the League."""
    text = f"The League met. Orsk waited. The envoys left, and then came {words}."
    assert may_be(text, ("The League", BODY), ("Orsk", STATE), ("The envoys", GROUP), (words, GROUP)) <= {"The envoys"}


def test_a_body_and_a_state_go_on_being_meant_by_their_own_nouns() -> None:
    """ "The bloc" and "the side" that nothing is said of may be either's; a name that holds the word for people is a name."""
    text = "The League met. Orsk waited. It was the bloc."
    assert may_be(text, ("The League", BODY), ("Orsk", STATE), ("the bloc", BODY)) == {"The League", "Orsk"}
    text = "Orsk waited. The Residents Union met. So said the Residents Union."
    assert "The Residents Union" in may_be(text, ("Orsk", STATE), ("The Residents Union", BODY), ("the Residents Union", BODY))


@pytest.mark.parametrize("words", ["the Orskan side", "Orsk's government", "the Orskan authorities"])
def test_the_side_of_a_state_is_no_other_states(words: str) -> None:
    """Nor its government, by an adjective or by its name."""
    text = f"Orsk waited. Vell met the League. It was told by {words}."
    assert may_be(text, ("Orsk", STATE), ("Vell", STATE), ("the League", BODY), (words, STATE)) == {"Orsk", "the League"}
