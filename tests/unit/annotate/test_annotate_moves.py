"""Moves are read off what is said: their force, whom they commit, to whom they are made, about what, and which earlier one they answer."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest

import onrecord.learned
from onrecord.annotate import load_annotator
from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves import with_issues
from onrecord.annotate.moves.answers import Around, answered
from onrecord.annotate.moves.commits import who_may_commit
from onrecord.annotate.moves.find import as_performed, made_of
from onrecord.annotate.moves.made import Made
from onrecord.annotate.moves.once import told_once
from onrecord.annotate.moves.onlookers import studies
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.sides import Sides, by_candidates, by_findings, to_candidates, to_findings
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side, towards
from onrecord.annotate.moves.undone import is_open_to
from onrecord.annotate.moves.utterances import Utterance, utterances_of
from onrecord.annotate.moves.wording import performed
from onrecord.learned import Linear
from onrecord.learned.answering import Turn, features_of, placed
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Move, Party, Quotation
from onrecord.model.span import Span, cut_all
from tests.unit.annotate.newsprint import article

PAGE = article(
    "# Vell refuses to lift toll on strait",
    "Orsk demanded on Monday that Vell lift the toll on the strait.",
    "Vell rejected the demand. “We will not lift the toll,” Vell's foreign minister, Ada Brunn, said.",
    "Orsk's ambassador asked whether talks on the toll could begin in May.",
)


def moves() -> list[tuple[str, str]]:
    """Force and words of every move on the page."""
    (notes,) = load_annotator()([PAGE])
    return [(move.force, cut_all(PAGE.page.text, move.content)) for move in notes.moves]


def test_a_demand_and_its_refusal_are_told_apart():
    """By the verb and by what is said."""
    found = moves()
    assert ("demand", "that Vell lift the toll on the strait") in found
    assert any(force == "refuse" and "not lift the toll" in words for force, words in found)


def test_the_refusal_answers_the_demand_and_both_are_about_one_issue():
    """An answer is about what it answers."""
    (notes,) = load_annotator()([PAGE])
    demand = next(move for move in notes.moves if move.force == "demand")
    answers = [move for move in notes.moves if move.answers == demand.id]
    assert answers
    assert {move.issue for move in answers} == {demand.issue}


@pytest.mark.parametrize(
    ("words", "key"),
    [("reopen the northern portal", "portal"), ("“Guided by good will,”", "trawler"), ("thanked", "trawler")],
)
def test_an_issue_goes_by_a_thing(words: str, key: str):
    """Not by what stands before it or is done; where the move's words name none, by one of those around."""
    page = article(
        "# Talks",
        "Orsk asked Vell to reopen the northern portal.",
        "“Guided by good will,” Vell freed the trawler.",
        "Orsk thanked for the trawler.",
    )
    start = page.page.text.index(words)
    move = Move(id="m1", force="offer", content=(Span(start, start + len(words)),), score=1.0)
    (found,), _ = with_issues(page, [move], (), ())
    assert found.issue == key


def test_every_move_stands_on_a_quotation_or_a_deed_of_the_page():
    """Its words lie in that quotation's, or begin with what tells the deed."""
    (notes,) = load_annotator()([PAGE])
    told, deeds = {quotation.id: quotation for quotation in notes.quotations}, {event.id: event for event in notes.events}
    assert notes.moves
    for move in notes.moves:
        if move.quotation:
            assert all(any(piece.covers(span) for piece in told[move.quotation].content) for span in move.content)
        else:
            assert move.content[0].start == deeds[move.event or ""].trigger[0].start


def test_the_same_article_gives_the_same_moves_in_any_batch():
    """Nothing is remembered."""
    other = article("# Grain", "Vell offered Orsk grain.")
    assert load_annotator()([other, PAGE])[1] == load_annotator()([PAGE])[0]


def test_a_quotation_of_several_sentences_may_hold_several_moves():
    """Each sentence is looked at by itself."""
    text = "“Fifteen years, yes. A cut, no.”"
    quotation = Quotation(id="q1", content=(Span(0, len(text)),), directness=Directness.DIRECT, score=0.9)
    assert [cut_all(text, each.content) for each in utterances_of(text, [quotation])] == ["“Fifteen years, yes.", "A cut, no.”"]


def test_a_deed_that_the_narrator_tells_may_be_a_turn():
    """It is looked at as an act by whoever does it, up to the end of the clause; what a cue tells is not looked at twice."""
    text = "Orsk turned down the plan, which Vell had sent. Vell demanded the toll."
    rejected, demanded = (Span(at, at + 6) for at in (text.index("turned"), text.index("demanded")))
    orsk = Party(span=Span(0, 4), entity="orsk")
    happened: dict[str, Any] = {"status": "happened", "vouched_by": "narrator", "score": 0.9}
    deeds = [
        Event(id="e1", type="REJECT", trigger=(rejected,), actors=(orsk,), **happened),
        Event(id="e2", type="REQUEST", trigger=(demanded,), **happened),
    ]
    spoken = Quotation(
        id="q1", content=(Span(text.index("the toll"), len(text) - 1),), cue=deeds[1].trigger, directness=Directness.INDIRECT, score=0.9
    )  # fmt: skip
    told = [(cut_all(text, each.content), each.event, each.quotation.speaker_entity) for each in utterances_of(text, [spoken], deeds)]
    assert told == [("turned down the plan", "e1", "orsk"), ("the toll", None, None)]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Orsk dropped its 3.5 percent toll, and left.", "dropped", "dropped its 3.5 percent toll"),
        ("Orsk offered 2,500 tonnes. It left.", "offered", "offered 2,500 tonnes"),
        ("Orsk rejected the U.S. plan: it left.", "rejected", "rejected the U.S. plan"),
        ("Orsk backed J. Vell.", "backed", "backed J. Vell"),
        ("Orsk lifted the toll in 2021, 22 days late.", "lifted", "lifted the toll in 2021"),
    ],
)
def test_a_sign_in_a_figure_or_after_an_initial_ends_no_clause(text: str, verb: str, expected: str):
    """A comma or stop before a gap does."""
    start = text.index(verb)
    deed = Event(
        id="e1", type="REJECT", trigger=(Span(start, start + len(verb)),), status="happened", vouched_by="narrator", score=0.9
    )  # fmt: skip
    assert [cut_all(text, each.content) for each in utterances_of(text, (), [deed])] == [expected]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("turned down an offer", {"refuse"}),
        ("refused the demand", {"refuse"}),
        ("accepted a request", {"accept", "partial"}),
        ("demanded an offer", {"demand", "ultimatum"}),
        ("declined to comment", {"evade"}),
        ("declined to sign", {"refuse"}),
        ("said", set()),
    ],
)
def test_the_first_verb_of_a_cue_makes_the_move(cue: str, expected: set[str]):
    """What it acts on may be called by a noun that looks like another verb."""
    assert performed(cue) == expected


