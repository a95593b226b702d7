"""What the run itself tells of why a network does not learn."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from core.diagnosis.finding import Finding
from core.diagnosis.learning.course import Course
from core.diagnosis.learning.progress import Progress
from core.diagnosis.limits import (
    BY_SHARE,
    CLIPPED_SHARE,
    FALLING_FROM,
    FAST_RISE,
    FEWEST_LOOKS,
    FRAMES,
    GRACE,
    IMBALANCED,
    LOOKS,
    NO_ACCURACY,
    OVERFIT,
    OVERFIT_RISE,
    SAME_ANSWER,
    SLOW_FALL,
    SLOW_SPAN,
    SLOW_STEPS,
)
from core.numerics.medians import median, median_of_known
from core.record.store import Seen

RATE = "optimizer.learning_rate"


def of_the_run(course: Course, progress: Progress, blocked: bool) -> Iterator[Finding]:
    """In no order; those that ask for trouble only where there is some. `blocked`: whether no gradient passes."""
    if not course.frames:
        return
    if not blocked:
        yield from slow_rate(course, progress)
        if progress.half_way_off:
            yield from fast_rate(course.looks)
    if progress.trouble:
        yield from _clipped(course)
        yield from _constant_output(course, progress)
    yield from _imbalanced(course, progress)
    yield from _too_few_steps(progress, blocked)
    yield from overfitting(course, progress)


def slow_rate(course: Course, progress: Progress) -> Iterator[Finding]:
    """A thousand updates at once would not raise the loss, which hardly falls."""
    bounds = [seen.critical_bound for seen in course.looks if math.isfinite(seen.critical_bound)][-LOOKS:]
    if not progress.half_way_off or len(bounds) < FEWEST_LOOKS:
        return
    usual = float(median(bounds))
    if usual >= SLOW_STEPS and _hardly_falls(course, progress):
        yield Finding("slow_rate", (), usual, SLOW_STEPS, "", RATE)


def _hardly_falls(course: Course, progress: Progress) -> bool:
    """Whether a hundred steps win less than a tenth of what is left, by what half of the run has won.

    Over a hundred alone, the samples of two windows may differ by as much. Where samples cost guessing more, they cost
    a network near guessing more too, but hardly one far from it: a fall is one as it is and as a share of guessing.
    """
    span = min(max(SLOW_SPAN, course.steps // 2), course.steps - 1)
    if span < FALLING_FROM:
        return False
    before = course.last - span
    loss, guessing = course.loss_at(before), course.mean_at("guessing", before)
    costs = progress.guessing / guessing if guessing > 0 and progress.guessing > 0 else 1.0
    fallen = min(loss, costs * loss) - progress.loss
    return fallen * SLOW_SPAN / span < SLOW_FALL * progress.left


def fast_rate(looks: Sequence[Seen]) -> Iterator[Finding]:
    """One update is further than the slope is good for, most of the times that somebody has looked."""
    downhill = [seen for seen in looks if seen.critical_bound == seen.critical_bound]
    for some in (downhill[-LOOKS:], downhill[:LOOKS]):
        steep = [seen.step_rise for seen in some if seen.critical_bound < 1 and seen.step_rise > FAST_RISE]
        if len(some) >= FEWEST_LOOKS and 2 * len(steep) > len(some):
            yield Finding("fast_rate", (), float(median(steep)), FAST_RISE, "", RATE)
            return


def _clipped(course: Course) -> Iterator[Finding]:
    """Answers so sure of themselves that the loss no longer tells what is wrong with them."""
    shares = np.array([frame.clipped_share for frame in course.frames[-FRAMES:]])
    if np.isnan(shares).all():
        return
    share = float(median_of_known(shares[:, None])[0])
    if share >= CLIPPED_SHARE:
        yield Finding("clipped", (course.frames[-1].structure.entries - 1,), share, CLIPPED_SHARE, "", "output")


def _constant_output(course: Course, progress: Progress) -> Iterator[Finding]:
    """The same answer to whatever is asked."""
    spreads = [seen.answer_spread for seen in course.looks if seen.answer_spread == seen.answer_spread]
    if progress.state == "stuck" and spreads and spreads[-1] < SAME_ANSWER:
        output = course.frames[-1].structure.entries - 1
        yield Finding("constant_output", (output,), spreads[-1], SAME_ANSWER)


def _imbalanced(course: Course, progress: Progress) -> Iterator[Finding]:
    """Nearly all samples are of one class, and that is what is answered, though the loss may still be falling."""
    share = course.task.largest_share
    as_many_right = abs(progress.accuracy - progress.share) <= BY_SHARE
    hardly_begun = progress.half_way_off or (not progress.learned and progress.gain < NO_ACCURACY)
    if share >= IMBALANCED and as_many_right and hardly_begun:
        yield Finding("imbalanced", (), share, IMBALANCED, "", "data")


def _too_few_steps(progress: Progress, blocked: bool) -> Iterator[Finding]:
    """It has not learned yet, and may if it goes on; what is blocked does not, though its samples make it seem so."""
    goes_on = progress.steps < GRACE or (progress.falling and not blocked)
    if not progress.learned and not progress.overflow and goes_on:
        yield Finding("too_few_steps", (), float(progress.steps), float(GRACE))


def overfitting(course: Course, progress: Progress) -> Iterator[Finding]:
    """What was held out gets worse while training gets on."""
    steps, losses = course.held_out
    since = steps >= course.begun
    steps, losses = steps[since], losses[since]
    if len(losses) < 2 or not np.isfinite(losses).all():
        return
    best, now = int(losses.argmin()), float(losses[-1])
    risen = now - losses[best]
    can_be_won = progress.guessing - progress.floor
    far = now > OVERFIT * losses[best] and risen > OVERFIT_RISE * can_be_won
    if far and progress.loss <= course.loss_at(int(steps[best])):
        yield Finding("overfitting", (), now / max(float(losses[best]), 1e-300), OVERFIT, "", "layers")
