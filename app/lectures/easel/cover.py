"""The cover over a plot whose answer is asked for: neither axis nor colour gives it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.plots.instruments import INSTRUMENTS
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.painting import guarded

EDGE, ROUND, MARK_PX = 12, 10, 64
POSTER = 99  # the share of a poster; the rest stays free above it


class Cover(QWidget):
    """Says what is behind it, and that it is hidden."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, ""
        self.runs, self.title, self.sentence = (Label(self, wrap=True) for _ in range(3))
        self.runs.hide()
        self.title.setProperty("role", "title")
        self.sentence.setProperty("role", "quiet")
        self._poster: QWidget | None = None
        self._column = column = QVBoxLayout(self)
        column.addStretch(1)
        for part in (self.runs, self.title, self.sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        theme.changed.connect(self._dress)
        self._dress()

    def show_hidden(self, name: str) -> None:
        """Stand before this plot; without a name, before several."""
        self._name = name
        self.retranslate()

    def show_runs(self, labels: Sequence[str]) -> None:
        """What stands behind it side by side, by the numbers that choices may name; of one alone, nothing."""
        self.runs.setText("\n".join(f"{number} · {label}" for number, label in enumerate(labels, 1)))
        self.runs.setVisible(bool(labels))

    def hang(self, poster: QWidget) -> None:
        """What may be seen in place of the question mark."""
        self._poster = poster
        self._column.insertWidget(1, poster, POSTER)

    def show_poster(self, seen: bool) -> None:
        """Have what hangs here be seen, as large as it can be."""
        if self._poster is not None:
            self._poster.setVisible(seen)
            self.sentence.setHidden(seen)
            self.update()

    def retranslate(self) -> None:
        """Word it in the present language."""
        known = INSTRUMENTS.get(self._name)
        self.title.setText(known.title() if known is not None else "")
        self.sentence.setText(self.tr("Hidden until the answer is shown"))
        self.setAccessibleName(self.sentence.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame and a question mark."""
        edge = self._theme.size(EDGE) / 2
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("ghost"), self._theme.line, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(frame, ROUND, ROUND)
            if self._poster is None or self._poster.isHidden():
                self._paint_mark(painter, frame)

    def _paint_mark(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(self._theme.colour("faint"))
        painter.setFont(self._theme.font(MARK_PX, bold=True))
        frame.setBottom(self.title.y())  # above the words, where there is room
        if frame.height() > painter.fontMetrics().height():
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, "?")

    def _dress(self) -> None:
        size = self._theme.size
        self._column.setContentsMargins(size(EDGE), size(EDGE), size(EDGE), size(2 * EDGE))
        self.update()
