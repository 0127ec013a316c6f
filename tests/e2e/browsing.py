"""This module knows how a test opens a desk and a browser on this machine."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.store import Store
from onrecord.web.app import desk

Reader = Callable[..., Page]
"""Opens a page of the desk for a reader; takes what a browser's context takes."""
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


@contextmanager
def open_reader(browser: Browser, home: str) -> Iterator[Reader]:
    """Opens pages for a reader, and afterwards holds that nothing was asked of another host, nothing failed, nothing popped up."""
    contexts, troubles = [], []

    def open_page(**kwargs: object) -> Page:
        context = browser.new_context(base_url=home, **{"viewport": {"width": 1280, "height": 860}, **kwargs})  # type: ignore[arg-type]
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith(home) else troubles.append(f"asked {request.url}"))
        page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [trouble for trouble in troubles if "404 (Not Found)" not in trouble] == []


def keep_screen(page: Page, name: str) -> None:
    """Keep what the reader sees, where ONRECORD_SCREENS asks for it."""
    if os.environ.get("ONRECORD_SCREENS"):
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENS / f"{name}.png", full_page=True)