def test_sentences_that_make_one_move_are_looked_at_together():
    """Who makes it and to whom is read off all of its words."""
    text = "“We will not pay Orsk. We will not wait. No.”"
    quotation = Quotation(id="q1", content=(Span(0, len(text)),), directness=Directness.DIRECT, score=0.9)
    told = list(utterances_of(text, [quotation]))
    (made,) = made_of(text, told, [{"none": 0.1, "refuse": 0.9}] * len(told), 1.0)
    assert made.content == made.utterance.content == tuple(span for each in told for span in each.content)


@pytest.mark.parametrize(
    ("text", "owner"), [("Orsk's envoy left.", "Orsk"), ("the Orskans' envoy left.", "the Orskans"), ("Orsk’s new envoy left.", "Orsk")]
)
def test_an_owner_stands_before_what_is_his(text: str, owner: str):
    """By the mark after his name, which is no part of it; without one he only stands before it."""
    for words, expected in ((text, "owner"), (text.replace("'s", "").replace("’s", "").replace("'", ""), "before")):
        ends = {"vell": Span(words.index("envoy"), words.index(" left")), "orsk": Span(0, len(owner))}
        mentions = [Mention(span=span, kind=ENTITIES[key].kind, entity=key) for key, span in ends.items()]
        assert Told(words, Parties(ENTITIES, mentions), (), ()).nearest("vell", "orsk")[1] == expected


RETOLD = "Vell refuses eel levy. The envoy refused the new eel levy on traders. Vell refused the sluice visit. Orsk demands the levy."


def retold(words: str, force: str) -> Made:
    """A move of some words of that page, whose first sentence is its headline."""
    at = RETOLD.index(words)
    spoken = Quotation(id="", content=(Span(at, at + len(words)),), directness=Directness.INDIRECT, score=0.9)
    (utterance,) = utterances_of(RETOLD, [spoken], (), Span(0, RETOLD.index(".")))
    return Made(content=spoken.content, force=force, score=0.9, utterance=utterance)


def test_a_move_told_twice_is_one_in_its_fullest_telling():
    """A refusal of the same thing in fuller words takes the headline's place; of another thing, or by another force, stays its own."""
    headline, full = retold("eel levy", "refuse"), retold("the new eel levy on traders", "refuse")
    other, demand = retold("the sluice visit", "refuse"), retold("the levy.", "demand")
    assert told_once(RETOLD, [headline, full, other, demand]) == [full, other, demand]


def test_the_headline_is_never_the_fullest_telling():
    """What the page says below it counts, in however few words."""
    headline, plain = retold("refuses eel levy", "refuse"), retold("eel levy on", "refuse")
    assert told_once(RETOLD, [headline, plain]) == [plain]


def test_a_headline_tells_the_move_below_it_in_other_words():
    """Of one force and with one thing in common; of another force, or about another thing, it keeps its own."""
    headline, below = retold("Vell refuses eel levy", "refuse"), retold("the levy.", "refuse")
    other = retold("the sluice visit", "refuse")
    assert told_once(RETOLD, [headline, below]) == [below]
    assert told_once(RETOLD, [headline, other]) == [headline, other]
    assert told_once(RETOLD, [headline, retold("the levy.", "demand")])[0] == headline


ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "vell": Entity(name="Vell", kind=Kind.STATE),
    "ministry": Entity(name="the ministry", kind=Kind.ORGANISATION, spoken_for="vell"),
    "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, spoken_for="ministry"),
    "ring": Entity(name="Ring", kind=Kind.PERSON, spoken_for="ring"),
    "sarn": Entity(name="Sarn", kind=Kind.PLACE),
}


def test_a_minister_commits_the_state_behind_her_ministry():
    """Through as many hands as speak for one another; a ring ends."""
    parties = Parties(ENTITIES, ())
    assert [parties.behind(key) for key in ("brunn", "orsk", "ring", None)] == ["vell", "orsk", "ring", None]


SAID = "Vell's foreign minister Ada Brunn said in Sarn that Orsk would have to lift the toll."


def sides() -> tuple[Told, Utterance]:
    """A demand by a minister, and who is mentioned around it."""
    named = (("vell", "Vell"), ("brunn", "Ada Brunn"), ("sarn", "Sarn"), ("orsk", "Orsk"))
    spans = {key: Span(SAID.index(name), SAID.index(name) + len(name)) for key, name in named}
    mentions = [Mention(span=span, kind=ENTITIES[key].kind, entity=key) for key, span in spans.items()]
    quotation = Quotation(
        id="q1",
        content=(Span(SAID.index("that Orsk"), len(SAID) - 1),),
        speaker=(Span(0, spans["brunn"].end),),
        speaker_entity="brunn",
        directness=Directness.INDIRECT,
        score=0.9,
    )
    (utterance,) = utterances_of(SAID, [quotation])
    return Told(SAID, Parties(ENTITIES, mentions), [quotation], ()), utterance


def test_a_move_may_commit_whoever_speaks_stands_behind_or_is_told_of_but_no_place():
    """Whom the speaker speaks for is asked though this article says so elsewhere."""
    told, demand = sides()
    assert set(by_candidates(told, demand)) == {"brunn", "vell", "orsk"}
    assert {"spoken for", "named in the speaker's words"} <= by_findings(told, demand, "vell")


