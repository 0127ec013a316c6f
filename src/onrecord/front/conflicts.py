"""This module knows a record's tensions: those that are found, and what persons judged of them."""

from collections.abc import Iterable, Mapping

from onrecord.front.asked import moves_in
from onrecord.link.judge import settle
from onrecord.model.entries import EventEntry
from onrecord.model.judgement import Relation
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.views.tensions import TensionRow, tensions


def all_tensions(
    store: Store, events: Iterable[EventEntry], statements: Iterable[Statement], clusters: Mapping[str, str]
) -> tuple[TensionRow, ...]:
    """Every tension, as `tensions` has them; events, statements and clusters are the record's."""
    ruling = tuple(settle(store.each_judgement(Relation.CONFLICT)).values())
    judged = {item for each in ruling for item in (each.left, each.right)}
    moves = [move for move in moves_in(store) if move.id in judged] if judged else []
    return tensions(events, statements, clusters, ruling, moves)
