"""This module knows the words by which turns of a bargain are made: what asks, offers, refuses, puts off.

Each table is a hint of one force, no verdict: what it is worth beside the others is learnt (`python -m training.moves`).
The verbs of asking and demanding are told apart as the corpus' guidelines, section 5, have it.
"""

import re

from onrecord.annotate.bidding import BIDDING
from onrecord.annotate.run_out import RUN_OUT

FORCE_WORDS: dict[str, str] = {
    "ask": r"asks?|asked|asking|request\w*|urg(?:e|es|ed|ing)|appeal\w*|invit\w*|wish(?:es|ed)?|pleas?|plead\w*|begs?"
    r"|begged|hop(?:e|es|ed|ing)|would like|please|implor\w*|petition\w*",
    "demand": r"demand\w*|requir\w*|insist\w*|orders?|ordered|must|call(?:s|ed|ing)? (?:for|on|upon)|wants?|wanted"
    r"|expect(?:s|ed)?|ha(?:ve|s) to|ought|needs? to|shall",
    "deadline": r"or (?:else|we|it|they|he|she|face)|otherwise|deadline|ultimatum"
    r"|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|\d+)|until|failing|within"
    r"|before \w+",
    "condition": r"if|unless|provided|should|once|as long as|in return|on condition\w*|against|when",
    "offer": r"offer\w*|ready|prepared|willing|could|would|pledg\w*|promis\w*|undertak\w*|undertook|vow\w*"
    r"|(?:we|i) (?:will|shall)|i'll|we'll",
    "propose": r"propos\w*|suggest\w*|plans?|put forward|let us|let both|joint\w*|both|tabled|draft|recommend\w*",
    "accept": r"accept\w*|agree\w*|welcom\w*|yes|consent\w*|approv\w*|sign(?:s|ed)?|take it|fine|gladly",
    "refuse": r"refus\w*|reject\w*|rul(?:e|es|ed|ing) out|declin\w*|no|not|never|won't|cannot|can't|nothing|turn(?:s|ed)? down"
    r"|oppos\w*|dismiss\w*|deni\w*|out of the question|veto\w*|nobody|den(?:y|ies|ied)|brush\w* (?:aside|off)"
    r"|off the table|non-negotiable",
    "defer": r"stud(?:y|ies|ied|ying)|examin\w*|consider\w*|look(?:ing)? (?:at|into)|later|not yet|time|weeks?|days?"
    r"|analys\w*|decid\w*|decision|wait\w*|in due course|soon|think\w*|postpon\w*|delay\w*|ripe|reply|review\w*"
    r"|tomorrow|first|still|reserv\w*",
    "evade": r"comment|nothing to (?:add|say)|question|speculat\w*|discuss|would not say|ask (?:me|him|her|them)|no position"
    r"|hypothetical|matter for|(?:took )?note[d]?|aware",
    "concede": r"conced\w*|drop(?:s|ped)?|withdr\w*|lift(?:s|ed)?|g(?:i|a)ves? (?:up|in)|gives|allow\w*|lets? (?:in|through|go)"
    r"|releas\w*|after all|admit\w*|wrong|apolog\w*|suspend\w*|shelv\w*|back(?:s|ed)? down|open(?:s|ed)?"
    r"|nevertheless|no longer|restor\w*|free[ds]?|reopen\w*|relent\w*",
    "warn": r"warn\w*|threat\w*|consequence\w*|retaliat\w*|pay (?:for|dearly)|measures|regret|cost"
    r"|w(?:ill|ould) (?:be|have to|answer|close|cut|stop|strike|leave|walk)",
    "partial": r"but|only|some|part|half|partly|in principle|except|however|though|as a (?:basis|beginning|start)|not all"
    r"|could live|one of",
}
FORCE_PATTERNS = {force: re.compile(rf"\b(?:{words})\b") for force, words in FORCE_WORDS.items()}

