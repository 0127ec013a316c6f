"""Claims about events as the encoder gives them back: whole, once, and with a mode that their type has."""

import pytest

from onrecord.learned import FoundEvent, Paragraph, Read, load_encoder
from onrecord.learned.found import Fill
from onrecord.learned.seams import sewn
from onrecord.model.span import Span

TOLD = "Orsk expelled two diplomats of Vell on Monday."
BORDER = 50


def reading(text: str) -> Read:
    """What the encoder finds in one paragraph."""
    return load_encoder().read(text, [Paragraph(lines=(Span(0, len(text)),), sentences=(0,))], ())


def happened(anchor: tuple[int, int], *fills: tuple[str, int, int]) -> FoundEvent:
    """An event with its fills as (role, start, end)."""
    hung = tuple(Fill(role=role, span=Span(start, end)) for role, start, end in fills)
    return FoundEvent(type="SANCTION", anchor=Span(*anchor), fills=hung, score=0.9, statuses={"happened": 0.9, "planned": 0.1})


def test_an_event_is_found_with_its_parties() -> None:
    """The trigger, who did it, to whom, and how far it got."""
    (event,) = reading(TOLD).events
    assert (event.type, event.status, [span.cut(TOLD) for span in event.trigger]) == ("SANCTION", "happened", ["expelled"])
    assert [span.cut(TOLD) for span in event.pieces("actor")] == ["Orsk"]


@pytest.mark.parametrize("said", [TOLD, "The two presidents will meet in Sarn in May.", "Vell massed troops on the border."])
def test_a_mode_is_one_of_its_types_modes(said: str) -> None:
    """A mode of another type is never taken, however likely it looks."""
    modes = load_encoder()._heads.labels["mode"]
    for event in reading(said).events:
        assert event.mode is None or f"{event.type}.{event.mode}" in modes


def test_the_statuses_of_an_event_have_likelihoods_that_sum_to_one() -> None:
    """And the likeliest is its own."""
    found = reading("Orsk demanded on Monday that Vell release the crew of the trawler.")
    assert found.events
    for event in found.events:
        assert sum(event.statuses.values()) == pytest.approx(1, abs=0.01)
        assert event.statuses[event.status] == max(event.statuses.values())


def test_a_bare_reading_finds_the_same_events_and_leaves_open_how_far_they_got() -> None:
    """Whoever asks another for status and mode is not told them first."""
    whole, paragraph = reading(TOLD), Paragraph(lines=(Span(0, len(TOLD)),), sentences=(0,))
    bare = load_encoder().read(TOLD, [paragraph], (), bare=True)
    assert [(each.type, each.anchor, each.fills, each.score) for each in bare.events] == [
        (each.type, each.anchor, each.fills, each.score) for each in whole.events
    ]
    assert [(each.mode, dict(each.statuses)) for each in bare.events] == [(None, {})]


def test_an_event_at_a_border_is_told_once() -> None:
    """The later window adds what it saw past the border to the same trigger."""
    earlier = happened((20, 28), ("actor", 10, 15))
    later = happened((20, 28), ("actor", 10, 15), ("time", 52, 60))
    (whole,) = sewn([earlier], [later], BORDER)
    assert [(fill.role, fill.span.start) for fill in whole.fills] == [("actor", 10), ("time", 52)]


def test_a_trigger_in_pieces_is_given_in_text_order() -> None:
    """ "called … off": the anchor is one of the pieces."""
    assert happened((20, 26), ("trigger", 30, 33)).trigger == (Span(20, 26), Span(30, 33))
