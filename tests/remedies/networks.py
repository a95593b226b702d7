"""The table: sick networks of all kinds, small enough to be trained, by what they are to be advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from core.components.activations import (
    Elu,
    Gelu,
    HardTanh,
    LeakyRelu,
    Linear,
    Relu,
    Selu,
    Sigmoid,
    Silu,
    Softmax,
    Softplus,
    Softsign,
    Tanh,
)
from core.components.datasets import Circles, Digits, Iris, Moons, Sine, Spirals, Wine, Xor
from core.components.initializers import (
    Constant,
    HeNormal,
    Identity,
    LecunNormal,
    Normal,
    Uniform,
    XavierNormal,
    XavierUniform,
    Zeros,
)
from core.components.losses import BinaryCrossEntropy, CrossEntropy, Huber, MeanSquaredError
from core.components.optimizers import SGD, Adam, Momentum, Nesterov, RMSProp
from core.components.preprocessing import MinMax, NoPreprocessing
from core.experiment import Experiment, Output
from core.layers import ActivationLayer, BatchNorm, Dense, Maxout, Skip

WIDE = 32
XAVIER, HE = XavierNormal(), HeNormal()


@dataclass(frozen=True)
class Sick:
    """A network, after how many steps it is looked at, and the code of what it is advised."""

    experiment: Experiment
    advised: str
    steps: int = 60
    sample: bool = False  # tried with every `make test`


def stack(depth: int, activation: Any, initializer: Any, units: int = WIDE, **more: Any) -> Experiment:
    """Equal dense layers."""
    layer = Dense(units=units, activation=activation, initializer=initializer)
    return Experiment(layers=(layer,) * depth, **({"data": Spirals(samples=300)} | more))


def of(*layers: Any, **more: Any) -> Experiment:
    """Any stack."""
    return Experiment(layers=layers, **({"data": Spirals(samples=300)} | more))


def at(rate: float, kind: Any = SGD, **more: Any) -> dict[str, Any]:
    """The optimizer."""
    return {"optimizer": kind(learning_rate=rate, **more)}


def residual(blocks: int, units: int = WIDE) -> tuple[Any, ...]:
    """Two dense layers and a skip, without normalization."""
    inner = (
        Dense(units=units, activation=Relu(), initializer=HE),
        Dense(units=units, activation=Linear(), initializer=HE),
    )
    return (Dense(units=units, activation=Linear()), *(*inner, Skip(span=2)) * blocks)


def normalized(blocks: int, units: int = WIDE) -> tuple[Any, ...]:
    """Dense, batch normalization and ReLU."""
    return (Dense(units=units, activation=Linear(), initializer=HE), BatchNorm(), ActivationLayer(Relu())) * blocks


def tired(units: int = WIDE) -> Dense:
    """A layer whose biases switch it off."""
    return Dense(units=units, activation=Relu(), initializer=HE, bias_initializer=Constant(value=-6.0))


SINE: dict[str, Any] = {"data": Sine(samples=200), "loss": MeanSquaredError()}
LOCKED: dict[str, Any] = {"initializer": Zeros(), "trainable": False}
XOR: dict[str, Any] = {"data": Xor(samples=200), "loss": BinaryCrossEntropy()}
RAW: dict[str, Any] = {"data": Digits(), "preprocessing": NoPreprocessing()}
WINE: dict[str, Any] = {"data": Wine(), "preprocessing": NoPreprocessing()}
BARE: dict[str, Any] = {"output": Output(initializer=Zeros())}

NETWORKS: dict[str, Sick] = {
    # the gradient vanishes
    "twenty sigmoids": Sick(stack(20, Sigmoid(), XAVIER), "rectify", sample=True),
    "far more sigmoids than nodes": Sick(stack(20, Sigmoid(), XAVIER, 4), "rectify_fewer", sample=True),
    "two hundred sigmoids": Sick(stack(200, Sigmoid(), XAVIER, 64), "rectify_fewer", steps=100),
    "many narrow sigmoids from He": Sick(stack(50, Sigmoid(), HE, 8), "rectify_fewer_alone", sample=True),
    "many narrow sigmoids": Sick(stack(50, Sigmoid(), XAVIER, 8), "rectify_fewer"),
    "sigmoids from He": Sick(stack(12, Sigmoid(), HE), "rectify_alone", sample=True),
    "eight sigmoids on digits": Sick(stack(8, Sigmoid(), XAVIER, data=Digits()), "rectify"),
    "sigmoids for amounts": Sick(stack(9, Sigmoid(), XavierUniform(), **SINE), "tanh", sample=True),
    "many sigmoids for amounts": Sick(stack(30, Sigmoid(), XAVIER, **SINE), "tanh_alone", sample=True),
    "relu for amounts": Sick(stack(30, Relu(), XAVIER, **SINE), "he_slopes"),
    "silu for amounts": Sick(stack(30, Silu(), XAVIER, **SINE), "tanh_alone"),
    "silu from Xavier": Sick(stack(30, Silu(), XAVIER), "rectify"),
    "gelu from Xavier": Sick(stack(20, Gelu(), XAVIER), "rectify"),
    "softplus from Xavier": Sick(stack(20, Softplus(), XAVIER), "rectify"),
    "tiny tanh": Sick(stack(8, Tanh(), Normal(std=0.01)), "xavier_small", sample=True),
    "tiny softsign": Sick(stack(6, Softsign(), Uniform(limit=0.01)), "xavier_small"),
    "tiny linear": Sick(stack(10, Linear(), Normal(std=0.01)), "xavier_small"),
    "tiny hard tanh": Sick(stack(8, HardTanh(), Normal(std=0.02)), "xavier_small"),
    "tiny maxout": Sick(of(*[Maxout(units=WIDE, initializer=Normal(std=0.01))] * 10), "xavier_small"),
    "tiny relu": Sick(stack(8, Relu(), Normal(std=0.05)), "he_small", sample=True),
    "relu from Xavier behind a zero output": Sick(
        stack(30, Relu(), XAVIER, data=Sine(samples=200), loss=Huber(), **at(0.01, Momentum), **BARE), "he_slopes"
    ),
    "relu from Xavier that stands": Sick(
        stack(20, Relu(), XAVIER, data=Digits(), **at(0.01, Momentum)), "he_slopes", 120
    ),
    "biases that take the slopes": Sick(
        of(*[Dense(units=WIDE, bias_initializer=Constant(value=6.0))] * 8), "zero_bias"
    ),
    "relu from Xavier": Sick(stack(30, Relu(), XAVIER), "he_slopes", sample=True),
    "relu from LeCun": Sick(stack(30, Relu(), LecunNormal()), "he_slopes"),
    "leaky relu from Xavier": Sick(stack(40, LeakyRelu(), XAVIER), "he_slopes"),
    "a deep and narrow relu": Sick(stack(90, Relu(), HE, units=16), "fewer_layers", sample=True),
    # it explodes
    "large relu": Sick(stack(20, Relu(), Normal(std=0.4), **at(1e-5)), "he_large", sample=True),
    "large relu that overflows": Sick(stack(20, Relu(), Normal(std=1)), "he_large"),
    "large tanh": Sick(stack(12, Tanh(), Normal(std=1.2)), "xavier_large", sample=True),
    "linear from He": Sick(stack(30, Linear(), HE, units=64), "xavier_large"),
    "large maxout": Sick(of(*[Maxout(units=WIDE, initializer=Normal(std=0.6))] * 8, **at(1e-4)), "xavier_large"),
    "maxout from He": Sick(of(*[Maxout(units=64)] * 30), "xavier_large"),
    "maxout from He that overflows": Sick(
        of(*[Maxout(units=WIDE)] * 8, data=Digits(), **at(0.01, Nesterov)), "xavier_large"
    ),
    "large elu that is soon silent": Sick(
        stack(5, Elu(), Normal(std=1), 16, data=Circles(samples=200), **at(0.05)), "xavier_large", 120
    ),
    "a residual stack from large weights": Sick(
        of(Dense(), *[Dense(initializer=Normal(std=1)), Skip(span=1)] * 12, **at(1e-4)), "xavier_large"
    ),
    "large elu": Sick(stack(14, Elu(), Normal(std=0.5), **at(1e-6)), "rectify"),
    "a residual stack": Sick(of(*residual(20)), "skip_scale", sample=True),
    "a residual stack on digits": Sick(of(*residual(16, 64), data=Digits()), "skip_scale"),
    "batch-normalized relu": Sick(of(*normalized(50)), "layer_norm", steps=3, sample=True),
    "batch-normalized relu on digits": Sick(of(*normalized(40), data=Digits()), "layer_norm", steps=1),
    # nothing arrives
    "zero relu": Sick(stack(3, Relu(), Zeros()), "he_zero", sample=True),
    "zero relu on digits": Sick(stack(2, Relu(), Zeros(), data=Digits()), "he_zero"),
    "relu whose signal is lost": Sick(stack(50, Relu(), Normal(std=0.001)), "he_small"),
    "one zero layer": Sick(
        of(Dense(activation=Relu(), initializer=Zeros()), Dense(activation=Relu(), initializer=HE)), "he_zero"
    ),
    "zero tanh": Sick(stack(6, Tanh(), Zeros()), "xavier_zero", sample=True),
    "zero maxout": Sick(of(*[Maxout(initializer=Constant(value=0.0))] * 3), "xavier_zero"),
    "an answer that is always one": Sick(
        replace(
            stack(2, Relu(), HE, data=Moons(samples=300)),
            output=Output(units=1, activation=Softmax()),
            loss=BinaryCrossEntropy(of="probabilities"),
        ),
        "plain_output",
        steps=1,
        sample=True,
    ),
    "amounts out of reach": Sick(
        stack(2, Relu(), HE, output=Output(activation=Sigmoid()), **SINE), "linear_output", steps=60, sample=True
    ),
    "classes by a single answer": Sick(
        replace(
            stack(2, Relu(), HE, data=Moons(samples=300)),
            output=Output(units=1, activation=Softmax()),
            loss=CrossEntropy(of="probabilities"),
        ),
        "output_per_class",
        sample=True,
    ),
    "a zero output": Sick(stack(4, Tanh(), XAVIER, **BARE), "output_zero", steps=1, sample=True),
    "a zero layer before a zero output": Sick(
        of(*[Dense(units=16, activation=Relu(), initializer=start) for start in (HE, Zeros(), HE)], **BARE), "all_zero"
    ),
    "all zero": Sick(stack(3, Tanh(), Zeros(), **BARE), "all_zero", sample=True),
    "all zero relu": Sick(stack(3, Relu(), Zeros(), **BARE), "all_zero"),
    "equal tanh": Sick(stack(3, Tanh(), Constant(value=0.1)), "xavier_random", steps=4, sample=True),
    "equal sigmoid": Sick(stack(2, Sigmoid(), Zeros()), "xavier_random"),
    "equal relu": Sick(stack(3, Relu(), Constant(value=0.1)), "he_random", steps=4, sample=True),
    "switched off": Sick(of(*[tired()] * 3), "zero_bias", sample=True),
    "dead from the first": Sick(of(Dense(units=64, activation=Relu(), initializer=HE), tired(64)), "zero_bias"),
    "a narrow and deeper relu": Sick(stack(120, Relu(), HE, units=8), "fewer_layers", steps=20),
    "turned off": Sick(
        stack(1, Relu(), Identity(gain=-1.0), 64, data=Digits(), preprocessing=MinMax()), "leaky", sample=True
    ),
    # inputs that are too large
    "raw wine under tanh": Sick(stack(3, Tanh(), XAVIER, **WINE), "scale_input", sample=True),
    "raw wine under relu": Sick(stack(4, Relu(), HE, **WINE, **at(0.02)), "scale_input", steps=100),
    "raw wine under a line": Sick(Experiment(**WINE, **at(0.1)), "scale_input", steps=100),
    # saturated
    "steep tanh": Sick(stack(4, Tanh(), Normal(std=1)), "xavier_steep", steps=4, sample=True),
    "steep softsign": Sick(stack(2, Softsign(), Normal(std=2)), "xavier_steep"),
    "steep sigmoids, deep": Sick(stack(5, Sigmoid(), Normal(std=3)), "rectify"),
    "pushed aside": Sick(of(Dense(bias_initializer=Constant(value=4.0))), "zero_bias"),
    "pushed aside, deeper": Sick(of(*[Dense(bias_initializer=Constant(value=4.0))] * 2), "zero_bias"),
    "raw digits under tanh": Sick(stack(1, Tanh(), XAVIER, **RAW), "rectify"),
    # steps that are too large
    "a line that diverges": Sick(
        Experiment(preprocessing=NoPreprocessing(), **SINE, **at(10)), "slower", steps=12, sample=True
    ),
    "a sigmoid that diverges": Sick(stack(1, Sigmoid(), XAVIER, 64, **SINE, **at(1)), "slower"),
    "tanh that diverges": Sick(stack(2, Tanh(), XAVIER, **SINE, **at(3)), "slower"),
    "elu that overflows": Sick(stack(40, Elu(), HE, 64, **at(0.05)), "slower"),
    "selu that overflows": Sick(stack(50, Selu(), LecunNormal(), 64, **at(0.05)), "slower", steps=100),
    "adam far too fast": Sick(stack(3, Relu(), HE, **at(3, Adam)), "slower_anew"),
    "momentum far too fast": Sick(stack(3, Tanh(), XAVIER, **at(5, Momentum)), "slower"),
    "huber far too fast": Sick(stack(2, Relu(), HE, data=Sine(samples=200), loss=Huber(), **at(50)), "slower"),
    "dead by nesterov": Sick(stack(5, Relu(), HE, 64, data=Digits(), **at(0.4, Nesterov)), "slower_anew"),
    "dead by adam": Sick(
        stack(8, Relu(), HE, 64, data=Digits(), **at(0.05, Adam)), "slower_anew", steps=30, sample=True
    ),
    "saturated by rmsprop": Sick(stack(3, Tanh(), XAVIER, data=Wine(), **at(0.3, RMSProp)), "slower"),
    # and too small
    "frozen": Sick(stack(3, Tanh(), XAVIER, **at(1e-8)), "faster", sample=True),
    "frozen adam": Sick(stack(3, Relu(), HE, data=Iris(), **at(1e-10, Adam)), "faster_alone", sample=True),
    "resting": Sick(stack(2, Tanh(), XAVIER, **at(0.0)), "some_rate", sample=True),
    "a slow network": Sick(stack(2, Tanh(), XAVIER, **at(1e-5)), "faster", steps=120),
    "four sigmoids that only guess": Sick(
        stack(4, Sigmoid(), XavierUniform(), 64, data=Digits()), "faster", steps=1000
    ),
    # weights that do not learn
    "all locked": Sick(stack(2, Relu(), HE).with_setting(range(3), trainable=False), "unlock", 120, sample=True),
    "tanh locked at zero": Sick(stack(3, Tanh(), XAVIER).with_setting([0], **LOCKED), "unlock_zeros", 120, sample=True),
    "ReLU locked at zero": Sick(stack(3, Relu(), HE).with_setting([1], **LOCKED), "unlock_zeros", 120),
    # lines that no rate bends
    "xor with one neuron": Sick(stack(1, Tanh(), XAVIER, 1, **XOR, **at(0.02)), "more_nodes", steps=200, sample=True),
    "xor without a bend": Sick(stack(2, Linear(), XAVIER, 16, **XOR, **at(0.1)), "bend", steps=200, sample=True),
    "xor without a layer": Sick(Experiment(**XOR, **at(0.3)), "first_layer", steps=200, sample=True),
    "circles without a layer": Sick(
        Experiment(data=Circles(samples=200), loss=BinaryCrossEntropy(), **at(0.5)), "first_layer", steps=300
    ),
}