SILENT = (
    r"declin(?:e|es|ed|ing) to (?:say|comment|answer|discuss|elaborate|speculate|specify|confirm)"
    r"|refus(?:e|es|ed|ing) to (?:say|comment|elaborate|speculate)|(?:would|did) not (?:say|comment|elaborate)"
)
"""Who says nothing of a matter refuses nobody anything: it is an evasion, and that only where it is likely to be a move at all."""
NOTHING_SAID = frozenset({"evade"})
PERFORMED: tuple[tuple[str, frozenset[str]], ...] = (
    (SILENT, NOTHING_SAID),
    (r"(?:offer|giv|present|issu|set|deliver)\w* (?:[\w'.-]+ ){0,4}?(?:an? )?(?:\w+ )?ultimatums?", frozenset({"ultimatum"})),
    (r"gave (?:[\w'.-]+ ){0,4}?(?:an? )?(?:\w+ )?ultimatums?", frozenset({"ultimatum"})),
    (r"demand(?:s|ed|ing)?|insist(?:s|ed|ing)? on|require[sd]?|call(?:s|ed|ing)? (?:for|on|upon)", frozenset({"demand", "ultimatum"})),
    (r"request(?:s|ed|ing)?|urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)?|invit(?:e|es|ed|ing)|asked for|asks for", frozenset({"ask", "propose"})),
    (r"offer(?:s|ed|ing)?", frozenset({"offer", "partial"})),
    (r"propos(?:e|es|ed|ing)", frozenset({"propose", "partial"})),
    (
        r"refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down|declin(?:e|es|ed|ing)|veto(?:es|ed)?",
        frozenset({"refuse"}),
    ),
    (r"accept(?:s|ed|ing)?", frozenset({"accept", "partial"})),
    (r"threaten(?:s|ed|ing)?", frozenset({"warn", "ultimatum"})),
    (r"postpon(?:es|ed|ing)|put(?:s|ting)? off|delay(?:s|ed|ing)?", frozenset({"defer"})),
    (r"pressur(?:es|ed|ing)|lobb(?:ies|ied|ying)", frozenset({"ask", "demand"})),
    (r"seek(?:s|ing)?|sought|press(?:es|ed|ing)? for", frozenset({"ask", "demand"})),
)
"""Verbs that make the move they name, and the forces it can then have.

Of several in one cue the one that begins first counts ("turned down an offer"), and of two that begin together the upper row's.
(Corpus guidelines, section 5: the verb decides. "Promised" and "agreed" are not here: half of what they tell is no turn in the bargaining.)
"""
WAVED_AWAY = re.compile(
    r"\b(?:dismiss(?:es|ed|ing)?|(?:brush|wav|laugh|shrug)(?:e|e?s|ed|ing|ged|ging)? (?:aside|off|away)"
    r"|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?|scoff(?:s|ed|ing)? at)\b"
)
"""Verbs that refuse where a demand or an offer is dismissed, and deny where a charge is."""
PUT_FORWARD = re.compile(
    r"\b(?:demands?|proposals?|offers?|requests?|plans?|terms|conditions?|ultimatums?|appeals?|drafts?|invitations?|overtures?"
    r"|pledges?|(?:ideas?|suggestions?)(?! that\b)|calls? (?:for|on|to))\b"
)
"""What is accepted or refused."""
_PERFORMED = tuple((re.compile(rf"\b(?:{verbs})\b"), forces) for verbs, forces in PERFORMED)
_UNDONE = re.compile(r"\b(?:not|never|no longer)\b|n't\b")


def performed(cue: str, content: str = "") -> frozenset[str]:
    """The forces that a cue's verb leaves open, where it makes the move it names; else none.

    >>> sorted(performed("has demanded")), sorted(performed("did not reject")), sorted(performed("said"))
    (['demand', 'ultimatum'], [], [])
    >>> sorted(performed("turned down an offer")), sorted(performed("declined to comment"))
    (['refuse'], ['evade'])
    >>> sorted(performed("dismissed", "the offer as a trick")), sorted(performed("dismissed", "the report as a trick"))
    (['refuse'], [])
    >>> sorted(performed("did not dismiss", "the offer")), sorted(performed("let", "let the ultimatum run out"))
    ([], ['refuse'])
    """
    words = plain(cue)
    if _UNDONE.search(words) and not _PERFORMED[0][0].search(words):
        return frozenset()
    if RUN_OUT.match(plain(content)):
        return frozenset({"refuse"})
    if waves_away(cue, content):
        return frozenset({"refuse"})
    found = [(verb.start(), forces) for verbs, forces in _PERFORMED if (verb := verbs.search(words))]
    return min(found, key=lambda each: each[0], default=(0, frozenset[str]()))[1]


