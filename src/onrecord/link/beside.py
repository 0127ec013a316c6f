"""This module knows in which sentence of its block something stands; a block's sentences are found once, however much stands in it."""

from bisect import bisect_left, bisect_right

from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts


class Sentences:
    """The sentences of one page's text, block by block."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._edges: dict[Span, tuple[int, ...]] = {}

    def around(self, block: Span, inside: Span, otherwise: Span) -> tuple[int, int]:
        """Where the sentence begins in which something begins, and where the one ends in which it ends.

        Args:
            otherwise: what is taken where it stands before its block, or runs beyond it.

        >>> text = "Orsk waits. Vell sails. Lenne is shut."
        >>> Sentences(text).around(Span(0, len(text)), Span(17, 22), Span(0, len(text)))
        (12, 24)
        """
        if block not in self._edges:
            self._edges[block] = (block.start, *sentence_starts(self._text, block.start, block.end), block.end)
        edges = self._edges[block]
        first, last = bisect_right(edges, inside.start), bisect_left(edges, inside.end)
        return edges[first - 1] if first else otherwise.start, edges[last] if last < len(edges) else otherwise.end
