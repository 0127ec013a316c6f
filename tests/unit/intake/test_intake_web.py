"""Pages are fetched with manners, and what cannot be fetched says why."""

import gzip
from urllib.parse import urlsplit

import pytest

from onrecord.errors import NotAllowed, Unreachable, Unreadable
from onrecord.intake import Limits, captures
from onrecord.intake.wire import Answer
from onrecord.model.page import Capture, Validators
from onrecord.stage import Fault
from tests.unit.intake.newswires import Stand, StillClock, moved, page, reasons, robots, web

ORSK = "https://orsk.example/talks"
ROBOTS = "https://orsk.example/robots.txt"


def refusal(stand: Stand, address: str = ORSK) -> Unreadable:
    """What fetching an address raises; the sentence names it."""
    with pytest.raises(Unreadable) as raised:
        web(stand).fetch(address)
    assert urlsplit(address).netloc in str(raised.value)
    return raised.value


class Memory:
    """Remembers one page, and notes what is unchanged."""

    def __init__(self, known: Validators) -> None:
        self.known = known
        self.same: list[str] = []

    def validators(self, address: str) -> Validators | None:
        """See `intake.Memory`."""
        return self.known if address == self.known.address else None

    def unchanged(self, address: str) -> None:
        """See `intake.Memory`."""
        self.same.append(address)


def test_a_page_is_captured_with_its_address_its_moment_and_what_to_ask_next_time() -> None:
    """The day and the moment are those of fetching; the bytes are the server's."""
    stand = Stand({ORSK: page(b"<p>No.</p>", "text/html; charset=KOI8-R", etag='"7"', last_modified="Wed, 01 Mar 2034 10:00:00 GMT")})
    assert web(stand).fetch(ORSK) == Capture(
        address=ORSK,
        body=b"<p>No.</p>",
        media_type="text/html",
        charset="KOI8-R",
        captured="2034-03-02",
        taken="2034-03-02T12:00:01Z",
        validators=Validators(address=ORSK, etag='"7"', last_modified="Wed, 01 Mar 2034 10:00:00 GMT"),
    )


def test_servers_are_told_who_asks_and_whom_to_write_to() -> None:
    """Every request has the name and the contact, the one for robots.txt too."""
    stand = Stand({ORSK: page()})
    web(stand, contact="desk@nettle.example").fetch(ORSK)
    assert [request.address for request in stand.asked] == [ROBOTS, ORSK]
    assert all(request.headers["User-Agent"].startswith("onrecord/") for request in stand.asked)
    assert all("desk@nettle.example" in request.headers["User-Agent"] for request in stand.asked)


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        (("User-agent: *", "Disallow: /"), False),
        (("User-agent: *", "Disallow: /ta*s$"), False),
        (("User-agent: *", "Disallow: /t", "Allow: /talks"), True),
        (("User-agent: onrecord", "Disallow: /talks", "User-agent: *", "Allow: /"), False),
        (("User-agent: otherbot", "Disallow: /"), True),
        (("<html>Not found</html>",), True),
    ],
)
def test_robots_txt_is_obeyed_with_wildcards_and_the_longest_rule(rules: tuple[str, ...], allowed: bool) -> None:
    """RFC 9309; what it forbids is never asked for."""
    stand = Stand({ROBOTS: robots(*rules), ORSK: page()})
    if allowed:
        assert web(stand).fetch(ORSK) is not None
    else:
        assert (type(refusal(stand)), stand.addresses()) == (NotAllowed, [])


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (401, True), (429, False), (500, False), (503, False)])
def test_a_server_without_robots_txt_allows_all_and_one_out_of_order_nothing(status: int, allowed: bool) -> None:
    """RFC 9309, sections 2.3.1.3 and 2.3.1.4."""
    stand = Stand({ROBOTS: Answer(status=status, headers={}), ORSK: page()})
    if allowed:
        assert web(stand).fetch(ORSK) is not None
    else:
        assert (refusal(stand).reason, stand.addresses()) == ("robots", [])


