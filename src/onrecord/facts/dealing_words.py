"""This module knows words by which coverage names rounds of talks, contacts, measures and assessments; beginnings of words, in lower case.

They are common words of the trade, and say nothing of any dispute.
"""

TALKS = ("talk", "negotiat", "round", "meeting", "met", "meet", "consultation", "summit", "session", "conference", "mediat")
"""What a round of talks is called."""
RELATIONS = ("relation", "ties", "rapport")
"""What relations between two are called."""
CHANNELS = ("channel", "contact", "dialogue", "communicat", "hotline", "telephone", "phone", "correspondence")
"""What a way of talking to one another is called."""

GOOD = (
    *("good", "better", "best", "constructiv", "productiv", "useful", "positiv", "progress", "warm", "fruitful", "encourag", "optimis"),
    *("hope", "friend", "improv", "breakthrough", "success", "partner", "ally", "allies", "plus", "strong", "close"),
)
"""Words that put talks or relations high."""
BAD = (
    *("bad", "worse", "worst", "low", "poor", "tense", "strain", "difficult", "hard", "tough", "fail", "fruitless", "deadlock", "stall"),
    *("froze", "freez", "cold", "hostil", "dead", "disappoint", "non-exist", "nonexist", "bleak", "gloom", "pessimis", "crisis", "collaps"),
    *("wreck", "broke", "break", "empty", "ruptur", "without agreement", "without result", "opponent", "enem", "sink", "end of"),
)
"""Words that put them low."""
NEITHER = ("frank", "candid", "businesslike", "serious", "loud", "substanti", "professional", "intens", "long")
"""Words that describe talks and put them neither high nor low."""

BILLS = ("bill", "sanction", "embargo", "tariff", "boycott", "freez", "froze", "asset", "ban ", "banned", "duties", "blacklist", "measures")
"""What sanctions are called."""
DEPLOYMENTS = ("deploy", "troop", "exercise", "manoeuvre", "maneuver", "mobili", "reinforce", "military movement", "massing")
"""What a deployment is called."""
TABLED = ("unveil", "introduc", "tabl", "propos", "rais", "draft", "sponsor", "submit", "present", "announc", "prepar")
"""That somebody puts a measure forward."""
SHELVED = ("put off", "postpon", "shelv", "delay", "defer", "suspend")
"""That it is put off."""
REOPENED = ("reopen", "open", "lift", "eas", "unblock", "unseal", "resum", "restor")
"""That a restriction is over."""
WITHDRAWN = ("withdr", "pull", "recall", "return", "drew down", "draw down", "drawdown", "stood down", "stand down", "left", "leav")
"""That a deployment is over."""


def has_any(words: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a word, or a run of words, begins with one of these."""
    return bool(found_in(words, beginnings))


def found_in(words: str, beginnings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the beginnings that words begin with, in the order of the list."""
    plain = " " + " ".join(words.casefold().replace("“", " ").replace("”", " ").replace('"', " ").replace("(", " ").split()) + " "
    return tuple(each for each in beginnings if f" {each}" in plain)
