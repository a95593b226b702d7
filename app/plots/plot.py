"""What every plot is: a card with a heading and a canvas that shows the history and remembers nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.plots.canvas import Canvas
from app.plots.heading import Heading, Notice
from app.plots.menu import PlotMenu
from app.plots.picture import picture
from app.texts import Texts
from app.theme import Theme
from core.history import History
from core.probes.probe import Probes

Cell = str | int | float
PATIENCE_MS = 300  # how long a new run may take before the plot says that there is nothing
TWIN_INTERVAL_MS = 500  # how often screen readers hear of news


class Plot(QWidget):
    """One instrument: displays a run completely at any time, says the same in words and in numbers."""

    hovered = Signal(object)  # slot, or None
    selected = Signal(int)
    export_requested = Signal(str)  # png, svg, pdf or csv
    edited = Signal(object, str)  # {slot: layer} for what stands there, and the gesture (one undo step)
    probes_changed = Signal()  # it asks for something else, or has come into sight or out of it

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.texts = theme, texts
        self.history: History | None = None
        self.ghost: History | None = None
        self.slots: frozenset[int] = frozenset()
        self.slot_hovered: int | None = None
        self.pointer: QPointF | None = None
        self._build()
        self._twin_timer = self._timer(TWIN_INTERVAL_MS, self._describe)
        self._patience = self._timer(PATIENCE_MS, self._show_emptiness)
        self.theme.changed.connect(self._restyle)

    # What each plot says and does

    def title(self) -> str:
        """What the plot shows, in words."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Step and unit, quietly."""
        raise NotImplementedError

    def readout(self, point: QPointF) -> str:
        """The value under the pointer, or nothing."""
        raise NotImplementedError

    def text_twin(self) -> str:
        """The plot in one line of words."""
        raise NotImplementedError

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        """Header and rows of every number that is drawn, unrounded."""
        raise NotImplementedError

    def slot_at(self, point: QPointF) -> int | None:
        """The slot under the pointer."""
        return None

    def arrange(self) -> None:
        """Give the areas their places."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Draw; `ready` says that there is something."""
        raise NotImplementedError

    def clear(self) -> None:
        """Draw nothing."""
        raise NotImplementedError

    def highlight(self) -> None:
        """Take over which slots are selected and hovered."""

    def twin(self, theme: Theme) -> Plot:
        """Another plot of the kind that shows the same side of a run."""
        raise NotImplementedError

    def probes(self) -> Probes:
        """What it asks of the run while it can be seen, beside the frames; the answers are `history.view(probe)`."""
        return ()

    def empty_sentence(self) -> str:
        """What to do so that something can be seen."""
        return self.tr("Press play to see it here.")

    def ready(self) -> bool:
        """Whether there is something to draw: at least one frame, unless the plot can do without a run."""
        return self.history is not None and self.history.last is not None

    # The same for all

    def show_history(self, history: History | None, ghost: History | None = None) -> None:
        """Display a run, and the previous one behind it."""
        self.history, self.ghost = history, ghost
        if self.ready():
            self._patience.stop()
            self.notice.sentence = ""
            self.refresh()
            self._head()
            if not self._twin_timer.isActive():
                self._twin_timer.start()
        elif not self._patience.isActive():
            self._patience.start()
        self.canvas.repaint()

    def show_selection(self, slots: frozenset[int], hovered: int | None) -> None:
        """Highlight what is highlighted everywhere else."""
        if (slots, hovered) != (self.slots, self.slot_hovered):
            self.slots, self.slot_hovered = slots, hovered
            self.highlight()
            self.canvas.repaint()

    def retranslate(self) -> None:
        """Say everything again in the present language."""
        if self.notice.sentence:
            self.notice.sentence = self.empty_sentence()
        self._redraw()
        self._describe()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it would be exported."""
        QGuiApplication.clipboard().setImage(picture(self))

    def copy_numbers(self) -> None:
        """Put the table on the clipboard, ready for a spreadsheet."""
        header, rows = self.table()
        cells: list[list[Cell]] = [[*header], *rows]
        lines = ["\t".join(str(cell) for cell in row) for row in cells]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.probes_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.probes_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> PlotMenu:
        """A new context menu."""
        return PlotMenu(self, self.copy_picture, self.copy_numbers, self.export_requested.emit)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.size(220), self.theme.size(150))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.size(420), self.theme.size(260))

    def _build(self) -> None:
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.canvas = Canvas(self.theme, self)
        self.heading = Heading(self.canvas, self.theme)
        self.notice = Notice(self.canvas, self.theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(QMargins(14, 10, 14, 10))
        grid.addWidget(self.canvas.view, 0, 0)
        self.canvas.resized.connect(self._redraw)
        self.canvas.pointed.connect(self._point)
        self.canvas.pressed.connect(self._press)

    def _timer(self, interval_ms: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval_ms, singleShot=True)
        timer.timeout.connect(action)
        return timer

    def _restyle(self) -> None:
        self.canvas.restyle()
        self.updateGeometry()
        self._redraw()

    def _redraw(self) -> None:
        self.arrange()
        if self.ready():
            self.refresh()
        self._head()
        self.canvas.repaint()

    def _head(self) -> None:
        self.heading.title = self.title()
        read = self.readout(self.pointer) if self.pointer is not None and not self.notice.sentence else ""
        self.heading.subtitle = read or self.subtitle()

    def _describe(self) -> None:
        self.setAccessibleName(self.title())
        self.setAccessibleDescription(self.text_twin())

    def _show_emptiness(self) -> None:
        self.clear()
        self.notice.sentence = self.empty_sentence()
        self._head()
        self._describe()
        self.canvas.repaint()

    def _point(self, point: QPointF | None) -> None:
        self.pointer = point
        self.hovered.emit(None if point is None else self.slot_at(point))
        self._head()
        self.canvas.repaint()

    def _press(self, point: QPointF) -> None:
        slot = self.slot_at(point)
        if slot is not None:
            self.selected.emit(slot)
