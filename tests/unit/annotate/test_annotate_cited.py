"""Whom a report rests on: report and source are two statements with the same words, the one told in the other."""

import pytest

from onrecord.annotate.cited import with_sources
from onrecord.annotate.draft import Draft, in_order
from onrecord.annotate.told_in import chain_of
from onrecord.model.span import Span, Spans


def spots(text: str, *words: str) -> Spans:
    """Where words stand, each after the one before."""
    found, at = list[Span](), 0
    for each in words:
        at = text.index(each, at)
        found.append(Span(at, at + len(each)))
        at += len(each)
    return tuple(found)


def told(text: str, content: str, cue: str, *speaker: str) -> Draft:
    """A statement by its words."""
    return Draft(content=spots(text, content), cue=spots(text, cue), speaker=spots(text, *speaker), score=0.9)


def shown(text: str, drafts: list[Draft]) -> list[tuple[str, str, int | None]]:
    """Speaker, cue and what each is told in."""
    chain = chain_of(drafts)
    return [
        (" … ".join(span.cut(text) for span in draft.speaker), " … ".join(span.cut(text) for span in draft.cue), outer)
        for draft, outer in zip(drafts, chain, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker", "reporter", "report", "source", "citing"),
    [
        (
            "Orskan barges crossed the river on Monday, the Post reported, citing an unnamed harbour official.",
            "Orskan barges crossed the river on Monday",
            "reported",
            ["the Post"],
            "the Post",
            "reported",
            "an unnamed harbour official",
            "citing",
        ),
        (
            "Citing two people familiar with the matter, the Post said Orsk would refuse.",
            "Orsk would refuse",
            "said",
            ["the Post"],
            "the Post",
            "said",
            "two people familiar with the matter",
            "Citing",
        ),
        (
            "The Post reported on Monday, citing Tarn Radio, that Orskan barges had crossed.",
            "that Orskan barges had crossed",
            "citing",
            ["The Post", "Tarn Radio"],
            "The Post",
            "reported",
            "Tarn Radio",
            "citing",
        ),
        (
            "Orsk will refuse, the Post said, quoting Mr. Vell. He left.",
            "Orsk will refuse",
            "said",
            ["the Post"],
            "the Post",
            "said",
            "Mr. Vell",
            "quoting",
        ),
        (
            "Orsk will refuse, according to three diplomats cited by the Post.",
            "Orsk will refuse",
            "according to",
            ["three diplomats cited by the Post"],
            "the Post",
            "cited by",
            "three diplomats",
            "according to",
        ),
    ],
)
def test_a_source_is_told_in_the_report_that_cites_it(
    text: str, content: str, cue: str, speaker: list[str], reporter: str, report: str, source: str, citing: str
) -> None:
    """Wherever "citing" stands, and where both were taken for one speaker."""
    found = with_sources(text, in_order([told(text, content, cue, *speaker)]))
    assert shown(text, found) == [(reporter, report, None), (source, citing, 0)]
    assert {draft.content for draft in found} == {spots(text, content)}


def test_what_is_quoted_as_saying_is_the_sources() -> None:
    """ "…, the agency quoted Vell as saying": what was said is not that she was saying it."""
    text = "The talks had failed, the agency quoted Ada Vell as saying."
    draft = Draft(
        content=spots(text, "The talks had failed", "Ada Vell as saying"),
        cue=spots(text, "quoted"),
        speaker=spots(text, "the agency"),
        score=0.9,
    )
    found = with_sources(text, [draft])
    assert shown(text, found) == [("the agency", "quoted", None), ("Ada Vell", "as saying", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Brunn said the fair was off, citing the cost of tents.",
        "Brunn said the fair was off, citing figures.",
        "Brunn said the fair was off, citing Article 4 of the charter.",
        "Brunn said the fair was off, citing Vell's ban on tents.",
        "Brunn said the fair was off. Vell left, citing officials.",
    ],
)
def test_what_is_no_voice_is_no_source(text: str) -> None:
    """Figures, reasons and law are cited too, and another sentence's source is not this one's."""
    draft = told(text, "the fair was off", "said", "Brunn")
    assert with_sources(text, [draft]) == [draft]


def test_what_a_source_quotes_is_told_in_the_source() -> None:
    """The chain goes from whom the source names through the source to the report."""
    text = "Orsk has told envoys it will refuse, the Post reported, citing three diplomats."
    outer = told(text, "Orsk has told envoys it will refuse", "reported", "the Post")
    inner = told(text, "it will refuse", "has told", "Orsk")
    assert shown(text, with_sources(text, in_order([outer, inner]))) == [
        ("the Post", "reported", None),
        ("three diplomats", "citing", 0),
        ("Orsk", "has told", 1),
    ]


def test_words_of_nobody_have_no_source() -> None:
    """A statement without a speaker stays as it is beside a "citing"."""
    text = "The fair was off, reportedly, citing officials."
    draft = Draft(content=spots(text, "The fair was off"), cue=spots(text, "reportedly"), speaker=(), score=0.9)
    assert with_sources(text, [draft]) == [draft]
