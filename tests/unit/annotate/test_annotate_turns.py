"""Claims about interviews and transcripts."""

import pytest
from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.articles import find_article
from onrecord.model.annotations import Directness
from onrecord.model.page import Capture
from onrecord.pages import lay_out

INTERVIEW = [
    "Question: Will the ferries sail in April?",
    "Answer: The tide decides that, and the tide has signed nothing.",
    "Question: And the bridge?",
    "Answer: President Vell has said that the bridge will stay open through the winter. I would add nothing to it.",
]


def test_each_turn_is_its_speakers_own_words() -> None:
    """A label and a colon give the paragraph to the one labelled, word for word."""
    read = article(*INTERVIEW)
    notes = load_annotator()([read])[0]
    turns = [found for found in notes.quotations if found.via is None]
    assert [words[0] for words in told(read, notes) if words[1] == ":"] == ["Question", "Answer", "Question", "Answer"]
    assert all(found.directness is Directness.DIRECT for found in turns)


def test_answers_are_those_of_the_person_who_is_interviewed() -> None:
    """Who speaks by name in the headline; on a page that names nobody it is whoever is interviewed, and nobody by the label's name."""
    read = article("# Ilka Brandow: The tide has signed nothing", *INTERVIEW)
    notes = load_annotator()([read])[0]
    answers = [found.speaker_entity for found in notes.quotations if found.speaker and found.speaker[0].cut(read.page.text) == "Answer"]
    assert len(answers) == 2 and {notes.entities[each or ""].name for each in answers} == {"Ilka Brandow"}
    alone = load_annotator()([article(*INTERVIEW)])[0]
    assert {"interviewee", "interviewer"} <= {entity.name for entity in alone.entities.values()}


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Foreign Minister Ada Karrow talks to the Vell Courier", "Ada Karrow"),
        ("Reporter Milo Kess of the Courier meets Foreign Minister Ada Karrow", "Ada Karrow"),
        ("Milo Kess meets Foreign Minister Ada Karrow", None),
    ],
)
def test_answers_are_those_of_the_person_named_before_the_turns(headline: str, name: str | None) -> None:
    """A headline that names the person interviewed is enough, one that names two tells nothing; a question's names are nobody's voice."""
    read = article(f"# {headline}", *INTERVIEW, "Question: And Mr Dostal?", "Answer: I will not say.")
    notes = load_annotator()([read])[0]
    answers = [found.speaker_entity for found in notes.quotations if found.speaker and found.speaker[0].cut(read.page.text) == "Answer"]
    assert len(answers) == 3 and {notes.entities[each or ""].name for each in answers} == {name or "interviewee"}
    assert not any(entity.spoken_for and notes.entities[entity.spoken_for].name == "interviewer" for entity in notes.entities.values())


@pytest.mark.parametrize(
    "lead", ["spoke to the Harbour Gazette", ", chief negotiator of the Coastal Union, spoke to the Harbour Gazette", "has talked to us"]
)
def test_answers_are_those_of_whoever_talked_to_the_paper(lead: str) -> None:
    """Though another person is named before the turns; and "Interview" before a headline's colon is nobody."""
    before = (
        f"Fatima Sorel{'' if lead.startswith(',') else ' '}{lead} about the talks with Norland. She will meet Piet Aldert there in May."
    )
    read = article("# Interview: 'We will not be rushed'", before, *INTERVIEW)
    notes = load_annotator()([read])[0]
    answers = [found.speaker_entity for found in notes.quotations if found.speaker and found.speaker[0].cut(read.page.text) == "Answer"]
    assert len(answers) == 2 and {notes.entities[each or ""].name for each in answers} == {"Fatima Sorel"}
    assert "Interview" not in {entity.name for entity in notes.entities.values()}


