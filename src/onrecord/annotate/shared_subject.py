"""This module knows who says what a second verb of one clause tells: "Vell called it a lie and said her side had paid", both by Vell.

The second statement has nobody where its verb follows "and" or "but" right after the first one's words: it has the first one's speaker.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft

_JOINED = re.compile(r"[\"”’»,]*\s(?:and|but)\s(?:(?:also|later|then|again|\w+ly)\s)?")
"""All that stands between the first one's words and the second verb."""
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being|be)\b", re.IGNORECASE)


def with_shared_subjects(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each without a speaker having that of the statement whose words its verb follows."""
    by_end = {
        draft.content[-1].end: draft for draft in drafts if draft.speaker and draft.cue and draft.speaker[0].start < draft.cue[0].start
    }
    ends = sorted(by_end)
    return [draft if draft.speaker or not draft.cue else _joined(text, draft, ends, by_end) for draft in drafts]


def _joined(text: str, draft: Draft, ends: Sequence[int], by_end: dict[int, Draft]) -> Draft:
    cue = draft.cue[0]
    if _PASSIVE.match(text, cue.start) is not None:
        return draft
    before = bisect_right(ends, cue.start)
    if not before or _JOINED.fullmatch(text, ends[before - 1], cue.start) is None:
        return draft
    return msgspec.structs.replace(draft, speaker=by_end[ends[before - 1]].speaker)
