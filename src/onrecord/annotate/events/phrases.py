"""This module knows set phrases of which the act is settled, or which are no act, whatever their single words look like.

- Who lets an ultimatum run out, or an offer lapse, turns it down.
- Who turns off the gas, or shuts the pipeline, cuts a supply (corpus guidelines, section 4).
- Who votes for something agrees to it; only a vote against it turns it down, and with any such word after it it is left alone.
- What is or poses a threat to somebody threatens nobody yet; who promises punishment threatens, and an ultimatum is no offer.
- Who meets a condition meets nobody; whom a state recalls "for consultations" confers with nobody yet; a bare "had" or "was" is no meeting.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from onrecord.annotate.run_out import RUN_OUT
from onrecord.learned import FoundEvent
from onrecord.model.span import Span

_FREE = r"(?:(?!(?:and|but|or|that|which|who|because|after|before|of|on|over|in|at|to|for|from|with|by|about)\b)[\w’'-]+\s+)"
"""A word that may stand between a verb and what it is about."""
_SUPPLY = r"(?:gas|oil|fuel|power|electricity|water|heat(?:ing)?|suppl(?:y|ies)|deliver(?:y|ies)|taps?|internet|funding)"
_CONDITION = (
    r"(?:conditions?|demands?|deadlines?|requirements?|terms|targets?|obligations?|commitments?|needs|criteria|standards?|goals?|costs?|"
    r"expectations?|bar|thresholds?|benchmarks?|quotas?|definition)"
)
_TURN = r"(?:turn(?:s|ed|ing)?|shut(?:s|ting)?|cut(?:s|ting)?|switch(?:es|ed|ing)?|chok(?:es|ed|ing))"
_PEOPLE = r"(?:people|children|kids|citizens|families|homes|households|hospitals|patients|pensioners|population|schools)"
_AGAINST = (
    r"(?:reject|block|refuse|ban|bar|scrap|cancel|end|oppose|dismiss|abolish|repeal|suspend|postpone|leave|withdraw|quit|strike|boycott)"
)
_NO_RELIEF = (
    r"(?:(?!(?:and|but|or|that|which|who|because|after|before|against|no|not|never|lift|eas\w+|end|drop|remove|suspend|avoid|prevent|stop|reduce|"
    r"delay|waive|scrap|without)\b)[\w’'-]+\s+)"
)
_HARM = r"(?:sanctions|retaliat\w+|punish\w*|revenge|reprisals|consequences|fire and fury|war on|strike back|hit back)"
_BARE = re.compile(
    r"(?:has|have|had|having|is|are|was|were|be|been|being|do|does|did|get|gets|got|can|could|will|would|wo|won|need|needs)", re.IGNORECASE
)
"""Auxiliaries and the like, that are no act by themselves."""
_PARTICIPLE = re.compile(r"\s+(?:(?:not|been|being|also|\w+ly)\s+)*(?:\w+(?:ed|en)|met|held|sat)\b")

_VOTED_DOWN = r"(?<!sanctions )(?<!measures )(?<!embargo )(?<!action )(?<!case )against"
"""Not what is against somebody whichever way one votes on it: "voted to extend the sanctions against Vell"."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A set phrase.

    Attributes:
        words: what it looks like.
        type, mode: the act that it tells; no type where it tells none.
        of: types of events which it settles; empty means any.
    """

    words: re.Pattern[str]
    type: str | None = None
    mode: str | None = None
    of: frozenset[str] = frozenset()


def _cut_off(words: str) -> Phrase:
    harm = frozenset({"SANCTION", "COERCE", "REJECT", "RETREAT", "CONCEDE", "ASSAULT"})
    return Phrase(words=re.compile(rf"\b{words}\b", re.IGNORECASE), type="SANCTION", mode="discontinue", of=harm)


def _no_act(words: str, *of: str) -> Phrase:
    return Phrase(words=re.compile(rf"\b{words}\b", re.IGNORECASE), of=frozenset(of))


PHRASES = (
    Phrase(words=RUN_OUT, type="REJECT"),
    _cut_off(rf"{_TURN}\s+off\s+{_FREE}{{0,3}}?{_SUPPLY}"),
    _cut_off(rf"{_TURN}\s+{_FREE}{{0,3}}?(?:{_SUPPLY}|pipelines?|valves?)\s+off"),
    _cut_off(rf"pull(?:s|ed|ing)? the plug on\s+{_FREE}{{0,3}}?{_SUPPLY}"),
    _cut_off(rf"(?:shut(?:s|ting)?|clos(?:es?|ed|ing))\s+(?:down\s+)?{_FREE}{{0,3}}?(?:pipelines?|taps?|valves?)"),
    _no_act(rf"(?:pos(?:e|es|ed|ing)|constitut\w+|represent\w*)\s+{_FREE}{{0,6}}?threats?", "THREATEN", "ACCUSE"),
    _no_act(
        rf"(?:is|are|was|were|be|been|become|became|remains?|remained|as|(?:consider|deem)\w*(?:\s+to be)?)\s+{_FREE}{{0,5}}?threats?\s+"
        r"(?:to|on|against|for)\s+(?:the|its|our|their|his|her|your|my|all|any|world|international|regional|national|global|peace|security|"
        r"stability|democracy|humanity|(?-i:[A-Z]\w*))",
        "THREATEN",
    ),
    _no_act(
        rf"(?:consider\w*|deem\w*|se(?:e|es|en)\s+{_FREE}{{0,4}}?as|saw\s+{_FREE}{{0,4}}?as)\s+an?\s+{_FREE}{{0,3}}?threats?", "THREATEN"
    ),
    _no_act(rf"no\s+{_FREE}{{0,2}}?(?:security|military|existential|immediate)\s+threats?", "THREATEN"),
    _no_act(r"pay(?:s|ing)?\s+(?:close\s+|more\s+|no\s+|little\s+)?(?:attention|heed|tribute|respects)", "AID", "CONCEDE", "AGREE"),
    _no_act(rf"(?:pay(?:s|ing)?|paid)\s+(?:an?|the)\s+{_FREE}{{0,3}}?price", "AID", "CONCEDE", "AGREE"),
    Phrase(
        words=re.compile(rf"\b(?:promis\w+|pledg\w+|vow\w*)\s+(?:to\s+)?{_NO_RELIEF}{{0,4}}?{_HARM}\b", re.IGNORECASE),
        type="THREATEN",
        of=frozenset({"AGREE"}),
    ),
    Phrase(
        words=re.compile(
            rf"\b(?:offer|giv|present|hand|issu)\w*\s+{_FREE}{{0,5}}?ultimatums?\b|\bgave\s+{_FREE}{{0,5}}?ultimatums?\b", re.IGNORECASE
        ),
        type="THREATEN",
        of=frozenset({"AGREE", "AID", "COOPERATE"}),
    ),
    _no_act(rf"(?:meet(?:s|ing)?|met)\s+(?:\w+ of\s+)?{_FREE}{{0,5}}?{_CONDITION}", "CONSULT"),
    _no_act(r"(?:recall\w*|withdr[ae]w\w*|summon\w*|call\w* (?:home|back))\b[^.;!?]{0,80}\bfor (?:\w+ )?consultations", "CONSULT"),
    _no_act(r"(?:bring(?:s|ing)?|brought) to the table", "CONSULT"),
    _no_act(r"(?:hits?|hitting|struck) back", "RETREAT", "CONCEDE"),
    _no_act(r"on the same footing", "COERCE"),
    _no_act(
        rf"(?:leav(?:e|es|ing)|left)\s+{_FREE}{{1,6}}?(?:undefined|unresolved|unanswered|unclear|unchanged|unsettled|undecided)",
        "RETREAT",
        "SANCTION",
    ),
    _no_act(rf"{_PEOPLE}\s+(?:will\s+|would\s+|could\s+)?(?:freez(?:e|es|ing)|froze)", "SANCTION", "COERCE"),
    Phrase(
        words=re.compile(
            rf"\b(?:voted|votes to|voting to)\b(?!.*?\b(?:not|never|down|no|off|out|opposition|to\s+{_AGAINST}|{_VOTED_DOWN})\b)",
            re.IGNORECASE | re.DOTALL,
        ),
        type="AGREE",
        of=frozenset({"REJECT"}),
    ),
)
"""Set phrases; of two at one place the first counts."""


def as_phrased(text: str, sentence: Sequence[Span], found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The events in their order, those that a set phrase tells as it has them, and without those that are none.

    Args:
        sentence: of each event, where it is told.
    """
    kept = []
    for each, around in zip(found, sentence, strict=True):
        if _is_bare(text, each):
            continue
        phrase = next((phrase for phrase in _about(each.type) if _holds(text, around, phrase, each.anchor)), None)
        if phrase is None:
            kept.append(each)
        elif phrase.type is not None:
            kept.append(msgspec.structs.replace(each, type=phrase.type, mode=phrase.mode))
    return kept


def _is_bare(text: str, event: FoundEvent) -> bool:
    """Whether a meeting has a bare auxiliary for its trigger, or a trigger ends in the midst of one ("won" of "won't")."""
    words = [piece.cut(text) for piece in event.trigger]
    if not all(_BARE.fullmatch(each) for each in words):
        return False
    if event.type == "CONSULT" and not _PARTICIPLE.match(text, event.trigger[-1].end):
        return True
    return text[event.trigger[-1].end : event.trigger[-1].end + 2] in {"'t", "’t"}


@cache
def _about(kind: str) -> tuple[Phrase, ...]:
    """The set phrases that settle events of a type."""
    return tuple(phrase for phrase in PHRASES if not phrase.of or kind in phrase.of)


def _holds(text: str, sentence: Span, phrase: Phrase, anchor: Span) -> bool:
    """Whether a trigger stands in a set phrase."""
    return any(anchor.meets(Span(*words.span())) for words in phrase.words.finditer(text, sentence.start, sentence.end))
