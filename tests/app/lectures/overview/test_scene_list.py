"""Scenes are led through by keys, and where they are edited, moved by hand and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.overview.cards import Cards
from app.lectures.overview.scene_list import SCENE, SceneList
from app.theme import Theme
from app.widgets.dragging import load

KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Drop(QDropEvent):
    """One that comes from a list of ours; Qt knows the source of its own drags only."""

    def __init__(self, mime: QMimeData, place: QPoint, source: object) -> None:
        actions, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        super().__init__(QPointF(place), actions, mime, button, Qt.KeyboardModifier.NoModifier)
        self._source, self._mime = source, mime  # Qt holds neither

    def source(self) -> object:  # type: ignore[override]
        return self._source


@pytest.fixture
def scenes(cards: Cards, qtbot: QtBot) -> SceneList:
    """In rows of three, to be edited, on the second of four."""
    scenes = SceneList(cards, Theme(), 3)
    qtbot.addWidget(scenes)
    scenes.resize(600, 400)
    scenes.show_editable(True)
    scenes.show()
    scenes.show_current(1)
    return scenes


def told(scenes: SceneList) -> list[tuple[object, ...]]:
    """What is wanted from now on."""
    found: list[tuple[object, ...]] = []
    scenes.chosen.connect(lambda row: found.append(("go", row)))
    scenes.moved.connect(lambda row, to: found.append(("move", row, to)))
    scenes.removed.connect(lambda row: found.append(("remove", row)))
    scenes.duplicated.connect(lambda row: found.append(("double", row)))
    scenes.renamed.connect(lambda row: found.append(("rename", row)))
    return found


def test_arrows_lead_and_enter_goes_there(scenes: SceneList) -> None:
    found = told(scenes)

    for key in (KEY.Key_Right, KEY.Key_Return, KEY.Key_Home, KEY.Key_Enter):
        QTest.keyClick(scenes, key)

    assert found == [("go", 2), ("go", 0)]


def test_a_click_goes_there(scenes: SceneList) -> None:
    found = told(scenes)

    place = scenes.visualRect(scenes.model().index(3, 0)).center()
    QTest.mouseClick(scenes.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert found == [("go", 3)]


def test_keys_edit_only_where_it_is_edited(scenes: SceneList) -> None:
    found = told(scenes)
    keys = ((KEY.Key_Left, ALT), (KEY.Key_Right, ALT), (KEY.Key_Delete, None), (KEY.Key_F2, None), (KEY.Key_D, CTRL))

    for editable in (True, False):
        scenes.show_editable(editable)
        for key, held in keys:
            QTest.keyClick(scenes, key, held or Qt.KeyboardModifier.NoModifier)

    assert found == [("move", 1, 0), ("move", 1, 3), ("remove", 1), ("rename", 1), ("double", 1)]


def test_the_last_one_goes_no_further(scenes: SceneList) -> None:
    found = told(scenes)
    scenes.show_current(3)

    QTest.keyClick(scenes, KEY.Key_Down, ALT)

    assert found == []


@pytest.mark.parametrize("row, side, place", [(0, "left", 0), (0, "right", 1), (2, "right", 3), (None, "", 4)])
def test_a_scene_lands_on_the_side_of_another_where_it_is_let_go(
    scenes: SceneList, row: int | None, side: str, place: int
) -> None:
    found = told(scenes)
    rect = scenes.visualRect(scenes.model().index(row or 0, 0))
    inside = rect.center() + QPoint(-rect.width() // 4 if side == "left" else rect.width() // 4, 0)
    point = inside if row is not None else QPoint(590, 390)

    scenes.dropEvent(Drop(load({SCENE: "1"}), point, scenes))
    scenes.dropEvent(Drop(load({SCENE: "1"}), point, None))

    assert found == [("move", 1, place)]


def test_letters_are_left_to_the_window(scenes: SceneList) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_O, Qt.KeyboardModifier.NoModifier, "o")

    scenes.keyPressEvent(event)

    assert not event.isAccepted()
