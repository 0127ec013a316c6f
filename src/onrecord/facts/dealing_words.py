"""This module knows words by which coverage names rounds of talks, contacts, measures and assessments; beginnings of words, in lower case.

One that ends in a space is a whole word: a deadline is not dead, a billion no bill, and metres are not met.
They are common words of the trade, and say nothing of any dispute.
"""

import re

TALKS = ("talk", "negotiat", "round", "meeting", "met ", "meet", "consultation", "summit", "session", "conference", "mediat")
"""What a round of talks is called."""
MEETING_OF_ANY_SORT = (
    *TALKS,
    *(
        "confer",
        "consult",
        "discuss",
        "dialogu",
        "dialog",
        "convers",
        "speak",
        "spoke",
        "call",
        "phone",
        "telephon",
        "contact",
        "encounter",
    ),
    *("visit", "trip", "travel", "journey", "tour", "fly", "flew", "flight", "arriv", "go ", "dinner", "lunch", "breakfast", "one-on-one"),
    *("gather", "interview", "question", "host", "receiv", "greet", "brief", "communicat", "touch", "dispatch", "send ", "reach", "see "),
    *("audience", "sess ", "sit ", "sat ", "sitting"),
)
"""What talks, visits and calls of every sort are called; also roots of these words."""
JOURNEYS = ("visit", "trip", "travel", "journey", "tour", "fly ", "flew", "flight", "arriv", "dispatch")
"""What somebody's going to another is called; also roots of these words."""
SITTINGS_OF_TWO = ("meet", "met ", "talk", "speak", "spoke", "discuss", "convers", "encounter", "summit", "negotiat", "consult")
"""What is done there together."""
ACCORDS = ("deal ", "deals ", "agree", "accord", "pact", "treat", "settlement", "protocol", "convention", "memorandum")
"""What is agreed between parties is called by any of these."""
SITTINGS = ("talk", "negotiat", "round", "consultation", "summit", "conference", "mediat")
"""What only talks between sides are called; anybody may meet anybody."""
ONE_WAY = ("inform", "notif", "monitor", "watch", "hearing", "testi", "brief", "wrote", "writ", "letter", "listen", "petition")
"""What one does alone, or before a court, and what is no talking with one another."""
HEARD = ("hear ", "heard ", "hearing", "listen", "testi", "attend", "witness", "petition")
"""What is done before a court or an assembly by each alone."""
CALLED_OFF = ("cancel", "call off", "called off", "calls off", "calling off", "postpon", "put off", "scrap", "suspend", "adjourn")
"""That a meeting is not to be, or not yet."""
PHONED = ("telephon", "phone ", "phoned", "phone-call")
"""That people spoke and did not meet."""
SPOKEN_OF = ("talks", "negotiat", "round", "meeting", "consultation", "summit", "session", "conference", "mediat")
"""What talks are called that somebody thinks well or ill of; whoever wants to "talk to him" assesses none."""
RELATIONS = ("relation", "ties", "rapport")
"""What relations between two are called."""
CHANNELS = ("channel", "contact", "dialogue", "communicat", "hotline", "telephone", "phone", "correspondence")
"""What a way of talking to one another is called."""

GOOD = (
    *("good", "better", "best", "constructiv", "productiv", "useful", "positiv", "progress", "warm", "fruitful", "encourag", "optimis"),
    *("hope", "friend", "improv", "breakthrough", "success ", "successf", "partner", "ally ", "allies", "plus "),
    *("strong", "close ", "closer "),
)
"""Words that put talks or relations high."""
BAD = (
    *("bad", "worse", "worst", "low ", "lower", "lowest", "poor ", "tense", "strain", "difficult", "hard ", "harder", "tough", "fail"),
    *("fruitless", "deadlock", "stall"),
    *("froze", "freez", "cold", "hostil", "dead ", "disappoint", "non-exist", "nonexist", "bleak", "gloom", "pessimis", "crisis"),
    *("collaps", "wreck", "broke", "break", "empty", "ruptur", "without agreement", "without result", "opponent", "enem", "sink", "end of"),
)
"""Words that put them low."""
NEITHER = ("frank", "candid", "businesslike", "serious", "loud", "substanti", "professional", "intens", "long ")
"""Words that describe talks and put them neither high nor low."""

