"""Every store keeps these promises: one body of tests, run over each of them."""

from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import Misuse, NotAPage, StoreError
from onrecord.model.page import Validators
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.record import Counts
from onrecord.stage import Fault
from onrecord.store import Store, open_record
from tests.contract.readings import ADDRESS, TEXT, both, reading, said

NOON, ONE, TWO, THREE = (f"2031-04-03T{hour}:00:00Z" for hour in (12, 13, 14, 15))
CHANGED = TEXT.replace("turns down", "rejects")
NESTED = """A day of calls
President Oda Rehn "has always wanted peace", her spokesman Pim Alder told reporters.
Nobody else spoke."""


def contents(store: Store, **asked: object) -> list[str]:
    """The contents that fit a question, in order."""
    return [row.content_words for row in store.statements(StatementQuery(**asked)).rows]


def test_what_is_added_comes_back_whole(store: Store) -> None:
    """A version's reading is the very value that was added."""
    assert store.add(reading(), read_at=NOON) == "new"
    version = store.articles(ArticleQuery()).rows[0]
    kept = store.article(version.id)
    assert kept is not None
    assert kept.reading == reading()
    assert kept.version == version
    assert (version.number, version.statements, version.latest, version.read) == (1, 2, True, NOON)


def test_a_statement_carries_its_words_its_place_and_its_page(store: Store) -> None:
    """Every field of a statement can be read without the page, and every span cut from the page is the words it claims."""
    store.add(reading(), read_at=NOON)
    direct, vague = store.statements(StatementQuery()).rows
    assert (direct.speaker, direct.named, direct.speaker_words) == ("Ilka Brandow", True, "Foreign Minister Ilka Brandow")
    assert (vague.speaker, vague.named, vague.directness.value) == ("Marsh officials", False, "indirect")
    assert [span.cut(TEXT) for span in direct.content] == [direct.content_words] == ["We will not sign under a deadline"]
    assert direct.context.cut(TEXT) == TEXT.splitlines()[1]
    assert (direct.outlet, direct.published, direct.address, direct.latest) == ("The Harbour Post", "2031-04-02", ADDRESS, True)
    assert direct.headline == "Saltmarsh turns down the harbour accord"


def test_reading_the_same_page_twice_adds_nothing(store: Store) -> None:
    """The second reading of the same words at the same address changes no count and no time."""
    store.add(reading(), read_at=NOON)
    assert store.add(reading(), read_at=ONE) == "unchanged"
    assert store.counts() == Counts(pages=1, versions=1, statements=2, faults=0)
    assert store.articles(ArticleQuery()).rows[0].read == NOON


def test_a_changed_page_is_a_new_version_beside_the_old(store: Store) -> None:
    """Old statements keep their permalinks, and are shown only when asked for."""
    store.add(reading(), read_at=NOON)
    old = store.statements(StatementQuery()).rows[0]
    assert store.add(reading(CHANGED), read_at=ONE) == "changed"
    first, second = store.versions(store.articles(ArticleQuery()).rows[0].page)
    assert (first.number, first.latest, second.number, second.latest) == (1, False, 2, True)
    again = store.statement(old.id)
    assert again is not None and again.content_words == old.content_words and not again.latest
    assert store.statements(StatementQuery()).total == 2
    assert store.statements(StatementQuery(superseded=True)).total == 4
    assert next(row.id for row in store.statements(StatementQuery(version=first.id)).rows) == old.id
    assert store.counts() == Counts(pages=1, versions=2, statements=2, faults=0)


def page_of(store: Store) -> str:
    """The id of the accord's page."""
    page = store.find_page(ADDRESS)
    assert page is not None
    return page


def seen(store: Store) -> list[tuple[int, str, str, int]]:
    """The history of the accord's page: version, first and last seen, how often."""
    return [(state.number, state.since, state.until, state.times) for state in store.history(page_of(store))]


