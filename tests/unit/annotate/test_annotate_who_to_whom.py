"""Who does it to whom: told and not talked with, asked and not asking, aimed at, named in one breath, shown by the nearest words."""

import re
from collections.abc import Callable, Sequence

import pytest

from onrecord.annotate.events import Around
from onrecord.annotate.events.aimed_at import at_whose_it_is
from onrecord.annotate.events.both import each_of_both
from onrecord.annotate.events.controlled import by_whom_it_is_left_to
from onrecord.annotate.events.nearest_words import by_their_nearest_words
from onrecord.annotate.events.one_way import told_to_others
from onrecord.annotate.events.own_clause import of_who_stands_there
from onrecord.annotate.events.same_meeting import of_who_meets_there
from onrecord.annotate.events.subjects import of_their_subjects
from onrecord.annotate.events.together import with_who_is_beside
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

NAMES = {
    "Orsk": Kind.STATE,
    "Vell": Kind.STATE,
    "Tarsk": Kind.STATE,
    "the council": Kind.ORGANISATION,
    "Ada Brunn": Kind.PERSON,
    "Ilya Renn": Kind.PERSON,
    "I": Kind.PERSON,
    "both sides": Kind.GROUP,
    "the two countries": Kind.GROUP,
    "The two leaders": Kind.GROUP,
}
"""Who is named in the sentences, by what they are."""
Rule = Callable[[Around, Sequence[Event]], tuple[Event, ...]]


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    assert found is not None, words
    return Span(*found.span())


def parties(text: str, names: str) -> tuple[Party, ...]:
    """Those of some, set apart by semicolons, as participants; each is his own key."""
    return tuple(Party(span=spot(text, name), entity=name) for name in filter(None, names.split(";")))


def event(text: str, trigger: str, kind: str, held: str, status: str = "happened", told: str = "narrator") -> Event:
    """An event with its sides as "actors > recipients"."""
    actors, recipients = (parties(text, side.strip()) for side in held.split(">"))
    return Event(
        id="e1", type=kind, trigger=(spot(text, trigger),), actors=actors, recipients=recipients, status=status, vouched_by=told, score=0.9
    )


def around(text: str, events: Sequence[Event], quotations: Sequence[Quotation] = (), called: dict[str, str] | None = None) -> Around:
    """A page in one paragraph with all who are named in it, and those whom other words mean."""
    spans = [(Span(*found.span()), name) for name in NAMES for found in re.finditer(rf"\b{re.escape(name)}\b", text)]
    spans += [(spot(text, words), key) for words, key in (called or {}).items()]
    mentions = [Mention(span=span, kind=NAMES[name], entity=name) for span, name in spans]
    sentences = [Span(*found.span()) for found in re.finditer(r"[^.]+\.?", text)]
    return Around(
        text=text,
        sentences=sentences,
        paragraphs=[Span(0, len(text))],
        mentions=mentions,
        quotations=quotations,
        events=events,
        found=[],
        parties=Parties({name: Entity(name=name, kind=kind) for name, kind in NAMES.items()}, mentions),
    )


def sides(found: Event) -> str:
    """An event's sides as "actors > recipients"."""
    actors, recipients = (";".join(party.entity or "" for party in side) for side in (found.actors, found.recipients))
    return f"{actors} > {recipients}".strip()


def after(rule: Rule, text: str, *events: Event) -> str:
    """The last event's sides after a rule."""
    return sides(rule(around(text, events), events)[-1])


