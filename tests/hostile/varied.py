"""Values anywhere in their ranges, as a file has them: heads and data that no preset has among them."""

from __future__ import annotations

import math
from random import Random
from typing import Any

import msgspec

from core.components.component import Component, Kinds, Setting, key, settings
from core.experiment import Experiment, Output

FAR = 1e6  # where a setting has no bound of its own
DRAWN_ANEW = ("data", "test_share", "preprocessing", "target", "loss", "optimizer", "precision", "batch")
PARTS = ("activation", "initializer", "bias", "bias_initializer")  # of a layer


def vary(rng: Random, written: dict[str, Any]) -> None:
    """Another head, and here and there other data, another loss and other parts of the layers."""
    declared = {setting.name: setting for setting in settings(Experiment)}
    written["output"] = _some(rng, Output)
    written |= {name: _value(rng, declared[name]) for name in DRAWN_ANEW if rng.random() < 0.4}
    parts = [setting for setting in settings(Output) if setting.name in PARTS]
    for layer in rng.sample(written["layers"], min(len(written["layers"]), rng.randrange(3))):
        layer |= {part.name: _value(rng, part) for part in parts if part.name in layer}


def _some(rng: Random, cls: type[msgspec.Struct]) -> dict[str, Any]:
    """Some of its settings; the others are as they are of themselves."""
    return {setting.name: _value(rng, setting) for setting in settings(cls) if rng.random() < 0.6}


def _component(rng: Random, kinds: Kinds) -> dict[str, Any]:
    kind: type[Component] = rng.choice(kinds)
    return {"kind": key(kind)} | _some(rng, kind)


def _value(rng: Random, setting: Setting) -> Any:
    if setting.optional and rng.random() < 0.3:
        return None
    match setting.type:
        case "integer" | "number":
            drawn = _number(rng, setting)
            return round(drawn) if setting.type == "integer" else drawn
        case "switch":
            return rng.random() < 0.5
        case "choice":
            return rng.choice(setting.choices)
        case "text":
            return ""
        case "mapping":
            return {}
    return _component(rng, setting.kinds)


def _number(rng: Random, setting: Setting) -> float:
    """An edge, or in between; of what has many magnitudes, small numbers as often as large ones."""
    low = -FAR if setting.minimum is None else setting.minimum
    high = FAR if setting.maximum is None else setting.maximum
    if rng.random() < 0.1:
        return rng.choice((low, high))
    if setting.logarithmic and low > 0:
        return min(high, max(low, math.exp(rng.uniform(math.log(low), math.log(high)))))
    return rng.uniform(low, high)
