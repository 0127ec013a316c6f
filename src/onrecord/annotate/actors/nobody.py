"""This module knows which phrases of a page name nobody: party tags and ages beside a name, days, documents, clauses that go on.

"Vell, 58," and "Vell, D-Tarsk," are about Vell; "Friday's test" is nobody's; "the statement" is somebody's paper, and no party.
"""

import re

from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.patterns import CAPITAL

SURE_MONTHS = frozenset(name for name in MONTHS if len(name) > 3) - frozenset(str.split("may march april june august mars maio mayo juli"))
"""Names of months that are no common family names."""
DOCUMENTS = frozenset(
    str.split(
        """
        statement statements report reports document documents memo memorandum communique communiqué dossier count tally poll polls survey
        surveys study studies transcript transcripts read-out readout data figures statistics findings headline headlines footage
        photograph photographs photo photos picture pictures image images video videos
        """
    )
)
"""Nouns for what is written or counted; whoever wrote it may be named beside it."""
TITLED = frozenset({"count"})
"""Those that a person may be called by."""
EVERYBODY = frozenset(str.split("humanity mankind humankind posterity history providence fate destiny"))
"""Words for all people and what befalls them, who take no part in a dispute ("Humanity is not foreign to us")."""
GENERATIONS = frozenset(str.split("jr jr. sr sr. ii iii iv"))
"""What may stand after a name, and names nobody by itself, in lower case."""
KICKERS = frozenset(
    str.split("interview exclusive analysis opinion live watch video update profile explainer transcript comment editorial breaking")
)
"""Words that say of what sort an article is, with a colon before its headline, and are no name there."""
_OF_STATE = re.compile(r"\b(?:secretar(?:y|ies)|ministers?) of $", re.IGNORECASE)
_TAG = re.compile(rf"(?:[DRI]|Dem|Rep|Ind)\.?[-–](?:[^\W\d_]\.){{0,3}}(?:{CAPITAL}[^\W\d_]*\.?)?(?: {CAPITAL}[\w.]*)?")
_DEPARTMENT_OF = re.compile(r"\b(?:Department|Ministry|Bureau|Directorate|Secretariat) (?:of|for) (?:the )?$")
_AND_MORE = re.compile(rf",? and (?!the\b){CAPITAL}")
_PIECE_REACH = 24
"""Code points before a piece in which the noun of its department is looked for."""
_BESIDE_A_NAME = re.compile(r"[^\W_]['’]?,? ?\(?$")
_GOES_ON = re.compile(r"(?:who|which|whose|whom)\s|(?:briefed|familiar|acquainted|knowledgeable)\s(?:on|with|about)\b")
_OWNER = re.compile(r"['’]s?$")
_DAY_LONGEST = 12
_LED_IN = re.compile(
    rf"(?:If|When|While|As|But|And|After|Before|Since|Because|Although|Though|Unless|Whether|[Bb]oth"
    rf"|Receiving|Welcoming|Hosting|Meeting|Greeting|Joining|Citing|Quoting)\s(?={CAPITAL})"
    r"|(?:[Tt]he\s)?[a-z]+\s(?:fires?|fired|dismiss(?:es|ed)?|sack(?:s|ed)?|appoints?|appointed|names?|named|picks?|nominates?|nominated"
    rf"|meets?|met|tells?|told|asks?|asked|urges?|urged|calls?|called|replaces?|replaced|ousts?|ousted|pardons?|pardoned)\s"
    rf"(?=(?:[a-z]+\s){{0,3}}{CAPITAL})"
)
"""What may stand before a name because a sentence begins so, or two are told of, or the one does something to the other."""
_NEWLY = re.compile(r"(?:newly|recently|freshly|just|then)[ -][a-z]+ed")
_UNFINISHED = re.compile(r"[Aa]n? [a-z]+")
_PAPER = re.compile(r" (?:response|reply|statement|tweet|letter|note|message|remark|answer|denial)\b")


