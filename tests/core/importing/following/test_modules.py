"""A model holds its layers, and they their parameters."""

from __future__ import annotations

from core.importing.following.modules import held_by, modules, parameters
from tests.core.importing.followed import TORCH, value_of

NET = TORCH + (
    "class Net(nn.Module):\n"
    "    def __init__(self):\n"
    "        self.body = nn.Sequential(nn.Linear(1, 2), nn.ReLU())\n"
    "        self.heads = [nn.Linear(2, 3)]\n"
    "        self.again = self.body\n"
    "    def forward(self, x): return x\n"
    "it = Net()"
)


def test_all_layers_are_found_in_order_and_once() -> None:
    assert [each.name for each in modules(value_of(NET))] == ["Linear", "ReLU", "Linear"]


def test_parameters_are_weight_and_bias_of_each_dense_layer() -> None:
    assert [each.which for each in parameters(value_of(NET))] == ["weight", "bias", "weight", "bias"]


def test_what_holds_itself_ends() -> None:
    circle: list[object] = []
    circle.append(circle)

    assert modules(circle) == []
    assert held_by(circle) == [circle]
