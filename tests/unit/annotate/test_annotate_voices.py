"""Claims about what is kept by speaker: whose turns a page has, and whom each tells what to do."""

from onrecord.annotate.actors.evidence import Voices
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def test_a_turn_that_is_given_to_another_is_no_longer_the_first_ones() -> None:
    """An interview lends turns without a label to whoever answers."""
    voices = Voices()
    for draft, actor in ((0, 1), (2, 1), (0, 1), (2, 3)):
        voices.give(draft, actor)
    assert voices.of == {0: 1, 2: 3}
    assert voices.turns == {1: {0}, 3: {2}}


def read(text: str, content: str, *names: tuple[str, Kind]) -> Reader:
    """A text with one statement, of whose phrases each is somebody new; the first speaks."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words, _ in names]
    draft = Draft(content=(Span(text.index(content), text.index(content) + len(content)),), cue=(), speaker=(spans[0],), score=1.0)
    heard = [Heard(span=span, kind=kind, phrase=read_phrase(span.cut(text))) for span, (_, kind) in zip(spans, names, strict=True)]
    reader = Reader(text, (draft,), heard, settings_of(text, [Span(0, len(text))], (draft,), heard))
    for number in range(len(heard)):
        reader.settle(number, None)
    return reader


def test_a_speaker_bids_whom_he_tells_what_to_do_and_nobody_else() -> None:
    """ "Orsk must reopen the bridge" bids Orsk; "Tarn saw it" bids nobody, nor does what the narrator says."""
    text = "Ada Vell said Orsk must reopen the bridge that Tarn built. Lorn must reopen too."
    names = (("Ada Vell", Kind.PERSON), ("Orsk", Kind.STATE), ("Tarn", Kind.STATE), ("Lorn", Kind.STATE))
    assert Standing(read(text, "Orsk must reopen the bridge that Tarn built", *names)).bid == {0: frozenset({1})}


def test_titles_are_kept_word_by_word_without_the_signs_of_an_owner() -> None:
    """ "League's spokesman Ada Vell" is called by the league and as a spokesman."""
    text = "League's spokesman Ada Vell said the bridge is shut."
    reader = read(text, "the bridge is shut", ("League's spokesman Ada Vell", Kind.PERSON))
    assert Standing(reader).titles == {0: frozenset({"league", "spokesman"})}
