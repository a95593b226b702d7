"""What goes down the pipe to the engine's process, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from msgspec.structs import replace

from core.components.tables import Stamp
from core.experiment import Experiment
from core.numerics import Floats
from core.probes import Seen
from core.probes.probe import Probes
from core.record.frame import SCALARS, Frame, Overflow, Structure
from core.wording import Reason


@dataclass(frozen=True, slots=True)
class Load:
    """Begin a new main run; the main one before is dropped. Its first frame follows at once; it waits for `Play`."""

    experiment: Experiment
    run: int


@dataclass(frozen=True, slots=True)
class Rehearse:
    """Begin a side run: so many frames, made in a small share of the time while the main run trains."""

    experiment: Experiment
    run: int
    frames: int


@dataclass(frozen=True, slots=True)
class Rest:
    """Set the main run aside as it stands, to be taken up again; of several that rest, the oldest are freed."""

    run: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Make a run that rests the main one again, as it stood; the main one is dropped. It waits for `Play`."""

    run: int


@dataclass(frozen=True, slots=True)
class Drop:
    """Forget a run; nothing more is heard of it."""

    run: int


@dataclass(frozen=True, slots=True)
class Retune:
    """Go on with other settings of the same kind of optimizer."""

    run: int
    experiment: Experiment

    @staticmethod
    def suffices(before: Experiment, after: Experiment) -> bool:
        """Whether a run need not begin anew to become another experiment's."""
        alike = type(before.optimizer) is type(after.optimizer)
        return alike and after.same_run(replace(before, optimizer=after.optimizer))


@dataclass(frozen=True, slots=True)
class Play:
    """Train on, at most so many steps a second and up to a step; None is as fast and as far as it goes."""

    run: int
    rate: float | None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop after the present step."""

    run: int


@dataclass(frozen=True, slots=True)
class Advance:
    """While paused: so many single steps."""

    run: int
    steps: int


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """So many batches of a run's frames have been taken."""

    run: int
    batches: int


@dataclass(frozen=True, slots=True)
class Look:
    """Answer these probes of a run from now on, as often as the eye can use it; the first answer comes at once."""

    run: int
    probes: Probes


@dataclass(frozen=True, slots=True)
class Ping:
    """Give a sign of life, in the midst of whatever is computed."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the process."""


Order: TypeAlias = (
    Load | Rehearse | Rest | Resume | Drop | Retune | Play | Pause | Advance | Acknowledge | Look | Ping | Stop
)


@dataclass(frozen=True, slots=True)
class Started:
    """A run stands ready; its frames will refer to this structure, and are of that state of a file, if of any."""

    run: int
    structure: Structure
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """Consecutive frames of a run, packed: one array instead of many objects."""

    run: int
    first: int
    tables: Floats  # (frames, measures, entries)
    scalars: Floats  # (frames, scalars)
    overflow: Overflow | None  # of the last frame

    def unpacked(self, structure: Structure) -> list[Frame]:
        """The frames as values."""
        last = len(self.tables) - 1
        return [self._frame(structure, i, self.overflow if i == last else None) for i in range(len(self.tables))]

    def _frame(self, structure: Structure, i: int, overflow: Overflow | None) -> Frame:
        scalars = dict(zip(SCALARS, self.scalars[i].tolist(), strict=True))
        table = self.tables[i].copy()  # whoever keeps one frame does not hold all of them
        return Frame(structure, self.first + i, table, overflow=overflow, **scalars)


def packed(run: int, frames: list[Frame]) -> Frames:
    """Consecutive frames of a run, at least one, for the pipe."""
    tables = np.stack([frame.table for frame in frames])
    scalars = np.array([[getattr(frame, name) for name in SCALARS] for frame in frames])
    return Frames(run, frames[0].step, tables, scalars, frames[-1].overflow)


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What the probes have shown of one step of a run, and which of them failed."""

    run: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class Retuned:
    """The run goes on with other settings of the optimizer from that step on."""

    run: int
    step: int


@dataclass(frozen=True, slots=True)
class Reread:
    """The table of the run is not what it was when a main run read it last, and it has been read again."""

    run: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Failed:
    """A run could not begin or go on, and why."""

    run: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Freed:
    """A run that was set aside is not there any more; it can only begin anew."""

    run: int


@dataclass(frozen=True, slots=True)
class Pong:
    """A sign of life, which the near end keeps to itself."""


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing has been heard of the engine's process for so many seconds, though it was asked; it may be stopped."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """A silent engine has been heard of again, and goes on."""


@dataclass(frozen=True, slots=True)
class Died:
    """The engine's process is gone; the engine has to be started again."""


Report: TypeAlias = Started | Frames | Answers | Retuned | Reread | Failed | Freed | Silent | Recovered | Died
