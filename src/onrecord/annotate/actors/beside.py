"""This module knows which description is a name's because it stands beside it: "Ada Vell, the minister,", "Orsk, Tarsk's ally,"."""

import re
from collections.abc import Sequence

from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.phrase import DEFINITE_FORM, FRESH_FORM, NAME, PLAIN_FORMS
from onrecord.annotate.actors.tags import past_mark
from onrecord.annotate.actors.words import ALLIES, RELATIVES
from onrecord.model.annotations import Kind

NESTED = 6
"""Phrases within a description, at most, after which the name beside it is looked for."""
LEAST_BESIDE = 2
"""Words of such a name, at least: one alone may as well begin a clause."""
_CLOSED = re.compile(
    r"(?:\s(?:of|for|from|in|at|on|to|with|who|which|whose)\s[^,.;:!?()\"“”\n]{2,90}|\sand\s(?:its|his|her|their)\s[\w\s-]{2,60})?[,.;:)]"
)
_OF_ANOTHER = re.compile(r"\b(?:close to|familiar with|briefed (?:on|by)|acquainted with|working for)\s")
"""What makes a name after a comma that of whom somebody is close to: "a person close to the owner, Harbour Lines"."""
_LISTS_ON = re.compile(r"[^,.;:!?()\"“”\n]*,?\sand\b")
_LED_UP = re.compile(r"(?:\s(?:of|for|from|in|at|to|with|who)\s[^,.;:!?()\"“”\n]{2,60})?,\s")
_VERB = re.compile(r"\s(?!(?:said|says|added|argued|told|wrote|noted|warned|has said|and|or)\b)[a-z]")
"""What follows a name that is its sentence's subject, and no "Vell said," that is put in."""
_AFTER_NAME = (", ", " (")


def named_beside(text: str, heard: Sequence[Heard]) -> dict[int, int]:
    """The descriptions of a person that stand between commas beside a name, each with the number of the name.

    "the minister, Ada Vell," and "Ada Vell, the minister,"; of a list that goes on so, each description is of the name before it.
    """
    found: dict[int, int] = {}
    described = set[int]()
    for number, each in enumerate(heard):
        after = next((at for at in range(number + 1, min(number + NESTED, len(heard))) if heard[at].span.start >= each.span.end), None)
        if after is None:
            continue
        if _leads_up_to(text, each, heard[after]) or _stands_before(text, each, heard[after]):
            found[number] = after
        if not _is_enclosed(text, each, heard[after]) or _OF_ANOTHER.search(text, each.span.start, each.span.end):
            continue
        if _describes_one(each) and _names_one(heard[after]):
            if number not in found:
                found[number] = after
                described.add(after)
        elif _names_one(each) and _describes_one(heard[after]) and number not in described and not _lists_on(text, heard[after]):
            found[after] = number
        elif number in found and _describes_one(each) and _describes_one(heard[after]) and not _lists_on(text, heard[after]):
            found[after] = found[number]
        elif _names_party(each) and _describes_party(heard[after]) and not _lists_on(text, heard[after]):
            found[after] = number
    return found


def _is_enclosed(text: str, before: Heard, after: Heard) -> bool:
    """Whether one phrase follows another after a comma, and its own end, with what "of" adds to it, is marked too."""
    end = past_mark(text, before.span.end) if _names_one(before) else before.span.end
    return text[end : after.span.start] in _AFTER_NAME and _CLOSED.match(text, after.span.end) is not None


def _leads_up_to(text: str, each: Heard, after: Heard) -> bool:
    """Whether a sentence opens with whose relative somebody is or what he was, and goes on with his name: "The son of …, Vell has said"."""
    front = text[max(0, each.span.start - 2) : each.span.start]
    is_first = front in (". ", "\n\n") or each.span.start == 0 or front.endswith("\n")
    is_told = each.phrase.form == FRESH_FORM or not RELATIVES.isdisjoint(each.phrase.words)
    if not (is_first and is_told and _describes_one(each) and after.names_person):
        return False
    return _LED_UP.fullmatch(text, each.span.end, after.span.start) is not None and _VERB.match(text, after.span.end) is not None


def _stands_before(text: str, each: Heard, after: Heard) -> bool:
    """Whether whose somebody is stands right before his name, which was seen by itself: "her advocate" and "Ada Vell"."""
    is_owned = bool(each.phrase.owner or each.phrase.owners) and _describes_one(each)
    return is_owned and text[each.span.end : after.span.start] == " " and _names_one(after) and not after.phrase.title


def _lists_on(text: str, each: Heard) -> bool:
    """Whether a list goes on after "a diplomat", which may be its second member then: "Ada Vell, a diplomat, and two others"."""
    return each.phrase.form == FRESH_FORM and not each.phrase.owners and _LISTS_ON.match(text, each.span.end) is not None


def _describes_one(each: Heard) -> bool:
    is_one = each.kind is Kind.PERSON or (each.kind is Kind.OFFICE and each.known is not None)  # "the Danish president"
    return is_one and each.phrase.form != NAME and each.phrase.form in PLAIN_FORMS and not each.phrase.plural


def _names_party(each: Heard) -> bool:
    return each.kind in PARTIES and each.phrase.form == NAME and bool(each.phrase.names)


def _describes_party(each: Heard) -> bool:
    """Whether a phrase says what a state or body is to others: "Orsk's only ally", "its main rival"."""
    return each.phrase.form in (DEFINITE_FORM, FRESH_FORM) and not each.phrase.plural and each.phrase.head in ALLIES


def _names_one(each: Heard) -> bool:
    return each.kind is Kind.PERSON and each.phrase.form == NAME and len(each.phrase.names) >= LEAST_BESIDE
