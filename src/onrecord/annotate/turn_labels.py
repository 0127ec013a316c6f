"""This module knows what turns are headed by: a name, a role ("Q.", "Interviewer", "CHAIR"), initials, and how a label is set off.

A role is nobody's name: who asks or answers is told by the page's head, or stays unknown.
"""

import re

from onrecord.annotate.headlines import LABELS
from onrecord.text.name_words import PARTICLES, TITLES
from onrecord.text.patterns import CAPITAL

ANSWERING = frozenset({"answer", "reply", "response", "a", "a.", "interviewee", "respondent"})
"""Labels of an interview's answers, in lower case."""
ASKING = frozenset(
    {
        *("question", "q", "q.", "interviewer", "reporter", "journalist", "correspondent", "questioner", "host", "presenter"),
        *("press", "media", "the interviewer", "the reporter", "unidentified reporter", "unknown reporter"),
    }
)
"""Labels of its questions."""
SALUTATIONS = frozenset(("sir", "sirs", "madam", "dear sir", "dear madam", "dear editor", "to the editor"))
"""How letters begin; they are labels of nobody, in lower case."""

NOTES = frozenset(
    {"note", "notes", "editor's note", "editor’s note", "source", "sources", "translation", "nb", "ps", "p.s", "time", "place", "present"}
)
"""What an editor adds to a transcript, in lower case."""

COLON = re.compile(rf"(?P<speaker>(?P<name>{CAPITAL}[^:\n\"“«–—]{{0,39}}?))\.?(?P<cue>:|\s?[–—])\s+(?=\S)")
"""A name and a colon or a dash: "VELL: …", "Vell. — …"."""
LETTER = re.compile(
    rf"(?P<speaker>(?P<name>[QA]\.)(?:\s+(?:\([^()\n]{{2,60}}\)|(?<=Q\.\s){CAPITAL}\w+(?:\s{CAPITAL}\w+){{0,2}})\.(?=\s))?)(?P<cue>)\s+(?=\S)"
)
"""The letter of a question or an answer, and who asks or answers, if the page says so: "Q. Orsk Courier.", "A. (Captain Vell)."."""
CAPITALS = re.compile(rf"(?P<speaker>(?P<name>{CAPITAL}{{2,}})(?:[ -]{CAPITAL}{{2,}}){{0,2}})(?P<cue>)\s+(?!{CAPITAL}{{2,}}\b)(?=\S)")
"""A name in capitals without any sign, before words that are not."""
OWN_LINE = re.compile(rf"(?P<speaker>(?P<name>{CAPITAL}[\w.’'-]*(?: {CAPITAL}[\w.’'-]*){{0,4}}))(?P<cue>:?)[ \t]*\n+(?=\S)")
"""A name that is a line by itself above the words."""
_SMALL = PARTICLES | frozenset(("and", "the"))
_ADDED = re.compile(r"\s(?:\([^()]*\)?|\d+)\Z")
_INITIALS = re.compile(rf"{CAPITAL}{{2,3}}")
_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gen|Capt|Amb)\.?\s", re.IGNORECASE)


def is_nobody(label: str) -> bool:
    """Whether a label heads a piece or a letter, and no turn.

    >>> is_nobody("Analysis"), is_nobody("Dear Abby"), is_nobody("Vell")
    (True, True, False)
    """
    plain = label.casefold()
    return plain in LABELS - ASKING or plain in NOTES or plain in SALUTATIONS or plain.startswith("dear ")


def is_role(label: str) -> bool:
    """Whether a label says which side a turn is on; in brackets it may add of which paper.

    >>> is_role("QUESTION (Orsk Courier)"), is_role("Reporter 2"), is_role("Vell")
    (True, True, False)
    """
    return _ADDED.sub("", label).casefold() in ASKING | ANSWERING


def is_of(label: str, head: str) -> bool:
    """Whether a label names somebody whom other words of the page name, by the last name or by initials.

    >>> is_of("AK", "the minister Ada Karrow"), is_of("ADA KARROW", "the minister Ada Karrow"), is_of("Time", "the minister Ada Karrow")
    (True, True, False)
    """
    words = _HONORIFIC.sub("", label).split()
    if _INITIALS.fullmatch(label):
        return re.search(r"\b" + r"[\w’'-]+\s".join(re.escape(sign) for sign in label) + r"[a-zß-ÿ][\w’'-]*", head) is not None
    last = words[-1].strip(".") if words else ""
    spelt = {last, last.capitalize(), "-".join(part.capitalize() for part in last.split("-"))}
    return len(last) > 2 and any(re.search(rf"\b{re.escape(each)}\b", head) for each in spelt)


def may_be_somebody(label: str) -> bool:
    """Whether a label can be a name or an office: capitals throughout, and no number in it.

    >>> may_be_somebody("Ada of Orsk"), may_be_somebody("Best for"), may_be_somebody("Step 1"), may_be_somebody("The Chair")
    (True, False, False, True)
    """
    if any(sign.isdigit() for sign in label.partition("(")[0]):
        return False
    words = _ADDED.sub("", label).split()
    return bool(words) and words[-1][:1].isupper() and all(word[:1].isupper() or word in _SMALL or word[0] == "(" for word in words)


def is_surely_somebody(label: str, head: str) -> bool:
    """Whether a label has a form of address or an office, is in capitals, or names somebody whom the page's head names."""
    is_titled = not TITLES.isdisjoint(word.strip(".").casefold() for word in label.split())
    return is_titled or (label.isupper() and len(label) > 1) or is_of(label, head)
