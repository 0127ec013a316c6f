"""This module knows datelines: "ORSK, Jan 13 (Agency) -" at the head of a report, the place it was filed from and who supplied it."""

import re
from collections.abc import Mapping

import msgspec

from onrecord.articles.letters import UPPER
from onrecord.facts.agencies import agency_named
from onrecord.facts.cities import is_city
from onrecord.model.article import Dateline
from onrecord.model.span import Span
from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.name_words import TITLES

_MONTH = "(?i:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + ")"
_WEEKDAY = "(?i:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + ")"
_CAPITALS = rf"[{UPPER}][{UPPER}'’.]*[{UPPER}](?:[ -][{UPPER}][{UPPER}'’.]*(?<![.]))*"
_WORD = rf"[{UPPER}][\w'’]++(?>(?:-[^\W\d][\w'’]*+)*)"
_WORDS = rf"{_WORD}(?>(?: (?:(?:de|la|el|al|am|an|der|upon)[ -])?{_WORD})*)"
_STATE = rf"(?:, (?!{_MONTH}\b|{_WEEKDAY}\b)[{UPPER}][\w.'’]*+(?: [{UPPER}][\w.'’]*+){{0,2}}(?! ?\d))"
_SHOUTED = rf"(?P<place>{_CAPITALS}(?:/{_CAPITALS})*{_STATE}{{0,2}})"
_NAMED = rf"(?P<place>{_WORDS}(?:/{_WORDS})*{_STATE}{{0,2}})"
_YEAR = r"(?:,? \d{4})?"
_ORDINAL = r"(?:\.|st|nd|rd|th)?"
_FIGURES = r"\d{1,2}[./-]\d{1,2}[./-]\d{4}"
_ANY_DAY = (
    rf"(?P<day>,? ?(?:{_WEEKDAY},? (?=[^\W\d]{{3,10}}\.? \d|\d))?"
    rf"(?:\d{{1,2}}{_ORDINAL} ?[^\W\d]{{3,10}}\.?|[^\W\d]{{3,10}}\.? \d{{1,2}}{_ORDINAL}|{_WEEKDAY}|{_FIGURES}){_YEAR})"
)
_NAMED_DAY = rf"(?P<day>,? ?(?:\d{{1,2}}{_ORDINAL} {_MONTH}\.?|{_MONTH}\.? \d{{1,2}}{_ORDINAL}|{_FIGURES}){_YEAR})"
_SURE_DAY = rf"(?P<day>, (?:\d{{1,2}}{_ORDINAL} {_MONTH}\.?|{_MONTH}\.? \d{{1,2}}){_YEAR})"
_AGENCY = (
    r"(?: ?\((?P<paren>[^()]{2,50})\)|[.,]? ?/(?P<slash>[^/]{2,40})/"
    rf"|, (?P<short>[A-Z]{{2,12}})(?= [-–—])|\. (?P<stop>[{UPPER}][\w-]{{2,30}})\.(?= [-–—]))"
)
_DASH = r"(?P<dash>\.?(?: ?(?:[–—]+|--+) ?| -+ ?|-+ )|\.- ?)"
_STOP = r"(?:[.:] ?)"
_FORMS = tuple(
    re.compile(rf"{form}(?=\S)")
    for form in (
        rf"{_SHOUTED}(?: ?\((?P<paren>[^()]{{2,50}})\)|,? ?/(?P<slash>[^/]{{2,40}})/| [–—-]){_NAMED_DAY}(?:{_DASH}|\. )",
        rf"{_SHOUTED}{_ANY_DAY} [–—-] (?P<after>[{UPPER}][^.–—]{{1,30}})\. ",
        rf"{_SHOUTED}{_ANY_DAY}?{_AGENCY}?{_DASH}",
        rf"\((?P<paren>[^()]{{2,50}})\)(?: [–—-])? {_SHOUTED}{_ANY_DAY}?{_DASH}",
        rf"{_NAMED}\. (?P<day>\d{{1,2}} {_MONTH}(?: \d{{4}})?)\. (?P<after>[{UPPER}][^\s]{{2,30}}) [–—-] ",
        rf"{_NAMED}{_ANY_DAY}?{_AGENCY}(?:{_DASH}|{_STOP}| )",
        rf"{_NAMED}{_SURE_DAY}(?:{_DASH}|\. )",
        rf"(?P<place>[{UPPER}]{{3,}}(?:[ -][{UPPER}]+)*)\. (?=[{UPPER}][{UPPER}]?[^{UPPER}.])",
        rf"(?P<place>)\((?P<paren>[^()]{{2,50}})\){_DASH}",
        rf"{_SHOUTED} (?P<bar>[\w/-]{{2,20}}) ?\| ?",
        r"【(?P<place>[^【】＝=・\s]{2,12}?)(?:(?P<bar>共同|時事|ロイター|AFP)|(?P<day>[＝=・][^【】]{1,20}))】\s?",
        r"[(\[](?P<place>[가-힣·]{2,12})=(?P<paren>[가-힣A-Z0-9]{2,12})[)\]]\s?",
        r"[（(]?(?P<paren>[\u4e00-\u9fff]{1,3}社)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<day>\d{1,2}月\d{1,2}日|\d{1,2}日)电?電?[）)]?\s?",
    )
)
"""A place in capitals and what stands before its day; a place in capitals, a day and an agency after the dash; a place in capitals and a
dash; an agency, then the place; a place, a day and an agency between full stops; a place and an agency; a place and a day; a place in
capitals and a full stop; an agency alone; a place and who wrote, before a bar; and as Japanese, Korean and Chinese agencies write them."""