@pytest.mark.parametrize(
    ("text", "trigger", "held", "expected"),
    [
        ("Orsk informed Vell of the plan.", "informed", "Orsk;Vell >", "Orsk > Vell"),
        ("Orsk handed the council a note.", "handed", "Orsk;the council >", "Orsk > the council"),
        ("Orsk signed without consulting the council.", "consulting", "Orsk;the council >", "Orsk > the council"),
        ("Orsk so far has no reply from Vell.", "reply", "Orsk;Vell >", "Vell > Orsk"),
        ("Orsk was informed by Vell on Monday.", "informed", "Orsk;Vell >", "Vell > Orsk"),
        ("Orsk received a letter from Vell.", "received", "Orsk;Vell >", "Vell > Orsk"),
        ("Orsk received a telephone call from Vell.", "received", "Orsk;Vell >", "Orsk;Vell >"),
        ("Orsk received Ada Brunn on Monday.", "received", "Orsk;Ada Brunn >", "Orsk;Ada Brunn >"),
        ("Orsk gave Vell no clear answer.", "answer", "Orsk;Vell >", "Orsk > Vell"),
        ("In a letter handed to Vell, Orsk said no.", "handed", "Orsk;Vell >", "Orsk > Vell"),
        ("Orsk met Vell on Monday.", "met", "Orsk;Vell >", "Orsk;Vell >"),
        ("Ada Brunn made a secret visit to Orsk.", "made a secret visit", "Ada Brunn;Orsk >", "Ada Brunn > Orsk"),
        ("It was the first visit to Vell by Ada Brunn.", "visit", "Ada Brunn >", "Ada Brunn > Vell"),
        ("Orsk replied in writing to the single draft of the council.", "replied", "Orsk;the council >", "Orsk > the council"),
        ("No answer came to the letter that Vell sent in May.", "answer", "Vell >", "> Vell"),
        ("Orsk raised the matter with Vell in May.", "raised", "Orsk;Vell >", "Orsk > Vell"),
        ("Orsk has no reply from Vell.", "has no reply", "Orsk;Vell >", "Vell > Orsk"),
        ("Orsk has informed Vell in writing.", "informed", "Orsk >", "Orsk >"),
        ("Tarsk has been informed by Orsk.", "has been informed", "Tarsk;Orsk >", "Orsk > Tarsk"),
        ("Orsk proposed talks in May; Vell did not reply.", "did not reply", "Orsk;Vell >", "Vell > Orsk"),
        ("Orsk and Vell did not reply.", "did not reply", "Orsk;Vell >", "Orsk;Vell >"),
        ("Vell waits. Orsk would reply in May.", "would reply", "Vell;Orsk >", "Orsk > Vell"),
        ("Orsk received Vell's answer.", "received", "Orsk;Vell >", "Vell > Orsk"),
    ],
)
def test_who_is_told_does_not_act(text: str, trigger: str, held: str, expected: str) -> None:
    """What one side tells is done to the other, whichever of them receives it; who meets, calls or receives guests acts."""
    assert after(told_to_others, text, event(text, trigger, "CONSULT", held)) == expected


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        ("Orsk threatened to close the strait.", ("threatened", "THREATEN", "Orsk >"), ("close", "COERCE", ">"), "Orsk >"),
        ("Orsk refused to sign.", ("refused", "REJECT", "Orsk >"), ("sign", "AGREE", ">"), "Orsk >"),
        ("Orsk agreed to the blockade.", ("agreed", "AGREE", "Orsk >"), ("the blockade", "COERCE", ">"), ">"),
        ("Orsk warned Vell of tough sanctions.", ("warned", "THREATEN", "Orsk > Vell"), ("sanctions", "SANCTION", "Vell >"), "Orsk > Vell"),
        ("Orsk urged Vell to free the crew.", ("urged", "REQUEST", "Orsk > Vell"), ("free", "RETREAT", "> Vell"), "Vell >"),
        ("It praised Orsk for forcing Vell to back down.", ("praised", "SUPPORT", "> Orsk"), ("back down", "CONCEDE", "> Vell"), "Vell >"),
        ("Orsk called for a full withdrawal.", ("called for", "REQUEST", "Orsk >"), ("withdrawal", "RETREAT", "Orsk >"), ">"),
        ("Orsk told Vell it wants to free the crew.", ("told", "REQUEST", "Orsk > Vell"), ("free", "RETREAT", "Orsk >"), "Orsk >"),
        ("Orsk urged Vell to wait and Tarsk to pay.", ("urged", "REQUEST", "Orsk > Vell"), ("pay", "AID", "Vell >"), "Tarsk >"),
        ("Orsk urged Vell to wait, and Tarsk plans to pay.", ("urged", "REQUEST", "Orsk > Vell"), ("pay", "AID", "Tarsk >"), "Tarsk >"),
        ("Orsk asked Vell for a reply.", ("asked", "REQUEST", "Orsk > Vell"), ("a reply", "CONSULT", "Orsk;Vell >"), "Vell > Orsk"),
        ("Orsk asked Vell for talks.", ("asked", "REQUEST", "Orsk > Vell"), ("talks", "CONSULT", "Orsk;Vell >"), "Orsk;Vell >"),
        ("Vell defied a demand by Orsk to open.", ("demand", "REQUEST", "Orsk > Vell"), ("open", "CONCEDE", "Orsk >"), "Vell >"),
        ("Vell heard that Orsk asked to open it.", ("asked", "REQUEST", "Orsk > Vell"), ("open", "CONCEDE", "Orsk >"), "Orsk >"),
        ("Orsk agreed to meet Vell.", ("agreed", "AGREE", "Orsk >"), ("meet", "CONSULT", "Vell >"), "Orsk;Vell >"),
        ("Orsk threatened Vell. It will close it.", ("threatened", "THREATEN", "Orsk > Vell"), ("close", "COERCE", ">"), ">"),
    ],
)
def test_what_a_deed_leads_to_has_its_doer(text: str, first: tuple[str, ...], second: tuple[str, ...], expected: str) -> None:
    """Who threatens or refuses would do it himself, who is asked or forced does it, and who asks does not."""
    events = [event(text, *each, status="threatened") for each in (first, second)]
    assert after(by_whom_it_is_left_to, text, *events) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "held", "expected"),
    [
        ("Orsk rejected the council's demand.", "rejected", "REJECT", "Orsk >", "Orsk > the council"),
        ("Orsk praised Ada Brunn's courage.", "praised", "SUPPORT", "Orsk >", "Orsk > Ada Brunn"),
        ("Orsk rejected statements by Vell.", "rejected", "REJECT", "Orsk >", "Orsk > Vell"),
        ("Orsk called off the planned talks with Vell.", "called off", "REJECT", "Orsk >", "Orsk > Vell"),
        ("Orsk will cancel the Vell summit.", "cancel", "REJECT", "Orsk >", "Orsk > Vell"),
        ("Orsk gave a bleak assessment of its talks with Vell.", "gave a bleak assessment", "ACCUSE", "Orsk > Vell", "Orsk >"),
        ("Orsk complained of Vell on Monday.", "complained", "ACCUSE", "Orsk > Vell", "Orsk > Vell"),
        ("Orsk condemned Ada Brunn's murder.", "condemned", "ACCUSE", "Orsk >", "Orsk >"),
        ("Orsk recalled its ambassador to Vell.", "recalled", "SANCTION", "Orsk >", "Orsk > Vell"),
        ("Orsk recalled its ships from Vell.", "recalled", "SANCTION", "Orsk >", "Orsk >"),
        ("Orsk defended Orsk's own decision.", "defended", "SUPPORT", "Orsk >", "Orsk >"),
        ("Orsk rejected the plan, and Vell's envoy left.", "rejected", "REJECT", "Orsk >", "Orsk >"),
    ],
)
def test_what_is_refused_or_praised_is_somebodys(text: str, trigger: str, kind: str, held: str, expected: str) -> None:
    """A demand's owner is refused, a summit's guest turned away; nobody by what befell him or by what is the actor's own."""
    assert after(at_whose_it_is, text, event(text, trigger, kind, held)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Orsk dismissed these demands.", "Orsk > Vell"),
        ("Vell dismissed these demands.", "Vell >"),
        ("Orsk dismissed the charges.", "Orsk >"),
    ],
)
def test_a_noun_takes_up_what_was_demanded(answer: str, expected: str) -> None:
    """ "These demands" are his who demanded last; not of the side that demanded itself, and no other noun's."""
    text = f"The gates must open, it demanded. {answer}"
    demanded = Event(
        id="e1",
        type="REQUEST",
        trigger=(spot(text, "demanded"),),
        actors=(Party(entity="Vell"),),
        status="happened",
        vouched_by="narrator",
        score=0.9,
    )
    held = f"{answer.split(maxsplit=1)[0]} >"
    assert after(at_whose_it_is, text, demanded, event(text, "dismissed", "REJECT", held)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "held", "expected"),
    [
        ("Orsk, Vell and Tarsk signed it.", "signed", "Orsk >", "Orsk;Vell;Tarsk >"),
        ("The envoy of Orsk and Vell signed it.", "signed", "Orsk >", "Orsk >"),
        ("The council asked Orsk and Vell to wait.", "asked", "> Orsk", "> Orsk;Vell"),
        ("Ada Brunn attacked Orsk and Vell fled.", "attacked", "> Orsk", "> Orsk"),
        ("Ada Brunn left Orsk, Vell said.", "left", "> Orsk", "> Orsk"),
    ],
)
def test_who_is_named_in_one_breath_takes_part(text: str, trigger: str, held: str, expected: str) -> None:
    """A list's other names are of its side; not names with another noun before them or a verb of their own behind."""
    assert after(with_who_is_beside, text, event(text, trigger, "COOPERATE", held)) == expected


