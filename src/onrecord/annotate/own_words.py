"""This module knows what somebody reports of his own earlier words: "We asked Orsk to lift the toll", said Vell, and so she had.

What he asks or thinks while he speaks ("we demand", "I hope") is no statement told in his own (corpus guidelines, section 3); what he
asked, proposed, offered, explained or told somebody before is one, with himself for its speaker.
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL, MONTH, WEEKDAY

_ADVERB = r"(?: (?:also|already|always|once|just|long|earlier|then|\w+ly))"
_LATELY = (
    rf"(?: (?:in {MONTH}|on {WEEKDAY}|last (?:week|month|year|night|{WEEKDAY})|yesterday|this (?:morning|week)|twice|again|then|\w+ly))?"
)
_WHO = r"\b(?P<who>[Ww]e|I)"
_HAVE = r"(?:(?:['’]ve| have| had)\b)?"
_NAME = rf"{CAPITAL}[\w’'.-]*"
_PLAIN = r"(?!(?:of|to|that|for|in|on|at|is|was|has|had|what|why|how|with)\b)[\w’'-]+"
_WHOM = (
    rf"(?:him|her|them|you|both(?: {_PLAIN}){{1,2}}|(?:the|our|his|their|all|every|certain)(?: {_PLAIN}){{1,3}}"
    rf"|(?:(?:Mr|Ms|Mrs|Dr)\.? )?{_NAME}(?: (?:of |and )?(?:the )?{_NAME}){{0,3}})"
)
_INSIDE = r"(?:[^.;:!?()\n“”«»‘–—\"]|[“‘][^“”‘’\n]{2,40}[”’])"
_ON = (
    r"(?:,? (?:because|since|but|which|who|although|though|while|so|as|where)\b|,? and (?:we|I|they|he|she|it|you|so)\b"
    r"|, and (?:the|my|our|his|her|their|its|this|that|these)\b|, \w+ing\b)"
)
_CLAUSE = rf"(?:(?!{_ON}){_INSIDE}){{6,}}"
_ASK = r"(?:asked|urged|invited|warned|told|reminded|assured|requested|advised|called on|appealed to|promised)"
_LED = r"(?:not to|to|for(?! it\b)|that|what|why|whether|how|I|we|they|he|she|nobody|there)"
_ASKED = re.compile(
    rf"{_WHO}(?P<cue>{_HAVE}{_ADVERB}* {_ASK})"
    rf"(?: (?P<whom>{_WHOM}))?{_LATELY} (?P<content>{_LED} {_CLAUSE})"
)
_PUT_FORWARD = re.compile(
    rf"{_WHO}(?P<cue>{_HAVE}{_ADVERB}* (?:proposed|offered|suggested|demanded|requested))(?: to (?P<whom>{_WHOM})(?= (?:that|to|an?) ))?"
    rf" (?P<content>(?:an? |the |to |that (?![,.])|guarantees |talks ){_CLAUSE})"
)
_EXPLAINED = re.compile(
    rf"{_WHO}(?P<cue>{_HAVE}{_ADVERB}* (?:explained|made (?:it )?clear|informed|conveyed)){_ADVERB}?(?: once more| again)?"
    rf"(?: (?:to )?(?P<whom>{_WHOM}))? (?P<content>(?:that|why|how|what) {_CLAUSE})"
)
_DONE = ("proposed", "offered", "suggested", "demanded", "requested", "promised", "urged")
"""Verbs by which something is done, whatever clause follows."""
_VERBS = re.compile(r"\b(?:[Ww]e|I)(?:['’]ve| have| had)? ")
"""What all patterns need."""
SCORE = 0.6
"""How often readers mark such a word inside a statement as one of its own: two in three where a speaker of states reports it."""


def told_by_himself(text: str, spoken: Sequence[Draft]) -> list[Draft]:
    """The earlier words of its speaker that a statement reports, where nothing else has been found.

    Args:
        text: the page's text.
        spoken: the statements found otherwise.
    """
    cues = Places((cue, cue) for draft in spoken for cue in draft.cue)
    found: list[Draft] = []
    for draft in spoken:
        for piece in draft.content:
            if _VERBS.search(text, piece.start, piece.end) is None:
                continue
            for pattern in (_ASKED, _PUT_FORWARD, _EXPLAINED):
                for told in pattern.finditer(text, piece.start, piece.end):
                    made = _draft(told)
                    if not cues.any_at(made.cue[0]):
                        found.append(made)
                        cues.add(made.cue[0], made.cue[0])
    return found


def _draft(told: re.Match[str]) -> Draft:
    words = told["cue"]
    cue = Span(told.end("cue") - len(words.lstrip()), told.end("cue"))
    content = Span(told.start("content"), told.start("content") + len(told["content"].rstrip(" ,'’”\"")))
    whom = (Span(*told.span("whom")),) if told["whom"] else ()
    is_asked = words.endswith("asked") and told["content"].startswith("that ")
    is_act = is_asked or words.endswith(_DONE) or told["content"].startswith(("to ", "not to ", "for "))
    kind = "act" if is_act else "speech"
    return Draft(content=(content,), cue=(cue,), speaker=(Span(*told.span("who")),), addressee=whom, kind=kind, score=SCORE)
