"""This module knows tensions: two entries that do not sit together, shown side by side with the reason, and never decided.

Six kinds are looked for. Of events that are judged to be one happening: different dates (`dates`), other people doing it (`who`), other
numbers (`numbers`), and one telling that it was done against another that it was not (`denied`; also of two happenings of one type and side
within a fortnight). Of statements: other numbers in what is judged one statement (`numbers`), one that denies what another says (`denied`),
and one sentence between quotation marks that two pages lay at two doors (`speakers`). Of both: "no answer" against "the answer was sent"
(`answers`). Both sides of a tension may well be right; the answer may have come and not been taken for one. What a person judges of two
entries goes before: two that he says conflict are listed (`judged`, where no rule finds them), two that he says do not are left out.

What is in dispute between statements without anybody's having judged them one stands in `disputes`: whose deed it was, how many died, and
the denial that does not say again what it denies.

Numbers of a part ("including three") or of those on two sides do not clash, nor does "at least three" with more; one voice on one page does
not deny what it tells. Of dates and people only tellings that are not doubtful are compared: a reading that errs differs in nothing.
A body is not set against the state whose it is, nor are people whom both tellings name around the act, nor those who meet against whom they
meet.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, repeat

import msgspec

from onrecord.model.correction import DONE
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.record import DOUBTFUL, Statement, own_words
from onrecord.text.answered import says_answered
from onrecord.text.counts import LEADING_WORDS, as_told, differ, says_how_many
from onrecord.text.day_bounds import day_of
from onrecord.text.wording import wording
from onrecord.views.accused import DEEDS, accusations
from onrecord.views.denials import denied_pairs
from onrecord.views.disclaimed import disclaimed
from onrecord.views.disputes import disputes
from onrecord.views.happenings import DENIALS, Happening, happenings, moment_of
from onrecord.views.laid_at_two import laid_at_two
from onrecord.views.named import Owned
from onrecord.views.nearness import days_apart, published_day
from onrecord.views.sides import Sides
from onrecord.views.timeline import according_to, act_and_parties, what

KINDS = ("dates", "who", "speakers", "numbers", "denied", "answers", "judged")
"""What does not sit together."""
ANYBODYS = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "REQUEST", "ACCUSE", "REJECT"})
"""Types of acts of which it is no tension that two pages name other people: of a meeting one names the guest and another the host, and
of two who accuse or refuse each does it himself."""
ANSWER_DAYS = 30
"""Days within which "no answer" and "the answer was sent" may be about one question."""
MOST_COMPARED = 20
"""Entries of one group, or in time next to one, that it is compared with."""
Pair = frozenset[str]
"""The ids of two entries."""
AnyEntry = EventEntry | Statement | MoveEntry
_FIGURES = re.compile(r"^[\d.:,]+\s*")


class Side(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of two entries.

    Attributes:
        words: what it says, in the page's words.
        according_to: "narrator", or the name of the speaker or of who makes a move ("" where nobody is named).
        entry: its id.
    """

    words: str
    according_to: str
    outlet: str | None
    published: str | None
    address: str
    entry: str


class TensionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A tension as a row; the fields, in this order, are the columns.

    Attributes:
        kind: one of `KINDS`.
        why: what does not sit together, in words.
        left, right: the two entries, the one published first on the left.
    """

    kind: str
    why: str
    left: Side
    right: Side


def tensions(
    events: Iterable[EventEntry],
    statements: Iterable[Statement],
    clusters: Mapping[str, str],
    judged: Iterable[Judgement] = (),
    moves: Iterable[MoveEntry] = (),
) -> tuple[TensionRow, ...]:
    """Every tension found or judged, each pair of entries once for each kind, by day of publication.

    Args:
        clusters: the cluster of each event or statement by its entry's id.
        judged: of each two entries that somebody judged to conflict or not, the verdict that counts.
        moves: those that are judged.
    """
    told, said = tuple(events), tuple(statements)
    vouching = {event.id: event.vouched_by for event in told if event.vouched_by}
    ruling = {frozenset((each.left, each.right)): each for each in judged}
    denied = {pair for pair, each in ruling.items() if each.verdict is Verdict.DIFFERENT}
    merged = happenings(told, clusters)
    sides = Sides(told)
    accused = accusations(said, told, sides)
    doors = {each.statement.id: each.accused for each in accused if each.types & DEEDS}
    owned = Owned((*(event.clause for event in told), *(words for each in said for words in (each.speaker_words, each.content_words))))
    found = [row for happening in merged for row in _inside(happening, sides, owned, denied)]
    found += [_row("denied", _denial(left, right), left, right) for left, right in denied_pairs(merged, sides)]
    found += [
        _row("denied", f"{_voice(claim)} says so, {_voice(denial)} denies it", claim, denial) for claim, denial in disclaimed(said, doors)
    ]
    found += [_row("speakers", f"one has it said by {one.speaker}, the other by {two.speaker}", one, two) for one, two in laid_at_two(said)]
    found += _numbers(said, clusters)
    met = {frozenset(map(_told_by, (row.left.entry, row.right.entry), repeat(vouching))) for row in found}
    found += [
        _row(kind, why, one, two) for kind, why, one, two in disputes(said, told, sides, accused) if frozenset((one.id, two.id)) not in met
    ]
    found += _answers((*said, *told))
    found = [row for row in found if _pair(row) not in denied]
    entries: Iterator[AnyEntry] = chain(told, said, moves)
    found += _judged(ruling.values(), {each.id: each for each in entries}, set(map(_pair, found)))
    return tuple(sorted(found, key=lambda row: (day_of(row.left.published), day_of(row.right.published), row.kind, row.left.entry)))


def _told_by(entry: str, vouching: Mapping[str, str]) -> str:
    """The statement that an event is told in, else the entry itself."""
    return vouching.get(entry, entry)


def _pair(row: TensionRow) -> Pair:
    return frozenset((row.left.entry, row.right.entry))


def _judged(ruling: Iterable[Judgement], entries: Mapping[str, AnyEntry], found: Collection[Pair]) -> Iterator[TensionRow]:
    """Pairs that somebody says conflict and no rule has found, as far as both entries stand on the latest versions."""
    for each in ruling:
        left, right = entries.get(each.left), entries.get(each.right)
        if each.verdict is Verdict.SAME and left and right and frozenset((each.left, each.right)) not in found:
            said = f"{each.author.partition(':')[2]} says that they do not sit together"
            yield _row("judged", ": ".join(filter(None, (said, "; ".join(each.reasons)))), left, right)


def _inside(happening: Happening, sides: Sides, owned: Owned, denied: Collection[Pair]) -> Iterator[TensionRow]:
    """The tensions between tellings of one happening: of each kind the first that nobody has denied, which stands for the rest."""
    distinct = _distinct(happening.tellings)
    plain = [telling for telling in distinct if telling.score >= DOUBTFUL or telling.corrections]
    for kind, tellings in ((_dates, plain), (_who, plain), (_amounts, distinct), (_denied, distinct)):
        pairs = combinations(tellings[:MOST_COMPARED], 2)
        rows = (row for left, right in pairs if (row := kind(left, right, sides, owned)))
        yield from next(([row] for row in rows if _pair(row) not in denied), [])


def _distinct(tellings: Sequence[EventEntry]) -> list[EventEntry]:
    """Tellings that differ in what is compared, so that copies of one report do not crowd others out."""
    kept: dict[object, EventEntry] = {}
    for telling in tellings:
        told = telling.when.edtf if telling.when else None
        kept.setdefault((telling.status, told, wording(act_and_parties(telling)), telling.voucher), telling)
    return list(kept.values())


def _dates(left: EventEntry, right: EventEntry, _: Sides, __: Owned) -> TensionRow | None:
    if left.status != right.status:
        return None
    one, two = moment_of(left), moment_of(right)
    if not (one and two and one.is_told and two.is_told) or one.meets(two):
        return None
    return _row("dates", f"one puts it at {one.edtf}, the other at {two.edtf}", left, right)


def _who(left: EventEntry, right: EventEntry, sides: Sides, owned: Owned) -> TensionRow | None:
    one, two = sides.all_of(left.actors), sides.all_of(right.actors)
    if (
        not (one and two)
        or not ANYBODYS.isdisjoint((left.type, right.type))
        or _stand_together(left, right, sides)
        or _names_any(right, one)
        or _names_any(left, two)
        or any(_may_be_one_name(here, there) or owned.may_be_of(here, there) for here in one for there in two)
        or left.status not in DONE
        or right.status not in DONE
    ):
        return None
    return _row("who", f"one names {', '.join(one)} as acting, the other {', '.join(two)}", left, right)


def _stand_together(left: EventEntry, right: EventEntry, sides: Sides) -> bool:
    """Whether somebody of the one stands with somebody of the other: a ministry with its state."""
    one, two = ({side for each in event.actors for side in sides.stood_with(each)} for event in (left, right))
    return bool(one & two)


def _names_any(event: EventEntry, others: Iterable[str]) -> bool:
    """Whether the page's words around an act name any of these, who act in another telling: then roles were turned, not people."""
    return any(re.search(rf"\b{re.escape(name)}", event.clause) for name in others)


def _may_be_one_name(one: str, other: str) -> bool:
    """Whether the shorter name has no word that the longer lacks: "the League" may be the Harbour League."""
    here, there = (set(name.casefold().removeprefix("the ").split()) for name in (one, other))
    return here <= there or there <= here


def _amounts(left: EventEntry, right: EventEntry, sides: Sides, _: Owned) -> TensionRow | None:
    """Other numbers, unless they are of those on two sides: the dead of Orsk and the dead of Vell."""
    one, two = set(sides.all_of(left.recipients)), set(sides.all_of(right.recipients))
    if one and two and not one & two:
        return None
    found = differ(_page_words(left), _page_words(right))
    return _row("numbers", _numbers_why(found[0].number, found[1].number), left, right) if found else None


def _denied(left: EventEntry, right: EventEntry, _: Sides, __: Owned) -> TensionRow | None:
    statuses = {left.status, right.status}
    if not (statuses & set(DONE) and statuses & DENIALS) or (left.version == right.version and left.voucher == right.voucher):
        return None
    return _row("denied", _denial(left, right), left, right)


