"""What the matrix says of its split can be claimed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.app.plots.probed import Probed
from tests.app.plots.valued import valued
from tests.core.networks import SMALL


@pytest.mark.parametrize("split, said", [("held_out", "held out"), ("training", "training")])
def test_the_accuracy_is_that_of_the_split_that_is_chosen(split: str, said: str, qtbot: QtBot) -> None:
    plot, numbers = valued(qtbot, "confusion", Probed(SMALL).step(40), split=split)

    assert f"{100 * numbers['accuracy']:.1f} %" in plot.subtitle()
    assert said in plot.subtitle()
    assert numbers["worst_class"] <= numbers["accuracy"] <= numbers["best_class"]
