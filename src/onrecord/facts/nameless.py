"""This module knows which words name somebody, and which only point or describe: "we", "his country", "each side", "seven-page", "Parties".

Who is called so on one page is nobody across pages: another page's "we" is somebody else.
"""

import re
from functools import lru_cache

from onrecord.facts.roles import roles_in

POINTING = frozenset(
    str.split(
        """
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose himself herself
        itself themselves ourselves this that these those which a an the one some many both several other others another most all each
        every such no neither either nobody everyone someone somebody anyone anybody else not
        """
    )
)
"""Words that point at somebody and name nobody."""
DESCRIBING = frozenset(
    str.split(
        """
        party parties side sides group groups member members people person persons man men woman women country countries nation nations
        state states sources leaders companies troops diplomats negotiators officials staff question answer master customer
        earlier later
        """
    )
)
"""Nouns that any number of people are called by, also at the head of a sentence."""
CROWDS = frozenset(
    str.split(
        """
        optimists pessimists cynics sceptics skeptics critics observers onlookers analysts residents citizens locals villagers inhabitants
        neighbours neighbors protesters protestors demonstrators marchers rioters activists campaigners supporters opponents voters
        journalists reporters correspondents passengers commuters travellers tourists drivers shoppers customers visitors spectators
        relatives mourners families survivors victims witnesses bystanders workers farmers fishermen traders students pensioners
        prisoners detainees hostages refugees migrants engineers experts historians lawyers doctors
        """
    )
)
"""Plural nouns for people who are no one body, whatever stands around them."""
OFFICES_OWN = frozenset(
    str.split(
        """
        foreign external prime first second deputy vice assistant defence defense interior home justice finance trade economy energy health
        education transport chief former acting interim outgoing incoming senior junior special general high top joint permanent
        presidential ministerial parliamentary governmental state
        """
    )
)
"""Words that say which office or what rank it is: before a minister they are never whose he is, and by themselves nobody's name."""
_NAMELESS = POINTING | DESCRIBING | CROWDS | OFFICES_OWN
REMEMBERED = 100_000
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def says_which_office(words: str) -> bool:
    """Whether words only say which office or what rank it is, and so are nobody's name.

    >>> says_which_office("Foreign"), says_which_office("First Deputy"), says_which_office("Orskan Foreign")
    (True, True, False)
    """
    return all(word in OFFICES_OWN for word in words.casefold().split())


def is_nobody(words: str) -> bool:
    """Whether words are of those only that point, describe or say an office, so that nobody in particular is told of.

    "The ministry" and "a senior diplomat" are somebody of their page, though it does not name them.

    >>> [is_nobody(words) for words in ("somebody else", "Earlier", "each side", "our", "the ministry", "Orskan reporters")]
    [True, True, True, True, False, False]
    """
    parts = [part.casefold() for part in _WORD.findall(words)]
    return all(part in _NAMELESS or part.isdigit() for part in parts)


@lru_cache(maxsize=REMEMBERED)
def names_somebody(words: str) -> bool:
    """Whether words name somebody: one of them has a capital and neither points, describes nor is an office by itself.

    Scripts without capitals are taken for names.

    >>> [names_somebody(words) for words in ("Ada Vell", "the Orskan side", "League", "Оршанский сенат", "新华社")]
    [True, True, True, True, True]
    >>> [names_somebody(words) for words in ("we", "his country", "each side", "seven-page", "Parties", "A minister", "11", "")]
    [False, False, False, False, False, False, False, False]
    """
    parts = _WORD.findall(words)
    return any(_is_name(part, first=at == 0) for at, part in enumerate(parts))


def _is_name(part: str, *, first: bool) -> bool:
    letter = part[0]
    if not letter.isalpha() or letter.islower():
        return False
    plain = re.sub(r"['’]s?$", "", part).casefold()
    return plain not in _NAMELESS and not (first and roles_in(plain))