def test_the_you_of_a_question_is_whoever_answers_it_or_his_state() -> None:
    """Also in what the question says that others say, and where it ends with no mark of a question."""
    read = article(
        "# Briefing by the foreign ministry of Talvia",
        "MS. ORDEN: Talvia condemns the attack. We call on the Hill Council to act.",
        "Q: Does Talvia still want talks with the Council?",
        "MS. ORDEN: Our offer stands. We have had no answer.",
        "Q: The Council says you bombed two villages in the north.",
        "MS. ORDEN: I reject that. No Talvian aircraft were in the area.",
    )
    notes = load_annotator()([read])[0]
    text = read.page.text
    assert [each.entity for each in notes.mentions if each.span.cut(text) == "you"] in (["talvia"], ["orden"])


def test_a_letter_may_label_answers() -> None:
    """ "Q:" and "A:" are as good as the whole words."""
    letters = [words.replace("Question:", "Q:").replace("Answer:", "A:") for words in INTERVIEW]
    read = article("# Foreign Minister Ada Karrow talks to the Vell Courier", *letters)
    notes = load_annotator()([read])[0]
    answers = [found.speaker_entity for found in notes.quotations if found.speaker and found.speaker[0].cut(read.page.text) == "A"]
    assert len(answers) == 2 and {notes.entities[each or ""].name for each in answers} == {"Ada Karrow"}


def test_what_is_told_in_an_answer_is_told_via_it() -> None:
    """The president's words come through the one who answers."""
    read = article(*INTERVIEW)
    inner = [found for found in load_annotator()([read])[0].quotations if found.via]
    assert [(found.speaker[0].cut(read.page.text), found.via) for found in inner] == [("President Vell", "q4")]


def test_two_labelled_lines_make_no_transcript() -> None:
    """A page must have three turns, by speakers who come back."""
    read = article("Where: the customs house on the quay.", "When: on Monday at nine in the morning.", "Cost: nothing at all for members.")
    assert load_annotator()([read])[0].quotations == ()


def turns(*paragraphs: str) -> list[tuple[str, Directness]]:
    """Content and directness of what is said first-hand."""
    read = article(*paragraphs)
    found = [quotation for quotation in load_annotator()([read])[0].quotations if quotation.via is None]
    return [(quotation.content[0].cut(read.page.text), quotation.directness) for quotation in found]


def test_a_dash_after_a_label_is_as_good_as_a_colon() -> None:
    """ "Vell – …" and "Vell. — …" are turns of Vell's; the label is the speaker, without its stop."""
    for join in (" – ", ". — "):
        read = article(
            f"Tosk{join}Will you sign?", f"Vell{join}Ask me in May.", f"Tosk{join}Why May?", f"Vell{join}The ice is gone by then."
        )
        notes = load_annotator()([read])[0]
        assert [words[:2] for words in told(read, notes)] == [("Tosk", join.strip(" .")), ("Vell", join.strip(" ."))] * 2


@pytest.mark.parametrize("labels", [("Q.", "A."), ("Q. Orsk Courier.", "A. (Captain Vell)."), ("TOSK", "VELL"), ("TOSK", "ADA-MAY VELL")])
def test_a_label_needs_no_colon(labels: tuple[str, str]) -> None:
    """A letter with its stop, with who asks behind it, and a name in capitals are labels if they come back on a page that asks."""
    first, second = labels
    again = second.rsplit(" ", 1)[0] if second.isupper() else "A."
    read = article(
        "On the ice", f"{first} Will you sign?", f"{second} Ask me in May.", f"{first} Why May?", f"{again} The ice is gone by then."
    )
    said = [(words[0], words[2]) for words in told(read, load_annotator()([read])[0])]
    assert said == [(first, "Will you sign?"), (second, "Ask me in May."), (first, "Why May?"), (again, "The ice is gone by then.")]


def test_a_place_in_capitals_says_nothing() -> None:
    """Reports from two ports begin with their names, and nobody asks; one place that comes back does not talk to itself."""
    assert turns("ORSK Two ferries?", "ORSK The quay was shut.", "ORSK A third ferry sailed.", "ORSK The quay was opened.") == []
    assert turns("ORSK Two ferries sailed.", "SARN The quay was shut.", "ORSK A third ferry sailed.", "SARN The quay was opened.") == []


