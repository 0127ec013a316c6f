"""This module knows how a page says that a city is a state's capital: "Vell, the capital of Orsk", "the Orskan capital, Vell".

Capitals of real states stand in the tables of facts; of any other only the page can say it.
"""

import re

_NAME = r"(?!(?:In|At|From|Of|To|And|But|Near|For|The|With|On|While|When)\b)[^\W\d_a-z][\w’'-]*(?<!['’]s)(?:\s[^\W\d_a-z][\w-]*(?<!['’]s))?"
_STATE = rf"(?:the\s)?(?P<state>{_NAME})"
_SAYS = (
    re.compile(rf"(?P<city>{_NAME}),\s(?:the\s|which is the\s)?(?:\w+\s)?capital\s(?:city\s)?of\s{_STATE}"),
    re.compile(rf"(?P<city>{_NAME}),\s(?:the\s)?(?P<state>{_NAME}?)(?:['’]s?)?\scapital\b"),
    re.compile(rf"(?:the\s|The\s)?\b(?P<state>{_NAME}?)(?:['’]s?)?\scapital,?\s(?:city,?\s)?(?:of\s)?(?P<city>{_NAME})"),
)


def capitals_told(text: str) -> dict[str, str]:
    """The cities that a page calls a state's capital, in lower case, each with the state's name or adjective as written first.

    >>> capitals_told("In Vell, the capital of Orsk, it rained. The Tarskan capital, Brunn, was dry.")
    {'vell': 'Orsk', 'brunn': 'Tarskan'}
    """
    found: dict[str, str] = {}
    for pattern in _SAYS if "capital" in text else ():
        for said in pattern.finditer(text):
            found.setdefault(said["city"].casefold(), said["state"])
    return found
