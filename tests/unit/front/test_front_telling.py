"""Copies as every front lists them: by the verdict that counts of each two, and without what follows from others."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.cli.group import run
from onrecord.front.telling import judged_copies
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.store import Store, open_record
from onrecord.verdicts import keep_verdict
from onrecord.web.making import MAKERS, Making
from tests.contract.happenings import told

AT = "2031-04-03T12:00:00Z"
PAGES = ("wire", "paper", "radio")


def copied(copy: str, original: str, score: float | None, author: str, verdict: Verdict = Verdict.SAME) -> Judgement:
    """One page copies another, or does not."""
    return Judgement(relation=Relation.COPY, left=copy, right=original, verdict=verdict, author=author, score=score)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in which a paper and a radio run a wire story, and so are like each other too."""
    path = tmp_path / "record.db"
    with open_record(path) as store:
        for name in PAGES:
            store.add(told(address=f"https://{name}.example/strait", outlet=name), read_at=AT)
        wire, paper, radio = ids(store)
        store.add_judgements(
            [copied(one, other, 0.9, "model:copies") for one, other in ((paper, wire), (radio, wire), (radio, paper))], at=AT
        )
    return path


def ids(store: Store) -> list[str]:
    """The pages' versions, in their order."""
    return [store.versions(store.find_page(f"https://{name}.example/strait") or "")[0].id for name in PAGES]


def listed(path: Path, capture: pytest.CaptureFixture[bytes]) -> Iterator[set[tuple[str, str]]]:
    """Who copies whom, by the command line, Python, and the desk."""
    capture.readouterr()
    assert run(("--record", str(path), "copies", "--json")) == 0
    yield {(row["outlet"], row["original_outlet"]) for row in json.loads(capture.readouterr().out)}
    with onrecord.open_record(path) as record:
        yield {(row.outlet or "", row.original_outlet or "") for row in record.copies()}
        yield {(row.outlet, row.original_outlet) for row in MAKERS["copies"].make(Making(record.store))}


def test_every_front_lists_the_same_copies(path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Those at first hand; what two have of the wire they have not of each other."""
    assert all(each == {("paper", "wire"), ("radio", "wire")} for each in listed(path, capsysbinary))


def test_a_persons_no_takes_a_copy_out_of_every_front(path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """And what had followed from it stands by itself."""
    with open_record(path) as store:
        wire, _, radio = ids(store)
        keep_verdict(store, copied(radio, wire, None, "person:rehn", Verdict.DIFFERENT), at=AT)
    assert all(each == {("paper", "wire"), ("radio", "paper")} for each in listed(path, capsysbinary))


def test_a_persons_doubt_takes_it_out_too_unless_one_wants_to_look(path: Path) -> None:
    """Whatever a model is sure of."""
    with open_record(path) as store:
        wire, _, radio = ids(store)
        keep_verdict(store, copied(radio, wire, None, "person:rehn", Verdict.UNSURE), at=AT)
        assert (radio, wire) not in {(each.left, each.right) for each in judged_copies(store, unsure=False)}
        assert [each.verdict for each in judged_copies(store, unsure=True) if (each.left, each.right) == (radio, wire)] == [Verdict.UNSURE]
