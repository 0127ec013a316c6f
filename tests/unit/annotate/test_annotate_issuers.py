"""Claims about whose "we" it is outside quotation marks."""

from newsprint import article, told

from onrecord.annotate import load_annotator

PAPER = [
    "# Answer to Sarn",
    "Statement by the Ministry of Pilotage of Orsk",
    "The Ministry of Pilotage of Orsk has read the note from Sarn. It is regrettable that Tarn has signed it.",
    "We demand that Sarn withdraw its tugs from the strait. We warn that any tug beyond the lamp will be towed away.",
]


def speakers(*lines: str) -> dict[str, str]:
    """Who says each statement of a "we", by its first words."""
    read = article(*lines)
    notes = load_annotator()([read])[0]
    who = [notes.entities[each.speaker_entity].name if each.speaker_entity else "" for each in notes.quotations]
    found = zip(told(read, notes), who, strict=True)
    return {" ".join(words.split()[:4]): name for (speaker, _, words), name in found if speaker == "We"}


def test_we_is_the_issuer_of_a_paper() -> None:
    """The paper's title says whose statement it is, and whoever it warns is another."""
    found = speakers(*PAPER)
    assert found and all(name in ("Orsk", "Ministry of Pilotage of Orsk") for name in found.values())


def test_we_is_never_whom_it_speaks_of_by_name() -> None:
    """Where no title says it, it stays open rather than the enemy's."""
    found = speakers("# Sarn and Tarn agree", "Sarn said that it would close the strait. Sarn urged Tarn to wait.", PAPER[3])
    assert found and not {"Sarn", "Tarn"} & {found["that Sarn withdraw its"]}
