"""Cases to be argued: diagnoses as the engine would make them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import msgspec

from core.components.activations import AnyActivation, Relu, Sigmoid
from core.components.component import key, kinds_of
from core.components.datasets import Sine
from core.components.initializers import AnyInitializer, Zeros
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.optimizers import SGD, Adam
from core.components.preprocessing import NoPreprocessing
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.health import Diagnosis
from core.diagnosis.learning.learning import Learning
from core.experiment import Experiment, Output
from core.layers import BatchNorm, Dense, Skip, layer_kinds
from core.record.frame import Scales, Structure
from core.record.task import Task

DEPTH = 20
STARTED, STUCK = Learning(), Learning("stuck", 1.0, 0.0)
ERRORS = MeanSquaredError()
KINDS: dict[str, Any] = {key(kind): kind for union in (AnyActivation, AnyInitializer) for kind in kinds_of(union)}


def structure(depth: int = DEPTH) -> Structure:
    """So many dense layers and the output."""
    return Structure(("dense",) * depth + ("output",), (64,) * depth + (3,), tuple(range(depth)), "float32")


def network(depth: int, activation: str, initializer: str, **more: Any) -> Experiment:
    """That stack; what has no such activation is a layer of that kind."""
    start = KINDS[initializer]()
    own: Any = layer_kinds().get(activation)
    layer = own(initializer=start) if own else Dense(activation=KINDS[activation](), initializer=start)
    return Experiment(layers=(layer,) * depth, **more)


def finding(verdict: str, *layers: int, value: float = 0.0, threshold: float = 0.0, cause: str = "") -> Finding:
    """One symptom."""
    return Finding(verdict, layers, value, threshold, cause)


def case(
    *findings: Finding,
    decades: float | None = 0.0,
    notes: tuple[str, ...] = (),
    asides: tuple[Finding, ...] = (),
    slope: float = 0.0,
    weight: float = 0.0,
    activation: str = "sigmoid",
    depth: int = DEPTH,
    initializer: str = "normal",
    frames: int = 1,
    at_start: bool = True,
    unmoved: tuple[int, ...] = (),
    learning: Learning = STARTED,
    scales: Scales | None = None,
    **more: Any,
) -> Evidence:
    """The evidence at step 120, after the loss went from 1.1 to 0.03; `more`: of the experiment."""
    verdicts = tuple(each.verdict for each in findings) or ("healthy",)
    started = verdicts if at_start else ()
    flow = slope, weight, started, 0.0
    diagnosis = Diagnosis(verdicts, False, decades, findings, notes, asides, *flow, unmoved, learning)
    experiment = network(depth, activation, initializer, **more)
    task = Task(classes=experiment.dataset.shape()[1])
    shape = msgspec.structs.replace(structure(depth), scales=scales or Scales(), task=task)
    said = activation, 1.1, 0.03, activation, initializer
    return Evidence(diagnosis, shape, experiment, 120, *said, frames)


def vanishing(cause: str = "slope", activation: str = "sigmoid") -> Evidence:
    """Twelve decades over twenty layers."""
    symptom = finding("vanishing", *range(16), value=-12.1, threshold=-2.0, cause=cause)
    return case(symptom, decades=-12.1, slope=-11.8, weight=-0.3, activation=activation)


def every_case() -> tuple[Evidence, ...]:
    """Cases in which everything is said that can be said."""
    parts = (
        ("sigmoid", "tanh", "relu", "hard_tanh"),
        (*_STARTS,),
        ("", "slope", "weight", "output", "signal", "loss", "leap"),
    )
    sick = [
        case(finding(verdict, 0, value=value, threshold=0.5, cause=cause), decades=value, slope=value, weight=value / 9,
             activation=activation, initializer=start, at_start=verdict != "overflow")
        for verdict, value in _VALUES.items() for activation, start, cause in product(*parts)
        if cause in _CAUSES.get(verdict, ("slope", "weight"))
    ]  # fmt: skip
    exploding, overflow = finding("exploding", 0, value=3.0), finding("overflow", 0, value=3.0, cause="signal")
    opposed = case(exploding, decades=3.0, slope=-1.0, weight=4.0, frames=10)
    aside, zeros = finding("saturated", 4, value=0.7, threshold=0.5), finding("blocked", 0, cause="weight")
    still: dict[str, Any] = {"learning": STUCK}
    fitted = Learning("learned", 1.0, 0.95, (finding("overfitting", value=1.5, threshold=1.2),))
    uneven = Learning("stuck", 1.0, 0.0, (finding("imbalanced", value=0.99, threshold=0.9),))
    reach = Learning("stuck", 1.0, 0.0, (finding("mismatched_head", DEPTH, value=0.5, threshold=0.01, cause="range"),))
    short = case(learning=reach, data=Sine(), loss=ERRORS, output=Output(activation=Sigmoid()))
    single, amounts = {"output": Output(units=1)}, {"data": Sine()}
    misread = [case(learning=reach, loss=CrossEntropy(), **each) for each in (single, amounts)]
    bare = Output(initializer=Zeros())
    healthy = [case(decades=-0.5, depth=depth, activation="relu") for depth in (0, 1, 5, 20)]
    alike = case(zeros, learning=Learning("stuck", 1.0, 0.0, (finding("symmetric", 0), zeros)))
    noted = [alike, case(notes=("has_learned",), asides=(aside,), frames=10), case(**still, asides=(aside,), frames=10)]
    straight = [case(**still, activation="linear"), case(**still, depth=0), short, *misread]
    outside = [case(learning=fitted), case(learning=uneven)]
    dead, started = finding("dead", 0, value=0.8), Dense(bias_initializer=KINDS["constant"]())
    changed = [
        replace(case(exploding, decades=3.0, initializer="xavier_normal"),
                experiment=Experiment(layers=(Dense(), each) * 9))
        for each in (Skip(), BatchNorm())
    ]  # fmt: skip
    changed += [
        replace(case(**still), experiment=Experiment(layers=(Dense(units=1),))),
        replace(case(dead), experiment=Experiment(layers=(started,) * DEPTH)),
        replace(case(dead, depth=80), experiment=Experiment(layers=(Dense(units=8),) * 80)),
        *(
            replace(
                vanishing(),
                experiment=Experiment(layers=(Dense(units=4, activation=Sigmoid(), initializer=start),) * DEPTH),
            )
            for start in (KINDS["xavier_normal"](), KINDS["he_normal"]())
        ),
        case(finding("vanishing", 0, value=-3.0), decades=-3.0, initializer="xavier_normal", data=Sine(), loss=ERRORS),
    ]
    zero = [case(zeros, output=bare, initializer=start) for start in ("zeros", "he_normal")]
    scaled = [
        case(overflow, scales=scales, at_start=False, preprocessing=NoPreprocessing(), data=Sine(), loss=ERRORS)
        for scales in (Scales(99.0), Scales(1.0, 99.0))
    ]
    scaled.append(case(finding("dead", 0, value=0.8), depth=1))
    scaled.append(case(finding("blocked", 0, cause="output"), output=Output(activation=Relu())))
    scaled.append(case(finding("vanishing", 0, value=-3.0), decades=-3.0, loss=MeanSquaredError()))
    scaled.append(case(finding("saturated", 0, value=0.8), activation="linear", initializer="he_normal", depth=1))
    locked = replace(case(depth=1), experiment=network(1, "tanh", "normal").with_setting((0, 1), trainable=False))
    emptied = replace(case(zeros, depth=1), experiment=network(1, "tanh", "zeros").with_setting((0,), trainable=False))
    resting = case(finding("frozen", value=0.0), optimizer=SGD(learning_rate=0.0))
    late = [
        case(dead, at_start=False, initializer="he_normal"),
        case(finding("unstable", value=9.0, cause="loss"), asides=(aside,)),
    ]
    past = [replace(opposed, past=True), replace(opposed, past=True, mean_of=range(4, 8))]
    noted += [case(finding("symmetric", 0), **still), case(finding("frozen", value=1e-8), optimizer=Adam())]
    few = finding("too_few_steps", value=150.0, threshold=100.0)
    noted += [case(learning=Learning("learning", 1.0, 0.6, each), decades=-0.5, depth=5) for each in ((few,), ())]
    others = [case(zeros, aside), opposed, case(), case(unmoved=(0, 1)), case(overflow), resting, locked, emptied]
    return (*sick, *others, *healthy, *noted, *straight, *changed, *zero, *scaled, *late, *past, *outside)


_STARTS = ("normal", "zeros", "he_normal", "xavier_normal")
_CAUSES = {
    "overflow": ("signal", "weight", "loss"),
    "blocked": ("slope", "weight", "output"),
    "unstable": ("", "loss", "leap"),
    "frozen": ("",),
}
_VALUES = {
    "overflow": 3.0, "blocked": 0.0, "symmetric": 0.0, "vanishing": -5.0, "exploding": 5.0, "dead": 0.8,
    "saturated": 0.7, "frozen": 1e-8, "unstable": 0.4,
}  # fmt: skip
