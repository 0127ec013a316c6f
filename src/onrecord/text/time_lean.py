"""This module knows which way a clause leans in time: whether "on Thursday" in it is behind the article or ahead of it.

The verb nearest before the words decides, within their sentence and outside other people's quotation marks; where none stands before
them, the nearest after. "said on Thursday he would go" looks back, "said he would go on Thursday" looks ahead.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from onrecord.text.time_tags import Word


class Lean(IntEnum):
    """Behind the article, ahead of it, or not told."""

    PAST = -1
    OPEN = 0
    AHEAD = 1


_AHEAD = str.split(
    """
    will shall would must may might can could should ought won ll due planned plans planning expected expects scheduled slated intends hopes
    hoping promises promised threatens threatened threatening vows vowed pledges pledged wants urges urged upcoming unless if
    meets arrives leaves starts begins opens resumes ends expires flies returns goes votes sits travels convenes hosts faces appears visits
    reopens lapses closes takes lands sails holds speaks strikes marches reconvenes gathers rules hears decides publishes
    """
)
_BEHIND = str.split(
    """
    was were had did been said told went came took gave made met held sent left began saw found kept thought knew became brought broke built
    bought caught chose cut drew drove fell felt fought flew forgot got grew heard hit hung hurt laid led lent lit lost meant paid put quit
    ran rang read rose sang sank sat sold set shook shot shut slept spent spoke stood stole struck swept swore taught threw understood
    undertook upheld won withdrew woke wore wrote let called died fired walked
    """
)
_VERBS = frozenset(
    str.split(
        """
        be meet hold send vote sit travel fly return release visit lift close open resume sign start begin end leave arrive discuss talk
        speak give take make pay hand withdraw reply answer appear decide host attend address receive expire submit deliver convene reopen
        launch summon strike march block suspend stop go come see hear rule publish present free transfer move let allow bring put land sail
        try get join negotiate consider issue file announce debate examine inspect
        """
    )
)
_LOOK_BACK = frozenset("refused failed declined managed forced used began continued had tried".split())
_NO_VERBS = frozenset("need indeed speed seed feed weed exceed proceed succeed hundred red bed armed united so-called shed sacred naked".split())
_STOPS = frozenset('.!?;"“”„«»\n')
_REACH = 28


def _cues(*lists: tuple[Iterable[str], Lean]) -> Mapping[str, Lean]:
    return {form: lean for words, lean in lists for word in words for form in (word, word.capitalize(), word.upper())}


_CUES = _cues((_BEHIND, Lean.PAST), (_AHEAD, Lean.AHEAD))


def lean_of(words: Sequence[Word], first: int, last: int) -> tuple[Lean, str]:
    """Which way the clause around the words `first` to `last` (not included) leans, and the word that says so.

    >>> from onrecord.text.time_tags import tag
    >>> words = tag("Orsk said it would vote on Monday", 0, 33, "en")
    >>> lean_of(words, 5, 7)[0].name
    'AHEAD'
    """
    for place in range(first - 1, max(first - _REACH, -1), -1):
        if words[place].text in _STOPS:
            break
        if lean := _cue(words, place):
            return lean, words[place].text
    for place in range(last, min(last + _REACH, len(words))):
        if words[place].text in _STOPS:
            break
        if lean := _cue(words, place):
            return lean, words[place].text
    return Lean.OPEN, ""


def _cue(words: Sequence[Word], place: int) -> Lean:
    word = words[place].text
    if word == "to":
        return _of_infinitive(words, place)
    if lean := _CUES.get(word, Lean.OPEN):
        return lean
    is_verb = len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS
    return Lean.PAST if is_verb else Lean.OPEN


def _of_infinitive(words: Sequence[Word], place: int) -> Lean:
    """ "to meet" looks ahead, but not in "refused to meet"."""
    verb = words[place + 1].text if place + 1 < len(words) else ""
    governed = place > 0 and words[place - 1].text in _LOOK_BACK
    return Lean.AHEAD if verb in _VERBS and not governed else Lean.OPEN
