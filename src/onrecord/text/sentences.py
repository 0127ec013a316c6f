"""This module knows where sentences begin, well enough to cut a long paragraph without tearing one apart."""

import re

ABBREVIATIONS = frozenset(
    str.split(
        """
        mr mrs ms dr gen lt col sen rep gov prof capt sgt maj adm st jr sr vs no art inc ltd co corp
        hon rt messrs rev pres jan feb mar apr jun jul aug sep sept oct nov dec
        """
    )
)
"""Words after which a full stop ends no sentence, in lower case."""

END = re.compile(r"""([.!?…]+)(["”’'»)\]]*)\s+(?=["“‘'«„(\[]*[^\W_a-z])""")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
"""An abbreviation of letters with full stops, but for its last one: "a.m", "U.S"."""
_OPENS = re.compile(
    r"[\"“‘'«„(\[]*(?:The|This|That|These|Those|It|Its|He|She|They|His|Her|Their|We|But|And|In|On|At|After|Before|When|While|If|As|Both|"
    r"Neither|There|However|Asked)\b(?! [A-Z])"
)
"""How sentences begin and names do not, so that such an abbreviation may end the one before."""
_LAST_WORD = re.compile(r"\w+\Z")
LONGEST = 8
"""Letters of a word before a full stop that are looked at: more than any abbreviation has."""


def sentence_starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Offsets in `[start, end)` at which a sentence begins after another; the first sentence is not among them.

    An initial ("J. Vell") and an abbreviation ("Gen. Brunn") end no sentence; letters with full stops ("a.m.", "U.S.") do before a word
    that opens sentences and is no name's ("at 9 a.m. The council met").

    >>> sentence_starts("Gen. Brunn left. Talks go on.", 0, 29)
    (17,)
    """
    return tuple(match.end() for match in END.finditer(text, start, end) if _ends_sentence(text, start, match))


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    if match[1] != "." or match[2]:
        return True
    if _DOTTED.search(text, max(start, match.start() - LONGEST), match.start()):
        return _OPENS.match(text, match.end()) is not None
    found = _LAST_WORD.search(text[max(start, match.start() - LONGEST) : match.start()])
    word = found[0] if found else ""
    return not (len(word) == 1 and word.isalpha()) and word.lower() not in ABBREVIATIONS
