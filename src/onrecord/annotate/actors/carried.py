"""This module knows who goes on speaking: "He said …" after a sentence that one person opens or speaks in is that person's again.

"Ada Vell told Ilan Brunn that the port was shut. She said …" is Ada Vell's, since nobody goes on but who spoke or acted last. Captions
between break no chain, headings do. Whom the words are told to or speak of by name never says them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.annotate.actors.alike import INITIAL, LONGER, SAME, SHORTER, likeness
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME
from onrecord.annotate.actors.setting import Setting, widest
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

SPEAKING_PRONOUNS = frozenset({"he", "she"})
OPENING_MARKS = frozenset('"“«„')
_ONE = frozenset({SAME, SHORTER, LONGER, INITIAL})
"""Likenesses of names that are one person's."""
_LED_IN = re.compile(
    r"[\"“«„]?(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Ss]till|[Hh]owever|[Ll]ater|[Ee]arlier|[Tt]hen|[Aa]lso|[Mm]eanwhile|[Ii]nstead),?\s)?(?:[Tt]he\s)?"
)
"""What may stand before the subject that a sentence opens with."""
_JOINED = re.compile(r"[,;]\s(?:but|and|though|while)\s$")
_JOINED_LONGEST = 10
"""What joins a clause to the one before, and its characters at most."""
_NOT_ALONE = re.compile(rf"['’]s?\s|\s(?:and|or)\s(?:the\s)?(?:{CAPITAL}|his\b|her\b)")
"""What follows a phrase that is no subject by itself: "Vell's envoy", "Vell and Brunn"."""


