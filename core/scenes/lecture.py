"""A lecture: scenes in their order, as one immutable value with its pure edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final, Literal, Self, TypeVar

from msgspec import Meta
from msgspec.structs import replace

from core.experiment import Experiment, moved
from core.scenes.scene import Scene, Value
from core.scenes.text import Text

FORMAT: Final = "backscope-lecture"
VERSION: Final = 1
MOST_SCENES = 200

T = TypeVar("T")


class Lecture(Value, frozen=True, kw_only=True, omit_defaults=False):
    """What a lecturer goes through in an hour.

    >>> lecture = Lecture(title="Depth", scenes=(Scene(title="one"), Scene(title="twenty")))
    >>> [scene.title for scene in lecture.with_moved(1, 0).scenes]
    ['twenty', 'one']
    """

    format: Literal["backscope-lecture"] = FORMAT
    version: Literal[1] = VERSION
    title: Text = ""
    scenes: Annotated[tuple[Scene, ...], Meta(min_length=1, max_length=MOST_SCENES)]

    def with_scene(self, index: int, scene: Scene) -> Self:
        """The same lecture with another scene there."""
        return self.with_scenes((*self.scenes[:index], scene, *self.scenes[index + 1 :]))

    def with_inserted(self, index: int, scene: Scene) -> Self:
        """The same with one more, before the one at `index`."""
        return self.with_scenes((*self.scenes[:index], scene, *self.scenes[index:]))

    def with_removed(self, index: int) -> Self:
        """Without that scene."""
        return self.with_scenes((*self.scenes[:index], *self.scenes[index + 1 :]))

    def with_moved(self, index: int, to: int) -> Self:
        """With that scene before the one that stood at `to`."""
        return self.with_scenes(self.scenes[i] for i in moved(len(self.scenes), [index], to))

    def with_scenes(self, scenes: Iterable[Scene]) -> Self:
        """The same with other scenes."""
        return replace(self, scenes=tuple(scenes))

    def with_experiments(self, edit: Callable[[Experiment], Experiment]) -> Self:
        """With each experiment that stands in it edited: of scenes, of runs and of actions."""
        return self.with_scenes(_edited_scene(scene, edit) for scene in self.scenes)


def _edited_scene(scene: Scene, edit: Callable[[Experiment], Experiment]) -> Scene:
    runs = scene.runs and tuple(_edited(run, edit) for run in scene.runs)
    actions = tuple(_edited(action, edit) for action in scene.actions)
    return _edited(replace(scene, runs=runs, actions=actions), edit)


def _edited(part: T, edit: Callable[[Experiment], Experiment]) -> T:
    """A part with its experiment edited, where it has one."""
    holder: Any = part
    return replace(holder, experiment=edit(holder.experiment)) if holder.experiment is not None else part