def test_an_earlier_state_read_again_from_the_same_file_is_known(store: Store) -> None:
    """Reading a folder that holds two states of one page twice adds nothing the second time, and the later state stays the latest."""
    folder = [reading(TEXT, taken="2031-04-02T20:00:00.000000Z"), reading(CHANGED, taken="2031-04-02T19:00:00.000000Z")]
    assert [store.add(each, read_at=NOON) for each in folder] == ["new", "changed"]
    assert [store.add(each, read_at=ONE) for each in folder] == ["unchanged", "unchanged"]
    assert store.articles(ArticleQuery()).rows[0].headline.startswith("Saltmarsh rejects")
    assert seen(store) == [(1, NOON, NOON, 1), (2, NOON, NOON, 1)]


def test_a_page_put_back_to_its_earlier_words_is_in_a_third_state(store: Store) -> None:
    """The first version is the latest again, under its old permalinks; nothing is kept twice, and the history tells all three states."""
    store.add(reading(), read_at=NOON)
    first = store.statements(StatementQuery()).rows
    store.add(reading(CHANGED), read_at=ONE)
    assert store.add(reading(), read_at=TWO) == "restored"
    assert store.statements(StatementQuery()).rows == first
    assert [(version.number, version.latest) for version in store.versions(page_of(store))] == [(1, True), (2, False)]
    assert seen(store) == [(1, NOON, NOON, 1), (2, ONE, ONE, 1), (1, TWO, TWO, 1)]
    assert store.speakers() == (("Ilka Brandow", 1),)
    assert store.counts() == Counts(pages=1, versions=2, statements=2, faults=0)
    assert store.add(reading(), read_at=THREE) == "unchanged"


def test_other_furniture_around_the_same_words_is_no_version(store: Store) -> None:
    """A box of the most read stories changes by the hour; the version keeps its text, so its spans and permalinks stay true."""
    store.add(reading(TEXT + "\nMost read: the ferry that came back", furniture=1), read_at=NOON)
    before = store.statements(StatementQuery()).rows
    assert store.add(reading("Most read\n" + TEXT.replace("\n", "\n\n"), statements=()), read_at=ONE) == "changed"
    assert store.add(reading(TEXT + "\nMost read: nine recipes for eel", furniture=1), read_at=TWO) == "restored"
    assert store.add(reading(TEXT.replace('"', "”"), furniture=0), read_at=THREE) == "unchanged"
    assert store.statements(StatementQuery()).rows == before
    kept = store.article(before[0].version)
    assert kept is not None and kept.reading.article.page.text.endswith("the ferry that came back")
    assert [(state.times, state.reframed) for state in store.history(page_of(store))] == [(1, 0), (1, 0), (2, 2)]


def test_captures_that_say_when_stand_in_that_order(store: Store) -> None:
    """An archive read late adds an earlier state, and leaves the latest version the latest."""
    store.add(reading(CHANGED, captured="2031-04-05"), read_at=NOON)
    assert store.add(reading(captured="2031-04-02"), read_at=ONE) == "changed"
    assert seen(store) == [(2, "2031-04-02", "2031-04-02", 1), (1, "2031-04-05", "2031-04-05", 1)]
    assert store.articles(ArticleQuery()).rows[0].headline.startswith("Saltmarsh rejects")
    assert store.statements(StatementQuery(superseded=True)).total == 4
    assert store.statements(StatementQuery()).total == store.counts().statements == 2
    assert store.add(reading(captured="2031-04-07", taken="2031-04-07T09:00:00Z"), read_at=TWO) == "restored"
    assert store.add(reading(captured="2031-04-07", taken="2031-04-07T09:00:00Z"), read_at=THREE) == "unchanged"
    assert [state[0] for state in seen(store)] == [2, 1, 2]


def test_a_page_that_never_changes_takes_no_room(store: Store) -> None:
    """However often it is fetched, its history is one state, with its first and last moment and their number."""
    for hour in range(24):
        moment = f"2031-04-02T{hour:02}:00:00Z"
        store.add(reading(captured="2031-04-02", taken=moment), read_at=moment)
    assert seen(store) == [(1, "2031-04-02T00:00:00Z", "2031-04-02T23:00:00Z", 24)]
    assert store.add(reading(captured="2031-04-02", taken="2031-04-02T07:00:00Z"), read_at=NOON) == "unchanged"
    assert seen(store) == [(1, "2031-04-02T00:00:00Z", "2031-04-02T23:00:00Z", 24)]


