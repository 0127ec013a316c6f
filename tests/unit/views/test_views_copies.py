"""Copies as rows: what the copy kept, left out, put in and reworded, and who credits whom."""

import msgspec

from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Told, Version
from onrecord.views.copies import changes_in_copy, copy_rows, first_hand
from tests.contract.readings import reading
from tests.unit.link.wire import STRIKE


def told(version: str, text: str, outlet: str, agency: str | None) -> Told:
    """A version as the record holds it."""
    page = reading(text, address=f"https://{version}.example/", outlet=outlet, agency=agency, statements=())
    held = Version(
        id=version, page=version, number=1, address=page.article.page.address, headline="Strike", outlet=outlet, agency=agency,
        published="2034-05-03", read="2034-05-03T10:00:00Z", statements=0, latest=True,
    )  # fmt: skip
    return Told(version=held, reading=page, statements=())


LINES = STRIKE.split("\n")
COPY = "\n".join(
    [*LINES[:3], LINES[4].replace("had put forward", "offered"), *LINES[5:7], "Buses ran as usual on the island all day long."]
)
HELD = {"wire": told("wire", STRIKE, "Halcyon", None), "paper": told("paper", COPY, "The Orsk Bell", "Halcyon")}
JUDGED = Judgement(
    relation=Relation.COPY, left="paper", right="wire", verdict=Verdict.SAME, author="model:copies", score=0.9, reasons=("a", "b")
)


def test_what_a_copy_did_is_counted() -> None:
    """Passages kept, dropped, added and reworded, beside outlets and credits."""
    (row,) = copy_rows([JUDGED], HELD.get)
    assert (row.kept, row.dropped, row.added, row.reworded) == (4, 3, 1, 1)
    assert (row.outlet, row.agency, row.original_outlet, row.original_agency) == ("The Orsk Bell", "Halcyon", "Halcyon", None)
    assert row.reasons == "a; b"


def test_every_changed_passage_can_be_pointed_at() -> None:
    """Dropped passages have their place on the original, added ones on the copy."""
    changes = changes_in_copy(HELD["wire"], HELD["paper"])
    dropped = [piece for passage in changes.passages if passage.fate == "dropped" for piece in passage.pieces]
    assert all(piece.before and piece.before.cut(STRIKE) == piece.words for piece in dropped)
    assert any("milk" in piece.words or "said Mila" in piece.words for piece in dropped)


def test_doubtful_copies_are_shown_when_asked_for() -> None:
    """A verdict "unsure" is no copy in the table, unless one wants to look; versions that are gone are passed over."""
    doubtful = Judgement(relation=Relation.COPY, left="paper", right="wire", verdict=Verdict.UNSURE, author="model:copies", score=0.3)
    assert list(copy_rows([doubtful], HELD.get)) == []
    assert [row.verdict for row in copy_rows([doubtful], HELD.get, unsure=True)] == ["unsure"]
    assert list(copy_rows([JUDGED], {}.get)) == []


def test_who_runs_a_wire_story_does_not_copy_the_others_that_run_it() -> None:
    """Unless it is clearly more like one of them, or a person says so."""
    wire, paper, radio = copied("paper", "wire", 0.9), copied("radio", "wire", 0.9), copied("radio", "paper", 0.93)
    assert first_hand([wire, paper, radio]) == [wire, paper]
    closer = copied("radio", "paper", 0.99)
    assert first_hand([wire, paper, closer]) == [wire, closer]
    said = msgspec.structs.replace(radio, author="person:rehn")
    assert first_hand([wire, paper, said]) == [wire, paper, said]


def copied(copy: str, original: str, score: float) -> Judgement:
    """Copy reproduces original."""
    return msgspec.structs.replace(JUDGED, left=copy, right=original, score=score)
