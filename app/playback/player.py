"""The player: drains the engine's reports once per screen refresh into a recording, and shows any step of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.playback.recorder import Recorder
from app.playback.showing import Showing
from app.playback.training_time import TrainingTime
from core.diagnosis.health import Diagnosis
from core.engine import Engine, orders
from core.experiment import Experiment
from core.probes.probe import Probes
from core.record.view import View
from core.wording import Reason

REFRESH_INTERVAL_MS = 16
MOST_RESTARTS = 3  # of a process that dies again before it has measured anything


class Player(QObject):
    """Play, pause, step and reset; what the engine reports of the run goes into its recording."""

    refreshed = Signal()  # once per refresh in which frames came
    moved = Signal()  # another step is to be shown, or other remarks on the run, but no frames came
    loaded = Signal()  # a new run's first frames are about to come
    state_changed = Signal()  # playing, speed, or the end of a run
    failed = Signal(object)  # Reason: the run could not begin, or the engine's process died
    reread = Signal(object)  # Reason: the table is not what it was in the run before
    fell_silent = Signal(object)  # Reason: nothing is heard of the engine's process, which is still there
    spoke_again = Signal()  # it, or another one in its place

    def __init__(self, engine: Engine | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine or Engine()
        self._experiment: Experiment | None = None
        self._run = self._restarts = 0
        self._recorder = Recorder()
        self.comparison, self.milestones = self._recorder.comparison, self._recorder.milestones
        self.until: int | None = None  # the step at which it is to pause
        self.wanted = self._held = False  # to train on; to rest meanwhile
        self._stalled = False  # no run is behind what is seen; it failed, or the engine is gone
        self.speed: float | None = None
        self.showing, self.time = Showing(self), TrainingTime(self, parent=self)
        self._probes: Probes = ()
        self._timer = QTimer(self, interval=REFRESH_INTERVAL_MS)
        self._timer.timeout.connect(self.drain)
        self._timer.start()

    @property
    def engine_pid(self) -> int | None:
        """The engine's process."""
        return self._engine.pid

    @property
    def ended(self) -> bool:
        """Whether the run has left the precision."""
        return self._recorder.ended

    @property
    def playing(self) -> bool:
        """Whether it trains on: it was told to, and the run has not ended. A repaired network goes on by itself."""
        return self.wanted and not (self._held or self.ended or self._stalled)

    @property
    def live(self) -> View | None:
        """The run as it goes on, whatever step of it is shown."""
        return self._recorder.live

    @property
    def views(self) -> tuple[View, ...]:
        """What plots show: the run, live or as of an earlier step, and then the one with which it is compared."""
        return tuple(view for view in (self.shown, self.comparison.reference) if view is not None)

    @property
    def shown(self) -> View | None:
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
        if previous is None or self.live is None or self._stalled:
            self.reset()
        elif previous.same_run(experiment):
            self._recorder.remark(self._run, experiment)
            self.moved.emit()
        elif not self.ended and orders.Retune.suffices(previous, experiment):
            self.show_step(None)
            self._recorder.expect(self._run, experiment)
            self._engine.send(orders.Retune(self._run, experiment))
        else:
            self.reset()

    def reset(self) -> None:
        """Begins the experiment again, at step 0."""
        self.show_step(None)
        if self._engine.gone:  # nobody begins one by itself that dies again and again
            self._replace_engine()
        if self._experiment is not None:
            self._run += 1
            self._recorder.expect(self._run, self._experiment)
            self._engine.send(orders.Load(self._experiment, self._run))
            self._engine.send(orders.Look(self._run, self._probes))
            self._go_on()

    def play(self, until: int | None = None) -> None:
        """Trains on, and shows it, up to a step where one is given; a run that has ended begins again."""
        self.show_step(None)
        self.wanted, self.until = True, until
        if self.ended or self._stalled:
            self.reset()
        else:
            self._go_on()
        self.state_changed.emit()

    def pause(self) -> None:
        """Stops after the present step."""
        self.wanted, self.until = False, None
        self._engine.send(orders.Pause(self._run))
        self.state_changed.emit()

    def hold(self, held: bool) -> None:
        """Rests while nobody looks; how far it was sent, and which step is shown, stays."""
        self._held = held
        self._go_on()
        self.state_changed.emit()

    def step(self, steps: int = 1) -> None:
        """Pauses, and makes single steps; a run that has ended begins again."""
        self.show_step(None)
        if self.wanted:
            self.pause()
        if self.ended or self._stalled:
            self.reset()
        else:
            self._engine.send(orders.Advance(self._run, steps))

    def set_speed(self, steps_per_second: float | None) -> None:
        """At most so many steps a second; None is as fast as it goes."""
        self.speed = self.showing.replay.speed = steps_per_second
        self._go_on()
        self.state_changed.emit()

    def watch(self, probes: Probes) -> None:
        """Have these probes answered from now on; the answers come into the recording."""
        if probes != self._probes:
            self._probes = probes
            self._engine.send(orders.Look(self._run, probes))

    def restart(self) -> None:
        """Ends the engine's process, whatever it does, and begins the run again in a new one."""
        self._replace_engine()
        self.reset()

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
            if self.ended and self.wanted:
                self.state_changed.emit()
        elif moved:
            self.moved.emit()

    def _go_on(self) -> None:
        if self.wanted:
            self._engine.send(orders.Pause(self._run) if self._held else orders.Play(self._run, self.speed, self.until))

    def _take(self, report: orders.Report) -> bool:
        """Whether there is news of the run."""
        match report:
            case orders.Died():
                self._outlive()
            case orders.Silent():
                self.fell_silent.emit(Reason("engine.silent", seconds=report.seconds))
            case orders.Recovered():
                self.spoke_again.emit()
            case _ if report.run != self._run:
                return False
            case orders.Started():
                self._begin(report)
            case orders.Frames() if self.live is not None:
                self._restarts = 0
                self._recorder.append(report.unpacked(self.live.structure))
                return True
            case orders.Answers():
                self._recorder.add(report.seen)
                return True
            case orders.Retuned():
                self._recorder.mark_change(report.run, report.step)
            case orders.Reread():
                self.comparison.part()
                self.reread.emit(report.reason)
                return True
            case orders.Failed():
                self._stall(report.reason)
        return False

    def _begin(self, report: orders.Started) -> None:
        self._stalled = False
        self.showing.begin(self._recorder.begin(report.run, report.structure))
        self.loaded.emit()
        self.state_changed.emit()

    def _outlive(self) -> None:
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            self.wanted, self._restarts = False, 0
            self._engine.close()
            self._stall(Reason("engine.stopped_again"))
            return
        self._replace_engine()
        self.failed.emit(Reason("engine.stopped"))
        self.reset()

    def _replace_engine(self) -> None:
        self._engine.close()
        self._engine = Engine()
        self.spoke_again.emit()

    def _stall(self, reason: Reason) -> None:
        """Nothing runs: what is on the screen is the last good run, until play, step, reset or an edit begins anew."""
        self._stalled = True
        self.state_changed.emit()
        self.failed.emit(reason)
