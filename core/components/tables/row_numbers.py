"""Row numbers: where in its file each sample of a table stands, kept in little room."""

from __future__ import annotations

from array import array
from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray


class RowNumbers:
    """Runs of rows without a gap, each by its first sample and that sample's row."""

    def __init__(self) -> None:
        self._samples, self._rows = array("q"), array("q")
        self._count = 0

    def __len__(self) -> int:
        """How many samples there are."""
        return self._count

    def append(self, rows: NDArray[np.int64]) -> None:
        """Those of some more samples."""
        starts = [0, *(np.flatnonzero(np.diff(rows) != 1) + 1).tolist()] if len(rows) else []
        self._samples.extend(self._count + start for start in starts)
        self._rows.extend(rows[starts].tolist())
        self._count += len(rows)

    def of(self, sample: int) -> int:
        """The row, from 1, in which a sample stands."""
        run = bisect_right(self._samples, sample) - 1
        return self._rows[run] + sample - self._samples[run]
