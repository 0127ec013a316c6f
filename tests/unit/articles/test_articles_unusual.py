"""Pages that are no plain reports: saved files with their address, transcripts, live pages, round-ups, lists of books."""

import pytest

from onrecord.articles import find_article
from onrecord.articles.entries import with_entries
from onrecord.articles.lines import look_at
from onrecord.articles.runs import with_runs
from onrecord.model.article import Article, Role
from onrecord.pages import page_of_html, page_of_text
from tests.unit.articles.newsstand import ADDRESS, STORY, article_of, meta

NOTED = "URL: https://lamp.example/orsk-refuses"
HEADLINE = "Orsk council refuses the envoy's terms"


def words_of(article: Article, role: Role) -> list[str]:
    """The words of the blocks with a role."""
    return [block.span.cut(article.page.text) for block in article.blocks if block.role is role]


def read(*lines: str, address: str = "-") -> Article:
    """A page's text, a line each."""
    return find_article(page_of_text("\n".join(lines), address=address))


@pytest.mark.parametrize("top", [(NOTED, "The New York Times"), ("The New York Times", NOTED), (NOTED,)])
def test_an_address_and_a_masthead_are_no_headline(top: tuple[str, ...]) -> None:
    """What whoever saved a page noted above it is furniture, wherever it stands among the first lines."""
    article = read(*top, "", HEADLINE, "", "March 4, 2031", "", *STORY)
    assert article.headline_words() == HEADLINE
    assert set(top) <= set(words_of(article, Role.FURNITURE))
    assert article.byline == article.desks == ()


def test_a_title_with_a_full_stop_above_the_day_goes_before_the_first_sentence() -> None:
    """A first sentence that ends in somebody's words ends as a sentence does."""
    first = "The envoy of Velin told the council of Orsk that the terms “will not be softened before the winter.”"
    article = read(
        NOTED, "Harbour Post", "", "Velin's envoy brings terms to Orsk as council digs in.", "", "March 4, 2031", "", first, *STORY
    )
    assert article.headline_words() == "Velin's envoy brings terms to Orsk as council digs in."


def test_a_sentence_of_the_story_set_above_it_is_no_headline() -> None:
    """ "Highlights" are the story's own words once more."""
    article = read("Home", HEADLINE, "Published March 4, 2031", "Highlights", STORY[2], *STORY)
    assert article.headline_words() == HEADLINE


def test_a_heading_that_is_the_stated_title_but_for_a_word_goes_before_a_picture_s_label() -> None:
    """The head says "the harbour town of Orsk", the page "Orsk"; the label of the picture below is no headline."""
    article = article_of(
        head=meta(og__title="Port town Orsk has failed its ferrymen: here is what the council needs to do"),
        title="Orsk has failed its ferrymen: here is what the council needs to do",
        front='<div class="image-caption">Halden / Ferries / City of Orsk</div>',
    )
    assert article.headline_words() == "Orsk has failed its ferrymen: here is what the council needs to do"


TURNS = (
    "MS HALDEN: Good morning. The council has refused the terms, and I will take your questions now.",
    "QUESTION: Has the council said what it would sign instead of the terms?",
    "MS HALDEN: We have sent a paper to the envoy this morning. It asks for one year and not for five.",
    "QUESTION: Did the envoy of Velin answer that paper?",
    "MS HALDEN: He has not. We are told that he will do so before the end of the week.",
    "QUESTION: And if he does not answer?",
    "MS HALDEN: Then the harbour stays as it is.",
)


def test_a_transcript_has_its_title_above_the_day_and_who_speaks_below() -> None:
    """The index between day and first turn names no writer and no headline."""
    article = read(
        "Council of Orsk", "Morning Press Briefing", "Index for this briefing", "Tuesday, 4 March 2031", "Briefer: Mira Halden, Speaker",
        "VELIN", "Terms of the Envoy / Answer of the Council", "Harbour Accord", *TURNS,
    )  # fmt: skip
    assert article.headline_words() == "Morning Press Briefing"
    assert "Briefer: Mira Halden, Speaker" in words_of(article, Role.LIST)
    assert article.byline == ()


