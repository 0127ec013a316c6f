"""This module knows which warnings threaten: those of harm that who warns would do, not of what others will do or what may come.

- "Orsk warned that it would close the strait", "Brunn warned of retaliation": a threat.
- "Brunn warned that the speech would be a mistake", "… that Vell could soon have the bridge": none
  ("warns that" of harm which others will do is no THREATEN: corpus guidelines, section 4).
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Quotation
from onrecord.model.span import Span, Spans, cut_all

_WARNING = re.compile(r"\bwarn(?:s|ed|ing|ings)?\b", re.IGNORECASE)
_THAT = re.compile(r"(?:\s+(?!(?:of|about|over|on|against)\b)[\w’'.-]+){0,6}?\s+that\s+(?P<told>[^.;!?\n]+)")
_OWN_WORDS = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|us|ourselves)\b|\b(?:he|she|it|they)(?:['’]d|['’]ll|\s+(?:would|will|could|may|might|shall|was|were|is|are|had))\b"
)
"""Who warns speaks of what his own side does."""
_HARM = re.compile(
    r"\b(?:consequences?|pay|price|retaliat\w*|respon(?:d\w*|se)|answer\w*|punish\w*|reprisals?|measures?|sanction\w*|revenge|countermeasures?|"
    r"strikes?|(?:would|will|shall|could|may) (?:not )?be \w+(?:ed|en|t|ut)|be (?:met|cut|shut|seized|held)|fac(?:e|es|ing)|"
    r"patience|regret\w*|red lines?|options|deadline|unless|until|or else|in kind|crush\w*|destroy\w*)\b",
    re.IGNORECASE,
)
"""Harm that is done to somebody, whoever does it."""
_ON_SOMETHING = re.compile(r"(?:(?!that\b)[\w’'.-]+\s+){0,4}?(?:on|about|over|against|of)\s")
"""How words begin that only tell what a warning is about."""
STEM = 4
"""Letters by which a word is told to be of a name."""
_NAME = re.compile(r"[^\W\d_]{4,}")


def threatening(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order and numbered, without warnings that are no threats."""
    cues = {piece: quotation for quotation in around.said.values() for piece in quotation.cue}
    kept = [event for event in events if not _only_foretells(around, event, cues)]
    return tuple(msgspec.structs.replace(event, id=f"e{number}") for number, event in enumerate(kept, start=1))


def _only_foretells(around: Around, event: Event, cues: dict[Span, Quotation]) -> bool:
    """Whether a warning is of nothing that its own side would do."""
    if event.type != "THREATEN" or not _WARNING.search(cut_all(around.text, event.trigger, " ")):
        return False
    told = next((quotation for piece, quotation in cues.items() if any(piece.meets(each) for each in event.trigger)), None)
    words = told.content if told is not None and _is_clause(around.text, told) else _clause_after(around.text, event)
    content = cut_all(around.text, words, " ")
    if not words or _OWN_WORDS.search(content) or _HARM.search(content):
        return False
    return not _names_own_side(around, event, told, words)


def _is_clause(text: str, told: Quotation) -> bool:
    """Whether a warning's words say something, and are no mere noun ("warned of war")."""
    content = cut_all(text, told.content, " ")
    return (
        len(content.split()) > 3
        and not _ON_SOMETHING.match(content)
        and re.search(r"\b(?:of|on|over|about)\s*\Z", cut_all(text, told.cue, " ")) is None
    )


def _clause_after(text: str, event: Event) -> Spans:
    found = _THAT.match(text, event.trigger[-1].end)
    return (Span(*found.span("told")),) if found else ()


def _names_own_side(around: Around, event: Event, told: Quotation | None, words: Spans) -> bool:
    """Whether the words name who warns, or whom he warns for."""
    parties = around.parties
    keys = {party.entity for party in event.actors if party.entity} | ({told.speaker_entity} if told is not None else set())
    own = {each for key in keys if key for each in (key, parties.behind(key)) if each}
    if not own or any(parties.behind(key) in own for key in parties.named_in(words)):
        return True
    called = " ".join(parties.entities[key].name for key in own if key in parties.entities)
    called += " " + " ".join(party.span.cut(around.text) for party in event.actors if party.span)
    stems = {word[:STEM] for word in _NAME.findall(called) if word[0].isupper()}
    return any(word[:STEM] in stems for word in _NAME.findall(cut_all(around.text, words, " ")))
