"""Stories as rows: who tells of it, since when, and how many tellings are left without copies."""

from onrecord.link.sketch import Outline
from onrecord.model.judgement import Cluster
from onrecord.views.stories import story_rows

VERSIONS = {
    "a": Outline(version="a", page="p", headline="Crews walk out", outlet="Halcyon", since="2034-05-03", until="2034-05-03"),
    "b": Outline(version="b", page="q", headline="Strike", outlet="The Orsk Bell", since="2034-05-04", until="2034-05-04"),
    "c": Outline(version="c", page="q", headline="Strike, updated", outlet="The Orsk Bell", since="2034-05-05", until="2034-05-05"),
    "d": Outline(version="d", page="r", headline="No ferries"),
    "e": Outline(version="e", page="s", headline="Flood", outlet="Sarn Today", since="2034-05-09", until="2034-05-09"),
}
STRIKE, FLOOD = Cluster(id="a", members=("a", "b", "c", "d")), Cluster(id="e", members=("e",))


def test_a_story_is_told_by_its_oldest_headline() -> None:
    """Pages count once, whatever their versions; an article and its copies are one telling."""
    (row,) = story_rows([STRIKE, FLOOD], [Cluster(id="a", members=("a", "b", "c"))], VERSIONS, least=2)
    assert (row.headline, row.since, row.until, row.id) == ("Crews walk out", "2034-05-03", "2034-05-05", "a")
    assert (row.articles, row.tellings, row.outlets) == (3, 2, "Halcyon; The Orsk Bell")


def test_the_latest_story_comes_first() -> None:
    """Stories without a date come last, and versions the record has no outline of are passed over."""
    undated = Cluster(id="d", members=("d", "gone"))
    assert [row.id for row in story_rows([undated, STRIKE, FLOOD, Cluster(id="gone", members=("gone",))], [], VERSIONS)] == ["e", "a", "d"]
