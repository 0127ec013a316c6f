"""This module knows what a phrase's own words say of whom it can mean: a name, a pronoun, "the minister", one or many, he or she.

It looks at nothing but the phrase. The head is the last word before the first modifier that follows ("the envoy of Orsk": "envoy").
"""

import re
from functools import lru_cache

import msgspec

from onrecord.annotate.actors.words import (
    DEFINITE,
    FEMALE,
    FRESH,
    MALE,
    MEMBERS,
    PERSON_NOUNS,
    PLURAL_PEOPLE,
    POSSESSIVES,
    PRONOUNS,
    SENT,
    SINGULAR_IN_S,
    STATE_NOUNS,
    TRADES,
)  # fmt: skip
from onrecord.facts.known import Sense, known_named
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, INSTITUTIONS, PARTICLES, POST_MODIFIERS, TITLES

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*\.?(?<![^\W\d_]{4}\.)")
SHORTEST_FULL_NAME = 2
"""Words that a name after a long title must have to be told from a place ("the President of Orsk")."""
ALONE = TITLES | TRADES | {"member"}
"""Words that name nobody where they stand alone, though they have a capital: "Lawmaker", "Member of the council"."""
CHARGES = frozenset(str.split("national intelligence state homeland security staff interior agriculture labor treasury veterans commerce"))
"""With what those with an office deal, which stands before a name with a capital: "Director of National Intelligence Ada Vell"."""
_OWNER = re.compile(r"['’]s?$")
_ADJECTIVES = frozenset({"outside", "near"})
"""Those of the words that lead on which are adjectives too."""
COUNTING_LEADS = frozenset(str.split("more fewer less at about around nearly almost over some only"))
"""Words that may stand before a number."""
COUNTS = frozenset(
    str.split(
        """
        several many few most two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty dozens
        scores hundreds thousands millions half-dozen
        """
    )
)
"""Words that say that there are several."""
COUNTS_OF_TWO = frozenset({("a", "dozen"), ("half", "a"), ("a", "few"), ("a", "half-dozen")})

