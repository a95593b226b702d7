"""Remedies: what may mend a network, each as the sentence that advises it and as the edit that it is.

Each is measured, on networks that get it, by tests/remedies: nothing is advised that does not help there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec.structs import replace

from core.components.initializers import Zeros
from core.components.preprocessing import Standardize
from core.diagnosis import edits, locks
from core.diagnosis.evidence import Evidence
from core.diagnosis.health import Diagnosis
from core.diagnosis.learning.mending import of_cause
from core.diagnosis.limits import HEALTHY_RATIO, LARGE_INPUT, LARGE_TARGET, RISEN_LOSS
from core.diagnosis.rates import faster, slower
from core.diagnosis.remedy import Remedy, advised, fresh

RANDOM = frozenset({"xavier", "he", "lecun", "orthogonal", "lsuv"})  # families that fit the width of a layer
UNSCALED = frozenset({"overflow", "blocked", "vanishing", "exploding", "dead", "saturated", "unstable"})
MANY_PIECES = 4  # steps back through maxout from He, which doubles the variance in each: the largest piece counts


def remedies(case: Evidence) -> Iterator[Remedy]:
    """What to try, the best first; never what is set already, nor what a lock forbids."""
    present, forbidden = case.experiment, not locks.learns(case.experiment)
    if locks.blank(present) and (case.diagnosis.findings or case.diagnosis.learning.stands):
        yield advised("unlock_zeros", locks.filled(present))
    for each in _candidates(case):
        if each.experiment is None:
            yield each
        elif each.experiment != present:
            allowed = locks.respecting(present, each.experiment)
            forbidden |= allowed == present
            if allowed != present:
                yield each._replace(experiment=allowed)
    if forbidden:
        yield advised("unlock", locks.unlocked(present))


def _candidates(case: Evidence) -> Iterator[Remedy]:
    lead = case.diagnosis.learning.lead
    if lead is not None:
        yield from of_cause(case, lead)
    verdict, cause = _root(case.diagnosis), case.cause
    zeros = verdict == "blocked" and cause == "weight"
    if verdict in UNSCALED and not zeros and case.structure.scales.inputs > LARGE_INPUT:
        yield advised("scale_input", replace(case.experiment, preprocessing=Standardize()))
    if verdict in ("overflow", "unstable") or _has_diverged(case.diagnosis):
        yield from _of_steps(case)
    elif _is_of_steps(case):
        yield from _of_large_steps(case)
    elif verdict in ("vanishing", "exploding"):
        yield from _of_flow(case, verdict, cause)
    elif zeros:
        yield from _of_zeros(case)
    elif verdict == "blocked" and cause == "output":
        yield advised("plain_output", edits.with_plain_output(case.experiment))
    elif verdict in ("blocked", "dead", "saturated"):
        yield from _of_slopes(case, verdict)
    elif verdict == "symmetric":
        yield fresh(case, "random")
    elif verdict == "frozen":
        if case.first_log10_leap > math.log10(HEALTHY_RATIO):  # no rate thaws what large steps have frozen
            yield from _of_large_steps(case)
        yield faster(case)
    elif case.gaps < 0:
        yield advised("first_layer", edits.with_a_layer(case.experiment))
    elif case.diagnosis.learning.stands:
        if "vanishing" in case.diagnosis.at_start:  # and nearly still is
            yield from _of_flow(case, "vanishing", "weight")
        yield from _of_still_loss(case)


def _root(diagnosis: Diagnosis) -> str:
    """The verdict to be mended: what held in the first frame has brought about what came with training, unless it was
    a block that has gone: the first step gives weights to an output without any."""
    came = diagnosis.late and diagnosis.verdict not in ("overflow", "unstable", "frozen", "healthy")
    start = [each for each in diagnosis.at_start if each != "blocked" or each in diagnosis.verdicts]
    return start[0] if came and start else diagnosis.verdict


def _has_diverged(diagnosis: Diagnosis) -> bool:
    """Whether the loss has risen far, whatever else there is."""
    return any(finding.verdict == "unstable" and finding.cause == "loss" for finding in diagnosis.findings)


def _is_of_steps(case: Evidence) -> bool:
    """Whether the first verdict came with training, to a network that was sound or whose steps are too large; initial
    weights may saturate late."""
    diagnosis = case.diagnosis
    steep = diagnosis.verdict == "saturated" and case.family not in RANDOM
    came = diagnosis.late and diagnosis.verdict not in ("symmetric", "frozen", "healthy")
    large = "unstable" in diagnosis.verdicts and {"symmetric", "exploding"}.isdisjoint(diagnosis.at_start)
    return came and not steep and (large or not diagnosis.at_start)


def _of_steps(case: Evidence) -> Iterator[Remedy]:
    """The weights were too large from the first, or the target is, or else the steps are."""
    growing = case.piecewise and case.family == "he" and case.gaps >= MANY_PIECES
    if case.exploded_at_start or growing:
        yield from _of_flow(case, "exploding", "weight")
    if case.structure.scales.targets > LARGE_TARGET:
        yield advised("scale_target", edits.with_scaled_target(case.experiment, case.structure.task.classes))
    yield slower(case, "slower")


def _of_large_steps(case: Evidence) -> Iterator[Remedy]:
    """Steps that have spoiled a sound network, or the weights of one that began with a loss far above the present."""
    if case.family not in RANDOM and case.first_loss > RISEN_LOSS * case.last_loss:
        yield fresh(case, "large")
    yield slower(case, "slower_anew")


def _of_flow(case: Evidence, verdict: str, cause: str) -> Iterator[Remedy]:
    """What to change for all layers at once, so that the gradient neither decays nor grows."""
    large = verdict == "exploding"
    if not large and edits.biases_push(case.experiment):
        yield advised("zero_bias", edits.without_bias_start(case.experiment))
    if large and edits.skips(case.experiment) and case.family in RANDOM:
        yield advised("skip_scale", edits.with_scaled_skips(case.experiment))
    if large and any(layer.couples_samples for layer in case.experiment.layers):
        yield advised("layer_norm", edits.with_layer_norm(case.experiment))
    if not large and case.rectifies and _is_far_deeper_than_wide(case):
        yield _shallower(case)
    family, size = case.family, "large" if large else "small"
    if case.usual in ("relu", "leaky_relu"):
        if family != "he":
            slopes = not large and cause == "slope"
            yield advised("he_slopes" if slopes else f"he_{size}", edits.with_he(case.experiment))
    elif not (case.rectifies or case.usual == "sigmoid" or family == "xavier"):
        steep = not large and cause == "slope"
        yield advised("xavier_steep" if steep else f"xavier_{size}", edits.with_xavier(case.experiment))
    if not case.piecewise:
        yield _changed(case)
    yield _shallower(case)


def _changed(case: Evidence) -> Remedy:
    """Another activation. Amounts under errors are less patient with the large answers of deep ReLU networks, and
    through stacks of ReLU that are far deeper than wide no gradient comes."""
    before = case.experiment
    if before.loss.regression:
        alone = "_alone" if edits.with_xavier(before) == before else ""  # nothing is advised that is so already
        return advised(f"tanh{alone}", edits.with_xavier(edits.bent(before)))
    alone = "_alone" if edits.with_he(before) == before else ""
    if _is_far_deeper_than_wide(case):
        count = edits.healthy_depth(before)
        return advised(f"rectify_fewer{alone}", edits.cut(edits.rectified(before), count), count=str(count))
    return advised(f"rectify{alone}", edits.rectified(before))


def _is_far_deeper_than_wide(case: Evidence) -> bool:
    return case.gaps > 2 * edits.narrowest(case.experiment)


def _shallower(case: Evidence) -> Remedy:
    """As many layers as one has nodes: in deeper stacks of such layers chance takes the gradient."""
    count = edits.healthy_depth(case.experiment)
    return advised("fewer_layers", edits.cut(case.experiment, count), count=str(count))


def _of_zeros(case: Evidence) -> Iterator[Remedy]:
    bare = isinstance(case.experiment.output.initializer, Zeros)
    if not bare:
        yield fresh(case, "zero")
    elif case.family in RANDOM and not edits.has_zero_layer(case.experiment):
        yield advised("output_zero", edits.with_random_output(case.experiment))
    else:
        yield advised("all_zero", edits.with_random_output(edits.with_xavier(case.experiment)))


def _of_slopes(case: Evidence, verdict: str) -> Iterator[Remedy]:
    """Flat slopes from the first: equal or faint weights, biases or weights that push the sums there, or else the
    activation."""
    if "symmetric" in case.diagnosis.verdicts:
        yield fresh(case, "random")
    if verdict == "blocked" and case.rectifies and edits.is_faint(case.experiment):  # no signal is left, and no slope
        yield fresh(case, "small")
    yield advised("zero_bias", edits.without_bias_start(case.experiment))
    if verdict == "saturated" and case.family not in RANDOM and not (case.usual == "sigmoid" and case.gaps > 2):
        yield advised("xavier_steep", edits.with_xavier(case.experiment))
    if verdict == "saturated" or case.usual == "hard_tanh":
        yield _changed(case)
    if case.gaps >= edits.narrowest(case.experiment):
        yield _shallower(case)
    yield advised("leaky", edits.leaking(case.experiment))


def _of_still_loss(case: Evidence) -> Iterator[Remedy]:
    """No rate helps a network that can draw but one straight line."""
    if edits.narrowest(case.experiment) == 1:
        yield advised("more_nodes", edits.widened(case.experiment))
    if not edits.bends(case.experiment):
        yield advised("bend", edits.bent(case.experiment))
    yield faster(case)
