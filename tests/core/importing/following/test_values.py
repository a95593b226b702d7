"""Values say what is known of them."""

from __future__ import annotations

import pytest

from core.importing.following.values import Array, Class, Made, Name, Scope
from tests.core.importing.followed import TORCH, value_of


def test_an_argument_is_found_by_any_of_its_names_or_by_its_place() -> None:
    made = Made("keras.Dense", [64], {"init": "uniform"}, 1)

    assert made.given(0, "units", "output_dim") == 64
    assert made.given(3, "kernel_initializer", "init") == "uniform"
    assert made.given(None, "bias", default=True) is True
    assert made.name == Name("a.Dense").last == "Dense"


def test_a_scope_looks_further_out() -> None:
    outer = Scope()
    outer.values["a"] = 1

    assert Scope(outer).find("a") == 1
    with pytest.raises(KeyError):
        outer.find("b")


def test_the_width_of_data_is_the_product_of_their_sizes() -> None:
    assert Array((100, 28, 28)).width == 784
    assert Array((100,)).width == 1
    assert Array((100, None)).width is None
    assert Array().samples is None


def test_a_class_descends_and_is_a_network_where_it_says_how_it_is_passed() -> None:
    text = TORCH + "class A(nn.Module):\n    size = 3\n    def forward(self, x): return x\nclass it(A): pass\n"
    found: Class = value_of(text)

    assert found.is_network
    assert found.find("size") == 3
    assert not Class("it", [], {}, 1).is_network


def test_a_class_that_descends_from_itself_ends() -> None:
    circle = Class("circle", [], {}, 1)
    circle.bases.append(circle)

    assert circle.find("anything") is None
