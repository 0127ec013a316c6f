"""This module knows in which words the mode of an assault shows: nobody is told to have shot where no word of the sentence tells of a shot.

A mode without a word for it is not kept; the assault is. So is "crackdown" no attack by computer.
"""

import re
from collections.abc import Mapping

import msgspec

from onrecord.learned import FoundEvent
from onrecord.model.span import Span


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


_AIR = (
    r"air|jets?\b|planes?\b|aircraft|helicopters?|bomb|warplane|fighter|sort(?:y|ies)|drone|missile|pilot|from the (?:air|"
    r"sky)|down(?:ed|ing)|overhead|flew|skies"
)
_SHELLS = (
    r"missile|rocket|artillery|shell|mortar|tanks?\b|howitzer|cannon|torpedo|warhead|launch|salvo|barrage|projectile|"
    r"bombard|ballistic|heavy|air|drone|strike|fired\b|warship"
)
SHOWN: Mapping[tuple[str, str], re.Pattern[str]] = {
    ("ASSAULT", "firearms"): _words(
        r"shot|shoot|gun|fir(?:e|ed|ing)\b|bullet|rifle|sniper|pistol|weapon|revolver|armed|kalashnikov|open(?:ed|s)? up\b|"
        r"firefight|execut|ambush|rounds?\b|troops|"
        r"soldier|militant|clash|massacre"
    ),
    ("ASSAULT", "primitive"): _words(
        r"kni(?:fe|ves)|stab|ston(?:e|es|ed|ing)\b|axe|machete|club|stick|sword|spear|blade|hack|throw|threw|thrown|pelt|ram|van\b|car\b|truck|vehicle|arrow|"
        r"hammer|bat\b|bats\b|baton|rock|bottle|slash|petrol|molotov|slit|behead|hit|beat|punch|kick|run over|ran over|plough|plow"
    ),
    ("ASSAULT", "explosives"): _words(r"bomb|explo|blast|mine|grenade|deton|device|IED|dynamite|blew|blow|charge|booby|TNT|rigged"),
    ("ASSAULT", "suicide-attack"): _words(
        r"suicide|blew (?:himself|herself|themselves)|blow(?:s|ing)? (?:himself|herself|themselves)|vest|martyr"
    ),
    ("ASSAULT", "aerial"): _words(_AIR),
    ("ASSAULT", "drone"): _words(r"drone|unmanned|UAV|quadcopter|loitering"),
    ("ASSAULT", "heavy-weapons"): _words(_SHELLS),
    ("ASSAULT", "crowd-control"): _words(r"gas|water cannon|rubber|baton|pepper|stun|truncheon|dispers|pellet|riot|charge|flash|police"),
    ("ASSAULT", "unconventional"): _words(
        r"chemical|gas|nuclear|biolog|poison|toxi|nerve|sarin|chlorine|anthrax|novichok|radio|dirty|atom"
    ),
    ("COERCE", "cyber"): _words(
        r"cyber|hack|comput|online|internet|web|digital|malware|ransom|virus|network|phish|server|software|e-?mail|data|spyware|"
        r"site|social media|electronic"
    ),
}
"""By type and mode: the beginnings of words one of which its sentence must have."""


def with_shown_mode(text: str, sentence: Span, found: FoundEvent) -> FoundEvent:
    """An event without its mode where no word of its sentence is of it.

    Args:
        sentence: in which it stands.
    """
    shown = SHOWN.get((found.type, found.mode or ""))
    if shown is None or shown.search(text, sentence.start, sentence.end):
        return found
    return msgspec.structs.replace(found, mode=None)
