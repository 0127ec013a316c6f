"""This module knows which capital or palace stands for which state, by what all pages show of it together (see `seats`).

"Torv said" and "Orska said" are one party's words where Torv is Orska's capital. A place that is only visited, or where talks are held,
stands for nobody: people of several states speak there, and no page has it act. Each sentence counts once, however many pages copy it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import prod

from onrecord.facts.folding import folded
from onrecord.facts.whose import names_of_state, owners_in, speaks_for_state
from onrecord.link.seats import FILED, SPOKE, Hint, Placed, is_state
from onrecord.model.annotations import Kind
from onrecord.model.entries import Appearance
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.name_words import INSTITUTIONS

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
ACTING = frozenset({Kind.STATE.value, Kind.ORGANISATION.value})
BODIES = INSTITUTIONS - {"court", "house"}
"""Words of names that are bodies' own: "Harbour Party", "Ministry of Roads"; a spokesman of theirs may be a state's for all that."""


def judge_seats(appearances: Sequence[Appearance], author: str) -> Iterator[Judgement]:
    """That a name and a state are one party, for each kind under which pages have the name act; the oldest appearances are judged.

    Args:
        appearances: all of the record's; only those with hints (`Placed`) tell anything.
    """
    hints = _hints(appearances)
    if not hints:
        return
    states = _oldest(each for each in appearances if is_state(each))
    homes = _homes(appearances, states)
    own = Counter(homes.values())
    acts = [each for each in appearances if _acts(each)]
    pages = Counter(name for name, _ in {(folded(each.name), each.version) for each in acts})
    called_states = {name for name, kind in _oldest(acts) if kind == Kind.STATE}
    for (name, _), oldest in sorted(_oldest(acts).items()):
        is_open = pages[name] >= FEW > own[name]
        found = _weighed(hints.get(name, ()), homes, name, is_capital=name in called_states) if is_open else None
        if found and found[1] >= UNSURE:
            yield _judged(oldest, states[found[0], Kind.STATE.value], found, author)


def _acts(appearance: Appearance) -> bool:
    """Whether a page has somebody act by a name that may be a capital's or palace's, of which no table knows whose it is."""
    if appearance.kind not in ACTING or appearance.known or appearance.acts_for not in (None, appearance.id):
        return False
    return BODIES.isdisjoint(folded(appearance.name).split())


def _judged(seat: Appearance, state: Appearance, found: tuple[str, float, tuple[str, ...]], author: str) -> Judgement:
    _, score, reasons = found
    left, right = sorted((seat.id, state.id))
    return Judgement(
        relation=Relation.SAME_ACTOR,
        left=left,
        right=right,
        verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
        author=author,
        score=round(score, 3),
        reasons=(f"{seat.name!r} stands for {state.name}", *reasons),
    )


def _hints(appearances: Iterable[Appearance]) -> Mapping[str, list[Hint]]:
    found: defaultdict[str, list[Hint]] = defaultdict(list)
    for hint in (hint for each in appearances if isinstance(each, Placed) for hint in each.hints):
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


def _home(person: Appearance, states: Mapping[tuple[str, str], Appearance]) -> str:
    role, party = person.role or "", person.party or ""
    words = (*(owners_in(role) if speaks_for_state(role) else ()), *owners_in(party), party)
    return next((state for owner in words if (state := _called(owner, states))), "")


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
