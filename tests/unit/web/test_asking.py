"""A question stands in an address and comes back the same."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import Misuse
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.web.asking import address_of, article_query, chips, pager, statement_query

WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)
DAYS = st.sampled_from(["", "2031-04-02", "2030-12-31"])


@settings(deadline=None)
@given(
    st.builds(
        StatementQuery,
        search=WORDS,
        speaker=WORDS,
        outlet=WORDS,
        since=DAYS,
        until=DAYS,
        directness=st.sampled_from(["", "direct", "mixed", "indirect"]),
        superseded=st.booleans(),
        limit=st.sampled_from([10, 50, 1000]),
    ),
    st.integers(0, 5),
)
def test_a_question_survives_its_address(query: StatementQuery, page: int) -> None:
    """Writing a question into an address and reading it again changes nothing."""
    asked = StatementQuery(**{**{name: getattr(query, name) for name in query.__struct_fields__}, "offset": page * query.limit})
    assert statement_query(**dict(parse_qsl(urlsplit(address_of("/statements", asked)).query))) == asked


def test_the_plain_question_needs_no_words() -> None:
    """All statements, first page, is the bare address."""
    assert address_of("/statements", statement_query()) == "/statements"
    assert address_of("/articles", article_query()) == "/articles"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"since": "abc"}, "since: 'abc' is no date; write a day as 2031-04-02, a month as 2031-04"),
        ({"until": "2031-02-30"}, "until: '2031-02-30' is no date"),
        ({"directness": "loud"}, "must be one of direct, mixed, indirect, got 'loud'"),
        ({"page": "0"}, "page must be a whole number from 1"),
        ({"page": "²"}, "page must be a whole number"),
        ({"page": "9" * 5000}, "page must be a whole number"),
        ({"rows": "5000"}, "rows must be a whole number from 1 to 1000"),
        ({"superseded": "yes"}, "superseded must be one of 0, 1"),
    ],
)
def test_a_value_that_makes_no_sense_is_told_what_is_expected(asked: dict[str, str], expected: str) -> None:
    """The sentence names the field, what it wants and what it got."""
    with pytest.raises(Misuse, match=expected.replace("(", r"\(")):
        statement_query(**asked)


def test_each_filter_in_force_can_be_dropped_by_itself() -> None:
    """A chip's address keeps the other filters and goes back to the first page."""
    query = StatementQuery(search="bridge", outlet="Herald", limit=50, offset=100)
    assert {chip.name: chip.without for chip in chips("/statements", query)} == {
        "words": "/statements?outlet=Herald",
        "outlet": "/statements?q=bridge",
    }


def test_paging_offers_only_pages_that_hold_rows() -> None:
    """The first page has nothing before it, the last nothing after it, and an empty answer neither."""
    first = pager("/articles", ArticleQuery(limit=50), 70, 50)
    last = pager("/articles", ArticleQuery(limit=50, offset=50), 70, 20)
    none = pager("/articles", ArticleQuery(limit=50), 0, 0)
    assert (first.first, first.last, first.before, first.after) == (1, 50, "", "/articles?page=2")
    assert (last.first, last.last, last.before, last.after) == (51, 70, "/articles", "")
    assert (none.first, none.before, none.after) == (0, "", "")


def test_files_of_a_table_ask_the_same_question_without_pages() -> None:
    """CSV and JSON hold the whole answer."""
    assert address_of("/statements.csv", StatementQuery(search="bridge", limit=20, offset=40), paged=False) == "/statements.csv?q=bridge"
