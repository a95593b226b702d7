"""The activations, in the order of the menus."""

from __future__ import annotations

from core.components.activations.activation import Activation, Linear
from core.components.activations.answers import Answers, Bent, Shares
from core.components.activations.bounded import HardTanh, Sigmoid, Softsign, Tanh
from core.components.activations.gated import Gelu, Mish, Silu
from core.components.activations.rectifying import Elu, Exponential, LeakyRelu, Relu, Selu, Softplus
from core.components.activations.softmax import Softmax

AnyActivation = (
    Linear
    | Sigmoid
    | Tanh
    | Relu
    | LeakyRelu
    | Elu
    | Selu
    | Gelu
    | Silu
    | Mish
    | Softplus
    | Softsign
    | HardTanh
    | Exponential
)
AnyOutputActivation = AnyActivation | Softmax

__all__ = [
    "Activation",
    "Answers",
    "AnyActivation",
    "AnyOutputActivation",
    "Bent",
    "Elu",
    "Exponential",
    "Gelu",
    "HardTanh",
    "LeakyRelu",
    "Linear",
    "Mish",
    "Relu",
    "Selu",
    "Shares",
    "Sigmoid",
    "Silu",
    "Softmax",
    "Softplus",
    "Softsign",
    "Tanh",
]
