"""Claims about how events are handed to the scorer of coded events."""

from eval.events import _coded
from onrecord.model.annotations import Annotations, Directness, Entity, Event, Kind, Party, Quotation
from onrecord.model.span import Span

TEXT = "Orsk must free the crew, Vell said."
VELL = Quotation(id="q1", content=(Span(0, 23),), speaker=(Span(25, 29),), speaker_entity="vell", directness=Directness.INDIRECT, score=0.9)


def notes(status: str) -> Annotations:
    """Orsk's release of a crew, on Vell's word."""
    orsk, trigger = Party(span=Span(0, 4)), (Span(10, 14),)
    freed = Event(id="e1", type="RETREAT", mode="release", trigger=trigger, actors=(orsk,), status=status, vouched_by="q1", score=1)
    state = Entity(name="Vell", kind=Kind.STATE, country="VEL", sector="GOV")
    return Annotations(entities={"vell": state}, quotations=(VELL,), events=(freed, freed))


def test_what_is_called_for_is_asked_by_who_says_so() -> None:
    """The speaker is the actor then, with country and sector, and who must act the recipient; told twice it is coded once."""
    (coded,) = _coded(TEXT, notes("called_for"))
    assert (coded["type"], [each["text"] for each in coded["recipients"]]) == ("REQUEST", ["Orsk"])
    assert coded["actors"] == [{"text": "Vell", "country": "VEL", "sector": "GOV"}]


def test_what_was_not_done_is_not_coded() -> None:
    """Denied and negated events are none for the manual."""
    assert list(_coded(TEXT, notes("negated"))) == []