def test_the_pages_that_changed_are_listed_the_last_first(store: Store) -> None:
    """With how many versions and states they had, and since when the last one is shown."""
    for text, read_at in ((TEXT, NOON), (CHANGED, ONE), (TEXT, TWO)):
        store.add(reading(text), read_at=read_at)
    for text, read_at in ((TEXT, NOON), (CHANGED, THREE)):
        store.add(reading(text, address=ADDRESS + "/2"), read_at=read_at)
    store.add(reading(address=ADDRESS + "/3"), read_at=NOON)
    listed = [(page.latest.address, page.latest.number, page.versions, page.states, page.since) for page in store.changed_pages()]
    assert listed == [(ADDRESS + "/2", 2, 2, 2, THREE), (ADDRESS, 1, 2, 3, TWO)]
    assert [page.latest.address for page in store.changed_pages(1)] == [ADDRESS + "/2"]


def test_a_page_is_found_by_any_of_its_names(store: Store) -> None:
    """Its address, its id, a version's or a statement's permalink."""
    store.add(reading(), read_at=NOON)
    statement = store.statements(StatementQuery()).rows[0]
    names = (ADDRESS, page_of(store), statement.version, statement.id)
    assert {store.find_page(name) for name in names} == {page_of(store)}
    assert store.find_page("nothing") is store.find_page("\ud800") is store.find_page("") is None


def test_a_version_comes_with_its_statements(store: Store) -> None:
    """In text order, whether it is the latest or not."""
    store.add(reading(), read_at=NOON)
    old = store.statements(StatementQuery()).rows[0].version
    store.add(reading(CHANGED), read_at=ONE)
    told, kept = store.told(old), store.article(old)
    assert told is not None and kept is not None
    assert (told.version, told.reading) == (kept.version, kept.reading)
    assert told.statements == tuple(store.each_statement(StatementQuery(version=old)))
    assert store.told("nothing") is None


def test_better_weights_replace_what_worse_ones_found_under_the_same_permalinks(store: Store) -> None:
    """The same words found again keep their ids; what is found no more goes, also from search and from the speakers."""
    store.add(reading(), read_at=NOON)
    before = store.statements(StatementQuery()).rows[0]
    only = reading(statements=both()[:1], outlet="Harbour Post", names={"brandow": "Ilka M. Brandow"})
    assert store.add(only, read_at=ONE) == "unchanged"
    (after,) = store.statements(StatementQuery()).rows
    assert (after.id, after.speaker, after.outlet) == (before.id, "Ilka M. Brandow", "Harbour Post")
    assert contents(store, search="talks") == []
    assert store.speakers() == (("Ilka M. Brandow", 1),)
    assert store.outlets() == (("Harbour Post", 1),)
    assert store.counts().statements == 1


def test_two_statements_of_the_same_words_have_two_permalinks(store: Store) -> None:
    """Where the spans are all the same, the ordinal tells them apart."""
    twice = (both()[0], said(TEXT, "We will not sign under a deadline", "said", "Foreign Minister Ilka Brandow", id="q9"))
    store.add(reading(statements=twice), read_at=NOON)
    first, second = store.statements(StatementQuery()).rows
    assert first.id != second.id
    assert (first.quotation, second.quotation) == ("q1", "q9")