_OPENS_WITH_IT = re.compile(
    rf"[“\"‘'«\s]*(?:(?:the|an?|its|his|her|their|our|this|that|any|all|such|both)\s+)?(?:[\w’'-]+\s+){{0,3}}?{PUT_FORWARD.pattern}",
    PUT_FORWARD.flags,
)
"""What is dismissed itself, and not what is told of it later."""


def waves_away(cue: str, content: str) -> bool:
    """Whether an offer or a demand is dismissed, in whatever words: "dismissed the idea as a trick" is said as much as done.

    >>> waves_away("dismissed", "the idea as “tourism”"), waves_away("dismissed", "the idea that it was paid as “tourism”")
    (True, False)
    >>> waves_away("waved off", "their latest offer"), waves_away("dismissed", "the minister who drafted the plan")
    (True, False)
    """
    return WAVED_AWAY.search(plain(cue)) is not None and _OPENS_WITH_IT.match(plain(content)) is not None


_CHARGES = (
    r"accusations?|allegations?|charges?|claims?|criticisms?|insinuations?|reproach(?:es)?|reports?|rumou?rs?|speculation|"
    r"assertions?|statements?|remarks|comments|complaints?"
)
_OPENS_WITH_A_CHARGE = re.compile(
    rf"[“\"‘'«\s]*(?:(?:as|the|an?|its|his|her|their|any|all|such|these|those|recent|some)\s+)*(?:[\w’'-]+\s+){{0,3}}?(?:{_CHARGES})"
    r"(?=\s+(?:that|of|by|from|about|against|over|in|he|she|it|they|made)\b|\s*[,.;:”\"’'»]|\s*\Z)"
)
_TURNS_DOWN = re.compile(
    r"\b(?:reject|dismiss|den(?:y|ies|ied)|rebut|refut|repudiat|disput|(?:brush|wav|laugh|shrug)\w* (?:aside|off|away))", re.IGNORECASE
)


def denies_a_charge(cue: str, content: str) -> bool:
    """Whether what is turned down is what somebody said, so that it is denied and nothing refused.

    >>> denies_a_charge("rejected", "Orsk's accusation that the toll is theft"), denies_a_charge("rejected", "the demand")
    (True, False)
    >>> denies_a_charge("dismissed", "the claims on the port as void"), denies_a_charge("rejected", "a bid to issue a statement")
    (False, False)
    """
    words = plain(content).removeprefix(plain(cue)).lstrip()
    return _TURNS_DOWN.search(plain(cue)) is not None and _OPENS_WITH_A_CHARGE.match(words) is not None


_OWN_WISH = re.compile(
    r"[“\"‘'«\s]*(?:that )?(?:i|he|she|it|we|they) (?:\w+ly |also |still |just |only )?"
    r"(?:wants?|wanted|would like|intends?|intended|plans?|planned|hopes?|hoped) to (?!(?:see|hear|have|know|get|be)\b)"
)


def wants_to(content: str) -> bool:
    """Whether words begin with what somebody wants to do himself, which demands nothing of anybody.

    >>> wants_to("he wants to bring the fleet home soon"), wants_to("he wants Vell to bring it home"), wants_to("he wants to see proof")
    (True, False, False)
    """
    return _OWN_WISH.match(plain(content)) is not None


_OWN_CUE = re.compile(r"(?:.* )?(?:(?:just|only|merely|simply) (?:wants?|wanted)|decisions?|decided)")
_TO_DO = re.compile(r"[“\"‘'«\s]*(?:not )?to (?!(?:see|hear|have|know|get|be)\b)\w")


