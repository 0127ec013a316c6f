"""This module knows which office the page gives a person, in its own words: a title before the name, or what stands beside it.

"Kremlin spokesman Ilan Brunn"; "Ada Vell, the envoy of Orsk,"; "Ada Vell, who chairs the union,". The fullest is kept, without article
and without whose it is ("its"); the state that somebody speaks for is a field of its own.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from onrecord.annotate.actors.alike import is_people
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import NAME, read_phrase
from onrecord.annotate.actors.tags import past_mark
from onrecord.annotate.actors.words import DEFINITE, FRESH, LEADS, PERSON_NOUNS
from onrecord.facts.roles import roles_in
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, TITLES
from onrecord.text.patterns import CAPITAL, SHORT_TITLE

_OF = re.compile(
    rf"\s(?:of|for)\s(?:the\s)?(?:(?:Mr|Mrs|Ms|Dr)\.\s)?(?:[^\W\d_]|[-’'])+(?:\s(?:the\s|of\s|and\s)*{CAPITAL}[\w’'-]*){{0,4}}"
)
_OWNED = re.compile(r"^(?:(?!\b(?:for|at|in|to|with|from)\s).)*?['’]s?\s+(?=\w)")
_GOES_ON = re.compile(r"(?:told|said|says|asked|wrote|added|was|is|has|had|will|to|in|on|at)\b")
"""What a comma begins that goes on with the sentence and says no office: "Ada Vell, the envoy, told the court"."""
_SHORT = rf"\b{SHORT_TITLE}\."
"""A title that is cut short, whose full stop ends no clause."""
_BESIDE = re.compile(
    rf",\s(?!who\b|which\b)([^\W\d_](?:{_SHORT}|(?!{_SHORT})[^,.;:!?()\"“”«»\n]){{2,80}}?)(?=[,.;:!?()\"“”»\n]|\swho\s|\ssaid\b|$)"
)
_LEADS = re.compile(rf",?\s(?:who|which)\s(?:also\s|now\s)?({'|'.join(LEADS)})\s([^,.;:!?()\"“”«»\n]{{3,60}})(?=[,.;:!?)\n])")
_REPUBLIC = r"(?:the\s)?(?:(?:Republic|Kingdom|State|Union)\s[Oo]f\s)?"
_SUBJECTS = frozenset(
    str.split(
        "foreign interior defence defense finance justice trade energy health education culture economy transport affairs prime vice rival"
    )
)
_OFFICES = (PERSON_NOUNS | TITLES) - HONORIFICS - _SUBJECTS
_BEFORE = DEFINITE | FRESH | frozenset(str.split("as when while after before since if but and receiving welcoming hosting meeting"))
"""Words before a title that are no part of it, some only because a sentence begins with them: "Receiving President Vell, …"."""
_AGED = re.compile(r"[\w-]*(?:-year-old|[^\W\d_]-[^\W\d_]+ed)\b")
"""Words that say how old somebody is or how he is made, and no office: "68-year-old", "fleet-footed"."""
_NEVER = frozenset({"man", "woman", "member"})


def role_of(text: str, mentions: Sequence[Heard]) -> str | None:
    """The office of somebody with these mentions, or None where the page gives none.

    Titles before a name come first, then what stands beside the name, then descriptions by an office's noun; of several the longest,
    of two as long the first.
    """
    titles = [title for each in mentions if (title := _title(each))]
    beside = [words for each in mentions if (words := _beside(text, each))]
    described = [words for each in mentions if (words := _described(text, each))]
    return _longest(titles) or _longest(beside) or _longest(described)


def without_state(role: str, names: Collection[str]) -> str:
    """The office without the state whose it is.

    Args:
        names: what the state is called on the page, in lower case.

    >>> without_state("President of the Republic of Orsk", {"orsk"}), without_state("Orskan foreign minister", {"orsk"})
    ('President', 'foreign minister')
    >>> without_state("North Orskan leader", {"north", "north orsk"})
    'leader'
    """
    for name in names:
        role = re.sub(rf"\s(?:of|for)\s{_REPUBLIC}{re.escape(name)}$", "", role, flags=re.IGNORECASE) or role
    for name in sorted(names, key=lambda each: -each.count(" ")):
        first, rest = _parted(role, name.count(" ") + 1)
        plain = re.sub(r"['’]s?$", "", first).casefold()
        if rest and (plain == name or is_people(plain, name)):
            return rest
    return role


def _parted(role: str, length: int) -> tuple[str, str]:
    """So many words from the front of a role, and the rest."""
    words = role.split()
    return " ".join(words[:length]), " ".join(words[length:])


def _title(heard: Heard) -> str:
    if heard.phrase.form != NAME or not heard.phrase.title or not names_office(heard.phrase.title):
        return ""
    return _bare(heard.phrase.title)


def names_office(words: str) -> bool:
    """Whether a description or title names an office or a trade; a bare honorific does not.

    >>> names_office("chairwoman of the Ferry Union"), names_office("Mrs"), names_office("weary")
    (True, False, False)
    """
    parts = [word.rstrip(".") for word in words.casefold().split()]
    return bool(roles_in(_AGED.sub(" ", words))) or any(word in _OFFICES for word in parts)


def _beside(text: str, heard: Heard) -> str:
    """The office that a comma sets beside a name, or a clause tells: "Ada Vell, chairwoman of the union," "…, who chairs the union,"."""
    if heard.kind is not Kind.PERSON or heard.phrase.form != NAME:
        return ""
    if leads := _LEADS.match(text, heard.span.end):
        return f"{LEADS[leads[1]]} of {' '.join(leads[2].split())}"
    aside = _BESIDE.match(text, past_mark(text, heard.span.end))
    if aside is None:
        return ""
    if _GOES_ON.match(aside[1]):
        return ""
    phrase = read_phrase(aside[1])
    is_office = phrase.form != NAME and (_is_office(phrase.head) or bool(roles_in(phrase.head)))
    return _bare(aside[1]) if is_office and not phrase.plural else ""


def _described(text: str, heard: Heard) -> str:
    """A description by an office's noun, with what "of" adds to it."""
    phrase = heard.phrase
    if heard.kind not in (Kind.PERSON, Kind.OFFICE) or phrase.form == NAME or not _is_office(phrase.head):
        return ""
    following = _OF.match(text, heard.span.end)
    return _bare(heard.span.cut(text) + (following.group() if following else ""))


def _is_office(noun: str) -> bool:
    return (noun in PERSON_NOUNS or noun in TITLES) and noun not in _NEVER


def _bare(words: str) -> str:
    """The words on one line without article, honorific, and the owner they begin with."""
    plain = _OWNED.sub("", " ".join(words.split())) if "of " not in words else " ".join(words.split())
    parts = plain.rstrip(" ,").split()
    while parts and (parts[0].casefold() in _BEFORE or parts[0].casefold().rstrip(".") in HONORIFICS):
        parts = parts[1:]
    return " ".join(parts)


def _longest(words: Iterable[str]) -> str | None:
    return max(words, key=lambda each: each.count(" "), default=None)
