"""This module knows the office at the front of a person's name: "Foreign Minister" in "Foreign Minister Ana Rel".

Forms of address and ranks ("Mr", "Dr", "General") are no offices.
"""

import re

OFFICES = frozenset(
    str.split(
        """
        president vice-president minister premier chancellor secretary senator sen representative rep congressman congresswoman governor gov
        mayor ambassador envoy consul speaker leader chairman chairwoman chair chief director attorney commissioner negotiator mediator
        state-secretary secretary-general director-general under-secretary undersecretary vice-premier vice-minister inspector-general
        attorney-general spokesman spokeswoman spokesperson king queen emperor prince judge justice prosecutor prefect provost
        """
    )
)
"""Nouns that end a title of office, in lower case and without full stop."""
_WORD = re.compile(r"\S+")
_SMALL = frozenset(str.split("de da do dos du di del della der den van von bin ibn ben abu al el la le y e"))
_MOST = 8
"""Words of a title at most."""


def office_length(words: str) -> int:
    """Of the words of a person's mention, how many code points are the title of his office; 0 where no name follows a title.

    The rule is that of GUIDELINES on kinds of mentions: the title goes from the mention's first word to its last noun of office.

    >>> office_length("Orsk's foreign minister Ana Rel"), office_length("Mr Rel"), office_length("the minister")
    (23, 0, 0)
    """
    parts = list(_WORD.finditer(words))
    lengths = [parts[at].end() for at in range(min(_MOST, len(parts) - 1)) if _is_office(parts[at].group()) and _is_name(parts[at + 1 :])]
    return lengths[-1] if lengths and "," not in words[: lengths[-1]] else 0


def _is_office(word: str) -> bool:
    return word.casefold().rstrip(".") in OFFICES


def _is_name(parts: list[re.Match[str]]) -> bool:
    """Whether words are a name to their end: each with a capital, or one of the small words of names."""
    written = [part.group() for part in parts]
    return written[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in written)
