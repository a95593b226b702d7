"""The table: every act by its name, how often it comes, and when it can."""

from __future__ import annotations

from tests.monkey.act import Act, Moment
from tests.monkey.acts import carrying, layouts, menus, outside, pointing, questions, second, tables, typing

WINDOW, POPUP, QUESTION = Moment.WINDOW, Moment.POPUP, Moment.QUESTION
OPEN, ANYWHERE = frozenset({WINDOW, QUESTION}), frozenset({WINDOW, POPUP, QUESTION})
IN_POPUP, IN_QUESTION, IN_FILES = frozenset({POPUP}), frozenset({QUESTION}), frozenset({Moment.FILES})

ACTS = (
    Act("click", 14, pointing.click, OPEN),
    Act("double click", 5, pointing.double_click, OPEN),
    Act("right click", 4, pointing.right_click, OPEN),
    Act("wander", 5, pointing.wander, ANYWHERE),
    Act("wheel", 8, pointing.wheel, OPEN),
    Act("drag", 7, pointing.drag, OPEN),
    Act("drag grip", 10, pointing.drag_grip, OPEN),
    Act("drop", 20, pointing.drop, frozenset({Moment.CARRYING})),
    Act("key", 8, typing.key, ANYWHERE),
    Act("shortcut", 12, typing.shortcut),
    Act("type in field", 6, typing.type_in_field, OPEN),
    Act("type anywhere", 2, typing.type_anywhere, ANYWHERE),
    Act("compose", 1.5, typing.compose, OPEN),
    Act("find", 4, typing.find),
    Act("escape", 2, typing.escape, ANYWHERE),
    Act("escape files", 3, typing.escape, IN_FILES),
    Act("choose", 14, menus.choose),
    Act("open menu", 4, menus.open_menu),
    Act("open context menu", 6, menus.open_context_menu),
    Act("open list", 3, menus.open_list, OPEN),
    Act("choose open", 24, menus.choose_open, IN_POPUP),
    Act("walk open", 24, menus.walk_open, IN_POPUP),
    Act("close open", 6, menus.close_open, IN_POPUP),
    Act("meanwhile", 4, menus.meanwhile, frozenset({POPUP, QUESTION, Moment.FILES})),
    Act("press button", 60, questions.press_button, IN_QUESTION),
    Act("name file", 20, questions.name_file, IN_FILES),
    Act("drop on stack", 8, carrying.drop_on_stack),
    Act("paste", 5, carrying.paste),
    Act("drop file", 3, carrying.drop_file),
    Act("choose large table", 1, tables.choose_large_table),
    Act("look at table", 3, tables.look_at_table),
    Act("arrange", 4, layouts.arrange),
    Act("save layout", 1.5, layouts.save_layout),
    Act("show own layout", 2, layouts.show_own_layout),
    Act("resize", 2, outside.resize, frozenset(Moment)),
    Act("change state", 1.5, outside.change_state, OPEN),
    Act("close other windows", 2, outside.close_other_windows),
    Act("raise window", 1.5, outside.raise_window),
    Act("come back", 1.5, outside.come_back),
    Act("close window", 1.5, outside.close_window, alone=True),
    Act("second window", 0.15, second.second_window),
    Act("close question", 6, outside.close_question, IN_QUESTION),
    Act("kill engine", 0.4, outside.kill_engine, frozenset(Moment)),
    Act("stop engine", 0.4, outside.stop_engine, frozenset(Moment)),
    Act("change file", 0.8, outside.change_file, frozenset(Moment)),
)
BY_NAME = {act.name: act for act in ACTS}
