"""Progress: how far a network has come from guessing to the best answer, and whether it is on its way."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.diagnosis.learning.course import Course, window_size
from core.diagnosis.limits import (
    FALLING,
    FALLING_FROM,
    FALLING_SHARE,
    GRACE,
    HALF_WAY,
    LEARNED_ACCURACY,
    LEARNED_WAY,
    LUCK,
    NO_ACCURACY,
    NO_WAY,
    SPAN,
)


@dataclass(frozen=True)
class Progress:
    """Means over the window; NaN where one is not known. The names are those of science.md, section 8."""

    steps: int = 0  # T
    loss: float = math.nan  # of the window
    guessing: float = math.nan  # G, of the window's own samples
    floor: float = 0.0  # F
    q: float = math.nan  # from guessing to the best answer by the loss
    gain: float = math.nan  # A: from guessing to the best answer by accuracy, of amounts R²
    accuracy: float = math.nan
    share: float = math.nan  # of the largest class
    luck: float = 0.0  # what A may be of a network that guesses: of few rows, many are right by chance
    classes: bool = False
    full: bool = False  # whether there are as many frames as are to be judged together
    overflow: bool = False
    falling: bool = False  # on the way

    @property
    def way(self) -> float:
        """1 at the best answer, 0 at guessing, negative when worse; NaN where that is not known."""
        return _larger(self.q, self.gain)

    @property
    def skill(self) -> float:
        """A, of which luck counts for nothing; of amounts R²."""
        return min(self.gain, 0.0) if self.classes and self.gain < self.luck else self.gain

    @property
    def left(self) -> float:
        """What of the loss is left to be lost."""
        return self.loss - self.floor

    @property
    def learned(self) -> bool:
        """Whether what can be won has been won; what the loss says is believed where the answers do not belie it."""
        if self.overflow or not self.full:
            return False
        if not self.classes:
            return self.gain >= LEARNED_WAY
        sure = self.accuracy >= LEARNED_ACCURACY and self.gain >= LEARNED_WAY
        belied = self.gain < NO_ACCURACY or self.share == 1  # of one class alone, q tells nothing
        return sure or (self.q >= LEARNED_WAY and not belied)

    @property
    def stuck(self) -> bool:
        """Whether it is, after time enough, no better than guessing."""
        if self.overflow:
            return True
        told = self.gain if math.isnan(self.q) else self.q
        guesses = not self.classes or not self.skill >= NO_ACCURACY
        return self.steps >= GRACE and told < NO_WAY and guesses

    @property
    def state(self) -> str:
        """learned, stuck, early or learning."""
        if self.learned:
            return "learned"
        if self.stuck:
            return "stuck"
        return "early" if self.steps < GRACE else "learning"

    @property
    def trouble(self) -> bool:
        """Whether causes are asked for: it has not learned, and is not going to as things are."""
        if self.learned:
            return False
        way = _larger(self.q, self.skill)
        if self.overflow or math.isnan(way) or way < NO_WAY:
            return True
        return way < HALF_WAY and (self.q < 0 or not self.falling)

    @property
    def half_way_off(self) -> bool:
        """Whether it is in trouble, or on the way with most of it still to go."""
        return self.trouble or (self.falling and not self.learned and self.way < HALF_WAY)


def progress_of(course: Course) -> Progress:
    """Where the run stands."""
    if not course.frames:
        return Progress(overflow=course.overflow)
    loss, guessing, floor = (course.mean(name) for name in ("loss", "guessing", "floor"))
    accuracy, share = course.mean("accuracy"), course.mean("largest_share")
    floor = 0.0 if math.isnan(floor) else floor
    classes = math.isnan(course.mean("squared_deviation"))
    least = SPAN * max(1.0, abs(guessing))
    known = guessing - floor > least and not loss < floor - least  # a loss below its floor has none
    return Progress(
        steps=course.steps,
        loss=loss,
        guessing=guessing,
        floor=floor,
        q=(guessing - loss) / (guessing - floor) if known else math.nan,
        gain=(accuracy - share) / (1 - share) if share < 1 else _explained(course) if not classes else math.nan,
        accuracy=accuracy,
        share=share,
        luck=LUCK / math.sqrt(course.task.rows) if course.task.rows else 0.0,
        classes=classes,
        full=course.judged >= window_size(course.task),
        overflow=course.overflow,
        falling=_falls(course, loss, guessing, floor),
    )


def _larger(a: float, b: float) -> float:
    """NaN where neither is known."""
    return max((each for each in (a, b) if not math.isnan(each)), default=math.nan)


def _explained(course: Course) -> float:
    """R²: the share of the targets' variance that the answers explain."""
    error, deviation = course.mean("squared_error"), course.mean("squared_deviation")
    return 1 - error / deviation if deviation > 0 else math.nan


def _falls(course: Course, loss: float, guessing: float, floor: float) -> bool:
    """Whether half of the run ago the loss was clearly higher; sinking to guessing is not learning."""
    if course.steps < FALLING_FROM or course.first is None:
        return False
    start = course.first.loss
    top = min(start, guessing) if loss < guessing else start
    half = course.loss_at(course.begun + course.steps // 2 - 1)
    fallen = half - loss
    return fallen >= FALLING * (top - loss) and fallen >= FALLING_SHARE * (half - floor) and fallen > 0
