"""Plots in windows of their own, each as live as in its dock: opened, remembered with a layout, and ended with us."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.docks.dock_window import DockWindow
from app.plots.copies import PlotName
from app.theme import Theme
from app.widgets.keyboard import come_forward
from app.window.frame import Frame, frame_of, take_frame

if TYPE_CHECKING:
    from app.window.board import Board

OURS = ("close", "full_screen", "maximise")  # verbs that are about a window: its own keys are about itself
SIZE, ASIDE = (900, 560), 32  # of a window beside the main one, and away from the last; pixels of the design


class PlotWindows(QObject):
    """A card stands in its dock or here. Keys of the program work here as there."""

    seen_changed = Signal()  # others than before can be seen, or none
    type_wheeled = Signal(int)
    dropped = Signal(object)  # tuple of Path: files that were let go above one of them

    def __init__(self, board: Board, theme: Theme) -> None:
        super().__init__(board)
        self._board, self._theme, self._experiment = board, theme, ""
        self._open: dict[str, DockWindow] = {}
        self._wanted: Mapping[str, Frame] = {}  # as soon as the main window is there
        board.bench.apart_wanted.connect(self.show_window)

    @property
    def seen(self) -> bool:
        """Whether anybody can look at one of them."""
        return any(not window.isMinimized() for window in self._open.values())

    def is_current_apart(self) -> bool:
        """Whether the plot that is at hand stands in a window of its own."""
        return self._board.bench.current in self._open

    def toggle_current(self) -> None:
        """The plot that is at hand into a window of its own, or back to its place."""
        name = self._board.bench.current or ""
        if name in self._open:
            self.bring_back(name)
        elif PlotName.of(name).known is not None:
            self.move(name)

    def move(self, name: str, frame: Frame | None = None) -> None:
        """Give a plot a window of its own: on the other screen, where there is one, or where it was left."""
        bench = self._board.bench
        bench.restore_size()
        window = self._open[name] = DockWindow(bench.docks[name], self._theme)
        window.closing.connect(partial(self.bring_back, name))
        window.entered.connect(partial(bench.at_hand.open, name))
        window.seen_changed.connect(self.seen_changed)
        window.type_wheeled.connect(self.type_wheeled)
        window.dropped.connect(self.dropped)
        self.share_keys()
        window.borrow()
        bench.hide_dock(name)
        window.show_experiment(self._experiment)
        take_frame(window, frame or self._first_frame())
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, frame is not None)
        window.show()
        if frame is None:  # by hand: else whoever has the keyboard keeps it
            bench.at_hand.open(name)
        self.seen_changed.emit()

    def share_keys(self) -> None:
        """Have keys of the program work in all of them, also those that there were not before."""
        shared = (*self._board.window().actions(), *self._board.toggles.values())
        for window in self._open.values():
            known = set(window.actions())
            window.addActions([each for each in shared if each not in known and each.objectName() not in OURS])

    def bring_back(self, name: str) -> None:
        """Close the window; the card is in its place again, and in front."""
        if self.take_back(name):
            self._board.bench.show_dock(name)
            come_forward(self._board)

    def take_back(self, name: str) -> bool:
        """Close the window without showing the card elsewhere; whether there was one."""
        window = self._open.pop(name, None)
        self._wanted = {each: frame for each, frame in self._wanted.items() if each != name}
        if window is not None:
            window.closing.disconnect()
            window.give_back()
            self.seen_changed.emit()
        return window is not None

    def show_window(self, name: str) -> None:
        """Bring a window to the front."""
        if (window := self._open.get(name)) is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def frames(self) -> dict[str, Frame]:
        """Where they are, to be opened there again."""
        return {**self._wanted, **{name: frame_of(window, self._size) for name, window in self._open.items()}}

    def keep_open(self, names: Collection[str] = ()) -> None:
        """Take the cards back of all others, wherever their docks are to stand; at the end of all."""
        for name in [name for name in self._open if name not in names]:
            self.take_back(name)

    def open(self, frames: Mapping[str, Frame]) -> None:
        """Open those of these that are not open; the others stay where a hand has put them."""
        docks = self._board.bench.docks
        self._wanted = {name: frame for name, frame in frames.items() if name in docks and PlotName.of(name).known}
        if self._board.isVisible():
            self.appear()
        for name, window in self._open.items():
            if window.isActiveWindow():  # whoever has it before him means it, wherever the docks stand now
                self._board.bench.at_hand.open(name)

    def appear(self) -> None:
        """The main window is there."""
        wanted, self._wanted = self._wanted, {}
        for name, frame in wanted.items():
            if name not in self._open:
                self.move(name, frame)

    def show_experiment(self, name: str) -> None:
        """What the experiment is called, for the titles."""
        self._experiment = name
        for window in self._open.values():
            window.show_experiment(name)

    @property
    def _size(self) -> QSize:
        """Of one that nobody has sized yet."""
        return QSize(*map(self._theme.size, SIZE))

    def _first_frame(self) -> Frame:
        """All of the other screen; where there is none, above the main window, a little aside of the last."""
        main = self._board.window()
        others = [screen for screen in QGuiApplication.screens() if screen is not main.screen()]
        aside = self._theme.size(ASIDE) * len(self._open)
        rect = QRect(QPoint(), self._size)
        rect.moveCenter((others[0].availableGeometry() if others else main.geometry()).center())
        rect.translate(aside, aside)
        return Frame(rect.x(), rect.y(), rect.width(), rect.height(), maximised=bool(others))
