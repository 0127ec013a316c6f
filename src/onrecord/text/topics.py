"""This module knows which words say what a passage is about, whatever their ending: "the releases", "released" and "release" share one.

A word without content of its own (of, their, should, said, talks) says nothing of the topic. What it is said of mostly ends a phrase that
an article or the like begins ("the northern portal"), as verbs do not.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TOKEN = re.compile(rf"{WORD.pattern}|\S")
BEGINS = frozenset("the a an its their his her our your my no any this that these those some every each all of on over for".split())
OWNERS = ("'s", "’s", "s'", "s’")
"""Words, and ends of words, after which a thing is named."""
LEAST = 3
"""Letters of a word that can name a topic."""
STOP_WORDS = frozenset(
    str.split(
        """
        a about above according across after again against ago all almost along already also although always am among an and another any
        anybody anyone anything are around as ask asked asks at away back be became because become been before began behind being below
        beside best better between beyond both but by call called calls came can cannot come comes could day days dear did do does doing
        done down during each either else enough even ever every everybody everyone everything except far few first five for four from
        further gave get gets give given gives go goes going gone good got great had half hand has have having he held help her here
        hers herself him himself his hold hope hour hours how however i if in indeed instead into is it its itself join just keep keeps
        kept knew know known large last late later least leave led left less let like likely little long look made make makes making man
        many matter may me mean means meant men might mine minute moment monday month months more morning most mr mrs ms much must my
        myself near need neither never new next night no nobody none noon nor not nothing now of off often old on once one only or other
        others our ours ourselves out over own part people per perhaps place please point possible put quite rather ready really right
        said same saturday saw say saying says second see seem seen sees sent set seven several shall she should show side since six so
        some somebody someone something soon speak spoke spoken state still such sunday sure take taken takes taking talk tell ten than
        that the their theirs them themselves then there these they thing things think third this those though thought three through
        thursday till time times to today together told tomorrow tonight too took toward towards tuesday turn two under unless until up
        upon us use used very want wanted wants was way we wednesday week weeks well went were what whatever when where whether which
        while who whole whom whose why will willing wish with within without won word words would year years yes yesterday yet you young
        your yours yourself friday accept accepted accepts agree agreed agrees agreement answer answered answers appeal demand demanded
        demands discuss insist insisted insists minister ministers ministry government offer offered offers party parties president prime
        propose proposed proposal reject rejected rejects refuse refused refuses reply request requested spokesman spokeswoman urge urged
        urges warn warned warns threaten threatened comment question questions conditions condition capital country countries
        january february march april may june july august september october november december
        so-called thank thanks thanked
        former formerly longer shorter larger greater higher lower earlier latter current currently recent recently previous previously
        entire total number numbers fact facts kind kinds sort lot lots bit rest simply truly actually clearly certainly absolutely probably
        array series variety handful directly aware necessary convey conveyed conveys express expressed expresses reported reportedly wrote
        noted past travel traveled travelled willingness readiness desire attention behalf regard regards unlikely
        maybe merely nearly hardly mostly usually largely largest biggest exactly
        it's don't won't can't i'm we're they're isn't doesn't didn't wouldn't couldn't that's there's he's she's we'll i'll they'll
        """
    )
)
"""Words that never say what a passage is about."""
ENDINGS = (
    ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("sses", "ss"), ("ers", ""),
    ("er", ""), ("ed", ""), ("ion", ""), ("ions", ""), ("es", ""), ("s", ""), ("e", ""),
)  # fmt: skip
"""Endings that go, and what stands for them; the first that fits and leaves enough of a word."""
STEM = 4
"""Letters that an ending must leave."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What a word shares with its other forms; a short word is itself.

    >>> {stem(word) for word in ("release", "released", "releases", "releasing")}
    {'releas'}
    """
    plain = word.lower().replace("’", "'").removesuffix("'s")
    for ending, instead in ENDINGS:
        if plain.endswith(ending) and not plain.endswith("ss") and len(plain) - len(ending) + len(instead) >= STEM:
            return plain[: -len(ending)] + instead
    return plain[:-1] if plain.endswith("s") and len(plain) > LEAST and not plain.endswith("ss") else plain


def topic_words(words: str) -> tuple[str, ...]:
    """The stems of a passage's words that may say what it is about, each once, in text order."""
    return tuple(dict.fromkeys(stem(word) for word in content_words(words)))


def content_words(words: str) -> tuple[str, ...]:
    """A passage's words that may say what it is about, in text order, as they stand there."""
    return tuple(word for word in WORD.findall(words) if _tells(word))


def named_things(text: str) -> frozenset[str]:
    """The stems of words by which a text names things: the last content word of what an article, a preposition or an owner begins.

    >>> sorted(named_things("They refused the northern portal; trains need time."))
    ['portal']
    """
    found = set()
    for line in text.split("\n"):
        words = [(word, word[0].isalpha() and _tells(word)) for word in TOKEN.findall(line)]
        words.append(("", False))
        found |= {stem(words[at][0]) for at in range(1, len(words) - 1) if _names_a_thing(words, at)}
    return frozenset(found)


def _names_a_thing(words: Sequence[tuple[str, bool]], at: int) -> bool:
    word, telling = words[at]
    if not telling or word[0].isupper() or words[at + 1][1]:
        return False
    before = words[at - 2][0] if at > 1 and words[at - 1][1] else words[at - 1][0]
    return before.lower() in BEGINS or before.endswith(OWNERS)


@lru_cache(maxsize=1 << 16)
def _tells(word: str) -> bool:
    """Whether a word may say what a passage is about."""
    return len(word) >= LEAST and word.lower().replace("’", "'").removesuffix("'s") not in STOP_WORDS
