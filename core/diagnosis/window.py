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
from core.record.frame import Frame
from core.record.recording import Recording
from core.record.view import View

Judged: TypeAlias = Frame | Sequence[Frame] | View | Recording


@dataclass(frozen=True, eq=False)
class FrameWindow:
    """Medians over the last frames; after an overflow, over those before it."""

    frames: list[Frame]  # at most FRAMES, all of them finite
    last: Frame | None  # the latest of all
    opening: tuple[float, ...] = ()  # losses of the run, where its beginning is known
    first: Frame | None = None  # of the run, where it is known
    log10_leap: float = math.nan  # the largest since the run began, or was retuned
    retuned: bool = False

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
    view = source.view() if isinstance(source, Recording) else source
    frames = [view] if isinstance(view, Frame) else view.recent(FRAMES + 1) if isinstance(view, View) else list(view)
    recent = frames[-FRAMES - 1 :]  # with one to spare, which may be that of an overflow
    finite = [frame for frame in recent if frame.overflow is None]
    last = recent[-1] if recent else None
    if isinstance(view, View):
        beginning = view.opening[:FRAMES], view.first, view.largest("log10_leap"), bool(view.changes)
        return FrameWindow(finite[-FRAMES:], last, *beginning)
    begun = frames[:FRAMES] if frames and frames[0].step == 0 else []
    opening = () if isinstance(view, Frame) else tuple(frame.loss for frame in begun)
    leap = np.fmax.reduce([frame.log10_leap for frame in frames], initial=math.nan)
    return FrameWindow(finite[-FRAMES:], last, opening, begun[0] if begun else None, float(leap))
