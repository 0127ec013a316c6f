"""Who does a deed is told by who stands right before its words, and nobody is a participant by a word cut short."""

import re

import msgspec
import pytest

from onrecord.annotate.events import Around
from onrecord.annotate.events.answered import by_nobody_who_answers
from onrecord.annotate.events.asides import without_asides
from onrecord.annotate.events.cut_short import without_words_cut_short
from onrecord.annotate.events.own_clause import of_who_stands_there
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Entity, Event, Kind, Mention, Party
from onrecord.model.span import Span

NAMES = {
    "Orsk": Kind.STATE,
    "Ada Brunn": Kind.PERSON,
    "Ilan Vell": Kind.PERSON,
    "the council": Kind.ORGANISATION,
    "Five guards": Kind.GROUP,
    "the premier": Kind.OFFICE,
    "he": Kind.PERSON,
    "him": Kind.PERSON,
}
"""Who is named in the sentences, by what they are."""


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    found = re.search(rf"\b{re.escape(words)}", text)
    assert found is not None
    return Span(*found.span())


def parties(text: str, words: str) -> tuple[Party, ...]:
    """Those of some, set apart by semicolons, as participants; a name is its own key, any other words are of nobody known."""
    return tuple(Party(span=spot(text, name), entity=name if name in NAMES else None) for name in filter(None, words.split(";")))


def told(text: str, trigger: str, kind: str, actors: str, recipients: str) -> tuple[Around, Event]:
    """A page of one sentence, with all who are named in it, and one event."""
    spans = {name: re.search(rf"\b{name}\b", text) for name in NAMES}
    mentions = [Mention(span=Span(*found.span()), kind=NAMES[name], entity=name) for name, found in spans.items() if found]
    event = Event(
        id="e1",
        type=kind,
        trigger=(spot(text, trigger),),
        actors=parties(text, actors),
        recipients=parties(text, recipients),
        status="happened",
        vouched_by="narrator",
        score=0.9,
    )
    whole, entities = [Span(0, len(text))], {name: Entity(name=name, kind=sort) for name, sort in NAMES.items()}
    around = Around(
        text=text,
        sentences=whole,
        paragraphs=whole,
        mentions=mentions,
        quotations=[],
        events=[event],
        found=[],
        parties=Parties(entities, mentions),
    )
    return around, event


def names(text: str, held: tuple[Party, ...]) -> str:
    """Participants by the actors they are, else by their words."""
    return ";".join(party.entity or (party.span.cut(text) if party.span else "") for party in held)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "held", "expected"),
    [
        ("It fell as Ada Brunn lobbied him.", "lobbied", "REQUEST", ("", "Ada Brunn;him"), ("Ada Brunn", "him")),
        ("In Sarn the premier himself declined the plan.", "declined", "REJECT", ("", ""), ("the premier", "")),
        ("It was a plan of Ada Brunn accused of theft.", "accused", "ACCUSE", ("", "Ada Brunn"), ("", "Ada Brunn")),
        ("The envoy of Orsk opened the gate.", "opened", "CONCEDE", ("", ""), ("", "")),
        ("Orsk sees Ilan Vell's rejection of it.", "rejection", "REJECT", ("Orsk", "Ilan Vell"), ("Ilan Vell", "")),
        ("Orsk sees Ilan Vell's dismissal by law.", "dismissal", "SANCTION", ("Orsk", "Ilan Vell"), ("Orsk", "Ilan Vell")),
        ("Five guards were accused of theft.", "accused", "ACCUSE", ("Five guards", ""), ("", "Five guards")),
        ("Five guards charged with theft left.", "charged", "ACCUSE", ("Five guards", ""), ("", "Five guards")),
        ("Ada Brunn accused the council of theft.", "accused", "ACCUSE", ("Ada Brunn", "the council"), ("Ada Brunn", "the council")),
        ("Ada Brunn spoke amid talks between Orsk and the council.", "talks", "CONSULT", ("Ada Brunn;Orsk", ""), ("Orsk;the council", "")),
        ("Ada Brunn led a mediation mission between Orsk and the council.", "mission", "CONSULT", ("Ada Brunn", ""), ("Ada Brunn", "")),
        ("Ada Brunn led a mediation mission between Orsk and the council.", "a mediation", "CONSULT", ("Ada Brunn", ""), ("Ada Brunn", "")),
        ("Ada Brunn spoke amid talks between Orsk and the council's foes.", "talks", "CONSULT", ("Ada Brunn", ""), ("Ada Brunn", "")),
    ],
)
def test_who_stands_right_there_does_it(text: str, trigger: str, kind: str, held: tuple[str, str], expected: tuple[str, str]) -> None:
    """As the subject, as the owner of the deed, or as one of the two between whom it is; but not after "of", nor of what befalls him."""
    around, event = told(text, trigger, kind, *held)
    (found,) = of_who_stands_there(around, [event])
    assert (names(text, found.actors), names(text, found.recipients)) == expected