def test_a_nested_statement_names_the_one_it_was_told_in(store: Store) -> None:
    """By its permalink's id."""
    outer = said(NESTED, 'President Oda Rehn "has always wanted peace"', "told", "her spokesman Pim Alder", id="q1")
    inner = said(NESTED, "peace", "wanted", "President Oda Rehn", id="q2", via="q1")
    store.add(reading(NESTED, statements=(outer, inner)), read_at=NOON)
    told, nested = store.statements(StatementQuery()).rows
    assert nested.via == told.id and told.via is None


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"search": "deadline"}, 1),
        ({"search": "DEADL"}, 1),
        ({"search": "deadline talks"}, 0),
        ({"search": '"sign under"'}, 1),
        ({"search": '"under sign"'}, 0),
        ({"search": "saltmarsh"}, 2),
        ({"search": "brandow"}, 1),
        ({"search": "said"}, 2),
        ({"search": '"said" talks'}, 1),
        ({"search": "***"}, 0),
        ({"search": "   "}, 2),
        ({"speaker": "ilka"}, 1),
        ({"speaker": "MINISTER ilka"}, 1),
        ({"speaker": "ow"}, 1),
        ({"speaker": "marsh"}, 1),
        ({"speaker": '"'}, 0),
        ({"outlet": "the harbour POST"}, 2),
        ({"outlet": "harbour"}, 0),
        ({"directness": "direct"}, 1),
        ({"directness": "mixed"}, 0),
        ({"since": "2031-04-02"}, 2),
        ({"since": "2031-04-03"}, 0),
        ({"until": "2031-04-02"}, 2),
        ({"until": "2031-04-01"}, 0),
        ({"since": "2031-04", "until": "2031-04"}, 2),
        ({"search": "talks", "speaker": "ilka"}, 0),
        ({"version": "nothing"}, 0),
    ],
)
def test_everything_asked_for_must_hold(store: Store, asked: dict[str, str], count: int) -> None:
    """Each filter lets through what it says, and all given must hold."""
    store.add(reading(), read_at=NOON)
    page = store.statements(StatementQuery(**asked))
    assert (len(page.rows), page.total) == (count, count)
    assert sum(1 for _ in store.each_statement(StatementQuery(**asked))) == count


@pytest.mark.parametrize(
    ("published", "fits"),
    [("2031-04", True), ("2031-03", False), ("2031", True), ("2031-04-10?", True), ("2031-04-XX", True), (None, False), ("soon", False)],
)
def test_an_inexact_date_fits_where_it_overlaps(store: Store, published: str | None, fits: bool) -> None:
    """A month fits a week inside it; a page without a date falls out."""
    store.add(reading(published=published), read_at=NOON)
    assert store.statements(StatementQuery(since="2031-04-09", until="2031-04-11")).total == (2 if fits else 0)
    assert store.statements(StatementQuery()).total == 2


@pytest.mark.parametrize("asked", [{"since": "yesterday"}, {"until": "2031-02-30"}, {"limit": 0}, {"limit": 1001}, {"offset": -1}])
def test_a_question_that_makes_no_sense_is_refused(store: Store, asked: dict[str, object]) -> None:
    """A date that is none, and rows out of range, are the asker's mistake."""
    with pytest.raises(Misuse):
        store.statements(StatementQuery(**asked))
    with pytest.raises(Misuse):
        store.articles(ArticleQuery(**asked))


@given(words=st.text(max_size=30))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_search_is_ever_an_error(store: Store, words: str) -> None:
    """Whatever is typed into search, speaker or outlet is looked for, never run."""
    store.add(reading(), read_at=NOON)
    assert store.statements(StatementQuery(search=words, speaker=words, outlet=words)).total in (0, 1, 2)
    assert store.articles(ArticleQuery(search=words)).total in (0, 1)


@pytest.mark.parametrize(
    "words", ['"', "AND", "NEAR(a b", "content_words:x", "a*", "-a", "x OR", "\x00", "\ud800", "(", "^", "{a}:b", "''"]
)
def test_query_syntax_is_only_words(store: Store, words: str) -> None:
    """The signs of SQL and of full-text search mean nothing."""
    store.add(reading(), read_at=NOON)
    assert store.statements(StatementQuery(search=words, speaker=words)).total == 0


def test_accents_and_case_make_no_difference(store: Store) -> None:
    """A name is found as it is typed on any keyboard."""
    text = "Word from Łódź Bay\nŽana Orlová said no."
    store.add(reading(text, statements=(said(text, "no", "said", "Žana Orlová"),)), read_at=NOON)
    assert contents(store, search="zana ORLOVA") == contents(store, speaker="zana orlova") == ["no"]


