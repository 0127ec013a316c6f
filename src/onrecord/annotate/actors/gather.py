"""This module knows which phrases of a page are looked at as mentions: those the encoder found, and those that others need named.

A phrase that coordinates two ("Washington and NATO") names nobody by itself; a bare determiner is no phrase.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

import msgspec

from onrecord.annotate.actors.articled import with_articles
from onrecord.annotate.actors.called_so import past_nickname, without_adjectives
from onrecord.annotate.actors.companies import as_companies
from onrecord.annotate.actors.halves import of_halves
from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.lawmakers import parties_named
from onrecord.annotate.actors.nobody import goes_on, is_document, is_nobody, led_in
from onrecord.annotate.actors.owned import office_of_person, owner_of, run_by, state_of_office, states_of_holders, whom_for
from onrecord.annotate.actors.persons import as_persons, of_families
from onrecord.annotate.actors.phrase import NAME, Phrase, read_phrase
from onrecord.annotate.actors.spelt import OPEN, Spelt, heard_at
from onrecord.annotate.actors.tags import without_tag
from onrecord.annotate.actors.words import DEFINITE, FRESH, PERSON_NOUNS, POSSESSIVES, RELATIVES
from onrecord.facts.known import Known, Sense, known_named, longest_known, owner
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.initials import unbroken
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL

LONGEST = 120
"""Code points; a longer phrase is a sentence, and no mention."""
_AND = re.compile(r"\b(?:and|or)\b")
_NAME = rf"(?!and\b){CAPITAL}[\w.’'-]*"
_LIST = re.compile(rf"(?:[Tt]he )?{_NAME}(?:, (?:the )?{_NAME})*,? and (?:the )?{_NAME}(?: {_NAME})?")
_LISTED = re.compile(rf"(?:[Tt]he )?{_NAME}(?: {_NAME})?")
_BESIDE = re.compile(r"[^\W_]+(?:[ -](?!(?:of|who|which|whose|whom|in|at|on|for|from|and)\b)[^\W_][\w.’'-]*){0,5}")
_DANGLING = re.compile(r"(?:\s+(?:and|or|but)|[\s,;:.–—-]*(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.))$")
_REST = re.compile(rf"(?: {CAPITAL}[^\W\d_]*[a-z][\w’-]*)(?=[\s,.;:”\"’)])")
_ON = re.compile(rf"(?<=\w)\s(?:on|about|over|against)\s(?:the\s)?{CAPITAL}[^,]*$|(?<=\w)\s[a-z]+ing\s(?:the\s)?{CAPITAL}[\w.-]*['’]s?$")
"""What a phrase for a person goes on to say of what he deals with: "President Vell on Orsk", "the envoy watching Orsk's" (elections)."""
_HIMSELF = re.compile(r"(?<=\w)\s(?:himself|herself|itself|themselves)$")
"""What stresses a phrase and is no part of it: "the prime minister himself"."""
SCENERY = frozenset({Sense.CAPITAL, Sense.METONYM})
"""Senses of words that may as well name only the place."""
_AT = re.compile(r"\b(?:in|at|near|from|to|around|outside|across)\s$")
_CAPITALS = re.compile(rf"\b{CAPITAL}(?:[\w-]*\w|\.(?:{CAPITAL}\.)+)?(?: (?:of (?:the )?)?{CAPITAL}[\w-]*\w)*")
_LONG = re.compile(rf"\b{CAPITAL}[\w-]*(?:(?: (?:of|for|on|and|in|the|against)){{0,3}} {CAPITAL}[\w-]*)+")
_ANY = re.compile(r"\S+")
_SMALL = re.compile(r" [a-z]")
_LOCATED = re.compile(rf"\b(?:in|across|inside|into|near|between|throughout|around|towards?|outside|within)\s+({CAPITAL}[\w-]*)")
_LOWER = re.compile(r"\b[^\W\d_A-Z][^\W\d_]*\b")


def gather(text: str, paragraphs: Sequence[Span], seen: Sequence[Fill], wanted: Iterable[Span]) -> list[Heard]:
    """The phrases in text order, the wider first, each once.

    Args:
        paragraphs: all that is told, in text order.
        seen: what the encoder found.
        wanted: spans of speakers and parties; one that holds no phrase seen with its own head becomes one.
    """
    page = Spelt(text=text, lower=frozenset(_LOWER.findall(text)), located=frozenset(_LOCATED.findall(text)))
    known = list(_outermost(_known_by_name(text, paragraphs)))
    first = {fill.span.start: fill.span.end for fill in reversed(seen)}
    phrases = [
        (part, fill.role) for fill in seen if _is_seen(text, fill) for part in _parts(text, past_nickname(text, _seen(text, fill, first)))
    ]
    phrases = [(span, role) for span, role in phrases if not _is_broken_off(span, known) and not is_nobody(text, span)]
    found = {span: heard_at(page, span, Kind(role)) for span, role in phrases}
    heard = {span: each for span, each in found.items() if not is_document(each.phrase, each.kind)}
    starts = sorted(heard)
    ends = {span.end for span in heard}  # "most Republicans" is a phrase by itself
    parties = [span for paragraph in paragraphs for span in parties_named(text, paragraph, page.lower) if span.end not in ends]
    cut = (
        (span, part)
        for span in wanted
        for part in _parts(text, past_nickname(text, without_tag(text, _named_on(text, _led_on(text, span, first)))))
    )
    whole = ((span, span) for span in chain(known, parties))  # though there be an "and" in a name
    for span, part in chain(cut, whole):
        if part != span and _is_seen_whole(part, starts):
            continue  # "the top Democrat" of "the top Democrat on the committee", which is seen as a whole
        if (new := _wanted(page, part, heard, starts)) is not None:
            heard[new.span] = new
    kinds = {each.phrase.names: each.kind for each in heard.values() if each.phrase.form == NAME and each.kind is not Kind.PLACE}
    for whose in [find(page, each, kinds) for each in heard.values() for find in (owner_of, whom_for, run_by)]:
        if whose is not None and not _is_broken_off(whose.span, known):
            heard.setdefault(whose.span, whose)
    for state in [state_of_office(page, each, kinds) for each in heard.values()]:
        if state is not None:
            heard.setdefault(state.span, state)
    heard = states_of_holders(page, heard)
    for office in [office_of_person(text, each) for each in heard.values()]:
        if office is not None:
            heard.setdefault(office.span, office)
    heard = as_companies(text, of_halves(text, of_families(text, without_adjectives(text, as_persons(text, heard)))))
    nested = _nested(sorted(_of_one_kind(list(with_articles(text, heard))), key=lambda each: (each.span.start, -each.span.end)))
    listed = _lists(text, nested)
    return _nested([each for number, each in enumerate(nested) if number not in listed]) if listed else nested


def _is_seen_whole(part: Span, starts: Sequence[Span]) -> bool:
    """Whether a phrase was seen that begins with a part and holds it; the phrases seen come in text order."""
    at = bisect_left(starts, part)
    return at < len(starts) and starts[at].start == part.start


def _of_one_kind(heard: Collection[Heard]) -> list[Heard]:
    """The phrases, a name that was taken now for a state and now for a body being what it was taken for more often, or else a state."""
    votes: dict[tuple[str, ...], Counter[Kind]] = {}
    for each in heard:
        if each.phrase.form == NAME and each.kind in BODIES:
            votes.setdefault(tuple(each.phrase.names), Counter())[each.kind] += 1
    settled = {names: max(BODIES, key=kinds.__getitem__) for names, kinds in votes.items() if len(kinds) > 1}
    told = [(each, settled.get(tuple(each.phrase.names)) if each.kind in BODIES else None) for each in heard]
    return [each if kind is None else msgspec.structs.replace(each, kind=kind) for each, kind in told]


def _lists(text: str, heard: Sequence[Heard]) -> frozenset[int]:
    """Numbers of the phrases that name two by "and" between them."""
    children: dict[int, list[Span]] = {}
    for each in heard:
        if each.parent is not None and each.phrase.form == NAME:
            children.setdefault(each.parent, []).append(each.span)
    return frozenset(
        number
        for number, spans in children.items()
        if any(_AND.search(text, before.end, after.start) for before, after in pairwise(spans) if before.end < after.start)
    )


def _parts(text: str, span: Span) -> list[Span]:
    """The phrases in a phrase: names set side by side ("Orsk, Vell and Tarsk"), a name and what a comma sets beside it; else itself."""
    words = _HIMSELF.sub("", span.cut(text))
    span = Span(span.start, span.start + len(words))
    if _is_one_name(words):
        return [span]
    if " and " in words and _LIST.fullmatch(words):
        return [Span(span.start + part.start(), span.start + part.end()) for part in _LISTED.finditer(words)]
    one, and_, other = words.partition(" and ")
    if and_ and "," not in one and ((_is_full(one) and _is_full(other)) or _is_with_relative(one, other)):
        return [Span(span.start, span.start + len(one)), Span(span.end - len(other), span.end)]
    before, comma, after = words.partition(", ")
    beside = _BESIDE.match(after) if comma else None
    if beside is None or NAME not in (read_phrase(before).form, read_phrase(beside.group()).form):
        return [span]
    start = span.start + len(before) + len(comma)
    return [Span(span.start, span.start + len(before)), Span(start, start + beside.end())]


def _is_one_name(words: str) -> bool:
    """Whether words with an "and" between them are one name: of the tables, or a body's by its last word, "the" standing only before both.

    "Bosnia and Herzegovina" and "the Food and Agriculture Organization" are one; "the Kremlin and Foreign Ministry" are two.
    """
    one, and_, other = words.partition(" and ")
    if not and_:
        return False
    if known_named(owner(words)):
        return True
    bare, *parts = one.split()
    is_body = bare.casefold() == "the" and bool(parts) and "," not in words and other[:1].isupper() and is_institution(other.split()[-1:])
    return is_body and not is_institution(parts) and not known_named(one)


def _is_with_relative(one: str, other: str) -> bool:
    """Whether a name and a relative of whoever bears it are set side by side: "Vell and his wife", "Vell and First Lady Ada Vell"."""
    relative = read_phrase(other)
    return read_phrase(one).form == NAME and not RELATIVES.isdisjoint((relative.head, *relative.title.casefold().split()))


def _is_full(words: str) -> bool:
    """Whether words are somebody's name by themselves: with a title, of two words, or known."""
    phrase = read_phrase(words)
    return phrase.form == NAME and bool(phrase.title or len(phrase.names) > 1 or known_as(words, phrase, Kind.STATE))


