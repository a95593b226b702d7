"""The activations, in the order of the menus."""

from __future__ import annotations

from core.components.activations.activation import Activation, Linear
from core.components.activations.bounded import HardTanh, Sigmoid, Softsign, Tanh
from core.components.activations.gated import Gelu, Mish, Silu
from core.components.activations.rectifying import Elu, LeakyRelu, Relu, Selu, Softplus

AnyActivation = (
    Linear | Sigmoid | Tanh | Relu | LeakyRelu | Elu | Selu | Gelu | Silu | Mish | Softplus | Softsign | HardTanh
)

__all__ = [
    "Activation",
    "AnyActivation",
    "Elu",
    "Gelu",
    "HardTanh",
    "LeakyRelu",
    "Linear",
    "Mish",
    "Relu",
    "Selu",
    "Sigmoid",
    "Silu",
    "Softplus",
    "Softsign",
    "Tanh",
]
