"""This module knows whether two appearances are one actor: by listed id, name, office, party, country and date.

Judgements, never merges; where the grounds are thin a person is asked ("unsure"). Three things are never one:

- sources without a name ("a senior diplomat"), with each other or with anybody;
- what two states have under one name ("the foreign ministry");
- two people with different names in one office, at the same time or one after the other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.facts.folding import folded, is_initials, plainly
from onrecord.facts.naming import ORGANS
from onrecord.facts.roles import ROLES, office_of
from onrecord.link.meeting import Key, Meeting
from onrecord.link.naming_keys import Profile, asked_of, initials_of, keys_of, profile_of
from onrecord.model.annotations import Kind
from onrecord.model.entries import Appearance
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.span import Span
from onrecord.text.names import head_names
from onrecord.text.spellings import likeness, parts_of

NAME = "actors"
AUTHOR = f"rule:{NAME}"
SAME, UNSURE = 0.6, 0.35
"""Scores from which two are said to be one, and from which a person is asked."""
LISTED, SPELLED, WHOLE, INITIAL, LAST = 0.99, 0.93, 0.88, 0.7, 0.42
"""What a listed id, the same full name, another spelling of it, one with an initial, and a last name alone are worth."""
SHARED = {"office": 0.15, "party": 0.1, "country": 0.08}
"""What each further thing in common adds, for names that are not enough alone."""
ELSEWHERE = 0.5
"""What is left of a score where two countries are given."""
LONG_AGO, LATELY = 15, 2
"""Years after which a full name, and a last name, are worth less."""
AGED = 0.25
"""How much less."""
MOST = 64
"""Profiles under one key that an appearance is compared with."""
BODIES = frozenset({Kind.ORGANISATION.value, Kind.GROUP.value, Kind.OFFICE.value})
"""Kinds that coverage takes for one another."""


class SameActors:
    """A linker: which appearances are one actor."""

    name = NAME
    relation = Relation.SAME_ACTOR.value
    days: int | None = None

    def __call__(self, new: Sequence[Appearance], known: Sequence[Appearance], /) -> list[Judgement]:
        """Judge new appearances with one another and with known ones, by ids of the pair; pairs not worth a word are left out.

        Args:
            known: those that share a key with a new one (see `naming_keys`), or more.
        """
        judged = {(found.left, found.right): found for pair in _pairs(new, known) if (found := judge_actors(*pair))}
        return [judged[pair] for pair in sorted(judged)]


def judge_actors(left: Appearance, right: Appearance) -> Judgement | None:
    """The verdict on two appearances, with what it rests on; None where they are nobody's to compare or not worth a word."""
    if left.id == right.id or is_anonymous(left) or is_anonymous(right) or not _comparable(left, right):
        return None
    left, right = sorted((left, right), key=lambda each: each.id)
    score, reasons = _of_ids(left, right) or (_of_persons(left, right) if left.kind == Kind.PERSON else _of_others(left, right))
    if not reasons:
        return None
    verdict = Verdict.SAME if score >= SAME else Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT
    return Judgement(
        relation=Relation.SAME_ACTOR,
        left=left.id,
        right=right.id,
        verdict=verdict,
        author=AUTHOR,
        score=round(score, 3),
        reasons=tuple(reasons),
    )


def is_anonymous(appearance: Appearance) -> bool:
    """Whether a page does not name the actor: "a senior European diplomat", "two officials", "the spokesman".

    A listed actor is named, however the page puts it; so is an office of a state ("the Danish foreign minister").
    """
    if appearance.known:
        return False
    if appearance.kind == Kind.PERSON:
        return not head_names(appearance.name, Span(0, len(appearance.name))) if appearance.name.strip() else True
    return not any(sign.isupper() for sign in appearance.name) and not (appearance.country and _common_organ(appearance.name))


def _comparable(left: Appearance, right: Appearance) -> bool:
    return left.kind == right.kind or {left.kind, right.kind} <= BODIES or bool(left.known and left.known == right.known)


Reckoned = tuple[float, list[str]]


def _of_ids(left: Appearance, right: Appearance) -> Reckoned | None:
    """By listed ids, where both have one."""
    if not (left.known and right.known):
        return None
    if left.known == right.known:
        return LISTED, [f"both are {left.known} in the tables"]
    return 1 - LISTED, [f"the tables know {left.known} and {right.known} as two"]


