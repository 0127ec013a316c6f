"""Conversion: the example of FORMAT.md, and how spans are found that the ledger leaves to be worked out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from corpus.check import check_written
from corpus.convert import convert_story
from corpus.stats import table

FORMAT = Path(__file__).parents[3] / "corpus" / "FORMAT.md"
HEAD = """%story s
%part train
%dispute d
%issue fine | the fine
%actor orsk | state | Orsk | country=ORS
%actor vell | state | Vell | country=VEL
%actor renn | person | Ilya Renn | role=transport minister | for=orsk

%passage s-01
%writing wire
%date 2031-04-02
%outlet Halcyon

"""


def converted(body: str) -> dict[str, Any]:
    """One passage of invented text, which must be without a fault, as a line of the contract."""
    story, faults = check_written(HEAD + body, "f.txt")
    assert not [str(fault) for fault in faults if not fault.is_warning]
    return convert_story(story)[0]


def words(line: dict[str, Any], spans: Any) -> Any:
    """The words of a span, or of a list of spans."""
    if spans and isinstance(spans[0], int):
        return line["text"][slice(*spans)]
    return [line["text"][slice(*span)] for span in spans]


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """The small whole of FORMAT.md, mended."""
    block = re.search(r"```\n(.*?)```", FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    assert block
    story, faults = check_written(block[1].replace("{e1,e2|", "{e1|"), "example.txt")
    assert not [fault for fault in faults if not fault.is_warning]
    return convert_story(story)[0]


def test_example_has_its_one_fault() -> None:
    """As written in FORMAT.md, e2 is marked and not in the ledger."""
    block = re.search(r"```\n(.*?)```", FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    assert block
    _, faults = check_written(block[1], "example.txt")
    assert [str(each) for each in faults if not each.is_warning] == ["example.txt:16: e2 is marked and not in the ledger; expected 'e2: …'"]


def test_example_article(example: dict[str, Any]) -> None:
    """Blocks, byline and dateline of the example."""
    article = example["article"]
    assert [(block["role"], words(example, block["span"])[:18]) for block in article["blocks"]] == [
        ("headline", "Orsk: Ferry ban \"b"),
        ("byline", "By Tamsin Oduya"),
        ("dateline", "TARSK (Halcyon) -"),
        ("paragraph", "Orsk's transport m"),
        ("paragraph", "“We do not pay for"),
        ("furniture", "Share this article"),
    ]  # fmt: skip
    assert article["byline"] == ["Tamsin Oduya"]
    assert article["dateline"]["place"] == "TARSK"
    assert article["published"] is None
    assert words(example, article["headline"]) == 'Orsk: Ferry ban "blackmail"'


def test_example_mentions_and_entities(example: dict[str, Any]) -> None:
    """Kinds as marked, and an entity for each key that is mentioned."""
    assert [(words(example, m["span"]), m["kind"], m["entity"]) for m in example["mentions"]][1:4] == [
        ("TARSK", "place", "orsk_city"),
        ("Orsk's transport minister Ilya Renn", "person", "renn"),
        ("Orsk's transport minister", "office", "renn"),
    ]
    assert list(example["entities"]) == ["orsk", "orsk_city", "renn", "vell"]
    assert example["entities"]["renn"] == {
        "name": "Ilya Renn", "kind": "person", "country": "ORS", "sector": None, "role": "transport minister", "for": "orsk",
    }  # fmt: skip


def test_example_quotations(example: dict[str, Any]) -> None:
    """Content in pieces, speakers worked out, directness from the marks of the page."""
    got = [(q["id"], q["directness"], q["kind"], q["speaker_entity"], q["via"]) for q in example["quotations"]]
    assert got == [
        ("q1", "mixed", "speech", "orsk", None),
        ("q2", "indirect", "speech", "renn", None),
        ("q3", "indirect", "act", "vell", "q2"),
        ("q4", "indirect", "speech", None, None),
        ("q5", "direct", "speech", "renn", None),
    ]
    q5 = example["quotations"][4]
    assert words(example, q5["content"]) == ["“We do not pay for a permit we already hold,”", "“It is that simple.”"]
    assert words(example, q5["addressee"]) == ["reporters"]


def test_example_events_and_moves(example: dict[str, Any]) -> None:
    """Parties with the mention that shows them, who vouches, and what a move says."""
    e1, e3, e4, _ = example["events"]
    assert (e1["type"], e1["mode"], e1["vouched_by"], e1["recipients"]) == (
        "ACCUSE",
        "disapprove",
        "q1",
        [{"span": None, "entity": "vell"}],
    )
    assert (e3["vouched_by"], words(example, e3["actors"][0]["span"])) == ("q2", "Vell")
    assert (words(example, e4["condition"]), e4["when"], e4["status"]) == (["until the fine is paid"], None, "conditional")
    m1, m2 = example["moves"]
    assert (m1["answers"], m1["by"], m1["to"], words(example, m1["content"])) == (
        "m2", "orsk", ["vell"], ["that his government would pay nothing"],
    )  # fmt: skip
    assert words(example, m2["content"]) == ["to open the inner harbour until the fine is paid"]


def test_pieces_of_one_label_are_joined_over_white_space_in_a_block() -> None:
    """Words cut apart by a crossing mark are one span again; those of two blocks are not."""
    line = converted("P| {1s,renn|He} {1q|said} {1c|we} {1c|go,} yes, {1c|or}\n\nP| {1c|not}.\n\nq1: speech\n")
    assert words(line, line["quotations"][0]["content"]) == ["we go,", "or", "not"]


def test_neighbouring_mentions_are_kept_apart_by_writing_the_kind() -> None:
    """`key` twice in a row is one mention; `key key:kind` are two."""
    line = converted("P| they asked {renn|him} {renn:person|his} view and {orsk|the} {orsk|state}\n")
    assert [words(line, m["span"]) for m in line["mentions"]] == ["him", "his", "the state"]


def test_an_office_before_a_name_is_a_mention_of_its_own() -> None:
    """The title at the front of a person's name is his office, marked or not; a form of address, a rank and a title alone are none."""
    body = (
        "P| {renn|President Ilya Renn} met {renn|{renn:office|Minister} Renn}, {renn|Mr Renn}, {renn|General Renn} and {renn|the minister};"
        " {renn|{orsk|Orsk}'s Prime Minister Renn} left.\n"
    )
    line = converted(body)
    offices = [words(line, mention["span"]) for mention in line["mentions"] if mention["kind"] == "office"]
    assert offices == ["President", "Minister", "Orsk's Prime Minister"]
    assert {mention["entity"] for mention in line["mentions"] if mention["kind"] == "office"} == {"renn"}


