"""How a run ended that left the precision: what overflowed, where and when, in one line."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.texts.places import Places
from core.record.frame import Frame


class Endings(QObject):
    """Says it in the same words everywhere."""

    def of(self, frame: Frame, places: Places) -> str:
        """The end of the run, or nothing if this frame is not its end."""
        if frame.overflow is None:
            return ""
        what = {"signal": self.tr("signal"), "weight": self.tr("weight"), "loss": self.tr("loss")}[frame.overflow.what]
        where = places.layer(frame.overflow.slot, frame.structure.entries)
        return self.tr("overflow at step {step}: {what} of {where}").format(step=frame.step, what=what, where=where)
