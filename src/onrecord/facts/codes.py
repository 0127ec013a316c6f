"""This module knows by which code PLOVER names those whom a phrase speaks of: a country's, or that of a kind of body.

Countries go by ISO 3166-1 alpha-3. What belongs to none goes by what it is: IGO between states, NGO of citizens, IMG armed across borders.
Whose somebody is, phrases say by name, adjective, people, capital, city or movement ("the Danish envoy", "a court in Aarhus"); nothing
is said here about whose a place ought to be: places that two states claim are left out, and one that only a movement claims goes by the
state that the United Nations count it to, since that is how the coded data go.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.facts.folding import folded, is_capitalised
from onrecord.facts.known import LONGEST, Known, Sense, known_named, owner
from onrecord.facts.tables import rows, several

CODES: Mapping[str, str] = {folded(words): row["code"] for row in rows("codes.tsv") for words in several(row["words"])}
"""Cities, regions, movements and bodies by their folded names: the code each goes by."""
BODIES_SECTORS: Mapping[str, str] = {"IGO": "IGO", "NGO": "NGO", "ISM": "IMG"}
"""The code of a body that belongs to no country, by its sector."""

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_MADE = re.compile(r"(?<=\w)-(?:led|based|owned|born|occupied|run)\b")
"""What a country's name is joined with and still says whose somebody is."""
_DEALT_WITH = re.compile(r"\b(?:to|against|with|on|about|towards?|over|between|into|versus)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before whom somebody deals with, not whose he is."""


class Coded(NamedTuple):
    """Words that have a code: where they begin and end in what was asked about, in characters."""

    start: int
    end: int
    code: str


def code_of(words: str, *, is_person: bool = False) -> str | None:
    """The code of the country, else the kind of body, that a phrase speaks of first and that is its own; None where none is named.

    Args:
        is_person: the phrase is a person's, so a last name alone may name a known holder of an office.

    >>> code_of("the Danish envoy to Norway"), code_of("a court in Aarhus"), code_of("NATO's chief"), code_of("the envoy to Norway")
    ('DNK', 'DNK', 'IGO', None)
    """
    own = (each.code for each in coded_in(words, is_person=is_person) if not _DEALT_WITH.search(words, 0, each.start))
    return next(own, None)


def coded_in(words: str, *, is_person: bool = False) -> Iterator[Coded]:
    """All that has a code among some words, in text order, the longest at each place.

    >>> [(each.start, each.code) for each in coded_in("Danish aid for the Norwegians")]
    [(0, 'DNK'), (19, 'NOR')]
    """
    parts, at = list(_WORD.finditer(_MADE.sub(lambda made: " " * len(made[0]), words))), 0
    while at < len(parts):
        if not is_capitalised(parts[at][0]):
            at += 1
            continue
        length, code = next(_from([part[0] for part in parts[at : at + LONGEST]], is_last=len(parts) - at if is_person else 0), (1, None))
        if code:
            last = parts[at + length - 1]
            yield Coded(parts[at].start(), last.start() + len(_bare(last[0])), code)
        at += length


def _from(parts: Sequence[str], is_last: int) -> Iterator[tuple[int, str]]:
    """How many of the words have a code together, and that code; the most words first.

    Args:
        is_last: how many words make the phrase end, where a last name may stand at its end.
    """
    for length in range(len(parts), 0, -1):
        if code := _code(owner(" ".join(parts[:length])), length == is_last):
            yield length, code


@lru_cache(maxsize=8192)
def _code(words: str, is_person: bool) -> str | None:
    if code := CODES.get(folded(words)):
        return code
    found = known_named(words) or (known_named(f"al-{words}") if is_person else ())
    codes = {_of_known(known) for known in found if known.sense is not Sense.COMMON and (known.sense is not Sense.FAMILY or is_person)}
    return codes.pop() if len(codes) == 1 else None


def _bare(word: str) -> str:
    """A word without the mark of an owner and the full stop after it; initials keep theirs."""
    plain = owner(word)
    return plain[:-1] if plain.endswith(".") and "." not in plain[:-1] else plain


def _of_known(known: Known) -> str | None:
    return known.country or BODIES_SECTORS.get(known.sector or "")
