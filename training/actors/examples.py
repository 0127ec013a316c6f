"""This module knows what is learnt: every phrase of the corpus' train part, what is found of each actor it could mean, and the right one.

For links each passage is walked through twice: with the phrases that its annotators marked, and with those that the encoder sees.
For parties it is read as any page is, since what ties somebody to a party there (whose "we" is whose) may be wrong.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eval.gold import Json
from eval.scoring.page import Page
from onrecord.annotate.actors import parties
from onrecord.annotate.actors.evidence import sort_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.resolve import Reader, resolve
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.drafting import Drafted
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


class Example(NamedTuple):
    """One decision: the sort of phrase, what is found of each reading, and the number of the right one."""

    sort: str
    readings: list[list[str]]
    right: int


def link_examples(gold: Json, text: str, drafted: Drafted) -> Iterator[Example]:
    """Whom each phrase of one passage means, by its annotators' phrases and by the encoder's."""
    marked = [Fill(role=each["kind"], span=Span(*each["span"])) for each in gold["mentions"]]
    for seen, wanted in ((marked, []), (drafted.seen, _speakers(drafted))):
        reader = _reader(text, drafted, seen, wanted)
        yield from _links(reader, actors_marked(gold, reader.heard))


def party_examples(gold: Json, text: str, drafted: Drafted, links: Scorer) -> Iterator[Example]:
    """For whom everybody of one passage speaks, its phrases linked as when nobody has marked them; nobody, where no choice is right.

    Of whom the annotators do not say it, his "we" does, where they say whom that means.

    Args:
        links: weights that have not learnt from this passage, so that their errors are those of a page never seen.
    """
    reader = _reader(text, drafted, drafted.seen, _speakers(drafted))
    resolve(reader, links)
    marked = actors_marked(gold, reader.heard)
    key_of, ours, weighed = _keys(reader, marked), _ours(reader, marked), parties.Parties(reader)
    for somebody in reader.actors:
        key = key_of.get(somebody.number)
        if somebody.kind not in parties.SPOKEN_FOR or key is None:
            continue
        choices = weighed.choices(somebody)
        party, we = gold["entities"].get(key, {}).get("for"), ours.get(somebody.number)
        numbers = [None if other is None else key_of.get(other.number) for other, _ in choices]
        wanted = next((each for each in (party, we if _is_party(gold, we, key) else None) if each is not None and each in numbers), None)
        right = 0 if wanted is None else numbers.index(wanted)
        yield Example(parties.sort_of(reader, somebody), [findings for _, findings in choices], right)


def _speakers(drafted: Drafted) -> list[Span]:
    return [span for draft in drafted.drafts for span in draft.speaker]


def _reader(text: str, drafted: Drafted, seen: Sequence[Fill], wanted: Sequence[Span]) -> Reader:
    heard = gather(text, drafted.told, seen, wanted)
    return Reader(text, drafted.drafts, heard, settings_of(text, drafted.told, drafted.drafts, heard))


def _keys(reader: Reader, who: Sequence[str | None]) -> dict[int, str]:
    """The annotators' actor that most phrases of each actor found mean."""
    votes: dict[int, Counter[str]] = {}
    for actor, key in zip(reader.actor_of, who, strict=True):
        if actor is not None and key is not None:
            votes.setdefault(actor, Counter())[key] += 1
    return {actor: keys.most_common(1)[0][0] for actor, keys in votes.items()}


def _ours(reader: Reader, who: Sequence[str | None]) -> dict[int, str]:
    """Whom each speaker's "we" means most often to the annotators."""
    votes: dict[int, Counter[str]] = {}
    for heard, setting, key in zip(reader.heard, reader.settings, who, strict=True):
        speaker = reader.voices.of.get(setting.inside) if setting.inside is not None and heard.phrase.form == "we" else None
        if speaker is not None and key is not None:
            votes.setdefault(speaker, Counter())[key] += 1
    return {speaker: keys.most_common(1)[0][0] for speaker, keys in votes.items()}


def _is_party(gold: Json, key: str | None, speaker: str) -> bool:
    """Whether a "we" means a state, body or group that the speaker is not himself."""
    return key is not None and key != speaker and gold["entities"].get(key, {}).get("kind") in [kind.value for kind in PARTIES]


def _links(reader: Reader, who: Sequence[str | None]) -> Iterator[Example]:
    """The phrases settled as they should be; those that nobody marked are somebody else each."""
    settled: dict[str, int] = {}
    for number in reader.order():
        choices, key = reader.choices(number), who[number]
        known = None if key is None else settled.get(key)
        right = next((at for at, choice in enumerate(choices) if (choice.somebody and choice.somebody.number) == known), None)
        if key is not None and right is not None:
            yield Example(sort_of(reader.heard[number]), [choice.findings for choice in choices], right)
        somebody = reader.settle(number, None if known is None else reader.actors[known])
        if key is not None:
            settled[key] = somebody.number


def actors_marked(gold: Json, heard: Sequence[Heard]) -> list[str | None]:
    """The annotators' actor of each phrase: of the same words, else of the same head; an office's is its holder's."""
    page = Page(gold["text"])
    placed = [mention for mention in gold["mentions"] if mention["entity"] is not None]
    same = {page.tokens(mention["span"]): mention["entity"] for mention in reversed(placed)}
    head = {page.head(mention["span"]): mention["entity"] for mention in reversed(placed)}
    found: list[str | None] = []
    for each in heard:
        span = [each.span.start, each.span.end]
        key = same.get(page.tokens(span))
        if key is None:
            holder = found[each.parent] if each.parent is not None else None
            key = holder if each.kind is Kind.OFFICE else head.get(page.head(span))
        found.append(key)
    return found