def _denial(left: EventEntry, right: EventEntry) -> str:
    alike = according_to(left) == according_to(right)
    told = (f"{_voice(each)}{f' of {each.outlet}' if alike and each.outlet else ''} has it {each.status}" for each in (left, right))
    return ", ".join(told)


def _page_words(event: EventEntry) -> str:
    named = (_as_counted(each.words, event.clause) for each in (*event.actors, *event.recipients, *event.others))
    return "; ".join((event.trigger_words, *named))


def _as_counted(words: str, around: str) -> str:
    """Words with what stands before their number on the page, which says how far it reaches: "at least five crews"."""
    plain = _without_half_a_time(words, around)
    before = " ".join(around.split()).partition(plain)[0] if plain else ""
    return " ".join((*before.split()[-LEADING_WORDS:], plain)) if says_how_many(before) else plain


def _without_half_a_time(words: str, around: str) -> str:
    """Words without a number that they begin with where it ends a time of day on the page: "19:45 Crews go home" counts no crews."""
    plain = " ".join(words.split())
    return _FIGURES.sub("", plain) if re.search(rf"\d[.:]{re.escape(plain)}", around) else words


def _numbers_why(one: float, two: float) -> str:
    return f"one says {as_told(one)}, the other {as_told(two)}"


def _numbers(statements: Sequence[Statement], clusters: Mapping[str, str]) -> Iterator[TensionRow]:
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.id in clusters:
            groups[clusters[statement.id]].append(statement)
    for group in groups.values():
        for left, right in combinations(group[:MOST_COMPARED], 2):
            if found := differ(left.content_words, right.content_words):
                yield _row("numbers", _numbers_why(found[0].number, found[1].number), left, right)


def _answers(entries: Iterable[EventEntry | Statement]) -> Iterator[TensionRow]:
    found = {entry.id: (entry, says) for entry in entries if (says := says_answered(_with_object(entry))) is not None}
    told = [(entry, says) for entry, says in found.values() if found.get(_told_in(entry) or "", (entry, not says))[1] is not says]
    told.sort(key=lambda each: (published_day(each[0]) or "~", each[0].version, each[0].context.start, each[0].id))
    for place, (left, one) in enumerate(told):
        for right, two in told[place + 1 : place + 1 + MOST_COMPARED]:
            if one is not two and _may_be_one_matter(left, right):
                none, some = (left, right) if two else (right, left)
                why = f"{_voice(none)} says there was no answer, {_voice(some)} that it was given"
                yield _row("answers", why, left, right)


def _with_object(entry: EventEntry | Statement) -> str:
    """An entry's words; of a deed also what follows them in its clause: "have submitted" their responses."""
    words = own_words(entry)
    return f"{words}{entry.clause.partition(words)[2]}" if isinstance(entry, EventEntry) else words


def _voice(entry: EventEntry | Statement) -> str:
    return (according_to(entry) if isinstance(entry, EventEntry) else entry.speaker) or "somebody unnamed"


def _may_be_one_matter(left: EventEntry | Statement, right: EventEntry | Statement) -> bool:
    """Two entries of one page, or near in time with somebody named in both; not one told inside the other."""
    if left.version == right.version:
        return not {_told_in(left), _told_in(right)} & {left.id, right.id}
    apart = days_apart(published_day(left), published_day(right))
    return apart is not None and apart <= ANSWER_DAYS and bool(_named(left) & _named(right))


def _told_in(entry: EventEntry | Statement) -> str | None:
    return entry.vouched_by if isinstance(entry, EventEntry) else entry.via


def _named(entry: EventEntry | Statement) -> set[str]:
    """Names in an entry: who takes part; or a speaker's party, and his words with a capital, the first aside."""
    if isinstance(entry, EventEntry):
        return {name for each in (*entry.actors, *entry.recipients) for name in (each.name, each.party) if name}
    words = entry.content_words.split()
    capital = {word.strip(".,;:'’“”\"").removesuffix("'s").removesuffix("’s") for word in words[1:] if word[:1].isupper()}
    return capital | ({entry.speaker_party} if entry.speaker_party else set())


def _row(kind: str, why: str, one: AnyEntry, two: AnyEntry) -> TensionRow:
    left, right = sorted((one, two), key=_told_at)
    return TensionRow(kind=kind, why=why, left=_side(left), right=_side(right))


def _told_at(entry: AnyEntry) -> tuple[str, str, int, str]:
    """The day of its page, and on one page the place."""
    stands = entry.trigger if isinstance(entry, EventEntry) else entry.content
    return published_day(entry) or "~", entry.version, stands[0].start if stands else 0, entry.id


def _side(entry: AnyEntry) -> Side:
    if isinstance(entry, EventEntry):
        words, voice = what(entry), according_to(entry)
    elif isinstance(entry, MoveEntry):
        words, voice = entry.content_words, entry.by.name if entry.by else ""
    else:
        words, voice = entry.content_words, entry.speaker
    return Side(entry=entry.id, words=words, according_to=voice, outlet=entry.outlet, published=entry.published, address=entry.address)
