"""The columns of the window: as wide as what stands in them needs at the type size of the moment."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from app.theme import Theme

WIDTHS, ROOM = (288, 376), 936  # of inspector and network, and what is left for the instruments
INSPECTOR = 256  # its least width; the others know their own
SMALLEST = QSize(1066, 550)  # the smallest window at type size 1


def largest_scale(window: QSize) -> float:
    """The largest type size at which everything has its place in a window."""
    return min(window.width() / SMALLEST.width(), window.height() / SMALLEST.height())


class Columns(QSplitter):
    """Inspector, network and instruments; what is too high for its column scrolls, nothing is too wide for it."""

    def __init__(self, theme: Theme, inspector: QWidget, network: QWidget, instruments: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._scale, self._inspector = theme, 1.0, inspector
        self._wanted = [float(width) for width in WIDTHS]
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for column in (inspector, network, scrolling(instruments)):
            self.addWidget(column)
        self.setStretchFactor(2, 1)
        self.setSizes([*WIDTHS, ROOM])
        self.splitterMoved.connect(self._remember)
        theme.changed.connect(self.show_scale)
        self.show_scale()

    def show_scale(self) -> None:
        """Keep the proportion of columns to type, as far as the instruments keep what they need."""
        self._inspector.setMinimumWidth(self._theme.size(INSPECTOR))
        if self._theme.scale != self._scale:
            self._scale = self._theme.scale
            wanted = [round(width * self._scale) for width in self._wanted]
            self.setSizes([*wanted, max(sum(self.sizes()) - sum(wanted), 0)])

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview[int]) -> bool:
        restored = super().restoreState(state)
        self._remember()
        return restored

    def _remember(self) -> None:
        """What the hand has chosen grows with the type too."""
        self._wanted = [width / self._theme.scale for width in self.sizes()[:2]]


class _Scrolling(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds."""

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        least = inside.minimumSizeHint().expandedTo(inside.minimumSize()).width() if inside else 0
        return QSize(least + self.verticalScrollBar().sizeHint().width(), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()


def scrolling(inside: QWidget) -> QScrollArea:
    """An area that shows a widget in full width and scrolls where the height does not suffice."""
    area = _Scrolling()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
