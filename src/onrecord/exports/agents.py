"""This module knows by which code an event's parties are exported: that of their own words first, then of their name, then of their party.

A page's own words say best whose somebody is ("the Danish envoy"); whom the record takes him to act for is asked last.
Where all that says nothing and the events of a page have parties of one country alone, as in a dispute at home, those are taken to be of it
who are named ("the opposition"), not those who are only counted ("three men").
"""

import re
from collections.abc import Iterable

from onrecord.facts.codes import BODIES_SECTORS, code_of

_COUNTED = re.compile(
    r"\s*(?:a|an|some|several|many|at least|up to|more than|dozens?|hundreds?|thousands?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\d[\d,.]*)\b",
    re.IGNORECASE,
)


def agent_code(words: str, name: str, *, country: str | None, sector: str | None) -> str | None:
    """The ISO code of the country somebody is of, or the code of a kind of body ("IGO"); None where nothing says.

    Args:
        words: the page's words; name: the name the article knows them by.
        country, sector: as the record has them.

    >>> agent_code("its envoy", "Danish envoy", country=None, sector="GOV"), agent_code("the bloc", "EU", country=None, sector="IGO")
    ('DNK', 'IGO')
    """
    told = (code_of(each, is_person=True) for each in (words, name))
    return next(filter(None, told), None) or country or BODIES_SECTORS.get(sector or "")


def home_code(codes: Iterable[str | None]) -> str | None:
    """The only country among the codes of those who take part in a page's events; None where there are several, or none.

    >>> home_code(["DNK", None, "IGO", "DNK"]), home_code(["DNK", "NOR"])
    ('DNK', None)
    """
    countries = {code for code in codes if code} - set(BODIES_SECTORS.values())
    return countries.pop() if len(countries) == 1 else None


def is_at_home(words: str) -> bool:
    """Whether somebody of whom nothing says whose he is may be taken to be of the only country a page's events tell of.

    >>> is_at_home("the opposition"), is_at_home("three men"), is_at_home("")
    (True, False, False)
    """
    return bool(words) and _COUNTED.match(words) is None
