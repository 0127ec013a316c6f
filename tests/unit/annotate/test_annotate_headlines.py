"""Claims about headlines that attribute by a colon or a dash."""

import pytest

from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import attributed_by_layout, is_label
from onrecord.model.span import Span, cut_all


def _read(headline: str) -> tuple[str, str] | None:
    draft = attributed_by_layout(headline, Span(0, len(headline)))
    return draft and (cut_all(headline, draft.speaker), cut_all(headline, draft.content))


@pytest.mark.parametrize(
    ("headline", "speaker", "content"),
    [
        ("Orsk: Ferry talks at lowest ebb", "Orsk", "Ferry talks at lowest ebb"),
        ("Vell minister: no deal without the harbour", "Vell minister", "no deal without the harbour"),
        ("Harbour Council: Bridge to stay shut", "Harbour Council", "Bridge to stay shut"),
        ("No deal without harbour access – Vell minister", "Vell minister", "No deal without harbour access"),
        ("Salt tax to be dropped - sources", "sources", "Salt tax to be dropped"),
    ],
)
def test_somebody_beside_the_mark_is_the_speaker(headline: str, speaker: str, content: str) -> None:
    """A name, a capital, an office or a reporting body says the rest."""
    assert _read(headline) == (speaker, content)


@pytest.mark.parametrize(
    "headline",
    [
        "Analysis: Why the strait matters now",
        "Letters: who owns the lock?",
        "READ-OUT: the premier speaks with Vell",
        "Three months, one court: the council renews the toll",
        "LIVE: Ferry talks enter third day",
        "Watch: Bridge opens for the first time",
        "What we know about the talks: five questions answered",
        "Strait talks: what happens next",
        "Orsk: no",
        "Customs Tunnel: What we know so far",
        "Ferry talks stall again - The Orsk Lantern",
        "Ferry talks stall again",
        "Round 3: Orsk and Vellmark meet again",
        "Dear Ada: My aunt left me a boat",
    ],
)
def test_labels_clauses_and_outlets_say_nothing(headline: str) -> None:
    """A kind of piece, a topic or an outlet's name is not somebody."""
    assert _read(headline) is None


@pytest.mark.parametrize(
    ("headline", "label"),
    [("Opinion: A summer without ferries", True), ("Orsk: A summer without ferries", False), ("Harbour board: minutes of 3 May", True)],
)
def test_the_kind_of_piece_is_no_speaker_whoever_found_it(headline: str, label: bool) -> None:
    """What the encoder takes for a colon headline is looked at too."""
    colon = headline.index(":")
    draft = Draft(content=(Span(colon + 2, len(headline)),), cue=(Span(colon, colon + 1),), speaker=(Span(0, colon),), score=0.9)
    assert is_label(headline, draft) is label


STORY = "\n\n" + "The pilots met in Orsk and spoke of lamps. Nobody asked what Mr Karrow wanted. " * 6


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Otto Karrow: Lamps are for the sea", "Otto Karrow"),
        ("Ilan Dostal: We gave in to nobody", "Ilan Dostal"),
        ("Ilan Dostal: “The lamps stay lit”", "Ilan Dostal"),
        ("Lamp Check: A ferry in the dark", None),
        ("Summer Of Fog: The ferry in the dark", None),
    ],
)
def test_a_topic_is_nobody_whom_the_story_names(headline: str, speaker: str | None) -> None:
    """Who speaks before a colon is named in the story below, or speaks of himself or between marks."""
    text = headline + STORY
    draft = attributed_by_layout(text, Span(0, len(headline)))
    assert (draft and cut_all(text, draft.speaker)) == speaker


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("'I won't sell the ferry': Orsk's harbour envoy on lamps and fog", ("Orsk's harbour envoy", "'I won't sell the ferry'")),
        ("Ada Karrow on the ferry: It leaks and I row", ("Ada Karrow", "It leaks and I row")),
        ("‘Light. We have it.’: harbour papers divided on a slogan", None),
        ("Boats on the strait: the exchange, hour by hour", None),
        ("Committee on Lamps: Hearing of two pilots", ("Committee on Lamps", "Hearing of two pilots")),
    ],
)
def test_who_speaks_on_something_stands_beside_it(headline: str, expected: tuple[str, str] | None) -> None:
    """Words in marks before a colon are said by who "on" something follows; before a colon "on" something may follow who speaks."""
    assert _read(headline) == expected