def test_a_paper_makes_no_move_and_none_is_made_to_it():
    """Whoever wrote it does; a newspaper goes by a name in capitals."""
    told, demand = sides()
    for name, is_party in (("seven-page reply", False), ("Evening Reply", True)):
        entities = {**ENTITIES, "orsk": msgspec.structs.replace(ENTITIES["orsk"], name=name)}
        mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key in entities for span in told.parties.spans(key)]
        again = Told(SAID, Parties(entities, mentions), [demand.quotation], ())
        assert ("orsk" in by_candidates(again, demand)) is is_party
        assert ("orsk" in to_candidates(again, demand, ["vell"], 0)) is is_party


def test_a_paper_commits_only_whom_the_words_name():
    """Nobody else of the page is taken for its writer."""
    told, demand = sides()
    entities = {**ENTITIES, "brunn": Entity(name="seven-page reply", kind=Kind.ORGANISATION)}
    mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key in entities for span in told.parties.spans(key)]
    again = Told(SAID, Parties(entities, mentions), [demand.quotation], ())
    assert who_may_commit(Scene(again, demand), ("vell", "orsk")) == ("vell",)


def test_a_move_is_not_made_to_whoever_makes_it_or_speaks():
    """Who must do something is whom it is asked of."""
    told, demand = sides()
    assert to_candidates(told, demand, ["vell"], 0) == ("orsk",)
    assert {"named in the words", "named as who must"} <= to_findings(told, demand, "orsk", ["vell"], 0)


class Likely:
    """A classifier that finds everybody as likely as one finding of theirs says."""

    def __init__(self, **likely: float) -> None:
        self._likely = likely

    def likely_each(self, several: Iterable[Iterable[str]]) -> list[dict[str, float]]:
        """How likely each of several is the party."""
        return [{"party": next((self._likely[each] for each in findings if each in self._likely), 0.0)} for findings in several]


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        (0.9, Side(by="brunn", to=("orsk",), surely_by="brunn", surely_to=("orsk",))),
        (0.4, Side(by="brunn", to=("orsk",), surely_by=None, surely_to=())),
        (0.1, Side(by="brunn", to=(), surely_by=None, surely_to=())),
    ],
)
def test_who_is_hardly_likely_is_not_addressed_and_tells_nothing_of_answers(likely: float, expected: Side):
    """Who makes a move is the likeliest in any case; who is addressed may stay open."""
    told, demand = sides()
    by, to = Likely(speaks=likely), Likely(**{"named as who must": likely})
    assert Sides(cast(Linear, by), cast(Linear, to))(told, [demand]) == [expected]


def test_a_reply_that_names_the_demand_refers_to_it():
    """By the noun of what was done."""
    demand = Turn(force="demand", by="orsk", to=frozenset({"vell"}), words=frozenset({"toll"}))
    reply = Turn(force="refuse", by="vell", words=frozenset({"toll"}), told="rejected the demand")
    seen = set(features_of(reply, demand))
    assert {"names it by its noun", "by whom it was made to", "words shared: 1", "an answer to an opening"} <= seen


def test_a_reply_shows_whom_it_names_and_in_whose_words_it_stands():
    """What is only likely of who makes a move is told apart from what is sure; nobody known shows that nobody is."""
    offer = Turn(force="offer", likely_by="vell", quotation="q1", speaker="brunn", score=0.5, in_headline=True)
    refusal = Turn(force="refuse", likely_by="orsk", named=frozenset({"vell"}), quotation="q2", speaker="tarn")
    found = set(features_of(refusal, offer))
    assert {"by somebody unknown", "likely by another party", "names whose it was", "in another speaker's words"} <= found
    assert {"it is a move: below 0.6", "reply is a move: surely", "it stands in the headline"} <= found
    assert not {"it names who replies", "in one quotation", "reply in the headline"} & found
    assert "in one quotation" in set(features_of(Turn(force="refuse", quotation="q1", speaker="brunn"), offer))
    assert {"nobody likely makes one of them", "in whose words is not known"} <= set(features_of(Turn(force="refuse"), offer))


def test_how_far_apart_two_moves_stand_is_counted_in_characters():
    """Words that lie in one another have nothing between them; what follows its answer is told apart."""
    demand, refusal = Turn(force="demand", start=10, end=30), Turn(force="refuse", start=55, end=80)
    assert "characters between: 30" in set(placed([demand, refusal], 1, 0))
    assert "characters between: 30 back" in set(placed([refusal, demand], 0, 1))
    assert "characters between: one in the other" in set(placed([demand, Turn(force="refuse", start=20, end=40)], 1, 0))


def test_the_moves_weights_were_fitted_on_the_encoder_that_ships():
    """Whoever trains a new encoder fits them anew: `python -m training.moves`."""
    weights = Path(onrecord.learned.__file__).parent / "weights"
    cards = {name: json.loads((weights / name / "card.json").read_text(encoding="utf-8")) for name in ("onrecord", "moves")}
    assert cards["onrecord"]["sha256"]["encoder.int8.onnx"] in cards["moves"]["base"]


def deed(text: str, cue: str, kind: str, status: str = "happened", actor: str | None = "Vell") -> Event:
    """A deed that the article tells, by whoever is named so or by nobody; who is not named in the text stands at its beginning."""
    start, who = text.index(cue), max(text.find(actor or ""), 0)
    by = (Party(span=Span(who, who + 4), entity="vell"),) if actor else ()
    return Event(id="e1", type=kind, trigger=(Span(start, start + len(cue)),), actors=by, status=status, vouched_by="narrator", score=0.9)