NAME, DEFINITE_FORM, FRESH_FORM = "name", "definite", "fresh"
"""Forms of a phrase beside the pronouns, which are named by themselves ("he", "it")."""
PLAIN_FORMS = frozenset({NAME, DEFINITE_FORM, FRESH_FORM})
"""Forms that are no pronouns."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """What one phrase's words say.

    Attributes:
        form: "name", "definite" ("the minister", "its envoy"), "fresh" ("a diplomat", "analysts"), or a pronoun's lemma ("he").
        head: the head word in lower case, without an owner's ending.
        names: its capitalised words that are no titles, in lower case: what it is called by.
        words: all its words in lower case without determiner, honorifics and owner's endings.
        owner: the determiner that points at an owner ("its"), or "".
        owners: capitalised words that may say whose it is: "orsk" of "Orsk's envoy", "kremlin" of "Kremlin spokesman Ilan Brunn".
        gender: "m", "f" or "".
        plural: True or False; None where the words do not tell.
        title: its words before the name, without determiner, as written ("Kremlin spokesman"), or "".
        title_length: code points from its start to the end of those words.
        described: words that follow the head ("of Orsk"), in lower case.
        is_counted: it means some of many: "more than a dozen Orskan lawmakers".
    """

    form: str
    head: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    owner: str = ""
    owners: tuple[str, ...] = ()
    gender: str = ""
    plural: bool | None = None
    title: str = ""
    title_length: int = 0
    described: tuple[str, ...] = ()
    is_counted: bool = False


@lru_cache(maxsize=4096)
def read_phrase(words: str) -> Phrase:
    """What a phrase's words say; the same words always say the same.

    >>> phrase = read_phrase("Kremlin spokesman Ilan Brunn")
    >>> phrase.form, phrase.head, phrase.title, phrase.gender
    ('name', 'brunn', 'Kremlin spokesman', 'm')
    """
    if "," in words:
        return _of_clauses(words)
    tokens = list(WORD.finditer(words))
    if not tokens:
        return Phrase(form=FRESH_FORM, head="")
    plain = [_plain(token.group()) for token in tokens]
    if len(tokens) == 1 and plain[0] in PRONOUNS:
        return _pronoun(plain[0], words)
    determiner = plain[0] if (plain[0] in DEFINITE or plain[0] in FRESH) and len(plain) > 1 else ""
    determined = 1 if determiner else 0
    listed = _is_listed(words[tokens[determined].start() : tokens[-1].end()])
    first = determined if listed else _after_owner(tokens, plain, determined)
    start, end = (determined, len(tokens)) if listed else _core(tokens, plain, first)
    core = range(start, end)
    capitals = [at for at in core if tokens[at].group()[0].isupper()]
    titles = TITLES if end - start > 1 else ALONE
    names = capitals if listed else [at for at in capitals if plain[at].rstrip(".") not in titles]  # "International Atomic Energy Agency"
    is_named = listed or (bool(names) and names[-1] == end - 1 and not _is_common(plain, names, determiner))
    title_end = start if listed else _title_end(plain, start, names) if is_named else 0
    inner = [plain[at].rstrip(".") for at in core if plain[at].rstrip(".") not in HONORIFICS]
    return Phrase(
        form=NAME if is_named else _form(determiner, plain, tokens, first),
        head=plain[end - 1].rstrip("."),
        names=tuple(plain[at].rstrip(".") if len(plain[at]) > 2 else plain[at] for at in names if at >= title_end),
        words=tuple(inner),
        owner=determiner if determiner in POSSESSIVES else "",
        owners=tuple(plain[at] for at in range(determined, _owners_end(plain, first, title_end)) if tokens[at].group()[0].isupper()),
        gender=_gender(plain[first:]),
        plural=_plural(plain[end - 1].rstrip("."), is_named, determiner),
        title=_written(words[tokens[determined].start() : tokens[title_end].start()]) if title_end > first else "",
        title_length=tokens[title_end - 1].end() if title_end > determined else 0,
        described=tuple(plain[end:]),
        is_counted=_is_counted(plain),
    )


def _is_counted(plain: list[str]) -> bool:
    """Whether a phrase begins by saying of how many it speaks: "several", "more than 600", "nearly two dozen"."""
    if plain[0] == "some":
        end = next((at for at in range(1, len(plain)) if plain[at] in POST_MODIFIERS), len(plain))
        if len(plain) > 1 and (end == 1 or _is_several(plain[end - 1])):
            return True
    rest = plain[1:] if plain[0] in COUNTING_LEADS else plain
    rest = rest[1:] if len(rest) < len(plain) and rest[:1] in (["than"], ["least"], ["most"]) else rest
    if len(rest) <= 1:
        return False
    return rest[0] in COUNTS or rest[0][0].isdigit() or tuple(rest[:2]) in COUNTS_OF_TWO


def _owners_end(plain: list[str], first: int, title_end: int) -> int:
    """Number of the word before which a title may say whose somebody is; to whom he is sent says it not: "envoy to Orsk Ada Vell"."""
    end = max(first, title_end)
    return next((at for at in range(1, end) if plain[at] == "to" and plain[at - 1].rstrip(".") in SENT), end)


def _is_several(noun: str) -> bool:
    return noun in PLURAL_PEOPLE or (noun.endswith("s") and not noun.endswith("ss") and noun not in SINGULAR_IN_S)


def _is_listed(words: str) -> bool:
    """Whether the tables of facts have a state or body of that name."""
    known = known_named(_OWNER.sub("", words)) if " " in words else ()
    return any(each.sense is Sense.NAME and each.kind is not Kind.PERSON for each in known)


def _of_clauses(words: str) -> Phrase:
    """The first clause's phrase: "Ada Vell, the envoy"; where it is no name and the second is, it is the title: "The envoy, Ada Vell"."""
    before, _, after = words.partition(",")
    first = read_phrase(before)
    second = read_phrase(after.partition(",")[0].strip())
    if first.form == NAME or second.form != NAME or second.title or not first.head:
        return first
    title = " ".join((*before.split(),)[bool(first.owner or before.casefold().startswith(("the ", "a ", "an "))) :])
    return msgspec.structs.replace(second, title=title, title_length=len(before.rstrip()), owners=first.owners, gender=first.gender)