def test_who_is_heard_is_no_headline() -> None:
    """A list of witnesses, surname first, stands above the turns."""
    article = read(
        "Senate of Orsk", "Inquiry into the ferry accord", "Tuesday, 4 March 2031", "HALDEN, Ms Mira, Speaker of the Council", *TURNS
    )
    assert article.headline_words() == "Inquiry into the ferry accord"


def test_a_table_with_labels_is_no_transcript() -> None:
    """Labels that come again and again beside a few words hold no turns."""
    rows = [line for number in range(6) for line in (f"Tarn: {number} berths", f"Orsk: {number + 3} berths")]
    assert read("Home", HEADLINE, "Search our archive (1986-2031)", *STORY, *rows).headline_words() == HEADLINE


def test_entries_of_a_list_of_times_are_no_headline() -> None:
    """Key events of a live page begin with their times."""
    title = "Orsk talks live: council refuses the envoy's terms as ferries stop"
    events = ("18.52 Council of Orsk refuses the terms of the envoy", "16.05 Envoy of Velin arrives with the terms", "12.20 Ferries stop")
    article = read("The Lamp", title, "Ana Doren (now) and Emil Task (earlier)", "Tue 4 Mar 2031 22.40 GMT", "Key events", *events, *STORY)
    assert article.headline_words() == title
    assert article.byline == ("Ana Doren", "Emil Task")


def test_writers_by_turns_are_a_byline_in_a_page_s_building_too() -> None:
    """Whoever writes now and whoever wrote earlier are both named."""
    assert article_of(front="<p>Ana Doren (now) and Emil Task (earlier)</p>").byline == ("Ana Doren", "Emil Task")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Doren on Tuesday, March 4th, 2031 at 11:04 a.m.", "Ana Doren"),
        ("03/14/2031 by Ana Doren, Harbour Fellow of the Council", "Ana Doren"),
        ("Interview by Ana Doren", "Ana Doren"),
        ("Interview by Ana Doren. Translated from the Velinese.", "Ana Doren"),
    ],
)
def test_a_byline_with_its_day_names_its_writer(line: str, name: str) -> None:
    """The day may stand before the "By" or behind the name."""
    assert read("Home", HEADLINE, line, *STORY).byline == (name,)


def test_a_byline_s_day_goes_before_a_list_above_the_headline() -> None:
    """Days of other stories above say which of two figures is the month, and no more."""
    article = read(
        "News", "Harbour fair", "12/16/2031", "Berths let", "12/04/2031", HEADLINE, "03/01/2031 by Ana Doren, Harbour Fellow", *STORY
    )
    assert article.published is not None
    assert article.published.edtf == "2031-03-01"


def test_a_day_below_the_words_current_as_of_is_an_update() -> None:
    """It stands in for a day of publication with a question mark."""
    article = read("Home", HEADLINE, *STORY, "Content current as of:", "09/25/2031", "Contact the harbour")
    assert article.published is not None
    assert article.published.edtf == "2031-09-25?"


def test_hands_of_works_are_no_writers() -> None:
    """A page about three books names their authors below the titles, and who asked for them once."""
    works = ("The Ferry", "by Tova Marl", "Nine Berths", "by Sten Orrin", "A Winter Accord", "by Lea Quist")
    article = read("Home", "Three novels about the ferries of Orsk", *works, "Interview by Ana Doren", *STORY)
    assert article.byline == ("Ana Doren",)


def test_a_thing_is_no_writer() -> None:
    """Two capitalised words alone on a line that the story writes small are what it is about."""
    assert read("Home", HEADLINE, "Harbour Accord", *STORY, "The harbour accord of last year is void, the council said.").byline == ()


