"""This module knows words in the sentences of their page: as they stand there, whole, and which part of them is meant.

"must be on the table" says nothing by itself. Nothing is left out of a sentence and nothing is put together; of words in two sentences that
do not follow one another both sentences are shown, parted by " … ".
"""

import re
from itertools import pairwise

import msgspec

from onrecord.model.article import Article
from onrecord.model.span import Span, Spans, trimmed
from onrecord.text.sentences import sentence_starts

_BREAK = re.compile(r"[\r\n]")
GAP = " … "
"""Stands between two sentences that do not follow one another."""


class Meant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where words that are meant stand in the sentences shown, `[start, end)` in code points of them."""

    start: int
    end: int


class InSentence(msgspec.Struct, frozen=True):
    """Sentences of a page, and where the words that are meant stand in `text`, in its order."""

    text: str
    meant: tuple[Meant, ...] = ()


def in_sentence(article: Article, words: Spans, around: Spans = ()) -> InSentence:
    """The sentences in which words stand, and those of what tells them, with the words marked.

    Args:
        words: what is meant.
        around: what must be shown as well: who says it, and by which word.
    """
    page = article.page.text
    shown = _joined(page, sorted({each for span in (*words, *around) for each in _sentences(article, span)}))
    text, meant = "", list[Meant]()
    for sentence in shown:
        text += GAP if text else ""
        at = len(text) - sentence.start
        inside = sorted(span for span in words if sentence.meets(span))
        meant += [Meant(start=max(span.start, sentence.start) + at, end=min(span.end, sentence.end) + at) for span in inside]
        text += _BREAK.sub(" ", sentence.cut(page))
    return InSentence(text, tuple(meant))


def _sentences(article: Article, span: Span) -> list[Span]:
    """The sentences of a block that hold some of the words; the words alone where no block holds them."""
    block, page = next((each.span for each in article.blocks if each.span.covers(span)), span), article.page.text
    borders = [block.start, *sentence_starts(page, block.start, block.end), block.end]
    found = (trimmed(page, *each) for each in pairwise(borders) if each[0] < each[1])
    return [each for each in found if each is not None and each.meets(span)]


def _joined(page: str, sentences: list[Span]) -> list[Span]:
    """The sentences, those that follow one another as one."""
    joined = list[Span]()
    for each in sentences:
        if joined and not page[joined[-1].end : each.start].strip():
            joined[-1] = Span(joined[-1].start, each.end)
        else:
            joined.append(each)
    return joined


def marked(found: InSentence) -> str:
    """The text with the words that are meant between "‹" and "›", for a reader who sees no colours.

    >>> marked(InSentence("It also wants to close the port.", (Meant(start=14, end=31),)))
    'It also wants ‹to close the port›.'
    """
    text = found.text
    for span in reversed(found.meant):
        text = f"{text[: span.start]}‹{text[span.start : span.end]}›{text[span.end :]}"
    return text
