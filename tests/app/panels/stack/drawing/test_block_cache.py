"""Tests of the blocks that are kept painted."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from app.panels.stack.drawing.block import BlockPainter, BlockState
from app.panels.stack.drawing.block_cache import AT_ONCE, MOST_AREA, RIM, BlockCache
from app.texts import Texts
from app.theme import Theme
from core.layers import Dense

BLOCK = QRect(10, 10, 300, 44)


@pytest.fixture
def strokes() -> list[int]:
    """The slots that were really painted."""
    return []


@pytest.fixture
def cache(theme: Theme, strokes: list[int], monkeypatch: pytest.MonkeyPatch) -> BlockCache:
    """A cache that tells when it paints."""
    blocks = BlockPainter(theme, Texts())
    paint = blocks.paint_block

    def noted(painter: QPainter, block: QRect, slot: int, *rest: Any) -> None:
        strokes.append(slot)
        paint(painter, block, slot, *rest)

    monkeypatch.setattr(blocks, "paint_block", noted)
    return BlockCache(blocks)


def show(
    cache: BlockCache, slot: int = 0, look: BlockState | None = None, ratio: float = 1.0, block: QRect = BLOCK
) -> QImage:
    """What is seen of one block."""
    image = QImage(round(320 * ratio), round(64 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    cache.paint(painter, block, slot, Dense(), look or BlockState())
    painter.end()
    return image


def test_a_block_is_painted_once_and_looks_the_same_again(cache: BlockCache, strokes: list[int]) -> None:
    first, second = show(cache), show(cache)

    assert strokes == [0]
    assert first == second


def test_whatever_changes_is_painted_anew(cache: BlockCache, strokes: list[int]) -> None:
    show(cache)
    show(cache, look=BlockState(selected=True))
    show(cache, slot=1)
    show(cache, ratio=2.0)

    assert len(strokes) == 4


def test_of_many_that_change_together_some_are_seen_as_they_were(cache: BlockCache, strokes: list[int]) -> None:
    slots, chosen = range(AT_ONCE + 2), BlockState(selected=True)
    cache.begin()
    before = [show(cache, slot) for slot in slots]
    strokes.clear()

    cache.begin()
    first, waited = [show(cache, slot, chosen) for slot in slots], cache.waits
    cache.begin()
    second = [show(cache, slot, chosen) for slot in slots]

    assert [seen == as_it_was for seen, as_it_was in zip(first, before, strict=True)] == [
        slot >= AT_ONCE for slot in slots
    ]
    assert (waited, cache.waits) == (True, False)
    assert second[-1] != before[-1]
    assert strokes == list(slots)


def test_what_was_never_seen_is_not_kept_waiting(cache: BlockCache, strokes: list[int]) -> None:
    cache.begin()

    for slot in range(2 * AT_ONCE):
        show(cache, slot)

    assert len(strokes) == 2 * AT_ONCE
    assert not cache.waits


def test_what_was_painted_once_is_known(cache: BlockCache) -> None:
    before = cache.knows(0)

    show(cache)
    show(cache, look=BlockState(selected=True))

    assert (before, cache.knows(0), cache.knows(1)) == (False, True, False)


def test_a_kept_block_looks_like_the_block_itself(cache: BlockCache, theme: Theme) -> None:
    direct = QImage(320, 64, QImage.Format.Format_RGB32)
    direct.fill(Qt.GlobalColor.white)
    painter = QPainter(direct)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    BlockPainter(theme, Texts()).paint_block(painter, BLOCK, 0, Dense(), BlockState())
    painter.end()

    kept = show(cache)

    differing = sum(direct.pixel(x, y) != kept.pixel(x, y) for x in range(320) for y in range(64))
    assert differing < 0.01 * 320 * 64


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("block", [BLOCK, QRect(10, 10, 500, 90)])
def test_what_was_not_seen_for_longest_is_forgotten_where_all_are_more_than_a_screen(
    cache: BlockCache, strokes: list[int], block: QRect, ratio: float
) -> None:
    fit = MOST_AREA // ((block.width() + 2 * RIM) * (block.height() + 2 * RIM))
    for slot in (*range(fit), 0, fit):
        show(cache, slot, ratio=ratio, block=block)
    strokes.clear()

    for slot in (fit, 0, 2, 1):
        show(cache, slot, ratio=ratio, block=block)

    assert strokes == [1]
