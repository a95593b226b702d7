"""The desk says what is wanted, and shows the lecture, its past and its file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.editing.desk import Desk
from app.lectures.overview.cards import Cards
from app.lectures.reading import Opened
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.scenes.lecture import Lecture
from core.scenes.scene import Claim
from tests.app.lectures.conftest import ASKED, WORDS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(cards: Cards, lecture: Lecture, theme: Theme, texts: Texts, qtbot: QtBot) -> Desk:
    desk = Desk(cards, theme, texts)
    qtbot.addWidget(desk)
    desk.show_lecture(lecture, ASKED, ())
    desk.show()
    return desk


def test_it_shows_a_scene_and_where_it_stands(desk: Desk, lecture: Lecture) -> None:
    first = desk.scene_name.text(), desk.form.words["title"].fields["en"].toPlainText()

    desk.show_lecture(lecture, WORDS, ())

    assert first == ("Scene 2 of 4", "Vanishing")
    assert desk.scene_name.text() == "Scene 4 of 4"
    assert desk.title.fields["en"].toPlainText() == "Depth"


def test_buttons_and_keys_say_what_is_wanted_also_from_a_field(desk: Desk) -> None:
    wanted: list[str] = []
    desk.wanted.connect(wanted.append)
    desk.show_past("Undo: x", "")
    field = desk.form.words["text"].fields["en"]

    for button in desk.buttons.values():
        button.click()
    for key, held in ((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_S, CTRL), (Qt.Key.Key_S, CTRL | SHIFT)):
        QTest.keyClick(field, key, held)

    assert wanted == ["save", "undo", "duplicate", "remove", "add", "renew", "undo", "save", "save_as"]


def test_what_is_in_no_file_is_seen(desk: Desk) -> None:
    desk.show_name("Depth", clean=False)

    assert desk.windowTitle() == "Edit: Depth[*]"
    assert desk.isWindowModified()
    assert desk.buttons["save"].property("role") == "primary"


def test_the_only_scene_cannot_be_deleted(desk: Desk, lecture: Lecture) -> None:
    desk.show_lecture(lecture.with_scenes(lecture.scenes[:1]), 0, ())

    assert not desk.buttons["remove"].isEnabled()


def test_nothing_is_cut_off_at_its_side(
    desk: Desk, lecture: Lecture, found: Opened, language: Language, qtbot: QtBot
) -> None:
    claims = (Claim(measure="log10_weight_gradient", between=(0.0, 1.0)),)
    scene = replace(lecture.scenes[ASKED], claims=claims)
    desk.show_lecture(lecture.with_scene(ASKED, scene), ASKED, found.runs[ASKED])
    for fold in desk.form.folds.values():
        fold.show_open(True)
    desk.form.claims.lines[0].words.click()

    for name in ("en", "ko"):
        language.show_language(name)
        desk.resize(desk.minimumSizeHint())

        qtbot.waitUntil(lambda: desk._page.width() <= desk._scrolling.viewport().width())
