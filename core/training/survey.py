"""Survey: what data and head ask of the network, looked at once before the first step."""

from __future__ import annotations

import math

import numpy as np

from core.diagnosis.edits import bends
from core.experiment import Experiment
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.record.task import Task
from core.training.mismatch import mismatch_of
from core.training.samples import Samples

ROWS = 4096  # that least squares look at: more tell no other share
FEATURES = 512  # at most, for least squares: of more, chance explains more of so many rows than is asked for
MOST_NAMED = 100  # constant features that are told one by one


def task_of(experiment: Experiment, samples: Samples) -> Task:
    """The facts of the training split."""
    answers = samples.answers
    with quiet():
        guessing, floor = answers.whole()
        silence = answers.constant(experiment.head, np.zeros(answers.width))
        mismatches = [mismatch_of(experiment.head, rows, shares) for rows, shares in answers.pieces()]
        peaks, constant = _features(samples.x)
        heard = peaks[peaks > 0]
        contrast = _contrast(heard)
    bent = bends(experiment)
    return Task(
        rows=len(samples.x),
        batch=samples.batch,
        classes=samples.classes,
        guessing=guessing if math.isfinite(guessing) else None,
        silence=silence if math.isfinite(silence) else None,
        floor=floor if math.isfinite(floor) else 0.0,
        largest_share=float(answers.shares.max()) if samples.classes else 0.0,
        mismatch=max((each.kind for each in mismatches), default=""),
        missed=min(1.0, sum(each.missed for each in mismatches)),
        input_peak=float(heard.max()) if len(heard) else 0.0,
        input_contrast=contrast,
        constant_features=tuple(np.flatnonzero(constant)[:MOST_NAMED].tolist()),
        bends=bent,
        explained=None if bent else explained(samples.x[:ROWS], answers.of(slice(ROWS))),
    )


def _features(x: Floats) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """The largest |x| of each feature, and which of them never change, x (samples, inputs)."""
    low, high = x.min(axis=0), x.max(axis=0)
    return np.maximum(np.abs(low), np.abs(high)).astype(float), low == high


def _contrast(peaks: Floats) -> float:
    """The largest over the smallest; 1 where there is none, or none that is not beyond all numbers."""
    contrast = float(peaks.max() / peaks.min()) if len(peaks) else 1.0
    return 1.0 if math.isnan(contrast) else contrast


def explained(x: Floats, rows: Floats) -> float | None:
    """The share of the variance of targets (samples, outputs) that least squares on x and 1 explain.

    None where there is none, or where there are too many features to be told from chance.
    """
    if x.shape[1] > FEATURES:
        return None
    with quiet():
        a = _to_one(np.column_stack((x, np.ones(len(x)))).astype(float), axis=0)
        deviation = _to_one(rows - rows.mean(axis=0))
    total = float(np.vdot(deviation, deviation))
    if not total or not (np.isfinite(a).all() and math.isfinite(total)):
        return None
    weights = np.linalg.lstsq(a.T @ a, a.T @ deviation, rcond=None)[0]
    error = deviation - a @ weights
    return 1.0 - float(np.vdot(error, error)) / total


def _to_one(a: Floats, axis: int | None = None) -> Floats:
    """Made so large or small that the largest is 1, which changes no share and keeps squares within all numbers."""
    peak = np.abs(a).max(axis, initial=0.0)
    scaled: Floats = a / np.where(peak > 0, peak, 1.0)
    return scaled
