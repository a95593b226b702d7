"""Changes: fourteen ways in which well-set networks are broken, and three that do no harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from core.components.activations import Linear, Relu, Sigmoid, Softmax
from core.components.datasets import Csv
from core.components.initializers import Constant, Normal, XavierNormal, Zeros
from core.components.losses import BinaryCrossEntropy, CrossEntropy, Hinge
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment
from core.layers import ActivationLayer, Dense

Change: TypeAlias = Callable[[Experiment, Path], Experiment | None]  # None where it cannot be made
LARGE, FAR = 300.0, 1000.0  # times the data, and beside it
LARGEST_RATE = 100.0
RARE, COMMON = 2, 1998  # samples of two classes


@dataclass(frozen=True)
class Fault:
    """A way to break a network, and the findings that name it."""

    change: Change
    causes: frozenset[str]


def faster(experiment: Experiment, factor: float) -> Experiment:
    """Another learning rate."""
    optimizer = experiment.optimizer
    return replace(
        experiment, optimizer=replace(optimizer, learning_rate=min(LARGEST_RATE, factor * optimizer.learning_rate))
    )


def with_everywhere(experiment: Experiment, **settings: Any) -> Experiment | None:
    """A setting of every layer that has it; None where there is no layer."""
    changed = experiment.with_setting(range(len(experiment.layers)), **settings)
    return changed if changed != experiment else None


def from_weights(initializer: Any) -> Change:
    """Other initial weights, those of the output too."""

    def change(experiment: Experiment, _folder: Path) -> Experiment | None:
        changed = with_everywhere(experiment, initializer=initializer)
        return changed and replace(changed, output=replace(changed.output, initializer=initializer))

    return change


def softmax_on_one_unit(experiment: Experiment, _folder: Path) -> Experiment | None:
    """The head of many classes on a task of two."""
    if _classes(experiment) != 2 or isinstance(experiment.loss, Hinge):
        return None
    head = replace(experiment.output, units=1, activation=Softmax())
    return replace(experiment, output=head, loss=BinaryCrossEntropy(of="probabilities"))


def amounts_behind_a_sigmoid(experiment: Experiment, folder: Path) -> Experiment | None:
    """Amounts around 1000 behind an activation that ends at 1."""
    changed = unscaled_target(experiment, folder)
    return changed and replace(changed, output=replace(changed.output, activation=Sigmoid()))


def relu_as_output(experiment: Experiment, _folder: Path) -> Experiment | None:
    """A ReLU behind the last sums, read as probabilities where classes are asked for."""
    if isinstance(experiment.loss, Hinge):
        return None
    head = replace(experiment.output, activation=Relu())
    return replace(experiment, output=head, loss=_of_probabilities(experiment.loss))


def logits_as_probabilities(experiment: Experiment, _folder: Path) -> Experiment | None:
    """The activation of the output forgotten, or the loss told that there is one."""
    loss = _of_probabilities(experiment.loss)
    if not isinstance(loss, CrossEntropy | BinaryCrossEntropy):
        return None
    return replace(experiment, output=replace(experiment.output, activation=Linear()), loss=loss)


def unscaled_input(experiment: Experiment, folder: Path) -> Experiment:
    """Features in the hundreds, as they are."""
    x, target = _samples(experiment)
    return replace(_tabled(experiment, LARGE * x, target, folder), preprocessing=NoPreprocessing())


def unscaled_target(experiment: Experiment, folder: Path) -> Experiment | None:
    """Amounts around 1000, as they are."""
    if _classes(experiment):
        return None
    x, target = _samples(experiment)
    return _tabled(experiment, x, LARGE * target + FAR, folder)


def without_activation(experiment: Experiment, _folder: Path) -> Experiment | None:
    """Every bend taken out."""
    return with_everywhere(experiment, activation=Linear())


def twelve_sigmoids(experiment: Experiment, _folder: Path) -> Experiment | None:
    """As deep as sigmoids let no gradient through."""
    widths = [layer.units for layer in experiment.layers if isinstance(layer, Dense)]
    if not widths:
        return None
    return experiment.with_layers([Dense(units=widths[0], activation=Sigmoid(), initializer=XavierNormal())] * 12)


def switched_off(experiment: Experiment, _folder: Path) -> Experiment | None:
    """Biases at which ReLU is zero and all that saturates is flat."""
    if any(not isinstance(layer, Dense | ActivationLayer) for layer in experiment.layers):
        return None
    return with_everywhere(experiment, bias_initializer=Constant(value=-10.0))


def one_in_a_thousand(experiment: Experiment, folder: Path) -> Experiment | None:
    """Of one class hardly a sample."""
    if not _classes(experiment):
        return None
    x, target = _samples(experiment)
    common, rare = (np.resize(np.flatnonzero(target == each), size) for each, size in ((0, COMMON), (1, RARE)))
    chosen = np.concatenate([common, rare])
    return replace(_tabled(experiment, x[chosen], target[chosen], folder), test_share=0.0)


def wider(experiment: Experiment, _folder: Path) -> Experiment | None:
    """Twice as many nodes."""
    return experiment.with_layers(
        replace(layer, units=2 * layer.units) if hasattr(layer, "units") else layer for layer in experiment.layers
    )


def write_table(path: Path, x: NDArray[Any], target: NDArray[Any]) -> None:
    """Samples (rows, features) and their targets, with names."""
    names = ",".join([*(f"x{i}" for i in range(x.shape[1])), "target"])
    rows = (",".join(map(repr, [*sample, said])) for sample, said in zip(x.tolist(), target.tolist(), strict=True))
    path.write_text("\n".join((names, *rows)), "utf-8")


FAULTS: dict[str, Fault] = {
    "rate × 1000": Fault(lambda each, _: faster(each, 1000), frozenset({"unstable", "fast_rate", "overflow"})),
    "rate ÷ 1000": Fault(lambda each, _: faster(each, 1 / 1000), frozenset({"slow_rate", "frozen"})),
    "softmax on one unit": Fault(softmax_on_one_unit, frozenset({"mismatched_head"})),
    "amounts behind a sigmoid": Fault(amounts_behind_a_sigmoid, frozenset({"mismatched_head"})),
    "ReLU as output": Fault(relu_as_output, frozenset({"mismatched_head"})),
    "logits as probabilities": Fault(logits_as_probabilities, frozenset({"mismatched_head"})),
    "unscaled input": Fault(unscaled_input, frozenset({"unscaled_input"})),
    "unscaled target": Fault(unscaled_target, frozenset({"unscaled_target"})),
    "no activation": Fault(without_activation, frozenset({"no_nonlinearity"})),
    "zero weights": Fault(from_weights(Zeros()), frozenset({"blocked", "symmetric"})),
    "weights from N(0, 10²)": Fault(
        from_weights(Normal(std=10.0)), frozenset({"wild_start", "exploding", "saturated", "vanishing", "overflow"})
    ),
    "twelve sigmoids": Fault(twelve_sigmoids, frozenset({"vanishing"})),
    "biases of −10": Fault(switched_off, frozenset({"blocked", "dead", "saturated", "vanishing"})),
    "one in a thousand": Fault(one_in_a_thousand, frozenset({"imbalanced"})),
}
HARMLESS: dict[str, Change] = {
    "half the rate": lambda each, _: faster(each, 1 / 2),
    "twice the batch": lambda each, _: replace(each, batch=2 * each.batch),
    "twice the nodes": wider,
}


def _classes(experiment: Experiment) -> int:
    return experiment.dataset.shape()[1]


def _of_probabilities(loss: Any) -> Any:
    return replace(loss, of="probabilities") if isinstance(loss, CrossEntropy | BinaryCrossEntropy) else loss


def _samples(experiment: Experiment) -> tuple[NDArray[Any], NDArray[Any]]:
    data = experiment.dataset.load(np.random.default_rng(experiment.seed))
    return data.x, data.target.ravel()


def _tabled(experiment: Experiment, x: NDArray[Any], target: NDArray[Any], folder: Path) -> Experiment:
    """The experiment on a table of these samples, which stays as it is under other seeds."""
    path = folder / f"{len(list(folder.iterdir()))}.csv"
    write_table(path, x, target)
    kind: Literal["classes", "amounts"] = "classes" if _classes(experiment) else "amounts"
    return replace(experiment, data=Csv(path=str(path), target="target", target_as=kind))
