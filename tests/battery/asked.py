"""Asked: networks as people ask about them, small enough to be trained in every run, and why they do not learn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import ArrayLike

from core.components.activations import Linear, Relu, Sigmoid, Softmax, Tanh
from core.components.datasets import Circles, Csv, Digits
from core.components.initializers import Constant, Normal, Uniform, XavierUniform, Zeros
from core.components.losses import BinaryCrossEntropy, CrossEntropy, MeanSquaredError
from core.components.optimizers import SGD, Adam
from core.components.preprocessing import MinMax, NoPreprocessing
from core.experiment import Experiment, Output
from core.layers import Dense
from tests.battery.changes import write_table

SQUARE, BINARY, CHOICE = MeanSquaredError(), BinaryCrossEntropy(of="probabilities"), CrossEntropy(of="probabilities")
XAVIER = XavierUniform()
XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
EVENLY = np.linspace(-1, 1, 200)


@dataclass(frozen=True)
class Asked:
    """A network, on a table of samples where it is given one, for so many steps."""

    experiment: Experiment
    steps: int
    causes: frozenset[str] = frozenset()  # findings that name what is wrong with it; none: it learns
    table: tuple[ArrayLike, ArrayLike] | None = None  # samples and targets

    def on_disk(self, folder: Path) -> Experiment:
        """The experiment, its table written to a folder."""
        if self.table is None:
            return self.experiment
        x, target = (np.asarray(each) for each in self.table)
        path = folder / "table.csv"
        write_table(path, x.reshape(len(x), -1), target)
        read_as: Any = "amounts" if self.experiment.loss.regression and target.dtype.kind == "f" else "classes"
        return replace(self.experiment, data=Csv(path=str(path), target="target", target_as=read_as))


def imbalanced(common: int, rare: int) -> tuple[ArrayLike, ArrayLike]:
    """Two clouds that overlap, of very different size."""
    rng = np.random.default_rng(5)
    x, label = rng.standard_normal((common + rare, 6)), np.repeat([0, 1], [common, rare])
    x[label == 1, :3] += 1.6
    return x, label


def asked(layers: tuple[Any, ...], output: Output, loss: Any, optimizer: Any, batch: int, **more: Any) -> Experiment:
    """As a framework has it: nothing is scaled, nothing held out."""
    settings: dict[str, Any] = {"test_share": 0.0, "preprocessing": NoPreprocessing()} | more
    return Experiment(layers=layers, output=output, loss=loss, optimizer=optimizer, batch=batch, **settings)


def dense(units: int, activation: Any, initializer: Any = XAVIER) -> Dense:
    """A hidden layer."""
    return Dense(units=units, activation=activation, initializer=initializer)


def head(activation: Any, units: int | None = None, initializer: Any = XAVIER) -> Output:
    """The last layer."""
    return Output(activation=activation, units=units, initializer=initializer)


def like_torch(fan_in: int, units: int, activation: Any) -> Dense:
    """A layer with that framework's weights and biases."""
    start = Uniform(limit=1 / math.sqrt(fan_in))
    return Dense(units=units, activation=activation, initializer=start, bias_initializer=start)


ASKED: dict[str, Asked] = {
    "four rows of XOR, one neuron": Asked(
        asked((), head(Sigmoid(), 1), SQUARE, SGD(learning_rate=0.1), 4), 400, frozenset({"no_nonlinearity"}), XOR
    ),
    "four rows of XOR, all weights one half": Asked(
        asked((dense(4, Sigmoid(), Constant(value=0.5)),), head(Sigmoid(), 1, Constant(value=0.5)), SQUARE,
              SGD(learning_rate=0.5), 4), 400, frozenset({"symmetric"}), XOR
    ),
    "four rows of XOR, tanh": Asked(
        asked((dense(8, Tanh()),), head(Sigmoid(), 1), BINARY, Adam(learning_rate=0.05), 4), 400, table=XOR
    ),
    "seven points of a line, ReLU everywhere": Asked(
        asked((dense(4, Relu()), dense(2, Relu())), head(Relu()), SQUARE, Adam(learning_rate=0.001), 7), 300,
        frozenset({"mismatched_head"}), (np.arange(-1.0, 6), np.arange(-3.0, 10, 2))
    ),
    "parabola, a line": Asked(
        asked((), head(Linear()), SQUARE, SGD(learning_rate=0.1), 32), 300, frozenset({"no_nonlinearity"}),
        (EVENLY, EVENLY**2)
    ),
    "numbers to a hundred, unscaled": Asked(
        asked((), head(Linear()), SQUARE, SGD(learning_rate=0.01), 1), 100, frozenset({"unscaled_input"}),
        (np.arange(100.0), 2 * np.arange(100.0) + 1)
    ),
    "rings, cross entropy over one unit": Asked(
        asked((dense(16, Relu()),), head(Sigmoid(), 1), CHOICE, Adam(learning_rate=0.01), 32, data=Circles()), 300,
        frozenset({"mismatched_head"})
    ),
    "amounts, binary cross entropy": Asked(
        asked((dense(16, Relu()),), head(Sigmoid(), 1), BINARY, Adam(learning_rate=0.001), 32), 300,
        frozenset({"mismatched_head"}), (EVENLY, 22.5 + 5 * EVENLY)
    ),
    "one in twenty, rate too small": Asked(
        asked((dense(16, Relu()),), head(Sigmoid(), 1), BINARY, Adam(learning_rate=1e-5), 32), 500,
        frozenset({"slow_rate"}), imbalanced(950, 50)
    ),
    "one in a hundred, two layers of sigmoids": Asked(
        asked((dense(16, Sigmoid()), dense(8, Sigmoid())), head(Sigmoid(), 1), BINARY, SGD(learning_rate=0.01), 32),
        600, frozenset({"imbalanced"}), imbalanced(1980, 20)
    ),
    "digits, wide sigmoids from N(0, 1)": Asked(
        asked((dense(128, Sigmoid(), Normal(std=1.0)),) * 2, head(Softmax(), initializer=Normal(std=1.0)), CHOICE,
              SGD(learning_rate=0.001), 32, data=Digits(), preprocessing=MinMax()), 200, frozenset({"saturated"})
    ),
    "digits, zeros": Asked(
        asked((dense(16, Tanh(), Zeros()),), head(Softmax(), initializer=Zeros()), CHOICE, SGD(learning_rate=0.1), 32,
              data=Digits()), 200, frozenset({"blocked", "symmetric"})
    ),
    "digits, as torch begins": Asked(
        asked((like_torch(64, 64, Relu()),), head(Linear()), CrossEntropy(), Adam(learning_rate=0.003), 64,
              data=Digits(), preprocessing=MinMax()), 400
    ),
    "boxes, a sample at a time": Asked(
        asked((dense(4, Tanh()),), head(Sigmoid(), 1), BINARY, SGD(learning_rate=0.05), 1), 600,
        table=(np.c_[np.tile([-2.0, 2.0], 100), np.linspace(-1, 1, 200)], np.tile([0, 1], 100))
    ),
}  # fmt: skip
