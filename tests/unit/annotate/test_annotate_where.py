"""Where an event was: the places that its own words name."""

import pytest

from onrecord.annotate.events import Around
from onrecord.annotate.events.where import with_places
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Event, Kind, Mention
from onrecord.model.span import Span, cut_all

KINDS = {
    "Tarsk": Kind.PLACE,
    "Orsk": Kind.STATE,
    "Ada Vell": Kind.PERSON,
    "Harbour Council": Kind.ORGANISATION,
    "Grey House": Kind.ORGANISATION,
}


def _places(text: str, *triggers: str, kind: str = "CONSULT") -> list[str]:
    """The places of the first of some events, by the words of their triggers."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in triggers]
    mentions = [
        Mention(span=Span(at, at + len(name)), kind=kind, entity=name) for name, kind in KINDS.items() if (at := text.find(name)) >= 0
    ]
    events = [
        Event(id=f"e{at}", type=kind, mode=None, trigger=(span,), status="happened", vouched_by="narrator", score=0.9)
        for at, span in enumerate(spans)
    ]
    around = Around(
        text=text,
        sentences=[Span(0, len(text))],
        paragraphs=[Span(0, len(text))],
        mentions=mentions,
        quotations=[],
        events=events,
        found=[],
        parties=Parties({}, mentions),
    )
    first = with_places(around, events)[0]
    return [cut_all(text, (piece,)) for piece in first.place]


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Ada Vell met the envoys in Tarsk on Monday.", "met", ["Tarsk"]),
        ("They met at the Mill Bridge in Sarn, Orsk, and left.", "met", ["Mill Bridge in Sarn, Orsk"]),
        ("They met in Tarsk, the Harbour Council said.", "met", ["Tarsk"]),
        ("In Tarsk, the two sides met again.", "met", ["Tarsk"]),
        ("In Tarsk late on Monday, the two sides met again.", "met", ["Tarsk"]),
        ("In Tarsk, where snow lay on all the roofs of the old town and on the bridges, they met.", "met", []),
        ("Ada Vell will visit Tarsk next week.", "will visit", ["Tarsk"]),
        ("Ada Vell visited Tarsk, Sarn and Dover.", "visited", ["Tarsk, Sarn and Dover"]),
        ("Ada Vell visited the Grey House.", "visited", ["Grey House"]),
        ("They met in the Grey House.", "met", ["Grey House"]),
        ("On a visit to Tarsk, she spoke of peace.", "visit", ["Tarsk"]),
        ("The Tarsk talks went on.", "talks", ["Tarsk"]),
        ("He left. The Tarsk talks went on.", "talks", ["Tarsk"]),
        ("The Tarsk detained were many.", "detained", []),
        ("The Tarsk agreement was signed.", "agreement", []),
        ("The Orsk strikes went on.", "strikes", []),
        ("They met in North Sarn last week.", "met", ["North Sarn"]),
        ("They met in northern Orsk.", "met", ["Orsk"]),
        ("They met in Orsk's capital, Sarn, on Friday.", "met", ["Sarn"]),
        ("They met in Orsk province south of the capital Sarn.", "met", ["Orsk"]),
        ("They met in Ras al-Ayn near Tarsk.", "met", ["Ras al-Ayn"]),
        ("They met in the Republic of the Sund's east.", "met", []),
        ("They met in Sarn Wednesday.", "met", ["Sarn"]),
        ("They met in May at the border.", "met", []),
        ("They met at No. 10.", "met", []),
        ("They met in Orsk waters.", "met", []),
        ("They met in Operation Grey Heron.", "met", []),
        ("They met in Sarn, Orsk said.", "met", ["Sarn"]),
        ("They met in Sarn and Orsk has denied it.", "met", ["Sarn"]),
        ("They met over Tarsk.", "met", []),
        ("They met, and the envoy said that in Orsk nobody cared.", "met", []),
        ("They met to end the war in Orsk.", "met", []),
        ("They met behind Ada Vell in English.", "met", []),
        ("They met in the Harbour Council.", "met", []),
        ("They met at the Harbour Council.", "met", ["Harbour Council"]),
        ("They met the many envoys and all the other guests of that day and of the whole week before, in Tarsk.", "met", []),
        ("Envoys Met in Surprise Move", "Met", []),
        ("Envoys Met in Tarsk", "Met", ["Tarsk"]),
    ],
)
def test_places_that_its_words_lead_to(text: str, trigger: str, places: list[str]) -> None:
    """By a word of place, as the opening of the sentence, as the goal of a visit, before a noun; nothing of another clause or name."""
    assert _places(text, trigger) == places


def test_of_words_of_speech_only_what_stands_right_behind() -> None:
    """What somebody is accused of may be elsewhere."""
    assert _places("They accused Ada Vell of raids in Orsk.", "accused", kind="ACCUSE") == []
    assert _places("The criticism in Orsk, she knew, would grow.", "criticism", kind="ACCUSE") == ["Orsk"]


def test_what_is_aimed_at_is_no_place_and_what_is_flown_over_is_one() -> None:
    """Of the same words an attack is over a town, and talks are about it."""
    assert _places("They fired rockets at Tarsk.", "fired", kind="ASSAULT") == []
    assert _places("They struck barges over Tarsk.", "struck", kind="ASSAULT") == ["Tarsk"]


def test_what_opens_a_sentence_is_of_the_first_act() -> None:
    """The second may be elsewhere."""
    assert _places("In Tarsk, a raid began and three were held.", "held", "raid", kind="COERCE") == []


def test_a_place_is_of_the_act_nearest_before_it() -> None:
    """The next act takes what follows it."""
    assert _places("They met after a strike hit a bus in Tarsk.", "met", "hit") == []
    assert _places("A raid killed a guard in Tarsk.", "killed", "raid", kind="ASSAULT") == ["Tarsk"]
