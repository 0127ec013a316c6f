"""This module knows an invented cast: states, their people, bodies and groups, for sentences nobody ever published.

Half of the names are invented, half as the news has them (`real_names`), put together by chance.
"""

import random
from collections.abc import Sequence

from training.branch import real_names

STATES = tuple(
    "Orsk Veldania Tarmir Kessia Borhava Ulmar Drenia Palvia Nemria Okhvar Lethia Quenza Marbia Tolgar Isvenia Ranta Zamoria Huldra".split()
)
REAL = 0.5
"""Share of the names that are real."""
FIRST = tuple("Ada Milo Petra Osman Irena Tomas Leyla Karel Noor Viktor Sana Emil Dara Joao Mina Hassan Lidia Otto".split())
LAST = tuple("Vell Karrow Dostal Imrani Kessler Obuya Marek Tolvan Haddu Serrin Lunde Okar Ferreya Zhilin Bakare Norrland".split())
ROLES = (
    "foreign minister", "prime minister", "president", "defence minister", "interior minister", "army chief", "ambassador", "governor",
    "police chief", "opposition leader", "chief negotiator", "central bank governor", "deputy minister", "rebel commander", "mayor",
)  # fmt: skip
GROUPS = (
    "rebels", "protesters", "security forces", "the army", "police", "soldiers", "militants", "the government", "opposition parties",
    "students", "miners", "the parliament", "the central bank", "border guards", "human rights groups", "the opposition", "farmers",
    "the navy", "residents", "refugees", "gunmen", "union leaders", "demonstrators", "the military", "an armed group", "prosecutors",
    "a court", "villagers", "aid workers", "journalists", "lawmakers", "the foreign ministry", "the defence ministry", "peacekeepers",
    "civilians", "dissidents", "guerrillas", "officials", "activists", "thousands of workers", "the ruling party", "a separatist group",
    "tribal leaders", "hundreds of people", "the authorities", "two fishermen", "the senate", "foreign diplomats", "the trade union",
    "a bank", "an oil company", "drivers", "the coast guard",
)  # fmt: skip
BODIES = (
    "the League of Ports", "the Continental Union", "the Northern Pact", "the World Grain Fund", "the Assembly of Nations",
    "the Lake Commission", "the High Court", "the Human Rights Committee", "the Council of Elders", "the Freedom Front",
    "the People's Party", "the Alliance for Change",
)  # fmt: skip
NOT_OF_A_STATE = ("a ", "an ", "two ", "thousands ", "hundreds ", "foreign ")
"""Beginnings of groups that take no state's adjective."""


def adjective(state: str) -> str:
    """The adjective of a state, invented or real.

    >>> adjective("Veldania"), adjective("Orsk"), adjective("France")
    ('Veldanian', 'Orski', 'French')
    """
    real = next((country.adjective for country in real_names.countries() if country.name == state), None)
    return real or (state + "n" if state.endswith("a") else state + "i")


def person(rng: random.Random) -> tuple[str, str]:
    """A first and a last name."""
    firsts, lasts = (real_names.FIRST, real_names.LAST) if rng.random() < REAL else (FIRST, LAST)
    return rng.choice(firsts), rng.choice(lasts)


def cast(rng: random.Random, size: int) -> list[str]:
    """That many different actors, each as a sentence may name them."""
    found: list[str] = []
    while len(found) < size:
        if (one := _actor(rng)) not in found:
            found.append(one)
    return found


def _actor(rng: random.Random) -> str:
    real = rng.random() < REAL
    state = rng.choice(real_names.countries()).name if real else rng.choice(STATES)
    ways = (
        lambda: state,
        lambda: _group_of(state, rng),
        lambda: rng.choice(GROUPS),
        lambda: rng.choice(real_names.BODIES if real else BODIES),
        lambda: _person(state, rng),
    )
    return rng.choices(ways, weights=(28, 12, 18, 10, 32))[0]()


def _group_of(state: str, rng: random.Random) -> str:
    group = rng.choice([group for group in GROUPS if not group.startswith(NOT_OF_A_STATE)])
    return f"{adjective(state)} {group.removeprefix('the ')}"


def _person(state: str, rng: random.Random) -> str:
    (first, last), role = person(rng), rng.choice(ROLES)
    forms: Sequence[str] = (
        f"{first} {last}", last, f"the {role}", f"{state}'s {role}", f"the {adjective(state)} {role}",
        f"{adjective(state)} {role} {first} {last}",
        f"{role.capitalize()} {first} {last}",
    )  # fmt: skip
    return rng.choice(forms)
