"""An outline: a lecture with what each of its scenes shows, which stays the same in whatever order they are put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Run, Scene
from core.scenes.staging import Before, Staged

Runs: TypeAlias = tuple[Staged, ...]  # that one scene shows


class Part(NamedTuple):
    """A scene, what it shows, and the experiment that its changes are made to."""

    scene: Scene
    runs: Runs
    base: Experiment | None


class Outline(NamedTuple):
    """Scenes that are changes to the one before are safe in it: where that is another one now, they hold it whole.

    >>> from core.experiment import Experiment
    >>> experiment = Experiment(layers=())
    >>> changed = Scene(changes={"seed": 1})
    >>> lecture = Lecture(scenes=(Scene(experiment=experiment), changed))
    >>> from core.scenes.staging import stages
    >>> outline = Outline(lecture, tuple(stages(lecture.scenes)))
    >>> [scene.stands_alone for scene in outline.with_order((1, 0)).lecture.scenes]
    [True, True]
    """

    lecture: Lecture
    runs: tuple[Runs, ...]  # of each scene
    settled: tuple[int, ...] = ()  # the scenes that the last edit has made whole

    def with_order(self, order: Iterable[int]) -> Outline:
        """The scenes of these places, in this order; one may come twice, or no more."""
        parts = list(self._parts())
        return self._of([parts[place] for place in order])

    def with_inserted(self, index: int, scene: Scene, runs: Runs) -> Outline:
        """One more, before the one at `index`; it depends on none."""
        parts = list(self._parts())
        return self._of([*parts[:index], Part(scene, runs, None), *parts[index:]])

    def with_scene(self, index: int, scene: Scene, runs: Runs) -> Outline:
        """Another scene there."""
        parts = list(self._parts())
        parts[index] = Part(scene, runs, parts[index].base)
        return self._of(parts)

    def whole(self, index: int) -> Scene:
        """The scene as it would stand alone."""
        return _whole(self.lecture.scenes[index], self.runs[index])

    def _parts(self) -> Iterator[Part]:
        before = Before()
        for scene, runs in zip(self.lecture.scenes, self.runs, strict=True):
            yield Part(scene, runs, before.experiment)
            before = before.followed_by(runs)

    def _of(self, parts: Sequence[Part]) -> Outline:
        scenes, settled, before = list[Scene](), list[int](), Before()
        for place, (scene, runs, base) in enumerate(parts):
            if _depends(scene) and (base is None or base != before.experiment):
                settled.append(place)
                scene = _whole(scene, runs)
            scenes.append(scene)
            before = before.followed_by(runs)
        return Outline(self.lecture.with_scenes(scenes), tuple(part.runs for part in parts), tuple(settled))


def _depends(scene: Scene) -> bool:
    """Whether what it shows is made of a scene before it."""
    return scene.changes is not None or any(run.changes is not None for run in scene.runs or ())


def _whole(scene: Scene, runs: Runs) -> Scene:
    if scene.runs is not None:
        return replace(scene, runs=tuple(_whole_run(run, each) for run, each in zip(scene.runs, runs, strict=True)))
    return scene if scene.changes is None else replace(scene, changes=None, experiment=runs[0].experiment)


def _whole_run(run: Run, staged: Staged) -> Run:
    return run if run.changes is None else replace(run, changes=None, experiment=staged.experiment)
