"""What stands behind a dot is found where Python would find it."""

from __future__ import annotations

from core.importing.following.values import Name, Parameter
from tests.core.importing.followed import TORCH, value_of


def test_modules_have_names_in_them() -> None:
    assert value_of("import tensorflow as tf\nit = tf.keras.layers.Dense") == Name("tensorflow.keras.layers.Dense")


def test_objects_have_their_own_then_those_of_their_class() -> None:
    text = "class A:\n    n = 1\n    m = 2\na = A()\na.n = 5\nit = (a.n, a.m)"

    assert value_of(text) == (5, 2)


def test_layers_have_sizes_and_parameters() -> None:
    head = TORCH + "a = nn.Linear(3, 4)\n"

    assert value_of(head + "it = (a.in_features, a.out_features)") == (3, 4)
    assert isinstance(value_of(head + "it = a.weight.data"), Parameter)
    assert value_of(head + "it = a.__class__.__name__") == "Linear"


def test_settings_that_are_put_together_by_name_are_found_again() -> None:
    assert value_of("from types import SimpleNamespace\nit = SimpleNamespace(lr=0.3).lr") == 0.3


def test_a_method_of_a_class_has_the_class_itself() -> None:
    text = (
        "class A:\n    n = 3\n    @classmethod\n    def many(cls, times):\n        return cls.n * times\nit = A.many(2)"
    )

    assert value_of(text) == 6


def test_layers_of_a_chain_are_found_by_their_names() -> None:
    by_pairs = "from collections import OrderedDict\nnet = nn.Sequential(OrderedDict([('first', nn.Linear(3, 4))]))\n"
    one_by_one = "net = nn.Sequential()\nnet.add_module('first', nn.Linear(3, 4))\n"

    for text in (by_pairs, one_by_one):
        assert value_of(TORCH + text + "it = net.first.out_features") == 4


def test_what_a_module_of_lightning_is_made_with_is_kept() -> None:
    text = (
        "from lightning import LightningModule\nclass A(LightningModule):\n    def __init__(self, lr=0.1, n=3):\n"
        "        super().__init__()\n        self.save_hyperparameters()\n"
        "a = A(0.2)\nit = (a.hparams.lr, a.hparams.n)"
    )

    assert value_of(text) == (0.2, 3)


def test_weights_of_its_own_are_drawn_and_turned_as_the_program_says() -> None:
    text = TORCH + (
        "w = nn.Parameter(torch.Tensor(4, 9))\nreach = 1 / w.size(1) ** 0.5\nw.data.uniform_(-reach, reach)\n"
        "it = (torch.rand(5, 9) @ w.t(), torch.rand(5, 9) @ w.T, w.shape)"
    )

    *both, shape = value_of(text)

    assert shape == (4, 9)
    for tensor in both:
        assert tensor.steps[0].args == [9, 4]
        assert tensor.steps[0].state["weight initializer"].args == [-1 / 3, 1 / 3]
