"""Task: one run in the engine: its session, how far and how fast it is to go, and what has not been told of it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.components.datasets import forget_table
from core.components.tables import Stamp
from core.engine.live_probes import AT_ONCE_S, LiveProbes
from core.engine.orders import Retuned, Started, packed
from core.engine.sealing import SealedAnswers, Sent
from core.experiment import Experiment
from core.record.frame import Frame
from core.training.kept import Kept
from core.training.session import Session
from core.training.split import Split

BATCH_INTERVAL_S = 1 / 60
MOST_UNACKNOWLEDGED = 4  # batches; then the run waits for the screen
MOST_FRAMES = 256  # in one batch


class Task:
    """Trains one run as it is told to, and tells its frames in batches."""

    def __init__(
        self, experiment: Experiment, run: int, kept: Kept, say: Callable[[Sent], None], clock: Callable[[], float]
    ) -> None:
        self.run = run
        self.probes = LiveProbes(clock)
        self._experiment, self._kept, self._say, self._clock = experiment, kept, say, clock
        self._session: Session | None = None  # until its first step
        self._playing, self._due = False, 0
        self._until: int | None = None
        self._rate: float | None = None
        self._frames: list[Frame] = []
        self._sent_at = self._next_at = 0.0  # seconds
        self._unacknowledged = 0

    @property
    def stamp(self) -> Stamp | None:
        """Of which state of a file its data are; None before its first step, and where they are of none."""
        return self._session.stamp if self._session is not None else None

    @property
    def bytes_needed(self) -> int:
        """Memory that it takes but for its samples, as it was reckoned when it began; nobody asks a file again."""
        return self._session.bytes_needed if self._session is not None else 0

    @property
    def split(self) -> Split | None:
        """Its samples, which others may share; None before its first step."""
        return self._session.samples.split if self._session is not None else None

    @property
    def busy(self) -> bool:
        """Whether it has steps to make."""
        session = self._session
        return session is None or (not session.ended and (self._goes_on(session) or self._due > 0))

    @property
    def blocked(self) -> bool:
        """Whether it waits for somebody to take its frames."""
        return self._unacknowledged >= MOST_UNACKNOWLEDGED

    @property
    def done(self) -> bool:
        """Whether there is nothing to be done or to be told, until another order comes."""
        return not self.busy and not self.blocked and not self._frames and not self.probes.at_work

    def patience(self) -> float | None:
        """Seconds until it has something to do; None until another order comes."""
        if self.blocked:
            return None
        if not self.busy:
            return 0.0 if self._frames or self.probes.at_work else None
        return 0.0 if self._at_leisure and self.probes.at_work else self._waits()

    def play(self, rate: float | None, until: int | None = None) -> None:
        """Trains on from now, at that many steps a second or as fast as it goes, and no further than that step."""
        self._playing, self._until = True, until
        self._rate, self._next_at = rate, self._clock()

    def pause(self) -> None:
        """Makes no more steps."""
        self._playing, self._due = False, 0

    def advance(self, steps: int) -> None:
        """Makes so many steps, playing or not."""
        self._due += steps

    def retune(self, experiment: Experiment) -> None:
        """Goes on with other settings of the optimizer, and says from which step on."""
        if self._session is not None:
            self._session.retune(experiment)
            self._say(Retuned(self.run, self._session.steps))

    def acknowledge(self, batches: int) -> None:
        """So many batches fewer wait to be taken."""
        self._unacknowledged = max(0, self._unacknowledged - batches)

    def work(self) -> None:
        """Makes a step if one is due, and tells what is to be told."""
        if self.busy and not self.blocked and self._waits() == 0.0:
            self._step()
        if self._frames and self._should_send():
            self._send()
        if not self._frames and not self.blocked:
            self._show()

    def _waits(self) -> float:
        """Seconds until the next step is due."""
        at_once = self._session is None or self._due or self._rate is None
        return 0.0 if at_once else max(0.0, self._next_at - self._clock())

    def _goes_on(self, session: Session) -> bool:
        """Whether it plays, and has not come to where it is to stop."""
        return self._playing and (self._until is None or session.steps <= self._until)

    @property
    def _at_leisure(self) -> bool:
        """Whether it waits for its clock, and for so long that somebody else may work meanwhile."""
        return self.busy and self._waits() > AT_ONCE_S

    def _step(self) -> None:
        if self._session is None:
            self._begin()
            return
        self._frames.append(self._session.step())
        self._due = max(0, self._due - 1)
        if self._rate is not None:  # a late step does not delay the ones after it
            self._next_at = max(self._next_at + 1 / self._rate, self._clock())

    def _begin(self) -> None:
        with _uncollected():
            session = Session(self._experiment, self._kept)
            forget_table()  # `Kept` holds it, and lets it go
            self._frames.append(session.step())
        self._session = session
        self._say(Started(self.run, session.structure, session.stamp))
        self._send()

    def _should_send(self) -> bool:
        if self.blocked:
            return False
        slow = self._rate is not None and self._rate * BATCH_INTERVAL_S <= 1
        late = self._clock() - self._sent_at >= BATCH_INTERVAL_S
        return late or slow or not self.busy or len(self._frames) >= MOST_FRAMES

    def _send(self) -> None:
        frames, self._frames = self._frames, []
        self._sent_at = self._clock()
        self._unacknowledged += 1
        self._say(packed(self.run, frames))

    def _show(self) -> None:
        """What the probes see of the last frame, which has been sent before."""
        session = self._session
        if session is None or session.last is None:
            return
        for step, answers in self.probes.answers(session, not self.busy, self._at_leisure).items():
            self._say(SealedAnswers(self.run, step, answers))


@contextmanager
def _uncollected() -> Iterator[None]:
    """A deep network is many objects, none of them garbage; where nothing is collected, it stays so."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
