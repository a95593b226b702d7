"""Initializers are ours where they are the same, and numbers where they are not."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest

from tests.core.importing.followed import TORCH, compiled, described, notes_of, trained


@pytest.mark.parametrize(
    "written, settings",
    [
        ("'he_normal'", {"kind": "he_normal"}),
        ("'uniform'", {"kind": "uniform", "limit": 0.05}),
        ("'random_normal'", {"kind": "normal", "std": 0.05}),
        ("initializers.RandomNormal(stddev=0.2)", {"kind": "normal", "std": 0.2}),
        ("initializers.RandomUniform(-0.3, 0.3)", {"kind": "uniform", "limit": 0.3}),
        ("initializers.Constant(0.5)", {"kind": "constant", "value": 0.5}),
        ("'ones'", {"kind": "constant", "value": 1.0}),
        ("'zeros'", {"kind": "zeros"}),
        ("initializers.Orthogonal(gain=2.0)", {"kind": "orthogonal", "gain": 2.0}),
        ("initializers.VarianceScaling(2.0)", {"kind": "he_normal"}),
        ("initializers.VarianceScaling(3., 'fan_in', 'uniform')", {"kind": "uniform", "limit": pytest.approx(1.0)}),
    ],
)
def test_keras(written: str, settings: dict[str, Any]) -> None:
    text = "from keras import initializers\n" + compiled(f"Dense(4, input_dim=9, kernel_initializer={written})")

    assert described(text).head.settings["initializer"] == settings


@pytest.mark.parametrize(
    "call, settings",
    [
        ("init.xavier_uniform_(w)", {"kind": "xavier_uniform"}),
        ("init.xavier_normal(w)", {"kind": "xavier_normal"}),
        ("init.xavier_uniform_(w, gain=2)", {"kind": "uniform", "limit": pytest.approx(2 * sqrt(6 / 13))}),
        ("init.kaiming_normal_(w)", {"kind": "he_normal"}),
        ("init.kaiming_uniform_(w, nonlinearity='relu')", {"kind": "he_uniform"}),
        ("init.kaiming_normal_(w, nonlinearity='linear')", {"kind": "lecun_normal"}),
        ("init.kaiming_normal_(w, mode='fan_out')", {"kind": "normal", "std": pytest.approx(sqrt(2 / 4))}),
        ("init.kaiming_uniform_(w, a=5 ** 0.5)", {"kind": "uniform", "limit": pytest.approx(1 / 3)}),
        ("init.normal_(w, std=0.02)", {"kind": "normal", "std": 0.02}),
        ("init.uniform_(w, -0.1, 0.1)", {"kind": "uniform", "limit": 0.1}),
        ("init.trunc_normal_(w, std=0.02)", {"kind": "truncated_normal", "std": 0.02}),
        ("init.constant_(w, 0.3)", {"kind": "constant", "value": 0.3}),
        ("init.zeros_(w)", {"kind": "zeros"}),
        ("init.eye_(w)", {"kind": "identity", "gain": 1.0}),
        ("w.data.normal_(0, 0.3)", {"kind": "normal", "std": 0.3}),
        ("w.data.fill_(0.1)", {"kind": "constant", "value": 0.1}),
    ],
)
def test_pytorch(call: str, settings: dict[str, Any]) -> None:
    text = f"{TORCH}from torch.nn import init\nnet = nn.Linear(9, 4)\nw = net.weight\n{call}\n"

    assert described(text).head.settings["initializer"] == settings


def test_pytorchs_own_is_one_over_the_root_of_fan_in_for_weights_and_biases() -> None:
    head = described(trained("nn.Linear(16, 1)")).head.settings

    assert head["initializer"] == head["bias_initializer"] == {"kind": "uniform", "limit": 0.25}


def test_what_is_not_symmetric_is_said() -> None:
    text = TORCH + "net = nn.Linear(9, 4)\nnn.init.uniform_(net.weight)\n"

    assert "line 5: uniform_ becomes ±1, the nearest that there is here" in notes_of(text)


def test_numbers_that_come_from_the_layer_itself_are_known() -> None:
    text = f"import math\n{TORCH}net = nn.Linear(16, 4)\ns = 1 / math.sqrt(net.weight.size(1))\n"

    found = described(text + "net.weight.data.uniform_(-2 * s, 2 * s)\n")

    assert found.head.settings["initializer"] == {"kind": "uniform", "limit": 0.5}


def test_numbers_that_nobody_knows_leave_what_the_framework_has() -> None:
    text = TORCH + "net = nn.Linear(16, 4)\nnet.weight.data.uniform_(*limits(net))\n"

    assert described(text).head.settings["initializer"] == {"kind": "uniform", "limit": 0.25}
    assert "line 5: uniform_ is not understood, and is left out" in notes_of(text)
