"""The public door to a whole run, from Python: its numbers, what they say, and its picture."""

from __future__ import annotations

from collections.abc import Sequence
from operator import index
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from app.main import find_pictures
from core.commands.answers import Answers
from core.commands.pictures import PROFILE, SUFFIXES, Wanted
from core.commands.report import layer_name, slot_name
from core.diagnosis.health import Diagnosis, diagnose
from core.experiment import Experiment
from core.experiment.pictures import LOOK
from core.record.frame import MEASURES, Frame
from core.record.recording import Recording
from core.training.session import Session

if TYPE_CHECKING:
    from pandas import DataFrame

SCALARS = {  # of a step, as they are called in tables
    "epoch": "epoch",
    "loss": "loss",
    "accuracy": "accuracy",
    "held_out_loss": "test_loss",
    "held_out_accuracy": "test_accuracy",
    "learning_rate": "learning_rate",
}


def run(experiment: Experiment, steps: int = 200) -> Run:
    """Trains for so many steps, or until a number leaves the precision. ExperimentError where it cannot begin.

    >>> from core.experiment import Experiment
    >>> from core.layers import Dense
    >>> result = run(Experiment(layers=(Dense(units=8),) * 3), steps=20)
    >>> len(result), result.diagnosis.verdict
    (20, 'healthy')
    """
    if not isinstance(experiment, Experiment):
        raise TypeError(f"an Experiment is run, not a {type(experiment).__name__}; read_experiment makes one of a file")
    if index(steps) < 1:
        raise ValueError(f"steps must be at least 1, not {steps}")
    session = Session(experiment)
    frames = [session.step()]
    while len(frames) < steps and not session.ended:
        frames.append(session.step())
    return Run(session, frames)


class Run:
    """A run that has been made; `frames` holds every step of it."""

    def __init__(self, session: Session, frames: Sequence[Frame]) -> None:
        self._session = session
        self.experiment, self.frames = session.experiment, tuple(frames)

    def __len__(self) -> int:
        """Steps that were measured."""
        return len(self.frames)

    @property
    def diagnosis(self) -> Diagnosis:
        """What its last ten frames say about the network."""
        return diagnose(self.frames)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """`step` and the scalars, (steps,); every measure of `Frame`, (steps, slots + 1), the output last."""
        tables = np.stack([frame.table for frame in self.frames])
        arrays: dict[str, NDArray[Any]] = {"step": np.array([frame.step for frame in self.frames])}
        arrays |= {name: np.array([getattr(frame, of) for frame in self.frames]) for name, of in SCALARS.items()}
        return arrays | {name: tables[:, i] for i, name in enumerate(MEASURES)}

    def to_dataframe(self) -> DataFrame:
        """A row per step and slot, the output last, as `backscope run --csv` writes it. ImportError without pandas."""
        try:
            from pandas import DataFrame
        except ImportError as error:
            raise ImportError("to_dataframe needs pandas: install it, or use to_arrays, which needs nothing") from error
        first, arrays = self.frames[0], self.to_arrays()
        entries, every = range(first.structure.entries), len(self)
        columns: dict[str, Any] = {"step": arrays.pop("step").repeat(len(entries))}
        columns["slot"] = [slot_name(first, i) for i in entries] * every
        columns["layer"] = [layer_name(first, i) for i in entries] * every
        columns["kind"] = [*first.structure.kinds] * every
        columns["name"] = [*self.experiment.names] * every
        columns |= {name: arrays.pop(name).repeat(len(entries)) for name in SCALARS}
        return DataFrame(columns | {name: array.ravel() for name, array in arrays.items()})

    def plot(self, path: str | Path, name: str = PROFILE) -> None:
        """Writes a plot as .png, .svg or .pdf, as `backscope run --plot NAME:FILE` does; the experiment is in it.

        `backscope plots` lists the names. ImportError names the library that the machine lacks for drawing.
        """
        if Path(path).suffix.lower() not in SUFFIXES:
            raise ValueError(f"a picture ends in {', '.join(SUFFIXES)}, not like {path}")
        pictures = find_pictures()
        if name not in pictures.names():
            raise ValueError(f"there is no plot {name}; there are {', '.join(pictures.names())}")
        recording = Recording(self.frames[0].structure, self.experiment)
        recording.append(self.frames)
        ask = Answers(self._session, recording, len(self) - 1).ask
        pictures.draw(recording.view(), ask, Wanted(name, str(path)), LOOK, "en")
