"""A move stands at nobody's door but the speaker's, those whom he speaks for, and whom his own words are about."""

import pytest

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.commits import who_may_commit
from onrecord.annotate.moves.find import as_performed
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.undone import is_open_to
from onrecord.annotate.moves.utterances import Utterance, utterances_of
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "vell": Entity(name="Vell", kind=Kind.STATE),
    "union": Entity(name="Sailors' Union", kind=Kind.ORGANISATION),
    "ministry": Entity(name="Toll Ministry", kind=Kind.ORGANISATION),
    "wire": Entity(name="Associated Press", kind=Kind.ORGANISATION),
    "we": Entity(name="We", kind=Kind.GROUP),
    "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, role="spokeswoman", spoken_for="union"),
    "sarn": Entity(name="Ilo Sarn", kind=Kind.PERSON, role="spokesman", spoken_for="ministry"),
    "pell": Entity(name="Mo Pell", kind=Kind.PERSON, role="spokesman"),
}
NAMED = {key: "We" if key == "we" else entity.name for key, entity in ENTITIES.items()}
NEAR = ("orsk", "vell", "union", "ministry", "wire", "we", "brunn", "sarn", "pell")


def said(text: str, speaker: str, entity: str | None, cue: str, content: str, kind: str = "speech") -> tuple[Told, Utterance]:
    """A statement on a page of one sentence, of whoever these words mean."""
    mentions = [
        Mention(span=Span(text.index(name), text.index(name) + len(name)), kind=ENTITIES[key].kind, entity=key)
        for key, name in NAMED.items()
        if name in text
    ]
    at, start = text.index(cue), text.index(content)
    quotation = Quotation(
        id="q1",
        content=(Span(start, start + len(content)),),
        cue=(Span(at, at + len(cue)),),
        speaker=(Span(text.index(speaker), text.index(speaker) + len(speaker)),) if speaker else (),
        speaker_entity=entity,
        directness=Directness.INDIRECT,
        kind=kind,
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    return Told(text, Parties(ENTITIES, mentions), [quotation], ()), utterance


@pytest.mark.parametrize(
    ("text", "speaker", "entity", "cue", "content", "expected"),
    [
        ("Ada Brunn told Orsk the quay must reopen.", "Ada Brunn", "brunn", "told", "the quay must reopen", ("union", "brunn")),
        ("Mo Pell did not answer on Orsk.", "Mo Pell", "pell", "did not answer", "on Orsk", ("pell",)),
        ("Mo Pell said We will not pay Orsk.", "Mo Pell", "pell", "said", "We will not pay Orsk", ("we", "pell")),
        ("Mo Pell said our Orsk is calm.", "Mo Pell", "pell", "said", "our Orsk is calm", ("pell",)),
        ("Mo Pell said Orsk will not pay.", "Mo Pell", "pell", "said", "Orsk will not pay", ("orsk", "pell")),
        ("Ilo Sarn said it will not pay.", "Ilo Sarn", "sarn", "said", "it will not pay", ("orsk", "vell", "union", "ministry")),
    ],
)
def test_who_speaks_for_nobody_known_commits_himself(
    text: str, speaker: str, entity: str, cue: str, content: str, expected: tuple[str, ...]
) -> None:
    """And a union's spokeswoman her union; only a ministry whose state is left open may be of any that the page tells of."""
    told, utterance = said(text, speaker, entity, cue, content)
    assert who_may_commit(Scene(told, utterance), NEAR)[: len(expected)] == expected
    assert entity == "sarn" or len(who_may_commit(Scene(told, utterance), NEAR)) == len(expected)


def test_words_for_a_speaker_who_is_not_known_commit_only_whom_they_name() -> None:
    """ "each has threatened the other" is not the page's third party's; words that nobody is named to say may be of anybody."""
    for speaker, expected in (("each", ()), ("each crew of Vell", ("vell",)), ("", ("orsk", "vell"))):
        told, utterance = said(f"{speaker} threatened it with Vell's guns.", speaker, None, "threatened", "it with", kind="act")
        assert who_may_commit(Scene(told, utterance), ("orsk", "vell")) == expected


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("also plans", "to close a test site of Vell", ()),
        ("reported", "that Orsk asked its allies to wait", ("orsk",)),
        ("demanded", "access to the port of Vell", ("wire",)),
    ],
)
def test_a_news_agency_only_reports(cue: str, content: str, expected: tuple[str, ...]) -> None:
    """Unless it asks for something itself."""
    told, utterance = said(f"Associated Press {cue} {content}.", "Associated Press", "wire", cue, content)
    assert who_may_commit(Scene(told, utterance), ("orsk", "vell", "wire")) == expected


def test_who_says_what_another_cannot_do_tells_no_turn_of_his() -> None:
    """ "Orsk cannot refuse", said Brunn: Orsk has refused nothing."""
    for words, expected in (("Orsk refused the plan", ("orsk", "union")), ("Orsk cannot refuse the plan", ("union",))):
        told, utterance = said(f"Ada Brunn said {words}.", "Ada Brunn", "brunn", "said", words)
        at = told.text.index("refuse")
        event = Event(
            id="e1", type="REJECT", trigger=(Span(at, at + 6),), actors=(Party(span=Span(15, 19), entity="orsk"),),
            status="happened", vouched_by="q1", score=0.9,
        )  # fmt: skip
        scene = Scene(Told(told.text, told.parties, [utterance.quotation], [event]), utterance)
        assert who_may_commit(scene, ("orsk", "vell", "union")) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("It is asked whether Orsk offered them a share.", "offered", False),
        ("Vell aims for a deal in which Orsk agreed to wait.", "agreed", False),
        ("Vell should insist on a map whereby Orsk agreed to wait.", "agreed", False),
        ("Vell has a deal in which Orsk agreed to wait.", "agreed", True),
        ("Vell promised fire, pushing Orsk to arm.", "pushing", False),
        ("Vell was pushing Orsk to arm.", "pushing", True),
    ],
)
def test_what_is_asked_about_hoped_for_or_came_of_a_deed_is_no_turn(text: str, cue: str, expected: bool) -> None:
    """Nobody has told that it was so, or that anybody wanted it."""
    content = text[text.index(cue) + len(cue) + 1 : -1]
    _, utterance = said(text, "Orsk" if "Orsk" in text.partition(cue)[0] else "Vell", None, cue, content, kind="act")
    assert is_open_to(text, utterance, "demand") is expected


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Sarn came seeking a waiver, and assurances that it may stay.", "ask"),
        ("Sarn came for a waiver, and gave assurances that it may stay.", "offer"),
        ("Vell, which seeks a waiver, gave assurances that it may stay.", "offer"),
    ],
)
def test_assurances_that_are_sought_are_asked_for(text: str, force: str) -> None:
    """Whoever gives them offers."""
    _, utterance = said(text, "", None, "assurances", "that it may stay")
    likely = as_performed({"none": 0.1, "offer": 0.6, "ask": 0.3}, text, utterance)
    assert max(likely, key=lambda each: likely[each]) == force
