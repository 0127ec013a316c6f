"""What changed between two versions of a page, told so that every piece can be found on its own version."""

from collections.abc import Sequence
from random import Random
from time import process_time

import msgspec
import pytest

from onrecord.model.page import Evidence
from onrecord.model.record import Told
from onrecord.views.changes import Changes, Sums, compare
from onrecord.views.rewording import Fate, Piece
from tests.unit.views.editions import ALDANE, HEADLINE, LORRIES, NAMES, REHN, edition

BEFORE = [HEADLINE, ALDANE, LORRIES, REHN]


def changed(now: Sequence[str], before: Sequence[str] = BEFORE, **facts: object) -> Changes:
    """What changed between two versions; the facts are the later one's."""
    earlier, later = edition(before), edition(now, 2, **facts)
    changes = compare(earlier, later)
    assert_every_piece_stands_where_it_says(changes, earlier, later)
    return changes


def assert_every_piece_stands_where_it_says(changes: Changes, earlier: Told, later: Told) -> None:
    """Each span, cut from its own version, is the words it claims."""
    there, here = earlier.reading.article.page.text, later.reading.article.page.text
    headline = [changes.headline] if changes.headline else []
    for piece in (piece for part in (*headline, *changes.passages, *changes.statements) for piece in part.pieces):
        if piece.now:
            assert piece.now.cut(here) == piece.words
        elif piece.before:
            assert piece.before.cut(there) == piece.words
    for passage in changes.passages:
        kept = "".join(piece.words for piece in passage.pieces if piece.now)
        assert kept == (passage.now.cut(here) if passage.now else "")


def marked(pieces: Sequence[Piece]) -> str:
    """Pieces as an editor marks them: [dropped], {added}."""
    signs = {Fate.ADDED: "{%s}", Fate.DROPPED: "[%s]", Fate.SAME: "%s"}
    return " ".join(signs[piece.fate] % piece.words.strip() for piece in pieces)


def fates(changes: Changes) -> list[str]:
    """What became of the passages, in reading order."""
    return [("moved " if passage.moved else "") + passage.fate for passage in changes.passages]


def test_two_readings_of_the_same_page_have_no_changes() -> None:
    """And it is said in so many words."""
    changes = changed(BEFORE)
    assert (changes.headline, changes.facts, changes.statements, changes.sums) == (None, (), (), Sums())
    assert fates(changes) == ["same"] * 3
    assert changes.summary == "nothing changed"


def test_furniture_is_no_change_of_the_article() -> None:
    """A new box around the same words is told as what it is."""
    changes = changed(["furniture|Most read: nine recipes for eel", *BEFORE])
    assert changes.furniture and changes.sums == Sums()
    assert changes.summary == "nothing but furniture changed"


def test_a_reworded_headline_is_shown_word_by_word() -> None:
    """Before and after, and what stayed."""
    changes = changed(["headline|Orsk may accept a deal on the Lenne bridge", *BEFORE[1:]])
    assert changes.headline is not None
    assert marked(changes.headline.pieces) == "Orsk [rules out] {may accept} a deal on the Lenne bridge"
    assert changes.summary == "1 headline"


def test_a_headline_that_was_not_there_is_added() -> None:
    """Nothing is made up for the version that has none."""
    changes = changed(BEFORE, before=BEFORE[1:])
    assert changes.headline is not None
    assert (changes.headline.fate, changes.headline.before) == (Fate.ADDED, None)


def test_facts_about_the_page_are_told_with_both_values() -> None:
    """Outlet, agency, byline, dateline, dates: what each version says, or that it does not."""
    changes = changed(BEFORE, outlet="Channel Nine", byline=("Ines Corvo",), published="2031-04-03")
    assert [(fact.name, fact.before, fact.now) for fact in changes.facts] == [
        ("outlet", "The Orsk Herald", "Channel Nine"),
        ("byline", None, "Ines Corvo"),
        ("published", "2031-04-02", "2031-04-03"),
    ]
    assert changes.summary == "3 facts about the page"


def test_the_pages_own_stamp_of_an_update_is_told() -> None:
    """It stands in the page's head, apart from the day of publication."""
    first, second = edition(BEFORE), edition(BEFORE, 2)
    stamp = (Evidence(field="updated", value="2031-04-02T19:40:00Z", origin="json-ld NewsArticle.dateModified"),)
    page = msgspec.structs.replace(second.reading.article.page, evidence=stamp)
    article = msgspec.structs.replace(second.reading.article, page=page)
    stamped = msgspec.structs.replace(second, reading=msgspec.structs.replace(second.reading, article=article))
    (fact,) = compare(first, stamped).facts
    assert (fact.name, fact.before, fact.now) == ("updated", None, "2031-04-02T19:40:00Z")


def test_passages_come_go_and_are_reworded() -> None:
    """In the later version's order, what was dropped after its former neighbour."""
    reworded = LORRIES.replace("third day on Wednesday", "fourth day on Thursday")
    changes = changed([HEADLINE, "standfirst|Talks in Maribel go on", ALDANE, reworded, "paragraph|Ferries ran as usual."])
    assert fates(changes) == ["added", "same", "reworded", "dropped", "added"]
    pieces = changes.passages[2].pieces
    assert marked(pieces) == "Lorries waited at the Lenne bridge for a [third] {fourth} day on [Wednesday] {Thursday} ."
    assert changes.sums == Sums(passages_added=2, passages_dropped=1, passages_reworded=1, statements_dropped=1)


