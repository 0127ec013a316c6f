"""This module knows an event as a linker compares it: its trigger with the words around it, who takes part, when, and its article."""

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

import msgspec

from onrecord.facts.roles import roles_in
from onrecord.learned.commonness import telling
from onrecord.learned.kin import direction
from onrecord.link.beside import Sentences
from onrecord.link.tellings import published_on
from onrecord.link.tolls import toll
from onrecord.link.voices import Name, is_state, name_parts
from onrecord.model.article import STORY
from onrecord.model.correction import DONE
from onrecord.model.entries import EventEntry, Participant
from onrecord.model.record import Told
from onrecord.model.span import Span
from onrecord.text.common_words import SMALL, weight
from onrecord.text.months import WEEKDAYS
from onrecord.text.name_words import INSTITUTIONS
from onrecord.text.objects import done_to
from onrecord.text.shunned import is_shunned
from onrecord.text.word_forms import root, roots

SHARPLY = 2.0
"""The power of how telling a word is, in what an article is about."""
NAMED = 2.5
"""How many times as much a word says of it that is a name there: whose death it is tells two deaths apart."""
TERMS = 60
"""How many of an article's words are kept."""
AROUND = 45
"""Code points on either side of a trigger whose words are taken for its neighbours."""
PARTICLES = frozenset(("on", "off", "up", "down", "in", "out"))
_NO = re.compile(r"\b(?:no(?! longer)|not|never|without)\b", re.IGNORECASE)
"""Words by which a deed that is told as done is none: "made no commitment"."""
_DAYS = frozenset(root(day) for day in WEEKDAYS if day.endswith("day"))
_NAME = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ]\w+")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)*")


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """An event, as one version of one page tells it.

    Attributes:
        id, version: of the event's entry and of the version it stands on.
        day: when the article was published, where it gives a day.
        type, mode, status: PLOVER's, or "" where they are not known.
        trigger: roots of the trigger's words.
        particles: small words of the trigger by which one verb is several: "turned off", "turned down"; none of what an older layout kept.
        kin: where those words point, by which words of other roots are their kin (`learned.kin`).
        near, sentence, names, figures: roots of the words beside it, of all its sentence, of names there, and figures.
        who: the names of those who take part, each as its words, and of their parties.
        actors, recipients: of those who do it and of those it is done to, the names and their parties'; none where the party of one of them
            is not known, and none of what an older layout kept.
        doers: names of those who do it, where all are persons by their full names; none of what an older layout kept.
        whom: names of those it is done to, other than their parties' names; none of what an older layout kept.
        sides: of each who takes part and has a name of his own, this name and his party's; none of what an older layout kept.
        place: names in the words for where it was; none of what an older layout kept.
        done_to: words for what it is done to, and for what is asked or promised; none of what an older layout kept.
        is_shunned: the page says that it was just not done ("stopped short of", "steered clear of").
        toll: how many are killed, hurt or held, where the number stands right beside that word.
        when: EDTF of the time the page gives for it, or None.
        background: it is told as history, so the day of publication says nothing of when it was.
        about: what its article is about: roots with their weights, of length 1; one value for all events of an article.
    """

    id: str
    version: str
    day: date | None = None
    type: str = ""
    mode: str = ""
    status: str = ""
    trigger: frozenset[str]
    particles: frozenset[str] = frozenset()
    kin: bytes = b""
    near: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    who: frozenset[Name] = frozenset()
    actors: frozenset[Name] = frozenset()
    recipients: frozenset[Name] = frozenset()
    doers: frozenset[Name] = frozenset()
    whom: frozenset[Name] = frozenset()
    sides: frozenset[tuple[Name, Name]] = frozenset()
    place: frozenset[Name] = frozenset()
    done_to: frozenset[str] = frozenset()
    is_shunned: bool = False
    toll: float | None = None
    when: str | None = None
    background: bool = False
    about: dict[str, float] = {}


def happenings_of(told: Told) -> tuple[Happening, ...]:
    """The events of a reading as the record keeps it, in text order."""
    text = told.reading.article.page.text
    sentences = Sentences(text)
    subject = about(block.span.cut(text) for block in told.reading.article.blocks if block.role in STORY)
    return tuple(_happening(event, text, sentences, subject) for event in told.events)


def _happening(event: EventEntry, text: str, sentences: Sentences, subject: dict[str, float]) -> Happening:
    seen = seen_around(text, event.context, event.trigger[0], sentences)
    is_unsaid = event.status in DONE and _NO.search(event.trigger_words) is not None
    return msgspec.structs.replace(
        seen,
        is_shunned=seen.is_shunned or is_unsaid,
        id=event.id,
        version=event.version,
        day=published_on(event.published),
        type=event.type,
        mode=event.mode or "",
        status=event.status,
        who=frozenset(name for party in (*event.actors, *event.recipients, *event.others) for name in _names(party)),
        actors=_placed(event.actors),
        recipients=_placed(event.recipients),
        doers=frozenset(_persons(event.actors)),
        whom=frozenset(_read(each.name for each in event.recipients if each.name != each.party and each.name[:1].isupper())),
        sides=frozenset(_sides((*event.actors, *event.recipients, *event.others))),
        place=frozenset(_read(found[0] for found in _PLACE.finditer(event.place_words))),
        when=event.when.edtf if event.when else None,
        background=event.background,
        about=subject,
    )


