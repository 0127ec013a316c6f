"""This module knows second verbs of a clause, which are no statements of whoever tells the clause.

- "Orsk was ready to sign if Vell paid a fine and recognised the border": Vell would recognise it; nobody has done so.
- "Orsk's ministry said the boat had crossed the line and ignored two warnings": the boat ignored them, and the ministry says so.
- "That is a real concession, whatever his critics say": nobody's critics say so.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.conditions import WITH_SUBJECT
from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.span import Span

_AND = re.compile(r"\s+(?:and|or)(?:\s+\w+ly|\s+then|\s+also)?\s+\Z")
_JOINED = re.compile(r"\s+and(?:\s+\w+ly|\s+then|\s+also)?\s+\Z")
_HAD = re.compile(r"\b(?:had|has|have)\s+(?:\w+ly\s+|not\s+|never\s+|already\s+)?\w+")
_DEEDS = re.compile(
    r"(?:ignor|disregard|violat|breach|flout|infring|trespass|evad|resist)ed|defied|br(?:oken|oke)|refused to (?:stop|leave|turn|yield)|"
    r"failed to \w+",
    re.IGNORECASE,
)
"""What those who are told of do, rather than who tells it."""
_WHATEVER = re.compile(r"\b(?:whatever|no matter (?:what|how)|however much|regardless of what)\s+(?:[\w’'-]+\s+){0,6}\Z", re.IGNORECASE)
REACH = 200
"""Characters before a verb in which its clause begins."""


def without_second_verbs(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The statements, without those that a clause's second verb only seems to make; what such a verb tells is the teller's."""
    contents = Places((draft.content[-1], at) for at, draft in enumerate(drafts))
    kept: dict[int, Draft] = dict(enumerate(drafts))
    for at, draft in enumerate(drafts):
        if not draft.cue or not draft.speaker:
            continue
        if is_whatever(text, draft) or _is_in_condition(text, draft):
            del kept[at]
        elif (outer := _told_before(text, draft, contents, kept)) is not None:
            content = kept[outer].content
            kept[outer] = msgspec.structs.replace(kept[outer], content=(*content[:-1], Span(content[-1].start, draft.content[-1].end)))
            del kept[at]
    return list(kept.values())


def is_whatever(text: str, draft: Draft) -> bool:
    """Whether somebody's saying so is only conceded: "whatever his critics say"."""
    before = text[max(0, draft.cue[0].start - REACH) : draft.cue[0].start]
    return draft.cue[0].start > draft.content[0].start and _WHATEVER.search(before) is not None


def _is_in_condition(text: str, draft: Draft) -> bool:
    """Whether the verb stands in a condition that has its own subject, with the supposed speaker outside."""
    cue, first = draft.cue[0], max(0, draft.cue[0].start - REACH)
    condition = WITH_SUBJECT.search(text[first : cue.start])
    if condition is None or not _AND.search(condition["subject"]):
        return False
    return all(span.end <= first + condition.start() for span in draft.speaker)


def _told_before(text: str, draft: Draft, contents: Places[int], kept: dict[int, Draft]) -> int | None:
    """The statement by the same speaker that a verb goes on with ("had crossed the line and ignored …"), by its number."""
    cue = draft.cue[0]
    joint = _JOINED.search(text, max(0, cue.start - REACH), cue.start)
    if joint is None or draft.content[-1].start < cue.end or not _DEEDS.match(text, cue.start):
        return None
    for at in contents.meeting(Span(joint.start() - 1, joint.start())):
        outer = kept.get(at)
        if outer is not None and outer is not draft and outer.speaker == draft.speaker and _is_of_others(text, outer, joint.start()):
            return at
    return None


def _is_of_others(text: str, outer: Draft, end: int) -> bool:
    """Whether a content that ends here tells, after its verb of speech, what somebody "had" done."""
    last = outer.content[-1]
    follows = bool(outer.cue) and outer.cue[-1].end <= last.start and last.end == end
    return follows and _HAD.search(text, last.start, last.end) is not None
