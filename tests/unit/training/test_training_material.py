"""What is learnt from: a page that stands several times among others is read once."""

from training.material import read_once


def test_a_text_that_comes_again_is_not_read_again() -> None:
    """What is learnt from it comes each time it stands there, in order."""
    read = list[str]()

    def words(gold: dict[str, str]) -> list[str]:
        read.append(gold["text"])
        return gold["text"].split()

    golds = [{"text": "Orsk refused"}, {"text": "Vell agreed"}, {"text": "Orsk refused"}]
    assert list(read_once(golds, words)) == ["Orsk", "refused", "Vell", "agreed", "Orsk", "refused"]
    assert read == ["Orsk refused", "Vell agreed"]
