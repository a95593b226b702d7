"""What is in sight is painted when it changes, and not whenever it is uncovered or moved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.surface import Canvas, Drawing
from app.theme import DARK, Theme

LEFT, RIGHT = "red", "blue"


class Halves(Drawing):
    """Two colours side by side, how often they were painted, and how finely."""

    times, density = 0, 0.0

    def draw(self, painter: QPainter) -> None:
        self.times += 1
        self.density = painter.device().devicePixelRatioF()
        half = QRectF(0, 0, self.canvas.rect.width() / 2, self.canvas.rect.height())
        painter.fillRect(half, LEFT)
        painter.fillRect(half.translated(half.width(), 0), RIGHT)


@pytest.fixture
def halves(qtbot: QtBot, theme: Theme, holder: QWidget) -> Halves:
    """On a canvas of 300 × 200 pixels on the screen, painted once."""
    qtbot.addWidget(holder)
    halves = Halves(Canvas(theme, holder), theme)
    halves.canvas.view.resize(300, 200)
    holder.resize(600, 200)
    holder.show()
    qtbot.waitUntil(lambda: halves.times == 1)
    return halves


def colours(halves: Halves) -> list[str]:
    """What is seen in the middle of either half and in the last column."""
    image = halves.canvas.view.grab().toImage()
    wide = image.width()
    return [image.pixelColor(x, image.height() // 2).name() for x in (wide // 4, 3 * wide // 4, wide - 1)]


RED, BLUE = "#ff0000", "#0000ff"


def test_the_scene_is_painted_anew_only_when_it_has_changed(halves: Halves) -> None:
    viewport = halves.canvas.view.viewport()

    viewport.repaint(0, 0, 10, 10)
    halves.canvas.view.move(50, 0)
    viewport.repaint()
    uncovered = halves.times
    halves.canvas.repaint()
    QApplication.processEvents()

    assert (uncovered, halves.times) == (1, 2)


def test_while_it_waits_its_last_picture_is_seen_as_large_as_it_is_now(halves: Halves) -> None:
    halves.canvas.wait(True)

    halves.canvas.view.resize(600, 150)
    waiting, times = colours(halves), halves.times
    halves.canvas.wait(False)
    halves.canvas.repaint()

    assert (waiting, times) == ([RED, BLUE, BLUE], 1)
    assert (colours(halves), halves.times) == ([RED, BLUE, BLUE], 2)


def test_of_what_was_hidden_nothing_is_kept(halves: Halves, theme: Theme) -> None:
    theme.show_tokens(DARK)
    halves.canvas.restyle()

    halves.canvas.view.hide()
    halves.canvas.wait(True)
    halves.canvas.view.show()

    assert colours(halves) == [DARK.panel.lower()] * 3


def test_the_picture_is_as_fine_as_the_screen(halves: Halves, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves.canvas.view, "devicePixelRatioF", lambda: 2.0)

    seen = colours(halves)

    assert (halves.density, seen) == (2.0, [RED, BLUE, BLUE])


def test_it_is_kept_where_its_edge_falls_between_two_pixels_of_the_screen(
    halves: Halves, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halves.canvas.view, "devicePixelRatioF", lambda: 1.5)
    halves.canvas.view.resize(303, 200)
    colours(halves)
    times = halves.times

    colours(halves)

    assert halves.times == times
