"""This module knows how a test opens a desk and a browser on this machine."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.store import Store
from onrecord.web.app import desk

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SCREENS = Path(__file__).parents[2] / "build" / "screens"
"""Where screenshots are kept when ONRECORD_SCREENS is set."""


@contextmanager
def open_desk(store: Store) -> Iterator[str]:
    """The desk on a record, served on this machine; its address."""
    server = uvicorn.Server(uvicorn.Config(desk(store), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    waited = time.monotonic() + 60
    while not server.started and time.monotonic() < waited:
        time.sleep(0.02)
    assert server.started
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium, without a window; a test that finds none is skipped, in CI it fails."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        absent = f"no browser: none of {', '.join(BROWSERS)} is installed"
        pytest.fail(absent) if os.environ.get("CI") == "true" else pytest.skip(absent)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield chromium
        chromium.close()


def keep_screen(page: Page, name: str) -> None:
    """Keep what the reader sees, where ONRECORD_SCREENS asks for it."""
    if os.environ.get("ONRECORD_SCREENS"):
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENS / f"{name}.png", full_page=True)
