"""A request and its reply; and at the door, what is refused before anybody looks at what it wants."""

from __future__ import annotations

from typing import NamedTuple

MOST_BODY = 16_384  # bytes
PATHS = {"/": "GET", "/state": "GET", "/vote": "POST"}
FORM = "application/x-www-form-urlencoded"


class Request(NamedTuple):
    """What somebody sends from an address; names of headers in small letters."""

    method: str
    path: str
    headers: dict[str, str]
    address: str
    body: bytes = b""

    @property
    def device(self) -> str:
        """The token that it brings, or none."""
        pairs = (pair.strip().partition("=") for pair in self.headers.get("cookie", "").split(";"))
        return next((value for name, _, value in pairs if name == "device"), "")


class Reply(NamedTuple):
    """What it gets."""

    status: int
    body: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def refused(request: Request, host: str) -> Reply | None:
    """Why somebody is sent away at the door, by the head of the request alone; None where he may come in.

    Only who has asked for `host`, the address that stands on the picture, is meant: a page of somebody else, whose
    name has been made to lead here, asks for its own. A form must come from our page, not from that of others.
    """
    headers = request.headers
    if headers.get("host", "") != host:
        return Reply(421, "Ask for the address on the screen.")
    if request.path not in PATHS:
        return Reply(404, "There is nothing here.")
    if request.method != PATHS[request.path]:
        return Reply(405, "Not here.", (("Allow", PATHS[request.path]),))
    if "upgrade" in headers:
        return Reply(400, "Plain HTTP only.")
    return _refused_form(headers, host) if request.method == "POST" else _refused_body(headers)


def _refused_body(headers: dict[str, str]) -> Reply | None:
    empty = headers.get("content-length", "0").strip("0") == "" and "transfer-encoding" not in headers
    return None if empty else Reply(413, "Too much.")


def _refused_form(headers: dict[str, str], host: str) -> Reply | None:
    if headers.get("origin", f"http://{host}") != f"http://{host}":
        return Reply(403, "Only from the page itself.")
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return Reply(403, "Only from the page itself.")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        return Reply(415, "A form only.")
    length = headers.get("content-length", "0")
    return Reply(413, "Too much.") if not length.isdecimal() or len(length) > 6 or int(length) > MOST_BODY else None
