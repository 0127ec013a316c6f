"""This module knows the small words by which a phrase shows whom it can mean: pronouns, determiners, titles that tell woman or man."""

PRONOUNS = {
    form: lemma
    for lemma, forms in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
        "i": "i me my mine myself",
        "we": "we us our ours ourselves",
        "you": "you your yours yourself yourselves",
        "who": "who whom whose which",
        "this": "this that these those one ones",
        "each": "both neither either each all some many others another none nobody everyone everybody anyone someone somebody",
    }.items()
    for form in forms.split()
}
"""Each pronoun's forms in lower case, with the one it is looked up by."""

POSSESSIVES = frozenset(str.split("his her its their my our your whose"))
"""Determiners that point at an owner."""

DEFINITE = frozenset(str.split("the this that these those such both said same")) | POSSESSIVES
"""Determiners that say: you know which one."""

FRESH = frozenset(
    str.split(
        """
        a an another some any several many few most more two three four five six seven eight nine ten eleven twelve dozens hundreds
        thousands no every each one other certain various
        """
    )
)
"""Determiners that say: this one is new to you."""

MALE = frozenset(
    str.split("mr sir lord king prince father brother son husband man boy gentleman spokesman chairman he his him m monsieur señor don")
)
FEMALE = frozenset(
    str.split(
        """
        mrs ms miss lady dame queen princess mother sister daughter wife woman girl spokeswoman chairwoman she her mme madame señora
        widow aunt niece
        """
    )
)
"""Words, in lower case, after which only "he" or only "she" can follow."""

PLURAL_PEOPLE = frozenset(str.split("people men women children police clergy crew staff press media troops forces rebels"))
"""Plural, or taken for one, without an s."""

SINGULAR_IN_S = frozenset(str.split("congress news mathematics business press princess headquarters mercedes wales"))
"""They end in s and are one."""

STATE_NOUNS = frozenset(
    str.split("state country nation republic kingdom government cabinet authorities power neighbour neighbor side union federation capital")
)
"""Nouns by which a page calls a state or its government once it is named."""

BODY_NOUNS = frozenset(
    str.split(
        """
        ministry council commission bloc alliance union organisation organization company court parliament assembly army navy guard
        party front board bank agency office committee body group firm operator consulate embassy secretariat federation club paper
        newspaper outlet station team delegation mission police fund institute service movement league association government concern
        inspectorate
        """
    )
)
"""Nouns by which a page calls a body once it is named."""
ALLIES = frozenset(str.split("ally neighbour neighbor rival foe enemy adversary partner backer patron supporter sponsor lifeline"))
"""Nouns that say what a state or body is to another."""
LEAGUES = frozenset(str.split("bloc alliance organisation organization league association pact coalition"))
"""Those by which no state is called."""

PERSON_NOUNS = frozenset(
    str.split(
        """
        minister president spokesman spokeswoman spokesperson official envoy ambassador diplomat chairman chairwoman chair chief head
        leader director secretary deputy governor mayor judge general colonel captain commander consul commissioner mediator negotiator
        man woman premier chancellor king queen senator lawmaker prosecutor lawyer owner bishop priest professor analyst expert
        reporter correspondent author writer columnist speaker member officer adviser aide politician candidate politician veteran
        """
    )
)
"""Nouns by which a page calls a person."""

SENT = frozenset(str.split("ambassador ambassadors envoy envoys emissary emissaries"))
"""Nouns for those who are sent to another state or body, and act for who sends them."""

OFFICIALS = frozenset(str.split("official officials aide aides source sources adviser advisers advisor advisors spokesman spokeswoman"))
"""Nouns for those who work for who governs, and who are no body themselves."""

STATE_HEADS = frozenset({"president", "premier", "chancellor", "prime", "king", "queen"})
"""Words by which a page calls who heads a state or its government."""

GOVERNMENTS = frozenset({"government", "cabinet", "administration"})
"""Nouns for those who govern a state."""

TRADES = frozenset(
    str.split(
        """
        lawmaker legislator congressman congresswoman official analyst expert prosecutor lawyer diplomat mediator negotiator politician
        economist scholar historian scientist
        """
    )
)
"""Nouns for a person that are no title and nobody's name: alone with a capital they begin a headline or a sentence."""

RELATIVES = frozenset(
    str.split(
        "wife husband spouse widow widower son daughter brother sister mother father uncle aunt nephew niece cousin lady fiancée fiancé"
    )
)
"""Nouns that say whose relative somebody is, and so that it is not him; "First Lady" is the president's wife."""

MEMBERS = frozenset(
    str.split("democrat republican conservative liberal socialist communist unionist nationalist tory labourite loyalist islamist centrist")
)
"""Capitalised nouns by which a page calls one member of a party ("the top Democrat"), and which are nobody's name."""

SPEAKERS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "speaker", "representative"})
"""Titles that one page may use of one person in turn."""

FITTING = {
    noun: frozenset(titles.split())
    for nouns, titles in {
        "diplomat": "foreign ambassador envoy consul diplomat embassy attaché negotiator",
        "premier": "prime premier",
        "leader ruler": "president prime premier chancellor king queen emir sultan chairman chairwoman leader head",
        "monarch": "king queen emir sultan prince princess",
        "politician": "minister president senator leader deputy mayor candidate governor lawmaker opposition party",
        "lawmaker legislator parliamentarian": "senator deputy congressman congresswoman representative mp lawmaker",
        "officer commander": "general colonel major commander admiral captain lieutenant",
        "negotiator mediator": "envoy mediator negotiator",
        "cleric": "bishop archbishop imam priest rabbi pope cardinal",
        "executive boss": "executive director chief head manager chairman chairwoman",
        "aide adviser": "adviser advisor aide",
        "head chief": "director head chief chairman chairwoman secretary-general",
    }.items()
    for noun in nouns.split()
}
"""Nouns by which a page goes on to call a person, each with words of the titles that he has then."""

LEADS = {
    "heads": "head", "headed": "head", "chairs": "chair", "chaired": "chair", "leads": "leader", "led": "leader", "runs": "head",
    "ran": "head", "commands": "commander", "commanded": "commander", "represents": "representative", "represented": "representative",
    "directs": "director", "governs": "governor", "presides over": "president",
}  # fmt: skip
"""Verbs by which a page tells an office without naming it ("who chairs the union"), with its name."""
