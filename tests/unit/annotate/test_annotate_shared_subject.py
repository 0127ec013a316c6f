"""Claims about two verbs of saying with one subject, and about whose "her side" is."""

import pytest

from onrecord.annotate import load_annotator
from onrecord.annotate.draft import Draft
from onrecord.annotate.shared_subject import with_shared_subjects
from onrecord.model.span import Span
from tests.unit.annotate.newsprint import article


def spot(text: str, words: str) -> Span:
    """Where words stand last."""
    return Span(text.rindex(words), text.rindex(words) + len(words))


@pytest.mark.parametrize(
    ("between", "cue", "speaker"),
    [
        (" and ", "said", "Vell"),
        (" but later ", "said", "Vell"),
        ("” and ", "said", "Vell"),
        (", Brunn ", "said", ""),
        (" and Brunn ", "said", ""),
        (" and ", "was told", ""),
    ],
)
def test_a_second_verb_has_the_first_ones_subject(between: str, cue: str, speaker: str) -> None:
    """Where nobody else stands between, and it is no passive."""
    text = f"Vell called it a lie{between}{cue} her side had paid."
    first = Draft(content=(spot(text, "it a lie"),), cue=(spot(text, "called"),), speaker=(spot(text, "Vell"),), score=0.9)
    second = Draft(content=(spot(text, "her side had paid"),), cue=(spot(text, cue),), speaker=(), score=0.9)
    assert [span.cut(text) for span in with_shared_subjects(text, [first, second])[1].speaker] == ([speaker] if speaker else [])


def test_her_side_is_the_state_that_the_speaker_is_of() -> None:
    """And not the one with which she deals."""
    lead = "Maret's chief negotiator, Sima Dahl, said on Friday that her side had offered Ostania to pay more."
    read = article("# Grain deal hangs on one clause", lead)
    notes = load_annotator()([read])[0]
    (own,) = {each.entity for each in notes.mentions if each.span.cut(read.page.text) == "her side"}
    assert own is not None and notes.entities[own].name == "Maret"
