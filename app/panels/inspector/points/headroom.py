"""How much of the critical learning rate is used, in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from app.texts import Texts
from core.probes.critical import Headroom

ALMOST = 1.5  # from there on the reciprocal says more than a share


class HeadroomWords(QObject):
    """How much of the critical learning rate is used."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts

    def sentence(self, seen: Headroom | None, rate: float) -> str:
        """From which setting on the last step's update would raise the loss, and how much of it `rate` is."""
        critical = seen.critical_setting if seen is not None else math.nan
        if math.isnan(critical):
            return ""
        if critical == math.inf:
            return self.tr("Even a step a million times as long would not raise the loss.")
        if critical == 0:
            return self.tr("However short, a step in this direction raises the loss.")
        text = self.tr("From {critical} on, a step in this direction raises the loss.")
        said = text.format(critical=self._texts.number(critical, 2))
        return f"{said} {self._used(rate / critical)}" if rate else said

    def _used(self, share: float) -> str:
        if share > 1:
            return self.tr("You use {times} times as much.").format(times=self._rough(share))
        if share > 1 / ALMOST:
            return self.tr("You use {percent} % of it.").format(percent=round(100 * share))
        return self.tr("You use 1/{times} of it.").format(times=self._rough(1 / share))

    def _rough(self, times: float) -> str:
        """To two digits, of large numbers too."""
        return self._texts.number(float(f"{times:.1e}"), 2)
