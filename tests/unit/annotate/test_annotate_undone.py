"""Claims about deeds that are not done: conditions, what is not ruled out, what is called off; and set phrases that tell another act."""

import pytest

from onrecord.annotate.events.phrases import as_phrased
from onrecord.annotate.events.status import DONE, status_of
from onrecord.annotate.events.undone import barred
from onrecord.learned import FoundEvent
from onrecord.model.correction import STATUSES
from onrecord.model.span import Span

LIKELY = {"happened": 0.4, "refused": 0.3, "planned": 0.2, "hypothetical": 0.09, "called_for": 0.01}


def spot(text: str, words: str) -> Span:
    """Where the words last stand."""
    return Span(text.rindex(words), text.rindex(words) + len(words))


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "expected"),
    [
        ("Brunn did not rule out a further meeting.", "meeting", "CONSULT", "planned"),
        ("“Cancel the ferry, or else.", "Cancel", "REJECT", "called_for"),
        ("“Cancelling the ferry hurts.", "Cancelling", "REJECT", "happened"),
        ("The plan did “end the toll for good.”", "end", "RETREAT", "happened"),
        ("Brunn said, “End the toll.”", "End", "RETREAT", "called_for"),
        ("Orsk hasn’t yet ruled out talks.", "talks", "CONSULT", "planned"),
        ("A meeting in May was not ruled out.", "meeting", "CONSULT", "planned"),
        ("A meeting in May was not ruled out by the storm, and was held.", "meeting", "CONSULT", "happened"),
        ("Orsk did not oppose the raid, which sank two boats.", "raid", "ASSAULT", "happened"),
        ("Vell never objected to the blockade that Orsk imposed.", "blockade", "COERCE", "happened"),
        ("Officials asked if the navy had seized the boat.", "seized", "COERCE", "happened"),
        ("It is unclear if Orsk attacked the port.", "attacked", "ASSAULT", "happened"),
        ("Vell will ask for help if Orsk attacked the port.", "attacked", "ASSAULT", "planned"),
        ("Orsk ruled out talks.", "talks", "CONSULT", "happened"),
        ("Brunn did not rule out talks and closed the port.", "closed", "COERCE", "happened"),
        ("Orsk scrapped today's crunch talks in Sarn.", "talks", "CONSULT", "refused"),
        ("Orsk called the Sarn talks off.", "talks", "CONSULT", "refused"),
        ("The talks in Sarn were abruptly called off.", "talks", "CONSULT", "refused"),
        ("Orsk cancelled the raid.", "raid", "ASSAULT", "refused"),
        ("Orsk cancelled the ban.", "ban", "SANCTION", "happened"),
        ("Orsk refused to cancel the talks.", "talks", "CONSULT", "happened"),
        ("Orsk called off the talks and met Vell.", "met", "CONSULT", "happened"),
        ("Vell postponed its meeting with Orsk.", "meeting", "CONSULT", "refused"),
        ("Brunn had been due to meet Vell's envoy.", "meet", "CONSULT", "planned"),
        ("Orsk is ready if Vell paid $4.5 million and recognised the border.", "recognised", "SUPPORT", "planned"),
        ("If the ship does not leave, Orsk closed the port.", "closed", "COERCE", "happened"),
        ("It pays a price if Orsk “threatens” Vell and closed the port.", "closed", "COERCE", "planned"),
        ("Vell asked if “the port is open”. Orsk closed it.", "closed", "COERCE", "happened"),
        ("Should Orsk restart the plant, Vell pays.", "restart", "COERCE", "planned"),
        ("Orsk should be proud: it restarted the plant.", "restarted", "COERCE", "happened"),
        ("Vell refused to abandon the plan.", "abandon", "CONCEDE", "refused"),
        ("Vell refused the plan to abandon the port.", "abandon", "CONCEDE", "happened"),
        ("Vell acted without first conferring.", "conferring", "CONSULT", "refused"),
        ("Vell acted without Orsk first conferring.", "conferring", "CONSULT", "refused"),
        ("Vell stopped short of calling for a ban, without more.", "calling for", "REQUEST", "refused"),
        ("Vell has failed to sign.", "sign", "AGREE", "refused"),
        ("Vell has also not committed to it.", "has also not committed", "AGREE", "planned"),
        ("Orsk said there is zero chance that the deal will be canceled.", "canceled", "CONCEDE", "refused"),
        ("Brunn is also planning to meet the envoy.", "is also planning", "AGREE", "planned"),
        ("The post was not permitted.", "was not permitted", "COERCE", "happened"),
        ("Vell asks whether Mr. Brunn offered them pardons.", "offered", "AGREE", "planned"),
        ("Vell asks whether he was angry when he fired the envoy.", "fired", "SANCTION", "happened"),
        ("Vell asks whether he would keep his promise.", "promise", "AGREE", "happened"),
        ("Orsk must immediately lift the toll and apologise.", "apologise", "SUPPORT", "planned"),
        ("Orsk must immediately apologise.", "apologise", "SUPPORT", "planned"),
        ("Orsk must lift the toll, and Vell apologised.", "apologised", "SUPPORT", "happened"),
        ("“Cancel the Sarn meeting.", "meeting", "CONSULT", "planned"),
        ("Vell urged Orsk to cancel the Sarn meeting.", "meeting", "CONSULT", "planned"),
        ("What would Orsk have said had Vell secretly met the envoy?", "met", "CONSULT", "planned"),
        ("Orsk had secretly met the envoy.", "met", "CONSULT", "happened"),
        ("Orsk to free crew of ferry.", "free", "RETREAT", "planned"),
        ("Failure to stand by Orsk hurts.", "stand", "SUPPORT", "happened"),
        ("Vell did not fail to sign.", "sign", "AGREE", "happened"),
        ("However, nothing is signed.", "signed", "AGREE", "planned"),
        ("No one is paying them.", "paying", "AID", "planned"),
        ("Nobody but Orsk signed.", "signed", "AGREE", "happened"),
        ("There is no doubt Orsk attacked the port.", "attacked", "ASSAULT", "happened"),
        ("Orsk claims Vell attacked the port.", "attacked", "ASSAULT", "planned"),
        ("Brunn spoke of the charge that Orsk shut the port.", "shut", "COERCE", "planned"),
        ("The charges were dropped, and Orsk shut the port.", "shut", "COERCE", "happened"),
        ("Vell's envoy is also expected to meet Brunn.", "meet", "CONSULT", "planned"),
        ("Vell is slated to visit Orsk.", "visit", "CONSULT", "planned"),
        ("Orsk demanded that Vell free the crew.", "free", "RETREAT", "planned"),
        ("Orsk will insist that its letters are not ignored.", "ignored", "REJECT", "planned"),
        ("In case of a signature Orsk opened the port.", "opened", "CONCEDE", "happened"),
        ("Orsk spoke just days before a scheduled summit meeting.", "summit meeting", "CONSULT", "planned"),
        ("The council met at a regularly scheduled meeting.", "meeting", "CONSULT", "happened"),
        ("The envoys set the date of next month's talks.", "talks", "CONSULT", "planned"),
        ("Orsk already has the ability to kill millions.", "kill", "ASSAULT", "planned"),
        ("Vell must decide whether to lift the toll.", "lift", "CONCEDE", "planned"),
        ("Vell must decide whether to lift the toll, effectively leaving the pact.", "leaving", "RETREAT", "planned"),
        ("Brunn lobbied Vell and other states to cut off the gas.", "cut off", "SANCTION", "planned"),
        ("Brunn lobbied Vell, and Orsk cut off the gas.", "cut off", "SANCTION", "happened"),
        ("The line may serve to avert armed clashes.", "clashes", "ASSAULT", "planned"),
        ("A planned visit was praised.", "praised", "SUPPORT", "happened"),
        ("Brunn calls Orsk's planned visit harmful.", "harmful", "ACCUSE", "happened"),
        ("It was a failure to prevent a massacre.", "massacre", "ASSAULT", "happened"),
        ("The guards failed to avert clashes.", "clashes", "ASSAULT", "happened"),
        ("The trip laid the groundwork for a summit.", "summit", "CONSULT", "planned"),
        ("It discussed a possible visit.", "visit", "CONSULT", "planned"),
        ("It looked into a possible attack.", "attack", "ASSAULT", "happened"),
        ("Orsk demanded that Vell pay, and closed the port.", "closed", "COERCE", "happened"),
        ("Orsk insisted that Vell closed the port.", "closed", "COERCE", "happened"),
        ("Vell would probably accept.", "would probably accept", "AGREE", "planned"),
        ("Vell will not bow.", "will not bow", "REJECT", "happened"),
        ("Orsk shelled the stadium and the match was cancelled.", "shelled", "ASSAULT", "happened"),
        ("Orsk shelled the stadium while the match was called off.", "shelled", "ASSAULT", "happened"),
        ("Orsk attacked the port and a second raid is not ruled out.", "attacked", "ASSAULT", "happened"),
        ("Brunn met Vell and the vote was postponed.", "met", "CONSULT", "happened"),
        ("The talks between Orsk and the Harbour Council were cancelled.", "talks", "CONSULT", "refused"),
        ("The meeting hasn’t been ruled out.", "meeting", "CONSULT", "planned"),
        ("Orsk cancelled flights when troops attacked Vell.", "attacked", "ASSAULT", "happened"),
        ("Orsk never ruled out talks, as troops attacked Vell.", "attacked", "ASSAULT", "happened"),
    ],
)
def test_words_around_a_trigger_say_that_nothing_is_done(text: str, trigger: str, kind: str, expected: str) -> None:
    """Or that nothing is turned down; a verb in the next clause, and what could go on before it was called off, are left alone."""
    whole, place = Span(0, len(text)), spot(text, trigger)
    assert status_of(text, whole, place, _open(text), barred(text, whole, place, kind)) == expected


