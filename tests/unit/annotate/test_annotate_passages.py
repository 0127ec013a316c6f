"""Claims about what of an article is shown to the encoder."""

import msgspec
from newsprint import article

from onrecord.annotate.passages import passages_of
from onrecord.articles import whole_article
from onrecord.model.article import Article
from onrecord.model.page import Line
from onrecord.pages import page_of_html, page_of_text

LINES = ["The talks went on in the customs house.", "Nobody had slept since Monday.", "The ferries kept to their timetable."]


def _read(read: Article) -> list[list[list[str]]]:
    return [[[line.cut(read.page.text) for line in paragraph.lines] for paragraph in stream] for stream in passages_of(read)]


def test_captions_are_read_apart() -> None:
    """A caption between two paragraphs does not part them; furniture is not read at all."""
    read = article("#Ferry talks stall", LINES[0], "[The quay at Orsk on Monday", "~Share", LINES[1])
    assert _read(read) == [[["Ferry talks stall"], [LINES[0]], [LINES[1]]], [["The quay at Orsk on Monday"]]]


def test_what_is_printed_twice_is_read_once() -> None:
    """The headline is kept where it is the headline; a caption that begins with it says nothing new."""
    read = article("Ferry talks stall once more", "#Ferry talks stall once more", "[Ferry talks stall once more. Photo: Harbour Press")
    assert [block.lines[0] for block in passages_of(read)[0]] == [read.headline]
    assert len(passages_of(read)) == 1


def test_lines_between_empty_lines_are_one_paragraph() -> None:
    """Where empty lines set paragraphs off, one sentence a line makes no paragraph of each."""
    text = "\n\n".join(["Rain fell.\nIt was cold.", "Talks began.\nThey were short.", "Nobody spoke.\nNight came."])
    read = whole_article(page_of_text(text, address="page"))
    assert [len(paragraph.lines) for paragraph in passages_of(read)[0]] == [2, 2, 2]


def test_lines_of_a_list_stay_apart() -> None:
    """An item of a list goes on with nothing, even in small letters."""
    read = article("The paper asks for three things:", "an open strait", "a fair fee", gap="\n")
    page = msgspec.structs.replace(read.page, lines=tuple(Line(span=line.span, tag="li") for line in read.page.lines))
    assert len(passages_of(msgspec.structs.replace(read, page=page))[0]) == 3


def test_a_bold_line_is_no_part_of_what_follows_it() -> None:
    """Only a line break stands between a question in bold and its answer; a line break between two plain lines parts nothing."""
    lines = f"<p><b>Had anybody slept?</b><br>{LINES[1]}<br>{LINES[2]}</p><p>{LINES[0]}</p><p>{LINES[0]} Twice.</p>"
    read = whole_article(page_of_html(f"<html><body>{lines}</body></html>", address="orsk.html"))
    assert _read(read)[0][:2] == [["Had anybody slept?"], [LINES[1], LINES[2]]]
