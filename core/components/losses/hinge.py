"""Hinge: the loss of a margin."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.components.activations import Answers
from core.components.losses.loss import Judgement, Loss, divided
from core.numerics import Floats
from core.numerics.wide import Wide


class Hinge(Loss, frozen=True, tag="hinge"):
    """A margin to be kept: what is right by more than 1 costs nothing and teaches nothing.

    One against the rest, mean over all elements; Cortes & Vapnik 1995; Rifkin & Klautau 2004, section 2.
    """

    needs_classes: ClassVar[bool] = True

    def encoded(self, target: NDArray[Any], outputs: int) -> Floats:
        rows = super().encoded(target, outputs)
        if np.isin(rows, (0.0, 1.0)).all():
            return 2.0 * rows - 1.0
        if not np.isin(rows, (-1.0, 1.0)).all():
            raise ValueError("the target of the hinge loss must be classes, or rows of -1 and +1")
        return rows

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return np.sign(shares @ rows)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        shortfall = 1.0 - target * z
        np.multiply(target, shortfall > 0, out=dz)
        dz /= -z.size
        return float(np.mean(np.maximum(shortfall, 0.0)))

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        shortfall = answers.error(target) * -target  # 1 - t y, since t is 1 or -1
        short = shortfall.mantissas > 0
        loss = float(np.mean(np.where(short, shortfall.plain(), 0.0)))
        return Judgement(loss, divided(Wide.of(np.where(short, -target, 0.0)), target.size))

    def threshold(self) -> float:
        return 0.0
