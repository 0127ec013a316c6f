"""The reading view holds the page's whole text, cut where marks begin and end."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.annotations import Annotations, Directness, Quotation
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.page import Page
from onrecord.model.record import Reading
from onrecord.model.span import Span, Spans
from onrecord.views.reading import Part, Segment, lay_passage, lay_reading, lay_words

LETTERS = st.text(alphabet="ab \n\r\t.“”\u0301\u202e\U0001f30d", max_size=60)


def a_reading(text: str, blocks: tuple[Block, ...], quotations: tuple[Quotation, ...] = (), evidence: Spans = ()) -> Reading:
    """A reading of any text with any blocks and quotations."""
    dated = Dated(edtf="2031-04-02", reason="printed on the page", evidence=evidence)
    article = Article(page=Page(address="-", text=text, lines=()), blocks=blocks, published=dated)
    return Reading(article=article, annotations=Annotations(quotations=quotations))


def a_quotation(name: str, content: Spans, **parts: Spans) -> Quotation:
    """A quotation with the given parts."""
    return Quotation(id=name, content=content, directness=Directness.DIRECT, score=0.9, **parts)


@st.composite
def spans_in(draw: st.DrawFn, length: int, most: int = 4) -> Spans:
    """Ascending spans that do not overlap, within a text of this length."""
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=2 * most)))
    return tuple(Span(start, end) for start, end in list(pairwise(edges))[::2])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any text, some of it in blocks, with quotations that nest and overlap at will."""
    text = draw(LETTERS)
    blocks = tuple(Block(span=span, role=draw(st.sampled_from(Role))) for span in draw(spans_in(len(text))))
    quotations = []
    for number in range(draw(st.integers(0, 3))):
        if content := draw(spans_in(len(text), 2)):
            parts = {part: draw(spans_in(len(text), 2)) for part in ("cue", "speaker", "addressee")}
            quotations.append(a_quotation(f"q{number}", content, **parts))
    return a_reading(text, blocks, tuple(quotations), draw(spans_in(len(text), 1)))


def segments_of(reading: Reading) -> list[Segment]:
    """Every segment of a reading, in page order."""
    return [segment for line in lay_reading(reading).lines for block in line.blocks for segment in block.segments]


@settings(deadline=None)
@given(readings())
def test_the_segments_joined_are_the_pages_text(reading: Reading) -> None:
    """Nothing is cut from the page and nothing is added, whatever the blocks and marks."""
    assert lay_reading(reading).joined() == reading.article.page.text


@settings(deadline=None)
@given(readings())
def test_a_segment_carries_exactly_the_marks_that_cover_it(reading: Reading) -> None:
    """Every code point of a quotation that is no edge white space is under its mark, and no other is."""
    text = reading.article.page.text
    for segment in segments_of(reading):
        assert segment.span.cut(text) == segment.text
        for quotation in reading.annotations.quotations:
            marked = any(mark.quotation == quotation.id and mark.part is Part.CONTENT for mark in segment.marks)
            covered = any(span.covers(segment.span) for span in quotation.content)
            assert covered or not marked
            assert marked or not covered or not segment.text.strip()


@settings(deadline=None)
@given(readings())
def test_every_quotation_with_words_opens_once_and_closes_once(reading: Reading) -> None:
    """A note is due exactly once for each statement, after its last word."""
    text = reading.article.page.text
    segments = segments_of(reading)
    for quotation in reading.annotations.quotations:
        worded = any(span.cut(text).strip() for span in quotation.content)
        for edge in (Segment.opening, Segment.closing):
            marks = [mark for segment in segments for mark in edge(segment) if (mark.quotation, mark.part) == (quotation.id, Part.CONTENT)]
            assert len(marks) == int(worded)


def test_a_nested_quotation_is_the_innermost_mark() -> None:
    """In Rehn said Halloran wants peace, the last mark on the inner words is the inner one."""
    text = "Rehn said Halloran wants peace"
    outer = a_quotation("q1", (Span(10, 30),), cue=(Span(5, 9),), speaker=(Span(0, 4),))
    inner = a_quotation("q2", (Span(25, 30),), cue=(Span(19, 24),), speaker=(Span(10, 18),))
    segments = segments_of(a_reading(text, (Block(span=Span(0, 30), role=Role.PARAGRAPH),), (outer, inner)))
    peace = next(segment for segment in segments if segment.text == "peace")
    assert [(mark.quotation, mark.part) for mark in peace.marks] == [("q1", Part.CONTENT), ("q2", Part.CONTENT)]


def test_blocks_on_one_line_stay_on_one_line() -> None:
    """A dateline and the paragraph it opens are one line; an empty line sets the next apart."""
    text = "ORSK — Talks began.\n\nThey ended.\nNobody came."
    spans = [(0, 6, Role.DATELINE), (7, 19, Role.PARAGRAPH), (21, 32, Role.PARAGRAPH), (33, 45, Role.PARAGRAPH)]
    blocks = tuple(Block(span=Span(start, end), role=role) for start, end, role in spans)
    lines = lay_reading(a_reading(text, blocks)).lines
    assert [[block.role for block in line.blocks] for line in lines] == [["dateline", "paragraph"], ["paragraph"], ["paragraph"]]
    assert [line.apart for line in lines] == [False, True, False]
    assert lines[0].role is Role.PARAGRAPH


def test_words_in_no_block_are_shown_as_furniture() -> None:
    """What nobody labelled is not hidden: it is shown as furniture."""
    lines = lay_reading(a_reading("Menu\nTalks began.", (Block(span=Span(5, 17), role=Role.PARAGRAPH),))).lines
    assert [line.role for line in lines] == [Role.FURNITURE, Role.PARAGRAPH]


def test_the_words_a_date_rests_on_are_marked() -> None:
    """Evidence is marked in the page's text and quoted with its own line around it."""
    text = "Menu\nPosted 2 April 2031, Orsk\nTalks began."
    evidence = (Span(12, 24),)
    marked = [segment.text for segment in segments_of(a_reading(text, (), (), evidence)) if segment.marks]
    assert marked == ["2 April 2031"]
    assert "".join(segment.text for segment in lay_words(text, evidence[0], Part.DATE)) == "Posted 2 April 2031, Orsk"


def test_a_passage_holds_only_its_own_words() -> None:
    """A statement over two paragraphs is shown in each with the words that stand there, and opens only in the first."""
    text = "“We wait.\n\nWe will wait.”"
    quotation = a_quotation("q1", (Span(1, 9), Span(11, 24)))
    first, second = (lay_passage(text, span, (quotation,)) for span in (Span(0, 9), Span(11, 25)))
    assert ["".join(segment.text for segment in passage) for passage in (first, second)] == ["“We wait.", "We will wait.”"]
    assert [len(segment.opening()) for segment in (*first, *second) if segment.marks] == [1, 0]
