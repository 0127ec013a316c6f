"""This module knows which capital or palace stands for which state, by what all pages show of it together (see `seats`).

"Torv said" and "Orska said" are one party's words where Torv is Orska's capital. A place that is only visited, or where talks are held,
stands for nobody: people of several states speak there, and no page has it act. Each sentence counts once, however many pages copy it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import prod

from onrecord.facts.folding import folded
from onrecord.facts.whose import names_of_state, owners_in, speaks_for_state
from onrecord.link.meeting import Key, Meeting, day_number
from onrecord.link.seats import FILED, SPOKE, Hint, Placed, is_state, placed_in
from onrecord.link.tellings import published_on
from onrecord.model.annotations import Kind
from onrecord.model.entries import Appearance
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Told
from onrecord.model.span import Span
from onrecord.text.name_words import INSTITUTIONS
from onrecord.text.names import head_names

NAME = "seats"
AUTHOR = f"rule:{NAME}"
SAME, UNSURE = 0.6, 0.4
"""Scores from which a name is said to stand for the state, and from which a person is asked."""
MOST = 0.95
"""What no number of hints goes beyond."""
LEADING = 3.0
"""How many times as much must speak for the state as for any other."""
FEW = 2
"""Sentences that only show where a report or somebody was must be more than these to count; pages that have a name act, as many."""
ALONE = 0.5
"""What reports from there come to, and any one sort of hint at a palace, however often they are told: a person is asked."""
REASONS = 4
LOOKED_AT = 128
"""Appearances under one key that are looked at, the nearest in time."""
ACTING = frozenset({Kind.STATE.value, Kind.ORGANISATION.value})
BODIES = INSTITUTIONS - {"court", "house"}
"""Words of names that are bodies' own: "Harbour Party", "Ministry of Roads"; a spokesman of theirs may be a state's for all that."""


class Seats:
    """A linker: which capital or palace stands for which state; one party, for each kind under which pages have the name act."""

    name = NAME
    relation = Relation.SAME_ACTOR.value
    days: int | None = None

    def __call__(self, new: Sequence[Placed], known: Sequence[Placed], /) -> list[Judgement]:
        """Judge the names that new appearances tell something of; it is the oldest appearances of name and state that are judged.

        Args:
            known: all of the record's that tell anything of those names, of the people who speak there, and of their states.
        """
        everything = [*known, *new]
        if not (hints := _hints(everything)):
            return []
        states = _oldest(each for each in everything if is_state(each))
        homes = _homes(everything, states)
        own = Counter(homes[name] for name in _bearing(everything, homes))
        acts = [each for each in everything if _acts(each)]
        pages = Counter(name for name, _ in {(folded(each.name), each.version) for each in acts})
        called_states = {name for name, kind in _oldest(acts) if kind == Kind.STATE}
        judged: list[Judgement] = []
        for (name, _), oldest in sorted(_oldest(each for each in acts if folded(each.name) in _touched(new, hints)).items()):
            is_open = pages[name] >= FEW > own[name]
            found = _weighed(hints.get(name, ()), homes, name, is_capital=name in called_states) if is_open else None
            if found and found[1] >= UNSURE:
                judged.append(_judged(oldest, states[found[0], Kind.STATE.value], found))
        return judged


def _touched(new: Iterable[Placed], hints: Mapping[str, Sequence[Hint]]) -> frozenset[str]:
    """The names of which new appearances tell something: they act, there are hints, or the people are told of by whom there are hints."""
    told = {folded(each.name) for each in new} | {hint.name for each in new for hint in each.hints}
    return frozenset(name for name, found in hints.items() if name in told or any(hint.person in told for hint in found))


def _acts(appearance: Appearance) -> bool:
    """Whether a page has somebody act by a name that may be a capital's or palace's, of which no table knows whose it is."""
    if appearance.kind not in ACTING or appearance.known or appearance.acts_for not in (None, appearance.id):
        return False
    return BODIES.isdisjoint(folded(appearance.name).split())


def _judged(seat: Appearance, state: Appearance, found: tuple[str, float, tuple[str, ...]]) -> Judgement:
    _, score, reasons = found
    left, right = sorted((seat.id, state.id))
    return Judgement(
        relation=Relation.SAME_ACTOR,
        left=left,
        right=right,
        verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
        author=AUTHOR,
        score=round(score, 3),
        reasons=(f"{seat.name!r} stands for {state.name}", *reasons),
    )


def _hints(appearances: Iterable[Placed]) -> Mapping[str, list[Hint]]:
    found: defaultdict[str, list[Hint]] = defaultdict(list)
    for hint in (hint for each in appearances for hint in each.hints):
        found[hint.name].append(hint)
    return found


def _oldest(appearances: Iterable[Appearance]) -> dict[tuple[str, str], Appearance]:
    """The oldest appearance of each name and kind."""
    first: dict[tuple[str, str], Appearance] = {}
    for each in sorted(appearances, key=lambda each: (each.published or "~", each.id)):
        first.setdefault((folded(each.name), each.kind), each)
    return first


def _homes(appearances: Iterable[Appearance], states: Mapping[tuple[str, str], Appearance]) -> Mapping[str, str]:
    """The state that most pages give each person, by role ("Orskan minister") or by party; by folded names."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in appearances:
        if each.kind == Kind.PERSON and (state := _home(each, states)):
            told[folded(each.name)][state] += 1
    return {name: min(counts, key=lambda state: (-counts[state], state)) for name, counts in told.items()}


