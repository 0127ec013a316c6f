"""This module knows words that name an act by themselves in news English, by the PLOVER type of the act.

They are hints, not events: whether "talks" or "attack" tells of an act here is for the encoder to say. Entries are patterns of whole words.
The types are those of the PLOVER manual (CC BY-SA 4.0); the words are ours.
"""

import re

WORDS: dict[str, str] = {
    "AGREE": (
        r"agree(?:d|s|ing) (?:to|on|that)|pledg(?:e|ed|es|ing)|promis(?:ed|es|ing)|accept(?:ed|s)|"
        r"(?:willing|ready|prepared) to|reached (?:an? )?(?:\w+ )?(?:agreement|deal|accord)"
    ),
    "CONSULT": (
        r"met|meets|meeting with|talks|summit|visit(?:s|ed|ing)?|telephoned|phoned|phone call|telephone conversation|"
        r"conferred|negotiat(?:ed|es|ing|ions?)|consultations|host(?:ed|s)|mediat(?:ed|es|ing|ion)|dialogue"
    ),
    "SUPPORT": (
        r"prais(?:ed|es|ing)|welcom(?:ed|es|ing)|congratulat(?:ed|es|ing)|endors(?:ed|es|ing)|apologi[sz](?:ed|es|ing)|"
        r"thanked|hail(?:ed|s)|defended|expressed (?:its |his |her |their )?support|upgraded|back(?:ed|s)"
    ),
    "CONCEDE": (
        r"eas(?:ed|es|ing)|"
        r"lift(?:ed|s|ing)(?=[^.]{0,40}\b(?:ban|curfew|sanctions|embargo|siege|blockade|restrictions|emergency))|"
        r"pardon(?:ed|s)|amnesty|relent(?:ed|s)|backed down|legali[sz](?:ed|es)"
    ),
    "COOPERATE": (
        r"extradit(?:ed|es|ing)|ratif(?:ied|ies|ying)|cooperat(?:ed|es|ing)|"
        r"joint (?:military )?(?:exercises?|patrols?|drills?|man\w+)"
    ),
    "AID": (
        r"donat(?:ed|es|ing)|granted (?:\w+ )?asylum|airlift(?:ed|s|ing)?|aid package|humanitarian aid|"
        r"send(?:ing)? (?:arms|aid|weapons)|sent (?:arms|aid|weapons|food|medical)|provid(?:ed|es|ing)"
    ),
    "RETREAT": (
        r"withdr(?:ew|awn|awing|awal)|releas(?:ed|es|ing)|freed|freeing|cease-?fire|truce|pull(?:ed|s|ing) out|"
        r"surrender(?:ed|s|ing)?|resign(?:ed|s|ing)|stepp?(?:ed|ing|s) down|disarm(?:ed|s|ing|ament)?|"
        r"dismantl(?:ed|es|ing)|evacuat(?:ed|es|ing)"
    ),
    "REQUEST": (
        r"demand(?:ed|s|ing)?|urg(?:ed|es|ing)|appeal(?:ed|s|ing) (?:to|for)|asked|asks|"
        r"call(?:ed|s|ing) (?:on|upon|for)|request(?:ed|s|ing)?|propos(?:ed|es|ing)|insist(?:ed|s|ing)? (?:on|that)|"
        r"sought|pressur(?:ed|ing)|lobb(?:ied|ying)|invit(?:ed|es|ing)"
    ),
    "ACCUSE": (
        r"accus(?:ed|es|ing|ations?)|blam(?:ed|es|ing)|critici[sz](?:ed|es|ing)|condemn(?:ed|s|ing)?|"
        r"denounc(?:ed|es|ing)|complain(?:ed|s|ing)|deplor(?:ed|es|ing)|slamm(?:ed|ing)|summon(?:ed|s|ing)|sued|lawsuit|"
        r"investigat(?:ed|es|ing)|rebuk(?:ed|es)"
    ),
    "REJECT": (
        r"reject(?:ed|s|ing)|refus(?:ed|es|ing)|veto(?:ed|es)|declin(?:ed|es|ing) to|rul(?:ed|es|ing) out|"
        r"turn(?:ed|s|ing) down|cancel(?:l?ed|s|l?ing)|call(?:ed|s|ing) off|oppos(?:ed|es|ing)|reneg(?:ed|es|ing)|"
        r"rebuff(?:ed|s)|not ready"
    ),
    "THREATEN": (r"threaten(?:ed|s|ing)|ultimatum|warn(?:ed|s|ing)|threats?"),
    "PROTEST": (
        r"protest(?:ed|s|ing)|demonstrat(?:ed|ors|ions?|ing)|rall(?:ied|ies)|riot(?:ed|ing|s)|hunger strike|"
        r"march(?:ed|ing)|boycott(?:ed|s|ing)?"
    ),
    "SANCTION": (
        r"sanctions|embargo|expel(?:led|s|ling)|expulsion|suspend(?:ed|s|ing)|"
        r"sever(?:ed|ing) (?:ties|relations|diplomatic)|recall(?:ed|s|ing) (?:its|their|the) ambassadors?|convicted|"
        r"sentenced|walk(?:ed|s|ing) out|downgrad(?:ed|es|ing)|froze|fined|"
        r"cut(?:s|ting)? (?:off )?(?:aid|ties|relations)"
    ),
    "MOBILIZE": (
        r"mobili[sz](?:ed|es|ing|ation)|deploy(?:ed|s|ing|ment)|mass(?:ed|ing) (?:\w+ )?troops|"
        r"reinforcements|test-fired|military (?:exercises|drills|man\w+)|patrol(?:s|led|ling)"
    ),
    "COERCE": (
        r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)|seiz(?:ed|es|ing|ure)|jailed|imprison(?:ed|s|ing)|banned|banning|"
        r"curfew|martial law|censor(?:ed|s|ing|ship)|deport(?:ed|s|ing)|raid(?:ed|s|ing)|confiscat(?:ed|es|ing)|"
        r"hack(?:ed|ing)?|defaced|shut down|impound(?:ed|s)|cyber ?attacks?|tear gas"
    ),
    "ASSAULT": (
        r"kill(?:ed|s|ing|ings)|bomb(?:ed|ing|ings)|attack(?:ed|ing|s)|shell(?:ed|ing)|shot|fir(?:ed|ing) (?:on|at)|"
        r"kidnapp?(?:ed|ing|ings?)|abduct(?:ed|s|ing)|assassinat(?:ed|es|ing|ion)|tortur(?:ed|es|ing|e)|"
        r"ambush(?:ed|es)?|invad(?:ed|es|ing)|air ?strikes?|blew up|clash(?:es|ed)|massacr(?:ed|es?)|murder(?:ed|s)|"
        r"executed|stormed|set fire"
    ),
}
"""By type: patterns of whole words, in lower case."""

NAMED = re.compile("\\b(?:" + "|".join(f"(?P<{kind}>(?:{words})(?!\\w))" for kind, words in WORDS.items()) + ")")
"""Finds such a word in `small_letters`; the name of the group that matched is its type."""
_PLAIN = str.maketrans("İıſ", "iis")


def small_letters(text: str) -> str:
    """A text in small letters, sign for sign: where a word stands in it, it stands in the text.

    >>> small_letters("KİLLED")
    'killed'
    """
    return text.translate(_PLAIN).lower()
