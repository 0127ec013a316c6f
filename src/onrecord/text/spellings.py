"""This module knows when two spellings of a person's name are one, across scripts, transliterations, initials and word order.

Letters are made Latin and words compared by rigour, which is made for names; which words have to match is decided here:
every word of the shorter name needs its partner in the longer ("Ada Vell", "A. Vell", "VELL Ada", "Ада Велл"), a last name alone is enough,
and given names that both have must agree.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rigour.names import NamePart, NameTypeTag, analyze_names, compare_parts
from rigour.text import metaphone

ALIKE = 0.5
"""Two words this alike or more are one, as rigour scores them (0 to 1; it charges little for letters that transliterations exchange)."""

EXCHANGED = (
    ("tsch", "ch"), ("tch", "ch"), ("dsch", "j"), ("dzh", "j"), ("dj", "j"), ("sch", "sh"), ("zh", "sh"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("ou", "u"), ("oe", "o"), ("ae", "a"),
    ("ck", "k"), ("tz", "z"), ("ts", "z"), ("x", "ks"), ("w", "v"), ("j", "y"), ("q", "k"),
    ("iy", "y"), ("yi", "y"), ("ii", "y"), ("yy", "y"), ("ye", "e"), ("ie", "e"), ("i", "y"), ("ss", "s"),
)  # fmt: skip
"""What transliterations write for one sound, and what is taken for it, applied in this order."""

SHORT_FORMS = frozenset(
    frozenset(pair.split("/"))
    for pair in str.split(
        "bill/william will/william bob/robert rob/robert dick/richard rick/richard jim/james jack/john joe/joseph mike/michael tony/antony "
        "tony/anthony tom/thomas ted/edward ed/edward ben/benjamin dan/daniel dave/david don/donald ken/kenneth chris/christopher "
        "steve/stephen steve/steven matt/matthew nick/nicholas pete/peter phil/philip ron/ronald sam/samuel tim/timothy andy/andrew "
        "alex/alexander al/albert greg/gregory jeff/jeffrey larry/lawrence pat/patrick ray/raymond vic/victor walt/walter abe/abraham "
        "liz/elizabeth beth/elizabeth kate/katherine kathy/katherine cathy/catherine sue/susan jen/jennifer debbie/deborah barb/barbara "
        "chuck/charles rudy/rudolph rudy/rudolf bernie/bernard marty/martin jerry/gerald jerry/jerome jerry/jerrold gerry/gerald "
        "ted/theodore bobby/robert hal/harold "
        "volodya/vladimir sasha/alexander misha/mikhail dima/dmitry dmitri/dmitry kolya/nikolai ash/ashton charlie/charles "
        "al/el vladimir/volodimir vladimir/volodymyr sergei/sergiy oleksandr/alexander mykola/nikolai petro/petr"
    )
)
"""Given names and what bearers are called for short or in the neighbouring language."""

_OTHER_FORMS = {
    name: tuple(sorted(other for pair in SHORT_FORMS if name in pair for other in pair if other != name))
    for name in frozenset().union(*SHORT_FORMS)
}

REMEMBERED = 50_000
"""Names whose words are kept ready."""


@lru_cache(REMEMBERED)
def parts_of(name: str) -> tuple[str, ...]:
    """A person's name as Latin words in lower case, titles dropped; empty where it has no letters.

    >>> parts_of("Dr. Ада Велл")
    ('ada', 'vell')
    """
    return tuple(part.comparable for part in _parts(name))


@lru_cache(REMEMBERED)
def _parts(name: str) -> tuple[NamePart, ...]:
    found = analyze_names(NameTypeTag.PER, [name], symbols=False)
    return min((tuple(written.parts) for written in found), key=len, default=())


def sounds(name: str) -> frozenset[str]:
    """How a name's words sound, for finding names that may be one: those that are one nearly always share a sound.

    >>> sorted(sounds("Vladimir Vell") & sounds("Wladimir Well"))
    ['FL', 'FLTMR']
    """
    return frozenset(_sound(part) for part in parts_of(name) if len(part) > 1)


def other_forms(given: str) -> tuple[str, ...]:
    """What else the bearer of a given name, in lower case, may be called for short or in full.

    >>> other_forms("dick"), other_forms("vell")
    (('richard',), ())
    """
    return _OTHER_FORMS.get(given, ())


@lru_cache(REMEMBERED)
def _plain(word: str) -> str:
    """A word with the letters as one that German, French, English and Slavic Latin exchange for the same sound."""
    for written, plain in EXCHANGED:
        word = word.replace(written, plain)
    return re.sub(r"(.)\1", r"\1", word)


def _sound(word: str) -> str:
    plain = _plain(word)
    return metaphone(plain) or plain


@lru_cache(REMEMBERED)
def likeness(name: str, other: str) -> float:
    """How likely two spellings are of one name, 0 to 1; a word that has no partner in the longer name makes it 0.

    >>> likeness("Ada Vell", "A. Vell") > 0.8, likeness("Ada Vell", "Ilan Vell"), likeness("Ада Велл", "Ada Vell")
    (True, 0.0, 1.0)
    """
    shorter, longer = sorted((_parts(name), _parts(other)), key=len)
    if not shorter:
        return 0.0
    if "".join(part.comparable for part in shorter) == "".join(part.comparable for part in longer):
        return 1.0
    free = list(longer)
    scores = [_best(part, free) for part in sorted(shorter, key=lambda part: -len(part.comparable))]
    return sum(scores) / len(scores) if min(scores) > 0 and _has_a_full_word(shorter) else 0.0


def _has_a_full_word(parts: Sequence[NamePart]) -> bool:
    return any(len(part.comparable) > 1 for part in parts)


def _best(part: NamePart, free: list[NamePart]) -> float:
    """The best partner's score, who is then taken; 0 where none is alike."""
    score, place = max(((_alike(part, other), -place) for place, other in enumerate(free)), default=(0.0, 0))
    if score > 0:
        del free[-place]
    return score


def _alike(part: NamePart, other: NamePart) -> float:
    """1 for the same word, .9 for an initial, what rigour says for others, 0 below `ALIKE`."""
    word, fellow = part.comparable, other.comparable
    if word == fellow:
        return 1.0
    if min(len(word), len(fellow)) == 1:
        return 0.9 if word[0] == fellow[0] else 0.0
    if _plain(word) == _plain(fellow) or frozenset({word, fellow}) in SHORT_FORMS:
        return 0.9
    score = max(compare_parts([part], [other])[0].score, 0.6 if _sound(word) == _sound(fellow) and min(len(word), len(fellow)) > 3 else 0.0)
    return score if score >= ALIKE else 0.0
