"""This module knows which words turn a sentence round beside negations (see `negation`): numbers, opposites, and how sure a modal verb is.

It works on roots (see `word_forms`): two tellings of one sentence may differ in any word but these.
"""

from collections.abc import Iterable

from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.word_forms import root

_NUMBERS = {word: str(number) for word, number in NUMBER_WORDS.items()} | {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "half": "1/2", "twice": "2", "double": "2",
}  # fmt: skip
_NUMBER_ROOTS = {root(word): digits for word, digits in _NUMBERS.items()}

_OPPOSITES = """
    accept/reject accept/refuse accept/decline agree/disagree agree/refuse allow/ban allow/forbid allow/prevent allow/block
    open/close open/shut begin/end start/stop start/end start/finish continue/stop continue/end win/lose gain/lose rise/fall rise/drop
    increase/decrease increase/reduce increase/cut raise/lower raise/cut grow/shrink strengthen/weaken improve/worsen support/oppose
    support/reject confirm/deny include/exclude join/leave enter/leave arrive/leave come/go withdraw/deploy withdraw/remain advance/retreat
    withdraw/keep keep/abandon keep/scrap keep/drop keep/give keep/surrender keep/dismantle keep/destroy
    attack/defend buy/sell give/take lend/borrow free/detain release/detain release/arrest release/hold lift/impose lift/keep
    more/less more/fewer better/worse best/worst before/after above/below over/under up/down in/out inside/outside with/without
    always/never everything/nothing everyone/nobody all/none good/bad right/wrong true/false possible/impossible legal/illegal
    safe/dangerous safe/unsafe strong/weak high/low early/late old/new guilty/innocent friend/enemy ally/enemy peace/war success/failure
    succeed/fail north/south east/west northern/southern eastern/western likely/unlikely ready/unready able/unable sufficient/insufficient
    acceptable/unacceptable necessary/unnecessary fair/unfair certain/uncertain present/absent victory/defeat yes/no hot/cold
    reopen/close reopen/shut resume/suspend resume/halt resume/stop seize/release seize/return arrest/free arrest/release
    import/export majority/minority maximum/minimum remember/forget love/hate trust/distrust stable/unstable
"""
_PAIRS = frozenset(
    frozenset((root(one), root(other)))
    for pair in _OPPOSITES.split()
    for one, _, other in [pair.partition("/")]
    if root(one) != root(other)
)
_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis")

SURE, POSSIBLE, BOUND = frozenset(map(root, ("will", "shall"))), frozenset(map(root, ("may", "can"))), frozenset(("must", "need"))
"""Modal verbs by how sure they are; indirect speech turns "will" into "would", never into "may"."""


def number(word: str) -> str | None:
    """The number a root stands for, as digits; None where it is none.

    >>> number("eleven"), number("11"), number("mast")
    ('11', '11', None)
    """
    return word.rstrip(".,") if word[:1].isdigit() else _NUMBER_ROOTS.get(word)


def opposites(one: Iterable[str], other: Iterable[str]) -> tuple[str, str] | None:
    """Two roots, one from each side, that are each other's contrary; None where there are none.

    >>> opposites(["accept"], ["reject"])
    ('accept', 'reject')
    """
    left, right = sorted(set(one) - set(other)), set(other) - set(one)
    for word in left:
        for candidate in sorted(right):
            if frozenset((word, candidate)) in _PAIRS or _negated(word, candidate) or _negated(candidate, word):
                return word, candidate
    return None


def modal(words: Iterable[str]) -> str | None:
    """The weakest modal among roots: "possible", "bound", "sure", or None."""
    present = set(words)
    for name, modals in (("possible", POSSIBLE), ("bound", BOUND), ("sure", SURE)):
        if present & modals:
            return name
    return None


def _negated(word: str, plain: str) -> bool:
    return len(plain) > 3 and any(word == prefix + plain for prefix in _PREFIXES)