@pytest.mark.parametrize(
    ("words", "cue", "kind", "status", "force", "expected"),
    [
        ("lift the toll", "lift", "CONCEDE", "called_for", "concede", False),
        ("lift the toll", "lift", "CONCEDE", "called_for", "demand", False),
        ("lift the toll", "lift", "CONCEDE", "happened", "concede", True),
        ("would accept", "would accept", "AGREE", "hypothetical", "accept", False),
        ("refused the plan", "refused", "REJECT", "negated", "refuse", False),
        ("refused the plan", "refused", "REJECT", "happened", "refuse", True),
        ("let the deadline pass", "let", "REJECT", "happened", "concede", False),
    ],
)
def test_what_is_only_called_for_or_imagined_gives_nothing(words: str, cue: str, kind: str, status: str, force: str, expected: bool):
    """Nor does it say who demands it; a refusal is no gift, and one that was not made no refusal."""
    text = f"Orsk has not {words}."
    (told,) = utterances_of(text, (), [deed(text, cue, kind, status)])
    assert told.status == status
    assert is_open_to(text, told, force) is expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Ada Brunn, a scholar of tolls", False), ("Ada Brunn, the toll minister", True)],
)
def test_who_looks_on_makes_no_move(speaker: str, expected: bool):
    """Whatever a scholar warns of."""
    text = f"“If Orsk takes it, Orsk loses it,” said {speaker}."
    quotation = Quotation(
        id="q1",
        content=(Span(0, text.index(" said")),),
        speaker=(Span(text.index("Ada"), len(text) - 1),),
        directness=Directness.DIRECT,
        score=0.9,
    )
    (told,) = utterances_of(text, [quotation])
    assert is_open_to(text, told, "warn") is expected


class AnyReply:
    """A classifier to which every move answers every other."""

    def likely_each(self, several: Iterable[Iterable[str]]) -> list[dict[str, float]]:
        """Each is sure."""
        return [{"answers": 1.0} for _ in several]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "expected"),
    [
        ("Some argue that Orsk must free the crew.", "Some", "argue", False),
        ("Some of Vell's ministers argue that Orsk must free the crew.", "Some of Vell's ministers", "argue", True),
        ("Orsk might announce that the crew is free.", "Orsk", "might announce", False),
        ("Orsk made no mention of the crew.", "Orsk", "made no mention", False),
        ("Vell should insist that Orsk free the crew.", "Vell", "should insist", False),
        ("Vell should insist on seeing the crew.", "Vell", "should insist on", False),
        ("Vell is likely to want that Orsk free the crew.", "Vell", "is likely to want", False),
        ("Vell insisted that Orsk free the crew.", "Vell", "insisted", True),
        ("Brunn, asked if Orsk must free the crew, left.", "Brunn", "asked", False),
        ("Brunn asked that Orsk free the crew.", "Brunn", "asked", True),
        ("Brunn, of Vell, asked Orsk if it would free the crew.", "Brunn", "asked Orsk", True),
        ("Brunn steered clear of discussing whether Orsk must pay.", "Brunn", "discussing", False),
        ("Brunn stopped short of demanding that Orsk pay.", "Brunn", "demanding", False),
    ],
)
def test_what_some_think_or_what_might_be_said_is_no_move(text: str, speaker: str, cue: str, expected: bool):
    """Nor what was not so much as mentioned."""
    start = text.index(cue) + len(cue) + 1
    quotation = Quotation(
        id="q1",
        content=(Span(start, len(text) - 1),),
        cue=(Span(text.index(cue), start - 1),),
        speaker=(Span(0, len(speaker)),),
        directness=Directness.INDIRECT,
        score=0.9,
    )
    (told,) = utterances_of(text, [quotation])
    assert is_open_to(text, told, "demand") is expected


def test_what_an_author_says_must_be_done_is_nobodys_deed():
    """ "We must demand deeds": nobody has demanded any."""
    for text, expected in (("Vell must demand deeds.", False), ("Vell will demand deeds.", True)):
        (told,) = utterances_of(text, (), [deed(text, "demand", "REQUEST")])
        assert is_open_to(text, told, "demand") is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Orsk has agreed to drop its long-held demand", "concede"),
        ("Orsk has not agreed to drop its demand", "demand"),
        ("his country required no further tests", "offer"),
    ],
)
def test_who_lets_a_demand_go_demands_nothing(words: str, expected: str):
    """And who requires nothing neither."""
    likely = {"none": 0.1, "demand": 0.5, "offer": 0.3, "concede": 0.1}
    quotation = Quotation(id="q1", content=(Span(0, len(words)),), directness=Directness.INDIRECT, score=0.9)
    (utterance,) = utterances_of(words, [quotation])
    told = as_performed(likely, words, utterance)
    assert max(told, key=told.__getitem__) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Ada Brunn, head of the Centre for Toll Studies", True),
        ("Ada Brunn, a port analyst", True),
        ("Ada Brunn, the professor who leads the rebels", False),
        ("Ada Brunn, head of the Toll Office", False),
    ],
)
def test_one_of_a_house_of_study_looks_on(phrase: str, expected: bool):
    """Wherever the page calls her so."""
    text = f"“Orsk wants the port,” said {phrase}. “It wants the toll,” she said."
    who, her = (Span(text.index(each), text.index(each) + len(each)) for each in (phrase, "she"))
    common: dict[str, Any] = {"speaker_entity": "brunn", "directness": Directness.DIRECT, "score": 0.9}
    first = Quotation(id="q1", content=(Span(0, 22),), speaker=(who,), **common)
    second = Quotation(id="q2", content=(Span(text.index("“It"), her.start - 6),), speaker=(her,), **common)
    parties = Parties({"brunn": Entity(name="Ada Brunn", kind=Kind.PERSON)}, [Mention(span=her, kind=Kind.PERSON, entity="brunn")])
    told = Told(text, parties, [first, second], ())
    assert studies(told, list(utterances_of(text, [first, second]))[1]) is expected


def test_nobody_answers_himself():
    """The nearest move of another is answered, however near his own is."""
    page = article("Vell offered grain.", "Orsk refused it.", "Orsk said why.")
    starts = [page.page.text.index(words) for words in ("offered", "refused", "said")]
    made = [
        Move(id=f"m{number}", force="offer", content=(Span(start, start + 4),), score=1) for number, start in enumerate(starts, start=1)
    ]
    around = [Around(frozenset(makers)) for makers in (("vell",), ("orsk", "brunn"), ("brunn",))]
    told = answered(page, made, (), cast(Linear, AnyReply()), around=around)
    assert [move.answers for move in told] == [None, "m1", "m1"]
    assert [move.answers for move in answered(page, made, (), cast(Linear, AnyReply()))] == ["m2", None, "m2"]


