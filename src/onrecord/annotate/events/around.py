"""This module knows an article as it is asked who takes part in its events: who is named where, who speaks, where a sentence ends."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from onrecord.annotate.mentioned import Parties
from onrecord.learned import FoundEvent
from onrecord.model.annotations import Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

ACTOR, RECIPIENT, NOBODY = "actor", "recipient", "nobody"
"""Labels of the classifier."""


class Around:
    """An article as its events' participants are looked for.

    Args:
        text: the page's text.
        sentences, paragraphs: of all that is told, in text order.
        mentions: in any order.
        events: in text order of their triggers, with those who take part as far as the encoder and the grammar tell.
        found: what each was found as, with how likely the words around are to act or to be acted on.
    """

    def __init__(
        self,
        *,
        text: str,
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
        events: Sequence[Event],
        found: Sequence[FoundEvent],
        parties: Parties,
    ) -> None:
        self.text, self.paragraphs, self.mentions, self.events, self.parties = text, paragraphs, mentions, events, parties
        self.leanings = [each.sides for each in found]
        self.said = {quotation.id: quotation for quotation in quotations}
        self.sentences = sentences
        self._sentences = [span.start for span in sentences]
        self._named = sorted({mention.span: mention for mention in mentions if mention.kind is not Kind.OFFICE}.items())
        self._starts = [span.start for span, _ in self._named]
        self._called = sorted({mention.span: mention for mention in mentions}.items())
        self._calls = [span.start for span, _ in self._called]
        self.held = {side: _held(events, side) for side in (ACTOR, RECIPIENT)}

    def nearest(self, trigger: Span, most: int) -> list[Mention]:
        """Who is named in a trigger's paragraph, in text order: so many before it and after it, at most."""
        here, at = self.paragraph(trigger), bisect_left(self._starts, trigger.start)
        first, last = (bisect_left(self._starts, place) for place in (here.start, here.end))
        return [mention for _, mention in self._named[max(at - most, first) : min(at + most, last)]]

    def voices(self, event: Event) -> tuple[str | None, tuple[str, ...]]:
        """Who vouches for an event, and to whom it is said."""
        quotation = self.said.get(event.vouched_by)
        return (quotation.speaker_entity, self.parties.named_in(quotation.addressee)) if quotation else (None, ())

    def paragraph(self, trigger: Span) -> Span:
        """The paragraph a trigger stands in."""
        at = bisect_right(self.paragraphs, trigger.start, key=_begins) - 1
        return self.paragraphs[at] if at >= 0 else trigger

    def named_in(self, start: int, end: int) -> list[Mention]:
        """Who is named wholly between two places, in text order."""
        first, last = (bisect_left(self._starts, place) for place in (start, end))
        return [mention for span, mention in self._named[first:last] if span.end <= end]

    def called_in(self, start: int, end: int) -> list[Mention]:
        """Who is named wholly between two places, by his office alone too."""
        first, last = (bisect_left(self._calls, place) for place in (start, end))
        return [mention for span, mention in self._called[first:last] if span.end <= end]

    def sentence(self, start: int) -> int:
        """Number of the sentence of a place."""
        return max(bisect_right(self._sentences, start) - 1, 0)

    def sentence_start(self, start: int) -> int:
        """Where the sentence of a place begins; at the place itself on a page without sentences."""
        return self.sentences[self.sentence(start)].start if self.sentences else start

    def sentence_end(self, start: int) -> int:
        """Where the sentence of a place ends; at the place itself on a page without sentences."""
        return self.sentences[self.sentence(start)].end if self.sentences else start


def _held(events: Sequence[Event], side: str) -> dict[str, Counter[str]]:
    """By type, how often each actor is held for one side."""
    found: dict[str, Counter[str]] = {event.type: Counter() for event in events}
    for event in events:
        found[event.type].update(keys_of(event.actors if side == ACTOR else event.recipients))
    return found


def keys_of(parties: Sequence[Party]) -> tuple[str, ...]:
    """The actors that some are known to be."""
    return tuple(party.entity for party in parties if party.entity)


def _begins(span: Span) -> int:
    return span.start
