"""The mouse: clicks, drags, the wheel and mere wandering, anywhere on anything."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.monkey.act import Steps, World
from tests.monkey.reach import Place, a_place, clamped, handle_of, kinds, place_on, windows

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
)  # fmt: skip
GRIPS = ("QSplitterHandle", "TitleBar", "QTabBar", "TimeSlider", "LogSlider", "QScrollBar", "SpeedBars", "DragChip")
AREAS = ("Slider", "KeptView's", "StackView's")  # what is dragged on, too, by the end of its name


def click(world: World, rng: Random) -> Steps:
    """One click, now and then with a key held, or of the middle button."""
    place = a_place(rng)
    if place is not None:
        button = MIDDLE if rng.random() < 0.08 else LEFT
        held = rng.choices((NONE, CTRL, SHIFT), (8, 1, 1))[0]
        yield f"{button.name} {held.name} {place}"
        move_to(place, place.point)
        click_on(place, button, held)


def double_click(world: World, rng: Random) -> Steps:
    """Two clicks in a row; not where the first may close the window, which QTest would not notice."""
    place = a_place(rng)
    if place is not None and isinstance(place.window, QMainWindow):
        yield str(place)
        if (handle := handle_of(place.window)) is not None:
            QTest.mouseDClick(handle, LEFT, NONE, clamped(place.point, handle))
        let_go(place.window, LEFT, place.point)


def right_click(world: World, rng: Random) -> Steps:
    """What opens a context menu, where there is one."""
    place = a_place(rng)
    if place is not None:
        yield str(place)
        click_on(place, RIGHT)


def wander(world: World, rng: Random) -> Steps:
    """The pointer passes over things."""
    for _ in range(rng.randint(1, 6)):
        place = a_place(rng)
        if place is not None:
            yield str(place)
            move_to(place, place.point)


def wheel(world: World, rng: Random) -> Steps:
    """Some notches, up or down."""
    place = a_place(rng)
    if place is not None:
        notches, held = rng.choice((-360, -120, -15, 15, 120, 360)), rng.choices((NONE, CTRL, SHIFT), (7, 2, 1))[0]
        for _ in range(rng.randint(1, 4)):
            yield f"{notches} {held.name} {place}"
            if (handle := handle_of(place.window)) is not None:
                QTest.wheelEvent(handle, QPointF(clamped(place.point, handle)), QPoint(0, notches), stateKey=held)


def drag(world: World, rng: Random) -> Steps:
    """From anything to anywhere, with the left button or the middle one."""
    place = a_place(rng)
    if place is not None:
        yield from carried(place, rng, MIDDLE if rng.random() < 0.2 else LEFT)


def drag_grip(world: World, rng: Random) -> Steps:
    """What is there to be dragged: borders, title bars, tabs, sliders, chips, canvases."""
    for window in windows():
        found = kinds(window)
        grips = [each for each in found if each in GRIPS or each.endswith(AREAS)]
        if grips:
            place = place_on(rng.choice(found[rng.choice(sorted(grips))]), rng)
            if place is not None:
                yield from carried(place, rng, LEFT)
            return


def drop(world: World, rng: Random) -> Steps:
    """Let go of what is being carried, over whatever there is."""
    place = a_place(rng)
    if place is not None:
        yield str(place)
        move_to(place, place.point)
        let_go(place.window, LEFT, place.point)


def carried(place: Place, rng: Random, button: Qt.MouseButton) -> Steps:
    """Press, move, move on, and let go; one in eight is given up with Escape."""
    target = a_place(rng) if rng.random() < 0.6 else None
    there = target.point if target is not None and target.window is place.window else nearby(place, rng)
    held, given_up = rng.choices((NONE, CTRL, SHIFT), (8, 1, 1))[0], rng.random() < 0.12
    yield f"{button.name} {held.name} {place} to {there.x()},{there.y()}"
    if (handle := handle_of(place.window)) is None:
        return
    QTest.mousePress(handle, button, held, clamped(place.point, handle))
    for part in range(1, (moves := rng.randint(2, 7)) + 1):
        yield ""
        move_to(place, place.point + (there - place.point) * (part / moves))
    if given_up:
        yield "Escape"
        if (handle := handle_of(place.window)) is not None:
            QTest.keyClick(handle, Qt.Key.Key_Escape)
    yield ""
    let_go(place.window, button, there)


def click_on(place: Place, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE) -> None:
    """One click, where the window is still there."""
    if (handle := handle_of(place.window)) is not None:
        QTest.mousePress(handle, button, held, clamped(place.point, handle))
    let_go(place.window, button, place.point)


def move_to(place: Place, point: QPoint) -> None:
    """The pointer somewhere else in the same window, where that is still there."""
    if (handle := handle_of(place.window)) is not None:
        QTest.mouseMove(handle, clamped(point, handle))


def let_go(window: QWidget, button: Qt.MouseButton, point: QPoint) -> None:
    """No button stays pressed, whatever has become of the window."""
    if QApplication.mouseButtons() & button:
        if (handle := handle_of(window)) is not None:
            QTest.mouseRelease(handle, button, NONE, clamped(point, handle))
        else:
            QTest.mouseRelease(QWidget(), button)


def nearby(place: Place, rng: Random) -> QPoint:
    """A point not far away."""
    return place.point + QPoint(rng.randint(-300, 300), rng.randint(-200, 200))
