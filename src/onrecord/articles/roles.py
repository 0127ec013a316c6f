"""This module knows the role of every line of a page: the likeliest by the block classifier, and what the page's own words settle.

The classifier sees each line among its neighbours; what it cannot see is settled by rule: a headline stands once, a line that a picture's
stamp or credit belongs to describes it, a "By" or a stated author above the story names its writers.
"""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

import numpy as np

from onrecord.articles.byline import names_in, names_shifts, read_byline, signed
from onrecord.articles.corrected import corrected
from onrecord.articles.dateline import read_dateline
from onrecord.articles.features import Shown
from onrecord.articles.gaps import gaps_of
from onrecord.articles.headline import find_headline
from onrecord.articles.letters import UPPER, letters_of
from onrecord.articles.lines import SIDE_LANDMARKS, Look
from onrecord.articles.pictured import is_caption, pictured
from onrecord.articles.pieces import STAMP, is_credit, is_lone_credit
from onrecord.articles.story import FRONT
from onrecord.articles.teasers import in_button_lists, is_clip_or_pointer, linked_letters
from onrecord.articles.transcript import first_turn, tells_who
from onrecord.articles.works import works_named
from onrecord.facts.element_names import APART_NAMES, BYLINE_NAMES, PICTURE_NAMES, STANDFIRST_NAMES
from onrecord.facts.furniture_words import (
    disclaims,
    is_button_row,
    is_label,
    is_menu,
    is_teaser,
    opens_like_furniture,
    speaks_of_the_site,
    speaks_to_reader,
)
from onrecord.learned.blocks import Blocks, Floats
from onrecord.model.article import STORY, Role
from onrecord.model.page import Page

_TRAILER = re.compile(
    r"\W*(?:\(?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated) by\b|with (?:reports|files) from\b)",
    re.IGNORECASE,
)
_REPORTED_FROM = re.compile(
    rf"\W*(?:[{UPPER}][\w’'-]+,? ){{1,3}}(?:and (?:others |(?:[{UPPER}][\w’'-]+ ){{1,3}}))?"
    rf"reported from [{UPPER}][^.]{{2,80}}\."
)
"""How reporters sign where they were ("Doren reported from Orsk and Task from Velin.")."""
_TRAILING = 3
"""Lines after the story in which those who reported and edited it are looked for."""

_LONGEST_BYLINE, _LONGEST_NAME = 25, 12
_SHORTEST_AUTHOR = 6
"""Letters of a stated author's name that is looked for on the page."""
_STANDFIRST = 40
"""The most words of a line that speaks of the site."""

_FEWEST = 4
"""Words of a standfirst that the page's building names as one."""

_SENTENCE = 8
"""Words that a story's first line has, if it does not end as sentences do."""

_BELOW_HEADLINE = 4
"""Lines below the headline in which a standfirst stands."""

_PROSE = 80
"""Characters of a line that is taken for prose."""

_FEWEST_BARE = 12
"""The fewest words of a page without furniture; fewer are a label themselves."""

_DOUBTFUL = 0.3
"""Share of its words that may look like furniture on such a page."""

_SIGNED_BELOW, _SIGNED_ABOVE = 4, 8
"""Lines below the headline, and above the story, in which a name alone signs it on a ripped page."""

_NEAR, _NEAREST = 8, 5
"""Names of the nearest elements that say what a line is; those further out say what the page is."""


_NO_STANDFIRST = APART_NAMES | PICTURE_NAMES
"""Names of elements that hold no standfirst."""