def test_a_dialogue_with_dashes_names_nobody() -> None:
    """Each dash is somebody's turn, word for word; the page does not say whose."""
    assert turns("— Will you sign?", "— Ask me in May.", "— Why May?", "— The ice is gone by then.") == [
        ("Will you sign?", Directness.DIRECT),
        ("Ask me in May.", Directness.DIRECT),
        ("Why May?", Directness.DIRECT),
        ("The ice is gone by then.", Directness.DIRECT),
    ]


def test_what_is_put_to_somebody_is_a_turn_too() -> None:
    """Between questions and answers a short paragraph and the longer one after it are put and answered without a question mark."""
    said = (
        "Will the ferries sail in April?",
        "The tide decides that, and the tide has signed nothing.",
        "The mayor says you are afraid of the pilots.",
        "We are afraid of nobody who has a timetable, and he has none.",
        "And the bridge?",
        "It stays open through the winter.",
        "Who pays for the lamps?",
        "Those who see by them.",
    )
    for marks in ("{}", "«{}»"):
        answers = [marks.format(words) for words in said[1::2]]
        interview = [words for pair in zip(said[::2], answers, strict=True) for words in pair]
        found = turns("The pilot of Orsk, at home", *interview)
        assert [words for words, _ in found] == interview


def test_a_list_with_dashes_is_no_dialogue() -> None:
    """Items that ask nothing are not said by anybody."""
    assert turns("– two ferries a day", "– a customs house on the quay", "– pilotage at cost", "– no lorries on Sundays") == []


def test_questions_that_stand_alone_are_asked_and_answered() -> None:
    """Three questions that are paragraphs, each with its answer, make an interview."""
    interview = (
        "The pilot of Orsk, at home",
        "Will the ferries sail in April?",
        "The tide decides that.",
        "And the bridge?",
        "Bridges are for people in a hurry.",
        "Who taught you the strait?",
        "My aunt, in the dark, without a lamp.",
    )
    assert [words for words, directness in turns(*interview) if directness is Directness.DIRECT] == list(interview[1:])


def test_what_is_put_to_somebody_need_not_end_with_a_question_mark() -> None:
    """Pairs of paragraphs between two questions are put and answered, one after the other."""
    interview = (
        "The pilot of Orsk, at home",
        "Will you sail in April?",
        "The tide decides that, and I ask it every night.",
        "There is talk of a strike.",
        "We talk of little else on the quay, but I pay my crew.",
        "Analysts expect you to sell.",
        "Analysts own no boats. I have two and a dog that swims.",
        "And the bridge?",
        "Bridges are for people in a hurry.",
        "Who taught you the strait?",
        "My aunt, in the dark, without a lamp.",
    )
    assert [words for words, directness in turns(*interview) if directness is Directness.DIRECT] == list(interview[1:])


@pytest.mark.parametrize(
    "cited", ["The clerk said: “We had no choice.”", "“We had no choice,” its clerk said.", "‘We had no choice,’ its clerk said."]
)
def test_a_newspaper_that_asks_and_answers_is_no_interview(cited: str) -> None:
    """Of questions and answers without labels some say "I" or "you"; an explainer's do not, whatever those whom it cites say."""
    explainer = (
        "The bridge at Orsk: what is known",
        "Why is the bridge shut?",
        f"The harbour board shut it on Monday. {cited}",
        "What do we know of the pilots?",
        "They ask for a lamp at each end and for pay through the winter.",
        "What happens now?",
        "The two sides meet on Friday. Nobody expects them to agree.",
    )
    assert not any(words.endswith("?") for words, _ in turns(*explainer))
    interview = [words.replace("They ask", "We ask") for words in explainer]
    assert "Why is the bridge shut?" in [words for words, _ in turns(*interview)]


def test_a_mine_in_the_sea_is_no_talk() -> None:
    """An explainer that asks what a mine is speaks for nobody; "my" boat is somebody's."""
    told_of = (
        "What is a mine?",
        "A mine is a charge laid in the sea.",
        "Who laid the mine?",
        "Divers look for each mine.",
        "What now?",
        "Nothing.",
    )
    assert turns("# Sea dangers", *told_of) == []
    assert turns("# Sea dangers", *(words.replace("each mine", "my boat") for words in told_of)) != []


