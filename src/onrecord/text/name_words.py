"""This module knows the small words of names: titles before them, particles in them, and capitalised words that name nobody."""

TITLES = frozenset(
    str.split(
        """
        president vice prime deputy foreign interior defence defense finance justice trade energy
        health education culture economy transport minister premier chancellor secretary senator
        congressman congresswoman representative governor mayor ambassador envoy general colonel
        major captain lieutenant commander admiral marshal sergeant judge justice king queen prince
        princess pope bishop archbishop rabbi imam sheikh professor doctor mr mrs ms miss dr sir
        lady lord dame gen lt col maj capt sgt adm sen rep gov prof rev spokesman spokeswoman
        spokesperson speaker leader chairman chairwoman chair chief director attorney commissioner
        negotiator state-secretary undersecretary councillor candidate nominee rival affairs
        secretary-general director-general attorney-general inspector-general under-secretary vice-president
        vice-premier vice-minister commodore pm adviser advisor counsel prosecutor sens reps govs gens profs drs messrs
        """
    )
)
"""Words that go before a person's name, in lower case and without full stop."""

INSTITUTIONS = frozenset(
    str.split(
        """
        ministry department office agency authority administration government parliament senate
        congress council committee commission court party union league alliance organisation
        organization association federation front movement group company corporation bank fund
        institute institution university college school academy police army navy force forces guard
        service bureau board times post journal news tribune herald gazette press radio television
        media house embassy inc ltd plc corp co llc foundation centre center campaign nations treaty
        assembly chamber secretariat directorate registry community inspectorate
        """
    )
)
"""Words that make a name an institution's, in lower case."""

PARTICLES = frozenset(str.split("de del della der den des di da dos du van von zu bin ibn bint binti ap al el la le ter ten of for"))
"""Words in lower case that a name may hold between two capitals; "of" and "for" only in an institution's."""

NO_NAMES = frozenset(
    str.split(
        """
        the a an this that these those he she they it we i you who which his her their its our my
        your one some many both several other another most all each every such no nobody everyone
        someone according but and or if when while as in at on by to from with of for after before
        since here there now today yesterday tomorrow what why how where not also even still yet
        officials official police sources source analysts analyst experts expert critics lawmakers
        observers ministers supporters opponents authorities residents witnesses people scientists
        researchers protesters doctors diplomats reporters journalists aides prosecutors
        investigators lawyers republicans democrats voters polls studies reports poll study report question answer members member
        monday tuesday wednesday thursday friday saturday sunday january february april june july august september
        october november december said says say although beyond despite during under over per like unlike until
        whether because however meanwhile many few more less than via both
        """
    )
)
"""Capitalised at the start of a sentence, these name nobody; in lower case."""

POST_MODIFIERS = frozenset(str.split("of in at for from with to on by about outside near over against between that which who whose whom"))

HONORIFICS = frozenset(str.split("mr mrs ms miss dr sir dame"))
"""Those of the titles that say nothing of somebody's office."""