def test_pages_of_the_answer_fit_together(store: Store) -> None:
    """Limit and offset cut one stable order: newest first, then text order."""
    for day in range(1, 8):
        store.add(reading(address=f"{ADDRESS}/{day}", published=f"2031-04-0{day}"), read_at=NOON)
    whole = store.statements(StatementQuery()).rows
    pieces = [row for offset in range(0, 15, 4) for row in store.statements(StatementQuery(limit=4, offset=offset)).rows]
    assert tuple(pieces) == whole == tuple(store.each_statement(StatementQuery(limit=1)))
    assert [row.published for row in whole] == [f"2031-04-0{day}" for day in range(7, 0, -1) for _ in range(2)]
    assert [row.published for row in store.articles(ArticleQuery()).rows] == [f"2031-04-0{day}" for day in range(7, 0, -1)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("oldest", ["2 gull", "2 none", "3 bay", "None ant"]),
        ("outlet", ["None ant", "3 bay", "2 gull", "2 none"]),
        ("speaker", ["3 bay", "2 none", "2 gull", "None ant"]),
    ],
)
@pytest.mark.parametrize("asked", [{}, {"superseded": True}, {"search": "talks"}])
def test_statements_are_sorted_by_another_column(store: Store, order: str, expected: list[str], asked: dict[str, Any]) -> None:
    """Whatever else is asked; without a date or an outlet last, of one name the newest first, page by page."""
    for outlet, day, voice in (("gull", "2", "Tessa Orm"), (None, "2", "Tessa Orm"), ("ant", None, "Zeb Ulm"), ("bay", "3", "Ana Pell")):
        text = f"The talks\nThe talks go on, {voice} said."
        quotation = said(text, "The talks go on", "said", voice)
        published = day and f"2031-04-0{day}"
        store.add(
            reading(text, address=f"{ADDRESS}/{outlet or 'none'}", outlet=outlet, published=published, statements=(quotation,)),
            read_at=NOON,
        )
    query = StatementQuery(order=order, **asked)
    rows = [row for offset in (0, 2) for row in store.statements(msgspec.structs.replace(query, limit=2, offset=offset)).rows]
    assert [f"{row.published and row.published[-1]} {row.outlet or 'none'}" for row in rows] == expected
    assert store.statements(query).total == len(expected)


@pytest.mark.parametrize(("order", "turned"), [("unsure", 1), ("sure", -1)])
def test_statements_are_sorted_by_their_scores(store: Store, order: str, turned: int) -> None:
    """The least sure first, or the surest."""
    for number, score in enumerate((0.9, 0.2, 0.6)):
        surer = tuple(msgspec.structs.replace(each, score=score) for each in both())
        store.add(reading(address=f"{ADDRESS}/{number}", statements=surer), read_at=NOON)
    scores = [row.score for row in store.statements(StatementQuery(order=order)).rows]
    assert scores == sorted(scores)[::turned] and len(scores) == 6


def test_the_best_match_comes_first(store: Store) -> None:
    """Words in what was said weigh more than words in a headline."""
    text = "A deadline\nIlka Brandow said that nothing had moved."
    store.add(
        reading(text, address=ADDRESS + "/2", published="2031-05-01", statements=(said(text, "nothing", "said", "Ilka"),)), read_at=NOON
    )
    store.add(reading(), read_at=NOON)
    assert contents(store, search="deadline") == ["We will not sign under a deadline", "nothing"]


def test_articles_are_found_by_their_own_words_and_not_by_furniture(store: Store) -> None:
    """Article search looks in the headline and in what the article tells."""
    store.add(reading(), read_at=NOON)
    found = {words: store.articles(ArticleQuery(search=words)).total for words in ("harbour accord", "officials", "sidebar")}
    assert found == {"harbour accord": 1, "officials": 1, "sidebar": 0}
    assert store.articles(ArticleQuery(outlet="the harbour post", since="2031-04-01", until="2031-04-30")).total == 1