class _Plan:
    """Where the story stands on a page, and what is known of the page as a whole.

    Attributes:
        headline: number of the headline's line, or None.
        first, end: the story's first line, and one past its last.
        prose: the story's first paragraph; above it stand standfirst and byline.
        authors: letters of the people that the page's head states as authors.
        top: the first line that belongs to the article: the headline's, or the story's.
        side: landmarks that hold no story on this page.
        pictured: numbers of lines that describe pictures by what stands on or below them.
        linked: letters of the lines that are links.
        buttons: numbers of lines in lists of buttons.
        ripped: whether the page came as text.
        works: numbers of lines that name the authors of works the story is about.
        words: the page's text.
        turns: number of a transcript's first turn; 0 on a page that is none.
    """

    def __init__(self, page: Page, looks: Sequence[Look], roles: Sequence[Role], titles: Sequence[float]) -> None:
        inside = [number for number, role in enumerate(roles) if role in STORY]
        self.first, self.end = (inside[0], inside[-1] + 1) if inside else (len(roles), len(roles))
        self.prose = next((number for number in inside if roles[number] is Role.PARAGRAPH), self.first)
        self.headline = find_headline(page, looks, titles, [looks[number] for number in inside if number >= self.prose])
        self.top = self.first if self.headline is None else min(self.headline, self.first)
        self.title = looks[self.headline].letters if self.headline is not None else ""
        stated = (letters_of(item.value) for item in page.evidence if item.field == "author")
        self.authors = frozenset(name for name in stated if len(name) >= _SHORTEST_AUTHOR)
        self.ripped = page.layout == "plain"
        self.works = works_named(looks)
        self.words = page.text
        self.turns = (first_turn(looks) if self.ripped else None) or 0
        self.pictured = pictured(looks, ripped=self.ripped)
        self.linked, self.buttons = linked_letters(looks), in_button_lists(looks)
        self.side = _side_marks(looks) if page.layout == "html" else frozenset()

    def holds(self, look: Look) -> bool:
        """Whether the line stands between headline and story's end."""
        return self.top <= look.number < self.end

    def is_signing_place(self, look: Look) -> bool:
        """Whether a name alone on this line may sign the story: it stands above it, among no buttons, on a ripped page near headline or
        story, and it is no thing."""
        is_far = self.headline is None or self.prose - self.headline > FRONT
        below = not is_far and look.number - (self.headline or 0) <= _SIGNED_BELOW
        near = below or self.prose - look.number <= _SIGNED_ABOVE
        return look.number < self.prose and look.number not in self.buttons and (near or not self.ripped) and not self.is_thing(look)

    def is_thing(self, look: Look) -> bool:
        """Whether the page also writes small what stands alone on a line of a ripped page ("Grain Pact" of the grain pact)."""
        return self.ripped and (look.number < self.turns or look.text.lower() in self.words)


def roles_of(page: Page, looks: Sequence[Look], blocks: Blocks) -> list[Role]:
    """The role of each line, in order."""
    if not looks:
        return []
    shown = Shown(page, looks)
    chances = blocks.chances(shown.numbers, shown.words, shown.names)
    furniture = blocks.roles.index(Role.FURNITURE)
    if _is_bare(page, looks, chances[:, furniture].tolist()):
        chances = _without(chances, furniture)
    roles = _likeliest(chances, blocks.roles)
    if page.layout == "html":
        told = chances[:, [Role(name) in STORY for name in blocks.roles]].sum(axis=1).tolist()
        inside = [look.number for look in looks if roles[look.number] in STORY]
        for number in gaps_of(looks, told, inside):
            roles[number] = Role.PARAGRAPH
    roles = corrected(page, looks, roles)
    plan = _Plan(page, looks, roles, chances[:, blocks.roles.index(Role.HEADLINE)].tolist())
    return [_settled(look, roles[look.number], plan) for look in looks]


def _is_bare(page: Page, looks: Sequence[Look], furniture: Sequence[float]) -> bool:
    """Whether a ripped page is article all over: no line is a label, a menu or a notice, none says the next one twice, and little of it
    looks like furniture."""
    words = sum(look.words for look in looks)
    doubtful = sum(look.words for look in looks if furniture[look.number] > 0.5)
    if page.layout == "html" or words < _FEWEST_BARE or doubtful > _DOUBTFUL * words:
        return False
    opening = pairwise(looks[:_NEAR])
    twice = any(look.words > 2 and (look.text in below.text or below.text in look.text) for look, below in opening)
    return not twice and not any(_is_furniture(look) for look in looks)


def _is_furniture(look: Look) -> bool:
    """Whether a line says by its own words that it is no story."""
    text = look.text
    site = opens_like_furniture(text) or is_teaser(text) or (look.words < _STANDFIRST and speaks_of_the_site(text))
    return not is_lone_credit(text) and (is_label(text) or is_button_row(text) or is_menu(text) or site)


def _without(chances: Floats, role: int) -> Floats:
    """The chances where one role cannot be."""
    others = chances.copy()
    others[:, role] = 1e-9
    return np.asarray(others / others.sum(axis=1, keepdims=True), np.float32)


def _likeliest(chances: Floats, names: Sequence[str]) -> list[Role]:
    """The likeliest role of each line, among those of a story where these together are likelier than not."""
    roles = [Role(name) for name in names]
    told = np.array([role in STORY for role in roles])
    inside = chances[:, told].sum(axis=1) > 0.5
    return [roles[at] for at in np.where(told == inside[:, None], chances, -1.0).argmax(axis=1)]


def _settled(look: Look, role: Role, plan: _Plan) -> Role:
    """The line's role after what its words and the page's settle."""
    if look.number == plan.headline:
        return Role.HEADLINE
    if _repeats(look, plan.title):
        return Role.FURNITURE
    role = Role.FURNITURE if role is Role.HEADLINE else role
    if _TRAILER.match(look.text) and plan.first <= look.number < plan.end + _TRAILING:
        return Role.BYLINE
    if _REPORTED_FROM.match(look.text) and plan.end - _TRAILING <= look.number < plan.end + _TRAILING:
        return Role.BYLINE
    return _within(look, role, plan) if plan.holds(look) else role if role in STORY else Role.FURNITURE


