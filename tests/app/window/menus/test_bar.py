"""The menus hold every action, every preset, the recent files and every export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.theme import DARK
from core.experiment.presets import Group, preset_names, read_preset
from core.scenes.heads import title_in
from core.scenes.shipped import lecture_names, lecture_path
from core.scenes.text import said


@pytest.fixture
def menus(program: Program) -> dict[str, list[QAction]]:
    """The entries of every menu by its title, and of every menu in it."""
    return entries(program)


def entries(program: Program) -> dict[str, list[QAction]]:
    """All menus, opened once so that their lists are filled."""
    found = {}
    for menu in program.transport.menus.findChildren(QMenu):
        menu.aboutToShow.emit()
    for menu in program.transport.menus.findChildren(QMenu):
        found[menu.title().replace("&", "")] = menu.actions()
    return found


def test_every_action_of_the_table_has_its_place(program: Program, menus: dict[str, list[QAction]]) -> None:
    placed = {action for actions in menus.values() for action in actions}

    assert [action.objectName() for action in program.actions.all() if action not in placed] == []


def test_no_two_entries_share_a_key(menus: dict[str, list[QAction]]) -> None:
    entries = {action for actions in menus.values() for action in actions}
    keys = [key.toString() for action in entries for key in action.shortcuts()]

    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(("menu", "group"), [("Presets", "lecture"), ("Real mistakes", "mistakes")])
def test_every_preset_is_listed_by_its_title(menus: dict[str, list[QAction]], menu: str, group: Group) -> None:
    titles = [read_preset(name).title["en"] for name in preset_names(group)]

    assert [action.text() for action in menus[menu]] == titles


def test_a_preset_is_opened_by_choosing_it(program: Program, menus: dict[str, list[QAction]]) -> None:
    menus["Presets"][1].trigger()

    assert program.document.experiment == read_preset(preset_names()[1]).experiment


def test_every_lecture_is_listed_by_its_title_and_given(program: Program, menus: dict[str, list[QAction]]) -> None:
    paths, given = [lecture_path(name) for name in lecture_names()], list[object]()
    program.filing.lecture_chosen.disconnect(program.lectures.open)
    program.filing.lecture_chosen.connect(given.append)

    for action in menus["Lectures"][: len(paths)]:
        action.trigger()

    program.filing.lecture_chosen.disconnect(given.append)
    program.filing.lecture_chosen.connect(program.lectures.open)
    assert given == paths
    *listed, line, new, add, under, overlay = menus["Lectures"]
    assert [action.text() for action in listed] == [said(title_in(path), "en") for path in paths]
    assert line.isSeparator()
    assert [new, add] == [program.actions["new_lecture"], program.actions["add_to_lecture"]]
    assert under.isSeparator()
    assert overlay == program.actions["overlay"]


def test_without_recent_files_that_is_said(menus: dict[str, list[QAction]]) -> None:
    _, entry = menus["Open recent"]

    assert (entry.text(), entry.isEnabled()) == ("Nothing opened or saved yet", False)


def test_a_recent_file_is_opened_by_choosing_it(program: Program, tmp_path: Path) -> None:
    program.document.save(tmp_path / "mine & yours.json")
    program.preferences.remember_file(tmp_path / "mine & yours.json")
    program.filing.new()

    entry = entries(program)["Open recent"][0]
    entry.trigger()

    assert entry.text() == "mine && yours.json"
    assert program.document.path == tmp_path / "mine & yours.json"


def test_recent_files_of_one_name_are_told_apart_by_their_folders(program: Program, tmp_path: Path) -> None:
    files = [tmp_path / folder / "same.json" for folder in ("one", "two")]
    for file in files:
        file.parent.mkdir()
        program.document.save(file)
        program.preferences.remember_file(file)
    program.filing.new()

    latest, earlier, *_ = entries(program)["Open recent"]
    earlier.trigger()

    assert (latest.text(), earlier.text()) == tuple(f"same.json – {file.parent}" for file in reversed(files))
    assert program.document.path == files[0]


def test_the_recent_files_can_be_forgotten(program: Program, tmp_path: Path) -> None:
    program.preferences.remember_file(tmp_path / "mine.json")

    clear = entries(program)["Open recent"][-1]
    clear.trigger()

    assert clear.text() == "&Clear this list"
    assert program.preferences.recent_files == ()
    assert not entries(program)["Open recent"][-1].isEnabled()


def test_only_where_something_else_is_safe_one_can_go_back_to_it(program: Program, tmp_path: Path) -> None:
    before = program.actions["revert"].isEnabled()
    program.document.save(tmp_path / "mine.json")
    program.document.set_seed(3)
    edited = program.actions["revert"].isEnabled()

    program.actions["revert"].trigger()

    assert (before, edited, program.actions["revert"].isEnabled()) == (False, True, False)


def test_every_plot_can_be_exported(program: Program, menus: dict[str, list[QAction]], qtbot: QtBot) -> None:
    plots = [program.board.title(name) for name in INSTRUMENTS]
    assert [action.text() for action in menus["Export"]] == ["&All plots into a folder…", "", *plots]

    menus["Export"][2].trigger()

    dialog = program.exports.choosing.dialog
    assert dialog.isVisible()
    assert plots[0] in dialog.windowTitle()
    dialog.reject()


def test_switches_are_ticked_when_their_menu_opens(program: Program) -> None:
    program.columns.show_column("network", False)
    program.theme.show_tokens(DARK)
    ticked = {"theme": True, "show_network": False, "show_inspector": True, "loop": False, "projector": False}

    for menu in program.menus.top:
        menu.aboutToShow.emit()

    assert {name: program.actions[name].isChecked() for name in ticked} == ticked


@pytest.mark.parametrize("where", ["grip", "inspector", "top bar"])
def test_a_right_click_where_nobody_has_a_menu_offers_the_cards(program: Program, where: str, qtbot: QtBot) -> None:
    program.window.show()
    dock = program.board.bench.docks["loss"]
    over = {"grip": dock.bar, "inspector": program.inspector, "top bar": program.transport}[where]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), over.mapToGlobal(QPoint(3, 3)))

    QApplication.sendEvent(over, event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.close()

    assert texts[:4] == ["&Maximise plot", "Mo&ve plot", "&Plots", "L&ayout"]


def test_the_card_whose_grip_was_pressed_is_maximised_by_its_menu(program: Program, qtbot: QtBot) -> None:
    program.window.show()
    bar = program.board.bench.docks["loss"].bar

    QTest.mouseClick(bar, Qt.MouseButton.RightButton)
    program.actions["maximise"].trigger()

    assert program.board.bench.maximised == "loss"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_menu_is_higher_than_a_small_screen(program: Program, language: str, qapp: QApplication) -> None:
    program.theme.apply(qapp)
    program.language.show_language(language)
    program.reword()

    heights = {menu.title(): menu.sizeHint().height() for menu in program.menus.top}
    qapp.setStyleSheet("")

    assert {title: height for title, height in heights.items() if height > 600} == {}


def test_the_axes_of_steps_have_one_unit_which_is_ticked(program: Program) -> None:
    before = {action.text(): action.isChecked() for action in entries(program)["Axes of steps"]}
    next(action for action in entries(program)["Axes of steps"] if action.text() == "In &epochs").trigger()

    after = {action.text(): action.isChecked() for action in entries(program)["Axes of steps"]}

    assert before == {"In &steps": True, "In &epochs": False, "In se&conds": False}
    assert after == {"In &steps": False, "In &epochs": True, "In se&conds": False}
