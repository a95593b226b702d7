"""The script: the lecture that is edited; its verbs are the only way to change it, and undo swaps values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

import msgspec
from PySide6.QtCore import QObject, Signal

from app.lectures.editing.lecture_file import LectureFile
from app.lectures.reading import Opened
from app.state.edits import Edit, Way
from app.state.undo import UndoStack
from core.experiment import Experiment, ExperimentError, moved
from core.scenes.lecture import MOST_SCENES, Lecture
from core.scenes.rules import require_sound_scene
from core.scenes.scene import Scene
from core.scenes.staging import Staged
from core.scenes.text import Text
from core.scenes.writing.outline import Outline
from core.wording import Reason

NOWHERE = -1  # no scene has changed


@dataclass(frozen=True)
class State:
    """All that undo brings back: the lecture with what it shows, and the identity of its scenes."""

    outline: Outline
    ids: tuple[int, ...]

    @property
    def content(self) -> Lecture:
        """What a gesture may bring back to where it began."""
        return self.outline.lecture


class Script(QObject):
    """Each edit leaves a lecture that can be read again, in which all scenes but the edited one show what they did."""

    changed = Signal(int)  # another lecture, and the scene to be looked at; NOWHERE for the present one
    settled = Signal(object)  # tuple of int: scenes that hold their whole experiment now
    refused = Signal(object)  # Reason: why an edit cannot be
    cleanness_changed = Signal()

    def __init__(self, opened: Opened, file: LectureFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fresh, self._folder, self.file = count(), opened.folder, file
        self._state = self._begun(opened)
        self.undo_stack = UndoStack(_ready, self)
        self.undo_stack.swapped.connect(self._show)

    @property
    def lecture(self) -> Lecture:
        return self._state.content

    @property
    def opened(self) -> Opened:
        """As it would be read from its file."""
        outline = self._state.outline
        return Opened(outline.lecture, self._folder, outline.runs)

    @property
    def ids(self) -> tuple[int, ...]:
        """One for each scene, the same for as long as it lives."""
        return self._state.ids

    def whole(self, index: int) -> Scene:
        """That scene with its experiments, as it would stand alone."""
        return self._state.outline.whole(index)

    @property
    def is_clean(self) -> bool:
        """Whether the lecture is what its file holds."""
        return self.lecture == self.file.saved and self.file.trouble is None

    # Scenes

    def insert(self, index: int, scene: Scene, experiment: Experiment) -> None:
        """One more scene, before the one at `index`."""
        runs = (Staged("", experiment),)
        outline = partial(self._state.outline.with_inserted, index, scene, runs)
        self._put_in(index, outline, "add_scene")

    def duplicate(self, index: int) -> None:
        """The same scene once more, after itself."""
        places = [*range(index + 1), *range(index, len(self.ids))]
        self._put_in(index + 1, partial(self._state.outline.with_order, places), "duplicate_scene")

    def remove(self, index: int) -> None:
        """Without that scene; the only one stays."""
        if len(self.ids) > 1:
            places = [place for place in range(len(self.ids)) if place != index]
            self._reorder(places, min(index, len(places) - 1), "remove_scene")

    def move(self, index: int, to: int) -> None:
        """Put that scene before the one that stands at `to`."""
        places = list(moved(len(self.ids), [index], to))
        if places != list(range(len(places))):
            self._reorder(places, places.index(index), "move_scene")

    def replace_experiment(self, index: int, scene: Scene, experiment: Experiment) -> None:
        """The scene with another experiment; what was said, asked and claimed of it stays."""
        self._set_scene(index, scene, (Staged("", experiment),), "scene_state", "")

    # Words and settings

    def set_scene(self, index: int, scene: Scene, verb: str = "scene", gesture: str = "") -> None:
        """The scene otherwise, with what it shows."""
        if scene != self.lecture.scenes[index]:
            self._set_scene(index, scene, self._state.outline.runs[index], verb, gesture)

    def set_title(self, title: Text, index: int, gesture: str = "") -> None:
        """Call the lecture something, while the scene at `index` is looked at."""
        lecture = msgspec.structs.replace(self.lecture, title=title)
        if lecture != self.lecture:
            outline = self._state.outline._replace(lecture=lecture, settled=())
            self._push("lecture_title", replace(self._state, outline=outline), index, gesture)

    # The file

    def take(self, opened: Opened) -> None:
        """Go on with what somebody else has written to the file; undo comes back to this one."""
        self.file.dismiss()
        self._push("theirs", self._begun(opened), 0)
        self.cleanness_changed.emit()

    def tell_cleanness(self) -> None:
        """Its file may be as it is by now, or no longer."""
        self.cleanness_changed.emit()

    def _put_in(self, index: int, outline: Callable[[], Outline], verb: str) -> None:
        if len(self.ids) >= MOST_SCENES:
            self.refused.emit(Reason("lecture.scenes", limit=MOST_SCENES))
            return
        ids = (*self.ids[:index], next(self._fresh), *self.ids[index:])
        self._push(verb, State(outline(), ids), index)

    def _reorder(self, places: list[int], index: int, verb: str) -> None:
        outline = self._state.outline.with_order(places)
        self._push(verb, State(outline, tuple(self.ids[place] for place in places)), index)

    def _set_scene(self, index: int, scene: Scene, runs: tuple[Staged, ...], verb: str, gesture: str) -> None:
        try:
            require_sound_scene(scene, runs, index, self._folder)
        except ExperimentError as error:
            self.refused.emit(error.reason)
            return
        outline = self._state.outline.with_scene(index, scene, runs)
        self._push(verb, replace(self._state, outline=outline), index, gesture)

    def _push(self, verb: str, after: State, index: int, gesture: str = "") -> None:
        self._index = index
        self.undo_stack.push(Edit(verb, self._state, after, gesture))
        if after.outline.settled:
            self.settled.emit(after.outline.settled)

    def _show(self, state: State, way: Way) -> None:
        before, self._state = self._state, state
        self.changed.emit(_place_of_change(before, state) if way == "undo" else self._index)
        self.cleanness_changed.emit()

    def _begun(self, opened: Opened) -> State:
        ids = tuple(next(self._fresh) for _ in opened.lecture.scenes)
        return State(Outline(opened.lecture, opened.runs), ids)


def _ready(_state: State) -> bool:
    """Nothing of it has to be read."""
    return True


def _place_of_change(before: State, after: State) -> int:
    """The first scene that is another one now, or stands there instead of another; -1 where none does."""
    old, new = (tuple(zip(state.ids, state.content.scenes, strict=True)) for state in (before, after))
    found = next((place for place, one in enumerate(new) if old[place : place + 1] != (one,)), None)
    if found is not None:
        return found
    return len(new) - 1 if len(new) < len(old) else NOWHERE
