"""The surface that plots draw on."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QImage, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.surface import Canvas, Drawing
from app.theme import DARK, Theme
from app.widgets.painting import kept
from tests.app.plots.seen import turn


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, holder: QWidget) -> Canvas:
    """A canvas of 300 × 200 pixels on the screen."""
    qtbot.addWidget(holder)
    canvas = Canvas(theme, holder)
    canvas.view.resize(300, 200)
    holder.resize(300, 200)
    holder.show()
    return canvas


class Stroke(Drawing):
    """Paints its whole canvas in the accent."""

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.boundingRect(), self.theme.colour("accent"))


class Painted(QObject):
    """Which parts of a widget are painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.parts: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


def test_drawings_paint_in_pixels_of_the_canvas(canvas: Canvas, theme: Theme) -> None:
    drawing = Stroke(canvas, theme)

    seen = canvas.view.grab().toImage()

    assert drawing.boundingRect() == QRectF(0, 0, 300, 200)
    assert {seen.pixelColor(x, y).name() for x, y in ((0, 0), (299, 199))} == {theme.colour("accent").name()}


def test_all_is_painted_anew_though_a_part_was_painted_meanwhile(canvas: Canvas) -> None:
    viewport, painted = canvas.view.viewport(), Painted(canvas.view)
    QApplication.processEvents()
    viewport.installEventFilter(painted)

    canvas.repaint()
    viewport.repaint(0, 0, 10, 10)
    QApplication.processEvents()

    assert viewport.rect() in painted.parts


def test_the_canvas_follows_the_theme(canvas: Canvas, theme: Theme) -> None:
    theme.show_tokens(DARK)

    canvas.restyle()

    assert canvas.view.grab().toImage().pixelColor(5, 5).name() == DARK.panel.lower()


def test_the_pointer_is_reported_and_its_leaving_too(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.pointed) as moved:
        QTest.mouseMove(canvas.view.viewport(), canvas.view.viewport().rect().center())

    assert isinstance(moved.args[0] if moved.args else None, QPointF)


def test_a_drag_is_followed_from_press_to_release_even_beyond_the_edge(canvas: Canvas) -> None:
    viewport, seen = canvas.view.viewport(), list[tuple[str, int]]()
    for name in ("pressed", "dragged", "released"):
        getattr(canvas, name).connect(lambda point, name=name: seen.append((name, round(point.x()))))
    left, away = Qt.MouseButton.LeftButton, QPoint(-20, 30)

    QTest.mousePress(viewport, left, pos=QPoint(40, 30))
    QTest.mouseMove(viewport, away)
    QTest.mouseRelease(viewport, left, pos=away)
    QTest.mouseMove(viewport, QPoint(50, 30))

    assert seen == [("pressed", 40), ("dragged", -20), ("released", -20)]


def test_a_drag_with_the_middle_button_tells_how_far_it_has_gone(canvas: Canvas) -> None:
    viewport, pushed, dragged = canvas.view.viewport(), list[tuple[QPointF, QPointF]](), list[QPointF]()
    canvas.pushed.connect(lambda by, begun: pushed.append((by, begun)))
    canvas.dragged.connect(dragged.append)

    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(40, 30))
    QTest.mouseMove(viewport, QPoint(55, 30))
    QTest.mouseMove(viewport, QPoint(35, 40))
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(35, 40))
    QTest.mouseMove(viewport, QPoint(90, 30))

    begun = QPointF(40, 30)
    assert (pushed, dragged) == ([(QPointF(15, 0), begun), (QPointF(-20, 10), begun)], [])


def drag(canvas: Canvas, start: QPoint, end: QPoint) -> None:
    """With Ctrl and the left button."""
    viewport, left, held = canvas.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(viewport, left, held, start)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, held, end)


def test_ctrl_takes_a_rectangle_where_one_is_wanted(canvas: Canvas) -> None:
    seen, pressed = list[object](), list[QPointF]()
    canvas.framing.connect(seen.append)
    canvas.framed.connect(seen.append)
    canvas.pressed.connect(pressed.append)

    drag(canvas, QPoint(80, 60), QPoint(40, 30))
    unwanted, clicks = list(seen), len(pressed)
    canvas.frames = True
    drag(canvas, QPoint(80, 60), QPoint(40, 30))

    assert (unwanted, clicks, len(pressed)) == ([], 1, 1)
    assert seen == [QRectF(40, 30, 40, 30), None, QRectF(40, 30, 40, 30)]