def test_he_that_follows_said_is_who_said_it() -> None:
    """Whoever else the pronoun was taken for."""
    text = "In Sarn Ada Brunn said he was willing to talk with Orsk."
    around, event = told(text, "talk", "CONSULT", "he;Orsk", "")
    (found,) = of_who_stands_there(around, [event])
    assert names(text, found.actors) == "Ada Brunn;Orsk"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Orsk struck in the wake of a deadly gas attack.", ""),
        ("Orsk struck in response to the council's attack.", "the council"),
        ("Orsk launched a gas attack.", "Orsk"),
    ],
)
def test_who_answers_a_deed_has_not_done_it(text: str, actors: str) -> None:
    """It is theirs whose it is, or nobody's who is named."""
    around, event = told(text, "attack", "ASSAULT", "Orsk;the council" if "council" in text else "Orsk", "")
    (found,) = by_nobody_who_answers(around, [event])
    assert names(text, found.actors) == actors


@pytest.mark.parametrize(
    ("text", "held", "expected"),
    [
        ("Ada Brunn, Ilan Vell's national security adviser, assailed it.", "Ada Brunn;Ilan Vell", "Ada Brunn"),
        ("Ilan Vell's adviser assailed it.", "Ilan Vell", "Ilan Vell"),
        ("Ada Brunn and Ilan Vell assailed it.", "Ada Brunn;Ilan Vell", "Ada Brunn;Ilan Vell"),
    ],
)
def test_whose_adviser_acts_takes_no_part_beside_her(text: str, held: str, expected: str) -> None:
    """Nobody is left out where there would be nobody left."""
    around, event = told(text, "assailed", "ACCUSE", held, "")
    (found,) = without_asides(around, [event])
    assert names(text, found.actors) == expected


@pytest.mark.parametrize(
    ("actors", "expected"),
    [("28,", ""), ("their", ""), ("her", "her"), ("the", "the harbour guards"), ("guards", "guards"), ("we;28,", "we"), ("Orsk", "Orsk")],
)
def test_a_word_cut_out_of_a_name_is_nobody(actors: str, expected: str) -> None:
    """A figure, a "their" of which nobody knows whose; an article has the rest of its phrase, and whoever is known or told stays."""
    text = "Orsk said the harbour guards at their 28,500 posts told her we came."
    around, event = told(text, "came", "MOBILIZE", actors, "")
    (found,) = without_words_cut_short(around, [event])
    assert names(text, found.actors) == expected


@pytest.mark.parametrize(
    ("text", "recipients", "expected"),
    [
        ("Ada Brunn asked if Orsk threatened your members.", "your", "your members"),
        ("Ada Brunn asked if Orsk threatened your plan.", "your", "your plan"),
        ("Ada Brunn asked if Orsk threatened European envoys.", "European", "European envoys"),
        ("Ada Brunn asked if Orsk threatened the European.", "European", "European"),
    ],
)
def test_whose_people_or_of_what_kind_they_are_is_not_they(text: str, recipients: str, expected: str) -> None:
    """The words go on to those who are meant."""
    around, event = told(text, "threatened", "THREATEN", "Orsk", recipients)
    (found,) = without_words_cut_short(around, [event])
    assert names(text, found.recipients) == expected


def test_your_own_deed_is_not_done_to_you() -> None:
    """Of two words for one, who acts stays."""
    text = "They said you offered your resignation."
    around, event = told(text, "offered", "RETREAT", "", "")
    you, your = (Party(span=spot(text, words), entity="Ada Brunn") for words in ("you", "your"))
    (found,) = without_words_cut_short(around, [msgspec.structs.replace(event, actors=(you,), recipients=(your,))])
    assert (found.actors, found.recipients) == ((you,), ())