def test_a_columnist_who_asks_is_not_interviewed() -> None:
    """A question here and there in running text is the writer's own."""
    column = (
        "A bridge too dear",
        "Who pays for it?",
        "The bridge has cost us three springs and a harbour.",
        "Nobody in the council has counted the boats that were sold for want of a quay.",
        "The ferries went first, then the pilots, then the light.",
        "And for what?",
    )
    assert turns(*column) == []


def test_letters_to_the_editor_are_not_sirs() -> None:
    """A salutation labels nobody."""
    letters = [f"Sir – {words}" for words in ("The bridge is shut again.", "My aunt rowed.", "So be it.", "It rains.")]
    assert all(directness is not Directness.DIRECT for _, directness in turns(*letters))


BOLD = [
    "<p><b>Minister, the ice is here. What will you do?</b></p><p>We will do nothing. I have told Sarn that we fear no threat.</p>",
    "<p><b>So you are going to Kelm?</b></p><p>I have accepted. Nobody may close a lock before I land.</p><p>I say that to all.</p>",
    "<p><b>Your harbour minister has promised to open fire. Is that policy? Sarn believes it.</b></p>"
    "<p>He spoke about fog. I was glad that they asked us: when will the boats come home?</p>",
    "<p><strong>Sarn calls them smugglers.</strong></p><p>It has insulted two poor men. I expect an apology.</p>",
    "<p><i>The talk was held on Thursday and cut for length.</i></p>",
]
"""An interview that sets in bold what is asked."""


def interviewed(headline: str, standfirst: str, turns: str = "".join(BOLD)) -> list[tuple[str, str, str, float]]:
    """Who speaks each turn, his party, its first words and its score."""
    body = f"<html><body><article><h1>{headline}</h1><p>{standfirst}</p>{turns}</article></body></html>"
    read = find_article(lay_out(Capture(address="page.html", body=body.encode(), media_type="text/html")))
    notes = load_annotator()([read])[0]
    found: list[tuple[str, str, str, float]] = []
    for each in notes.quotations:
        if each.directness is Directness.DIRECT and each.via is None and not each.speaker:
            speaker = notes.entities.get(each.speaker_entity or "")
            party = notes.entities.get(speaker.spoken_for or "") if speaker else None
            words = each.content[0].cut(read.page.text).split()
            found.append((speaker.name if speaker else "", party.name if party else "", " ".join(words[:3]), each.score))
    return found


def test_answers_below_bold_questions_are_those_of_the_one_interviewed() -> None:
    """Who speaks in the headline answers for Orsk, whose minister the standfirst calls her; who is told the answers asks, for nobody."""
    found = interviewed(
        "Ilka Brandow: 'They want us to kneel'", "Orsk's foreign minister tells Milo Kess what she will bring to the table."
    )
    assert [words[:3] for words in found] == [
        ("Milo Kess", "", "Minister, the ice"),
        ("Ilka Brandow", "Orsk", "We will do"),
        ("Milo Kess", "", "So you are"),
        ("Ilka Brandow", "Orsk", "I have accepted."),
        ("Ilka Brandow", "Orsk", "I say that"),
        ("Milo Kess", "", "Your harbour minister"),
        ("Ilka Brandow", "Orsk", "He spoke about"),
        ("Milo Kess", "", "Sarn calls them"),
        ("Ilka Brandow", "Orsk", "It has insulted"),
    ]


def test_answers_stay_open_where_two_may_give_them() -> None:
    """Two who meet leave it open, and a turn whose speaker nobody knows is doubtful."""
    found = interviewed("A talk in Kelm", "Milo Kess met Ilka Brandow on the quay.", "".join(BOLD).replace("Minister, the", "The"))
    assert len(found) == 9 and {(speaker, party) for speaker, party, _, _ in found} == {("", "")}
    assert all(score < 0.6 for _, _, _, score in found)


