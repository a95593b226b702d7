"""The view of a canvas: paints its scene once, and keeps the picture for as long as it is in sight."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.canvas.graphics import GraphicsView
from app.widgets.painting import blank, guarded, in_pixels, kept


class KeptView(GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Gives the picture back when it is uncovered or moved; while it waits, it shows the one before, stretched."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)  # see renew
        self.seconds = 0.0  # that it took to paint the scene, for whoever shares out the time
        self.waits = False  # what will be shown is not drawn yet
        self.over: list[Callable[[QPainter], None]] = []  # painted over the picture whenever that is shown
        self._picture: QPixmap | None = None
        self._current = False  # whether that is of what is shown now

    def renew(self) -> None:
        """Paint the scene anew at the next refresh of the screen.

        Nobody else does: the scene would have it done once more for what is drawn right before it is painted, and
        forget it where a part is painted in between, such as what is under a field.
        """
        self._current = False
        self.viewport().update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.waits and not (self._current and self._fits):
            self._paint_picture()
        with QPainter(self.viewport()) as painter:
            if self._picture is None:
                painter.fillRect(event.rect(), self.backgroundBrush())
            elif self._fits:
                painter.drawPixmap(0, 0, self._picture)
            else:
                painter.drawPixmap(self.viewport().rect(), self._picture)
            for paint in () if self.waits else self.over:
                with kept(painter):
                    paint(painter)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is kept of what is out of sight."""
        self._picture = None
        super().hideEvent(event)

    @property
    def _fits(self) -> bool:
        """Whether there is a picture of the present size."""
        size = in_pixels(self.viewport().size(), self.devicePixelRatioF())
        return self._picture is not None and self._picture.size() == size

    def _paint_picture(self) -> None:
        begun, rect, ground = perf_counter(), QRectF(self.viewport().rect()), self.backgroundBrush().color()
        if self._picture is None or not self._fits:
            self._picture = blank(self.viewport().size(), self.devicePixelRatioF(), ground)
        else:
            self._picture.fill(ground)
        if self._picture is not None:
            with QPainter(self._picture) as painter:
                self.scene().render(painter, rect, rect, Qt.AspectRatioMode.IgnoreAspectRatio)
        self._current = True
        self.seconds = perf_counter() - begun
