"""Task: what data and head ask of a network, told once per run."""

from __future__ import annotations

import math

import msgspec


class Task(msgspec.Struct, frozen=True):
    """Facts of the training split as the network sees it; None or the default where that is not known."""

    rows: int = 0
    batch: int = 1
    classes: int = 0  # 0 = amounts
    guessing: float | None = None  # loss of the best constant answer
    silence: float | None = None  # loss of a network whose sums are all zero
    floor: float = 0.0  # loss of each sample's own best answer
    largest_share: float = 0.0  # of the classes
    mismatch: str = ""  # how the head and the targets miss each other (core/training/mismatch.py)
    missed: float = 0.0  # share of the targets that no answer of the head can be
    input_peak: float = 1.0  # largest |x| of all features
    input_contrast: float = 1.0  # largest |x| of one feature over that of another
    constant_features: tuple[int, ...] = ()
    bends: bool = True  # whether anything in the stack is more than a straight line
    explained: float | None = None  # share of the targets' variance that least squares explain, where nothing bends

    @property
    def steps_per_epoch(self) -> int:
        """Batches that one pass through the training split deals out whole; at least one."""
        return max(1, self.rows // self.batch)

    def epochs(self, steps: int) -> float:
        """So many steps in passes through the training split; NaN where its size is not known."""
        return steps / self.steps_per_epoch if self.rows else math.nan
