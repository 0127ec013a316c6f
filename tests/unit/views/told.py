"""Events, as pages of an invented coast would tell them, for tests of views."""

from onrecord.model.annotations import Directness, When
from onrecord.model.entries import EventEntry, Participant
from onrecord.model.record import Statement
from onrecord.model.span import Span

COUNTRIES = {"Orsk": "ORS", "Vell": "VEL"}


def who(name: str, party: str | None = None, words: str | None = None, country: str | None = None) -> Participant:
    """A participant; a state is its own party."""
    side = party or (name if name in COUNTRIES else None)
    return Participant(words=name if words is None else words, name=name, party=side, country=country or COUNTRIES.get(side or ""))


def event(
    id: str,  # noqa: A002 - the entry's own word
    type: str = "COERCE",  # noqa: A002 - the entry's own word
    trigger: str = "closed",
    *,
    mode: str | None = None,
    by: tuple[Participant | str, ...] = (),
    to: tuple[Participant | str, ...] = (),
    others: tuple[Participant | str, ...] = (),
    status: str = "happened",
    when: str | None = None,
    published: str | None = "2031-04-02",
    voucher: str | None = None,
    vouched_by: str | None = None,
    outlet: str = "The Harbour Post",
    version: str = "v1",
    at: int = 0,
    condition: str = "",
    place: str = "",
    background: bool = False,
    score: float = 0.9,
) -> EventEntry:
    """An event that a page tells, with as little said as a test needs."""
    return EventEntry(
        id=id,
        version=version,
        context=Span(at, at + 200),
        headline="The strait is closed",
        outlet=outlet,
        agency=None,
        published=published,
        address=f"https://harbour.example/{version}",
        latest=True,
        score=score,
        event="e1",
        type=type,
        mode=mode,
        status=status,
        trigger=(Span(at + 20, at + 20 + len(trigger)),),
        trigger_words=trigger,
        actors=_cast(by),
        recipients=_cast(to),
        others=_cast(others),
        condition_words=condition,
        when=When(edtf=when) if when else None,
        place_words=place,
        vouched_by=vouched_by,
        voucher=voucher,
        background=background,
    )


def statement(
    id: str,  # noqa: A002 - the entry's own word
    content: str,
    *,
    speaker: str = "Ilka Brandow",
    party: str | None = "Orsk",
    published: str | None = "2031-04-02",
    outlet: str = "The Harbour Post",
    version: str = "v1",
    at: int = 0,
    kind: str | None = "speech",
    via: str | None = None,
    directness: Directness = Directness.INDIRECT,
) -> Statement:
    """A statement that a page lays at a speaker's door."""
    return Statement(
        id=id,
        version=version,
        quotation="q1",
        speaker=speaker,
        named=bool(speaker),
        speaker_words=speaker,
        cue_words="said",
        content_words=content,
        addressee_words="",
        content=(Span(at, at + len(content)),),
        cue=(),
        speaker_spans=(),
        addressee=(),
        directness=directness,
        kind=kind,
        via=via,
        score=0.9,
        context=Span(at, at + 200),
        headline="The strait is closed",
        outlet=outlet,
        agency=None,
        published=published,
        address=f"https://harbour.example/{version}",
        latest=True,
        speaker_party=party,
    )


def _cast(people: tuple[Participant | str, ...]) -> tuple[Participant, ...]:
    return tuple(who(each) if isinstance(each, str) else each for each in people)
