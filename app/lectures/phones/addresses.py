"""The addresses that this machine has in its networks, so that phones may find it there."""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple

import psutil

LOOPBACK = "127.0.0.1"  # where only this machine finds itself
MADE_UP = (
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vbox",
    "vethernet",
    "tun",
    "tap",
    "wg",
    "utun",
    "zt",
    "tailscale",
)


class Address(NamedTuple):
    """One of them, and what the system calls the network card that has it."""

    number: str
    card: str


def addresses() -> tuple[Address, ...]:
    """Those of cards that are up; networks that programs have made up come last."""
    up = {card for card, state in psutil.net_if_stats().items() if state.isup}
    found = [
        Address(each.address, card)
        for card, own in psutil.net_if_addrs().items() if card in up
        for each in own if each.family == socket.AF_INET and _reaches(each.address)
    ]  # fmt: skip
    return tuple(sorted(found, key=_is_made_up))


def _reaches(number: str) -> bool:
    """Whether another machine may find it there."""
    address = ipaddress.IPv4Address(number)
    return not (address.is_loopback or address.is_link_local or address.is_unspecified)


def _is_made_up(address: Address) -> bool:
    return address.card.lower().startswith(MADE_UP)
