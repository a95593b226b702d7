"""The menus: the rows of the action table in their places, presets, recent files and exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QMenuBar

from app.commands.actions import POINTS, Actions
from app.commands.listing import Listing
from app.export.choice import FORMATS
from app.panels.timeline.bookmarks import Bookmarks
from app.plots.copies import PlotName
from app.plots.instruments import INSTRUMENTS
from app.plots.steps.step_unit import EPOCHS, SECONDS, STEPS
from app.remembered.preferences import Preferences
from app.state.filing import Filing
from app.texts.language import Language
from app.texts.letters import entry, tip
from app.window.board import Board
from app.window.menus.own_layouts import OwnLayoutRows
from app.window.menus.undo_steps import UndoSteps
from core.experiment.presets import Group, preset_names, read_introduction
from core.scenes.heads import title_in
from core.scenes.shipped import lecture_names, lecture_path
from core.scenes.text import said

Subject = TypeVar("Subject")
PLOT = "own_window duplicate_plot remove_copy"
TIME = "previous_step next_step go_to_step first_step live | first_bad_layer first_verdict first_not_finite | loop"


class Menus(QObject):
    """Makes all menus once, and names them anew in another language; presets and files are listed when asked for."""

    export_requested = Signal(str)  # name of the plot

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        board: Board,
        filing: Filing,
        preferences: Preferences,
        language: Language,
        own_layouts: OwnLayoutRows,
        undo_steps: UndoSteps,
        bookmarks: Bookmarks,
    ) -> None:
        super().__init__(bar)
        self._bar, self._actions, self._board = bar, actions, board
        self._filing, self._preferences, self._language = filing, preferences, language
        self._own_layouts, self._undo_steps, self._bookmarks = own_layouts, undo_steps, bookmarks
        self._made: dict[str, QMenu] = {}
        self._file()
        self._edit()
        self._view()
        self._go_and_help()
        self.layouts = self._made["layout"]
        self.retranslate()

    @property
    def top(self) -> list[QMenu]:
        """The menus of the bar, from left to right."""
        return [menu for menu in self._made.values() if menu.parent() is self._bar]

    def retranslate(self) -> None:
        """Name all menus in the present language; what stands in them says itself what it is."""
        names = {
            "file": self.tr("&File"), "recent": self.tr("Open &recent"), "presets": self.tr("&Presets"),
            "mistakes": self.tr("Real &mistakes"), "lectures": self.tr("Lect&ures"),
            "export": self.tr("&Export"), "edit": self.tr("&Edit"),
            "run": self.tr("&Run"), "view": self.tr("&View"), "layout": self.tr("L&ayout"),
            "plots": self.tr("&Plots"), "undo_steps": self.tr("Undo &steps"), "move": self.tr("Mo&ve plot"),
            "time": self.tr("Time &line"), "bookmarks": self.tr("&Jump to a bookmark"),
            "go": self.tr("&Go"), "help": self.tr("&Help"),
            "step_axes": self.tr("A&xes of steps"),
        }  # fmt: skip
        for name, title in names.items():
            self._made[name].setTitle(title)

    def _file(self) -> None:
        menu = self._menu("file", "new new_window open import")
        self._list(menu, "recent", self._show_recent)
        self._actions.fill(menu, "examples")
        self._list(menu, "presets", partial(self._show_presets, "lecture"))
        self._list(menu, "mistakes", partial(self._show_presets, "mistakes"))
        self._actions.fill(self._list(menu, "lectures", self._show_lectures), "new_lecture add_to_lecture overlay")
        self._actions.fill(menu, "lecture export_lecture")
        self._actions.fill(menu, "| save save_as save_copy revert | title_page remarks |")
        self._actions.fill(self._list(menu, "export", self._show_exports), "export_all |")
        self._actions.fill(menu, "| close quit")

    def _edit(self) -> None:
        edit = self._menu("edit", "undo redo")
        self._list(edit, "undo_steps", self._undo_steps.show)
        self._actions.fill(
            edit, "| cut copy paste duplicate repeat delete | copy_experiment | name_layer lock | normalize skips |"
        )
        self._actions.fill(edit, "select_all find | move_up move_down | preferences")
        runs = "play step run_to run_until reset | new_weights new_data | slower faster |"
        run = self._menu("run", f"{runs} runs star_run | keep_reference release_reference |")
        self._actions.fill(self._inner(run, "time"), TIME)
        self._actions.fill(run, "bookmark")
        self._list(run, "bookmarks", self._bookmarks.fill)

    def _view(self) -> None:
        view = self._menu(
            "view", "fold fold_all | language theme projector full_screen scale | larger smaller normal_size |"
        )
        self._show_layouts(self._list(view, "layout", self._show_layouts))
        self._show_plots(self._list(view, "plots", self._show_plots))
        self._actions.fill(self._inner(view, "move"), "plot_left plot_right plot_up plot_down")
        self._list(view, "step_axes", self._show_units)
        self._actions.fill(view, f"maximise {PLOT} | show_inspector show_network | layer_table")

    def _go_and_help(self) -> None:
        points = " ".join(f"point_{number}" for number in POINTS)
        self._menu("go", f"commands | next_panel previous_panel next_card previous_card | menu_bar menu | {points}")
        self._menu("help", "shortcuts explain ask | readme definitions file_format command_line | report about")

    def _menu(self, name: str, rows: str) -> QMenu:
        menu = self._made[name] = Listing("", self._actions.show_ticks, self._bar)
        self._bar.addMenu(menu)
        self._actions.fill(menu, rows)
        return menu

    def offer_cards(self, menu: QMenu) -> None:
        """What can be done with cards: with all of them, with the one that was pressed last, and the layouts."""
        self._actions.fill(menu, "maximise")
        for name in ("move", "plots", "layout"):
            menu.addMenu(self._made[name])
        self._actions.fill(menu, f"| {self._for_plot()} | show_inspector show_network")

    def offer_plot(self, menu: QMenu) -> None:
        """What can be done with a plot, at the end of its own menu."""
        self._actions.fill(menu, f"| {self._for_plot()}")
        self._actions.show_ticks(menu)

    def _for_plot(self) -> str:
        """What can be done with the plot that is at hand; only a copy can go for good."""
        is_copy = PlotName.of(self._board.bench.current or "").is_copy
        return PLOT if is_copy else PLOT.removesuffix("remove_copy")

    def _inner(self, menu: QMenu, name: str) -> QMenu:
        inner = self._made[name] = QMenu(menu)
        menu.addMenu(inner)
        return inner

    def _list(self, menu: QMenu, name: str, show: Callable[[QMenu], None]) -> QMenu:
        listing = self._made[name] = Listing("", show, menu)
        menu.addMenu(listing)
        return listing

    def _show_plots(self, menu: QMenu) -> None:
        menu.clear()
        menu.addActions(list(self._board.toggles.values()))
        self._board.retranslate()

    def _show_layouts(self, menu: QMenu) -> None:
        menu.clear()
        self._actions.fill(menu, "layout_build layout_watch layout_understand layout_present |")
        menu.addActions(self._own_layouts.actions)
        self._actions.fill(menu, "| save_layout rename_layout delete_layout | reset_layout")

    def _show_units(self, menu: QMenu) -> None:
        menu.clear()
        words = {STEPS: self.tr("In &steps"), EPOCHS: self.tr("In &epochs"), SECONDS: self.tr("In se&conds")}
        for unit, text in words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(unit == self._board.linked.unit)
            action.triggered.connect(partial(_call, self._board.linked.measure, unit))

    def _show_exports(self, menu: QMenu) -> None:
        menu.clear()
        self._actions.fill(menu, "export_all |")
        for name in (*INSTRUMENTS, *self._board.copies.names):
            action = menu.addAction(entry(self._board.title(name)))
            action.setData(" ".join(FORMATS))  # found by them too
            action.triggered.connect(partial(_call, self.export_requested.emit, name))

    def _show_recent(self, menu: QMenu) -> None:
        menu.clear()
        menu.setToolTipsVisible(True)
        files = self._preferences.recent_files
        shared = {name for name, times in Counter(path.name for path in files).items() if times > 1}
        for path in files:
            action = menu.addAction(entry(f"{path.name} – {path.parent}" if path.name in shared else path.name))
            action.setToolTip(tip(str(path)))
            action.triggered.connect(partial(_call, self._filing.open_file, path))
        menu.addSeparator()
        clear = menu.addAction(self.tr("&Clear this list") if files else self.tr("Nothing opened or saved yet"))
        clear.setEnabled(bool(files))
        clear.triggered.connect(self._preferences.forget_files)

    def _show_presets(self, group: Group, menu: QMenu) -> None:
        menu.clear()
        menu.setToolTipsVisible(True)
        for name in preset_names(group):
            preset, language = read_introduction(name), self._language.current
            action = menu.addAction(entry(preset.title.get(language, name)))
            action.setToolTip(tip(preset.caption.get(language, "")))
            action.triggered.connect(partial(_call, self._filing.open_preset, name))

    def _show_lectures(self, menu: QMenu) -> None:
        menu.clear()
        for path in map(lecture_path, lecture_names()):
            action = menu.addAction(entry(said(title_in(path), self._language.current)))
            action.triggered.connect(partial(_call, self._filing.give_lecture, path))
        self._actions.fill(menu, "| new_lecture add_to_lecture | overlay")


def _call(do: Callable[[Subject], object], subject: Subject, _checked: bool = False) -> None:
    do(subject)
