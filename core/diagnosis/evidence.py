"""What a verdict is argued from: the diagnosis, and what it was made of."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from core.components.activations import Linear
from core.components.component import Component, key
from core.diagnosis.health import Diagnosis
from core.diagnosis.update_ratio import median_update_ratio
from core.diagnosis.window import window_of
from core.experiment import Experiment
from core.layers import AnyLayer, layer_kinds
from core.record.frame import Structure
from core.record.view import View

RECTIFIERS = frozenset({"relu", "leaky_relu", "elu", "selu", "gelu", "silu", "mish", "softplus"})


@dataclass(frozen=True)
class Evidence:
    """All that the sentences need, taken at one moment."""

    diagnosis: Diagnosis
    structure: Structure
    experiment: Experiment
    step: int
    activation: str  # key of the one activation of all hidden layers, "" where they differ or there is none
    first_loss: float
    last_loss: float
    usual: str = ""  # key of the activation of most layers that the first finding names, or of a layer that is its own
    initializer: str = ""  # key of what most of them start from
    frames: int = 1  # the diagnosis is the median of so many steps
    past: bool = False  # of an earlier step than the latest
    mean_of: range | None = None  # the frames are means of several steps, the last one of these
    first_log10_leap: float = math.nan  # over the weights, of the first step since the last change
    log10_update_ratio: float = math.nan  # median over the layers, the output included

    @property
    def gaps(self) -> int:
        """Steps back from the last hidden layer to the first."""
        return len(self.structure.hidden) - 1

    @property
    def cause(self) -> str:
        """That of the first finding."""
        return self.diagnosis.findings[0].cause if self.diagnosis.findings else ""

    @property
    def family(self) -> str:
        """The rule by which most of the layers are initialized, without the distribution: "he"."""
        return self.initializer.partition("_")[0]

    @property
    def exploded_at_start(self) -> bool:
        """Whether the first frame had too large numbers already."""
        return not {"exploding", "overflow"}.isdisjoint(self.diagnosis.at_start)

    @property
    def rectifies(self) -> bool:
        """Whether the usual activation keeps a slope of about one on its active side."""
        return self.usual in RECTIFIERS

    @property
    def piecewise(self) -> bool:
        """Whether most layers are their own activation, made of linear pieces."""
        kind = layer_kinds().get(self.usual)
        return kind is not None and kind.piecewise


def evidence(diagnosis: Diagnosis, view: View, experiment: Experiment) -> Evidence | None:
    """The evidence of this moment; None before the first frame."""
    last = view.last
    if last is None:
        return None
    first = view.opening[0] if view.opening else last.loss
    common = _common_activation(experiment)
    between = [layer for layer in experiment.layers if not layer.neural]
    usual, initializer = _usual(_judged(diagnosis, last.structure, experiment), between)
    window = window_of(view)
    frames = window.frames
    seen = len(frames), view.cursor is not None, view.mean_of
    ratio = median_update_ratio(frames, sorted(last.structure.neural))
    said = common, first, last.loss, usual, initializer
    steps = view.first_leap, math.nan if ratio is None else ratio
    return Evidence(diagnosis, last.structure, experiment, last.step, *said, *seen, *steps)


def _usual(layers: list[AnyLayer], between: list[AnyLayer]) -> tuple[str, str]:
    """What most of the layers apply, themselves or in a slot of its own, and what most of them start from."""
    starts = [start for layer in layers if (start := getattr(layer, "initializer", None)) is not None]
    applied = [layer.activation or layer for layer in layers]
    applied += [layer.activation for layer in between if layer.activation is not None]
    return _most([each for each in applied if not isinstance(each, Linear)] or applied), _most(starts)


def _judged(diagnosis: Diagnosis, structure: Structure, experiment: Experiment) -> list[AnyLayer]:
    """The hidden layers that the first finding names; all where it names none."""
    hidden = [slot for slot in structure.hidden if slot < len(experiment.layers)]
    named = set(diagnosis.findings[0].layers).intersection(hidden) if diagnosis.findings else set()
    return [experiment.layers[slot] for slot in hidden if not named or slot in named]


def _most(parts: Iterable[Component]) -> str:
    """Key of the most frequent kind, "" where there is none."""
    frequent = Counter(map(type, parts)).most_common(1)
    return key(frequent[0][0]) if frequent else ""


def _common_activation(experiment: Experiment) -> str:
    """The activation that all layers share; a layer that is its own has no say."""
    kinds = {type(activation) for layer in experiment.layers if (activation := layer.activation)}
    return key(kinds.pop()) if len(kinds) == 1 else ""