def _known_by_name(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Whom the tables of facts have, where running text names them; but not a capital or palace where something only lies."""
    for paragraph in paragraphs:
        for run in _CAPITALS.finditer(text, paragraph.start, paragraph.end):
            if run.end() - run.start() > LONGEST:  # a line in capitals, or in a script that is not read
                continue
            start = run.start() + led_in(run.group())
            words = text[start : run.end()]
            known = known_as(words, read_phrase(words), Kind.STATE) or _holder(words)
            if known is not None and not (known.sense in SCENERY and _is_scenery(text, start, run.end())):
                yield Span(start, run.end())
        yield from _long_names(text, paragraph)


def _holder(words: str) -> Known | None:
    """Who of the tables goes by a full name, whatever title stands before it, or by an office and a family name."""
    phrase = read_phrase(words)
    return known_as(words, phrase, Kind.PERSON) if len(phrase.names) > 1 or phrase.title else None


def _long_names(text: str, paragraph: Span) -> Iterator[Span]:
    """Bodies and states of the tables whose names hold small words: "Organization for Security and Co-operation in Europe"."""
    for run in _LONG.finditer(text, paragraph.start, paragraph.end):
        words = list(_ANY.finditer(text, run.start(), run.end())) if _SMALL.search(run.group()) else ()
        for first, last, found in longest_known([word.group() for word in words]):
            parts = words[first:last]
            if any(word.group()[0].islower() for word in parts) and any(each.sense is Sense.NAME and each.sure for each in found):
                yield Span(parts[0].start(), parts[-1].end())


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in text order, each once, without those that lie in others."""
    reached = 0
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if span.end > reached:
            reached = span.end
            yield span


def _is_broken_off(span: Span, known: Sequence[Span]) -> bool:
    """Whether a phrase has only a piece of a name that the tables of facts have as a whole: "North" or "the North" of "North Korea"."""
    at = bisect_right(known, span.start, key=lambda each: each.start)
    return any(each.meets(span) and not span.covers(each) for each in known[max(at - 1, 0) : at + 2])


def _is_scenery(text: str, start: int, end: int) -> bool:
    """Whether something lies in or belongs to a place: "in Copenhagen", "Copenhagen's old town"."""
    return _AT.search(text[max(0, start - 9) : start]) is not None or text[end : end + 2] in ("'s", "’s")


def _seen(text: str, fill: Fill, first: Mapping[int, int]) -> Span:
    """The encoder's phrase without a conjunction or comma at its end, with all of a person's name, and whom its last word leads up to.

    Args:
        first: where the widest phrase ends that begins at each place.
    """
    span = _led_on(text, unbroken(text, fill.span), first)
    further = _ON.search(text, span.start, span.end) if fill.role == Kind.PERSON else None
    if further is not None and not is_institution(text[span.start : further.start()].split()):
        span = Span(span.start, further.start())
    trimmed = _DANGLING.sub("", span.cut(text)) or span.cut(text)
    end = span.start + len(trimmed)
    end = _named_on(text, Span(span.start, end)).end if fill.role == Kind.PERSON else end
    start = span.start + led_in(span.cut(text)) if fill.role == Kind.PERSON else span.start
    return without_tag(text, Span(start, end)) if fill.role == Kind.PERSON else Span(start, end)


def _named_on(text: str, span: Span) -> Span:
    """A title with a first name, and the last name that follows: "Prime Minister Ada" before "Vell"."""
    phrase = read_phrase(span.cut(text))
    is_begun = bool(phrase.title) and phrase.form == NAME and len(phrase.names) == 1 and not phrase.described
    rest = _REST.match(text, span.end) if is_begun else None
    return span if rest is None else Span(span.start, rest.end())


def _led_on(text: str, span: Span, first: Mapping[int, int]) -> Span:
    """A phrase that breaks off before a name, with that name ("the envoy of the" before "Orskan Council"), else without its last words."""
    open_ = OPEN.search(text, span.start, span.end)
    if open_ is None:
        return span
    end = first.get(span.end + 1)
    if end is None and (name := _CAPITALS.match(text, span.end + 1)) is not None:
        end = name.end()
    return Span(span.start, open_.start() if end is None or text[span.end] != " " else end)


def _is_seen(text: str, fill: Fill) -> bool:
    """Whether what the encoder found is a phrase; offices are read off names, and "who …" goes on about the phrase before."""
    return fill.role != Kind.OFFICE and _is_phrase(text, fill.span) and not goes_on(text, fill.span)


def _is_phrase(text: str, span: Span) -> bool:
    """Whether a span can name somebody: no determiner alone, but for the "A" that labels an answer."""
    written = span.cut(text)
    words = written.casefold()
    is_fresh = words in FRESH and written != "A"
    return (words not in DEFINITE or words in POSSESSIVES) and not is_fresh and span.end - span.start <= LONGEST


def _wanted(page: Spelt, span: Span, heard: dict[Span, Heard], starts: Sequence[Span]) -> Heard | None:
    """A phrase for a span in which none is seen."""
    words = span.cut(page.text)
    if span in heard or not _is_phrase(page.text, span) or is_nobody(page.text, span):
        return None
    first = bisect_left(starts, Span(max(0, span.start - 1), span.start + 1))
    if any(span.covers(each) for each in starts[first : first + 4]):
        return None
    new = heard_at(page, span, _kind(words, read_phrase(words), page.located))
    return None if is_document(new.phrase, new.kind) else new


def _kind(words: str, phrase: Phrase, located: frozenset[str]) -> Kind:
    """A plain guess where the encoder saw nobody: by the tables of facts, by the form, by how the page uses the name."""
    if known := known_as(words, phrase, Kind.STATE):
        return known.kind
    if phrase.form in ("he", "she", "i") or phrase.head in PERSON_NOUNS or phrase.title or phrase.gender or _is_trade(phrase):
        return Kind.PERSON
    if phrase.form in ("they", "we") or phrase.plural:
        return Kind.GROUP
    if phrase.form != NAME or is_institution(phrase.words) or words.isupper() or words.casefold().startswith("the "):
        return Kind.ORGANISATION
    if len(phrase.names) > 1:
        return Kind.PERSON
    return Kind.STATE if words in located else Kind.PERSON


def _is_trade(phrase: Phrase) -> bool:
    """Whether a description says what one person does for a living or believes in: "a physicist", "the lobbyist"."""
    return phrase.form != NAME and phrase.head.endswith("ist") and len(phrase.head) > len("exist")


def _nested(heard: Sequence[Heard]) -> list[Heard]:
    found: list[Heard] = []
    open_: list[int] = []
    for number, each in enumerate(heard):
        while open_ and heard[open_[-1]].span.end < each.span.end:
            open_.pop()
        found.append(msgspec.structs.replace(each, parent=open_[-1] if open_ else None))
        open_.append(number)
    return found