def test_a_first_entry_of_a_menu_is_no_outlet() -> None:
    """ "News" stands all over a page and names nobody; a name that the address has is the outlet's."""
    assert read("News", "Home", HEADLINE, *STORY, "News", "Latest News").outlet is None
    assert read("Harbour Dispatch", "Home", HEADLINE, *STORY, address="https://www.harbourdispatch.example/a").outlet == "Harbour Dispatch"


def test_a_holder_s_web_address_in_brackets_is_no_part_of_his_name() -> None:
    """The notice is cut at a full stop, which may stand inside the address."""
    article = read("Home", HEADLINE, *STORY, "© 2019 - 2031 Orsk Lantern (www.orsklantern.example)")
    assert article.copyright is not None
    assert article.copyright.holder == "Orsk Lantern"


def built(*paragraphs: str) -> Article:
    """Paragraphs of HTML between the story's."""
    inner = "".join(f"<p>{words}</p>" for words in (*STORY, *paragraphs, *STORY[::-1]))
    return find_article(page_of_html(f"<html><body><main><h1>{HEADLINE}</h1>{inner}</main></body></html>", address=ADDRESS))


@pytest.mark.parametrize("line", ["WHO SPEAKS FOR THE FERRYMEN?", "<strong>A winter without ferries</strong>"])
def test_a_crosshead_set_as_a_paragraph_is_a_heading(line: str) -> None:
    """In capitals or in bold, a few words head what stands below them."""
    assert len(words_of(built(line), Role.HEADING)) == 1


def test_a_stroke_between_paragraphs_is_furniture() -> None:
    """It says nothing."""
    assert "___" in words_of(built("___"), Role.FURNITURE)


def test_a_second_document_s_title_is_a_heading() -> None:
    """It begins in capitals and ends without a full stop."""
    title = "STATEMENT BY THE HARBOUR BOARD OF THE CITY OF VELIN in connection with the refused terms"
    assert words_of(built(title), Role.HEADING) == [title]


def test_a_bold_label_and_another_story_s_headline_point_elsewhere() -> None:
    """As text without a link, too; a bold label before a full sentence is the story's."""
    other = "<strong>Ferry strike:</strong> Dockers of Tarn return to work after nine days"
    own = "<strong>What next:</strong> The council will hear the envoy again on Thursday."
    article = built(other, own)
    assert any(words.startswith("Ferry strike") for words in words_of(article, Role.FURNITURE))
    assert any(words.startswith("What next") for words in words_of(article, Role.PARAGRAPH))


@pytest.mark.parametrize(
    "line",
    [
        "The views and opinions expressed in this article do not necessarily reflect those of The Orsk Lamp.",
        "Disclaimer: What brokers say of berths is their own view and not that of this site.",
    ],
)
def test_a_disclaimer_is_furniture(line: str) -> None:
    """Whose views a column's are is said by the outlet, not told."""
    assert line in words_of(built(line), Role.FURNITURE)


def test_an_agency_before_the_photographer_belongs_to_the_credit() -> None:
    """A caption does not end in an open bracket."""
    article = article_of(front="<figure><figcaption>Ferries lie in Orsk. (AP Photo/Tova Marl, File)</figcaption></figure>")
    assert words_of(article, Role.CAPTION) == ["Ferries lie in Orsk."]
    assert words_of(article, Role.CREDIT) == ["(AP Photo/Tova Marl, File)"]


ENTRIES = (
    "18.52 GMT", "The council of Orsk has refused the terms that the envoy of Velin had brought, the speaker has announced.",
    "16.05 GMT", "The envoy has arrived at the old customs house, where the council has been sitting since noon.",
    "12.20 GMT", "Ferries have stopped on both banks of the river, and some 300 people wait at the quay.",
)  # fmt: skip


