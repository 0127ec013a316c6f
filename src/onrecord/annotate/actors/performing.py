"""This module knows for whom somebody has a turn who does in it what a state does by saying so: "Orsk condemns the raid. We call on …"."""

import re
from collections.abc import Mapping, Sequence

from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind
from onrecord.model.span import cut_all

_DOES = re.compile(
    r"(?:(?:\w+ly|once more|once again)\s)?"
    r"(?:condemns|demands|rejects|calls (?:up)?on|calls for|urges|welcomes|regrets|protests|denounces|reaffirms)",
    re.IGNORECASE,
)
"""What is done by saying it, in the present."""


def with_performed(text: str, drafts: Sequence[Draft], reader: Reader, parties: Mapping[int, int]) -> dict[int, int]:
    """The party of each actor, also of those in whose turns one state alone does so."""
    acting: dict[int, set[int]] = {}
    for draft, at in zip(drafts, reader.speakers, strict=True):
        inside = None if at is None else reader.settings[at].inside
        state = None if at is None else reader.actor_of[at]
        if inside is None or state is None or not drafts[inside].is_verbatim or _DOES.fullmatch(cut_all(text, draft.cue, " ")) is None:
            continue
        speaker = reader.voices.of.get(inside)
        if speaker is not None and speaker != state and reader.actors[state].kind is Kind.STATE:
            acting.setdefault(speaker, set()).add(state)
    return {speaker: min(states) for speaker, states in acting.items() if len(states) == 1} | dict(parties)
