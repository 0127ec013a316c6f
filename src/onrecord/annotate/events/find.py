"""This module knows the order in which an article's events are made: once each, vouched for, rated, dated, completed."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.annotate.events.background import is_background, is_long_ago
from onrecord.annotate.events.certainty import LEAST_SCORE, certainty
from onrecord.annotate.events.empty_verbs import is_empty
from onrecord.annotate.events.figurative import as_meant
from onrecord.annotate.events.modes import with_shown_mode
from onrecord.annotate.events.once import once
from onrecord.annotate.events.parties import with_parties
from onrecord.annotate.events.phrases import as_phrased
from onrecord.annotate.events.setting import EventSetting
from onrecord.annotate.events.status import DONE, status_of
from onrecord.annotate.events.sure_nouns import with_sure_nouns
from onrecord.annotate.events.timing import is_deadline, is_set_for, is_to_come, looking_ahead, looking_back, time_of_telling, when_of
from onrecord.annotate.events.under_way import with_their_nouns
from onrecord.annotate.events.undone import barred
from onrecord.learned import FoundEvent
from onrecord.model.annotations import Event, Party, When
from onrecord.model.article import Article
from onrecord.model.span import Span, Spans
from onrecord.text import edtf

_NOT = re.compile(r"['’]t\b")
_NO_ACT = re.compile(r"(?:the|an?|even|and|or|as|of|by|['’]s|\W+)", re.IGNORECASE)
"""Words that name no act by themselves, whatever follows, and marks."""
_ADJECTIVE = re.compile(r"(?:(?:the|an?)\s+)?(?:joint|military|naval|live-fire|large|winter|routine|annual)", re.IGNORECASE)
_EXERCISES = re.compile(
    r"\s+(?:(?:military|naval|live-fire)\s+)?(?:exercises?|drills?|man(?:oe|e)uvres?|maneuvers?|patrols?)\b", re.IGNORECASE
)
"""The words from an adjective up to the noun of what is exercised."""
_ARTICLE = re.compile(r"(?:the|an?)", re.IGNORECASE)
_ACT = re.compile(
    r"\s+(?:(?!(?:of|for|in|on|to|and|that|is|was)\b)[\w’'-]+\s+){0,2}?(?:round of talks|meetings?|talks|visits?|summits?|discussions?|"
    r"conversations?|negotiations?|requests?|demands?|accusations?|charges?|threats?|ultimatums?|deals?|agreements?|accords?|sanctions?|bans?|truce|ceasefire|"
    r"attacks?|strikes?|raids?|protests?|exchange|release|offers?|proposals?|contract)\b",
    re.IGNORECASE,
)
"""The words from an article up to the noun that names an act."""
_AUXILIARY = re.compile(r"(?:has|have|had)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s+(?:(?:also|already|now|still|again|\w+ly)\s+)*(?:met|conferred|spoken with|talked)\b", re.IGNORECASE)
"""The words from "has" up to a verb of meeting; what other verbs tell is read by its own words, and a "has" by the encoder's."""


def find_events(
    article: Article, found: Sequence[FoundEvent], setting: EventSetting, worth: Mapping[str, float]
) -> tuple[tuple[Event, ...], tuple[FoundEvent, ...]]:
    """Every event in an article, in text order of the triggers, and what each was found as.

    Args:
        found: what the encoder thought of, as the classifier left it.
        worth: what its scores are worth (see `certainty`).
    """
    home = [_at_home(setting, each) for each in found if not is_broken(setting.text, each.anchor)]
    whole = [each for each in home if not _NO_ACT.fullmatch(setting.text, each.anchor.start, each.anchor.end)]
    whole = [each for each in whole if not is_empty(setting.text, each.anchor)]
    whole = [meant for each in whole if (meant := as_meant(setting.text, setting.sentence(each.anchor), each))]
    whole = [with_sure_nouns(setting.text, each) for each in whole]
    whole = with_their_nouns(setting.text, [setting.sentence(each.anchor) for each in whole], whole)
    phrased = as_phrased(setting.text, [setting.sentence(each.anchor) for each in whole], whole)
    apart = once(setting.text, [with_shown_mode(setting.text, setting.sentence(each.anchor), each) for each in phrased])
    vouchers = setting.told.vouchers([each.anchor for each in apart])
    rated = [msgspec.structs.replace(each, score=round(certainty(each.score, worth), 4)) for each in apart]
    likely = [(each, voucher) for each, voucher in zip(rated, vouchers, strict=True) if each.score >= LEAST_SCORE]
    made = [with_parties(setting, _event(article, each, voucher, setting)) for each, voucher in likely]
    events = tuple(msgspec.structs.replace(event, id=f"e{number}") for number, event in enumerate(made, start=1))
    return events, tuple(each for each, _ in likely)


