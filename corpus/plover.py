"""This module knows the event types of PLOVER 2.0 and the modes each one has.

The table follows the PLOVER 2.0 manual (openeventdata/PLOVER, CC BY-SA 4.0), as GUIDELINES.md section 7 gives it.
"""

from __future__ import annotations

from typing import Final

_TABLE: Final = """
AGREE
CONSULT    visit third-party multilateral phone
SUPPORT
CONCEDE
COOPERATE
AID
RETREAT    withdraw release disarm ceasefire access resign
REQUEST    assist change yield meet
ACCUSE     disapprove investigate allege
REJECT     assist change yield meet
THREATEN   restrict arrest relations expel territory violence
PROTEST    demo riot strike hunger boycott obstruct vandalize
SANCTION   convict expel withdraw discontinue
MOBILIZE   troops weapons police militia
COERCE     seize restrict censor curfew martial-law arrest deport withhold misinformation cyber
ASSAULT    abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone
           heavy-weapons crowd-control unconventional
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    modes: dict[str, tuple[str, ...]] = {}
    name = ""
    for word in table.split():
        name = word if word.isupper() else name
        modes[name] = () if word.isupper() else (*modes[name], word)
    return modes


MODES: Final = _read(_TABLE)
"""Event type to its modes, in the manual's order."""
