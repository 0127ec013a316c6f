"""This module knows which body a short form of its name means: "the Community" of "Gulf Defence Community", and "the bloc" of it.

The whole name may stand later on the page, and only once. Where two bodies go by the noun, nothing is told.
"""

from collections.abc import Collection, Sequence

from onrecord.annotate.actors.another_body import ONE_ACTOR
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.met import Met
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import LEAGUES
from onrecord.text.name_words import INSTITUTIONS
from onrecord.text.names import is_institution

_LEAGUES = LEAGUES | {"community", "union"}
"""Nouns that a league's own name ends in, for any of which "the bloc" may stand."""
_NOUNS = INSTITUTIONS | LEAGUES
_FULL = 2
"""Words of a whole name, at least."""


class Shortened:
    """The bodies of a page by the nouns that their names end in."""

    def __init__(self, text: str, heard: Sequence[Heard]) -> None:
        self._text = text
        self._whole: dict[str, set[tuple[str, ...]]] = {}
        self._nouns: set[str] = set()
        for each in heard:
            if each.kind in ONE_ACTOR and each.phrase.head in _NOUNS:
                if each.phrase.form == NAME and len(each.phrase.words) >= _FULL:
                    self._whole.setdefault(each.phrase.head, set()).add(each.phrase.words)
                if self._is_short(each) or each.phrase.form == NAME:
                    self._nouns.add(each.phrase.head)
        self._has_known = any(each.known is not None and is_institution(each.phrase.words[-1:]) for each in heard)

    def of(self, met: Met, number: int) -> Somebody | None:
        """The body met before of which a phrase is a short form, or the whole name of a short form; None where it is neither."""
        heard = met.heard[number]
        head = self._own_noun(heard)
        names = self._whole.get(head, set())
        if not head or len(names) > 1:
            return None
        nouns = (head, *(LEAGUES - self._whole.keys() if head == self._only_league() else ()))
        called = names | {(noun,) for noun in nouns}
        found = [met.actors[actor] for noun in nouns for actor in met.index.of_noun(noun)]
        return next((each for each in found if each.kind in ONE_ACTOR and _is_called_only(each, head, called)), None)

    def _own_noun(self, heard: Heard) -> str:
        """The noun in which the name of the body ends that a phrase is a short form of, or names; "" where it is neither."""
        head = heard.phrase.head
        if heard.kind not in ONE_ACTOR or heard.known is not None:
            return ""
        if head in LEAGUES - self._whole.keys() and self._is_bare(heard):
            return self._only_league()
        return head if self._is_short(heard) or (heard.phrase.form == NAME and heard.phrase.words in self._whole.get(head, ())) else ""

    def _only_league(self) -> str:
        """The noun of the one league that the page names; "" where it names none, several or one of the tables."""
        leagues = self._whole.keys() & _LEAGUES or self._nouns & _LEAGUES
        return next(iter(leagues)) if len(leagues) == 1 and not self._has_known else ""

    def _is_short(self, heard: Heard) -> bool:
        """Whether a phrase is a body's noun alone, with its capital."""
        return self._is_bare(heard) and heard.phrase.head in _NOUNS and heard.span.cut(self._text).split()[-1][0].isupper()

    def _is_bare(self, heard: Heard) -> bool:
        phrase = heard.phrase
        return phrase.form == DEFINITE_FORM and not (phrase.owner or phrase.owners or phrase.described) and phrase.words == (phrase.head,)


def _is_called_only(somebody: Somebody, head: str, called: Collection[tuple[str, ...]]) -> bool:
    """Whether somebody goes by these names and nouns alone, whatever describes him by his own noun ("the regional community")."""
    return all(words in called or (words[-1:] == (head,) and not somebody.names) for words in somebody.called)
