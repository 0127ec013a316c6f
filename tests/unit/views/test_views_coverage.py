"""How a story was covered: who carried what, and how."""

import msgspec

from onrecord.model.annotations import Directness
from onrecord.model.judgement import Cluster
from onrecord.model.record import Told
from onrecord.views.carrying import How
from onrecord.views.coverage import Cell, Coverage, cover
from onrecord.views.coverage_lines import lines, summaries
from tests.unit.views.editions import edition

WHOLE = 'paragraph|"{c1:We will not sell the sluice, and nobody has made an offer for it}," {s1:Petra Aldane} {u1:said}.'
PART = 'paragraph|{s1:Petra Aldane} {u1:said} Orsk "{c1:will not sell the sluice}".'
RETOLD = "paragraph|{s1:Petra Aldane} {u1:said} that {c1:nobody had made an offer for the sluice}."
MARKS = {WHOLE: Directness.DIRECT, PART: Directness.MIXED}
NARRATED = "paragraph|Nobody has made an offer for the sluice."


def page(name: str, line: str, day: str = "2031-05-06", headline: str = "Orsk keeps the sluice") -> Told:
    """An article of one paragraph."""
    told = edition([f"headline|{headline}", line])
    version = msgspec.structs.replace(told.version, id=name, outlet=name.title(), published=day)
    marks = MARKS.get(line, Directness.INDIRECT)
    statements = tuple(
        msgspec.structs.replace(each, id=f"{name}-{each.quotation}", version=name, published=day, directness=marks)
        for each in told.statements
    )
    return msgspec.structs.replace(told, version=version, statements=statements)


def together(*pages: Told, copies: dict[str, str] | None = None) -> Coverage:
    """The coverage of pages whose statements are all one."""
    members = tuple(sorted(statement.id for told in pages for statement in told.statements))
    return cover(pages, statements=[Cluster(id=members[0], members=members)], copies=copies)


def cells(coverage: Coverage) -> dict[str, Cell]:
    """The cells of the only row by version."""
    (row,) = coverage.rows
    return {cell.version: cell for cell in row.cells}


def test_a_statement_is_there_once_in_its_fullest_telling() -> None:
    """Three outlets, one row."""
    coverage = together(page("a", PART), page("b", WHOLE), page("c", RETOLD))
    (row,) = coverage.rows
    assert row.words == "We will not sell the sluice, and nobody has made an offer for it"
    assert row.carriers == 3


def test_each_outlet_is_shown_with_how_it_told_it() -> None:
    """Whole in marks, less in marks, without marks, in its own voice, not at all."""
    found = cells(together(page("a", PART), page("b", WHOLE), page("c", RETOLD), page("d", NARRATED), page("e", "paragraph|It rained.")))
    assert [found[name].how for name in "abcde"] == [How.CUT, How.VERBATIM, How.PARAPHRASED, How.OWN_VOICE, How.NOT_TOLD]


def test_what_was_cut_is_shown_with_its_place_on_the_fullest_page() -> None:
    """Cut from that page's text, it is the words it claims."""
    whole = page("b", WHOLE)
    cell = cells(together(page("a", PART), whole))["a"]
    assert cell.cut == ("and nobody has made an offer for",)
    assert tuple(span.cut(whole.reading.article.page.text) for span in cell.cut_spans) == cell.cut


def test_an_article_is_not_blamed_for_what_came_later() -> None:
    """It appeared the day before."""
    found = cells(together(page("a", "paragraph|It rained.", day="2031-05-05"), page("b", WHOLE)))
    assert found["a"].how is How.NOT_YET


def test_an_article_of_the_same_month_is_not_surely_earlier() -> None:
    """As far as pages give a date."""
    found = cells(together(page("a", "paragraph|It rained.", day="2031-05"), page("b", WHOLE)))
    assert found["a"].how is How.NOT_TOLD


def test_copies_are_counted_with_what_they_reproduce() -> None:
    """Two articles, one carrier."""
    coverage = together(page("a", WHOLE), page("b", WHOLE), copies={"b": "a"})
    assert coverage.rows[0].carriers == 1
    assert [article.copy_of for article in coverage.articles] == [None, "a"]


def test_two_pages_that_copy_each_other_are_one_carrier() -> None:
    """Whatever the verdicts say, the count ends."""
    assert together(page("a", WHOLE), page("b", WHOLE), copies={"b": "a", "a": "b"}).rows[0].carriers >= 1


def test_headlines_stand_side_by_side_with_their_own_words() -> None:
    """What no other headline has."""
    coverage = together(
        page("a", WHOLE, headline="Orsk keeps the sluice"), page("b", WHOLE, headline="Aldane rebuffs buyers of the sluice")
    )
    assert [article.own_words for article in coverage.articles] == [("Orsk", "keeps"), ("Aldane", "rebuffs", "buyers")]


def test_a_table_has_a_line_for_each_thing_and_csv_one_for_each_article() -> None:
    """Both from the same rows."""
    coverage = together(page("a", "paragraph|It rained."), page("b", WHOLE))
    assert [row.coverage for row in summaries(coverage)] == ["B: verbatim"]
    assert [(line.outlet, line.how) for line in lines(coverage)] == [("A", "not told"), ("B", "verbatim")]


def test_a_story_of_nothing_is_covered_by_nobody() -> None:
    """No article, no row."""
    assert cover([]) == Coverage(articles=(), rows=())
