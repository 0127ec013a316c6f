"""This module knows what speaks for and against two phrases meaning one actor: a list of plain findings, each with a name.

The findings are what the scorer has weights for, and what a decision is explained by.
"""

from collections import Counter
from collections.abc import Mapping

from onrecord.annotate.actors.alike import OTHER, likeness
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import common_to
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, PLAIN_FORMS, Phrase
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import BODY_NOUNS, FITTING, PERSON_NOUNS, SPEAKERS_FOR, STATE_NOUNS
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS

FAR = (0, 1, 2, 4, 8)
"""Sentences between two mentions, as steps."""
KNOWN_SAME, KNOWN_OTHER = "one in the tables of facts", "two in the tables of facts"
"""What the tables of facts decide; the corpus, where everybody is invented, cannot teach what that is worth (see `GIVEN`)."""
COMMON_NOUN = "goes by that noun in the tables of facts"
OWN_WORDS = "is named in the words that it speaks"
ONLY_SPOKESMAN = "the only one who speaks for others"
ANOTHERS = "is another's"
OF_PEOPLE = "names people"
ONE_A_PLACE = "place one"
NAMED_BESIDE = "a name stands beside it after a comma"
GIVEN = {
    KNOWN_SAME: 30.0, KNOWN_OTHER: -30.0, OWN_WORDS: -6.0, ANOTHERS: -6.0, ONE_A_PLACE: -6.0,
    COMMON_NOUN: 3.0, ONLY_SPOKESMAN: 3.0, OF_PEOPLE: 3.0,
}  # fmt: skip
"""Weights that are not learnt."""
BEST = ("same", "initial", "shorter", "longer", "letters", "people", "stem", "last", "part", "other", "")
"""Likenesses of names, the most telling first."""


def sort_of(heard: Heard) -> str:
    """Which weights a phrase is judged by: its pronoun, or its form and kind."""
    form = heard.phrase.form
    return f"{form} {heard.kind.value}" if form in PLAIN_FORMS else form


def findings(
    text: str, heard: Heard, setting: Setting, owner: int | None, somebody: Somebody, order: int, speakers: "Voices", rivals: int
) -> list[str]:
    """What is found of a phrase and an actor known so far.

    Args:
        owner: number of the actor that the phrase's owner is ("its minister"), or None.
        order: how many other actors were mentioned since.
        speakers: who speaks where.
        rivals: how many actors have been called by the phrase's head.
    """
    found = ["kind " + somebody.kind.value, f"recent {min(order, 4)}"]
    found += _by_words(heard, somebody, rivals)
    if heard.known is not None and somebody.known:
        found.append(KNOWN_SAME if heard.known.id in somebody.known else KNOWN_OTHER)
    if heard.phrase.form == DEFINITE_FORM and somebody.known and not somebody.known.keys().isdisjoint(common_to(heard.span.cut(text))):
        found.append(COMMON_NOUN)
    found += _by_form(heard, owner, somebody, speakers.parties)
    found += _by_place(text, heard, setting, somebody)
    found += speakers.findings(heard, setting, somebody)
    return found


def newness(heard: Heard, setting: Setting, seen_heads: set[str], seen_names: set[str]) -> list[str]:
    """What speaks for a phrase meaning somebody not met yet."""
    phrase = heard.phrase
    found = ["new"]
    if phrase.form in PLAIN_FORMS:
        found.append("head met" if phrase.head in seen_heads else "head not met")
        found.append("name met" if seen_names.intersection(phrase.names) else "name not met")
        found.append(f"words {min(len(phrase.words) + len(phrase.described), 4)}")
        found.append("plural" if phrase.plural else "singular" if phrase.plural is False else "number open")
    if setting.sentence <= 0:
        found.append("at the very start")
    if heard.parent is not None:
        found.append("nested")
    if phrase.owner:
        found.append("owned")
    found.append(f"depth {min(setting.depth, 2)}")
    if setting.speaks is not None:
        found.append("speaks")
    return found


class Voices:
    """Who speaks in which statement, as far as that is known; `turns` are the statements of each speaker."""

    def __init__(self) -> None:
        self.of: dict[int, int] = {}
        self.turns: dict[int, set[int]] = {}
        self.to: dict[int, int] = {}
        self.parties: dict[int, Counter[int]] = {}
        self.last: int | None = None
        self.before_last: int | None = None

    def give(self, draft: int, actor: int) -> None:
        """Say who speaks in a statement, whoever did so before."""
        if (before := self.of.get(draft)) is not None:
            self.turns[before].remove(draft)
        self.of[draft] = actor
        self.turns.setdefault(actor, set()).add(draft)

    def near(self, setting: Setting) -> list[int]:
        """Actors that words may mean because of whose words they stand in: who speaks them, for whom, to whom."""
        if setting.inside is None:
            return []
        speaker, told = self.of.get(setting.inside), self.to.get(setting.inside)
        found = [actor for actor in (speaker, told) if actor is not None]
        return [*found, *(party for actor in found for party in self.parties.get(actor, ()))]

    def findings(self, heard: Heard, setting: Setting, somebody: Somebody) -> list[str]:
        """What is found of a phrase and an actor by who speaks."""
        found: list[str] = []
        if setting.inside is not None:
            speaker = self.of.get(setting.inside)
            if speaker == somebody.number:
                found.append("speaks these words")
            elif speaker is not None and somebody.number in self.parties.get(speaker, ()):
                found.append("spoken for in these words")
            if self.to.get(setting.inside) == somebody.number:
                found.append("told these words")
        if self.last == somebody.number:
            found.append("spoke last, speaks" if setting.speaks is not None else "spoke last")
        elif setting.speaks is not None and self.before_last == somebody.number:
            found.append("spoke before last, speaks")
        if setting.speaks is not None and somebody.spoke is not None:
            found.append("speaks as before")
        return found


