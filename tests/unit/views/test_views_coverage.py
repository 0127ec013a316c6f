"""How a story was covered: who carried what, and how."""

import msgspec

from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import tellings_of
from onrecord.model.annotations import Directness
from onrecord.model.judgement import Cluster
from onrecord.model.record import Told
from onrecord.model.span import Span
from onrecord.views.carrying import How
from onrecord.views.coverage import Cell, Coverage, cover
from onrecord.views.coverage_lines import lines, summaries
from tests.unit.views.editions import edition
from tests.unit.views.told import event

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


def test_what_a_page_prints_in_two_pieces_is_not_cut() -> None:
    """A part in the headline or further down counts with the rest; what neither has is cut."""
    first = 'paragraph|"{c1:We will not sell the sluice}," {s1:Petra Aldane} {u1:said}.'
    second = "paragraph|{s2:Petra Aldane} {u2:said} that {c2:nobody had made an offer}."
    told = edition(["headline|Orsk keeps the sluice", first, second], quotes={1: ALDANE, 2: ALDANE})
    version = msgspec.structs.replace(told.version, id="a", outlet="A", published="2031-05-06")
    marks = (Directness.DIRECT, Directness.INDIRECT)
    pieces = tuple(
        msgspec.structs.replace(each, id=f"a-{number}", version="a", published="2031-05-06", directness=marks[number])
        for number, each in enumerate(told.statements)
    )
    cell = cells(together(msgspec.structs.replace(told, version=version, statements=pieces), page("b", WHOLE)))["a"]
    assert (cell.how, cell.cut) == (How.CUT, ())


def test_another_translation_of_the_whole_is_not_cut() -> None:
    """It has other words, and as many; of a short one it cannot be said what it left out."""
    whole = '"{c1:A guest with a telescope on the roof should not be surprised at closed doors},"'
    other = '"{c1:Whoever puts a spyglass on the roof must not wonder that he finds the gate locked},"'
    short = '"{c1:A lodger with a periscope},"'
    pages = [
        page(name, f"paragraph|{words} {{s1:Petra Aldane}} {{u1:said}}.") for name, words in zip("abc", (whole, other, short), strict=True)
    ]
    quoted = [
        msgspec.structs.replace(
            told, statements=tuple(msgspec.structs.replace(each, directness=Directness.DIRECT) for each in told.statements)
        )
        for told in pages
    ]
    found = cells(together(*quoted))
    assert {found["a"].how, found["b"].how} == {How.VERBATIM}
    assert (found["c"].how, found["c"].cut) == (How.CUT, ())


def test_a_retelling_in_indirect_speech_is_not_said_to_have_cut_words() -> None:
    """Other words for a thing are no omission."""
    assert cells(together(page("b", WHOLE), page("c", RETOLD)))["c"].cut == ()


def test_a_fragment_in_a_headline_its_restatement_and_the_full_quotation_are_one_statement() -> None:
    """One row, carried whole: nothing is cut from what the page prints three times."""
    told = edition(
        [
            'headline|Orsk {u1:calls} {c1:the sluice talks "a bucket without a bottom"}',
            'paragraph|{s2:Petra Aldane} {u2:dismissed} {c2:the talks on the sluice as "a bucket without a bottom"}.',
            'paragraph|{c3:"We carry water in a bucket without a bottom, and we are thanked for every drop,"} {s3:Petra Aldane} {u3:said}.',
        ],
        quotes={
            1: {**ALDANE, "how": Directness.MIXED},
            2: {**ALDANE, "how": Directness.MIXED},
            3: {**ALDANE, "how": Directness.DIRECT},
        },
    )
    found = judge(SameStatements()(tellings_of(told), []))
    (row,) = cover([told], statements=found).rows
    assert "we are thanked for every drop" in row.words
    assert [cell.how for cell in row.cells] == [How.VERBATIM]


def test_an_article_that_vouches_for_what_a_statement_tells_tells_it_in_its_own_voice() -> None:
    """The same happening, once it has come about, and words that name it; a happening alone could be anything."""
    said = page("a", "paragraph|{s1:Petra Aldane} {u1:said} {c1:Orsk would open the sluice on Friday}.", day="2031-05-02")
    said = msgspec.structs.replace(
        said, events=(event("p", trigger="open", status="planned", version="a", vouched_by="a-q1", voucher="Aldane"),)
    )
    done, silent = (narrated(name, words) for name, words in (("b", "The sluice stood open."), ("c", "It opened.")))
    alike = [Cluster(id="p", members=("b-e", "c-e", "p"))]
    row = next(row for row in cover([said, done, silent], events=alike).rows if row.kind == "statement")
    assert [cell.how for cell in row.cells] == [How.PARAPHRASED, How.OWN_VOICE, How.NOT_TOLD]
    assert row.cells[1].words == "The sluice stood open."


