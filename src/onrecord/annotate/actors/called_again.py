"""This module knows whom a noun for his trade means where it stands for who spoke last: "the diplomat stressed" after a foreign minister.

Agencies in many countries write so, for want of another name. The noun has to fit his office, and nobody may have been called by it before.
"""

from onrecord.annotate.actors.met import Met
from onrecord.annotate.actors.phrase import DEFINITE_FORM
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.somebody import Somebody
from onrecord.model.annotations import Kind

FAR = 3
"""Sentences back in which he has to have spoken."""
RECENT = 12
"""Actors told of last, among whom he is looked for."""
TRADES: dict[str, frozenset[str]] = {
    "diplomat": frozenset(str.split("foreign affairs ambassador envoy consul diplomatic counterpart representative external emissary")),
    "politician": frozenset(
        str.split("minister premier president senator deputy lawmaker legislator chancellor mayor governor speaker leader")
    ),
    "statesman": frozenset(str.split("minister premier president chancellor")),
    "lawmaker": frozenset(str.split("senator deputy legislator congressman congresswoman representative member sen rep")),
}
"""Nouns for a trade, with words of the offices that it fits."""


def called_again(met: Met, number: int) -> Somebody | None:
    """The last speaker, where a phrase that speaks is such a noun and fits him alone; None for any other phrase."""
    heard, setting = met.heard[number], met.settings[number]
    offices = TRADES.get(heard.phrase.head)
    if offices is None or heard.phrase.form != DEFINITE_FORM or len(heard.phrase.words) > 1 or setting.speaks is None:
        return None
    if heard.phrase.owner or any(met.actors[each].kind is Kind.PERSON for each in met.index.of_noun(heard.phrase.head)):
        return None
    people = [each for actor in met.recent(RECENT) if (each := met.actors[actor]).kind is Kind.PERSON]
    spoken = [(each.spoke.sentence, each) for each in people if each.spoke is not None and _is_near(each.spoke, setting)]
    _, last = max(spoken, key=lambda each: each[0], default=(0, None))
    return None if last is None or offices.isdisjoint(last.words) else last


def _is_near(spoke: Setting, setting: Setting) -> bool:
    """Whether somebody spoke as the page has it, in no other's words, in the same section and not long before."""
    return not spoke.depth and spoke.section == setting.section and 0 <= setting.sentence - spoke.sentence <= FAR
