"""What a person has chosen to see of the data: the run's or the lecture's, two features, one scale or two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from core.lecture.normalization import Axis

RUN, MODES = "run", ("run", "all", "feature", "sample")  # the others are the lecture's example, by its axis


@dataclass(frozen=True)
class DataChoice:
    """Everything about the data plot that is not the run."""

    mode: str = RUN
    order: int = 2  # the p of the norm in the lecture's example
    axes: tuple[int, int] | None = None  # features, or principal components; None: the two of largest variance
    one_scale: bool = False
    boundary: bool = True

    @property
    def of_run(self) -> bool:
        """Whether the run's own data are shown."""
        return self.mode == RUN

    @property
    def axis(self) -> Axis:
        """Whose norm divides in the lecture's example."""
        return cast(Axis, self.mode)
