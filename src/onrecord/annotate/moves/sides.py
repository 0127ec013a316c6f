"""This module knows whom a move commits and to whom it is made: of the actors around it, those for whom most speaks.

What speaks for each is a list of findings ("named in the words that name the speaker", "recipient of what the cue does"); what they are
worth is learnt (`python -m training.moves`).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.both import as_both
from onrecord.annotate.moves.commits import who_may_commit
from onrecord.annotate.moves.people_of import state_of
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.told import SEVERAL, WORD, Told
from onrecord.annotate.moves.towards import Side, towards
from onrecord.annotate.moves.unnamed import without_guesses
from onrecord.annotate.moves.utterances import Utterance
from onrecord.facts.nameless import names_somebody
from onrecord.facts.papers import is_a_paper
from onrecord.learned import Linear
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

Rated = tuple[float, str]
"""How likely an actor is the one, and the actor."""
PARTY = "party"
"""Label of the classifiers."""
NEAR = (0, 4, 12, 40, 120, 400)
"""Characters between two mentions, as steps."""
BACK = 400
"""Characters before a move in which bodies are candidates of it."""
LEAST = 0.25
"""From here on somebody is given as addressed; below it the page may mean anybody, and who is addressed is left open."""
PERHAPS = 0.2
"""From here on somebody is given who himself makes a move to whoever makes this one."""
ALSO = 0.6
"""From here on a second party is addressed as well."""
SURELY = 0.5
"""From here on a party is sure enough to tell by it what a move answers: a wrong one misleads more than none."""
NEIGHBOURS = 12
"""Moves before and after one whose makers are asked whether it is made to them."""
TOWARDS = 20
"""Characters before a name in which a word may stand that makes it the goal of something."""
_MUST = re.compile(r"\s*(?:,[^,]{0,40},\s*)?(?:must|should|shall|has to|have to|ought|needs? to|to|will|would|can|could|may)\b")
_TOWARDS = re.compile(
    r"\b(?:on|upon|to|from|with|at|by|against|urg\w+|ask\w*|warn\w*|told|tell\w*|invit\w+|let|that|if|unless|until)\s+(?:the\s+)?$"
)


def by_candidates(told: Told, utterance: Utterance) -> tuple[str, ...]:
    """The actors that a move may commit."""
    return _may_make(Scene(told, utterance))


def to_candidates(told: Told, utterance: Utterance, movers: Sequence[str | None], number: int) -> tuple[str, ...]:
    """The actors to whom a move may be made; `movers` make the article's moves, and `number` is this move's among them."""
    return _may_be_meant(Scene(told, utterance), movers, number)


def by_findings(told: Told, utterance: Utterance, key: str) -> frozenset[str]:
    """What speaks for and against a move committing an actor."""
    return _of_maker(Scene(told, utterance), key)


def to_findings(told: Told, utterance: Utterance, key: str, movers: Sequence[str | None], number: int) -> frozenset[str]:
    """What speaks for and against a move being made to an actor; `movers` and `number` as in `to_candidates`."""
    return _of_meant(Scene(told, utterance), key, movers, number)


def _may_make(scene: Scene) -> tuple[str, ...]:
    near = (scene.speaker, scene.behind, *scene.utterance.quotation.speakers, *scene.called)
    return _parties(scene.told, (*near, *_around(scene.told, scene.utterance), *scene.told.parties.told_most))


def _may_be_meant(scene: Scene, movers: Sequence[str | None], number: int) -> tuple[str, ...]:
    parties, quotation = scene.told.parties, scene.utterance.quotation
    named = parties.named_in((*scene.utterance.content, *quotation.addressee, *quotation.cue))
    behind = (parties.behind(key) for key in (*scene.addressed, *named))
    found = _parties(
        scene.told,
        (
            *scene.addressed,
            *named,
            *behind,
            *_around(scene.told, scene.utterance),
            *movers[max(number - NEIGHBOURS, 0) : number + NEIGHBOURS],
            *parties.told_most,
        ),
    )
    return tuple(key for key in found if key not in (movers[number], scene.speaker))


def _around(told: Told, utterance: Utterance) -> tuple[str, ...]:
    start = utterance.content[0].start
    return tuple(
        key for key in told.parties.named_in((Span(max(start - BACK, 0), utterance.content[-1].end),)) if told.parties.is_body(key)
    )


def _parties(told: Told, keys: Iterable[str | None]) -> tuple[str, ...]:
    """The actors that can be a party: a paper that "proposes" something bargains for whoever wrote it."""
    entities = told.parties.entities
    return tuple(dict.fromkeys(key for key in keys if key and told.parties.is_party(key) and not is_a_paper(entities[key].name)))


def _of_maker(scene: Scene, key: str) -> frozenset[str]:
    told, speaker = scene.told, scene.speaker
    found = {*_plain(told, key), *_in_words(scene, key), *_in_events(scene, key)}
    if speaker is None:
        return frozenset({f"nobody speaks: {each}" for each in found} | found)
    if key == speaker:
        kind = told.parties.entities[key].kind.value
        found |= {"speaks", f"speaks as {kind}", "has somebody behind" if scene.behind != key else "has nobody behind"}
    else:
        found |= set(_beside_speaker(told, speaker, scene.behind, key))
    return frozenset(found)


def _plain(told: Told, key: str) -> Iterator[str]:
    entity, parties = told.parties.entities[key], told.parties
    kind = f"kind {entity.kind.value}"
    yield kind
    yield f"{kind}, {'named' if names_somebody(entity.name) else 'not named'}"
    yield f"told of: {min(parties.ranks.get(key, SEVERAL), SEVERAL)}"
    yield f"{kind}, told of: {min(parties.ranks.get(key, SEVERAL), SEVERAL)}"
    yield f"mentions {min(len(parties.spans(key)), SEVERAL)}"
    if told.voice(key).speaks:
        yield "speaks somewhere"
    if entity.spoken_for:
        yield "speaks for another"


def _in_words(scene: Scene, key: str) -> Iterator[str]:
    if key in scene.content:
        yield "named in the words"
        yield from _named_how(scene.told, scene.utterance, key)
    if key in scene.called and key != scene.speaker:
        yield "named in the speaker's words"
    if key in scene.addressed:
        yield "addressed"
    elif key in scene.towards:
        yield "behind who is addressed"
    spans = scene.told.parties.spans(key)
    before = bisect_left(spans, scene.start, key=_begins)
    if before:
        yield f"named before: {_step(scene.start - spans[before - 1].end)}"


def _named_how(told: Told, utterance: Utterance, key: str) -> Iterator[str]:
    for span in told.parties.spans_in(utterance.content, key):
        if _MUST.match(told.text, span.end):
            yield "named as who must"
        if _TOWARDS.search(told.text[max(span.start - TOWARDS, 0) : span.start].lower()):
            yield "named as towards whom"
        if span.start - utterance.content[0].start < TOWARDS:
            yield "named at the beginning"


def _in_events(scene: Scene, key: str) -> Iterator[str]:
    for deed in scene.deeds:
        if key in deed.actors:
            yield f"actor in the {deed.where}"
            yield f"actor in the {deed.where}, {deed.event.status}"
            yield f"actor in the {deed.where}, {deed.event.type}"
        if key in deed.recipients:
            yield f"recipient in the {deed.where}"
            yield f"recipient in the {deed.where}, {deed.event.type}"


def _beside_speaker(told: Told, speaker: str, behind: str | None, key: str) -> Iterator[str]:
    entities = told.parties.entities
    kinds = f"{entities[speaker].kind.value} speaks, {entities[key].kind.value} behind"
    yield kinds
    if behind == key:
        yield "spoken for"
        yield f"spoken for, {kinds}"
    elif behind != speaker:
        yield "another is spoken for"
    gap, how = told.nearest(speaker, key)
    yield f"from the speaker: {_step(gap)} {how}"
    yield f"from the speaker: {how}"
    if entities[speaker].country and entities[key].country:
        yield "one country" if entities[speaker].country == entities[key].country else "two countries"
    for word in dict.fromkeys(WORD.findall((entities[speaker].role or entities[speaker].name).lower())[-3:]):
        yield f"speaker {word}, {entities[key].kind.value}"
    voice = told.voice(speaker)
    if voice.speaks_of[key]:
        yield f"speaker speaks of it: {min(voice.speaks_of[key], 2)}"
    if key in voice.named_by:
        yield "named in the speaker's words elsewhere"
    if key in voice.speaks_to:
        yield "spoken to by the speaker"
    if told.is_called_after(speaker, key):
        yield "named like the speaker"


def _of_meant(scene: Scene, key: str, movers: Sequence[str | None], number: int) -> frozenset[str]:
    told, by = scene.told, movers[number]
    found = {*_plain(told, key), *_in_words(scene, key), *_in_events(scene, key), *_among(movers, number, key)}
    if by is not None:
        kinds = f"{told.parties.entities[by].kind.value} to {told.parties.entities[key].kind.value}"
        gap, how = told.nearest(by, key)
        found |= {kinds, f"from the mover: {_step(gap)} {how}"}
        if told.parties.entities[key].spoken_for == by or told.parties.behind(key) == by:
            found.add("speaks for the mover")
    return frozenset(found)


def _among(movers: Sequence[str | None], number: int, key: str) -> Iterator[str]:
    """Whether an actor makes moves near one, and which."""
    first = max(number - NEIGHBOURS, 0)
    near = [mover if mover != movers[number] else None for mover in movers[first : number + NEIGHBOURS]]
    counts = Counter(mover for mover in near if mover)
    yield f"makes moves: {min(counts[key], SEVERAL)}"
    if key in counts:
        yield f"mover, rank {min(sum(times > counts[key] for times in counts.values()), SEVERAL)}"
    yield "only other mover" if list(counts) == [key] else "one of several movers" if key in counts else "no mover"
    here = number - first
    if next((mover for mover in reversed(near[:here]) if mover), None) == key:
        yield "made the move before"
    if next((mover for mover in near[here + 1 :] if mover), None) == key:
        yield "makes the move after"


def _begins(span: Span) -> int:
    return span.start


def _step(gap: int) -> str:
    return next((str(step) for step in NEAR if gap <= step), "far")


class Sides:
    """Tells whom moves commit and to whom they are made.

    Args:
        by, to: tell how likely an actor is the one.
    """

    def __init__(self, by: Linear, to: Linear) -> None:
        self._by, self._to = by, to

    def __call__(self, told: Told, moves: Sequence[Utterance]) -> list[Side]:
        """By and to of the moves of an article, in text order."""
        scenes = [Scene(told, each) for each in moves]
        made = [self._made_by(each) for each in scenes]
        movers = [by[0][1] if by else None for by in made]
        sides = [
            towards(_side(by, self._made_to(each, movers, number)), each)
            for number, (each, by) in enumerate(zip(scenes, made, strict=True))
        ]
        sides = without_guesses(sides, scenes)
        return [as_both(side, each, sides) for side, each in zip(sides, scenes, strict=True)]

    def _made_by(self, scene: Scene) -> list[Rated]:
        return _rated(self._by, [(key, _of_maker(scene, key)) for key in who_may_commit(scene, _may_make(scene))])

    def _made_to(self, scene: Scene, movers: Sequence[str | None], number: int) -> list[Rated]:
        rated = _rated(self._to, [(key, _of_meant(scene, key, movers, number)) for key in _may_be_meant(scene, movers, number)])
        likely: dict[str, float] = {}
        for each, key in rated:
            likely.setdefault(_party_of(scene.told.parties, key), each)
        return [(each, key) for key, each in likely.items()]


def _party_of(parties: Parties, key: str) -> str:
    """For whom a person speaks to whom a move is made, as far as that is a party; of people of no party the state."""
    behind = parties.behind(key)
    is_person = parties.entities[key].kind is Kind.PERSON
    return behind if is_person and behind is not None and parties.is_party(behind) else state_of(parties, key)


def _side(by: Sequence[Rated], to: Sequence[Rated]) -> Side:
    mover = by[0][1] if by else None
    addressed = [(likely, key) for number, (likely, key) in enumerate(to) if likely >= (ALSO if number else LEAST)]
    perhaps = next((key for likely, key in to[:1] if PERHAPS <= likely < LEAST), None)
    return Side(
        by=mover,
        to=tuple(key for _, key in addressed),
        surely_by=mover if by and by[0][0] >= SURELY else None,
        surely_to=tuple(key for likely, key in addressed if likely >= SURELY),
        perhaps=perhaps,
    )


def _rated(linear: Linear, readings: Sequence[tuple[str, frozenset[str]]]) -> list[Rated]:
    """The candidates with how likely each is, the likeliest first, the first of two."""
    likely = linear.likely_each([findings for _, findings in readings])
    rated = [(each[PARTY], -at, key) for at, ((key, _), each) in enumerate(zip(readings, likely, strict=True))]
    return [(likely, key) for likely, _, key in sorted(rated, reverse=True)]
