"""This module knows how the whole encoder becomes what ships: every layer's products written into its file, the branch after them."""

from pathlib import Path

from training.branch import ship as branch_ship
from training.cards import read_card, write_card
from training.ship import ENCODER
from training.tops import ship as top_ship
from training.whole.net import Whole


def ship(whole: Whole, folder: Path, trained_on: str, anchor: float, trigger: float) -> None:
    """Write the whole encoder into the folder of the weights that it was taught on from, and onto their card.

    Args:
        anchor, trigger: what is taken off the scores of "no anchor" and "no trigger" at work.
    """
    top_ship.ship(whole.top, folder, trained_on, anchor)
    below = {
        f"layers.{number}.{name}": value.detach().float().cpu().numpy()
        for number, layer in enumerate(whole.trunk.layers)
        for name, value in layer.state_dict().items()
    }
    (folder / ENCODER).write_bytes(top_ship.with_layers((folder / ENCODER).read_bytes(), below))
    card = read_card(folder)
    write_card(folder, card, [ENCODER])
    branch_ship.ship(whole.branch.eval(), folder, card["branch"]["trained_on"], {}, trigger)
