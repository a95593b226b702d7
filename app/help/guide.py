"""The guide: all that helps to find one's way, by keys alone: commands, help, and the order of the panels."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.commands import Catalogue, Finder
from app.commands.choices import Choices
from app.commands.plot_rows import PlotRows
from app.commands.values import Place
from app.gallery import Gallery
from app.help import Help
from app.help.focus import FocusOrder
from app.panels.inspector import Inspector
from app.panels.inspector.header import PointHeader
from app.panels.layer_table import LayerTable
from app.panels.palette import Palette
from app.panels.stack import Stack
from app.panels.transport import Transport
from app.plots.card import Card
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.components.component import Component


class Guide(QObject):
    """Knows the window's panels, and what each of them can be asked for."""

    column_wanted = Signal(str, bool)  # of the window, and that it is to be shown
    example_chosen = Signal(str)  # the name of a preset

    def __init__(
        self,
        window: QWidget,
        document: Document,
        selection: Selection,
        theme: Theme,
        texts: Texts,
        panels: tuple[Transport, Inspector, Palette, Stack],
        order: FocusOrder,
        plots: Callable[[], Iterable[Card]],
    ) -> None:
        """`plots` are those in sight."""
        super().__init__(window)
        self._document, self._texts = document, texts
        self._transport, self._inspector, palette, stack = panels
        self._order = order
        self._table_of = window, document, selection, theme, texts
        self._table: LayerTable | None = None
        self._gallery: Gallery | None = None
        self.help = Help(self._transport.menus, theme, window)
        self.choices = Choices(document, selection, texts, self._choose_data, self._go_to_setting)
        catalogue = Catalogue(self._transport.menus, palette, stack, self.choices, PlotRows(plots, texts), texts)
        self.finder = Finder(window, catalogue, self._count, theme)

    def show_commands(self) -> None:
        """Everything that can be done, found by its name."""
        self.finder.search()

    def show_shortcuts(self) -> None:
        """Keys and mouse."""
        self.help.show_shortcuts()

    def show_layers(self) -> None:
        """The layers as a table, made when it is first asked for."""
        self._table = self._table or LayerTable(*self._table_of)
        self._table.open_table()

    def show_examples(self) -> None:
        """The gallery, made when it is first asked for; the same key closes it."""
        if self._gallery is None:
            window, _, _, theme, texts = self._table_of
            self._gallery = Gallery(window, theme, texts)
            self._gallery.chosen.connect(self.example_chosen)
        if self._gallery.isVisible():
            self._gallery.close_card()
        else:
            self._gallery.open_at(self._document.preset)

    def show_page(self, page: str) -> None:
        """A page of the handbook."""
        self.help.show_page(page)

    def show_about(self) -> None:
        """What this program is."""
        self.help.show_about()

    def explain(self) -> None:
        """What the control is that has the keyboard."""
        self.help.asking.ask_focused()

    def ask(self) -> None:
        """What the control is that is clicked next."""
        self.help.asking.ask_pointed()

    def go_to_panel(self, direction: int) -> None:
        """To the next panel or the one before."""
        self._order.step_panel(direction)

    def open_menu_bar(self) -> None:
        """The first menu, from which the arrow keys lead to the others; a presentation has none."""
        if self._transport.menus.isVisible():
            self._transport.menus.setActiveAction(self._transport.menus.actions()[0])

    def open_menu(self) -> None:
        """The context menu of the control that has the keyboard."""
        here = QApplication.focusWidget()
        if here is not None:
            place = here.rect().center()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, here.mapToGlobal(place))
            QApplication.sendEvent(here, event)

    def open_point(self, number: int) -> None:
        """Unfold a tuning point and give it the keyboard."""
        self._inspector.go_to_point(number)

    def press_or_play(self) -> None:
        """The space bar presses the button to which the keyboard was led; anywhere else, and on a point that its own
        key has just unfolded, it plays and pauses."""
        focused = QApplication.focusWidget()
        leaves = isinstance(focused, PointHeader) and focused.leaves_space
        if isinstance(focused, QAbstractButton) and not leaves:
            focused.click()
        else:
            self._transport.play.click()

    def change_speed(self, step: int) -> None:
        """One speed faster or slower."""
        self._transport.change_speed(step)

    def _go_to_setting(self, place: Place) -> None:
        """The keyboard to the field of a setting, whose column comes where it was hidden."""
        if place.point is not None:
            self.column_wanted.emit("inspector", True)
            self._inspector.go_to_setting(place.point, place.owner, place.name)
        else:
            self._transport.seed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _count(self) -> int:
        return len(self._document.experiment.layers)

    def _choose_data(self, data: Component) -> None:
        """Data that must ask for a file do so where they are chosen by hand."""
        self._inspector.choose_data(data)
