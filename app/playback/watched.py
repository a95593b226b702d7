"""What is watched: the run as it goes on, an earlier step of it, or a run before it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.playback.recorder import Recorder
from app.playback.run import Run
from app.playback.showing import Showing
from app.playback.times import Times
from core.diagnosis.health import Diagnosis
from core.diagnosis.milestones import Milestones
from core.engine import orders
from core.experiment import Experiment
from core.record.view import View


class Watched(QObject):
    """Shows what is recorded, and changes nothing of it."""

    refreshed = Signal()  # once per refresh in which frames came
    moved = Signal()  # another step is to be shown, or other remarks on the run, but no frames came
    loaded = Signal()  # a new run's first frames are about to come, or one before it is back
    state_changed = Signal()  # playing, speed, or the end of a run
    _run: int  # the number of the one that was ordered last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorder = Recorder()
        self.runs, self.comparison = self._recorder.runs, self._recorder.comparison
        self.showing = Showing(self)
        self._looked_at: Run | None = None
        self._is_back = False  # a run before the present one, and nobody has been told yet

    @property
    def ended(self) -> bool:
        """Whether the run has left the precision."""
        return self._recorder.ended

    @property
    def live(self) -> View | None:
        """The run as it goes on, whatever step of it is shown."""
        return self._recorder.live

    @property
    def times(self) -> Times:
        """Those of the run."""
        return self.runs.present.times if self.runs.present is not None else Times()

    @property
    def former(self) -> Run | None:
        """The run before the present one that is looked back at, if one is."""
        return self._looked_at if self.showing.former is not None else None

    @property
    def run(self) -> Run | None:
        """The run of which a step is shown."""
        return self.former if self.former is not None else self.runs.present

    @property
    def views(self) -> tuple[View, ...]:
        """What plots show: the run, live or as of an earlier step, and then the one with which it is compared."""
        reference = self.comparison.beside(self.shown.run) if self.shown is not None else None
        return tuple(view for view in (self.shown, reference) if view is not None)

    @property
    def shown(self) -> View | None:
        """What the window shows: the run, or the run as of an earlier step; or that of a run before it."""
        return self.showing.shown

    @property
    def has_begun(self) -> bool:
        """Whether the run that was ordered last is the one that is recorded, and not one before it any more."""
        return self.runs.present is not None and self.runs.present.number == self._run

    @property
    def edited(self) -> View | None:
        """What is shown of the experiment that is worked on, also while another run is looked back at."""
        return self.shown if self.former is None else self.live

    def maker(self, edited: Experiment) -> Experiment:
        """What made what is shown: the experiment that is worked on, or that of a run that is looked back at."""
        former = self.former.experiment if self.former is not None else None
        return edited if former is None else former

    @property
    def cursor(self) -> int | None:
        """The earlier step that is shown; None is live."""
        return self.showing.cursor

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What the frames that are shown say; None before the first."""
        return self.showing.diagnosis

    @property
    def milestones(self) -> Milestones:
        """Those of the run of which a step is shown."""
        return self.former.milestones if self.former is not None else self._recorder.milestones

    def show_step(self, step: int | None) -> None:
        """Show an earlier step from now on, whether or not the run trains on; None is live."""
        self.showing.show_step(step)

    def look_back(self, run: Run) -> None:
        """Show the last step of a run before the present one, which does as it did; the present one is live."""
        if run is self.runs.present:
            self.show_step(None)
        elif len(run):
            self._looked_at = run
            self.showing.look_back(run.view)

    def is_starred(self) -> bool:
        """Whether the run that is shown has a star."""
        return self.run is not None and self.run.starred

    def turn_star(self) -> None:
        """Keep the run that is shown, however short and however old, or no longer."""
        if self.run is not None:
            self.runs.star(self.run, not self.run.starred)

    def keep_reference(self) -> None:
        """Compare with the run that is shown from now on, whatever runs in between."""
        self.comparison.keep(self.showing.run)

    def _take_up(self, run: Run, experiment: Experiment) -> None:
        """What was recorded of a run is shown at once, and it is the present one."""
        self.showing.begin(self._recorder.take_up(run))
        self._recorder.remark(run.number, experiment)
        self._is_back = True

    def _tell_of_return(self) -> bool:
        """That is told when everybody has its experiment; whether there is something to tell."""
        told, self._is_back = self._is_back, False
        if told:
            self.loaded.emit()
            self.state_changed.emit()
        return told

    def _follow(self, number: int, report: orders.Report) -> bool:
        """What still comes of a run before the present one; whether it is seen."""
        run = next((each for each in self.runs.past if each.number == number), None)
        return run is not None and self._recorder.follow(run, report) and run.view == self.showing.run
