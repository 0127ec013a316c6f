"""Claims about statements that stand in the page's form: coordinated clauses, words in marks, questions in the passive, nouns that tell."""

import msgspec
import pytest
from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.annotate.adverbs import told_of_nobody
from onrecord.annotate.asked import in_the_passive
from onrecord.annotate.coordinated import apart
from onrecord.annotate.draft import Draft, in_order
from onrecord.annotate.hearsay import told_by_nouns
from onrecord.annotate.reach import reaching
from onrecord.annotate.spoken import drafts_of
from onrecord.annotate.told_in import Outer, worth_rereading
from onrecord.annotate.untold import is_untold, of_one_sentence
from onrecord.annotate.unverbed import unverbed
from onrecord.learned import Fill, Found
from onrecord.model.span import Span, cut_all
from onrecord.text.quotes import find_quoted


def draft(text: str, content: str, cue: str = "", speaker: str = "", score: float = 0.9) -> Draft:
    """A statement by its words, each found once in the text."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Draft(content=spans(content), cue=spans(cue), speaker=spans(speaker), score=score)


def contents(text: str, drafts: list[Draft]) -> list[str]:
    """The content words of each draft."""
    return [cut_all(text, each.content) for each in drafts]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that the port is shut, and that it will stay so", ["that the port is shut", "that it will stay so"]),
        ("that one is shut, that two is open and that three burns", ["that one is shut", "that two is open", "that three burns"]),
        ("that the port is shut and the gate too", ["that the port is shut and the gate too"]),
        ("that he thought that it was shut and that it would stay so", ["that he thought that it was shut and that it would stay so"]),
        ("that the port is shut and that's final", ["that the port is shut and that's final"]),
        ("the port is shut, and that it will stay so", ["the port is shut, and that it will stay so"]),
    ],
)
def test_clauses_with_their_own_that_are_statements_of_their_own(content: str, expected: list[str]) -> None:
    """One clause each; where one told thing may hold another, all stays whole."""
    text = f"Brunn said {content}."
    assert contents(text, apart(text, draft(text, content, "said", "Brunn"))) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The gate opens.", "Brunn, phoning in: “Come with a van.” That was at noon."], ("Brunn", ":", "“Come with a van.”")),
        (["The gate opens.", "Porter Ada Vell begs to differ: “I saw nothing.”"], ("Porter Ada Vell", ":", "“I saw nothing.”")),
        (["The gate opens.", "He had asked. Came the reply: “Not today.”"], ("", "Came the reply", "“Not today.”")),
        (["Readers", "“We are not cattle at all.” — Orla Tenn, Sarn"], ("Orla Tenn", "—", "“We are not cattle at all.”")),
        (["Talks", "Brunn said on Monday:", "“The bridge stays where it is.”"], ("Brunn", "said", "“The bridge stays where it is.”")),
        (["‘Salt does not vote’", "The chief executive on flamingos."], ("", "", "‘Salt does not vote’")),
        (["Talks", "And if it stays at one? “Ask the carpenter who made it.”"], ("", "", "“Ask the carpenter who made it.”")),
    ],
)
def test_words_in_marks_are_somebodys(lines: list[str], expected: tuple[str, str, str]) -> None:
    """After a colon, after "Brunn said:", signed, or standing alone."""
    read = article(*lines)
    text, paragraphs = read.page.text, [block.span for block in read.blocks]
    (found,) = unverbed(text, paragraphs, find_quoted(text, paragraphs), [])
    assert (cut_all(text, found.speaker), cut_all(text, found.cue), cut_all(text, found.content)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The so-called “experts of the old lake school” came.",
        "“Not for sale”",
        "Analysis: “Who will pay for the bridge now?” in full",
        "He left the “Lady of Sarn”.",
    ],
)
def test_scare_quotes_crossheads_and_names_are_no_statements(line: str) -> None:
    """Words in marks inside the narrator's sentence, or too few to be said."""
    read = article("The bridge opens.", line)
    text, paragraphs = read.page.text, [block.span for block in read.blocks]
    assert unverbed(text, paragraphs, find_quoted(text, paragraphs), []) == []


