"""The tables of statements and articles."""

from pathlib import Path

from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import open_record
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.corrections import CorrectionRow, correction_rows, told
from onrecord.views.events import EventRow, event_rows
from onrecord.views.judgements import JudgementRow, judgement_rows
from onrecord.views.moves import MoveRow, move_rows
from onrecord.views.statements import StatementRow, statement_rows
from tests.contract import happenings
from tests.contract.readings import ADDRESS, reading


def test_a_row_shows_what_was_said_by_whom_where_and_when(tmp_path: Path) -> None:
    """Every column is the statement's own value; the columns begin with what a reader looks for."""
    with open_record(tmp_path / "record.db") as store:
        store.add(reading(agency="Meridian"), read_at="2031-04-03T12:00:00Z")
        statements = store.statements(StatementQuery()).rows
    row = next(statement_rows(statements))
    assert row == StatementRow(
        id=statements[0].id,
        speaker="Ilka Brandow",
        content="We will not sign under a deadline",
        cue="said",
        directness="direct",
        outlet="The Harbour Post",
        agency="Meridian",
        published="2031-04-02",
        headline="Saltmarsh turns down the harbour accord",
        address=ADDRESS,
        via=None,
        score=0.875,
        speaker_words="Foreign Minister Ilka Brandow",
        addressee="",
        version=statements[0].version,
        latest=True,
        party=None,
        corrected="",
    )
    assert StatementRow.__struct_fields__[:5] == ("id", "speaker", "content", "cue", "directness")


def test_an_article_row_is_a_version_of_a_page(tmp_path: Path) -> None:
    """The columns are the version's own values."""
    with open_record(tmp_path / "record.db") as store:
        store.add(reading(), read_at="2031-04-03T12:00:00Z")
        version = store.articles(ArticleQuery()).rows[0]
    (row,) = article_rows([version])
    assert {field: getattr(version, field) for field in ArticleRow.__struct_fields__} == {
        field: getattr(row, field) for field in ArticleRow.__struct_fields__
    }


def test_an_event_row_shows_who_did_what_and_who_says_so(tmp_path: Path) -> None:
    """The narrator is named as such; an event somebody vouches for names the speaker, or nobody."""
    with open_record(tmp_path / "record.db") as store:
        store.add(happenings.told(), read_at="2031-04-03T12:00:00Z")
        events = list(store.each_event(EventQuery()))
    row, *others = event_rows(events)
    assert row == EventRow(
        id=events[0].id,
        happened="2031-04-01",
        type="COERCE",
        mode="restrict",
        status="happened",
        actors="Orsk",
        recipients="the strait",
        trigger="closed",
        vouched="narrator",
        outlet="The Harbour Post",
        agency=None,
        published="2031-04-02",
        headline="Orsk closes the strait",
        address=happenings.ADDRESS,
        actor_parties="Orsk",
        recipient_parties="",
        others="",
        place="",
        condition="",
        statement=None,
        background=False,
        score=0.9,
        version=events[0].version,
        latest=True,
        corrected="",
        told=events[0].clause,
    )
    assert [other.vouched for other in others] == ["Pim Alder", ""]


def test_a_move_row_shows_who_asks_what_of_whom(tmp_path: Path) -> None:
    """With the move it answers, and the statement it was read off."""
    with open_record(tmp_path / "record.db") as store:
        store.add(happenings.told(), read_at="2031-04-03T12:00:00Z")
        moves = list(store.each_move(MoveQuery()))
    demand, answer = move_rows(moves)
    assert (demand.force, demand.by, demand.to, demand.content, demand.to_parties) == (
        "demand",
        "Vell",
        "Orsk",
        "that it be opened",
        "Orsk",
    )
    assert (answer.by, answer.by_party, answer.answers, answer.statement) == ("Pim Alder", "Orsk", demand.id, moves[1].statement)
    assert MoveRow.__struct_fields__[:5] == ("id", "force", "by", "to", "content")


def test_corrections_are_told_beside_the_entry_and_as_rows() -> None:
    """Who, when, and what the page was read to say before."""
    edit = Correction(
        id="7",
        kind=EntryKind.EVENT,
        action=Action.EDIT,
        entry="e",
        version="v",
        fields={"status": "planned", "mode": ""},
        was={"status": "happened", "mode": "restrict"},
        author="person:rehn",
        at="2031-04-03T12:00:00Z",
        reason="the verb is future",
    )
    gone = Correction(kind=EntryKind.EVENT, action=Action.REJECT, entry="e", author="person:alder", at="2031-04-04T12:00:00Z")
    assert told((edit, gone)) == (
        "status was 'happened', mode was 'restrict' (rehn, 2031-04-03T12:00:00Z); rejected (alder, 2031-04-04T12:00:00Z)"
    )
    assert next(correction_rows([edit])) == CorrectionRow(
        id="7",
        at="2031-04-03T12:00:00Z",
        author="person:rehn",
        action="edit",
        kind="event",
        entry="e",
        fields="status=planned; mode=",
        reason="the verb is future",
        waiting=False,
        undone=None,
        version="v",
    )


def test_a_judgement_is_a_row() -> None:
    """With what it rests on in one cell."""
    given = Judgement(
        relation=Relation.COPY, left="a", right="b", verdict=Verdict.SAME, author="rule:copies", score=0.9, reasons=("whole", "credited")
    )
    assert next(judgement_rows([given])) == JudgementRow(
        at="", relation="copy", left="a", right="b", verdict="same", author="rule:copies", score=0.9, reasons="whole; credited"
    )
