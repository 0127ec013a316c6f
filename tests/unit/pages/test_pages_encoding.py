"""Bytes become the characters a reader saw, whatever the page declares."""

import pytest

from onrecord.pages.encoding import decode

WORDS = "Die Gespräche über Orsk führen zu nichts, sagte der Botschafter; die Länder hätten größere Sorgen. " * 3
RUSSIAN = "Переговоры в Орске продолжаются, сообщил посол республики; стороны не пришли к согласию. " * 3


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_unicode_is_known_by_mark_or_form(charset: str) -> None:
    """A byte order mark, or zero bytes in every second place, decides before any declaration."""
    assert decode(WORDS.encode(charset), "latin-1") == WORDS


def test_utf8_declared_as_latin1_is_utf8() -> None:
    """Valid multi-byte UTF-8 is no accident, whatever is declared."""
    assert decode(WORDS.encode(), "iso-8859-1") == WORDS


def test_cp1252_declared_as_utf8_is_caught() -> None:
    """Bytes that are no UTF-8 are read as what they look like."""
    assert decode(WORDS.encode("cp1252"), "utf-8") == WORDS


def test_the_meta_declaration_holds_where_it_fits() -> None:
    """A declared windows-1251 page is read as declared."""
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">' + RUSSIAN
    assert decode(page.encode("cp1251")) == page


def test_an_undeclared_cyrillic_page_is_sniffed() -> None:
    """With nothing declared the letters themselves tell."""
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_latin1_means_windows_1252() -> None:
    """Curly quotes in a page declared as latin-1 are curly quotes."""
    assert decode("“Orsk” – the end".encode("cp1252"), "latin-1") == "“Orsk” – the end"


def test_text_encoded_twice_is_mended() -> None:
    """UTF-8 read as windows-1252 and written as UTF-8 again is undone."""
    twice = WORDS.encode().decode("cp1252").encode()
    assert decode(twice, "utf-8") == WORDS


def test_a_cut_off_character_does_not_change_the_charset() -> None:
    """A page cut in the middle of a character is still UTF-8, with one mark of loss."""
    text = decode((WORDS * 20).encode() + b"\xc3", "latin-1")
    assert text == WORDS * 20 + "\ufffd"