def _by_words(heard: Heard, somebody: Somebody, rivals: int) -> list[str]:
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS:
        return [f"was {form}" for form in sorted(somebody.pronouns)]
    found: list[str] = []
    if phrase.names:
        kinds = {likeness(phrase, name) for name in somebody.names}
        best = next((kind for kind in BEST if kind in kinds), "")
        found.append(f"names {best}" if best else "names none")
        if best == OTHER and phrase.form == NAME:
            found.append(f"names other, kind {somebody.kind.value}")
    elif somebody.names:
        found.append("named")
    if phrase.words in somebody.called:
        found.append("same words")
    if phrase.form == NAME:
        return found + _by_title(phrase, somebody)
    return found + _by_noun(heard, somebody, rivals)


def _by_title(phrase: Phrase, somebody: Somebody) -> list[str]:
    """How a name's title goes with what an actor was called: "Minister Vell" after "the minister"."""
    title = phrase.title.casefold().split()
    if not title or title[-1] in HONORIFICS:
        return []
    known = "named" if somebody.names else "not named"
    if title[-1] not in somebody.heads:
        return [f"title differs, {known}"] if somebody.heads else []
    return [f"title fits, {known}", *([f"whole title fits, {known}"] if somebody.words.issuperset(title) else [])]


def _by_noun(heard: Heard, somebody: Somebody, rivals: int) -> list[str]:
    phrase = heard.phrase
    found: list[str] = []
    if phrase.head in somebody.heads:
        found.append("same head")
        found.append("the only one of that head" if rivals == 1 else "one of several of that head")
    elif phrase.head in SPEAKERS_FOR and not SPEAKERS_FOR.isdisjoint(somebody.heads):
        found += ["both speak for others", *([ONLY_SPOKESMAN] if rivals == 1 and phrase.words == (phrase.head,) else [])]
    elif somebody.heads and not somebody.names:
        found.append("other head")
    rest = set(phrase.words) - {phrase.head}
    if rest:
        found.append("all its words" if rest <= somebody.words else "some of its words" if rest & somebody.words else "none of its words")
    elif not phrase.described:
        found.append("bare head")
    if phrase.head not in somebody.heads and not somebody.words.isdisjoint(FITTING.get(phrase.head, ())):
        found += ["noun fits a title", f"noun fits a title, {'named' if somebody.names else 'not named'}"]
    for noun, nouns in (("person", PERSON_NOUNS), ("state", STATE_NOUNS), ("body", BODY_NOUNS)):
        if phrase.head in nouns:
            found.append(f"{noun} noun for {somebody.kind.value}")
    return found


def _by_form(heard: Heard, owner: int | None, somebody: Somebody, parties: Mapping[int, Counter[int]]) -> list[str]:
    phrase = heard.phrase
    found: list[str] = []
    if phrase.gender and somebody.genders:
        found.append("gender fits" if phrase.gender in somebody.genders else "gender differs")
    elif phrase.gender:
        found.append("gender open")
    if phrase.plural is not None and somebody.plural:
        found.append("number fits" if phrase.plural in somebody.plural else "number differs")
    if somebody.is_fresh:
        found.append("only described")
    if phrase.form in PLAIN_FORMS:
        found.append("kind same" if heard.kind is somebody.kind else "kind differs")
        if somebody.kind is Kind.PLACE or heard.kind is Kind.PLACE:
            found.append("place both" if heard.kind is somebody.kind else ONE_A_PLACE)
    if owner is not None and somebody.owners:
        found.append("owner same" if owner in somebody.owners else "owner differs")
    if owner == somebody.number:
        found.append("its own owner")
    elif owner is not None and somebody.number in parties.get(owner, ()):
        found.append("its owner's party")
    return found


def _by_place(text: str, heard: Heard, setting: Setting, somebody: Somebody) -> list[str]:
    last, before = somebody.last, somebody.last_heard
    gap = max(0, setting.sentence - last.sentence)
    step = next((limit for limit in FAR if gap <= limit), "far")
    found = [f"sentences {step}"]
    if setting.paragraph == last.paragraph:
        found.append("same paragraph")
    if last.opens and gap == 1:
        found.append("opened the sentence before")
    if last.opens and gap == 0:
        found.append("opened this sentence")
    if setting.opens:
        found.append("opens, as before" if last.opens else "opens")
    if (setting.inside is None) != (last.inside is None):
        found.append("from words to narration" if setting.inside is None else "from narration to words")
    elif setting.inside is not None:
        found.append("same words around" if setting.inside == last.inside else "other words around")
    if len(somebody.mentions) > 3:
        found.append("often named")
    if last.speaks is not None and setting.paragraph == last.paragraph:
        found.append("speaks in this paragraph")
    return found + _by_nearness(text, heard, before)


def _by_nearness(text: str, heard: Heard, before: Heard) -> list[str]:
    if before.span.covers(heard.span):
        return ["within its holder" if heard.kind is Kind.OFFICE else "within it"]
    if before.span.end <= heard.span.start <= before.span.end + 3:
        between = text[before.span.end : heard.span.start]
        if between in (", ", " ("):
            return ["beside it after a comma", f"beside it after a comma, {before.phrase.form} before"]
    return []
