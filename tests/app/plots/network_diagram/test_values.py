"""How much of everything there is can be claimed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import SMALL


def test_the_columns_are_counted(qtbot: QtBot) -> None:
    numbers = valued(qtbot, "network", Probed(SMALL).step()).numbers

    assert numbers == {"layers": 2, "inputs": 2, "outputs": 3, "neurons": 8 + 6 + 3}
