"""Addresses at which others may find this machine: not its own loopback, not those that nobody has given it."""

from __future__ import annotations

import socket
from types import SimpleNamespace

import psutil
import pytest

from app.lectures.phones.addresses import Address, addresses


def card(*numbers: str, family: int = socket.AF_INET) -> list[SimpleNamespace]:
    """What a network card has."""
    return [SimpleNamespace(family=family, address=number) for number in numbers]


def test_those_of_cards_that_are_up_real_ones_first(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = {
        "lo": card("127.0.0.1"), "docker0": card("172.17.0.1"), "wlan0": card("192.168.0.12", "169.254.3.4"),
        "eth0": card("10.0.0.5"), "eth1": card("10.9.9.9"), "wlan1": card("fe80::1", family=socket.AF_INET6),
    }  # fmt: skip
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: cards)
    monkeypatch.setattr(psutil, "net_if_stats", lambda: {name: SimpleNamespace(isup=name != "eth1") for name in cards})

    assert addresses() == (
        Address("192.168.0.12", "wlan0"), Address("10.0.0.5", "eth0"), Address("172.17.0.1", "docker0")
    )  # fmt: skip


def test_this_machine_is_asked() -> None:
    assert all(len(found.number.split(".")) == 4 and not found.number.startswith("127.") for found in addresses())