def _placed(parties: Sequence[Participant]) -> frozenset[Name]:
    """The names of all of them and of their parties; none where a party is not known."""
    return frozenset(name for party in parties for name in _names(party)) if all(party.party for party in parties) else frozenset()


def _persons(parties: Sequence[Participant]) -> Iterator[Name]:
    """The names of all of them, where each is a person by a full name: of several words, no office, no group, no party."""
    names = [name_parts(party.name) for party in parties]
    if all(_is_full(party, name) for party, name in zip(parties, names, strict=True)):
        yield from names


def _is_full(party: Participant, name: Name) -> bool:
    is_named = len(name) > 1 and party.name != party.party and party.name[:1].isupper()
    return is_named and not (name[-1].endswith("s") or INSTITUTIONS.intersection(name) or is_state(name) or roles_in(party.name))


def _names(party: Participant) -> Iterable[Name]:
    return _read((party.name, party.party or ""))


def _sides(parties: Iterable[Participant]) -> Iterable[tuple[Name, Name]]:
    """Those with a name, each with the party's, which is empty where it is not known."""
    named = ((name_parts(party.name), name_parts(party.party or "")) for party in parties if party.name[:1].isupper())
    return ((name, party) for name, party in named if name)


def _read(names: Iterable[str]) -> Iterable[Name]:
    """The words of names, of those that have any."""
    return (parts for name in names if (parts := name_parts(name)))


def seen_around(text: str, block: Span, trigger: Span, sentences: Sentences | None = None) -> Happening:
    """What the words of a block show of an event: trigger, neighbours, names and figures of its sentence; nothing else is filled in.

    Args:
        sentences: of this text, so that those of a block with many events are found once.
    """
    start, end = (sentences or Sentences(text)).around(block, trigger, block)
    sentence = text[start:end]
    beside = f"{text[max(block.start, trigger.start - AROUND) : trigger.start]} {text[trigger.end : min(block.end, trigger.end + AROUND)]}"
    words = frozenset(trigger_roots(trigger.cut(text)))
    return Happening(
        id="",
        version="",
        trigger=words,
        done_to=done_to(text[start : trigger.start], trigger.cut(text), text[trigger.end : end]),
        is_shunned=is_shunned(text[start : trigger.start]),
        toll=toll(text[start : trigger.start], words, text[trigger.end : end]),
        particles=particles_in(trigger.cut(text)),
        kin=trigger_kin(trigger.cut(text)),
        near=_telling_roots(beside),
        sentence=_telling_roots(sentence),
        names=frozenset(root(found[0].casefold()) for found in _NAME.finditer(sentence)),
        figures=frozenset(re.findall(r"\d[\d.,]*", sentence)),
    )


def _telling_roots(words: str) -> frozenset[str]:
    return frozenset(word for word, _, _ in roots(words) if weight(word) > SMALL)


def trigger_roots(words: str) -> Sequence[str]:
    """The roots of a trigger's words that say what happens: all but the small ones, where there are others."""
    every = [word for word, _, _ in roots(words)]
    return [word for word in every if says_something(word)] or every


def says_something(word: str) -> bool:
    """Whether a root is no small word's, nor itself the small word, as "had" is told of "have"; days say nothing of what happens.

    >>> [says_something(word) for word in ("sign", "have", "of", "fridai")]
    [True, False, False, False]
    """
    return weight(word) > SMALL and weight(root(word)) > SMALL and word not in _DAYS


def particles_in(words: str) -> frozenset[str]:
    """The particles that a trigger ends its verb with; "on trial" has none.

    >>> sorted(particles_in("was switched off")), sorted(particles_in("on trial"))
    (['off'], [])
    """
    return PARTICLES.intersection(words.casefold().split()[1:])


def trigger_kin(words: str) -> bytes:
    """Where those words of a trigger point together."""
    kept = set(trigger_roots(words))
    return direction(words[start:end] for word, start, end in roots(words) if word in kept)


def about(passages: Iterable[str]) -> dict[str, float]:
    """What passages are about: their words by root, weighted by how telling each is and how often it comes; of length 1 together.

    Names weigh more.

    >>> words = about(["The wardens met Ilvane, and the harbour of Ilvane was shut."])
    >>> words["ilvan"] > words["warden"] > words["harbor"] > words["meet"]
    True
    """
    told = tuple(passages)
    names = {found[0].casefold() for passage in told for found in _NAME.finditer(passage)}
    counted: Counter[str] = Counter()
    tells: dict[str, float] = {}
    for passage in told:
        for word, start, end in roots(passage):
            if weight(word) > SMALL:
                counted[word] += 1
                tells[word] = max(tells.get(word, 0.0), _says(passage[start:end].casefold(), names))
    every = {word: (1 + math.log(times)) * tells[word] for word, times in counted.items()}
    weighed = {word: every[word] for word in sorted(every, key=lambda word: (-every[word], word))[:TERMS]}
    length = math.sqrt(sum(each * each for each in weighed.values())) or 1.0
    return {word: each / length for word, each in weighed.items()}


def _says(word: str, names: Container[str]) -> float:
    """How much a word says of what its article is about, by being there."""
    return math.pow(telling(word), SHARPLY) * (NAMED if word in names else 1.0)
