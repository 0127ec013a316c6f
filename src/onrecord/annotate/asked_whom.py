"""This module knows whom something is asked of: in "urged the premier of Orsk to lift the toll" she is asked, and is no part of what is.

Of call on, urge, ask, warn, order and tell the object is the addressee (corpus guidelines, section 3); of want, expect and call for it
stays in the content ("wants Orsk to lift the toll").
"""

import re

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

_ASKING = re.compile(
    r"\b(?:urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|press(?:es|ed|ing)?|persuad(?:es?|ed|ing)|"
    r"order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|t(?:ell(?:s|ing)?|old)|advis(?:es?|ed|ing)|invit(?:es?|ed|ing)|implor(?:es?|ed|ing)|"
    r"warn(?:s|ed|ing)?|remind(?:s|ed|ing)?|command(?:s|ed|ing)?|direct(?:s|ed|ing)|request(?:s|ed|ing)?|"
    r"(?:call(?:s|ed|ing)?(?: again| once more)? (?:up)?on|appeal(?:s|ed|ing)? to|plead(?:s|ed|ing)? with))\s*\Z",
    re.IGNORECASE,
)
"""Verbs whose object is asked, at the end of a cue."""
_STOP = (
    r"(?!(?:[Tt]o|that|for|whether|if|what|why|how|not|and|or|but|who|which|is|are|was|were|will|would|has|have|had|with|against|about)\b)"
)
_FIRST = (
    rf"(?:{CAPITAL}[\w’'-]*\.?|the|an?|its|his|her|their|our|all|both|those|these|other|some|him|her|them|us|me|you|it|every|any|"
    r"officials|lawmakers|members|residents|people|reporters|journalists|citizens|voters)"
)
_TO_DO = r"(?:(?:not )?to (?!(?:the|an?|its|his|her|their|our|this|that|these|those|all|both)\b)[a-z“\"‘']|To [A-Z])"
_WHOM = re.compile(
    rf"(?:(?:up)?on |to |with )?(?P<whom>{_FIRST}(?: {_STOP}[\w’'-]+\.?){{0,8}}?) (?P<what>{_TO_DO}|that\b|whether\b|[Aa]gainst\b)"
)
_A_THING = re.compile(
    r"(?:[a-z][\w’'-]*\s){0,4}?(?:end|halt|stop|pause|delay|return|extension|question|answer|reply|response|explanation|clarification|meeting|"
    r"session|talk|vote|referendum|review|probe|inquir(?:y|ies)|investigation|ceasefire|truce|solution|deal|law|bill|plan|step|measure|move|"
    r"change|effort|access|permission|right|chance|way|time|help|support|aid|money)s?(?:\s(?:of|in|on|for|at|between|over|into)\s.*)?"
)
"""What is asked for and of whom nothing is asked: "an end" of "urged an end to violence", "a meeting" of "requested a meeting to talk"."""


def asked_whom(text: str, draft: Draft) -> Draft:
    """The statement as it is, or one whose content begins after those of whom it asks something, who are its addressee."""
    first = draft.content[0]
    if draft.addressee or len(draft.cue) != 1 or not 0 < first.start - draft.cue[0].end <= 1:
        return draft
    found = _WHOM.match(text, first.start, first.end)
    if found is None or _A_THING.fullmatch(found["whom"]) or not _ASKING.search(text, draft.cue[0].start, draft.cue[0].end):
        return draft
    content = (Span(found.start("what"), first.end), *draft.content[1:])
    return msgspec.structs.replace(draft, content=content, addressee=(Span(*found.span("whom")),))
