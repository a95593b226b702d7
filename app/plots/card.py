"""The card around a drawing: heading and notice, pointer, keys, menu, and the same in words for screen readers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.canvas.surface import Canvas
from app.plots.cells import Cell
from app.plots.copies import PlotName
from app.plots.heading import EmptyNotice, Heading
from app.plots.keys import PlotKeys
from app.plots.menu import PlotMenu
from app.plots.renewal import Renewal
from app.texts import Texts
from app.texts.markup import Markup
from app.theme import Theme
from app.theme.spacing import CARD, Spacing
from app.widgets.contract import refuse_abstract


class Card(QWidget):
    """Says and shows what is drawn on it; which layers are pointed at is shown everywhere at once."""

    arrived = Signal()  # it has come into sight, and what it shows may be long past
    due = Signal()  # it is outdated, and about to be painted: whoever has no time for it now has it `wait`
    hovered = Signal(object)  # slot, or None
    selected = Signal(int)
    export_requested = Signal(str)  # to the clipboard: picture, numbers; "" to a file, of which it is asked how
    offering = Signal(object)  # its menu, before it is opened: others put in what they can do with the card
    own_keys = False  # whether arrows and Enter mean something of its own, instead of going from layer to layer

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        refuse_abstract(self)
        super().__init__(parent)
        self.theme, self.texts = theme, texts
        self.slots: frozenset[int] = frozenset()
        self.slot_hovered: int | None = None
        self.pointer: QPointF | None = None
        self.controls: list[QWidget] = []  # in the corner
        self.name, self.called = PlotName.of_kind(type(self)), ""  # among copies, and in place of a title among others
        self.waits = False  # it is seen as it was drawn last, or as its ground alone, until its turn comes
        self.renewal = Renewal(self)
        self.renewal.due.connect(self._draw_or_wait)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.canvas = Canvas(theme, self)
        self.heading, self.notice = Heading(self.canvas, theme), EmptyNotice(self.canvas, theme)
        self._grid = QGridLayout(self)
        self.room = Spacing(self._grid, theme, CARD, None)
        self._grid.addWidget(self.canvas.view, 0, 0)
        self.canvas.resized.connect(self._resize)
        self.canvas.pointed.connect(self._point)
        self.canvas.pressed.connect(self._press)
        theme.changed.connect(self._restyle)
        PlotKeys(self)

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

    @property
    def told(self) -> bool:
        """Whether there is any number to take home; said without the table where that is long."""
        return bool(self.table()[1])

    def explanation(self) -> Markup:
        """What the plot shows, with its formula: the table's for the kind of plot."""
        return self.texts.explained_plot(self.name.instrument, self.title())

    @property
    def begun(self) -> bool:
        """Whether there is something to show."""
        return True

    def slot_at(self, point: QPointF) -> int | None:
        """The slot under the pointer."""
        return None

    def alert(self) -> str:
        """What must not be missed, before the subtitle."""
        return ""

    def aside(self) -> str:
        """What stands quietly after the subtitle."""
        return ""

    def redraw(self) -> None:
        """Draw everything anew, at the present size and in the present language."""
        self.say()

    def highlight(self) -> None:
        """Take over which slots are selected and hovered."""

    def show_selection(self, slots: frozenset[int], hovered: int | None) -> None:
        """Highlight what is highlighted everywhere else."""
        if (slots, hovered) != (self.slots, self.slot_hovered):
            self.slots, self.slot_hovered = slots, hovered
            self.highlight()
            self.canvas.repaint()

    def say(self) -> None:
        """Write the heading; the value under the pointer takes the place of the subtitle."""
        if self.renewal.outdated:
            return
        self.canvas.attempt(self._say)
        self.canvas.repaint()

    def say_read(self) -> None:
        """Say what is under the pointer."""
        self.say()

    def describe(self) -> None:
        """Tell those who cannot see the drawing."""
        if self.renewal.outdated:
            return
        self.setAccessibleName(self.name.numbered(self.title()))
        self.setAccessibleDescription(self.canvas.apology or self.notice.sentence or self.text_twin())
        self.setWhatsThis(self.explanation())

    def retranslate(self) -> None:
        """Say everything again in the present language."""
        self.redraw()
        self.describe()

    def menu(self) -> PlotMenu:
        """A new context menu."""
        return PlotMenu(self, self.export_requested.emit)

    def put_in_corner(self, control: QWidget) -> None:
        """A control above the drawing, at the right of the title."""
        self._grid.addWidget(control, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.controls.append(control)

    def hide_controls(self) -> None:
        """Leave the corner free, where nobody could press anything."""
        for control in self.controls:
            control.hide()

    def reserve_corner(self, control: QWidget) -> None:
        """Have the title leave the room to a control, unless it is hidden."""
        self.heading.reserved = 0.0 if control.isHidden() else control.sizeHint().width() + self.theme.size(12)

    @property
    def in_sight(self) -> bool:
        """Whether it is seen, or is made to be taken home as it is."""
        return self.isVisible() or self.isWindow()

    def catch_up(self) -> bool:
        """Be drawn anew, if it is outdated and seen; whether it was."""
        if not (self.renewal.outdated and self.in_sight):
            return False
        self.renewal.outdated = False
        self.wait(False)
        self.retranslate()
        self.canvas.repaint()
        return True

    def wait(self, waits: bool = True) -> None:
        """Be drawn anew later, by `catch_up`."""
        self.waits = waits
        self.canvas.wait(waits)

    def showEvent(self, event: QShowEvent) -> None:
        """In a window it waits for its turn: all that come into sight together would be one long block."""
        super().showEvent(event)
        if self.isWindow():
            self.catch_up()
        else:
            self.wait(self.renewal.outdated)
            self.arrived.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._renew(self.retranslate)
        super().changeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        (menu := self.menu()).aboutToHide.connect(self.canvas.look_for_mouse)
        self.offering.emit(menu)
        menu.popup(event.globalPos())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.size(220), self.theme.size(150))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.size(420), self.theme.size(260))

    def _say(self) -> None:
        self.heading.title = self.called or self.name.numbered(self.title())
        self.setWindowTitle(self.heading.title)  # for its tab
        read = self.readout(self.pointer) if self.pointer is not None and not self.notice.sentence else ""
        self.heading.subtitle = read or self.subtitle()
        self.heading.alert, self.heading.note = "" if read else self.alert(), self.aside()
        if not read:
            self.heading.make_room()

    def _resize(self) -> None:
        self._renew(self.redraw)

    def _restyle(self) -> None:
        self.canvas.restyle()
        self.updateGeometry()
        self._renew(self.redraw)

    def _renew(self, do: Callable[[], None]) -> None:
        """In other colours, another size or another language: what stands alone at once, for it is to be taken home.

        In a window once: before that is painted or in its turn, if it is seen, else when it comes into sight.
        """
        if self.isWindow():
            do()
            return
        self.renewal.ask()
        self.canvas.repaint()

    def _draw_or_wait(self) -> None:
        if self.renewal.outdated and not self.waits:
            self.due.emit()
            if not self.waits:
                self.catch_up()

    def _point(self, point: QPointF | None) -> None:
        self.pointer = point
        self.hovered.emit(None if point is None else self.slot_at(point))
        self.say_read()

    def _press(self, point: QPointF) -> None:
        if (slot := self.slot_at(point)) is not None:
            self.selected.emit(slot)
