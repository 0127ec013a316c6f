"""This module knows who only undergoes a deed: whom its noun is about, or the subject of its verb in the passive.

- "the killing of Brunn", "Brunn's arrest": done to Brunn; but in "Brunn's arrest of Vell" Brunn acts.
- "Brunn was detained", "Brunn died": done to Brunn, and whoever stands after "by" goes on acting.
- "Orsk's mass deportations" are what Orsk does: a state or body is not itself arrested or deported.
"""

import re

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import is_among
from onrecord.model.annotations import Event, Kind, Party
from onrecord.text.patterns import FREE, PASSIVE

_OWN_DOING = frozenset({"CONSULT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "MOBILIZE", "PROTEST"})
"""Types of what is said, agreed or staged, whose subject acts in any voice."""
_OWNED = (
    r"(?:assassination|arrest|detention|imprisonment|murder|execution|kidnapping|abduction|poisoning|dismissal|sacking|ouster|deportation|"
    r"extradition)s?"
)
_DEED = rf"(?:{_OWNED}|(?:killing|jailing|shooting|beating|torture|expulsion|firing)s?)"
_OF = re.compile(
    rf"(?P<deed>\b{_DEED})\s+of\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:{FREE}(?:(?!\w+ed\b){FREE}){{0,2}})?(?:and\s+)?\Z", re.IGNORECASE
)
"""A deed up to whom it is done to; a second word in "-ed" is a verb ("the killing of a man angered Orsk")."""
_WHOSE = re.compile(
    rf"(?:['’]s?|(?<=\bhis)|(?<=\bher)|(?<=\btheir))\s+{FREE}{{0,2}}?(?P<deed>{_OWNED})\b(?!\s+(?:of|plans?|plots?|polic(?:y|ies)|orders?|drive|campaign|programmes?|programs?|flights?|"
    r"agenda|squads?|raids?|operations?|efforts?|threats?|attempts?)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:of|on|over|in|at|to|for|from|with|by|about|against|than)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a name that is no subject: "the boat of Vell was seized"."""
_STATE_OF_MIND = (
    "prepared|determined|engaged|involved|opposed|concerned|committed|interested|united|divided|convinced|worried|supposed|expected|"
    "scheduled|allied|located|based|armed|gathered|joined"
)
"""Words in "-ed" after "is" that tell of no deed done to somebody."""
_PASSIVE = re.compile(
    r"(?:,?\s+(?:who|which|that))?\s+(?:(?:has|have|had|will|would|could|should|must|may|might|can|also|later|then|already|never|not)\s+)*"
    rf"(?:{PASSIVE}(?:n['’]t)?\s+(?:(?:not|also|yet|\w+ly)\s+)*(?P<deed>(?!(?:{_STATE_OF_MIND})\b)"
    r"(?:\w+ed|shot|held|hit|struck|beaten|taken|sunk|thrown|hurt))\b(?!\s+to\s+(?!(?:the|an?|its|his|her|their|death)\b)[a-z])|"
    r"(?P<death>died|dies)\b)"
)
"""A passive; none of what somebody "was forced to" do himself."""
LEAD = 80
"""Characters before a name in which a deed is looked for."""


def undergone(around: Around, event: Event) -> Event:
    """The event without actors to whom the words right there say that it is done; they are its recipients."""
    if event.type in _OWN_DOING:
        return event
    done_to = [party for party in event.actors if _undergoes(around, event, party)]
    if not done_to:
        return event
    more = [party for party in done_to if not is_among(party, event.recipients)]
    kept = tuple(party for party in event.actors if party not in done_to)
    return msgspec.structs.replace(event, actors=kept, recipients=(*event.recipients, *more))


def _undergoes(around: Around, event: Event, party: Party) -> bool:
    if party.span is None:
        return False
    text, start, end = around.text, party.span.start, party.span.end
    return (
        _is_deed(event, _OF.search(text, max(0, start - LEAD), start))
        or (_may_be_held(around, party) and _is_deed(event, _WHOSE.match(text, end)))
        or (_OTHERS.search(text, max(0, start - LEAD), start) is None and _is_deed(event, _PASSIVE.match(text, end)))
    )


def _is_deed(event: Event, found: re.Match[str] | None) -> bool:
    """Whether the words of a deed are the event's own."""
    if found is None:
        return False
    start, end = next(found.span(name) for name in found.re.groupindex if found[name] is not None)
    return any(piece.start < end and start < piece.end for piece in event.trigger)


def _may_be_held(around: Around, party: Party) -> bool:
    """Whether somebody can be arrested or killed: a person, or people."""
    entity = around.parties.entities.get(party.entity or "")
    return entity is None or entity.kind in {Kind.PERSON, Kind.GROUP}
