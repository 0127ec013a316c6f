"""Articles on one happening find each other, and the record ends the same in whatever order they come."""

from collections.abc import Sequence
from random import Random

import pytest

from onrecord.link.judge import judge
from onrecord.link.sketch import Outline
from onrecord.link.stories import StoryLinker
from onrecord.model.judgement import Judgement, Relation, Verdict
from tests.unit.link.wire import FLOOD, RETOLD, STRIKE, article, cut, edited

PAGES = (
    article(STRIKE, "a"),
    article(RETOLD, "b", published="2034-05-04"),
    article(edited(STRIKE), "c", published="2034-05-04"),
    article(cut(STRIKE, 1, 2), "d", published="2034-05-05"),
    article(FLOOD, "e"),
    article(cut(FLOOD, 1, 2, 4), "f", published="2034-05-04"),
    article(STRIKE.replace("Tuesday", "Friday"), "g", published="2034-08-12"),
)


def stories(judgements: Sequence[Judgement]) -> set[str]:
    """Clusters as words, each its members' letters."""
    return {"".join(cluster.members) for cluster in judge(judgements, items=[page.version for page in PAGES])}


def test_one_happening_in_other_words_is_one_story() -> None:
    """Reports of the strike are one story, those of the flood another; the strike of three months later is a third."""
    assert stories(StoryLinker()(PAGES, [])) == {"abcd", "ef", "g"}


@pytest.mark.parametrize("seed", range(12))
def test_any_order_and_any_portions_give_the_same_stories(seed: int) -> None:
    """Articles that come one by one, in batches or at once, shuffled, end in the same judgements and clusters."""
    chance, known, found = Random(seed), list[Outline](), list[Judgement]()
    waiting = chance.sample(PAGES, len(PAGES))
    while waiting:
        size = chance.randint(1, 3)
        batch, waiting = waiting[:size], waiting[size:]
        found += StoryLinker()(batch, known)
        known += batch
    assert {(each.left, each.right, each.score) for each in found} == {
        (each.left, each.right, each.score) for each in StoryLinker()(PAGES, [])
    }
    assert stories(found) == {"abcd", "ef", "g"}


def test_the_words_that_earned_it_are_told() -> None:
    """A reason names what both tell of, as the page writes it."""
    (found,) = [each for each in StoryLinker()(PAGES[:2], []) if each.verdict is Verdict.SAME]
    assert found.relation is Relation.SAME_STORY
    assert "Sarn" in found.reasons[0] and "Aster" in found.reasons[0]


def test_one_article_that_touches_on_two_happenings_does_not_make_them_one() -> None:
    """A round-up is likest to one of them, or stands alone; it chains nothing."""
    roundup = article(cut(STRIKE, 1) + "\n" + FLOOD.split("\n")[1], "h", published="2034-05-04")
    told = [set("".join(cluster.members)) for cluster in judge(StoryLinker()((*PAGES, roundup), []))]
    assert not any({"a", "e"} <= each for each in told)


def test_articles_in_another_script_do_not_meet_by_accident() -> None:
    """Two reports in a language of which nothing is known share small words only."""
    one = article("Паром стоит\nКоманды паромов вышли на забастовку из-за зимнего графика в порту.", "one")
    other = article("Река вышла\nВода прорвала старую дамбу выше города, и людей увезли на автобусах.", "other")
    assert [each for each in StoryLinker()([one, other], []) if each.verdict is Verdict.SAME] == []
