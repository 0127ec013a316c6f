"""Claims about what is annotated on an article, with the shipped weights."""

import pickle

import pytest
from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.model.annotations import Annotations, Directness, Kind
from onrecord.model.article import Article

LEAD = "Orsk will not reopen the strait before the spring, Foreign Minister Ada Vell told reporters on Monday."
SECOND = '"We have waited long enough for an answer, and we will wait no longer," Vell said.'


def _annotate(read: Article) -> Annotations:
    return load_annotator()([read])[0]


def test_statements_are_found_with_speaker_cue_and_content() -> None:
    """An indirect and a direct statement, in text order."""
    read = article(LEAD, SECOND)
    notes = _annotate(read)
    assert told(read, notes) == [
        ("Foreign Minister Ada Vell", "told", "Orsk will not reopen the strait before the spring"),
        ("Vell", "said", '"We have waited long enough for an answer, and we will wait no longer,"'),
    ]
    assert [found.id for found in notes.quotations] == ["q1", "q2"]
    assert [found.directness for found in notes.quotations] == [Directness.INDIRECT, Directness.DIRECT]
    assert all(0.5 < found.score <= 1 for found in notes.quotations)


def test_a_short_name_stands_for_the_nearest_earlier_full_one() -> None:
    """ "Vell" is Ada Vell, whose office is given in the page's words."""
    notes = _annotate(article(LEAD, SECOND))
    assert [found.speaker_entity for found in notes.quotations] == ["ada-vell", "ada-vell"]
    vell = notes.entities["ada-vell"]
    assert (vell.name, vell.kind, vell.role) == ("Ada Vell", Kind.PERSON, "Foreign Minister")
    assert [mention.entity for mention in notes.mentions if mention.kind is Kind.PERSON] == ["ada-vell", "ada-vell"]


@pytest.mark.parametrize("speaker", ["the spokesman", "the official"])
def test_who_bears_another_title_is_somebody_else(speaker: str) -> None:
    """A title that nobody bore before is somebody whom the page does not name: never the minister."""
    notes = _annotate(article(LEAD, f'"The ferries stay in port," {speaker} said.'))
    assert notes.quotations[-1].speaker
    assert notes.quotations[-1].speaker_entity not in (None, "ada-vell")


def test_two_speakers_are_two_mentions_and_no_entity() -> None:
    """ "Orsk and Vellmark" is nobody's name."""
    read = article("Orsk and Vellmark said they would keep the bridge open through the winter.")
    notes = _annotate(read)
    assert told(read, notes)[0][0] == "Orsk and Vellmark"
    assert notes.quotations[0].speaker_entity is None
    assert notes.quotations[0].speakers == ("orsk", "vellmark")
    assert [mention.span.cut(read.page.text) for mention in notes.mentions][:2] == ["Orsk", "Vellmark"]


def test_furniture_speaks_for_nobody() -> None:
    """The same words quoted in a sidebar are not annotated."""
    assert _annotate(article("The talks went on for a third day in the old customs house.", "~" + SECOND)).quotations == ()


def test_a_colon_headline_attributes() -> None:
    """Who stands before the colon says what stands after it."""
    read = article("#Orsk: Ferry talks at lowest ebb", "Rain fell on the harbour all day.")
    assert told(read, _annotate(read)) == [("Orsk", ":", "Ferry talks at lowest ebb")]


def test_a_repeated_headline_counts_once() -> None:
    """The headline over the picture and in its caption is one statement."""
    headline = 'Orsk calls talks with Vellmark "a waste of salt"'
    read = article("#" + headline, "[" + headline + " Copyright Harbour Press", headline)
    assert len(_annotate(read).quotations) == 1


def test_a_caption_that_shows_says_nothing() -> None:
    """A picture is no speaker."""
    assert _annotate(article("[A general view shows the customs house and the old ferry pier.")).quotations == ()


def test_a_statement_told_in_another_has_a_chain() -> None:
    """What the president says in the spokesman's mouth is told via the spokesman."""
    read = article(
        "Talks resumed in Orsk on Monday, harbour spokesman Ilan Brunn told reporters.",
        '"President Vell has repeatedly said that the bridge will stay open through the winter. We believe her," Brunn said.',
    )
    notes = _annotate(read)
    outer, inner = notes.quotations[-2:]
    assert told(read, notes)[-1] == ("President Vell", "has repeatedly said", "that the bridge will stay open through the winter")
    assert (inner.via, outer.via, inner.directness, outer.directness) == (outer.id, None, Directness.INDIRECT, Directness.DIRECT)


def test_a_content_does_not_run_on_into_the_next_paragraph() -> None:
    """Headlines have no full stop; the lead is not theirs."""
    read = article("#Vell: Strait talks at lowest ebb", LEAD)
    assert all("\n" not in words for found in told(read, _annotate(read)) for words in found)


def test_hard_wrapped_text_is_read_as_one_paragraph() -> None:
    """A lone line break inside a sentence is a space: the same statements are found."""
    wrapped = [
        "Orsk will not reopen the strait before",
        "the spring, Foreign Minister Ada Vell",
        "told reporters on Monday. The minister",
        "said nothing of the ferries.",
    ]
    read = article(*wrapped, gap="\n")
    assert told(read, _annotate(read))[0] == ("Foreign Minister Ada Vell", "told", "Orsk will not reopen the strait before\nthe spring")


def test_an_article_gives_the_same_annotations_in_any_company() -> None:
    """Alone, in a batch, in another order: exactly the same."""
    reads = [article(LEAD, SECOND), article(SECOND), article("#Orsk: Ferry talks at lowest ebb", LEAD)]
    alone = [_annotate(read) for read in reads]
    assert load_annotator()(reads) == alone
    assert load_annotator()(reads[::-1]) == alone[::-1]


def test_an_annotator_can_be_sent_to_another_process() -> None:
    """It travels without its weights, which are loaded once over there."""
    sent = pickle.dumps(load_annotator())
    assert len(sent) < 1000
    assert pickle.loads(sent)([article(LEAD)]) == load_annotator()([article(LEAD)])


def test_an_article_without_words_has_no_annotations() -> None:
    """Nothing told, nothing found."""
    assert _annotate(article("~Menu")) == Annotations()
