"""The gradient profile: one bar per layer on a logarithmic axis, the heart of the program."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.plots.axes import Axes
from app.plots.canvas import Area
from app.plots.geometry import cells
from app.plots.glide import Glide
from app.plots.marks import ABSENT
from app.plots.plot import Cell, Plot
from app.plots.profile import ABSOLUTE, MEASURES, RELATIVE, WEIGHT, Profile, profile_of
from app.plots.profile_drawing import ProfileDrawing, Words
from app.plots.profile_words import ProfileWords
from app.plots.segments import Segments
from app.plots.strip import STRIP_PX
from app.plots.ticks import Scale, Tick, decade_range, decade_ticks, grown, slot_ticks
from app.texts import Texts
from app.theme import Theme
from core.history import History

NUMBER_SPACING_PX = 24  # between the numbers of the axes


class GradientProfile(Plot):
    """How much of the gradient arrives at each layer."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.measure = RELATIVE
        self.profile: Profile | None = None
        self.words = ProfileWords(texts, self)
        self._range: tuple[float, float] | None = None
        self._of: tuple[History | None, str] = (None, "")  # to what the range belongs
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.drawing = ProfileDrawing(self.canvas, theme, self.area, self.words)
        self.glide = Glide(self)
        self.glide.valueChanged.connect(self._glided)
        self.segments = self._segments()
        self.retranslate()
'''
'''
