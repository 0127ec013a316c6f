"""Claims about what takes part of a page to find: the same answers as by looking through all of it, in time that grows as the page does."""

from collections import Counter
from itertools import product

import pytest
from newsprint import article

from onrecord.annotate.adverbs import told_of_nobody
from onrecord.annotate.captions import captions_of, is_picture_text
from onrecord.annotate.draft import Draft, in_order
from onrecord.annotate.hearsay import told_by_nouns
from onrecord.annotate.places import STRETCH, Places
from onrecord.annotate.reach import reaching
from onrecord.annotate.told_in import Outer, beside, chain_of
from onrecord.annotate.unverbed import unverbed
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

PASSAGE = (
    "Brunn said that Vell insists the port is shut but Orsk will stay away.",
    "[A view shows what Vell calls a wall, “the last of them all”.",
    "“We are no cattle of yours.” Reportedly two barges turned back at noon.",
    "Vell dismissed the envoy's claim that a mine was found at the gate.",
)


def statements(text: str, start: int) -> list[Draft]:
    """What is told in the passage that begins here; the first of it twice, the second time with fewer words."""

    def span(words: str) -> tuple[Span, ...]:
        at = text.index(words, start)
        return (Span(at, at + len(words)),)

    said = {"cue": span("said"), "speaker": span("Brunn")}
    return [
        Draft(content=span("that Vell insists the port is shut"), score=0.9, **said),
        Draft(content=span("that Vell insists the port is"), score=0.8, **said),
        Draft(content=span("the port is shut"), cue=span("insists"), speaker=span("Vell"), score=0.7),
        Draft(content=span("stay away"), cue=span("will"), speaker=span("Orsk"), score=0.6),
        Draft(content=span("a wall"), cue=span("shows"), speaker=span("Vell"), score=0.6),
        Draft(content=span("the envoy's claim that a mine was found"), cue=span("dismissed"), speaker=span("Vell"), score=0.8),
    ]


def page(passages: int) -> tuple[Article, list[Draft]]:
    """An article of so many passages, and what is told in it."""
    read = article(*PASSAGE * passages)
    return read, [draft for block in read.blocks[:: len(PASSAGE)] for draft in statements(read.page.text, block.span.start)]


def gone_through(read: Article, drafts: list[Draft]) -> Counter[str]:
    """How much each step finds in an article."""
    text, paragraphs, captions = read.page.text, [block.span for block in read.blocks], captions_of(read)
    quoted, turns = find_quoted(text, paragraphs), Outer(drafts[::6])
    return Counter({
        "order": len(in_order(drafts)),
        "chain": sum(outer is not None for outer in chain_of(in_order(drafts))),
        "reach": sum(one != other for one, other in zip(reaching(text, drafts, [mark.span for mark in quoted]), drafts, strict=True)),
        "marks": len(unverbed(text, paragraphs, quoted, drafts)),
        "nouns": len(told_by_nouns(text, drafts)),
        "adverbs": len(told_of_nobody(text, paragraphs, drafts)),
        "pictures": sum(is_picture_text(text, draft, captions) for draft in drafts),
        "turns": sum(beside(text, draft, turns) is not None for draft in drafts),
    })  # fmt: skip


def test_time_grows_as_the_page_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the passages: four times as much is found, and spans are held beside spans about four times as often."""
    asked = Counter[str]()
    for name in ("meets", "covers"):
        known = getattr(Span, name)

        def counted(self: Span, other: Span, name: str = name, known=known) -> bool:
            asked[name] += 1
            return known(self, other)

        monkeypatch.setattr(Span, name, counted)
    times: list[int] = []
    found: list[Counter[str]] = []
    for passages in (12, 48):
        read, drafts = page(passages)
        before = asked.total()
        found.append(gone_through(read, drafts))
        times.append(asked.total() - before)
    assert all(found[0].values())
    assert found[1] == Counter({name: 4 * count for name, count in found[0].items()})
    assert times[1] < 5 * times[0]


def test_what_lies_at_a_place_is_what_shares_a_character_with_it() -> None:
    """At the borders of stretches too, in the order in which things came, and for things longer than a stretch."""
    edges = (0, 1, STRETCH - 1, STRETCH, STRETCH + 1, 3 * STRETCH)
    spans = [Span(start, end) for start, end in product(edges, edges) if start < end]
    places = Places((span, number) for number, span in enumerate(spans))
    for asked in spans:
        met = [number for number, span in enumerate(spans) if span.meets(asked)]
        assert (places.meeting(asked), places.any_at(asked)) == (met, bool(met))
