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

# Does it learn (section 5): what the loss says, however the gradients look
LEARNED_LOSS = 0.1  # of the loss of the best constant answer: below, the network has learned
STILL_CHANGE, STILL_AFTER = 0.02, 100  # of the opening loss, after so many steps: less has not moved

# Of the mean-field theory (section 4): in core/layers/mean_field.py, where the layers ask for it


def dead_limits(units: Floats) -> Floats:
    """The share of lastingly dead units from which a layer is dead, of layers with so many units; infinity: never."""
    limits = np.maximum(DEAD_SHARE, DEAD_BY_CHANCE + 2 / np.sqrt(units))
    return np.where(units >= DEAD_FROM_UNITS, limits, math.inf)
