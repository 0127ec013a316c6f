"""This module knows whose a phrase says that somebody is, by its grammar alone: "Orskan minister", "Orsk's senate", "president of Orsk".

It needs no table of the world's states: a reader of many articles asks whether anybody goes by the words it gives.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from onrecord.facts.american import is_american
from onrecord.facts.folding import plainly
from onrecord.facts.nameless import says_which_office
from onrecord.facts.naming import ORGANS
from onrecord.facts.roles import roles_in, sector_of

STATES_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY"})
"""Sectors of those who speak and act for their state (PLOVER)."""
AGAINST = frozenset({"OPP", "REB", "SPL", "UAF"})
"""Sectors of those who are called by a state that they do not stand with."""
STATES_NOUNS = frozenset(
    str.split("ministry ministries committee commission council senate assembly congress delegation side prosecutors embassy consulate")
)
"""What bodies of a state end in, beside the organs that every state has."""
LONGEST = 3
"""Words that a party's name has at most, where it stands before or after another noun."""
_ENDINGS = tuple(
    (ending, name)
    for ending, names in (("", " "), ("n", " "), ("an", " ,a,e"), ("ian", " ,ia"), ("i", " "), ("ese", " ,a"), ("ish", " "))
    for name in names.replace(" ", "").split(",")
)
"""How the adjective of a state ends, and what its name has in that place."""
_SHORTEST = 3
_WORD = re.compile(r"[^\s,;:()\"“”]+")
_OWNER = re.compile(r"['’]s?$")
_OF = re.compile(r"\b(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_LAWMAKER = re.compile(r"(?:[\w.]+ )?(?:Senator|Sen\.|Representative|Rep\.|Speaker|Congress(?:wo)?man)\s")
_ARTICLES = frozenset({"the", "a", "an"})
_REPUBLIC = r"(?:the\s)?(?:(?:Republic|Kingdom|State|Union)\s[Oo]f\s)?"


def owners_in(words: str) -> tuple[str, ...]:
    """The words of a phrase that may be the name or adjective of whose somebody is, the likeliest first.

    >>> owners_in("Orskan foreign minister"), owners_in("Orsk's Senate"), owners_in("President of the Republic of Orsk")
    (('Orskan',), ('Orsk',), ('Orsk',))
    >>> owners_in("ambassador to Orsk"), owners_in("Ada Vell"), owners_in("First Deputy Foreign Minister")
    ((), ('Ada',), ())
    >>> owners_in("Senator Ada Vell of Ohio"), owners_in("Senator Ada Vell of Orsk")
    ((), ('Orsk',))
    """
    parts = _WORD.findall(words)
    if parts and parts[0].casefold() in _ARTICLES:
        parts = parts[1:]
    tail = _WORD.findall(_OF.split(words)[-1]) if _OF.search(words) and not _is_from_a_seat(words) else []
    return tuple(dict.fromkeys(owner for owner in (*_after(tail), *_before(parts)) if not says_which_office(owner)))


def _is_from_a_seat(words: str) -> bool:
    """Whether words name an American lawmaker with the state that sent him, for which he does not speak."""
    return _LAWMAKER.match(words) is not None and is_american(f" of {_OF.split(words)[-1]},")


def _before(parts: Sequence[str]) -> Iterator[str]:
    for length in range(min(LONGEST, len(parts) - 1), 0, -1):
        front = parts[:length]
        if all(part[0].isupper() for part in front) and not roles_in(" ".join(front)):
            yield _OWNER.sub("", " ".join(front))


def _after(tail: Sequence[str]) -> Iterator[str]:
    if 0 < len(tail) <= LONGEST and all(part[0].isupper() for part in tail):
        yield " ".join(tail)


def without_owner(words: str, names: Collection[str]) -> tuple[str, str | None]:
    """A role without whose it is, and which of these names its owner goes by; the words as they are where it is none of them.

    >>> without_owner("President of the Republic of Orsk", {"Orsk"}), without_owner("Orskan foreign minister", {"Orsk"})
    (('President', 'Orsk'), ('foreign minister', 'Orsk'))
    >>> without_owner("League spokesman", {"Lenne League"}), without_owner("envoy to Orsk", {"Orsk"})
    (('spokesman', 'Lenne League'), ('envoy to Orsk', None))
    """
    for owner in owners_in(words):
        called = {owner, *names_of_state(owner)}
        if (name := next((name for name in names if name in called or name.endswith(f" {owner}")), None)) is not None:
            rest = re.sub(rf"^(?:the\s)?{re.escape(owner)}(?:['’]s?)?\s+", "", words, flags=re.IGNORECASE)
            return re.sub(rf"\s+(?:of|for)\s+{_REPUBLIC}{re.escape(owner)}$", "", rest, flags=re.IGNORECASE), name
    return words, None


def is_owned(words: str) -> bool:
    """Whether a phrase says by an owner's form whose somebody is.

    >>> is_owned("Orsk’s foreign minister"), is_owned("Orskan foreign minister"), is_owned("the minister's")
    (True, False, False)
    """
    return bool(re.match(r"(?:[Tt]he )?[A-Z]\S*['’]s? \w", words))


@lru_cache(maxsize=1 << 14)
def names_of_state(words: str) -> tuple[str, ...]:
    """What a state may be called of which these words are the name or the adjective.

    >>> names_of_state("Orskan"), names_of_state("North Orskan")[1:3]
    (('Orskan', 'Orska', 'Orsk', 'Orske'), ('North Orska', 'North Orsk'))
    """
    front, last = words[: words.rfind(" ") + 1], words[words.rfind(" ") + 1 :]
    whole = [last.removesuffix(ending) + name for ending, name in _ENDINGS if last.endswith(ending)]
    return tuple(dict.fromkeys(front + name for name in whole if len(name) >= _SHORTEST))


def speaks_for_state(words: str) -> bool:
    """Whether who is so described speaks for the state named in it: its ministers and officials do, its senators and engineers do not.

    >>> speaks_for_state("Orskan foreign minister"), speaks_for_state("Orskan engineers"), speaks_for_state("former Orskan president")
    (True, False, False)
    """
    return sector_of(words) in STATES_SECTORS


def is_body_of_state(words: str) -> bool:
    """Whether a body so named is one of the state named in it.

    >>> is_body_of_state("Orsk's foreign ministry"), is_body_of_state("Orsk’s Senate"), is_body_of_state("Orskan State Railways")
    (True, True, False)
    """
    parts = plainly(words).casefold().split()
    return any(" ".join(parts[at:]) in ORGANS for at in range(1, len(parts))) or bool(parts and parts[-1] in STATES_NOUNS)
