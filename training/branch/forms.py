"""This module knows the forms of English verbs, as far as the phrases of this package need them."""

import re

_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
strike struck struck|undertake undertook undertaken|give gave given|set set set|meet met met|hold held held|speak spoke spoken
sit sat sat|write wrote written|fly flew flown|go went gone|leave left left|pay paid paid|ring rang rung|forgive forgave forgiven
sell sold sold|buy bought bought|take took taken|build built built|withdraw withdrew withdrawn|bring brought brought|let let let
send sent sent|lay laid laid|cut cut cut|quit quit quit|tell told told|seek sought sought|put put put|say said said
throw threw thrown|break broke broken|begin began begun|find found found|freeze froze frozen|shut shut shut|keep kept kept
withhold withheld withheld|spread spread spread|fight fought fought|beat beat beaten|shoot shot shot|blow blew blown
overrun overran overrun|lend lent lent|feed fed fed|hit hit hit|be was been|have had had|see saw seen|shake shook shaken
come came come|stand stood stood|make made made|bind bound bound|draw drew drawn|hear heard heard|lead led led|steal stole stolen
sink sank sunk|rebuild rebuilt rebuilt|bid bade bidden|tear tore torn|run ran run|forbid forbade forbidden|light lit lit
""".replace("\n", "|")
        .strip("|")
        .split("|")
    )
}
_NO_ADVERBS = frozenset("fly supply apply rely reply ally rally comply imply multiply".split())
_THIRD = {"be": "is", "have": "has"}
_DOUBLED = frozenset(
    "set sit drop let cut quit step put stop ban bar jam club slap stab ram slam expel confer commit admit hit kidnap plan regret "
    "shut gun beg submit nod scrap swap strip shun shrug snub gag prod lob wiretap drag grab nab ship equip patrol repel gas "
    "readmit begin run permit transfer".split()
)


def past(verb: str) -> str:
    """The past tense.

    >>> past("meet"), past("stop"), past("deny"), past("urge")
    ('met', 'stopped', 'denied', 'urged')
    """
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _regular(verb, "ed")


def participle(verb: str) -> str:
    """The past participle."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _regular(verb, "ed")


def lasting(verb: str) -> str:
    """The form in -ing.

    >>> lasting("take"), lasting("ban"), lasting("free"), lasting("be")
    ('taking', 'banning', 'freeing', 'being')
    """
    return verb + "ing" if verb == "be" or verb.endswith("ee") else _regular(verb, "ing")


def third(verb: str) -> str:
    """The third person.

    >>> third("clash"), third("deny"), third("arm"), third("be")
    ('clashes', 'denies', 'arms', 'is')
    """
    if verb in _THIRD:
        return _THIRD[verb]
    if re.search(r"(?:s|sh|ch|x|z|o)$", verb):
        return verb + "es"
    return re.sub(r"(?<![aeiou])y$", "ie", verb) + "s"


def _regular(verb: str, ending: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + ending
    if ending == "ed":
        verb = re.sub(r"(?<![aeiou])y$", "i", verb)
    return verb.removesuffix("e") + ending


FORMS = {"base": str, "past": past, "participle": participle, "lasting": lasting, "third": third}
"""The forms of a verb by name."""


def inflected(words: str, form: str) -> str:
    """A phrase whose first word is a verb, in one form.

    >>> inflected("call off", "past"), inflected("supply arms", "past")
    ('called off', 'supplied arms')
    """
    parts = words.split(" ")
    at = 1 if parts[0].endswith("ly") and parts[0] not in _NO_ADVERBS and len(parts) > 1 else 0
    stem, dash, verb = parts[at].rpartition("-")
    parts[at] = stem + dash + FORMS[form](verb)
    return " ".join(parts)
