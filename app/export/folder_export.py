"""All plots of one step into one folder: one twin after the other, while the run rests."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.export.awaited_answers import Ask
from app.export.choice import ExportChoice
from app.export.exporting import Exporting
from app.export.naming import Naming
from app.export.replacing import Replacing
from app.export.standing import Standing
from app.playback.player import Player
from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.widgets.files.file_dialog import FileDialog
from app.widgets.pacing.throttle import Throttle
from core.experiment.disk import FileError, require_writable
from core.wording import Reason

LACKING = ("export.nothing", "export.no_answer")  # what is said of a plot that has nothing to show


@dataclass(frozen=True)
class Gathered:
    """What has come of it so far, by the names of the plots."""

    folder: Path
    count: int = 0  # of the plots that there are
    step: int | None = None
    written: tuple[Path, ...] = ()
    lacking: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    reason: Reason | None = None  # of the first that failed, or else of the first that has nothing to show

    @property
    def left(self) -> int:
        """How many were given up."""
        return self.count - len(self.written) - len(self.lacking) - len(self.failed)


class FolderExport(QObject):
    """Asks for a folder once, and writes each plot that has something to show."""

    begun = Signal()
    advanced = Signal(str, int, int)  # the name of the plot that is drawn, how many there were before it, of how many
    ended = Signal(object)  # Gathered
    refused = Signal(object)  # Reason: nothing can be written there

    def __init__(self, player: Player, plot: Callable[[str], Plot], copies: Sequence[str], ask: Ask, also: Ask,
                 naming: Naming, window: QWidget) -> None:  # fmt: skip
        """`copies` are those that there are at any time; `ask` is for what the plots ask, `also` for whether the run
        stands still."""
        super().__init__(window)
        self._player, self._plot, self._naming, self._window = player, plot, naming, window
        self._copies = copies
        self._choice, self._gathered = ExportChoice(), Gathered(Path())
        self._todo, self._present = deque[tuple[str, Path]](), ("", Path())
        self.busy = False  # plots are on their way
        self._replacing, self._standing = Replacing(window), Standing(player, also, self)
        self._exporting = Exporting(player, ask, window)
        self._making = Throttle(self, 0, self._make, at_once=False)  # a pass each: to make a plot, and to draw it
        self._writing = Throttle(self, 0, self._write, at_once=False)
        self._standing.still.connect(self._begin)
        self._exporting.saved.connect(self._note_saved)
        self._exporting.failed.connect(self._note_failed)
        player.loaded.connect(self.cancel)  # what is left would be of another run

    def export(self, choice: ExportChoice) -> None:
        """Ask where, wait until the run stands still, and begin."""
        title, proposed = self.tr("Export all plots into a folder"), self._naming.folder()
        folder = FileDialog.folder_to_write(self._window, title, str(proposed))
        if folder and not self.busy:
            self.busy, self._choice = True, choice
            self._gathered = Gathered(Path(folder), len(self._names))
            self.begun.emit()
            self._standing.begin()

    def cancel(self) -> None:
        """Go no further; what is being written is still written, and what was written stays."""
        if self.busy:
            self._todo.clear()
            if not self._exporting.writing:
                self._exporting.cancel()
                self._end()

    def finish(self) -> None:
        """The program ends: nothing is waited for any more but what is being written."""
        self.cancel()
        self._exporting.finish()
        if self.busy:
            self._end()

    @property
    def _names(self) -> tuple[str, ...]:
        """Of all plots."""
        return (*INSTRUMENTS, *self._copies)

    def _begin(self) -> None:
        """Every plot under the name of this step; what stands there already is asked about once."""
        shown, suffix = self._player.shown, self._choice.suffix
        if shown is not None and shown.last is not None:
            self._gathered = replace(self._gathered, step=shown.last.step)
        files = [f"{self._naming.proposed(name).name}.{suffix}" for name in self._names]
        paths = self._replacing.agreed([self._gathered.folder / file for file in files])
        if self.busy and paths and self._may_write(paths[0]):
            self._todo.extend(zip(self._names, paths, strict=True))
            self._making.ask()
        elif self.busy:
            self._end()

    def _may_write(self, path: Path) -> bool:
        try:
            require_writable(path)
        except FileError as error:
            self.refused.emit(error.reason)
            return False
        return True

    def _make(self) -> None:
        """The next plot, which perhaps nobody has seen yet."""
        if not self._todo:
            self._end()
            return
        self._present = self._todo.popleft()
        name, _ = self._present
        count = self._gathered.count
        self.advanced.emit(name, count - len(self._todo) - 1, count)
        if self.busy:  # nobody has given up meanwhile
            self._plot(name)
            self._writing.ask()

    def _write(self) -> None:
        name, path = self._present
        self._exporting.write(self._plot(name), name, path, self._choice.look)

    def _note_saved(self, _title: str, _step: int | None, path: str) -> None:
        self._gathered = replace(self._gathered, written=(*self._gathered.written, Path(path)))
        self._making.ask()

    def _note_failed(self, reason: Reason | None) -> None:
        """A plot that has nothing to show is no failure."""
        known, (name, _) = self._gathered, self._present
        if reason is not None and reason.code in LACKING:
            self._gathered = replace(known, lacking=(*known.lacking, name), reason=known.reason or reason)
        else:
            first = known.reason if known.failed else reason
            self._gathered = replace(known, failed=(*known.failed, name), reason=first)
        self._making.ask()

    def _end(self) -> None:
        self.busy = False
        self._making.rest()
        self._writing.rest()
        self._standing.let_go()
        self.ended.emit(self._gathered)
