"""A capture becomes a page of the right kind, or a clear refusal; never anything else."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import NotAPage, TooLarge, Unreadable
from onrecord.model.page import Capture, Evidence
from onrecord.pages import lay_out, page_of_text

HTML = b"<html><body><p>The talks go on.</p></body></html>"


@pytest.mark.parametrize(
    ("address", "media_type", "body", "layout"),
    [
        ("a.html", "", HTML, "html"),
        ("a", "", HTML, "html"),
        ("-", "", b"<p>Talks<p>go on", "html"),
        ("a.txt", "text/plain", HTML, "html"),
        ("a.html", "text/html", b"Orsk refuses.\n\nThe talks go on.", "plain"),
        ("a.txt", "text/plain", b"The <p> tag begins a paragraph.", "plain"),
        ("https://orsk.example/talks", "text/html; charset=utf-8", b"<div>Talks</div>", "html"),
    ],
)
def test_the_kind_of_page_is_found(address: str, media_type: str, body: bytes, layout: str) -> None:
    """Media type and suffix are believed unless the bytes say otherwise."""
    assert lay_out(Capture(address=address, media_type=media_type, body=body)).layout == layout


def test_the_media_types_charset_counts_as_declared() -> None:
    """The carrier's charset parameter is used."""
    body = "Переговоры".encode("koi8-r")
    assert lay_out(Capture(address="a.txt", media_type="text/plain; charset=koi8-r", body=body)).text == "Переговоры"


def test_an_archive_and_an_empty_body_are_refused_with_their_reason() -> None:
    """The stage refuses what intake would, for those who bring their own bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a", "b")
    for body, reason in ((packed.getvalue(), "archive"), (b"", "empty"), (b"\x00\x01\x02\x03" * 99, "binary")):
        with pytest.raises(NotAPage) as told:
            lay_out(Capture(address="a.html", body=body))
        assert told.value.reason == reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "text/html", "text/plain"]))
def test_random_bytes_raise_nothing_but_unreadable(body: bytes, media_type: str) -> None:
    """Whatever the bytes are, there is a page or a fault with a reason."""
    try:
        page = lay_out(Capture(address="a", body=body, media_type=media_type))
    except Unreadable as told:
        assert told.reason
    else:
        assert page.lines


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \t\n\r\v\f\x85\u2028\u2029\u00a0\u200bé🙂\ud800"), max_size=60))
def test_plain_text_is_kept_code_point_for_code_point(text: str) -> None:
    """The page's text is the text given, and its lines hold all of it that is not white space."""
    page = page_of_text(text, address="-")
    texts = [line.span.cut(page.text) for line in page.lines]
    assert page.text == text
    assert all(words == words.strip() and len(words.splitlines()) == 1 for words in texts)
    assert "".join("".join(texts).split()) == "".join(text.split())


def test_a_carriage_return_and_line_feed_end_one_line() -> None:
    """Windows line ends leave no empty lines behind; real ones are counted."""
    page = page_of_text("One\r\nTwo\r\n\r\nThree\fFour", address="-")
    assert [(line.span.cut(page.text), line.breaks) for line in page.lines] == [("One", 0), ("Two", 0), ("Three", 1), ("Four", 0)]


def test_a_page_knows_when_its_bytes_were_taken() -> None:
    """What the carrier says of the capture goes with the page, HTML or plain."""
    for body, kind in ((b"<p>Talks go on.</p>", "text/html"), (b"Talks go on.", "text/plain")):
        page = lay_out(Capture(address="a", body=body, media_type=kind, captured="2031-04-02", taken="2031-04-02T10:00:00Z"))
        assert (page.captured, page.taken) == ("2031-04-02", "2031-04-02T10:00:00Z")


@pytest.mark.parametrize(("address", "media_type"), [("a.html", "text/html"), ("a.txt", "text/plain")])
def test_what_the_carrier_states_comes_first_among_the_evidence(address: str, media_type: str) -> None:
    """A feed's title of its entry, before what the page says of itself."""
    stated = Evidence(field="headline", value="Orsk refuses", origin="feed title")
    body = b'<html><head><meta name="author" content="Ilka Brandow"></head><body><p>The talks go on.</p></body></html>'
    page = lay_out(Capture(address=address, media_type=media_type, body=body, stated=(stated,)))
    assert page.evidence[0] == stated
    assert [item.field for item in page.evidence] == ["headline", "author"]


def test_a_page_with_the_text_of_a_book_is_refused_however_it_is_cut_into_lines() -> None:
    """One line without end, or as many lines; what is not text, such as scripts and pictures, does not count."""
    for sign in (b"Orsk refuses. ", b"Orsk refuses.\n"):
        with pytest.raises(TooLarge, match="500,000 characters"):
            lay_out(Capture(address="a.txt", media_type="text/plain", body=sign * 40_000))
    script = b"<html><body><script>" + b"draw(); " * 100_000 + b"</script><p>The talks go on.</p></body></html>"
    assert lay_out(Capture(address="a.html", body=script)).text == "The talks go on."


@pytest.mark.parametrize(
    "first", ["URL: https://lamp.example/talks", "https://lamp.example/talks", "\n address: https://lamp.example/talks "]
)
def test_a_saved_text_may_say_on_its_first_line_where_it_is_from(first: str) -> None:
    """The line stays on the page, and every offset where it was."""
    text = f"{first}\nThe talks go on.\n"
    page = lay_out(Capture(address="talks.txt", body=text.encode(), media_type="text/plain"))
    assert (page.address, page.text) == ("https://lamp.example/talks", text)


def test_an_address_further_down_or_in_a_sentence_is_not_the_texts_own() -> None:
    """Nor does a noted one go before that which the text was fetched from."""
    for body in (b"The talks go on.\nhttps://lamp.example/talks", b"https://lamp.example/talks has it\nThe talks go on."):
        assert lay_out(Capture(address="talks.txt", body=body, media_type="text/plain")).address == "talks.txt"
    fetched = Capture(address="https://wire.example/1.txt", body=b"https://lamp.example/talks\nThe talks go on.", media_type="text/plain")
    assert lay_out(fetched).address == "https://wire.example/1.txt"
