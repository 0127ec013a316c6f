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

END = re.compile(r"""(\w+)?([.!?…]+)(["”’'»)\]]*)\s+(?=["“‘'«„(\[]*[^\W_a-z])""")


def sentence_starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Offsets in `[start, end)` at which a sentence begins after another; the first sentence is not among them.

    An initial ("J. Vell") and an abbreviation ("Gen. Brunn") end no sentence.

    >>> sentence_starts("Gen. Brunn left. Talks go on.", 0, 29)
    (17,)
    """
    return tuple(match.end() for match in END.finditer(text, start, end) if _ends_sentence(match))


def _ends_sentence(match: re.Match[str]) -> bool:
    word, stops, marks = match.group(1) or "", match.group(2), match.group(3)
    if stops != "." or marks:
        return True
    return not (len(word) == 1 and word.isalpha()) and word.lower() not in ABBREVIATIONS
