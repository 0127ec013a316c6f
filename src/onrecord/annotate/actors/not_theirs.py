"""This module knows of which parties somebody plainly is not, however likely the rest makes it: guards beside what is weighed.

An envoy to Orsk is not Orsk's, an opponent of Orsk neither; a president's adviser is no other state's, "her advocate" not of a state that
he only speaks of; and who publishes the page, or is only told what is said, has nobody who speaks for him there. See `parties`.
"""

from collections.abc import Callable

from onrecord.annotate.actors.dealt_with import only_dealt_with
from onrecord.annotate.actors.sent import sent_to, where_sent
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.stances import Stance, opens_with
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.ties import BESIDE, BY_PLACE, FOLLOWING, GRAMMAR, TITLE
from onrecord.annotate.actors.words import SENT
from onrecord.model.annotations import Kind

NOT_BESIDE, NOT_BY_PLACE = GRAMMAR - {BESIDE}, GRAMMAR - BY_PLACE - {TITLE}
"""Ties that say whose somebody is, without those that a party's place alone may make."""
DECIDING = tuple(name for each in Stance if each is not Stance.FACED for name in (each.value, opens_with(each)))
"""Ties to whoever is told of as one's own side is."""
COUNSEL = frozenset(str.split("advocate lawyer attorney counsel barrister solicitor"))
"""Nouns for those who act for one client."""


def is_not_theirs(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether a page shows that somebody is not of a party, whatever else ties him to it."""
    return any(bars(standing, somebody, other) for bars in _BARS)


def _only_publishes_or_hears(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether a party is who publishes the page, or whom somebody tells, and nothing plainly says that somebody is theirs."""
    merely = other.number in standing.publish or other.number in standing.told_by.get(somebody.number, ())
    return merely and not standing.is_tied(somebody, other, NOT_BESIDE)


def _only_dealt_with(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody is said to deal with a party, and no title, adjective or verb makes him theirs."""
    if standing.is_tied(somebody, other, NOT_BY_PLACE) or _is_in_his_title(standing, somebody, other):
        return False
    tied = sum(votes[other.number] for name, votes in standing.ties_to(somebody).items() if name in BY_PLACE)
    return only_dealt_with(standing.reader, somebody, other, tied)


def _is_in_his_title(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether a title before somebody's name names a party: "League spokesman Ada Vell"; a description may name whom he opposes."""
    titles = standing.titles[somebody.number]
    return bool(titles) and any(not titles.isdisjoint(name.names) for name in other.names)


def _not_the_holders(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody is called a head of state's ("the president's adviser"), and a party another state to which nothing ties him."""
    if other.kind is not Kind.STATE or not other.known or standing.is_tied(somebody, other, GRAMMAR):
        return False
    facts = [fact for owner in standing.owners(somebody) if (fact := owner.fact()) is not None and fact.kind is Kind.PERSON]
    return bool(facts) and all(fact.party is not None and fact.party not in other.known for fact in facts)


def _is_sent_there(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody is an envoy to a party, or to any while nothing says that this one sends him."""
    reader = standing.reader
    if SENT.isdisjoint(standing.words[somebody.number]):
        return False
    where = {reader.actor_of[at] for number in somebody.mentions for at in sent_to(reader.text, reader.heard, number)}
    told = [where_sent(reader.heard[number].span.cut(reader.text)) for number in somebody.mentions]
    is_there = other.number in where or any(each.startswith(" ".join(name.names)) for each in told for name in other.names if name.names)
    return is_there or ((bool(where) or any(told)) and not standing.is_tied(somebody, other, GRAMMAR - {FOLLOWING["in"]}))


def _only_defended(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody is a person's counsel, and a party a state or body that nothing says he acts for: "her advocate Ilan Brunn"."""
    if COUNSEL.isdisjoint(standing.words[somebody.number]):
        return False
    of_person = any(owner.kind is Kind.PERSON for owner in standing.owners(somebody)) or any(
        standing.reader.heard[at].phrase.owner in ("his", "her") for at in somebody.mentions
    )
    return of_person and not standing.is_tied(somebody, other, GRAMMAR)


def _is_told_what_to_do(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody says that a party must undo or stop something, or what "we" do if it does, and nothing says that he is theirs.

    "Orsk must reopen the bridge"; "we will withdraw when Orsk withdraws".
    """
    return other.number in standing.bid.get(somebody.number, ()) and not standing.is_tied(somebody, other, GRAMMAR)


def _only_called_on(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody calls on or blames a party, tells nowhere what it intends or wants, and nothing says that he is theirs."""
    ties = standing.ties_to(somebody)
    is_faced = other.number in ties.get(Stance.FACED.value, ())
    return is_faced and not any(other.number in ties.get(each, ()) for each in DECIDING) and not standing.is_tied(somebody, other, GRAMMAR)


def _only_asks(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether a party does nothing but ask, as an outlet does, and nothing says that somebody is theirs."""
    return other.number in standing.askers and not standing.is_tied(somebody, other, GRAMMAR)


def _is_his_own(standing: Standing, somebody: Somebody, other: Somebody) -> bool:
    """Whether a party is only called somebody's: "his teams" are his, and he is not theirs."""
    called = [standing.reader.heard[at].phrase for at in other.mentions]
    return somebody.kind is Kind.PERSON and not other.names and all(each.owner in ("his", "her", "my") for each in called)


_BARS: tuple[Callable[[Standing, Somebody, Somebody], bool], ...] = (
    _only_publishes_or_hears,
    _only_dealt_with,
    _not_the_holders,
    _is_sent_there,
    _only_defended,
    _is_told_what_to_do,
    _only_called_on,
    _only_asks,
    _is_his_own,
)