def test_outlets_and_speakers_count_the_latest_versions(store: Store) -> None:
    """What a later version replaced is not counted; the unnamed are no speakers."""
    store.add(reading(), read_at=NOON)
    store.add(reading(CHANGED), read_at=ONE)
    store.add(reading(address=ADDRESS + "/2", outlet="Bay Radio"), read_at=ONE)
    assert store.outlets() == (("Bay Radio", 1), ("The Harbour Post", 1))
    assert store.speakers(5) == (("Ilka Brandow", 2),)
    assert store.speakers(0) == ()


def test_a_fault_is_kept_once_and_mended_by_reading(store: Store) -> None:
    """The same fault again renews its time; reading the page lets it go."""
    fault = Fault(item=ADDRESS, stage="pages", reason="empty", message="it is empty; save it again")
    store.add_fault(fault, read_at=NOON)
    store.add_fault(fault, read_at=ONE)
    assert [(kept.fault, kept.read) for kept in store.faults()] == [(fault, ONE)]
    assert store.counts().faults == 1
    store.add(reading(), read_at=ONE)
    assert store.faults() == ()


def test_faults_of_an_item_whose_page_goes_by_another_address_are_mended_by_its_name(store: Store) -> None:
    """All of that item, none of another."""
    for item, reason in (("saved.html", "empty"), ("saved.html", "vanished"), ("other.html", "empty")):
        store.add_fault(Fault(item=item, stage="intake", reason=reason, message="save it again"), read_at=NOON)
    store.mend("saved.html")
    assert [kept.fault.item for kept in store.faults()] == ["other.html"]


def test_a_fault_whose_name_is_no_unicode_is_kept_escaped(store: Store) -> None:
    """File names may hold any bytes; the fault must still be shown."""
    store.add_fault(Fault(item="bad-\udcff.html", stage="intake", reason="empty", message="\udcff is empty"), read_at=NOON)
    assert store.faults()[0].fault.item == "bad-\\udcff.html"


def test_a_page_that_is_no_unicode_is_refused_whole(store: Store) -> None:
    """The refusal is the page's, not the record's, and nothing of it is kept."""
    with pytest.raises(NotAPage):
        store.add(reading(address="bad-\udcff.html"), read_at=NOON)
    assert store.counts() == Counts(pages=0, versions=0, statements=0, faults=0)


def test_signs_that_are_no_letters_are_kept_as_they_are(store: Store) -> None:
    """Null characters, emoji and right-to-left marks come back exactly."""
    text = "Odd \x00 signs 🙂\nIlka\u202e said \x00no."
    store.add(reading(text, statements=(said(text, "\x00no", "said", "Ilka\u202e"),)), read_at=NOON)
    (row,) = store.statements(StatementQuery(search="no")).rows
    assert (row.content_words, row.speaker) == ("\x00no", "Ilka\u202e")


def test_what_was_read_since_a_moment_is_told_whenever_it_was_published(store: Store) -> None:
    """Old pages, undated ones and changed ones; what was read before, and versions that another has replaced, do not count."""
    before, after = "2034-04-01T00:00:00Z", "2034-04-03T00:00:00Z"
    for number in range(3):
        store.add(reading(address=f"https://harbour.example/{number}", published="2034-03-01"), read_at=before)
    for name, published in (("old", "2031-03-01"), ("undated", None)):
        store.add(reading(address=f"https://harbour.example/{name}", published=published), read_at=after)
    store.add(reading(TEXT.replace("turns down", "rejects"), address="https://harbour.example/0"), read_at="2034-04-04T00:00:00Z")
    found = store.read_since("2034-04-02T00:00:00Z")
    assert (found.pages, found.changed) == (3, 1)
    assert [version.address.rpartition("/")[2] for version in found.rows] == ["0", "old", "undated"]
    assert [version.number for version in store.read_since("2034-04-02T00:00:00Z", 1).rows] == [2]
    assert store.read_since("2034-04-05T00:00:00Z").pages == 0


def test_what_is_not_there_is_none_or_empty(store: Store) -> None:
    """Permalinks of nothing lead to nothing."""
    assert store.statement("nothing") is None
    assert store.article("nothing") is None
    assert store.versions("nothing") == ()
    assert store.history("nothing") == ()
    assert store.changed_pages() == ()
    assert store.counts() == Counts(pages=0, versions=0, statements=0, faults=0)
    assert store.statements(StatementQuery()).rows == ()