def test_robots_txt_is_asked_for_once_a_host_and_through_redirects() -> None:
    """Two hosts are asked once each; a robots.txt that has moved is followed."""
    stand = Stand({
        ROBOTS: moved("https://www.orsk.example/robots.txt", 301),
        "https://www.orsk.example/robots.txt": robots("User-agent: *", "Disallow: /secret"),
        ORSK: page(), ORSK + "/2": page(), "https://velia.example/": page(),
    })  # fmt: skip
    fetching = web(stand)
    for address in (ORSK, ORSK + "/2", "https://velia.example/"):
        fetching.fetch(address)
    with pytest.raises(NotAllowed):
        fetching.fetch("https://orsk.example/secret")
    asked = [request.address for request in stand.asked if request.address.endswith("robots.txt")]
    assert asked == [ROBOTS, "https://www.orsk.example/robots.txt", "https://velia.example/robots.txt"]


def test_a_host_is_left_in_peace_between_two_requests_and_another_need_not_wait() -> None:
    """One second from the end of the last request to the same host."""
    clock = StillClock()
    fetching = web(Stand({ORSK: page(), "https://velia.example/": page()}), clock)
    fetching.fetch(ORSK)
    assert clock.slept == [1.0]
    fetching.fetch("https://velia.example/")
    assert clock.slept == [1.0, 1.0]
    fetching.fetch(ORSK)
    assert clock.slept == [1.0, 1.0], "the second at the other host has been long enough"


@pytest.mark.parametrize(("asked", "slept"), [("7", 7.0), ("0.1", 1.0), ("86400", 30.0), ("soon", 1.0)])
def test_the_pause_that_a_host_asks_for_is_granted_up_to_a_limit(asked: str, slept: float) -> None:
    """`Crawl-delay` in robots.txt."""
    clock = StillClock()
    web(Stand({ROBOTS: robots("User-agent: *", f"Crawl-delay: {asked}"), ORSK: page()}), clock).fetch(ORSK)
    assert clock.slept == [slept]


def test_an_unchanged_page_is_asked_for_by_what_its_server_gave_and_not_sent_again() -> None:
    """304: the memory is told, nothing is captured."""
    memory = Memory(Validators(address=ORSK, etag='"7"', last_modified="Wed, 01 Mar 2034 10:00:00 GMT"))
    stand = Stand({ORSK: Answer(status=304, headers={})})
    assert web(stand, memory=memory).fetch(ORSK) is None
    assert memory.same == [ORSK]
    sent = stand.asked[-1].headers
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"7"', "Wed, 01 Mar 2034 10:00:00 GMT")


def test_asked_afresh_nothing_is_remembered() -> None:
    """No conditions are made."""
    stand = Stand({ORSK: page()})
    web(stand, memory=Memory(Validators(address=ORSK, etag='"7"'))).fetch(ORSK, afresh=True)
    assert "If-None-Match" not in stand.asked[-1].headers


def test_redirects_are_followed_and_the_page_goes_by_where_they_lead() -> None:
    """Relative ones too; every host on the way is asked for its robots.txt first."""
    stand = Stand({ORSK: moved("/talks/"), ORSK + "/": moved("http://velia.example/a b"), "http://velia.example/a%20b": page()})
    found = web(stand).fetch(ORSK)
    assert found is not None and found.address == "http://velia.example/a%20b"
    assert [request.address for request in stand.asked] == [
        ROBOTS, ORSK, ORSK + "/", "http://velia.example/robots.txt", "http://velia.example/a%20b",
    ]  # fmt: skip


def test_a_redirect_to_what_robots_may_not_read_is_not_followed() -> None:
    """The rules hold for every hop."""
    stand = Stand({ORSK: moved("/secret"), ROBOTS: robots("User-agent: *", "Disallow: /secret"), "https://orsk.example/secret": page()})
    assert (refusal(stand).reason, stand.addresses()) == ("robots", [ORSK])


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://orsk.example/x", "https://user:word@orsk.example/", "javascript:0"])
def test_a_redirect_out_of_the_web_is_refused(to: str) -> None:
    """Only http and https, and no passwords."""
    stand = Stand({ORSK: moved(to)})
    with pytest.raises(Unreadable) as raised:
        web(stand).fetch(ORSK)
    assert (raised.value.reason, stand.addresses()) == ("bad address", [ORSK])


def test_redirects_in_a_circle_or_without_end_are_given_up() -> None:
    """A circle is seen when it closes; five hops are followed."""
    circle = Stand({ORSK: moved("/a"), "https://orsk.example/a": moved("/talks")})
    assert (refusal(circle).reason, len(circle.addresses())) == ("redirect loop", 2)
    endless = Stand({f"https://orsk.example/{number}": moved(f"/{number + 1}") for number in range(100)})
    assert (refusal(endless, "https://orsk.example/0").reason, len(endless.addresses())) == ("redirect loop", 6)