def _plain(word: str) -> str:
    return _OWNER.sub("", word.casefold()) or word.casefold()


def _pronoun(word: str, words: str) -> Phrase:
    lemma = PRONOUNS[word]
    if word == "us" and words.isupper():
        return Phrase(form=NAME, head="us", names=("us",), words=("us",), plural=False)
    plural = {"they": True, "we": True, "it": False, "he": False, "she": False, "i": False}.get(lemma)
    return Phrase(form=lemma, head=word, words=(word,), gender={"he": "m", "she": "f"}.get(lemma, ""), plural=plural)


def _core(tokens: list[re.Match[str]], plain: list[str], first: int) -> tuple[int, int]:
    """First and end of the words that say who: up to the first modifier that follows, or a name that ends a long title."""
    after = range(first + 1, len(plain))
    end = next((at for at in after if _is_modifier(tokens, plain, at) or plain[at] in ("and", "or")), len(plain))
    if end < len(plain):
        if _ends_in_trade(tokens, plain, end):
            return first, len(plain)
        last = _after_its_body(tokens, plain, end) or _after_where_sent(tokens, plain, end)
        if last := last or (_after_titles(tokens, plain, end) if plain[end] == "and" else 0):
            return last, len(plain)
    if end < len(plain) and plain[end] == "of" and plain[end - 1].rstrip(".") in TITLES:
        tail = len(plain)
        while tail > end + 1 and _is_own_name(tokens[tail - 1].group(), plain[tail - 1]):
            tail -= 1
        place = plain[tail - 1] == "of"  # "of Orsk Ada Vell": the first is the place
        is_title = tokens[tail - 1].group()[0].isupper()  # "Secretary of State Vell": whatever follows is a name
        is_body = plain[-1] in INSTITUTIONS or any(
            _OWNER.search(token.group()) for token in tokens[end + 1 : -1]
        )  # "of Orsk's Harbour Service"
        is_called_so = plain[tail - 1] == "the"  # "the envoy of the Lenne Community": no person's name follows an article
        if not (is_body or is_called_so) and len(plain) - tail - place >= (1 if is_title else SHORTEST_FULL_NAME):
            return tail + place, len(plain)
    return first, end


def _ends_in_trade(tokens: list[re.Match[str]], plain: list[str], end: int) -> bool:
    """Whether a phrase ends in the trade of somebody of a body whose name goes on after a modifier: "Ministry of Foreign Affairs aide"."""
    is_trade = plain[-1] in PERSON_NOUNS and tokens[-1].group()[0].islower() and len(plain) > end + 2
    return is_trade and all(tokens[at].group()[0].isupper() for at in (end - 1, len(plain) - 2)) and "and" not in plain[end:]


def _after_its_body(tokens: list[re.Match[str]], plain: list[str], end: int) -> int:
    """Number of a full name's first word behind such a trade, or 0: "Workers' Party for the Harbour leader Ada Vell"."""
    at = len(plain)
    while at > end + 1 and _is_own_name(tokens[at - 1].group(), plain[at - 1]):
        at -= 1
    return at if len(plain) - at >= SHORTEST_FULL_NAME and _ends_in_trade(tokens[:at], plain[:at], end) else 0


def _after_where_sent(tokens: list[re.Match[str]], plain: list[str], end: int) -> int:
    """Number of a full name's first word behind a state or body that somebody is sent to, or 0: "the envoy to Orsk Ada Vell"."""
    if plain[end] != "to" or plain[end - 1].rstrip(".") not in SENT:
        return 0
    first = end + 1 + (plain[end + 1 : end + 2] == ["the"])
    rest = range(first, len(plain))
    if not all(tokens[at].group()[0].isupper() for at in rest):
        return 0
    whole = [at for at in rest if at - first and known_named(" ".join(token.group() for token in tokens[first:at]))]
    last = max(whole, default=first + 1)
    return last if len(plain) - last >= SHORTEST_FULL_NAME else 0


