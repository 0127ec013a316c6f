"""This module knows rounds, channels and measures as lines a person reads: each with the words that its state rests on."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.dealings import Channel, Measure, Round, Step

UNNAMED = "between whom is not told"
"""Between whom a channel is that no page says."""


class DealingLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of them in a line.

    Attributes:
        when, name, state, parties, mediators, venue, kind, by, targets: as the round, the channel (`parties` are those it is between) or
            the measure has them; empty where it has no such thing.
        words, according_to, outlet, entry: the step by which it stands as it does: what the page says, on whose word, and the entry's id.
        steps: how many it has.
    """

    when: str | None
    name: str = ""
    state: str
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    venue: str = ""
    kind: str = ""
    by: str = ""
    targets: tuple[str, ...] = ()
    words: str
    according_to: str
    outlet: str | None
    steps: int
    entry: str


class StepLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of one of them as a row of its own.

    Attributes:
        dealing: whose step it is: a round's or measure's id; a channel goes by its sides and its kind.
        when, state, words, according_to, outlet, published, entry: as in `Step`.
    """

    dealing: str
    when: str | None
    state: str
    words: str
    according_to: str
    outlet: str | None
    published: str | None
    entry: str


def dealing_line(dealing: Round | Channel | Measure) -> DealingLine:
    """A round, a channel or a measure in a line."""
    own: dict[str, object]
    if isinstance(dealing, Round):
        own = {"when": dealing.when, "name": dealing.name, "parties": dealing.parties, "mediators": dealing.mediators}
        own["venue"] = dealing.venue
    elif isinstance(dealing, Channel):
        own = {"when": dealing.since, "parties": dealing.between, "kind": dealing.kind}
    else:
        own = {"when": dealing.since, "kind": dealing.kind, "by": dealing.by, "targets": dealing.targets}
    step = _ground(dealing)
    told = {"words": step.words, "according_to": step.according_to, "outlet": step.outlet, "entry": step.entry}
    return msgspec.convert({**own, **told, "state": dealing.state, "steps": len(dealing.steps)}, DealingLine)


def step_lines(dealings: Iterable[Round | Channel | Measure]) -> Iterator[StepLine]:
    """Every step of some of them, each dealing's side by side, by day."""
    for dealing in dealings:
        name = f"{' and '.join(dealing.between) or UNNAMED}, {dealing.kind}" if isinstance(dealing, Channel) else dealing.id
        yield from (StepLine(dealing=name, **msgspec.structs.asdict(step)) for step in dealing.steps)


def _ground(dealing: Round | Channel | Measure) -> Step:
    """The step by which it stands as it does: of a round the first that says so, of what goes on the last."""
    saying = [step for step in dealing.steps if step.state == dealing.state] or list(dealing.steps)
    return saying[0] if isinstance(dealing, Round) else ([step for step in saying if step.when] or saying)[-1]