def test_what_is_found_already_is_not_told_twice() -> None:
    """Marks that meet another statement are left alone."""
    text = "Brunn: “Come with a van.”"
    paragraph = Span(0, len(text))
    assert unverbed(text, [paragraph], find_quoted(text, [paragraph]), [draft(text, "“Come with a van.”", ":", "Brunn")]) == []


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker", "askers", "asked"),
    [
        ("Minister Vell, asked whether she would pay, smiled.", "whether she would pay", "asked", "Minister Vell", "", "Minister Vell"),
        ("Asked whether she would pay, Vell smiled.", "whether she would pay", "Asked", "Vell", "", "Vell"),
        ("Vell asked whether she would pay.", "whether she would pay", "asked", "Vell", "Vell", ""),
        ("“Buckets?” asked Vell when she heard.", "“Buckets?”", "asked", "Vell", "Vell", ""),
        ("Vell was informed that the port was shut.", "that the port was shut", "was informed", "Vell", "", "Vell"),
        ("Vell, who had been told by nobody that it was shut, left.", "that it was shut", "had been told", "Vell", "", "Vell"),
        ("Vell had told Orsk that the port was shut.", "that the port was shut", "had told", "Vell", "Vell", ""),
    ],
)
def test_who_is_asked_does_not_ask(text: str, content: str, cue: str, speaker: str, askers: str, asked: str) -> None:
    """The subject of a passive is the addressee."""
    told_otherwise = in_the_passive(text, draft(text, content, cue, speaker))
    assert (cut_all(text, told_otherwise.speaker), cut_all(text, told_otherwise.addressee)) == (askers, asked)


def test_a_noun_tells_inside_a_statement() -> None:
    """ "denied the envoy's claim that …" holds the envoy's statement."""
    text = "Brunn denied the envoy's claim that the port had been mined, and left."
    outer = draft(text, "the envoy's claim that the port had been mined", "denied", "Brunn")
    (inner,) = told_by_nouns(text, [outer])
    assert (cut_all(text, inner.speaker), cut_all(text, inner.content)) == ("the envoy", "that the port had been mined")


def test_a_passive_without_anybody_who_speaks_is_no_statement() -> None:
    """Who is often criticised, and by whom, is not told."""
    text = "The guards have often been criticised for being slow."
    silent = draft(text, "for being slow", "have often been criticised")
    assert is_untold(text, silent)


@pytest.mark.parametrize("none", ["no allegation", "without an assurance", "not a single assurance"])
def test_a_noun_of_which_there_is_none_tells_nothing(none: str) -> None:
    """ "There was no claim that …" claims nothing."""
    text = f"Brunn said the list came with {none} that the port had been mined, and left."
    outer = draft(text, f"the list came with {none} that the port had been mined", "said", "Brunn")
    assert told_by_nouns(text, [outer]) == []


def test_of_two_readings_under_one_cue_the_likelier_stays() -> None:
    """A content and most of it are one statement."""
    text = "Brunn said the port would be shut for the winter."
    short = draft(text, "the port would be shut", "said", "Brunn", 0.6)
    long = draft(text, "the port would be shut for the winter", "said", "Brunn", 0.8)
    assert in_order([short, long]) == [long]


