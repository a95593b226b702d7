"""The catalogue holds whatever the menus, the palette and the tuning points hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.commands.command import Command
from app.commands.languages import plain
from app.commands.matching import match
from app.panels.table_preview import TablePreview
from app.program.program import Program
from app.texts.letters import keys_of
from core.components.component import kinds_of
from core.components.datasets import Csv
from core.experiment.presets import preset_names, read_preset
from core.layers import AnyLayer, Dropout


def commands(program: Program) -> dict[str, Command]:
    """All commands by their titles."""
    return {command.title: command for command in program.guide.finder._catalogue.commands()}


def test_every_action_of_the_table_is_a_command_with_its_keys(program: Program) -> None:
    found = commands(program)

    for action in program.actions.all():
        keys = tuple(map(keys_of, action.shortcuts()))
        assert any(title.endswith(plain(action.text())) and command.keys == keys for title, command in found.items())


def test_every_entry_of_every_menu_is_a_command(program: Program) -> None:
    menus = program.transport.menus.findChildren(QMenu)
    entries = [action.text() for menu in menus for action in menu.actions() if action.menu() is None and action.text()]

    titles = commands(program)

    assert [entry for entry in entries if not any(plain(entry) in title for title in titles)] == []


def test_presets_exports_plots_and_layers_are_commands(program: Program) -> None:
    titles = set(commands(program))

    assert {f"Presets → {read_preset(name).title['en']}" for name in preset_names("lecture")} <= titles
    assert {f"Real mistakes → {read_preset(name).title['en']}" for name in preset_names("mistakes")} <= titles
    for plot in program.board.plots.values():
        assert f"Export → {plot.title()}" in titles
    for toggle in program.board.toggles.values():
        assert any(title.endswith(plain(toggle.text())) for title in titles)
    assert {f"Add {program.palette.chips[kind].text()}" for kind in kinds_of(AnyLayer)} <= titles


def test_a_plot_is_hidden_and_shown_by_its_command(program: Program) -> None:
    found = commands(program)
    name = plain(program.board.toggles["loss"].text())
    title = next(title for title in found if title.endswith(name) and not title.startswith("Export"))
    command = found[title]

    command.do()

    assert command.chosen
    assert not program.board.plots["loss"].isVisible()
    assert not commands(program)[title].chosen


def test_a_layer_is_added(program: Program) -> None:
    commands(program)["Add Dropout"].do()

    assert isinstance(program.document.experiment.layers[-1], Dropout)


def test_a_number_goes_to_its_layer(program: Program) -> None:
    command = program.guide.finder._catalogue.asked("layer 7", 8)[0]

    command.do()

    assert command.title == "Go to layer 7"
    assert program.selection.slots == {6}
    assert "Go to layer 9" not in {each.title for each in program.guide.finder._catalogue.asked("layer 9", 8)}


def test_every_command_is_known_in_both_languages(program: Program, qtbot: QtBot) -> None:
    program.language.show_language("ko")
    qtbot.waitUntil(lambda: program.actions["select_all"].text().startswith("모든"))

    found = commands(program)

    assert "Select all layers" in found["모든 레이어 선택"].also
    assert "Add" in found["Dropout 추가"].also


def test_the_table_can_be_looked_at_while_there_is_one(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "table.csv"
    table.write_text("length,kind\n1,a\n2,b\n", "utf-8")
    before = "Look at the table…" in commands(program)
    program.document.set_data(Csv(path=str(table)))

    commands(program)["Look at the table…"].do()

    assert not before
    qtbot.waitUntil(lambda: [each.isVisible() for each in program.window.findChildren(TablePreview)] == [True])


@pytest.mark.parametrize("suffix", ["csv", "pdf"])
def test_exports_are_found_by_what_they_write(program: Program, suffix: str) -> None:
    commands = program.guide.finder._catalogue.commands()
    found = [command.title for command in commands if match(suffix, command.title, command.also)]

    assert "Export → Loss and accuracy" in found
