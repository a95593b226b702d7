"""The chip shows symbol and name on the verdict's colour."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.verdict_chip import ChipStyle, VerdictChip
from core.diagnosis.health import VERDICTS


def drawn(chip: VerdictChip) -> bytes:
    """The chip's picture."""
    chip.resize(chip.sizeHint())
    picture = chip.grab().toImage()  # its bytes go with it
    return bytes(picture.constBits())


def test_a_longer_name_needs_more_room(qtbot: QtBot) -> None:
    chip = VerdictChip()
    qtbot.addWidget(chip)

    chip.show_verdict("dead", "Dead")
    short = chip.sizeHint().width()
    chip.show_verdict("vanishing", "Vanishing gradient")

    assert chip.sizeHint().width() > short


def test_every_verdict_has_a_symbol_of_its_own(qtbot: QtBot) -> None:
    chip = VerdictChip()
    qtbot.addWidget(chip)
    chip.show_style(ChipStyle("#2C7FB8", "#FFFFFF"), QFont())

    pictures = set()
    for verdict in VERDICTS:
        chip.show_verdict(verdict, "same")
        pictures.add(drawn(chip))

    assert len(pictures) == len(VERDICTS)


def test_without_a_verdict_nothing_is_drawn(qtbot: QtBot) -> None:
    chip = VerdictChip()
    qtbot.addWidget(chip)

    chip.show_style(ChipStyle("#2C7FB8", "#FFFFFF"), QFont())

    picture = chip.grab().toImage()
    assert picture.pixelColor(picture.rect().center()).name() != "#2c7fb8"


def test_screen_readers_hear_the_name(qtbot: QtBot) -> None:
    chip = VerdictChip()
    qtbot.addWidget(chip)

    chip.show_verdict("healthy", "Healthy")

    assert chip.accessibleName() == "Healthy"


def test_a_style_sheet_leaves_its_type_alone(qtbot: QtBot, qapp: QApplication) -> None:
    chip = VerdictChip()
    qtbot.addWidget(chip)
    chip.show_verdict("healthy", "Healthy")
    chip.show_style(ChipStyle("#2C7FB8", "#FFFFFF"), QFont("Inter", 22, QFont.Weight.Bold))
    before = chip.sizeHint(), drawn(chip)

    qapp.setStyleSheet("QWidget { font-size: 9px; font-weight: normal; }")
    chip.ensurePolished()
    after = chip.sizeHint(), drawn(chip)

    qapp.setStyleSheet("")
    assert after == before
