"""This module knows sentences that make a turn by their own words, whatever verb tells them ("said", "announced", "told reporters").

- "Orsk will suspend its tests", "the crew would be sent home by Monday": somebody lets go of something. What force that has is not said by
  the words alone (it may be offered, granted or threatened), only that it is hardly no move at all.
- "Vell would respond on Tuesday", "promised an answer by Monday": the answer is to come.
- "The crew is not a subject of trade", "the toll was never on the table": the matter is shut.
"""

import re

from onrecord.annotate.moves.wording import plain

_NO_QUESTION = r"(?!(?:when|whether|if|how|why|what|who|unless|until|once|should)\b)"
_BEGINNING = rf"[“\"‘'«\s]*(?:that )?{_NO_QUESTION}(?:[^\s.;:]+ ){{0,24}}?"
"""What may stand before the verb, in one sentence."""
_LETS_GO = (
    r"(?:suspend|halt|freeze|end|stop|lift|drop|withdraw|pull back|free|release|return|reopen|hand over|hand back|close|shut|shut down|"
    r"dismantle|switch off|turn off|call off|cancel|scrap|give up|abandon|restore|pardon)"
)
_SOMETHING = r" (?!(?:on|at|in|by|if|when|again|to|for|from|until|after|before|soon|\w+ly)\b)[\w“\"‘']"
_LETTING_GO = re.compile(
    rf"{_BEGINNING}(?:will|would|shall|(?:has|have|had) (?:decided|agreed) to|plans? to|planned to) (?:now |also |then |\w+ly )?"
    rf"(?:{_LETS_GO}{_SOMETHING}|send (?:\w+ ){{1,4}}(?:home|back)\b|let (?:\w+ ){{1,4}}(?:go|in|through|pass|home)\b)"
)
_FREED = re.compile(
    rf"{_BEGINNING}(?:will|would|shall) (?:now |also |all |soon )?(?:be (?:\w+ly )?(?:released|freed|set free|sent home|sent back|"
    r"handed over|handed back|allowed home|pardoned)|go home|go free|come home)\b"
)
HARM = frozenset({"warn", "ultimatum"})
"""Forces of what is threatened."""
_UNLESS = re.compile(r"\b(?:unless|otherwise|or else)\b")
_NOT_DECIDED = re.compile(
    r"warn|threat|fear|hop(?:e|ing)|expect|demand|insist|urg|ask|call|predict|doubt|believ|think|thought|want|wonder|order|propos|suggest"
)
"""Cues of what another should do, or of what only may come."""
_ANSWER_TO_COME = re.compile(
    r"\b(?:will|would|shall|i'll|we'll) (?:\w+ly )?"
    r"(?:respond|reply|answer|give (?:an?|its|his|her|their|our) (?:\w+ )?(?:answer|reply|response))"
    r"(?: to (?:it|that|this|them|the \w+)| it| them)?,? (?:on|by|within|before|after|once|when|as soon as|next|tomorrow|later)\b|"
    r"\bpromis(?:e|es|ed|ing) (?:an?|its|his|her|their) (?:\w+ )?(?:answer|reply|response)\b"
)
_SHUT = re.compile(
    r"\b(?:is|are|was|were|be|remains?)(?:n't| not| never) (?:a |the |an |any )?(?:subject|matter|object)s? (?:of|for) (?:\w+ )?"
    r"(?:trade|negotiations?|discussions?|bargain\w*|talks|barter)\b|\bnot (?:up )?for (?:sale|barter)\b|\b(?:never|not) on the table\b"
)
_MARKS = str.maketrans("", "", '“”„«»"‘')


def lets_go(cue: str, content: str) -> bool:
    """Whether somebody says that he, or whoever he speaks of, will stop or lift something, or release somebody.

    >>> lets_go("announced", "that Orsk will suspend its tests"), lets_go("told reporters", "the crew would be sent home by Monday")
    (True, True)
    >>> lets_go("demanded", "that Orsk would suspend its tests"), lets_go("asked", "when the crew would be sent home")
    (False, False)
    >>> lets_go("said", "it will cut off the gas unless Vell pays"), lets_go("said", "deliveries would stop at noon")
    (False, False)
    """
    words = plain(content)
    if _NOT_DECIDED.search(plain(cue)) or _UNLESS.search(words):
        return False
    return _LETTING_GO.match(words) is not None or _FREED.match(words) is not None


def frees(content: str) -> bool:
    """Whether somebody is said to be released, which threatens nobody; "will shut the valve" may.

    >>> frees("that the crew would be sent home by Monday"), frees("Orsk will shut the valve")
    (True, False)
    """
    return _FREED.match(plain(content)) is not None


def plainly(cue: str, content: str) -> frozenset[str]:
    """The forces that a sentence's own words leave open; none where they leave all.

    >>> sorted(plainly("said", "Orsk would respond on Tuesday")), sorted(plainly("promised", "promised a written answer by Monday"))
    (['defer'], ['defer'])
    >>> sorted(plainly("said", "the crew's freedom was “not for sale”")), sorted(plainly("said", "Orsk would respond in kind"))
    (['refuse'], [])
    """
    words = plain(content).translate(_MARKS)
    if "?" in words or _NOT_DECIDED.search(plain(cue)):
        return frozenset()
    if _ANSWER_TO_COME.search(words) and not _UNLESS.search(words):
        return frozenset({"defer"})
    return frozenset({"refuse"}) if _SHUT.search(words) else frozenset()