def test_a_newspaper_that_answers_its_bold_questions_speaks_for_nobody() -> None:
    """An explainer is about the one whom its headline names, and is not his."""
    explainer = (
        "<p><b>What is shut?</b></p><p>The lock at Kelm. Two barges wait there.</p><p><b>Who shut it?</b></p><p>The board did.</p>"
        "<p><b>What happens now?</b></p><p>The two sides meet on Friday. Nobody expects them to agree.</p>"
    )
    assert interviewed("The plan of Ilka Brandow explained", "What is known of the lock.", explainer) == []


@pytest.mark.parametrize("called", ["Mr Karrow, will", "Karrow – will"])
def test_a_question_calls_the_one_interviewed_by_name(called: str) -> None:
    """Of two named before the turns the one whom questions address answers."""
    said = [
        f"{called} you sign?",
        "We sign in May, and I will say so.",
        "Why May?",
        "My pilots want it.",
        "And the ice?",
        "I can wait.",
    ]
    read = article("# A talk about ice", "Otto Karrow and Bela Dostal fell out over a lamp.", *said)
    notes = load_annotator()([read])[0]
    answers = {each.speaker_entity for each in notes.quotations if each.content[0].cut(read.page.text) in said[1::2]}
    assert {notes.entities[each or ""].name for each in answers} == {"Otto Karrow"}


def test_answers_are_never_the_interviewers() -> None:
    """ "A:" is not whoever was spoken to, wherever his name stands."""
    letters = [words.replace("Question:", "Q:").replace("Answer:", "A:") for words in [*INTERVIEW, *INTERVIEW]]
    for below in ("Orsk's foreign minister, Ada Karrow, spoke to Milo Kess.", "Foreign Minister Ada Karrow. Interview by Milo Kess"):
        read = article("# The tide has signed nothing", below, *letters)
        notes = load_annotator()([read])[0]
        labelled = [(each.speaker[0].cut(read.page.text), each.speaker_entity) for each in notes.quotations if each.speaker]
        assert {notes.entities[key or ""].name for label, key in labelled if label == "A"} == {"Ada Karrow"}
        assert {notes.entities[key or ""].name for label, key in labelled if label == "Q"} == {"Milo Kess"}


def test_your_minister_is_of_the_side_that_answers() -> None:
    """A question's "your minister" belongs to the party of the one interviewed."""
    body = "<html><body><article><h1>Ilka Brandow: 'They want us to kneel'</h1><p>Orsk's foreign minister tells Milo Kess why.</p>"
    page = lay_out(Capture(address="page.html", body=(body + "".join(BOLD) + "</article></body></html>").encode(), media_type="text/html"))
    notes = load_annotator()([find_article(page)])[0]
    yours = [entity for entity in notes.entities.values() if entity.name.casefold() == "your harbour minister"]
    assert [notes.entities[entity.spoken_for or ""].name for entity in yours] == ["Orsk"]


def test_questions_before_one_labelled_speaker_are_turns_too() -> None:
    """Only answers are labelled: what stands before each of them is asked."""
    said = (
        "Will you sign?",
        "KARROW: Ask me in May.",
        "Why May?",
        "KARROW: The ice is gone by then.",
        "And the bridge?",
        "KARROW: It stays open.",
    )
    assert [words for words, _ in turns("The pilot of Orsk, at home", *said)] == [words.removeprefix("KARROW: ") for words in said]


MIXED = [
    "# 'The tide has signed nothing': Orsk's harbour envoy on lamps",
    "Ada Karrow is the pilot of Orsk. Milo Kess met her on the quay.",
    "You left the talks on Monday. Why?",
    "I was lectured there, and I have a boat to mend.",
    "And the ferries, which you said would sail?",
    "Sarn dropped its demand for a toll, so we let them sail.",
    "Interviewer: There are reports that you resigned.",
    "Karrow: I wrote a letter. Nobody has read it.",
    "Interviewer: Will you write another?",
    "Karrow: My pen is dry.",
]


