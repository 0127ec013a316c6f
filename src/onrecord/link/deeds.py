"""This module knows which events of one type are two by what is done: another thing is given up, asked or discussed, or it is not done.

"Suspend nuclear tests" and "get rid of nuclear weapons" are two concessions of one party, and "stopped short of calling on him" is no call.
What a deed is done to is known only where words beside it name it (`text.objects`); two words of one thing ("the deal", "the accord") tell
no two deeds apart where the triggers are one and something else stands beside both.
"""

from functools import lru_cache
from itertools import product

from onrecord.facts.dealing_words import ACCORDS, MEETING_OF_ANY_SORT, TALKS, has_any
from onrecord.learned.kin import direction, kinship
from onrecord.link.acts import ONE_SENTENCE, share_a_day_or_sentence, share_a_thing_or_day, told_alike
from onrecord.link.happenings import Happening
from onrecord.text.word_forms import root

DONE_TO_THINGS = frozenset(
    ("RETREAT", "CONCEDE", "AGREE", "REQUEST", "REJECT", "SANCTION", "COOPERATE", "THREATEN", "MOBILIZE", "AID", "SUPPORT")
)
"""Types of acts that are little without what they are done to."""
_DISCUSSED = frozenset(map(root, "discuss raise negotiate debate address".split()))
"""Of meetings only these have something that they are done to."""
_LEAVES = frozenset(map(root, "leave walk storm quit".split()))
"""Roots of what is done to a meeting by who leaves it."""
_NO_DEEDS = frozenset(map(root, "is has does will shall can may must would should could might not longer more".split())) | {
    "be",
    "have",
    "do",
}
"""Roots of words that say by themselves nothing of what is done."""
_PEOPLE = frozenset(
    map(
        root,
        str.split(
            """
            troops soldiers forces army engineers men women people citizens nationals officers officials diplomats envoys staff inspectors
            monitors observers prisoners hostages captives detainees crew sailors fishermen children workers students experts members police
            """
        ),
    )
)
"""Whom a page may call by any of these: "600 engineers" are "the troops"."""
ALIKE = 0.4
"""Kinship of two words from which on they may be one thing."""


def other_things(left: Happening, right: Happening) -> str:
    """Why two events of one type are two by what they are done to; "" where nothing says so.

    >>> tests, arms = (
    ...     Happening(id=each, version=each, trigger=frozenset([verb]), type="CONCEDE", done_to=frozenset([each]))
    ...     for verb, each in (("suspend", "tests"), ("scrap", "weapons"))
    ... )
    >>> other_things(tests, arms)
    'of two things: tests, weapons'
    """
    if not left.type or left.type != right.type or not (left.done_to and right.done_to) or told_alike(left, right):
        return ""
    is_discussed = bool(_DISCUSSED & left.trigger & right.trigger)
    if (left.type not in DONE_TO_THINGS and not is_discussed) or _may_be_one_thing(left.done_to, right.done_to):
        return ""
    if any(not here.trigger.isdisjoint(map(root, there.done_to)) for here, there in ((left, right), (right, left))):
        return ""
    if left.trigger & right.trigger and not is_discussed and share_a_thing_or_day(left, right):
        return ""
    return f"of two things: {min(left.done_to)}, {min(right.done_to)}"


def _may_be_one_thing(here: frozenset[str], there: frozenset[str]) -> bool:
    return any(_are_kin(*sorted(pair)) for pair in product(here, there))


@lru_cache(maxsize=65536)
def _are_kin(one: str, other: str) -> bool:
    """Whether two words may be one thing's: by their root, as kin, or as two of many words for a meeting or an accord."""
    if any(has_any(one, words) and has_any(other, words) for words in (TALKS, ACCORDS)):
        return True
    if {root(one), root(other)} <= _PEOPLE:
        return True
    return root(one) == root(other) or kinship(direction([one]), direction([other])) >= ALIKE


def undone_in_one(left: Happening, right: Happening) -> str:
    """Why two events are two: one is told of as just not done ("stopped short of calling"), the other not; "" where nothing says so."""
    if left.type and left.type == right.type and left.is_shunned != right.is_shunned:
        return "shunned in one, not in the other"
    return ""


def without_a_verb(left: Happening, right: Happening) -> str:
    """Why two events of one type are two: the words of one say nothing of what is done ("is", "has"), and their sentences are not one."""
    if not left.type or left.type != right.type or (_says_a_deed(left) and _says_a_deed(right)):
        return ""
    if any(not _says_a_deed(here) and there.trigger & here.sentence for here, there in ((left, right), (right, left))):
        return ""
    both, longer = len(left.sentence & right.sentence), max(len(left.sentence), len(right.sentence))
    return "" if both >= ONE_SENTENCE * longer else "the words of one do not say what is done"


def _says_a_deed(happening: Happening) -> bool:
    return not happening.trigger <= _NO_DEEDS


def no_meeting(left: Happening, right: Happening) -> str:
    """Why two events of the type of meetings are two: what one of them is called is no meeting, or it is the leaving of one.

    >>> meet, leave = (Happening(id=each, version=each, trigger=frozenset([each]), type="CONSULT") for each in ("meet", "leav"))
    >>> no_meeting(meet, leave)
    'one leaves it: leav'
    """
    if left.type != "CONSULT" or right.type != "CONSULT" or left.trigger == right.trigger:
        return ""
    if bool(left.trigger & _LEAVES) != bool(right.trigger & _LEAVES):
        return f"one leaves it: {', '.join(sorted((left.trigger | right.trigger) & _LEAVES))}"
    if left.trigger & right.trigger or share_a_day_or_sentence(left, right):
        return ""
    odd = next((each for each in (left, right) if not _is_meeting(each)), None)
    return f"no meeting by its words: {' '.join(sorted(odd.trigger))}" if odd and kinship(left.kin, right.kin) < ALIKE else ""


def _is_meeting(happening: Happening) -> bool:
    return any(has_any(word, MEETING_OF_ANY_SORT) for word in happening.trigger | happening.done_to)