def test_party_is_the_nearest_mention_of_the_block_and_the_one_before_wins_a_tie() -> None:
    """A marked mention beats the nearest one; another block has none."""
    body = "P| {orsk|Orsk} {e1|hit} {orsk|it}. {vell,e2<|Vell} and {vell|it} {e2|left}\n\nP| {e3|strike}\n\n"
    line = converted(body + "e1: ASSAULT happened < orsk\ne2: RETREAT happened < vell\ne3: PROTEST happened < vell\n")
    spans = [event["actors"][0]["span"] for event in line["events"]]
    assert [span and words(line, span) for span in spans] == ["Orsk", "Vell", None]


def test_trigger_is_vouched_for_by_the_innermost_quotation() -> None:
    """In "Vell said Orsk claimed it had fired", Orsk's claim vouches."""
    body = "P| {1s,vell|Vell} {1q|said} {1c|{2s,orsk|Orsk} {2q|claimed} {2c|it {e1|had fired}}}. It {e2|withdrew}.\n\n"
    line = converted(body + "q1: speech\nq2: speech via=q1\ne1: ASSAULT happened < orsk\ne2: RETREAT.withdraw happened < orsk\n")
    assert [event["vouched_by"] for event in line["events"]] == ["q2", "narrator"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{1c|"We go,"} {1s,renn|he} {1q|said}', ["direct"]),
        ("{1s,renn|He} {1q|said} {1c|they “will go”}", ["mixed"]),
        ("{1s,renn|He} {1q|said} {1c|‘we won’t go, and the workers’ union agrees’}", ["direct"]),
        ("“We {1c|stay} and {2c|fight},” {1s,2s,renn|he} {1q,2q|said}", ["direct", "direct"]),
        ('{1c|"{2s,orsk|Orsk} {2q|wants} {2c|war},"} {1s,renn|he} {1q|said}', ["direct", "indirect"]),
        ("{1c|\"{2s,orsk|Orsk} {2q|said}: {2c|'never'},\"} {1s,renn|he} {1q|said}", ["direct", "direct"]),
        ("{1s,vell|It} {1q|says} {1c|{2s,orsk|Orsk} {2q|said} {2c|“no”}}", ["mixed", "direct"]),
        ("{1c|«Nein»,} {1s,renn|he} {1q|said}", ["direct"]),
    ],
)
def test_directness_is_read_off_the_quotation_marks(body: str, expected: list[str]) -> None:
    """All words in marks, some, none; a quotation inside another needs marks of its own."""
    nested = "{2q|" in body
    ledger = "q1: speech\n" + ("q2: speech" + (" via=q1" if nested else "") + "\n" if "2c|" in body else "")
    assert [q["directness"] for q in converted(f"P| {body}.\n\n{ledger}")["quotations"]] == expected


