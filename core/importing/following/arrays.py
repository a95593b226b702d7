"""Data in a read program: how many samples, how wide, how many classes, wherever the text tells it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from core.importing.following.values import UNKNOWN, WHOLE, Array, Bound, Shape, Value

MOST_NUMBERS, LONGEST_ROW = 100_000, 64
_SAME = {"values", "data", "to_numpy", "numpy", "float", "double", "long", "int", "astype", "to", "cuda", "cpu",
         "detach", "clone", "copy", "requires_grad_", "type", "contiguous", "pow", "sin", "cos", "exp", "abs", "sqrt",
         "fillna", "dropna", "as_matrix", "round", "clip", "shuffle", "tolist", "half", "requires_grad", "type_as",
         "normal_", "uniform_", "sort_values", "reset_index", "sample", "cache", "prefetch", "repeat", "map",
         "select_dtypes", "interpolate", "set_index"}  # fmt: skip


def written(value: Value) -> Array:
    """Data that are written out in the program, or are data already."""
    if isinstance(value, Array):
        return value
    if not isinstance(value, list | tuple | range):
        return Array()
    shape: list[int | None] = []
    inner: Value = value
    while isinstance(inner, list | tuple | range) and inner and len(shape) < 5:
        shape.append(len(inner))
        inner = inner[0]
    if isinstance(inner, Array):
        return Array((*shape, *(inner.shape or (None,))))
    parts = (part for each in value for part in (each if isinstance(each, list | tuple) else [each]))
    flat = list(islice(parts, MOST_NUMBERS))
    plain = all(isinstance(each, int | float) for each in flat)
    numbers = frozenset(map(float, flat)) if plain else None
    row = tuple(flat) if plain and len(shape) == 1 and len(flat) <= LONGEST_ROW else ()
    return Array(tuple(shape), numbers=numbers, classes=classes_among(numbers, tuple(shape)), entries=row)


def classes_among(numbers: frozenset[float] | None, shape: Shape) -> int | None:
    """How many classes numbers are that are written out: 0, 1 … k - 1 for each sample, or one of them.

    A 0 or a 1 alone may be either.
    """
    if not numbers or (len(numbers) == 1 and numbers <= {0.0, 1.0}):
        return None
    if len(shape) == 2 and isinstance(shape[1], int) and shape[1] > 1:
        return shape[1] if numbers == {0.0, 1.0} else None
    count = len(numbers)
    return count if 2 <= count <= 20 and numbers == frozenset(map(float, range(count))) else 0


def attribute(data: Array, name: str) -> Value:
    """What stands behind the dot of data."""
    if name == "shape":
        sizes = data.shape or (None, None)
        return tuple(each if each is not None else UNKNOWN if i else WHOLE for i, each in enumerate(sizes))
    if name in ("target", "target_names", "y"):
        return Array((data.samples,), classes=data.classes, share=data.share)
    if name == "T":
        return replace(data, shape=data.shape[::-1]) if data.shape else data
    if name == "ndim":
        return len(data.shape) if data.shape else UNKNOWN
    return (
        data if name in ("data", "values", "iloc", "loc", "ix", "real", "train_data", "targets") else Bound(data, name)
    )


def method(data: Array, name: str, args: list[Value], kwargs: dict[str, Value]) -> Value:
    """What a method of data gives."""
    if name in ("reshape", "view", "resize"):
        sizes = args[0] if args and isinstance(args[0], list | tuple) else args
        return replace(data, shape=_reshaped(data.shape, sizes))
    if name in ("unsqueeze", "expand_dims") and data.shape is not None:
        at = next((each for each in (*args, kwargs.get("dim"), kwargs.get("axis")) if isinstance(each, int)), -1)
        at = at if at >= 0 else len(data.shape) + 1 + at
        return replace(data, shape=(*data.shape[:at], 1, *data.shape[at:]))
    if name in ("flatten", "ravel"):
        return replace(data, shape=(_product(data.shape),)) if data.shape else data
    if name in ("squeeze", "transpose", "t") and data.shape:
        return replace(data, shape=tuple(n for n in data.shape if n != 1) if name == "squeeze" else data.shape[::-1])
    if name in ("size", "dim") and data.shape:
        axis = args[0] if args else None
        return data.shape if axis is None else _at(data.shape, axis)
    if name == "batch" and args and isinstance(args[0], int):
        return replace(data, batch=args[0])
    if name in ("load_data", "drop", "pop", "split"):
        return Array(None if name != "load_data" else data.shape, data.batch, data.classes, data.share)
    if name in ("max", "amax"):
        return UNKNOWN if args or kwargs else _largest(data)
    return data if name in _SAME else UNKNOWN


def _largest(data: Array) -> Value:
    """The largest of all numbers that are written out, or of class numbers, which count from 0."""
    if data.numbers:
        top = max(data.numbers)
        return int(top) if top.is_integer() else top
    single = data.shape is not None and all(n == 1 for n in data.shape[1:])
    return data.classes - 1 if data.classes and single else UNKNOWN


def part(data: Array, at: ast.expr, evaluate: Callable[[ast.expr], Value]) -> Array:
    """Some samples, or some columns of them."""
    if isinstance(at, ast.Slice):
        count = _length(at, evaluate, data.samples)
        rest = data.shape[1:] if data.shape else None
        batch = count if at.upper is not None and at.lower is not None else data.batch
        shape = None if rest is None and count is None else (count, *(rest or (None,)))
        return replace(data, shape=shape if rest is not None else data.shape, batch=batch)
    if isinstance(at, ast.Tuple) and len(at.elts) >= 2 and isinstance(at.elts[1], ast.Slice):
        whole = data.shape[1] if data.shape and len(data.shape) > 1 else None
        width = _length(at.elts[1], evaluate, whole)
        return replace(data, shape=(data.samples, width), numbers=None, classes=None)
    if isinstance(at, ast.Tuple):
        return replace(data, shape=(data.samples,), classes=None, numbers=None)
    index = evaluate(at)
    if isinstance(index, list) and index and all(isinstance(each, str) for each in index):
        return replace(data, shape=(data.samples, len(index)))
    if isinstance(index, str):
        named = index in ("data", "images", "x", "X", "features")
        return data if named else Array((data.samples,), data.batch, data.classes)
    if isinstance(index, Array):
        rest = data.shape[1:] if data.shape else (None,)
        return replace(data, shape=(index.samples, *rest), batch=index.batch or index.samples)
    if data.shape is None:  # of a tuple the first part, or one sample, where a loop counts them
        one = isinstance(at, ast.Name) and isinstance(index, int) and data.batch is None
        return replace(data, batch=1) if one else data
    if data.samples == 1 and (data.batch or 1) > 1 and isinstance(index, int):
        return data  # of a batch that a loader hands out, samples or targets
    return replace(data, shape=data.shape[1:] or (1,), batch=1)


def _length(at: ast.Slice, evaluate: Callable[[ast.expr], Value], whole: int | None) -> int | None:
    low = evaluate(at.lower) if at.lower else 0
    high = evaluate(at.upper) if at.upper else whole
    step = evaluate(at.step) if at.step else 1
    if isinstance(low, int) and isinstance(high, int) and step == 1:
        high, low = (n if n >= 0 else (whole + n if whole is not None else None) for n in (high, low))
        return None if high is None or low is None else max(high - low, 0)
    if not isinstance(at.upper, ast.BinOp):
        return None
    if isinstance(at.upper.op, ast.Add) and at.lower is not None and ast.dump(at.upper.left) == ast.dump(at.lower):
        count = evaluate(at.upper.right)
        return count if isinstance(count, int) else None
    if isinstance(at.upper.op, ast.Mult):
        sides = [evaluate(each) for each in (at.upper.left, at.upper.right)]
        return next((each for each in sides if isinstance(each, int) and each > 1), None)
    return None


def _at(shape: Shape, axis: Value) -> Value:
    found = shape[axis] if isinstance(axis, int) and -len(shape) <= axis < len(shape) else None
    return UNKNOWN if found is None else found


def _product(shape: Shape) -> int | None:
    return Array((None, *shape)).width


def _reshaped(before: Shape | None, sizes: Sequence[Value]) -> Shape:
    """One size may be -1: what is left."""
    told = [each if isinstance(each, int) else None for each in sizes]
    total = _product(before) if before else None
    known = _product(tuple(n for n in told if n is not None and n > 0))
    rest = total // known if total is not None and known else None
    return tuple(rest if n == -1 else n for n in told)
