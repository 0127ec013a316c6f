"""This module knows how pages mark for which party and place somebody sits: "Ada Vell (D-N.Y.)", "Ilan Brunn (CDU)", "Rep. Vell of Ohio".

Such a mark is no part of the name. What it says of the party is told by its letters.
"""

import re

from onrecord.annotate.actors.lawmakers import is_lawmaker
from onrecord.annotate.actors.phrase import NAME, read_phrase
from onrecord.facts.american import STATES
from onrecord.model.span import Span
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL

_BRACKET = re.compile(rf"(?<=\w|\.)\s?\({CAPITAL}[^()\[\]\n]{{0,30}}\)?$")
_HOME = re.compile(rf"\s(?:of|from)\s({CAPITAL}[\w’'.-]*(?:\s{CAPITAL}[\w’'.-]*)?)$")
_AFTER = re.compile(rf"\s?\(({CAPITAL}[^\W\d_]{{0,11}})(?:[.,\s/–—-][^()\n]{{0,24}})?\)|,\s\(?((?:D|R|I|Dem|Rep|Ind))\.?[-–]{CAPITAL}")
_MARK = re.compile(
    rf"\s?\({CAPITAL}[^()\n]{{0,30}}\)|,\s(?:D|R|I|Dem|Rep|Ind)\.?[-–]{CAPITAL}[\w.]*|\s(?:of|from)\s{CAPITAL}[\w’'-]*(?:\s{CAPITAL}[\w’'-]*)?(?=,)"
)
_SITTING = frozenset(
    str.split("speaker deputy governor gov govs mayor assemblyman assemblywoman delegate president minister premier chancellor")
)
"""Titles beside a lawmaker's of those who are told by the place that they sit for or govern."""
_WORDS = {"d": "democrat", "dem": "democrat", "r": "republican", "rep": "republican"}
"""What American tags stand for."""
LETTERS = 2
"""Letters of a tag that names a party by its initials, at least."""


def without_tag(text: str, span: Span) -> Span:
    """A person's phrase without the mark at its end of party, place, or both.

    >>> without_tag("Ada Vell (D-N.Y.", Span(0, 16)), without_tag("Rep. Ada Vell of Ohio", Span(0, 21))
    (Span(start=0, end=8), Span(start=0, end=13))
    >>> without_tag("King Ilan of Tarsk", Span(0, 18)), without_tag("Ada Vell (née Brunn)", Span(0, 20))
    (Span(start=0, end=18), Span(start=0, end=20))
    """
    words = span.cut(text)
    if (bracket := _BRACKET.search(words)) is not None and read_phrase(words[: bracket.start()]).form == NAME:
        words = words[: bracket.start()]
    home = _HOME.search(words)
    if home is not None and not is_institution(home[1].split()) and _is_sitting(words[: home.start()]):
        words = words[: home.start()]
    return Span(span.start, span.start + len(words))


def _is_sitting(words: str) -> bool:
    """Whether words are a name after a title of a parliament's or a place's."""
    phrase = read_phrase(words)
    title = {word.rstrip(".") for word in phrase.title.casefold().split()}
    return phrase.form == NAME and bool(phrase.names) and (is_lawmaker(title) or not _SITTING.isdisjoint(title))


def tag_after(text: str, end: int) -> str:
    """The letters that mark the party of whoever was named before, in lower case; "" where there are none or they only name a place.

    >>> [tag_after(f"Vell{after}", 4) for after in (" (D-N.Y.) said", ", R-Tarsk, said", " (R., Ohio)", " (Va.)", " (CDU)", ", 58,")]
    ['d', 'r', 'r', '', 'cdu', '']
    """
    tag = _AFTER.match(text, end)
    letters = ((tag[1] or tag[2]) if tag is not None else "").casefold()
    return letters if letters not in STATES else ""


def past_mark(text: str, end: int) -> int:
    """Where the mark of party or place ends that follows a name, or where the name ends.

    >>> [past_mark(f"Vell{after}", 4) - 4 for after in (" (D-N.Y.), the whip,", " of Ohio, the whip,", " of Ohio said", ", the whip,")]
    [9, 8, 0, 0]
    """
    mark = _MARK.match(text, end)
    return end if mark is None else mark.end()


def member_noun(tag: str) -> str:
    """The noun for a member that an American tag is short for, or "".

    >>> member_noun("d"), member_noun("cdu")
    ('democrat', '')
    """
    return _WORDS.get(tag, "")