def test_an_event_is_told_by_the_sentence_of_each_article_that_tells_it() -> None:
    """Its words for the act alone ("open") would say too little."""
    pages = [narrated(name, words) for name, words in (("b", "The sluice stood open. It rained."), ("c", "At noon it opened."))]
    (row,) = cover(pages, events=[Cluster(id="b-e", members=("b-e", "c-e"))]).rows
    assert [(cell.words, cell.sentence) for cell in row.cells] == [("open", "The sluice stood open."), ("open", "At noon it opened.")]


def narrated(name: str, sentence: str) -> Told:
    """A page that vouches for an opening, in one sentence."""
    told = page(name, f"paragraph|{sentence}")
    at = told.reading.article.page.text.index(sentence) + sentence.index("open")
    opened = event(f"{name}-e", trigger="open", status="happened", version=name)
    return msgspec.structs.replace(told, events=(msgspec.structs.replace(opened, trigger=(Span(at, at + 4),)),))


ALDANE = {"name": "Petra Aldane"}


def test_an_article_says_how_much_was_known_when_it_appeared_and_how_much_of_it_it_tells() -> None:
    """What came later is not counted against it."""
    early = page("a", "paragraph|{s1:Petra Aldane} {u1:said} that {c1:the harvest was in}.", day="2031-05-01")
    coverage = cover([early, page("b", WHOLE)])
    assert [(article.known, article.told) for article in coverage.articles] == [(1, 1), (2, 1)]


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


def test_an_outlet_that_has_several_articles_is_named_with_the_day() -> None:
    """And with a number, where it had two on one day; what was cut is told."""
    pages = (page("a", WHOLE), page("b", PART), page("c", WHOLE, day="2031-05-07"), page("d", WHOLE))
    one_house = [msgspec.structs.replace(each, version=msgspec.structs.replace(each.version, outlet="Orsk Post")) for each in pages[:3]]
    (row,) = summaries(together(*one_house, pages[3]))
    assert row.coverage == (
        "Orsk Post, 2031-05-06: verbatim; Orsk Post, 2031-05-06 (2): cut (without “and nobody has made an offer for”); "
        "D: verbatim; Orsk Post, 2031-05-07: verbatim"
    )


def test_a_story_of_nothing_is_covered_by_nobody() -> None:
    """No article, no row."""
    assert cover([]) == Coverage(articles=(), rows=())


def test_what_has_other_words_of_the_same_speech_is_cut_and_not_verbatim() -> None:
    """One outlet quotes the turn of phrase with what came before it, the other with what came after: neither has the other's words."""
    before = '"{c1:The toll on salt is a rotten bargain that should never have been struck, and our carters paid for every barrel},"'
    after = (
        '"{c1:Everybody knows my mind: a rotten bargain that should never have been struck. Vell stands behind each theft on the ferry},"'
    )
    pages = [page(name, f"paragraph|{words} {{s1:Petra Aldane}} {{u1:said}}.") for name, words in zip("ab", (before, after), strict=True)]
    quoted = [
        msgspec.structs.replace(
            told, statements=tuple(msgspec.structs.replace(each, directness=Directness.DIRECT) for each in told.statements)
        )
        for told in pages
    ]
    assert sorted(cell.how.value for cell in cells(together(*quoted)).values()) == ["cut", "verbatim"]


def test_what_somebody_says_in_a_sentence_is_not_the_articles_own_voice() -> None:
    """Of a sentence only the part at nobody's door can tell a statement, and names are not enough."""
    said = page("a", "paragraph|{s1:Petra Aldane} {u1:said} {c1:Orsk would open the northern sluice on Friday}.", day="2031-05-02")
    said = msgspec.structs.replace(
        said, events=(event("p", trigger="open", status="planned", version="a", vouched_by="a-q1", voucher="Aldane"),)
    )
    quoting = page("b", "paragraph|{c1:The northern sluice is ours}, {s1:Petra Aldane} {u1:said} after Orsk opened it.", day="2031-05-04")
    at = quoting.reading.article.page.text.index("opened")
    opened = msgspec.structs.replace(event("b-e", trigger="opened", version="b"), trigger=(Span(at, at + len("opened")),))
    quoting = msgspec.structs.replace(quoting, events=(opened,))
    alike = [Cluster(id="p", members=("b-e", "p"))]
    row = next(row for row in cover([said, quoting], events=alike).rows if row.id == "a-q1")
    assert [cell.how for cell in row.cells] == [How.PARAPHRASED, How.NOT_TOLD]
