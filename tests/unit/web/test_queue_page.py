"""The queue asks for what most needs a look, and not again for what was settled."""

from pathlib import Path

import msgspec
from litestar.testing import TestClient

from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import StatementQuery
from onrecord.web.app import desk
from tests.unit.web.lenne import agency, herald
from tests.unit.web.pressroom import fill
from tests.unit.web.test_correcting import HOME, form


def test_an_unsure_link_is_asked_for_until_a_person_judges_it(tmp_path: Path) -> None:
    """Two statements that a rule is unsure of wait in the queue; a verdict takes them out at once."""
    with fill(tmp_path / "record.db", [herald(), agency()]) as store:
        one, two = sorted(row.id for row in store.statements(StatementQuery(limit=2)).rows)
        judged = Judgement(relation=Relation.SAME_STATEMENT, left=one, right=two, verdict=Verdict.UNSURE, author="rule:near")
        store.add_judgements([msgspec.structs.replace(judged, score=0.5, reasons=("the words are near",))], at="2031-04-03T08:00:00Z")
        with TestClient(desk(store), base_url=HOME) as client:
            assert "the words are near" in client.get("/queue?kind=link").text
            pair = {"relation": "same_statement", "left": one, "right": two, "verdict": "different", "back": "/queue?kind=link#first"}
            answer = client.post("/judgements", data=form(client, **pair))
            assert answer.url.path == "/queue"
            assert "the words are near" not in answer.text


def test_a_kind_that_is_none_is_refused(tmp_path: Path) -> None:
    """The address says which kinds there are."""
    with fill(tmp_path / "record.db", [agency()]) as store, TestClient(desk(store), base_url=HOME) as client:
        answer = client.get("/queue?kind=worry")
        assert (answer.status_code, "entry, link, tension" in answer.text) == (400, True)
