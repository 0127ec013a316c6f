"""Who goes on speaking: "He said …" after a sentence that one person opens or speaks in."""

import pytest

from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.resolve import Reader, resolve
from onrecord.annotate.actors.scoring import shipped_scorer
from onrecord.annotate.actors.setting import Layout, settings_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def spot(text: str, words: str) -> Span:
    """Where the words last stand."""
    return Span(text.rindex(words), text.rindex(words) + len(words))


def said(text: str, speaker: Span, content: str, told: str = "") -> Draft:
    """A statement by its words."""
    return Draft(content=(spot(text, content),), cue=(), speaker=(speaker,), addressee=(spot(text, told),) if told else (), score=1.0)


def paragraphs_of(text: str) -> list[Span]:
    """The lines of a text."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def reads(
    text: str, names: tuple[str, ...], drafts: list[Draft], *, headings: tuple[int, ...] = (), captions: tuple[int, ...] = ()
) -> Reader:
    """A text read in which the encoder sees the names wherever they stand, and the speakers; headings and captions by line."""
    lines = paragraphs_of(text)
    found = [Span(at, at + len(name)) for name in names for at in range(len(text)) if text.startswith(name, at)]
    whole = [span for span in found if not any(other != span and other.covers(span) for other in found)]
    seen = [Fill(role=Kind.PERSON.value, span=span) for span in whole]
    heard = gather(text, lines, seen, [span for draft in drafts for span in (*draft.speaker, *draft.addressee)])
    layout = Layout(headings=tuple(lines[at] for at in headings), captions=tuple(lines[at] for at in captions))
    reader = Reader(text, drafts, heard, settings_of(text, lines, drafts, heard, layout))
    resolve(reader, shipped_scorer())
    return reader


def speaker_of(reader: Reader, draft: int) -> str:
    """The fullest name of who makes a statement, or ""."""
    actor = reader.voices.of.get(draft)
    names = [] if actor is None else reader.actors[actor].names
    return " ".join(max((name.names for name in names), key=len, default=()))


def test_he_who_spoke_goes_on_and_not_whom_he_told() -> None:
    """ "Vell told Brunn …. He lamented …" is Vell's, and in "he told Brunn" he is not Brunn."""
    text = "Ilan Vell told Tomas Brunn that the port was shut.\nHe lamented that nobody was asked."
    drafts = [
        said(text, spot(text, "Ilan Vell"), "that the port was shut", "Tomas Brunn"),
        said(text, spot(text, "He"), "that nobody was asked"),
    ]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn"), drafts), 1) == "ilan vell"
    text = "Ilan Vell agreed. A boat came, and the gates were painted.\nTomas Brunn filmed. “It is late,” he told Brunn."
    drafts = [said(text, spot(text, "he"), "“It is late,”", "Brunn")]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn", "Brunn"), drafts), 0) == "ilan vell"


@pytest.mark.parametrize("joins", ["but", "and", "though"])
def test_he_of_a_clause_that_is_joined_is_who_opens_the_sentence(joins: str) -> None:
    """ "Vell would not call on Brunn to go, but he said …": Vell's, though Brunn is named last and spoken to."""
    text = f"Ilan Vell called on Tomas Brunn to leave, {joins} he said that nobody was asked."
    drafts = [said(text, spot(text, "Ilan Vell"), "to leave", "Tomas Brunn"), said(text, spot(text, "he"), "that nobody was asked")]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn"), drafts), 1) == "ilan vell"


def test_a_caption_breaks_no_chain_and_a_heading_does() -> None:
    """Whom only a caption names does not speak below it; below a heading he who spoke above it does not go on."""
    text = "Ilan Vell told reporters that the port was shut.\nThe gate, as seen by Tomas Brunn.\nHe lamented that nobody was asked."
    drafts = [said(text, spot(text, "Ilan Vell"), "that the port was shut"), said(text, spot(text, "He"), "that nobody was asked")]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn"), drafts, captions=(1,)), 1) == "ilan vell"
    reader = reads(text, ("Ilan Vell", "Tomas Brunn"), drafts, headings=(1,))
    he = next(number for number, each in enumerate(reader.heard) if each.phrase.form == "he")
    assert reader.goes_on(he) is None


