"""This module knows which forces words cannot have that only tell of what might be done, or that nobody who bargains says.

- "The bloc called on Vell to withdraw", "Vell ought to withdraw", "Vell might withdraw": Vell has given way in none of them. What is only
  called for can at most be somebody's demand; what is only imagined is no move of anybody (corpus guidelines, section 5).
- "Orsk had not refused the plan": no refusal; "Orsk let the deadline pass": no concession.
- "Vell, asked if Orsk should pay, said": a reporter's question, and no request; "the agreement, which lifts the toll": an agreement
  makes no move.
- "Orsk rejected the accusation that it closed the strait": a denial, and no refusal of anything that was asked.
- "whether Orsk offered them a share", "a deal in which Orsk agreed to wait" that somebody hopes for: nobody has told that it was so.
  ", pushing Orsk to rearm": what came of a deed, and no request.
- "did not respond to a request for comment": a newspaper asked, and nobody who bargains.
- Who looks on makes no move (see `onlookers`), nor who "made no mention" of something (see `taken_back`).
"""

import re

from onrecord.annotate.conditions import is_in_condition
from onrecord.annotate.moves.deeds import is_no_turn
from onrecord.annotate.moves.onlookers import looks_on
from onrecord.annotate.moves.only_told import only_tells
from onrecord.annotate.moves.taken_back import makes_none
from onrecord.annotate.moves.utterances import Utterance
from onrecord.annotate.moves.wording import denies_a_charge, performed
from onrecord.model.span import cut_all

WISHES = frozenset({"ask", "demand", "ultimatum"})
"""Forces of what is called for."""
GIVING = frozenset({"accept", "concede", "offer"})
"""Forces that no refusal has."""
_NOT = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+|yet\s+|ever\s+)?\Z")
_ASKED = re.compile(r"(?:when |once |if )?(?:(?:was|were|been|being) )?(?:\w+ly )?asked(?: about)?", re.IGNORECASE)
_IS_ASKED = re.compile(r"(?:\A|[,.;:(“\"\n–—]\s*|\b(?:but|and|when|while|once|was|were|been|being)\s+)(?:\w+ly\s+)?\Z", re.IGNORECASE)
"""What stands before an "asked" that somebody is, and does not do."""
_QUESTION = re.compile(r"[“\"‘'«\s]*(?:about\s+)?(?:if|whether|why|how|what|who|when|where|which)\b", re.IGNORECASE)
_SHUNNED = re.compile(
    r"\b(?:steer(?:s|ed|ing)? clear|sh(?:y|ies|ied|ying) away|stop(?:s|ped|ping)? short|refrain(?:s|ed|ing)?)\s+(?:of|from)\b",
    re.IGNORECASE,
)
_ACCORD = (
    r"(?:accord|agreement|deal|pact|treaty|law|act|bill|plan|programme|program|policy|order|resolution|statement|document|regime|truce)s?"
)
_WHICH = re.compile(
    rf"\b{_ACCORD}(?:\s+(?:of|on|with|between)\s[^,.;:()]{{1,60}})?,?\s+(?:which|that)\s+(?:\w+ly\s+|also\s+|would\s+|will\s+)*\Z",
    re.IGNORECASE,
)
"""A clause on what was agreed or ordered, right up to its verb."""
_LEFT_OPEN = re.compile(r"\bwhether\s+(?:[\w.’'-]+\s+){0,5}\Z", re.IGNORECASE)
_HOPED_FOR = re.compile(
    r"\b(?:aim|hop|seek|want|wish|envisag|envision|imagin|possib|insist)\w*\b[^.;]*\b(?:(?:in|under|by|through) which|whereby)\s[^.;,]*\Z",
    re.IGNORECASE,
)
_OUTCOME = re.compile(r"(?:push|prompt|forc|driv|lead|spur|goad|provok)ing\b", re.IGNORECASE)
_NO_SENTENCE = re.compile(
    r"\W*(?:(?:once|twice|again|(?:three|four|five|many|several) times|often|sometimes|twice over)\W*)+", re.IGNORECASE
)
"""Words without a verb that only say how often: "We asked. Twice."."""
_FOR_A_PAPER = re.compile(
    r"\b(?:requests?|calls?|e-?mails?|messages?|inquir(?:y|ies)|questions?)(?: \w+)? (?:for|seeking|requesting|asking for) (?:\w+ )?"
    r"(?:comments?|an? interview|a statement|a response)\b",
    re.IGNORECASE,
)
"""What reporters ask for."""
FAR = 160
"""Characters before a verb in which its "if" is looked for."""
REACH = 30
"""Characters before a verb in which its "not" is looked for."""


