"""This module knows how little a common word says: that two texts share "will" tells nothing, that they share "mast" tells something.

Weights are fixed and do not depend on what else the record holds, so that a verdict on two passages never changes with the third.
The tiers follow the order of frequency in large collections of English.
"""

from onrecord.text.word_forms import PERSON, root

_SMALL = """
    a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with within without about
    after before against among around between during through under until till while since because although though whether when where
    why how who whom whose which what this that these those there here be have do will would can could may might must shall should
    not no any some all both each every either neither such own same other another too very just only also even still ever never
    much many more most few less least again once now well back down away say go get let like
"""
_COMMON = """
    make take come see know think want look use find give tell work call try ask need feel become leave put mean keep begin seem help
    show hear play run move live believe bring happen write sit stand lose pay meet include continue set learn change lead understand
    watch follow stop create speak read spend grow open walk win offer remember consider appear buy wait serve die send build stay fall
    cut reach kill remain suggest raise pass sell require report decide pull
    time year people way day man thing woman life child world school state family student group country problem hand part place case
    week company system program question work government number night point home water room mother area money story fact month lot right
    study book eye job word business issue side kind head house service friend father power hour game line end member law car city
    community name president team minute idea body information nothing ago lead
    new first last long great little good old big high different small large next early young important public bad able sure real best
    better clear better hard one two three four five six seven eight nine ten hundred thousand million billion dollar percent today
    yesterday tomorrow always often maybe perhaps really together far near already soon later every everything something anything
    everyone someone anyone nobody true whole full free government minister prime president
    january february march april june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday
"""
SMALL, COMMON, TELLING = 0.15, 0.6, 1.0
"""What a word weighs: a small word, a common one, any other."""
_WEIGHTS = {root(word): COMMON for word in _COMMON.split()} | {root(word): SMALL for word in _SMALL.split()} | {PERSON: SMALL}


def weight(word: str) -> float:
    """How much a root (see `word_forms.root`) tells, 0 to 1; figures tell no more than a common word.

    >>> weight("will"), weight("mast")
    (0.15, 1.0)
    """
    return COMMON if word[:1].isdigit() else _WEIGHTS.get(word, TELLING)


def tells(word: str) -> bool:
    """Whether a root is no common word's, nor the common word itself, as irregular verbs' are ("had", "took").

    >>> tells("mast"), tells("have")
    (True, False)
    """
    return weight(word) >= TELLING and weight(root(word)) >= TELLING
