"""This module knows whether two appearances are one actor: by listed id, name, office, party, country and date.

Judgements, never merges; where the grounds are thin a person is asked ("unsure"). Three things are never one:

- sources without a name ("a senior diplomat"), with each other or with anybody;
- what two states have under one name ("the foreign ministry");
- two people with different names in one office, at the same time or one after the other.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from onrecord.facts.folding import folded, is_initials, plainly
from onrecord.facts.nameless import is_nobody
from onrecord.facts.naming import ORGANS
from onrecord.facts.roles import ROLES, office_of
from onrecord.link.body_names import is_owned
from onrecord.link.meeting import Meeting, day_number
from onrecord.link.naming_keys import (
    SHORTENED,
    Profile,
    asked_of,
    full_names,
    initials_of,
    keys_of,
    own_name,
    profile_of,
    short_forms,
    states_meant,
)
from onrecord.link.tellings import days_apart, published_on
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
SHORT_LASTS = 92
"""Days within which a body's short form ("the League") is taken for the body that another page calls so."""
MOST = 64
"""Profiles under one key that an appearance is compared with."""
BODIES = frozenset({Kind.ORGANISATION.value, Kind.GROUP.value, Kind.OFFICE.value})
"""Kinds that coverage takes for one another."""


MISREAD = frozenset({Kind.PERSON.value, Kind.STATE.value})
"""Kinds that a reading takes for one another where a leader acts for a state."""


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
        shared = shared_forms([*known, *new])
        judged = {(found.left, found.right): found for pair in _pairs(new, known) if (found := judge_actors(*pair, shared=shared))}
        judged |= {(found.left, found.right): found for found in _by_last_names(new)}
        return [judged[pair] for pair in sorted(judged)]


def shared_forms(appearances: Iterable[Appearance]) -> frozenset[str]:
    """Forms that several go by, on whichever pages: "the League" is then no one body for sure, "the Vellan side" no one state."""
    told = tuple(appearances)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for each in told:
        for form in short_forms(each):
            bodies[form].add(folded(each.name))
    meant = {folded(each.name): states_meant(each) for each in told if each.kind == Kind.STATE}
    for form, states in meant.items():
        found = states & meant.keys()
        bodies[form] |= {state for state in found if found.isdisjoint(meant[state])}
    return frozenset(form for form, names in bodies.items() if len(names) > 1)


def judge_actors(left: Appearance, right: Appearance, *, shared: Collection[str] = ()) -> Judgement | None:
    """The verdict on two appearances, with what it rests on; None where they are nobody's to compare or not worth a word.

    Args:
        shared: short forms of bodies that several go by (see `shared_forms`).
    """
    if left.id == right.id or is_anonymous(left) or is_anonymous(right) or not _comparable(left, right):
        return None
    left, right = sorted((left, right), key=lambda each: each.id)
    score, reasons = _of_ids(left, right) or _of_kinds(left, right, shared)
    return _judged(left, right, score, reasons) if reasons else None


def _judged(left: Appearance, right: Appearance, score: float, reasons: Iterable[str]) -> Judgement:
    return Judgement(
        relation=Relation.SAME_ACTOR,
        left=min(left.id, right.id),
        right=max(left.id, right.id),
        verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT,
        author=AUTHOR,
        score=round(score, 3),
        reasons=tuple(reasons),
    )


def _by_last_names(appearances: Iterable[Appearance]) -> Iterator[Judgement]:
    """Leaders whom a page that names them in full has act as states do, by their last names, and takes for states."""
    bearers: defaultdict[tuple[str, str], list[Appearance]] = defaultdict(list)
    states: list[Appearance] = []
    for each in appearances:
        if each.kind == Kind.PERSON and full_names(each):
            bearers[each.version, folded(each.name.split()[-1])].append(each)
        elif each.kind == Kind.STATE and not each.known:
            states.append(each)
    for state in states:
        leaders = bearers.get((state.version, folded(state.name)), [])
        if len(leaders) == 1:
            yield _judged(leaders[0], state, INITIAL, [f"{state.name!r} is {leaders[0].name}'s last name on one page"])


def is_anonymous(appearance: Appearance) -> bool:
    """Whether a page does not name the actor: "a senior European diplomat", "two officials", "the spokesman", "Parties".

    A listed actor is named, however the page puts it; so is an office of a state ("the Danish foreign minister").
    """
    if appearance.known:
        return False
    if appearance.kind == Kind.PERSON:
        return not head_names(appearance.name, Span(0, len(appearance.name))) if appearance.name.strip() else True
    is_described = not any(sign.isupper() for sign in appearance.name) or is_nobody(appearance.name)
    return is_described and not (appearance.country and _common_organ(appearance.name))


def _comparable(left: Appearance, right: Appearance) -> bool:
    kinds = {left.kind, right.kind}
    return len(kinds) == 1 or kinds <= BODIES or kinds == MISREAD or bool(left.known and left.known == right.known)


