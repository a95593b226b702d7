"""The kinds of layer that can stand in a slot."""

from __future__ import annotations

from core.layers.activation import ActivationLayer
from core.layers.dense import Dense
from core.layers.dropout import Dropout
from core.layers.layer import Bound, Buffers, Forked, Layer, Masked, Place, Tensors
from core.layers.maxout import Maxout
from core.layers.normalization import BatchNorm, LayerNorm, RmsNorm
from core.layers.skip import Skip

AnyLayer = Dense | Maxout | ActivationLayer | BatchNorm | LayerNorm | RmsNorm | Dropout | Skip
HIDDEN: tuple[str, ...] = ("dense", "maxout")

__all__ = [
    "HIDDEN",
    "ActivationLayer",
    "AnyLayer",
    "BatchNorm",
    "Bound",
    "Buffers",
    "Dense",
    "Dropout",
    "Forked",
    "Layer",
    "LayerNorm",
    "Masked",
    "Maxout",
    "Place",
    "RmsNorm",
    "Skip",
    "Tensors",
]
