"""The player: drains the engine's reports once per screen refresh into a recording, and shows any step of it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.playback.run import Run
from app.playback.training_time import TrainingTime
from app.playback.watched import Watched
from core.engine import Engine, orders
from core.experiment import Experiment
from core.probes.probe import Probes
from core.wording import Reason

REFRESH_INTERVAL_MS = 16
MOST_RESTARTS = 3  # of a process that dies again before it has measured anything


class Player(Watched):
    """Play, pause, step and reset; what the engine reports of the run goes into its recording."""

    failed = Signal(object)  # Reason: the run could not begin, or the engine's process died
    reread = Signal(object)  # Reason: the table is not what it was in the run before
    fell_silent = Signal(object)  # Reason: nothing is heard of the engine's process, which is still there
    spoke_again = Signal()  # it, or another one in its place

    def __init__(self, engine: Engine | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine or Engine()
        self._experiment: Experiment | None = None
        self._run = self._newest = self._restarts = 0
        self.until: int | None = None  # the step at which it is to pause
        self.wanted, self._held = False, frozenset[str]()  # to train on; who has it rest meanwhile
        self._stalled = self.over = False  # no run is behind what is seen, it failed; no engine has it any more
        self.speed: float | None = None
        self.time = TrainingTime(self, parent=self)
        self._probes: Probes = ()
        self._timer = QTimer(self, interval=REFRESH_INTERVAL_MS)
        self._timer.timeout.connect(self.drain)
        self._timer.start()

    @property
    def engine_pid(self) -> int | None:
        """The engine's process."""
        return self._engine.pid

    @property
    def playing(self) -> bool:
        """Whether it trains on: it was told to, and the run has not ended. A repaired network goes on by itself."""
        return self.wanted and not (self._held or self._begins_anew)

    def load(self, experiment: Experiment, way: Literal["edit", "gesture", "undo"] = "edit") -> None:
        """Begins a new run, or goes on: where only the optimizer differs in its settings, or an undo leads back."""
        previous, self._experiment = self._experiment, experiment
        made = previous if self.live is not None and not self._stalled else None
        tunes = made is not None and not self._begins_anew and orders.Retune.suffices(made, experiment)
        back = self.runs.last_of(experiment) if way == "undo" else None
        if made is not None and made.same_run(experiment):
            self._recorder.remark(self._run, experiment)
            self.moved.emit()
        elif back is not None and not (tunes and self.live is not None and self.live.changes):
            self._come_back(back, experiment)
        elif tunes:
            self.show_step(None)
            self._recorder.expect(self._run, experiment)
            self._engine.send(orders.Retune(self._run, experiment))
        else:
            self.begin(experiment, way == "gesture")

    def reset(self) -> None:
        """Begins the experiment again, at step 0."""
        if self._experiment is not None:
            self.begin(self._experiment)

    def begin(self, experiment: Experiment, same_edit: bool = False) -> None:
        """Begins an experiment at step 0, also where the run could go on with it."""
        self.show_step(None)
        if self._engine.gone:  # nobody begins one by itself that dies again and again
            self._replace_engine()
        self._leave(same_edit)
        self._experiment, self._run = experiment, self._newest + 1
        self._newest = self._run
        self._recorder.expect(self._run, experiment)
        self._engine.send(orders.Load(experiment, self._run))
        self._ask(self._run)
        self._go_on()

    def play(self, until: int | None = None) -> None:
        """Trains on, and shows it, up to a step where one is given; a run that has ended begins again."""
        self.show_step(None)
        self.wanted, self.until = True, until
        (self.reset if self._begins_anew else self._go_on)()
        self.state_changed.emit()

    def pause(self) -> None:
        """Stops after the present step."""
        self.wanted, self.until = False, None
        self._engine.send(orders.Pause(self._run))
        self.state_changed.emit()

    def hold(self, held: bool, whose: str) -> None:
        """Rests until nobody wants that any more; how far it was sent, and which step is shown, stays."""
        self._held = self._held | {whose} if held else self._held - {whose}
        self._go_on()
        self.state_changed.emit()

    def step(self, steps: int = 1) -> None:
        """Pauses, and makes single steps; a run that has ended begins again."""
        self.show_step(None)
        if self.wanted:
            self.pause()
        if self._begins_anew:
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
            self._ask(self._run)
            if self.former is not None and self.former.rests:
                self._ask(self.former.number)

    def look_back(self, run: Run) -> None:
        super().look_back(run)
        if run.rests:
            self._ask(run.number)

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
        news = [self._tell_of_return(), *(self._take(report) for report in self._engine.drain())]
        moved = self.showing.has_moved()
        if any(news):
            self.showing.refresh()
            self.refreshed.emit()
            if self.ended and self.wanted:
                self.state_changed.emit()
        elif moved:
            self.moved.emit()

    @property
    def _begins_anew(self) -> bool:
        """Whether there is nothing that could go on: whoever plays begins anew."""
        return self.ended or self._stalled or self.over

    def _leave(self, same_edit: bool = False) -> None:
        """Another run is to be the present one; where this one stays and could go on, it rests."""
        run = self.runs.leave(same_edit)
        if run is not None and run.rest(not self._begins_anew):
            self._engine.send(orders.Rest(run.number))

    def _come_back(self, run: Run, experiment: Experiment) -> None:
        """What was recorded of a run is shown at once; what is not there any more begins anew when it is played."""
        self.show_step(None)
        self._leave()
        if all(each.number != self._run for each in self.runs.past):
            self._engine.send(orders.Drop(self._run))
        self._run, rests = run.number, run.take_up()
        self._take_up(run, experiment)
        self._stalled, self.over = False, not rests
        self.wanted = self.wanted and (rests or self.ended)
        if rests:
            self._engine.send(orders.Resume(run.number))
            self._ask(run.number)
            self._go_on()

    def _ask(self, run: int) -> None:
        self._engine.send(orders.Look(run, self._probes))

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
                return self._follow(report.run, report)
            case orders.Started():
                self._begin(report)
            case orders.Reread():
                self.reread.emit(report.reason)
            case orders.Failed():
                self._stall(report.reason)
            case orders.Freed():
                self.over, self.wanted = True, False
                self.runs.free(report.run)
                self.state_changed.emit()
            case _:
                self._restarts = 0
                return self.runs.present is not None and self._recorder.follow(self.runs.present, report)
        return False

    def _begin(self, report: orders.Started) -> None:
        self._stalled = self.over = False
        self.showing.begin(self._recorder.begin(report.run, report.structure, report.stamp))
        self.loaded.emit()
        self.state_changed.emit()

    def _outlive(self) -> None:
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            self.wanted, self._restarts = False, 0
            self._engine.close()
            self.runs.forget_engine()
            self._stall(Reason("engine.stopped_again"))
            return
        self._replace_engine()
        self.failed.emit(Reason("engine.stopped"))
        self.reset()

    def _replace_engine(self) -> None:
        self._engine.close()
        self.runs.forget_engine()
        self._engine, self.over = Engine(), True
        self.spoke_again.emit()

    def _stall(self, reason: Reason) -> None:
        """Nothing runs: what is on the screen is the last good run, until play, step, reset or an edit begins anew."""
        self._stalled = True
        self.state_changed.emit()
        self.failed.emit(reason)
