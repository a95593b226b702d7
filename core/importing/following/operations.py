"""Arithmetic as a program writes it, bounded in size: what would be too large is unknown."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from math import isfinite
from typing import Any

from core.importing.following.values import UNKNOWN, Array, Cost, Gap, Made, Name, Skipping, Tensor, Value
from core.importing.names import plain

MOST_ENTRIES = 100_000
MOST_BITS = 256
MOST_SOUGHT = 1000  # entries among which one is looked for
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.BitAnd: operator.and_, ast.BitOr: operator.or_,
}  # fmt: skip
_COMPARED: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
PLAIN = (int, float, str, bool, type(None))


def binary(kind: ast.operator, left: Value, right: Value, line: int) -> Value:
    """left ∘ right; UNKNOWN where that cannot be told, or is too large to be written in a program of this kind."""
    if isinstance(kind, ast.MatMult) and is_weights(right) and (isinstance(left, Array) or left is UNKNOWN):
        left = Tensor(source=left if isinstance(left, Array) else None)
    if isinstance(left, Tensor) or isinstance(right, Tensor):
        return _of_tensors(kind, left, right, line)
    if isinstance(left, Gap):
        return _power(left, right) if isinstance(kind, ast.Pow | ast.Mult) else left
    for cost in (left, right):
        if isinstance(cost, Cost):
            return cost
    if isinstance(left, Array) or isinstance(right, Array):
        return _of_arrays(kind, left, right)
    return _plain(kind, left, right)


def _of_tensors(kind: ast.operator, left: Value, right: Value, line: int) -> Value:
    """Two ends of one chain are a skip; a difference from data is the beginning of a loss; weights are a layer."""
    if isinstance(left, Tensor) and isinstance(kind, ast.MatMult | ast.Add) and is_weights(right):
        return weighted(left, right, line) if isinstance(kind, ast.MatMult) else shifted(left, right)
    if not isinstance(left, Tensor) or not isinstance(right, Tensor):
        tensor, other = (left, right) if isinstance(left, Tensor) else (right, left)
        data = isinstance(other, Array) or other is UNKNOWN or isinstance(other, Made | Name)
        return Gap(tensor, other) if isinstance(kind, ast.Sub) and data and tensor.steps else tensor
    short, long = sorted((left, right), key=lambda each: len(each.steps))
    prefix = long.steps[: len(short.steps)] == short.steps
    if isinstance(kind, ast.Add) and prefix and len(long.steps) > len(short.steps):
        return Tensor((*long.steps, Skipping(len(short.steps), line)), long.source, long.models)
    if prefix and isinstance(kind, ast.Mult):
        return _gated(short, long, line)
    if prefix:
        return long
    branch = Made("branches", [], {}, line)
    return Tensor((*long.steps, branch), long.source, long.models)


def is_weights(value: Value) -> bool:
    """Whether they are parameters of a layer that the program makes itself."""
    return isinstance(value, Made) and value.name == "Parameter"


def of_weights(weights: Made, name: str) -> Value:
    """What stands behind their dot; None where that is nothing of their own."""
    drawn = weights.args[0] if weights.args and isinstance(weights.args[0], Array) else Array()
    if name == "T":
        shape = drawn.shape[::-1] if drawn.shape else None
        return Made(weights.path, [Array(shape)], {}, weights.line, state=weights.state)
    if name == "shape" and drawn.shape:
        return tuple(UNKNOWN if each is None else each for each in drawn.shape)
    return weights if name == "data" else None


def weighted(tensor: Tensor, weights: Made, line: int, transposed: bool = False) -> Tensor:
    """A layer of weights (inputs, units), or as PyTorch has them, transposed."""
    drawn = weights.args[0] if weights.args else None
    sizes = (drawn.shape or (None,) if isinstance(drawn, Array) else (None,))[:2]
    args = [each if each is not None else UNKNOWN for each in (sizes[::-1] if transposed else sizes)]
    state = {"weight initializer": weights.state.get("initializer", Made("weight", [], {}, weights.line))}
    layer = Made("torch.nn.Linear", args if len(args) == 2 else [UNKNOWN] * 2, {"bias": False}, line, state=state)
    return Tensor((*tensor.steps, layer), tensor.source, tensor.models)


def shifted(tensor: Tensor, bias: Made) -> Tensor:
    """The layer before with that bias."""
    layer = tensor.steps[-1] if tensor.steps else None
    if not isinstance(layer, Made) or layer.kwargs.get("bias") is not False:
        return tensor
    start = bias.state.get("initializer", Made("bias", [], {}, bias.line))
    state = layer.state | {"bias initializer": start}
    return Tensor((*tensor.steps[:-1], Made(layer.path, layer.args, {}, layer.line, state=state)), tensor.source,
                  tensor.models)  # fmt: skip


def _gated(short: Tensor, long: Tensor, line: int) -> Tensor:
    """What is multiplied by what has become of it: some activations are written so."""
    names = [plain(step.name) for step in long.steps[len(short.steps) :] if isinstance(step, Made)]
    gates = {("sigmoid",): "silu", ("softplus", "tanh"): "mish"}
    step = Made(gates.get(tuple(names), "a product"), [], {"functional": True}, line)
    return Tensor((*short.steps, step), long.source, long.models) if names else short


def _power(gap: Gap, right: Value) -> Gap:
    return Gap(gap.tensor, gap.target, "square") if right == 2 or isinstance(right, Gap) else gap


def _of_arrays(kind: ast.operator, left: Value, right: Value) -> Value:
    one, other = (left, right) if isinstance(left, Array) else (right, left)
    if isinstance(kind, ast.MatMult):
        return Array((one.shape[0], None) if one.shape else None, one.batch)
    scaled = "min_max" if isinstance(kind, ast.Div) and isinstance(other, int | float) and other in (255, 256) else ""
    shape = one.shape
    if isinstance(other, Array) and other.shape and (shape is None or len(other.shape) > len(shape)):
        shape = other.shape
    return Array(shape, one.batch, None if isinstance(kind, ast.Add | ast.Mult | ast.Pow) else one.classes,
                 one.share, scaled or one.scaled)  # fmt: skip


def finite(value: Value) -> Value:
    """A number as it is, if it is one: what is none, without end, or longer than anybody writes is unknown."""
    endless = isinstance(value, float) and not isfinite(value)
    long = isinstance(value, int) and value.bit_length() > MOST_BITS
    return UNKNOWN if endless or long else value


def _plain(kind: ast.operator, left: Value, right: Value) -> Value:
    if not _small(kind, left, right):
        return UNKNOWN
    try:
        if isinstance(kind, ast.Pow):
            return finite(left**right)
        return finite(_BINARY[type(kind)](left, right))
    except (TypeError, ValueError, ArithmeticError, KeyError):
        return UNKNOWN


def _small(kind: ast.operator, left: Value, right: Value) -> bool:
    if isinstance(kind, ast.Pow):
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        return numbers and (isinstance(left, float) or abs(right) * max(left.bit_length(), 1) <= MOST_BITS)
    if isinstance(kind, ast.Mult) and not (isinstance(left, int | float) and isinstance(right, int | float)):
        sequence, times = (left, right) if isinstance(right, int) else (right, left)
        long = isinstance(sequence, str | list | tuple) and isinstance(times, int)
        return long and len(sequence) * max(times, 0) <= MOST_ENTRIES
    if isinstance(kind, ast.Mod) and isinstance(left, str):
        short = len(left) < 1000 and "*" not in left and not any(each.isdigit() for each in left.partition("%")[2])
        return short and all(isinstance(each, PLAIN) for each in (right if isinstance(right, tuple) else [right]))
    fits = all(not isinstance(each, int) or each.bit_length() <= MOST_BITS for each in (left, right))
    sizes = sum(len(each) for each in (left, right) if isinstance(each, str | list | tuple))
    plain = all(isinstance(each, (*PLAIN, list, tuple)) for each in (left, right))
    return fits and sizes <= MOST_ENTRIES and plain


def unary(kind: ast.unaryop, value: Value) -> Value:
    """±x, ~x, not x."""
    if isinstance(kind, ast.Not):
        known = truth(value)
        return UNKNOWN if known is None else not known
    if isinstance(value, Tensor | Array | Gap | Cost):
        return value
    if not isinstance(value, int | float):
        return UNKNOWN
    return -value if isinstance(kind, ast.USub) else value


def compared(kind: ast.cmpop, left: Value, right: Value) -> Value:
    """Whether left is so to right; containers are looked into one level deep only."""
    if isinstance(kind, ast.Is | ast.IsNot):
        told = left is right if right is None or isinstance(right, bool) else UNKNOWN
        if left is UNKNOWN or told is UNKNOWN:
            return UNKNOWN
        return told == isinstance(kind, ast.Is)
    if isinstance(kind, ast.In | ast.NotIn):
        return _within(kind, left, right)
    if isinstance(left, Name) and isinstance(right, Name) and isinstance(kind, ast.Eq | ast.NotEq):
        return (left.last == right.last) == isinstance(kind, ast.Eq)
    if not (isinstance(left, PLAIN) and isinstance(right, PLAIN)):
        return UNKNOWN
    try:
        return _COMPARED[type(kind)](left, right)
    except (TypeError, KeyError):
        return UNKNOWN


def _within(kind: ast.cmpop, left: Value, right: Value) -> Value:
    if not isinstance(left, PLAIN) or (isinstance(right, list | tuple | dict) and len(right) > MOST_SOUGHT):
        return UNKNOWN
    if (isinstance(right, str) and isinstance(left, str)) or (
        isinstance(right, list | tuple | dict) and all(isinstance(each, PLAIN) for each in right)
    ):
        found = left in right
    else:
        return UNKNOWN
    return found == isinstance(kind, ast.In)


def truth(value: Value) -> bool | None:
    """Whether it counts as true; None where that is not known."""
    if isinstance(value, (*PLAIN, list, tuple, dict)):
        return bool(value)
    return None
