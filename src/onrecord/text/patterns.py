"""This module knows pieces that the patterns of many modules are made of: a capital letter, a word that may stand between two others."""

CAPITAL = r"[^\W\d_a-z]"
"""A letter that is no small Latin one, so that names in any script begin with it."""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""An English day of the week."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)"
)
"""An English month, long or short, without a stop behind it."""
PASSIVE = r"(?:is|are|was|were|be|been|being|gets?|got)"
"""A verb that makes of a participle what is done to its subject."""
ANY_WORD = r"(?:[\w’'-]+\s+)"
"""A word, whatever it is, and the space after it."""
_JOINING = "and|but|or|that|which|who|because|after|before"
_LEADING = "of|on|over|in|at|to|for|from|with|by|about"


def word_between(barred: str = "", signs: str = r"\w’'-") -> str:
    """A pattern for a word, and the space after it, that may stand between a verb and what it is about: none that begins a clause.

    Args:
        barred: further words that may not stand there, joined by "|".
        signs: of which signs a word is made.
    """
    return rf"(?:(?!(?:{'|'.join(filter(None, (_JOINING, barred)))})\b)[{signs}]+\s+)"


FREE = word_between(_LEADING)
"""A word of the verb's own object, before any preposition."""
SHORT_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Gen|Gov|Rep)"
"""A form of address or an office, shortened, without its full stop."""
NO_BARE_TITLE = r"(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\b(?:Sen|Gen|Gov|Rep))"
"""What stands before does not end with a shortened form of address, whose full stop ends nothing and which is nobody's name."""
