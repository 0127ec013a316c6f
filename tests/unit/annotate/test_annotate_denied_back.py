"""Denials that point back to what the sentence has just claimed."""

import pytest

from onrecord.annotate.denied_back import denied_back
from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, cut_all


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _told(text: str, *found: Draft) -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each statement."""
    drafts = denied_back(text, [Span(0, len(text))], found)
    return [tuple(cut_all(text, spans) for spans in (each.speaker, each.cue, each.content)) for each in drafts]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vell accuses Orsk of laying mines in the strait, which Orsk denies.", ("Orsk", "denies", "laying mines in the strait")),
        ("There were claims that the Board took bribes, which it has always denied.", ("it", "denied", "the Board took bribes")),
        (
            "The army said it had taken the town of Sarn and killed nobody, which Orsk denied.",
            ("Orsk", "denied", "it had taken the town of Sarn and killed nobody"),
        ),
        ("The army says the guards shelled a market, which the guards deny.", ("the guards", "deny", "the guards shelled a market")),
        ("They say the Board is bought – an allegation the Board refutes.", ("the Board", "refutes", "an allegation")),
        (
            "The vote was rigged, he said, a charge that Tarsk party leaders firmly reject, noting the count.",
            ("Tarsk party leaders", "reject", "a charge"),
        ),
        ("Its pilots, a claim that its owner dismissed, had slept.", ("its owner", "dismissed", "a claim")),
    ],
)
def test_who_denies_what_was_just_claimed(text: str, told: tuple[str, str, str]) -> None:
    """The claim in its own words, or the noun for it."""
    assert _told(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Vell offered two boats in May, which Orsk rejected.",
        "Vell accuses Orsk of laying mines in the strait, which no port denies.",
        "Vell says that the Sund Islands, which Orsk disputes, are its own.",
        "The doctors said that they had asked to be let in, which Orsk denied.",
        "The port said nothing of the island, which Orsk denies.",
        "On Tuesday, reports emerged that Orsk denied on Monday.",
        "The port, which Orsk denies to foreign ships, is shut.",
        "Vell accuses Orsk of greed, of theft and of lies, which Orsk denies.",
    ],
)
def test_what_is_no_claim_is_left(text: str) -> None:
    """An offer is refused, not denied; what may be one of several claims is not chosen."""
    assert _told(text) == []


MINES = "Vell accuses Orsk of laying mines in the strait, which Orsk denies."


def test_which_is_what_was_claimed() -> None:
    """A statement found with "which" for its content has the claim, and keeps its score."""
    found = Draft(content=(_span(MINES, "which"),), cue=(_span(MINES, "denies"),), speaker=(_span(MINES, "Orsk denies"),), score=0.9)
    (told,) = denied_back(MINES, [Span(0, len(MINES))], [found])
    assert (cut_all(MINES, told.content), told.score) == ("laying mines in the strait", 0.9)


def test_what_goes_on_behind_a_denial_is_not_denied() -> None:
    """ "… and shut the border" is not."""
    text = "Vell accused Orsk of hiding the gunmen, which it denies, and shut the border."
    found = Draft(content=(_span(text, "and shut the border"),), cue=(_span(text, "denies"),), speaker=(_span(text, "it"),), score=0.9)
    (told,) = denied_back(text, [Span(0, len(text))], [found])
    assert cut_all(text, told.content) == "hiding the gunmen"


def test_a_run_of_blanks_takes_no_time() -> None:
    """It is read once, not once from each of its blanks."""
    text = f"Vell said the port was shut,{' ' * 20_000}and Orsk denied it."
    assert denied_back(text, [Span(0, len(text))], []) == []


def test_what_is_found_already_is_not_told_twice() -> None:
    """The encoder's own finding stays as it is."""
    found = Draft(content=(_span(MINES, "laying mines"),), cue=(_span(MINES, "denies"),), speaker=(), score=0.9)
    assert denied_back(MINES, [Span(0, len(MINES))], [found]) == [found]
