"""This module knows words that only tell how things are, were or will be: they want nothing of anybody and grant him nothing.

- Facts: "ruled out any part in the raid", "no evidence supports it", "denied leaking it", "did not let him near the wreck": no refusals.
- Hopes and forecasts: "it would likely raise tension", "the ruling would not change that", "hoped the swap would help": no offers.
- What was or would have been: "he would have objected", "he was told to wait", what a witness testifies.
- Somebody's own plans and wishes, as they stand: "is planning to sail soon", "it was time to rebuild", "reiterated his desire for rest"
  put nothing off and demand nothing; who regrets what another did, who expects another to ask, and who praises news of it, do neither.
- "The sides might announce a deal", somebody guessed; "you cannot claim to love the port while you sell it": neither offers nor refusals.
- What a court asks of everybody: "pleaded not guilty"; what a law requires; what somebody orders his own soldiers or asks his own people.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.annotate.moves.wording import plain

GIVING = frozenset({"accept", "partial", "offer", "concede", "refuse", "defer", "evade"})
"""Forces of what somebody grants or does not."""
WANTING = frozenset({"ask", "demand", "ultimatum", "propose"})
"""Forces of what somebody wants of others."""
ANY = GIVING | WANTING | {"warn"}

_OPENING = r"[“\"‘'«\s]*(?:that )?(?:and |but |so )?"
_NO = r"(?: not|n't| never)?"
_HE = r"(?:i|we|he|she|it|they)"
_THING = (
    r"(?:it|this|that|these|those|they|"
    r"(?:(?:the|this|that|these|those|such|any|another|an?|its|his|her|their|[\w-]+'s) )?(?:[\w'-]+ ){0,3}?"
    r"(?:decisions?|rulings?|moves?|measures?|steps?|laws?|interpretations?|resolutions?|sanctions|attacks?|raids?|strikes?|wars?|crisis|"
    r"actions?|swaps?|exchanges?|releases?|changes?|developments?|bans?|tariffs?|polic(?:y|ies)|violence|opinions?|statements?))"
)
"""What wants and grants nothing, and can only have effects."""
_POINTING = r"(?:it|they|this|that|these|those)"
_HAS_EFFECT = (
    r"(?:change|bring|create|heighten|help|hurt|harm|lead|cause|undermine|worsen|achieve|solve|resolve|serve|pave|raise|increase|deepen|"
    r"contribute|affect|alter|damage|jeopardi[sz]e|complicate)"
)
_OWN_PEOPLE = (
    r"(?:(?:its|his|her|their|our|my) (?:own )?(?:[\w-]+ )?"
    r"(?:citizens|nationals|people|residents|supporters|population|countrymen|voters|followers|fans)"
    r"|(?:the )?(?:general )?public)"
)
_OWN_TROOPS = r"(?:the |his |her |its |their |our |my )?(?:[\w'-]+ )?(?:military|army|troops|forces|navy|soldiers)"


class _Kind(NamedTuple):
    """One kind of telling: how its cue goes, how its words go (None: however), and the forces that it cannot have."""

    cue: Callable[[str], object] | None
    words: Callable[[str], object] | None
    closed: frozenset[str]


def _found(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).search


def _begun(pattern: str) -> Callable[[str], object]:
    return re.compile(_OPENING + pattern).match


_PUTS_OFF = r"(?:wait|postpon|delay|defer|study|stud|review|consider|decid|put|hold|suspend|shelv|think|sleep)"
_SOMEBODY = r"(?:[\w'.-]+ ){1,6}?"
_ASK = r"(?:ask|petition|request|demand|seek|propose|offer|raise|press)"
_OF_ONES_OWN = (
    _Kind(
        _found(r"\A(?:(?:is|are|was|were) (?:\w+ )?(?:planning|hoping|intending)|plans?|planned|hopes?|hoped|intends?|intended)\Z"),
        _begun(rf"to (?!{_PUTS_OFF})"),
        frozenset({"defer"}),
    ),
    _Kind(None, _begun(rf"it(?:'s| is| was) (?:now )?(?:high )?time to (?!{_PUTS_OFF})"), frozenset({"defer"})),
    _Kind(_found(r"\bstill (?:a)?waiting\b"), None, frozenset({"defer"})),
    _Kind(None, _begun(rf"{_HE} (?:is|are|was|were) still (?:a)?waiting\b"), frozenset({"defer"})),
    _Kind(
        _found(r"\A(?:wants?|wanted)\Z"),
        _found(rf"\A(?!.*\b(?:first|later|time|until|before|know|{_PUTS_OFF}))"),
        frozenset({"defer"}),
    ),
    _Kind(
        _found(r"\b(?:reiterat|repeat|express|reaffirm|underlin|voic)"),
        _begun(r"(?:his|her|its|their|our|my) (?:own )?(?:desire|wish|hope|interest|eagerness|intention) (?:for|to|in)\b"),
        frozenset({"demand", "ultimatum"}),
    ),
    _Kind(
        _found(r"\b(?:seek|seeks|seeking|sought)\Z"),
        _begun(r"to (?:put|play|make|show|portray|present|cast|reassure|calm|dispel|downplay|minimi[sz]e|distance|avoid|strike)\b"),
        WANTING,
    ),
    _Kind(_found(r"\blooking for\Z"), _begun(r"(?:a |new |other |some )?ways? to\b"), WANTING),
    _Kind(
        _found(r"\bmov(?:es?|ed|ing)\b"), _found(r"\bto (?:drop|dismiss|quash)\b.*\b(?:charges?|case|suit|counts?|indictment)\b"), WANTING
    ),
    _Kind(_found(r"\b(?:opinions?|views?|thoughts|feelings) (?:about|on|of)\Z"), None, ANY),
)
"""What somebody plans, wishes, tries or thinks himself."""
_OF_ANOTHER = (
    _Kind(
        None,
        _begun(
            rf"{_HE} (?:\w+ly )?(?:regret(?:s|ted)?|deplore[sd]?|lament(?:s|ed)?|(?:is|was|were) (?:sorry|disappointed)) that (?!{_HE}\b)"
        ),
        ANY,
    ),
    _Kind(_found(r"\A(?:\w+ )?(?:applaud|prais|hail|cheer|celebrat|salut)"), None, ANY - {"accept"}),
    _Kind(_found(r"\b(?:refer|allud)\w* to\Z"), None, ANY),
    _Kind(None, _found(rf"\bexpect(?:s|ed|ing)? {_SOMEBODY}to {_ASK}\b"), WANTING),
    _Kind(_found(r"\bexpect(?:s|ed|ing)?\Z"), _begun(rf"{_SOMEBODY}to {_ASK}\b"), WANTING),
    _Kind(
        _found(r"\b(?:suggest|speculat|predict|guess|imagin)"),
        _begun(rf"(?!{_HE}\b|that\b|you\b|both\b|two\b){_SOMEBODY}might (?:\w+ly |even |yet |still )?(?!not\b|never\b)\w"),
        GIVING | WANTING,
    ),
    _Kind(None, _begun(rf"{_SOMEBODY}[“\"]?(?:cannot|can't|can not) (?:claim|pretend|expect|call \w+self|have it both)\b"), ANY),
    _Kind(
        _found(r"\bappeal\w* to\Z"),
        _found(r"\A(?:[\w.-]+ ){0,2}?(?:[\w.-]+'s?|his|her|their) (?:\w+ )?(?:fondness|vanity|ego|love|pride|instincts|taste|fears?)\b"),
        WANTING,
    ),
    _Kind(None, _begun(r"(?:as|while) (?:the |an? )?[\w'-]+ (?:waits?|waited|watch(?:es|ed)?|braces?|braced|looms?|loomed)\b"), ANY),
)
"""What is told, guessed or felt of what others do."""
_KINDS = (
    _Kind(None, _found(rf"\b(?:would|will|could|may|might){_NO} (?:very |most )?(?:likely|probably)\b"), GIVING | WANTING),
    _Kind(
        None, _begun(rf"{_THING} (?:would|will|wo|could|can|cannot|does|do){_NO}(?: only| also| \w+ly)? {_HAS_EFFECT}\b"), GIVING | WANTING
    ),
    _Kind(None, _begun(rf"{_HE} (?:is |are |was |were |\w+ly )?hop(?:es?|ed|ing|eful)\b"), GIVING),
    _Kind(
        None,
        _begun(rf"{_HE} (?:\w+ )?hop(?:es?|ed|ing) (?:that )?(?!{_POINTING} w){_THING} (?:would|will|can|could)\b"),
        ANY,
    ),
    _Kind(None, _begun(rf"{_HE} had (?:\w+ )?hoped\b"), ANY),
    _Kind(_found(r"\bhad (?:\w+ )?hoped\b"), None, ANY),
    _Kind(
        _found(r"\A(?:\w+ )?(?:(?:has|have|had|also|\w+ly) )*den(?:y|ies|ied|ying)\b"),
        _found(r"\A(?!.*\b(?:request|access|entry|permission|visas?|bail|permits?|applications?|bids?|passage|leave)\b)"),
        GIVING | WANTING,
    ),
    _Kind(
        _found(r"\b(?:rul(?:e|es|ed|ing) out|exclud\w+|discount\w*|dismiss\w*|reject\w*)\b"),
        _found(r"\b(?:involvement|foul play|sabotage|mechanical failure|any (?:role|link|connection)|(?:role|link|part|hand) in)\b"),
        ANY,
    ),
    _Kind(
        _found(r"\b(?:reject|dismiss|rebut|refut|repudiat|disput)"),
        _begun(
            r"(?:(?:the|an?|any|all|such|these|those) )*(?:[\w'-]+ ){0,2}?"
            r"(?:indicat(?:ors?|ions?)|notions?|theor(?:y|ies)|findings?|evidence|polls?|(?:suggestions?|ideas?) that)\b"
        ),
        ANY,
    ),
    _Kind(
        None, _begun(r"(?:there (?:is|was|were|are|has been|had been) )?(?:no|little) (?:evidence|proof|signs?|indications?|link)\b"), ANY
    ),
    _Kind(
        None, _begun(r"(?:[\w'.-]+ ){1,4}?(?:did not|didn't) (?:allow|let|permit) (?:him|her|me|us|them|reporters|journalists)\b"), GIVING
    ),
    _Kind(_found(r"\b(?:plead|pleads|pleaded|pled|pleading)\b"), _found(r"\A(?:not )?guilty\b|\Ano contest\b"), ANY),
    _Kind(
        _found(
            r"(?:\b(?:not|never|yet to)\b|n't\b).*\b(?:say|said|decided?|indicated?|disclosed?|confirm(?:ed)?|announced?|specif(?:y|ied))\b"
        ),
        _found(r"\A(?:whether|if|when|how|what|who|why|where)\b"),
        ANY - {"defer", "evade"},
    ),
    _Kind(_found(r"\A(?:is|are|was|were) (?:\w+ly )?(?:expected|thought|believed|seen|set|due|scheduled)\Z"), None, ANY),
    _Kind(_found(r"\binsist"), _begun(rf"(?:{_HE}|there) (?:is|are|was|were|has|have|had|did|does|stands? to)\b(?! to\b)"), WANTING),
    _Kind(
        None,
        _begun(
            r"(?:it|this|that|these|they)(?:'s| is| was| are| were) (?:only |just |merely |simply |yet )?"
            r"(?:the (?:latest|first|last)|another|part of)\b"
        ),
        GIVING | WANTING,
    ),
    *_OF_ONES_OWN,
    *_OF_ANOTHER,
    _Kind(None, _begun(rf"{_HE} (?:would|could|might){_NO} (?:never )?have (?!to\b)\S*?(?:ed|en|one|ought|ade|ut)\b"), ANY),
    _Kind(None, _begun(rf"{_HE} (?:was|were|had been|have been|has been) (?:\w+ly )?(?:told|ordered|urged|advised|instructed)\b"), ANY),
    _Kind(None, _begun(r"(?:i (?:opposed|tried|saw|heard|felt|knew)|(?:he|she) (?:tried|saw|heard|learn(?:ed|t)|reali[sz]ed))\b"), ANY),
    _Kind(
        _found(r"\boffer(?:s|ed|ing)?\b"),
        _begun(
            r"(?:an? |the |his |her |its |their |our |my )?(?:\w+ )?"
            r"(?:thoughts|views?|opinions?|condolences|sympath(?:y|ies)|congratulations|prayers)\b"
        ),
        ANY,
    ),
    _Kind(_found(r"\boffer(?:s|ed|ing)? (?:\w+ ){0,2}(?:thoughts|views?|opinions?|condolences)\b"), None, ANY),
    _Kind(_found(r"\btestif(?:y|ies|ied|ying)\b"), None, GIVING),
    _Kind(_found(r"\b(?:point(?:s|ed|ing)? (?:to|out)|cit(?:es?|ed|ing))\b"), None, GIVING | WANTING),
    _Kind(None, _found(r"\bno (?:\w+ )?(?:requirement|obligation|duty)\b|(?:\b(?:does|do|did) not|n't) require\b"), WANTING),
    _Kind(None, _begun(r"we (?:must|need to|have to|should) (?!be\b|see\b|get\b|have\b|insist\b|know\b|ask\b|demand\b)"), WANTING),
    _Kind(
        _found(r"\border(?:s|ed|ing)?\b"),
        _begun(r"(?:his|her|its|their|our|my) (?:own )?(?:\w+ )?(?:military|army|troops|forces|navy|soldiers)\b"),
        ANY,
    ),
    _Kind(None, _begun(rf"{_HE} (?:had |has |have )?ordered {_OWN_TROOPS}\b"), ANY),
    _Kind(
        _found(r"\b(?:urg|ask|call|advis|tell|told|warn|appeal|order)"),
        _begun(rf"(?:on |upon |to )?{_OWN_PEOPLE} (?:not )?(?:to|against)\b"),
        ANY,
    ),
)
_A_LAW = re.compile(r"\b(?:law|treaty|charter|convention|constitution|statute|code|act|contract)\Z")
_ADDRESSED_AT_HOME = re.compile(_OWN_PEOPLE)
_THREAT = re.compile(
    r"\b(?:never|not) (?:\w+ )?(?:rule|ruled|ruling) out (?:the )?(?:use of |using )?(?:\w+ )?(?:force|war|strikes?|attacks?)\b|"
    r"\b(?:measures?|steps) to (?:oppose|counter|punish)\b|"
    r"\b(?:willing|ready|prepared) to (?:strike|fight|go to war|walk out|attack|retaliate|punish)\b|"
    r"\b(?:willing|ready|prepared) to (?:use|employ|resort to) (?:[\w“\"]+ ){0,3}?(?:compulsory|force|means|power|measures|sanctions)\b|"
    r"\b(?:could|would|will|may|might|(?:willing|ready|prepared) to) (?:also |still |yet )?(?:issue|impose|file|bring) (?:\w+ ){0,3}?"
    r"(?:subpoenas?|sanctions|tariffs|penalty|penalties|fines|charges|curbs|summons(?:es)?)\b|"
    r"\b(?:meetings?|talks|summits?|sessions?|rounds?|negotiations|visits?|invitations?|deals?) (?:could|might|may|can) "
    r"(?:still |yet |also )?be (?:cancel\w*|called off|scrapped|broken off|withdrawn|revoked)\b"
)


def only_tells(cue: str, content: str, force: str, speaker: str = "", addressee: str = "") -> bool:
    """Whether words only tell how something is, was or will be, and so have no such force.

    >>> only_tells("said", "it would likely raise tension", "offer"), only_tells("said", "it would lift the toll", "offer")
    (True, False)
    >>> only_tells("ruled out", "the crew's involvement in the raid", "refuse"), only_tells("ruled out", "talks", "refuse")
    (True, False)
    >>> only_tells("denied", "leaking the list", "refuse"), only_tells("denied", "the ship entry", "refuse")
    (True, False)
    """
    told, words = plain(cue), plain(content)
    words = words.removeprefix(told).lstrip() if words.startswith(told) and told else words
    if _A_LAW.search(plain(speaker)) or (force in WANTING and _ADDRESSED_AT_HOME.fullmatch(plain(addressee))):
        return True
    return any(
        force in kind.closed and (kind.cue is None or kind.cue(told)) and (kind.words is None or kind.words(words)) for kind in _KINDS
    )


def threatens(content: str) -> bool:
    """Whether words hold out harm, so that they grant nothing and refuse nothing.

    >>> threatens("it would never rule out using force"), threatens("new measures to oppose it"), threatens("new measures to help it")
    (True, True, False)
    """
    return _THREAT.search(plain(content)) is not None