class Carried:
    """The speakers of a page as one sentence hands them on to the next.

    Args:
        speakers: number of the phrase that is each statement's speaker, or None.
    """

    def __init__(
        self, text: str, drafts: Sequence[Draft], heard: Sequence[Heard], settings: Sequence[Setting], speakers: Sequence[int | None]
    ) -> None:
        self.text, self.drafts, self.heard, self.settings = text, drafts, heard, settings
        self._drafts_of: dict[int, list[int]] = {}
        for draft, number in enumerate(speakers):
            if number is not None:
                self._drafts_of.setdefault(number, []).append(draft)
        self._of_sentence: dict[int, list[int]] = {}
        for number, setting in enumerate(settings):
            if not setting.in_caption:
                self._of_sentence.setdefault(setting.sentence, []).append(number)
        self._shut_out: dict[int, tuple[int, ...]] = {}

    def goes_on(self, number: int, actors: Sequence[Somebody], actor_of: Sequence[int | None]) -> Somebody | None:
        """Who a speaking "he" or "she" is, where the sentence before has one person who opens it or speaks in it; else None."""
        if self._joins(number):
            before = [at for at in self._of_sentence.get(self.settings[number].sentence, ()) if at < number and self._opens_and_speaks(at)]
        elif self._may_go_on(number):
            before = self._subjects(self._sentence_of(number) - 1, self.settings[number].section)
        else:
            return None
        found = {actor for at in before if (actor := actor_of[at]) is None or actors[actor].kind is Kind.PERSON}
        if len(found) != 1 or (actor := found.pop()) is None:
            return None
        somebody, gender = actors[actor], self.heard[number].phrase.gender
        fits = somebody.kind is Kind.PERSON and somebody.plural != {True} and (not somebody.genders or gender in somebody.genders)
        return somebody if fits and not self.bars(number, somebody, actor_of) else None

    def bars(self, number: int, somebody: Somebody, actor_of: Sequence[int | None]) -> bool:
        """Whether somebody cannot be a speaking "he" or "she": the words are told to him, speak of him, or only a caption names him."""
        if self.heard[number].phrase.form not in SPEAKING_PRONOUNS or self.settings[number].speaks is None:
            return False
        if somebody.last.in_caption and not self.settings[number].in_caption:
            return True
        return any(self._is_named(at, somebody, actor_of) for at in self._others(number))

    def speaks_himself(self, number: int, somebody: Somebody, speaker: int | None) -> bool:
        """Whether "he" or "she" stands in somebody's own words, told word for word, where he would say "I"."""
        inside = self.settings[number].inside
        if self.heard[number].phrase.form not in SPEAKING_PRONOUNS or inside is None or speaker != somebody.number:
            return False
        return self.is_word_for_word(number, inside)

    def is_word_for_word(self, number: int, inside: int) -> bool:
        """Whether a phrase stands in a statement as its speaker said it: between quotation marks that open his words, or in a turn."""
        draft = self.drafts[inside]
        return draft.is_verbatim or any(_is_quoted(self.text, piece, self.heard[number].span) for piece in draft.content)

    def is_spoken_of(self, number: int, somebody: Somebody) -> bool:
        """Whether a speaker's own words spoke last of somebody; not where both are an unquoted "he": "He likes maps, he said."."""
        draft, last = self.settings[number].speaks, somebody.last_heard
        if draft is None or somebody.last.inside != draft:
            return False
        are_one = {self.heard[number].phrase.form, last.phrase.form} <= SPEAKING_PRONOUNS
        return not are_one or any(_is_quoted(self.text, piece, last.span) for piece in self.drafts[draft].content)

    def told_after(self, number: int, actor_of: Sequence[int | None]) -> int | None:
        """Number of the "he" or "she" that speaks the words around a phrase and stands behind them, while nobody knows who that is."""
        inside = self.settings[number].inside
        at = None if inside is None else next((at for at, drafts in self._near(number) if inside in drafts), None)
        return at if at is not None and actor_of[at] is None and self.heard[at].phrase.form in SPEAKING_PRONOUNS else None

    def _near(self, number: int) -> Iterator[tuple[int, list[int]]]:
        """Phrases that speak after a phrase, with the statements that they make."""
        speaking = sorted(self._drafts_of)
        for at in speaking[bisect_right(speaking, number) :][:NEAR]:
            yield at, self._drafts_of[at]

    def _may_go_on(self, number: int) -> bool:
        """Whether a phrase is a "he" or "she" that opens its sentence, or follows words of its own that do, outside all others' words."""
        setting = self.settings[number]
        if self.heard[number].phrase.form not in SPEAKING_PRONOUNS or setting.speaks is None or setting.depth or setting.in_caption:
            return False
        return setting.opens or any(self._opens(draft) for draft in self._drafts_of.get(number, ()))

    def _joins(self, number: int) -> bool:
        """Whether a speaking "he" or "she" begins a clause joined to the one before: "Vell would not ask Brunn to go, but he said"."""
        setting, start = self.settings[number], self.heard[number].span.start
        if self.heard[number].phrase.form not in SPEAKING_PRONOUNS or setting.speaks is None or setting.depth or setting.in_caption:
            return False
        return _JOINED.search(self.text[max(0, start - _JOINED_LONGEST) : start]) is not None

    def _opens_and_speaks(self, number: int) -> bool:
        """Whether a phrase is the subject with which its sentence opens, and speaks there."""
        return self._speaks(number) and self._is_narrated(number) and self._is_subject(number)

    def _opens(self, draft: int) -> bool:
        """Whether a statement's words open a line or follow a full stop."""
        start = self.drafts[draft].content[0].start
        before = self.text[max(start - 3, 0) : start].rstrip(" ").rstrip('"“«„').rstrip(" ")
        return not before or before[-1] in '\n.!?”"»'

    def _sentence_of(self, number: int) -> int:
        """Number of the sentence in which a phrase, or the words of its own before it, begin."""
        starts = [self.drafts[draft].content[0].start for draft in self._drafts_of[number] if self._opens(draft)]
        begin = min([*starts, self.heard[number].span.start])
        first = bisect_left(self.heard, begin, key=lambda each: each.span.start)
        return min(self.settings[at].sentence for at in range(first, number + 1) if not self.settings[at].in_caption)

    def _subjects(self, sentence: int, section: int) -> list[int]:
        """The phrases that open a sentence or speak in it, in no others' words and under the same heading."""
        numbers = [at for at in self._of_sentence.get(sentence, ()) if not self.settings[at].in_heading and self._is_narrated(at)]
        return [at for at in numbers if self.settings[at].section == section and (self._is_subject(at) or self._speaks(at))]

    def _is_narrated(self, number: int) -> bool:
        """Whether a phrase stands in nobody's words, or is who is accused or asked in them: "Ada Vell is accused by critics of …"."""
        setting = self.settings[number]
        if setting.depth != 1 or setting.inside is None or not setting.opens:
            return not setting.depth
        speaker = self.drafts[setting.inside].speaker[:1]
        return any(self.text.endswith(" by ", 0, span.start) for span in speaker)

    def _speaks(self, number: int) -> bool:
        return number in self._drafts_of

    def _is_subject(self, number: int) -> bool:
        each = self.heard[number]
        if not self.settings[number].opens or each.kind is not Kind.PERSON or each.parent is not None or each.phrase.form == FRESH_FORM:
            return False
        begin = max(self.text.rfind(sign, 0, each.span.start) for sign in ("\n", ". ", "? ", "! ", ".” ", '." ')) + 1
        front = self.text[begin : each.span.start].lstrip(' ."”?!')
        return _LED_IN.fullmatch(front) is not None and _NOT_ALONE.match(self.text, each.span.end) is None

    def _others(self, number: int) -> tuple[int, ...]:
        """Whom a speaking phrase's words are told to, and whom they name."""
        if number not in self._shut_out:
            drafts = [self.drafts[draft] for draft in self._drafts_of.get(number, ())]
            told = [at for draft in drafts for span in draft.addressee if (at := widest(self.heard, span)) is not None]
            named = [at for draft in drafts for piece in draft.content for at in self._names_in(piece)]
            self._shut_out[number] = tuple(dict.fromkeys(at for at in (*told, *named) if at != number))
        return self._shut_out[number]

    def _names_in(self, piece: Span) -> list[int]:
        first = bisect_left(self.heard, piece.start, key=lambda each: each.span.start)
        last = bisect_left(self.heard, piece.end, key=lambda each: each.span.start)
        return [at for at in range(first, last) if self.heard[at].names_person and piece.covers(self.heard[at].span)]

    def _is_named(self, at: int, somebody: Somebody, actor_of: Sequence[int | None]) -> bool:
        """Whether a phrase, settled or not, is somebody."""
        if actor_of[at] is not None:
            return actor_of[at] == somebody.number
        phrase = self.heard[at].phrase
        return phrase.form == NAME and any(likeness(phrase, name) in _ONE for name in somebody.names)


NEAR = 12
"""Speaking phrases after another among which the one is looked for whose words that other stands in."""


def _is_quoted(text: str, piece: Span, span: Span) -> bool:
    """Whether a phrase stands between quotation marks that open a statement's words."""
    if not piece.covers(span):
        return False
    begin = piece.start if text[piece.start] in OPENING_MARKS else piece.start - 1
    return begin >= 0 and text[begin] in OPENING_MARKS and not any(sign in '"”»' for sign in text[begin + 1 : span.start])
