"""The pointer that the last row sees: a ring around the mouse while it moves over the hall."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.theme import Theme
from app.widgets.painting import guarded

LOOK_MS, REST_MS = 30, 3000
SHARE, LEAST_PX = 12, 48  # of the height of the hall that it is tall
RIM, LINE = 1, 2  # pixels of the design: of each of two rims, and of the ring between them


class Pointer(QWidget):
    """Nothing can be pressed in it: the mouse is what it always was."""

    def __init__(self, theme: Theme, hall: QWidget) -> None:
        super().__init__(hall)
        self._theme, self._hall = theme, hall
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._last = QCursor.pos()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def look(self) -> None:
        """Follow the mouse, wherever it has gone since."""
        at = QCursor.pos()
        if at != self._last and self._hall.isVisible():
            self._last = at
            self.follow(self._hall.mapFromGlobal(at))

    def follow(self, at: QPoint) -> None:
        """Stand around that point of the hall; nowhere outside of it."""
        if not self._hall.rect().contains(at):
            self.hide()
            return
        side = max(self._hall.height() // SHARE, LEAST_PX)
        self.setGeometry(at.x() - side // 2, at.y() - side // 2, side, side)
        self.raise_()
        self.show()
        self._rest.start()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring in the colour of what is meant, with rims that stand out on bars of any colour."""
        rim, line = float(self._theme.size(RIM)), float(self._theme.size(LINE))
        edge = line / 2 + 2 * rim
        ring = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name, width in (("text", line + 4 * rim), ("panel", line + 2 * rim), ("accent", line)):
                painter.setPen(QPen(self._theme.colour(name), width))
                painter.drawEllipse(ring)
