"""The plots of a scene for a page: each drawn anew for its place there, with the name of its run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from shiboken6 import delete

from app.export.writing import lack_of
from app.lectures.reading import spoken
from app.lectures.takeaway.projection import Projection
from app.plots.picture import PictureTheme, posed
from app.plots.plot import Plot
from core.experiment.pictures import Look


class Shown(NamedTuple):
    """A plot as the hall has it, and what its run is called where there are several."""

    plot: Plot
    label: str


def shown(projection: Projection) -> tuple[Shown, ...]:
    """Those of the present scene, in their order."""
    labels = tuple(map(spoken, projection.lesson.labels))
    plots = projection.plots
    return tuple(Shown(plot, labels[i] if i < len(labels) == len(plots) else "") for i, plot in enumerate(plots))


@contextmanager
def twin_of(plot: Plot, look: Look, kind: type[PictureTheme] = PictureTheme) -> Iterator[Plot | None]:
    """Meanwhile there is a twin that looks so; None where it has nothing to show."""
    twin = posed(plot, look, kind)
    try:
        twin.complete()
        yield None if lack_of(twin) is not None or twin.canvas.failed else twin
    finally:
        delete(twin)
