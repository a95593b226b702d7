"""The menus: the rows of the action table in their places, presets, recent files and exports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QMenuBar

from app.commands.actions import POINTS, Actions
from app.commands.listing import Listing
from app.plots.instruments import INSTRUMENTS
from app.state.filing import Filing
from app.state.preferences import Preferences
from app.texts.language import Language
from app.texts.letters import entry, tip
from app.window.board import Board
from core.experiment.presets import preset_names, read_preset

Subject = TypeVar("Subject")
TIME = "previous_step next_step first_step live | first_bad_layer first_verdict first_not_finite | loop"
FORMATS = ("PNG", "SVG", "PDF", "CSV")


class Menus(QObject):
    """Builds all menus anew when the language changes; presets and recent files are listed when asked for."""

    export_requested = Signal(str, str)  # name of the plot, format

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        board: Board,
        filing: Filing,
        preferences: Preferences,
        language: Language,
    ) -> None:
        super().__init__(bar)
        self._bar, self._actions, self._board = bar, actions, board
        self._filing, self._preferences, self._language = filing, preferences, language
        self.retranslate()

    def retranslate(self) -> None:
        """Build all menus in the present language."""
        for action in self._bar.actions():
            action.menu().deleteLater()
        self._bar.clear()
        self._file()
        edits = "undo redo | cut copy paste duplicate repeat delete | select_all find | move_up move_down"
        self._menu(self.tr("&Edit"), edits)
        self._menu(self.tr("&Run"), "play step reset | slower faster | " + TIME)
        view = self._menu(
            self.tr("&View"),
            "fold fold_all | language theme projector full_screen scale | larger smaller normal_size |",
        )
        self._layout_menu(view)
        plots = self._list(view, self.tr("&Plots"), self._name_plots)
        plots.addActions(list(self._board.toggles.values()))
        self._fill(view.addMenu(self.tr("Mo&ve plot")), "plot_left plot_right plot_up plot_down")
        self._fill(view, "maximise | show_inspector show_network")
        points = " ".join(f"point_{number}" for number in POINTS)
        self._menu(self.tr("&Go"), f"commands | next_panel previous_panel menu | {points}")
        self._menu(self.tr("&Help"), "shortcuts explain ask | definitions file_format command_line | about")

    def _layout_menu(self, view: QMenu) -> None:
        self.layouts = view.addMenu(self.tr("L&ayout"))
        self._fill(self.layouts, "layout_build layout_watch layout_understand layout_present | reset_layout")

    def _menu(self, title: str, names: str) -> QMenu:
        menu = self._bar.addMenu(title)
        self._fill(menu, names)
        return menu

    def _fill(self, menu: QMenu, names: str) -> None:
        for name in names.split():
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])

    def _file(self) -> None:
        menu = self._menu(self.tr("&File"), "new open")
        self._list(menu, self.tr("Open &recent"), self._show_recent)
        self._list(menu, self.tr("&Presets"), self._show_presets)
        self._fill(menu, "| save save_as |")
        self._list(menu, self.tr("&Export"), self._show_exports)
        self._fill(menu, "| quit")

    def _list(self, menu: QMenu, title: str, show: Callable[[QMenu], None]) -> QMenu:
        listing = Listing(title, show, menu)
        menu.addMenu(listing)
        return listing

    def _name_plots(self, menu: QMenu) -> None:
        self._board.retranslate()

    def _show_exports(self, menu: QMenu) -> None:
        menu.clear()
        for name in INSTRUMENTS:
            self._formats(menu.addMenu(entry(self._board.title(name))), name)

    def _formats(self, menu: QMenu, name: str) -> None:
        for suffix in FORMATS:
            menu.addAction(suffix).triggered.connect(partial(self._export, name, suffix.lower()))

    def _export(self, name: str, suffix: str, _checked: bool = False) -> None:
        self.export_requested.emit(name, suffix)

    def _show_recent(self, menu: QMenu) -> None:
        menu.clear()
        menu.setToolTipsVisible(True)
        for path in self._preferences.recent_files:
            action = menu.addAction(entry(path.name))
            action.setToolTip(tip(str(path)))
            action.triggered.connect(partial(_call, self._filing.open_file, path))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing opened or saved yet")).setEnabled(False)

    def _show_presets(self, menu: QMenu) -> None:
        menu.clear()
        menu.setToolTipsVisible(True)
        for name in preset_names():
            preset, language = read_preset(name), self._language.current
            action = menu.addAction(entry(preset.title.get(language, name)))
            action.setToolTip(preset.caption.get(language, ""))
            action.triggered.connect(partial(_call, self._filing.open_preset, name))


def _call(do: Callable[[Subject], object], subject: Subject, _checked: bool = False) -> None:
    do(subject)
