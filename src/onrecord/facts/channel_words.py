"""This module knows words that say a channel between two is open or closed, and of what kind it is. Common words of the trade."""

import re
from collections.abc import Iterator

_NAME = r"(?:channels?|contacts?|dialogue|communications?|hotlines?|telephone lines?)"
_SOME = r"(?:[\w’'-]+\s+){0,3}?"
_SHUT = r"(?:cut|sever\w*|suspend\w*|broken?|clos(?:ed|es|ing)|fr(?:oze\w*|eez\w*)|ended|halted|lost|dead)"
_CLOSED = re.compile(
    rf"\b(?:no|zero|without|neither|lack of)\s+{_SOME}{_NAME}\b"
    rf"|\b{_SHUT}\s+(?:off\s+)?{_SOME}{_NAME}\b"
    rf"|\b{_NAME}\s+{_SOME}{_SHUT}\b"
    rf"|\b{_NAME}\s+(?:do|does|did)(?:\s+not|n['’]t)\s+(?:exist|work)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\bin\s+(?:[\w’'-]+\s+)?(?:contact|dialogue|communication)\b"
    rf"|\b{_NAME}\s+{_SOME}(?:under ?way|open|exists?|continu\w*|remains?|remained|works?|working|maintained|resum\w*|restor\w*)\b"
    rf"|\b(?:there (?:is|are)|maintain\w*|keeps?|kept|continu\w*|restor\w*|resum\w*|hav(?:e|ing)|has|presence of)\s+{_SOME}{_NAME}\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:ago|previously|in the past|used to|back then)\b", re.IGNORECASE)
_BREAKS = re.compile(r"(?<=[,;:.!?…])\s+|\s+(?:but|although|though|while|unlike)\s+", re.IGNORECASE)

KINDS = {
    "telephone": ("telephone", "phone", "hotline"),
    "heads of state": ("head of state", "heads of state", "president", "prime minister", "leaders"),
    "in writing": ("letter", "written", "in writing", "correspondence"),
    "diplomats": ("ambassador", "embass", "envoy", "diplomat", "foreign minist"),
    "military": ("military", "general staff", "defence", "defense", "army"),
}
"""What sort of channel it is, by beginnings of words near it."""


def channel_clauses(words: str) -> Iterator[tuple[str, str, bool]]:
    """The clauses that say how a channel stands, in order: the clause, "open" or "closed", and whether that is told of the past.

    >>> list(channel_clauses("The ministers are in contact, but two years ago there were no contacts at all"))
    [('The ministers are in contact,', 'open', False), ('but two years ago there were no contacts at all', 'closed', True)]
    """
    past = False
    for clause in _BREAKS.split(words):
        past = bool(_PAST.search(clause)) or (past and not clause[:1].isupper())
        if _CLOSED.search(clause):
            yield clause, "closed", past
        elif _OPEN.search(clause):
            yield clause, "open", past