def decides_to(cue: str, content: str) -> bool:
    """Whether a cue tells what somebody decided or merely wanted to do himself, which demands nothing of anybody.

    >>> decides_to("decision", "to leave the inquiry"), decides_to("just wanted", "to buy time"), decides_to("demanded", "to see it")
    (True, True, False)
    """
    return _OWN_CUE.fullmatch(plain(cue)) is not None and _TO_DO.match(plain(content)) is not None


RULED_OUT = re.compile(r"\b(?:out of the question|non-negotiable|not negotiable|not up for (?:negotiation|discussion))\b")
"""What is said of what is refused, whoever says it."""
_OF_NOTHING = re.compile(
    r"\b(?:not?|never|nothing|nobody|none|neither|nor|by no means|hardly|scarcely|no longer|far from|if|whether)\b|n't\b"
)
"""What before it makes it the opposite, or leaves it open; "No," by itself does not."""
_PLAIN_NO = re.compile(r"(?:no|never|certainly not)\s*[,.;:!–—-]\s*")
SHORT = 60
"""Characters in which nothing else is said."""
ASKING = frozenset({"ask", "demand", "ultimatum", "propose", "warn"})
"""The forces that a bidding may have."""


def bidden(content: str) -> frozenset[str]:
    """The forces that somebody's very words have if they bid somebody do something; none where they bid nothing.

    >>> "demand" in bidden("“Lift the toll."), bidden("“Free trade is dead.”"), bidden("“Do not lift the toll.”")
    (True, frozenset(), frozenset())
    """
    return ASKING if BIDDING.match(plain(content)) else frozenset()


_ANOTHER_OUGHT = re.compile(
    r"[“\"‘'«\s]*(?:that )?(?:the |mr\.? |mrs\.? |ms\.? |president |prime minister )*"
    r"(?!(?:i|we|he|she|it|they|you|there|this|that|no|nobody|nothing|any|all)\b)[\w'’.-]+(?: [\w'’.-]+)?"
    r" (?:should|must|ought to|needs? to) (?!not\b|never\b|be\b|have\b)"
)
_OR_ELSE = re.compile(r"\b(?:must|or else|otherwise|demand\w*|insist\w*|by \w+day|at once|immediately)\b")
"""What makes more of what somebody should do."""
WISHES = frozenset({"ask", "demand", "ultimatum", "propose"})
"""The forces that what another should do may have."""


def wished(content: str) -> frozenset[str]:
    """The forces that words have which begin with what somebody named should do; none where they begin otherwise.

    >>> "refuse" in wished("Vell should scrap the summit"), wished("We should scrap the summit"), wished("Vell should not go")
    (False, frozenset(), frozenset())
    """
    return WISHES if _ANOTHER_OUGHT.match(plain(content)) else frozenset()


def sets_no_term(content: str) -> bool:
    """Whether words say what somebody named should do, and not what comes of it otherwise, so that they are no ultimatum.

    >>> sets_no_term("Vell should go"), sets_no_term("Vell must go"), sets_no_term("Vell should go, or else it must pay")
    (True, False, False)
    """
    words = plain(content)
    found = _ANOTHER_OUGHT.match(words)
    return found is not None and re.search(r"\b(?:should|ought to) \Z", found[0]) is not None and _OR_ELSE.search(words) is None


def said(content: str) -> frozenset[str]:
    """The forces that a few words of speech leave open by themselves; none where they leave all.

    >>> sorted(said("it was out of the question")), sorted(said("it was not out of the question"))
    (['refuse'], [])
    >>> sorted(said("Nothing is out of the question")), sorted(said("Is that out of the question?"))
    ([], [])
    >>> sorted(said("No, that is not negotiable")), sorted(said("No topic is non-negotiable"))
    (['refuse'], [])
    """
    words = _PLAIN_NO.sub("", plain(content), count=1) if len(content) <= SHORT else ""
    found = RULED_OUT.search(words)
    is_open = found is None or _OF_NOTHING.search(words, 0, found.start()) or "?" in words[found.end() :]
    return frozenset() if is_open else frozenset({"refuse"})


def plain(words: str) -> str:
    """The words in lower case on one line, with straight apostrophes, as the tables have them."""
    return " ".join(words.lower().replace("’", "'").split())
