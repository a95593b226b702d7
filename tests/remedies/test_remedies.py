"""Whatever is advised helps: it is done to networks that get it, they are trained, and the gradient is looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Relu
from core.components.datasets import Csv, Sine
from core.components.initializers import HeNormal
from core.components.losses import CrossEntropy, MeanSquaredError
from core.experiment import Experiment
from core.wording.narration import NARRATION
from tests.remedies.networks import NETWORKS, stack
from tests.remedies.trials import trial

SAMPLE = {name: sick for name, sick in NETWORKS.items() if sick.sample}
NOT_TO_TRY = {"more_layers", "break_it", "undo", "generalize"}  # for the healthy, and where no one remedy is known
OTHERWISE = {"scale_target", "squared_error"}  # tried below: with a table, and where losses cannot be compared
CODES = {code.removeprefix("advice.") for code in NARRATION if code.startswith("advice.")}


@pytest.mark.parametrize("name", SAMPLE)
def test_what_is_advised_helps(name: str) -> None:
    sick = SAMPLE[name]

    tried = trial(sick.experiment, sick.steps)

    assert tried.before.advised == sick.advised
    assert list(tried.complaints()) == []


def test_every_remedy_is_tried() -> None:
    assert {sick.advised for sick in SAMPLE.values()} == CODES - NOT_TO_TRY - OTHERWISE


def priced(folder: Path, standardized: bool) -> Experiment:
    """Prices in hundreds of thousands by two features, as they are or standardized."""
    x = np.random.default_rng(0).normal(size=(200, 2))
    price = 500_000 + 150_000 * (x[:, 0] - 0.5 * x[:, 1])
    if standardized:
        price = (price - price.mean()) / price.std()
    path = folder / f"prices-{standardized}.csv"
    rows = ("{:.4f},{:.4f},{:.4f}".format(*row) for row in np.column_stack((x, price)))
    path.write_text("\n".join(("a,b,price", *rows)))
    return stack(3, Relu(), HeNormal(), data=Csv(path=str(path), target="price"), loss=MeanSquaredError())


def test_large_targets_are_to_be_standardized(tmp_path: Path) -> None:
    tried = trial(priced(tmp_path, standardized=False), 60, remedied=priced(tmp_path, standardized=True))

    assert tried.before.advised == "scale_target"
    assert "overflow" in tried.before.end.verdicts
    assert list(tried.complaints()) == []


def test_amounts_are_not_to_be_under_a_loss_of_classes() -> None:
    tried = trial(stack(2, Relu(), HeNormal(), data=Sine(), loss=CrossEntropy()), 60)

    assert tried.before.advised == "squared_error"
    assert tried.before.end.learning.findings[0].verdict == "mismatched_head"
    assert not any(each.verdict == "mismatched_head" for each in tried.after.end.learning.findings)
    assert (tried.after.end.learning.way or 0) > 0.5


def test_a_remedy_that_does_nothing_is_complained_about() -> None:
    sick = NETWORKS["twenty sigmoids"]
    worse = replace(sick.experiment, seed=1)

    found = list(trial(sick.experiment, 20, remedied=worse).complaints())

    assert found == ["it stays vanishing", "it starts vanishing"]