_DOUBTFUL = tuple(
    re.compile(rf"{form}(?=[^\W_a-z]|[\"“„«‘'»])")
    for form in (
        rf"{_SHOUTED}(?:: | ?[·|] )",
        rf"{_NAMED}(?:\. | [–—-] | ?[·|] )",
        rf"(?P<city>)(?P<place>{_WORDS}{_STATE}{{0,2}}): ",
    )
)
"""A place and a sign that as often follows a label or a speaker: taken only where something else says that the word is a place; before a
colon, which follows speakers too, only a listed city."""

_DATE = rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}\.? (?:de )?{_MONTH}\b|{_MONTH}\.? \d{{1,2}}\b)"
_DATED_LINE = re.compile(rf"{_NAMED}(?:, | ?[–—-] ?)(?={_DATE})")
_SUPPLIED_LINE = re.compile(rf"(?P<agency>[{UPPER}][\w ]{{1,30}}), (?P<place>{_CAPITALS})(?=\n|\Z)")
_PLACE_LINE = re.compile(rf"(?:{_SHOUTED}|(?P<city>{_WORDS}))(?=\n|\Z)")

_BRACKETS = "([（【"
_LONGEST, _LONGEST_BARE = 140, 4
"""Code points of a dateline at most, and words of a place that neither a day nor an agency stands by."""
_SENTENCE = 600
"""Code points after a doubtful place in which the report's first sentence ends; a headline or a label has no full stop."""
_FEWEST = 8
"""Words that the line with a doubtful place has at least."""
_FULL_STOP = re.compile(r"[^\W\d]{2}[)\]”“»’\"']*[.!?…।。](?:[\s”“»’\"')\]]|\Z)")
_AROUND = 20_000
"""Code points before and after a doubtful place among which it is looked for once more, after a preposition."""
_PREPOSITIONS = frozenset(["in", "at", "from", "near", "outside", "aus", "nach", "bei", "en", "à", "em", "dans", "depuis", "в", "из", "у"])
_SMALL = frozenset(["de", "la", "le", "el", "al", "of", "on", "the", "am", "an", "der", "upon", "sur", "di", "del", "da", "do"])
_ARTICLES = frozenset(["LE", "LES", "LA", "THE", "DER", "DIE", "DAS", "UN", "UNE", "A", "IL", "EL"])
_SUPPLIERS = ("after", "paren", "slash", "short", "stop", "bar")
_LETTERS = re.compile(r"(?![A-ZÀ-Þ])[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})*\Z")
_NOT_PLACES = frozenset(
    """
    EXCLUSIVE UPDATE UPDATED BREAKING WATCH VIDEO ANALYSIS OPINION EXPLAINER FACTBOX LIVE CORRECTED CORRECTION NOTE EDITORIAL WARNING
    REVIEW PROFILE OBITUARY INTERVIEW COMMENT COMMENTARY COLUMN FEATURE PODCAST PHOTOS GALLERY TIMELINE BACKGROUND POLL QUIZ
    EXKLUSIV KOMMENTAR ANALYSE PORTRÄT REPORTAGE HINTERGRUND LIVEBLOG LIVETICKER EILMELDUNG GASTBEITRAG GLOSSE
    EXCLUSIF ENTRETIEN RÉCIT ENQUÊTE TRIBUNE DIRECT VIDÉO DÉCRYPTAGE INFOGRAPHIE PORTRAIT CHRONIQUE ÉDITO BILLET
    EXCLUSIVA ENTREVISTA ANÁLISIS OPINIÓN CRÓNICA REPORTAJE EXCLUSIVO ANÁLISE OPINIÃO ESCLUSIVA INTERVISTA ANALISI
    """.split()
)


