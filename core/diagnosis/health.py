"""Health: the verdicts of science.md, section 5, each with its layers, its number and its cause."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property, lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.diagnosis.budget import Budget, budget_of
from core.diagnosis.divergence import divergence_of
from core.diagnosis.finding import Finding
from core.diagnosis.learning.course import course_of
from core.diagnosis.learning.learning import Learning, learning_of
from core.diagnosis.learning.progress import progress_of
from core.diagnosis.limits import (
    ALIKE,
    FRAMES,
    FROZEN_RATIO,
    SATURATED_SHARE,
    SEVERE_DECADES,
    SICK_DECADES,
    STARTING_DECADES,
    UNSTABLE_RATIO,
    dead_limits,
)
from core.diagnosis.update_ratio import median_update_ratio, power, under_way, unmoved
from core.diagnosis.window import FrameWindow, Judged, window_of
from core.numerics.scaled import quiet
from core.record.frame import Frame, positions

VERDICTS = (
    "overflow", "blocked", "symmetric", "vanishing", "exploding", "dead", "saturated", "frozen", "unstable", "healthy",
)  # fmt: skip
STUBBORN = frozenset({"overflow"})  # verdicts that stand though the network learns
SEQUELS = frozenset({"vanishing", "exploding", "saturated", "frozen"})  # what comes of steps that are too large
GRAVE_SEQUELS = SEQUELS | {"blocked", "dead"}  # and where the loss has risen


class Diagnosis(msgspec.Struct, frozen=True):
    """All verdicts in their fixed order, with the findings behind them."""

    verdicts: tuple[str, ...]
    severe: bool
    decades: float | None
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()  # "has_learned", "below_precision"
    asides: tuple[Finding, ...] = ()  # findings that are no verdict: the network has learned, or diverged and so
    slope_decades: float = 0.0  # the budget: what the slopes and what the weights do to the gradient
    weight_decades: float = 0.0
    at_start: tuple[str, ...] = ()  # verdicts of the first frame, or those of now where that is not known
    first_decades: float | None = 0.0  # of the first frame
    unmoved: tuple[int, ...] = ()  # hidden layers whose weights do not move: their updates are below the precision
    learning: Learning = Learning()  # the second lamp

    @property
    def verdict(self) -> str:
        """The first and gravest verdict."""
        return self.verdicts[0]

    @property
    def late(self) -> bool:
        """Whether the first verdict came with training: it did not hold in the first frame, nor nearly so."""
        return _is_late(self.verdict, self.at_start, self.first_decades)


@quiet()
def diagnose(source: Judged) -> Diagnosis:
    """What a frame, or the last ten of a run, say about the network (science.md, section 5).

    The run is a recording, a view of one, or its frames in a sequence; whether it has learned is told where its first
    frames are known.
    """
    window = window_of(source)
    case = _Case(window)
    findings = tuple(case.findings())
    at_start, first_decades = _begun(window.first) if window.first is not None else case.told()
    course = course_of(source)
    progress = progress_of(course)
    learned, sound = progress.learned, not progress.trouble
    asides = _asides(findings, at_start, first_decades, sound)
    standing = tuple(f for f in findings if f not in asides)
    learning = Learning()
    if window.last is not None:
        kept = [f for f in findings if not sound or f.verdict in STUBBORN]
        learning = learning_of(course, progress, kept, at_start, window.last.structure)
    verdicts = tuple(f.verdict for f in standing) or ("healthy",)
    unmoved = case.unmoved() if not sound else ()
    told = {"has_learned": learned, "below_precision": bool(unmoved)}
    notes = tuple(note for note, holds in told.items() if holds)
    severe = any(f.verdict in ("vanishing", "exploding") and abs(f.value) >= SEVERE_DECADES for f in standing)
    flow = case.budget.slope, case.budget.weight, at_start, first_decades
    return Diagnosis(verdicts, severe, case.decades, standing, notes, asides, *flow, unmoved, learning)


@lru_cache(maxsize=4)
def _begun(first: Frame) -> tuple[tuple[str, ...], float | None]:
    """The verdicts of a first frame and its decades, which stay as they are however long the run goes on."""
    return _Case(window_of(first)).told()


def _is_late(verdict: str, at_start: tuple[str, ...], first_decades: float | None) -> bool:
    signed = {"vanishing": -1.0, "exploding": 1.0}.get(verdict, 0.0) * (first_decades or 0.0)
    return verdict not in at_start and signed < STARTING_DECADES


def _asides(
    findings: tuple[Finding, ...], at_start: tuple[str, ...], first_decades: float | None, sound: bool
) -> tuple[Finding, ...]:
    """The findings that are no verdict: those of a network that learns, and those that a divergence has left."""
    if sound:
        return tuple(f for f in findings if f.verdict not in STUBBORN)
    causes = [f.cause for f in findings if f.verdict == "unstable" and f.cause]
    sequels = GRAVE_SEQUELS if "loss" in causes else SEQUELS if causes else frozenset()
    return tuple(f for f in findings if f.verdict in sequels and _is_late(f.verdict, at_start, first_decades))


class _Case:
    """The rules, applied to a window."""

    def __init__(self, window: FrameWindow) -> None:
        self.window, self.frames, self.last, self.hidden = window, window.frames, window.last, window.hidden
        self._positions = positions(tuple(self.hidden))
        self.log10_delta = window.median("log10_delta")
        self.decades = self._decades()

    @cached_property
    def budget(self) -> Budget:
        """Of the median frame."""
        return budget_of(self.frames)

    def told(self) -> tuple[tuple[str, ...], float | None]:
        """The verdicts, and how far apart first and last hidden layer are."""
        return tuple(finding.verdict for finding in self.findings()), self.decades

    def _decades(self) -> float | None:
        if len(self.hidden) < 2:
            return 0.0
        first, last = self.log10_delta[0], self.log10_delta[-1]
        return float(first - last) if math.isfinite(first) and math.isfinite(last) else None

    def _where(self, condition: NDArray[np.bool_]) -> tuple[int, ...]:
        return tuple(self._positions[condition].tolist())

    def findings(self) -> Iterator[Finding]:
        """What holds, in the order of the verdicts."""
        if self.last is not None and self.last.overflow is not None:
            yield Finding("overflow", (self.last.overflow.slot,), float(self.last.step), 0.0, self.last.overflow.what)
        if self.frames:
            yield from self._blocked()
            yield from self._symmetric()
            yield from self._flow()
            yield from self._dead()
            yield from self._saturated()
            yield from self._updates()

    def _blocked(self) -> Iterator[Finding]:
        layers = self._where(np.isneginf(self.window.median("log10_delta", of_loss=True)))
        if layers:
            yield Finding("blocked", layers, 0.0, 0.0, self._cause_of_zero(layers))

    def _cause_of_zero(self, layers: tuple[int, ...]) -> str:
        """The output, where none begins; weights that are zero, wherever the block reaches; else the dead slope between
        its deepest zero and the next.

        Behind zero weights all sums are zero, where a ReLU has no slope: the weights are the cause. They show by having
        no update ratio.
        """
        layer, last = layers[-1], self.frames[-1]
        if last.loss != 0 and last.log10_delta[-1] == -math.inf:
            return "output"
        entries = [i for i in (*layers, last.structure.entries - 1) if i not in last.structure.locked]
        if np.isnan(last.log10_update_ratio[entries]).any() and not np.isnan(last.log10_update_ratio).all():
            return "weight"
        above = next((other for other in self.hidden if other > layer), layer + 1)
        slopes = last.log10_slope_gain[layer:above]
        return "slope" if np.isneginf(slopes).any() else "weight"

    def _symmetric(self) -> Iterator[Finding]:
        layers = self._where(self.window.median("symmetric") == 1.0)
        if layers:
            yield Finding("symmetric", layers, 0.0, ALIKE[self.frames[-1].structure.precision])

    def _flow(self) -> Iterator[Finding]:
        if self.decades is None or abs(self.decades) < SICK_DECADES:
            return
        sign = math.copysign(1.0, self.decades)
        layers = self._where(sign * (self.log10_delta - self.log10_delta[-1]) >= SICK_DECADES)
        verdict = "vanishing" if sign < 0 else "exploding"
        yield Finding(verdict, layers, self.decades, sign * SICK_DECADES, self.budget.cause)

    def _dead(self) -> Iterator[Finding]:
        last, hidden = self.frames[-1], self._positions
        shares = last.lasting_dead_share[hidden]
        limits = dead_limits(np.array(last.structure.units, float)[hidden])
        sick = shares >= limits
        if sick.any():
            worst = int(np.argmax(np.where(sick, shares, -1)))
            yield Finding("dead", self._where(sick), float(shares[worst]), float(limits[worst]), "slope")

    def _saturated(self) -> Iterator[Finding]:
        shares = self.window.median("saturated_share")
        sick = shares >= SATURATED_SHARE
        if sick.any():
            yield Finding("saturated", self._where(sick), float(np.nanmax(shares)), SATURATED_SHARE, "slope")

    def _updates(self) -> Iterator[Finding]:
        late = self.window.steps >= FRAMES
        slow = median_update_ratio(under_way(self.frames), self.hidden) if late else None
        if slow is not None and slow < math.log10(FROZEN_RATIO):
            yield Finding("frozen", (), power(slow), FROZEN_RATIO)
        divergence = divergence_of(self.window)
        fast = median_update_ratio(self.frames, self.hidden) if late else None
        if divergence is not None:
            yield Finding("unstable", (), divergence.value, divergence.threshold, divergence.cause)
        elif fast is not None and fast > math.log10(UNSTABLE_RATIO):
            yield Finding("unstable", (), power(fast), UNSTABLE_RATIO)

    def unmoved(self) -> tuple[int, ...]:
        """Layers whose weights stand still, but for steps that are meant to be small."""
        return unmoved(under_way(self.frames), self.hidden)
