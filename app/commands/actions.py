"""Everything a person can do from a menu or with a key, in one table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from app.commands.targets import Targets
from app.state.moments import Moments
from app.texts import Texts

POINTS = range(1, 8)  # the tuning points of the lecture
LAYOUTS = ("build", "watch", "understand", "present")


class Row(NamedTuple):
    """One thing that can be done: its name in the program, its text, its keys, and who does it."""

    name: str
    text: str
    keys: str
    do: Callable[[], object]


class Actions(QObject):
    """Makes a QAction of each row, and words it anew when the language changes."""

    def __init__(self, targets: Targets, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._to, self._texts = targets, texts
        self._moments = Moments(targets.player)
        self._undoes = self._redoes = ""
        self._actions = {row.name: self._made(row) for row in self.table()}
        for name in LAYOUTS:
            self._actions[f"layout_{name}"].setCheckable(True)
        targets.document.undo_stack.undo_changed.connect(self.show_undo)
        targets.document.undo_stack.redo_changed.connect(self.show_redo)
        targets.selection.changed.connect(self.show_state)
        self.show_state()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, so that its keys work wherever the window has the focus."""
        return list(self._actions.values())

    def table(self) -> tuple[Row, ...]:
        """All rows, worded in the present language."""
        mine = (*self._file(), *self._edit(), *self._layers(), *self._view(), *self._layouts(), *self._run())
        return (*mine, *self._go(), *self._help())

    def retranslate(self) -> None:
        """Word everything in the present language."""
        for row in self.table():
            self._actions[row.name].setText(row.text)

    def show_state(self) -> None:
        """Enable what can be done now, and say what undo would undo."""
        self.show_undo(self._undoes)
        self.show_redo(self._redoes)
        for name in ("cut", "copy", "delete", "duplicate", "repeat", "move_up", "move_down"):
            self._actions[name].setEnabled(bool(self._to.selection.slots))

    def show_layout(self) -> None:
        """Tick the present layout."""
        for name in LAYOUTS:
            self._actions[f"layout_{name}"].setChecked(name == self._to.arrangement.current)

    def show_undo(self, verb: str) -> None:
        """Say what undo would take back; without a verb there is nothing."""
        self._undoes = verb
        self._actions["undo"].setText(self._texts.undo(verb))
        self._actions["undo"].setEnabled(bool(verb))

    def show_redo(self, verb: str) -> None:
        """Say what redo would do again."""
        self._redoes = verb
        self._actions["redo"].setText(self._texts.redo(verb))
        self._actions["redo"].setEnabled(bool(verb))

    def _made(self, row: Row) -> QAction:
        action = QAction(row.text, self)
        action.setObjectName(row.name)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys.split()])
        action.triggered.connect(partial(_obey, row.do))
        return action

    def _file(self) -> tuple[Row, ...]:
        filing = self._to.filing
        return (
            Row("new", self.tr("&New"), "Ctrl+N", filing.new),
            Row("open", self.tr("&Open…"), "Ctrl+O", filing.open),
            Row("save", self.tr("&Save"), "Ctrl+S", filing.save),
            Row("save_as", self.tr("Save &as…"), "Ctrl+Shift+S", filing.save_as),
            Row("quit", self.tr("&Quit"), "Ctrl+Q", self._to.shell.close),
        )

    def _edit(self) -> tuple[Row, ...]:
        stack, edits = self._to.document.undo_stack, self._to.edits
        return (
            Row("undo", self._texts.undo(""), "Ctrl+Z", stack.undo),
            Row("redo", self._texts.redo(""), "Ctrl+Shift+Z Ctrl+Y", stack.redo),
            Row("cut", self.tr("Cu&t layers"), "Ctrl+X", edits.cut),
            Row("copy", self.tr("&Copy layers"), "Ctrl+C", edits.copy),
            Row("paste", self.tr("&Paste layers"), "Ctrl+V", edits.paste),
            Row("delete", self.tr("&Delete layers"), "Del", edits.remove),
        )

    def _layers(self) -> tuple[Row, ...]:
        edits = self._to.edits
        return (
            Row("select_all", self.tr("Select &all layers"), "Ctrl+A", self._to.selection.select_all),
            Row("find", self.tr("&Find layers…"), "Ctrl+F", self._to.network.open_search),
            Row("duplicate", self.tr("D&uplicate layers"), "Ctrl+D", edits.duplicate),
            Row("repeat", self.tr("&Repeat layers ×N…"), "Ctrl+Shift+D", self._to.network.ask_repeat),
            Row("move_up", self.tr("Move towards the &input"), "Alt+Up", partial(edits.move, -1)),
            Row("move_down", self.tr("Move towards the &output"), "Alt+Down", partial(edits.move, 1)),
        )

    def _view(self) -> tuple[Row, ...]:
        theme, shell = self._to.theme, self._to.shell
        return (
            Row("fold", self.tr("Fold or &open equal layers"), "Ctrl+G", self._to.edits.toggle_fold),
            Row("fold_all", self.tr("Fold or open &everything"), "Ctrl+Shift+G", self._to.edits.toggle_all_folds),
            Row("language", self.tr("한국어"), "Ctrl+L", self._to.language.toggle),
            Row("theme", self.tr("Light or &dark"), "Ctrl+T", self._to.appearance.toggle_theme),
            Row("projector", self.tr("Projector &colours"), "Ctrl+Shift+T", self._to.appearance.toggle_projector),
            Row("scale", self.tr("Fi&xed scale or recent window"), "Ctrl+Shift+W", shell.toggle_scale),
            Row("larger", self.tr("&Larger type"), "Ctrl++ Ctrl+=", theme.grow),
            Row("smaller", self.tr("&Smaller type"), "Ctrl+-", theme.shrink),
            Row("normal_size", self.tr("&Normal type"), "Ctrl+0", theme.reset_size),
            Row("full_screen", self.tr("&Full screen"), "F11", shell.toggle_full_screen),
        )

    def _layouts(self) -> tuple[Row, ...]:
        to = self._to.arrangement
        show, toggle = to.show_layout, to.toggle_column
        return (
            Row("layout_build", self.tr("&Build"), "Ctrl+Shift+1", partial(show, "build")),
            Row("layout_watch", self.tr("&Watch"), "Ctrl+Shift+2", partial(show, "watch")),
            Row("layout_understand", self.tr("&Understand"), "Ctrl+Shift+3", partial(show, "understand")),
            Row("layout_present", self.tr("&Present"), "F5 Ctrl+Shift+4", to.toggle_presentation),
            Row("reset_layout", self.tr("&Reset layout"), "Ctrl+Shift+0", to.reset),
            Row("maximise", self.tr("&Maximise plot"), "F9", to.maximise),
            Row("plot_left", self.tr("To the &left"), "Ctrl+Shift+Left", partial(to.move_plot, -1, 0)),
            Row("plot_right", self.tr("To the &right"), "Ctrl+Shift+Right", partial(to.move_plot, 1, 0)),
            Row("plot_up", self.tr("&Upwards"), "Ctrl+Shift+Up", partial(to.move_plot, 0, -1)),
            Row("plot_down", self.tr("&Downwards"), "Ctrl+Shift+Down", partial(to.move_plot, 0, 1)),
            Row("show_inspector", self.tr("Tuning po&ints"), "Ctrl+Shift+I", partial(toggle, "inspector")),
            Row("show_network", self.tr("Net&work"), "Ctrl+Shift+N", partial(toggle, "network")),
        )

    def _run(self) -> tuple[Row, ...]:
        player, guide = self._to.player, self._to.guide
        return (
            Row("play", self.tr("&Play or pause"), "Space", self._to.shell.press_or_play),
            Row("step", self.tr("&Step"), ".", player.step),
            Row("reset", self.tr("&Reset"), "Ctrl+R", player.reset),
            Row("slower", self.tr("Slo&wer"), "[", partial(guide.change_speed, -1)),
            Row("faster", self.tr("Fast&er"), "]", partial(guide.change_speed, 1)),
            *self._time(),
        )

    def _time(self) -> tuple[Row, ...]:
        moments = self._moments
        return (
            Row("previous_step", self.tr("Pre&vious step"), "Alt+Left", moments.show_previous),
            Row("next_step", self.tr("Ne&xt step"), "Alt+Right", moments.show_next),
            Row("first_step", self.tr("&First step"), "Alt+Home", moments.show_first),
            Row("live", self.tr("L&ive"), "Alt+End", moments.show_live),
            Row("first_bad_layer", self.tr("First &bad layer"), "Alt+B", moments.show_bad_layer),
            Row("first_verdict", self.tr("First ver&dict"), "Alt+J", moments.show_verdict),
            Row("first_not_finite", self.tr("First &non-finite number"), "Alt+N", moments.show_not_finite),
            Row("loop", self.tr("&Loop"), "Alt+L", moments.toggle_loop),
        )

    def _go(self) -> tuple[Row, ...]:
        guide, point = self._to.guide, self.tr("Tuning point {number}")
        return (
            Row("commands", self.tr("&Commands…"), "Ctrl+K", guide.show_commands),
            Row("next_panel", self.tr("&Next panel"), "F6", partial(guide.go_to_panel, 1)),
            Row("previous_panel", self.tr("Pre&vious panel"), "Shift+F6", partial(guide.go_to_panel, -1)),
            Row("menu", self.tr("Open the &menu of this control"), "Shift+F10", guide.open_menu),
            *(
                Row(f"point_{number}", point.format(number=number), f"Alt+{number}", partial(guide.open_point, number))
                for number in POINTS
            ),
        )

    def _help(self) -> tuple[Row, ...]:
        guide = self._to.guide
        return (
            Row("shortcuts", self.tr("&Keyboard and mouse"), "?", guide.show_shortcuts),
            Row("explain", self.tr("&Explain this control"), "F1", guide.explain),
            Row("ask", self.tr("&What is this?"), "Shift+F1", guide.ask),
            Row("definitions", self.tr("&Definitions"), "F2", partial(guide.show_page, "science")),
            Row("file_format", self.tr("&File format"), "F3", partial(guide.show_page, "format")),
            Row("command_line", self.tr("&Command line"), "F4", partial(guide.show_page, "commands")),
            Row("about", self.tr("&About Backscope"), "Ctrl+F1", guide.show_about),
        )


def _obey(do: Callable[[], object], _checked: bool = False) -> None:
    """What is done does not care whether a menu entry is ticked."""
    do()