def test_a_rectangle_of_nothing_is_a_click(canvas: Canvas) -> None:
    canvas.frames, pressed, framed = True, list[QPointF](), list[QRectF]()
    canvas.pressed.connect(pressed.append)
    canvas.framed.connect(framed.append)

    drag(canvas, QPoint(80, 60), QPoint(82, 61))

    assert (pressed, framed) == ([QPointF(82, 61)], [])


def test_a_double_click_is_told_with_its_place(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.doubled) as doubled:
        QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 30))

    assert doubled.args == [QPointF(40, 30)]


@pytest.mark.parametrize("used", [False, True])
def test_the_wheel_goes_on_to_what_is_around_unless_somebody_has_a_use_for_it(canvas: Canvas, used: bool) -> None:
    event = turn(QPointF(40, 30), 1)
    if used:
        canvas.scrolled.connect(QWheelEvent.accept)

    QApplication.sendEvent(canvas.view.viewport(), event)

    assert event.isAccepted() is used


def test_a_canvas_can_have_a_size_without_being_shown(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.resized):
        canvas.take_size(QSize(1280, 720))

    assert canvas.rect == QRectF(0, 0, 1280, 720)


def test_a_drawing_that_draws_nothing_cannot_be_made(canvas: Canvas, theme: Theme) -> None:
    kind: Any = Drawing

    with pytest.raises(TypeError, match="Drawing leaves abstract: draw"):
        kind(canvas, theme)


class Failing(Drawing):
    """Fails while it is asked to, in the midst of its paint."""

    fails, times = True, 0

    def draw(self, painter: QPainter) -> None:
        self.times += 1
        with kept(painter):
            if self.fails:
                raise ZeroDivisionError("no ink")


def test_what_could_not_be_drawn_is_said_in_its_place_and_not_tried_again(
    canvas: Canvas, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[str]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(str(error)))
    drawing = Failing(canvas, theme)

    seen = [canvas.view.grab().toImage() for _ in range(3)]

    assert (drawing.times, told) == (1, ["no ink"])
    assert canvas.apology.startswith("This plot could not be drawn.")
    assert seen[0] == seen[2]
    assert ink_of(seen[0], theme) > 100


def test_another_size_theme_or_something_else_to_show_is_a_new_attempt(
    canvas: Canvas, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    drawing = Failing(canvas, theme)

    for change in (canvas.restyle, canvas.rearrange, canvas.retry):
        canvas.view.grab()
        change()
    drawing.fails = False
    canvas.view.grab()

    assert (drawing.times, canvas.apology) == (4, "")


def ink_of(image: QImage, theme: Theme) -> int:
    """How many pixels are not the ground of a plot."""
    ground = theme.colour("panel").rgb()
    return sum(image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height()))


def test_nothing_can_be_dropped_on_it(canvas: Canvas) -> None:
    """Qt would warn of everything that is dragged over it and away again."""
    assert not canvas.view.acceptDrops()
    assert not canvas.view.viewport().acceptDrops()


def test_a_mouse_that_left_behind_a_menu_points_at_nothing(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    pointed: list[QPointF | None] = []
    canvas.pointed.connect(pointed.append)
    inside = canvas.view.viewport().mapToGlobal(QPoint(20, 20))
    QTest.mouseMove(canvas.view.viewport(), QPoint(20, 20))

    monkeypatch.setattr(QCursor, "pos", lambda: inside)
    canvas.look_for_mouse()
    stays = len(pointed)
    monkeypatch.setattr(QCursor, "pos", lambda: inside + QPoint(900, 900))
    canvas.look_for_mouse()
    canvas.point_at(QPointF(30, 30))  # by keys, while the mouse is elsewhere
    canvas.look_for_mouse()

    assert (stays, pointed[-2:]) == (1, [None, QPointF(30, 30)])
