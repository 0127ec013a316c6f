"""This module knows which events of one article are one, told again: in the headline, a caption, the lead and the story below.

`link.events` compares events by what articles are about, which tells nothing within one. Here the deed has to be the same: one type, no two
modes, one word or a kin one for it, and nothing that speaks against it. Besides, the same people take part, or the sentences have much in
common. Two acts of one sentence are two, and so are history and news. Of what is asked, accused, refused and the like nothing is said here:
an article tells much of that by one party.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from onrecord.learned.kin import kinship
from onrecord.link.acts import share_a_thing
from onrecord.link.against import reasons_against
from onrecord.link.event_times import times_meet
from onrecord.link.happenings import Happening
from onrecord.link.voices import share_a_name
from onrecord.model.correction import DONE
from onrecord.model.judgement import Judgement, Relation, Verdict

NAME = "told-again"
AUTHOR = f"rule:{NAME}"
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "AID", "MOBILIZE", "PROTEST", "AGREE", "COOPERATE"})
"""Types of acts that an article tells of again rather than of another like it."""
SAID = frozenset({"AGREE", "COOPERATE"})
"""Those of which the word has to be the same."""
KIN = 0.5
"""Kinship of two words for one act."""
ALIKE, MUCH = 0.2, 0.4
"""Likeness (cosine) of the sentences, where somebody takes part in both, and where nobody is named in one."""
SCORE = 0.75
MOST = 40
"""Events of one type in one article that are compared with one another."""


class ToldTwice:
    """A linker: events of one article that are one, told again."""

    name = NAME
    relation = Relation.SAME_EVENT.value
    days: int | None = 0

    def __call__(self, new: Sequence[Happening], known: Sequence[Happening], /) -> list[Judgement]:
        """Judge the events of each new article with one another; what is known of other articles says nothing here."""
        return self.judge_pairs(new, ())

    def judge_pairs(self, new: Sequence[Happening], pairs: Iterable[tuple[Happening, Happening]], /) -> list[Judgement]:
        """The same; pairs across articles are passed over."""
        return sorted((_judgement(*pair) for pair in _pairs(new) if are_one(*pair)), key=lambda each: (each.left, each.right))


def are_one(left: Happening, right: Happening) -> bool:
    """Whether two events of one article are one deed, told again.

    >>> shut, closed = (
    ...     Happening(id=each, version="v", type="COERCE", status="happened", trigger=frozenset([each]), who=frozenset([("orsk",)]),
    ...               sentence=frozenset([each, "canal", "lenn", other]))
    ...     for each, other in (("shut", "noon"), ("shut", "ship"))
    ... )
    >>> are_one(shut, closed)
    True
    """
    if left.sentence == right.sentence or left.background != right.background or not _got_alike(left, right):
        return False
    return _is_one_word(left, right) and _are_alike(left, right) and not any(reasons_against(left, right))


def _pairs(events: Iterable[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Events of one article and type, each two."""
    found: defaultdict[tuple[str, str], list[Happening]] = defaultdict(list)
    for event in events:
        if event.type in DEEDS:
            found[event.version, event.type].append(event)
    for told in found.values():
        yield from combinations(told[:MOST], 2)


def _got_alike(left: Happening, right: Happening) -> bool:
    return left.status == right.status or {left.status, right.status} <= set(DONE)


def _is_one_word(left: Happening, right: Happening) -> bool:
    """Whether both have one word for the act, or kin words and no two modes."""
    if _single(left.trigger) & _single(right.trigger):
        return True
    two_modes = bool(left.mode and right.mode and left.mode != right.mode)
    return left.type not in SAID and not two_modes and kinship(left.kin, right.kin) >= KIN


def _single(words: frozenset[str]) -> frozenset[str]:
    """Roots without a doubled l at their end: "expelled" as "expels", which `word_forms` keeps apart, as weights have learnt."""
    return frozenset(word[:-1] if word.endswith("ll") else word for word in words)


def _are_alike(left: Happening, right: Happening) -> bool:
    """Whether somebody takes part in both and something stands beside both, or the sentences have much in common."""
    alike = _cosine(left.sentence - left.trigger, right.sentence - right.trigger)
    if share_a_name(left.who, right.who):
        return alike >= ALIKE or share_a_thing(left, right) or times_meet(left, right) is True
    return alike >= MUCH and share_a_thing(left, right)


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0


def _judgement(left: Happening, right: Happening) -> Judgement:
    first, second = sorted((left.id, right.id))
    shared = ", ".join(sorted(left.trigger & right.trigger or _single(left.trigger) & _single(right.trigger)))
    why = (f"one article tells it again: {shared}" if shared else "one article tells it again in a kin word",)
    return Judgement(relation=Relation.SAME_EVENT, left=first, right=second, verdict=Verdict.SAME, author=AUTHOR, score=SCORE, reasons=why)
