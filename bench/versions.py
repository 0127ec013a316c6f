"""This module knows the bench's long page and its edit, made up of numbered words, and how it is read again."""

from random import Random

from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Line, Page
from onrecord.model.record import Reading, Told
from onrecord.model.span import Span
from onrecord.store import Store

ADDRESS = "https://bench.example/long"
PARAGRAPHS, WORDS = 2000, 60
MORNING, EVENING = "2034-01-01T06:00:00Z", "2034-01-01T18:00:00Z"


def long_page() -> list[str]:
    """Two thousand paragraphs of sixty words."""
    chance = Random(7)
    words = [f"word{number}" for number in range(3000)]
    return [" ".join(chance.choices(words, k=WORDS)) for _ in range(PARAGRAPHS)]


def edited(page: list[str]) -> list[str]:
    """One paragraph in ten reworded, one in 37 dropped, ten moved."""
    edit = [line.replace(" word1", " other") if place % 10 == 0 else line for place, line in enumerate(page) if place % 37]
    moved = edit[100:110]
    del edit[100:110]
    return [*edit[:1500], *moved, *edit[1500:]]


def reading(paragraphs: list[str]) -> Reading:
    """A page that is nothing but paragraphs."""
    text, spans = "\n".join(paragraphs), []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    page = Page(address=ADDRESS, text=text, lines=tuple(Line(span=span) for span in spans))
    blocks = tuple(Block(span=span, role=Role.PARAGRAPH) for span in spans)
    return Reading(article=Article(page=page, blocks=blocks), annotations=Annotations())


def both_versions(store: Store) -> tuple[Told, Told]:
    """The long page and its edit, as the record tells them."""
    page = long_page()
    store.add(reading(page), read_at=MORNING)
    store.add(reading(edited(page)), read_at=EVENING)
    before, now = (store.told(version.id) for version in store.versions(store.find_page(ADDRESS) or ""))
    assert before is not None and now is not None
    return before, now
