"""This module knows which opening a reply picks up by its noun: "has dismissed these demands", "was studying the offer".

A demand, an offer or a call that words only point back to was told before: the nearest of that kind which another made. Where the words
say whose it was ("Orsk's demand", "the demand by Orsk"), it is his; where they say what it was for ("the demand for a toll"), it is about
that. What is picked up "as a demand", or is one's own ("dropped its demand", "our offer"), is not another's turn.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.learned.answering import REPLIES, Turn
from onrecord.text.topics import topic_words

PICKED_UP: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (r"demands?|ultimatums?|preconditions?", (frozenset({"demand", "ultimatum"}), frozenset({"ask"}))),
    (r"requests?|appeals?|pleas?|calls?", (frozenset({"ask"}), frozenset({"demand", "propose"}))),
    (r"invitations?", (frozenset({"ask", "propose"}),)),
    (r"offers?|overtures?|pledges?", (frozenset({"offer"}), frozenset({"propose"}))),
    (
        r"proposals?|plans?|ideas?(?! that\b)|suggestions?(?! that\b)|initiatives?",
        (frozenset({"propose"}), frozenset({"offer"}), frozenset({"ask"})),
    ),
)
"""Nouns by which an opening is picked up, and the forces that it then has, the likeliest first."""
REACH = 12
"""Moves before a reply among which what it picks up is looked for."""
PARAGRAPHS = 3
"""Paragraphs from what is picked up to the reply, at most."""
NEAR = 1
"""The same where the noun mostly names another force, as "these demands" names what was asked for."""
FAR = 90
"""Characters of a reply's words in which the noun is looked for."""
_HANDLING = (
    r"(?:accept|reject|refus|dismiss|turn(?:ed|ing|s)? down|rul(?:e|ed|es|ing) out|welcom|consider|stud|examin|analy[sz]|review|weigh|"
    r"discuss|(?:comment|reflect|decid)\w* on|(?:respond|repl|agree|object|react|yield|consent)\w* to|answer(?!\w* to\b)|grant|meet|heed|"
    r"honou?r|approv|back|support|declin|spurn|rebuff|look\w* (?:at|into)|(?:go|going|went|gone) along with|compl\w+ with|bow\w* to|"
    r"(?:took|take|taken) note of|take up|took up|taking up|receiv|ignor|den(?:y|ied|ies)|wav\w+ (?:off|away|aside)|"
    r"brush\w* (?:off|aside)|oppos)"
)
"""What a reply does with what it picks up."""
_POINTS = r"(?:the|this|that|these|those|such|all(?: of)? (?:the|these|those)|both|any such|its|his|her|their|(?P<whose>[\w’'.-]+)['’]s?)"
_NOUN = re.compile(
    rf"(?:\A|\b{_HANDLING}\w* )(?:[“\"‘'«]*(?:that |to |on |of )?)(?:both of |all of |any of |part of |most of )?{_POINTS} "
    rf"(?:(?!(?:of|to|for|and|or|on|in|that|as|by|not|an?|the)\b)[\w-]+ ){{0,2}}?(?P<noun>{'|'.join(nouns for nouns, _ in PICKED_UP)})\b"
    r"(?P<rest>[^.;:“”\"]{0,80})"
)
_FORCES = tuple((re.compile(nouns), forces) for nouns, forces in PICKED_UP)
_FOR_WHAT = re.compile(r" (?:for|to|that|of|on|about|over)\b(?! (?:as|be|the (?:other|same))\b)(?P<what>.*)")
_BY_WHOM = re.compile(r",? (?:\w+ ){0,3}?(?:by|from|of)\b")
_NOT_IT = re.compile(
    r"\b(?:our|my)\b|\b(?:if|unless|until|before|after|because|since|despite|whether)\b|"
    r"\b(?:drop|withdr|abandon|retract|renounc|repeat|renew|reiterat|stand(?:s|ing)? by|stood by|defend|ma[dk]e|issu|giv|gave|present|"
    r"explain)"
)
"""What tells of a noun of one's own, or of what the reply only depends on, before it."""


def picked_up(turns: Sequence[Turn], words: Sequence[str], makers: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Each reply that picks up an opening by its noun, and that opening, by number.

    Args:
        turns: an article's moves, in text order.
        words: cue and content of each, in lower case.
        makers: who surely makes each; nobody answers himself.
    """
    for reply, turn in enumerate(turns):
        found = _named(words[reply]) if turn.force in REPLIES and not turn.in_headline else None
        if found is None:
            continue
        before = range(reply - 1, max(-1, reply - 1 - REACH), -1)
        fitting = [at for at in before if makers[at].isdisjoint(makers[reply]) and _fits(turns[at], turn, found)]
        for rank, forces in enumerate(_forces_of(found["noun"])):
            reach = PARAGRAPHS if rank == 0 else NEAR
            near = (at for at in fitting if turns[at].force in forces and turn.paragraph - turns[at].paragraph <= reach)
            if (opening := next(near, None)) is not None:
                yield reply, opening
                break


def _named(words: str) -> re.Match[str] | None:
    """The noun by which a reply picks up what it answers; None where it names none, or one of its own."""
    found = _NOUN.search(words, 0, FAR)
    return None if found is None or _NOT_IT.search(words, 0, found.start("noun")) else found


def _forces_of(noun: str) -> tuple[frozenset[str], ...]:
    return next(forces for nouns, forces in _FORCES if nouns.fullmatch(noun))


def _fits(opening: Turn, reply: Turn, found: re.Match[str]) -> bool:
    """Whether an opening may be what the noun names: another's, and about what it says."""
    if opening.in_headline or opening.likely_by is None or opening.likely_by == reply.likely_by:
        return False
    if (found["whose"] or _BY_WHOM.match(found["rest"])) and opening.likely_by not in reply.named:
        return False
    what = _FOR_WHAT.match(found["rest"])
    about = frozenset(topic_words(what["what"])) if what else frozenset[str]()
    return not about or not about.isdisjoint(opening.words)