def test_the_last_words_before_a_comma_belong_to_the_content() -> None:
    """A statement is not cut off a word before its speaker is named, wherever it stands on the page."""
    line = "The union has repeatedly denied that it had planned to block the canal, Hask added."
    for filler in range(40, 70, 6):
        read = article(" ".join(["The road runs north along the lake."] * (filler // 7)) + " " + line)
        assert "The union has repeatedly denied that it had planned to block the canal" in [
            said[2] for said in told(read, load_annotator()([read])[0])
        ]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Vell has quietly asked for an escort.", "has", "for an escort", "has quietly asked"),
        ("Vell had not rejected the offer.", "had", "the offer", "had not rejected"),
        ("Vell would stay away.", "would", "stay away", "would"),
        ("“Never,” was the reply of Vell.", "was", "“Never,”", "was"),
        ("Vell said the port is shut.", "said", "the port is shut", "said"),
    ],
)
def test_a_cue_goes_on_to_its_verb(text: str, cue: str, content: str, expected: str) -> None:
    """Where the encoder saw the auxiliary alone and the content follows; never into the content, never on from a verb."""
    spans = {words: Span(text.index(words), text.index(words) + len(words)) for words in (cue, content)}
    found = Found(label="cue", anchor=spans[cue], fills=(Fill(role="content", span=spans[content]),), kind="act", score=0.9)
    (read,) = drafts_of(text, found, [Span(0, len(text))], find_quoted(text, [Span(0, len(text))]))
    assert cut_all(text, read.cue) == expected


def test_a_statement_is_told_in_another_whose_speaker_it_names_too() -> None:
    """Content, cue and speaker lie in the other's content; the other's own speaker may stand between the inner one's words."""
    text = "The pilot, Brunn says, had asked for two lamps. Vell agreed."
    outer = msgspec.structs.replace(draft(text, "The pilot", "says", "Brunn"), content=(Span(0, 9), Span(23, 46)))
    inner = msgspec.structs.replace(draft(text, "for two lamps", "asked", "The pilot"), speaker=(Span(0, 9), outer.speaker[0]))
    other = msgspec.structs.replace(inner, speaker=draft(text, "for", "", "Vell").speaker)
    assert [Outer([outer]).of(one) for one in (inner, other, outer)] == [0, None, None]


def test_a_statement_keeps_to_its_end_what_is_told_inside_it() -> None:
    """Where the encoder stops in the middle of what an inner speaker wants; not where the inner one speaks outside, or in marks."""
    text = "Brunn said that Vell wants to talk about side issues at the lock. Vell wants lamps."
    outer = draft(text, "that Vell wants to talk about", "said", "Brunn")
    inner = draft(text, "to talk about side issues at the lock", "wants", "Vell")
    beside = draft(text, "talk about side issues at the lock. Vell wants lamps", "said", "Brunn")
    assert contents(text, reaching(text, [outer, inner], [])) == [
        "that Vell wants to talk about side issues at the lock",
        "to talk about side issues at the lock",
    ]
    assert reaching(text, [outer, beside], []) == [outer, beside]
    assert reaching(text, [outer, inner], [outer.content[0]])[0] == outer


def test_a_heading_is_no_part_of_who_speaks_below_it() -> None:
    """Where the encoder takes heading and group for one speaker, the words beside the cue are the speaker."""
    text = "A harbour man in politics\n\nSome in Orsk said they needed somebody to speak for them."
    paragraphs = [Span(0, 25), Span(27, len(text))]
    said = text.index("said")
    words = {"speaker": Span(0, text.index(" said")), "content": Span(text.index("they"), len(text) - 1)}
    fills = tuple(Fill(role=role, span=span) for role, span in words.items())
    (found,) = drafts_of(text, Found(label="cue", anchor=Span(said, said + 4), fills=fills, kind="speech", score=0.9), paragraphs, [])
    assert cut_all(text, found.speaker) == "Some in Orsk"


def test_a_lead_that_says_its_headline_again_keeps_its_own_words() -> None:
    """Where the encoder takes headline and lead for one content, the statement is the lead's."""
    text = "Ferry talks at lowest ebb\n\nTalks on the ferry are at their lowest ebb, Ada Vell told reporters."
    paragraphs = [Span(0, 25), Span(27, len(text))]
    words = {"content": Span(0, text.index(", Ada")), "speaker": Span(text.index("Ada"), text.index(" told"))}
    cue = Span(text.index("told"), text.index("told") + 4)
    fills = tuple(Fill(role=role, span=span) for role, span in words.items())
    (found,) = drafts_of(text, Found(label="cue", anchor=cue, fills=fills, kind="speech", score=0.9), paragraphs, [])
    assert cut_all(text, found.content) == "Talks on the ferry are at their lowest ebb"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that the lock is shut, but", "that the lock is shut"),
        ("that the lock is shut and", "that the lock is shut"),
        ("that the lock is shut by Brand", "that the lock is shut by Brand"),
        ("“shut and” ", "“shut and”"),
    ],
)
def test_a_conjunction_at_a_contents_end_is_the_narrators(content: str, expected: str) -> None:
    """Which joins what the narrator says next; a word that only ends like one, or stands in marks, stays."""
    text = f"Vell said {content} left the hall."
    cue, said = Span(5, 9), Span(10, 10 + len(content))
    found = Found(label="cue", anchor=cue, fills=(Fill(role="content", span=said),), kind="speech", score=0.9)
    (read,) = drafts_of(text, found, [Span(0, len(text))], find_quoted(text, [Span(0, len(text))]))
    assert cut_all(text, read.content) == expected


