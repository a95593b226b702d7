"""PyTorch eager, as it is usually watched: hooks on each layer, and `.item()` for each number."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import torch
from torch import nn

from core.components.component import key
from core.training.session import Session
from tests.benchmarks.cases import Case
from tests.benchmarks.contestants.batches import Parameters, batches, parameters
from tests.benchmarks.lanes import Step

ACTIVATIONS = {"tanh": nn.Tanh, "relu": nn.ReLU, "sigmoid": nn.Sigmoid}


def contestant(case: Case, threads: int) -> tuple[Step, float]:
    """A training step that records mean and standard deviation of each signal, and the norms of delta and of dL/dW."""
    return watched(case, threads, delta=True)


def watched(case: Case, threads: int, delta: bool) -> tuple[Step, float]:
    """The same; `delta`: with the backward hooks that its norm takes."""
    torch.set_num_threads(threads)
    session = Session(case.experiment())
    model = _model(case, parameters(session))
    signals, deltas = _forward_hooks(model), _backward_hooks(model) if delta else []
    linears = [layer for layer in model if isinstance(layer, nn.Linear)]
    optimizer = torch.optim.SGD(model.parameters(), lr=case.experiment().optimizer.learning_rate)
    criterion = nn.CrossEntropyLoss()
    given = cycle([(torch.from_numpy(x), torch.from_numpy(label)) for x, label in batches(session)])

    def step() -> tuple[float, list[tuple[float, float]], list[float], list[float]]:
        x, label = next(given)
        signals.clear()
        deltas.clear()
        optimizer.zero_grad()
        loss = criterion(model(x), label)
        loss.backward()
        norms = [linear.weight.grad.norm().item() for linear in linears]
        optimizer.step()
        return loss.item(), list(signals), list(deltas), norms

    return step, step()[0]


def _model(case: Case, start: Parameters) -> nn.Sequential:
    activation = ACTIVATIONS[key(case.activation)]
    layers: list[nn.Module] = []
    for w, b in start:
        linear = nn.Linear(*w.shape)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(w.T.copy()))
            linear.bias.copy_(torch.from_numpy(b))
        layers += [linear, activation()]
    return nn.Sequential(*layers[:-1])


def _forward_hooks(model: nn.Sequential) -> list[tuple[float, float]]:
    """The list into which each forward pass puts the signals' means and standard deviations."""
    signals: list[tuple[float, float]] = []

    def hook(_module: nn.Module, _inputs: Any, y: torch.Tensor) -> None:
        signals.append((y.mean().item(), y.std().item()))

    for layer in [*model[1::2], model[-1]]:
        layer.register_forward_hook(hook)
    return signals


def _backward_hooks(model: nn.Sequential) -> list[float]:
    """The list into which each backward pass puts the norms of delta, the output's first."""
    deltas: list[float] = []

    def hook(_module: nn.Module, _to_inputs: Any, delta: tuple[torch.Tensor, ...]) -> None:
        deltas.append(delta[0].norm().item())

    for layer in model[::2]:
        layer.register_full_backward_hook(hook)
    return deltas
