"""What mouse and keys do beside the menus is told in groups."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.help.gestures import Gestures


def test_every_group_has_a_name_and_lines_of_what_and_how(qtbot: QtBot) -> None:
    groups = Gestures().groups()

    assert [name for name, _ in groups] == [
        "Network, by keys", "Network, by mouse", "Everywhere", "Numbers and sliders", "Plots"
    ]  # fmt: skip
    assert all(what and how for _, rows in groups for what, how in rows)


def test_the_page_says_how_to_present_and_how_to_end_it(qtbot: QtBot) -> None:
    lines = dict(line for _, rows in Gestures().groups() for line in rows)

    assert lines["Present, and back"] == "F5, Esc"
