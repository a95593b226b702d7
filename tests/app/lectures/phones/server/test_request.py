"""At the door: only the page's own address, its three paths, each by its method, and forms that come from the page."""

from __future__ import annotations

import pytest

from app.lectures.phones.server.request import MOST_BODY, Request, refused
from tests.app.lectures.phones.conftest import HOST

LOOK = Request("GET", "/", {"host": HOST}, "10.0.0.9")
FORM = {"host": HOST, "content-type": "application/x-www-form-urlencoded", "content-length": "20"}
VOTE = Request("POST", "/vote", {**FORM, "origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}, "10.0.0.9")


def status(request: Request, **headers: str) -> int:
    """Of the refusal; 0 where he may come in."""
    changed = {name.replace("_", "-"): value for name, value in headers.items()}
    reply = refused(request._replace(headers={**request.headers, **changed}), HOST)
    return reply.status if reply is not None else 0


def test_who_is_meant_may_come_in() -> None:
    assert status(LOOK) == status(LOOK._replace(path="/state")) == status(VOTE) == 0
    assert status(Request("POST", "/vote", FORM, "10.0.0.9")) == 0  # an old browser says no origin


@pytest.mark.parametrize("host", ["", "evil.example", "127.0.0.1", "localhost:8080", f"{HOST}.evil.example"])
def test_who_was_led_here_by_another_name_is_not_served(host: str) -> None:
    assert status(LOOK, host=host) == status(VOTE, host=host) == 421


@pytest.mark.parametrize("path", ["/../", "/%2e%2e/etc/passwd", "//", "/state/", "/favicon.ico", "*", "http://a/"])
def test_there_is_nothing_at_other_paths(path: str) -> None:
    assert status(LOOK._replace(path=path)) == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "get"])
def test_a_page_can_only_be_looked_at(method: str) -> None:
    assert status(LOOK._replace(method=method)) == 405
    assert status(VOTE._replace(method="GET")) == 405


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://{HOST}", "http://127.0.0.1:1", ""])
def test_a_form_of_somebody_elses_page_is_not_taken(origin: str) -> None:
    assert status(VOTE, origin=origin) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_nor_is_one_that_the_browser_says_is_foreign(site: str) -> None:
    assert status(VOTE, sec_fetch_site=site) == 403


def test_nothing_but_a_short_form_is_taken() -> None:
    assert status(VOTE, content_type="application/json") == 415
    assert status(VOTE, content_length=str(MOST_BODY + 1)) == status(VOTE, content_length="9" * 30) == 413
    assert [status(VOTE, content_length=length) for length in ("x", "", "²", "-1")] == [413] * 4
    assert status(LOOK, content_length="5") == status(LOOK, transfer_encoding="chunked") == 413


def test_there_is_no_other_protocol() -> None:
    assert status(LOOK, upgrade="websocket") == 400


@pytest.mark.parametrize("cookie, device", [
    ("device=abc", "abc"), ("a=b; device=abc; c=d", "abc"), ("", ""), ("devices=abc", ""), ("device", ""),
])  # fmt: skip
def test_the_token_is_found_among_cookies(cookie: str, device: str) -> None:
    assert LOOK._replace(headers={"cookie": cookie}).device == device