def test_who_is_spoken_of_does_not_speak() -> None:
    """Neither he whom the words name, nor whom a quotation calls "he": it is told by who spoke before."""
    text = "Tomas Brunn was tried in Tarsk. Ilan Vell said that Brunn knew the port.\n“He learned the maps, he met the crews,” he said."
    drafts = [
        said(text, spot(text, "Ilan Vell"), "that Brunn knew the port"),
        said(text, spot(text, "he"), "“He learned the maps, he met the crews,”"),
    ]
    reader = reads(text, ("Tomas Brunn", "Ilan Vell", "Brunn"), drafts)
    assert speaker_of(reader, 1) == "ilan vell"
    inside = [number for number, setting in enumerate(reader.settings) if setting.inside == 1]
    assert {reader.actor_of[number] for number in inside}.isdisjoint({reader.voices.of[1]})


def test_a_speaker_may_be_he_in_his_own_retold_words() -> None:
    """ "He does like maps, he said" is his own, without marks."""
    text = "Ilan Vell met Tomas Brunn. Vell laughed at the gate.\nHe does like maps, he said."
    drafts = [said(text, spot(text, "he"), "He does like maps")]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn", "Vell"), drafts), 0) == "ilan vell"


def test_who_is_accused_by_others_goes_on() -> None:
    """ "Vell is accused by critics of …. His refusal to say …" is Vell's refusal."""
    text = "Tomas Brunn said that it was late. Ilan Vell, a ferryman, is accused by critics of haste.\nHis refusal to say why was noted."
    content = (spot(text, "Ilan Vell, a ferryman,"), spot(text, "of haste"))
    drafts = [
        said(text, spot(text, "Tomas Brunn"), "that it was late"),
        Draft(content=content, cue=(spot(text, "is accused"),), speaker=(spot(text, "critics"),), score=1.0),
        said(text, spot(text, "His"), "why"),
    ]
    assert speaker_of(reads(text, ("Ilan Vell", "Tomas Brunn"), drafts), 2) == "ilan vell"


@pytest.mark.parametrize("subject", ["Ilan Vell and Tomas Brunn", "Ilan Vell’s envoy", "With Ilan Vell"])
def test_only_one_who_opens_a_sentence_by_himself_goes_on(subject: str) -> None:
    """Two who open it leave it open, and so does who only owns its subject."""
    text = f"{subject} left the hall.\nHe said that nobody was asked."
    reader = reads(text, ("Ilan Vell", "Tomas Brunn"), [said(text, spot(text, "He"), "that nobody was asked")])
    he = next(number for number, each in enumerate(reader.heard) if each.phrase.form == "he")
    assert reader.goes_on(he) is None


def test_in_a_live_page_a_bare_noun_looks_no_further_back_than_its_heading() -> None:
    """ "The ministry" below another heading is another; on a page of few headings it may be the one above."""
    parts = "\n".join(f"Part {name}\nThe sea was calm." for name in ("one", "two", "three", "four", "five", "six", "seven"))
    for many, expected in ((True, False), (False, True)):
        between = parts if many else "The sea was calm."
        text = f"The harbour ministry of Orsk closed it.\n{between}\nPart last\nThe ministry said that it was late."
        lines = text.split("\n")
        drafts = [said(text, spot(text, "The ministry"), "that it was late")]
        reader = reads(
            text, ("The harbour ministry",), drafts, headings=tuple(at for at, line in enumerate(lines) if line.startswith("Part"))
        )
        first = next(number for number, each in enumerate(reader.heard) if each.phrase.head == "ministry")
        assert (reader.voices.of.get(0) == reader.actor_of[first]) is expected


def test_a_last_name_is_his_whom_its_section_names_in_full() -> None:
    """General Tomas Vell's below his heading, though Premier Ilan Vell was called so before."""
    text = (
        "Premier Ilan Vell spoke. Vell was firm. Vell left early.\nThe general\nGeneral Tomas Vell spoke in Tarsk."
        "\nVell said that it was late."
    )
    drafts = [said(text, spot(text, "Vell"), "that it was late")]
    reader = reads(text, ("Premier Ilan Vell", "General Tomas Vell", "Vell"), drafts, headings=(1,))
    assert speaker_of(reader, 0) == "tomas vell"
