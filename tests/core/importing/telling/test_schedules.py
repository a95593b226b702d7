"""Schedules that go by epochs become schedules that go by steps."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.importing.followed import compiled, described, notes_of, trained


@pytest.mark.parametrize(
    "written, settings",
    [
        ("StepLR(opt, step_size=10, gamma=0.5)", {"kind": "step", "every": 180, "factor": 0.5}),
        ("ExponentialLR(opt, 0.9)", {"kind": "exponential", "factor": pytest.approx(0.9 ** (1 / 18))}),
        ("CosineAnnealingLR(opt, T_max=20)", {"kind": "cosine", "steps": 360, "minimum": 0.0}),
    ],
)
def test_pytorch_goes_by_epochs(written: str, settings: dict[str, Any]) -> None:
    text = trained("nn.Linear(2, 1)").replace("for x", "loader = torch.utils.data.DataLoader(data, 32)\nfor x")

    scheduled = text.replace("cost =", f"s = optim.lr_scheduler.{written}\ncost =")

    assert described(scheduled).optimizer.value["schedule"] == settings


@pytest.mark.parametrize(
    "written, settings",
    [
        ("ExponentialDecay(0.1, 100, 0.5)", {"kind": "exponential", "factor": pytest.approx(0.5**0.01)}),
        ("ExponentialDecay(0.1, 100, 0.5, staircase=True)", {"kind": "step", "every": 100, "factor": 0.5}),
        ("CosineDecay(0.1, 500, alpha=0.1)", {"kind": "cosine", "steps": 500, "minimum": pytest.approx(0.01)}),
    ],
)
def test_keras_goes_by_steps(written: str, settings: dict[str, Any]) -> None:
    found = described(compiled("Dense(1, input_dim=2)", optimizer=f"Adam(schedules.{written})"))

    assert found.rate.value == 0.1
    assert found.optimizer.value["schedule"] == settings


def test_what_ours_cannot_do_is_said() -> None:
    text = trained("nn.Linear(2, 1)").replace("cost =", "s = optim.lr_scheduler.OneCycleLR(opt, 0.1)\ncost =")

    assert described(text).optimizer.value["schedule"] == {"kind": "constant"}
    assert "line 6: OneCycleLR does not exist here, and is left out" in notes_of(text)
