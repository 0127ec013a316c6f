"""This module knows PLOVER 2.0: event types with their modes, quad classes and conflict-cooperation scores.

The table follows the manual (openeventdata/PLOVER, draft 2.0, CC BY-SA 4.0) and is under the same licence (see NOTICE).
One figure is mended: the manual prints ACCUSE's base score as +3, though both ends of its modes are below zero; its minus sign was lost.
"""

from collections.abc import Mapping

import msgspec

CODEBOOK = "PLOVER 2.0"
"""The codebook that types and modes are of."""

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
"""The four classes, by number."""

_TABLE = """
AGREE     1 2.5
CONSULT   1 2.5  visit=4 third-party=1 multilateral=4 phone=1.5
SUPPORT   1 5
CONCEDE   1 4.5
COOPERATE 2 9.5
AID       2 10
RETREAT   2 6.5  withdraw=8 release=6.5 disarm=10 ceasefire=7.5 access=6.5 resign=4.5
REQUEST   3 0    assist=0.5 change=-1 yield=-1 meet=0
ACCUSE    3 -3   disapprove=-2 investigate=-3.5 allege=-3.5
REJECT    3 -2   assist=-1.5 change=-2 yield=-2 meet=-2
THREATEN  3 -3.5 restrict=-3 arrest=-3.5 relations=-3.5 expel=-3.5 territory=-4 violence=-3.5
PROTEST   4 -5   demo=-5 riot=-7 strike=-5 hunger=-4.5 boycott=-4.5 obstruct=-4.5 vandalize=-5
SANCTION  4 -6   convict=-6 expel=-5.5 withdraw=-6 discontinue=-6
MOBILIZE  4 -5.5 troops=-6.5 weapons=-6.5 police=-5.5 militia=-6
COERCE    4 -7   seize=-7 restrict=-7 censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest=-7 deport=-7 withhold=-7 misinformation=-6.5 cyber=-7
ASSAULT   4 -9   abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8 firearms=-9 explosives=-9
                 suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5 unconventional=-10
"""


class EventType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event type.

    Attributes:
        quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
        score: conflict-cooperation score of an event without a mode, -10 to 10.
        modes: the score of each mode, in the manual's order; a mode the manual gives none (vandalize) has the type's.
    """

    name: str
    quad: int
    score: float
    modes: Mapping[str, float]

    @property
    def is_cooperative(self) -> bool:
        """Whether it is cooperation, in words or in deeds."""
        return self.quad <= 2


def _read(table: str) -> dict[str, EventType]:
    words: dict[str, list[str]] = {}
    name = ""
    for word in table.split():
        name = word if word.isupper() else name
        words.setdefault(name, []).append(word)
    return {name: _event_type(*row) for name, row in words.items()}


def _event_type(name: str, quad: str, score: str, *modes: str) -> EventType:
    scores = {mode: float(number) for mode, _, number in (word.partition("=") for word in modes)}
    return EventType(name=name, quad=int(quad), score=float(score), modes=scores)


TYPES: Mapping[str, EventType] = _read(_TABLE)
"""Every type by its name, in the manual's order."""

COOPERATIVE = frozenset(name for name, found in TYPES.items() if found.is_cooperative)
"""Types of cooperation, in words or in deeds."""

MATERIAL_CONFLICT = frozenset(name for name, found in TYPES.items() if found.quad == 4)
"""Types of conflict in deeds."""


def score_of(type_name: str, mode: str | None) -> float:
    """The conflict-cooperation score of an event: its mode's, else its type's; 0 for a type that is not PLOVER's.

    >>> score_of("CONSULT", "phone"), score_of("ACCUSE", None)
    (1.5, -3.0)
    """
    known = TYPES.get(type_name)
    return known.modes.get(mode or "", known.score) if known else 0.0


def quad_of(type_name: str) -> int | None:
    """The quad class of a type, 1 to 4; None for a type that is not PLOVER's."""
    known = TYPES.get(type_name)
    return known.quad if known else None
