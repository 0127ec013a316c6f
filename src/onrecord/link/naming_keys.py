"""This module knows where to look for appearances that may be one actor's: keys that those share, so that not all are compared with all.

Persons of full names meet where two of their words sound alike; a single word or initial meets every name with that sound.
Others meet under their listed id, their folded names, and what a page calls them for short. Appearances that read alike in every respect
are one profile, of which one stands for all: the work grows with the number of profiles, not of appearances.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.facts.folding import folded
from onrecord.facts.naming import ORGANS
from onrecord.facts.whose import STATES_NOUNS, names_of_state, owners_in
from onrecord.link.body_names import plain_body
from onrecord.model.annotations import Kind
from onrecord.model.entries import Appearance
from onrecord.text.spellings import other_forms, parts_of, sounds

ITS_OWN = frozenset(str.split("side government authorities delegation cabinet leadership"))
STYLES = frozenset(str.split("republic kingdom state government federation"))
"""What a state's name is followed by where the state itself is meant, and what it begins with in full."""
MOST_SOUNDS = 5
"""Words of a name that are looked at; more make no name clearer."""

SHORTENED = frozenset({Kind.ORGANISATION.value, Kind.GROUP.value})
"""Kinds whose names are told for short by their last word."""

Profile = tuple[str, str, str | None, str | None, str, str, str, tuple[str, ...]]


def profile_of(appearance: Appearance) -> Profile:
    """What a judgement on an appearance rests on; of those that agree in it and in the year, any is as good as another."""
    return (
        appearance.kind,
        folded(appearance.name),
        appearance.country,
        appearance.known,
        folded(appearance.role or ""),
        folded(appearance.party or ""),
        (appearance.published or "")[:4],
        tuple(sorted(short_forms(appearance) | full_names(appearance))),
    )


def keys_of(appearance: Appearance) -> Iterator[str]:
    """Under which keys an appearance is found by others."""
    if appearance.known:
        yield appearance.known
    if appearance.kind != Kind.PERSON:
        plain = own_name(appearance) if appearance.kind in SHORTENED else ""
        names = (folded(appearance.name), plain, initials_of(appearance.name), *short_forms(appearance))
        yield from (f"name:{name}" for name in dict.fromkeys(names) if name)
        yield from (f"name:{name}" for name in states_meant(appearance))
        yield from (f"whole:{name}" for name in full_names(appearance))
        return
    yield from (f"whole:{name}" for name in full_names(appearance))
    heard = _heard(appearance.name)
    if is_full(appearance.name):
        yield from (f"full:{sound}" for sound in heard)
        yield from dict.fromkeys(_two_of(appearance.name))
    else:
        yield from (f"last:{sound}" for sound in heard)


def asked_of(appearance: Appearance) -> frozenset[str]:
    """Under which keys others are looked for: a full name asks after last names alone, but not after all who share one word with it."""
    if appearance.kind != Kind.PERSON:
        return frozenset(keys_of(appearance))
    heard = _heard(appearance.name)
    last = [f"last:{sound}" for sound in heard]
    more = _two_of(appearance.name) if is_full(appearance.name) else (f"full:{sound}" for sound in heard)
    return frozenset([*last, *more, *(f"whole:{name}" for name in full_names(appearance)), *filter(None, [appearance.known])])


def own_name(appearance: Appearance) -> str:
    """A body's name by itself, folded; of a crowd ("Orskan officials") whose it is remains a part."""
    return plain_body(appearance.name, appearance.country if appearance.kind == Kind.ORGANISATION else None)


def short_forms(appearance: Appearance) -> frozenset[str]:
    """What its page calls a body for short, folded: its name's last word, where it stands alone with a capital ("the League").

    What every state has ("the Senate") is nobody's short form.
    """
    if appearance.kind not in SHORTENED or " " not in appearance.name:
        return frozenset()
    last = appearance.name.split()[-1]
    is_used = last[:1].isupper() and last.casefold() not in STATES_NOUNS | ORGANS.keys() and f"the {last}" in appearance.words
    return frozenset({folded(last)}) if is_used else frozenset()


def states_meant(appearance: Appearance) -> frozenset[str]:
    """What a state may be called, folded, that a page calls by its adjective, its side or government, or by its full style.

    "The Orskan", "the Orskan side", "Orsk's government" and "Republic of Orsk" may all be Orsk; whom the tables know is left to them.
    """
    if appearance.kind != Kind.STATE or appearance.known:
        return frozenset()
    words = appearance.name.split()
    is_styled = len(words) > 1 and (words[-1].casefold() in ITS_OWN or words[0].casefold() in STYLES)
    owners = owners_in(appearance.name) if is_styled else words if len(words) == 1 else ()
    names = {folded(name) for owner in owners for name in names_of_state(owner)}
    return frozenset(names - {folded(appearance.name)})


def full_names(appearance: Appearance) -> frozenset[str]:
    """The full names, folded, by which a person may be taken for a state, or a state is called where it may be a person."""
    if appearance.known or appearance.kind not in (Kind.PERSON, Kind.STATE):
        return frozenset()
    forms = (appearance.name,) if appearance.kind == Kind.PERSON else (appearance.name, *appearance.words)
    return frozenset(folded(each) for each in forms if is_full(each) and each.istitle())


def is_full(name: str) -> bool:
    """Whether a name has two words or more that are no initials."""
    return sum(len(part) > 1 for part in parts_of(name)) > 1


def _heard(name: str) -> list[str]:
    return sorted(sounds(name))[:MOST_SOUNDS]


def _two_of(name: str) -> Iterator[str]:
    """Two sounds of a name at a time, also with what its bearer is called for short, or in full: "Dick Vell" and "Richard Vell"."""
    yield from _two(_heard(name))
    parts = parts_of(name)[:MOST_SOUNDS]
    for at, part in enumerate(parts[:-1]):
        for other in other_forms(part):
            yield from _two(_heard(" ".join((*parts[:at], other, *parts[at + 1 :]))))


def _two(heard: Sequence[str]) -> Iterator[str]:
    """Two sounds of a name at a time; a name whose words sound alike has only the one."""
    yield from (f"two:{first} {second}" for first, second in combinations(heard, 2))
    if len(heard) == 1:
        yield f"two:{heard[0]}"


def initials_of(name: str) -> str:
    """A body's initials, folded as the tables fold initials: "Orsk Harbour Council" is "=OHC"; "" of a single word.

    >>> initials_of("Harbour Council of Orsk")
    '=HCO'
    """
    words = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    return "=" + "".join(word[0] for word in words) if len(words) > 1 else ""
