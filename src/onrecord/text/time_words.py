"""This module knows the words with which time is told, language by language, and what kind of word each is.

A row is KIND VALUE WORDS. Words are in lower case (`_` joins words of one expression, `=` bars capitals); months are in `text/months.py`.
In English, months and days of the week count only with a capital, and `May`, `March` and `second` only in the company their forms ask for.
Values: a weekday from 0 (Monday), days from the article's day, the unit's letter, a number, a season's EDTF code; `1+` counts up word by
word, `|` parts words of one value.
"""

KINDS = tuple(
    str.split(
        """
        OTHER NUMERIC DAY ORD YEAR COUNT A VAGUE COUPLE MONTH SHORT WEEKDAY WD PART UNIT UNITS TODAY LAST PAST NEXT COMING THIS
        SAME THE IN ON OF AT
        FOR TO BY SINCE UNTIL BEFORE AFTER FROM START BETWEEN AND DASH COMMA DOT COLON EARLY MID LATE EARLIER LATER AGO AGOFIRST WITHIN OVER
        SEASON QUARTER HALF END BEGIN WEEKEND DECADE HEDGE EVERY ISOUT FEAST RECENT POSSESSIVE FOLLOWING NIGHTLY PHRASE
        """
    )
)
"""What kinds of word there are; a word is of one kind only."""

ENGLISH = """
A 1 a an
THE 0 the
COUNT 1+ one two three four five six seven eight nine ten eleven twelve
COUNT 13+ thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
COUNT 30 thirty
COUNT 40 forty
COUNT 50 fifty
COUNT 60 sixty
COUNT 70 seventy
COUNT 80 eighty
COUNT 90 ninety
COUNT 100 hundred
ORD 1+ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
ORD 13+ thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
ORD 30 thirtieth
VAGUE 0 several few many some numerous
COUPLE 2 couple
WEEKDAY 0+ monday tuesday wednesday thursday friday saturday sunday
WD 0+ mon tue|tues wed thu|thur|thurs fri sat sun
PART 0 morning afternoon evening noon midday midnight dawn dusk sunrise sunset nightfall lunchtime
PART -1 night
NIGHTLY 0 overnight
UNIT d day
UNIT w week
UNIT f fortnight
UNIT m month
UNIT y year
UNIT t decade
UNIT c century
UNIT h hour
UNITS d days
UNITS w weeks
UNITS f fortnights
UNITS m months
UNITS y years
UNITS t decades
UNITS c centuries
UNITS h hours
TODAY 0 today tonight
TODAY -1 yesterday
TODAY 1 tomorrow
LAST -1 last
PAST -1 past
NEXT 1 next
COMING 1 coming
FOLLOWING 1 following ensuing
FOLLOWING -1 previous preceding
THIS 0 this current
SAME 0 same that
IN 0 in
ON 0 on
OF 0 of
AT 0 at
FOR 0 for
TO 0 to
BY 0 by no_later_than not_later_than
SINCE 0 since ever_since
UNTIL 0 until till through up_to up_until
BEFORE 0 before ahead_of prior_to
AFTER 0 after
FROM 0 from
START 0 starting effective as_of as_from with_effect_from starting_from beginning_from effective_from
BETWEEN 0 between
AND 0 and or
EARLY 0 early
MID 0 mid middle
LATE 0 late
EARLIER 0 earlier
LATER 0 later
AGO 0 ago
WITHIN 0 within
OVER 0 over during
SEASON 21 spring springtime
SEASON 22 summer summertime
SEASON 23 autumn fall
SEASON 24 winter wintertime
QUARTER 0 quarter
HALF 0 half
END 0 end close
BEGIN 0 start beginning
WEEKEND 0 weekend
HEDGE 0 about around nearly almost roughly approximately roughly
EVERY 0 every each most
ISOUT 0 is ends
FEAST 12-25 christmas christmas_day
FEAST 12-24 christmas_eve
FEAST 05-01 may_day
FEAST 10-31 halloween
FEAST easter+0 easter easter_sunday easter_day
FEAST easter-2 good_friday
FEAST easter-7 palm_sunday
FEAST easter+1 easter_monday
FEAST easter-1/easter+0 easter_weekend
FEAST easter-7/easter-1 holy_week
FEAST easter+49 whit_sunday
FEAST 12-31 new_year's_eve new_year’s_eve
FEAST 01-01 new_year new_year's_day new_year’s_day
RECENT 0 recent
"""
"""English, thoroughly."""

MEASURES = frozenset(
    str.split(
        """
        pixels people persons men women children homes houses households jobs workers soldiers troops officers police votes
        seats words copies
        cases deaths dead wounded injured prisoners refugees migrants families passengers pupils students villagers farmers fishermen
        tonnes tons kilos kilograms grams litres liters barrels metres meters kilometres kilometers miles feet yards acres hectares
        euros dollars pounds roubles rubles crowns francs yen yuan rials florins marks cents percent per calories volts megawatts
        hours minutes seconds days weeks months years points goals shares units items pages signatures ballots ships vessels boats vehicles
        trucks lorries tanks missiles drones shells rounds aircraft cattle sheep horses head hits members delegates
        """
    )
)
"""What is counted: a number before one of these is no year."""
