"""Who is told with his office acts himself, and not the state whose office it is."""

import pytest

from onrecord.annotate.events import Around
from onrecord.annotate.events.in_office import by_who_holds_it
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Event, Kind, Mention, Party
from onrecord.model.span import Span

TEXT = "Orskan President Ada Vell asked Tarsk for talks, and Orskan envoys came."


def mention(words: str, kind: Kind, entity: str, text: str = TEXT) -> Mention:
    """A phrase where it first stands."""
    at = text.index(words)
    return Mention(span=Span(at, at + len(words)), kind=kind, entity=entity)


STATE, OFFICE = mention("Orskan", Kind.STATE, "orsk"), mention("Orskan President", Kind.OFFICE, "vell")
PERSON, OTHER = mention("Orskan President Ada Vell", Kind.PERSON, "vell"), mention("Tarsk", Kind.STATE, "tarsk")


def party(of: Mention) -> Party:
    """Whoever a phrase means."""
    return Party(span=of.span, entity=of.entity)


def around(*mentions: Mention) -> Around:
    """The page with whom it names."""
    return Around(
        text=TEXT, sentences=(), paragraphs=(), mentions=mentions, quotations=(), events=(), found=(), parties=Parties({}, mentions),
    )  # fmt: skip


def event(actors: tuple[Party, ...], recipients: tuple[Party, ...] = ()) -> Event:
    """Somebody asked."""
    at = TEXT.index("asked")
    return Event(
        id="e1", type="REQUEST", mode=None, trigger=(Span(at, at + 5),), actors=actors, recipients=recipients,
        status="happened", vouched_by="narrator", score=0.9,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((party(STATE),), ("vell",)),
        ((party(STATE), party(PERSON)), ("vell",)),
        ((party(PERSON),), ("vell",)),
        ((party(OTHER),), ("tarsk",)),
        ((Party(entity="orsk"),), ("orsk",)),
    ],
)
def test_the_holder_acts_and_not_the_state_before_his_office(given: tuple[Party, ...], expected: tuple[str, ...]) -> None:
    """On either side, once; who stands elsewhere, or without words, stays."""
    mentions = (STATE, OFFICE, PERSON, OTHER)
    (acting,) = by_who_holds_it(around(*mentions), [event(given)])
    assert tuple(each.entity for each in acting.actors) == expected
    (suffering,) = by_who_holds_it(around(*mentions), [event((), given)])
    assert tuple(each.entity for each in suffering.recipients) == expected


def test_a_state_before_an_office_that_nobody_is_named_with_stays() -> None:
    """Nor does another of its people act for it."""
    assert by_who_holds_it(around(STATE, OFFICE, OTHER), [event((party(STATE),))])[0].actors == (party(STATE),)
    assert by_who_holds_it(around(STATE, PERSON), [event((party(STATE),))])[0].actors == (party(STATE),)
