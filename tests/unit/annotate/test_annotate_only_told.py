"""What only tells is no move: facts, hopes, forecasts, pleas in court, orders to one's own; nor a deed that nobody does."""

import pytest

from onrecord.annotate.moves.find import as_performed
from onrecord.annotate.moves.only_told import only_tells
from onrecord.annotate.moves.undone import is_open_to
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Event, Party, Quotation
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("cue", "content", "force", "expected"),
    [
        ("said", "it would likely further raise the price", "offer", True),
        ("said", "it would raise the subsidy", "offer", True),
        ("said", "it would lift the toll", "offer", False),
        ("said", "the ruling would not change the border", "refuse", True),
        ("said", "the toll would not be lifted", "refuse", False),
        ("said", "he hoped the swap would help the talks", "ask", True),
        ("said", "he hoped Vell would lift the toll", "ask", False),
        ("said", "“We had hoped that Vell would try,”", "ask", True),
        ("has ruled out", "any involvement of the crew in the raid", "refuse", True),
        ("has ruled out", "a meeting with the crew", "refuse", False),
        ("denied", "leaking the list", "refuse", True),
        ("denied", "the ship passage", "refuse", False),
        ("rejects", "any indicators that the toll hurts", "refuse", True),
        ("rejects", "any talks", "refuse", False),
        ("told deputies", "no evidence supports it", "refuse", True),
        ("said", "the guards did not allow him to reach the wreck", "refuse", True),
        ("said", "the guards did not allow the inspectors in", "refuse", False),
        ("pleaded", "not guilty to the charges", "refuse", True),
        ("hasn’t yet said", "whether he will sign the bill", "demand", True),
        ("hasn’t yet said", "whether he will sign the bill", "defer", False),
        ("is expected", "to call a witness", "defer", True),
        ("insisted", "that they stand to make millions", "demand", True),
        ("insisted", "that they leave by noon", "demand", False),
        ("said", "it was only the latest move to force Vell to yield", "demand", True),
        ("said", "he would have objected to the toll", "ask", True),
        ("said", "he would have to ask", "ask", False),
        ("said", "he was told by Brunn to wait", "ask", True),
        ("testified", "that Vell might free the ship", "offer", True),
        ("said", "there is no legal requirement that a port let it in", "demand", True),
        ("said", "And we must look at it with open eyes", "demand", True),
        ("said", "we must insist on proof", "demand", False),
        ("said", "he ordered the Orskan army to hit back", "demand", True),
        ("urged", "its citizens to leave", "ask", True),
        ("urged", "the islanders to leave", "ask", False),
        ("offered", "his condolences to Vell", "offer", True),
        ("offered her thoughts on", "the toll", "offer", True),
        ("offered", "his ships to Vell", "offer", False),
        ("pointed to", "a subsidy of two million", "propose", True),
        ("is also planning", "to meet the envoy soon", "defer", True),
        ("is planning", "to postpone the visit", "defer", False),
        ("said", "it was now time to focus on the harvest", "defer", True),
        ("said", "it was time to wait for the harvest", "defer", False),
        ("is still waiting for", "a vote of the chamber", "defer", True),
        ("said", "she is still waiting for a vote", "defer", True),
        ("wants", "a quarrel that the envoy asked about", "defer", True),
        ("wants", "to see the deeds first", "defer", False),
        ("reiterated", "his desire for a quick return of the fleet", "demand", True),
        ("reiterated", "his demand for a quick return of the fleet", "demand", False),
        ("sought", "to put a good face on the visit", "ask", True),
        ("sought", "to have the toll lifted", "ask", False),
        ("is looking for", "ways to obtain the ledgers", "ask", True),
        ("moved", "to drop the fraud charges against the mate", "demand", True),
        ("gave her opinion about", "the “dreadful” toll deal", "refuse", True),
        ("said", "he regretted that Brunn could not meet the crews", "refuse", True),
        ("said", "he regretted that he could not meet the crews", "refuse", False),
        ("applauded news", "that Vell asked its aides to look at the toll", "ask", True),
        ("referred to", "reports that Vell asked for pilots", "ask", True),
        ("said", "he expected Ada Brunn to petition the board", "ask", True),
        ("expected", "Brunn to petition the board", "ask", True),
        ("suggested", "that Orsk and Vell might announce a deal", "propose", True),
        ("suggested", "that both sides might announce a deal", "propose", False),
        ("saying", "that Orsk cannot claim to love the port while it sells it", "refuse", True),
        ("said", "that Orsk cannot enter the port", "refuse", False),
        ("tried to appeal to", "Brunn's fondness for tall masts", "ask", True),
        ("issued a warning", "as the second half of its answer", "ultimatum", False),
        ("issued a warning", "as the world waits to see whether it sails", "ultimatum", True),
    ],
)
def test_what_only_tells_how_things_are_is_no_move(cue: str, content: str, force: str, expected: bool):
    """A move wants something of somebody or grants it to him."""
    assert only_tells(cue, content, force) is expected


