"""This module knows how a page leads to a place's name ("in the port city of"), what may follow it, and which names are none."""

import re

from onrecord.text.patterns import CAPITAL, MONTH, SHORT_TITLE, WEEKDAY

_TITLE = rf"{SHORT_TITLE}|No|Prof|Lt|Col|Capt|Rev|Hon|Apartment|Room"
_FEAST = r"Christmas|Easter|Ramadan|Thanksgiving|Eid|Passover|Hanukkah"
_HOUSE = r"House|Senate|Congress|Parliament"
_TONGUE = r"English|French|German|Dutch|Greek|Arabic|Hebrew|Farsi|Mandarin|[A-Z]\w+(?:nian|sian|dian|rian|lian|nese|lish|nish|kish)"
_OTHER = r"I|Twitter|Facebook|X|Telegram|Truth\sSocial"

_PREFIX = r"(?:(?:[Aa]l|[Ee]l|[Aa][dnrstz]|[Dd]eir|d['’])[-’']?)?"
_LATER = rf"(?!(?:{WEEKDAY}|{MONTH})\b){_PREFIX}{CAPITAL}[\w’'-]*\w"
_NAME = (
    rf"(?P<name>(?-i:(?:[A-Z]\.){{2,}}|(?:(?:St|Mt|Ft)\.\s)?{_PREFIX}{CAPITAL}[\w’'-]*\w['’]?"
    rf"(?:\s(?:&\s|(?:of|de|del|la|al|el)\s(?:the\s)?)?{_LATER})*(?:\.(?=,))?))"
)
_NOUN = (
    r"(?-i:[a-z]+ern|north|south|east|west|north-?east|north-?west|south-?east|south-?west|central|capital|city|cities|towns?|villages?|port|"
    r"regions?|provinces?|area|parts?|districts?|neighbou?rhoods?|suburbs?|outskirts|occupied|downtown|nearby|heart|cent(?:re|er)|border|coast|"
    r"islands?|enclave|peninsula)"
)
_OWNER = r"(?:(?-i:[A-Z][\w-]*)(?:['’]s)?\s+)?"
_AREA = (
    rf"(?:{_OWNER}{_NOUN}(?:\s+{_NOUN}){{0,2}}\s+(?:of\s+)?(?:the\s+)?(?:{_NOUN}\s+(?:of\s+)?){{0,2}}|"
    rf"{_OWNER}(?:{_NOUN}\s+)?(?-i:capital|city|town|village|port),\s+)??"
)
_DETERMINER = r"(?:(?:the|its|their|his|her|both|an?)\s+)?"
_LEADING = (
    r"(?:in(?:side)?|at|near|outside|off|across|throughout|around|aboard|over|on(?=\s+the\s+(?:outskirts|border|coast)))\s+"
    rf"{_DETERMINER}{_AREA}"
)
_PREPOSITION = (
    r"to|for|with|by|in|on|at|from|over|after|before|during|since|until|amid|against|about|as|ahead|under|through|into|between|following|"
    r"despite|without|near|off|outside|inside|across|along|alongside|around|behind|beside|together|rather|via|of(?-i:(?!\s(?:the\s)?[A-Z]))"
)
_WHEN = rf"last|this|next|early|late|earlier|later|yesterday|today|tomorrow|again|{WEEKDAY}|(?:1[89]|20)\d\d"
_CLAUSE = (
    r"and|or|but|that|who|which|where|when|while|because|if|is|are|was|were|has|have|had|will|would|could|may|can|said|says|killing|leaving|"
    r"wounding|injuring|calling|saying|kills|killed|leaves|wounds|injures|area|region|province|not|both|it|he|she|they|the|an?"
)
_SIGN = r"\s*(?:[.,;:)!?”\"\u2013\u2014]|\Z)|\s\("
_ENDS = rf"(?={_SIGN}|\s(?:{_PREPOSITION}|{_WHEN}|{_CLAUSE})\b)"
"""What may stand behind a place's name; any other word goes on with a name in which the place is one."""
_ENDS_A_LIST = rf"(?={_SIGN}|\s(?:{_PREPOSITION}|{_WHEN}|and|or|but|where|which|when|while|killing|leaving|wounding)\b)"
"""And behind one that a comma or "and" adds: no verb, of which it might be the subject ("in Kursk, Moscow said")."""

