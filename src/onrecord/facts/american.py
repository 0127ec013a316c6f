"""This module knows how American coverage marks lawmakers by party and state: "Sen. Ada Vell, D-N.Y.,", "(R-Texas)", "Ohio Rep. Vell"."""

import re

STATES = frozenset(
    str.split(
        """
        ala alaska ariz ark calif colo conn del fla ga hawaii idaho ill ind iowa kan ky la maine md mass mich minn miss mo mont
        neb nev nh nj nm ny nc nd ohio okla ore pa ri sc sd tenn texas tex utah vt va wash wva wis wyo alabama arizona arkansas
        california colorado connecticut delaware florida georgia illinois indiana kansas kentucky louisiana maryland massachusetts
        michigan minnesota mississippi missouri montana nebraska nevada oklahoma oregon pennsylvania tennessee vermont virginia
        washington wisconsin wyoming ak al ar az ca co ct de fl hi ia id il in ks ma me mi mn ms mt ne nv oh ok or tn tx ut wi wv
        wy
        """
    )
)
"""Names and abbreviations of the states, in lower case and without full stops."""
_TWO_WORDS = frozenset(
    f"{first} {second}"
    for first, *seconds in map(
        str.split, ("new york jersey mexico hampshire", "north carolina dakota", "south carolina dakota", "west virginia", "rhode island")
    )
    for second in seconds
)
_SHORTEST = 4
"""Letters of a state's name that is no abbreviation, at least."""
_ALSO_ELSEWHERE = frozenset({"georgia"})
"""Names of states that are a country's too."""
_NAMED = re.compile(r"\b(?:(?:New|North|South|West|Rhode) )?[A-Z][a-z]+\b(?! [A-Z])")
_FULL = frozenset(
    str.split(
        """
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
        louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
        pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
        """
    )
)
_ITS_OWN = re.compile(
    r"\b(?:Atlanta|Fulton County|(?:[Gg]overnor|[Ss]enator) of Georgia|"
    r"Georgia(?:'s)? (?:Gov|Sen|Rep|governor|Republicans?|Democrats?|primary|voters|secretary of state)\b|"
    r"(?:Gov|Sens?|Reps?)\. [^.]{2,40}, (?:D|R)-G[aA])"
)
_CAUCASUS = re.compile(r"\b(?:Tbilisi|Batumi|Abkhaz\w*|(?:South )?Ossetia\w*|Caucasus|Saakashvili|Georgian Dream)\b")
_NEAR_IT = re.compile(r"\b(?:Georgians?|Moldova|Armenia|Azerbaijan|Ukraine|Russian?)\b")
FEWEST = 2
"""Other American states that an article names, at least, where its Georgia is one."""
_OF = re.compile(r",? of ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.;)]|\s+and\b)")
_SITS = re.compile(
    r"([A-Z][\w.]+(?: [A-Z][a-z]+)?) (?:(?:state )?(?:Sens?|Reps?|Gov)\.|[Cc]ongress(?:wo)?m[ae]n\b|Democratic |Republican )"
)
_TAG = re.compile(r",? \(?(?:D|R|I|Dem|Rep|Ind)\.?[-–]([A-Z][A-Za-z.]*)")


def is_american(after: str) -> bool:
    """Whether what follows a name marks an American lawmaker, or says of which state somebody is.

    >>> is_american(", D-N.Y., said"), is_american(" (R-Texas)"), is_american(", D-Tarsk, said"), is_american(", said")
    (True, True, False, False)
    >>> is_american(", of Ohio, said"), is_american(", of Tarsk, said")
    (True, False)
    """
    tag = _TAG.match(after)
    if tag is not None and tag[1].replace(".", "").casefold() in STATES:
        return True
    home = _OF.match(after)
    return home is not None and _is_state(home[1])


def is_american_seat(title: str) -> bool:
    """Whether a title says for which American state somebody sits: "Ohio Rep.", "the New York congressman".

    >>> is_american_seat("Ohio Rep."), is_american_seat("New York congressman"), is_american_seat("Tarsk Rep."), is_american_seat("Sen.")
    (True, True, False, False)
    """
    seat = _SITS.match(title.removeprefix("the ") + " ")
    return seat is not None and _is_state(seat[1])


def is_its_georgia_american(text: str) -> bool:
    """Whether the Georgia that an article names is the American state: it says so, or names others, and nothing near the Caucasus.

    >>> is_its_georgia_american("Voters in Georgia, Ohio and New Jersey"), is_its_georgia_american("Georgia Gov. Ada Vell, in Atlanta")
    (True, True)
    >>> is_its_georgia_american("Georgia and Ohio signed in Tbilisi"), is_its_georgia_american("Georgia and Orsk")
    (False, False)
    """
    if _CAUCASUS.search(text):
        return False
    if _ITS_OWN.search(text):
        return True
    others = {found[0].casefold() for found in _NAMED.finditer(text)} & (_FULL | _TWO_WORDS)
    return len(others) >= FEWEST and not _NEAR_IT.search(text)


def _is_state(name: str) -> bool:
    plain = name.replace(".", "").casefold()
    return plain in _TWO_WORDS or (plain in STATES and len(plain) >= _SHORTEST and plain not in _ALSO_ELSEWHERE)