class Hardly:
    """A classifier to which a move answers another not quite likely enough."""

    def likely_each(self, several: Iterable[Iterable[str]]) -> list[dict[str, float]]:
        """One in five, whatever is seen."""
        return [{"answers": 0.2} for _ in several]


@pytest.mark.parametrize(
    ("text", "reply", "classifier", "expected"),
    [
        ("Orsk asked to see the ship. But Vell refused access to it.", "refused access", Hardly(), "m1"),
        ("Orsk asked to see the ship. On Friday Vell refused access to it.", "refused access", Hardly(), None),
        ("Orsk asked to see the ship. On Friday Vell refused access to it.", "refused access", AnyReply(), "m1"),
        ("Orsk hoped for talks with Vell, which has long refused access to it.", "refused access", AnyReply(), None),
    ],
)
def test_what_follows_at_once_answers_sooner_and_what_was_always_so_answers_nothing(
    text: str, reply: str, classifier: object, expected: str | None
):
    """ "But Vell refused" right after the request is its answer; what Vell "has long refused" was refused before."""
    page, opening = article(text), text[: text.index("ship") + 4] if "ship" in text else "Orsk hoped for talks"
    at = page.page.text.index
    made = [
        Move(id="m1", force="ask", content=(Span(at(opening), at(opening) + len(opening)),), score=1),
        Move(id="m2", force="refuse", content=(Span(at(reply), at(reply) + len(reply)),), score=1),
    ]
    around = [Around(frozenset({"orsk"})), Around(frozenset({"vell"}))]
    assert answered(page, made, (), cast(Linear, classifier), around=around)[1].answers == expected


class FirstReply:
    """A classifier to which the first move answers another most likely."""

    def __init__(self) -> None:
        self.asked = 0

    def likely_each(self, several: Iterable[Iterable[str]]) -> list[dict[str, float]]:
        """Less sure with each move that is asked for."""
        self.asked += 1
        return [{"answers": 1.0 / self.asked} for _ in several]


def test_of_two_moves_one_answers_the_other_at_most():
    """The likelier; the later where both are as likely."""
    page = article("Orsk refused the grain.", "Vell offered it.")
    starts = [page.page.text.index(words) for words in ("refused", "offered")]
    made = [Move(id=f"m{at}", force="offer", content=(Span(start, start + 4),), score=1) for at, start in enumerate(starts, start=1)]
    assert [move.answers for move in answered(page, made, (), cast(Linear, FirstReply()))] == ["m2", None]
    assert [move.answers for move in answered(page, made, (), cast(Linear, AnyReply()))] == [None, "m1"]


BEGGED = "Orsk's premier Brunn begged the League for gas from Vell."


@pytest.mark.parametrize(
    ("recipients", "addressee", "to", "expected"),
    [
        (("the League",), "", ("vell",), ("league",)),
        (("Orsk",), "", ("vell",), ("vell",)),
        ((), "", ("orsk", "vell"), ("vell",)),
        (("Vell",), "the League", (), ("league",)),
        ((), "", (), ()),
    ],
)
def test_a_move_is_made_to_whom_its_verb_acts_on(recipients: tuple[str, ...], addressee: str, to: tuple[str, ...], expected):
    """Who is addressed, else who is acted on, else whoever is likely; never to the side that makes it."""
    entities = {**ENTITIES, "league": Entity(name="the League", kind=Kind.ORGANISATION)}
    keys = {"Orsk": "orsk", "the League": "league", "Vell": "vell", "Brunn": "brunn"}
    spans = {name: Span(BEGGED.index(name), BEGGED.index(name) + len(name)) for name in (*keys, "begged", "for gas from Vell")}
    mentions = [Mention(span=spans[name], kind=entities[key].kind, entity=key) for name, key in keys.items()]
    event = Event(
        id="e1",
        type="REQUEST",
        trigger=(spans["begged"],),
        recipients=tuple(Party(span=spans[name], entity=keys[name]) for name in recipients),
        status="happened",
        vouched_by="narrator",
        score=0.9,
    )
    quotation = Quotation(
        id="q1",
        content=(spans["for gas from Vell"],),
        cue=event.trigger,
        speaker=(spans["Brunn"],),
        speaker_entity="brunn",
        addressee=(spans[addressee],) if addressee else (),
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(BEGGED, [quotation], [event])
    scene = Scene(Told(BEGGED, Parties(entities, mentions), [quotation], [event]), utterance)
    assert towards(Side(by="orsk", to=to, surely_by="orsk", surely_to=()), scene).to == expected


@pytest.mark.parametrize("text", ["", "No."])
def test_an_article_without_a_bargain_has_no_moves(text: str):
    """Nothing said is nothing moved."""
    (notes,) = load_annotator()([article("# Rain in Vell", text or "It rained.")])
    assert notes.moves == ()


def asked(text: str, speaker: str, cue: str, content: str, kind: str = "statement") -> tuple[Told, Utterance]:
    """A statement on a page of one sentence that names states and a minister."""
    named = (("vell", "Vell"), ("brunn", "Ada Brunn"), ("orsk", "Orsk"), ("tarn", "Tarn"))
    spans = {key: Span(text.index(name), text.index(name) + len(name)) for key, name in named if name in text}
    entities = {**ENTITIES, "tarn": Entity(name="Tarn", kind=Kind.STATE)}
    mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key, span in spans.items()]
    quotation = Quotation(
        id="q1",
        content=(Span(text.index(content), text.index(content) + len(content)),),
        cue=(Span(text.index(cue), text.index(cue) + len(cue)),),
        speaker=(spans[speaker],),
        speaker_entity=speaker,
        directness=Directness.INDIRECT,
        kind=kind,
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    return Told(text, Parties(entities, mentions), [quotation], ()), utterance


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("Ada Brunn urged Orsk to call off talks with Tarn.", "Orsk to call off talks with Tarn", ("orsk",)),
        ("Ada Brunn said that Orsk must leave Tarn.", "that Orsk must leave Tarn", ("orsk",)),
        ("Ada Brunn urged Vell to call off talks with Tarn.", "Vell to call off talks with Tarn", ()),
        ("Ada Brunn urged him to call off talks with Tarn.", "to call off talks with Tarn", ()),
        ("Ada Brunn asked to meet Tarn.", "to meet Tarn", ("tarn",)),
        ("Ada Brunn said that Orsk must be freed from Tarn.", "that Orsk must be freed from Tarn", ("tarn",)),
        ("Ada Brunn said that Orsk may leave Tarn.", "that Orsk may leave Tarn", ("tarn",)),
        ("Ada Brunn said that talks with Orsk should wait for Tarn.", "that talks with Orsk should wait for Tarn", ("tarn",)),
    ],
)
def test_who_is_to_do_it_is_whom_it_is_asked_of(text: str, content: str, expected: tuple[str, ...]):
    """And nobody who is only named in what is to be done; otherwise whoever seems likely."""
    told, utterance = asked(text, "brunn", next(cue for cue in ("urged", "asked", "said") if cue in text), content)
    side = Side(by="vell", to=("tarn",), surely_by="vell", surely_to=("tarn",))
    assert towards(side, Scene(told, utterance)).to == expected


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        ({}, ("vell", "brunn")),
        ({"spoken_for": None, "role": "minister"}, ("vell", "brunn")),
        ({"spoken_for": None}, ("vell", "brunn")),
        ({"spoken_for": None, "role": "minister", "country": "VEL"}, ("vell", "brunn")),
        ({"spoken_for": None, "role": "senator"}, ("vell", "brunn")),
        ({"spoken_for": "orsk"}, ("orsk", "brunn")),
        ({"spoken_for": "orsk", "role": "opposition leader"}, ("brunn",)),
    ],
)
def test_words_commit_who_speaks_and_never_another_country(entity: dict[str, Any], expected: tuple[str, ...]):
    """A minister of whom no state is told, a senator, and who has no office commit whom they are called after."""
    told, utterance = asked("Ada Brunn of Vell said there must be no talks with Orsk.", "brunn", "said", "there must be no talks with Orsk")
    entities = {
        "orsk": Entity(name="Orsk", kind=Kind.STATE, country="ORS"),
        "vell": Entity(name="Vell", kind=Kind.STATE, country="VEL"),
        "brunn": Entity(**{"name": "Ada Brunn", "kind": Kind.PERSON, "spoken_for": "vell", **entity}),
    }
    mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key in entities for span in told.parties.spans(key)]
    scene = Scene(Told(told.text, Parties(entities, mentions), [utterance.quotation], ()), utterance)
    assert who_may_commit(scene, ("orsk", "vell", "brunn")) == expected