def _is_own_name(written: str, plain: str) -> bool:
    is_title = plain.rstrip(".") in TITLES or plain in CHARGES or plain.endswith(("-designate", "-elect"))
    return written[0].isupper() and not is_title and plain not in STATE_NOUNS


def _after_titles(tokens: list[re.Match[str]], plain: list[str], end: int) -> int:
    """Number of a full name's first word behind two titles, or 0: "harbour director and minister-designate Ada Vell"."""
    last = len(plain)
    while last > end + 1 and _is_own_name(tokens[last - 1].group(), plain[last - 1]):
        last -= 1
    titles = TITLES | PERSON_NOUNS
    second = {word.partition("-")[0] for word in plain[end + 1 : last]}
    return last if len(plain) - last == SHORTEST_FULL_NAME and plain[end - 1] in titles and not titles.isdisjoint(second) else 0


def _written(words: str) -> str:
    return " ".join(words.replace("[", " ").replace("]", " ").split())


def _is_common(plain: list[str], names: list[int], determiner: str) -> bool:
    """Whether capitals make no name: "The Ministry", "Parliament", "the top Democrat"."""
    if len(names) == 1 and plain[names[0]] in MEMBERS:
        return bool(determiner) or names[0] > 0
    return all(plain[at] in INSTITUTIONS for at in names) and (bool(determiner) or len(names) == 1)


def _title_end(plain: list[str], start: int, names: list[int]) -> int:
    """Number of the first word of the name itself, after titles and description; particles between its words belong to it."""
    at, own = names[-1], frozenset(names)
    while True:
        before = at - 1
        while before >= start and plain[before] in PARTICLES and before not in own:
            before -= 1
        if before not in own:
            return at
        at = before


def _after_owner(tokens: list[re.Match[str]], plain: list[str], first: int) -> int:
    """Number of the first word after an owner's: "Orsk's envoy"."""
    owners = [at for at in range(first, len(tokens) - 1) if _OWNER.search(tokens[at].group())]
    cut = next((at for at in range(first + 1, len(plain)) if _is_modifier(tokens, plain, at)), len(plain))
    return next((at + 1 for at in reversed(owners) if at + 1 < cut), first)


def _is_modifier(tokens: list[re.Match[str]], plain: list[str], at: int) -> bool:
    """Whether a word leads on to what follows the head; after an owner "outside" is a word of the head's: "Vell's outside counsel"."""
    is_owned = plain[at] in _ADJECTIVES and _OWNER.search(tokens[at - 1].group()) is not None
    return plain[at] in POST_MODIFIERS and not is_owned


def _form(determiner: str, plain: list[str], tokens: list[re.Match[str]], first: int) -> str:
    if determiner in FRESH:
        return FRESH_FORM
    if determiner:
        return DEFINITE_FORM
    owned = _OWNER.search(tokens[first - 1].group()) if first else None
    titled = tokens[first].group()[0].isupper() and plain[-1].rstrip(".") in TITLES
    single = not plain[-1].endswith("s")
    return DEFINITE_FORM if owned or titled or (single and plain[-1] not in PLURAL_PEOPLE) else FRESH_FORM


def _gender(plain: list[str]) -> str:
    for word in plain:
        bare = word.rstrip(".")
        if bare in MALE:
            return "m"
        if bare in FEMALE:
            return "f"
    return ""


def _plural(head: str, is_named: bool, determiner: str) -> bool | None:
    if determiner in ("these", "those", "both", "several", "two", "three", "four", "many", "some"):
        return True
    if head in PLURAL_PEOPLE:
        return None if head in ("police", "crew", "staff", "press", "media") else True
    if is_named:
        return None
    return head.endswith("s") and not head.endswith("ss") and head not in SINGULAR_IN_S