def test_what_a_speaker_is_sure_another_will_say_is_looked_for() -> None:
    """A sentence is read again from after the speaker's own "I have no doubt that"."""
    text = "“But, I have no doubt that President Vell will be patient and will insist that the gate be opened.”"
    said = Draft(content=(Span(0, len(text)),), cue=(), speaker=(), score=0.9)
    assert [paragraph.lines[0].cut(text) for paragraph in worth_rereading(text, said)] == [
        "President Vell will be patient and will insist that the gate be opened."
    ]


def test_whom_others_say_to_have_agreed_or_refused_is_looked_for() -> None:
    """What an inner verb does with words (agree, decline, threaten, convey) is told as much as what it says."""
    for inner in ("President Vell agreed with the harbour board's plan", "the harbour board had declined to sign any of it"):
        said = Draft(content=(Span(0, len(inner)),), cue=(), speaker=(), score=0.9)
        assert [paragraph.lines[0].cut(inner) for paragraph in worth_rereading(inner, said)] == [inner]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rain fell. Reportedly two barges have turned back at Elm Gate.", ("Reportedly", "two barges have turned back at Elm Gate")),
        ("It was said in the lobby that the minister would fly home.", ("It was said", "that the minister would fly home")),
    ],
)
def test_what_is_told_of_nobody_is_told(line: str, expected: tuple[str, str]) -> None:
    """An adverb that opens a sentence, or "it was said", attributes to nobody named."""
    (found,) = told_of_nobody(line, [Span(0, len(line))], [])
    assert (cut_all(line, found.cue), cut_all(line, found.content), found.speaker) == (*expected, ())


def test_a_live_blogs_time_is_no_part_of_its_entry() -> None:
    """A speaker is not "20 Canal minister"."""
    read = article("Lock strike enters third day", "14:20", "Canal minister Teo Varn says no talks are planned.", gap="\n")
    assert told(read, load_annotator()([read])[0])[-1] == ("Canal minister Teo Varn", "says", "no talks are planned")


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker", "none"),
    [
        ("That is a gift, his rivals say.", "That is a gift", "say", "his rivals", False),
        ("A court in Sarn sentenced two pilots to three years.", "two pilots to three years", "sentenced", "A court in Sarn", True),
        ("A court in Sarn ruled that the quay is free.", "that the quay is free", "ruled", "A court in Sarn", False),
        ("She insulted us as “two poor men”.", "“two poor men”", "insulted", "She", False),
        ("Vell delayed the decision on the quay.", "the decision on the quay", "delayed", "Vell", True),
        ("Orsk welcomed Ada Vell and her husband to the port.", "Ada Vell and her husband to the port", "welcomed", "Orsk", True),
        ("Orsk welcomed Ada Vell's consent in the matter.", "Ada Vell's consent in the matter", "welcomed", "Orsk", False),
        ("Orsk welcomed the Tarskan offer to mediate.", "the Tarskan offer to mediate", "welcomed", "Orsk", False),
        ("Orsk withdrew its men from the Harbour Accord.", "its men from the Harbour Accord", "withdrew", "Orsk", True),
        ("Orsk withdrew its objection from the record.", "its objection from the record", "withdrew", "Orsk", False),
        ("Orsk shut the quay, adding more bitterness to the row.", "more bitterness to the row", "adding", "Orsk", True),
        ("Vell left, adding that more had been said.", "that more had been said", "adding", "Vell", False),
        ("The plan was hardly mentioned in this year's race.", "The plan", "was hardly mentioned", "this year's race", True),
        ("The plan was mentioned by Vell.", "The plan", "was mentioned", "Vell", False),
        ("Vell must announce a date.", "a date", "must announce", "Vell", True),
        ("I must insist that he leave.", "that he leave", "must insist", "I", False),
        ("The guards have often been criticised for being slow.", "for being slow", "have often been criticised", "The guards", True),
    ],
)
def test_what_tells_no_words_is_no_statement(text: str, content: str, cue: str, speaker: str, none: bool) -> None:
    """Words that nobody is told to say, and deeds; who rules or is quoted says something."""
    assert is_untold(text, draft(text, content, cue, speaker)) is none


