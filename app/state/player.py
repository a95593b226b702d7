"""The player: drains the engine's frames once per screen refresh into the history, and shows any step of it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.state.showing import Showing
from core.components.component import key
from core.diagnosis.health import Diagnosis
from core.engine import Engine
from core.engine.orders import (
    Advance,
    Died,
    Failed,
    Frames,
    Load,
    Look,
    Pause,
    Play,
    Report,
    Retune,
    Retuned,
    Started,
    Views,
)
from core.experiment import Experiment
from core.probes.probe import Probes
from core.record.history import History
from core.wording import Reason

REFRESH_INTERVAL_MS = 16
FRAMES_OF_A_GHOST = 10  # a run shorter than that, as while a slider is dragged, leaves no ghost unless it overflowed
MOST_RESTARTS = 3  # of a process that dies again before it has measured anything


class Player(QObject):
    """Play, pause, step and reset; the history of the run on the screen and the ghost of the one before."""

    refreshed = Signal()  # once per refresh in which frames came
    moved = Signal()  # once per refresh in which another step is to be shown, but no frames came
    loaded = Signal()  # a new run's first frames are about to come
    state_changed = Signal()  # playing, speed, or the end of a run
    failed = Signal(object)  # Reason: the run could not begin, or the engine's process died

    def __init__(self, engine: Engine | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine or Engine()
        self._experiment: Experiment | None = None
        self._run = 0
        self._restarts = 0
        self.history: History | None = None
        self.ghost: History | None = None
        self.showing = Showing(self)
        self._wanted = False
        self._stalled = False  # there is no run behind what the screen shows: it failed, or the engine is gone
        self.speed: float | None = None
        self._probes: Probes = ()
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_INTERVAL_MS)
        self._timer.timeout.connect(self.drain)
        self._timer.start()

    @property
    def engine_pid(self) -> int | None:
        """The engine's process."""
        return self._engine.pid

    @property
    def ended(self) -> bool:
        """Whether the run has left the precision."""
        return self.history is not None and self.history.last is not None and self.history.last.overflow is not None

    @property
    def playing(self) -> bool:
        """Whether it trains on: it was told to, and the run has not ended. A repaired network goes on by itself."""
        return self._wanted and not self.ended and not self._stalled

    @property
    def shown(self) -> History | None:
        """What the window shows: the run, or the run as of an earlier step."""
        return self.showing.shown

    @property
    def cursor(self) -> int | None:
        """The earlier step that is shown; None is live."""
        return self.showing.cursor

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What the frames that are shown say; None before the first."""
        return self.showing.diagnosis

    def show_step(self, step: int | None) -> None:
        """Show an earlier step from now on, whether or not the run trains on; None is live."""
        self.showing.show_step(step)

    def load(self, experiment: Experiment) -> None:
        """Begins a new run, or goes on where only the settings of the optimizer differ. What happens next is shown."""
        previous, self._experiment = self._experiment, experiment
        goes_on = previous is not None and self.history is not None and not self._stalled
        if goes_on and previous == experiment:
            return
        self.show_step(None)
        if goes_on and previous is not None and not self.ended and _only_retuned(previous, experiment):
            self._engine.send(Retune(experiment))
        else:
            self.reset()

    def reset(self) -> None:
        """Begins the experiment again, at step 0."""
        self.show_step(None)
        if self._experiment is not None:
            self._run += 1
            self._engine.send(Load(self._experiment, self._run))

    def play(self) -> None:
        """Trains on, and shows it; a run that has ended begins again."""
        self.show_step(None)
        if self.ended or self._stalled:
            self.reset()
        self._engine.send(Play(self.speed))
        self._show_playing(True)

    def pause(self) -> None:
        """Stops after the present step."""
        self._engine.send(Pause())
        self._show_playing(False)

    def toggle(self) -> None:
        """Play or pause, whichever is not the case."""
        (self.pause if self.playing else self.play)()

    def step(self, steps: int = 1) -> None:
        """Pauses, and makes single steps; a run that has ended begins again."""
        self.show_step(None)
        if self._wanted:
            self.pause()
        if self.ended or self._stalled:
            self.reset()
        else:
            self._engine.send(Advance(steps))

    def set_speed(self, steps_per_second: float | None) -> None:
        """At most so many steps a second; None is as fast as it goes."""
        self.speed = steps_per_second
        if self._wanted:
            self._engine.send(Play(self.speed))
        self.state_changed.emit()

    def watch(self, probes: Probes) -> None:
        """Have these probes answered from now on; the answers come into the history."""
        if probes != self._probes:
            self._probes = probes
            self._engine.send(Look(probes))

    def close(self) -> None:
        """Ends the engine's process."""
        self._timer.stop()
        self.showing.close()
        self._engine.close()

    def drain(self) -> None:
        """Takes what the engine has sent; called by the timer."""
        news = [self._take(report) for report in self._engine.drain()]
        moved = self.showing.has_moved()
        if any(news):
            self.showing.refresh()
            self.refreshed.emit()
            if self.ended and self._wanted:
                self.state_changed.emit()
        elif moved:
            self.moved.emit()

    def _take(self, report: Report) -> bool:
        match report:
            case Died():
                self._restart()
            case Started() if report.run == self._run:
                self._begin(report)
            case Frames() if report.run == self._run and self.history is not None:
                self._restarts = 0
                self.history.append(report.unpacked(self.history.structure))
                return True
            case Views() if report.run == self._run and self.history is not None:
                self.history.album.add(report.seen.step, report.seen.views)
                return True
            case Retuned() if report.run == self._run and self.history is not None:
                self.history.mark_change(report.step)
                self.history.experiment = self._experiment
            case Failed() if report.run == self._run:
                self._stall(report.reason)
        return False

    def _begin(self, report: Started) -> None:
        history = self.history
        if history is not None and (self.ghost is None or self.ended or len(history) >= FRAMES_OF_A_GHOST):
            self.ghost = history
        self.history, self._stalled = History(report.structure), False
        self.showing.begin(self.history)
        if self._experiment is not None:
            self.history.experiment = self._experiment
            self.history.loss_kind = key(type(self._experiment.loss))
        self.loaded.emit()
        self.state_changed.emit()

    def _restart(self) -> None:
        self._restarts += 1
        self._engine.close()
        self._engine = Engine()
        self._engine.send(Look(self._probes))
        if self._restarts > MOST_RESTARTS:
            self._wanted, self._restarts = False, 0
            self._stall(Reason("engine.stopped_again"))
            return
        self.failed.emit(Reason("engine.stopped"))
        self.reset()
        if self._wanted:
            self._engine.send(Play(self.speed))

    def _stall(self, reason: Reason) -> None:
        """Nothing runs: what is on the screen is the last good run, until play, step, reset or an edit begins anew."""
        self._stalled = True
        self.state_changed.emit()
        self.failed.emit(reason)

    def _show_playing(self, playing: bool) -> None:
        self._wanted = playing
        self.state_changed.emit()


def _only_retuned(before: Experiment, after: Experiment) -> bool:
    same_kind = type(before.optimizer) is type(after.optimizer)
    return same_kind and after == replace(before, optimizer=after.optimizer)
