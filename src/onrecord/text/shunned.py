"""This module knows where a page says that somebody just did not do a thing: "stopped short of calling", "steered clear of it"."""

import re

NEAR = 60
"""Code points before a deed in which it is said."""
_SHUNS = re.compile(
    r"\b(?:(?:stop|fall|fell|stay|steer|keep|kept|shy|shie|back)\w*\s+(?:short|clear|away|off)\s+(?:of|from)|(?:refrain|abstain)\w*\s+from)\b"
    r"(?P<then>[^;:!?\n]*)\Z",
    re.IGNORECASE,
)
_TURNS = re.compile(r",|\b(?:but|and|although|though|while|instead)\b", re.IGNORECASE)


def is_shunned(before: str) -> bool:
    """Whether the words before a deed say that it was just not done.

    >>> is_shunned("The premier stopped short of "), is_shunned("He stayed away from the talks, but ")
    (True, False)
    """
    found = _SHUNS.search(before[-NEAR:])
    return found is not None and _TURNS.search(found["then"]) is None
