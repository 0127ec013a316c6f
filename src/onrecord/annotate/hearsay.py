"""This module knows what a noun tells inside a statement: in "Vell dismissed reports that a mine was found" somebody else reported it.

The speaker is whose noun it is ("the envoy's claim that …"), or nobody. What somebody asks for, offers or refuses by a noun is his where it
says whose it is: "Orsk's demand for a full withdrawal", "a request by the senators for a meeting"; but the words of the one who speaks
("our demand", "his offer" in what he says of himself) are no other's.
What a page says that there is none of, nobody has told: "the charges include no allegation that the vote was bought".
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.annotate.places import Places
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL, SHORT_TITLE
from onrecord.text.quotes import OPENING

_NOUN = re.compile(
    r"(?:(?P<speaker>(?:[Tt]he |[Aa] |[Hh]is |[Hh]er )?[\w.’'-]+(?: [\w.’'-]+){0,3})['’]s )?\b"
    r"(?P<cue>(?:reports?|claims?|suggestions?|allegations?|rumou?rs?|accusations?|charges?|assertions?|remarks?|assurances?|"
    r"insinuations?|talk))(?: (?:in|among|on) the \w+)? (?P<content>that\b[^,;:.?!\"“”»«]{12,})"
)
_THAT = " that"
"""What the pattern needs."""
_MR = rf"(?:{SHORT_TITLE}\.\s)?"
_WHO = (
    rf"{_MR}(?:(?:[Tt]he|[Aa]n?) (?:[a-z][\w-]* ){{0,2}})?(?:{CAPITAL}[\w.-]*\w(?: of(?: the)?)? ?){{1,4}}(?:[a-z]\w+s)?(?<! )"
    r"|(?:[Tt]he|[Aa]n?) (?:[a-z][\w-]* ){0,2}[a-z]\w+"
)
_DONE = ("demand", "request", "offer", "proposal", "call", "appeal", "plea", "refusal", "promise", "pledge", "vow", "threat", "invitation")
"""Nouns of what is done by words; the others only say something."""
_SAID = ("claim", "accusation", "assurance", "warning", "insistence", "denial")
_ACT = rf"(?:{'|'.join((*_DONE, *_SAID))})s?"
_STOPS = r"(?:was|were|is|are|has|had|have|will|would|could|can|may|might|must|should|did|does|do|but|which|who)"
_INSIDE = r"[^,;:.?!()\n–—]"
_TOLD = rf"that\b{_INSIDE}{{8,}}|(?:to|for)\b(?:(?!\s{_STOPS}\b){_INSIDE}){{6,}}"
_OWNER = rf"(?:{_WHO}|(?:[Tt]he )?(?:{CAPITAL}[\w.-]*\w ){{1,3}}[a-z]\w+(?: [a-z]\w+)?)"
"""Whose a noun is may be longer: "the Orskan foreign minister's"."""
_OF = rf"of\b(?:(?!\s{_STOPS}\b){_INSIDE}){{6,}}"
_OWNED = re.compile(
    rf"(?:(?P<owner>{_OWNER})(?:['’]s|(?<=s)['’])|\b(?P<own>[Hh]is|[Hh]er|[Tt]heir)) "
    rf"(?:(?!\w+['’]s)[\w-]+ )?(?P<cue>{_ACT}) (?P<content>{_TOLD}|{_OF})"
)
_MADE = re.compile(rf"\b(?P<cue>{_ACT} (?:by|from)) (?P<owner>{_WHO}) (?P<content>{_TOLD})")
_ACTS = re.compile(rf"\b{_ACT} (?:by|from|that|to|for|of)\b")
"""What both patterns need."""
STRAIGHT = "\"'"
SCORE = 0.6
"""How often readers mark such a noun inside a statement as one: two in three on pages of real news, two in five in the corpus."""
_NONE = re.compile(
    r"\b(?:no|without|nor|not (?:an?|one|any)|never (?:an?|any)|n['’]t (?:\w+ )?(?:an?|any))\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
REACH = 40
"""Characters before a noun in which a "no" is looked for."""


def told_by_nouns(text: str, spoken: Sequence[Draft]) -> list[Draft]:
    """The statements that nouns make inside the contents of others, where nothing else has been found."""
    cues = Places((cue, cue) for draft in spoken for cue in draft.cue)
    found: list[Draft] = []
    for draft in spoken:
        for piece in draft.content:
            for inner in (*_reported(text, piece), *_owned(text, draft, piece)):
                if not cues.any_at(inner.cue[0]) and not _is_none(text, piece, inner.cue[0]):
                    found.append(inner)
                    cues.add(inner.cue[0], inner.cue[0])
    return found


def _is_none(text: str, piece: Span, cue: Span) -> bool:
    """Whether the page says that there is no such claim."""
    return _NONE.search(text, max(piece.start, cue.start - REACH), cue.start) is not None


def _reported(text: str, piece: Span) -> list[Draft]:
    """What a claim or report in a content says, whoever made it."""
    if text.find(_THAT, piece.start, piece.end) < 0:
        return []  # looking for nouns takes long
    return [_draft(noun, "speaker", RULE_SCORE) for noun in _NOUN.finditer(text, piece.start, piece.end)]


def _owned(text: str, outer: Draft, piece: Span) -> list[Draft]:
    """What somebody named asks, offers or refuses by a noun; "his" is another's only in the very words of who speaks."""
    if _ACTS.search(text, piece.start, piece.end) is None:
        return []
    is_verbatim = outer.is_verbatim or text[piece.start] in OPENING + STRAIGHT
    owned = [
        _draft(noun, "owner" if noun["owner"] else "own", SCORE)
        for noun in _OWNED.finditer(text, piece.start, piece.end)
        if noun["owner"] or is_verbatim
    ]
    made = [_draft(noun, "owner", SCORE) for noun in _MADE.finditer(text, piece.start, piece.end)]
    theirs = {word for span in outer.speaker for word in span.cut(text).casefold().split()}
    return [draft for draft in (*owned, *made) if draft.speaker[0].cut(text).casefold().split()[-1] not in theirs]


def _draft(noun: re.Match[str], whose: str, score: float) -> Draft:
    speaker = (Span(*noun.span(whose)),) if noun[whose] else ()
    content = Span(noun.start("content"), noun.end("content") - len(noun["content"]) + len(noun["content"].rstrip()))
    kind = "act" if noun["cue"].startswith(_DONE) else "speech"
    return Draft(content=(content,), cue=(Span(*noun.span("cue")),), speaker=speaker, kind=kind, score=score)