def is_open_to(text: str, utterance: Utterance, force: str) -> bool:
    """Whether words can be a move of some force."""
    if _is_none(text, utterance) or is_no_turn(text, utterance, force) or _only_tells(text, utterance, force):
        return False
    if utterance.status is None:
        return True
    if utterance.status == "hypothetical" or _is_in_condition(text, utterance):
        return False
    if utterance.status == "negated" and force in performed(cut_all(text, utterance.quotation.cue, " ")) and _is_denied(text, utterance):
        return False
    return force not in GIVING or utterance.cue_events != {"REJECT"}


def _only_tells(text: str, utterance: Utterance, force: str) -> bool:
    quotation = utterance.quotation
    cue, speaker, addressee = (cut_all(text, spans, " ") for spans in (quotation.cue, quotation.speaker, quotation.addressee))
    return only_tells(cue, cut_all(text, utterance.content, " "), force, speaker, addressee)


def _is_none(text: str, utterance: Utterance) -> bool:
    """Whether words make no move, whatever force they seem to have."""
    cue = cut_all(text, utterance.quotation.cue, " ")
    words = cut_all(text, utterance.content, " ")
    if _NO_SENTENCE.fullmatch(words) or _FOR_A_PAPER.match(words.removeprefix("to ").removeprefix("a ")):
        return True
    is_nobodys = looks_on(text, utterance) or _is_prompt(text, utterance) or _is_of_a_thing(text, utterance)
    is_denial = denies_a_charge(cue, cut_all(text, utterance.quotation.content, " "))
    return is_nobodys or makes_none(cue) or is_denial or _is_shunned(text, utterance) or _is_not_told_as_done(text, utterance)


def _is_not_told_as_done(text: str, utterance: Utterance) -> bool:
    """Whether an act is only asked about or hoped for, or is what came of another."""
    cue = utterance.quotation.cue
    if not cue:
        return False
    before = text[max(0, cue[0].start - FAR) : cue[0].start]
    if _HOPED_FOR.search(before) or utterance.quotation.kind != "act":
        return _HOPED_FOR.search(before) is not None
    came_of_it = _OUTCOME.match(text, cue[0].start) is not None and before.rstrip(" ”\"’'").endswith(",")
    return came_of_it or _LEFT_OPEN.search(before) is not None


def _is_prompt(text: str, utterance: Utterance) -> bool:
    """Whether somebody only is asked something: "Vell, asked if Orsk should pay"."""
    cue, start = utterance.quotation.cue, utterance.content[0].start
    is_asked = utterance.event is None and len(cue) == 1 and _ASKED.fullmatch(cue[0].cut(text)) is not None
    is_asked = is_asked and not text[cue[0].end : start].strip(" \n“\"‘'«,:")
    if not is_asked:
        return False
    is_put = not utterance.quotation.speaker and cut_all(text, utterance.content).rstrip("”\"'»’").endswith("?")
    return is_put or (
        _IS_ASKED.search(text, max(0, cue[0].start - REACH), cue[0].start) is not None and _QUESTION.match(text, start) is not None
    )


def _is_shunned(text: str, utterance: Utterance) -> bool:
    """Whether what the cue tells of is left alone: "steered clear of discussing"."""
    cue = utterance.quotation.cue
    return bool(cue) and _SHUNNED.search(text, max(0, cue[0].start - REACH), cue[-1].end) is not None


def _is_of_a_thing(text: str, utterance: Utterance) -> bool:
    """Whether a deed that the article tells is a thing's, of which a clause with "which" tells: "the accord, which lifts the toll"."""
    if utterance.event is None or utterance.quotation.speaker:
        return False
    start = utterance.quotation.cue[0].start
    return _WHICH.search(text, max(0, start - FAR), start) is not None


def _is_in_condition(text: str, utterance: Utterance) -> bool:
    """Whether the deed is what an "if" or a "should" imagines."""
    start = utterance.quotation.cue[0].start
    return is_in_condition(text[max(0, start - FAR) : start])


def _is_denied(text: str, utterance: Utterance) -> bool:
    """Whether "not" or "never" stands right before the verb."""
    start = utterance.quotation.cue[0].start
    return _NOT.search(text, max(0, start - REACH), start) is not None
