"""Frame window: the latest frames of a run, on which verdicts are judged, and the losses with which it began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from core.diagnosis.limits import FRAMES
from core.numerics import Floats
from core.numerics.medians import median
from core.record.frame import Frame
from core.record.recording import Recording
from core.record.view import View

Judged: TypeAlias = Frame | Sequence[Frame] | View | Recording


@dataclass(frozen=True, eq=False)
class FrameWindow:
    """Medians over the last frames; after an overflow, over those before it."""

    frames: list[Frame]  # at most FRAMES, all of them finite
    last: Frame | None  # the latest of all
    opening: tuple[float, ...] = ()  # of the run, where its beginning is known

    @property
    def hidden(self) -> list[int]:
        """Positions of the hidden layers."""
        return list(self.last.structure.hidden) if self.last is not None else []

    def median(self, measure: str, of_loss: bool = False) -> Floats:
        """Of a measure of the hidden layers, (hidden,); `of_loss`: over the frames that have a loss."""
        frames = [frame for frame in self.frames if frame.loss != 0] if of_loss else self.frames
        if not frames:
            return np.full(len(self.hidden), np.nan)
        return median([frame.row(measure)[self.hidden] for frame in frames])


def window_of(source: Judged) -> FrameWindow:
    """The window of a frame alone, of consecutive frames, or of a recorded run."""
    recent, opening = _recent(source)
    finite = [frame for frame in recent if frame.overflow is None]
    return FrameWindow(finite[-FRAMES:], recent[-1] if recent else None, opening)


def _recent(source: Judged) -> tuple[list[Frame], tuple[float, ...]]:
    """The frames with one to spare, which may be that of an overflow, and the losses with which the run began."""
    if isinstance(source, Frame):
        return [source], ()
    if isinstance(source, Recording | View):
        view = source.view() if isinstance(source, Recording) else source
        return view.recent(FRAMES + 1), view.opening[:FRAMES]
    begun = source[:FRAMES] if source and source[0].step == 0 else ()
    return list(source[-FRAMES - 1 :]), tuple(frame.loss for frame in begun)
