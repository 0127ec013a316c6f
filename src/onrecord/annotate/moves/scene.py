"""This module knows what stands around one utterance, found once and then asked of everybody whom a move may commit or be made to."""

from collections.abc import Sequence

from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.utterances import Utterance
from onrecord.model.annotations import Event, Party


class Scene:
    """What stands around one utterance.

    Attributes:
        speaker: who speaks, None where nobody is known; behind: whom they commit.
        content, called, addressed: the actors named in its words, in those that name the speaker and in those that name the addressee.
        towards: the parties behind who is addressed.
        start: where its words or their cue begin, whichever is first.
        deeds: the events in its cue and in its words, each with where it is and with those who act and are acted on.
    """

    def __init__(self, told: Told, utterance: Utterance) -> None:
        parties, quotation = told.parties, utterance.quotation
        self.told, self.utterance = told, utterance
        self.speaker, self.behind = quotation.speaker_entity, parties.behind(quotation.speaker_entity)
        self.content, self.called = parties.named_in(utterance.content), parties.named_in(quotation.speaker)
        self.addressed = parties.named_in(quotation.addressee)
        self.towards = frozenset(parties.behind(key) for key in self.addressed)
        self.start = min(span.start for span in (*utterance.content, *quotation.cue))
        self.deeds = tuple(
            _Deed(where, event)
            for where, spans in (("cue", quotation.cue), ("words", utterance.content))
            for event in told.events_in(spans)
        )


class _Deed:
    """An event in an utterance, and whether it is in the "cue" or the "words"."""

    def __init__(self, where: str, event: Event) -> None:
        self.where, self.event = where, event
        self.actors, self.recipients = _keys(event.actors), _keys(event.recipients)


def _keys(parties: Sequence[Party]) -> frozenset[str | None]:
    return frozenset(party.entity for party in parties)
