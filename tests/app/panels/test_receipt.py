"""The receipt says what was written, of which step and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels import receipt as module
from app.panels.receipt import Receipt
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme


@pytest.fixture
def receipt(theme: Theme, texts: Texts, qtbot: QtBot) -> Receipt:
    """Nothing was taken home yet."""
    receipt = Receipt(theme, texts)
    qtbot.addWidget(receipt)
    return receipt


def test_without_anything_to_say_it_takes_no_room(receipt: Receipt) -> None:
    assert not receipt.isVisible()


def test_what_was_written_is_said_and_read_out(receipt: Receipt) -> None:
    receipt.show_saved("Loss", 1322, "pictures/loss.png")

    assert receipt.sentence.text() == "Saved “Loss” of step 1,322 as pictures/loss.png."
    assert receipt.accessibleName() == receipt.sentence.text()
    assert receipt.isVisible()


def test_what_is_of_no_step_names_none(receipt: Receipt) -> None:
    receipt.show_saved("Entropy", None, "a.png")

    assert receipt.sentence.text() == "Saved “Entropy” as a.png."


def test_it_leads_to_the_folder(receipt: Receipt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    receipt.show_saved("Loss", 1, str(tmp_path / "loss.png"))

    QTest.mouseClick(receipt.button, Qt.MouseButton.LeftButton)

    assert receipt.button.text() == "Show in folder"
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_where_nothing_opens_folders_it_says_where_the_file_is(
    receipt: Receipt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    receipt.show_saved("Loss", 3, str(tmp_path / "loss.png"))

    receipt.button.click()
    offered = receipt.button.isVisible()
    receipt.show_saved("Loss", 4, str(tmp_path / "loss-2.png"))
    again = receipt.button.isVisible()
    receipt.button.click()

    assert (offered, again) == (False, True)
    assert receipt.sentence.text() == f"Nothing on this system opens folders; the file is {tmp_path / 'loss-2.png'}."
    assert receipt.isVisible()


def test_who_waits_can_cancel(receipt: Receipt, qtbot: QtBot) -> None:
    receipt.show_waiting("Loss")
    said = receipt.sentence.text(), receipt.button.text()

    with qtbot.waitSignal(receipt.cancelled):
        QTest.mouseClick(receipt.button, Qt.MouseButton.LeftButton)

    assert said == ("Asking the run for “Loss”…", "Cancel")
    assert not receipt.isVisible()


def test_it_goes_when_it_is_dismissed_and_by_itself(receipt: Receipt, qtbot: QtBot) -> None:
    receipt.show_saved("Loss", 1, "loss.png")
    QTest.mouseClick(receipt.close_button, Qt.MouseButton.LeftButton)
    dismissed = receipt.isVisible()

    receipt._reading.setInterval(1)
    receipt.show_saved("Loss", 1, "loss.png")

    qtbot.waitUntil(lambda: not receipt.isVisible())
    assert not dismissed
    assert module.READING_MS >= 10_000


def test_it_speaks_the_language_of_the_moment(receipt: Receipt, qapp: QApplication, qtbot: QtBot) -> None:
    receipt.show_saved("Loss", 3, "loss.png")
    language = Language(qapp)

    language.show_language("ko")
    qtbot.waitUntil(lambda: "저장됨" in receipt.sentence.text())
    korean = receipt.sentence.text(), receipt.button.text()
    language.show_language("en")

    qtbot.waitUntil(lambda: receipt.sentence.text().startswith("Saved"))
    assert korean == ("3단계의 “Loss” 저장됨: loss.png", "폴더 열기")
