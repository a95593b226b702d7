"""Initializers: the state in which weights wait for the first gradient, in the order of the menus."""

from __future__ import annotations

from core.components.initializers.drawn import (
    Constant,
    HeNormal,
    HeUniform,
    LecunNormal,
    LecunUniform,
    Normal,
    TruncatedNormal,
    Uniform,
    XavierNormal,
    XavierUniform,
    Zeros,
)
from core.components.initializers.initializer import Initializer
from core.components.initializers.structured import Identity, LooksLinear, Lsuv, Orthogonal

AnyInitializer = (
    Zeros
    | Constant
    | Normal
    | Uniform
    | TruncatedNormal
    | XavierNormal
    | XavierUniform
    | HeNormal
    | HeUniform
    | LecunNormal
    | LecunUniform
    | Orthogonal
    | Identity
    | Lsuv
    | LooksLinear
)
AnyBiasInitializer = Zeros | Constant | Normal | Uniform | TruncatedNormal

__all__ = [
    "AnyBiasInitializer",
    "AnyInitializer",
    "Constant",
    "HeNormal",
    "HeUniform",
    "Identity",
    "Initializer",
    "LecunNormal",
    "LecunUniform",
    "LooksLinear",
    "Lsuv",
    "Normal",
    "Orthogonal",
    "TruncatedNormal",
    "Uniform",
    "XavierNormal",
    "XavierUniform",
    "Zeros",
]
