"""Mail never waits: not for a full pipe, not for half a parcel, not for a far end that is gone."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

import pytest

from core.engine.mail import Mail


class Post(NamedTuple):
    """Mail, and the far end of its pipe."""

    mail: Mail
    far: Connection[Any, Any]


@pytest.fixture
def post() -> Iterator[Post]:
    near, far = Pipe()
    mail = Mail(near)
    mail.begin()
    yield Post(mail, far)
    far.close()
    mail.close()


def test_parcels_come_whole_and_in_order(post: Post) -> None:
    for parcel in (b"one", b"", b"x" * 3_000_000):
        post.far.send_bytes(parcel)

    came = list[bytes]()
    while len(came) < 3:
        assert post.mail.wait(20)
        came += post.mail.taken()[0]

    assert came == [b"one", b"", b"x" * 3_000_000]


def test_what_is_sent_arrives_in_order_though_the_pipe_was_full(post: Post) -> None:
    for letter in (b"a", b"b", b"c"):
        post.mail.send(letter * 1_000_000)

    assert [post.far.recv_bytes()[:1] for _ in range(3)] == [b"a", b"b", b"c"]


def test_half_a_parcel_is_not_waited_for(post: Post) -> None:
    half = struct.pack("!i", 1000) + b"x" * 500  # as of a process that is stopped while it sends
    with open(post.far.fileno(), "wb", closefd=False) as raw:
        raw.write(half)

    assert not post.mail.wait(0.1)
    assert post.mail.taken() == ([], False)


def test_what_came_before_the_end_is_not_lost_with_it(post: Post) -> None:
    post.far.send_bytes(b"last words")
    post.far.close()

    came, gone = list[bytes](), False
    while not gone:
        assert post.mail.wait(20)
        parcels, gone = post.mail.taken()
        came += parcels

    assert came == [b"last words"]
