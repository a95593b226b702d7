"""The symbol and the colour of each class, and the shades of an amount: one is enough to tell them apart."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.theme.tokens import Tokens, mix

LEVELS = 8  # shades of an amount
SOFT, SOFTER = 0.2, 0.12  # how much of a class's colour its region has; of the text's colour, which is strongest


@cache
def class_symbol(number: int, size: float) -> QPainterPath:
    """Ten shapes that stay apart when hollow, `size` pixels high, around the origin."""
    shape, half = number % 10, size / 2
    if shape == 0:
        path = QPainterPath()
        path.addEllipse(QPointF(), half * 0.9, half * 0.9)
        return path
    return _polygon([(half * x, half * y) for x, y in _corners(shape)])


def _corners(shape: int) -> list[tuple[float, float]]:
    """Corners in units of half the height, y downwards."""
    third = 0.34
    plus = [(-third, -1), (third, -1), (third, -third), (1, -third), (1, third), (third, third), (third, 1),
            (-third, 1), (-third, third), (-1, third), (-1, -third), (-third, -third)]  # fmt: skip
    turn = math.sqrt(0.5)
    named: dict[int, list[tuple[float, float]]] = {
        1: [(-1, 0.85), (1, 0.85), (0, -0.95)],
        2: [(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)],
        3: [(0, -1.15), (0.9, 0), (0, 1.15), (-0.9, 0)],
        4: [(-1, -0.85), (1, -0.85), (0, 0.95)],
        5: plus,
        6: [(turn * (x - y), turn * (x + y)) for x, y in plus],
        7: _star(5, 1.1, 0.45),
        8: _star(3, 1.0, 1.0),
    }
    return named.get(shape, [(-0.95, 0), (0.95, -0.95), (0.95, 0.95)])


def _star(tips: int, outer: float, inner: float) -> list[tuple[float, float]]:
    angles = [(math.pi * i / tips, (outer, inner)[i % 2]) for i in range(2 * tips)]
    return [(radius * math.sin(angle), -radius * math.cos(angle)) for angle, radius in angles]


def _polygon(corners: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon([QPointF(x, y) for x, y in corners])
    path.closeSubpath()
    return path


def class_colour(tokens: Tokens, number: int) -> str:
    """The colour of a class."""
    return tokens.classes[number % len(tokens.classes)]


def level_colour(tokens: Tokens, level: int) -> str:
    """The shade of an amount, from the least (0) to the largest (LEVELS - 1): ever farther from the panel."""
    share = level / (LEVELS - 1)
    pale, strong = mix(tokens.panel, tokens.violet, 0.35), mix(tokens.violet, tokens.text, 0.75)
    return mix(pale, tokens.violet, 2 * share) if share < 0.5 else mix(tokens.violet, strong, 2 * share - 1)


def soft(tokens: Tokens, colour: str) -> str:
    """The colour as a region under marks of the same colour."""
    return mix(tokens.panel, colour, SOFTER if colour == tokens.text else SOFT)