def _within(look: Look, role: Role, plan: _Plan) -> Role:
    """The role of a line between headline and story's end: pictures' captions and credits, bylines and pointers are told by form."""
    if look.number < plan.turns and not read_byline(look.text):
        return Role.LIST if tells_who(look) else Role.FURNITURE
    if _is_signed_by_building(look, plan):
        return Role.BYLINE
    if is_clip_or_pointer(look, plan.linked, pictured=is_caption(look)) or speaks_to_reader(look.text) or disclaims(look.text):
        return Role.FURNITURE
    if STAMP.search(look.text) or look.number in plan.pictured or is_caption(look):
        return Role.CAPTION
    if is_credit(look.text):
        return Role.CREDIT
    return _beside_pictures(look, role, plan)


def _beside_pictures(look: Look, role: Role, plan: _Plan) -> Role:
    """The role of a line between headline and story's end that belongs to no picture."""
    names_author = look.number < plan.prose and _names_author(look, plan.authors)
    names_author = names_author or (look.number <= plan.prose and names_shifts(look.text))
    if look.number not in plan.works and (
        names_author or _is_byline(look, above=plan.is_signing_place(look), close=role is not Role.FURNITURE)
    ):
        return Role.BYLINE
    if is_teaser(look.text) or not plan.side.isdisjoint(look.line.within) or (role not in STORY and is_button_row(look.text)):
        return Role.FURNITURE
    if role is Role.BYLINE and plan.is_thing(look):
        return Role.FURNITURE
    return _opening(look, role, plan) if look.number <= plan.prose else role


def _opening(look: Look, role: Role, plan: _Plan) -> Role:
    """The role of a line down to the story's first paragraph: one with a dateline is that, a few words are a label, and what the page's
    building names a standfirst is one."""
    if role is Role.STANDFIRST and read_dateline(look.text, 0, len(look.text)):
        return Role.PARAGRAPH
    if role is Role.PARAGRAPH and look.number == plan.first and look.words < _SENTENCE and not look.ends:
        return Role.FURNITURE
    above = role is Role.FURNITURE and plan.headline is not None and plan.headline < look.number < plan.prose
    return Role.STANDFIRST if above and _is_standfirst(look, look.number - (plan.headline or 0)) else role


def _is_standfirst(look: Look, below: int) -> bool:
    """Whether a line between headline and story tells what the story is about: the page's building says so, or it is near the headline and
    has the words of a sentence that are no notice to the reader."""
    near = look.line.names[:_NEAR]
    if look.words < _FEWEST or look.line.linked > 0.5 or look.stamp or not _NO_STANDFIRST.isdisjoint(near):
        return False
    if not STANDFIRST_NAMES.isdisjoint(near):
        return True
    return below <= _BELOW_HEADLINE and look.words > _SENTENCE and look.line.tag in ("p", "h2", "h3") and not _is_furniture(look)


def _side_marks(looks: Sequence[Look]) -> frozenset[str]:
    """The side landmarks to be trusted on this page: a box with a third of the prose in it is no side box."""
    prose = [look for look in looks if len(look.text) > _PROSE and look.line.linked < 0.5]
    total = sum(len(look.text) for look in prose)
    return frozenset(mark for mark in SIDE_LANDMARKS if 3 * sum(len(look.text) for look in prose if mark in look.line.within) <= total)


def _is_byline(look: Look, *, above: bool, close: bool) -> bool:
    """Whether the line names who wrote the story: with a "By", or above the story as a name alone.

    Args:
        close: whether the line is no furniture, so that an empty line before it says nothing.
    """
    if look.words > _LONGEST_BYLINE or is_label(look.text) or is_button_row(look.text):
        return False
    if read_byline(look.text):
        return True
    if not above or look.words > _LONGEST_NAME or is_menu(look.text):
        return False
    built = not BYLINE_NAMES.isdisjoint(look.line.names[:_NEAREST])
    return bool(names_in(look.text).people) if built else not look.ends and (close or not look.line.breaks) and signed(look.text)


def _is_signed_by_building(look: Look, plan: _Plan) -> bool:
    """Whether the page's building says of a short line above the story that it is the byline, and somebody is named on it, who took no
    picture."""
    line = look.line
    if (
        look.number >= plan.prose
        or look.number in plan.pictured
        or look.words > _LONGEST_BYLINE
        or line.tag == "figcaption"
        or "figure" in line.within
        or BYLINE_NAMES.isdisjoint(line.names[:2])
    ):
        return False
    return bool((read_byline(look.text) or names_in(look.text)).people)


def _names_author(look: Look, authors: Set[str]) -> bool:
    """Whether a short line names somebody whom the page's head states as author."""
    return look.words <= _LONGEST_NAME and bool(authors) and any(name in look.letters for name in authors)


def _repeats(look: Look, title: str) -> bool:
    """Whether the line is the headline once more, with at most as much again around it."""
    return bool(title) and title in look.letters and len(look.letters) < 2 * len(title)
