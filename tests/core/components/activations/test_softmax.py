"""Softmax: an activation of the output alone."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.activations import AnyActivation, AnyOutputActivation, Softmax
from core.components.component import help_text, key, kinds_of


def test_it_is_the_only_activation_that_only_an_output_may_have() -> None:
    assert kinds_of(AnyOutputActivation) == (*kinds_of(AnyActivation), Softmax)
    assert (key(Softmax), help_text(Softmax)[-1]) == ("softmax", ".")


def test_its_answers_are_shares() -> None:
    assert Softmax().answers(np.log([[1.0, 3.0]])).value[0].tolist() == pytest.approx([0.25, 0.75])


def test_a_single_share_is_the_whole() -> None:
    assert Softmax().answers(np.array([[-7.0], [3.0]])).value.tolist() == [[1.0], [1.0]]
