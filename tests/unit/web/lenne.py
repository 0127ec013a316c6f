"""This module knows a few invented pages on an invented quarrel over the Lenne bridge, for trying the desk on."""

from onrecord.model.record import Reading
from onrecord.stage import Fault
from tests.unit.web.pressroom import reading

HERALD = "https://orsk-herald.example/2031/04/02/bridge-talks"
BROADCAST = "https://channel-nine.example/news/lenne"
AGENCY = "https://vasta.example/en/politics/7741"
HOSTILE = "javascript:alert(document.domain)//story"


def herald(ending: str = "No date has been set for another round.") -> Reading:
    """A daily's report: direct, mixed and indirect speech, a chain, a caption, furniture, a date with rivals."""
    return reading(
        HERALD,
        [
            "furniture|The Orsk Herald",
            "furniture|Home   Politics   World   Sport   Culture   Subscribe",
            "furniture|Most read: Ferry timetable for the winter of 2029",
            "",
            "headline|{s1:Aldane} {u1:rules out} {c1:handing over the Lenne bridge}",
            "standfirst|Second day of talks in Maribel ends without a text, but both delegations stay in town",
            "byline|By Ines Corvo, diplomatic correspondent",
            "furniture|{d:2 April 2031} 18:40   Updated 3 April 2031 07:15",
            "caption|{s7:Toma Rehn}, the Vastan envoy, {u7:says} {c7:his side can wait} ¦ credit|Photo: L. Ostrow / Orsk Herald",
            "furniture|Share this story   Copy link   Print",
            "",
            "dateline|MARIBEL — ¦ paragraph|Foreign Minister {s2:Petra Aldane} {u2:told} {a2:reporters} on Wednesday that {c2:Orsk would "
            'never place the bridge "under anybody else\'s flag"}, a day after Vasta repeated its offer of a joint customs post.',
            "",
            "paragraph|“{c3:We came here to talk about lorries, not about sovereignty},” {s3:she} {u3:said}. “{c3:If the other side wants "
            "to change the subject, it should say so}.”",
            "",
            "paragraph|{s4:Toma Rehn}, who leads the Vastan delegation, {u4:said} {c4:{s5:President Halloran} had {u5:made clear} in "
            "private that {c5:the crossing would stay closed until the tariff was withdrawn}}. He gave no details of the conversation.",
            "",
            "paragraph|The crossing was closed on 11 March after a dispute over a truck tariff. About 900 vehicles used it every day.",
            "",
            "paragraph|{s6:He} {u6:denied} that {c6:an ultimatum had been delivered}.",
            "",
            f"paragraph|{ending}",
            "",
            "furniture|Related: Orsk and Vasta sign ferry treaty (14 June 2027)",
            "furniture|© 2031 Orsk Herald Publishing. Terms   Privacy   Cookies",
        ],
        byline=("Ines Corvo",),
        rejected=[
            ("3 April 2031", "the page's stamp of a later edit"),
            ("14 June 2027", "stands in a related story's link"),
            ("11 March", "a day the story tells of"),
        ],
        quotes={
            1: {"how": "indirect", "name": "Petra Aldane", "score": 0.81},
            2: {"how": "mixed", "name": "Petra Aldane", "score": 0.97},
            3: {"how": "direct", "name": "Petra Aldane", "score": 0.99, "kind": "speech"},
            4: {"how": "indirect", "name": "Toma Rehn", "score": 0.94},
            5: {"how": "indirect", "name": "President Halloran", "score": 0.66, "via": 4},
            6: {"how": "indirect", "score": 0.88},
            7: {"how": "indirect", "name": "Toma Rehn", "score": 0.52},
        },
    )


def broadcast() -> Reading:
    """A broadcaster's short report, with an agency's text."""
    return reading(
        BROADCAST,
        [
            "furniture|Channel Nine News",
            "headline|Vasta offers joint customs post on Lenne bridge",
            "byline|Vasta News Agency",
            "paragraph|{s1:A spokesman} {u1:said} {c1:the offer of a joint customs post stood until Friday}.",
            "paragraph|“{c2:The bridge belongs to those who use it},” {s2:Toma Rehn} {u2:told} {a2:Channel Nine}.",
        ],
        outlet="Channel Nine",
        agency="Vasta News Agency",
        published="2031-04-01",
        quotes={1: {"how": "indirect", "score": 0.91}, 2: {"how": "direct", "name": "Toma Rehn", "score": 0.98}},
    )


def agency() -> Reading:
    """A state agency's page without a date."""
    return reading(
        AGENCY,
        [
            "headline|Öland pledges observers for the Lenne crossing",
            "paragraph|{s1:Öland's foreign ministry} {u1:announced} that {c1:observers would be sent to the bridge}.",
        ],
        outlet="Vasta News Agency",
        published=None,
        quotes={1: {"how": "indirect", "name": "Foreign Ministry of Öland", "score": 0.9}},
    )


def hostile() -> Reading:
    """A page that tries to be more than text."""
    return reading(
        HOSTILE,
        [
            "headline|<script>alert('headline')</script>",
            "paragraph|{s1:\"><img src=x onerror=alert(1)>} {u1:</mark><style>} {c1:' onmouseover='alert(2)' "
            "\u202edrawkcab\u202c &lt;b&gt;}",
        ],
        outlet='"><svg onload=alert(3)>',
        published='"><b>2031',
        quotes={1: {"how": "direct", "name": '"><img src=x onerror=alert(1)>', "score": 0.5}},
    )


def crowd(pages: int = 70) -> list[Reading]:
    """Many small pages, for paging."""
    return [
        reading(
            f"https://lenne-post.example/{number}",
            [f"headline|Lenne bulletin {number}", "paragraph|{s1:The mayor} {u1:said} {c1:queues were shorter}."],
            outlet="Lenne Post",
            published=f"2031-03-{number % 28 + 1:02}",
            quotes={1: {"how": "indirect", "name": "Mayor of Lenne", "score": 0.7}},
        )
        for number in range(1, pages + 1)
    ]


FAULTS = (
    Fault(item="pages/broken.html", stage="intake", reason="binary", message="pages/broken.html is a zip archive; unpack it first"),
    Fault(item="<b>odd</b>.html", stage="articles", reason="no article", message="no article on <b>odd</b>.html"),
)
