"""Everything a person can do from a menu or with a key, in one table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.commands.actions import POINTS, Row
from app.docks.card_steps import go_to_card
from app.playback.navigation import StepNavigation
from app.theme import PROJECTOR

if TYPE_CHECKING:
    from app.program.program import Program


class Verbs(QObject):
    """Words each verb in the present language, and knows who of the program does it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._of, self._navigation = program, StepNavigation(program.player)

    def rows(self) -> tuple[Row, ...]:
        """All rows, worded in the present language."""
        mine = (*self._file(), *self._edit(), *self._layers(), *self._view(), *self._layouts(), *self._run())
        return (*mine, *self._go(), *self._help())

    def _file(self) -> tuple[Row, ...]:
        filing = self._of.filing
        return (
            Row("new", self.tr("&New"), "Ctrl+N", self._of.begin_new),
            Row("new_window", self.tr("New &window"), "Ctrl+Alt+N", self._of.windows.open_window),
            Row("open", self.tr("&Open…"), "Ctrl+O", filing.open),
            Row("import", self.tr("&Import Keras, PyTorch…"), "Ctrl+Shift+O", filing.import_program),
            Row("examples", self.tr("E&xamples…"), "Ctrl+Shift+X", self._of.guide.show_examples),
            Row("lecture", self.tr("Open lecture…"), "Ctrl+Alt+O", filing.choose_lecture),
            Row("export_lecture", self.tr("Export lecture…"), "Ctrl+Alt+E", self._of.lectures.exports.choose),
            Row("new_lecture", self.tr("Ne&w lecture from this state"), "Ctrl+Alt+L", self._of.lectures.begin_new),
            Row("add_to_lecture", self.tr("Add this state to the &lecture"), "Ctrl+Alt+A", self._of.lectures.add_state),
            Row("remarks", self.tr("Remar&ks on the program…"), "Ctrl+Shift+R", self._of.programs.show_remarks),
            Row("title_page", self.tr("&Title, author, notes…"), "Ctrl+I", self._of.transport.open_title_page),
            Row("save", self.tr("&Save"), "Ctrl+S", filing.save),
            Row("save_as", self.tr("Save &as…"), "Ctrl+Shift+S", filing.save_as),
            Row("save_copy", self.tr("Save a &copy…"), "Ctrl+Alt+S", filing.save_copy),
            Row("revert", self.tr("Re&vert"), "Ctrl+Alt+Z", self._of.document.revert),
            Row("export_all", self.tr("&All plots into a folder…"), "Ctrl+Shift+P", self._of.exports.choose_for_all),
            Row("close", self.tr("C&lose"), "Ctrl+W", self._of.quit),
            Row("quit", self.tr("&Quit"), "Ctrl+Q", self._of.quit),
        )

    def _edit(self) -> tuple[Row, ...]:
        stack, edits = self._of.document.undo_stack, self._of.stack.edits
        return (
            Row("undo", self._of.texts.undo(""), "Ctrl+Z", stack.undo),
            Row("redo", self._of.texts.redo(""), "Ctrl+Shift+Z Ctrl+Y", stack.redo),
            Row("cut", self.tr("Cu&t layers"), "Ctrl+X", edits.cut),
            Row("copy", self.tr("&Copy layers"), "Ctrl+C", edits.copy),
            Row("paste", self.tr("&Paste layers or a program"), "Ctrl+V", edits.paste),
            Row("copy_experiment", self.tr("Copy the &experiment"), "Ctrl+Shift+C", self._of.pasting.copy),
            Row("delete", self.tr("&Delete layers"), "Del", edits.remove),
            Row("preferences", self.tr("Pre&ferences…"), "Ctrl+,", self._of.appearance.show_preferences),
        )

    def _layers(self) -> tuple[Row, ...]:
        stack, edits, locking = self._of.stack, self._of.stack.edits, self._of.stack.locking
        over = self._at_network
        return (
            Row("select_all", self.tr("Select &all layers"), "Ctrl+A", self._of.selection.select_all),
            Row("find", self.tr("Find la&yers…"), "Ctrl+F", partial(over, stack.open_search)),
            Row("duplicate", self.tr("D&uplicate layers"), "Ctrl+D", edits.duplicate),
            Row("repeat", self.tr("&Repeat layers ×N…"), "Ctrl+Shift+D", partial(over, stack.ask_repeat)),
            Row("normalize", self.tr("&Normalize every layer"), "Ctrl+Shift+B", edits.normalize),
            Row("skips", self.tr("S&kip every N layers…"), "Ctrl+Shift+K", partial(over, stack.menus.ask_skips)),
            Row("name_layer", self.tr("Na&me the layer"), "F2", partial(over, stack.naming.open)),
            Row("lock", self.tr("&Lock weights"), "Ctrl+Shift+L", locking.toggle, lambda: locking.locked),
            Row("layer_table", self.tr("&Table of layers…"), "Ctrl+Shift+M", self._of.guide.show_layers),
            Row("move_up", self.tr("Move towards the &input"), "Alt+Up", partial(edits.move, -1)),
            Row("move_down", self.tr("Move towards the &output"), "Alt+Down", partial(edits.move, 1)),
        )

    def _at_network(self, verb: Callable[[], object]) -> None:
        """Where it is folded, the network comes first: what is asked for stands over it."""
        self._of.columns.bring("network")
        verb()

    def _view(self) -> tuple[Row, ...]:
        theme, appearance, window = self._of.theme, self._of.appearance, self._of.window
        language, board = self._of.language, self._of.board
        return (
            Row("fold", self.tr("Fold or &open equal layers"), "Ctrl+G", self._of.stack.edits.toggle_fold),
            Row("fold_all", self.tr("Fold or open &everything"), "Ctrl+Shift+G", self._of.stack.edits.toggle_all_folds),
            Row("language", self.tr("한국어"), "Ctrl+L", language.toggle),
            Row("theme", self.tr("&Dark colours"), "Ctrl+T", appearance.toggle_theme, lambda: theme.tokens.dark),
            Row("projector", self.tr("Projector &colours"), "Ctrl+Shift+T", appearance.toggle_projector,
                lambda: theme.tokens is PROJECTOR),
            Row("scale", self.tr("Follow the &recent window"), "Ctrl+Shift+W", board.toggle_scale, board.all_recent),
            Row("larger", self.tr("&Larger type"), "Ctrl++ Ctrl+=", theme.grow),
            Row("smaller", self.tr("&Smaller type"), "Ctrl+-", theme.shrink),
            Row("normal_size", self.tr("&Normal type"), "Ctrl+0", theme.reset_size),
            Row("full_screen", self.tr("&Full screen"), "F11", window.toggle_full_screen, window.isFullScreen),
        )  # fmt: skip

    def _layouts(self) -> tuple[Row, ...]:
        to = self._of.layouts
        show, toggle, bench, columns = to.show_layout, to.toggle_column, to.bench, self._of.columns
        copies, windows = self._of.board.copies, self._of.board.windows
        return (
            Row("layout_build", self.tr("&Build"), "Ctrl+Shift+1", partial(show, "build")),
            Row("layout_watch", self.tr("&Watch"), "Ctrl+Shift+2", partial(show, "watch")),
            Row("layout_understand", self.tr("&Understand"), "Ctrl+Shift+3", partial(show, "understand")),
            Row("layout_present", self.tr("&Present"), "F5 Ctrl+Shift+4", to.toggle_presentation),
            Row("save_layout", self.tr("&Save layout as…"), "Ctrl+Shift+F5", to.naming.save_as),
            Row("rename_layout", self.tr("Re&name this layout…"), "Ctrl+Shift+F2", to.naming.rename),
            Row("delete_layout", self.tr("&Delete this layout…"), "Ctrl+Shift+Del", to.naming.remove),
            Row("reset_layout", self.tr("&Reset layout"), "Ctrl+Shift+0", to.reset),
            Row("maximise", self.tr("&Maximise plot"), "F9", to.maximise, lambda: bench.maximised is not None),
            Row("own_window", self.tr("In a window of its own"), "Ctrl+F9", windows.toggle_current,
                windows.is_current_apart),
            Row("duplicate_plot", self.tr("D&uplicate plot"), "Shift+F9", copies.duplicate_current),
            Row("remove_copy", self.tr("Remove this cop&y"), "Ctrl+Shift+F9", copies.remove_current),
            Row("plot_left", self.tr("To the &left"), "Ctrl+Shift+Left", partial(to.move_plot, -1, 0)),
            Row("plot_right", self.tr("To the &right"), "Ctrl+Shift+Right", partial(to.move_plot, 1, 0)),
            Row("plot_up", self.tr("&Upwards"), "Ctrl+Shift+Up", partial(to.move_plot, 0, -1)),
            Row("plot_down", self.tr("&Downwards"), "Ctrl+Shift+Down", partial(to.move_plot, 0, 1)),
            Row("show_inspector", self.tr("Tuning po&ints"), "Ctrl+Shift+I", partial(toggle, "inspector"),
                partial(columns.is_shown, "inspector")),
            Row("show_network", self.tr("Net&work"), "Ctrl+Shift+N", partial(toggle, "network"),
                partial(columns.is_shown, "network")),
        )  # fmt: skip

    def _run(self) -> tuple[Row, ...]:
        player, guide, place, runs = self._of.player, self._of.guide, self._of.timeline.place, self._of.timeline.runs
        keep, release = player.keep_reference, player.comparison.release
        return (
            Row("play", self.tr("&Play or pause"), "Space", guide.press_or_play),
            Row("step", self.tr("&Step"), ".", player.step),
            Row("run_to", self.tr("Run &to step…"), "Ctrl+Shift+J", place.ask_run),
            Row(
                "run_until",
                self.tr("Run until the verdict &changes"),
                "Ctrl+Alt+J",
                place.destination.run_until_verdict,
            ),
            Row("reset", self.tr("&Reset"), "Ctrl+R", player.reset),
            Row("new_weights", self.tr("Same data, new weig&hts"), "Ctrl+E", self._of.document.draw_weights),
            Row("new_data", self.tr("Sa&me weights, new data"), "Ctrl+Shift+E", self._of.document.draw_data),
            Row("slower", self.tr("Slo&wer"), "[", partial(guide.change_speed, -1)),
            Row("faster", self.tr("Fast&er"), "]", partial(guide.change_speed, 1)),
            Row("keep_reference", self.tr("&Keep as reference"), "Alt+K", keep),
            Row("release_reference", self.tr("Rele&ase reference"), "Alt+Shift+K", release),
            Row("runs", self.tr("R&uns of this session…"), "Ctrl+H", runs.open),
            Row("star_run", self.tr("Keep this ru&n with a star"), "Ctrl+Shift+H", player.turn_star, player.is_starred),
            *self._time(),
        )

    def _time(self) -> tuple[Row, ...]:
        navigation = self._navigation
        return (
            Row("previous_step", self.tr("Pre&vious step"), "Alt+Left", navigation.show_previous),
            Row("next_step", self.tr("Ne&xt step"), "Alt+Right", navigation.show_next),
            Row("go_to_step", self.tr("&Go to step…"), "Ctrl+J", self._of.timeline.place.ask),
            Row("bookmark", self.tr("B&ookmark this step…"), "Ctrl+B", self._of.timeline.bookmarks.ask),
            Row("first_step", self.tr("&First step"), "Alt+Home", navigation.show_first),
            Row("live", self.tr("L&ive"), "Alt+End", navigation.show_live),
            Row("first_bad_layer", self.tr("First &bad layer"), "Alt+B", navigation.show_bad_layer),
            Row("first_verdict", self.tr("First ver&dict"), "Alt+J", navigation.show_verdict),
            Row("first_not_finite", self.tr("First &non-finite number"), "Alt+N", navigation.show_not_finite),
            Row("loop", self.tr("&Loop"), "Alt+L", navigation.toggle_loop, navigation.is_looping),
        )

    def _go(self) -> tuple[Row, ...]:
        guide, point, bench = self._of.guide, self.tr("Tuning point {number}"), self._of.board.bench
        return (
            Row("commands", self.tr("&Commands…"), "Ctrl+K", guide.show_commands),
            Row("next_panel", self.tr("&Next panel"), "F6", partial(guide.go_to_panel, 1)),
            Row("previous_panel", self.tr("Pre&vious panel"), "Shift+F6", partial(guide.go_to_panel, -1)),
            Row("next_card", self.tr("Next car&d"), "Ctrl+Tab", partial(go_to_card, bench, 1)),
            Row("previous_card", self.tr("Previous ca&rd"), "Ctrl+Shift+Tab", partial(go_to_card, bench, -1)),
            Row("menu_bar", self.tr("Open the menu &bar"), "F10", guide.open_menu_bar),
            Row("menu", self.tr("Open the &menu of this control"), "Shift+F10", guide.open_menu),
            *(
                Row(f"point_{number}", point.format(number=number), f"Alt+{number}", partial(guide.open_point, number))
                for number in POINTS
            ),
        )

    def _help(self) -> tuple[Row, ...]:
        guide = self._of.guide
        return (
            Row("shortcuts", self.tr("&Keyboard and mouse"), "?", guide.show_shortcuts),
            Row("explain", self.tr("&Explain this control"), "F1", guide.explain),
            Row("ask", self.tr("&What is this?"), "Shift+F1", guide.ask),
            Row("readme", self.tr("READ&ME"), "Ctrl+F5", partial(guide.show_page, "readme")),
            Row("definitions", self.tr("&Definitions"), "Ctrl+F2", partial(guide.show_page, "science")),
            Row("file_format", self.tr("&File format"), "Ctrl+F3", partial(guide.show_page, "format")),
            Row("command_line", self.tr("&Command line"), "Ctrl+F4", partial(guide.show_page, "commands")),
            Row("report", self.tr("Copy a &report of a problem…"), "Ctrl+Shift+F1", self._of.mishaps.ask),
            Row("about", self.tr("&About Backscope"), "Ctrl+F1", guide.show_about),
        )
