"""The code holds the address, in as few modules as it can."""

from __future__ import annotations

import segno

from app.lectures.phones.code import modules


def test_it_is_the_code_of_the_address_in_capital_letters() -> None:
    wanted = segno.make("HTTP://192.168.178.124:8080", error="m", boost_error=False, micro=False)

    assert modules("http://192.168.178.124:8080") == tuple("".join(map(str, row)) for row in wanted.matrix)


def test_any_address_of_a_local_network_has_the_second_smallest_code() -> None:
    longest = ("192.168.178.124:65535", "255.255.255.255:8080")

    assert {len(row) for url in longest for row in modules(f"http://{url}")} == {25}