def test_labelled_and_unlabelled_turns_live_on_one_page() -> None:
    """Questions above the first label are asked too, and what their answers tell is never told by the article itself."""
    read = article(*MIXED)
    notes = load_annotator()([read])[0]
    text = read.page.text
    said = {each.content[0].cut(text): each for each in notes.quotations if each.via is None and each.directness is Directness.DIRECT}
    answers = [MIXED[3], MIXED[5], MIXED[7].removeprefix("Karrow: "), MIXED[9].removeprefix("Karrow: ")]
    assert [notes.entities[said[words].speaker_entity or ""].name for words in answers] == ["Ada Karrow"] * 4
    dropped = [event for event in notes.events if "dropped" in event.trigger[0].cut(text)]
    assert dropped and all(event.vouched_by == said[MIXED[5]].id for event in dropped)


BRIEFING = [
    "# Daily press briefing",
    "MS KARROW: Good morning to all of you. I have one thing to say.",
    "Our envoy spoke with the pilots of Sarn at dawn. We call on Sarn to light the lamps.",
    "QUESTION: Did they answer you?",
    "MS KARROW: They did not, and we are in no hurry.",
    "QUESTION: (Inaudible.)",
    "TARN RADIO: Is it a threat?",
    "MS KARROW: It is a lamp. I said so.",
    "(The briefing was concluded at noon.)",
]


def test_a_turn_lasts_until_the_next_label() -> None:
    """Its further paragraphs are the speaker's as well; what is told of the room is nobody's, and whoever asks once has a turn too."""
    read = article(*BRIEFING)
    notes = load_annotator()([read])[0]
    text = read.page.text
    said = [
        [piece.cut(text) for piece in each.content]
        for each in notes.quotations
        if each.directness is Directness.DIRECT and each.via is None
    ]
    assert said[0] == [BRIEFING[1].removeprefix("MS KARROW: "), BRIEFING[2]]
    assert ["Is it a threat?"] in said and not any("Inaudible" in words[0] or "concluded" in words[-1] for words in said)
    told_of = [event for event in notes.events if text.index(BRIEFING[2]) <= event.trigger[0].start < text.index(BRIEFING[3])]
    assert told_of and all(event.vouched_by != "narrator" for event in told_of)
    assert [entity.kind for entity in notes.entities.values() if entity.name == "reporters"] == ["group"]
    assert "QUESTION" not in {entity.name for entity in notes.entities.values()}


def test_what_stands_between_two_turns_of_one_speaker_is_not_his() -> None:
    """Where one alone is labelled, what stands before his next turn is put to him."""
    said = turns(
        "# The pilot of Orsk",
        "Will you sign?",
        "KARROW: Ask me in May.",
        "The mayor calls you a coward.",
        "KARROW: He rows badly.",
        "Why May?",
        "KARROW: The ice is gone by then.",
        "And the bridge?",
        "KARROW: It stays open.",
    )
    assert "Ask me in May." in [words for words, _ in said] and not any(words.startswith("He rows badly.\n") for words, _ in said)


def test_labels_of_a_list_are_no_speakers() -> None:
    """What is bought, worn and priced comes back before a colon as speakers do; nobody asks or says "I" there."""
    listed = [f"{label}: {words}" for words in ("Two hours of tide.", "A lamp of brass.") for label in ("Best For", "Price", "The Verdict")]
    tips = [f"Pro tip: {words}" for words in ("You may row.", "Take my lamp.", "We row at dawn.", "Is it dry?")]
    for page in (listed, tips):
        assert Directness.DIRECT not in [directness for _, directness in turns("# Five lamps for small boats", *page)]


def test_a_label_may_be_a_line_of_its_own_or_initials() -> None:
    """In a transcript a name that the page tells of heads a turn however it is printed, though it come once."""
    read = article(
        "# Ada Karrow answers readers of the Tarn Courier",
        "Q. Will you sign?",
        "A. I will not, and I have told Sarn so.",
        "Q. Why do you wait?",
        "A. My boat leaks.",
        "TARN COURIER\nWould you meet the mayor?",
        "ADA KARROW\nIf he apologises, we meet.",
        "TC: Who pays for the lamps?",
        "AK: Sarn has promised to pay.",
        "Karrow. — Let me add that we refused the toll.",
    )
    notes = load_annotator()([read])[0]
    own = [words for words in told(read, notes) if words[0] in ("TARN COURIER", "ADA KARROW", "TC", "AK", "Karrow")]
    assert [words[0] for words in own] == ["TARN COURIER", "ADA KARROW", "TC", "AK", "Karrow"]
    assert own[-1] == ("Karrow", "—", "Let me add that we refused the toll.")
    answers = {each.speaker_entity for each in notes.quotations if each.speaker and each.speaker[0].cut(read.page.text) == "A."}
    assert {notes.entities[key or ""].name.casefold() for key in answers} == {"ada karrow"}


