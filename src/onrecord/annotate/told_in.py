"""This module knows statements told inside statements: where to look for them, which to believe, and the chain they form.

A speaker who reports another ("Our envoy insists that the port is shut," said Brunn) makes two statements.
The encoder sees both where it can. It learnt most of its cues from articles in which nobody marked the inner ones, so a sentence with a
verb of reporting is read once more by itself, and what is then found is believed if it is told by such a verb, of somebody else than the
outer speaker, and with confidence.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft, whole
from onrecord.annotate.places import Places
from onrecord.learned import Paragraph
from onrecord.model.span import Span, Spans, trimmed
from onrecord.text.sentences import sentence_starts

REPORTING = re.compile(
    r"\b(?:said|says|saying|told|tells|telling|insist\w*|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|den(?:y|ies|ied|ying)|"
    r"promis(?:es|ed|ing)|pledg(?:es|ed|ing)|vow(?:s|ed|ing)?|announc(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|"
    r"stat(?:ed|ing)|argu(?:e|es|ed|ing)|acknowledg\w+|admit(?:s|ted|ting)?|accus(?:e|es|ed|ing)|"
    r"report(?:s|ed|ing)|suggest(?:s|ed|ing)?|propos(?:e|es|ed|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|"
    r"urg(?:e|es|ed|ing)|assur(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|stress(?:es|ed|ing)?|reject(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|repl(?:ies|ied|ying)|refus(?:es|ed|ing)|declin(?:es|ed|ing)|threaten(?:s|ed|ing)?|agre(?:es|ed)|"
    r"offer(?:s|ed)|call(?:s|ed|ing) (?:for|on)|ask(?:s|ed|ing)|hop(?:es|ed)|believ(?:es|ed)|fear(?:s|ed)|wants|wanted|accepts?|accepted|"
    r"expects|expected|conveyed|communicated|indicated|reiterat(?:es|ed|ing)|inform(?:s|ed|ing)|complain(?:s|ed|ing)?)\b"
)
"""Verbs by which one voice reports another."""
OWN_VIEW = re.compile(r"(?:(?:but|and|so|yet),?\s+)?(?:I|we)\s[^.;:,]{2,30}?\bthat\s+", re.IGNORECASE)
FIRST_PERSON = frozenset(("i", "we", "us", "me", "my", "our"))
"""A turn's own voice: what it says of itself ("we believe") is no statement told in another."""
PRONOUNS = frozenset(
    str.split("i we you he she it they one who which that nobody anybody somebody everybody people me us him her them this")
)
"""Speakers of an inner statement who are nobody else than the outer speaker, or nobody in particular."""
SURE = 0.6
"""Score that an inner statement must have on its own."""
SHORTEST = 40
"""Characters; a content shorter than this holds no other statement."""


AUXILIARIES = frozenset(
    str.split(
        """
        has have had is was were are will would can could may might must should did does do been be
        keep keeps kept not
        """
    )
)
"""Words that may stand between a subject and its verb, beside those in -ly, in lower case."""
NO_SUBJECTS = PRONOUNS | frozenset(
    str.split("to the a an of for in on at by with and or but as its his their our my your these those from")
)
"""Words that, right before a verb of reporting, show that nobody named is its subject, in lower case."""


