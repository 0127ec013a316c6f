"""Claims about what is learnt of where contents begin and end."""

from typing import cast

import numpy as np

from onrecord.annotate import Annotator
from onrecord.annotate.borders import ENDS, STARTS
from onrecord.annotate.draft import Draft
from onrecord.learned import Found, Vectors
from onrecord.model.annotations import Directness
from onrecord.model.article import Article
from onrecord.model.span import Span
from training.borders import Gathered, fitted, of_polnear

TEXT = "Vell said the port is shut for now. Brunn nodded."
SAID = Draft(content=(Span(10, 26),), cue=(Span(5, 9),), speaker=(Span(0, 4),), score=0.7)
NODDED = Draft(content=(Span(36, 41),), cue=(Span(42, 48),), speaker=(), score=0.4)


class Drafting:
    """Stands for the annotator: shows whoever gathers these drafts, with every word as likely as not."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered

    def draft(self, article: Article) -> None:
        """Show them."""
        starts = [0, 5, 10, 14, 19, 22, 27, 31, 34, 36, 42, 48]
        ends = [4, 9, 13, 18, 21, 26, 30, 34, 35, 41, 48, 49]
        told = Vectors([(starts, ends, np.full((len(starts), 1), 0.5, np.float32))])
        for draft in (SAID, NODDED):
            found = Found(label="cue", anchor=draft.cue[0], fills=(), kind="speech", score=draft.score, told=told)
            assert self.gathered(article.page.text, found, draft, Directness.INDIRECT, ()) is draft


def test_the_place_of_the_gold_is_right_and_what_is_no_statement_says_nothing() -> None:
    """A content that stops short is told where it should have gone on to; one that the gold does not have is left out."""
    gold = {"id": "a", "text": TEXT, "attributions": [{"content": [[10, 34]]}]}
    gathered = Gathered()
    starts, ends = of_polnear(cast(Annotator, Drafting(gathered)), gathered, [gold])
    assert (starts.which, ends.which) == (STARTS, ENDS)
    assert starts.right == 0
    assert "last now" in ends.clues[ends.right]


def test_what_is_right_is_learnt() -> None:
    """Of several endings, the gold's gets weight."""
    gold = {"id": "a", "text": TEXT, "attributions": [{"content": [[10, 34]]}]}
    gathered = Gathered()
    seen = [each for _ in range(4) for each in of_polnear(cast(Annotator, Drafting(gathered)), gathered, [gold])]
    weights = fitted(seen, ENDS)
    assert weights["last now"] > 0 > weights["shown"]