def test_an_office_that_heads_turns_is_whose_the_head_says_it_is() -> None:
    """ "CHAIR" is the senator whom the list of members calls so."""
    read = article(
        "# Inquiry into the lamps",
        "Members present: Senator Brunn (Chair), Senator Dostal",
        "CHAIR: Do you wish to speak, Ms Karrow?",
        "Ms Karrow: I do. We have asked Sarn for a lamp.",
        "CHAIR: When did you ask?",
        "Ms Karrow: In May, and I ask again.",
    )
    notes = load_annotator()([read])[0]
    chair = {
        notes.entities[each.speaker_entity or ""].name
        for each in notes.quotations
        if each.speaker[:1] and each.speaker[0].cut(read.page.text) == "CHAIR"
    }
    assert chair == {"Brunn"}


def test_questions_for_crossheads_make_no_interview() -> None:
    """Where half of the answers tell what others said, an article asks for its readers."""
    page = [
        "# Ferry or bridge",
        "Which suits you better?",
        "Our pilots like the ferry. Karrow said it is “slow and dry in all weathers.”",
        "Which is cheaper?",
        "We asked two of them. Brunn said that “nobody counts the lamps.”",
        "Which lasts?",
        "Karrow said the bridge, “if my aunt is right,” will.",
    ]
    assert not any(words in page[1:] for words, _ in turns(*page))


def test_a_role_may_say_of_which_paper_it_is() -> None:
    """ "QUESTION (Tarn Post)" is the paper, not a person of a role's name."""
    read = article(
        "# Daily press briefing",
        "QUESTION (Tarn Post): Will you sign?",
        "MS KARROW: I will not. My constituents say that the toll is too high.",
        "QUESTION (Tarn Post): Why do they say so?",
        "MS KARROW: They row, as I do.",
    )
    notes = load_annotator()([read])[0]
    asks = {each.speaker_entity for each in notes.quotations if each.speaker and each.speaker[0].cut(read.page.text).startswith("QUESTION")}
    assert {(notes.entities[key or ""].name, notes.entities[key or ""].kind) for key in asks} == {("Tarn Post", "organisation")}


def test_my_constituents_are_not_me() -> None:
    """What "my" people say inside a turn is told through it; what "I" say is the turn itself."""
    read = article(
        "# Daily press briefing",
        "QUESTION: Will you sign?",
        "MS KARROW: My constituents say that the toll is too high. I say that it is.",
        "QUESTION: Do they?",
        "MS KARROW: They do, and I row.",
    )
    notes = load_annotator()([read])[0]
    inner = [each.speaker[0].cut(read.page.text) for each in notes.quotations if each.via]
    assert "My constituents" in inner and "I" not in inner


def test_an_editors_note_is_no_turn() -> None:
    """ "Note: …" below a transcript is said by nobody in it."""
    found = turns(*BRIEFING, "Note: the pilots wait on the quay.")
    assert "the pilots wait on the quay." not in [words for words, directness in found if directness is Directness.DIRECT]


def test_he_is_never_whoever_has_the_turn() -> None:
    """Who speaks would say "I": "He warned me" is another's warning."""
    read = article(
        "# Otto Karrow: The tide has signed nothing",
        "Otto Karrow is the pilot of Orsk.",
        "Interviewer: Did they lean on you?",
        "Karrow: The envoy of Sarn came to see me. He warned me that boats have accidents. I asked him to leave.",
        "Interviewer: Was it a threat, do you think?",
        "Karrow: I call it weather.",
    )
    notes = load_annotator()([read])[0]
    warned = [each for each in notes.quotations if each.speaker and each.speaker[0].cut(read.page.text) == "He"]
    names = [notes.entities[each.speaker_entity].name if each.speaker_entity else "" for each in warned]
    assert names and "Otto Karrow" not in names