Reckoned = tuple[float, list[str]]


def _of_ids(left: Appearance, right: Appearance) -> Reckoned | None:
    """By listed ids, where both have one."""
    if not (left.known and right.known):
        return None
    if left.known == right.known:
        return LISTED, [f"both are {left.known} in the tables"]
    return 1 - LISTED, [f"the tables know {left.known} and {right.known} as two"]


def _of_kinds(left: Appearance, right: Appearance, shared: Collection[str]) -> Reckoned:
    if left.kind != right.kind and Kind.PERSON in (left.kind, right.kind):
        return _of_misread(left, right)
    return _of_persons(left, right) if left.kind == Kind.PERSON else _of_others(left, right, shared)


def _of_misread(left: Appearance, right: Appearance) -> Reckoned:
    """A leader by full name, whom one page has act as states do and takes for one ("Ada Vell has closed the strait")."""
    if left.known or right.known or not full_names(left) & full_names(right):
        return 0.0, []
    person = left if left.kind == Kind.PERSON else right
    return INITIAL, [f"one full name: {person.name}, whom one page takes for a state"]


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


def _of_others(left: Appearance, right: Appearance, shared: Collection[str]) -> Reckoned:
    """States, bodies, offices and groups: by name, and whose they are."""
    score, reasons = _of_names(left, right, shared)
    if not reasons:
        return score, reasons
    if left.country and right.country and left.country != right.country:
        return 0.05, [*reasons, f"but of {left.country} and of {right.country}"]
    if _common_organ(left.name) and not (left.country and right.country):
        return UNSURE, [*reasons, "which every state has, and one page does not say whose it is"]
    return score, reasons


def _of_names(left: Appearance, right: Appearance, shared: Collection[str]) -> Reckoned:
    if folded(left.name) == folded(right.name):
        return SPELLED, [f"one name: {left.name}"]
    if _is_short_for(left, right) or _is_short_for(right, left):
        return INITIAL, [f"{left.name!r} and {right.name!r}: initials of one name"]
    if {left.kind, right.kind} <= SHORTENED and own_name(left) == own_name(right):
        is_told = left.country == right.country or not (is_owned(left.name, left.country) or is_owned(right.name, right.country))
        return INITIAL if is_told else UNSURE, [f"{left.name!r} and {right.name!r}: one name but for what stands around it"]
    for form, state in ((left, right), (right, left)):
        if state.kind == Kind.STATE and not state.known and folded(state.name) in states_meant(form):
            score = UNSURE if folded(form.name) in shared else INITIAL
            return score, [f"{form.name!r} is {state.name} by its adjective, side or style"]
    for short, full in ((left, right), (right, left)):
        if folded(short.name) in short_forms(full):
            apart = days_apart(published_on(left.published), published_on(right.published))
            is_near = apart is not None and apart <= SHORT_LASTS and folded(short.name) not in shared
            return (INITIAL if is_near else UNSURE), [f"{short.name!r} is what the other page calls the {full.name} for short"]
    return 0.0, []


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
    """Pairs worth judging: each new appearance with those of its own profile, and each new profile with those that share a key."""
    first: defaultdict[Profile, list[Appearance]] = defaultdict(list)
    shelves: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in known:
        _shelve(appearance, first, shelves)
    for appearance in new:
        if fellows := first.get(profile_of(appearance)):
            yield from ((fellow, appearance) for fellow in fellows)
            continue
        yield from ((other, appearance) for other in _found(appearance, shelves))
        _shelve(appearance, first, shelves)


def _shelve(appearance: Appearance, first: defaultdict[Profile, list[Appearance]], shelves: defaultdict[str, list[Appearance]]) -> None:
    if is_anonymous(appearance):
        return
    fellows = first[profile_of(appearance)]
    if not fellows:
        for key in keys_of(appearance):
            shelves[key].append(appearance)
    fellows.append(appearance)


def _found(appearance: Appearance, shelves: Mapping[str, Sequence[Appearance]]) -> Iterable[Appearance]:
    """The latest under each key that it asks, each once; a last name that others asked by is answered from both sides."""
    return {other.id: other for key in asked_of(appearance) for other in shelves.get(key, ())[-MOST:]}.values()


def _year(appearance: Appearance) -> int:
    """The first day of the year in which it was told, by which profiles are told apart."""
    day = published_on(appearance.published)
    return day_number(day.replace(month=1, day=1)) if day else 0


ACTORS_MEET = Meeting(
    filed=lambda each: () if is_anonymous(each) else ((key,) for key in keys_of(each)),
    asked=lambda each: () if is_anonymous(each) else ((key,) for key in asked_of(each)),
    day=_year,
    before=MOST,
    after=MOST,
    most=4 * MOST,
    stands_for=lambda each: msgspec.json.encode(profile_of(each)).decode(),
)
"""How appearances find one another: one of each profile."""
