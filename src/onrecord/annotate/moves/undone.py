"""This module knows which forces words cannot have that only tell of what might be done, or that nobody who bargains says.

- "The bloc called on Vell to withdraw", "Vell ought to withdraw", "Vell might withdraw": Vell has given way in none of them. What is only
  called for can at most be somebody's demand; what is only imagined is no move of anybody (corpus guidelines, section 5).
- "Orsk had not refused the plan": no refusal; "Orsk let the deadline pass": no concession.
- Who looks on makes no move (see `onlookers`), nor who "made no mention" of something (see `taken_back`).
"""

import re

from onrecord.annotate.conditions import is_in_condition
from onrecord.annotate.moves.onlookers import looks_on
from onrecord.annotate.moves.taken_back import makes_none
from onrecord.annotate.moves.utterances import Utterance
from onrecord.annotate.moves.wording import performed
from onrecord.model.span import cut_all

WISHES = frozenset({"ask", "demand", "ultimatum"})
"""Forces of what is called for."""
GIVING = frozenset({"accept", "concede", "offer"})
"""Forces that no refusal has."""
_NOT = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+|yet\s+|ever\s+)?\Z")
FAR = 160
"""Characters before a verb in which its "if" is looked for."""
REACH = 30
"""Characters before a verb in which its "not" is looked for."""


def is_open_to(text: str, utterance: Utterance, force: str) -> bool:
    """Whether words can be a move of some force."""
    if looks_on(text, utterance) or makes_none(cut_all(text, utterance.quotation.cue, " ")):
        return False
    if utterance.status is None:
        return True
    if utterance.status == "hypothetical" or _is_in_condition(text, utterance):
        return False
    if utterance.status == "called_for":
        return force in WISHES
    if utterance.status == "negated" and force in performed(cut_all(text, utterance.quotation.cue, " ")) and _is_denied(text, utterance):
        return False
    return force not in GIVING or utterance.cue_events != {"REJECT"}


def _is_in_condition(text: str, utterance: Utterance) -> bool:
    """Whether the deed is what an "if" or a "should" imagines."""
    start = utterance.quotation.cue[0].start
    return is_in_condition(text[max(0, start - FAR) : start])


def _is_denied(text: str, utterance: Utterance) -> bool:
    """Whether "not" or "never" stands right before the verb."""
    start = utterance.quotation.cue[0].start
    return _NOT.search(text, max(0, start - REACH), start) is not None
