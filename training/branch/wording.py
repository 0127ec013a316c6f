"""This module knows the words that stand around invented deeds: how sentences begin and end, and what people complain of."""

LEADS = (
    "",
    "",
    "",
    "",
    "On Thursday, ",
    "According to local media, ",
    "Earlier this month, ",
    "After the vote, ",
    "Meanwhile, ",
    "Officials said ",
)
TAILS = (
    "", "", "", " on Monday", " last week", " in the capital", " after weeks of tension", " over fishing rights",
    " in the northern province", ", officials said", ", state media reported", ", the agency reported", " amid a row over water",
    " despite criticism at home", ", a spokesman said on Wednesday", " near the border", ", according to witnesses",
    " over the disputed islands",
)  # fmt: skip
CONDITIONS = ("if the ban is lifted", "unless the fighting stops", "if the border opens", "once the report is published", "if talks fail")
NEWS = ("", "The report described ", "Witnesses told of ", "State media reported ", "News came of ")
STIRS = (
    " drew wide attention",
    " began on Monday",
    " was confirmed by officials",
    " took many by surprise",
    " was reported by local radio",
)

COMPLAINTS = (
    "[ignores] our objections", "[is ignoring] every warning", "[has ignored] our letters", "[does not answer] our questions",
    "[avoids] the questions that matter", "[answers in riddles]", "[keeps talking] about trifles", "[is playing for time]",
    "[is dragging its feet]", "[does not take] us seriously", "[treats] us like children", "[looks the other way]", "[twists] our words",
    "[is deaf] to what we say", "[has done nothing] for the families", "[leaves] the main points aside", "[never kept] its word",
    "[is pouring oil] on the fire", "[hides] behind procedure", "[refuses to listen]",
)  # fmt: skip
"""What somebody says of another is ACCUSE by who says it (corpus guidelines, section 4)."""
GRIEVANCES = (
    "we [have received no answer] from", "we [got no straight reply] from", "we [see no good will] in",
    "we [observe attempts] to change the subject by", "we [are tired] of the excuses of",
    "we [have been lied to] by", "we [heard only slogans] from", "we [are not taken seriously] by",
)  # fmt: skip
GOING_ON = (" {is} under way", " {is} in {its} third week", " {is} going on behind closed doors", " {is} still going on")
TO_COME = (" {is} planned for Friday", " {is} to follow next week", " {is} due to begin on Monday", " will begin in the spring")
NEVER = ("There was no ", "There has been no ", "There had been no ", "For years there was no ", "Nobody has seen any ")
MARKS = ("“”", '""', "‘’", "«»")
SAYING = (" said:", " told reporters:", " added:", " wrote:", " said in a statement:")
SAID_BY = ("said", "said", "according to", "added")