BILLS = (
    *("bill ", "bills ", "sanction", "embargo", "tariff", "boycott", "freez", "froze", "asset", "ban ", "bans ", "banned", "duties"),
    *("blacklist", "measures"),
)
"""What sanctions are called."""
CALLED = {
    **{"sanction": "sanctions", "asset": "sanctions", "tariff": "tariffs", "duties": "tariffs", "embargo": "embargo", "boycott": "boycott"},
    **{
        "travel ban": "ban",
        "import ban": "ban",
        "export ban": "ban",
        "blacklist": "blacklist",
        "bill ": "sanctions",
        "bills ": "sanctions",
    },
    **{"penalt": "sanctions", "measures": "sanctions", "restriction": "sanctions", "ban ": "ban", "bans ": "ban", "banned": "ban"},
}
"""What a page calls what presses somebody, by its words for it."""
PRESSING = (
    *("sanction", "bar ", "bars ", "barr", "ban ", "bans ", "bann", "freez", "froze", "block", "blacklist", "cut", "boycott", "penalis"),
    *("penaliz", "restrict", "outlaw", "prohibit", "expel"),
)
"""What is done to press somebody by what is kept from him."""
TESTS = ("test", "launch", "missile", "warhead", "nuclear", "atomic", "enrich", "arsenal")
"""Words of weapons and their tests: what is frozen or given up of these is one's own."""
TESTED = ("test", "launch", "fired", "firing", "fire ", "fires ")
"""What is done where weapons are tried out; nobody is deployed by it."""
DEPLOYMENTS = ("deploy", "troop", "exercise", "manoeuvre", "maneuver", "mobili", "reinforce", "military movement", "massing")
"""What a deployment is called."""
ARMED = (
    *(*DEPLOYMENTS, "forces", "soldier", "army", "navy", "warship", "fleet", "drill", "war game", "alert", "guard", "patrol", "border"),
    *("missile", "tank", "jets", "brigade", "battalion", "march", "station"),
)
"""What shows that somebody is deployed, where the act itself does not say so."""
TABLED = ("unveil", "introduc", "tabl", "propos", "rais", "draft", "sponsor", "submit", "present", "announc", "prepar")
"""That somebody puts a measure forward."""
SHELVED = ("put off", "postpon", "shelv", "delay", "defer", "suspend")
"""That it is put off."""
MOVED = ("clos", "shut", "seal", "block", "open", "reopen", "switch", "turn off", "turned off")
"""That a thing is opened or closed, on or off; what presses somebody is then a restriction."""
REOPENED = ("reopen", "open", "lift", "ease", "easing", "unblock", "unseal", "resum", "restor")
"""That a restriction is over."""
ENDING = ("lift", "remov", "ease", "easing", "ended", "end ", "ends ", "repeal", "drop", "scrap", "withdr", "revok")
"""After the name of what presses somebody, that it is to end."""
WITHDRAWN = ("withdr", "pull", "recall", "return", "drew down", "draw down", "drawdown", "stood down", "stand down", "left", "leav")
"""That a deployment is over."""

MUTUAL = (
    *("exchang", "trade ", "trades ", "traded", "trading", "clash", "fought", "fight", "battl", "skirmish", "duel", "quarrel", "argu"),
    *("war ", "wars ", "warring", "feud", "stand-off", "standoff", "row "),
)
"""What those who act do to each other, where nobody else is named to whom it is done."""
EACH_OTHER = (
    *("each other", "one another", "between", "mutual", "reciprocal", "tit-for-tat", "both sides"),
    *("exchanged fire", "exchanges of fire", "exchange of fire", "exchanging fire", "crossfire"),
)
"""That those who act do it to each other."""

_WORD = re.compile(r"\w+(?:-\w+)*")


def has_any(words: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a word, or a run of words, begins with one of these."""
    return bool(found_in(words, beginnings))


def found_in(words: str, beginnings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the beginnings that words begin with, in the order of the list, without the space that ends a whole word.

    >>> found_in("the deadline is close, he said", ("dead ", "close "))
    ('close',)
    """
    plain = f" {' '.join(_WORD.findall(words.casefold()))} "
    return tuple(each.rstrip() for each in beginnings if f" {each}" in plain)
