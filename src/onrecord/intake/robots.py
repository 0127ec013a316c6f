"""This module knows what hosts ask of robots (RFC 9309): their robots.txt, asked for once a run, obeyed to the letter.

Protego reads it, because the standard library's reader knows neither wildcards nor that the longest rule wins, as the RFC has it.
"""

from collections.abc import Callable

from protego import Protego

from onrecord.errors import NotAllowed, Unreachable, Unreadable
from onrecord.intake.addresses import origin_of
from onrecord.intake.wire import Answer

NAME = "onrecord"
"""What a robots.txt calls us."""
_TOO_MANY = 429


class Robots:
    """The rules of every origin asked so far.

    Args:
        ask: the answer to asking for a robots.txt at this address, redirects followed.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._known: dict[str, Protego | Unreadable] = {}

    def check(self, address: str) -> None:
        """Refuse an address that robots are asked to keep off.

        Raises:
            NotAllowed: its robots.txt says so, or cannot be had because the server is out of order (then nothing may be asked for).
            Unreachable: there is no such server at all.
        """
        rules = self._rules(address)
        if isinstance(rules, Unreadable):
            raise rules
        if not rules.can_fetch(address, NAME):
            where = f"{origin_of(address)}/robots.txt"
            raise NotAllowed(
                f"{where!r} asks robots to keep off {address!r}; save the page in a browser and read the file", reason="robots"
            )

    def delay(self, address: str) -> float:
        """The seconds that the origin asks to be left between two requests; 0 where it does not say, or was not asked yet."""
        rules = self._known.get(origin_of(address))
        return float(rules.crawl_delay(NAME) or 0) if isinstance(rules, Protego) else 0.0

    def _rules(self, address: str) -> Protego | Unreadable:
        origin = origin_of(address)
        if origin not in self._known:
            self._known[origin] = self._asked(f"{origin}/robots.txt")
        return self._known[origin]

    def _asked(self, where: str) -> Protego | Unreadable:
        try:
            answer = self._ask(where)
        except Unreadable as error:
            return error
        if answer.status >= 500 or answer.status == _TOO_MANY:
            what = f"{where!r} cannot be had (status {answer.status}), and without its leave nothing there is read"
            return Unreachable(f"{what}; try again later", reason="robots")
        return Protego.parse(answer.body.decode("utf-8", "replace"))