class Outer:
    """Statements in which others may be told."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._contents = Places((piece, index) for index, draft in enumerate(drafts) for piece in draft.content)
        self._wholes = Places((span, index) for index, draft in enumerate(drafts) for span in whole(draft))

    def of(self, inner: Draft) -> int | None:
        """Index of the shortest statement whose content holds all of an inner one, or None."""
        near = ((index, self._drafts[index]) for index in self._contents.meeting(inner.content[0]))
        around = [
            (_length(draft), not draft.told_under, index) for index, draft in near if draft is not inner and _is_told_in(inner, draft)
        ]
        return min(around)[-1] if around else None

    def around(self, spans: Spans) -> Draft | None:
        """A statement in whose content the first of some spans stands."""
        return next((self._drafts[index] for index in self._contents.meeting(spans[0])), None)

    def meet(self, draft: Draft) -> bool:
        """Whether a statement shares words with any of them."""
        return any(self._wholes.any_at(span) for span in whole(draft))


def chain_of(drafts: Sequence[Draft]) -> list[int | None]:
    """For each statement the index of the innermost one in whose content it was told, or None for first-hand."""
    outer, reports = Outer(drafts), {(draft.cue, draft.content): index for index, draft in enumerate(drafts) if not draft.told_under}
    return [reports.get((draft.told_under, draft.content)) if draft.told_under else outer.of(draft) for draft in drafts]


def _is_told_in(inner: Draft, outer: Draft) -> bool:
    """Whether content, cue and speaker lie in another's content; what of the speaker is the other's own may stand outside."""
    speaker = [piece for piece in inner.speaker if not any(piece.meets(theirs) for theirs in outer.speaker)]
    return all(any(piece.covers(span) for piece in outer.content) for span in (*inner.content, *inner.cue, *speaker))


def _length(draft: Draft) -> int:
    return sum(piece.end - piece.start for piece in draft.content)


def worth_rereading(text: str, draft: Draft) -> list[Paragraph]:
    """The sentences of a statement's content that may hold another one, each as a paragraph of its own."""
    return [Paragraph(lines=(span,)) for piece in draft.content for span in _sentences(text, piece) if _may_report(text, span)]


def _sentences(text: str, piece: Span) -> list[Span]:
    """The inside of a piece, without marks at its edges, sentence by sentence."""
    inside = _bare(text, piece)
    if inside is None or inside.end - inside.start < SHORTEST:
        return []
    starts = [inside.start, *sentence_starts(text, inside.start, inside.end)]
    ends = [*starts[1:], inside.end]
    return [span for start, end in zip(starts, ends, strict=True) if (span := trimmed(text, _after_own_view(text, start, end), end))]


def _after_own_view(text: str, start: int, end: int) -> int:
    """Where a sentence begins after the speaker's own "I have no doubt that", which is no statement of anybody else."""
    own = OWN_VIEW.match(text, start, end)
    return own.end() if own else start


def _bare(text: str, piece: Span) -> Span | None:
    start, end = piece.start, piece.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".?!"):
        end -= 1
    if text.startswith("that ", start, end):
        start += len("that ")
    return trimmed(text, start, end)


def _may_report(text: str, span: Span) -> bool:
    """Whether a sentence has a verb of reporting whose subject may be somebody named."""
    return any(_subject_may_be_named(text[span.start : verb.start()]) for verb in REPORTING.finditer(text, span.start, span.end))


def _subject_may_be_named(before: str) -> bool:
    words = before.split()
    while words and (words[-1].casefold() in AUXILIARIES or words[-1].endswith("ly")):
        words.pop()
    if words and words[-1] == "and":  # a second verb of a subject named before
        return any(word[0].isupper() and word.casefold() not in NO_SUBJECTS for word in words[1:])
    return bool(words) and words[-1].casefold() not in NO_SUBJECTS


def beside(text: str, draft: Draft, turns: Outer) -> Draft | None:
    """A statement as it is where it meets no turn of a transcript, else only if it is somebody else's told in that turn."""
    if not turns.meet(draft):
        return draft
    draft = _without_label(draft, turns)
    return draft if turns.of(draft) is not None and not _is_told_by(text, draft, FIRST_PERSON) else None


def _without_label(draft: Draft, turns: Outer) -> Draft:
    """The statement without the label of the turn in which it is told, where others are its speaker too."""
    around = turns.around(draft.cue or draft.content)
    labels = [] if around is None else around.speaker
    speaker = tuple(piece for piece in draft.speaker if not any(piece.meets(label) for label in labels))
    return msgspec.structs.replace(draft, speaker=speaker) if speaker and speaker != draft.speaker else draft


def told_within(text: str, found: Draft, spoken: Outer) -> Draft | None:
    """A statement found on re-reading; nothing where it is not a true inner one."""
    cue = " ".join(span.cut(text) for span in found.cue)
    if spoken.of(found) is None or found.score < SURE or REPORTING.search(cue) is None or _is_told_by(text, found, PRONOUNS):
        return None
    return found


def _is_told_by(text: str, draft: Draft, words: frozenset[str]) -> bool:
    """Whether the speaker is one of these words, or nobody at all."""
    speaker = " ".join(span.cut(text) for span in draft.speaker).casefold().split()
    return not speaker or (speaker[0] in words and not (speaker[0] in ("my", "our") and len(speaker) > 1))
