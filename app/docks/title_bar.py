"""The title bar of a dock: a slim grip, and two small buttons that appear when they can be wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from app.texts.letters import tip
from app.texts.markup import escaped
from app.theme import Theme
from app.widgets.painting import guarded

HEIGHT, GRIP, BUTTON = 12, 28, 22  # pixels of the design
Sketch = Callable[[QPainter, QRectF], None]


class BarButton(QAbstractButton):
    """As high as the bar; drawn only while the pointer is on the card or the keyboard on the button."""

    def __init__(self, theme: Theme, sketch: Sketch, parent: TitleBar) -> None:
        super().__init__(parent)
        self._bar, self._theme, self.sketch = parent, theme, sketch
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(BUTTON), self._theme.size(HEIGHT))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._bar.revealed or self.hasFocus()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                painter.setBrush(self._theme.colour("hover"))
                painter.setPen(self._theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("secondary"), self._theme.size(10) / 8))
            half = self._theme.size(HEIGHT) * 0.29
            middle = QRectF(self.rect()).center()
            self.sketch(painter, QRectF(middle - QPointF(half, half), middle + QPointF(half, half)))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class TitleBar(QWidget):
    """Dragged, it moves its dock; double clicked, it gives the dock the whole bench, or takes it back."""

    maximise_requested = Signal()
    hide_requested = Signal()
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.revealed = self.maximised = False
        self._buttons_shown = True
        self.maximise, self.close_ = BarButton(theme, _square, self), BarButton(theme, _cross, self)
        self.maximise.clicked.connect(self.maximise_requested)
        self.close_.clicked.connect(self.hide_requested)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._grip = QSpacerItem(0, 0)
        self._row.addItem(self._grip)
        self._row.addWidget(self.maximise)
        self._row.addWidget(self.close_)
        theme.changed.connect(self.show_sizes)
        self.show_sizes()
        self.retranslate()

    def show_sizes(self) -> None:
        """Take the present type size, which the row knows: Qt's docks ask thousands of times when they are laid out.

        In a presentation nobody drags a card, and the room is the plot's.
        """
        size, policy = self._theme.size, QSizePolicy.Policy
        self._row.setContentsMargins(0, 0, size(6), 0)
        height = 0 if self._theme.presenting else size(HEIGHT)
        self._grip.changeSize(size(GRIP), height, policy.Expanding, policy.Fixed)
        self._row.invalidate()
        self._offer_buttons()
        self.updateGeometry()

    def reveal(self, revealed: bool) -> None:
        """Show the buttons, or only the grip."""
        self.revealed = revealed
        for part in (self, self.maximise, self.close_):
            part.update()

    def show_buttons(self, shown: bool) -> None:
        """Behind a tab the keyboard should not find them either."""
        self._buttons_shown = shown
        self._offer_buttons()

    def show_maximised(self, maximised: bool) -> None:
        """Offer the way back instead of the way there."""
        self.maximised = maximised
        self.maximise.sketch = _two_squares if maximised else _square
        self._offer_buttons()
        self.setCursor(Qt.CursorShape.ArrowCursor if maximised else Qt.CursorShape.SizeAllCursor)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons in the present language."""
        names = (self.tr("Back to its place"), self.tr("Maximise"), self.tr("Hide"))
        maximise, close = names[0] if self.maximised else names[1], names[2]
        self.maximise.setAccessibleName(maximise)
        self.maximise.setToolTip(tip(self.tr("{what} (F9, or a double click on the bar)").format(what=maximise)))
        self.close_.setAccessibleName(close)
        what = self.tr(
            "Drag it to move the card beside, below or behind another, or move it with Ctrl+Shift and an arrow key; "
            "double click to see it alone."
        )
        self.setWhatsThis(escaped(what))
        self.close_.setToolTip(self.tr("Hide; the View menu brings it back"))

    def _offer_buttons(self) -> None:
        shown = self._buttons_shown and not self._theme.presenting
        self.maximise.setVisible(shown)
        self.close_.setVisible(shown and not self.maximised)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.ignore()  # the dock drags

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.maximise_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A grip, where there is something to drag."""
        if self.maximised or (self._theme.presenting and not self.revealed):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("faint" if self.revealed else "line"))
            wide, high = self._theme.size(GRIP), self._theme.size(3)
            middle = QRectF(self.rect()).center()
            painter.drawRoundedRect(
                QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high), high / 2, high / 2
            )


def _square(painter: QPainter, rect: QRectF) -> None:
    painter.drawRect(rect)


def _two_squares(painter: QPainter, rect: QRectF) -> None:
    third = rect.width() / 3
    painter.drawRect(rect.adjusted(0, third, -third, 0))
    corner = [rect.topLeft() + QPointF(third, third), rect.topLeft() + QPointF(third, 0), rect.topRight()]
    painter.drawPolyline([*corner, rect.bottomRight() - QPointF(0, third), rect.bottomRight() - QPointF(third, third)])


def _cross(painter: QPainter, rect: QRectF) -> None:
    painter.drawLine(rect.topLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomLeft())