def _open(text: str) -> dict[str, float]:
    """What the encoder thinks; where nothing is said against it "refused" is no longer likely than "planned"."""
    refusing = any(words in text for words in ("off", "scrap", "cancel", "postpon", "refused to", "without", "fail"))
    return LIKELY if refusing else {**LIKELY, "refused": 0.01}


def test_a_refusal_stands_where_another_clause_turns_nothing_down() -> None:
    """ "is not opposed" after "but" has a subject of its own."""
    text = "Orsk rejected the plan but Vell is not opposed to it."
    whole, place = Span(0, len(text)), spot(text, "rejected")
    assert status_of(text, whole, place, {"refused": 0.6, "happened": 0.4}, barred(text, whole, place, "REJECT")) == "refused"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Orsk failed to answer.", "failed to answer", "happened"),
        ("Orsk has failed to answer.", "answer", "happened"),
        ("Orsk would not comply.", "would not comply", "refused"),
        ("Orsk has not refused.", "has not refused", "negated"),
    ],
)
def test_who_does_not_answer_has_refused(text: str, trigger: str, expected: str) -> None:
    """It is the answer that is not given; the refusal is. But who "has not refused" has not."""
    likely = {"negated": 0.5, "refused": 0.3, "happened": 0.2}
    whole, place = Span(0, len(text)), spot(text, trigger)
    assert status_of(text, whole, place, likely, barred(text, whole, place, "REJECT")) == expected


