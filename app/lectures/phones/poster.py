"""The poster: code and address of the page, as large as they can be, while phones may answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.lectures.phones.phones import Phones
from app.lectures.phones.picture import paint_code, picture
from app.theme import Theme
from app.widgets.painting import guarded

GAP, ADDRESS_PX, WORDS_PX = 12, 22, 14
WIDE = 1.5  # from which width to height on the words stand beside the code
MOST_BESIDE = 1.5  # of the width that the address needs there
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Poster(QWidget):
    """Takes the room that there is."""

    def __init__(self, phones: Phones, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phones, self._theme = phones, theme
        self._url, self._image = "", QImage()
        self._code: object = ()
        self.address = self.remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self.update)
        self.hide()

    def show_page(self) -> None:
        """Where it is now, and what is in it; or that nobody has found it."""
        if (self._url, self._code) != (self._phones.url, self._phones.code):
            self._url, self._code = self._phones.url, self._phones.code
            self._image = picture(self._code) if self._code else QImage()
        self.address = self._url.removeprefix("http://")
        self.remark = (
            self.tr("Nobody has come yet: a firewall or this network may keep phones out.")
            if self._phones.alone
            else self.tr("Anonymous. The page holds this question and nothing else.")
        )
        self.setAccessibleName(f"{self._url} {self.remark}")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._url:
            self.show_page()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The code, with its words beside it or below."""
        if self._image.isNull():
            return
        with QPainter(self) as painter:
            square, beside = self._places()
            paint_code(painter, self._image, square)
            painter.setPen(self._theme.colour("text"))
            self._write(painter, beside)

    def _places(self) -> tuple[QRectF, QRectF]:
        """Of the code, and of its words."""
        room, gap = QRectF(self.rect()), self._theme.size(GAP)
        if room.width() > WIDE * room.height():
            words = QFontMetricsF(self._theme.font(WORDS_PX, bold=True)).horizontalAdvance(self.address) + 2 * gap
            side = max(min(room.height(), room.width() - words), 0)
            beside = min(room.width() - side, MOST_BESIDE * words)
            square = QRectF((room.width() - side - beside) / 2, 0, side, room.height())
            return square, QRectF(square.right() + gap, 0, beside - 2 * gap, room.height())
        below = self._height(room.width())
        return room.adjusted(0, 0, 0, -below - gap), QRectF(0, room.bottom() - below, room.width(), below)

    def _write(self, painter: QPainter, room: QRectF) -> None:
        """The address on one line, above the remark."""
        address, remark = self._heights(room.width())
        top = room.center().y() - (address + remark) / 2
        painter.setFont(self._address_font(room.width()))
        painter.drawText(QRectF(room.x(), top, room.width(), address), WRAP, self.address)
        painter.setFont(self._theme.font(WORDS_PX))
        painter.drawText(QRectF(room.x(), top + address, room.width(), remark), WRAP, self.remark)

    def _height(self, width: float) -> float:
        return sum(self._heights(width))

    def _address_font(self, width: float) -> QFont:
        """As large as goes on one line."""
        for px in range(ADDRESS_PX, WORDS_PX, -1):
            font = self._theme.font(px, bold=True)
            if QFontMetricsF(font).horizontalAdvance(self.address) <= width:
                return font
        return self._theme.font(WORDS_PX, bold=True)

    def _heights(self, width: float) -> tuple[float, float]:
        address = QFontMetricsF(self._address_font(width)).height()
        words = QFontMetricsF(self._theme.font(WORDS_PX))
        return address, words.boundingRect(QRectF(0, 0, width, 1e6), WRAP, self.remark).height()
