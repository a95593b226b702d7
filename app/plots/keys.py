"""What keys do in a plot: the arrows point at layer after layer, or along the curve, and Enter selects."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

if TYPE_CHECKING:
    from app.plots.card import Card

SlotAt = Callable[[QPointF], int | None]
FORWARDS, BACKWARDS = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)
STRIDE = 0.02  # of the width, where there are no layers to go along


class PlotKeys(QObject):
    """Makes a plot a stop of Tab, and its pointer one that the keyboard can move.

    It keeps nothing: in a cycle with what it watches, a filter ends the process when both are freed, and what it keeps
    of its own may be freed before Qt's part of the plot, which is still heard of.
    """

    def __init__(self, plot: Card) -> None:
        super().__init__(plot)
        plot.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not _is_plot(watched):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return not watched.own_keys and (_walk(watched, step_of(event)) or _choose(watched, event))
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            _forget(watched, event.reason())
        return False


def _is_plot(watched: QObject) -> TypeGuard[Card]:
    """What Qt still has of a plot that Python has freed is a plain widget."""
    return hasattr(watched, "own_keys")


def _walk(plot: Card, step: int) -> bool:
    if not step or not plot.begun:
        return False
    chosen = plot.slot_hovered if plot.slot_hovered is not None else max(plot.slots, default=None)
    plot.canvas.point_at(stepped(plot.pointer, step, plot.canvas.rect, plot.slot_at, chosen))
    return True


def _choose(plot: Card, event: QKeyEvent) -> bool:
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or plot.pointer is None:
        return False
    plot.canvas.press_at(plot.pointer)
    return True


def _forget(plot: Card, reason: Qt.FocusReason) -> None:
    """What was pointed at; but a menu or a card above the plot may speak of it."""
    pointer = getattr(plot, "pointer", None)  # of a plot that is just being taken apart, Qt's part alone is left
    if pointer is not None and reason != Qt.FocusReason.PopupFocusReason:
        plot.canvas.point_at(None)


def step_of(event: QKeyEvent) -> int:
    """Forwards 1, backwards −1, and 0 for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held:
        return 0
    return (event.key() in FORWARDS) - (event.key() in BACKWARDS)


def stepped(pointer: QPointF | None, step: int, rect: QRectF, slot_at: SlotAt, chosen: int | None) -> QPointF:
    """Where a plot's pointer is after a step: on the next layer, or a little further."""
    places = _places(rect, slot_at)
    if not places:
        x = pointer.x() + step * STRIDE * rect.width() if pointer is not None else rect.center().x()
        return QPointF(min(max(x, rect.left()), rect.right()), rect.center().y())
    here = slot_at(pointer) if pointer is not None else chosen
    slots = sorted(places, reverse=step < 0)
    if here is None:
        return places[slots[0]]
    return next((places[slot] for slot in slots if (slot - here) * step > 0), places[slots[-1]])


def _places(rect: QRectF, slot_at: SlotAt) -> dict[int, QPointF]:
    """The middle of each layer that the plot shows, from left to right or else from top to bottom."""
    centre = rect.center()
    across = _stretches([QPointF(x, centre.y()) for x in range(round(rect.left()), round(rect.right()))], slot_at)
    down = _stretches([QPointF(centre.x(), y) for y in range(round(rect.top()), round(rect.bottom()))], slot_at)
    return across if len(across) >= len(down) else down


def _stretches(points: list[QPointF], slot_at: SlotAt) -> dict[int, QPointF]:
    found: dict[int, list[QPointF]] = {}
    for point in points:
        slot = slot_at(point)
        if slot is not None:
            found.setdefault(slot, []).append(point)
    return {slot: run[len(run) // 2] for slot, run in found.items()}
