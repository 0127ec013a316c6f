"""This module knows how a season is said that EDTF writes as a code: `2034-23` is autumn 2034."""

import re

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_SEASON = re.compile(r"(\d{4})-(2[1-4])([?~%]?)")


def season_words(edtf: str) -> str:
    """A date with the seasons in it as words; any other is left as it is.

    >>> [season_words(edtf) for edtf in ("2034-23", "2034-21~", "2034-03-21", "2034-22/2034-23")]
    ['autumn 2034', 'about spring 2034', '2034-03-21', 'summer 2034/autumn 2034']
    """
    parts = [(part, _SEASON.fullmatch(part)) for part in edtf.split("/")]
    return "/".join(f"{'about ' if found[3] else ''}{SEASONS[found[2]]} {found[1]}" if found else part for part, found in parts)