def test_speakers_in_a_list_are_a_list() -> None:
    """`by=orsk+vell` for "Orsk and Vell said"; an honest unknown is null."""
    line = converted(
        "P| {1s|{orsk|Orsk} and {vell|Vell}} {1q|say} {1c|no}; {2q|fears} of {2c|war}\n\nq1: speech by=orsk+vell\nq2: attitude by=?\n"
    )
    assert [q["speaker_entity"] for q in line["quotations"]] == [["orsk", "vell"], None]


def test_answers_to_another_passage_are_kept_beside_the_contract() -> None:
    """`answers` is for this page; the earlier page's move is named in `answers_elsewhere`."""
    first = "P| {vell|Vell} {1q|wants} {1c|the fine}\n\nq1: act by=vell\nm1: demand by=vell to=orsk issue=fine q=q1\n"
    second = "\n%passage s-02\n%writing wire\n%date 2031-04-03\n%outlet B\n\nP| {orsk|Orsk} {1q|refuses} {1c|to pay}\n\n"
    ledger = "q1: act by=orsk\nm1: refuse by=orsk to=vell issue=fine q=q1 answers=s-01/m1\n"
    story, faults = check_written(HEAD + first + second + ledger, "f.txt")
    assert not [fault for fault in faults if not fault.is_warning]
    move = convert_story(story)[1]["moves"][0]
    assert (move["answers"], move["answers_elsewhere"]) == (None, "s-01/m1")


def test_role_that_the_page_does_not_tell_is_not_annotated() -> None:
    """A story knows that he is transport minister; a page that only says Renn does not."""
    line = converted("P| {renn|Renn} left {orsk|Orsk}\n")
    assert line["entities"]["renn"]["role"] is None
    assert line["entities"]["renn"]["for"] == "orsk"


def test_every_span_of_a_line_lies_inside_its_text(example: dict[str, Any]) -> None:
    """Each span, cut from its page, has words."""

    def spans(value: Any) -> list[tuple[int, int]]:
        if isinstance(value, dict):
            return [span for each in value.values() for span in spans(each)]
        if isinstance(value, (list, tuple)):
            is_span = len(value) == 2 and all(isinstance(each, int) for each in value)
            return [tuple(value)] if is_span else [span for each in value for span in spans(each)]
        return []

    assert all(words(example, span).strip() == words(example, span) != "" for span in spans(example))


def test_table_counts_by_part(example: dict[str, Any]) -> None:
    """The figures are a Markdown table with a column for each part."""
    lines = table([example, {**example, "story": "other", "part": "test"}]).split("\n")
    assert lines[0] == "| | train | test | all |"
    assert "| **stories** | 1 | 1 | 2 |" in lines
    assert "| quotations: indirect | 3 | 3 | 6 |" in lines
    assert "| moves by force: refuse | 1 | 1 | 2 |" in lines
