"""This module knows which statements deny in so many words what another statement says: "denied that any sailor had been hurt" beside
"three sailors were hurt".

A denial is known by its cue ("denied", "dismissed reports"), and what it denies by its words: nearly all that tell something must stand in
the other statement, one of them perhaps in a kin word ("hurt", "injured"). Names count for nothing: everybody's words are full of them.
Where a page says "any such meeting", what stands before it in the same paragraph is meant, and one word in common will do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.learned.kin import direction, kinship
from onrecord.model.record import Statement
from onrecord.text.common_words import tells
from onrecord.text.negation import denying
from onrecord.text.word_forms import roots
from onrecord.views.nearness import ByDay, days_apart, published_day

NEAR_DAYS = 14
"""Days between a claim and its denial."""
SHARE, FEWEST, KIN = 0.7, 2, 0.55
"""The share of the denial's telling words that the claim has, how many at least, and kinship from which one word may stand for another."""
MOST_CLAIMS = 400
"""Statements of the days around that a denial is compared with, those nearest before it first."""
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|rebut\w+|dismiss\w*|"
    r"reject\w* (?:\w+ )?(?:reports?|claims?|allegations?|accusations?|suggestions?))\b",
    re.IGNORECASE,
)
_DENIES_NOT = re.compile(r"\b(?:not?|never|neither|nor|n[o']t|refus\w+|declin\w+)\b", re.IGNORECASE)
_SUCH = re.compile(r"\bsuch (?:an? )?(\w+)", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:if|whether|would|could|may|might|should|will|unless)\b", re.IGNORECASE)


def disclaimed(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """A claim and a denial of it; each denial once, beside the claim nearest to it, one that was told before rather than one told since."""
    denials = [each for each in statements if _is_denial(each)]
    claims = ByDay(each for each in statements if not _is_denial(each)) if denials else None
    for denial in denials:
        if claims and (found := _nearest(denial, claims)):
            yield found, denial


def _is_denial(statement: Statement) -> bool:
    return _DENIES.search(statement.cue_words) is not None and not _DENIES_NOT.search(statement.cue_words)


def _nearest(denial: Statement, claims: ByDay[Statement]) -> Statement | None:
    day, denied = published_day(denial), _telling_words(denial.content_words)
    if day is None:
        return None
    around = sorted(claims.around(day, NEAR_DAYS), key=lambda claim: _farness(claim, denial))[:MOST_CLAIMS]
    return next((claim for claim in around if _may_answer(claim, denial) and _says(claim, denial, denied)), None)


def _farness(claim: Statement, denial: Statement) -> tuple[object, ...]:
    apart = days_apart(published_day(claim), published_day(denial)) or 0
    is_later = (published_day(claim) or "") > (published_day(denial) or "")
    before = denial.content[0].start - claim.content[0].start if claim.version == denial.version and claim.content and denial.content else 0
    return is_later, apart, claim.version != denial.version, before < 0, abs(before), claim.id


def _may_answer(claim: Statement, denial: Statement) -> bool:
    """Whether another says it, as a fact, and neither is told inside the other."""
    one, other = claim.speaker_party or claim.speaker, denial.speaker_party or denial.speaker
    is_inside = claim.id == denial.via or denial.id == claim.via
    return not is_inside and (not one or one != other) and claim.speaker != denial.speaker and not _is_hedged(claim.content_words)


def _is_hedged(words: str) -> bool:
    return _UNSURE.search(words) is not None or bool(denying(word for word, _, _ in roots(words)))


def _says(claim: Statement, denial: Statement, denied: Mapping[str, str]) -> bool:
    said = _telling_words(claim.content_words)
    same = [word for word in denied if word in said]
    kin = any(_are_kin(form, said.values()) for word, form in denied.items() if word not in said)
    if claim.context == denial.context and claim.version == denial.version and (such := _SUCH.search(denial.content_words)):
        return not {word for word, _, _ in roots(such[1])}.isdisjoint(word for word, _, _ in roots(claim.content_words))
    return bool(same) and len(same) + kin >= max(FEWEST, SHARE * len(denied))


def _are_kin(word: str, others: Iterable[str]) -> bool:
    here = direction([word])
    return any(kinship(here, direction([other])) >= KIN for other in others)


def _telling_words(words: str) -> dict[str, str]:
    """By its root, every word that tells something and is no name or number, as it is written."""
    found: dict[str, str] = {}
    for word, start, end in roots(words):
        form = words[start:end]
        if tells(word) and form.islower() and len(form) > FEWEST:
            found.setdefault(word, form)
    return found