class Filed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dateline as found at the head of a paragraph.

    Attributes:
        words: all of it, up to the report's first word.
        dateline: its place; None for "(Agency) -" alone.
        agency: as the dateline names it, or None.
        sure: whether a day or an agency stands beside the place; without either it may be a label ("WEATHER - Rain").
    """

    words: Span
    dateline: Dateline | None
    agency: str | None
    sure: bool


def read_dateline(text: str, start: int, end: int) -> Filed | None:
    """The dateline at the head of the paragraph `text[start:end]`, or None.

    The place must stand in capitals, or be followed by an agency or a day; "(Agency) -" alone names no place. Other places ("Orsk. Talks go
    on", "ORSK: Talks go on") count in a full sentence where they are listed cities, or where the text says "in Orsk" as well.

    >>> read_dateline("ORSK (Agency) - Talks go on.", 0, 28).dateline.place
    'Orsk'
    >>> read_dateline("Orsk, 2 April. /NEVA/. Talks go on.", 0, 35).agency
    'NEVA'
    """
    if start < end and not (text[start].isupper() or text[start] in _BRACKETS or "\u4e00" <= text[start] <= "\u9fff"):
        return None
    ends = min(end, start + _LONGEST)
    sure = (filed for form in _FORMS if (found := form.match(text, start, ends)) and (filed := _filed(found)))
    return next(sure, None) or _doubtful(text, start, end)


def read_filed_line(text: str, start: int, end: int) -> Filed | None:
    """The dateline that a line between headline and story is, or begins with: "Oslo, April 2, 2031", "Oslo", "NEVA, ORSK", "ORSK, TARN".

    The place must be a listed city, or in capitals or before a date one that the text has as "in Orsk", too; or an agency stands before it.

    >>> read_filed_line("Oslo - 2 Apr 2031 - 08:22", 0, 25).dateline.place
    'Oslo'
    """
    ends = min(end, start + _LONGEST)
    if (found := _DATED_LINE.match(text, start, ends)) and _is_place(found["place"], text, start):
        return _on_a_line(found, "place")
    if (found := _SUPPLIED_LINE.match(text, start, ends)) and (agency := agency_named(found["agency"])):
        return _on_a_line(found, "place", agency)
    if found := _PLACE_LINE.match(text, start, ends):
        group = "place" if found["place"] else "city"
        return _on_a_line(found, group) if _is_place(found[group], text, start, listed=group == "city") else None
    return None


def _on_a_line(found: re.Match[str], group: str, agency: str | None = None) -> Filed:
    dateline = Dateline(place=_as_written(found[group]), span=Span(*found.span(group)))
    return Filed(words=Span(*found.span()), dateline=dateline, agency=agency, sure=agency is not None)


def _filed(found: re.Match[str]) -> Filed | None:
    said = {group: words for group, words in found.groupdict().items() if words}
    place, named = said.get("place", ""), next((said[group] for group in _SUPPLIERS if group in said), "")
    known = next(filter(None, map(agency_named, re.split("[/.]", named))), None)
    if named and not known and not _is_supplier(said, named, found):
        return None
    words, agency = Span(found.start(), found.end()), known or (named.strip() if named[:1].isupper() else None)
    if not place:
        return Filed(words=words, dateline=None, agency=agency, sure=True)
    opening, beside = place.split()[0].rstrip(":"), bool(named or "day" in said)
    doubtful = not beside and (opening in _ARTICLES or len(place.split()) > _LONGEST_BARE)
    if opening in _NOT_PLACES or (doubtful and not _is_place(place, found.string, found.start())):
        return None
    return Filed(words=words, dateline=Dateline(place=_as_written(place), span=Span(*found.span("place"))), agency=agency, sure=beside)


def _is_supplier(said: Mapping[str, str], named: str, found: re.Match[str]) -> bool:
    """Whether an unlisted name may be an agency's, an outlet's or a writer's: by its letters, and by what stands beside it."""
    place = said.get("place", "")
    if "bar" in said:
        return _LETTERS.match(named) is not None
    if named[0].isupper():
        return "after" not in said and ("dash" in said or "day" in said or is_city(place))
    return bool(place) and "dash" in said and _LETTERS.match(named) is not None and _is_place(place, found.string, found.start())


def _doubtful(text: str, start: int, end: int) -> Filed | None:
    """A place before a sign that may follow a label or a speaker as well."""
    for form in _DOUBTFUL:
        found = form.match(text, start, min(end, start + _LONGEST))
        if (
            found
            and found["place"].casefold() not in TITLES
            and _is_place(found["place"], text, start, listed="city" in form.groupindex)
            and _is_sentence(text, found.end(), end)
        ):
            place = Dateline(place=_as_written(found["place"]), span=Span(*found.span("place")))
            return Filed(words=Span(found.start(), found.end()), dateline=place, agency=None, sure=False)
    return None


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether what follows is a sentence: some words on the line, and a full stop before long."""
    rest = text[start : min(end, start + _SENTENCE)]
    return len(rest.split("\n", 1)[0].split()) >= _FEWEST and _FULL_STOP.search(rest) is not None


def _is_place(place: str, text: str, start: int, *, listed: bool = False) -> bool:
    """Whether a listed city is among the places joined by a slash, or, if the list is not all that counts, the text has "in Orsk"."""
    names = [_as_written(name.partition(",")[0]) for name in place.split("/")]
    return any(map(is_city, names)) or (not listed and any(_is_located(name, text, start) for name in names))


def _is_located(name: str, text: str, start: int) -> bool:
    """Whether the name stands after a preposition of place somewhere around `start`."""
    at, end = max(0, start - _AROUND), min(len(text), start + _AROUND)
    while (at := text.find(f" {name}", at, end)) >= 0:
        before = text[max(0, at - _LONGEST) : at].split()[-1:]
        at += len(name) + 1
        if before and before[0].lower() in _PREPOSITIONS and not text[at : at + 1].isalnum():
            return True
    return False


def _as_written(place: str) -> str:
    """The place as a reader would write it: "RIO DE ORSK" is Rio de Orsk; abbreviations stay ("U.S.", "Orsk, DC")."""
    words = re.split(r"((?<=,) [A-Z]{2}\b|[ /-])", place)
    return "".join(word.lower() if number and word.lower() in _SMALL else _capital(word) for number, word in enumerate(words))


def _capital(word: str) -> str:
    return word[:1] + word[1:].lower() if word.isupper() and word[:1] != " " and "." not in word[:-1] else word
