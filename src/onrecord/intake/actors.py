"""This module knows how a reader's own table of actors is read: CSV, FollowTheMoney entities, Wikidata entities.

- CSV (`.csv`, or `.tsv` with tabs): a line of headings; `name` is needed, `id`, `kind`, `country`, `sector` and `aliases`
  (parted by ";" or "|") are read, other columns are not.
- FollowTheMoney: one entity a line, as `ftm` and OpenSanctions export them: `id`, `schema`, `properties`.
- Wikidata: an entity dump or an API answer's entities, one a line, or as a JSON array with one a line: `id`, `labels`, `aliases`, `claims`.

Lines are read one by one. A line that is no actor becomes a `Fault` that names it; the rest goes on.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import Missing, Misuse
from onrecord.facts.countries import COUNTRIES
from onrecord.facts.naming import country_of
from onrecord.intake.wikidata import of_wikidata
from onrecord.model.annotations import Kind
from onrecord.model.own_actor import OwnActor
from onrecord.stage import Fault

LONGEST_LINE = 4_000_000
"""Characters; a longer line is no actor."""
MOST_NAMES = 500
"""Names of one actor."""
SCHEMAS = {
    "Person": Kind.PERSON,
    "Organization": Kind.ORGANISATION,
    "PublicBody": Kind.ORGANISATION,
    "Company": Kind.ORGANISATION,
    "LegalEntity": Kind.ORGANISATION,
    "Position": Kind.OFFICE,
    "Country": Kind.STATE,
}
"""FollowTheMoney's schemas that are actors, and their kinds."""


def read_actors(path: Path) -> Iterator[OwnActor | Fault]:
    """The actors of a file, in its order; a line that cannot be used is a fault in its place.

    Raises:
        Misuse: a CSV without a column of names.
        Missing: the file is not there or may not be opened.
    """
    try:
        lines = path.open(encoding="utf-8-sig", errors="replace", newline="")
    except OSError as error:
        raise Missing(f"the table of actors {str(path)!r} cannot be opened ({error.strerror}); check its path", reason="missing") from error
    with lines:
        yield from _of_table(path, lines) if path.suffix.casefold() in (".csv", ".tsv") else _of_json(path, lines)


def _of_table(path: Path, lines: Iterable[str]) -> Iterator[OwnActor | Fault]:
    rows = csv.DictReader(lines, delimiter="\t" if path.suffix.casefold() == ".tsv" else ",", strict=True)
    if "name" not in _headings(rows):
        raise Misuse(f"the table of actors {str(path)!r} has no column called name; its first line has to head the columns")
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield _fault(path, rows.line_num, "broken", f"is not CSV ({error})")
            continue
        if row is None:
            return
        yield _attempt(path, rows.line_num, _of_row, {key: value or "" for key, value in row.items() if isinstance(key, str)})


def _headings(rows: "csv.DictReader[str]") -> Sequence[str]:
    """The headings; none where the first line is broken."""
    try:
        return rows.fieldnames or ()
    except csv.Error:
        return ()


def _of_row(row: dict[str, str]) -> OwnActor:
    names = [row["name"], *row.get("aliases", "").replace("|", ";").split(";")]
    return _actor(row.get("id", ""), names, row.get("kind", "") or "person", row.get("country", ""), row.get("sector", ""))


def _of_json(path: Path, lines: Iterable[str]) -> Iterator[OwnActor | Fault]:
    for number, line in enumerate(lines, 1):
        bare = line.strip().rstrip(",")
        if bare in ("", "[", "]"):
            continue
        yield _attempt(path, number, _of_line, bare)


def _of_line(line: str) -> OwnActor:
    if len(line) > LONGEST_LINE:
        raise ValueError(f"is longer than {LONGEST_LINE} characters")
    told = msgspec.json.decode(line)
    if not isinstance(told, dict):
        raise ValueError("is no JSON object")
    return _of_followthemoney(told) if "schema" in told else _of_listed(*of_wikidata(told))


def _of_listed(listed_id: str, names: list[str], kind: Kind, country: str) -> OwnActor:
    return _actor(listed_id, names, kind.value, country, "")


def _of_followthemoney(told: dict[str, Any]) -> OwnActor:
    kind = SCHEMAS.get(str(told["schema"]))
    if kind is None:
        raise ValueError(f"has the schema {str(told['schema'])[:40]!r}, which is no actor's")
    properties = told.get("properties")
    if not isinstance(properties, dict):
        raise ValueError("has no properties")
    listed = {name: [str(value) for value in values] for name, values in properties.items() if isinstance(values, list)}
    names = [*listed.get("name", ()), *listed.get("alias", ()), *listed.get("weakAlias", ()), *listed.get("abbreviation", ())]
    countries = listed.get("country") or listed.get("nationality") or listed.get("jurisdiction") or [""]
    return _actor(str(told.get("id", "")), names, kind.value, countries[0], "")


def _actor(listed_id: str, names: Iterable[str], kind: str, country: str, sector: str) -> OwnActor:
    """An actor, or `ValueError` with what is wrong."""
    spelled = tuple(dict.fromkeys(stripped for name in names if (stripped := name.strip())))[:MOST_NAMES]
    if not spelled:
        raise ValueError("gives no name")
    if kind.strip().casefold() not in set(Kind):
        raise ValueError(f"has the kind {kind[:40]!r}; it can be {', '.join(Kind)}")
    return OwnActor(
        id=listed_id.strip() or f"own:{spelled[0]}",
        names=spelled,
        kind=Kind(kind.strip().casefold()),
        country=_code(country.strip()),
        sector=sector.strip().upper() or None,
    )


def _code(country: str) -> str | None:
    """A country's alpha-3 code, from the code, its alpha-2 code, or its name."""
    if not country:
        return None
    code = country.upper()
    found = code if code in COUNTRIES else ALPHA_2.get(code) or country_of(country)
    if found is None:
        raise ValueError(f"has the country {country[:40]!r}, which is not known; give ISO 3166-1 alpha-3")
    return found


ALPHA_2 = {country.short: code for code, country in COUNTRIES.items() if country.short}
"""Alpha-3 codes by alpha-2 codes, as FollowTheMoney writes countries."""


def _attempt(path: Path, number: int, read: Callable[[Any], OwnActor], line: object) -> OwnActor | Fault:
    try:
        return read(line)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return _fault(path, number, "no actor", str(error) if isinstance(error, ValueError) else "is no actor that can be read")


def _fault(path: Path, number: int, reason: str, why: str) -> Fault:
    sentence = f"line {number} of the table of actors {str(path)!r} {why}; it is left out"
    return Fault(item=f"{path}:{number}", stage="intake", reason=reason, message=sentence)
