"""This module knows assessments: who thinks what of relations or of talks, in which words.

A statement is one where it names relations or talks (or says who is whose partner, opponent, friend or enemy) and, beside that, has a word
that puts them high, low, or describes them. Which way
its words lean is read off a list of words (`facts.dealing_words`); "not", "no" and "little" before a word turn it round. It is the
speaker's view, and never the record's.
"""

import re
from collections.abc import Iterable, Iterator

from onrecord.facts.dealing_words import BAD, GOOD, NEITHER, RELATIONS, SPOKEN_OF, found_in, has_any
from onrecord.model.dealings import Assessment, Said
from onrecord.model.record import Statement
from onrecord.text.day_bounds import day_of
from onrecord.views.named import SideNames

_BEING = re.compile(
    r"\b(?:is|are|was|were|remains?|becom\w+|became)\b[^.;!?]{0,25}?\b(?:opponents?|partners?|enem(?:y|ies)|all(?:y|ies)|friends?)\b"
    r"(?!\s+(?:aircraft|attacks?|combatants?|drones?|fighters?|fire|forces|lines?|missiles?|positions?|shells?|territory|troops)\b)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:no(?! matter)|not|never|little|without|lack of|hardly|nothing|isn['’]t|aren['’]t|wasn['’]t)\s+(?:\w+\s+){0,3}?$", re.IGNORECASE
)


def assessments(statements: Iterable[Statement], names: SideNames) -> tuple[Assessment, ...]:
    """The assessments among some statements, first published first.

    Args:
        names: the names of sides, to be found in the words.
    """
    return tuple(sorted(_assessments(statements, names), key=lambda each: (day_of(each.said.published), each.said.statement)))


def said(statement: Statement) -> Said:
    """A statement as words of somebody about something."""
    return Said(
        statement=statement.id,
        words=statement.content_words,
        by=statement.speaker,
        party=statement.speaker_party,
        outlet=statement.outlet,
        published=statement.published,
        via=statement.via,
    )


def leaning(words: str) -> tuple[str, tuple[str, ...]]:
    """Which way words lean, and which of them say so; "" where none does.

    >>> leaning("the talks were useful"), leaning("there was little progress")
    (('high', ('useful',)), ('low', ('progress',)))
    """
    good, bad, other = found_in(words, GOOD), found_in(words, BAD), found_in(words, NEITHER)
    high = {each for each in good if not _is_turned(words, each)} | {each for each in bad if _is_turned(words, each)}
    low = {*good, *bad} - high
    found = "both" if high and low else "high" if high else "low" if low else "neither" if other else ""
    return found, (*good, *bad, *other)


def _assessments(statements: Iterable[Statement], names: SideNames) -> Iterator[Assessment]:
    for statement in statements:
        words = statement.content_words
        about = _about(words)
        leans, terms = leaning(words) if about else ("", ())
        if leans and not words.rstrip().endswith("?"):
            between = names.in_words(words, statement.speaker_party)
            yield Assessment(about=about, between=between, leaning=leans, terms=terms, said=said(statement))


def _about(words: str) -> str:
    if has_any(words, RELATIONS) or _BEING.search(words):
        return "relations"
    return "talks" if has_any(words, SPOKEN_OF) else ""


def _is_turned(words: str, term: str) -> bool:
    found = re.search(rf"\b{re.escape(term)}", words, re.IGNORECASE)
    return bool(found and _TURNED.search(words[: found.start()]))
