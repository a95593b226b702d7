"""A short way from one picture to the next, so that the eye can follow what moved."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from core.numerics import Floats

GLIDE_MS = 80
STREAM_S = 0.09  # frames that follow each other faster than this move by themselves


class Glide(QVariantAnimation):
    """An array on its way to where it belongs; a stream of frames needs no help and is shown as it is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.enabled = True
        self.seen: Floats = np.zeros(0)
        self._start: Floats = self.seen
        self._target: Floats = self.seen
        self._last = 0.0
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(GLIDE_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move)

    def go(self, target: Floats) -> None:
        """Move there, at once if it is not the same kind of thing or if nobody wants motion."""
        now, before = time.monotonic(), self._last
        self._last = now
        if np.array_equal(target, self._target, equal_nan=True):
            return
        self.stop()
        self._start, self._target = self.seen, target
        if now - before < STREAM_S or target.shape != self.seen.shape or not self._wanted():
            self.seen = target
        else:
            self.start()

    def _wanted(self) -> bool:
        return self.enabled and self._motion_is_welcome()

    @staticmethod
    def _motion_is_welcome() -> bool:
        """What the system says."""
        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) != 0

    def _move(self, share: float) -> None:
        self.seen = self._target if share >= 1.0 else self._start + (self._target - self._start) * share
