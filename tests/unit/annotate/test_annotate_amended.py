"""Claims about the order in which an article's events are set right."""

from onrecord.annotate.events import Around, amended
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

TEXT = "Vell warned that war may come. Orskan President Ada Brunn is ignoring our letters, said Ilan Vell in Sarn."
ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, spoken_for="orsk"),
    "vell": Entity(name="Ilan Vell", kind=Kind.PERSON),
}


def spot(words: str) -> Span:
    """Where the words first stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def around(*events: Event) -> Around:
    """The page, with what Vell says on it."""
    mentions = [
        Mention(span=spot("Orskan"), kind=Kind.STATE, entity="orsk"),
        Mention(span=spot("Orskan President"), kind=Kind.OFFICE, entity="brunn"),
        Mention(span=spot("Orskan President Ada Brunn"), kind=Kind.PERSON, entity="brunn"),
        Mention(span=spot("Ilan Vell"), kind=Kind.PERSON, entity="vell"),
        Mention(span=spot("Vell"), kind=Kind.PERSON, entity="vell"),
        Mention(span=spot("Sarn"), kind=Kind.PLACE, entity=None),
    ]
    said = Quotation(
        id="q1", content=(spot("Orskan President Ada Brunn is ignoring our letters"),), cue=(spot("said"),), speaker=(spot("Ilan Vell"),),
        speaker_entity="vell", directness=Directness.INDIRECT, score=0.9,
    )  # fmt: skip
    first = TEXT.index("Orskan")
    sentences = [Span(0, first - 1), Span(first, len(TEXT))]
    return Around(
        text=TEXT, sentences=sentences, paragraphs=[Span(0, len(TEXT))], mentions=mentions, quotations=[said], events=events, found=(),
        parties=Parties(ENTITIES, mentions),
    )  # fmt: skip


def deed(number: int, trigger: str, kind: str, actor: Party, vouched_by: str) -> Event:
    """An event with one actor."""
    return Event(id=f"e{number}", type=kind, trigger=(spot(trigger),), actors=(actor,), status="happened", vouched_by=vouched_by, score=0.9)


def test_a_complaint_is_about_the_holder_and_events_are_numbered_as_they_are_left() -> None:
    """The holder is put in his state's place before the complaint is turned round; a warning that is no threat leaves no gap."""
    warning = deed(1, "warned", "THREATEN", Party(span=spot("Vell"), entity="vell"), "narrator")
    ignoring = deed(2, "ignoring", "ACCUSE", Party(span=spot("Orskan"), entity="orsk"), "q1")
    (left,) = amended(around(warning, ignoring), [warning, ignoring])
    assert left.id == "e1"
    assert [party.entity for party in left.actors] == ["vell"]
    assert [party.entity for party in left.recipients] == ["brunn"]
