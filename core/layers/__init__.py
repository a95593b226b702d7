"""The kinds of layer that can stand in a slot."""

from __future__ import annotations

from core.layers.dense import Dense
from core.layers.layer import Bound, Buffers, Forked, Layer, Masked, Place, Tensors
from core.layers.maxout import Maxout

AnyLayer = Dense | Maxout
HIDDEN: tuple[str, ...] = ("dense", "maxout")

__all__ = ["HIDDEN", "AnyLayer", "Bound", "Buffers", "Dense", "Forked", "Layer", "Masked", "Maxout", "Place", "Tensors"]
