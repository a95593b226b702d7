"""The rows of the list of runs, as they are read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.playback.player import Player
from app.playback.run import Run
from app.texts import Texts
from app.texts.numbers import loss as figures_of

UNKNOWN = "–"


@dataclass(frozen=True)
class RunRow:
    """One run: what was changed to make it, and how far it came."""

    run: Run
    cells: tuple[str, ...]  # what was changed, both lamps, loss, steps, time
    future: str  # what becomes of it when one comes back to it
    starred: bool
    present: bool


class Rows(QObject):
    """Words the runs of a player, each once as long as nothing is new about it."""

    def __init__(self, player: Player, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._texts = player, texts
        self._worded: dict[Run, tuple[object, RunRow]] = {}

    def all(self) -> tuple[RunRow, ...]:
        """Newest first."""
        runs = [run for run in self._player.runs.listed if len(run)]
        self._worded = {run: known for run in runs if (known := self._worded.get(run)) is not None}
        return tuple(map(self._row, runs))

    def _row(self, run: Run) -> RunRow:
        present, kept = run is self._player.runs.present, self._player.comparison.kept == run.view
        time = self._player.time.seconds if present else run.times.passed
        news = len(run), run.starred, run.rests, present, kept, time, self.tr("first run"), run.experiment
        known = self._worded.get(run)
        if known is None or known[0] != news:
            known = news, self._made(run, present, kept, time)
            self._worded[run] = known
        return known[1]

    def _made(self, run: Run, present: bool, kept: bool, time: float) -> RunRow:
        said, last = run.diagnosis, run.view.last
        lamps = (self._texts.verdict(said.verdict), self._texts.learning_state(said.learning.state)) if said else ()
        loss = figures_of(last.loss) if last is not None else UNKNOWN
        cells = (self._what(run, present, kept), *lamps, loss, f"{len(run) - 1:,}", self._texts.passed(time))
        return RunRow(run, cells, self._future(run, present), run.starred, present)

    def _what(self, run: Run, present: bool, kept: bool) -> str:
        what = self.tr("first run")
        if run.experiment is not None and run.before is not None:
            what = self._texts.changed(run.experiment, run.before) or self.tr("the same again")
        what = self.tr("now: {what}").format(what=what) if present else what
        return self.tr("reference · {what}").format(what=what) if kept else what

    def _future(self, run: Run, present: bool) -> str:
        if present:
            return self.tr("The present run")
        if run.rests:
            return self.tr("Undo that leads back to it goes on from step {step}").format(step=f"{len(run) - 1:,}")
        return self.tr("To be looked at: it cannot go on, and played again it begins at step 0")
