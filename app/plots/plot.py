"""What every plot is: a card with a heading and a canvas that shows the history and remembers nothing else."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.canvas.ranges import Ranges
from app.canvas.surface import Canvas
from app.canvas.timers import PATIENCE_MS, TWIN_INTERVAL_MS, once
from app.plots.clipboard import put_numbers, put_picture
from app.plots.heading import Heading, Notice
from app.plots.keys import PlotKeys
from app.plots.menu import PlotMenu
from app.plots.picture import picture
from app.plots.remark import draw_or_say, remark
from app.texts import Texts
from app.theme import Theme
from core.probes.probe import Probes
from core.record.frame import Frame
from core.record.view import View

Cell = str | int | float


class Plot(QWidget):
    """One instrument: displays a run completely at any time, says the same in words and in numbers."""

    hovered = Signal(object)  # slot, or None
    selected = Signal(int)
    export_requested = Signal(str)  # png, svg, pdf or csv
    edited = Signal(object, str)  # {slot: layer} for what stands there, and the gesture (one undo step)
    neuron_selected = Signal(int, int)  # entry (the output comes last) and unit
    scale_changed = Signal(bool)  # its scale follows the recent window from now on, or is fixed for the run
    probes_changed = Signal()  # it asks for something else, or has come into sight or out of it
    own_keys = False  # whether arrows and Enter mean something of its own, instead of going from layer to layer
    runless = False  # whether it has something to show before the first frame
    scaled = False  # whether it takes its ranges from `ranges`; then it says which, and its menu switches

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.texts = theme, texts
        self.ranges = Ranges()  # `ranges.of(name, needed)` in `refresh`; used with `scaled`
        self.history: View | None = None
        self.ghost: View | None = None
        self.slots: frozenset[int] = frozenset()
        self.slot_hovered: int | None = None
        self.pointer: QPointF | None = None
        self.step_seen: int | None = None  # the step of the probe's answer that is drawn, if one is
        self._build()
        self._twin_timer = once(self, TWIN_INTERVAL_MS, self._describe)
        self._patience = once(self, PATIENCE_MS, self._show_emptiness)
        self.theme.changed.connect(self._restyle)

    @abstractmethod
    def title(self) -> str:
        """What the plot shows, in words."""

    @abstractmethod
    def subtitle(self) -> str:
        """Step and unit, quietly."""

    @abstractmethod
    def readout(self, point: QPointF) -> str:
        """The value under the pointer, or nothing."""

    @abstractmethod
    def text_twin(self) -> str:
        """The plot in one line of words."""

    @abstractmethod
    def table(self) -> tuple[list[str], list[list[Cell]]]:
        """Header and rows of every number that is drawn, unrounded."""

    def slot_at(self, point: QPointF) -> int | None:
        """The slot under the pointer."""
        return None

    def arrange(self) -> None:
        """Give the areas their places."""

    def refresh(self) -> None:
        """Draw the history, of which at least one frame is there, unless the plot is `runless`."""

    def clear(self) -> None:
        """Draw nothing."""

    def highlight(self) -> None:
        """Take over which slots are selected and hovered."""

    @abstractmethod
    def twin(self, theme: Theme) -> Plot:
        """Another plot of the kind that shows the same side of a run."""

    def explanation(self) -> str:
        """What the plot shows, with its formula, as rich text: the table's for the kind of plot."""
        return self.texts.explained_plot(type(self).__name__, self.title())

    def probes(self) -> Probes:
        """What it asks of the run while it can be seen, beside the frames; the answers are `history.answer(probe)`."""
        return ()

    def empty_sentence(self) -> str:
        """What to do so that something can be seen."""
        return self.tr("Press play to see it here.")

    def show_history(self, history: View | None, ghost: View | None = None) -> None:
        """Display a run, and the previous one behind it."""
        self.history, self.ghost = history, ghost
        if self.runless or (history is not None and history.last is not None):
            self._patience.stop()
            self.notice.sentence = ""
            self.ranges.begin(history.run if history is not None else None)
            draw_or_say(self)
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

    def show_scale(self, recent: bool) -> None:
        """Let the ranges follow the recent window, or be fixed for the run."""
        if self.scaled and recent != self.ranges.recent:
            self.ranges.recent = recent
            self._redraw()
            self.scale_changed.emit(recent)

    def scale_words(self) -> str:
        """Which scale it has, as it stands beside the subtitle."""
        if not self.scaled or self.notice.sentence:
            return ""
        return self.tr("recent window") if self.ranges.recent else self.tr("fixed scale")

    @property
    def frame(self) -> Frame | None:
        """The frame to show: the last, after an overflow the last before it where there is one."""
        frames = self.history.recent(2) if self.history else []
        return frames[0 if frames[-1].overflow is not None else -1] if frames else None

    def ending(self) -> str:
        """Where the run ended in an overflow: its step and its layer; the frames before it are what is shown."""
        return "" if (last := self.history.last if self.history else None) is None else self.texts.ending(last)

    def retranslate(self) -> None:
        """Say everything again in the present language."""
        self.notice.sentence = self.notice.sentence and self.empty_sentence()
        self._redraw()
        self._describe()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it would be exported."""
        put_picture(picture(self))

    def copy_numbers(self) -> None:
        """Put the table on the clipboard, ready for a spreadsheet."""
        put_numbers(*self.table())

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
        menu = PlotMenu(self, self.copy_picture, self.copy_numbers, self.export_requested.emit)
        if self.scaled:
            menu.offer_scale(self.ranges.recent, self.show_scale)
        return menu

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.size(220), self.theme.size(150))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.size(420), self.theme.size(260))

    def _build(self) -> None:
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.canvas = Canvas(self.theme, self)
        self.heading, self.notice = Heading(self.canvas, self.theme), Notice(self.canvas, self.theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.addWidget(self.canvas.view, 0, 0)
        self.canvas.resized.connect(self._redraw)
        self.canvas.pointed.connect(self._point)
        self.canvas.pressed.connect(self._press)
        PlotKeys(self)

    def _restyle(self) -> None:
        self.canvas.restyle()
        self.updateGeometry()
        self._redraw()

    def _redraw(self) -> None:
        self.arrange()
        if self.runless or (self.history is not None and self.history.last is not None):
            draw_or_say(self)
        self._head()
        self.canvas.repaint()

    def _head(self) -> None:
        self.heading.title = self.title()
        self.setWindowTitle(self.heading.title)  # for its tab
        read = self.readout(self.pointer) if self.pointer is not None and not self.notice.sentence else ""
        self.heading.subtitle = read or self.subtitle()
        self.heading.alert, self.heading.note = "" if read else remark(self), self.scale_words()

    def _describe(self) -> None:
        self.setAccessibleName(self.title())
        self.setAccessibleDescription(self.notice.sentence or self.text_twin())
        self.setWhatsThis(self.explanation())

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
        if (slot := self.slot_at(point)) is not None:
            self.selected.emit(slot)
