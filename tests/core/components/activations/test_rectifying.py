"""The rectifiers: their two sides, the kink between them, and the tails of the smooth ones."""

from __future__ import annotations

from decimal import Decimal, localcontext

import msgspec
import numpy as np
import pytest

from core.components.activations import AnyActivation
from core.components.activations.activation import Activation
from core.components.activations.rectifying import SELU_ALPHA, SELU_SCALE, Elu, LeakyRelu, Relu, Selu, Softplus
from tests.core.components.activations.test_activation import PRECISIONS, Precision, slope, value

Z = np.array([-2.0, 0.0, 3.0])
FLOOR = np.expm1(-2.0)  # of an ELU at -2
in_both = pytest.mark.parametrize("precision", PRECISIONS)


@pytest.mark.parametrize(
    ("activation", "values", "slopes"),
    [
        (Relu(), [0, 0, 3], [0, 0, 1]),
        (LeakyRelu(), [-0.2, 0, 3], [0.1, 0.1, 1]),
        (LeakyRelu(0.25), [-0.5, 0, 3], [0.25, 0.25, 1]),
        (Elu(), [FLOOR, 0, 3], [FLOOR + 1, 1, 1]),
        (Elu(2.0), [2 * FLOOR, 0, 3], [2 * (FLOOR + 1), 2, 1]),
        (
            Selu(),
            [SELU_SCALE * SELU_ALPHA * FLOOR, 0, SELU_SCALE * 3],
            [SELU_SCALE * SELU_ALPHA * (FLOOR + 1), SELU_SCALE * SELU_ALPHA, SELU_SCALE],
        ),
    ],
    ids=str,
)
def test_the_kink_belongs_to_the_left_side(activation: Activation, values: list[float], slopes: list[float]) -> None:
    assert value(activation, Z) == pytest.approx(values)
    assert slope(activation, Z) == pytest.approx(slopes)


@in_both
def test_a_leaky_gradient_passes_the_open_side_without_rounding(precision: Precision) -> None:
    slopes = {float(slope(LeakyRelu(leak), np.array([1.0], precision))[0]) for leak in (0.0, 0.1, 0.3, 0.7)}

    assert slopes == {1.0}


def test_the_file_calls_the_leak_slope() -> None:
    read = msgspec.json.decode('{"kind": "leaky_relu", "slope": 0.25}', type=AnyActivation)

    assert read == LeakyRelu(0.25)
    assert msgspec.to_builtins(LeakyRelu()) == {"kind": "leaky_relu", "slope": 0.1}


@in_both
@pytest.mark.parametrize("z", [-80.0, -20.0, -1.0, 0.0, 1.0, 40.0])
def test_softplus_keeps_its_digits_in_both_tails(precision: Precision, z: float) -> None:
    with localcontext(prec=50):
        y, dy = (1 + Decimal(z).exp()).ln(), 1 / (1 + (-Decimal(z)).exp())
    rounding = 20 * float(np.finfo(precision).eps)

    assert value(Softplus(), np.array([z], precision)) == pytest.approx(float(y), rel=rounding, abs=0)
    assert slope(Softplus(), np.array([z], precision)) == pytest.approx(float(dy), rel=rounding, abs=0)


@in_both
@pytest.mark.parametrize("z", [-80.0, -20.0, -1e-6])
def test_the_slope_of_elu_decays_instead_of_cancelling(precision: Precision, z: float) -> None:
    rounding = 20 * float(np.finfo(precision).eps)

    dy = slope(Elu(), np.array([z], precision))

    assert dy == pytest.approx(float(Decimal(float(precision(z))).exp()), rel=rounding, abs=0)


@pytest.mark.parametrize("kind", [LeakyRelu(1.5), LeakyRelu(-0.1), Elu(-1.0)], ids=str)
def test_a_setting_out_of_range_is_refused(kind: Activation) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(kind), type=AnyActivation)
