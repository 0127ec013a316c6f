"""This module knows demands of several: "called on Orsk to free the crew and on Vell to lift the toll" asks two things of two.

Each is a statement of its own under one cue: the same speaker, another addressee, another content.
"""

import re
from collections.abc import Iterator

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span

ASKING = re.compile(
    r"\b(?:call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|beg(?:s|ged|ging)?|"
    r"implor(?:es?|ed|ing)|order(?:s|ed|ing)?|exhort(?:s|ed|ing)?|request(?:s|ed|ing)?|invit(?:es?|ed|ing)|prevail(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""Verbs by which something is asked of somebody, who stands before what he is asked to do."""
_LED_BY = re.compile(r"\b(on|upon|to)\s+(?:the\s+|both\s+)?\Z", re.IGNORECASE)
_NAME = r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*){0,4}"
_NOUN = r"(?:the|its|his|her|their)\s+[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*)?"
_AGAIN = re.compile(rf"[”\"’]?,?\s+and\s+(?P<led>(?:on|upon|to)\s+)?(?P<who>{_NAME}|{_NOUN}?)\s+(?P<what>(?:not\s+)?to\s+[a-z])")
_END = re.compile(r"[;:.!?)(\n—–]|,?\s(?:but|while|after|when|before|which|who|whose|because|although|though|as|saying)\s|,\s")
LONGEST = 250
"""Characters of what is asked, at most."""

NEXT = 120
"""Characters after a content in which the next is named and what he is asked begins."""


def to_each(text: str, draft: Draft) -> list[Draft]:
    """The statement, or one for each of those of whom it asks something."""
    made = [draft]
    while (found := _again(text, made[-1])) is not None:
        made[-1:] = found
    return made


def _again(text: str, draft: Draft) -> list[Draft] | None:
    """What is asked of the first, and what is asked of the next; None where nothing more is asked."""
    if len(draft.content) != 1 or len(draft.addressee) != 1 or not _is_asked(text, draft):
        return None
    content = draft.content[0]
    joint = next(_joints(text, draft), None)
    if joint is None:
        return None
    first = msgspec.structs.replace(draft, content=(Span(content.start, min(content.end, joint.start() + _marks(joint))),))
    end = _END.search(text, joint.start("what"), joint.start("what") + LONGEST)
    what = Span(joint.start("what"), end.start() if end else content.end)
    return [first, msgspec.structs.replace(draft, addressee=(Span(*joint.span("who")),), content=(what,))]


def _is_asked(text: str, draft: Draft) -> bool:
    """Whether a verb of asking, somebody, and "to do something" follow one another."""
    asking = any(ASKING.search(text, cue.start, cue.end) for cue in draft.cue)
    content, addressee = draft.content[0], draft.addressee[0]
    follows = draft.cue and draft.cue[-1].start < addressee.start < content.start
    return bool(asking and follows and text.startswith(("to ", "not to "), content.start))


def _joints(text: str, draft: Draft) -> Iterator[re.Match[str]]:
    """Where the next is named, led by the same word ("on") as the first, in the content or right after it."""
    content, led = draft.content[0], _LED_BY.search(text, draft.cue[0].start, draft.addressee[0].start)
    before = led.group(1).lower() if led else ""
    for joint in _AGAIN.finditer(text, content.start, min(content.end + NEXT, len(text))):
        if joint.start() <= content.end and (joint["led"] or "").strip().lower() == before:
            yield joint


def _marks(joint: re.Match[str]) -> int:
    """How many closing marks belong to what stands before."""
    return int(joint.group()[0] in '”"’')
