"""This module knows how the table of countries is built: names of babel (CLDR), the rest of countryinfo, ours over both."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "src" / "onrecord" / "facts" / "countries.tsv"
LANGUAGES = ("de", "fr", "es", "it", "pt", "ru", "uk", "ar", "zh", "tr")
HEADER = ("code", "short", "name", "names", "adjectives", "people", "capitals", "abroad")
GONE = frozenset({"ANT", "SCG", "ATA", "BVT", "HMD", "UMI", "ATF", "SGS", "IOT"})
"""No longer there, or with nobody to speak for them."""
SHARED = frozenset({"MTQ", "MYT", "REU", "SPM", "MNP", "SJM"})
"""Territories whose people countryinfo calls by the state's demonym, which is the state's alone."""
NO_PEOPLE = ("ese", "ish", "ch", "ss")
"""Ends of adjectives that take no s for the people."""


class Row(NamedTuple):
    """A line of the table, each cell as it is written."""

    code: str
    short: str
    name: str
    names: str
    adjectives: str
    people: str
    capitals: str
    abroad: str


def build() -> None:
    """Write the table of countries anew."""
    amendments = {code: cells for code, *cells in _lines(HERE / "amendments.tsv")}
    rows = [*_from_packages(amendments), *_ours_alone(amendments)]
    lines = ["\t".join(cells) for cells in (HEADER, *sorted({row.code: row for row in rows}.values()))]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _lines(path: Path) -> Iterator[list[str]]:
    _, *lines = path.read_text(encoding="utf-8").splitlines()
    yield from (line.split("\t") for line in lines)


def _from_packages(amendments: Mapping[str, list[str]]) -> Iterator[Row]:
    import countryinfo  # noqa: PLC0415  only the builder has it

    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        code, short = told["ISO"]["alpha3"], told["ISO"]["alpha2"]
        if code not in GONE:
            yield _row(code, short, told, amendments.get(code, ["", "", "", ""]))


def _row(code: str, short: str, told: Mapping[str, object], ours: list[str]) -> Row:
    names, adjectives, people, capitals = ours
    cldr = _names(short, "en")
    adjectives = adjectives or ("" if code in SHARED else str(told.get("demonym") or "").replace(",", "|"))
    capital = told.get("capital") or ""
    return Row(
        code=code,
        short=short,
        name=_plain(cldr[0]),
        names="|".join(_others(_plain(cldr[0]), [*names.split("|"), *cldr])),
        adjectives=adjectives,
        people=people or "|".join(_people(word) for word in adjectives.split("|") if word),
        capitals=capitals or (capital if isinstance(capital, str) else ""),
        abroad="|".join(f"{language}={name.partition(' (')[0]}" for language in LANGUAGES for name in _names(short, language)),
    )


def _names(short: str, language: str) -> list[str]:
    """CLDR's name, and its short or other one where there is one."""
    from babel import Locale  # noqa: PLC0415

    territories = Locale(language).territories
    found = [territories.get(f"{short}{form}") for form in ("", "-alt-short", "-alt-variant")]
    return list(dict.fromkeys(name for name in found if name))


def _others(name: str, others: Iterable[str]) -> list[str]:
    """The other names, each once, without those that nobody writes."""
    return [
        other
        for other in dict.fromkeys(others)
        if other not in ("", name) and " (" not in other and "&" not in other and " - " not in other
    ]


def _plain(name: str) -> str:
    """CLDR's name as a page would write it: without brackets, "&" and the note that a region is administered."""
    known = {"Congo - Kinshasa": "Democratic Republic of the Congo", "Congo - Brazzaville": "Republic of the Congo"}
    return known.get(name) or name.partition(" (")[0].removesuffix(" SAR China").replace(" & ", " and ").replace("St. ", "Saint ")


def _people(adjective: str) -> str:
    return adjective if adjective.endswith(NO_PEOPLE) else adjective + "s"


def _ours_alone(amendments: Mapping[str, list[str]]) -> Iterator[Row]:
    """States that ISO does not list, or lists no longer."""
    for code in ("XKX", "XAB", "XSO", "XTR", "XSL", "SUN", "YUG", "DDR", "CSK"):
        names, *rest = amendments[code]
        name, _, others = names.partition("|")
        yield Row(code, "", name, others, *rest, "")
