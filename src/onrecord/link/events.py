"""This module knows whether two articles tell one event: the same kind of thing, done by the same, at the same time.

Events meet where their triggers share a root, where they are kin words in articles about the same ("bought", "acquisition"), or where they
are of one PLOVER type, somebody takes part in both, and something stands beside both or both give the day.
What is asked then, in this order (what speaks against it, `against` says):

- *kind*: two PLOVER types are two events, and so are opposite acts ("switched on", "switched off"; see `acts`);
- *time*: times that cannot be one are two events. An event that is planned in one article and done in another is one event with a
  history, only where both articles give its day, and the day is the same: a meeting announced need not be the meeting held;
- *who*: where both name who takes part, and nobody is on both sides, they are two events; so they are where two parties do it, or it is
  done to two, or whoever does it in one has it done to them in the other (see `opposed`).
  One that names nobody could be any of its type: it is another only where both are told in the same words, and share a place, a time,
  a thing or nearly all of their sentence (see `could_be_any`);
- *how many, and where*: two numbers of those killed, hurt or held, and two places, are two events (see `two_tolls`, `elsewhere`);
- *what*: what is asked, offered, promised or refused is another act where nothing that is said with it is the same;
- *likeness*: how much the articles are about the same, above all the same names, and the words and names around the triggers.
  Its weights were fitted to the event chains of ECB+ (`python -m eval.same_event`).
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.learned.kin import groups_of, kinship
from onrecord.link.acts import (
    SPOKEN,
    apart,
    could_be_any,
    opposed,
    share_a_day_or_sentence,
    share_a_thing,
    share_a_thing_or_day,
)
from onrecord.link.against import reasons_against, share_nobody
from onrecord.link.candidates import CROWD
from onrecord.link.counterparts import are_told_alike, leaves_a_side_open
from onrecord.link.event_times import at_one_time, likely_apart, times_meet
from onrecord.link.happenings import Happening
from onrecord.link.meeting import Key, Meeting, day_number, meet
from onrecord.link.trips import SURE, one_trip
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.common_words import tells
from onrecord.text.word_forms import root

NAME = "happening"
AUTHOR = f"rule:{NAME}"
ONE_ROOT: Mapping[str, float] = {
    "otherwise": -4.75,
    "near": 0.58,
    "names": 0.32,
    "sentence": 1.54,
    "kin, squared": 0.74,
    "about": 11.61,
    "about, squared": -5.02,
    "sentence and about": -0.85,
    "kin and about": -0.95,
    "one article": -0.55,
    "reporting": -1.48,
    "figures": -0.3,
}
TWO_ROOTS: Mapping[str, float] = {
    "otherwise": -6.17,
    "near": 2.61,
    "names": 0.2,
    "sentence": 0.3,
    "kin, squared": 4.96,
    "about": 5.66,
    "about, squared": -4.71,
    "sentence and about": -3.87,
    "kin and about": 4.66,
    "one article": 0.07,
    "reporting": -2.1,
    "figures": -0.39,
}
"""What each likeness of two events adds to the logit of their being one, where their triggers share a root, and where they do not."""
OTHERWISE = "otherwise"
"""Name of what is added whatever the likenesses are."""
SHARED_PARTY, PARTIES, SAME_DAY = 1.0, 2, 1.5
"""What each of those who take part in both adds, up to so many, and a time that both give."""
OTHER_WORDS, APART = -0.5, -2.0
"""What triggers of two roots take away where two articles share the type and somebody who takes part, and times that are likely two."""
OTHER_THING = -2.0
"""What is taken away of acts of speech that share no thing which they are about: one party asks and refuses much on one day."""
_PLAIN = (
    "accept agree offer promise pledge vow ready prepare refuse reject decline demand urge request appeal threaten back support welcome let"
)
GROUPS, SUBJECTS = 3, 8
"""Groups of kin words in which a trigger is looked for, together with each of so many words that its article is about."""
COMPARED = 64
"""Events that one is compared with at most: those that share the most keys, the nearest in time of several."""
WORTH, DIFFERENT, UNSURE, SAME = 0.05, 0.2, 0.4, 0.5
"""Below the first nothing is said, below the second those of one kind are said to be two; between the last two a person is asked."""
FORBIDDEN = 0.05
"""The score of two events that are alike, where something speaks against their being one."""
KIN = 0.4
"""Kinship of two words above which it is named as a reason."""
_REPORTING = "say tell announce report add claim state confirm deny note explain accuse ask call speak comment describe declare warn"
REPORTING = frozenset(root(word) for word in _REPORTING.split())
"""Triggers that stand in every article, and seldom for the same act."""
PLAIN = REPORTING | frozenset(root(word) for word in _PLAIN.split())
"""Triggers that leave it to the words beside them what is asked, offered or refused."""


class SameEvents:
    """A linker: which events tell one happening."""

    name = NAME
    relation = Relation.SAME_EVENT.value
    days: int | None = 30

    def __call__(self, new: Sequence[Happening], known: Sequence[Happening], /) -> list[Judgement]:
        """Judge new events with one another and with known ones, by id of the pair; pairs not worth a word are left out."""
        return self.judge_pairs(new, meet(new, known, EVENTS_MEET, self.days))

    def judge_pairs(self, new: Sequence[Happening], pairs: Iterable[tuple[Happening, Happening]], /) -> list[Judgement]:
        """The same, where it was found already what is worth comparing."""
        judged = (judge_events(one, other) for one, other in pairs)
        return sorted((each for each in judged if each), key=lambda each: (each.left, each.right))


def judge_events(left: Happening, right: Happening) -> Judgement | None:
    """The verdict on two events; None where nobody would take them for one.

    >>> first, second = (Happening(id=each, version=each, trigger=frozenset(["sign"]), about={"ferri": 1.0}) for each in "ab")
    >>> judge_events(first, second).verdict.value
    'same'
    """
    is_trip = one_trip(left, right)
    if _two_kinds(left, right) and not is_trip:
        return None
    likely = 1 / (1 + math.exp(-logit(left, right)))
    likely = max(likely, SURE) if is_trip else likely
    if likely < WORTH:
        return None
    against = tuple(reasons_against(left, right))
    if not against and not is_trip and likely >= UNSURE and _may_be_another(left, right):
        return None
    same_words = bool(left.trigger & right.trigger or apart(left, right) or opposed(left, right))
    is_told_apart = bool(left.type) and not _of_two_things(left, right)
    verdict = _verdict(likely, against, same_words=same_words, is_told_apart=is_told_apart)
    if verdict is None:
        return None
    score = min(FORBIDDEN, likely) if against else likely
    first, second = sorted((left.id, right.id))
    reasons = (*against, *_for(left, right))
    return Judgement(
        relation=Relation.SAME_EVENT, left=first, right=second, verdict=verdict, author=AUTHOR, score=round(score, 3), reasons=reasons
    )


def _may_be_another(left: Happening, right: Happening) -> bool:
    """Whether nothing but type and subject, or one of those who take part, makes the one the other, and no time does.

    Two words of one sentence that name acts of one type mostly name two.
    """
    is_open = leaves_a_side_open(left, right) or (share_nobody(left, right) and not are_told_alike(left, right))
    if is_open and not share_a_day_or_sentence(left, right):
        return True
    if left.type and left.version == right.version and left.sentence == right.sentence and not left.trigger & right.trigger:
        return True
    return could_be_any(left, right) and not at_one_time(left, right)


def _verdict(likely: float, against: tuple[str, ...], *, same_words: bool, is_told_apart: bool) -> Verdict | None:
    """Of triggers of two roots it is never said that they are two events, unless two parties do them: nobody would take them for one.

    Of one root and type, unlikely ones are: talks and votes are held again and again. What has no type may be anything, and so may what
    shares no thing: one page may leave out what it is about.
    """
    if against or likely < UNSURE:
        return Verdict.DIFFERENT if same_words and (against or (is_told_apart and likely < DIFFERENT)) else None
    return Verdict.SAME if likely >= SAME else Verdict.UNSURE


def logit(left: Happening, right: Happening) -> float:
    """How likely two events are one, as a logit."""
    alike = likenesses(left, right)
    told = _weighed(alike, ONE_ROOT if left.trigger & right.trigger else TWO_ROOTS)
    if not left.trigger & right.trigger and _are_of_one_kind(left, right):
        told = max(told, _weighed(alike, ONE_ROOT) + OTHER_WORDS)
    told += APART * likely_apart(left, right) + OTHER_THING * _of_two_things(left, right)
    return told + SHARED_PARTY * min(len(left.who & right.who), PARTIES) + SAME_DAY * (times_meet(left, right) is True)


def _are_of_one_kind(left: Happening, right: Happening) -> bool:
    """Whether two articles tell of one type of event with somebody and something or the day in both; one article mostly tells two so."""
    if left.version == right.version or left.type == "" or left.type != right.type:
        return False
    return bool(left.who & right.who) and share_a_thing_or_day(left, right)


def _of_two_things(left: Happening, right: Happening) -> bool:
    """Whether two acts of speech share no thing that they are about; a trigger that says by itself what is done is one ("ultimatum")."""
    if left.type not in SPOKEN or left.type != right.type:
        return False
    is_plain = not any(tells(word) and word not in PLAIN for word in left.trigger & right.trigger)
    return is_plain and not share_a_thing(left, right)


def _weighed(alike: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return weights[OTHERWISE] + sum(weights[name] * value for name, value in alike.items())


def likenesses(left: Happening, right: Happening) -> dict[str, float]:
    """What the words say of two events' being one, each from 0 to 1."""
    about = sum(each * right.about.get(word, 0.0) for word, each in left.about.items())
    sentence, kin = _alike(left.sentence, right.sentence), max(kinship(left.kin, right.kin), 0.0)
    return {
        "near": _shared(left.near, right.near),
        "names": _shared(left.names, right.names),
        "sentence": sentence,
        "kin, squared": kin**2,
        "about": about,
        "about, squared": about**2,
        "sentence and about": sentence * about,
        "kin and about": kin * about,
        "one article": float(left.version == right.version),
        "reporting": float(bool(left.trigger & REPORTING or right.trigger & REPORTING)),
        "figures": float(bool(left.figures and right.figures and not left.figures & right.figures)),
    }


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other has."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The cosine of two sets."""
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def _for(left: Happening, right: Happening) -> Iterator[str]:
    if words := left.trigger & right.trigger:
        yield "one trigger: " + ", ".join(sorted(words))
    elif (kin := kinship(left.kin, right.kin)) > KIN:
        yield f"kin words: {kin:.2f}"
    elif left.type:
        yield f"one kind: {left.type}"
    if shared := left.who & right.who:
        yield "both with " + ", ".join(sorted(" ".join(name) for name in shared))
    if times_meet(left, right):
        yield "at one time"
    yield f"articles about the same: {likenesses(left, right)['about']:.2f}"


def _two_kinds(left: Happening, right: Happening) -> bool:
    """Two types are; two modes only where the words are two as well."""
    if left.type and right.type and left.type != right.type:
        return True
    return left.mode != right.mode and not left.trigger & right.trigger


def _keys(happening: Happening) -> Iterator[Key]:
    """A trigger's roots, groups of its kin with what the article is about, and the kind with each of those who take part."""
    yield from ((word,) for word in happening.trigger)
    subjects = sorted(happening.about, key=lambda word: (-happening.about[word], word))[:SUBJECTS]
    yield from (("kin", str(group), subject) for group in groups_of(happening.kin, GROUPS) for subject in subjects)
    if happening.type:
        yield from ((happening.type, *name) for name in happening.who)


EVENTS_MEET = Meeting(
    filed=_keys,
    asked=_keys,
    day=lambda happening: day_number(happening.day),
    before=CROWD,
    after=CROWD,
    most=COMPARED,
)
"""How events find one another."""
