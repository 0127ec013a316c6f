"""Claims about words, windows and what the encoder is fed."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.learned.pieces import word_feeder
from onrecord.learned.windows import windows_of
from onrecord.learned.words import PARAGRAPH, SENTENCE, Paragraph, words_of
from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts

FEED = word_feeder({"[UNK]": 0, "talk": 1, "##s": 2, "a": 3, "orsk": 4, ".": 5, ",": 6})


def _paragraphs(text: str) -> list[Paragraph]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Paragraph(lines=(Span(at, at + len(line)),), sentences=sentence_starts(text, at, at + len(line))))
        at += len(line) + 1
    return spans


def test_a_word_is_fed_as_its_longest_pieces() -> None:
    """Pieces are taken greedily from the left; the case is told apart."""
    assert FEED("Talks") == ((1, 2), 1)


def test_accents_are_taken_off_and_strange_words_are_unknown() -> None:
    """The vocabulary is written without accents; what it cannot spell, or is too long, is unknown."""
    assert (FEED("ÖRSK"), FEED("Zz"), FEED("a" * 61)) == (((4,), 2), ((0,), 1), ((0,), 0))


def test_whole_paragraphs_are_packed_while_they_fit() -> None:
    """A window ends where the next paragraph would not fit."""
    words = words_of("a a a\na a\na a a", _paragraphs("a a a\na a\na a a"), FEED)
    assert windows_of(words, room=6) == [(0, 5), (5, 8)]


def test_a_long_paragraph_is_cut_before_a_sentence() -> None:
    """The last sentence that starts inside the window begins the next one."""
    text = "A a talks. A a talks. A a a a a."
    words = words_of(text, _paragraphs(text), FEED)
    cuts = [end for _, end in windows_of(words, room=12)][:-1]
    assert [words.cuts[cut] for cut in cuts] == [SENTENCE]
    assert text[words.starts[cuts[0]] :] == "A a a a a."


def test_a_cut_paragraph_is_read_on_with_its_last_sentence() -> None:
    """After a border inside a paragraph the sentence before it is shown again; after one between paragraphs nothing is."""
    text = "A a talks. A a talks. A a a a a.\nA a a a a a."
    words = words_of(text, _paragraphs(text), FEED)
    shown = [text[words.starts[start] : words.ends[end - 1]] for start, end in windows_of(words, room=13, carried=5)]
    assert shown == ["A a talks. A a talks.", "A a talks. A a a a a.", "A a a a a a."]


def test_paragraphs_of_one_quotation_are_kept_together() -> None:
    """A window ends before a quotation that runs over paragraphs, not inside it."""
    text = 'A a a.\n"A a a a\n"A a a a."'
    words = words_of(text, _paragraphs(text), FEED, [Span(7, 15), Span(16, 26)])
    assert [text[words.starts[start] : words.ends[end - 1]] for start, end in windows_of(words, room=12)] == [
        "A a a.",
        '"A a a a\n"A a a a."',
    ]


@example("A,AAA.AAA", 8, 2)
@given(st.text(alphabet="aA .,\norskZ", max_size=300), st.integers(min_value=8, max_value=20), st.integers(min_value=0, max_value=5))
def test_windows_with_context_show_every_word_for_the_first_time_once(text: str, room: int, carried: int) -> None:
    """Each window ends after the one before it, begins at or before its end, shares no more than asked, and is not over its room."""
    words = words_of(text, _paragraphs(text), lambda word: ((1,) * min(len(word), 3), 0))
    windows = windows_of(words, room, carried)
    assert [end for _, end in windows][-1:] == [len(words.starts)] * bool(windows)
    for before, after in pairwise(windows):
        assert before[0] < after[0] <= before[1] < after[1]
        assert words.offsets[before[1]] - words.offsets[after[0]] <= carried
    assert all(words.offsets[end] - words.offsets[start] <= room for start, end in windows)


@given(st.text(alphabet="aA .,\norskZ", max_size=300), st.integers(min_value=3, max_value=20))
def test_no_word_is_lost_between_windows(text: str, room: int) -> None:
    """Windows follow each other without gap or overlap, none is over its room, and paragraphs start where they start."""
    words = words_of(text, _paragraphs(text), lambda word: ((1,) * min(len(word), 3), 0))
    windows = windows_of(words, room)
    assert [start for start, _ in windows] + [len(words.starts)] == [0, *(end for _, end in windows)] if windows else not words.starts
    assert all(before[1] == after[0] for before, after in pairwise(windows))
    assert all(words.offsets[end] - words.offsets[start] <= room for start, end in windows)
    assert words.cuts.count(PARAGRAPH) == sum(any(not sign.isspace() for sign in line) for line in text.split("\n"))
