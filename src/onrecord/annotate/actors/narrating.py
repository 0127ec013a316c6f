"""This module knows who "I" is where nobody is quoted: the writer, who is none of those that are written about.

"I can only hope that Orsk agrees" in a column is its author's, and so is its "we"; on a page without such an "I" a bare "we" may be a
government's whose paper it is.
"""

from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.somebody import Somebody

FIRST_PERSONS = frozenset({"i", "we"})
_OPENING, _CLOSING = "“„«", "”»"


def by_the_writer(text: str, heard: Sequence[Heard], settings: Sequence[Setting]) -> frozenset[int]:
    """Numbers of the phrases in the first person that are nobody's but the writer's."""
    bare = [
        number
        for number, (each, setting) in enumerate(zip(heard, settings, strict=True))
        if each.phrase.form in FIRST_PERSONS and setting.inside is None and not _is_quoted(text, each.span.start)
    ]
    return frozenset(bare) if any(heard[number].span.cut(text) in ("I", "my", "My") for number in bare) else frozenset()


def is_the_writer(somebody: Somebody) -> bool:
    """Whether an actor is known by pronouns of the first person alone."""
    return not somebody.called and somebody.pronouns <= FIRST_PERSONS


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at a place in its line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    opened = sum(before.count(sign) for sign in _OPENING) - sum(before.count(sign) for sign in _CLOSING)
    return opened > 0 or before.count('"') % 2 == 1 or before.lstrip().startswith(("'", "‘"))
