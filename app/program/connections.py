"""Who tells whom: every connection between two parts that do not know each other, to be read from top to bottom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.program.program import Program


def connect(program: Program) -> None:
    """Introduce everybody.

    No order of these lines, nor that in which panels subscribe to what they show, makes a difference: where one
    thing must come before another, one call follows the other, here as in `Program` and in `Document`.
    """
    _connect_experiment(program)
    _connect_plots(program)
    _connect_looks(program)


def _connect_experiment(program: Program) -> None:
    """The experiment, what becomes of it, and what could not be."""
    document, player, notice = program.document, program.player, program.notice
    document.runner = player.load  # before `changed` reaches anybody: the engine works while the window is drawn
    document.patiently = program.patience
    document.changed.connect(notice.clear)
    document.cleanness_changed.connect(program.show_title)
    document.cleanness_changed.connect(program.neighbours.tell)
    document.file_failed.connect(notice.show_reason)
    program.stack.edits.pasted.program.connect(program.programs.paste)
    program.stack.edits.pasted.program.connect(program.stack.explain_elsewhere)
    program.filing.refused.connect(notice.show_reason)
    program.filing.left_unasked.connect(program.keeping.lay_by)
    program.filing.remarked.connect(program.timeline.status.say)
    program.pasting.remarked.connect(program.timeline.status.say)
    program.mishaps.remarked.connect(program.timeline.status.say)
    program.filing.several_chosen.connect(program.windows.open_files)
    program.guide.example_chosen.connect(program.filing.open_preset)
    program.filing.lecture_chosen.connect(program.lectures.open)
    program.filing.task_chosen.connect(program.exercises.open)
    program.exercises.save_wanted.connect(program.filing.save_as)
    program.exercises.may_begin = program.filing.may_leave
    for point in program.inspector.points:
        program.exercises.locked_changed.connect(point.show_locked)
    program.exercises.locked_changed.connect(program.palette.show_locked)
    program.exercises.locked_changed.connect(program.stack.view.drawing.locks.show_locked)
    program.exercises.locked_changed.connect(program.verdict.show_news)  # which gives advice only where there is none
    program.filing.table_chosen.connect(program.previewing.look_at)
    program.keeping.failed.connect(notice.offer)
    program.keeping.recovered.connect(partial(notice.withdraw, "unsaved.unkept"))
    player.failed.connect(program.stalls.hear)
    player.loaded.connect(program.stalls.forget)
    player.reread.connect(notice.show_reason)
    player.fell_silent.connect(program.stalls.offer_restart)
    player.spoke_again.connect(partial(notice.withdraw, "engine.silent"))
    player.comparison.changed.connect(program.actions.show_reference)
    program.inspector.table_chosen.connect(program.previewing.look_at)
    program.inspector.explained.connect(program.stack.explain_elsewhere)


def _connect_plots(program: Program) -> None:
    """What plots and menus ask for."""
    program.inspector.asked.connect(partial(program.board.ask_also, whose="inspector"))
    program.board.edited.connect(program.document.replace_layers)
    program.board.report_requested.connect(program.mishaps.copy)
    program.verdict.sought.connect(program.points.seek)
    program.guide.column_wanted.connect(program.columns.show_column)
    program.menus.export_requested.connect(program.exports.choose)
    program.window.unheard.connect(program.actions.explain)
    program.actions.remarked.connect(program.timeline.status.say)
    program.board.menu_opening.connect(program.menus.offer_plot)
    program.board.leaving.connect(program.exports.forget)
    program.board.copies.remarked.connect(program.timeline.status.say)


def _connect_looks(program: Program) -> None:
    """Language, theme, type size and arrangement."""
    transport, appearance = program.transport, program.appearance
    transport.language_requested.connect(program.language.toggle)
    transport.theme_requested.connect(appearance.toggle_theme)
    transport.present_requested.connect(program.layouts.toggle_presentation)
    program.theme.changed.connect(program.show_scale)
    program.language.changed.connect(program.reword)
    program.layouts.changed.connect(program.show_layout)
    program.layouts.changed.connect(program.board.windows.share_keys)
    appearance.remarked.connect(program.timeline.status.say)
    program.preferences.failed.connect(program.notice.offer)
    program.window.resized.connect(program.limit_type)
    program.window.type_wheeled.connect(appearance.step_type)
    program.window.menu_wanted.connect(program.context_menus.open)
    program.timeline.bookmarks.menu_wanted.connect(program.context_menus.open)
    program.window.minimised.connect(program.minimising.show_minimised)
    program.board.windows.seen_changed.connect(program.minimising.look)
    program.board.windows.type_wheeled.connect(appearance.step_type)
    for dropped in (program.window.dropped, program.board.windows.dropped):
        dropped.connect(program.windows.open_files)
    program.window.activated.connect(program.foreign_changes.look)
    program.window.activated.connect(program.neighbours.look)
    program.window.moved.connect(program.neighbours.tell)
    program.neighbours.changed.connect(program.show_title)
    program.window.activated.connect(program.stalls.look)
    program.window.escaped.connect(program.step_back)
    program.inspector.pointed.connect(program.points.open)
    program.presenting_bar.point_chosen.connect(program.inspector.go_to_point)
    program.presenting_bar.left.connect(program.layouts.toggle_presentation)
