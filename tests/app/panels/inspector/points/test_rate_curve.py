"""The small drawing of the learning rate and of the critical one over the steps."""

from __future__ import annotations

import math
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.rate_curve import HEIGHT, RateCurve
from app.texts import Texts
from app.theme import Theme
from core.probes.critical import Headroom

WIDE = 252


@pytest.fixture
def curve(qtbot: QtBot, theme: Theme) -> RateCurve:
    made = RateCurve(theme, Texts())
    qtbot.addWidget(made)
    made.resize(WIDE, HEIGHT)
    return made


def course(*factors: float, rate: float = 0.01) -> list[tuple[int, Headroom]]:
    return [(10 * i, Headroom(factor, rate, rate)) for i, factor in enumerate(factors)]


def heights(curve: RateCurve, theme: Theme, colour: str) -> dict[int, float]:
    """Where a line stands, by column: the mean row of the pixels in its colour."""
    image: QImage = curve.grab().toImage()
    wanted, found = theme.colour(colour), dict[int, list[int]]()
    for x in range(image.width() // 3):  # the names stand at the right
        for y in range(image.height()):
            seen = image.pixelColor(x, y)
            far = abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue())
            if far < 60:
                found.setdefault(x, []).append(y)
    return {x: sum(rows) / len(rows) for x, rows in found.items()}


def test_the_critical_rate_lies_above_a_smaller_rate_and_below_a_larger_one(curve: RateCurve, theme: Theme) -> None:
    curve.show_course(course(100, 100, 100))
    small = heights(curve, theme, "text"), heights(curve, theme, "accent")
    curve.show_course(course(0.01, 0.01, 0.01))
    large = heights(curve, theme, "text"), heights(curve, theme, "accent")

    assert small[0]
    assert all(small[0][x] < small[1][x] for x in small[0].keys() & small[1].keys())
    assert large[0]
    assert all(large[0][x] > large[1][x] for x in large[0].keys() & large[1].keys())


def test_it_names_both_with_their_last_value(curve: RateCurve) -> None:
    curve.show_course(course(100, 400))

    assert curve.names() == ("critical: 4", "learning rate: 0.01")
    assert curve.accessibleDescription() == "critical: 4; learning rate: 0.01"


@pytest.mark.parametrize("factors", [(9, 0.1, 9), (0.1, 9, 0.1), (9, 9, 0.01, 9, 9, 9), (2, 0.001, 0.002)])
def test_no_name_stands_on_a_line(
    curve: RateCurve, factors: tuple[float, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, names = list[QPolygonF](), list[QRectF]()
    curve.show_course(course(*factors))
    curve.resize(WIDE // 2, HEIGHT)  # so that the names are long beside the lines
    monkeypatch.setattr(QPainter, "drawPolyline", lambda _, points: lines.append(QPolygonF(points)))
    monkeypatch.setattr(QPainter, "drawText", lambda _, where, *_rest: names.append(QRectF(where)))

    curve.grab()

    assert len(lines) == 2
    for name in names[-2:]:
        path = QPainterPath()
        path.addRect(name)
        for line in lines:
            assert not any(path.intersects(QRectF(x, _at(line, x), 0.1, 0.1)) for x in range(curve.width()))
    assert all(name.top() >= 0 and name.bottom() <= curve.height() for name in names)


def _at(line: QPolygonF, x: float) -> float:
    points = np.array([point.toTuple() for point in line.toList()])
    return float(np.interp(x, points[:, 0], points[:, 1]))


@pytest.mark.parametrize("factors", [(), (5.0,), (5.0, math.inf), (0.0, math.inf, math.nan)])
def test_fewer_than_two_critical_rates_are_no_curve(curve: RateCurve, factors: tuple[float, ...]) -> None:
    curve.show_course(course(*factors))

    assert curve.isHidden()
    assert curve.names() == ()


@pytest.mark.parametrize("factors", [(1e-6, 1e6), (1.0, 1.0), (0.5, math.inf, 2.0, 0.0, 1e300)])
@pytest.mark.parametrize("cursor", [None, 0, 5, 10_000])
def test_whatever_was_found_can_be_drawn(curve: RateCurve, factors: tuple[float, ...], cursor: int | None) -> None:
    curve.show_course(course(*factors), cursor)
    curve.show()

    assert not curve.grab().isNull()


def test_painting_reckons_no_rate_again(curve: RateCurve, monkeypatch: pytest.MonkeyPatch) -> None:
    curve.show_course(course(100, 400, 200))
    before, reckoned = curve.grab().toImage(), Mock(side_effect=np.log10)
    monkeypatch.setattr(np, "log10", reckoned)

    assert curve.grab().toImage() == before
    assert reckoned.call_count == 0
