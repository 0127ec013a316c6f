"""Who supplied an article, apart from who published it, on the words that say so."""

import pytest

from onrecord.model.article import Basis
from tests.unit.articles.newsstand import STORY, article_of, grounds, linked_data, meta, words

LAMP = meta(og__site_name="The Lamp")


@pytest.mark.parametrize(
    ("front", "end", "agency", "said"),
    [
        ('<p class="byline">By Reuters</p>', "", "Reuters", "Reuters"),
        ('<p class="byline">By Ana Doren, with AFP</p>', "", "AFP", "AFP"),
        ("<p>AFP, ORSK</p>", "", "AFP", "AFP"),
        ("<p>The Lamp, with Neva</p>", "", "Neva", "Neva"),
        ("", "<p>© 2031 AFP</p>", "AFP", "AFP"),
        ("", "<p>Copyright 2031 The Associated Press. All rights reserved.</p>", "Associated Press", "The Associated Press"),
        ("", "<p>The Associated Press contributed to this report.</p>", "Associated Press", "The Associated Press"),
        ("", "<p>With files from The Canadian Press</p>", "The Canadian Press", "The Canadian Press"),
        ("", "<p>Quelle: dpa</p>", "dpa", "dpa"),
        ("", "<p>(dpa/AFP)</p>", "dpa", "dpa"),
        ("", "<p>(Quelle: APA/orsk/dpa)</p>", "APA", "APA"),
        ("", "<p>abc/Reuters</p>", "Reuters", "Reuters"),
        ("", "<p>Additional reporting from AFP</p>", "AFP", "AFP"),
        ("", "<p>The ferry is to sail again on Friday, the harbour office in Orsk said. PTI</p>", "PTI", "PTI"),
        ('<p class="byline">By ANA DOREN, AP Ferry Writer</p>', "", "Associated Press", "AP"),
    ],
)
def test_each_place_names_the_agency(front: str, end: str, agency: str, said: str) -> None:
    """Byline, line by the headline, notice, note and credit; the words are on the page."""
    article = article_of(head=LAMP, front=front, end=end)
    assert (article.outlet, article.agency) == ("The Lamp", agency)
    assert words(article, "agency")[0] == said
    assert all(ground.basis is Basis.PAGE for ground in grounds(article, "agency"))


def test_several_agencies_are_kept_surest_first() -> None:
    """A credit at the end may name two."""
    assert article_of(head=LAMP, end="<p>(dpa/AFP)</p>").agencies == ("dpa", "AFP")


def test_a_stated_author_may_be_an_agency_or_another_hand_beside_a_person() -> None:
    """Structured data gives both as authors."""
    stated = '"author": [{"@type": "Person", "name": "Reuters"}, {"@type": "Person", "name": "Ana Doren"}]'
    article = article_of(head=LAMP + linked_data(stated))
    assert (article.agency, article.byline) == ("Reuters", ("Ana Doren",))


def test_an_agency_in_the_midst_of_the_story_supplied_nothing() -> None:
    """What a paragraph tells of an agency is told, not credited."""
    assert article_of(head=LAMP, front=f"<p>{STORY[2]} Reuters and AFP had said so before.</p>").agencies == ()


def test_a_picture_of_an_agency_supplies_no_text() -> None:
    """What stands behind a photographer's name is whose picture it is."""
    assert article_of(head=LAMP, end="<figure><figcaption>© Ana Doren/dpa</figcaption></figure>").agencies == ()


def test_reuters_own_form_of_trailer_is_outside_knowledge() -> None:
    """The page does not name Reuters; the form does, and only where nothing else names anybody."""
    trailer = "<p>(Reporting by Ana Doren in Orsk; Editing by Lew Pardo)</p>"
    article = article_of(head=LAMP, end=trailer)
    assert article.agency == "Reuters"
    assert [ground.basis for ground in grounds(article, "agency")] == [Basis.OUTSIDE]
    assert article_of(head=LAMP, front='<p class="byline">By AFP</p>', end=trailer).agencies == ("AFP",)
    assert article_of(head=meta(og__site_name="Neva News Agency"), end=trailer).agencies == ()


def test_an_agency_on_its_own_page_is_the_outlet() -> None:
    """It publishes and supplies nobody else."""
    article = article_of(head=meta(og__site_name="Reuters"), front='<p class="byline">By Reuters</p>')
    assert (article.outlet, article.agency, article.desks) == ("Reuters", None, ("Reuters",))
