"""The style sheet is complete for every theme and every size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.theme import fonts
from app.theme.stylesheet import style_sheet
from app.theme.tokens import THEMES, Tokens, contrast
from tests.app.bait import TAG, Bait, laid


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_in_high_contrast_a_chip_is_told_from_the_panel_by_its_border(qtbot: QtBot, tokens: Tokens) -> None:
    chip = QPushButton("ReLU")
    chip.setProperty("role", "chip")
    chip.setStyleSheet(style_sheet(tokens, lambda px: px))
    qtbot.addWidget(chip)
    chip.resize(80, 28)

    seen = chip.grab().toImage()
    border = seen.pixelColor(40, 0).name()

    assert (contrast(border, tokens.panel) >= 3) == tokens.strong


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_no_colour_comes_from_anywhere_but_the_tokens(tokens: Tokens) -> None:
    sheet = style_sheet(tokens, lambda px: px)

    derived = {tokens.raised, tokens.tint, tokens.hover, tokens.on(tokens.accent), tokens.disabled}
    derived.add(tokens.ink("accent", "tint"))
    derived |= {each(name) for each in (tokens.solid, tokens.ink) for name in ("accent", "ochre")}
    known = {str(value) for value in vars(tokens).values()} | derived
    foreign = set(re.findall(r"#[0-9A-F]{6}", sheet)) - known
    assert len(foreign) <= 1, "only the hovered filled button has a shade of its own"


def test_sizes_follow_the_scale() -> None:
    sheet = style_sheet(THEMES["light"], lambda px: 2 * px)

    assert 'QLabel[role="title"] { font-size: 28px;' in sheet


def test_qt_understands_every_rule(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setProperty("role", "primary")

    button.setStyleSheet(style_sheet(THEMES["dark"], lambda px: px))
    button.grab()  # Qt warns of what it cannot parse, and warnings are errors


def test_a_field_of_many_lines_has_the_edge_of_one_of_one_line(qtbot: QtBot) -> None:
    tokens = THEMES["light"]
    fields = QLineEdit(), QPlainTextEdit()
    for field in fields:
        qtbot.addWidget(field)
        field.setStyleSheet(style_sheet(tokens, lambda px: px))
        field.resize(80, 60)

    one, many = (field.grab().toImage() for field in fields)

    assert many.pixelColor(40, 0).name().upper() == tokens.line
    assert [many.pixelColor(0, y) for y in range(60)] == [one.pixelColor(0, y) for y in range(60)]


@pytest.fixture
def bait(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bait]:
    """A pipe that is named in what is shown, in a program that wears the style sheet."""
    monkeypatch.chdir(tmp_path)
    worn = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(THEMES["light"], lambda px: px))
    with laid(tmp_path) as bait:
        yield bait
    qapp.setStyleSheet(worn)


def test_what_qt_writes_itself_are_letters(bait: Bait, qapp: QApplication, qtbot: QtBot) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    box, number = QMessageBox(asker), QInputDialog(asker)
    box.setText(TAG)
    box.setInformativeText(TAG)
    number.setLabelText(TAG)
    for dialog in (box, number):
        dialog.open()
        dialog.grab()

    QToolTip.showText(QPoint(), TAG, asker)
    tip = next(each for each in qapp.topLevelWidgets() if each.inherits("QTipLabel"))
    shown = [label for each in (box, number, tip) for label in (each, *each.findChildren(QLabel)) if TAG in said(label)]

    assert len(shown) == 4
    assert [label.sizeHint().width() > 20 for label in shown] == [True] * 4  # it has letters: no picture
    QToolTip.hideText()
    assert not bait.taken


def test_the_question_of_a_file_dialog_names_the_file_in_letters(bait: Bait, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / f"{TAG}.json").touch()
    asked: list[str] = []
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(f"{TAG}.json")

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.grab()
        asked.append(box.text())
        box.reject()

    QTimer.singleShot(0, read)
    dialog.accept()

    assert TAG in asked[0]
    assert not bait.taken


def said(widget: QWidget) -> str:
    """What it says, where it is a label."""
    return widget.text() if isinstance(widget, QLabel) else ""


def test_the_buttons_of_a_file_dialog_have_room_for_their_pictures(qtbot: QtBot, qapp: QApplication) -> None:
    worn = qapp.styleSheet()
    qapp.setFont(fonts.font(13))  # that of the design
    qapp.setStyleSheet(style_sheet(THEMES["light"], lambda px: px))
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()

    buttons = [each for each in dialog.findChildren(QToolButton) if not each.icon().isNull()]

    assert len(buttons) >= 5
    for button in buttons:
        option = QStyleOptionToolButton()
        button.initStyleOption(option)
        inside = button.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, button.iconSize(), button)
        assert inside.width() <= button.width()
        assert inside.height() <= button.height()
    qapp.setStyleSheet(worn)
