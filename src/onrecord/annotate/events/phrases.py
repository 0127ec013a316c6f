"""This module knows set phrases of which the act is settled, or which are no act, whatever their single words look like.

- Who lets an ultimatum run out, or an offer lapse, turns it down.
- Who turns off the gas, or shuts the pipeline, cuts a supply (corpus guidelines, section 4).
- Who votes for something agrees to it; only a vote against it turns it down, and with any such word after it it is left alone.
- What is or poses a threat to somebody threatens nobody yet; who promises punishment threatens, and an ultimatum is no offer.
- Who cancels a summit turns it down; who tests a missile, or fires one into the sea, shows his arms and strikes nobody; tensions that ease
  are nobody's concession, and whom somebody nominates nobody has been asked for.
- Who no longer needs a test or a weapon blames nobody, and gives something up.
- Who observes a minute of silence lays down no arms, nor does who shows restraint; who exchanges fire withdraws nothing, and war games are
  arms shown. A flight that returns is nobody's retreat; who works overtime or is gathered for a dinner protests against nothing.
- Who meets a condition meets nobody; whom a state recalls "for consultations" confers with nobody yet; a bare "had" or "was" is no meeting.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from onrecord.annotate.run_out import RUN_OUT
from onrecord.learned import FoundEvent
from onrecord.model.span import Span
from onrecord.text.patterns import FREE

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

_MISSILES = r"(?:(?:ballistic|cruise|intercontinental|hypersonic)\s+)*(?:missiles?|rockets?|ICBMs?|warheads?|projectiles?)"
_GUNFIRE = (
    r"(?:(?:heavy|intense|small|mortar|artillery|cross-border|border)[-\s]+(?:and\s+)?)*(?:artillery|mortars?|gunfire|"
    r"gunshots|shots|shellfire|fire(?!s)|salvos|blows)"
)
_FESTIVE = (
    r"(?:networking|dinner|lunch|breakfast|ceremony|funeral|wedding|concert|conference|reception|banquet|celebrations?|"
    r"prayers?|mass|workshop|vigil)"
)
_ENCOUNTER = r"(?:summit|meeting|talks|visit|trip|session|negotiations)"

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


def _is_rather(kind: str, words: str, *of: str) -> Phrase:
    return Phrase(words=re.compile(rf"\b{words}\b", re.IGNORECASE), type=kind, of=frozenset(of))


FARTHEST = 200
"""Code points around a trigger in which a set phrase is looked for."""
_EASED = (
    r"tensions?\s+(?:(?:between|with|over|in|on|along)\s+(?:[\w.'’-]+\s+){1,6}?)?(?:(?:have|had|has|are|were|is|was|will|may|might|could)\s+)?"
    r"(?:\w+ly\s+)?(?<!\bto\s)eas(?:e|es|ed|ing)\b(?!\s+(?:the|its|his|on|sanctions|restrictions|rules)\b)|eas(?:e|es|ed|ing)\s+of\s+tensions?"
)
"""Tensions that ease are no deed of anybody's; what else is eased beside them may be."""
PHRASES = (
    Phrase(words=RUN_OUT, type="REJECT"),
    _cut_off(rf"{_TURN}\s+off\s+{FREE}{{0,3}}?{_SUPPLY}"),
    _cut_off(rf"{_TURN}\s+{FREE}{{0,3}}?(?:{_SUPPLY}|pipelines?|valves?)\s+off"),
    _cut_off(rf"pull(?:s|ed|ing)? the plug on\s+{FREE}{{0,3}}?{_SUPPLY}"),
    _cut_off(rf"(?:shut(?:s|ting)?|clos(?:es?|ed|ing))\s+(?:down\s+)?{FREE}{{0,3}}?(?:pipelines?|taps?|valves?)"),
    _no_act(rf"(?:pos(?:e|es|ed|ing)|constitut\w+|represent\w*)\s+{FREE}{{0,6}}?threats?", "THREATEN", "ACCUSE"),
    _no_act(
        rf"(?:is|are|was|were|be|been|become|became|remains?|remained|as|(?:consider|deem)\w*(?:\s+to be)?)\s+{FREE}{{0,5}}?threats?\s+"
        r"(?:to|on|against|for)\s+(?:the|its|our|their|his|her|your|my|all|any|world|international|regional|national|global|peace|security|"
        r"stability|democracy|humanity|(?-i:[A-Z]\w*))",
        "THREATEN",
    ),
    _no_act(
        rf"(?:consider\w*|deem\w*|se(?:e|es|en)\s+{FREE}{{0,4}}?as|saw\s+{FREE}{{0,4}}?as)\s+an?\s+{FREE}{{0,3}}?threats?",
        "THREATEN",
    ),
    _no_act(rf"no\s+{FREE}{{0,2}}?(?:security|military|existential|immediate)\s+threats?", "THREATEN"),
    _no_act(r"pay(?:s|ing)?\s+(?:close\s+|more\s+|no\s+|little\s+)?(?:attention|heed|tribute|respects)", "AID", "CONCEDE", "AGREE"),
    _no_act(rf"(?:pay(?:s|ing)?|paid)\s+(?:an?|the)\s+{FREE}{{0,3}}?price", "AID", "CONCEDE", "AGREE"),
    Phrase(
        words=re.compile(rf"\b(?:promis\w+|pledg\w+|vow\w*)\s+(?:to\s+)?{_NO_RELIEF}{{0,4}}?{_HARM}\b", re.IGNORECASE),
        type="THREATEN",
        of=frozenset({"AGREE"}),
    ),
    Phrase(
        words=re.compile(
            rf"\b(?:offer|giv|present|hand|issu)\w*\s+{FREE}{{0,5}}?ultimatums?\b|\bgave\s+{FREE}{{0,5}}?ultimatums?\b",
            re.IGNORECASE,
        ),
        type="THREATEN",
        of=frozenset({"AGREE", "AID", "COOPERATE"}),
    ),
    _no_act(rf"(?:meet(?:s|ing)?|met)\s+(?:\w+ of\s+)?{FREE}{{0,5}}?{_CONDITION}", "CONSULT"),
    _no_act(r"(?:recall\w*|withdr[ae]w\w*|summon\w*|call\w* (?:home|back))\b[^.;!?]{0,80}\bfor (?:\w+ )?consultations", "CONSULT"),
    _no_act(r"(?:bring(?:s|ing)?|brought) to the table", "CONSULT"),
    _no_act(r"(?:hits?|hitting|struck) back", "RETREAT", "CONCEDE"),
    _no_act(r"on the same footing", "COERCE"),
    _no_act(
        rf"(?:leav(?:e|es|ing)|left)\s+{FREE}{{1,6}}?(?:undefined|unresolved|unanswered|unclear|unchanged|unsettled|undecided)",
        "RETREAT",
        "SANCTION",
    ),
    _is_rather("REJECT", rf"(?:cancel(?:s|l?ed|l?ing)?|scrap(?:s|ped|ping)?)\s+{FREE}{{0,4}}?{_ENCOUNTER}", "SANCTION", "CONCEDE"),
    _is_rather(
        "REJECT",
        rf"call(?:s|ed|ing)?\s+(?:off\s+{FREE}{{0,4}}?{_ENCOUNTER}|{FREE}{{1,4}}?{_ENCOUNTER}\s+off)",
        "SANCTION",
        "CONCEDE",
    ),
    _is_rather(
        "REJECT",
        rf"{_ENCOUNTER}\s+(?:\w+\s+){{0,2}}?(?:be|been|is|are|was|were)\s+(?:cancell?ed|called off|scrapped)",
        "SANCTION",
        "CONCEDE",
    ),
    _is_rather(
        "MOBILIZE",
        rf"(?:fir|launch)\w*\s+{FREE}{{0,5}}?{_MISSILES}\s+(?:\w+\s+){{0,3}}?into the (?:\w+\s+)?(?:sea|ocean|water)s?",
        "ASSAULT",
    ),
    _is_rather(
        "MOBILIZE",
        rf"test(?:s|ed|ing)?(?:[- ](?:fir|launch)\w*)?\s+{FREE}{{0,5}}?{_MISSILES}|{_MISSILES}\s+tests?",
        "ASSAULT",
        "COOPERATE",
        "COERCE",
    ),
    _is_rather("ACCUSE", r"taunt(?:s|ed|ing)?", "CONSULT"),
    _is_rather("CONCEDE", r"(?:g[ia]v(?:e|es|en|ing))\s+up", "AID"),
    _is_rather(
        "CONCEDE",
        r"no\s+longer\s+(?:need|require)(?:s|ed)?['’”\"]*\s+(?:[\w’-]+\s+){0,5}?(?:tests?|testing|weapons|missiles|bombs|arms)",
        "ACCUSE",
    ),
    _no_act(r"nuclear\s+(?:\w+\s+)?program(?:me)?s?", "ASSAULT"),
    _no_act(rf"deliver\w*\s+{FREE}{{0,3}}?{_MISSILES}", "COOPERATE", "AID", "CONSULT"),
    _no_act(_EASED, "CONCEDE", "RETREAT"),
    _no_act(r"(?:nominat(?:e[sd]?|ing)|appoint(?:s|ed|ing)?)", "REQUEST"),
    _no_act(r"doubl(?:e|es|ed|ing)[- ]down", "AGREE", "AID"),
    _no_act(
        r"st(?:and|ands|ood|anding)\s+by\s+(?:his|her|its|their)\s+(?:\w+\s+)?"
        r"(?:criticism|remarks?|words?|comments?|claims?|account|assessment|report|story|version|figures|view)",
        "SUPPORT",
        "AGREE",
    ),
    _no_act(r"forced\s+to\s+(?:turn|look|rely|choose|wait)", "COERCE"),
    _no_act(rf"(?-i:march)(?:e[sd]|ing)\s+{FREE}{{0,4}}?(?:in|at|during)\s+{FREE}{{0,5}}?(?:ceremony|parade|procession)", "PROTEST"),
    _no_act(
        r"(?:minutes?|moments?)(?:['’]s?)?\s+(?:of\s+)?silence|observ\w*\s+(?:an?|one|two)[\s-]+minutes?", "RETREAT", "CONCEDE", "PROTEST"
    ),
    _no_act(rf"(?:showed|shown|exercised|displayed|demonstrated)\s+{FREE}{{0,2}}?restraint", "RETREAT", "CONCEDE"),
    _is_rather("ASSAULT", rf"(?:exchang(?:e|es|ed|ing)|trad(?:e|es|ed|ing))\s+(?:of\s+)?{_GUNFIRE}", "RETREAT", "COOPERATE", "CONCEDE"),
    _no_act(r"(?:flights?|planes?|jets?|airliners?|aircraft|trains?)\s+(?:[\w’'-]+\s+){0,6}?returned\s+to", "RETREAT"),
    _is_rather("MOBILIZE", r"war[\s-]?games?", "ASSAULT", "PROTEST", "COOPERATE"),
    _no_act(r"work(?:s|ed|ing)?\s+(?:\w+\s+)?overtime", "PROTEST", "COERCE"),
    _no_act(rf"gather(?:ed|ing)?\b[^.;!?]{{0,80}}?\sfor\s+(?:an?|the|their|its|his|her)\s+{FREE}{{0,2}}?{_FESTIVE}", "PROTEST"),
    _no_act(r"join(?:s|ed|ing)?\s+(?:his|her|their|its|the)\s+(?:[\w’'-]+\s+)?(?:delegation|entourage|team|trip|tour)", "PROTEST"),
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
    start, end = max(sentence.start, anchor.start - FARTHEST), min(sentence.end, anchor.end + FARTHEST)
    return any(words.start() < anchor.end and anchor.start < words.end() for words in phrase.words.finditer(text, start, end))
