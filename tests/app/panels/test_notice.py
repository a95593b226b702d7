"""The notice says what went wrong until it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.notice import Notice, Offer
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


def test_what_can_be_done_is_a_button_and_it_goes_when_it_is_taken(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice, taken = Notice(theme, texts), []
    qtbot.addWidget(notice)
    notice.offer(FULL, Offer(lambda: "Save as…", lambda: taken.append("save as")))

    button = notice.offer_buttons[0]
    words = button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (words, taken) == ("Save as…", ["save as"])
    assert not notice.isVisible()


def test_an_offer_outlives_an_edit_and_what_passes_in_front_of_it(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    notice.offer(FULL, Offer(lambda: "Save as…", lambda: None))

    notice.show_reason(Reason("json.empty"))
    in_front = notice.sentence.text()
    notice.clear()

    assert in_front == "it is empty"
    assert notice.sentence.text().startswith("a.json")
    assert len(notice.offer_buttons) == 1


def test_an_offer_is_seen_though_something_was_said_before(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    notice.show_reason(Reason("json.empty"))

    notice.offer(FULL)

    assert notice.sentence.text().startswith("a.json")


def test_what_is_wrong_no_more_is_retracted_and_nothing_else(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)

    notice.show_reason(Reason("json.empty"))
    notice.retract(FULL)
    other = notice.isVisible()
    notice.retract(Reason("json.empty"))

    assert (other, notice.isVisible()) == (True, False)


def test_what_is_no_longer_so_is_withdrawn(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    notice.offer(FULL)

    notice.withdraw(FULL.code)

    assert not notice.isVisible()
