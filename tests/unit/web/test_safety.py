"""What keeps the desk safe."""

import pytest

from onrecord.web.safety import HEADERS, link


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://orsk.example/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "pages/talks.html",
        "//orsk.example/talks",
        "https:orsk.example",
        "https://orsk.example/\u202ecod.exe",
        "https://orsk.example/\nx",
        "http://[broken",
        "-",
        "",
    ],
)
def test_only_web_addresses_are_links(address: str) -> None:
    """Anything but a plain http or https address with a host stays text."""
    assert link(address) is None


@pytest.mark.parametrize("address", ["http://orsk.example", "https://orsk.example/a?b=c#d", "HTTPS://Orsk.example/"])
def test_web_addresses_are_links(address: str) -> None:
    """http and https addresses are links as they stand."""
    assert link(address) == address


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    """No host is named in the policy, and neither inline script nor style is allowed."""
    policy = HEADERS["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
