"""This module knows which happenings are told only inside the sentence of another: "made a visit to speak with them".

They stand right below that other one, and say so. It is the one that more pages tell, else the first in the sentence.
A happening that has a day of its own, or that another sentence tells as well, stands by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.model.entries import EventEntry
from onrecord.model.span import Span
from onrecord.views.happenings import Happening

Block = tuple[str, Span]


def inner(happened: Iterable[Happening]) -> Mapping[str, str]:
    """The ids of happenings told only inside another's sentence, each with that other's id."""
    by_block: defaultdict[Block, list[tuple[EventEntry, Happening]]] = defaultdict(list)
    for happening in happened:
        for telling in happening.tellings:
            by_block[telling.version, telling.context].append((telling, happening))
    found: dict[str, str] = {}
    for told in by_block.values():
        for telling, happening in told:
            if _may_be_inner(happening) and (outer := _outermost(telling, happening, told)) is not None:
                found[happening.id] = outer.id
    return {id_: outer for id_, outer in found.items() if outer not in found}


def _may_be_inner(happening: Happening) -> bool:
    return len(happening.tellings) == 1 and (happening.moment is None or not happening.moment.is_told)


def _outermost(telling: EventEntry, happening: Happening, told: Sequence[tuple[EventEntry, Happening]]) -> Happening | None:
    """The happening that leads the sentence of a telling; None where it is the telling's own."""
    beside = [(each, of) for each, of in told if of.id == happening.id or _in_one_sentence(each, telling)]
    _, leading = min(beside, key=lambda pair: (-len(pair[1].tellings), pair[0].trigger[0].start, pair[0].id))
    return leading if leading.id != happening.id else None


def _in_one_sentence(one: EventEntry, other: EventEntry) -> bool:
    """Whether the words around each of two acts hold the other."""
    return _holds(one, other) and _holds(other, one)


def _holds(event: EventEntry, other: EventEntry) -> bool:
    """Whether another act stands in the words around one, about, as they are counted from its own; not where those are not known."""
    at, start = event.clause.find(event.trigger_words), event.trigger[0].start
    return at >= 0 and bool(event.clause) and start - at <= other.trigger[0].start < start - at + len(event.clause)
