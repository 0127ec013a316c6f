"""Marks and files: what is written is what is read, and one fault never hides the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.check import check_written, strip_marks
from corpus.convert import convert_story
from corpus.inline import read_label, read_marked
from corpus.marks import read_written
from corpus.plain import plain_text
from corpus.values import Span

WORDS = st.text(st.sampled_from("ab {}\\|'\"“”é\u00a0,.:qc1"), max_size=8)
LABELS = st.sampled_from(["orsk", "renn:office", "q_1", "e1?", "m2", ":credit"])
HEAD = "%story s\n%part train\n%dispute d\n%issue fine | the fine\n%actor orsk | state | Orsk | country=ORS\n"
PASSAGE = "\n%passage s-01\n%writing wire\n%date 2031-04-02\n%outlet Halcyon\n\n"


def escaped(text: str) -> str:
    """The text as it is written in a file."""
    return "".join(f"\\{char}" if char in "{}\\" else char for char in text)


@st.composite
def marked_texts(draw: st.DrawFn, depth: int = 3) -> tuple[str, str]:
    """Random text, and the same text with random nested marks, all of different labels."""
    counter = iter(range(1, 1000))

    def build(level: int) -> tuple[str, str]:
        plain, written = "", ""
        for _ in range(draw(st.integers(0, 3))):
            word = draw(WORDS)
            plain, written = plain + word, written + escaped(word)
            if level and draw(st.booleans()):
                inner, inner_written = build(level - 1)
                inner, inner_written = inner + "x", inner_written + "x"
                labels = f"{next(counter)}c,{draw(LABELS)}" if draw(st.booleans()) else f"{next(counter)}s"
                plain, written = plain + inner, f"{written}{{{labels}|{inner_written}}}"
        return plain, written

    return build(depth)


@given(marked_texts())
def test_text_without_its_marks_is_the_text_that_was_marked(pair: tuple[str, str]) -> None:
    """Both readers of marks, the parser and the regular expression, give back the bare text."""
    plain, written = pair
    assert read_marked(written).text == plain
    assert strip_marks(written) == plain


@given(marked_texts(), st.integers(0, 50))
def test_every_mark_lies_in_the_text_and_nests(pair: tuple[str, str], offset: int) -> None:
    """Marks are inside the block's text, shifted by its offset, and never cross."""
    marked = read_marked(pair[1], offset)
    spans = [mark.span for mark in marked.marks]
    assert all(offset <= span.start < span.end <= offset + len(pair[0]) for span in spans)
    assert not any(a.start < b.start < a.end < b.end for a in spans for b in spans)


@given(st.text(max_size=300))
def test_any_file_at_all_is_read_without_an_exception(written: str) -> None:
    """A page of nonsense gives faults, never a traceback."""
    story, faults = check_written(HEAD + PASSAGE + written, "f.txt")
    assert all(fault.line >= 1 for fault in faults)
    assert len(convert_story(story)) == len(story.passages)


@given(st.text("{}|\\1qsce<:orsk,m2 \n\"'P+H%=.", max_size=200))
def test_any_sequence_of_marks_is_read_without_an_exception(written: str) -> None:
    """Nor does a page of stray braces and labels."""
    story, _ = check_written(f"{HEAD}{PASSAGE}P| {written}\nq1: speech\ne1: ACCUSE happened < orsk\nm1: ask by=orsk issue=fine q=q1", "f")
    convert_story(story)


def test_labels_are_told_apart_by_their_form() -> None:
    """A key, a key with a kind, the parts of entries and roles; nothing else."""
    read = {text: (label.sort, label.owner, label.part) for text in LABEL_FORMS if (label := read_label(text))}
    assert read == LABEL_FORMS
    assert all(read_label(text) is None for text in ("", "q1", "1x", "0q", "Orsk", "orsk:thing", ":nonsense", "e1!", "narrator", "e0"))


LABEL_FORMS = {
    "orsk": ("mention", "orsk", ""),
    "renn:office": ("mention", "renn", "office"),
    "12a": ("quotation", "q12", "addressee"),
    "e3": ("event", "e3", "trigger"),
    "e3<": ("event", "e3", "actor"),
    "e3~": ("event", "e3", "time"),
    "m1": ("move", "m1", "content"),
    ":credit": ("block", "", "credit"),
}


def test_text_keeps_empty_lines_and_line_breaks_of_wrapped_blocks() -> None:
    """The text is exactly what is written; a line that goes on belongs to the block before it."""
    story, faults = read_written(HEAD + PASSAGE + "H| One\n\n\nP| two {1c|three\n+| four} five\nP| six\n\nq1: speech\n", "f.txt")
    passage = story.passages[0]
    assert not faults
    assert passage.text == "One\n\n\ntwo three\nfour five\nsix"
    assert [passage.text[slice(*block.span)] for block in passage.line_blocks] == ["One", "two three\nfour five", "six"]
    assert passage.marks[0].span == Span(10, 20)


def test_a_fault_never_hides_the_rest_of_the_file() -> None:
    """Three bad lines, three faults, and the good line between them is read."""
    _, faults = read_written(HEAD + PASSAGE + "P| {1c|open\nP| {orsk|good}\nP| bad { brace }\nP|no space\n", "f.txt")
    assert [(fault.line, fault.what.split(";")[0]) for fault in faults] == [
        (12, "a mark is left open"),
        (14, "'{ brace }' opens no mark"),
        (15, "no space behind 'P|'"),
    ]


def test_plain_file_reads_as_the_same_text() -> None:
    """What a second annotator is given has the same passages, letter for letter, and no annotation."""
    written = HEAD + PASSAGE + "P| {orsk|Orsk} \\{sic\\}\n\n\nX| Share\n\nq1: speech\n# note\n" + PASSAGE.replace("01", "02") + "P| Two\n"
    first, _ = read_written(written, "f")
    second, faults = read_written(plain_text(written), "f")
    assert [passage.text for passage in second.passages] == [passage.text for passage in first.passages]
    assert not faults
    assert not any(passage.marks or passage.quotations for passage in second.passages)
