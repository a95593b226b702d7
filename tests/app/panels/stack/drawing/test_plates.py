"""Tests of the blocks that are kept painted."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from app.panels.stack.drawing.block import BlockPainter, Look
from app.panels.stack.drawing.plates import MOST_PLATES, Plates
from app.texts import Texts
from app.theme import Theme
from core.layers import Dense

BLOCK = QRect(10, 10, 300, 44)


@pytest.fixture
def strokes() -> list[int]:
    """The slots that were really painted."""
    return []


@pytest.fixture
def plates(theme: Theme, strokes: list[int], monkeypatch: pytest.MonkeyPatch) -> Plates:
    """Plates that tell when they paint."""
    blocks = BlockPainter(theme, Texts())
    paint = blocks.paint_block

    def noted(painter: QPainter, block: QRect, slot: int, *rest: Any) -> None:
        strokes.append(slot)
        paint(painter, block, slot, *rest)

    monkeypatch.setattr(blocks, "paint_block", noted)
    return Plates(blocks)


def show(plates: Plates, slot: int = 0, look: Look | None = None, ratio: float = 1.0) -> QImage:
    """What is seen of one block."""
    image = QImage(round(320 * ratio), round(64 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    plates.paint(painter, BLOCK, slot, Dense(), look or Look())
    painter.end()
    return image


def test_a_block_is_painted_once_and_looks_the_same_again(plates: Plates, strokes: list[int]) -> None:
    first, second = show(plates), show(plates)

    assert strokes == [0]
    assert first == second


def test_whatever_changes_is_painted_anew(plates: Plates, strokes: list[int]) -> None:
    show(plates)
    show(plates, look=Look(selected=True))
    show(plates, slot=1)
    show(plates, ratio=2.0)

    assert len(strokes) == 4


def test_a_plate_looks_like_the_block_itself(plates: Plates, theme: Theme) -> None:
    direct = QImage(320, 64, QImage.Format.Format_RGB32)
    direct.fill(Qt.GlobalColor.white)
    painter = QPainter(direct)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    BlockPainter(theme, Texts()).paint_block(painter, BLOCK, 0, Dense(), Look())
    painter.end()

    kept = show(plates)

    differing = sum(direct.pixel(x, y) != kept.pixel(x, y) for x in range(320) for y in range(64))
    assert differing < 0.01 * 320 * 64


def test_the_oldest_is_forgotten(plates: Plates, strokes: list[int]) -> None:
    for slot in range(MOST_PLATES + 1):
        show(plates, slot)
    strokes.clear()

    show(plates, MOST_PLATES)
    show(plates, 0)

    assert strokes == [0]
