"""This module knows how American coverage marks a lawmaker by party and state: "Sen. Ada Vell, D-N.Y.," or "(R-Texas)"."""

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
_TAG = re.compile(r",? \(?(?:D|R|I|Dem|Rep|Ind)\.?[-–]([A-Z][A-Za-z.]*)")


def is_american(after: str) -> bool:
    """Whether what follows a name marks an American lawmaker.

    >>> is_american(", D-N.Y., said"), is_american(" (R-Texas)"), is_american(", D-Tarsk, said"), is_american(", said")
    (True, True, False, False)
    """
    tag = _TAG.match(after)
    return tag is not None and tag[1].replace(".", "").casefold() in STATES
