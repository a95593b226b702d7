"""Plots of a lecture: that each is there, with the settings and the number that are named."""

from __future__ import annotations

import math

from core.commands.lectures.claims import nobody, settings_of, written
from core.commands.pictures import Asked, Pictures
from core.experiment import ExperimentError
from core.scenes.expected import Keys, unknown
from core.scenes.lecture import Lecture
from core.scenes.scene import Claim, Scene
from core.wording import Field, Reason


def names_plots(lecture: Lecture) -> bool:
    """Whether there is any plot in it, or a layout of them, so that somebody has to be found who draws."""
    return any(
        scene.plots or scene.layout is not None or any(claim.plot is not None for claim in scene.claims)
        for scene in lecture.scenes
    )


def require_plots(lecture: Lecture, pictures: Pictures) -> None:
    """ExperimentError names the place of a layout, a plot, settings or a number that there are not."""
    for i, scene in enumerate(lecture.scenes):
        if scene.layout is not None and scene.layout not in (known := tuple(pictures.layouts())):
            raise ExperimentError(unknown(scene.layout, known, ("scenes", i, "layout")))
        for k, plot in enumerate(scene.shown_plots):
            _require_plot(plot.name, written(plot.settings), ("scenes", i, "plots", k), pictures)
        for k, claim in enumerate(scene.claims):
            if claim.plot is not None:
                _require_claimed(claim, scene, ("scenes", i, "claims", k), pictures)


def _require_claimed(claim: Claim, scene: Scene, keys: Keys, pictures: Pictures) -> None:
    plot, value = claim.plot or "", claim.value or ""
    _require_plot(plot, settings_of(claim, scene), keys, pictures)
    if value not in (known := tuple(pictures.values(plot))):
        raise ExperimentError(unknown(value, known, (*keys, "value")))
    if not scene.has_run and math.isnan(pictures.measure(None, nobody, Asked(plot, settings_of(claim, scene), value))):
        raise ExperimentError(Reason("scene.no_experiment").at(Field(*keys)))


def _require_plot(name: str, settings: str, keys: Keys, pictures: Pictures) -> None:
    if name not in (known := tuple(pictures.names())):
        raise ExperimentError(unknown(name, known, keys))
    if not pictures.takes(name, settings):
        raise ExperimentError(Reason("plot.settings", plot=name).at(Field(*keys, "settings")))