@pytest.mark.parametrize(
    ("later", "trigger", "held", "expected"),
    [
        ("The talks should not go ahead.", "talks", ">", "Orsk;Vell >"),
        ("The summit may be put off, Vell said.", "summit", "Vell >", "Vell;Orsk >"),
        ("The talks with Tarsk went on.", "talks", ">", ">"),
        ("Some talks went on.", "talks", ">", ">"),
        ("The summit may be put off, Tarsk said.", "summit", "Tarsk >", "Tarsk >"),
    ],
)
def test_a_meeting_taken_up_has_who_met(later: str, trigger: str, held: str, expected: str) -> None:
    """ "The talks" are of those who were told to talk; not where others are named, or any talks are meant."""
    text = f"Orsk met Vell. {later}"
    met = event(text, "met", "CONSULT", "Orsk;Vell >")
    assert after(of_who_meets_there, text, met, event(text, trigger, "CONSULT", held)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "held", "expected"),
    [
        ("It demanded that Vell return the crew.", "return", "COOPERATE", "> Vell", "Vell >"),
        ("It would help if Vell should return the crew.", "return", "CONCEDE", "> Vell", "Vell >"),
        ("It said that Vell drops every letter.", "drops", "ACCUSE", "> Vell", "> Vell"),
        ("I'd like to commend Ada Brunn's courage.", "commend", "SUPPORT", "Ada Brunn >", "I >"),
        ("It was Vell, which Orsk has long threatened.", "threatened", "THREATEN", "Orsk >", "Orsk > Vell"),
        ("The talks in Vell, which Orsk has threatened.", "threatened", "REQUEST", "Orsk >", "Orsk >"),
        ("Ada Brunn said during a meeting with Vell it was late.", "meeting", "CONSULT", "Vell >", "Ada Brunn;Vell >"),
        ("Ada Brunn denied a meeting with Vell.", "meeting", "CONSULT", "Vell >", "Vell >"),
        ("There were protests in Orsk.", "protests", "PROTEST", "Orsk >", ">"),
        ("Two fishermen are held in Orsk.", "held", "COERCE", "Orsk >", "Orsk >"),
    ],
)
def test_subjects_act_and_places_do_not(text: str, trigger: str, kind: str, held: str, expected: str) -> None:
    """Whoever stands as the subject does it, unless it is a complaint of him; where it is does nothing, but may hold somebody."""
    assert after(of_their_subjects, text, event(text, trigger, kind, held)) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "trigger", "expected"),
    [
        ("Ada Brunn said imposing sanctions would be folly.", "said", "imposing sanctions would be folly", "imposing sanctions", ">"),
        (
            "Ada Brunn warned that imposing any sanctions on it is war.",
            "warned",
            "that imposing any sanctions on it is war",
            "sanctions",
            ">",
        ),
        ("Ada Brunn denied imposing sanctions.", "denied", "imposing sanctions", "imposing sanctions", "Ada Brunn >"),
        ("Ada Brunn said she was imposing sanctions.", "said", "she was imposing sanctions", "imposing sanctions", "Ada Brunn >"),
    ],
)
def test_who_only_speaks_of_a_deed_does_not_do_it(text: str, cue: str, content: str, trigger: str, expected: str) -> None:
    """Of a gerund that is the subject of what is said the speaker is not the doer; of what he denies he is."""
    quotation = Quotation(
        id="q1",
        content=(spot(text, content),),
        cue=(spot(text, cue),),
        speaker=(spot(text, "Ada Brunn"),),
        speaker_entity="Ada Brunn",
        directness=Directness.INDIRECT,
        score=0.9,
    )
    imposed = event(text, trigger, "SANCTION", "Ada Brunn >", told="q1")
    assert sides(of_their_subjects(around(text, [imposed], [quotation]), [imposed])[0]) == expected


