"""This module knows what a deed is done to, as far as the words beside its verb or noun say so.

"Suspend nuclear tests" and "get rid of nuclear weapons" are two deeds of one kind: what they are done to is "tests" and "weapons".
It reads words, not grammar. Where they are only names and pronouns, nothing is known.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.name_words import TITLES
from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.word_forms import PERSON, root

BEFORE_FOR = 8
"""Words of names and days that may stand before "for"."""
SOMEBODY = 6
"""Words by which somebody is named who is to do something, at most."""
REACH = 110
"""Code points after a deed in which what it is done to is looked for."""
_TOKEN = re.compile(r"[^\W_][\w’'-]*|[^\w\s]")
_STOPS = re.compile(r"(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.(?= [A-Z])|(?<=\b[A-Z])\.")
"""The full stops of initials and of a title before a name."""
_CLOSING = re.compile(r"(?<=[\w.,?!])[\"”’](?!\w)|(?<=\b(?:to|an|of)\s)[\"“‘]|(?<=\bthe\s)[\"“‘]|(?<=\ba\s)[\"“‘]")
"""Quotation marks that close, and those before words that go on with what stands before them: "the “ferry rule”"."""
_LEADS = frozenset("of for from to up down out off into over on about against with away rid back in upon".split())
"""What may stand between a deed and what it is done to: "called for", "get rid of", "pulled out of"."""
_INSIDE = frozenset("a an the this that these those its his her their our my your any some all no each every own such and or of".split())
"""Words that belong to what it is done to, and do not name it."""
_ENDS = frozenset(
    str.split(
        """
        at by in on to for from with into over under upon about against after before during since until till while when where who whom which
        that if whether because although though but nor so as than then amid above below beneath behind beside along across around outside
        inside near among between through within without toward towards via per despite unless
        is are was were be been being am has have had do does did will would shall should can could may might must not never
        he she it they we you i him them us me himself herself itself themselves each-other
        """
    )
)
"""Words with which it is at its end."""
_EMPTY = frozenset(
    str.split(
        """
        further more new again first last next recent upcoming soon early late how why there here something anything nothing everything one
        others other dozens exchange behalf order way part kind number time while believed said likely able back put end side place piece
        """
    )
)
"""Words that say nothing of what it is."""
_DAYS = frozenset((*MONTHS, *WEEKDAYS, *"today yesterday tomorrow week month year day night weekend morning evening afternoon".split()))
_ADJECTIVE = ("ar", "al", "ic", "ive", "ous", "ary")
"""Endings of adjectives, of which several may stand before a noun: "nuclear, chemical arms"."""
_COUNTS = frozenset("list series set number group round rounds lot pair dozen dozens all any some each most part kind".split())
"""Words that say how many there are of what is named after "of"."""
_DEED = ("tion", "sion", "ment", "val", "ure", "ance", "ing")
"""Endings of nouns for deeds."""
_AFTER = frozenset("altogether again anyway home together soon now today too either instead alone".split())
"""Adverbs that may stand after a noun."""
_OWNS = frozenset("a an the this that these those his its their her our my your any no another such".split())
"""Words before a noun."""
_GO_ON = frozenset("with between of on about in".split())
"""What follows the noun of which a deed is only the first part: "one-on-one talks with"."""
_GIVES_REASONS = frozenset(
    map(root, "praise thank commend applaud congratulate reward punish blame criticize condemn denounce laud honor".split())
)
"""Roots of what is done to somebody "for" something."""
_PARTED = frozenset("held taken made known seen given left sent told kept built bound due".split())
"""Participles that follow what they belong to: "engineers held since May"."""
_BREAKS = frozenset('.,;:—–()?!…"“”‘')
_NAMES_NOTHING = frozenset((*TITLES, *NUMBER_WORDS, *_INSIDE, *_ENDS, *_LEADS, *_EMPTY, *_DAYS))
_NO_NOUNS = _AFTER | _PARTED | _DAYS
_BE = r"(?:is|are|was|were|be|been|being)"
_HELPS = r"(?:will|would|should|could|can|may|might|must|has|have|had|to|not|never|also|already|now|just|only)"
_DONE_TO = re.compile(rf"(?<!\w)([a-z][\w’'-]+)\s+(?:{_HELPS}\s+)*{_BE}(?:\s+[a-z]+ly)?\s*\Z")
_BE_BEFORE = re.compile(rf"\b{_BE}(?:\s+[a-z]+ly)?\s*\Z")
_BEGINS_WITH_BE = re.compile(rf"(?:{_HELPS}\s+)*{_BE}\b")
_BEFORE_HELP = re.compile(rf"(?<!\w)([a-z][\w’'-]+)\s+(?:{_HELPS}\s+)*\Z")


def done_to(before: str, deed: str, after: str) -> frozenset[str]:
    """The nouns of what a deed is done to, and the verb of what is asked or promised, in lower case; none where it is not known.

    >>> sorted(done_to("The army will ", "suspend", " flights and missile tests, it said.")), done_to("They ", "met", " with him.")
    (['flights', 'tests'], frozenset())
    >>> sorted(done_to("Vell ", "urged", " Orsk to call off the ferry talks."))
    ['call', 'talks']
    >>> sorted(done_to("The ferry talks should be ", "cancelled", "."))
    ['talks']
    """
    if _is_passive(before, deed):
        return frozenset(filter(None, (_done_to_before(before, deed),)))
    words = _TOKEN.findall(_CLOSING.sub("", _STOPS.sub("", after[:REACH])))
    if _is_noun(before, deed) and not (words and words[0] in _LEADS):
        return frozenset(word for word in words[:1] if words[1:2] and words[1] in _GO_ON and _names(word))
    found = frozenset(_named(words))
    if not found and not _GIVES_REASONS.isdisjoint(map(root, deed.casefold().split())):
        found = frozenset(_for_what(words))
    return found.union(filter(_names, deed.split()[1:])) if found else found


def _is_noun(before: str, deed: str) -> bool:
    """Whether a deed is named by a noun, as "the release" is and "Orsk's offer"."""
    first, *rest = deed.casefold().split() or [""]
    last = before.rsplit(maxsplit=1)[-1].casefold() if before.split() else ""
    return (first in _OWNS and bool(rest)) or last in _OWNS or last.endswith(("'s", "’s", "s'", "s’"))


def _is_passive(before: str, deed: str) -> bool:
    """Whether it is told as done to somebody or something: "was cancelled", and not "was waiting"."""
    if any(word.endswith("ing") or word in _LEADS | _GO_ON for word in deed.split()[1:]) or deed.endswith("ing"):
        return False
    return _BE_BEFORE.search(before) is not None or _BEGINS_WITH_BE.match(deed.casefold()) is not None


def _done_to_before(before: str, deed: str) -> str:
    """What stands right before "was": "the talks were cancelled"; nothing where something stands between."""
    found = _DONE_TO.search(before) or (_BEFORE_HELP.search(before) if _BEGINS_WITH_BE.match(deed.casefold()) else None)
    word = found[1] if found else ""
    return word if _names(word) and word not in _ENDS else ""


def _named(words: Sequence[str]) -> Iterator[str]:
    """The nouns of the first phrase; where "to" and a verb follow somebody, the verb and the nouns after it."""
    start = _past_leads(words, 0)
    end = _end_of_phrase(words, start)
    asked = _asked(words, start, end)
    yield from _nouns(words[start:end])
    if asked is not None:
        yield from filter(_names, (words[asked].casefold(),))
        begin = _past_leads(words, asked + 1)
        yield from _nouns(words[begin : _end_of_phrase(words, begin)])


def _for_what(words: Sequence[str]) -> Iterator[str]:
    """What somebody is praised, thanked or paid for: "praised Vell on Tuesday for her patience"."""
    if "for" in words[:BEFORE_FOR]:
        begin = words.index("for") + 1
        yield from _nouns(words[begin : _end_of_phrase(words, begin)])


def _past_leads(words: Sequence[str], start: int) -> int:
    while start < len(words) and words[start].casefold() in _LEADS and not (words[start] == "to" and start):
        start += 1
    return start


def _asked(words: Sequence[str], start: int, end: int) -> int | None:
    """Where the verb stands of what somebody is asked or promises to do: "to suspend", "Orsk to suspend"."""
    at = start if start == 1 and words[0] == "to" else end + 1 if words[end : end + 1] == ["to"] and end - start <= SOMEBODY else len(words)
    while at < len(words) and words[at].endswith("ly"):
        at += 1
    return at if at < len(words) and words[at].islower() and words[at] not in _INSIDE else None


def _end_of_phrase(words: Sequence[str], start: int) -> int:
    end = start
    while end < len(words) and not _ends(words, end):
        end += 1
    return end


def _ends(words: Sequence[str], at: int) -> bool:
    """Whether a phrase is at its end there: also where "and" leads to another verb ("and close up a site")."""
    word, then = words[at].casefold(), words[at + 2].casefold() if at + 2 < len(words) else ""
    if word == "," and at and words[at - 1].endswith(_ADJECTIVE):
        return False
    return word in _ENDS or word in _BREAKS or word.endswith(("n't", "n’t")) or (word == "and" and then in _INSIDE | _LEADS)


def _nouns(words: Sequence[str]) -> Iterator[str]:
    """The last words of a phrase's parts, which "and" and "or" join; what follows "of" only as `_goes_on` says."""
    part: list[str] = []
    is_of_it = False
    yield from (word for word in words[:1] if word.endswith("ing") and _names(word))
    for word in (*words, "and"):
        if word.casefold() in ("and", "or", "of"):
            found = _without_ends(part)[-1:]
            yield from (each for each in found if _names(each) and not is_of_it)
            is_of_it = (word == "of" and not any(map(_goes_on, found))) or (is_of_it and word != "of")
            part = []
        elif word.isalnum() or "-" in word or "’" in word or "'" in word:
            part.append(word)


def _goes_on(word: str) -> bool:
    """Whether what is named after "of" counts as well: after a number of things, and after a deed ("the cancellation of the talks")."""
    return word in _COUNTS or word.endswith(_DEED)


def _without_ends(part: Sequence[str]) -> Sequence[str]:
    """A phrase without what may stand after its noun: a day, an adverb."""
    end = len(part)
    while end and (part[end - 1].casefold() in _NO_NOUNS or part[end - 1].endswith(("ly", "ed"))):
        end -= 1
    return part[:end]


def _names(word: str) -> bool:
    """Whether a word names a thing: no name of somebody, no pronoun, no day; initials in capitals may be one ("an ICBM")."""
    if len(word) < 3 or not (word.islower() or (word.isupper() and "." not in word)):
        return False
    return word.casefold() not in _NAMES_NOTHING and root(word) != PERSON
