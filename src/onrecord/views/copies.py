"""This module knows the table of copies: who reproduces whom, who credits the agency, and what the copy left out, put in and reworded."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.record import Told
from onrecord.views.changes import Changes, compare

CLEARLY = 0.05
"""How much likelier a copy of a copy must be than one of the original."""


class CopyRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One copy of one original, as one row.

    Attributes:
        copied, published: when the copy and the original were published (EDTF), or None.
        outlet, original_outlet: who published the copy and the original.
        agency: whom the copy credits; `original_agency` whom the original does.
        headline: of the copy.
        kept, dropped, added, reworded: passages of the article that the copy has word for word, left out, put in, and has otherwise.
        verdict: "same" or "unsure".
        reasons: what the judgement rests on.
        copy, original: ids of the versions.
    """

    copied: str | None
    published: str | None
    outlet: str | None
    original_outlet: str | None
    agency: str | None
    original_agency: str | None
    headline: str
    kept: int
    dropped: int
    added: int
    reworded: int
    verdict: str
    score: float | None
    reasons: str
    copy: str
    original: str


def first_hand(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of copies without those that follow from two others; what a person judged stays.

    Where an article reproduces two, and one of these the other, it is the other's, unless it is clearly more like the one: a wire story
    that three outlets run is theirs of the wire's, and not of one another's.
    """
    known = list(judgements)
    scores = {(each.left, each.right): each.score or 0.0 for each in known if each.verdict is Verdict.SAME}
    originals: defaultdict[str, set[str]] = defaultdict(set)
    for copy, original in scores:
        originals[copy].add(original)
    return [each for each in known if each.is_personal or not _follows(each, scores, originals)]


def _follows(judgement: Judgement, scores: Mapping[tuple[str, str], float], originals: Mapping[str, set[str]]) -> bool:
    copy, original = judgement.left, judgement.right
    others = originals.get(copy, set()) - {original}
    score = judgement.score or 0.0
    before = any(other in originals.get(original, ()) and scores[copy, other] >= score - CLEARLY for other in others)
    return before or any(original in originals.get(other, ()) and scores[copy, other] > score + CLEARLY for other in others)


def copy_rows(judgements: Iterable[Judgement], told: Callable[[str], Told | None], *, unsure: bool = False) -> Iterator[CopyRow]:
    """A row for every judgement that one version copies another; with `unsure`, also those that a person should look at."""
    for judgement in judgements:
        if judgement.verdict is Verdict.SAME or (unsure and judgement.verdict is Verdict.UNSURE):
            copy, original = told(judgement.left), told(judgement.right)
            if copy and original:
                yield _row(judgement, copy, original)


def changes_in_copy(original: Told, copy: Told) -> Changes:
    """What a copy left out, put in, reworded and moved, each passage with its spans on both pages."""
    return compare(original, copy)


def _row(judgement: Judgement, copy: Told, original: Told) -> CopyRow:
    changes = changes_in_copy(original, copy)
    sums = changes.sums
    return CopyRow(
        copied=copy.version.published,
        published=original.version.published,
        outlet=copy.version.outlet,
        original_outlet=original.version.outlet,
        agency=copy.version.agency,
        original_agency=original.version.agency,
        headline=copy.version.headline,
        kept=sum(passage.fate == "same" for passage in changes.passages),
        dropped=sums.passages_dropped,
        added=sums.passages_added,
        reworded=sums.passages_reworded,
        verdict=judgement.verdict.value,
        score=judgement.score,
        reasons="; ".join(judgement.reasons),
        copy=judgement.left,
        original=judgement.right,
    )
