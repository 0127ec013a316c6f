"""What the block classifier learns from: every line of a page with the roles it may have."""

import random

import numpy as np

from onrecord.model.article import STORY, Role
from onrecord.pages import page_of_html
from training.blocks.pages import ANY, OUTSIDE, ROLES, framed, marked_lines, own_marks, ripped_example

STORY_LINES = [
    "The council of Orsk refused the terms on Tuesday and sent the envoy home by the night ferry.",
    "Velin denies that the terms are new and says that both sides had agreed upon them before the winter.",
]
HTML = f"""<nav><a href=/>Home</a></nav><article><h1>Orsk refuses</h1><p class=byline>Ana Doren</p><p>{STORY_LINES[0]}</p>
<figure><figcaption>The quay at Orsk</figcaption></figure><h2>No answer yet</h2>
<ul><li>The weir stays shut</li></ul><p>{STORY_LINES[1]}</p></article>"""
GOLD = {
    "corpus": "fundus",
    "title": "Orsk refuses",
    "authors": ["Ana Doren"],
    "paragraphs": [STORY_LINES[0], "No answer yet", STORY_LINES[1]],
}
PASSAGE = {
    "story": "orsk",
    "text": "Orsk refuses\n\n" + STORY_LINES[0],
    "article": {"blocks": [{"span": [0, 12], "role": "headline"}, {"span": [14, 14 + len(STORY_LINES[0])], "role": "paragraph"}]},
}
RIPPED = {
    "url": "https://www.lamp.example/a",
    "corpus": "wcxb",
    "lines": ["Home", "A month of quiet talks ends with a vote", STORY_LINES[0], "Either way", STORY_LINES[1], "Share"],
    "labels": [0, 0, 1, -1, 1, 0],
}


def test_the_building_of_a_page_narrows_down_what_its_gold_says() -> None:
    """Headline, byline, heading and list are told by tags and names; the gold knows only what is article."""
    roles = [roles for _, roles in marked_lines(page_of_html(HTML, address="-"), GOLD)]
    assert roles[1] == {Role.HEADLINE}
    assert roles[2] == {Role.BYLINE, Role.FURNITURE}
    assert roles[3] == {Role.PARAGRAPH, Role.STANDFIRST}
    assert roles[4] == {Role.CAPTION, Role.CREDIT, Role.FURNITURE}
    assert roles[5] == {Role.HEADING}
    assert roles[6] == {Role.FURNITURE, Role.LIST, Role.TABLE}
    assert roles[7] == {Role.PARAGRAPH}


def test_what_nobody_judged_allows_every_role() -> None:
    """A line that the gold leaves open says nothing; one just above the article may be a standfirst that this gold leaves out."""
    allowed = [{role for role, may in zip(ROLES, row, strict=True) if may} for row in ripped_example(RIPPED).allowed]
    assert allowed[3] == ANY
    assert allowed[2] == allowed[4] == STORY
    assert allowed[1] == OUTSIDE | {Role.STANDFIRST}
    assert allowed[0] == allowed[5] == OUTSIDE


def test_pages_of_one_site_stay_together() -> None:
    """The group that folds are made by is the site, whatever stands before its name."""
    assert ripped_example(RIPPED).group == "lamp.example"


def test_a_passage_is_set_into_a_pages_furniture_with_its_roles() -> None:
    """In place of the page's article; the furniture around it is known to be that."""
    example = framed(PASSAGE, RIPPED, random.Random(1))
    told = [ROLES[int(row.argmax())] for row in example.allowed]
    assert told == [Role.FURNITURE, Role.FURNITURE, Role.HEADLINE, Role.PARAGRAPH, Role.FURNITURE]
    assert np.all(example.allowed.sum(axis=1) == 1)


def test_rare_roles_and_the_articles_edges_count_more() -> None:
    """A menu far from the article counts once, its headline many times."""
    example = framed(PASSAGE, RIPPED | {"lines": ["Home"] * 30 + RIPPED["lines"], "labels": [0] * 30 + RIPPED["labels"]}, random.Random(1))
    headline = next(number for number, row in enumerate(example.allowed) if ROLES[int(row.argmax())] is Role.HEADLINE)
    assert example.boost[0] == 1.0
    assert example.boost[headline] >= 10.0


def test_own_marks_are_the_blocks_of_our_gold() -> None:
    """One role each."""
    assert [(span.start, roles) for span, roles in own_marks(PASSAGE)] == [(0, {Role.HEADLINE}), (14, {Role.PARAGRAPH})]