def test_a_headline_plans_and_bids_nobody() -> None:
    """ "Orsk to free the crew" is no call upon Orsk; "Vell urges Orsk to free it" is one."""
    likely = {"called_for": 0.6, "planned": 0.4}
    for text, expected in (("Orsk to free crew.", "planned"), ("Vell urges Orsk to free crew.", "called_for")):
        whole, place = Span(0, len(text)), spot(text, "free")
        assert status_of(text, whole, place, likely, barred(text, whole, place, "RETREAT")) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "is_barred"),
    [
        ("Brunn asked whether Orsk would leave.", "leave", "RETREAT", True),
        ("Vell will answer if Orsk shut the port.", "shut", "COERCE", True),
        ("Vell will answer if Orsk opens the port.", "opens", "CONCEDE", False),
        ("Brunn asked Orsk to leave.", "leave", "RETREAT", False),
    ],
)
def test_what_is_only_asked_after_is_not_asked_for(text: str, trigger: str, kind: str, is_barred: bool) -> None:
    """Nor is harm that a condition names."""
    assert ("called_for" in barred(text, Span(0, len(text)), spot(text, trigger), kind)) is is_barred


def test_what_is_barred_is_a_status() -> None:
    """By the names that events have; what is not ruled out can only be open."""
    text = "Orsk did not rule out talks."
    assert set(STATUSES) > DONE | barred(text, Span(0, len(text)), spot(text, "talks"), "CONSULT") > DONE