def test_a_moved_passage_is_neither_dropped_nor_added() -> None:
    """Its words and its statements are the same; only its place is other."""
    changes = changed([HEADLINE, REHN, ALDANE, LORRIES])
    assert fates(changes) == ["moved same", "same", "same"]
    assert changes.statements == ()
    assert changes.summary == "1 passage moved"


def test_how_words_are_printed_is_no_change() -> None:
    """Other quotation marks, other spaces."""
    before = [HEADLINE, 'paragraph|"No," said Rehn\'s spokesman.']
    changes = changed([HEADLINE, "paragraph|“No,”  said Rehn’s spokesman."], before=before)
    assert fates(changes) == ["same"]


def test_a_reworded_statement_names_both_permalinks() -> None:
    """The same speaker, other words."""
    changes = changed([HEADLINE, ALDANE.replace("would not hand", "might hand"), LORRIES, REHN])
    (change,) = changes.statements
    assert change.before and change.now and change.before.id != change.now.id
    assert (change.fate, change.parts) == (Fate.REWORDED, ("content",))
    assert marked(change.pieces) == "Orsk [would not] {might} hand the bridge over to anybody"


def test_a_statement_laid_at_anothers_door_is_told() -> None:
    """The words stayed, the speaker did not."""
    other = ALDANE.replace("Petra Aldane", "Mina Sorrel")
    changes = changed([HEADLINE, other, LORRIES, REHN], quotes={**NAMES, 1: {"name": "Mina Sorrel"}})
    (change,) = changes.statements
    assert (change.fate, change.parts) == (Fate.REWORDED, ("speaker",))
    assert [one and one.speaker for one in (change.before, change.now)] == ["Petra Aldane", "Mina Sorrel"]


def test_a_cue_that_was_changed_is_told() -> None:
    """From "said" to "conceded" is a change, though no word of the content is."""
    (change,) = changed([HEADLINE, ALDANE.replace("{u1:said}", "{u1:conceded}"), LORRIES, REHN]).statements
    assert change.parts == ("cue",)


def test_other_words_of_another_speaker_are_another_statement() -> None:
    """However alike: two people may say nearly the same."""
    other = "paragraph|{s1:Mina Sorrel} {u1:said} that {c1:Orsk would gladly not hand the bridge over to anybody}."
    changes = changed([HEADLINE, other, LORRIES, REHN], quotes={**NAMES, 1: {"name": "Mina Sorrel"}})
    assert [change.fate for change in changes.statements] == [Fate.ADDED, Fate.DROPPED]


def test_what_was_only_read_otherwise_has_not_changed() -> None:
    """The words stand as they stood: that a statement was found in them once and not again is no change of the page."""
    plain = ALDANE.replace("{s1:", "").replace("{u1:", "").replace("{c1:", "").replace("}", "")
    changes = changed([HEADLINE, plain, LORRIES, REHN])
    assert changes.statements == ()
    assert changes.summary == "nothing changed"


def test_the_other_way_round_what_was_added_is_dropped() -> None:
    """Going back from the later version to the earlier."""
    now = [HEADLINE, ALDANE, LORRIES.replace("third", "fourth"), "paragraph|Ferries ran as usual."]
    there, back = changed(now), changed(BEFORE, before=now)
    assert (there.sums.passages_added, there.sums.passages_dropped) == (back.sums.passages_dropped, back.sums.passages_added) == (1, 1)
    assert there.sums.passages_reworded == back.sums.passages_reworded == 1


def test_sums_add_up_and_are_told_in_a_line() -> None:
    """Singular and plural, nothing that is nothing."""
    sums = Sums(headlines=1, statements_dropped=1) + Sums(headlines=1, passages_moved=1)
    assert sums.told() == "2 headlines, 1 passage moved, 1 statement dropped"


@pytest.mark.parametrize("seed", range(8))
def test_every_piece_is_in_its_place_through_any_edit(seed: int) -> None:
    """Passages shuffled, cut, doubled and reworded at random."""
    chance = Random(seed)
    words = "Orsk Vasta said the bridge talks lorries would stay open shut Friday".split()

    def line() -> str:
        return "paragraph|" + " ".join(chance.choices(words, k=chance.randrange(1, 20)))

    before = [HEADLINE, *(line() for _ in range(20))]
    now = [each.replace("Friday", "Sunday") for each in before if chance.random() < 0.8] + [line() for _ in range(3)]
    chance.shuffle(now)
    changes = changed(now, before=before)
    assert len([passage for passage in changes.passages if passage.now]) == len([line for line in now if line.startswith("paragraph")])
    assert len([passage for passage in changes.passages if passage.before]) == 20


def test_two_thousand_paragraphs_are_compared_within_a_second_or_so() -> None:
    """Every tenth of them reworded, some dropped, some moved; the limit is generous, for machines that do other things as well."""
    chance = Random(7)
    words = [f"word{number}" for number in range(3000)]
    before = ["paragraph|" + " ".join(chance.choices(words, k=60)) for _ in range(2000)]
    now = [line.replace(" word1", " other") if place % 10 == 0 else line for place, line in enumerate(before) if place % 37]
    now[100:110], now[1500:1500] = [], now[100:110]
    earlier, later = edition([HEADLINE, *before]), edition([HEADLINE, *now], 2)
    started = process_time()
    changes = compare(earlier, later)
    assert process_time() - started < 3
    assert changes.sums.passages_moved == 10
