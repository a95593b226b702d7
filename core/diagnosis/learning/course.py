"""Course: how a run has gone since its start or its last change, as far as learning is told by it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from core.diagnosis.limits import FRAMES, WINDOW_RARE, WINDOW_ROWS
from core.diagnosis.window import Judged
from core.numerics import Floats
from core.record.frame import Frame
from core.record.recording import Recording
from core.record.store import WINDOW, Seen
from core.record.task import Task
from core.record.view import View

EMPTY = (np.empty(0), np.empty(0))


@dataclass(frozen=True, eq=False)
class Course:
    """The latest frames, all of them finite, and what is known of those before them."""

    frames: list[Frame]  # of the window
    steps: int  # measured since the start or the last change, without one that overflowed
    first: Frame | None = None  # since then, where it is known
    overflow: bool = False
    task: Task = field(default_factory=Task)
    looks: Sequence[Seen] = ()
    held_out: tuple[Floats, Floats] = EMPTY  # steps that measured it, and the loss
    initial: float = math.nan  # loss of the run's first frame, where it is known
    judged: int = 0  # frames that means are of, more than `frames` where these are no longer kept
    mean_at: Callable[[str, int], float] = lambda name, step: math.nan  # over the window that ended with a step

    @property
    def last(self) -> int:
        """The step of the last finite frame."""
        return self.frames[-1].step if self.frames else 0

    @property
    def begun(self) -> int:
        """The step of the first frame since the start or the last change."""
        return self.last - self.steps + 1

    def loss_at(self, step: int) -> float:
        """The mean loss of the window that ended with an earlier step."""
        return self.mean_at("loss", step)

    def mean(self, name: str) -> float:
        """Of a scalar over the window; NaN where it is not known."""
        if self.judged > len(self.frames):
            return self.mean_at(name, self.last)
        values = [value for frame in self.frames if (value := getattr(frame, name)) == value]
        return float(np.mean(values)) if values else math.nan


def window_size(task: Task) -> int:
    """Frames that are judged together: so many that their mean is of enough samples, of rare classes too."""
    others = 1 - task.largest_share
    rows = max(WINDOW_ROWS, WINDOW_RARE / others) if others > 0 else WINDOW_ROWS
    return min(max(FRAMES, math.ceil(min(rows, task.rows) / max(task.batch, 1))), WINDOW)


def course_of(source: Judged) -> Course:
    """The course of a frame alone, of consecutive frames, or of a recorded run."""
    view = _recorded(source)
    if isinstance(view, View):
        return _of_view(view)
    size = window_size(view[-1].structure.task) if view else FRAMES
    finite = [frame for frame in view if frame.overflow is None][-size:]
    last = view[-1] if view else None
    if last is None:
        return Course([], 0)
    steps = last.step + (last.overflow is None)
    return Course(finite, steps, None, last.overflow is not None, last.structure.task, judged=len(finite))


def _recorded(source: Judged) -> View | list[Frame]:
    """The run of frames from the first on; the frames, where the run's beginning is not among them."""
    if isinstance(source, View | Recording):
        return source.view() if isinstance(source, Recording) else source
    frames = [source] if isinstance(source, Frame) else list(source)
    if not frames or frames[0].step != 0:
        return frames
    recording = Recording(frames[0].structure)
    recording.append(frames)
    return recording.view()


def _of_view(view: View) -> Course:
    """What was measured with other settings does not count, as soon as something was measured with these."""
    last = view.last
    if last is None:
        return Course([], 0)
    begun, task = min(max(view.changes, default=0), last.step), last.structure.task
    size, overflow = window_size(task), last.overflow is not None
    end = last.step - overflow  # the last finite step
    recent = view.recent(size + 1)
    frames = [frame for frame in recent if frame.overflow is None and frame.step >= begun][-size:]
    first = view.first if not begun else view.at(begun).last

    def mean_at(name: str, step: int) -> float:
        return view.mean(name, max(begun, step - size + 1), min(max(step, begun), end))

    initial = view.first.loss if view.first is not None else math.nan
    steps = end - begun + 1
    judged = min(size, steps) if frames else 0
    return Course(frames, steps, first, overflow, task, view.looks, view.held_out, initial, judged, mean_at)
