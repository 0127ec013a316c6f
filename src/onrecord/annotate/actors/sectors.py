"""This module knows PLOVER's sectors: which walk of life an actor acts in, told by the noun of an office or a body."""

from collections.abc import Iterable

SECTORS = {
    word: sector
    for sector, words in {
        "GOV": """government cabinet ministry minister president premier chancellor presidency embassy ambassador envoy diplomat consul
            consulate legate commissioner governor king queen emir state administration authority authorities mayor treasury prefect""",
        "MIL": "army navy military troops general colonel admiral captain commander soldier soldiers guard frigate marines",
        "COP": "police constabulary coastguard gendarmerie sheriff",
        "SPY": "intelligence spy",
        "JUD": "court judge prosecutor tribunal attorney justice magistrate",
        "LEG": "parliament senate congress assembly deputy deputies senator lawmaker lawmakers house diet chamber legislature member",
        "PTY": "party",
        "OPP": "opposition",
        "REB": "rebels rebel insurgents guerrilla militia",
        "BUS": "company firm operator corporation shipowner shipowners bank manufacturer industry owner executive businessman",
        "LAB": "union unions dockers workers guild",
        "MED": "newspaper newspapers radio television station journalist journalists reporter reporters correspondent press columnist",
        "IGO": "nations bloc alliance secretariat",
        "NGO": "charity foundation",
        "REL": "church bishop priest synod patriarch metropolitan abbess monks nuns imam rabbi pope",
        "EDU": "university professor school teacher teachers",
        "CVL": "residents protesters citizens families villagers people farmers fishermen",
    }.items()
    for word in words.split()
}
"""Nouns in lower case, one number each, with the sector they tell."""


def sector_of(words: Iterable[str]) -> str | None:
    """The sector that the last telling noun names; words in lower case.

    >>> sector_of("government spokesman".split()), sector_of("captain of the guard".split()), sector_of(["cook"])
    ('GOV', 'MIL', None)
    """
    return next((SECTORS[word] for word in reversed(tuple(words)) if word in SECTORS), None)
