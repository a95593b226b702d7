"""The kinds of layer that can stand in a slot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from core.components.component import key
from core.layers.activation import ActivationLayer
from core.layers.batch_norm import BatchNorm
from core.layers.bound import Affine, Bound, Buffers, Masked, Place, Shape, SkipTaker, Tensors
from core.layers.dense import Dense
from core.layers.dropout import Dropout
from core.layers.layer import Layer, Name, Trainable, Weights
from core.layers.layer_norm import LayerNorm
from core.layers.maxout import Maxout
from core.layers.mean_field import NotValid
from core.layers.rms_norm import RmsNorm
from core.layers.skip import Skip

AnyLayer = Dense | Maxout | ActivationLayer | BatchNorm | LayerNorm | RmsNorm | Dropout | Skip

__all__ = [
    "ActivationLayer",
    "Affine",
    "AnyLayer",
    "BatchNorm",
    "Bound",
    "Buffers",
    "Dense",
    "Dropout",
    "Layer",
    "LayerNorm",
    "Masked",
    "Maxout",
    "Name",
    "NotValid",
    "Place",
    "RmsNorm",
    "Shape",
    "Skip",
    "SkipTaker",
    "Tensors",
    "Trainable",
    "Weights",
    "hidden_slots",
    "layer_kinds",
]


def layer_kinds() -> dict[str, type[Layer]]:
    """Every kind by its key, in the order of the palette."""
    kinds: tuple[type[Layer], ...] = get_args(AnyLayer)
    return {key(kind): kind for kind in kinds}


def hidden_slots(layers: Sequence[Layer]) -> tuple[int, ...]:
    """The positions of the hidden layers: those whose outputs are neurons."""
    return tuple(slot for slot, layer in enumerate(layers) if layer.neural)
