"""This module knows how who pastes a clipping notes its outlet: "The Orsk Observer, 9 March 2031", or the name above a line with the day.

Only a name with a word that newspapers are called by counts, for a place or a body stands before a day as well.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.facts.outlets import is_outlet
from onrecord.text.dates import find_dates
from onrecord.text.months import WEEKDAYS

LINES = 5
"""Lines from the top in which it is noted."""
LONGEST_NAME = 5
"""Words of an outlet's name, at most."""
CALLED = frozenset(
    str.split(
        """
        daily weekly evening morning sunday today times post journal news tribune herald gazette press courier observer mail star mirror
        telegraph chronicle standard guardian echo globe express review record ledger inquirer examiner dispatch bulletin register sentinel
        monitor beacon argus advertiser messenger reporter broadcasting newspaper magazine
        """
    )
)
"""Words that newspapers and stations are called by, in lower case."""
_PARTED = re.compile(r"\s*[,|·•–—]\s*|\s+-\s+")
_SMALL = frozenset(str.split("the of and de la el le"))
_LONGEST_LINE = 80


def noted_outlet(lines: Sequence[str]) -> str | None:
    """The outlet that the first lines of pasted text name beside a day, or None.

    >>> noted_outlet(["DAILY BEACON", "Saturday, March 8, 2031", "Valve shut"]), noted_outlet(["Gate stays open", "4 March 2031"])
    ('DAILY BEACON', None)
    """
    top = [line.strip() for line in lines[:LINES] if line.strip() and len(line) <= _LONGEST_LINE]
    for line in top:
        name, *rest = _PARTED.split(line, maxsplit=1)
        if rest and is_day(rest[0]) and _is_name(name):
            return name
    return next((name for name, below in pairwise(top) if is_day(below) and _is_name(name)), None)


def is_day(words: str) -> bool:
    """Whether words are one day with its year and nothing else but its weekday.

    >>> is_day("Saturday, March 8, 2031"), is_day("9 March 2031"), is_day("on 9 March 2031 they left")
    (True, True, False)
    """
    found = find_dates(words)
    if len(found) != 1 or len(found[0].edtf) < len("2031-03-09"):
        return False
    rest = words[: found[0].span.start] + " " + words[found[0].span.end :]
    return all(part.casefold() in WEEKDAYS for part in re.findall(r"[^\W\d_]+", rest)) and not re.search(r"\d", rest)


def _is_name(words: str) -> bool:
    """Whether words are written as a name and one of them is what newspapers are called."""
    parts = re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", words)
    if not 0 < len(parts) <= LONGEST_NAME or not words[-1].isalnum():
        return False
    is_written_so = all(part[0].isupper() or part in _SMALL for part in parts)
    return is_written_so and (is_outlet(words) or any(part.casefold() in CALLED for part in parts))