def test_the_same_page_has_the_same_permalinks_in_every_record(store: Store, tmp_path: Path) -> None:
    """Ids depend on the page alone, not on the record or on what was read before."""
    store.add(reading(address=ADDRESS + "/other"), read_at=NOON)
    store.add(reading(), read_at=NOON)
    with open_record(tmp_path / "second.db") as second:
        second.add(reading(), read_at=ONE)
        expected = {row.id for row in second.statements(StatementQuery()).rows}
    assert expected < {row.id for row in store.statements(StatementQuery()).rows}


def test_each_article_gives_the_latest_versions_in_reading_order(store: Store) -> None:
    """An export sees every page once, as it now stands."""
    store.add(reading(), read_at=NOON)
    store.add(reading(address=ADDRESS + "/2"), read_at=NOON)
    store.add(reading(CHANGED), read_at=ONE)
    assert [(kept.version.number, kept.reading.article.page.address) for kept in store.each_article()] == [
        (1, ADDRESS + "/2"),
        (2, ADDRESS),
    ]


def test_a_reader_sees_the_record_as_it_stood_when_it_began(store: Store) -> None:
    """Pages added while a long answer is being read neither wait for the reader nor appear in it."""
    for day in range(1, 4):
        store.add(reading(address=f"{ADDRESS}/{day}"), read_at=NOON)
    answer = store.each_statement(StatementQuery())
    next(answer)
    store.add(reading(address=ADDRESS + "/late"), read_at=ONE)
    assert sum(1 for _ in answer) == 5
    assert store.statements(StatementQuery()).total == 8


def test_threads_read_while_one_writes(store: Store) -> None:
    """Every thread gets whole answers: as many statements as its own total says."""
    wrong: list[object] = []

    def read() -> None:
        for _ in range(30):
            page = store.statements(StatementQuery(search="deadline", limit=1000))
            if len(page.rows) != page.total:
                wrong.append(page.total)

    readers = [Thread(target=read) for _ in range(4)]
    for thread in readers:
        thread.start()
    for day in range(20):
        store.add(reading(address=f"{ADDRESS}/{day}"), read_at=NOON)
    for thread in readers:
        thread.join()
    assert wrong == []
    assert store.statements(StatementQuery(search="deadline")).total == 20


def test_what_a_server_gave_is_remembered_until_it_gives_something_else(store: Store) -> None:
    """One memory for each address asked, whatever the page calls itself."""
    first = Validators(address=ADDRESS, etag='"one"', last_modified="Wed, 02 Apr 2031 10:00:00 GMT")
    assert store.validators(ADDRESS) is None
    store.remember(first)
    store.remember(Validators(address=ADDRESS + "/2", etag='"other"'))
    assert store.validators(ADDRESS) == first
    store.remember(Validators(address=ADDRESS, last_modified="Thu, 03 Apr 2031 10:00:00 GMT"))
    assert store.validators(ADDRESS) == Validators(address=ADDRESS, last_modified="Thu, 03 Apr 2031 10:00:00 GMT")


def test_what_a_server_gave_is_forgotten_when_another_version_becomes_the_latest(store: Store) -> None:
    """Its word that nothing has changed would be about the version before, be the newer one from a file or from a feed."""
    given = Validators(address=ADDRESS, etag='"1"')
    for text, read_at, outcome in ((TEXT, NOON, "new"), (CHANGED, ONE, "changed"), (TEXT, TWO, "restored")):
        assert store.add(reading(text), read_at=read_at) == outcome
        assert store.validators(ADDRESS) is None
        store.remember(given)
    assert store.add(reading(), read_at=THREE) == "unchanged"
    assert store.validators(ADDRESS) == given


def test_a_closed_record_says_so(store: Store) -> None:
    """Closing twice is harmless; asking afterwards is an error of the family."""
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts()
    with pytest.raises(StoreError, match="closed"):
        store.add(reading(), read_at=NOON)
