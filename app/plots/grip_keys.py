"""What ← and → do on an activation curve: they move the grip, or where there is none, the pointer along the curve."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QKeyEvent

from app.plots.gripping import DIRECTIONS
from app.plots.keys import step_of, stepped

if TYPE_CHECKING:
    from app.plots.activation_curve import ActivationCurve


class GripKeys(QObject):
    """Comes before the keys that every plot has, which go from layer to layer; it keeps no reference to its plot."""

    def __init__(self, plot: ActivationCurve) -> None:
        super().__init__(plot)
        plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        plot = cast("ActivationCurve", watched)
        if plot.bends is None or event.key() not in DIRECTIONS or not step_of(event):
            return False
        if not plot.gripping.key(event.key()):
            rect = plot.areas[0].rect
            plot.canvas.pointed.emit(stepped(plot.pointer, step_of(event), rect, _nowhere, None))
        return True


def _nowhere(_point: QPointF) -> None:
    """There are no other layers to step to."""
