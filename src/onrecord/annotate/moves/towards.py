"""This module knows to whom a move is made for certain, whatever seems likely.

- Nobody moves towards his own side: "Orsk's minister asked the Orskan navy" asks no other party of Orsk.
- "begged the alliance for gas", "threatened the bloc": who is acted on by the very verb that makes the move is whom it is made to.
- "urged Vell to call off its talks with Orsk", "Vell must free the crew": who is to do it is whom it is asked of, not who is named later;
  where that is one's own side, it is made to nobody else.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.annotate.moves.scene import Scene
from onrecord.model.span import cut_all

TOWARDS_ANYBODY = frozenset({"REQUEST", "THREATEN"})
TOWARDS_BODIES = frozenset({"AGREE", "REJECT"})
"""Types of events that are moves themselves, so that who is acted on is who is meant; of the latter only a state, body or group."""
_ASKING = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon)|press(?:es|ed|ing)?|tell(?:s|ing)?|told|order(?:s|ed|ing)?|"
    r"implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?|count(?:s|ed|ing)? on|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|request(?:s|ed|ing)?|"
    r"want(?:s|ed)?|expect(?:s|ed)?|requir(?:e|es|ed|ing)|forbid(?:s|ding)?|forbade|call(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""Cues after which who is named first is to do what is asked."""
_URGING = re.compile(r"\b(?:urg|call(?:s|ed|ing)? (?:on|upon)|press|order|implor|tell|told)", re.IGNORECASE)
_TO_DO = re.compile(r"[“\"‘'«\s]*(?:not\s+)?to\s", re.IGNORECASE)
_OPENS = re.compile(r"[“\"‘'«\s]*(?:that\s+)?(?:on\s+|upon\s+|with\s+|to\s+|for\s+)?(?:the\s+)?", re.IGNORECASE)
_IS_TO = re.compile(r"(?:['’]s [\w ]{0,30})?,?\s+(?:not\s+|never\s+|also\s+)?to\s+(?!be\s)\w")
_OUGHT = re.compile(r"\s+(?:must|should|ought to|shall|ha(?:s|ve) to|needs? to)\s+(?!be\s)", re.IGNORECASE)


class Side(NamedTuple):
    """Whom a move commits and to whom it is made.

    Attributes:
        by: the likeliest, None where nobody is near. to: who is likely enough.
        surely_by, surely_to: those of them who are as likely as not.
    """

    by: str | None
    to: tuple[str, ...]
    surely_by: str | None
    surely_to: tuple[str, ...]


def towards(side: Side, scene: Scene) -> Side:
    """The side, made to whom its own verb acts on, and never to who makes it."""
    parties = scene.told.parties
    own = parties.behind(side.by)
    named = tuple(_meant(scene))
    told = tuple(dict.fromkeys(key for key in named or _acted_on(scene) if key != own))
    others, sure = (tuple(key for key in keys if own is None or parties.behind(key) != own) for keys in (side.to, side.surely_to))
    if told or named:
        return side._replace(to=told, surely_to=told)
    if _is_asked_of_another(scene):
        others, sure = (tuple(key for key in keys if key not in scene.content) for keys in (others, sure))
    return side._replace(to=others, surely_to=sure)


def _meant(scene: Scene) -> Iterator[str]:
    """The party behind who is to do what is asked: who is named first, as who must, or after a verb of asking."""
    told = scene.told
    words = scene.utterance.content[0]
    first = next((key for key in scene.content if told.parties.spans_in((words,), key)), None)
    if first is None:
        return
    span = told.parties.spans_in((words,), first)[0]
    if not _OPENS.fullmatch(told.text, words.start, span.start):
        return
    cue = cut_all(told.text, scene.utterance.quotation.cue, " ")
    is_asked = _ASKING.search(cue) is not None and _IS_TO.match(told.text, span.end) is not None
    if is_asked or _OUGHT.match(told.text, span.end):
        behind = told.parties.behind(first)
        if behind is not None and told.parties.is_party(behind):
            yield behind


def _is_asked_of_another(scene: Scene) -> bool:
    """Whether the words are only what somebody, named before them, is urged to do: those in them are not who is urged."""
    cue = cut_all(scene.told.text, scene.utterance.quotation.cue, " ")
    return _URGING.search(cue) is not None and _TO_DO.match(scene.told.text, scene.utterance.content[0].start) is not None


def _acted_on(scene: Scene) -> Iterator[str]:
    """The parties behind those whom the verb names that makes the move: who is addressed, else who is acted on."""
    parties = scene.told.parties
    for deed in scene.deeds:
        if deed.where == "cue" and deed.event.type in TOWARDS_ANYBODY | TOWARDS_BODIES:
            named = scene.addressed or [party.entity for party in deed.event.recipients]
            known = (key for key in map(parties.behind, named) if key and parties.is_party(key))
            yield from (key for key in known if deed.event.type in TOWARDS_ANYBODY or parties.is_body(key))
