"""This module knows what is read off events and statements: measures, rounds of talks, channels and assessments, each with its evidence.

None of them is a fact of its own: each is what entries say, with their ids, and every state names who says so.
"""

import msgspec


class Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of somebody about it.

    Attributes:
        words: the statement's content, as the page prints it.
        by: the speaker's name, "" where nobody is named; party: whom he speaks for, or None.
        via: id of the statement it was told in; None is first-hand.
        statement: its own id.
    """

    words: str
    by: str
    party: str | None
    outlet: str | None
    published: str | None
    via: str | None
    statement: str


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How it stood at one time, as told by one entry.

    Attributes:
        when: EDTF; the day of publication where no date is told; None where neither is known.
        state: a word of the kind's own (see each).
        entry: id of the event or statement; words: what it says, in the page's words.
        according_to: "narrator", or the speaker's name ("" where nobody is named).
        published: when its page was published (EDTF); None where that is not known.
    """

    when: str | None
    state: str
    entry: str
    words: str
    according_to: str
    outlet: str | None
    published: str | None = None


class Round(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A round of talks.

    Attributes:
        id: of the happening it begins with.
        name: its parties, its number and where it was, as far as they are told: "Orsk and Lusendra, second round, Tarsk".
        when: EDTF, the most exact date told; None where none is.
        state: "held", "going on", "called off", "planned" or "not held"; of several that are told, the first of these.
        parties: sides that meet; mediators: who else takes part; venue: the page's words, "" where not told.
        steps: every telling, by day; assessments: what was said of it within days, each in its own words.
        number: as pages number it ("second round"), "" where none does.
    """

    id: str
    name: str
    when: str | None
    state: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    venue: str
    steps: tuple[Step, ...]
    assessments: tuple[Said, ...]
    number: str = ""


class Channel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way in which two or more talk to one another.

    Attributes:
        between: sides; only one where no other is named, none where nobody is.
        kind: "telephone", "heads of state", "in writing", "diplomats", "military", or "unspecified".
        state: "open", "closed" or "planned", that of the last step; steps: each with who says so.
    """

    between: tuple[str, ...]
    kind: str
    state: str
    since: str | None
    steps: tuple[Step, ...]


class Measure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something done, or to be done, to press somebody: sanctions, a restriction, a deployment.

    Attributes:
        kind: "sanctions", or what the page calls them ("tariffs", "embargo", "boycott", "ban", "blacklist"); "restriction",
            "deployment", or "test" (of weapons).
        by: the side whose measure it is; targets: names of those it is aimed at.
        sponsors: who put it forward; backers: who is told to support it.
        conditions: words of the conditions it hangs on, each once.
        state: "proposed", "in force" ("carried out", a test), "put off", "to end", "over", "refused" or "denied", that of the last step.
        steps: how it stood, by day; reactions: what others said of it.
    """

    id: str
    kind: str
    by: str
    targets: tuple[str, ...]
    sponsors: tuple[str, ...]
    backers: tuple[str, ...]
    conditions: tuple[str, ...]
    state: str
    since: str | None
    steps: tuple[Step, ...]
    reactions: tuple[Said, ...]


class Assessment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody thinks of relations or of talks.

    Attributes:
        about: "relations" or "talks".
        between: sides named in it, the speaker's own first.
        leaning: "high", "low", "both" or "neither": where its own words put them; `terms` are those words' beginnings.
    """

    about: str
    between: tuple[str, ...]
    leaning: str
    terms: tuple[str, ...]
    said: Said
