"""Checking: the claims of a scene are tried in another process, and what came of each is known until that changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.lectures.editing.claims.trying import tried
from app.lectures.editing.script import Script
from app.state.errands import Errands
from core.engine import Reader
from core.engine.attempt import explained
from core.scenes.judgement import Judged
from core.scenes.scene import Scene
from core.wording import Reason


class Checking(QObject):
    """One scene at a time; nobody in the window waits for it."""

    changed = Signal()  # something is known now, or it is over
    failed = Signal(object)  # Reason: why nothing could be tried

    def __init__(self, script: Script, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._script, self._trying = script, Scene()
        self._known = list[tuple[Scene, Judged]]()  # of the last scene that was tried: with one claim each
        self.reader: Callable[[], Reader] = Reader
        self.errands = Errands(self._begun_reader, self)
        self.errands.answered.connect(self._take)
        self.errands.ended.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether a scene is tried just now."""
        return self.errands.busy

    def begin(self, index: int) -> None:
        """Try all that is claimed of the scene there."""
        self._trying = self._script.whole(index)
        self.errands.begin([partial(tried, self._trying, self._script.opened.folder)])
        self.changed.emit()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        if self.busy:
            self.errands.cancel()
            self.changed.emit()

    def found(self, index: int) -> tuple[Judged | None, ...]:
        """What came of each claim of that scene; None where it has not been tried as it is now."""
        return tuple(map(self._of, _grounds(self._script.whole(index))))

    def _of(self, ground: Scene) -> Judged | None:
        return next((judged for tried, judged in self._known if tried == ground), None)

    def _take(self, _index: int, answer: Sequence[Judged] | Exception) -> None:
        if isinstance(answer, Exception):
            reason: Reason = explained(answer)
            self.failed.emit(reason)
        else:
            self._known = list(zip(_grounds(self._trying), answer, strict=True))
        self.changed.emit()

    def _begun_reader(self) -> Reader:
        return self.reader()


def _grounds(scene: Scene) -> list[Scene]:
    """For each claim, all that it depends on whether it holds: what is said and asked is of no account."""
    bare = Scene(
        experiment=scene.experiment, preset=scene.preset, runs=scene.runs, plots=scene.plots, steps=scene.steps
    )
    return [replace(bare, claims=(claim,)) for claim in scene.claims]
