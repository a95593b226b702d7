"""Names of others stay names where Qt would make more of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QKeySequence, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.commands.languages import plain
from app.texts.language import Language
from app.texts.letters import entry, keys_of, lines, tip, titled


@given(st.text("<>&;/!?=imgblta \n") | st.text())
def test_no_tip_is_taken_for_markup(text: str) -> None:
    shown = tip(text)

    assert not Qt.mightBeRichText(shown)
    assert shown.replace("\u2060", "") == lines(text)


def test_a_tip_without_markup_stays_as_it_is() -> None:
    assert tip("a < b & c\nd") == "a < b & c\nd"


def test_line_breaks_stay_and_what_is_no_letter_is_written_out() -> None:
    assert lines("a\nb\x1b\u202e") == r"a" + "\n" + r"b\u001b\u202e"


@pytest.mark.parametrize("name", ["a & b", "&a", "a&&b&", "(&a)", "(&)", "파일(&F)"])
def test_an_entry_shows_the_name_and_marks_no_key(qtbot: QtBot, name: str) -> None:
    action = QAction(entry(name))

    assert (plain(action.text()), action.shortcut().toString()) == (name, "")


@pytest.mark.parametrize("name", ["a.json", "a[*].json", "[*][*]", "x[*]"])
def test_a_title_shows_the_name_whether_it_is_saved_or_not(qtbot: QtBot, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(f"{titled(name)}[*] – Backscope")
    window.show()

    assert window.windowHandle().title() == f"{name} – Backscope"
    window.setWindowModified(True)
    assert window.windowHandle().title() == f"{name}* – Backscope"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_arrow_keys_are_arrows_in_every_language(qapp: QApplication, language: str) -> None:
    spoken = Language(qapp, language)

    shown = [keys_of(QKeySequence(keys)) for keys in ("Alt+Left", "Ctrl+Shift+Down", "Up", "Ctrl++", "F9")]
    spoken.show_language("en")

    assert shown == ["Alt+←", "Ctrl+Shift+↓", "↑", "Ctrl++", "F9"]
