"""The runs of this session: the present one and those before it, in bounded memory."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.playback.run import Run
from core.experiment import Experiment

LISTED = 50  # frames from which on a run stays, or with a star
WHOLE = 3  # of those before the present one; older ones are thinned out
MOST, MOST_BYTES = 100, 8_000_000  # that stay beside the present one


class Runs(QObject):
    """Newest first; the oldest without a star give way to what is new."""

    changed = Signal()  # another one, one less, a star

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.present: Run | None = None
        self.past: tuple[Run, ...] = ()

    @property
    def listed(self) -> tuple[Run, ...]:
        """All of them, the present one first."""
        present = (self.present,) if self.present is not None else ()
        return (*present, *(run for run in self.past if run is not self.present))

    @property
    def nbytes(self) -> int:
        """Memory that those before the present one take."""
        return sum(run.nbytes for run in self.past)

    def begin(self, run: Run) -> None:
        """From now on this is the present one; the one before is thinned out, unless it stays."""
        if self.present is not None and self.present not in self.past:
            self.present.thin_out()
        self.past = tuple(each for each in self.past if each is not run)
        self.present = run
        self.changed.emit()

    def leave(self, same_edit: bool = False) -> Run | None:
        """Another run is to come; the present one, where it has come to stay among those before it.

        Of a gesture, whose edits are the same one, only the last run stays.
        """
        run = self.present
        if run is None or run in self.past or not len(run) or not (run.starred or self._counts(run, same_edit)):
            return None
        run.recording.leave()
        run.judge()
        self.past = (run, *self.past)
        self._bound()
        self.changed.emit()
        return run

    def numbered(self, number: int) -> Run | None:
        """The run that the engine calls so."""
        return next((run for run in self.listed if run.number == number), None)

    def last_of(self, experiment: Experiment) -> Run | None:
        """The newest run of an experiment, to come back to."""
        return next((run for run in self.past if run.is_of(experiment)), None)

    def star(self, run: Run, starred: bool) -> None:
        """Keep a run, however short and however old, or no longer."""
        run.starred = starred
        self.changed.emit()

    def free(self, number: int) -> None:
        """That run cannot go on any more."""
        run = self.numbered(number)
        if run is not None:
            run.rest(False)
            self.changed.emit()

    def forget_engine(self) -> None:
        """None of them can go on: what they stood in is gone."""
        for run in self.past:
            run.rest(False)
        self.changed.emit()

    def _counts(self, run: Run, same_edit: bool) -> bool:
        return len(run) >= LISTED and not same_edit

    def _bound(self) -> None:
        """Thin out, then let go, until the rest takes no more than it may; a star goes last."""
        for run in self.past[WHOLE:]:
            run.thin_out()
        while len(self.past) > MOST or self.nbytes > MOST_BYTES:
            whole = [run for run in self.past if run.whole]
            if whole and len(self.past) <= MOST:
                whole[-1].thin_out()
                continue
            plain = [run for run in self.past if not run.starred]
            gone = (plain or list(self.past))[-1]
            gone.thin_out()  # who still has a view of it holds little with it
            self.past = tuple(run for run in self.past if run is not gone)
