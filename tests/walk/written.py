"""What plots and sheets write while they are painted: how large, where, and whether it was cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.lettering import ELLIPSIS, Pen
from app.canvas.scales.ticks import Tick


class Written(NamedTuple):
    """A text on something that is painted on."""

    text: str
    px: int
    place: QRectF  # in the pixels of what it is painted on
    ground: QRectF
    cut: bool
    raised: bool  # an exponent, which is smaller than its base

    @property
    def outside(self) -> bool:
        """Whether some of it is not seen."""
        return bool(self.text) and not self.ground.adjusted(-1, -1, 1, 1).contains(self.place)


@contextmanager
def overheard() -> Iterator[list[Written]]:
    """Meanwhile every text is noted that is written by a pen."""
    found, cuts, exponents = list[Written](), set[str](), set[int]()
    put, fitted, parts, write_tick = Pen._put, Pen.fitted, Pen._parts, Pen.write_tick

    def note(pen: Pen, painter: QPainter, left: float, baseline: float, text: str) -> None:
        metrics = pen.metrics
        place = QRectF(left, baseline - metrics.capHeight(), metrics.horizontalAdvance(text), metrics.capHeight())
        turned = painter.transform().mapRect(place)
        cut, raised = text.endswith(ELLIPSIS) and text in cuts, id(pen) in exponents
        found.append(Written(text, pen.font.pixelSize(), turned, _ground(painter), cut, raised))
        put(pen, painter, left, baseline, text)

    def fit(pen: Pen, text: str, room: float) -> str:
        shown = fitted(pen, text, room)
        if shown != text:
            cuts.update(part for _, part in parts(pen, shown))
        return shown

    def part(pen: Pen, text: str) -> list[tuple[Pen, str]]:
        whole = parts(pen, text)
        exponents.update(id(each) for each, _ in whole if each is not pen)
        return whole

    def tick(pen: Pen, painter: QPainter, x: float, middle: float, tick: Tick, align: float = 0.0) -> None:
        exponents.add(id(pen.raised))
        write_tick(pen, painter, x, middle, tick, align)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pen, "_put", note)
        patch.setattr(Pen, "fitted", fit)
        patch.setattr(Pen, "_parts", part)
        patch.setattr(Pen, "write_tick", tick)
        yield found


def _ground(painter: QPainter) -> QRectF:
    device = painter.device()
    if isinstance(device, QPixmap):
        return QRectF(device.rect())
    return QRectF(device.rect()) if isinstance(device, QWidget) else QRectF(-1e6, -1e6, 2e6, 2e6)
