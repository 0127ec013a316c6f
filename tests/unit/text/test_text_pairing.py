"""Which passages of two texts belong together."""

from time import process_time

from onrecord.text.pairing import pair_passages


def pairs(before: list[str], now: list[str]) -> dict[int, int]:
    """Passages of both texts paired, written as sentences."""
    return pair_passages([tuple(each.split()) for each in before], [tuple(each.split()) for each in now])


def test_the_same_passage_is_found_wherever_it_went() -> None:
    """Order does not matter for what is the same; passages said twice are paired in their order."""
    assert pairs(["one fish", "two fish", "one fish"], ["one fish", "new", "one fish", "two fish"]) == {0: 0, 2: 2, 3: 1}


def test_a_reworded_passage_is_paired_with_its_likeness_and_not_with_its_neighbour() -> None:
    """A passage put in between takes nobody's place."""
    before = ["Aldane said talks would go on", "Lorries waited at the Lenne bridge for a third day"]
    now = ["Aldane said talks would go on", "Ferries ran as usual", "Lorries waited at the Lenne bridge for a fourth day on Friday"]
    assert pairs(before, now) == {0: 0, 2: 1}


def test_an_opening_that_was_drawn_out_is_still_the_same_passage() -> None:
    """Less than half of the words are shared, but they stand in the same order."""
    opening = "The harbour league has turned down the island's"
    before = f"{opening} two central demands over the old tunnel , in a written reply delivered on Thursday"
    now = f"{opening} demand for a binding pledge on trains in the old tunnel , but it has offered to let experts inspect a post"
    assert pairs([before], [now]) == {0: 0}


def test_passages_with_little_in_common_are_strangers() -> None:
    """Neither with few words in common, nor with some of them in another order."""
    assert pairs(["No date has been set for another round ."], ["Another round is set for Friday ."]) == {}
    assert pairs(["Aldane ruled out a deal on the bridge"], ["Rehn left for the coast on Sunday"]) == {}


def test_passages_of_common_words_are_paired_by_their_place() -> None:
    """Where no word is rare, the place between two neighbours tells."""
    before = [f"the ferry was late again on day {number % 3}" for number in range(60)]
    now = [f"the ferry was very late again on day {number % 3}" for number in range(60)]
    assert pairs(before, now) == {place: place for place in range(60)}


def test_two_thousand_passages_are_paired_in_bounded_time() -> None:
    """Every one of them edited."""
    before = [" ".join(f"word{(number * 7 + place) % 900}" for place in range(60)) for number in range(2000)]
    now = ["edited " + each.partition(" ")[2] for each in before]
    started = process_time()
    found = pairs(before, now)
    assert len(found) > 1900
    assert process_time() - started < 3