@pytest.mark.parametrize(
    ("role", "party", "expected"),
    [
        ("Senate Majority Whip", "league", ("league", "brunn")),
        ("House Speaker", None, ("brunn",)),
        ("club chairwoman", "league", ("league", "brunn")),
    ],
)
def test_a_lawmakers_words_commit_his_party_or_himself(role: str, party: str | None, expected: tuple[str, ...]):
    """And so do a club's people: nobody but whom they stand for and themselves, however often others are told of."""
    told, utterance = asked("Ada Brunn said there must be no talks with Orsk.", "brunn", "said", "there must be no talks with Orsk")
    entities = {
        "orsk": Entity(name="Orsk", kind=Kind.STATE),
        "league": Entity(name="League", kind=Kind.ORGANISATION),
        "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, role=role, spoken_for=party),
    }
    mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key in entities for span in told.parties.spans(key)]
    scene = Scene(Told(told.text, Parties(entities, mentions), [utterance.quotation], ()), utterance)
    assert who_may_commit(scene, ("orsk", "league", "brunn")) == expected


@pytest.mark.parametrize(
    ("content", "entity", "expected"),
    [
        ("the ferry will not run to Orsk", {}, ("brunn",)),
        ("we will not run the ferry to Orsk", {}, ("orsk", "brunn")),
        ("we will not run the ferry to Orsk", {"role": "owner of a ferry", "sector": "BUS"}, ("brunn",)),
        ("we will not run the ferry to Orsk", {"role": "priest of the harbour", "sector": "REL"}, ("brunn",)),
        ("we will not run the ferry to Orsk", {"role": "march organiser"}, ("brunn",)),
        ("the ferry will not run to Orsk", {"role": "deputy minister"}, ("brunn",)),
        ("that Orsk will not run the ferry", {"role": "deputy minister"}, ("orsk", "brunn")),
        ("that Orsk must not run the ferry", {"role": "deputy minister"}, ("brunn",)),
    ],
)
def test_who_has_no_office_commits_himself(content: str, entity: dict[str, Any], expected: tuple[str, ...]):
    """However much the page tells of a state; a minister of whom no state is told commits one that his words are about."""
    told, utterance = asked(f"Ada Brunn said {content}.", "brunn", "said", content)
    entities = {"orsk": Entity(name="Orsk", kind=Kind.STATE), "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, **entity)}
    mentions = [Mention(span=span, kind=entities[key].kind, entity=key) for key in entities for span in told.parties.spans(key)]
    scene = Scene(Told(told.text, Parties(entities, mentions), [utterance.quotation], ()), utterance)
    assert who_may_commit(scene, ("orsk", "brunn")) == expected


def test_a_lawyer_without_a_name_commits_nobody_whom_his_words_do_not_name():
    """Neither the state that the page tells of nor one that his words were taken for."""
    text = "The owner's lawyer asked for the ship, which Orsk holds."
    orsk = Mention(span=Span(text.index("Orsk"), text.index("Orsk") + 4), kind=Kind.STATE, entity="orsk")
    parties = Parties({"orsk": Entity(name="Orsk", kind=Kind.STATE)}, [orsk])
    words, start = Span(0, len("The owner's lawyer")), text.index("the ship")
    for speaker in (None, "orsk"):
        content: dict[str, Any] = {"content": (Span(start, len(text) - 1),), "directness": Directness.INDIRECT, "score": 0.9}
        quotation = Quotation(id="q1", speaker=(words,), speaker_entity=speaker, **content)
        (utterance,) = utterances_of(text, [quotation])
        assert who_may_commit(Scene(Told(text, parties, [quotation], ()), utterance), ("orsk",)) == ()


def test_what_another_does_in_the_words_of_an_act_is_not_the_actors():
    """ "refused to obey the court's order" is a refusal of his, not of the court's."""
    content = "to obey what Orsk ordered"
    told, utterance = asked(f"Ada Brunn of Vell refused {content}.", "brunn", "refused", content, kind="act")
    start = told.text.index("ordered")
    order = Event(
        id="e1", type="REQUEST", trigger=(Span(start, start + 7),), actors=(Party(span=Span(start - 5, start - 1), entity="orsk"),),
        status="happened", vouched_by="narrator", score=0.9,
    )  # fmt: skip
    scene = Scene(Told(told.text, told.parties, [utterance.quotation], [order]), utterance)
    assert who_may_commit(scene, ("orsk", "brunn")) == ("brunn",)


def test_words_that_tell_anothers_act_may_commit_him():
    """ "said Orsk had asked" is Orsk's to have done; what Orsk should do is not."""
    text = "Ada Brunn of Vell said Orsk had asked for talks."
    told, utterance = asked(text, "brunn", "said", "Orsk had asked for talks")
    start = text.index("asked")
    deed: dict[str, Any] = {
        "type": "REQUEST",
        "trigger": (Span(start, start + 5),),
        "actors": (Party(span=Span(23, 27), entity="orsk"),),
        "score": 0.9,
    }
    for status, expected in (("happened", ("orsk",)), ("called_for", ("brunn",))):
        event = Event(id="e1", status=status, vouched_by="q1", **deed)
        again = Told(text, told.parties, [utterance.quotation], [event])
        assert who_may_commit(Scene(again, utterance), ("orsk", "brunn")) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“Orsk has agreed to stop the tests", ("orsk",)),
        ("that Orsk had already offered talks", ("orsk",)),
        ("that Orsk was willing to hold talks", ("orsk",)),
        ("that Orsk does not share this view", ("orsk",)),
        ("“Orsk has no choice but to stop the tests", ("brunn",)),
        ("“We have agreed with Orsk to stop the tests", ("brunn",)),
    ],
)
def test_whose_turn_is_told_first_of_all_makes_it(content: str, expected: tuple[str, ...]):
    """Whoever tells of it does not; what is said of somebody else than his turn changes nothing."""
    told, utterance = asked(f"Ada Brunn of Vell said {content}.", "brunn", "said", content)
    assert who_may_commit(Scene(told, utterance), ("orsk", "brunn")) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("It will pay, should Orsk restart the plant.", "restart", False),
        ("If Orsk were to free the crew, Vell would lift the toll.", "free", False),
        ("Orsk should be proud. It freed the crew.", "freed", True),
    ],
)
def test_what_a_condition_imagines_is_no_move(text: str, cue: str, expected: bool):
    """However the page's events have it."""
    (told,) = utterances_of(text, (), [deed(text, cue, "CONCEDE")])
    assert is_open_to(text, told, "concede") is expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Vell hailed the accord, which lifts the toll on Orsk.", "lifts", False),
        ("Vell hailed the accord on ferries, which will lift the toll.", "lift", False),
        ("Vell, which lifts the toll, is content.", "lifts", True),
        ("The accord holds. Vell lifts the toll.", "lifts", True),
    ],
)
def test_an_accord_makes_no_move(text: str, cue: str, expected: bool):
    """Of which a clause tells what it does; a state may."""
    (told,) = utterances_of(text, (), [deed(text, cue, "CONCEDE", actor="Vell" if expected else None)])
    assert is_open_to(text, told, "concede") is expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "kind", "expected"),
    [
        ("Brunn offered Vell an ultimatum for the ferry: pay or leave.", "offered", "the ferry: pay or leave", "act", "ultimatum"),
        ("Brunn offered Vell a berth for the ferry.", "offered", "a berth for the ferry", "act", "offer"),
        ("Brunn pressured Vell to consider closing the port.", "pressured", "Vell to consider closing the port", "act", "demand"),
        ("Brunn delayed the decision on the toll.", "delayed", "the decision on the toll", "act", "defer"),
        ("Brunn declined to discuss the toll.", "declined", "to discuss the toll", "act", "evade"),
        ("Brunn declined to sign.", "declined", "to sign", "act", "refuse"),
        ("Brunn said Vell should scrap the summit.", "said", "Vell should scrap the summit", "speech", "demand"),
        ("Brunn said we should scrap the summit.", "said", "we should scrap the summit", "speech", "refuse"),
    ],
)
def test_what_somebody_else_should_do_is_a_demand(text: str, cue: str, content: str, kind: str, expected: str):
    """And who delays, pressures, gives an ultimatum or does not say does that, whatever else the words sound like."""
    likely = {"none": 0.05, "refuse": 0.3, "offer": 0.25, "evade": 0.31, "concede": 0.01, "demand": 0.06, "ultimatum": 0.01, "defer": 0.01}
    if expected not in {"evade"}:
        likely["evade"] = 0.0
    start = text.index(cue)
    quotation = Quotation(
        id="q1",
        content=(Span(text.index(content), text.index(content) + len(content)),),
        cue=(Span(start, start + len(cue)),),
        directness=Directness.INDIRECT,
        kind=kind,
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    told = {force: chance for force, chance in as_performed(likely, text, utterance).items() if force != "none"}
    assert max(told, key=told.__getitem__) == expected


@pytest.mark.parametrize(("cue", "rarer"), [("declined to comment on", False), ("declined to discuss", False), ("declined", True)])
def test_who_declines_to_comment_may_as_well_have_made_no_move(cue: str, rarer: bool):
    """He refuses nobody anything, and evades only where that is likely by itself; who declines an offer makes a move."""
    text = f"Brunn {cue} the toll."
    start = text.index("the toll")
    quotation = Quotation(
        id="q1",
        content=(Span(start, len(text) - 1),),
        cue=(Span(6, start - 1),),
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    told = as_performed({"none": 0.5, "refuse": 0.3, "evade": 0.2}, text, utterance)
    assert (told["none"] < 0.5, told["refuse"] > 0.0) == (rarer, rarer)


@pytest.mark.parametrize(
    ("words", "is_demand"),
    [("she wants to bring the fleet home", False), ("she wants Vell to bring the fleet home", True), ("she wants to see proof", True)],
)
def test_what_somebody_wants_to_do_himself_demands_nothing(words: str, is_demand: bool):
    """Of nobody; what another is to do, or to show, is asked of the other."""
    quotation = Quotation(id="q1", content=(Span(0, len(words)),), directness=Directness.INDIRECT, score=0.9)
    (utterance,) = utterances_of(words, [quotation])
    assert (as_performed({"none": 0.2, "demand": 0.8}, words, utterance)["demand"] > 0.0) is is_demand


@pytest.mark.parametrize(
    ("words", "is_move"),
    [
        ("Orsk's accusation that the ferry was armed", False),
        ("reproaches that the port had been closed", False),
        ("the demand that the port be opened", True),
        ("a bid to issue a statement on the port", True),
    ],
)
def test_to_reject_a_charge_refuses_nothing(words: str, is_move: bool):
    """Nobody asked for anything: it is denied. A demand or a bid that is rejected is refused."""
    text = f"Vell rejected {words}."
    quotation = Quotation(
        id="q1",
        content=(Span(14, len(text) - 1),),
        cue=(Span(5, 13),),
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    assert is_open_to(text, utterance, "refuse") is is_move


def test_who_bids_refuses_nothing():
    """In his very words; a word that only looks like a bidding is left alone."""
    likely = {"none": 0.2, "refuse": 0.7, "demand": 0.1}
    for words, expected in (("“Cancel the talks.”", "none"), ("“Free trade is dead.”", "refuse"), ("“Don't cancel the talks.”", "refuse")):
        quotation = Quotation(id="q1", content=(Span(0, len(words)),), directness=Directness.DIRECT, score=0.9)
        (utterance,) = utterances_of(words, [quotation])
        told = as_performed(likely, words, utterance)
        assert max(told, key=told.__getitem__) == expected


def spoken(cue: str, content: str) -> tuple[str, Utterance]:
    """A page on which Brunn says or does something, and it as an utterance."""
    text = f"Brunn {cue} {content}"
    start = text.index(content)
    quotation = Quotation(
        id="q1", content=(Span(start, len(text)),), cue=(Span(6, 6 + len(cue)),), directness=Directness.INDIRECT, score=0.9
    )
    (told,) = utterances_of(text, [quotation])
    return text, told


@pytest.mark.parametrize(
    ("cue", "content", "force", "is_left"),
    [
        ("told of his decision", "to leave the inquiry", "demand", False),
        ("just wanted", "to use the talks to buy time", "demand", False),
        ("wanted", "to see the list", "demand", True),
        ("said", "Vell should take the offer and stop shouting", "ultimatum", False),
        ("said", "Vell should take the offer and stop shouting", "demand", True),
        ("said", "Vell should take the offer, or else it must pay", "ultimatum", True),
    ],
)
def test_an_own_decision_demands_nothing_and_a_should_sets_no_term(cue: str, content: str, force: str, is_left: bool):
    """What somebody decided, or merely wanted to do himself, is asked of nobody; an ultimatum says what comes otherwise."""
    likely = {"none": 0.1, "demand": 0.4, "ultimatum": 0.3, "ask": 0.1, "offer": 0.1}
    assert (as_performed(likely, *spoken(cue, content))[force] > 0) is is_left


@pytest.mark.parametrize(("content", "expected"), [("Twice.", False), ("Twice, no.", True)])
def test_how_often_is_no_move(content: str, expected: bool):
    """A sentence that only counts asks, offers and refuses nothing."""
    assert is_open_to(*spoken("said", content), "partial") is expected


def act(text: str, cue: str, content: str) -> Utterance:
    """An act told in one sentence."""
    at, start = text.index(cue), text.index(content)
    quotation = Quotation(
        id="q1",
        content=(Span(start, start + len(content)),),
        cue=(Span(at, at + len(cue)),),
        speaker=(Span(0, at - 1),),
        kind="act",
        directness=Directness.INDIRECT,
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    return utterance


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("did not immediately respond to", "a request for comment", False),
        ("did not reply", "to requests for comment", False),
        ("did not answer", "calls seeking comment", False),
        ("did not answer", "the request for a truce", True),
        ("declined to comment on", "the truce", True),
    ],
)
def test_what_a_newspaper_asked_for_is_no_turn(cue: str, content: str, expected: bool):
    """Only what somebody who bargains asked can be evaded."""
    text = f"Ada Brunn {cue} {content}."
    assert is_open_to(text, act(text, cue, content), "evade") is expected


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("insisted", "that nothing about the toll be decided without it", "demand"),
        ("will insist", "that the ideas of Vell are not ignored", "demand"),
        ("insists", "that the toll is not high", "refuse"),
        ("insisted", "that it would not be moved", "refuse"),
        ("said", "that the ideas of Vell are not ignored", "refuse"),
    ],
)
def test_what_somebody_insists_should_be_is_demanded(cue: str, content: str, expected: str):
    """However much of a no it has; that something is or is not so demands nothing."""
    text = f"Ada Brunn {cue} {content}."
    told = msgspec.structs.replace(act(text, cue, content).quotation, kind="speech")
    (utterance,) = utterances_of(text, [told])
    likely = as_performed({"none": 0.3, "refuse": 0.5, "demand": 0.2}, text, utterance)
    assert max(likely, key=likely.__getitem__) == expected


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Orsk had dropped its demand for a toll on ferries", "Orsk"),
        ("Orsk withdrew its objections to the ferries", "Orsk"),
        ("Vell had dropped its demand for a toll on ferries", "Vell"),
    ],
)
def test_who_drops_a_demand_concedes_whoever_tells_of_it(words: str, by: str):
    """The other side that says so has given nothing away."""
    page = article(
        "# Ferry row cools",
        f"Vell's foreign minister, Ada Brunn, said on Monday that {words}.",
        "Orsk has not commented on the ferries.",
    )
    (notes,) = load_annotator()([page])
    (move,) = notes.moves
    assert move.by is not None
    assert (move.force, notes.entities[move.by].name) == ("concede", by)
