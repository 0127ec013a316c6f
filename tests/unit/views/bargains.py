"""One-line makers of moves as entries of a record: an invented bargain over a strait."""

from onrecord.model.annotations import When
from onrecord.model.entries import MoveEntry, Participant
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.span import Span


def move(
    name: str,
    force: str,
    by: str | None,
    words: str,
    day: str | None = "2034-01-01",
    *,
    issue: str | None = "toll",
    answers: str | None = None,
    to: tuple[str, ...] = (),
    statement: str | None = None,
    page: str | None = None,
    when: str | None = None,
) -> MoveEntry:
    """A move `page:name`; the page is its day unless it is named, and so is the move unless `when` says otherwise."""
    version = page or day or "undated"
    return MoveEntry(
        id=f"{version}:{name}",
        version=version,
        move=name,
        context=Span(0, 10),
        headline="",
        outlet="The Harbour Post",
        agency=None,
        published=day,
        address=version,
        latest=True,
        score=0.9,
        force=force,
        by=party(by) if by else None,
        to=tuple(party(name) for name in to),
        issue=issue,
        content=(Span(0, 10),),
        content_words=words,
        answers=f"{version}:{answers}" if answers else None,
        statement=statement,
        when=When(edtf=when, evidence=(Span(0, 2),)) if when else None,
    )


def party(name: str) -> Participant:
    """A party that speaks for itself."""
    return Participant(words=name, name=name, party=name)


def answers(
    left: MoveEntry, right: MoveEntry, verdict: Verdict = Verdict.SAME, author: str = "model:answers", score: float | None = 0.8
) -> Judgement:
    """Left answers right, says this author."""
    return Judgement(
        relation=Relation.ANSWERS, left=left.id, right=right.id, verdict=verdict, author=author, score=score, reasons=("names it",)
    )
