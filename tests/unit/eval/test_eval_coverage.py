"""The coverage of the newsroom from its gold's entries: a cell that is otherwise than in the gold is named, and few are."""

from eval.coverage import ENTRIES, _compared, gold_rows


def test_every_statement_of_every_story_has_a_cell_for_each_article():
    """By the gold's list, or by its rule: a copy of the wire story tells what it has, and an earlier page is not blamed."""
    rows = {ref: row for row in gold_rows() for ref in row.tellings}
    assert rows["corvane-ultimatum-rejected#q3"].how == {
        "corvane-ultimatum-rejected": "verbatim",
        "nettle-hand-on-the-tap": "verbatim",
        "nvb-ultimatum-turned-down": "cut",
        "zhemtar-corvane-reports": "not told",
    }
    assert rows["nettle-tunnel-vision#q2"].how["zhemtar-draft-agreement"] == "not yet"
    assert all(row.how.keys() >= row.cut.keys() for row in gold_rows())


def test_from_gold_statements_that_are_quoted_are_carried_as_in_the_gold():
    """What is not found is said in an article's own voice, or cut in words that the article does not share."""
    counts, notes = _compared("from gold")
    assert [note for note in notes if "own voice" not in note and ": cut '" not in note] == []
    right, of = counts["cells right"]
    assert right >= 0.98 * of
    assert set(ENTRIES) == {"from gold", "linked", "found"}
