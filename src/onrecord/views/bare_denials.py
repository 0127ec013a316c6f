"""This module knows denials that do not say again what they deny: "Vell denied any involvement", "had nothing to do with it", "rejected the
accusation", and those in which a side tells its own deed as not done ("we fired at no ferry").

Each is a denial of the accusation against the denier that stands nearest before it on its page. One that says more ("nothing to do with the
poisoning", "denied moving the fence") shares a word, or a kin word, with what it denies. Who says that the claim is absurd denies it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from onrecord.learned.kin import direction, kinship
from onrecord.model.entries import EventEntry
from onrecord.model.record import DOUBTFUL, Statement
from onrecord.text.common_words import tells
from onrecord.text.word_forms import root, roots
from onrecord.views.accused import DEEDS, Accusation, are_one, denies, side_of
from onrecord.views.happenings import DENIALS
from onrecord.views.sides import Sides

KIN = 0.55
"""Kinship from which one word may stand for another."""
LEAST = 0.4
"""The score from which an event that a side denies counts."""
FEW = 2
"""Words after "nothing to do with" or "no role in" that say what is meant."""
_CLAIMS = frozenset(map(root, "accusation allegation charge claim report suggestion assertion".split()))
_BARE = _CLAIMS | frozenset(map(root, "involvement responsibility role complicity blame wrongdoing guilt connection link".split()))
"""Roots of words for an accusation, and for a part in what it tells."""
_NO_PART = re.compile(
    r"\b(?:nothing to do with|(?:not|never) (?:been )?(?:behind|involved|responsible)|n['’]t (?:behind|involved|responsible)|"
    r"(?:no|any|played no) (?:part|role|hand|involvement|responsibility|connection)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:we|our|its|their|his|her|my)\b", re.IGNORECASE)
_IS_FALSE = re.compile(
    r"\b(?:accusation|allegation|charge|claim|report|suggestion)s?\b(?:\s\w+){0,3}?\s(?:absurd|baseless|false|untrue|groundless|unfounded|"
    r"lies?|nonsense|ridiculous|fabricat\w+|invented|propaganda|without (?:foundation|evidence|merit))\b",
    re.IGNORECASE,
)
_REJECTS = re.compile(r"\b(?:reject|dismiss)", re.IGNORECASE)
_DENIES_NOT = re.compile(r"(?:\b(?:not?|never|neither|nor|cannot|without|refus\w+|declin\w+|fail\w*)|n['’]t)\b", re.IGNORECASE)


def barely_denied(
    statements: Sequence[Statement], events: Iterable[EventEntry], accusations: Iterable[Accusation], sides: Sides
) -> Iterator[tuple[Statement, Statement]]:
    """An accusation and a denial of it, each denial once, beside the nearest accusation before it."""
    against = _by_page(accusations)
    own = _own_denials(events)
    for denial in statements:
        if denial.via is None and (denial.score >= DOUBTFUL or denial.corrections):
            claims = [claim for claim in against.get(denial.version, ()) if any(are_one(side_of(denial), each) for each in claim.accused)]
            wanted = _bare(denial) if claims else None
            near = (
                claim
                for claim in _nearest(claims, denial, anywhere=wanted is None)
                if _is_meant(claim, denial, wanted, own.get(denial.id, ()), sides)
            )
            if (found := next(near, None)) is not None:
                yield found.statement, denial


def _by_page(accusations: Iterable[Accusation]) -> Mapping[str, Sequence[Accusation]]:
    """Accusations of a deed, or in so many words, by the page that tells them."""
    found: defaultdict[str, list[Accusation]] = defaultdict(list)
    for each in (each for each in accusations if each.is_blame or each.types & DEEDS):
        found[each.statement.version].append(each)
    return found


def _own_denials(events: Iterable[EventEntry]) -> Mapping[str, Sequence[EventEntry]]:
    """What each statement tells as not done, by the statement's id."""
    found: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        if event.vouched_by and event.status in DENIALS and event.score >= LEAST:
            found[event.vouched_by].append(event)
    return found


def _bare(denial: Statement) -> Mapping[str, str] | None:
    """By root, what words a denial without a deed of its own says of what it denies; None where it is no such denial."""
    words = denial.content_words
    if _IS_FALSE.search(words):
        return {}
    if found := _NO_PART.search(words):
        return dict(islice(_telling(words[found.end() :]).items(), FEW))
    if not denies(denial) or _DENIES_NOT.search(denial.cue_words):
        return None
    told = _telling(words)
    wanted = _CLAIMS if _REJECTS.search(denial.cue_words) else _BARE
    is_bare = wanted & told.keys() or (not told and wanted is _BARE)
    return {} if is_bare else told if len(told) == 1 and wanted is _BARE else None


def _telling(words: str) -> dict[str, str]:
    """By root, the words in small letters that tell something."""
    found = ((word, words[start:end]) for word, start, end in roots(words))
    return {word: form for word, form in found if tells(word) and form.islower()}


def _nearest(claims: Iterable[Accusation], denial: Statement, *, anywhere: bool) -> Iterator[Accusation]:
    """Accusations before a denial, the nearest first, then those after it, in its paragraph or anywhere; none that is told inside it."""
    at = denial.content[0].start if denial.content else 0
    before = [each for each in claims if _start(each) < at]
    after = [each for each in claims if _start(each) > at and (anywhere or each.statement.context == denial.context)]
    for each in (*sorted(before, key=_start, reverse=True), *sorted(after, key=_start)):
        if each.statement.id != denial.via and side_of(each.statement) != side_of(denial) and each.statement.speaker != denial.speaker:
            yield each


def _start(claim: Accusation) -> int:
    return claim.statement.content[0].start if claim.statement.content else 0


def _is_meant(claim: Accusation, denial: Statement, wanted: Mapping[str, str] | None, undone: Sequence[EventEntry], sides: Sides) -> bool:
    """Whether an accusation is what is denied: by a bare denial, or by a side's word that it did not do such a thing."""
    if wanted is not None:
        return not wanted or _share_a_word(claim, wanted)
    own = [event for event in undone if event.type in claim.types and _is_own(event, side_of(denial), sides)]
    return bool(own) and _share_a_word(claim, _telling(denial.content_words))


def _is_own(event: EventEntry, door: str, sides: Sides) -> bool:
    """Whether a side speaks of its own deed: that of whoever is of it by name, or "our" and "its"."""
    return any(are_one(door, sides.of(each) or each.name) or _OWN.match(each.words) is not None for each in event.actors)


def _share_a_word(claim: Accusation, words: Mapping[str, str]) -> bool:
    said = _telling(claim.statement.content_words)
    return any(word in said or root(word) in claim.acts | said.keys() or _is_kin(form, said.values()) for word, form in words.items())


def _is_kin(word: str, others: Iterable[str]) -> bool:
    here = direction([word])
    return any(kinship(here, direction([other])) >= KIN for other in others)
