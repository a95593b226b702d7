"""Limits: every threshold of science.md, once, with its unit and its paragraph.

Whoever judges, draws or words imports them from here: the number that colours a bar is the one that makes the verdict.
"""

from __future__ import annotations

import math

import numpy as np

from core.numerics import Floats

# How many steps are judged together (section 5: medians over the last frames)
FRAMES = 10  # steps: of every median, and for how long a unit must be dead to be lastingly dead

# Vanishing and exploding (section 5): decades of δ between a hidden layer and the last hidden layer
SICK_DECADES = 2.0  # log10: a layer is cold or hot, the verdict vanishing or exploding
SEVERE_DECADES = 4.0  # log10: the verdict is severe
STARTING_DECADES = 1.0  # log10, in the first frame: what comes of it later is no consequence of training

# Dead and saturated (sections 1 and 5)
DEAD_SHARE, DEAD_BY_CHANCE = 0.7, 0.5  # of the units of a layer; of a healthy deep layer about half are off
DEAD_FROM_UNITS = 16  # units of a layer: of fewer, too many are off by chance
FLAT_SLOPE = 0.05  # of the steepest slope of the activation: an entry with less is saturated
SATURATED_SHARE = 0.5  # of the entries of a layer, or of the samples for which a unit is saturated

# Frozen and unstable (section 5): the update ratio, size of the update ÷ size of the weights
FROZEN_RATIO = 1e-6  # below
UNSTABLE_RATIO = 1e-1  # above
HEALTHY_RATIO = 1e-3  # the rule of thumb of section 1
RESTING_RATE = 0.01  # of the schedule's peak: below, a small update is meant to be small

# Unstable at any time (section 8): steps that go further than the slope is good for
RISEN_LOSS, RISEN_FRAMES = 10.0, 5  # times the first losses, by the median of so many at either end
LEAP_LIMIT = 1.0  # the update over the weights, or over a Xavier start: above, once is enough

# Below the precision: an update that is smaller than this share of the weights moves less than a tenth of them
UNMOVED_RATIO = {"float32": 6e-9, "float64": 1.1e-17}  # a twentieth of the distance from 1 to the next number

# Unscaled data (section 8): curvature goes with the square of the inputs, the first error with the target
LARGE_INPUT = LARGE_TARGET = 30.0  # RMS of a feature; mean or standard deviation of an amount

# Symmetric (section 5): units are alike when they differ by less than this share of the largest entry
ALIKE = {"float32": 1e-5, "float64": 1e-10}

# Does it learn (section 8): where between guessing (0) and the best answer (1) it stands
WINDOW_ROWS = 256  # samples: a mean over so many is known to 3 %; of one or two, all may be right by luck
WINDOW_RARE = 10  # samples outside the largest class, or a round of all: without them q is noise
SPAN = 1e-6  # of guessing, or of 1: guessing and the best answer nearer to each other tell no way
LEARNED_WAY = 0.9  # of q, of A, of R²: nine tenths of what can be won
LEARNED_ACCURACY = 0.99  # with rare classes, accuracy alone says nothing: A must be large as well
GRACE = 100  # steps before a run is judged to be stuck: fewer are early
NO_WAY, NO_ACCURACY = 0.05, 0.1  # of q; of A, two standard errors at 400 rows: below, no better than guessing
LUCK = 2.0  # over the root of the rows: two standard errors of A where they are fewer
HALF_WAY = 0.5  # a network that has got so far, or is going there, is in no trouble
FALLING, FALLING_SHARE = 0.25, 0.01  # of the fall so far since half of the run; of the loss: at most 2.2 time constants
FALLING_FROM = 6  # frames: before, halves of a run are too few to compare

# Why it does not (section 8): told of head and data
MISSED = 0.01  # of the targets: what fewer outliers miss, the others still teach
SMALL_INPUT = 1 / 30  # largest |x|: as far below 1 as a large one is above
SMALL_TARGET = 1 / 30  # mean or standard deviation of an amount, likewise
INPUT_CONTRAST = 1000.0  # largest |x| of one feature over another's: one rate suits not both
EXPLAINED = 0.05  # of the targets' variance: where a straight line explains less, it cannot be drawn
IMBALANCED, BY_SHARE = 0.9, 0.01  # share of the largest class; how near to it accuracy stands

# Why it does not (section 8): told of the run
WILD_START = 10.0  # times guessing or silence, in the first frame: the weights shout before anything is known
CLIPPED_SHARE = 0.5  # of the probabilities: at most half of what is wrong is heard
SAME_ANSWER = 0.01  # of the targets' spread: answers that differ by less are one answer
LOOKS, FEWEST_LOOKS = 10, 3  # along the update, of the last or the first; of fewer, chance decides
SLOW_STEPS = 1000.0  # updates at once that do not raise the loss: well-set networks bear 3 to 200
SLOW_FALL, SLOW_SPAN = 0.1, 100  # of what is left of the loss, in so many steps: at this pace it takes a thousand
FAST_RISE = 0.01  # of the loss, by one update: beyond what well-set networks near s_c = 1 show
OVERFIT, OVERFIT_RISE = 1.2, 0.05  # times the best held-out loss, and of what can be won: beyond what it fluctuates by

# Of the mean-field theory (section 4): in core/layers/mean_field.py, where the layers ask for it


def dead_limits(units: Floats) -> Floats:
    """The share of lastingly dead units from which a layer is dead, of layers with so many units; infinity: never."""
    limits = np.maximum(DEAD_SHARE, DEAD_BY_CHANCE + 2 / np.sqrt(units))
    return np.where(units >= DEAD_FROM_UNITS, limits, math.inf)
