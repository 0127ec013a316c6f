"""Every pair of colours that carries words has the contrast WCAG 2.2 AA asks for, by day and by night."""

import re
from pathlib import Path

import pytest

import onrecord.web

CSS = (Path(onrecord.web.__file__).parent / "static" / "desk.css").read_text(encoding="utf-8")
PAIRS = [
    ("ink", ("paper", "sheet", "content", "nested", "lit", "target", "hit", "notice", "added", "dropped")),
    ("soft", ("paper", "sheet", "hit", "notice")),
    ("dim", ("paper", "sheet")),
    ("accent", ("paper", "sheet", "notice")),
    ("accent-ink", ("accent",)),
    ("cue", ("paper", "sheet", "content", "nested", "lit", "target")),
    ("speaker", ("sheet", "content", "nested", "lit", "target")),
]


def colours(theme: str) -> dict[str, str]:
    """The stylesheet's colours in one theme."""
    day, night = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", day if theme == "day" else night))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["day", "night"])
@pytest.mark.parametrize(("words", "ground"), [(words, ground) for words, grounds in PAIRS for ground in grounds])
def test_words_stand_out_from_their_ground(theme: str, words: str, ground: str) -> None:
    """At least 4.5 to 1."""
    lights = sorted((luminance(colours(theme)[words]), luminance(colours(theme)[ground])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5
