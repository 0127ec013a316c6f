"""This module knows what of an article is shown to the encoder, and in which order.

Only blocks in whose words somebody may be quoted are shown.
Headline, standfirst and paragraphs are read as one stream; each caption by itself, so that it breaks no paragraph's context.
What is printed twice (a headline above and below a photo, a caption in two sizes) is read once.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.annotate.interviews import bold_in
from onrecord.learned import Paragraph
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL
from onrecord.text.sentences import sentence_starts

WORDS_TO_REPEAT = 4
"""A block this short may well be said twice ("No," he said)."""
WRAPPED_LINES = 3
"""Line breaks that a paragraph's lines must show before their width is believed."""

SPACED_PARAGRAPHS = 3
"""Stretches between empty lines that a page must show before they are taken for its paragraphs."""
PARAGRAPH_LENGTH = 450
"""Code points; stretches between empty lines that are longer on average hold several paragraphs each."""

ITEMS = frozenset({"li", "td", "th", "dt", "dd", "tr"})
"""Elements whose lines stand each for itself."""

_TURN = re.compile(rf"[•*–—-]\s|\d+[.)]\s|{CAPITAL}[^a-z\n:]{{1,30}}:\s")
"""The start of a list's item, or of a speaker's turn in a transcript ("VELL: …")."""
_STAMP = re.compile(r"\W*\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|h|GMT|UTC))?\W*", re.IGNORECASE)
"""A line of a live blog that gives the time of what follows."""
_SENTENCE_END = re.compile(r"""[.!?…:]["”’'»)\]]*$""")


def passages_of(article: Article) -> list[tuple[Paragraph, ...]]:
    """The streams of paragraphs to read, body first; every stretch in them lies in a told block."""
    told = _said_once(article)
    body = [block for block in told if block.role is not Role.CAPTION]
    captions = [block for block in told if block.role is Role.CAPTION]
    streams = [_paragraphs(article.page, body), *([_paragraph(article.page.text, [block])] for block in captions)]
    return [tuple(stream) for stream in streams if stream]


def _said_once(article: Article) -> list[Block]:
    """The told blocks without those that repeat an earlier one; the headline goes first, wherever it stands."""
    told = [block for block in article.told() if article.page.text[block.span.start : block.span.end].strip()]
    seen: set[str] = set()
    kept: list[Block] = []
    for block in sorted(told, key=lambda block: (block.role is not Role.HEADLINE, block.span)):
        words = " ".join(re.findall(r"\w+", block.span.cut(article.page.text).casefold())) + " "
        if not _repeats(words, seen, block.role):
            kept.append(block)
        if words.count(" ") >= WORDS_TO_REPEAT:
            seen.add(words)
    return sorted(kept, key=lambda block: block.span)


def _repeats(words: str, seen: set[str], role: Role) -> bool:
    """Whether a block says again what was said; a caption also does with a credit or a site's name after it."""
    return words in seen or (role is Role.CAPTION and any(words.startswith(earlier) for earlier in seen))


def _paragraphs(page: Page, blocks: Sequence[Block]) -> list[Paragraph]:
    layout = _Layout(page, blocks)
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and layout.goes_on(groups[-1][-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return [_paragraph(page.text, group) for group in groups]


def _paragraph(text: str, blocks: Sequence[Block]) -> Paragraph:
    lines = tuple(block.span for block in blocks)
    return Paragraph(lines=lines, sentences=sentence_starts(text, lines[0].start, lines[-1].end))


class _Layout:
    """How a page breaks its lines: to fit a width, one sentence a line, or only at paragraphs."""

    def __init__(self, page: Page, blocks: Sequence[Block]) -> None:
        self.text = page.text
        self.items = {line.span.start for line in page.lines if line.tag in ITEMS}
        self.bold = bold_in(page)
        lone = [(before, block) for before, block in pairwise(blocks) if self.has_lone_break(before, block)]
        self.width = self._width([before for before, _ in lone])
        self.is_spaced = self._is_spaced(blocks, len(lone))

    def goes_on(self, before: Block, block: Block) -> bool:
        """Whether a line takes up the paragraph of the line before it."""
        if (
            not self.has_lone_break(before, block)
            or block.span.start in self.items
            or (before.span.start in self.bold) != (block.span.start in self.bold)
            or _TURN.match(self.text, block.span.start, block.span.end)
            or _STAMP.fullmatch(self.text, before.span.start, before.span.end)
        ):
            return False
        if self.is_spaced or (not self._ends_sentence(before) and self.text[block.span.start].islower()):
            return True
        first_word = len(self.text[block.span.start : block.span.end].split(maxsplit=1)[0])
        return 0 < self.width <= before.span.end - before.span.start + first_word

    def has_lone_break(self, before: Block, block: Block) -> bool:
        """Whether nothing but one line break stands between two lines of one role."""
        return before.role is block.role and self.text[before.span.end : block.span.start].strip(" \t\r") == "\n"

    def _width(self, broken: Sequence[Block]) -> int:
        """Length of the longest line where text was wrapped, else 0: half of its lone breaks or more fall inside a sentence."""
        inside = sum(not self._ends_sentence(block) for block in broken)
        if len(broken) < WRAPPED_LINES or 2 * inside < len(broken):
            return 0
        return max(block.span.end - block.span.start for block in broken)

    def _is_spaced(self, blocks: Sequence[Block], lone: int) -> bool:
        """Whether empty lines set off the paragraphs, so that a lone break ends none: what stands between them is short."""
        groups = len(blocks) - lone
        return groups >= SPACED_PARAGRAPHS and sum(block.span.end - block.span.start for block in blocks) <= groups * PARAGRAPH_LENGTH

    def _ends_sentence(self, block: Block) -> bool:
        return _SENTENCE_END.search(self.text, max(block.span.start, block.span.end - 8), block.span.end) is not None


def extent(paragraph: Paragraph) -> Span:
    """The paragraph from its first line's start to its last line's end; only white space lies between its lines."""
    return Span(paragraph.lines[0].start, paragraph.lines[-1].end)