def test_parties_are_shown_by_their_nearest_words() -> None:
    """Who takes part is shown by the pronoun next to the deed and not by the name far before it; who he is stays."""
    text = "Ada Brunn promised Orsk a reply, and she left it to Vell."
    left = event(text, "left", "RETREAT", "Ada Brunn > Vell")
    (shown,) = by_their_nearest_words(around(text, [left], called={"she": "Ada Brunn", "it": "Orsk"}), [left])
    assert [party.span.cut(text) for party in (*shown.actors, *shown.recipients) if party.span] == ["she", "Vell"]
    assert sides(shown) == "Ada Brunn > Vell"


def test_of_phrases_within_each_other_the_widest_shows_a_party() -> None:
    """A name inside a longer phrase of the same actor is not shown alone."""
    text = "The premier Ada Brunn left Orsk."
    left = event(text, "left", "RETREAT", "Ada Brunn >")
    (shown,) = by_their_nearest_words(around(text, [left], called={"The premier Ada Brunn": "Ada Brunn"}), [left])
    assert [party.span.cut(text) for party in shown.actors if party.span] == ["The premier Ada Brunn"]


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "held", "expected"),
    [
        ("Orsk was promised a seat.", "promised", "AGREE", "Orsk >", "> Orsk"),
        ("Orsk says it was promised a seat.", "promised", "AGREE", "Orsk >", "> Orsk"),
        ("Orsk will be asked to wait.", "will be asked", "REQUEST", "Orsk >", "> Orsk"),
        ("Orsk asked to wait.", "asked", "REQUEST", "Orsk >", "Orsk >"),
        ("The crew was handed over to Orsk.", "was handed over", "RETREAT", "Orsk >", "> Orsk"),
        ("The crew was handed over by Orsk.", "was handed over", "RETREAT", "Orsk >", "Orsk >"),
        ("Vell handed it over to Orsk.", "handed", "RETREAT", "Orsk >", "Orsk >"),
        ("Orsk was rejected.", "rejected", "REJECT", "Orsk >", "Orsk >"),
    ],
)
def test_who_is_asked_or_promised_something_does_not_ask(text: str, trigger: str, kind: str, held: str, expected: str) -> None:
    """The subject of a passive is asked, promised, praised; of a verb in the active he asks."""
    assert after(of_who_stands_there, text, event(text, trigger, kind, held)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "held", "expected"),
    [
        ("Orsk and Vell quarrel. Orsk and Vell spoke. It urged both sides to wait.", "urged", "> both sides", "> Orsk;Vell"),
        ("Orsk and Vell quarrel. It urged both sides to wait.", "urged", "> both sides", "> both sides"),
        ("Orsk and Vell met. Vell and Tarsk met. It urged both sides to wait.", "urged", "> both sides", "> both sides"),
        ("Orsk and Vell quarrel. Orsk and Vell spoke. Orsk urged both sides to wait.", "urged", "Orsk > both sides", "Orsk > both sides"),
        ("Orsk and Vell quarrel, and the two countries wait.", "wait", "the two countries >", "Orsk;Vell >"),
    ],
)
def test_both_sides_are_the_two_who_deal_with_each_other(text: str, trigger: str, held: str, expected: str) -> None:
    """Those two whom the page tells of together again and again, or just before; where it may be others, it stays open."""
    met = event(text, "Orsk and Vell", "CONSULT", "Orsk;Vell >")
    assert after(each_of_both, text, met, event(text, trigger, "REQUEST", held)) == expected


