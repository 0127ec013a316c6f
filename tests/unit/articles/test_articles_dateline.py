"""Datelines are read as outlets of many countries set them, and labels, speakers and lone words are left alone."""

import time

import pytest

from onrecord.articles import find_article
from onrecord.articles.dateline import read_dateline, read_filed_line
from onrecord.model.article import Role
from onrecord.pages import page_of_html

REPORT = "Die Gesandten haben am Montag in Orsk bis spät in die Nacht verhandelt. Mehr sagten sie nicht."


@pytest.mark.parametrize(
    ("words", "place", "agency"),
    [
        ("ORSK, 2 апр — РИА Новости. ", "Orsk", "RIA Novosti"),
        ("Orsk. 2 апреля. INTERFAX.RU - ", "Orsk", "Interfax"),
        ("Orsk, 2 abr (EFE).- ", "Orsk", "EFE"),
        ("(ANSA) - ORSK, 02 APR - ", "Orsk", "ANSA"),
        ("Orsk/Velin (dpa/lno) - ", "Orsk/Velin", "dpa"),
        ("ORSK epd | ", "Orsk", "epd"),
        ("ORSK ola | ", "Orsk", None),
        ("Orsk (nev) - ", "Orsk", None),
        ("ORSK, Republic Tarn Coast — ", "Orsk, Republic Tarn Coast", None),
        ("ORSK, TN — ", "Orsk, TN", None),
        ("PORT TARN, N.V. (AP) — ", "Port Tarn, N.V.", "Associated Press"),
        ("OSLO (Orskposten): ", "Oslo", "Orskposten"),
        ("【オルスク共同】", "オルスク", None),
        ("【オルスク＝田中】", "オルスク", None),
        ("(오르스크=연합뉴스) ", "오르스크", "Yonhap"),
        ("新华社奥尔斯克4月2日电 ", "奥尔斯克", "Xinhua"),
    ],
)
def test_each_country_sets_its_datelines(words: str, place: str, agency: str | None) -> None:
    """Agency before or after the place, behind a bar, in brackets or between full stops."""
    text = words + REPORT
    filed = read_dateline(text, 0, len(text))
    assert filed is not None
    assert filed.dateline is not None
    assert (filed.dateline.place, filed.agency, text[filed.words.end :]) == (place, agency, REPORT)


@pytest.mark.parametrize("sign", [". ", " – ", " - ", " · ", " | "])
def test_a_place_in_small_letters_counts_where_the_text_says_so(sign: str) -> None:
    """ "Orsk. The envoys ..." is a dateline if the text also has "in Orsk", "Rain. The envoys ..." is none."""
    assert (filed := read_dateline(f"Orsk{sign}{REPORT}", 0, 120)) is not None
    assert (filed.dateline and filed.dateline.place, filed.sure) == ("Orsk", False)
    assert read_dateline(f"Regen{sign}{REPORT}", 0, 120) is None


def test_before_a_colon_small_letters_are_a_speaker_unless_they_are_a_listed_city() -> None:
    """Capitals before a colon are a place if the text says so, and a label if it does not."""
    assert read_dateline(f"ORSK: {REPORT}", 0, 110) is not None
    assert read_dateline(f"Oslo: {REPORT}", 0, 110) is not None
    assert read_dateline(f"Orsk: {REPORT}", 0, 110) is None
    assert read_dateline(f"REGEN: {REPORT}", 0, 110) is None


@pytest.mark.parametrize(
    "words",
    [
        "Oslo: Gesandte verhandeln bis spät in die Nacht über den Tunnel nach Orsk",
        "LE POINT SUR LA SITUATION - Les négociateurs se sont quittés.",
        "TARN Valley | Offices and flats for sale. Call today.",
        "Ana Doren (links) - hier mit ihrem Sprecher. Er schwieg.",
        "Ana Doren (Tarnpartei): Wir reden weiter. Das ist alles.",
        "Mr. Vell said in the harbour that he had heard from Mr. Brunn and would leave.",
        "ENTRETIEN - Les négociateurs se sont quittés. Ils reviendront.",
        "【速報】会談は終わった。",
    ],
)
def test_headlines_labels_and_captions_are_no_datelines(words: str) -> None:
    """A listed city begins many a headline, and a bar, a bracket or a dash follows many a label."""
    assert read_dateline(words, 0, len(words)) is None


@pytest.mark.parametrize("unit", ["Aa-", "Aa ", "A'", "A.", "AA-AA ", "Aa, Aa Aa ", "AA/", "Aa. in Aa ", "A.A-"])
def test_no_opening_takes_long(unit: str) -> None:
    """Nested repetitions give up soon."""
    text = unit * 20_000
    began = time.process_time()
    read_dateline(text, 0, len(text))
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("Oslo, April 2, 2031, 3:48", "Oslo", None),
        ("Oslo - 2 abr 2031 - 08:22", "Oslo", None),
        ("Oslo-02/04/2031 20:00", "Oslo", None),
        ("AFP, ORSK", "Orsk", "AFP"),
        ("ORSK, TARN", "Orsk, Tarn", None),
        ("Oslo", "Oslo", None),
        ("Ana Doren - 2 abr 2031", None, None),
        ("Orsk", None, None),
        ("NEWS, SPORT", None, None),
    ],
)
def test_a_line_of_its_own_is_a_dateline_where_its_place_is_vouched_for(line: str, place: str | None, agency: str | None) -> None:
    """A listed city, a place that the text below has after "in", or an agency before it; names and sections are none."""
    filed = read_filed_line(f"{line}\n{REPORT}", 0, len(line))
    assert (filed and filed.dateline and filed.dateline.place, filed and filed.agency) == (place, agency)


def test_a_line_between_headline_and_story_files_the_report() -> None:
    """The line becomes a dateline block, and what the page says of the place is read off it."""
    story = "".join(
        f"<p>The envoys of both sides talked about the tunnel for hour {hour}, and then they went to bed.</p>" for hour in range(9)
    )
    page = page_of_html(
        f"<html><head><title>Envoys talk on</title></head><body><h1>Envoys talk on</h1><div>AFP, MANILA</div>{story}</body></html>",
        address="-",
    )
    article = find_article(page)
    assert article.dateline is not None
    assert (article.dateline.place, article.agency) == ("Manila", "AFP")
    assert [block.span.cut(page.text) for block in article.blocks if block.role is Role.DATELINE] == ["AFP, MANILA"]
