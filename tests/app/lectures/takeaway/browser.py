"""A browser without a window: opens a file, is told what to do in it, and tells what it has complained of or asked for.

Chromium is led through a pipe of its own, by the protocol of its developer tools; no port is opened.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import F_DUPFD_CLOEXEC, fcntl
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--mute-audio", "--hide-scrollbars", "--remote-debugging-pipe",
)  # fmt: skip
HARMLESS = ("file", "data", "about", "chrome")  # schemes of what needs no network


def found() -> str | None:
    """The browser of this machine, if it has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page of it."""

    def __init__(self, orders: int, reports: int) -> None:
        self._orders, self._reports = os.fdopen(orders, "wb", 0), os.fdopen(reports, "rb", 0)
        self._rest, self._number = b"", 0
        self._session: str | None = None
        self.complaints: list[str] = []  # of its console
        self.asked: list[str] = []  # addresses
        self._loaded = False
        target = self._order("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._order(f"{domain}.enable")

    def open(self, address: str) -> None:
        """Show a page, and wait until it is there."""
        self._loaded = False
        self._order("Page.navigate", url=address)
        while not self._loaded:
            self._take(self._next())

    def show(self, width: int, height: int = 900, dark: bool = False, still: bool = True) -> None:
        """How large its window is, and what its reader prefers."""
        self._order("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        schemes = {
            "prefers-color-scheme": "dark" if dark else "light",
            "prefers-reduced-motion": "reduce" if still else "",
        }
        features = [{"name": name, "value": value} for name, value in schemes.items()]
        self._order("Emulation.setEmulatedMedia", features=features)

    def tell(self, expression: str) -> Any:
        """What an expression comes to in the page."""
        told = self._order("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def press(self, key: str) -> None:
        """A key of the keyboard, by its name."""
        for kind in ("keyDown", "keyUp"):
            self._order("Input.dispatchKeyEvent", type=kind, key=key, code=key)

    def click(self, selector: str) -> None:
        """The middle of what a selector finds first."""
        self.drag(selector, [(0.5, 0.5)])

    def drag(self, selector: str, way: list[tuple[float, float]]) -> None:
        """Press and move over what it finds, by shares of its width and height."""
        self.tell(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center'}})")
        box = self.tell(f"document.querySelector({selector!r}).getBoundingClientRect().toJSON()")
        places = [(box["x"] + box["width"] * x, box["y"] + box["height"] * y) for x, y in way]
        steps = [
            ("mousePressed", places[0]),
            *(("mouseMoved", place) for place in places[1:]),
            ("mouseReleased", places[-1]),
        ]
        for kind, (x, y) in steps:
            self._order("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def picture(self) -> bytes:
        """The whole page as PNG."""
        told = self._order("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    def close(self) -> None:
        """The end of it."""
        self._session = None
        self._send("Browser.close")
        for pipe in (self._orders, self._reports):
            pipe.close()

    @property
    def strayed(self) -> list[str]:
        """What it has asked for that is not in the file."""
        return [address for address in self.asked if address.partition(":")[0] not in HARMLESS]

    def _order(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = self._send(method, **parameters)
        while True:
            report = self._next()
            if report.get("id") == number:
                assert "error" not in report, report
                result: dict[str, Any] = report["result"]
                return result
            self._take(report)

    def _send(self, method: str, **parameters: Any) -> int:
        self._number += 1
        order = {"id": self._number, "method": method, "params": parameters}
        if self._session is not None:
            order["sessionId"] = self._session
        self._orders.write(json.dumps(order).encode() + b"\0")
        return self._number

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = self._reports.read(65536)
            assert piece, "the browser is gone"
            self._rest += piece
        text, _, self._rest = self._rest.partition(b"\0")
        report: dict[str, Any] = json.loads(text)
        return report

    def _take(self, report: dict[str, Any]) -> None:
        """News that nobody has waited for."""
        told = report.get("params", {})
        match report.get("method"):
            case "Page.loadEventFired":
                self._loaded = True
            case "Network.requestWillBeSent":
                self.asked.append(told["request"]["url"])
            case "Log.entryAdded":
                self.complaints.append(told["entry"]["text"])
            case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(told))


def _high(number: int) -> int:
    """The same end of a pipe under a number that takes the place of no other."""
    other = fcntl(number, F_DUPFD_CLOEXEC, 50)
    os.close(number)
    return other


@contextmanager
def running(program: str, profile: Path) -> Iterator[Browser]:
    """A browser that remembers nothing."""
    far_orders, orders = map(_high, os.pipe())
    reports, far_reports = map(_high, os.pipe())
    command = f'exec 3<&{far_orders} 4>&{far_reports}; exec "$0" "$@"'
    arguments = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(
        ["bash", "-c", command, *arguments], pass_fds=(far_orders, far_reports),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(far_orders)
    os.close(far_reports)
    browser = Browser(orders, reports)
    try:
        yield browser
    finally:
        browser.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