@pytest.mark.parametrize(
    ("status", "reason"),
    [(401, "no permission"),
     (403, "no permission"), (404, "not there"), (410, "not there"), (418, "bad answer"), (429, "busy"), (451, "no permission"),
     (500, "server error"), (503, "busy"), (204, "bad answer"), (304, "bad answer")],
)  # fmt: skip
def test_every_other_status_is_a_fault_that_says_what_now(status: int, reason: str) -> None:
    """What, where, what now."""
    error = refusal(Stand({ORSK: Answer(status=status, headers={})}))
    assert (error.reason, f"status {status}" in str(error), "; " in str(error)) == (reason, True, True)


@pytest.mark.parametrize("wait", ["20", "Thu, 02 Mar 2034 12:00:21 GMT"])
def test_a_busy_server_gets_the_time_it_asks_for_once(wait: str) -> None:
    """In seconds or as a moment."""
    clock = StillClock()
    stand = Stand({ORSK: [Answer(status=503, headers={"retry-after": wait}), page()]})
    assert web(stand, clock).fetch(ORSK) is not None
    assert clock.slept == [1.0, 20.0]


@pytest.mark.parametrize("wait", ["3600", "soon", "", "Thu, 02 Mar 2034 15:00:00 GMT"])
def test_a_busy_server_that_asks_for_too_long_is_not_waited_for(wait: str) -> None:
    """The fault says to try later."""
    stand = Stand({ORSK: Answer(status=429, headers={"retry-after": wait})})
    assert (refusal(stand).reason, len(stand.addresses())) == ("busy", 1)


def test_a_server_that_stays_busy_is_a_fault() -> None:
    """No third try."""
    stand = Stand({ORSK: [Answer(status=503, headers={"retry-after": "2"})] * 3})
    assert (refusal(stand).reason, len(stand.addresses())) == ("busy", 2)


def test_pictures_and_the_like_are_not_read() -> None:
    """The server is not even asked for their bytes."""
    stand = Stand({ORSK: page(media_type="application/pdf")})
    assert refusal(stand).reason == "media type"
    room = stand.asked[-1].room
    assert (room("application/pdf"), room("image/png"), room("application/octet-stream")) == (0, 0, 0)
    assert (room("text/html"), room(""), room("application/rss+xml")) == (16_000_000, 16_000_000, 52_428_800)


def test_a_bomb_in_an_answer_is_given_up_at_the_limit() -> None:
    """30 MB in 130 kB."""
    stand = Stand({ORSK: page(gzip.compress(bytes(30_000_000), 1), content_encoding="gzip")})
    with pytest.raises(Unreadable, match="unpacks to more than 1 MB"):
        web(stand, limits=Limits(page_bytes=1_000_000)).fetch(ORSK)


@pytest.mark.parametrize(
    "address", ["ftp://orsk.example/x", "file:///etc/passwd", "http://", "http://orsk.example:x/", "https://a:b@orsk.example/"]
)
def test_addresses_that_are_none_of_the_web_are_faults(address: str) -> None:
    """They are never taken for paths, and never asked."""
    stand = Stand({})
    assert (reasons(captures([address], web=web(stand))), stand.asked) == (["bad address"], [])


def test_each_address_is_read_once() -> None:
    """Named twice, with a fragment, or through a redirect."""
    stand = Stand({ORSK: page(), "https://orsk.example/t": moved("/talks")})
    found = list(captures([ORSK, ORSK + "#top", "https://orsk.example/t"], web=web(stand)))
    assert reasons(found) == [ORSK]
    assert stand.addresses() == [ORSK, "https://orsk.example/t", ORSK]


def test_a_fault_of_one_address_costs_no_other() -> None:
    """Each is told by the address that was given."""
    stand = Stand({ORSK: Unreachable("it is down; try later", reason="no connection"), "https://velia.example/": page()})
    first, second = captures([ORSK, "https://velia.example/"], web=web(stand))
    assert isinstance(first, Fault) and (first.item, first.reason, first.stage) == (ORSK, "no connection", "intake")
    assert isinstance(second, Capture)


def test_without_a_web_an_address_says_what_to_do() -> None:
    """Nothing is fetched unless a web is given."""
    assert reasons(captures([ORSK])) == ["web address"]
