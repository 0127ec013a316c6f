"""The desk's files and lists for programs answer the question that is asked, whole, and refuse one that makes no sense."""

from collections.abc import Iterator

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.errors import Misuse
from onrecord.front.derived import TIMELINE
from onrecord.linking import link_record
from onrecord.model.annotations import Annotations
from onrecord.model.judgement import Cluster, Relation
from onrecord.model.query import EventQuery
from onrecord.stage import Fault
from onrecord.store import Store, open_record
from onrecord.views.timeline import TimelineQuery
from onrecord.web.app import desk
from tests.contract.happenings import NOTES, told
from tests.contract.readings import TEXT, reading
from tests.unit.web.strait import AT
from tests.unit.web.test_app import HOME, Client

STORY, CHANGES, FAULTS = 45, 35, 205


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A story of many articles by two outlets, a story of one, doubtful entries, pages that changed, and what could not be read."""
    with open_record(tmp_path_factory.mktemp("tables") / "record.db") as record:
        doubtful = msgspec.structs.replace(NOTES.events[0], score=0.3)
        notes = msgspec.structs.replace(NOTES, events=(doubtful,), moves=(), quotations=())
        for number in range(STORY):
            outlet = "The Gull" if number % 2 else "The Lantern"
            record.add(told(address=f"https://gull.example/{number}", outlet=outlet, notes=notes), read_at=AT)
        versions = sorted(kept.version.id for kept in record.each_article())
        record.add(told(address="https://herald.example/alone", outlet="The Herald", notes=notes), read_at=AT)
        (alone,) = {kept.version.id for kept in record.each_article()} - set(versions)
        for _ in link_record(record, at=AT):
            pass
        clusters = (Cluster(id=versions[0], members=tuple(versions)), Cluster(id=alone, members=(alone,)))
        record.set_clusters(Relation.SAME_STORY, clusters)
        for number in range(CHANGES):
            for text in (TEXT, TEXT.replace("turns down", "rejects")):
                page = reading(text, address=f"https://tide.example/{number}", outlet="The Tide", statements=())
                record.add(msgspec.structs.replace(page, annotations=Annotations()), read_at=AT)
        for number in range(FAULTS):
            record.add_fault(Fault(item=f"{number}.html", stage="pages", reason="empty", message="no words"), read_at=AT)
        yield record


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[Client]:
    """A reader at the desk."""
    with TestClient[Litestar](desk(store), base_url=HOME) as reader:
        yield reader


@pytest.mark.parametrize(
    ("asked", "count"), [("", 1), ("least=1", 2), ("least=46", 0), ("least=1&outlet=The+Herald", 1), ("least=1&since=2031-05", 0)]
)
def test_stories_are_asked_alike_on_the_page_in_its_files_and_by_programs(client: Client, asked: str, count: int) -> None:
    """Also for those that one article alone tells."""
    assert len(client.get(f"/stories.json?{asked}").json()) == count
    assert client.get(f"/stories.csv?{asked}").text.count("\r\n") == count + 1
    assert client.get(f"/api/stories?{asked}").json()["total"] == count
    assert client.get(f"/stories?{asked}").text.count('<th role="rowheader"') == count


def test_the_files_of_the_queue_have_what_its_page_is_asked_for(client: Client, store: Store) -> None:
    """Doubts of one kind, about one sort of item."""
    events = {event.id for event in store.each_event(EventQuery())}
    assert {doubt["left"] for doubt in client.get("/queue.json?kind=entry&about=event").json()} == events
    assert client.get("/queue.json?kind=entry&about=move").json() == client.get("/queue.json?kind=tension").json() == []
    assert client.get("/queue.csv?kind=link").text.count("\r\n") == 1


@pytest.mark.parametrize(
    "address",
    [
        *(
            "events.csv?since=2035&until=2034",
            "statements.json?order=bogus",
            "timeline.csv?since=2035&until=2034",
            "timeline.json?since=soon",
        ),
        *("stories.csv?least=many", "stories.json?since=2035&until=2034", "queue.csv?kind=friends", "articles.json?since=2035&until=2034"),
        *("api/timeline?since=2035&until=2034", "timeline?since=2035&until=2034", "moves.json?since=2035&until=2034"),
    ],
)
def test_a_file_is_refused_like_its_page_where_the_question_makes_no_sense(client: Client, address: str) -> None:
    """Status 400 with a sentence, not an empty file."""
    answer = client.get(f"/{address}")
    assert answer.status_code == 400
    assert (
        "must be" in answer.text or "nothing lies between" in answer.text or "choose one of" in answer.text or "is no date" in answer.text
    )


def test_the_timeline_is_refused_days_the_wrong_way_round_in_python_too(store: Store) -> None:
    """As on every other front."""
    with pytest.raises(Misuse, match="nothing lies between"):
        tuple(TIMELINE.asked(store, TimelineQuery(since="2035", until="2034")))


def test_a_story_of_many_articles_is_whole_in_files_and_for_programs(client: Client, store: Store) -> None:
    """The page lays forty side by side, and says that its files have all."""
    story = store.clusters(Relation.SAME_STORY, [next(iter(store.each_article())).version.id])[0].id
    assert len({row["version"] for row in client.get(f"/coverage.json?story={story}").json()}) == STORY
    assert len(client.get(f"/api/stories/{story}").json()["articles"]) == STORY
    lines = client.get(f"/api/coverage?story={story}&rows=1000").json()["rows"]
    assert len({line["version"] for line in lines}) == STORY
    assert "the first 40; its files have all" in client.get(f"/stories/{story}").text


@pytest.mark.parametrize(("name", "total"), [("changes", CHANGES), ("faults", FAULTS)])
def test_pages_that_changed_and_what_could_not_be_read_are_gone_through_to_the_last(client: Client, name: str, total: int) -> None:
    """However many there are."""
    first = client.get(f"/api/{name}?rows={total - 2}").json()
    rest = client.get(first["next"]).json()
    assert (first["total"], len(first["rows"]), len(rest["rows"]), rest["next"]) == (total, total - 2, 2, None)
    assert first["rows"] + rest["rows"] == client.get(f"/api/{name}?rows=1000").json()["rows"]


def test_the_outlet_asked_for_stands_chosen_however_it_is_spelt(client: Client) -> None:
    """Capitals and accents aside it is one of those offered, and is offered once."""
    page = client.get("/stories?least=1&outlet=THE HÉRALD").text
    assert (page.count(" selected>"), ">THE HÉRALD</option>" in page) == (1, False)
    assert '<th role="rowheader"' in page