def test_we_is_never_whom_it_calls_on() -> None:
    """In a turn that goes on over paragraphs "We call on Sarn" is never Sarn's "we", here or in the speaker's next turn."""
    read = article(
        "# Daily press briefing of the League",
        "MS KARROW: Good morning. Sarn has sent two brigades to the lamp, and Sarn says nothing of it.",
        "We call on Sarn to withdraw these brigades. We remain ready to meet.",
        "QUESTION: Will Sarn answer you?",
        "MS KARROW: We have seen the letter from Sarn. We are studying it.",
        "QUESTION: For how long?",
        "MS KARROW: As long as the tide takes.",
    )
    notes = load_annotator()([read])[0]
    ours = [each.entity for each in notes.mentions if each.span.cut(read.page.text).casefold() == "we"]
    assert len(ours) >= 4 and "Sarn" not in {notes.entities[key].name for key in ours if key}


def test_who_condemns_for_a_state_speaks_for_it() -> None:
    """ "Orsk strongly condemns the closure" in a turn says for whom it is spoken, and whose the "we" of it is."""
    read = article(
        "# Daily press briefing",
        "MS KARROW: Good morning to all of you. I have one thing to say.",
        "Orsk strongly condemns the closure of the strait by the navy of Sarn. We call on Sarn to open it.",
        "QUESTION: Will Sarn answer you?",
        "MS KARROW: We have not received a reply.",
        "QUESTION: For how long?",
        "MS KARROW: As long as the tide takes.",
    )
    notes = load_annotator()([read])[0]
    speaker = next(entity for entity in notes.entities.values() if "KARROW" in entity.name)
    assert notes.entities[speaker.spoken_for or ""].name == "Orsk"
    ours = {each.entity for each in notes.mentions if each.span.cut(read.page.text).casefold() == "we"}
    assert {notes.entities[key or ""].name for key in ours} == {"Orsk"}


def test_a_dialogue_may_have_hyphens_and_few_question_marks() -> None:
    """Every other turn speaks to somebody, and those between of their speaker; a list with hyphens does not."""
    dialogue = (
        "- Minister, Orsk says you have had its letter for a week.",
        "- Letters from Orsk are long. We have read nine pages of thirty.",
        "- Will you answer by Friday?",
        "- I have told the premier that we do not answer to clocks.",
        "- Your own party thinks you are too soft.",
        "- My party thinks many things.",
    )
    assert [words for words, directness in turns("Vell minister on the letter", *dialogue) if directness is Directness.DIRECT] == [
        words[2:] for words in dialogue
    ]
    listed = ("- two ferries for you", "- a quay", "- your lamps", "- pilots at cost")
    assert all(directness is not Directness.DIRECT for _, directness in turns("What Orsk offers", *listed))


def test_who_opens_a_hearing_may_be_labelled_otherwise_than_later() -> None:
    """The first turn of a transcript is one though its label comes once."""
    hearing = (
        "Harbour committee, hearing of 3 May",
        "The CHAIR (Ms Odela Krane): The committee will come to order.",
        "Minister MARDEN: I will be brief.",
        "Mr VENN: Does the minister know the tide?",
        "Minister MARDEN: I do.",
        "Mr VENN: Then who told her?",
        "The CHAIR: Order.",
    )
    assert "The committee will come to order." in [words for words, directness in turns(*hearing) if directness is Directness.DIRECT]


def test_whom_a_turn_addresses_does_not_speak_in_it() -> None:
    """ "Minister, Orsk says …" is Orsk's, whatever the minister is called."""
    read = article(
        "# Hearing on the lock",
        "Mr VENN: Minister, Orsk says that you have had its letter for a week.",
        "Ms MARDEN: I have.",
        "Mr VENN: And?",
        "Ms MARDEN: It is long.",
    )
    assert ("Orsk", "says", "that you have had its letter for a week") in told(read, load_annotator()([read])[0])
