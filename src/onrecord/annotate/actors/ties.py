"""This module knows the words by which a page ties an actor to a party: whose minister, spokesman for whom, "our", "who chairs the union".

Each tie is a finding with a name; how much each tells is learnt (see `parties`).
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from onrecord.annotate.actors.articled import ends_at
from onrecord.annotate.actors.heard import PARTIES, Heard, starting_in
from onrecord.annotate.actors.openings import Opening
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, PLAIN_FORMS, read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.sent import is_sent_to
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.stances import opens_with, stance
from onrecord.annotate.actors.words import BODY_NOUNS, LEADS
from onrecord.model.annotations import Kind

INSIDE, ADJECTIVE, TITLE, NOUN = "named in the phrase", "named by adjective", "named in the title", "its noun in the title"
BESIDE, HEADS, SPEAKS_FOR = "named beside it, with an office", "who leads them", "speaking for them"
WE, OURS, HIS = "their we", "our", "owned by them"
SPEAKS_OF = "speaks of them"
WORD_FOR_WORD, RETOLD = "is named in their words", "is named in what they are told to say"
ASKED, SPEAKS_TO = "in the question they answer", "speaks to them"
FOLLOWING = {"of": "followed by of", "for": "followed by for", "from": "followed by from", "at": "followed by at", "in": "followed by in"}
GRAMMAR = frozenset({INSIDE, ADJECTIVE, TITLE, NOUN, BESIDE, HEADS, SPEAKS_FOR, *FOLLOWING.values()})
"""Ties that say whose somebody is, whatever he says."""
BY_PLACE = frozenset({INSIDE, BESIDE, *FOLLOWING.values()})
"""Those of them that a party's place in or after the phrase makes."""
_AFTER = re.compile(r"\s(of|for|from|at|in)\s(?:the\s|our\s)?(?:(?:Republic|Kingdom|State|Union)\sof\s(?:the\s)?)?")
_ASIDE = re.compile(r",\s([^.;:!?,()\"“”«»\n]{0,80})")
_LEADS = re.compile(rf",?\s(?:who|which)\s(?:also\s|now\s)?(?:{'|'.join(LEADS)})\s(?:the\s|our\s)?")
_SPEAKING = re.compile(r",?\s(?:for|speaking for|on behalf of|representing|acting for)\s(?:the\s)?")
_OWNER = re.compile(r"['’]s?$")
_PRO = re.compile(r"\b(?:[Pp]ro|[Aa]nti)[-–]$")
"""What stands before whom somebody is for or against without being theirs: "a pro-Orsk lobby"."""
BANDED = frozenset({"party", "front", "movement", "coalition", "alliance"})
"""Last words of names that a page leaves out before an office: "Harvest leader" for the leader of the Harvest Party."""
ASIDE = 90
"""Code points after a phrase within which a party may stand that it is tied to."""
MOST = 8
"""Parties of one noun that a title is tied to, the latest."""
_SPEAKING_FORMS = frozenset({"we"})

Ties = dict[int, dict[str, Counter[int]]]
"""For each actor by number, the ties by name: to which parties, and how often."""


def ties_of(reader: Reader) -> Ties:
    """Every tie of a page whose phrases are all settled."""
    found: Ties = {}
    for actor, tie, party in _all(reader):
        if actor != party and reader.actors[party].kind in PARTIES:
            found.setdefault(actor, {}).setdefault(tie, Counter())[party] += 1
    return found


def _all(reader: Reader) -> Iterator[tuple[int, str, int]]:
    nouns = _nouns(reader)
    for draft, told in reader.voices.to.items():
        if (speaker := reader.voices.of.get(draft)) is not None:
            yield speaker, SPEAKS_TO, told
    for number, actor in enumerate(reader.actor_of):
        if actor is None:
            continue
        if reader.heard[number].phrase.form in PLAIN_FORMS:
            yield from ((actor, tie, party) for tie, party in _of_phrase(reader, number, nouns))
        yield from _of_voice(reader, number, actor)


def _of_phrase(reader: Reader, number: int, nouns: dict[str, list[int]]) -> Iterator[tuple[str, int]]:
    phrase = reader.heard[number].phrase
    yield from ((INSIDE, party) for party in _inside(reader, number))
    if (owner := reader.met.by_adjective(phrase)) is not None:
        yield ADJECTIVE, owner
    yield from _in_title(reader, number, nouns)
    yield from _following(reader, number)


def _inside(reader: Reader, number: int) -> Iterator[int]:
    """Whom phrases within a phrase mean: "Orsk" in "Orsk's envoy"."""
    for at in starting_in(reader.heard, number):
        if _PRO.search(reader.text[max(0, reader.heard[at].span.start - 5) : reader.heard[at].span.start]):
            continue
        if (party := reader.actor_of[at]) is not None and not is_sent_to(reader.text, reader.heard[number], reader.heard[at]):
            yield party


def _nouns(reader: Reader) -> dict[str, list[int]]:
    """The parties of a page by the last words of their names and by their nouns: "League", "ministry", "Harvest" of the Harvest Party."""
    found: dict[str, list[int]] = {}
    for somebody in reader.actors:
        if somebody.kind in PARTIES:
            called = [name.names for name in somebody.names if name.names]
            own = {names[-2] for names in called if names[-1] in BANDED and len(names) > 1}
            for word in {*somebody.heads, *own, *(names[-1] for names in called)}:
                found.setdefault(word, []).append(somebody.number)
    return found