def test_a_law_makes_no_move_and_ones_own_people_are_only_called_on():
    """Neither is a turn between parties."""
    assert only_tells("requires", "a port to let it in", "demand", speaker="Maritime law")
    assert only_tells("is advising", "against the crossing", "ask", addressee="its citizens")
    assert not only_tells("is advising", "against the crossing", "ask", speaker="Orsk", addressee="Vell")


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "status", "actor", "force", "expected"),
    [
        ("Ten men were released on a bond.", "released", "RETREAT", "happened", "", "ultimatum", False),
        ("It fell, as ordered by Orsk, in May.", "ordered", "REQUEST", "happened", "Orsk", "demand", False),
        ("Orsk ordered the toll lifted.", "ordered", "REQUEST", "happened", "Orsk", "demand", True),
        ("Orsk's request came in reply to the ban.", "request", "REQUEST", "happened", "Orsk", "ask", False),
        ("Orsk had agreed.", "had agreed", "AGREE", "happened", "Orsk", "accept", False),
        ("The plan came, and Orsk rejected it.", "rejected", "REJECT", "happened", "Orsk", "refuse", True),
        ("Orsk did not let him near the ship.", "let", "REJECT", "negated", "Orsk", "refuse", False),
        ("Orsk did not take up the latest offer.", "take up", "REJECT", "negated", "Orsk", "refuse", True),
        ("Both bound Orsk to free the crew.", "free", "RETREAT", "called_for", "Orsk", "demand", False),
    ],
)
def test_a_deed_that_nobody_does_or_that_says_nothing_is_no_turn(
    text: str, trigger: str, kind: str, status: str, actor: str, force: str, expected: bool
):
    """Nor what is only not done, or only called for."""
    at, who = text.index(trigger), text.find(actor)
    by = (Party(span=Span(who, who + len(actor)), entity="orsk"),) if actor else ()
    deed = Event(
        id="e1", type=kind, trigger=(Span(at, at + len(trigger)),), actors=by, status=status, vouched_by="narrator", score=0.9
    )  # fmt: skip
    (told,) = utterances_of(text, (), [deed])
    assert is_open_to(text, told, force) is expected


@pytest.mark.parametrize(
    ("words", "gives"),
    [
        ("it would never rule out using force", False),
        ("new measures to oppose it", False),
        ("new measures to speed it up", True),
        ("that it is prepared to use “whatever compulsory process we need”", False),
        ("that it could issue additional subpoenas", False),
        ("that the meeting could be called off at any time", False),
        ("that the meeting could be held at any time", True),
    ],
)
def test_who_holds_out_harm_grants_and_refuses_nothing(words: str, gives: bool):
    """A pledge of steps against somebody is no offer to him."""
    text = f"Orsk vowed {words}."
    start = text.index(words)
    quotation = Quotation(
        id="q1", content=(Span(start, start + len(words)),), cue=(Span(5, 10),), directness=Directness.INDIRECT, score=0.9
    )  # fmt: skip
    (utterance,) = utterances_of(text, [quotation])
    assert (as_performed({"none": 0.1, "offer": 0.8, "warn": 0.1}, text, utterance)["offer"] > 0) is gives


def test_a_question_that_nobody_is_named_to_ask_is_no_move():
    """It is the reporters': "Brunn was asked, “Do you feel guilt?”"."""
    text = "Brunn was asked, “Do you feel guilt?”"
    words = Span(text.index("“"), len(text))
    quotation = Quotation(id="q1", content=(words,), cue=(Span(6, 15),), directness=Directness.DIRECT, score=0.9)
    (utterance,) = utterances_of(text, [quotation])
    assert not is_open_to(text, utterance, "ask")
