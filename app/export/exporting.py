"""Taking a plot home: asks where, waits for what the picture needs, has it written, and says what was written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.export.awaited_answers import Ask, AwaitedAnswers
from app.export.finishing import Finishing
from app.export.provenance import step_of
from app.export.writing import ENDINGS, TABLE, drawn, lack_of, twin_for
from app.playback.player import Player
from app.plots.clipboard import cells_of, put_cells, put_picture
from app.plots.picture import posed, sketched
from app.plots.plot import Plot
from app.widgets.files.place_to_write import PlaceToWrite, with_ending
from app.widgets.pacing.throttle import Throttle
from core.experiment.files import FileError
from core.experiment.pictures import LOOK, Look
from core.wording import Reason

PICTURE, NUMBERS = "picture", "numbers"  # what the clipboard takes


@dataclass(frozen=True)
class ExportJob:
    """One plot on its way to a file or to the clipboard."""

    plot: Plot
    pose: Callable[[Plot], Plot]  # makes the twin; FileError where it cannot
    deliver: Callable[[Plot], Callable[[], Any]]  # draws it; what is left to be done needs no window
    path: str = ""  # "" is the clipboard
    put: Callable[[Any], None] | None = None  # onto the clipboard, what was left to be made


class Exporting(QObject):
    """One after the other, and every one of the run that is on the screen when it is drawn."""

    failed = Signal(object)  # Reason; None: it goes on under another name, or a report says what happened
    waiting = Signal(str)  # title of the plot for which answers are awaited
    saved = Signal(str, object, str)  # title, step or None, path
    copied = Signal(str)  # title

    def __init__(self, player: Player, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._player, self._place = player, PlaceToWrite(window)
        self._place.refused.connect(self.failed)
        self.propose: Callable[[str], Path] = Path.home().joinpath  # where a plot is put, without an ending
        self._jobs: deque[ExportJob] = deque()
        self._twin: Plot | None = None
        self._step: int | None = None  # that of what the twin has taken home
        self._finishing = Finishing(self)
        self._finishing.written.connect(self._say_delivered)
        self._finishing.failed.connect(self._fail)
        self._answers = AwaitedAnswers(player, ask, self)
        self._delivering = Throttle(self, 0, self._deliver, at_once=False)  # the loop turns before it is painted
        self._answers.come.connect(self._delivering.ask)
        self._answers.late.connect(self._say_waiting)
        player.loaded.connect(self._begin)  # another run is on the screen: of that one, then

    @property
    def writing(self) -> bool:
        """Whether a file is being written."""
        return self._finishing.busy

    def export(self, plot: Plot, name: str, suffix: str, look: Look = LOOK) -> None:
        """Ask for a file and write the plot into it; `picture` and `numbers` go to the clipboard."""
        if suffix in (PICTURE, NUMBERS):
            picture = partial(sketched, dots_per_inch=look.size.dots_per_inch)
            deliver, put = (picture, put_picture) if suffix == PICTURE else (_cells, put_cells)
            self._send(ExportJob(plot, partial(posed, look=look), deliver, put=put))
        elif path := self._asked(name, suffix):
            self.write(plot, plot.name.instrument, path, look)

    def write(self, plot: Plot, name: str, path: Path, look: Look = LOOK) -> None:
        """Write the plot into that file, about which nobody is asked; `name` is that of its kind."""
        pose = partial(twin_for, path=path, look=look)
        self._send(ExportJob(plot, pose, partial(drawn, name=name, path=path, size=look.size), str(path)))

    def cancel(self) -> None:
        """Give up the one that is waited for, unless it is being written already."""
        if self._jobs and not self.writing:
            self._end()

    def forget(self, plot: Plot) -> None:
        """It is about to go: take home of it only what is being written already."""
        for job in [job for job in list(self._jobs)[1:] if job.plot is plot]:
            self._jobs.remove(job)
        if self._jobs and self._jobs[0].plot is plot:
            self.cancel()

    def finish(self) -> None:
        """The end: what is being written is written, and nothing is waited for any more."""
        while len(self._jobs) > 1:
            self._jobs.pop()
        self.cancel()
        self._finishing.wait()

    def _asked(self, name: str, suffix: str) -> Path | None:
        kinds = {
            "png": self.tr("PNG picture (*.png)"),
            "svg": self.tr("SVG picture (*.svg)"),
            "pdf": self.tr("PDF document (*.pdf)"),
            "csv": self.tr("CSV table (*.csv)"),
        }
        proposed = Path(f"{self.propose(name)}.{suffix}")
        return self._place.ask(self.tr("Export the plot"), proposed, kinds[suffix], partial(completed, suffix))

    def _send(self, job: ExportJob) -> None:
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self._begin()

    def _begin(self) -> None:
        """Dress a twin of the first in the row; the plot itself may still have a run before this one."""
        if not self._jobs or self.writing:
            return
        self._drop_twin()
        job = self._jobs[0]
        job.plot.show_views(self._player.views)
        try:
            self._twin = job.pose(job.plot)
        except FileError as error:
            self._fail(error.reason)
            return
        self._answers.fetch(self._twin)

    def _deliver(self) -> None:
        job, twin = self._jobs[0], self._twin
        assert twin is not None
        twin.show_views(self._player.views)  # the run may have gone on since: what it draws is what it tells
        self._step = step_of(twin)
        if lack := lack_of(twin):
            self._fail(lack)
            return
        try:
            rest = job.deliver(twin)
        except FileError as error:
            self._fail(error.reason)
        else:
            self._finishing.begin(rest)

    def _say_delivered(self, made: object) -> None:
        job, twin = self._jobs[0], self._twin
        assert twin is not None
        if job.put is not None:
            job.put(made)
        if job.path:
            self.saved.emit(twin.title(), self._step, job.path)
        else:
            self.copied.emit(twin.title())
        self._end()

    def _fail(self, reason: Reason | None) -> None:
        """What is no reason has a report of its own."""
        self.failed.emit(reason)
        self._end()

    def _end(self) -> None:
        """The next in the row."""
        self._answers.cancel()
        self._drop_twin()
        self._jobs.popleft()
        self._begin()

    def _drop_twin(self) -> None:
        self._delivering.rest()
        if self._twin is not None:
            self._twin.deleteLater()
            self._twin = None

    def _say_waiting(self) -> None:
        if self._twin is not None:
            self.waiting.emit(self._twin.title())


def completed(suffix: str, path: Path) -> Path:
    """The file of a name: its ending says of which kind, where that is one of ours; FileError where it is another's."""
    return with_ending(path, "table.suffix" if suffix == TABLE[1:] else "picture.suffix", f".{suffix}", *ENDINGS)


def _cells(twin: Plot) -> Callable[[], str]:
    return partial(cells_of, *twin.numbers())