def test_a_speaker_stands_in_the_sentence_of_the_cue() -> None:
    """Of two pieces on either side of a full stop one is somebody else's."""
    text = "Mr Vell spoke of tides. The mayor of Orsk, Ada Brunn, said no."
    spans = {words: Span(text.index(words), text.index(words) + len(words)) for words in ("Mr Vell", "The mayor", "Ada Brunn", "said")}
    assert of_one_sentence(text, (spans["Mr Vell"], spans["The mayor"]), (spans["said"],)) == (spans["The mayor"],)
    both = (spans["The mayor"], spans["Ada Brunn"])
    assert of_one_sentence(text, both, (spans["said"],)) == both


def test_who_did_what_a_speaker_speaks_of_is_no_speaker() -> None:
    """ "Condemned the raid led by Brunn" is said by who condemned it; who is told of by "by" alone may be the speaker."""
    text = "The League condemned the raid led on Monday by Ada Brunn."
    league, brunn, cue = (Span(text.index(words), text.index(words) + len(words)) for words in ("The League", "Ada Brunn", "condemned"))
    assert of_one_sentence(text, (league, brunn), (cue,)) == (league,)
    assert of_one_sentence(text, (brunn,), (cue,)) == (brunn,)
    text = "I am assured by the mayor that it will stay open."
    mine, mayor, cue = (Span(text.index(words), text.index(words) + len(words)) for words in ("I", "the mayor", "am assured"))
    assert of_one_sentence(text, (mine, mayor), (cue,)) == (mine, mayor)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "owner", "cue", "told"),
    [
        (
            "Brunn turned down a request by Orskan senators for a private meeting.",
            "a request by Orskan senators for a private meeting",
            "Brunn",
            "Orskan senators",
            "request by",
            "for a private meeting",
        ),
        (
            "Brunn said Orsk's demand for a full withdrawal was absurd.",
            "Orsk's demand for a full withdrawal was absurd",
            "Brunn",
            "Orsk",
            "demand",
            "for a full withdrawal",
        ),
        (
            "Brunn had received assurances from Tarn that its bid “remains on the table”.",
            "assurances from Tarn that its bid “remains on the table”",
            "Brunn",
            "Tarn",
            "assurances from",
            "that its bid “remains on the table”",
        ),
        (
            "Brunn accepted Mr. Vell's invitation to meet in May.",
            "Mr. Vell's invitation to meet in May",
            "Brunn",
            "Mr. Vell",
            "invitation",
            "to meet in May",
        ),
        ("“His refusal to meet us is a pity,” Brunn said.", "“His refusal to meet us is a pity,”", "Brunn", "His", "refusal", "to meet us"),
    ],
)
def test_whose_demand_it_is_makes_it_his(text: str, content: str, speaker: str, owner: str, cue: str, told: str) -> None:
    """A noun of asking, offering or refusing inside a statement is a statement of whoever's it is."""
    (inner,) = told_by_nouns(text, [draft(text, content, "", speaker)])
    assert (cut_all(text, inner.speaker), cut_all(text, inner.cue)) == (owner, cue)
    assert cut_all(text, inner.content) == told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Brunn said his demand for a full withdrawal stands.", "his demand for a full withdrawal stands"),
        ("Brunn said Brunn's offer to leave stands.", "Brunn's offer to leave stands"),
        ("Brunn said there was no request by the council to leave.", "there was no request by the council to leave"),
        ("Brunn said the demand for coal had doubled.", "the demand for coal had doubled"),
    ],
)
def test_a_demand_of_the_speaker_or_of_nobody_is_no_other_statement(text: str, content: str) -> None:
    """Retold, "his demand" may be the speaker's own; what nobody makes, nobody tells."""
    assert told_by_nouns(text, [draft(text, content, "said", "Brunn")]) == []
