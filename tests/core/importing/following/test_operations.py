"""Arithmetic is Python's, as long as it is small; what is larger is unknown."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN, Array, Cost, Gap, Skipping, Tensor
from tests.core.importing.followed import TORCH, notes_of, value_of


@pytest.mark.parametrize(
    "text, value",
    [
        ("28 * 28", 784),
        ("2 ** 10", 1024),
        ("1e-3 / 2", 0.0005),
        ("7 // 2 + 7 % 2", 4),
        ("[64] * 2 + [32]", [64, 64, 32]),
        ("'fc%d' % 3", "fc3"),
        ("-(-3)", 3),
        ("not 0", True),
        ("1 < 2 <= 2", True),
        ("'a' in ['a', 'b']", True),
        ("3 not in (1, 2)", True),
        ("None is None", True),
        ("1 if 2 > 3 else 4", 4),
    ],
)
def test_small_arithmetic_is_done(text: str, value: object) -> None:
    assert value_of(f"it = {text}") == value


@pytest.mark.parametrize(
    "text", ["10 ** 10 ** 10", "[0] * 10 ** 9", "'a' * 10 ** 9", "1 << 10 ** 9", "'%99999999d' % 3", "1 / 0", "'a' + 1"]
)
def test_what_is_too_large_or_impossible_is_unknown(text: str) -> None:
    assert value_of(f"it = {text}") is UNKNOWN


def test_containers_within_containers_are_not_compared() -> None:
    assert value_of("a = [1]\n" + "a = [a, a]\n" * 100 + "it = a == a") is UNKNOWN


def test_two_ends_of_one_chain_are_a_skip() -> None:
    tensor: Tensor = value_of(TORCH + "a = nn.Linear(3, 3)\nx = a(torch.rand(5, 3))\nit = F.relu(x) + x")

    assert [type(step).__name__ for step in tensor.steps] == ["Made", "Made", "Skipping"]
    assert isinstance(tensor.steps[2], Skipping)
    assert tensor.steps[2].start == 1


def test_a_squared_difference_that_is_added_up_is_a_cost() -> None:
    text = TORCH + "x = torch.rand(5, 3)\ngap = nn.Linear(3, 1)(x) - y\nsquares = gap ** 2\nit = squares.mean()"

    cost: Cost = value_of(text)

    assert isinstance(value_of(text, "squares"), Gap)
    assert (cost.loss.name, cost.summed) == ("mse_loss", False)


def test_pixels_that_are_divided_are_scaled() -> None:
    data: Array = value_of("import numpy as np\nit = np.zeros((10, 4)) / 255.")

    assert (data.shape, data.scaled) == ((10, 4), "min_max")


@pytest.mark.parametrize("gate, name", [("torch.sigmoid(h)", "silu"), ("torch.tanh(F.softplus(h))", "mish")])
def test_what_is_multiplied_by_its_own_gate_is_an_activation(gate: str, name: str) -> None:
    tensor: Tensor = value_of(TORCH + f"h = nn.Linear(3, 3)(x)\nit = h * {gate}")

    assert [step.name for step in tensor.steps] == ["Linear", name]


@pytest.mark.parametrize(
    "passed, weight",
    [
        ("x @ self.w + self.b", "(3, 5)"),
        ("x.mm(self.w) + self.b", "(3, 5)"),
        ("torch.matmul(x, self.w) + self.b", "(3, 5)"),
        ("F.linear(x, self.w, self.b)", "(5, 3)"),
    ],
)
def test_weights_of_its_own_make_a_layer(passed: str, weight: str) -> None:
    text = TORCH + (
        f"class Own(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"        self.w = nn.Parameter(torch.empty{weight})\n        self.b = nn.Parameter(torch.empty(5))\n"
        "        nn.init.normal_(self.w, std=0.5)\n"
        f"    def forward(self, x):\n        return {passed}\n"
        "it = nn.Sequential(Own(), nn.ReLU())(torch.rand(9, 3))\n"
    )

    layer, bend = value_of(text).steps

    assert (layer.name, layer.args, layer.kwargs.get("bias", True), bend.name) == ("Linear", [3, 5], True, "ReLU")
    assert layer.state["weight initializer"].kwargs == {"std": 0.5}


def test_numbers_of_which_nobody_knows_how_they_were_drawn_are_told_with_their_line() -> None:
    text = TORCH + (
        "class Own(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        "        self.w = nn.Parameter(torch.rand(3, 1) / 3)\n"
        "    def forward(self, x):\n        return x @ self.w\n"
        "nn.MSELoss()(Own()(torch.rand(9, 3)), torch.rand(9, 1)).backward()\n"
    )

    assert "line 7: weight is not understood, and is left out" in notes_of(text)
