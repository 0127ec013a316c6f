"""What was retold in other words shares words that are kin."""

import pytest

from onrecord.link.statements import judge_statements
from onrecord.link.tellings import Telling
from onrecord.link.translated import in_kin_words
from onrecord.model.judgement import Verdict

TOLD = "some members were pressing for the crane to be turned off for a limited time"


def told(name: str, words: str) -> Telling:
    """A statement of one speaker, each on a page of its own."""
    return Telling(id=name, version=name, speaker="Pim Alder", words=words)


def test_kin_words_count_for_less_than_the_same() -> None:
    """And never for more than either tells."""
    same, kin, strange = (in_kin_words(told("a", "the guest waits"), told("b", words))[0] for words in ("a guest", "a visitor", "a crane"))
    assert same > kin > strange == 0.0


def test_numbers_days_and_contraries_stand_for_themselves() -> None:
    """However kin they are."""
    for one, other in (("eleven", "twelve"), ("march", "april"), ("monday", "tuesday"), ("bought", "sold")):
        assert in_kin_words(told("a", one), told("b", other))[0] == 0.0


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("some members would like the crane switched off for a time", Verdict.SAME),
        ("some members would not like the crane switched off for a time", None),
    ],
)
def test_one_speaker_retold_on_two_pages_is_one_statement(words: str, verdict: Verdict | None) -> None:
    """Where nothing is denied by one alone."""
    found = judge_statements(told("a", TOLD), told("b", words))
    assert (found.verdict if found and found.verdict is Verdict.SAME else None) is verdict