def _bearing(appearances: Iterable[Appearance], homes: Mapping[str, str]) -> frozenset[str]:
    """Those of whom it tells something that a name is their state's: pages say so in words, or several take them to be of it.

    Of those without a name only an adjective counts ("a Vellan envoy"): "Torv's man" may as well be the man of Torv's state.
    """
    people = [each for each in appearances if each.kind == Kind.PERSON and folded(each.name) in homes]
    taken = Counter(name for name, _ in {(folded(each.name), each.version) for each in people})
    said = {folded(each.name) for each in people if _is_said_to_be_of(each, homes[folded(each.name)])}
    return frozenset(name for name in taken if name in said or taken[name] >= FEW)


def _is_said_to_be_of(person: Appearance, home: str) -> bool:
    """Whether a page's words for somebody name his state: by its adjective, or by its name where he has one too."""
    owners = [owner for words in (person.role or "", *person.words) for owner in owners_in(words) if _goes_with(owner, home)]
    is_named = bool(head_names(person.name, Span(0, len(person.name))))
    return any(is_named or folded(owner) != home for owner in owners)


def _goes_with(owner: str, home: str) -> bool:
    return any(folded(name) == home for name in names_of_state(owner))


def _home(person: Appearance, states: Mapping[tuple[str, str], Appearance]) -> str:
    return next((state for owner in _owners(person) if (state := _called(owner, states))), "")


def _owners(person: Appearance) -> tuple[str, ...]:
    """Words of a person's role and party that may be a state's."""
    role, party = person.role or "", person.party or ""
    return tuple(filter(None, (*(owners_in(role) if speaks_for_state(role) else ()), *owners_in(party), party)))


def _called(owner: str, states: Mapping[tuple[str, str], Appearance]) -> str:
    """The state of that name; an adjective ("Orskan") is the name's, where any page has that."""
    named = [name for each in names_of_state(owner) if (name := folded(each), Kind.STATE.value) in states] if owner else []
    return named[-1] if named else ""


def _weighed(hints: Iterable[Hint], homes: Mapping[str, str], name: str, *, is_capital: bool) -> tuple[str, float, tuple[str, ...]] | None:
    """The state that a name stands for, how likely, and why; None where another state is nearly as likely."""
    by_state: defaultdict[str, dict[str, Hint]] = defaultdict(dict)
    for hint in hints:
        state = hint.state or homes.get(hint.person, "")
        if state and state != name and (hint.words not in by_state[state] or hint.worth > by_state[state][hint.words].worth):
            by_state[state][hint.words] = hint
    weights = {state: _worth(found.values(), is_capital=is_capital) for state, found in by_state.items() if found}
    best = max(weights, key=lambda state: (weights[state], state), default=None)
    if best is None or any(weights[best] < LEADING * weight for state, weight in weights.items() if state != best):
        return None
    ordered = sorted(by_state[best].values(), key=lambda hint: (-hint.worth, hint.why))
    return best, weights[best], tuple(dict.fromkeys(hint.why for hint in ordered))[:REASONS]


def _worth(hints: Iterable[Hint], *, is_capital: bool) -> float:
    """How likely it is by all hints together; where reports were filed and people spoke counts only where it is told often."""
    worths = [hint.worth for hint in hints]
    if max(worths) <= SPOKE and len(worths) <= FEW:
        return 0.0
    is_alone = max(worths) <= FILED or not (is_capital or len(set(worths)) > 1)
    return min(1 - prod(1 - worth for worth in worths), ALONE if is_alone else MOST)


def seats_of(told: Told) -> tuple[Placed, ...]:
    """The appearances of a version that tell something of capitals and palaces."""
    return tuple(each for each in placed_in(told) if each.hints or any(_filed(each)))


def _filed(each: Placed) -> Iterator[Key]:
    for hint in each.hints:
        yield "hint", hint.name
        yield from (("through", person) for person in (hint.person,) if person)
    name = folded(each.name)
    if _acts(each):
        yield "acts", name
    if is_state(each):
        yield "state", name
    if each.kind == Kind.PERSON and _owners(each):
        yield "home", name


def _asked(each: Placed) -> Iterator[Key]:
    """Hints at a name that acts, and those that a person's state may decide."""
    yield from _asked_again(each)
    if _acts(each):
        yield "hint", folded(each.name)
    if each.kind == Kind.PERSON:
        yield "through", folded(each.name)


def _asked_again(each: Placed) -> Iterator[Key]:
    """All that is told of the names that there are hints at: further hints, who acts so, whose state it is."""
    for hint in each.hints:
        yield from (("hint", hint.name), ("acts", hint.name))
        yield from (("home", person) for person in (hint.person,) if person)
        yield from (("state", state) for state in (hint.state,) if state)
    if each.kind == Kind.PERSON:
        yield from (("state", folded(name)) for owner in _owners(each) for name in names_of_state(owner))


SEATS_MEET = Meeting(
    filed=_filed,
    asked=_asked,
    day=lambda each: day_number(published_on(each.published)),
    before=LOOKED_AT // 2,
    after=LOOKED_AT // 2,
    most=LOOKED_AT,
    again=_asked_again,
    rounds=3,
)
"""How is found what tells of a capital: from a name to hints, from hints to people, from people to their states."""
