"""Who speaks where a paper does, and whom a headline's bare noun or office means."""

import re

import msgspec
import pytest
from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.annotate.actors.below import answering_below, named_below
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.papers import by_issuers
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.draft import Draft, Turn
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def spot(text: str, words: str) -> Span:
    """Where the words last stand."""
    return Span(text.rindex(words), text.rindex(words) + len(words))


def said(text: str, speaker: str, content: str) -> Draft:
    """A statement by its words."""
    return Draft(content=(spot(text, content),), cue=(), speaker=(spot(text, speaker),), score=1.0)


@pytest.mark.parametrize(
    ("lead", "speaker", "paper", "key"),
    [
        ("In a statement carried by the Gazette, Vell promised calm.", "Vell", "the statement", "vell"),
        ("The Harbour Council issued a joint statement calling for calm.", "The Harbour Council", "The statement", "vell"),
        ("In a letter to Brunn, Vell promised calm.", "Vell", "the statement", None),
        ("Vell promised calm.", "Vell", "the statement", None),
        ("Vell dismissed a report by the Harbour Watch that called for calm.", "Vell", "the report", None),
        ("In a statement carried by the Gazette, Vell promised calm.", "Vell", "a statement", None),
    ],
)
def test_a_paper_speaks_for_who_is_told_to_have_issued_it(lead: str, speaker: str, paper: str, key: str | None) -> None:
    """And for nobody where no paper of the kind was told of, or another one is spoken of."""
    text = f"{lead} Brunn waited. “The gate stays open,” said {paper}."
    drafts = [said(text, speaker, "calm"), said(text, paper, "“The gate stays open,”")]
    assert by_issuers(text, drafts, ["vell", None]) == ("vell", key)


@pytest.mark.parametrize(
    ("noun", "lead", "meant"),
    [
        ("Lawmaker", "Sen. Ada Vell", True),
        ("Minister", "Tarskan Trade Minister Ada Vell", True),
        ("Lawmaker", "Harbour master Ada Vell", False),
        ("Minister", "Ada Vell", False),
    ],
)
def test_a_headlines_bare_noun_is_who_speaks_first_below_if_called_so(noun: str, lead: str, meant: bool) -> None:
    """A title before the name has to say it."""
    text = f"{noun} urges calm\n{lead} urged quiet on Monday."
    below = text.index("\n") + 1
    paragraphs = [Span(0, below - 1), Span(below, len(text))]
    drafts = [said(text, noun, "calm") if noun not in lead else said(text[:below], noun, "calm"), said(text, lead, "quiet")]
    kind = Kind.ORGANISATION if noun == "Lawmaker" else Kind.PERSON
    seen = [Fill(role=kind.value, span=Span(0, len(noun))), Fill(role=Kind.PERSON.value, span=spot(text, lead))]
    heard = gather(text, paragraphs, seen, [span for draft in drafts for span in draft.speaker])
    settings = settings_of(text, paragraphs, drafts, heard)
    found = named_below(heard, settings)
    assert [(heard[noun].span.start, heard[name].span.start) for noun, name in found.items()] == ([(0, below)] if meant else [])


@pytest.mark.parametrize(
    ("noun", "lead", "meant"),
    [
        ("Orskan minister", "Orskan Energy Minister Ada Vell", True),
        ("Minister", "Energy Minister Ada Vell", True),
        ("Orskan minister", "Tarskan Energy Minister Ada Vell", False),
        ("Orskan minister", "Orskan lawmaker Ada Vell", False),
        ("Orskan ministers", "Orskan Energy Minister Ada Vell", False),
    ],
)
def test_whom_a_headline_is_about_is_the_first_of_that_title_below(noun: str, lead: str, meant: bool) -> None:
    """Though neither speaks; an adjective of a state has to stand in the title too."""
    text = f"{noun} quits over a dam\n{lead} left on Monday after weeks of pressure."
    below = text.index("\n") + 1
    paragraphs = [Span(0, below - 1), Span(below, len(text))]
    seen = [Fill(role=Kind.PERSON.value, span=Span(0, len(noun))), Fill(role=Kind.PERSON.value, span=Span(below, below + len(lead)))]
    heard = gather(text, paragraphs, seen, ())
    found = named_below(heard, settings_of(text, paragraphs, (), heard))
    assert [(heard[noun].span.start, heard[name].span.start) for noun, name in found.items()] == ([(0, below)] if meant else [])


def test_a_lawmaker_of_the_headline_is_the_senator_of_the_lead() -> None:
    """Read as a page."""
    read = article("# Lawmaker urges talks with Orsk", "Sen. Ada Vell on Monday urged the government to hold talks with Orsk.")
    notes = load_annotator()([read])[0]
    assert [each[0] for each in told(read, notes)] == ["Lawmaker", "Sen. Ada Vell"]
    assert len({each.speaker_entity for each in notes.quotations}) == 1


@pytest.mark.parametrize(
    ("lead", "is_he"),
    [
        ("Timo Ravel, 61, has represented Orsk in the fish talks with Tarsk since 2029.", True),
        ("Timo Ravel, 61, has represented Tarsk in the fish talks since 2029.", False),
        ("Foreign Minister Timo Ravel has known Orsk for years.", False),
    ],
)
def test_a_headlines_envoy_without_a_name_is_the_only_person_named_before_the_answers(lead: str, is_he: bool) -> None:
    """Where the sentence that names him tells of the envoy's state, and gives him no other office."""
    text = f"'We wait': Orsk's fish envoy\n{lead}\nDid you leave?\nI left at nine."
    paragraphs = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    turn = msgspec.structs.replace(said(text, lead, "I left at nine."), speaker=(), turn=Turn.ANSWERS)
    drafts = [said(text, "Orsk's fish envoy", "'We wait'"), turn]
    named = "Foreign Minister Timo Ravel" if "Minister" in lead else "Timo Ravel"
    state = "Tarsk" if "represented Tarsk" in lead else "Orsk"
    seen = [
        Fill(role="person", span=spot(text, "Orsk's fish envoy")),
        Fill(role="person", span=spot(text, named)),
        Fill(role="state", span=Span(text.rindex(state), text.rindex(state) + len(state))),
    ]
    heard = gather(text, paragraphs, seen, [span for draft in drafts for span in draft.speaker])
    found = answering_below(heard, settings_of(text, paragraphs, drafts, heard), drafts)
    assert [(heard[office].span.cut(text), heard[name].span.cut(text)) for office, name in found.items()] == (
        [("Orsk's fish envoy", named)] if is_he else []
    )


def test_a_headlines_envoy_who_is_settled_by_the_name_below_was_told_of_there_last() -> None:
    """So that the "he" of the next sentence may mean him."""
    text = "Orsk's fish envoy\nTimo Ravel waits."
    paragraphs = [Span(0, 17), Span(18, len(text))]
    seen = [Fill(role="person", span=Span(0, 17)), Fill(role="person", span=spot(text, "Timo Ravel"))]
    heard = gather(text, paragraphs, seen, ())
    reader = Reader(text, (), heard, settings_of(text, paragraphs, (), heard))
    envoy, named = (next(at for at, each in enumerate(heard) if each.span == fill.span) for fill in seen)
    somebody = reader.settle(named, None)
    reader.settle(envoy, somebody)
    assert (somebody.last.paragraph, somebody.mentions) == (1, [named, envoy])
