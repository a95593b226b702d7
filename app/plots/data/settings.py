"""What a person has chosen to see of the data: the run's or the lecture's, two features, one scale or two."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from msgspec import Meta

from app.plots.settings import MOST
from app.plots.zoomed import ZoomedSettings
from core.lecture.normalization import Axis

RUN: Literal["run"] = "run"
MODES = (RUN, "all", "feature", "sample")  # the others are the lecture's example, by its axis
Chosen = Annotated[int, Meta(ge=-2, le=MOST)]  # a feature, or one of COMPONENTS

FARTHEST = 1e6
Coordinate = Annotated[float, Meta(ge=-FARTHEST, le=FARTHEST)]


class DataSettings(ZoomedSettings, frozen=True):
    """Everything about the data plot that is not the run."""

    mode: Literal["run", "all", "feature", "sample"] = RUN
    order: Literal[1, 2] = 2  # the p of the norm in the lecture's example
    vector: tuple[Coordinate, Coordinate] | None = None  # in the place of the lecture's random points
    axes: tuple[Chosen, Chosen] | None = None  # features, or principal components; None: the two of largest variance
    one_scale: bool = False
    boundary: bool = True
    pictures: bool = True  # samples that are pictures at their places; else only under the pointer

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.axes is not None and (self.axes[0] == self.axes[1] or (self.axes[0] < 0) != (self.axes[1] < 0)):
            raise ValueError("two features, or two principal components")

    @property
    def of_run(self) -> bool:
        """Whether the run's own data are shown."""
        return self.mode == RUN

    @property
    def axis(self) -> Axis:
        """Whose norm divides in the lecture's example."""
        return cast(Axis, self.mode)
