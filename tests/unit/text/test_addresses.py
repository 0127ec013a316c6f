"""Web addresses are read by their form alone."""

import pytest

from onrecord.text.addresses import host_of, same_site, site_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Lamp.example/news/1", "lamp.example"),
        ("http://reader:secret@lamp.example:8080/", "lamp.example"),
        ("//cdn.lamp.example/a", "cdn.lamp.example"),
        ("pages/a.html", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    """Without "www.", port and name of a user; nothing for paths."""
    assert host_of(address) == host


def test_a_site_is_what_its_hosts_share() -> None:
    """Subdomains belong to it; a country's second level does not make one."""
    assert site_of("https://en.amp.lamp.co.uk/1") == "lamp.co.uk"
    assert same_site("https://amp.lamp.example/1", "https://lamp.example/1")
    assert not same_site("https://lamp.co.uk/", "https://courier.co.uk/")
    assert not same_site("a.html", "a.html")