def test_the_times_of_a_live_page_are_headings_down_to_its_first_entry() -> None:
    """Whatever a time looks like by itself, and though the day's first entry stands below a row of buttons."""
    paragraphs = "".join(f"<p>{line}</p>" for line in (*ENTRIES, "Share", "09.30 GMT", "Good morning and welcome, I'm Ana Doren."))
    article = find_article(page_of_html(f"<main><h1>{HEADLINE}</h1>{paragraphs}</main>", address=ADDRESS))
    assert words_of(article, Role.HEADING) == [*ENTRIES[::2], "09.30 GMT"]
    assert "Good morning and welcome, I'm Ana Doren." in words_of(article, Role.PARAGRAPH)


def test_two_times_make_no_live_page() -> None:
    """Three entries at least head what stands below them."""
    assert (
        with_entries(look_at(page_of_text("\n".join(ENTRIES[:4]), address="-")), [Role.FURNITURE, Role.PARAGRAPH] * 2)
        == [
            Role.FURNITURE,
            Role.PARAGRAPH,
        ]
        * 2
    )


def test_no_item_of_a_told_list_is_lost() -> None:
    """Where half the items below a colon are told, all are."""
    items = "".join(f"<li>{words}</li>" for words in ("Nine ferries wait", "The quay is shut", "Insurers ask for more"))
    page = page_of_html(f"<main><p>{STORY[0]}</p><p>What is known so far:</p><ul>{items}</ul></main>", address=ADDRESS)
    roles = with_runs(look_at(page), [Role.PARAGRAPH, Role.PARAGRAPH, Role.FURNITURE, Role.LIST, Role.LIST])
    assert roles == [Role.PARAGRAPH, Role.PARAGRAPH, *[Role.LIST] * 3]


def test_a_speech_in_a_box_is_told() -> None:
    """Paragraphs that open with a quotation mark and do not close run on to the last."""
    said = (
        "“My council will govern in service to the ferrymen of both banks.", "“A paper will be laid before the town on berths and dues.",
        "“My speakers will seek a new accord with Velin before winter.", "“I thank all who came, and wish the harbour well.”",
    )  # fmt: skip
    lines = "".join(f"<p>{words}</p>" for words in said)
    page = page_of_html(f"<main><p>{STORY[0]}</p><div><h3>The speech in full</h3>{lines}</div></main>", address=ADDRESS)
    roles = with_runs(look_at(page), [Role.PARAGRAPH, *[Role.FURNITURE] * 5])
    assert roles == [Role.PARAGRAPH, Role.HEADING, *[Role.PARAGRAPH] * 4]


def test_letters_have_titles_and_are_signed() -> None:
    """Of the short lines between two letters the last is the next one's title; nobody of them wrote the page."""
    article = read(
        "Letters to the editor", "Harbour Post, 4 March 2031", "Ferries are no toys",
        "Sir, Your leader of Tuesday asks the council to let ferries run at night. As a pilot I beg to differ with every line of it.",
        "Capt. Sten Orrin (ret.)", "Tarn Bay", "Not for us",
        "Sir, Ms Lea Quist claims that every ferryman of Orsk backs the terms. I do not, and I know of forty others who do not.",
        "Tova Marl", "Managing director, Marl and Daughters, Orsk",
    )  # fmt: skip
    assert words_of(article, Role.HEADING) == ["Ferries are no toys", "Not for us"]
    signed = ["Capt. Sten Orrin (ret.)", "Tarn Bay", "Tova Marl", "Managing director, Marl and Daughters, Orsk"]
    assert set(signed) <= set(words_of(article, Role.PARAGRAPH))
    assert article.byline == ()


def test_an_interview_with_labels_has_its_title_on_top() -> None:
    """The last line above the day is its standfirst."""
    article = read(
        "“We signed nothing”: Mira Halden on the envoy's terms", "The speaker of Orsk on ferries and dues", "4 March 2031", *TURNS
    )
    assert article.headline_words().startswith("“We signed nothing”")
