"""Attacks: requests that nobody honest makes, by kind, each with what it may be answered."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.phones.talking import Way, request

NOTHING = 0  # the connection is closed without a word
LARGE = 200_000  # bytes
SLOW_ONE_IN = 40  # they hold a connection for as long as they may


class Aim(NamedTuple):
    """What is attacked: a port, the question there, and the token of a phone that has voted for a choice of it."""

    port: int
    key: str
    device: str
    choice: int


class Attack(NamedTuple):
    """One request, how it is said, and the statuses that are right."""

    kind: str
    words: bytes
    right: tuple[int, ...]
    way: Way = "at once"


def attacks(count: int, aim: Aim, seed: int) -> Iterator[Attack]:
    """So many, of all kinds."""
    dice = random.Random(seed)
    for number in range(count):
        kinds = SLOW if number % SLOW_ONE_IN == 0 else QUICK
        yield dice.choice(kinds)(aim, dice)


def _vote(aim: Aim, body: str, **headers: str) -> bytes:
    usual = {"cookie": f"device={aim.device}", "origin": f"http://127.0.0.1:{aim.port}"}
    return request(aim.port, "POST", "/vote", body, **(usual | headers))


def _form(aim: Aim) -> str:
    return f"question={aim.key}&answer={aim.choice}"


def _noise(aim: Aim, dice: random.Random) -> Attack:
    return Attack("noise", dice.randbytes(dice.randrange(1, 4000)) + b"\r\n\r\n", (400, NOTHING))


def _huge_head(aim: Aim, dice: random.Random) -> Attack:
    return Attack("huge head", request(aim.port, "GET", "/", x_long="a" * LARGE), (400, 413, NOTHING))


def _many_headers(aim: Aim, dice: random.Random) -> Attack:
    many = {f"x_{number}": "b" for number in range(5000)}
    return Attack("many headers", request(aim.port, "GET", "/", **many), (400, 413, NOTHING))


def _huge_body(aim: Aim, dice: random.Random) -> Attack:
    return Attack("huge body", _vote(aim, _form(aim) + "0" * LARGE), (413, NOTHING))


def _endless_body(aim: Aim, dice: random.Random) -> Attack:
    head = _vote(aim, "", transfer_encoding="chunked", content_type="application/x-www-form-urlencoded")
    head = head.replace(b"content-length: 0\r\n", b"")
    return Attack("endless body", head + b"1000\r\n%s\r\n" % (b"z" * 4096) * 40, (400, 413, NOTHING))


def _body_of_a_look(aim: Aim, dice: random.Random) -> Attack:
    return Attack("body of a look", request(aim.port, "GET", "/", "q" * 5000), (413, NOTHING))


def _wrong_length(aim: Aim, dice: random.Random) -> Attack:
    length = dice.choice(["-1", "99999999999999999999", "1e3", "0x10", "5, 6"])
    return Attack("wrong length", _vote(aim, _form(aim), content_length=length), (400, 413, NOTHING))


def _method(aim: Aim, dice: random.Random) -> Attack:
    method = dice.choice(["PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "HEAD", "CONNECT", "PROPFIND", "G\0T"])
    return Attack("method", request(aim.port, method, "/"), (400, 405, NOTHING))


def _path(aim: Aim, dice: random.Random) -> Attack:
    path = dice.choice([
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/", "//", "/vote/../..", "/state?x=1", "/.git/config",
        "http://127.0.0.1/", "*", "/\\..\\..", "/page.js", "/%00", "/favicon.ico", f"/{'a' * 3000}",
    ])  # fmt: skip
    return Attack("path", request(aim.port, "GET", path), (400, 404))


def _broken_text(aim: Aim, dice: random.Random) -> Attack:
    broken = dice.choice(["%ff%fe", "%c0%af", "%ed%a0%80", "%", "%zz"])
    return Attack("broken UTF-8", _vote(aim, f"question={aim.key}&answer={broken}"), (400,))


def _raw_bytes(aim: Aim, dice: random.Random) -> Attack:
    words = _vote(aim, f"question={aim.key}&answer=XX").replace(b"XX", b"\xff\xfe")
    return Attack("broken UTF-8", words, (400,))


def _no_choice(aim: Aim, dice: random.Random) -> Attack:
    wrong = ["3", "-1", "99999999999", "1.0", "NaN", "", "１", "0x1", "1 1", "<script>", "null", "1" * 5000]
    return Attack("no choice", _vote(aim, f"question={aim.key}&answer={dice.choice(wrong)}"), (400,))


def _more_fields(aim: Aim, dice: random.Random) -> Attack:
    more = dice.choice(["&answer=0", "&question=x", "&x=1", "&" + "&".join(f"a{n}=1" for n in range(800))])
    return Attack("more fields", _vote(aim, _form(aim) + more), (400,))


def _other_question(aim: Aim, dice: random.Random) -> Attack:
    return Attack("other question", _vote(aim, f"question={dice.randrange(10**9)}&answer=0"), (303,))


def _replayed(aim: Aim, dice: random.Random) -> Attack:
    return Attack("replayed token", _vote(aim, _form(aim)), (303,))


def _invented(aim: Aim, dice: random.Random) -> Attack:
    token = dice.choice([dice.randbytes(32).hex(), aim.device[:-1] + "x", "", aim.device * 50, "ünïcode"])
    return Attack("invented token", _vote(aim, _form(aim), cookie=f"device={token}"), (400, 403))


def _foreign_host(aim: Aim, dice: random.Random) -> Attack:
    host = dice.choice(["evil.example", f"localhost:{aim.port}", "127.0.0.1", "", f"127.0.0.1:{aim.port}.evil.example"])
    return Attack("foreign host", request(aim.port, "GET", dice.choice(["/", "/state"]), host=host), (400, 421))


def _foreign_origin(aim: Aim, dice: random.Random) -> Attack:
    origin = dice.choice(["http://evil.example", "null", f"https://127.0.0.1:{aim.port}", "http://127.0.0.1:1"])
    return Attack("foreign origin", _vote(aim, _form(aim), origin=origin), (403,))


def _foreign_site(aim: Aim, dice: random.Random) -> Attack:
    site = dice.choice(["cross-site", "same-site", "none"])
    return Attack("foreign site", _vote(aim, _form(aim), sec_fetch_site=site), (403,))


def _other_type(aim: Aim, dice: random.Random) -> Attack:
    kind = dice.choice(["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
    return Attack("other type", _vote(aim, _form(aim), content_type=kind), (415,))


def _upgrade(aim: Aim, dice: random.Random) -> Attack:
    words = request(
        aim.port, "GET", "/", connection="Upgrade", upgrade=dice.choice(["websocket", "h2c"]),
        sec_websocket_key="dGhlIHNhbXBsZSBub25jZQ==", sec_websocket_version="13",
    )  # fmt: skip
    return Attack("upgrade", words, (400,))


def _smuggled(aim: Aim, dice: random.Random) -> Attack:
    second = _vote(aim, f"question={aim.key}&answer=0")
    return Attack("smuggled", request(aim.port, "GET", "/state", content_length="0") + second, (200,))


def _flood(aim: Aim, dice: random.Random) -> Attack:
    return Attack("flood", request(aim.port, "GET", dice.choice(["/", "/state"])), (200,))


def _slow_head(aim: Aim, dice: random.Random) -> Attack:
    return Attack("slow head", request(aim.port, "GET", "/", x_slow="s" * 2000), (NOTHING,), "in drops")


def _slow_body(aim: Aim, dice: random.Random) -> Attack:
    return Attack("slow body", _vote(aim, _form(aim), content_length="9000"), (NOTHING,))


def _silent(aim: Aim, dice: random.Random) -> Attack:
    return Attack("silent", b"", (NOTHING,), "silent")


def _deaf(aim: Aim, dice: random.Random) -> Attack:
    return Attack("deaf", request(aim.port, "GET", "/"), (200,), "deaf")


Kind = Callable[[Aim, random.Random], Attack]
SLOW: tuple[Kind, ...] = (_slow_head, _slow_body, _silent, _deaf)
QUICK: tuple[Kind, ...] = (
    _noise, _huge_head, _many_headers, _huge_body, _endless_body, _body_of_a_look, _wrong_length, _method, _path,
    _broken_text, _raw_bytes, _no_choice, _more_fields, _other_question, _replayed, _invented, _foreign_host,
    _foreign_origin, _foreign_site, _other_type, _upgrade, _smuggled, _flood,
)  # fmt: skip