def _in_title(reader: Reader, number: int, nouns: dict[str, list[int]]) -> Iterator[tuple[str, int]]:
    """Parties whose name or noun stands before an office: "League spokesman Ada Vell", "the ministry's spokesman"."""
    phrase = reader.heard[number].phrase
    written = frozenset(_OWNER.sub("", word) for word in reader.heard[number].span.cut(reader.text).split())
    words = [_OWNER.sub("", word) for word in (phrase.title.casefold().split() if phrase.form == NAME else phrase.words)]
    for word in dict.fromkeys((*words, *phrase.owners, *(phrase.described if phrase.form != NAME else ()))):
        for party in nouns.get(word, [])[-MOST:]:
            if _goes_by(reader.actors[party], word, written):
                yield TITLE, party
            elif word in words[:-1] and word in BODY_NOUNS:
                yield NOUN, party


def _goes_by(somebody: Somebody, word: str, written: Collection[str]) -> bool:
    """Whether a word of a phrase is a party's name, or stands for all of it: "League", or "the union", for the Harbour Union.

    Neither "justice" for the Court of Justice nor "South" for South Orsk's neighbour does: one word of a body's name must have its
    capital or be the noun for a body, and a state's name must stand there whole.

    Args:
        written: the words of the phrase as they stand there.
    """
    plain = {each.casefold() for each in written}
    is_told = word not in written or word in BODY_NOUNS
    for name in somebody.names:
        if word in name.names:
            is_whole = len(name.names) == 1 or plain.issuperset(name.names)
            if is_whole or (is_told and somebody.kind is not Kind.STATE):
                return True
    return False


def _following(reader: Reader, number: int) -> Iterator[tuple[str, int]]:
    """Parties that the words after a phrase tie it to."""
    end, text = reader.heard[number].span.end, reader.text
    for at in range(number + 1, len(reader.heard)):
        start = reader.heard[at].span.start
        if start > end + ASIDE:
            return
        party = reader.actor_of[at]
        if start < end or party is None or _is_begun(text, reader.heard[at]):
            continue
        if tie := _between(text, end, start, reader.heard[at].span.end):
            yield tie, _governing(reader, party) if tie == FOLLOWING["of"] else party


def _governing(reader: Reader, place: int) -> int:
    """The state that goes by a place's name, where somebody is of it: "President Ada Vell of Orsk" is no president of a place."""
    names = {name.names for name in reader.actors[place].names}
    if reader.actors[place].kind is not Kind.PLACE:
        return place
    states = (each for each in reader.actors if each.kind is Kind.STATE and any(name.names in names for name in each.names))
    return next((each.number for each in states), place)


def _is_begun(text: str, heard: Heard) -> bool:
    """Whether a body's noun only begins a phrase that goes on with another: "director for the government situation room"."""
    return (
        heard.phrase.form == DEFINITE_FORM
        and re.match(r"\s[a-z]", text[heard.span.end :][:2]) is not None
        and not ends_at(text, heard.span.end)
    )


def _between(text: str, end: int, start: int, party_end: int) -> str:
    """The tie that the words between a phrase and a party make, or ""."""
    if following := _AFTER.fullmatch(text, end, start):
        return FOLLOWING[following[1]]
    if _LEADS.fullmatch(text, end, start):
        return HEADS
    if _SPEAKING.fullmatch(text, end, start):
        return SPEAKS_FOR
    aside = _ASIDE.fullmatch(text, end, start)
    if aside is None:
        return ""
    after = re.compile(r"['’]s?\s([\w\s-]{3,40})").match(text, party_end)
    is_office = names_office(aside[1]) and read_phrase(aside[1]).form != NAME  # "…, criticised Prime Minister Ada Vell of" Orsk
    return BESIDE if is_office or (after is not None and names_office(after[1])) else ""


def _of_voice(reader: Reader, number: int, actor: int) -> Iterator[tuple[int, str, int]]:
    """Ties by who speaks: "we", "our government", "his ministry"; and of whom else somebody speaks."""
    heard, setting = reader.heard[number], reader.settings[number]
    speaker = reader.voices.of.get(setting.inside) if setting.inside is not None else None
    if speaker is not None:
        tie = WE if heard.phrase.form in _SPEAKING_FORMS else OURS if heard.phrase.owner in ("my", "our") else SPEAKS_OF
        yield speaker, tie, actor
        if tie == SPEAKS_OF:
            yield from ((speaker, each, actor) for each in _as_told(reader, number))
    if setting.inside is not None and (answers := reader.answered_by(setting.inside)) is not None:
        yield answers, ASKED, actor
    if heard.parent is not None and heard.phrase.form in ("he", "she", "it", "i"):
        whole = reader.actor_of[heard.parent]
        if whole is not None:
            yield actor, HIS, whole


def _as_told(reader: Reader, number: int) -> Iterator[str]:
    """What whoever is named in somebody's words begins there, and how those words have him."""
    heard = reader.heard[number]
    if (opens := reader.opens(number)) is not None:
        yield opens.value
    if heard.phrase.form not in PLAIN_FORMS or heard.phrase.owner:
        return
    yield WORD_FOR_WORD if reader.is_word_for_word(number) else RETOLD
    if (found := stance(reader.text, heard.span)) is not None:
        yield found.value
        if opens in (Opening.TOLD, Opening.DONE):
            yield opens_with(found)