def is_broken(text: str, trigger: Span) -> bool:
    """Whether a trigger is cut out of a word that says something else: "won" of "won't", "test-" of "test-launched".

    >>> is_broken("It won't pay.", Span(3, 6)), is_broken("It won.", Span(3, 6)), is_broken("They test-fired it.", Span(5, 10))
    (True, False, True)
    """
    return _NOT.match(text, trigger.end) is not None or (
        text[trigger.end - 1 : trigger.end] == "-" and text[trigger.end : trigger.end + 1].isalpha()
    )


def up_to_noun(text: str, trigger: Span) -> Span:
    """A trigger that is a bare article or "joint" up to the noun of its act, a bare "has" up to its verb; any other as it is.

    >>> up_to_noun("After the second meeting.", Span(6, 9)), up_to_noun("After the war.", Span(6, 9)), up_to_noun("They met.", Span(5, 8))
    (Span(start=6, end=24), Span(start=6, end=9), Span(start=5, end=8))
    >>> up_to_noun("The joint exercises.", Span(4, 9)), up_to_noun("The joint fund.", Span(4, 9))
    (Span(start=4, end=19), Span(start=4, end=9))
    >>> up_to_noun("Orsk has met Vell.", Span(5, 8)), up_to_noun("Orsk has doubts.", Span(5, 8))
    (Span(start=5, end=12), Span(start=5, end=8))
    """
    if _AUXILIARY.fullmatch(text, trigger.start, trigger.end) and (verb := _PARTICIPLE.match(text, trigger.end)):
        return Span(trigger.start, verb.end())
    for alone, up_to in ((_ARTICLE, _ACT), (_ADJECTIVE, _EXERCISES)):
        if alone.fullmatch(text, trigger.start, trigger.end) and (noun := up_to.match(text, trigger.end)):
            return Span(trigger.start, noun.end())
    return trigger


def _at_home(setting: EventSetting, found: FoundEvent) -> FoundEvent:
    """The event with no words that run on into another paragraph, and with its noun or verb where its trigger is but "the" or "has"."""
    fills = tuple(msgspec.structs.replace(fill, span=setting.within(fill.span)) for fill in found.fills)
    return msgspec.structs.replace(found, anchor=up_to_noun(setting.text, setting.within(found.anchor)), fills=fills)


def _event(article: Article, found: FoundEvent, vouched_by: str, setting: EventSetting) -> Event:
    sentence = setting.sentence(found.anchor)
    out = barred(setting.text, sentence, found.anchor, found.type)
    status = status_of(setting.text, sentence, found.anchor, found.statuses, out)
    when = when_of(article, found.pieces("time"), found.anchor, sentence)
    if when is not None and status in DONE and is_to_come(article, when):
        if found.type == "CONSULT" and is_set_for(article, when, found.anchor):
            status = status_of(setting.text, sentence, found.anchor, found.statuses, out | DONE)
        else:
            when = looking_back(article, when, found.anchor)  # else of what was set, put off or agreed for that day
    if when is not None and status == "planned":
        when = looking_ahead(article, when, setting.text[sentence.start : found.anchor.start])
    if when is not None and status in DONE and is_deadline(article.page.text, when):
        when = None
    if when is None and status == "happened":
        when = _by_when_it_was_told(article, vouched_by, setting)
    if status == "ongoing" and when is not None and not _goes_on(when) and is_long_ago(article, when):
        status = "happened"
    return Event(
        id="",
        type=found.type,
        mode=found.mode,
        trigger=found.trigger,
        actors=_parties(setting, found.pieces("actor")),
        recipients=_parties(setting, found.pieces("recipient")),
        others=_parties(setting, found.pieces("other")),
        status=status,
        condition=found.pieces("condition"),
        when=when,
        place=found.pieces("place"),
        vouched_by=vouched_by,
        background=is_background(article, found.anchor, sentence, when, vouched_by),
        score=found.score,
    )


def _goes_on(when: When) -> bool:
    """Whether a time has no end yet: what has gone on since long ago is history, and still goes on."""
    return when.edtf is not None and edtf.end_of(when.edtf) == edtf.OPEN


def _by_when_it_was_told(article: Article, vouched_by: str, setting: EventSetting) -> When | None:
    """The end of the time at which a statement was made long ago; None where it is news."""
    told = setting.told.statement(vouched_by)
    when = time_of_telling(article, told.cue, setting.sentence(told.cue[0])) if told is not None and told.cue else None
    if when is None or when.edtf is None or not is_long_ago(article, when):
        return None
    return When(edtf=edtf.until(when.edtf), evidence=when.evidence)


def _parties(setting: EventSetting, spans: Spans) -> tuple[Party, ...]:
    whole = dict.fromkeys(setting.phrase(span) for span in spans)
    return tuple(Party(span=span, entity=setting.key_of(span)) for span in whole)
