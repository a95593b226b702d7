"""A plot that has drawn something, and the numbers that it declares."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS, settings_of
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import Theme
from core.record.view import View
from tests.app.plots.probed import Probed


class Valued(NamedTuple):
    """The plot, and its numbers by their names."""

    plot: Plot
    numbers: dict[str, float]


def valued(qtbot: QtBot, name: str, run: Probed | View | None = None, **settings: Any) -> Valued:
    """After it has shown the run, with what it asks of that answered."""
    instrument = INSTRUMENTS[name]
    plot = instrument.plot(Theme(), Texts())
    qtbot.addWidget(plot)
    plot.resize(900, 500)
    chosen = settings_of(name, json.dumps(settings))
    assert chosen is not None
    plot.show_settings(chosen)
    if isinstance(run, Probed):
        run.show(plot)
    else:
        plot.show_views(() if run is None else (run,))
    return Valued(plot, {key: value.measured(plot) for key, value in instrument.values.items()})
