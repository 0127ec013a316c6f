"""This module knows by which words a page tells that somebody sits in a parliament or leads in one."""

from collections.abc import Collection

LAWMAKERS = frozenset(
    str.split(
        """
        senator senators sen sens rep reps congressman congresswoman congressmen lawmaker lawmakers legislator legislators mp mps
        parliamentarian parliamentarians minority majority opposition backbencher backbenchers whip
        """
    )
)
"""Words for those who sit in a parliament or stand against its government."""
CHAMBERS = frozenset(str.split("house senate parliament congress assembly duma knesset bundestag"))
"""Parliaments, of which somebody may be leader or speaker."""
LEADS_CHAMBER = frozenset(str.split("speaker leader whip democrat democrats republican republicans democratic chairman chairwoman chair"))


def is_lawmaker(words: Collection[str]) -> bool:
    """Whether words of titles and descriptions, in lower case, say that somebody sits in a parliament or leads in one."""
    plain = {word.rstrip(".") for word in words}
    return not plain.isdisjoint(LAWMAKERS) or not (plain.isdisjoint(CHAMBERS) or plain.isdisjoint(LEADS_CHAMBER))
