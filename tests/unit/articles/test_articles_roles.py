"""The classifier's chances become roles, and the page's own words settle what it cannot see."""

from collections.abc import Mapping, Sequence

import numpy as np

from onrecord.articles.lines import look_at
from onrecord.articles.roles import roles_of
from onrecord.learned.blocks import Blocks, Codes, Floats
from onrecord.model.article import Role
from onrecord.model.page import Page
from onrecord.pages import page_of_html, page_of_text

ROLES = tuple(Role)


class Told(Blocks):
    """A classifier that says what it is told, line by line."""

    def __init__(self, chances: Sequence[Mapping[Role, float]]) -> None:
        self.roles = ROLES
        self._rows = np.array([[row.get(role, 0.0) for role in ROLES] for row in chances], np.float32)

    def chances(self, numbers: Floats, words: Codes, names: Codes) -> Floats:
        """The chances it was given."""
        return self._rows


def sure(*roles: Role) -> Told:
    """A classifier that is sure of each line."""
    return Told([{role: 1.0} for role in roles])


def told(page: Page, classifier: Blocks) -> list[Role]:
    """The roles of a page's lines."""
    return roles_of(page, look_at(page), classifier)


def lines(*texts: str) -> Page:
    """A page of ripped lines."""
    return page_of_text("\n\n".join(texts), address="-")


SENTENCE = "The council of Orsk refused the terms on Tuesday and sent the envoy home by the night ferry."


def test_story_roles_are_weighed_together() -> None:
    """Neither paragraph nor list is likelier than furniture, but that it is story at all is; then the likelier of them is taken."""
    page = lines("Orsk refuses the terms again", SENTENCE)
    classifier = Told([{Role.HEADLINE: 1.0}, {Role.PARAGRAPH: 0.35, Role.LIST: 0.25, Role.FURNITURE: 0.4}])
    assert told(page, classifier) == [Role.HEADLINE, Role.PARAGRAPH]


def test_a_headline_stands_once() -> None:
    """The likelier of two is the headline; the other is furniture."""
    page = lines("Orsk refuses", "Orsk refuses the terms of Velin", SENTENCE)
    classifier = Told([{Role.HEADLINE: 0.6}, {Role.HEADLINE: 0.9}, {Role.PARAGRAPH: 1.0}])
    assert told(page, classifier) == [Role.FURNITURE, Role.HEADLINE, Role.PARAGRAPH]


def test_a_title_that_the_head_states_is_the_headline_whatever_the_classifier_says() -> None:
    """The page knows its own headline."""
    html = f"<title>Orsk refuses | The Lamp</title><h1>The Lamp</h1><h2>Orsk refuses</h2><p>{SENTENCE}"
    classifier = Told([{Role.HEADLINE: 0.9}, {Role.FURNITURE: 0.9}, {Role.PARAGRAPH: 1.0}])
    assert told(page_of_html(html, address="-"), classifier) == [Role.FURNITURE, Role.HEADLINE, Role.PARAGRAPH]


def test_a_line_no_likelier_than_chance_is_no_headline() -> None:
    """A page may have none."""
    page = lines("Menu", SENTENCE)
    assert told(page, Told([{Role.HEADLINE: 0.1, Role.FURNITURE: 0.9}, {Role.PARAGRAPH: 1.0}]))[0] is Role.FURNITURE


def test_the_headline_said_again_is_furniture() -> None:
    """A copy with a few words around it, in the midst of the story or above it."""
    page = lines("Orsk refuses the terms of Velin", "Listen: Orsk refuses the terms of Velin", SENTENCE)
    assert told(page, sure(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH)) == [Role.HEADLINE, Role.FURNITURE, Role.PARAGRAPH]


def test_a_by_above_the_story_names_its_writers() -> None:
    """The classifier took it for a paragraph; its words say what it is."""
    page = lines("Orsk refuses the terms of Velin", "By Ana Doren and Emil Task", SENTENCE)
    assert told(page, sure(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH))[1] is Role.BYLINE


def test_a_line_that_a_stamp_repeats_describes_a_picture() -> None:
    """The second copy carries the picture's stamp, so that both describe the picture."""
    picture = ("The quay at Orsk", "The quay at Orsk - The Lamp, 1920, 02.04.2031")
    page = lines("Orsk refuses the terms of Velin", SENTENCE, *picture, "Nobody had been told of it.")
    roles = told(page, sure(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH, Role.FURNITURE, Role.PARAGRAPH))
    assert roles == [Role.HEADLINE, Role.PARAGRAPH, Role.CAPTION, Role.CAPTION, Role.PARAGRAPH]


def test_those_who_reported_and_edited_are_a_byline() -> None:
    """Just below the story, not far from it."""
    page = lines("Orsk refuses the terms of Velin", SENTENCE, "Reporting by Ana Doren; editing by Lew Pardo")
    assert told(page, sure(Role.HEADLINE, Role.PARAGRAPH, Role.FURNITURE))[2] is Role.BYLINE


def test_a_page_without_lines_has_no_roles() -> None:
    """Nothing to tell."""
    assert roles_of(page_of_text("", address="-"), (), sure()) == []