LED = re.compile(rf"(?<![\w-])(?P<at>{_LEADING}){_NAME}{_ENDS}", re.IGNORECASE)
"""A place by the words that lead to it."""
GONE_TO = re.compile(rf"\s+(?:to\s+)?(?:the\s+)?{_AREA}{_NAME}{_ENDS}", re.IGNORECASE)
"""A place right behind a word of travelling."""
GOES_ON = re.compile(
    rf"(?:,?\s+and\s+(?:{_LEADING})?|,?\s+(?:in|at)\s+{_DETERMINER}{_AREA}|,\s(?=[^,.;]{{1,30}}[,.;]|[^,.;]{{1,30}}\sand\s))(?:the\s)?{_NAME}{_ENDS_A_LIST}",
    re.IGNORECASE,
)
"""One more place behind one."""
TRAVELS = re.compile(
    r"(?:.*\s)?(?:(?:re)?visit(?:s|ed|ing)?|trip|travel(?:s|l?ed|l?ing)?|arriv(?:es?|ed|ing|al))", re.IGNORECASE | re.DOTALL
)
"""Words by which somebody goes to a place."""
ANOTHERS = re.compile(
    r"[;:?!“”\"()]|\.\s|\b(?:and\s+(?:\w+ly\s+)?\w+ed|or|but|that|who|which|whom|whose|where|when|while|because|after|before|since|until|if|"
    r"unless|although|though|is|are|was|were|be|has|have|had|will|would|could|can|said|says|whether|amid|despite|about|regarding|concerning|"
    r"to|from|for|into|against|wars?|conflicts?|fighting|situation|cris[ie]s|interests?|ceasefire|truce|peace|involvement|presence|role|"
    r"influence|polic(?:y|ies)|elections?|government|forces|troops|bases?|based|born|living|located|being|interested|involved|"
    r"believe[sd]?)\b",
    re.IGNORECASE,
)
"""Words between an act and a place behind which the place is something else's."""
AIMED = re.compile(r"\b(?:missiles?|rockets?|stones?|shots|fir(?:e|ed|ing)|drones?|shells?|anger|aimed|directed|blow|swipe|jab)\s*\Z")
"""Words behind which "at" leads to what is aimed at."""
NO_PLACE = re.compile(
    rf"(?:{MONTH}|{WEEKDAY}|{_FEAST}|{_TITLE}|{_HOUSE}|{_TONGUE}|{_OTHER})(?![\w’'-]|\s[A-Z])|(?:{_TITLE})\b|"
    r".*\b(?:Operation|War|Intifada|Revolution|Summit|Cup|League|Games|Accords?|Agreement|Convention|Act|Bill|Movement|Party)\b"
)
"""Days, feasts, titles, houses of parliament, languages, operations: names that follow "in" and "at" and are no places."""
BUILT = re.compile(
    r"\b(?:House|Office|Palace|Hall|Cent(?:er|re)|Hotel|Embassy|Airport|Stadium|Square|University|Hospital|Prison|Church|Mosque|Camp|Castle|"
    r"Bridge|Base|Club|Park|Hill)\Z"
)
"""The last word of a name that is an organisation's and its seat's."""
HELD_AT = re.compile(
    r"(?:(?:peace|ceasefire|nuclear|climate|trade|security|indirect|direct)\s)?(?:talks|summits?|meetings?|conferences?|negotiations|"
    r"demonstrations?|(?:car\s|suicide\s)?bombings?|shootings?|siege|massacre|explosions?|killings?)",
    re.IGNORECASE,
)
"""Acts that are called by where they were."""
ALSO_VERBS = re.compile(r"rounds?|protests?|rall(?:y|ies)|riots?|attacks?|blasts?|clashes|strikes?|raids?", re.IGNORECASE)
"""Such acts whose nouns are verbs too: without an article the name before them is who does it."""
