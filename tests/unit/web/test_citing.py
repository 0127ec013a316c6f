"""A citation never gives a paraphrase as the speaker's own words."""

from pathlib import Path

import pytest

from onrecord.model.query import StatementQuery
from onrecord.web.citing import cite
from tests.unit.web.lenne import broadcast, herald
from tests.unit.web.pressroom import fill, reading


@pytest.mark.parametrize(
    ("search", "opening"),
    [
        ("lorries", "Petra Aldane, quoted by The Orsk Herald: “We came here to talk about lorries"),
        ("ultimatum", "He, paraphrased by The Orsk Herald: an ultimatum had been delivered\n"),
        ("flag", 'Petra Aldane, quoted by The Orsk Herald: Orsk would never place the bridge "under anybody else\'s flag"\n'),
    ],
)
def test_only_direct_words_are_set_in_quotation_marks(tmp_path: Path, search: str, opening: str) -> None:
    """Direct speech is quoted; a paraphrase is called one; mixed speech keeps the page's own marks."""
    store = fill(tmp_path / "record.db", [herald()])
    assert cite(store.statements(StatementQuery(search=search)).rows[0]).startswith(opening)


def test_a_citation_says_where_the_words_stand(tmp_path: Path) -> None:
    """Headline, agency, day and address."""
    store = fill(tmp_path / "record.db", [broadcast()])
    where = cite(store.statements(StatementQuery(speaker="Rehn")).rows[0]).split("\n")[1]
    assert where == (
        "“Vasta offers joint customs post on Lenne bridge”, text by Vasta News Agency, 2031-04-01, https://channel-nine.example/news/lenne."
    )


def test_hearsay_is_never_cited_as_first_hand(tmp_path: Path) -> None:
    """Who told it stands in the sentence, even where the teller's own statement is not at hand."""
    store = fill(tmp_path / "record.db", [herald()])
    inner = store.statements(StatementQuery(speaker="Halloran")).rows[0]
    outer = store.statement(inner.via or "")
    assert outer
    assert cite(inner, [outer]).startswith("President Halloran, as told by Toma Rehn, paraphrased by The Orsk Herald: the crossing")
    assert cite(inner).startswith("President Halloran, as told by somebody else, paraphrased by")


def test_words_that_bring_their_own_quotation_marks_keep_them(tmp_path: Path) -> None:
    """Nothing is quoted twice."""
    page = reading("https://x.example", ["paragraph|{c1:“We wait,”} {u1:said} {s1:Aldane}."], quotes={1: {"how": "direct"}})
    store = fill(tmp_path / "record.db", [page])
    assert ": “We wait,”\n" in cite(next(store.each_statement(StatementQuery())))