def test_the_two_leaders_are_the_two_persons_who_met() -> None:
    """Those of the last meeting; the two are shown by the words that name them."""
    text = "Ada Brunn met Ilya Renn. The two leaders agreed to wait."
    met = event(text, "met", "CONSULT", "Ada Brunn;Ilya Renn >")
    agreed = event(text, "agreed", "AGREE", "The two leaders >")
    found = each_of_both(around(text, [met, agreed]), [met, agreed])[-1]
    assert sides(found) == "Ada Brunn;Ilya Renn >"
    assert {party.span.cut(text) for party in found.actors if party.span} == {"The two leaders"}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Orsk will cancel the summit.", "Orsk > Vell"),
        ("Tarsk will cancel the summit.", "Tarsk >"),
        ("Orsk will cancel the order.", "Orsk >"),
    ],
)
def test_a_meeting_called_off_was_to_be_with_somebody(second: str, expected: str) -> None:
    """With whom it was told that one would meet; nobody where one was none of them, or no meeting is called off."""
    text = f"Orsk will meet Vell. {second}"
    meet = event(text, "meet", "CONSULT", "Orsk;Vell >")
    assert after(at_whose_it_is, text, meet, event(text, "cancel", "REJECT", f"{second.split(maxsplit=1)[0]} >")) == expected
