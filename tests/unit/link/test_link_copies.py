"""Copies are found whole, cut, merged and edited; two reports of one speech are none; the copy is told from its original."""

import pytest

from onrecord.link.copies import CopyLinker
from onrecord.link.sketch import Outline
from onrecord.model.judgement import Judgement, Verdict
from tests.unit.link.wire import FLOOD, RETOLD, STRIKE, article, cut, edited


def judged(*articles: Outline) -> list[Judgement]:
    """Verdicts "same" on articles that are all new."""
    return [each for each in CopyLinker()(articles, []) if each.verdict is Verdict.SAME]


COPIES = {
    "whole": STRIKE,
    "cut": cut(STRIKE, 1, 2, 5),
    "edited": edited(STRIKE),
    "headline other": "Strike leaves Sarn without ferries" + STRIKE[STRIKE.index("\n") :],
    "merged": cut(STRIKE, 1, 2, 5, 6, 7) + "\n" + "\n".join(FLOOD.split("\n")[1:]),
    "with furniture": STRIKE + "\nSign up for the Sarn Evening newsletter\nMore on ferries",
}


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_is_found(way: str) -> None:
    """Whatever another outlet did with the text, its own words give it away."""
    (found,) = judged(article(STRIKE, "wire", published="2034-05-03"), article(COPIES[way], "copy", published="2034-05-04"))
    assert (found.left, found.right) == ("copy", "wire")
    assert "2034-05-04" in " ".join(found.reasons)


def test_a_merged_article_copies_both() -> None:
    """An article that takes from two is a copy of each; the two stay no copies of each other."""
    merged = article(COPIES["merged"], "merged", published="2034-05-04")
    found = judged(article(STRIKE, "strike"), article(FLOOD, "flood"), merged)
    assert {(each.left, each.right) for each in found} == {("merged", "strike"), ("merged", "flood")}


def test_two_reports_of_one_speech_are_no_copies() -> None:
    """They share the speaker's words, and the happening's, but not the reporter's."""
    assert judged(article(STRIKE, "one"), article(RETOLD, "other")) == []


def test_a_long_speech_printed_twice_makes_no_copy() -> None:
    """A speech run in full by two outlets, each with its own frame, is the speaker's text, not the outlets'."""
    speech = "\n".join(f'"{line}"' for line in STRIKE.split("\n")[1:] if '"' not in line)
    one = f"Durrant speaks\nThis is what the spokeswoman of the crews read out on the pier last evening.\n{speech}"
    other = f"In full: Mila Durrant\nBefore a crowd of several hundred she gave the following address, without notes.\n{speech}"
    assert judged(article(one, "one"), article(other, "other")) == []


def test_what_a_page_says_of_its_origin_beats_dates() -> None:
    """A page that credits the other's outlet is the copy, though it bears the earlier date; a short name will do."""
    wire = article(STRIKE, "wire", outlet="Halcyon News Service", published="2034-05-04")
    copy = article(STRIKE, "paper", outlet="The Orsk Bell", agency="Halcyon", published="2034-05-03")
    (found,) = judged(wire, copy)
    assert (found.left, found.right) == ("paper", "wire")
    assert found.reasons[1] == "credits Halcyon, whose own the other is"


def test_a_wire_that_names_its_agency_alone_is_the_original_of_a_paper_that_credits_it() -> None:
    """Whatever their days; two papers that credit one agency stand by their days."""
    wire = article(STRIKE, "wire", agency="Halcyon", published=None)
    paper = article(cut(STRIKE, 1, 2, 3, 4, 5, 6, 7), "paper", outlet="The Orsk Bell", agency="Halcyon", published="2034-05-03")
    (found,) = judged(wire, paper)
    assert (found.left, found.right) == ("paper", "wire")
    assert found.reasons[1] == "credits Halcyon, and the other names nobody else"
    other = article(STRIKE, "other", outlet="Sarn Today", agency="Halcyon", published="2034-05-04")
    assert (judged(paper, other)[0].left, judged(paper, other)[0].right) == ("other", "paper")


def test_a_page_without_a_day_is_not_taken_for_the_later_one() -> None:
    """Where only one has a day, the shorter is taken for the copy, and the reason says that nobody knows."""
    whole = article(STRIKE, "whole", published=None)
    short = article(cut(STRIKE, 1, 2, 5), "short", published="2034-05-03")
    (found,) = judged(whole, short)
    assert (found.left, found.right) == ("short", "whole")
    assert "which is the earlier is not known" in found.reasons[1]


def test_who_credits_the_agency_is_told() -> None:
    """Of two copies of one agency's text the reasons say who names it."""
    one, other = article(STRIKE, "one", outlet="The Orsk Bell", agency="Halcyon"), article(STRIKE, "other", outlet="Sarn Today")
    assert "The Orsk Bell credits Halcyon, the other does not" in judged(one, other)[0].reasons
    assert "both credit Halcyon" in judged(one, article(STRIKE, "other", agency="Halcyon"))[0].reasons


def test_versions_of_one_page_are_no_copies() -> None:
    """A page is not its own copy."""
    first, second = article(STRIKE, "first"), article(edited(STRIKE), "second")
    assert judged(first, Outline(**{**{name: getattr(second, name) for name in second.__struct_fields__}, "page": first.page})) == []


def test_old_text_run_again_weeks_later_is_not_looked_for() -> None:
    """Copies are looked for within a week; where a date is missing, at any time."""
    assert judged(article(STRIKE, "wire"), article(STRIKE, "late", published="2034-06-03")) == []
    assert len(judged(article(STRIKE, "wire"), article(STRIKE, "undated", published=None))) == 1


def test_the_verdict_hangs_on_the_two_alone() -> None:
    """Which is new, and what else is there, changes nothing."""
    wire, copy, others = article(STRIKE, "wire"), article(COPIES["cut"], "copy"), [article(FLOOD, "flood"), article(RETOLD, "retold")]
    (alone,) = CopyLinker()([wire, copy], [])
    assert alone in CopyLinker()([copy, *others], [wire])
    assert alone in CopyLinker()([wire], [*others, copy])
    assert CopyLinker()([], [wire, copy]) == []


def test_an_article_without_words_is_nobodys_copy() -> None:
    """Empty pages and headlines alone compare without complaint."""
    assert judged(article("Brief", "one"), article("Brief", "other"), article("“…”", "third")) == []
