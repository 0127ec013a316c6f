"""This module knows which deeds that the narrator tells are no turns, because nobody does them or they say nothing of what is wanted.

- "were released on a bond": nobody is told who did it. "as the court had ordered", "hissing and calling": nothing that is wanted is told.
- "Orsk did not lift the toll" is a fact; "Orsk did not accept the offer" turns one down.
- "Both must free all captives within a month": what is called for, and nobody who calls for it.
"""

import re

from onrecord.annotate.moves.utterances import Utterance
from onrecord.annotate.moves.wording import PUT_FORWARD, performed, plain
from onrecord.model.span import Span, cut_all

ANSWERING = frozenset({"accept", "refuse"})
"""Forces that one word has: "and Vell refused"."""
_A_NOUN = re.compile(r"(?:requests?|demands?|offers?|appeals?|calls?|proposals?|invitations?|refusals?|rejections?|threats?)")
_IS_ONE = re.compile(r"(?:came|comes|follow(?:s|ed))\b")
"""What is told of a request itself, and not of what is requested: "the request came in reply"."""
_NOTHING_MORE = re.compile(r"\W*(?:it|them|him|her|this|that|so|as follows|yet|again|earlier|then)?\W*")


def is_no_turn(text: str, utterance: Utterance, force: str) -> bool:
    """Whether a deed that the article tells is no turn of anybody; of what somebody says it never is."""
    if utterance.event is None:
        return False
    quotation = utterance.quotation
    is_nobodys = not quotation.speaker and quotation.speaker_entity is None
    return is_nobodys or utterance.status == "called_for" or _is_bare(text, utterance, force) or _is_not_done(text, utterance)


def _is_bare(text: str, utterance: Utterance, force: str) -> bool:
    """Whether nothing is told but the verb and who does it."""
    cue, rest = plain(cut_all(text, utterance.quotation.cue, " ")), _after_the_verb(text, utterance)
    who = plain(cut_all(text, utterance.quotation.speaker, " "))
    rest = re.sub(rf"^(?:by|of|from) {re.escape(who)}", "", rest) if who else rest
    is_only_named = _A_NOUN.fullmatch(cue) is not None and _IS_ONE.match(rest) is not None
    return is_only_named or (_NOTHING_MORE.fullmatch(rest) is not None and not (force in ANSWERING and force in performed(cue)))


def _is_not_done(text: str, utterance: Utterance) -> bool:
    """Whether a deed is only said not to be done, and nothing put forward is left unaccepted."""
    return utterance.status == "negated" and PUT_FORWARD.search(_after_the_verb(text, utterance)) is None


def _after_the_verb(text: str, utterance: Utterance) -> str:
    start, end = utterance.quotation.cue[-1].end, utterance.content[-1].end
    return plain(Span(start, end).cut(text)) if start < end else ""
