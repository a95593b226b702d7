"""Tests of how skip arcs are drawn."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from app.panels.stack.drawing.arc_painter import ArcPainter
from app.panels.stack.drawing.arcs import Arcs
from app.panels.stack.drawing.block_rows import BlockRows
from app.state.document import Document
from app.theme import Theme
from core.experiment import Experiment
from core.layers import Dense, Skip

ARCS = (Dense(units=8), Dense(units=8), Dense(units=8), Skip(span=2))


def drawn(theme: Theme, marked: bool, ends: tuple[int, ...] = ()) -> tuple[QImage, BlockRows, Arcs]:
    """A picture of one arc."""
    arcs = Arcs(Document(Experiment(layers=ARCS)))
    rows = BlockRows(len(ARCS), 340, gutter=arcs.gutter)
    image = QImage(340, rows.height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens.panel))
    painter = QPainter(image)
    ArcPainter(theme).paint_arc(painter, arcs.all[0], rows, marked)
    ArcPainter(theme).paint_ends(painter, ends, rows)
    painter.end()
    return image, rows, arcs


def test_the_way_runs_beside_the_blocks_from_source_to_slot(theme: Theme) -> None:
    image, rows, arcs = drawn(theme, marked=True)

    x = round(arcs.all[0].x(rows))
    inked = [y for y in range(image.height()) if any(image.pixelColor(x + dx, y).name() != theme.tokens.panel.lower()
             for dx in (-1, 0, 1))]  # fmt: skip
    assert abs(inked[0] - rows.line(1)) < 6
    assert abs(inked[-1] - rows.block(3).center().y()) < 6


def test_what_is_pointed_at_takes_the_accent(theme: Theme) -> None:
    image, rows, arcs = drawn(theme, marked=True)
    plain, *_ = drawn(theme, marked=False)

    handle = arcs.all[0].handle(rows).toPoint()
    assert image.pixelColor(handle) == QColor(theme.tokens.accent)
    assert plain.pixelColor(handle) == QColor(theme.tokens.panel)


def test_the_places_for_the_end_are_dots(theme: Theme) -> None:
    image, rows, _ = drawn(theme, marked=False, ends=(0, 2))

    dots = [image.pixelColor(rows.input.left() - 5, rows.line(source)) for source in (0, 2)]
    assert dots == [QColor(theme.tokens.accent)] * 2
