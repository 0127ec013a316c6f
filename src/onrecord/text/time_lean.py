"""This module knows which way a clause leans in time: whether "on Thursday" in it is behind the article or ahead of it.

The verb right behind the words decides ("Orsk on Monday closed"), else the nearest before them, within their sentence and outside other
people's quotation marks, else the nearest after. What is told of "Friday's announcement" says nothing of the day but by its own "will".
"said on Thursday he would go" looks back, "said he would go on Thursday" looks ahead.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum


class Lean(IntEnum):
    """Behind the article, ahead of it, or not told."""

    PAST = -1
    OPEN = 0
    AHEAD = 1


_AHEAD = str.split(
    """
    will shall be won't won’t wouldn't wouldn’t would must may might can could should ought won ll due planned plans planning
    expected expects scheduled slated intends hopes
    hoping promises promised threatens threatened threatening vows vowed pledges pledged wants urges urged upcoming unless if
    meets arrives leaves starts begins opens resumes ends expires flies returns goes votes sits travels convenes hosts faces appears visits
    reopens lapses closes takes lands sails holds speaks strikes marches reconvenes gathers rules hears decides publishes
    """
)
_BEHIND = str.split(
    """
    was were had did wasn't wasn’t weren't weren’t hadn't hadn’t didn't didn’t been said told went came took gave made met held
    sent left began saw found kept thought knew became brought broke built
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
        try get join turn lie negotiate consider issue file announce debate examine inspect cancel scrap skip postpone reschedule boycott
        """
    )
)
_LIKE_BARE = frozenset("hit hurt cut let put quit read shut".split())
"""Past forms that may as well stand after "may" or "to"."""
_BEFORE_BARE = frozenset("may might will would can could must should shall to not never".split())
_DONE = frozenset(
    str.split(
        """
        announcement statement attack attacks assault bombing bombings shooting explosion killing killings raid raids ruling verdict
        remarks comments incident crash violence clashes arrest arrests tweet tweets revelation revelations
        """
    )
)
"""What is of a day gone by, where it is that day's: "Friday's announcement"."""
_OWNS = frozenset(("'s", "’s"))
_SCHEDULED = frozenset("meet resume reconvene open begin start vote leave arrive return travel fly sit sail reopen turn go".split())
_REPORTS = frozenset("said added told noted recalled warned insisted stressed explained claimed announced reported".split())
_COMMITS = frozenset(
    "undertook undertakes agreed agrees promised decided ordered offered asked invited urged vowed pledged wants plans".split()
)
_LOOK_BACK = frozenset("refused failed declined managed forced used began continued had tried".split())
_NO_VERBS = frozenset(
    "need indeed speed seed feed weed exceed proceed succeed hundred red bed armed united so-called shed sacred naked".split()
)
_VOWED = frozenset("promised threatened vowed pledged urged".split())
"""What is done on the day that is named before it: "on Monday Orsk vowed to return", but "vowed to return on Monday"."""
_PLURALS = frozenset("they we i you who I We They You".split())
_NOT_FINITE = frozenset("be the a an every each of no his her its their our".split())
_IS_OR_BE = frozenset("is are be being the a".split())
_IS = frozenset("is are was were due".split())
_STOPS = frozenset('.!?;"“”„«»\n')
_QUOTES = frozenset('"“«')
"""What may stand between a time and the verb right behind it: "the talks on Monday “should not go on”"."""
_REACH = 28


def _cues(*lists: tuple[Iterable[str], Lean]) -> Mapping[str, Lean]:
    return {form: lean for words, lean in lists for word in words for form in (word, word.capitalize(), word.upper())}


_CUES = _cues((_BEHIND, Lean.PAST), (_AHEAD, Lean.AHEAD))


def lean_of(words: Sequence[str], first: int, last: int) -> tuple[Lean, str]:
    """Which way the clause around the words `first` to `last` (not included) leans, and the word that says so.

    >>> from onrecord.text.time_tags import tag
    >>> tagged = tag("Orsk said it would vote on Monday", 0, 33, "en")
    >>> tagged and lean_of(tagged.texts, 5, 7)[0].name
    'AHEAD'
    """
    if last + 1 < len(words) and words[last] in _QUOTES and (lean := _cue(words, last + 1)):
        return lean, words[last + 1]
    beside = _cue_behind(words, last) if last < len(words) and not (first and _cue(words, first - 1)) else Lean.OPEN
    if beside:
        return beside, words[last]
    for place in range(first - 1, max(first - _REACH, -1), -1):
        if words[place] in _STOPS:
            break
        if lean := _cue(words, place):
            return lean, words[place]
    is_done = _is_of_something_done(words, last)
    for place in range(last, min(last + _REACH, len(words))):
        if words[place] in _STOPS:
            break
        if (lean := _cue_behind(words, place)) and not (is_done and "to" in words[place - 1 : place + 1]):
            return lean, words[place]
    return (Lean.PAST, words[last + 1]) if is_done else (Lean.OPEN, "")


def _cue_behind(words: Sequence[str], place: int) -> Lean:
    """What a word says of a time that stands before it."""
    return Lean.PAST if words[place] in _VOWED and words[place - 1] not in _IS_OR_BE else _cue(words, place)


def _is_of_something_done(words: Sequence[str], last: int) -> bool:
    """Whether the time owns what is told of: "Friday's announcement", "Friday's surprise announcement"."""
    return last < len(words) and words[last] in _OWNS and not _DONE.isdisjoint(words[last + 1 : last + 3])


def _cue(words: Sequence[str], place: int) -> Lean:
    word, before = words[place], words[place - 1] if place else ""
    if word == "to":
        return _of_infinitive(words[place + 1] if place + 1 < len(words) else "", before)
    if word in _SCHEDULED:
        return Lean.AHEAD if before in _PLURALS or (before.endswith("s") and before.isalpha()) else Lean.OPEN
    if word in _LIKE_BARE and before in _BEFORE_BARE:
        return Lean.OPEN
    lean = _CUES.get(word, Lean.OPEN)
    if not lean and len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS:
        lean = Lean.PAST
    if lean is Lean.PAST and (before in _NOT_FINITE or _is_aside(words, place)):
        return Lean.AHEAD if before == "be" else Lean.OPEN
    return lean or (Lean.AHEAD if word.endswith(("'ll", "’ll")) else Lean.OPEN)


def _of_infinitive(verb: str, before: str) -> Lean:
    """ "to meet" and "is to" look ahead, but not "refused to meet"."""
    return Lean.AHEAD if before in _IS or before in _COMMITS or (verb in _VERBS and before not in _LOOK_BACK) else Lean.OPEN


def _is_aside(words: Sequence[str], place: int) -> bool:
    """Whether a verb stands between two commas close by: "would, he added, resume on Monday"."""
    if words[place] not in _REPORTS:
        return False
    before = any(word == "," for word in words[max(0, place - 4) : place])
    return before and any(word == "," for word in words[place + 1 : place + 5])
