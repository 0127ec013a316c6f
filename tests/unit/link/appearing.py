"""Appearances of invented actors, in one line each."""

from itertools import count

from onrecord.model.entries import Appearance

_ids = count(1)


def appears(name: str, kind: str = "person", *, published: str = "2031-04-02", **told: object) -> Appearance:
    """An appearance with an id of its own."""
    fields = {"country": None, "sector": None, "role": None, "party": None, "known": None, "outlet": "The Harbour Post", "words": (name,)}
    number = f"a{next(_ids):04d}"
    return Appearance(
        id=number, version=f"v{number}", entity=name, name=name, kind=kind, published=published, latest=True, **{**fields, **told}
    )  # type: ignore[arg-type]
