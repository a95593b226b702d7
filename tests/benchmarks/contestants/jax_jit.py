"""JAX: one compiled training step that returns the measures, which become Python's numbers."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from core.components.component import key
from core.training.session import Session
from tests.benchmarks.cases import Case
from tests.benchmarks.contestants.batches import batches, parameters
from tests.benchmarks.lanes import Step

ACTIVATIONS = {"tanh": jnp.tanh, "relu": jax.nn.relu, "sigmoid": jax.nn.sigmoid}


def contestant(case: Case, threads: int) -> tuple[Step, float]:
    """A training step that records mean and standard deviation of each signal and the norms of delta and dL/dW."""
    session = Session(case.experiment())
    train = _compiled(case)
    given = cycle(batches(session))
    state = [[(jnp.asarray(w), jnp.asarray(b)) for w, b in parameters(session)]]

    def step() -> tuple[float, list[list[float]]]:
        state[0], loss, measures = train(state[0], *next(given))
        return float(loss), np.asarray(measures).tolist()

    return step, step()[0]


def _compiled(case: Case) -> Any:
    activation, rate = ACTIVATIONS[key(case.activation)], case.experiment().optimizer.learning_rate

    def evaluate(start: Any, zeros: Any, x: Any, label: Any) -> Any:
        signals = []
        for i, ((w, b), zero) in enumerate(zip(start, zeros, strict=True)):
            x = x @ w + b + zero  # whose gradient is delta
            if i < len(start) - 1:
                x = activation(x)
            signals.append((x.mean(), x.std()))
        chosen = jnp.take_along_axis(jax.nn.log_softmax(x), label[:, None], axis=1)
        return -chosen.mean(), jnp.array(signals)

    def train(start: Any, x: Any, label: Any) -> Any:
        zeros = [jnp.zeros((len(x), len(b))) for _, b in start]
        both = jax.value_and_grad(evaluate, argnums=(0, 1), has_aux=True)
        (loss, signals), (gradients, deltas) = both(start, zeros, x, label)
        norms = jnp.array([[jnp.linalg.norm(d) for d in deltas], [jnp.linalg.norm(dw) for dw, _ in gradients]])
        moved = jax.tree.map(lambda p, g: p - rate * g, start, gradients)
        return moved, loss, jnp.concatenate((signals.T, norms))

    return jax.jit(train, donate_argnums=0)
