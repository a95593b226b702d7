"""The preview of a picture: the whole of it, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Theme
from app.widgets.painting import guarded

WIDTH, HEIGHT = 480, 320  # of the design


class Preview(QWidget):
    """Shows an image, or a sentence where there is none."""

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.image: QImage | None = None
        self.sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """A picture, of whatever density."""
        self.image, self.sentence = image, ""
        self.update()

    def show_sentence(self, sentence: str) -> None:
        """Why there is no picture."""
        self.image, self.sentence = None, sentence
        self.update()

    def density_for(self, inches: tuple[float, float]) -> float:
        """With how many pixels to the inch a picture of that size fits."""
        width, height = max(self.width() - 2, 1), max(self.height() - 2, 1)
        return min(width / inches[0], height / inches[1]) * self.devicePixelRatioF()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(WIDTH), self._theme.size(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self._theme.colour("line" if self.image is not None else "secondary"))
            if self.image is None:
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(QRectF(self.rect()), flags, self.sentence)
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = self._place(self.image)
            painter.drawImage(place, self.image)
            painter.drawRect(place)

    def _place(self, image: QImage) -> QRectF:
        size = QRectF(0, 0, image.width(), image.height()).size()
        size.scale(self.width() - 2, self.height() - 2, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place
