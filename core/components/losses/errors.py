"""Losses of amounts: how far an answer is from its target."""

from __future__ import annotations

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from core.components.activations import Answers
from core.components.losses.loss import Judgement, Loss, divided
from core.components.targets import balance, centre
from core.numerics import Floats
from core.numerics.wide import Wide


class MeanSquaredError(Loss, frozen=True, tag="mean_squared_error"):
    """Errors squared: twice as wrong costs four times as much, and an outlier sets the tone.

    Mean over all elements, without a half; Bishop 2006, section 3.1.1.
    """

    regression: ClassVar[bool] = True

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return shares @ rows

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        np.subtract(z, target, out=dz)
        loss = float(np.vdot(dz, dz)) / z.size
        dz *= 2.0 / z.size
        return loss

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        error = answers.error(target)
        plain = error.plain()
        return Judgement(float(np.vdot(plain, plain)) / plain.size, divided(error * 2.0, plain.size))


class MeanAbsoluteError(Loss, frozen=True, tag="mean_absolute_error"):
    """Errors as they are: an outlier is one voice among many, but the gradient never grows softer near the goal.

    Mean over all elements; Hastie, Tibshirani & Friedman 2009, section 10.6.
    """

    regression: ClassVar[bool] = True

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return centre(rows, shares)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        np.subtract(z, target, out=dz)
        loss = float(np.mean(np.abs(dz)))
        np.sign(dz, out=dz)
        dz /= z.size
        return loss

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        error = answers.error(target)
        size = np.abs(error.plain())
        return Judgement(float(np.mean(size)), divided(Wide.of(np.sign(error.mantissas)), size.size))


class Huber(Loss, frozen=True, tag="huber"):
    """Squared near the goal, absolute far from it: outliers may speak, but not shout.

    Mean over all elements; Huber 1964, section 2.
    """

    regression: ClassVar[bool] = True

    delta: Annotated[
        float,
        Meta(ge=1e-6, le=1e6, description="Error at which the parabola ends in a line.", extra={"logarithmic": True}),
    ] = 1.0

    def constant(self, rows: Floats, shares: Floats) -> Floats:
        return balance(rows, shares, self.delta)

    def evaluate(self, z: Floats, target: Floats, dz: Floats) -> float:
        error = z - target
        np.clip(error, -self.delta, self.delta, out=dz)
        loss = float(np.mean(dz * (error - 0.5 * dz)))
        dz /= z.size
        return loss

    def judged(self, answers: Answers, target: Floats) -> Judgement:
        error = answers.error(target)
        plain = error.plain()
        cut = np.clip(plain, -self.delta, self.delta)
        dy = Wide.where(np.abs(plain) > self.delta, Wide.of(cut), error)
        return Judgement(float(np.mean(cut * (plain - 0.5 * cut))), divided(dy, plain.size))
