"""The columns of the window: as wide as what stands in them needs at the type size of the moment."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.scrolling import Scrolling

WIDTHS, ROOM = (288.0, 376.0), 936  # of inspector and network, and what is left for the instruments
NARROWED = 0.8  # how far the first two give way, where the instruments have less
INSPECTOR = 256  # its least width; the others know their own
ORDER = ("network", "inspector")  # which of them stays in a smaller window than the smallest
EASE = 12  # more than the plots need is left to them by a column that nobody has asked for
GAP, SIDE, TOP = 14, 3, 4  # around the cards; docks bring a part of it themselves
SMALLEST = QSize(1066, 550)  # the smallest window at type size 1


def largest_scale(window: QSize) -> float:
    """The largest type size at which everything has its place in a window."""
    return min(window.width() / SMALLEST.width(), window.height() / SMALLEST.height())


Widths = tuple[Annotated[float, Meta(ge=1, le=16_384)], Annotated[float, Meta(ge=1, le=16_384)]]


class Shape(Struct, frozen=True):
    """Which columns stand beside the instruments, and how wide at type size 1; None: as designed."""

    inspector: bool = True
    network: bool = True
    widths: Widths | None = None


class PanelColumns(QSplitter):
    """Inspector, network and instruments; what is too high for its column scrolls, nothing is too wide for it."""

    def __init__(self, theme: Theme, inspector: QWidget, network: QWidget, instruments: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._scale, self._inspector, self._network = theme, 1.0, inspector, network
        self._wanted: Widths = WIDTHS
        self._wished, self._asked = dict.fromkeys(ORDER, True), ""
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._instruments = InstrumentColumn(instruments)
        for column in (inspector, network, self._instruments):
            self.addWidget(column)
        self._instruments.rearranged.connect(self._fold)
        self.setStretchFactor(2, 1)
        self.setSizes([*map(round, WIDTHS), ROOM])
        self.splitterMoved.connect(self._remember)
        self.show_scale()

    def show_scale(self) -> None:
        """Keep the proportion of columns to type, as far as the instruments keep what they need."""
        self._inspector.setMinimumWidth(self._theme.size(INSPECTOR))
        if self._theme.scale != self._scale:
            self._scale = self._theme.scale
            self._share()
            self._theme.when_dressed(self, self._share_again)

    def is_shown(self, column: str) -> bool:
        """Whether the inspector or the network is in its place."""
        return not self._column(column).isHidden()

    def show_column(self, column: str, shown: bool) -> None:
        """Give the inspector or the network its place, or its place to the instruments."""
        if shown != self.is_shown(column):
            self._wished[column] = shown
            self._asked = column if shown else ""
            self._fold()

    def bring(self, column: str) -> None:
        """Give the inspector or the network its place at once, for what is to stand over it."""
        if not self.is_shown(column):
            self.show_column(column, True)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def show_columns(self, shape: Shape) -> None:
        """Give those their place that have it in a shape."""
        self._wished, self._asked = {"inspector": shape.inspector, "network": shape.network}, ""
        self._fold()

    def toggle(self, column: str) -> None:
        """Hide the inspector or the network, or show it again."""
        self.show_column(column, not self.is_shown(column))

    def shape(self) -> Shape:
        """How the columns are left."""
        widths = self._wanted if self._wanted != WIDTHS else None
        return Shape(self._wished["inspector"], self._wished["network"], widths)

    def take_shape(self, shape: Shape) -> None:
        """Be as wide as they were left; the instruments get what remains."""
        self.show_columns(shape)
        self._wanted = shape.widths or WIDTHS
        self._share()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest: the others go."""
        columns = (self._inspector, self._network, self._instruments)
        widest = max(max(each.minimumWidth(), each.minimumSizeHint().width()) for each in columns)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One or the other: what stands in the columns is arranged, and drawn, at each size that it gets."""
        self._fold()
        if self._wanted == WIDTHS:
            self._share()
        else:
            super().resizeEvent(event)

    def _fold(self) -> None:
        """In a very small window columns go before plots are cut, but for what was asked for; they come back with the
        room."""
        small = self.width() < SMALLEST.width() * self._theme.scale
        room = self.width() - self._instruments.needed - self._theme.size(EASE)
        for name in sorted(ORDER, key=self._asked.__ne__):
            column = self._column(name)
            needed = max(column.minimumWidth(), column.minimumSizeHint().width())
            shown = self._wished[name] and (not small or needed <= room or name == self._asked)
            room -= needed if shown else 0
            if shown == column.isHidden():
                column.setVisible(shown)

    def _share(self) -> None:
        """Give the columns what is wanted; as designed, they give way in a small window before the plots do."""
        scale = self._theme.scale
        if self._wanted == WIDTHS:
            whole = (sum(WIDTHS) + ROOM) * scale
            scale *= min(max(self.width() / whole, NARROWED), 1.0)
        wanted = [max(round(width * scale), 1) for width in self._wanted]
        self.setSizes([*wanted, max(self.width() - sum(wanted), 0)])

    def _share_again(self) -> None:
        """Until everybody is dressed, the least widths may be those of the type before."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._share()

    def _column(self, column: str) -> QWidget:
        return {"inspector": self._inspector, "network": self._network}[column]

    def _remember(self) -> None:
        """What the hand has chosen grows with the type too."""
        self._wanted = self._widths()

    def _widths(self) -> Widths:
        """As they are at type size 1; where a column is hidden, as it would be."""
        inspector, network, _ = self.sizes()
        first, second = self._wanted
        scale = self._theme.scale
        return inspector / scale if inspector else first, network / scale if network else second


class InstrumentColumn(Scrolling):
    """Scrolls up and down; across only what the hand has made wider than the least that it needs."""

    rearranged = Signal()  # it may need another width

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside, across=True)

    @property
    def needed(self) -> int:
        """The width at which nothing in it scrolls across."""
        inside = self.widget()
        least = max(inside.minimumWidth(), inside.minimumSizeHint().width()) if inside else 0
        return least + self.verticalScrollBar().sizeHint().width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.rearranged.emit()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        least = inside.minimumWidth() if inside else 0
        return QSize(least + self.verticalScrollBar().sizeHint().width(), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()


def network(palette: QWidget, stack: QWidget) -> QWidget:
    """The middle column: what a network is made of, above what it is."""
    column = QWidget()
    column.setProperty("role", "panel")
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    below_each_other(column, palette, stack).setStretch(1, 1)
    return column


def instruments(*parts: QWidget) -> QWidget:
    """The right column: what is to be done, went wrong or was written, above the last of them: what can be seen."""
    *sayings, board = parts
    column = QWidget()
    layout, said = below_each_other(column, board), QVBoxLayout()
    layout.setContentsMargins(GAP - SIDE, TOP, GAP - SIDE, GAP)
    layout.setSpacing(GAP - 2)
    said.setContentsMargins(SIDE, 0, SIDE, 0)  # as wide as the cards
    said.setSpacing(GAP - 2)
    for part in sayings:
        said.addWidget(part)
    layout.insertLayout(0, said)
    layout.setStretch(1, 1)
    return column


def bars(*parts: QWidget) -> QWidget:
    """Bars of which some take the place of others."""
    both = QWidget()
    below_each_other(both, *parts)
    return both


def below_each_other(parent: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Widgets in a column, without gaps."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
