"""What is filed: an experiment with its past and its file, whoever else may write to that."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.state.edits import Edit, State, Way
from app.state.patience import GivenUp, Patiently, directly
from app.state.source import Source
from app.state.undo import UndoStack
from core.components.datasets import DataError, Dataset
from core.experiment import Experiment
from core.experiment.disk import is_stream
from core.experiment.files import FileError, Found, found_in, write_experiment
from core.experiment.presets import Preset
from core.wording import Reason

Located = TypeVar("Located", bound=Dataset)


class Filed(QObject):
    """Begins, opens and saves; another experiment is one step of undo like any edit."""

    changed = Signal(object)  # for whoever shows the experiment, in any order; who runs it knows already
    cleanness_changed = Signal()
    file_failed = Signal(object)  # Reason: why a file could not be read or written

    def __init__(self, experiment: Experiment, path: Path | None = None, origin: Path | None = None,
                 preset: Preset | None = None) -> None:  # fmt: skip
        super().__init__()
        self._fresh = count()
        self.runner: Callable[[Experiment, Way], None] | None = None  # has it first: it works while the window is drawn
        self.patiently: Patiently = directly  # how it is read what may be large
        self._state = self._begun(experiment, Source(path, experiment, origin, preset))
        self.undo_stack = UndoStack(self._is_ready, self)
        self.undo_stack.swapped.connect(self._show)

    @property
    def experiment(self) -> Experiment:
        return self._state.experiment

    @property
    def slot_ids(self) -> tuple[int, ...]:
        """One id per layer, parallel to `experiment.layers`, the same for as long as the layer lives."""
        return self._state.slot_ids

    @property
    def path(self) -> Path | None:
        return self._state.source.path

    @property
    def origin(self) -> Path | None:
        """The picture or table that this was opened from."""
        return self._state.source.origin

    @property
    def preset(self) -> Preset | None:
        """The preset that this began as; saved under a name of its own it is none any more."""
        return self._state.source.preset

    @property
    def source(self) -> Source:
        """Where it came from, to be read only."""
        return self._state.source

    @property
    def is_clean(self) -> bool:
        """Whether the experiment is what the file (or the preset) holds."""
        return self.experiment == self.source.saved and self.trouble is None

    @property
    def can_revert(self) -> bool:
        """Whether something else is safe somewhere, to which one can go back."""
        safe = self.theirs or self.source.saved
        return isinstance(safe, Experiment) and safe != self.experiment

    @property
    def trouble(self) -> Reason | None:
        """What has become of the file while this was worked on: somebody else has changed it, or it is gone."""
        return self.source.trouble

    @property
    def theirs(self) -> Experiment | None:
        """What somebody else wrote to the file, where it is an experiment."""
        return self.source.theirs

    def located(self, data: Located) -> Located:
        """The same data with the whole path of their file, which starts beside the experiment's own."""
        return data.located(str(self.path.parent) if self.path is not None else os.curdir)

    def new(self, experiment: Experiment, path: Path | None = None, origin: Path | None = None) -> bool:
        """Begin another experiment; undo comes back to this one. False where nobody waited for its table."""
        return self.begin_from(experiment, Source(path, experiment, origin))

    def begin(self, preset: Preset) -> bool:
        """Begin with a preset, as an experiment of one's own without a file."""
        return self.begin_from(preset.experiment, Source(None, preset.experiment, preset=preset))

    def begin_from(self, experiment: Experiment, source: Source, verb: str = "open") -> bool:
        """Begin with what came from there."""
        return self._push(verb, self._begun(experiment, source), "")

    def read(self, path: Path) -> Found | None:
        """What is in a file; None if it cannot be read, and the reason through `file_failed`, or if nobody waited."""
        try:
            return self.patiently(partial(found_in, path), once=is_stream(path))
        except FileError as error:
            self.file_failed.emit(error.reason)
        except GivenUp:
            pass
        return None

    def open(self, path: Path) -> bool:
        """Begin with what is in a file; False if it cannot be, or if nobody waited for it."""
        found = self.read(path)
        return found is not None and self.new(*found)

    def save(self, path: Path | None = None) -> bool:
        """Write to the given file or the one that it came from; False, and the reason, if it cannot be, or if nobody
        waited until it was known what is there now.

        Overtaken where that would lose what somebody else has written to its own file.
        """
        target = path or self.path
        assert target is not None, "a document without a file is saved under a given path"
        try:
            self.source.write(target, self.experiment, self.patiently)
        except FileError as error:
            self.file_failed.emit(error.reason)
            return False
        except GivenUp:
            return False
        finally:
            self.cleanness_changed.emit()
        return True

    def save_copy(self, path: Path) -> bool:
        """Write to another file, and go on with this one; False, and the reason, if it cannot be."""
        try:
            write_experiment(path, self.experiment)
        except FileError as error:
            self.file_failed.emit(error.reason)
            return False
        return True

    def revert(self) -> None:
        """Go back to what the file holds, or the preset that this began as; undo comes back to this one."""
        self.look()
        saved = self.source.saved
        if self.theirs is not None:
            self.take_theirs()
        elif isinstance(saved, Experiment) and saved != self.experiment:
            self.begin_from(saved, self.source, "revert")

    def look(self) -> None:
        """See what has become of the file."""
        with suppress(GivenUp):  # then it is seen when it is saved, or the next time
            self.source.look(self.experiment, self.patiently)
        self.cleanness_changed.emit()

    def keep_mine(self) -> None:
        """What somebody else wrote to the file may be written over."""
        self.source.dismiss()
        self.cleanness_changed.emit()

    def take_theirs(self) -> None:
        """Go on with what somebody else wrote to the file; undo comes back to this one, which is unsaved then."""
        theirs = self.theirs
        if theirs is not None and self._is_read(theirs):
            self.source.dismiss()
            self.begin_from(theirs, self.source, "theirs")

    def _push(self, verb: str, after: State, gesture: str) -> bool:
        return self.undo_stack.push(Edit(verb, self._state, after, gesture))

    def _is_ready(self, state: State) -> bool:
        return self._is_read(state.experiment)

    def _is_read(self, experiment: Experiment) -> bool:
        """Have its table read before anybody shows it; False where nobody waited for that."""
        try:
            self.patiently(partial(_read, experiment))
        except GivenUp:
            return False
        return True

    def _show(self, state: State, way: Way) -> None:
        self._state = state
        if self.runner is not None:
            self.runner(state.experiment, way)
        self.changed.emit(state.experiment)
        self.cleanness_changed.emit()

    def _begun(self, experiment: Experiment, source: Source) -> State:
        return State(experiment, self._new_ids(len(experiment.layers)), source)

    def _new_ids(self, number: int) -> tuple[int, ...]:
        return tuple(next(self._fresh) for _ in range(number))


def _read(experiment: Experiment) -> None:
    """From now on the sizes of its data are at hand, or what is wrong with them."""
    with suppress(DataError):
        experiment.dataset.shape()
