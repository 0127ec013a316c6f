"""From the gold's own moves and answers, positions and exchanges are those that the gold tells; where they are not, the cell is named."""

from eval.positions import _exchanges, _positions, on_gold
from onrecord.views.exchanges import exchanges
from onrecord.views.positions import positions
from tests.unit.views.bargains import answers, move


def test_positions_and_exchanges_from_gold_are_the_golds():
    """Every cell: who holds what since when and what before; where each exchange stands, with its answers and no others."""
    counts, notes = on_gold()
    assert notes == []
    assert all(right == of for right, of in counts.values())


def test_a_difference_names_the_cell_with_gold_and_found():
    """A state, an answer too few and one too many."""
    demand, no = move("m1", "demand", "Orsk", "lift the toll"), move("m2", "refuse", "Vell", "to lift it", "2034-01-09")
    gold = {"move": demand.id, "answers": ["later:m3"], "state": "answered"}
    counts, notes = _exchanges([gold], exchanges([demand, no], [answers(no, demand)]))
    assert notes == [
        f"exchange {demand.id}: state answered in gold, refused here",
        f"exchange {demand.id}: answer later:m3 in gold, not here",
        f"exchange {demand.id}: answer {no.id} here, not in gold",
    ]
    assert counts["exchanges whole"] == (0, 1)


def test_a_position_taken_on_another_day_is_one_not_told_and_one_not_in_gold():
    """Both are named."""
    gold = {"party": "Orsk", "issue": "toll", "since": "2034-01-01", "holds": "it must go", "move": "x:m1"}
    right, notes = _positions([gold], {}, positions([move("m1", "demand", "Orsk", "it must go", "2034-01-02")]), {})
    assert right == 0
    assert [note.split(",")[0] for note in notes] == ["position of Orsk on toll"] * 2
    assert "not told" in notes[0] and "not in gold" in notes[1]
