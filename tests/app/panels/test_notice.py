"""The notice says what went wrong until it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.notice import Notice
from app.texts import Texts
from app.theme import Theme
from core.wording import Phrase, Reason

FULL = Reason("file.unwritable", why=Phrase("system.ENOSPC")).at("a.json")


def test_nothing_wrong_takes_no_room(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)

    assert not notice.isVisible()


def test_a_sentence_is_shown_and_read_out(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)

    notice.show_reason(FULL)

    assert notice.isVisible()
    assert (notice.sentence.text(), notice.accessibleName()) == (
        "a.json: cannot be written: no space left on device",
    ) * 2


def test_it_can_be_dismissed(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    notice.show_reason(FULL)

    QTest.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)

    assert not notice.isVisible()


def test_a_later_sentence_replaces_an_earlier_one(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)

    notice.show_reason(FULL)
    notice.show_reason(Reason("json.empty"))

    assert notice.sentence.text() == "it is empty"