def test_what_is_expected_is_planned_and_not_imagined() -> None:
    """But in a condition it may be either."""
    likely = {"happened": 0.4, "hypothetical": 0.35, "planned": 0.25}
    for text, expected in (("Vell is expected to meet Brunn.", "planned"), ("It pays if Vell is due to meet Brunn.", "hypothetical")):
        whole, place = Span(0, len(text)), spot(text, "meet")
        assert status_of(text, whole, place, likely, barred(text, whole, place, "CONSULT")) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "expected"),
    [
        ("Vell let her ultimatum run out.", "let", "CONCEDE", ["REJECT"]),
        ("Orsk allowed Vell's last offer to lapse.", "lapse", "RETREAT", ["REJECT"]),
        ("Orsk let its offer lapse.", "let", "CONCEDE", ["CONCEDE"]),
        ("Orsk let the inspectors pass.", "let", "RETREAT", ["RETREAT"]),
        ("Orsk turned off Vell's gas.", "turned off", "REJECT", ["SANCTION discontinue"]),
        ("Orsk pulled the plug on water supplies.", "pulled", "COERCE", ["SANCTION discontinue"]),
        ("Since Saturday, when Orsk shut the pipeline, all is still.", "shut", "COERCE", ["SANCTION discontinue"]),
        ("Orsk closed talks on the pipeline.", "talks", "CONSULT", ["CONSULT"]),
        ("Orsk closed the border.", "closed", "COERCE", ["COERCE"]),
        ("Vell has freed him, meeting one of Orsk's conditions.", "meeting", "CONSULT", []),
        ("Brunn met Orsk's envoy on the conditions.", "met", "CONSULT", ["CONSULT"]),
        ("Orsk recalled its envoy from Vell for urgent consultations.", "consultations", "CONSULT", []),
        ("Orsk recalled its envoy for consultations.", "recalled", "SANCTION", ["SANCTION"]),
        ("Parliament voted on Friday to extend the toll.", "voted", "REJECT", ["AGREE"]),
        ("Parliament voted by ten to three against the toll.", "voted", "REJECT", ["REJECT"]),
        ("Parliament voted to ban the toll.", "voted", "REJECT", ["REJECT"]),
        ("They voted, 40 to 12, against the treaty.", "voted", "REJECT", ["REJECT"]),
        ("They voted, 40 to 12, to keep the treaty.", "voted", "REJECT", ["AGREE"]),
        ("Members voted unanimously in the old town of Torv on Monday evening against the treaty.", "voted", "REJECT", ["REJECT"]),
        ("Members voted overwhelmingly to not ratify the treaty.", "voted", "REJECT", ["REJECT"]),
        ("Members voted to extend the sanctions against Vell.", "voted", "REJECT", ["AGREE"]),
        ("If our people freeze, no ship will pass.", "freeze", "SANCTION", []),
        ("Orsk will freeze their assets.", "freeze", "SANCTION", ["SANCTION"]),
        ("The truce left the border undefined.", "left", "RETREAT", []),
        ("Orsk's soldiers left the border.", "left", "RETREAT", ["RETREAT"]),
        ("The army is a grave threat to Orsk.", "threat", "THREATEN", []),
        ("The gate poses a security threat.", "poses", "THREATEN", []),
        ("Orsk renewed its threat to close the port.", "threat", "THREATEN", ["THREATEN"]),
        ("Vell pledged to impose new sanctions.", "pledged", "AGREE", ["THREATEN"]),
        ("Vell pledged to lift sanctions.", "pledged", "AGREE", ["AGREE"]),
        ("Vell offered Orsk an ultimatum.", "offered", "AGREE", ["THREATEN"]),
        ("They will pay a heavy price.", "pay", "AID", []),
        ("Orsk will pay the crew.", "pay", "AID", ["AID"]),
        ("The envoy had a plan.", "had", "CONSULT", []),
        ("The envoy had not met him.", "had", "CONSULT", ["CONSULT"]),
        ("Vell won’t attend.", "won", "REJECT", []),
        ("Vell won the vote.", "won", "SUPPORT", ["SUPPORT"]),
        ("Orsk held consultations.", "consultations", "CONSULT", ["CONSULT"]),
        ("They urge Brunn to cancel the Vell summit.", "cancel", "SANCTION", ["REJECT"]),
        ("Orsk called the second round of talks off.", "called", "CONCEDE", ["CONCEDE"]),
        ("Orsk called the Sarn talks off.", "called", "CONCEDE", ["REJECT"]),
        ("The summit should be cancelled.", "cancelled", "CONCEDE", ["REJECT"]),
        ("Orsk cancelled the toll.", "cancelled", "CONCEDE", ["CONCEDE"]),
        ("Orsk fired three missiles into the sea.", "fired", "ASSAULT", ["MOBILIZE"]),
        ("Orsk fired three missiles at the port.", "fired", "ASSAULT", ["ASSAULT"]),
        ("Orsk test-launched its first long-range missile.", "test-launched", "COOPERATE", ["MOBILIZE"]),
        ("Brunn and Vell taunted each other.", "taunted", "CONSULT", ["ACCUSE"]),
        ("Orsk ‘No Longer Needs’ Nuclear or Missile Tests", "No Longer Needs", "ACCUSE", ["CONCEDE"]),
        ("Orsk no longer needs such advice.", "no longer needs", "ACCUSE", ["ACCUSE"]),
        ("Orsk would never give up the islands.", "give up", "AID", ["CONCEDE"]),
        ("Vell spoke of Orsk's nuclear programme.", "nuclear programme", "ASSAULT", []),
        ("Orsk can deliver warheads to the coast.", "deliver", "COOPERATE", []),
        ("Orsk can deliver bread to the coast.", "deliver", "AID", ["AID"]),
        ("Tensions between Orsk and Vell have eased.", "eased", "CONCEDE", []),
        ("Orsk eased its curbs.", "eased", "CONCEDE", ["CONCEDE"]),
        ("Brunn nominated Vell for the post.", "nominated", "REQUEST", []),
        ("Brunn stood by his criticism of the accord.", "stood", "SUPPORT", []),
        ("Brunn stood by Orsk.", "stood", "SUPPORT", ["SUPPORT"]),
        ("Brunn doubled down on the charge.", "doubled down", "AGREE", []),
        ("They were forced to turn to Orsk.", "forced", "COERCE", []),
        ("They were forced to leave Orsk.", "forced", "COERCE", ["COERCE"]),
        ("The athletes marched together in the opening ceremony.", "marched", "PROTEST", []),
        ("In March thousands rallied before the opening ceremony.", "rallied", "PROTEST", ["PROTEST"]),
        ("In March protesters marched and blocked the parade.", "blocked", "PROTEST", ["PROTEST"]),
        ("Amid tensions Orsk agreed to ease sanctions on Vell.", "ease", "CONCEDE", ["CONCEDE"]),
        ("The council observed a minute of silence for the dead.", "observed", "RETREAT", []),
        ("The rebels observed the ceasefire.", "observed", "RETREAT", ["RETREAT"]),
        ("The army said that it showed great restraint.", "showed", "RETREAT", []),
        ("The League calls for restraint.", "restraint", "RETREAT", ["RETREAT"]),
        ("Orsk and Vell exchanged heavy artillery along the strait.", "exchanged", "RETREAT", ["ASSAULT"]),
        ("Orsk and Vell exchanged prisoners.", "exchanged", "RETREAT", ["RETREAT"]),
        ("The evening flight from Tarsk returned to Tarsk.", "returned", "RETREAT", []),
        ("The troops returned to Tarsk.", "returned", "RETREAT", ["RETREAT"]),
        ("Orsk is to launch war games in the strait.", "war games", "ASSAULT", ["MOBILIZE"]),
        ("Six of the clerks were working overtime.", "were working overtime", "PROTEST", []),
        ("A dozen owners were gathered in a hall on Tuesday for a networking evening.", "were gathered", "PROTEST", []),
        ("Thousands were gathered in the square against the toll.", "were gathered", "PROTEST", ["PROTEST"]),
        ("Her daughter joined the official delegation.", "joined", "PROTEST", []),
    ],
)
def test_a_set_phrase_settles_the_act(text: str, trigger: str, kind: str, expected: list[str]) -> None:
    """Or says that there is none; the same words in another phrase are left alone."""
    event = FoundEvent(type=kind, anchor=spot(text, trigger), fills=(), score=0.9, statuses={"happened": 1.0})
    told = as_phrased(text, [Span(0, len(text))], [event])
    assert [" ".join(filter(None, (each.type, each.mode))) for each in told] == expected
