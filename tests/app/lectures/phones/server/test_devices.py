"""A device is who brings a token of this lecture."""

from __future__ import annotations

import pytest

from app.lectures.phones.server.devices import Devices


def test_each_gets_a_token_of_its_own_that_is_known_again() -> None:
    devices = Devices("a secret")
    tokens = {devices.new() for _ in range(100)}

    assert len(tokens) == 100
    assert all(map(devices.knows, tokens))
    assert all(map(Devices("a secret").knows, tokens))  # by a page that begins again


def test_those_of_another_lecture_are_not_known() -> None:
    assert not Devices("a secret").knows(Devices("another").new())


@pytest.mark.parametrize("change", ["", "x", "ü", "0" * 64, "0" * 5000])
def test_invented_ones_are_not_known(change: str) -> None:
    devices = Devices("a secret")
    token = devices.new()

    assert not devices.knows(change)
    assert not devices.knows(token[:-1] + ("0" if token[-1] != "0" else "1"))
    assert not devices.knows(token + change) or not change
