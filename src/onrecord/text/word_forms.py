"""This module knows which forms belong to one word: "refused" and "refuses", "won't" and "will not", "they" told of "we".

First form: English, by suffixes and a table of irregular verbs. It need not find dictionary words, only put the same word's forms
together, so that a statement told in indirect speech ("he would not go") still meets its wording in direct speech ("I will not go").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

PERSON = "~person"
"""What every personal pronoun is taken for: indirect speech turns "we" into "they"."""
_PRONOUNS = frozenset(
    str.split(
        """
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
        they them their theirs themselves it its itself one's
        """
    )
)
_CONTRACTED = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "gonna": ("go", "to"),
}
_ENDINGS = {"'s": (), "s'": ("",), "'m": ("be",), "'re": ("be",), "'ve": ("have",), "'ll": ("will",), "'d": ("will",)}
_IRREGULAR = {
    form: word
    for word, forms in {
        "be": "am is are was were been being",
        "have": "has had having",
        "do": "does did done doing",
        "will": "would",
        "can": "could",
        "may": "might",
        "shall": "should",
        "go": "goes went gone going",
        "get": "got gotten getting",
        "give": "gave given giving",
        "take": "took taken taking",
        "make": "made making",
        "come": "came coming",
        "see": "saw seen seeing",
        "say": "says said saying",
        "know": "knew known",
        "think": "thought",
        "find": "found",
        "tell": "told",
        "leave": "left leaving",
        "keep": "kept",
        "hold": "held",
        "bring": "brought",
        "begin": "began begun beginning",
        "stand": "stood",
        "lose": "lost losing",
        "win": "won winning",
        "pay": "paid",
        "meet": "met meeting",
        "send": "sent",
        "build": "built",
        "fall": "fell fallen",
        "cut": "cutting",
        "run": "ran running",
        "speak": "spoke spoken",
        "write": "wrote written writing",
        "rise": "rose risen rising",
        "draw": "drew drawn",
        "break": "broke broken breaking",
        "choose": "chose chosen choosing",
        "grow": "grew grown",
        "fly": "flew flown flies",
        "buy": "bought",
        "fight": "fought",
        "seek": "sought",
        "teach": "taught",
        "catch": "caught",
        "sell": "sold",
        "spend": "spent",
        "lead": "led",
        "feel": "felt",
        "mean": "meant",
        "deal": "dealt",
        "lie": "lay lain lying",
        "drive": "drove driven driving",
        "show": "shown",
        "put": "putting",
        "let": "letting",
        "shut": "shutting",
        "withdraw": "withdrew withdrawn",
        "understand": "understood",
        "become": "became becoming",
        "overthrow": "overthrew overthrown",
        "forget": "forgot forgotten forgetting",
        "hide": "hid hidden hiding",
        "shoot": "shot",
        "steal": "stole stolen stealing",
        "strike": "struck striking",
        "swear": "swore sworn",
        "throw": "threw thrown",
        "wear": "wore worn",
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people persons",
        "this": "these that those",
        "a": "an the",
        "never": "never",
        "note": "note notes noted noting",
        "much": "many",
    }.items()
    for form in forms.split()
}
_SUFFIXES = (
    ("ational", "ate"), ("ization", "ize"), ("isation", "ize"), ("fulness", "ful"), ("iveness", "ive"), ("ising", "ize"), ("ised", "ize"),
    ("ises", "ize"), ("ise", "ize"), ("ically", "ic"), ("ement", "e"), ("ments", ""), ("ment", ""), ("ations", "ate"), ("ation", "ate"),
    ("ions", ""), ("ion", ""), ("ities", ""), ("ity", ""), ("ness", ""), ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""),
    ("ied", "y"), ("ies", "y"), ("ed", ""), ("als", ""), ("al", ""), ("ily", "y"),
    ("ly", ""), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""),
)  # fmt: skip
"""Endings and what stands for them, the longest first; one is taken off, where enough of the word is left."""
_FEWEST = 3
"""Letters that must be left of a word."""
_SPELT = (("our", "or"), ("yse", "yze"), ("tre", "ter"), ("ence", "ense"))
"""British and American spelling."""


def plain_words(word: str) -> tuple[str, ...]:
    """A printed word as the words it stands for, in lower case.

    >>> plain_words("Won't"), plain_words("Orsk's"), plain_words("we’ll")
    (('will', 'not'), ('orsk',), ('we', 'will'))
    """
    word = word.casefold().replace("’", "'").replace("ʼ", "'")
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return (word[:-3], "not")
    for ending, meant in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word[: -len(ending)], *(each for each in meant if each))
    return (word,)


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """What the forms of one word share; a personal pronoun is `PERSON`.

    >>> [root(word) for word in ("refused", "refusal", "negotiations", "negotiated", "would", "our")]
    ['refus', 'refus', 'negotiat', 'negotiat', 'will', '~person']
    """
    if word in _PRONOUNS:
        return PERSON
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= _FEWEST or not word.isalpha():
        return word.replace(",", "")
    return _bared(_spelt(word))


_WORDS = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*")


def roots(text: str) -> Iterator[tuple[str, int, int]]:
    """The roots of a text's words, each with where its word starts and ends."""
    for found in _WORDS.finditer(text):
        for word in _roots_of(found[0]):
            yield word, found.start(), found.end()


@lru_cache(maxsize=65_536)
def _roots_of(printed: str) -> tuple[str, ...]:
    return tuple(map(root, plain_words(printed)))


def _bared(word: str) -> str:
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST and not (ending == "s" and word.endswith(("ss", "us", "is"))):
            word = word[: -len(ending)] + instead
            break
    if len(word) > _FEWEST and word[-1] == "e":
        word = word[:-1]
    if len(word) > _FEWEST and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > _FEWEST and word[-1] == "y" else word


def _spelt(word: str) -> str:
    for british, american in _SPELT:
        if len(word) > len(british) + 1 and word.endswith(british):
            return word[: -len(british)] + american
    return word
