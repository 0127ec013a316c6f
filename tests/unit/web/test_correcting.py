"""A person corrects and judges at the desk: forms in, the record's promises kept, nothing taken from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.judgement import Relation, Verdict
from onrecord.model.query import StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.web.app import desk
from tests.unit.web.lenne import agency, herald
from tests.unit.web.pressroom import fill

Client = TestClient[Litestar]
HOME = "http://127.0.0.1:8000"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A small record of the Lenne quarrel."""
    with fill(tmp_path / "record.db", [herald(), agency()]) as record:
        yield record


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    """A person at the desk."""
    with TestClient(desk(store), base_url=HOME) as reader:
        yield reader


@pytest.fixture
def said(store: Store) -> Statement:
    """A statement on the record."""
    return store.statements(StatementQuery(limit=1)).rows[0]


def form(client: Client, **fields: str) -> dict[str, str]:
    """A form as the desk shows it, filled in."""
    found = re.search(r'name="token" value="([^"]+)"', client.get("/corrections").text)
    assert found
    return {"token": found[1], "author": "Ilka Brandow", **fields}


def test_an_edit_stands_with_its_author_and_can_be_taken_back(client: Client, store: Store, said: Statement) -> None:
    """The speaker is another one afterwards, on the entry's own page too; taken back, the page's speaker is back."""
    answer = client.post(f"/entries/{said.id}/correct", data=form(client, action="edit", speaker="Pim Alder", reason="misread"))
    assert answer.url.path == f"/statements/{said.id}"
    assert "Pim Alder" in answer.text
    (kept,) = store.corrections(said.id)
    assert (kept.author, kept.fields, kept.reason) == ("person:Ilka Brandow", {"speaker": "Pim Alder"}, "misread")
    client.post(f"/corrections/{kept.id}/undo", data=form(client))
    again = store.statement(said.id)
    assert again
    assert again.speaker == said.speaker


def test_an_edit_that_changes_nothing_is_no_correction(client: Client, store: Store, said: Statement) -> None:
    """A form sent as it was shown leaves no trace."""
    client.post(f"/entries/{said.id}/correct", data=form(client, action="edit", speaker=said.speaker, directness=said.directness))
    assert store.corrections() == ()


def test_an_emptied_field_is_not_known(client: Client, store: Store, said: Statement) -> None:
    """Nobody is named any more where the speaker's field was emptied."""
    client.post(f"/entries/{said.id}/correct", data=form(client, action="edit", speaker=""))
    assert [each.fields for each in store.corrections(said.id)] == [{"speaker": ""}]


def test_a_rejected_entry_falls_out_of_the_list(client: Client, said: Statement) -> None:
    """The list of statements is without it, its own page says who rejected it."""
    client.post(f"/entries/{said.id}/correct", data=form(client, action="reject"))
    assert f"/statements/{said.id}" not in client.get("/statements").text
    assert "rejected (Ilka Brandow" in client.get(f"/statements/{said.id}").text


def test_the_name_is_remembered(client: Client, store: Store, said: Statement) -> None:
    """Whoever said who they are need not say it again."""
    client.post("/author", data=form(client))
    client.post(f"/entries/{said.id}/correct", data=form(client, action="confirm", author=""))
    assert [each.author for each in store.corrections(said.id)] == ["person:Ilka Brandow"]


def test_nobody_corrects_without_a_name(client: Client, store: Store, said: Statement) -> None:
    """The desk asks who it is."""
    answer = client.post(f"/entries/{said.id}/correct", data=form(client, action="confirm", author=" "))
    assert (answer.status_code, "say who you are" in answer.text) == (400, True)
    assert store.corrections() == ()


def test_two_entries_are_judged_and_the_verdict_is_taken_back(client: Client, store: Store) -> None:
    """A person's "same" joins two statements; taken back, they are two again."""
    one, two = (row.id for row in store.statements(StatementQuery(limit=2)).rows)
    pair = {"relation": "same_statement", "left": one, "right": two}
    client.post("/judgements", data=form(client, verdict="same", **pair))
    assert [each.verdict for each in store.judgements(Relation.SAME_STATEMENT, [one]) if each.is_personal] == [Verdict.SAME]
    assert [set(each.members) for each in store.clusters(Relation.SAME_STATEMENT, [one])] == [{one, two}]
    client.post("/judgements", data=form(client, verdict="undo", **pair))
    assert [each for each in store.clusters(Relation.SAME_STATEMENT, [one]) if len(each.members) > 1] == []


def test_what_is_judged_must_be_on_record(client: Client, said: Statement) -> None:
    """An id of nothing is refused with what is expected."""
    answer = client.post("/judgements", data=form(client, verdict="same", relation="same_statement", left=said.id, right="nothing"))
    assert (answer.status_code, "&#39;nothing&#39;" in answer.text) == (400, True)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://orsk-herald.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://127.0.0.1:9999"},
    ],
)
def test_a_form_of_another_site_is_refused(client: Client, store: Store, said: Statement, headers: dict[str, str]) -> None:
    """Even with the token, a form that another site sends changes nothing."""
    answer = client.post(f"/entries/{said.id}/correct", data=form(client, action="reject"), headers=headers)
    assert answer.status_code == 403
    assert store.corrections() == ()


@pytest.mark.parametrize("path", ["/entries/x/correct", "/corrections/1/undo", "/judgements", "/author"])
def test_every_form_needs_the_token(client: Client, path: str) -> None:
    """A form without the desk's token, or with another one's, is refused."""
    assert client.post(path, data=form(client) | {"token": "another"}).status_code == 403


def test_a_desk_open_to_others_takes_corrections_only_under_its_own_names(store: Store, said: Statement) -> None:
    """A desk that answers to any host is read from there, never written."""
    with TestClient(desk(store, hosts={"*"}), base_url="http://orsk.example") as guest:
        assert guest.get("/corrections").status_code == 200
        assert guest.post(f"/entries/{said.id}/correct", data=form(guest, action="reject")).status_code == 403


@pytest.mark.parametrize("back", ["https://orsk.example/", "//orsk.example/", "/\\orsk.example", "/\torsk", "queue"])
def test_a_form_leads_nowhere_else(client: Client, back: str) -> None:
    """The page after a form is one of the desk's."""
    answer = client.post("/author", data=form(client, back=back), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/corrections")
