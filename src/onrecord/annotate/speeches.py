"""This module knows a whole speech that a page gives in marks, each paragraph opened anew, with nobody's "said" beside it.

Its words are those of whoever is told right above, or in the headline, to have given it ("the full text of the address by Premier Ada
Vell", "Premier Vell's address"); where the page does not tell, whose they are is left open. Never are they the article's.
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.annotate.run_on import runs
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL
from onrecord.text.quotes import Quoted

FEWEST = 3
"""Paragraphs of a speech; fewer in marks are a quotation."""
SCORE, OPEN_SCORE = 0.8, 0.6
"""Scores of a speech of which the page tells the speaker, and of one of which it does not."""
_SPEECH = r"(?:address|speech|statement|remarks|message|broadcast|declaration|letter|appeal|words|sermon|lecture)"
_NAME = rf"{CAPITAL}[\w’'-]*(?:\s(?:of|for|the|{CAPITAL}[\w’'.-]*)){{0,7}}(?<!\.)(?<!\sof)(?<!\sfor)(?<!\sthe)"
_GIVEN_BY = re.compile(rf"\b{_SPEECH}\b[^.:\n]{{0,60}}?\b(?:by|from|of)\s(?:the\s)?(?P<speaker>{_NAME})")
_WHOSE = re.compile(rf"(?P<speaker>{_NAME})(?:['’]s|['’])\s(?:[\w-]+\s){{0,3}}?{_SPEECH}\b")
_GAVE = re.compile(rf"(?P<speaker>{_NAME})\s[^.:\n]{{0,60}}?\b{_SPEECH}\b[^.\n]{{0,60}}:$")
"""How the lines above say whose a speech is."""


def speeches_of(text: str, paragraphs: Sequence[Span], quoted: Sequence[Quoted], read: Sequence[Draft]) -> list[Draft]:
    """The speeches, each one statement, word for word, over all its paragraphs.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first is a headline as a rule.
        quoted: what stands between quotation marks in them.
        read: the statements found otherwise; what somebody is told to say there stays his.
    """
    whole = {paragraph: number for number, paragraph in enumerate(paragraphs)}
    told = Places((piece, draft) for draft in read for piece in draft.content)
    found = []
    for run in runs(text, paragraphs, quoted):
        if len(run) < FEWEST or not all(span in whole for span in run) or _is_told_by_somebody(run, told):
            continue
        speaker = _speaker(text, paragraphs, whole[run[0]])
        found.append(
            Draft(
                content=tuple(run),
                cue=(),
                speaker=() if speaker is None else (speaker,),
                score=OPEN_SCORE if speaker is None else SCORE,
                is_verbatim=True,
            )
        )
    return found


def _is_told_by_somebody(run: Sequence[Span], told: Places[Draft]) -> bool:
    """Whether a cue or a speaker outside the speech has a piece of it for his words."""
    around = [piece for span in run for draft in told.meeting(span) for piece in (*draft.cue, *draft.speaker)]
    return any(not any(span.covers(piece) for span in run) for piece in around)


def _speaker(text: str, paragraphs: Sequence[Span], first: int) -> Span | None:
    """Who is told to have given the speech that begins with this paragraph."""
    above = [paragraphs[number] for number in dict.fromkeys((first - 1, 0)) if 0 <= number < first]
    for paragraph in above:
        for told in (_GIVEN_BY, _WHOSE, _GAVE):
            if (by := told.search(text, paragraph.start, paragraph.end)) is not None:
                return Span(*by.span("speaker"))
    return None
