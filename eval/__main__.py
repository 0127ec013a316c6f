"""`python -m eval`: every figure of quality beside its floor.

Floors stand in `eval/floors.json` and do not go down silently: a figure below its floor ends the run with 1.
`--keep` raises floors to what was measured now; `--allow-regression` also lowers them, and is to be named in the commit that does so.
Figures whose data is not here (`../shared`) are skipped, and said to be.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from eval import (
    attribution,
    certainty,
    corpus,
    coverage,
    event_certainty,
    events,
    filing,
    issues,
    linking,
    names,
    newsroom,
    positions,
    reading,
    real_news,
    same,
    seed,
    times,
    views,
)

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.0005
"""Figures are kept to three digits."""
SPEED = "per CPU-second"
"""Speeds are shown, and never have floors."""
RIVAL = " beside "
"""Nor have rivals' figures, which are measured in the same run."""
LOWER_IS_BETTER = ("spurious", "traps", "lost", "invented", "error", "unmatched", "Jaccard")

SUITES: dict[str, Callable[[], Mapping[str, float]]] = {
    "attribution": attribution.figures,
    "altered": attribution.altered_figures,
    "certainty": lambda: {**certainty.figures(), **event_certainty.figures()},
    "corpus": corpus.figures,
    "coverage": coverage.figures,
    "events": events.figures,
    "filing": filing.figures,
    "issues": issues.figures,
    "linking": linking.figures,
    "names": names.figures,
    "newsroom": newsroom.figures,
    "plain": corpus.plain_figures,
    "positions": positions.figures,
    "reading": reading.figures,
    "real": real_news.figures,
    "same": same.figures,
    "seed": seed.figures,
    "times": times.figures,
    "views": views.figures,
}

DIFFERENCES: dict[str, Callable[[], Sequence[str]]] = {
    "coverage": coverage.differences,
    "positions": positions.differences,
    "views": views.differences,
}
"""Suites that say in words which cell is otherwise than in the gold."""


def worse(name: str, value: float, floor: float) -> bool:
    """Whether the figure is on the wrong side of its floor."""
    return value > floor + SLACK if any(word in name for word in LOWER_IS_BETTER) else value < floor - SLACK


def shown(name: str, value: float, floor: float | None) -> str:
    """One line of the table."""
    beside = "" if floor is None else f"floor {floor:.3f}" + ("  BELOW ITS FLOOR" if worse(name, value, floor) else "")
    return f"{name:44s} {value:7.3f}   {beside}"


def measure(suites: list[str]) -> dict[str, float]:
    """The figures of the suites asked for; what has no data here is named on standard error."""
    found: dict[str, float] = {}
    for suite in suites:
        figures = SUITES[suite]()
        found |= figures
        if not figures:
            print(f"{suite}: skipped, its data is not here", file=sys.stderr)
    return found


def unlike(suites: list[str]) -> list[str]:
    """What differs from the gold, cell by cell, in the suites that say so."""
    found = [f"{suite}: {line}" for suite in suites if suite in DIFFERENCES for line in DIFFERENCES[suite]()]
    return ["", f"{len(found)} differences from the gold:", *found] if found else []


def main() -> int:
    """Print every figure, and what differs from the gold; 1 if one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", help=f"which of {', '.join(SUITES)}; default all")
    parser.add_argument("--keep", action="store_true", help="raise floors to what is measured now")
    parser.add_argument("--allow-regression", action="store_true", help="with --keep: lower them too")
    asked = parser.parse_args()
    if unknown := set(asked.suites) - set(SUITES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    found = measure(asked.suites or list(SUITES))
    for name, value in found.items():
        print(shown(name, value, floors.get(name)))
    for line in unlike(asked.suites or list(SUITES)):
        print(line)
    low = [name for name, value in found.items() if name in floors and worse(name, value, floors[name])]
    if asked.keep:
        steady = {name: value for name, value in found.items() if SPEED not in name and RIVAL not in name}
        kept = {name: round(value, 3) for name, value in steady.items() if asked.allow_regression or name not in low}
        FLOORS.write_text(json.dumps(dict(sorted({**floors, **kept}.items())), indent=1) + "\n", encoding="utf-8")
        return 0
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
