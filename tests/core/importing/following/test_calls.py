"""Calls chain layers, make models and costs, and hand on what they wrap."""

from __future__ import annotations

import pytest

from core.importing.following.values import Cost, Instance, Made, Parameter, Tensor
from tests.core.importing.followed import KERAS, TORCH, described, followed, value_of


def names(tensor: Tensor) -> list[str]:
    """What the steps of a chain are called."""
    return [step.name for step in tensor.steps]


def test_layers_are_chained() -> None:
    text = KERAS + "from keras.layers import Input\nx = Input(shape=(4,))\nit = Dense(2)(Dense(3)(x))"

    tensor: Tensor = value_of(text)

    assert [step.args for step in tensor.steps] == [[3], [2]]
    assert tensor.source is not None
    assert tensor.source.width == 4


def test_a_model_within_a_model_is_one_chain() -> None:
    text = TORCH + (
        "class Net(nn.Module):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
        "        self.body = nn.Sequential(nn.Linear(2, 3), nn.Tanh())\n"
        "    def forward(self, x):\n"
        "        return torch.sigmoid(self.body(x))\n"
        "it = Net()(torch.rand(7, 2))"
    )

    tensor: Tensor = value_of(text)

    assert names(tensor) == ["Linear", "Tanh", "sigmoid"]
    assert isinstance(tensor.models[-1], Instance)


def test_what_keeps_the_shape_is_no_step() -> None:
    text = TORCH + "it = nn.Linear(2, 3)(torch.rand(7, 2)).view(-1).squeeze().float()"

    assert names(value_of(text)) == ["Linear"]


def test_a_loss_takes_answers_and_targets_in_either_order() -> None:
    for arguments in ("net(x), y", "y, net(x)"):
        cost: Cost = value_of(TORCH + f"net = nn.Linear(2, 1)\nit = nn.MSELoss()({arguments})")

        assert (cost.loss.name, len(cost.tensor.steps)) == ("MSELoss", 1)


def test_an_initializer_stays_with_its_layer() -> None:
    layer: Made = value_of(TORCH + "it = nn.Linear(2, 1)\nnn.init.normal_(it.weight, std=0.1)")

    assert layer.state["weight initializer"].kwargs == {"std": 0.1}
    assert isinstance(value_of(TORCH + "it = nn.Linear(2, 1).bias"), Parameter)


def test_wrappers_are_what_they_wrap() -> None:
    assert value_of(TORCH + "it = nn.DataParallel(nn.Linear(2, 1)).cuda()").name == "Linear"


def test_clippings_and_schedules_are_remembered() -> None:
    machine = followed(
        TORCH
        + "net = nn.Linear(2, 1)\nopt = optim.SGD(net.parameters(), lr=1)\n"
        + "s = optim.lr_scheduler.StepLR(opt, 3)\nnn.utils.clip_grad_norm_(net.parameters(), 1.0)"
    )

    assert [each.name for each in (*machine.schedules, *machine.clippings)] == ["StepLR", "clip_grad_norm_"]


def test_a_chain_goes_on_through_what_nobody_knows() -> None:
    text = TORCH + "def f(g):\n    return nn.Linear(3, 1)(g(nn.Linear(2, 3)(x)))\nit = f([g][q])"

    assert names(value_of(text)) == ["Linear", "a function", "Linear"]


def test_a_module_of_a_dictionary_is_found_by_its_name() -> None:
    assert value_of(TORCH + "it = nn.ModuleDict({'a': nn.ReLU(), 'b': nn.GELU()})['b']").name == "GELU"


def test_a_function_with_some_arguments_given_takes_the_others() -> None:
    text = KERAS + "from functools import partial\nN = partial(Dense, activation='elu')\nit = N(9, use_bias=False)"

    layer: Made = value_of(text)

    assert (layer.name, layer.args, layer.kwargs) == ("Dense", [9], {"activation": "elu", "use_bias": False})


def test_a_field_of_a_dataclass_stands_at_its_default() -> None:
    text = (
        "from dataclasses import dataclass, field\n@dataclass\nclass Sizes:\n    rate: float = field(default=0.5)\n"
        "    hidden: list = field(default_factory=lambda: [4, 5])\nit = (Sizes().rate, Sizes().hidden)"
    )

    assert value_of(text) == (0.5, [4, 5])


def test_a_class_that_only_holds_one_chain_is_that_chain() -> None:
    text = TORCH + (
        "class Net(nn.Module):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
        "        self.layers = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))\n"
        "net = Net()\nit = net(torch.rand(7, 4))"
    )

    tensor: Tensor = value_of(text)

    assert names(tensor) == ["Linear", "ReLU", "Linear"]
    assert isinstance(tensor.models[-1], Instance)


@pytest.mark.parametrize("passed", ["x @ w + b", "x.mm(w) + b", "torch.matmul(x, w) + b", "torch.mm(x, w) + b"])
def test_numbers_that_learn_are_the_weights_of_a_layer(passed: str) -> None:
    text = TORCH + (
        "x = torch.rand(20, 3)\nw = torch.randn(3, 2, requires_grad=True)\nb = torch.zeros(2, requires_grad=True)\n"
        f"cost = ({passed} - y).pow(2).mean()\ncost.backward()\nw.data -= 0.25 * w.grad\n"
    )

    found = described(text)

    assert (found.width.value, found.batch.value, found.rate.value) == (3, 20, 0.25)
    assert found.head.settings["units"] == 2
    assert found.head.settings["initializer"] == {"kind": "normal", "std": 1.0}
    assert found.head.settings["bias_initializer"] == {"kind": "zeros"}


def test_samples_of_which_a_gradient_is_asked_are_samples() -> None:
    tensor: Tensor = value_of(TORCH + "x = torch.rand(20, 3, requires_grad=True)\nit = nn.Linear(3, 2)(x)")

    assert tensor.source is not None
    assert tensor.source.shape == (20, 3)
