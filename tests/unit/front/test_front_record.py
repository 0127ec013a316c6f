"""A record opened in Python: its views as methods, rows as values and as tables."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import onrecord
from onrecord.errors import Misuse, StoreError
from onrecord.front.record import DEALINGS, VIEWS, Record
from onrecord.front.rows import Rows
from onrecord.model.query import StatementQuery
from tests.unit.exports.abroad import abroad

EMPTY = {"relations", "pairs", "judgements", "corrections", "tensions", "positions", "issues", "stories", *DEALINGS}
"""Views that two pages by two outlets may leave without rows."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The strait and the bridge."""
    path = tmp_path_factory.mktemp("front") / "record.db"
    abroad(path).close()
    with onrecord.open_record(path) as opened:
        yield opened


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_a_method_with_rows_of_its_kind(record: Record, view: str) -> None:
    """Which become an Arrow table and a data frame with the same columns."""
    asked = {"relations": {"first": "Orsk", "second": "Vell"}, "coverage": {"story": record.articles()[0].id}}.get(view, {})
    rows = getattr(record, view)(**asked)
    assert all(type(row) is getattr(Record, view).row for row in rows)
    assert (len(rows), list(rows.kind.__struct_fields__)) == (rows.to_arrow().num_rows, list(rows.to_pandas().columns))
    assert rows == tuple(getattr(record, view).each(**asked))
    assert view in EMPTY or rows


def test_what_is_asked_narrows_the_rows(record: Record) -> None:
    """As on the command line and at the desk."""
    rows = record.statements(speaker="aldane", directness="direct", limit=1)
    assert [row.speaker for row in rows] == ["Petra Aldane"]
    assert len(record.statements(speaker="aldane")) == record.store.statements(StatementQuery(speaker="aldane")).total
    assert {row.status for row in record.timeline(status="denied")} == {"denied"}
    assert 0 < len(record.judgements(relation="same_actor")) < len(record.judgements())


def test_rows_are_frozen_and_tell_their_kind(record: Record) -> None:
    """An answer cannot be altered by whoever holds it."""
    rows = record.events(type="COERCE")
    assert isinstance(rows, Rows) and isinstance(rows, tuple)
    with pytest.raises(AttributeError):
        rows[0].status = "denied"  # type: ignore[misc]
    assert msgspec.convert(rows.to_arrow().to_pylist()[0], rows.kind) == rows[0]


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda record: record.statements(speakr="Aldane"), "'speakr' is nothing that can be asked for here; speaker, outlet"),
        (lambda record: record.statements(offset=3), "'offset' is nothing that can be asked for here"),
        (lambda record: record.rounds(venue="Orsk"), "'venue' is nothing that can be asked for here; party can be"),
        (lambda record: record.statements(superseded="no"), "that question cannot be asked: expected `bool`"),
        (lambda record: record.timeline(since="yesterday"), "yesterday"),
        (lambda record: record.relations(first="Orsk"), "name both, first and second"),
        (lambda record: record.coverage(), "coverage is of one story; name it"),
        (lambda record: record.coverage(story="https://nowhere.example/"), "the record holds no page 'https://nowhere.example/'"),
        (lambda record: record.exchanges(state="lost"), "that question cannot be asked: invalid enum value 'lost'"),
        (lambda record: record.dealings("secrets"), "'secrets' is no kind of dealings; rounds, channels"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused_with_those_that_do(record: Record, ask: object, words: str) -> None:
    """Nothing is asked by a name that was mistyped."""
    with pytest.raises(Misuse) as refused:
        ask(record)  # type: ignore[operator]
    assert words in str(refused.value)


def test_an_actor_and_a_story_are_had_whole(record: Record) -> None:
    """By any id that leads to them, with all that their pages show."""
    actor = record.actors()[0]
    view = record.roles(actor.id)
    assert view is not None and view.actor.id == actor.id and record.roles(view.appearances[-1]) == view
    story = record.story(record.events(type="COERCE")[0].address)
    assert story is not None and sum(len(row.cells) for row in story.rows) == len(record.coverage(story=story.articles[0].version))
    assert record.roles("no such id") is None and record.story("no such id") is None


def test_entries_are_found_by_their_ids(record: Record) -> None:
    """Whole, with the page that they stand on."""
    for kind in ("statement", "event", "move", "actor"):
        row = getattr(record, f"{kind}s")()[0]
        assert getattr(record, kind)(row.id).id == row.id
        assert getattr(record, kind)("no such id") is None
    event = record.event(record.events(type="COERCE")[0].id)
    assert event is not None
    told = record.article(event.version)
    assert told is not None and event in told.events
    assert event.trigger[0].cut(told.reading.article.page.text) == "closed"


def test_what_can_be_asked_is_told(record: Record) -> None:
    """By the view itself, and by the class of its questions."""
    assert record.actors.__doc__ == "Rows are `ActorRow`; fields that can be asked for: name, kind, country, nameless."
    assert Record.timeline.query.__doc__ and Record.timeline.row.__doc__


def test_dealings_are_there_by_their_names(record: Record) -> None:
    """The same as the views of those names."""
    assert [record.dealings(kind) == getattr(record, kind)() for kind in DEALINGS] == [True] * 4


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """Asking makes nothing."""
    with pytest.raises(StoreError, match="there is no record"):
        onrecord.open_record(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_the_package_offers_its_front_and_nothing_else() -> None:
    """Each name is there when it is asked for."""
    assert {name for name in dir(onrecord) if getattr(onrecord, name)} == {"Record", "__version__", "newsroom", "open_record", "read"}
    with pytest.raises(AttributeError, match="no attribute 'close_record'"):
        onrecord.close_record  # noqa: B018


def test_statements_are_asked_for_by_the_name_of_who_speaks_or_is_spoken_for(record: Record) -> None:
    """As on the command line; the name of nobody finds nobody."""
    named, nobody = record.statements(party="Orsk"), record.statements(party="Nobody Atall")
    (orsk,) = [actor for actor in record.actors(name="Orsk", kind="state") if actor.name == "Orsk"]
    assert (named, nobody) == (record.statements(party=orsk.id), ())
    assert named and record.statements(actor="Petra Aldane")


def test_words_of_a_closed_list_may_be_typed_in_any_case_and_no_other_word_is_taken(record: Record) -> None:
    """A slip is refused, with the words that there are, and never answered by nothing."""
    assert record.events(type="coerce") == record.events(type="COERCE") != ()
    assert record.statements(directness="Direct") == record.statements(directness="direct")
    for view, asked in (("events", {"status": "hapened"}), ("tensions", {"kind": "date"}), ("actors", {"kind": "sate"})):
        with pytest.raises(Misuse, match=next(iter(asked))):
            getattr(record, view)(**asked)


def test_outlets_are_compared_without_regard_to_case(record: Record) -> None:
    """Of stories as of statements."""
    outlet = record.stories(least=1)[0].outlets.split("; ")[0]
    assert record.stories(least=1, outlet=outlet.upper()) == record.stories(least=1, outlet=outlet) != ()
