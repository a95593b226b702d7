"""Whatever is advised helps: it is done to networks that get it, they are trained, and the gradient is looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Relu
from core.components.datasets import AnyDataset, Csv, Moons, Sine, Spirals
from core.components.initializers import HeNormal
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, MeanSquaredError
from core.components.optimizers import Adam
from core.experiment import Experiment, Output
from core.wording.narration import NARRATION
from tests.remedies.networks import NETWORKS, stack
from tests.remedies.trials import Outcome, trial

SAMPLE = {name: sick for name, sick in NETWORKS.items() if sick.sample}
# where none is needed or known
NOT_TO_TRY = {"more_layers", "break_it", "undo", "generalize", "balance", "go_on", "slowed"}
OTHERWISE = {"scale_target", "squared_error"}  # tried below: losses cannot be compared, or a table
CODES = {code.removeprefix("advice.") for code in NARRATION if code.startswith("advice.")}


@pytest.mark.sampled(3)
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


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "data, loss, units, advised",
    [
        (Sine(), BinaryCrossEntropy(), None, "squared_error"),
        (Sine(), CrossEntropy(), None, "squared_error"),
        (Sine(), CrossEntropy(of="probabilities"), 3, "squared_error"),
        (Moons(), CrossEntropy(), 1, "output_per_class"),
        (Spirals(), CrossEntropy(of="probabilities"), 1, "output_per_class"),
    ],
)
def test_targets_that_a_loss_cannot_read_get_one_that_can(
    data: AnyDataset, loss: AnyLoss, units: int | None, advised: str
) -> None:
    sick = stack(2, Relu(), HeNormal(), data=data, loss=loss, output=Output(units=units), optimizer=Adam())

    tried = trial(sick, 150)

    assert tried.before.advised == advised
    assert "mismatched_head" in kinds(tried.before)
    assert "mismatched_head" not in kinds(tried.after)
    assert tried.after.end.learning.state in ("learning", "learned")


def kinds(outcome: Outcome) -> set[str]:
    return {finding.verdict for finding in outcome.end.learning.findings}


def test_a_remedy_that_does_nothing_is_complained_about() -> None:
    sick = NETWORKS["twenty sigmoids"]
    worse = replace(sick.experiment, seed=1)

    found = list(trial(sick.experiment, 20, remedied=worse).complaints())

    assert found == ["it stays vanishing", "it starts vanishing"]
