"""Heads by their textbook formulas in so many digits that whatever cancels or underflows does no harm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext

from core.components.activations import Elu, LeakyRelu, Softmax
from core.components.component import Component, key
from core.components.head import Head
from core.components.losses import BinaryCrossEntropy, CrossEntropy, Huber

D = Decimal
Row = list[Decimal]
LEAST = D(1e-7)
PI = D(
    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808651"
    "3282306647093844609550582231725359408128481117450284102701938521105559644622948954930381964428810975665933446128"
)
SELU_ALPHA, SELU_SCALE = D(1.6732632423543772), D(1.0507009873554805)


def exact(head: Head, z: Sequence[float], target: Sequence[float], digits: int) -> tuple[Decimal, Row]:
    """The loss of one sample, and its gradient at the sums z."""
    with localcontext() as context:
        context.prec, context.Emin, context.Emax = digits, -(10**17), 10**17
        sums, told = [D(each) for each in z], [D(each) for each in target]
        y, jacobian = _answers(head.activation, sums)
        loss, dy = _loss(head.loss, y, told)
        return loss, [sum((dy[k] * jacobian[k][j] for k in range(len(y))), D(0)) for j in range(len(y))]


def _answers(activation: Component, z: Row) -> tuple[Row, list[Row]]:
    """y, and dy_k / dz_j."""
    if isinstance(activation, Softmax):
        p = _softmax(z)
        return p, [[p[k] * (D(k == j) - p[j]) for j in range(len(p))] for k in range(len(p))]
    pairs = [_activated(activation, each) for each in z]
    slopes = [slope for _, slope in pairs]
    return [y for y, _ in pairs], [[slopes[k] if k == j else D(0) for j in range(len(z))] for k in range(len(z))]


def _softmax(z: Row) -> Row:
    odds = [each.exp() for each in z]
    return [each / sum(odds) for each in odds]


def _sigmoid(z: Decimal) -> Decimal:
    return 1 / (1 + (-z).exp())


def _normal(z: Decimal) -> tuple[Decimal, Decimal]:
    """The normal distribution up to z, and its density there."""
    density = (-z * z / 2).exp() / (2 * PI).sqrt()
    if abs(z) < 6:
        term, total, n = z, z, 1
        while abs(term) > D(10) ** -60:
            term *= z * z / (2 * n + 1)
            total, n = total + term, n + 1
        return D("0.5") + density * total, density
    fraction = D(0)
    for n in range(200, 0, -1):
        fraction = n / (abs(z) + fraction)
    tail = density / (abs(z) + fraction)
    return (tail if z < 0 else 1 - tail), density


def _tanh(z: Decimal) -> tuple[Decimal, Decimal]:
    y = 2 * _sigmoid(2 * z) - 1
    return y, 1 - y * y


def _elu(z: Decimal, alpha: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    return (scale * z, scale) if z > 0 else (scale * alpha * (z.exp() - 1), scale * alpha * z.exp())


def _mish(z: Decimal) -> tuple[Decimal, Decimal]:
    bent, slope = _tanh((1 + z.exp()).ln())
    return z * bent, bent + z * slope * _sigmoid(z)


def _activated(activation: Component, z: Decimal) -> tuple[Decimal, Decimal]:
    s = _sigmoid(z)
    forms: dict[str, Callable[[], tuple[Decimal, Decimal]]] = {
        "linear": lambda: (z, D(1)),
        "sigmoid": lambda: (s, s * (1 - s)),
        "tanh": lambda: _tanh(z),
        "relu": lambda: (max(z, D(0)), D(z > 0)),
        "softplus": lambda: ((1 + z.exp()).ln(), s),
        "exponential": lambda: (z.exp(), z.exp()),
        "silu": lambda: (z * s, s * (1 + z * (1 - s))),
        "gelu": lambda: (z * _normal(z)[0], _normal(z)[0] + z * _normal(z)[1]),
        "mish": lambda: _mish(z),
        "softsign": lambda: (z / (1 + abs(z)), 1 / (1 + abs(z)) ** 2),
        "hard_tanh": lambda: (min(max(z, D(-1)), D(1)), D(abs(z) < 1)),
        "selu": lambda: _elu(z, SELU_ALPHA, SELU_SCALE),
    }
    if isinstance(activation, Elu):
        return _elu(z, D(activation.alpha), D(1))
    if isinstance(activation, LeakyRelu):
        leak = D(activation.negative_slope)
        return (z, D(1)) if z > 0 else (leak * z, leak)
    return forms[key(activation)]()


def _loss(loss: Component, y: Row, t: Row) -> tuple[Decimal, Row]:
    """The loss, and dL/dy."""
    n, errors = len(y), [a - b for a, b in zip(y, t, strict=True)]
    match loss:
        case CrossEntropy(of="probabilities"):
            return _of_shares(y, t)
        case CrossEntropy():
            p = _softmax(y)
            value = -sum((b * a.ln() for a, b in zip(p, t, strict=True)), D(0))
            return value, [sum(t) * a - b for a, b in zip(p, t, strict=True)]
        case BinaryCrossEntropy(of=of):
            pairs = [_coin(a if of == "probabilities" else _sigmoid(a), b, of) for a, b in zip(y, t, strict=True)]
            return sum((value for value, _ in pairs), D(0)) / n, [slope / n for _, slope in pairs]
        case Huber(delta=delta):
            cut = [max(-D(delta), min(D(delta), e)) for e in errors]
            return sum((c * (e - c / 2) for c, e in zip(cut, errors, strict=True)), D(0)) / n, [c / n for c in cut]
    match key(loss):
        case "mean_squared_error":
            return sum((e * e for e in errors), D(0)) / n, [2 * e / n for e in errors]
        case "mean_absolute_error":
            return sum((abs(e) for e in errors), D(0)) / n, [(D(e > 0) - D(e < 0)) / n for e in errors]
    short = [max(D(0), 1 - a * b) for a, b in zip(y, t, strict=True)]
    return sum(short, D(0)) / n, [-b / n if each > 0 else D(0) for each, b in zip(short, t, strict=True)]


def _coin(p: Decimal, t: Decimal, of: str) -> tuple[Decimal, Decimal]:
    if of == "logits":
        return -t * p.ln() - (1 - t) * (1 - p).ln(), p - t
    kept = min(max(p, LEAST), 1 - LEAST)
    slope = (p - t) / (p * (1 - p)) if p == kept else D(0)
    return -t * kept.ln() - (1 - t) * (1 - kept).ln(), slope


def _of_shares(y: Row, t: Row) -> tuple[Decimal, Row]:
    total = sum(y)
    shares = [each / total for each in y]
    kept = [min(max(p, LEAST), 1 - LEAST) for p in shares]
    value = -sum((b * k.ln() for k, b in zip(kept, t, strict=True)), D(0))
    slopes = [-b / p if p == k else D(0) for p, k, b in zip(shares, kept, t, strict=True)]
    common = sum((g * p for g, p in zip(slopes, shares, strict=True)), D(0))
    return value, [(g - common) / total for g in slopes]
