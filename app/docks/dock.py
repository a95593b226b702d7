"""A dock of the bench: a slim title bar and a card, which is made when it first comes into sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QVBoxLayout, QWidget

from app.docks.title_bar import TitleBar
from app.texts.rewording import moving
from app.theme import Theme
from app.widgets.painting import guarded

PRESENTED = 0.85  # of the least room: two plots in large type have to fit beside each other at 4 : 3
ROUND = 8  # the corners of a card (app/theme/stylesheet.py)
SIDE = 3  # half of the gap between two cards side by side; the rest is Qt's handle (app/theme/stylesheet.py)

QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own


class Holder(QWidget):
    """Holds a card and knows the least room that it deserves, whether the card is there yet or not."""

    def __init__(self, theme: Theme, least: QSize, sides: int = SIDE) -> None:
        super().__init__()
        self._theme, self._least = theme, least
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(sides, 0, sides, 0)
        self.show_sizes()

    @property
    def keeps_room(self) -> bool:
        """Whether nothing has to move when the card comes; else it is as high as the card says."""
        return bool(self._least.height())

    def show_sizes(self) -> None:
        """Keep the least room at the present type size."""
        share = PRESENTED if self._theme.presenting else 1.0
        self.setMinimumWidth(round(self._theme.size(self._least.width()) * share))
        if self.keeps_room:
            self.setMinimumHeight(round(self._theme.size(self._least.height()) * share))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a card that is still to come."""
        if self._column.isEmpty():
            card = QRectF(self._column.contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5)
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(self._theme.colour("line"))
                painter.setBrush(self._theme.colour("panel"))
                painter.drawRoundedRect(card, ROUND, ROUND)

    def take(self, card: QWidget) -> None:
        """Hold a card, whoever held it before."""
        moving(card)
        self._column.addWidget(card)


class Dock(QDockWidget):
    """Can be moved, tabbed, hidden and maximised. It does not float: alone, its card has a window of its own."""

    maximise_requested = Signal()
    hide_requested = Signal()
    clicked = Signal()  # into its card, where nobody else has a use for that

    def __init__(self, name: str, theme: Theme, make: Callable[[], QWidget], least: QSize, most: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme, self._most = theme, most
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetMovable | features.DockWidgetClosable)
        self._make = make
        self.card: QWidget | None = None
        self.title = self.brief_title = ""
        self.away = False  # its card is in a window of its own
        self.bar = TitleBar(theme, self)
        self.bar.maximise_requested.connect(self.maximise_requested)
        self.bar.hide_requested.connect(self.hide_requested)
        self.setTitleBarWidget(self.bar)
        self.holder = Holder(theme, least)
        self.setWidget(self.holder)

    @property
    def most(self) -> int:
        """The height that a plan gives it at most: words need no more on a large screen."""
        return self._theme.size(self._most) if self._most else QWIDGETSIZE_MAX

    @property
    def in_front(self) -> bool:
        """Whether it can be seen; Qt puts a dock that is behind another tab beyond the upper left corner."""
        corner = self.geometry().bottomRight()
        return self.isVisible() and corner.x() >= 0 and corner.y() >= 0

    def way_to_share(self) -> Qt.Orientation | None:
        """Along which of its sides there is room for two of its kind; None where there is none."""
        least, gaps = self.minimumSizeHint().expandedTo(self.holder.minimumSize()), 2 * SIDE
        if self.width() >= 2 * least.width() + gaps:
            return Qt.Orientation.Horizontal
        return Qt.Orientation.Vertical if self.height() >= 2 * least.height() + gaps else None

    def show_title(self, title: str, brief: str = "") -> None:
        """Have a title, and a word for it where a tab has no room."""
        if (title, brief or title) != (self.title, self.brief_title):
            self.title, self.brief_title = title, brief or title
            self.setWindowTitle(title)

    def show_brief_title(self, brief: bool) -> None:
        """Write the one or the other on its tab."""
        self.setWindowTitle(self.brief_title if brief else self.title)

    def show_card(self, shown: bool) -> None:
        """Make the card when it is first wanted, and hide it where nobody would see it."""
        self.bar.show_buttons(shown)
        if shown:
            self.made()
        if self.card is not None and self.card.parent() is self.holder:
            self.card.setVisible(shown)

    def made(self) -> QWidget:
        """The card; made now, if nobody has wanted it before."""
        if self.card is None:
            self.card = self._make()
            self.card.hide()
            self.holder.take(self.card)
        return self.card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes no further: a hand on the area behind it moves docks."""
        self.clicked.emit()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.bar.reveal(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.bar.reveal(False)


def dock_of(widget: QWidget | None) -> str:
    """The name of the dock that something stands in."""
    while widget is not None and not isinstance(widget, Dock):
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""
