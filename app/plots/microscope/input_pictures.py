"""Where a neuron's inputs are the pixels of a picture: the sample, and the weights with which it looks at it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.plots.samples.pictures import draw_picture, draw_signed
from app.theme import Theme
from core.probes.data import pictures_of
from core.probes.neuron import NeuronAnswer

LARGEST_PX, LEAST_PX, GAP_PX, NAME_PX = 96, 40, 16, 18
Picture = tuple[int, int]  # rows, columns


def draw_input(painter: QPainter, theme: Theme, room: QRectF, answer: NeuronAnswer, picture: Picture) -> None:
    """Two pictures side by side with their names above them, where there is room."""
    size, tokens = theme.size, theme.tokens
    side = min(size(LARGEST_PX), int(room.height()) - size(NAME_PX), int(room.width() - size(GAP_PX)) // 2)
    if side < size(LEAST_PX) or not (np.isfinite(answer.inputs).all() and np.isfinite(answer.weights).all()):
        return
    pen = lettering.pen(theme, 11, "secondary")
    boxes = [QRectF(room.left() + k * (side + size(GAP_PX)), room.top() + size(NAME_PX), side, side) for k in (0, 1)]
    draw_picture(painter, boxes[0], pictures_of(answer.inputs[np.newaxis], picture)[0], tokens.text, tokens.panel)
    draw_signed(painter, boxes[1], answer.weights.reshape(picture), tokens)
    painter.setPen(QPen(theme.colour("line"), theme.line))
    painter.drawRects(boxes)
    for box, name in zip(boxes, ("x", "w"), strict=True):
        pen.write(painter, box.left(), box.top() - size(NAME_PX) / 2, name)
