"""A model holds its layers, and they their parameters."""

from __future__ import annotations

from core.importing.following.modules import held_by, modules, named_modules, named_parameters, parameters
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


def test_layers_and_parameters_have_the_paths_that_pytorch_gives_them() -> None:
    assert list(named_modules(value_of(NET))) == ["body.0", "body.1", "heads.0"]
    assert list(named_parameters(value_of(NET))) == ["body.0.weight", "body.0.bias", "heads.0.weight", "heads.0.bias"]
    named = TORCH + "it = nn.Sequential(OrderedDict([('first', nn.Linear(1, 2)), ('last', nn.Linear(2, 3))]))"
    assert list(named_modules(value_of(named))) == ["first", "last"]
