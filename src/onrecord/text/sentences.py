"""This module knows where sentences begin, well enough to cut a long paragraph without tearing one apart."""

import re

ABBREVIATIONS = frozenset(
    str.split(
        """
        mr mrs ms dr gen lt col sen rep gov prof capt sgt maj adm st jr sr vs no art inc ltd co corp
        hon rev pres jan feb mar apr jun jul aug sep sept oct nov dec
        """
    )
)
"""Words after which a full stop ends no sentence, in lower case."""

END = re.compile(r"""([.!?…]+)(["”’'»)\]]*)\s+(?=["“‘'«„(\[]*[^\W_a-z])""")
_LAST_WORD = re.compile(r"\w+\Z")
LONGEST = 8
"""Letters of a word before a full stop that are looked at: more than any abbreviation has."""


def sentence_starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Offsets in `[start, end)` at which a sentence begins after another; the first sentence is not among them.

    An initial ("J. Vell") and an abbreviation ("Gen. Brunn") end no sentence.

    >>> sentence_starts("Gen. Brunn left. Talks go on.", 0, 29)
    (17,)
    """
    return tuple(match.end() for match in END.finditer(text, start, end) if _ends_sentence(text, start, match))


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    if match[1] != "." or match[2]:
        return True
    found = _LAST_WORD.search(text[max(start, match.start() - LONGEST) : match.start()])
    word = found[0] if found else ""
    return not (len(word) == 1 and word.isalpha()) and word.lower() not in ABBREVIATIONS
