"""Claims about what the second look at statements learns from."""

from typing import cast

import pytest

pytest.importorskip("torch")

from onrecord.annotate import Annotator
from onrecord.annotate.draft import Draft
from onrecord.annotate.second_look import REAL
from onrecord.learned import Found, Vectors, load_encoder
from onrecord.model.annotations import Directness
from onrecord.model.article import Article
from onrecord.model.span import Span
from training.doubting import thinking_of_more
from training.statements import Gathered, Seen, fitted, of_polnear

TEXT = "Vell said the port is shut. Brunn nodded."
SAID = Draft(content=(Span(10, 26),), cue=(Span(5, 9),), speaker=(Span(0, 4),), score=0.7)
INSIDE = Draft(content=(Span(19, 21),), cue=(Span(19, 21),), speaker=(), score=0.4)
NODDED = Draft(content=(Span(28, 33),), cue=(Span(34, 40),), speaker=(), score=0.4)


class Drafting:
    """Stands for the annotator: shows whoever gathers these drafts, as the encoder would."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered

    def draft(self, article: Article) -> None:
        """Show them."""
        for draft in (SAID, INSIDE, NODDED):
            found = Found(label="cue", anchor=draft.cue[0], fills=(), kind="speech", score=draft.score)
            assert self.gathered(article.page.text, found, draft, Directness.INDIRECT, Vectors(())) is draft


def test_what_lies_inside_a_content_of_polnear_is_neither() -> None:
    """The statement is one, the nod is none, and of what lies inside the content nobody knows."""
    gold = {"id": "a", "text": TEXT, "attributions": [{"content": [[10, 26]], "source": [[0, 4]]}]}
    gathered = Gathered()
    seen = list(of_polnear(cast(Annotator, Drafting(gathered)), gathered, [gold]))
    assert [each.right for each in seen] == [True, None, False]


def test_a_cue_that_is_always_one_is_learnt() -> None:
    """Of two cues, the one under which statements stand makes one likelier."""
    seen = [Seen("a", frozenset({"cue say" if number % 2 else "cue nod"}), None, bool(number % 2)) for number in range(40)]
    linear = fitted(seen).linear()
    assert linear.likely({"cue say"})[REAL] > linear.likely({"cue nod"})[REAL] + 0.2


def test_more_is_thought_of_in_training_alone() -> None:
    """The encoder at work has no such doubt."""
    encoder = load_encoder()
    before = encoder.doubt
    assert "perhaps" not in before
    assert "perhaps" in thinking_of_more(encoder).doubt
    encoder.doubt = before
