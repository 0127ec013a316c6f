"""This module knows which statements deny in so many words what another statement says: "denied that any sailor had been hurt" beside
"three sailors were hurt".

A denial is known by its cue ("denied", "dismissed reports"), and what it denies by its words: nearly all that tell something must stand in
the other statement, one of them perhaps in a kin word ("hurt", "injured"). Names count for nothing: everybody's words are full of them.
Who dismisses a thing as this or that denies the thing, and calls it this or that himself. Where a page says "any such meeting", what
stands before it in the same paragraph is meant, and one word in common will do.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from onrecord.learned.kin import direction, kinship
from onrecord.model.record import Statement
from onrecord.model.span import Span
from onrecord.text.common_words import tells
from onrecord.text.negation import denying
from onrecord.text.word_forms import roots
from onrecord.views.accused import are_one
from onrecord.views.nearness import ByDay, days_apart, published_day

NEAR_DAYS = 14
"""Days between a claim and its denial."""
SHARE, FEWEST, KIN = 0.7, 2, 0.55
"""The share of the denial's telling words that the claim has, how many at least, and kinship from which one word may stand for another."""
MOST_CLAIMS = 400
"""Statements with one word of a denial that it is compared with: those published last before it, then those since."""
Doors = Mapping[str, Collection[str]]
"""By id of a statement, the sides at whose door it lays a deed."""
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w+|dismiss(?:es|ed|ing|als?)?|"
    r"reject\w* (?:\w+ )?(?:reports?|claims?|allegations?|accusations?|suggestions?))\b",
    re.IGNORECASE,
)
_DISMISSES = re.compile(r"\b(?:dismiss|reject)", re.IGNORECASE)
_AS = re.compile(r"\bas\b(?! (?:well|far|long|soon|if)\b)", re.IGNORECASE)
_DENIES_NOT = re.compile(r"(?:\b(?:not?|never|neither|nor|cannot|without|refus\w+|declin\w+|fail\w*)|n['’]t)\b", re.IGNORECASE)
_SUCH = re.compile(r"\bsuch (?:an? )?(\w+)", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:if|whether|would|could|may|might|should|will|unless)\b", re.IGNORECASE)


def disclaimed(statements: Sequence[Statement], doors: Doors | None = None) -> Iterator[tuple[Statement, Statement]]:
    """A claim and a denial of it; each denial once, beside the claim nearest to it, one that was told before rather than one told since.

    Args:
        doors: by id of a statement, at whose door it lays a deed: who denies a deed answers none that lays it at another's.
    """
    denials = [(each, _telling_words(_denied(each))) for each in statements if _is_denial(each)]
    claimed = (each for each in statements if not _is_denial(each)) if denials else ()
    claims = Claims(claimed, {word for _, denied in denials for word in denied})
    for denial, denied in denials:
        if (found := _nearest(denial, denied, claims, doors or {})) is not None:
            yield found, denial


class Claims:
    """Statements by the words that denials have, so that of a record of any length only some are compared with each.

    Args:
        asked: roots of all words that some denial tells.
    """

    def __init__(self, statements: Iterable[Statement], asked: Collection[str]) -> None:
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        self._beside: defaultdict[tuple[str, Span], list[Statement]] = defaultdict(list)
        for each in statements:
            self._beside[each.version, each.context].append(each)
            for word in _telling_words(each.content_words):
                if word in asked:
                    found[word].append(each)
        self._often = {word: len(told) for word, told in found.items()}
        self._by_word = {word: ByDay(told) for word, told in found.items()}

    def near(self, denial: Statement, denied: Collection[str]) -> Iterable[Statement]:
        """Those of the days around that share one of its rarest words, of which a claim cannot lack all.

        With "any such meeting" also those of its paragraph.
        """
        day, lacking = published_day(denial), len(denied) - max(_fewest_of(denied) - 1, 1)
        rarest = sorted(denied, key=lambda word: (self._often.get(word, 0), word))[: lacking + 1]
        near = [self._by_word[word].nearest(day, NEAR_DAYS, MOST_CLAIMS) for word in rarest if day and word in self._by_word]
        such = self._beside.get((denial.version, denial.context), ()) if day and _SUCH.search(denial.content_words) else ()
        told = chain(such[:MOST_CLAIMS], *near)
        return {each.id: each for each in told}.values()


def _is_denial(statement: Statement) -> bool:
    """Whether it denies something; who dismisses "it" as this or that denies nothing that is told."""
    denies = _DENIES.search(statement.cue_words) is not None and not _DENIES_NOT.search(statement.cue_words)
    return denies and (not _calls_it(statement) or bool(_telling_words(_denied(statement))))


def _calls_it(statement: Statement) -> bool:
    dismisses = _DISMISSES.search(statement.cue_words) is not None
    return dismisses and _AS.search(f"{statement.cue_words} {statement.content_words}") is not None


def _denied(statement: Statement) -> str:
    """The words of what is denied, without what it is called."""
    words = statement.content_words
    if not _calls_it(statement):
        return words
    return "" if _AS.search(statement.cue_words) else words[: found.start()] if (found := _AS.search(words)) else words


def _nearest(denial: Statement, denied: Mapping[str, str], claims: Claims, doors: Doors) -> Statement | None:
    near = sorted(claims.near(denial, denied), key=lambda claim: _farness(claim, denial))
    here = (claim for claim in near if _is_at_his_door(doors.get(claim.id), claim, denial))
    return next((claim for claim in here if _may_answer(claim, denial) and _says(claim, denial, denied)), None)


def _is_at_his_door(doors: Collection[str] | None, claim: Statement, denial: Statement) -> bool:
    """Whether a claim lays what it tells at the denier's door, as far as is known; none that may go on for him ("the ministry said")."""
    denier = denial.speaker_party or denial.speaker
    if doors and denier:
        return any(are_one(denier, each) for each in doors)
    is_after = bool(claim.content and denial.content) and claim.content[0].start > denial.content[-1].end
    return not (is_after and claim.version == denial.version and claim.speaker.islower())


def _fewest_of(denied: Collection[str]) -> int:
    """How many of a denial's words a claim must have, a kin word for one of them included."""
    return max(FEWEST, ceil(SHARE * len(denied)))


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
    return bool(same) and len(same) + kin >= _fewest_of(denied)


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
