"""This module knows who a speaker's words name, in first form.

A name is taken as the page gives it; a short one stands for the nearest earlier full name that it shortens ("Vell" of "Ada Vell").
Pronouns, "the spokesman", "the bloc" name nobody here (`unnamed` asks further), and neither does "Orsk and Vell", which names two.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Entity, Kind, Mention
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text.names import Name, head_names, is_institution, names_in

STATE_WORDS = frozenset(str.split("states kingdom republic emirates federation islands us usa uk uae u.s. u.k. u.s.a. u.a.e. drc dprk"))
"""Words, in lower case, that make a name a state's."""

NAMED_KINDS = frozenset({"person", "state", "organisation"})
"""Kinds of those who have names and speak."""

LOCATING = "in|across|inside|into|near|between|throughout|around|towards|toward|outside|within"
"""Words before a place's name."""


class Named(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who speaks in each draft (None: left open), the mentions that say so, and the entities they refer to."""

    speakers: tuple[str | None, ...]
    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]


def name_speakers(article: Article, paragraphs: Sequence[Span], drafts: Sequence[Draft], seen: Sequence[Fill] = ()) -> Named:
    """Name the speakers of an article's statements.

    Args:
        article: the article they stand in.
        paragraphs: all that is told, in text order; full names are looked for here.
        drafts: the statements, in text order.
        seen: mentions that the encoder found, by which names get their kinds.
    """
    register = _Register(article.page.text, paragraphs, seen)
    speakers = tuple(register.speaker(draft.speaker) for draft in drafts)
    mentions = tuple(sorted(set(register.mentions), key=lambda mention: mention.span))
    return Named(speakers=speakers, mentions=mentions, entities=register.entities)


class _Register:
    """The names of one article as its statements are gone through."""

    def __init__(self, text: str, paragraphs: Sequence[Span], seen: Sequence[Fill] = ()) -> None:
        self.text = text
        self.kinds = [(mention.span.cut(text), mention.role) for mention in seen if mention.role in NAMED_KINDS]
        self.full = _full_names(text, paragraphs)
        self.mentions: list[Mention] = []
        self.entities: dict[str, Entity] = {}

    def speaker(self, spans: Sequence[Span]) -> str | None:
        heads = [head for span in spans for head in head_names(self.text, span) or self._last_named(span)]
        names = [name for name in heads if not self._is_common(name)]
        keys = [self._enter(name) for name in names]
        return keys[0] if len(keys) == 1 else None

    def _last_named(self, span: Span) -> list[Name]:
        """The known name that ends a long title: "Press Secretary of the President of Orsk Ada Vell"."""
        words = span.cut(self.text)
        ending = next((full for full in self.full if words.endswith(" " + full.words)), None)
        if ending is None:
            return []
        start = span.end - len(ending.words)
        return [Name(span=Span(start, span.end), words=ending.words, title=" ".join(words[: start - span.start].split()))]

    def _is_common(self, name: Name) -> bool:
        """Whether a single word is capitalised only because a sentence starts with it: the page has it in lower case too."""
        is_single = " " not in name.words and name.words[1:].islower() and not name.title
        return is_single and re.search(rf"\b{re.escape(name.words.lower())}\b", self.text) is not None

    def _enter(self, name: Name) -> str:
        full = self._full_form(name)
        key = slug(full.words)
        role = name.title or full.title or None
        known = self.entities.get(key)
        if known is None:
            self.entities[key] = Entity(name=full.words, kind=self._kind(full, role), role=role)
        elif known.role is None and role is not None:
            self.entities[key] = msgspec.structs.replace(known, role=role)
        self.mentions.append(Mention(span=name.span, kind=self.entities[key].kind, entity=key))
        return key

    def _full_form(self, name: Name) -> Name:
        """The nearest earlier full name a single one shortens, else the first later one (headlines come first), else itself."""
        if " " in name.words:
            return name
        shortened = [full for full in self.full if _shortens(name, full)]
        earlier = [full for full in shortened if full.span.start <= name.span.start]
        return earlier[-1] if earlier else shortened[0] if shortened else name

    def _kind(self, name: Name, role: str | None) -> Kind:
        """What most mentions of the name on the page are to the encoder; else a plain guess by its form and how the page uses it.

        Institutions have their words or are initials; states are where things are ("in Orsk", "between Orsk and Vell");
        what has an article ("the Lighthouse") is a body; all others are persons.
        """
        votes = Counter(kind for words, kind in self.kinds if words == name.words or words.endswith(" " + name.words))
        if votes:
            return Kind(votes.most_common(1)[0][0])
        parts = name.parts()
        if STATE_WORDS.intersection(parts):
            return Kind.STATE
        if is_institution(parts) or _is_initials(name.words):
            return Kind.ORGANISATION
        words = re.escape(name.words)
        if role or (len(parts) > 1 and not re.search(rf"\b[Tt]he\s+{words}\b", self.text)):
            return Kind.PERSON
        if re.search(rf"\b[Tt]he\s+{words}\b", self.text):
            return Kind.ORGANISATION
        return Kind.STATE if re.search(rf"\b(?:{LOCATING})\s+{words}\b|{words.upper()}\b", self.text) else Kind.PERSON


def _full_names(text: str, paragraphs: Sequence[Span]) -> list[Name]:
    """Names of two to four words in running text; "Envoy Ada Vell" is "Ada Vell" where that stands alone too.

    After "of", a name that stands alone elsewhere is not part of the one that follows it ("President of Orsk Ada Vell").
    """
    found = [name for paragraph in paragraphs if not _is_title_case(paragraph.cut(text)) for name in names_in(text, paragraph)]
    alone = {name.words for name in found if " " not in name.words}
    names = [_without_place(text, name, alone) for name in found]
    full = [name for name in names if 2 <= len(name.parts()) <= 4 and not name.words.split()[0].endswith("ing")]
    known = {name.words for name in full}
    return [name for name in full if not any(name.words.endswith(" " + other) for other in known)]


def _without_place(text: str, name: Name, alone: set[str]) -> Name:
    first, _, rest = name.words.partition(" ")
    after_of = text[: name.span.start].rstrip().endswith(" of")
    if not (after_of and " " in rest and first in alone and name.span.cut(text).endswith(rest)):
        return name
    return Name(span=Span(name.span.end - len(rest), name.span.end), words=rest, title=name.title)


def _is_initials(words: str) -> bool:
    plain = words.replace(".", "")
    return len(plain) > 1 and plain.isupper() and plain.isalpha()


def _is_title_case(words: str) -> bool:
    """Whether nearly every long word is capitalised, as in many headlines, so that capitals say nothing."""
    long: list[str] = [word for word in re.findall(r"\w+", words) if len(word) > 3]
    return 3 * sum(word[0].isupper() for word in long) > 2 * len(long)


def _shortens(name: Name, full: Name) -> bool:
    """Whether a name is the end of a fuller one: "Vell" of "Ada Vell"."""
    ending: str = " " + name.words.casefold()
    return full.words.casefold().endswith(ending)


def slug(name: str) -> str:
    """A key for a name that is the same wherever it is written alike.

    >>> slug("Ada O’Vell")
    'ada-o-vell'
    """
    return "-".join(re.findall(r"\w+", name.casefold()))
