"""A reader's own table of actors gives ids to whom it lists, and says which of its lines it could not use."""

from pathlib import Path

from click.testing import CliRunner

from onrecord.cli.group import onrecord
from onrecord.model.query import AppearanceQuery
from onrecord.store import open_record

PAGE = "Envoy leaves\n\nOrsk will not sign, its envoy Ada Vell said on Monday. The talks had gone nowhere, she said.\n"
TABLE = "id,name,kind,country\np1,Ada Vell,person,DNK\np2,,person,\n"


def test_listed_people_go_by_the_readers_ids(tmp_path: Path) -> None:
    """The page's entity has the id; the bad line is a fault, kept and counted; exit 1."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "own.csv").write_text(TABLE, encoding="utf-8")
    record = str(tmp_path / "onrecord.db")
    ran = CliRunner().invoke(
        onrecord, ["--record", record, "read", "--clean", "--actors", str(tmp_path / "own.csv"), str(tmp_path / "page.txt")]
    )
    assert ran.exit_code == 1
    with open_record(record, create=False) as store:
        assert [each.known for each in store.each_appearance(AppearanceQuery(name="Vell"))] == ["p1"]
        assert ["line 3 of" in fault.fault.message for fault in store.faults()] == [True]


def test_a_table_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    """With a sentence, before pages are read."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    ran = CliRunner().invoke(
        onrecord, ["--record", str(tmp_path / "r.db"), "read", "--actors", str(tmp_path / "no.csv"), str(tmp_path / "page.txt")]
    )
    assert ran.exit_code != 0 and "cannot be opened" in str(ran.exception)
