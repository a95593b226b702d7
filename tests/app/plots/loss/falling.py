"""Runs whose loss falls, and what is written beside them."""

from __future__ import annotations

from app.plots.loss.plot import LossCurve
from core.components.losses import AnyLoss
from core.experiment import Experiment
from core.record.recording import Recording
from core.record.view import View
from tests.core.frames import dense, frame_of, recording_of


def falling(steps: int, start: float = 2.0, experiment: Experiment | None = None) -> Recording:
    """The loss falls from step to step; held out is measured at every tenth."""
    held_out = {True: {"test_loss": 1.5, "test_accuracy": 0.25}, False: {}}
    frames = [frame_of(dense(2), k, loss=start / (k + 1), accuracy=0.5, **held_out[k % 10 == 0]) for k in range(steps)]
    return recording_of(frames, experiment)


def falling_loss(steps: int, start: float = 2.0, loss: AnyLoss | None = None) -> View:
    """The same, to be shown; of an experiment with that loss."""
    return falling(steps, start, Experiment(loss=loss) if loss is not None else None).view()


def names(plot: LossCurve) -> list[str]:
    """What is written at the ends of the curves."""
    return [curve.name for curve in (*plot.losses.curves, *plot.accuracies.curves)]