def _of_persons(left: Appearance, right: Appearance) -> Reckoned:
    """By names, and what else they have in common."""
    alike = likeness(left.name, right.name)
    if not alike:
        return 0.0, []
    score, worth = _worth(left.name, right.name, alike)
    reasons = [worth]
    if score < SPELLED:
        for ground, words in _in_common(left, right):
            score += SHARED[ground]
            reasons.append(words)
    years = _years_apart(left.published, right.published)
    if years is not None and years >= (LONG_AGO if score >= WHOLE else LATELY):
        score -= AGED
        reasons.append(f"told {years} years apart")
    if left.country and right.country and left.country != right.country:
        score *= ELSEWHERE
        reasons.append(f"of {left.country} in one, of {right.country} in the other")
    return min(score, LISTED), reasons


def _worth(name: str, other: str, alike: float) -> tuple[float, str]:
    shorter = min((name, other), key=lambda each: len(parts_of(each)))
    full = [part for part in parts_of(shorter) if len(part) > 1]
    if len(parts_of(shorter)) < 2:
        return LAST, f"{shorter!r} is a word of the other's name"
    if len(full) < 2:
        return INITIAL, f"{shorter!r} may be short for the other's name"
    if alike == 1.0:
        return SPELLED, "one full name"
    return WHOLE * (0.5 + alike / 2), f"{name!r} and {other!r} are spellings of one name"


def _in_common(left: Appearance, right: Appearance) -> Iterator[tuple[str, str]]:
    offices = [office_of(each.role or "") for each in (left, right)]
    if offices[0] and offices[0] == offices[1]:
        yield "office", f"both hold one office: {left.role}"
    if left.party and folded(left.party) == folded(right.party or ""):
        yield "party", f"both for {left.party}"
    if left.country and left.country == right.country:
        yield "country", f"both of {left.country}"


def _of_others(left: Appearance, right: Appearance) -> Reckoned:
    """States, bodies, offices and groups: by name, and whose they are."""
    one_name = folded(left.name) == folded(right.name)
    if not one_name and not _is_short_for(left, right) and not _is_short_for(right, left):
        return 0.0, []
    score, reasons = (
        (SPELLED, [f"one name: {left.name}"]) if one_name else (INITIAL, [f"{left.name!r} and {right.name!r}: initials of one name"])
    )
    if left.country and right.country and left.country != right.country:
        return 0.05, [*reasons, f"but of {left.country} and of {right.country}"]
    if _common_organ(left.name) and not (left.country and right.country):
        return UNSURE, [*reasons, "which every state has, and one page does not say whose it is"]
    return score, reasons


def _common_organ(name: str) -> bool:
    """Whether every state has one under that name: "the Foreign Ministry", "the president"."""
    plain = plainly(name).casefold()
    return plain in ORGANS or plain in ROLES


def _is_short_for(left: Appearance, right: Appearance) -> bool:
    """Whether one's name is the other's initials."""
    return is_initials(plainly(left.name)) and folded(left.name) == initials_of(right.name)


def _years_apart(date: str | None, other: str | None) -> int | None:
    years = [(each or "")[:4] for each in (date, other)]
    return abs(int(years[0]) - int(years[1])) if all(year.isdigit() and len(year) == 4 for year in years) else None


def _pairs(new: Sequence[Appearance], known: Sequence[Appearance]) -> Iterator[tuple[Appearance, Appearance]]:
    """Pairs worth judging: each new appearance with one of its own profile, and each new profile with those that share a key."""
    first: dict[Profile, Appearance] = {}
    shelves: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in known:
        _shelve(appearance, first, shelves)
    for appearance in new:
        fellow = first.get(profile_of(appearance))
        if fellow is not None:
            yield fellow, appearance
            continue
        yield from ((other, appearance) for other in _found(appearance, shelves))
        _shelve(appearance, first, shelves)


def _shelve(appearance: Appearance, first: dict[Profile, Appearance], shelves: defaultdict[str, list[Appearance]]) -> None:
    profile = profile_of(appearance)
    if profile not in first and not is_anonymous(appearance):
        first[profile] = appearance
        for key in keys_of(appearance):
            shelves[key].append(appearance)


def _found(appearance: Appearance, shelves: dict[str, list[Appearance]]) -> Iterable[Appearance]:
    """The latest under each key that it asks, each once; a last name that others asked by is answered from both sides."""
    return {other.id: other for key in asked_of(appearance) for other in shelves.get(key, ())[-MOST:]}.values()


def _filed(appearance: Appearance) -> Iterator[Key]:
    yield from () if is_anonymous(appearance) else ((key,) for key in keys_of(appearance))


ACTORS_MEET = Meeting(
    filed=_filed,
    asked=lambda appearance: ((key,) for key in asked_of(appearance)),
    before=MOST,
    after=0,
    profile=lambda appearance: (is_anonymous(appearance), *profile_of(appearance)),
)
"""How appearances that a record keeps are found: one without a name is no other's fellow."""
