"""Only what the pass has reached is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from app.plots.slow_motion.plot import SlowMotion
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import shown
from tests.core.frames import dense, falling, run_of


def test_bars_appear_from_the_output_on(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = SlowMotion(theme, texts)
    shown(qtbot, plot, 700, 330)
    plot.show_views((run_of(dense(5), 2, log10_delta=falling(-3)),))
    at = plot.drawing.geometry
    assert at is not None
    foot = [QPoint(round(float(at.centre[i])), round(at.floor) - 4) for i in range(6)]
    panel = theme.tokens.panel

    def standing() -> list[bool]:
        image = plot.canvas.view.grab().toImage()
        return [image.pixelColor(point).name().upper() != panel for point in foot]

    assert standing() == [False] * 5 + [True]
    plot.go(3)
    assert standing() == [False, False, True, True, True, True]


def test_the_chain_is_written_under_the_bars(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = SlowMotion(theme, texts)
    shown(qtbot, plot, 700, 330)
    plot.show_views((run_of(dense(5), 2),))
    plot.go(1)
    image = plot.canvas.view.grab(QRect(0, 330 - 120, 600, 60)).toImage()

    assert len({image.pixel(x, y) for x in range(0, 600, 2) for y in range(60)}) > 5