def is_piece(text: str, span: Span) -> bool:
    """Whether a phrase is a piece of the name of a department that goes on after it: "Trade" of "the Department of Trade and Fisheries".

    >>> text = "The Department of Sea Trade and Fisheries of Orsk"
    >>> is_piece(text, Span(18, 27)), is_piece(text, Span(4, 41))
    (True, False)
    """
    before = text[max(span.start - _PIECE_REACH, 0) : span.start]
    return _DEPARTMENT_OF.search(before) is not None and _AND_MORE.match(text, span.end) is not None


def is_tag(text: str, span: Span) -> bool:
    """Whether a phrase only says of the name before it from which party and place somebody is: "Ada Vell, D-Tarsk,", "(R-S.C.)".

    >>> is_tag("Ada Vell, D-Tarsk, left.", Span(10, 17)), is_tag("D-Tarsk left.", Span(0, 7))
    (True, False)
    """
    return (
        _TAG.fullmatch(text, span.start, span.end) is not None
        and _BESIDE_A_NAME.search(text[max(span.start - 4, 0) : span.start]) is not None
    )


def is_day(words: str) -> bool:
    """Whether words are a day's or month's name, also in an owner's form.

    >>> is_day("Friday's"), is_day("December"), is_day("May"), is_day("the Friday Club")
    (True, True, False, False)
    """
    plain = _OWNER.sub("", words.strip()).casefold().removeprefix("last ").removeprefix("next ")
    return len(plain) <= _DAY_LONGEST and (plain in SURE_MONTHS or (plain in WEEKDAYS and len(plain) > len("segun")))


def goes_on(text: str, span: Span) -> bool:
    """Whether a phrase begins with a relative word, and so goes on about the phrase before: "whose committee has asked".

    "Two people [briefed on the talks]" are told of by what they know.

    >>> goes_on("Vell, who left,", Span(6, 14)), goes_on("Who", Span(0, 3)), goes_on("two briefed on it", Span(4, 17))
    (True, False, True)
    """
    return _GOES_ON.match(text, span.start, span.end) is not None


def is_nobody(text: str, span: Span) -> bool:
    """Whether the words of a span name nobody by themselves: no letters, a party tag, a day, all people, a clause that goes on.

    >>> is_nobody("Humanity is not foreign to us.", Span(0, 8)), is_nobody("Vell is not foreign to us.", Span(0, 4))
    (True, False)
    """
    words = span.cut(text)
    if (
        words.casefold() in EVERYBODY | GENERATIONS
        or (words.casefold() in KICKERS and text[span.end : span.end + 1] == ":")
        or (words == "State" and _OF_STATE.search(text[max(span.start - 40, 0) : span.start]))
        or not any(sign.isalpha() for sign in words)
    ):
        return True
    return is_day(words) or is_tag(text, span) or goes_on(text, span) or _breaks_off(text, span)


def _breaks_off(text: str, span: Span) -> bool:
    """Whether a phrase ends before what it speaks of: "newly confirmed" (Minister Vell), "A terse" (reply)."""
    words = span.cut(text)
    is_paper = _UNFINISHED.fullmatch(words) is not None and _PAPER.match(text, span.end) is not None
    return is_paper or (_NEWLY.fullmatch(words) is not None and text[span.end : span.end + 1] == " ")


def led_in(words: str) -> int:
    """Code points of a conjunction at the front of a name, which is no part of it.

    >>> led_in("If President Vell"), led_in("both President Vell"), led_in("President Vell"), led_in("If")
    (3, 5, 0, 0)
    """
    found = _LED_IN.match(words)
    return found.end() if found is not None else 0


def is_document(phrase: Phrase, kind: Kind) -> bool:
    """Whether a phrase means a paper or a count and nobody: "a joint statement"; a name may hold such a word ("the Vell Report").

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> is_document(read_phrase("a joint statement"), Kind.ORGANISATION), is_document(read_phrase("Count Vell"), Kind.PERSON)
    (True, False)
    """
    return phrase.form != NAME and phrase.head in DOCUMENTS and (kind is not Kind.PERSON or phrase.head not in TITLED)
