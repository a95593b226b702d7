"""A short evening: every phone is counted once, and nothing that is hostile does anything."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.phones.attacks import QUICK, Aim, attacks
from tests.phones.evening import Evening, evening

PHONES, REQUESTS = 24, 60


@pytest.fixture
def held(qtbot: QtBot) -> Evening:
    return evening(PHONES, REQUESTS)


def test_each_phone_is_counted_once_and_attacks_do_nothing(held: Evening) -> None:
    assert held.seen.wrong == []
    assert held.tally == tuple(held.seen.tally[choice] for choice in range(3))
    assert sum(held.tally) == PHONES
    assert held.after == (200, 200)
    assert held.is_good
    assert held.longest < 0.05


def test_all_kinds_of_attacks_are_tried() -> None:
    tried = {attack.kind for attack in attacks(2000, Aim(8080, "key", "a" * 64, 1), 1)}

    assert len(tried) > len(QUICK)
