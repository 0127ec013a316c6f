"""Invented reports on a ferry strike and on a flood, as agencies and outlets would run them."""

from onrecord.link.sketch import Outline, outline
from tests.contract.readings import reading

STRIKE = """Ferry crews at Port Aster walk out over winter rosters
Deckhands and engineers of the Aster Line left their ships at dawn on Tuesday after months of quarrels over the winter rosters.
Eleven sailings to Sarn were called off before noon and some four hundred passengers spent the morning in the old customs hall.
"Nobody here wanted this, but nobody can work nineteen days in a row," said Mila Durrant, who speaks for the crews.
The Aster Line had put forward a roster of fourteen days in October, which the union's branch at Orsk voted down by a wide margin.
A mediator from the Harbour Board, Oren Valt, met both sides for an hour in a hotel near the breakwater and left without a word.
Farmers on Sarn fear for their milk, since the only cold store on the island holds two days' worth at most.
The company has hired a freight barge to carry fodder and medicine, and asked the coastguard to escort it past the pickets.
Shares of the Aster Line lost four per cent in Vellmark before trading in them was halted at the company's own request."""

RETOLD = """Aster Line ships stay in port as crews strike
No ferry has left Port Aster since Tuesday's dawn: crews of the Aster Line have stopped work because of their winter rosters.
Passengers bound for Sarn, about four hundred of them, waited in the customs hall while eleven crossings were cancelled.
"Nobody here wanted this, but nobody can work nineteen days in a row," the crews' spokeswoman Mila Durrant told a crowd.
Oren Valt of the Harbour Board tried to mediate in a hotel by the breakwater; his talks with union and company came to nothing.
On Sarn, milk may run short within two days, dairy farmers warn, for there is a single cold store on the island."""

FLOOD = """River Tenn breaks its banks above Vellmark
The Tenn rose by three metres overnight and broke through the old dyke at Quill Mill, seven miles above Vellmark.
Soldiers of the Second Engineers filled sandbags by torchlight while buses took two thousand people from the lower quarters.
Mayor Petra Aldane said that the waterworks would be shut until Friday and asked households to boil what they drink.
Forecasters at the Sarn Institute expect the crest on Thursday evening, unless the snow in the Hask hills melts sooner."""

EDITS = (("months of quarrels", "long quarrels"), ("some four hundred", "about 400"), ("put forward", "offered"), ("by a wide margin", ""))


def edited(text: str) -> str:
    """The text as a sub-editor leaves it."""
    for words, others in EDITS:
        text = text.replace(words, others)
    return text


def cut(text: str, *lines: int) -> str:
    """The headline and some of the paragraphs."""
    told = text.split("\n")
    return "\n".join(told[line] for line in (0, *lines))


def article(text: str, version: str, **facts: str | None) -> Outline:
    """The outline of a page of its own, published on 3 May 2034 unless said otherwise."""
    page = reading(text, **{"address": f"https://{version}.example/", "published": "2034-05-03", "outlet": None, **facts}, statements=())  # type: ignore[arg-type]
    return outline(page, version, f"page of {version}")
