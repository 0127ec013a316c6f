"""Claims about long paragraphs: the encoder reads them in windows, and no statement is lost where one window ends and the next begins."""

import pytest
from newsprint import article, told

from onrecord.annotate import load_annotator

FILLER = "The road runs north along the lake for nine miles and then climbs into the hills above the old town".split()
STATEMENTS = (
    (
        "Transport Minister Ada Vell said that the harbour at Sarn would reopen on Monday.",
        "that the harbour at Sarn would reopen on Monday",
    ),
    (
        '"We have waited long enough," said Orla Tenn. "Nobody in this town will wait another winter for a bridge."',
        '"We have waited long enough," … "Nobody in this town will wait another winter for a bridge."',
    ),
    (
        "According to the customs office, forty lorries were turned back at the eastern gate.",
        "forty lorries were turned back at the eastern gate",
    ),
    (
        "Mayor Ruvo Hask told reporters that the council had rejected the plan and that the money would go to the schools.",
        "that the money would go to the schools",
    ),
)


@pytest.mark.parametrize("first", range(1, 130, 4))
def test_no_statement_is_lost_at_a_border(first: int) -> None:
    """One paragraph of a page and a half, its statements shifted word by word past every border."""
    filler = " ".join(FILLER) + "."
    ahead = " ".join((FILLER * 7)[:first]) + "."
    read = article(" ".join([ahead, *(f"{said} {filler}" for said, _ in STATEMENTS)]))
    found = [content for _, _, content in told(read, load_annotator()([read])[0])]
    assert [content for _, content in STATEMENTS if content not in found] == []
