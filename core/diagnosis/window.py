"""Frame window: the latest frames of a run, on which verdicts are judged, and the losses with which it began."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from core.diagnosis.limits import FRAMES
from core.numerics import Floats
from core.numerics.medians import median
from core.record.frame import Frame, positions
from core.record.recording import Recording
from core.record.view import View

Judged: TypeAlias = Frame | Sequence[Frame] | View | Recording


@dataclass(frozen=True, eq=False)
class FrameWindow:
    """Medians over the last frames; after an overflow, over those before it."""

    frames: list[Frame]  # at most FRAMES, all of them finite
    last: Frame | None  # the latest of all
    opening: tuple[float, ...] = ()  # losses since the start or the last change, where they are known
    first: Frame | None = None  # of the run, where it is known
    log10_leap: float = math.nan  # the largest since the start or the last change
    begun: int = 0  # the step of that start or change

    @property
    def steps(self) -> int:
        """Taken since the start or the last change, when the latest frame was measured."""
        return self.frames[-1].step - self.begun if self.frames else 0

    @property
    def hidden(self) -> list[int]:
        """Positions of the hidden layers."""
        return list(self.last.structure.hidden) if self.last is not None else []

    def median(self, measure: str, of_loss: bool = False) -> Floats:
        """Of a measure of the hidden layers, (hidden,); `of_loss`: over the frames that have a loss."""
        frames = [frame for frame in self.frames if frame.loss != 0] if of_loss else self.frames
        if not frames:
            return np.full(len(self.hidden), np.nan)
        hidden = positions(frames[-1].structure.hidden)
        return median([frame.row(measure)[hidden] for frame in frames])


def window_of(source: Judged) -> FrameWindow:
    """The window of a frame alone, of consecutive frames, or of a recorded run."""
    view = source.view() if isinstance(source, Recording) else source
    if isinstance(view, View):
        return _of_view(view)
    frames = [view] if isinstance(view, Frame) else list(view)
    finite, last = _latest(frames)
    begun = frames[:FRAMES] if frames and frames[0].step == 0 else []
    opening = () if isinstance(view, Frame) else tuple(frame.loss for frame in begun)
    leap = np.fmax.reduce([frame.log10_leap for frame in frames], initial=math.nan)
    return FrameWindow(finite, last, opening, begun[0] if begun else None, float(leap))


def _of_view(view: View) -> FrameWindow:
    """What was measured with other settings does not count, as soon as something was measured with these."""
    recent = view.recent(FRAMES + 1)  # with one to spare, which may be that of an overflow
    begun = min(max(view.changes, default=0), recent[-1].step) if recent else 0
    finite, last = _latest([frame for frame in recent if frame.step >= begun])
    opening = view.opening_anew[:FRAMES]
    return FrameWindow(finite, last, opening, view.first, view.largest_leap, begun)


def _latest(frames: list[Frame]) -> tuple[list[Frame], Frame | None]:
    """The finite ones, at most FRAMES of them, and the last of all."""
    recent = frames[-FRAMES - 1 :]
    return [frame for frame in recent if frame.overflow is None][-FRAMES:], recent[-1] if recent else None
