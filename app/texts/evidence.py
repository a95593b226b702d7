"""What a verdict is argued from: the diagnosis, and what it was made of."""

from __future__ import annotations

from dataclasses import dataclass

from core.component import key
from core.experiment import Experiment
from core.flow import Structure
from core.health import Diagnosis
from core.history import History

RECTIFIERS = frozenset({"relu", "leaky_relu", "elu", "selu", "gelu", "silu", "mish", "softplus"})


@dataclass(frozen=True)
class Evidence:
    """All that the sentences need, taken at one moment."""

    diagnosis: Diagnosis
    structure: Structure
    step: int
    activation: str  # key of the one activation of all hidden layers, "" where they differ or there is none
    first_loss: float
    last_loss: float

    @property
    def gaps(self) -> int:
        """Steps back from the last hidden layer to the first."""
        return len(self.structure.hidden) - 1

    @property
    def rectifies(self) -> bool:
        """Whether the activation keeps a slope of about one on its active side."""
        return self.activation in RECTIFIERS


def evidence(diagnosis: Diagnosis, history: History, experiment: Experiment) -> Evidence | None:
    """The evidence of this moment; None before the first frame."""
    last = history.last
    if last is None:
        return None
    first = history.opening[0] if history.opening else last.loss
    return Evidence(diagnosis, last.structure, last.step, _common_activation(experiment), first, last.loss)


def _common_activation(experiment: Experiment) -> str:
    """The activation that all layers share: a maxout, which is its own, counts as rectifying nothing."""
    names = {key(activation) for layer in experiment.layers if (activation := getattr(layer, "activation", None))}
    return names.pop() if len(names) == 1 else ""
