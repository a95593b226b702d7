"""The times of one run: after how many seconds of training in this window each of its steps was there to be seen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

MOST = 4096  # moments that are remembered; of more, every other one
BYTES = 72  # that each of them takes


class Times:
    """From steps to seconds and back."""

    def __init__(self) -> None:
        self._steps, self._seconds = list[int](), list[float]()  # how many steps there were, and when
        self.passed = 0.0  # seconds of training up to the last pause

    @property
    def nbytes(self) -> int:
        """Memory that they take."""
        return BYTES * len(self._steps)

    @property
    def last(self) -> float:
        """When the latest step was there."""
        return self._seconds[-1] if self._seconds else 0.0

    def note(self, steps: int, seconds: float) -> None:
        """There were so many steps by then."""
        if self._steps and steps == self._steps[-1]:  # only answers have come
            return
        self._steps.append(steps)
        self._seconds.append(seconds)
        if len(self._steps) > MOST:
            del self._steps[:-1:2], self._seconds[:-1:2]

    def at(self, step: int) -> float | None:
        """When a step was there; None where it is not yet."""
        k = bisect_right(self._steps, step)
        return self._seconds[k] if k < len(self._seconds) else None

    def step_at(self, seconds: float) -> int | None:
        """The first step that was there then, or later; None where that time has not come."""
        k = bisect_left(self._seconds, seconds)
        if k == len(self._seconds):
            return None
        return self._steps[k - 1] if k else 0
