"""Who is only named in the description of an actor takes no part."""

import pytest

from onrecord.annotate.events import Around
from onrecord.annotate.events.asides import without_asides
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Entity, Event, Kind, Mention, Party
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Ada Vell, the top Tarskan on the Harbour Council, urged calm.", False),
        ("Ada Vell, envoy of the Harbour Council in Sarn, urged calm.", False),
        ("Ada Vell, together with the Harbour Council, urged calm.", True),
        ("Ada Vell, after talks with the Harbour Council, urged calm.", True),
        ("Ada Vell, the envoy, and the Harbour Council urged calm.", True),
        ("Ada Vell and the Harbour Council urged calm.", True),
    ],
)
def test_whom_a_description_names_is_no_actor(text: str, stays: bool) -> None:
    """Who is named beside a name by "and" or "with" is one."""
    vell, council, urged = (Span(text.index(words), text.index(words) + len(words)) for words in ("Ada Vell", "Harbour Council", "urged"))
    mentions = [Mention(span=vell, kind=Kind.PERSON, entity="vell"), Mention(span=council, kind=Kind.ORGANISATION, entity="council")]
    entities = {"vell": Entity(name="Ada Vell", kind=Kind.PERSON), "council": Entity(name="Harbour Council", kind=Kind.ORGANISATION)}
    actors = (Party(span=vell, entity="vell"), Party(span=council, entity="council"))
    event = Event(id="e1", type="REQUEST", mode=None, trigger=(urged,), actors=actors, status="happened", vouched_by="narrator", score=0.9)
    around = Around(
        text=text,
        sentences=[Span(0, len(text))],
        paragraphs=[Span(0, len(text))],
        mentions=mentions,
        quotations=[],
        events=[event],
        found=[],
        parties=Parties(entities, mentions),
    )
    (told,) = without_asides(around, [event])
    assert [party.entity for party in told.actors] == (["vell", "council"] if stays else ["vell"])
