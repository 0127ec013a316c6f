"""This module knows an actor as a page makes it known, mention by mention: what it was called, as what, and where last."""

from collections import Counter

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import callers
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME, PLAIN_FORMS, Phrase
from onrecord.annotate.actors.setting import Setting
from onrecord.facts.known import Known
from onrecord.model.annotations import Kind

MOST_NAMES = 8
"""Names that one actor goes by, at most, so that comparing them takes no time with a long page's square."""


class Somebody:
    """One actor, growing as the page is read; `number` counts them from 0, `kind` is what most mentions take it for.

    `heads` holds the nouns it is called by, in text order; `callers` whose it was said to be, by the tables of facts (ids); `counted` is
    true of some of many; `governing` holds after whom it is called where it is called an administration.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.mentions: list[int] = []
        self.names: list[Phrase] = []
        self.called: set[tuple[str, ...]] = set()
        self.heads: dict[str, None] = {}
        self.words: set[str] = set()
        self.kinds: Counter[Kind] = Counter()
        self.kind = Kind.PERSON
        self.genders: set[str] = set()
        self.plural: set[bool] = set()
        self.owners: set[int] = set()
        self.callers: set[str] = set()
        self.counted = False
        self.governing: set[tuple[str, ...]] = set()
        self.known: Counter[str] = Counter()
        self._facts: dict[str, Known] = {}
        self._fact: Known | None = None
        self.pronouns: set[str] = set()
        self.is_fresh = True
        self.last: Setting
        self.last_heard: Heard
        self.spoke: Setting | None = None

    def add(self, number: int, heard: Heard, setting: Setting, owner: int | None) -> None:
        """Take in one more mention."""
        phrase = heard.phrase
        self.mentions.append(number)
        if len(self.mentions) == 1 or not (_is_before(setting, self.last) or (setting.in_caption and not self.last.in_caption)):
            self.last, self.last_heard = setting, heard  # a caption stands beside the story
        if setting.speaks is not None:
            self.spoke = setting
        self._describe(phrase)
        if heard.kind is not Kind.OFFICE and (phrase.form != "we" or not self.called):
            self.kinds[heard.kind] += 1
            self.kind = max(self.kinds, key=self.kinds.__getitem__)
        if owner is not None:
            self.owners.add(owner)
        if phrase.form in PLAIN_FORMS:
            self.callers.update(callers(phrase))
            self.counted = self.counted or phrase.is_counted
        if heard.known is not None:
            self.known[heard.known.id] += 1
            if phrase.title or heard.known.id not in self._facts:
                self._facts[heard.known.id] = heard.known
            self._fact = self._facts[max(self.known, key=self.known.__getitem__)]

    def fact(self) -> Known | None:
        """Whom the tables of facts have for the actor: who most of its mentions are taken for."""
        return self._fact

    def _describe(self, phrase: Phrase) -> None:
        if phrase.gender:
            self.genders.add(phrase.gender)
        if phrase.plural is not None:
            self.plural.add(phrase.plural)
        if phrase.form not in PLAIN_FORMS:
            self.pronouns.add(phrase.form)
            return
        self.is_fresh = self.is_fresh and phrase.form == FRESH_FORM
        if (
            phrase.form == NAME
            and phrase.names
            and len(self.names) < MOST_NAMES
            and all(known.names != phrase.names for known in self.names)
        ):
            self.names.append(phrase)
        self.called.add(phrase.words)
        if after := governing(phrase):
            self.governing.add(after)
        self.words.update(phrase.words)
        self.heads[phrase.head] = None
        if phrase.title:
            title = phrase.title.casefold().split()
            self.words.update(title)
            self.heads.update(dict.fromkeys(title[:-1][-1:] + title[-1:]))


def _is_before(setting: Setting, last: Setting) -> bool:
    """Whether a mention stands in the headline, and was settled by one below it."""
    return setting.paragraph <= 0 < last.paragraph and not setting.in_caption


def governing(phrase: Phrase) -> tuple[str, ...]:
    """After whom an administration is called ("the Vell administration": Vell); nothing where it is none, or called after nobody.

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> [governing(read_phrase(words)) for words in ("the Vell administration", "Vell’s administration", "the administration")]
    [('vell',), ('vell',), ()]
    """
    return (phrase.names or phrase.owners)[-1:] if phrase.form in PLAIN_FORMS and phrase.head == "administration" else ()
