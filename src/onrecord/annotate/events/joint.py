"""This module knows who takes part together: one phrase that names two ("Orsk and Vell"), or who follows after "and"."""

import re
from collections.abc import Iterator

from onrecord.annotate.events.setting import EventSetting
from onrecord.facts.codes import code_of, coded_in
from onrecord.model.span import Span

LONGEST = 40
"""Characters that a name known by the tables may have after "and"."""
_BOTH = "both "
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_JOINT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


def each_of(setting: EventSetting, span: Span) -> tuple[Span, ...]:
    """The phrases that a phrase joins by "and", where each names somebody by itself; else the phrase."""
    parts = list(_parts(setting.text, span))
    if not _AND.search(setting.text, span.start, span.end) or not all(_names_somebody(setting, part) for part in parts):
        return (span,)
    return tuple(parts)


def joined_to(setting: EventSetting, span: Span) -> Span | None:
    """Who is named right after a phrase and "and"; None where nobody is."""
    more = _AND.match(setting.text, span.end)
    if more is None:
        return None
    end = setting.sentence(span).end
    if named := next((each for each in setting.named_in(more.end(), end)[:1] if each.start == more.end()), None):
        return named
    known = next(coded_in(setting.text[more.end() : min(end, more.end() + LONGEST)]), None)
    return Span(more.end(), more.end() + known.end) if known and known.start == 0 else None


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start + len(_BOTH if text.startswith(_BOTH, span.start) else "")
    for joint in _JOINT.finditer(text, start, span.end):
        if start < joint.start():
            yield Span(start, joint.start())
        start = joint.end()
    if start < span.end:
        yield Span(start, span.end)


def _names_somebody(setting: EventSetting, span: Span) -> bool:
    return span in setting.inner or code_of(span.cut(setting.text), is_person=True) is not None
