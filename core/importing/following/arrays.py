"""Data in a read program: how many samples, how wide, how many classes, wherever the text tells it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import replace

from core.importing.following.values import UNKNOWN, Array, Bound, Shape, Value

MOST_NUMBERS = 100_000
_SAME = {"values", "data", "to_numpy", "numpy", "float", "double", "long", "int", "astype", "to", "cuda", "cpu",
         "detach", "clone", "copy", "requires_grad_", "type", "contiguous", "pow", "sin", "cos", "exp", "abs", "sqrt",
         "fillna", "dropna", "as_matrix", "round", "clip", "shuffle", "tolist", "half", "requires_grad", "type_as",
         "normal_", "uniform_", "sort_values", "reset_index", "sample", "cache", "prefetch", "repeat", "map",
         "select_dtypes", "interpolate", "set_index"}  # fmt: skip
_SETS: dict[str, tuple[int, Shape, int]] = {  # samples, shape of one, classes (0: amounts)
    "mnist": (60_000, (28, 28), 10), "fashion_mnist": (60_000, (28, 28), 10), "cifar10": (50_000, (32, 32, 3), 10),
    "cifar100": (50_000, (32, 32, 3), 100), "boston_housing": (404, (13,), 0), "imdb": (25_000, (None,), 2),
    "reuters": (8_982, (None,), 46), "california_housing": (16_512, (8,), 0), "load_iris": (150, (4,), 3),
    "load_wine": (178, (13,), 3), "load_digits": (1_797, (64,), 10), "load_breast_cancer": (569, (30,), 2),
    "load_boston": (506, (13,), 0), "load_diabetes": (442, (10,), 0), "fetch_california_housing": (20_640, (8,), 0),
    "MNIST": (60_000, (1, 28, 28), 10), "FashionMNIST": (60_000, (1, 28, 28), 10), "KMNIST": (60_000, (1, 28, 28), 10),
    "CIFAR10": (50_000, (3, 32, 32), 10), "CIFAR100": (50_000, (3, 32, 32), 100),
}  # fmt: skip
_DRAWN: dict[str, tuple[int, int, int]] = {  # of scikit-learn: samples, features, classes
    "make_moons": (100, 2, 2), "make_circles": (100, 2, 2), "make_blobs": (100, 2, 3),
    "make_classification": (100, 20, 2), "make_regression": (100, 100, 0), "make_gaussian_quantiles": (100, 2, 3),
    "make_friedman1": (100, 10, 0), "make_swiss_roll": (100, 3, 0),
}  # fmt: skip
_SHAPED = {"zeros", "ones", "empty", "full", "random", "random_sample", "truncated_normal"}
_SIZED = {"rand", "randn"}
_LATER = {"normal": 2, "uniform": 2, "randint": 2, "integers": 2, "choice": 1, "standard_normal": 0, "binomial": 2}
_WRAPPED = {"array", "asarray", "tensor", "Tensor", "FloatTensor", "LongTensor", "DoubleTensor", "from_numpy",
            "Variable", "constant", "convert_to_tensor", "as_tensor", "cast", "float32", "sin", "cos", "exp", "square",
            "sqrt", "abs", "normalize", "expand_dims_same", "DataFrame", "Series", "shuffle", "sign", "log"}  # fmt: skip


def made(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    """What a library's function of that name gives, where that is data; None where it is not."""
    if name in _SETS or name in _DRAWN:
        return _known(name, args, kwargs)
    if name in _SIZED:
        sizes = args[0] if args and isinstance(args[0], list | tuple) else args
        return Array(_shape(sizes))
    if name in _SHAPED | _LATER.keys():
        return _filled(name, args, kwargs)
    if name in ("linspace", "logspace", "arange", "randperm", "permutation", "range"):
        return _line(name, args, kwargs)
    if name in _WRAPPED and args:
        return written(args[0])
    return _changed(name, args, kwargs)


def _changed(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    """Functions that make other data of data."""
    first = args[0] if args else None
    if name in ("to_categorical", "one_hot", "get_dummies"):
        classes = next((each for each in (*args[1:2], kwargs.get("num_classes"), kwargs.get("nb_classes")) if each), 0)
        of = written(first) if first is not None else Array()
        width = classes if isinstance(classes, int) and classes else (of.classes or None)
        return Array((of.samples, width), of.batch, width, of.share)
    if name in ("concatenate", "vstack", "hstack", "column_stack", "stack", "c_", "cat") and isinstance(
        first, list | tuple
    ):
        return _joined(name, [written(each) for each in first])
    if name in ("unsqueeze", "expand_dims", "reshape", "transpose", "squeeze", "flatten", "view") and isinstance(
        first, Array
    ):
        return method(first, name, list(args[1:]), kwargs)
    if name == "train_test_split":
        return split(args, kwargs)
    return None


def loaded(path: str) -> Value:
    """What load_data of a set of Keras gives: samples and targets, for training and for testing."""
    known = next((_SETS[part] for part in path.split(".") if part in _SETS), None)
    samples, shape, classes = known or (None, (None,), None)
    pair = (Array((samples, *shape), classes=classes), Array((samples,), classes=classes))
    return pair, pair


def split(args: Sequence[Value], kwargs: dict[str, Value]) -> list[Value]:
    """The parts for training and testing of each."""
    share = kwargs.get("test_size", 0.25)
    share = share if isinstance(share, float) and 0 < share < 1 else 0.25
    parts = [replace(each if isinstance(each, Array) else Array(), share=share) for each in args]
    return [part for each in parts for part in (each, each)]


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
    flat = [part for each in value for part in (each if isinstance(each, list | tuple) else [each])][:MOST_NUMBERS]
    plain = all(isinstance(each, int | float) for each in flat)
    numbers = frozenset(map(float, flat)) if plain else None
    return Array(tuple(shape), numbers=numbers, classes=classes_among(numbers, tuple(shape)))


def classes_among(numbers: frozenset[float] | None, shape: Shape) -> int | None:
    """How many classes numbers are that are written out: 0, 1 … k - 1 for each sample, or one of them."""
    if not numbers:
        return None
    if len(shape) == 2 and isinstance(shape[1], int) and shape[1] > 1:
        return shape[1] if numbers == {0.0, 1.0} else None
    count = len(numbers)
    return count if 2 <= count <= 20 and numbers == frozenset(map(float, range(count))) else 0


def attribute(data: Array, name: str) -> Value:
    """What stands behind the dot of data."""
    if name == "shape":
        return data.shape if data.shape is not None else UNKNOWN
    if name == "data":
        return replace(data, shape=data.shape)
    if name in ("target", "target_names", "y"):
        return Array((data.samples,), classes=data.classes, share=data.share)
    if name == "T":
        return replace(data, shape=data.shape[::-1]) if data.shape else data
    if name == "ndim":
        return len(data.shape) if data.shape else UNKNOWN
    return data if name in ("values", "iloc", "loc", "ix", "real", "train_data", "targets") else Bound(data, name)


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
    return data if name in _SAME else UNKNOWN


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
    return data if data.shape is None else replace(data, shape=data.shape[1:] or (1,), batch=1)


def _length(at: ast.Slice, evaluate: Callable[[ast.expr], Value], whole: int | None) -> int | None:
    low = evaluate(at.lower) if at.lower else 0
    high = evaluate(at.upper) if at.upper else whole
    step = evaluate(at.step) if at.step else 1
    if isinstance(low, int) and isinstance(high, int) and step == 1:
        high, low = (n if n >= 0 else (whole + n if whole is not None else None) for n in (high, low))
        return None if high is None or low is None else max(high - low, 0)
    if isinstance(at.upper, ast.BinOp) and isinstance(at.upper.op, ast.Add) and at.lower is not None:
        if ast.dump(at.upper.left) == ast.dump(at.lower):
            count = evaluate(at.upper.right)
            return count if isinstance(count, int) else None
    if isinstance(at.upper, ast.BinOp) and isinstance(at.upper.op, ast.Mult):
        sides = [evaluate(each) for each in (at.upper.left, at.upper.right)]
        return next((each for each in sides if isinstance(each, int) and each > 1), None)
    return None


def _known(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    if name in _SETS:
        samples, shape, classes = _SETS[name]
        whole = Array((samples, *shape), classes=classes)
        pair = kwargs.get("return_X_y") is True
        return [whole, Array((samples,), classes=classes)] if pair else whole
    samples, features, classes = _DRAWN[name]
    given = kwargs.get("n_samples", args[0] if args else samples)
    width = kwargs.get(
        "n_features", args[1] if len(args) > 1 and name not in ("make_moons", "make_circles") else features
    )
    told = kwargs.get("n_classes", kwargs.get("centers", classes))
    told = len(told) if isinstance(told, list) else told if isinstance(told, int) else classes
    x = Array((_whole(given), _whole(width)))
    return [x, Array((_whole(given),), classes=told)]


def _filled(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    size = kwargs.get("size", kwargs.get("shape"))
    at = _LATER.get(name, 0)
    if size is None and len(args) > at:
        size = args[at:] if name in _SHAPED and isinstance(args[at], int) else args[at]
    elif size is None and args and isinstance(args[-1], list | tuple):
        size = args[-1]
    if size is None:
        return None
    top = args[1] if name == "randint" and len(args) > 1 else None
    classes = top if isinstance(top, int) and 2 <= top <= 20 and args[0] == 0 else None
    return Array(_shape(size if isinstance(size, list | tuple) else [size]), classes=classes)


def _line(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Array:
    if name in ("linspace", "logspace"):
        count = next((each for each in (kwargs.get("num"), kwargs.get("steps"), *args[2:3]) if each is not None), 50)
        return Array((_whole(count),))
    if args and isinstance(args[0], Array):
        return args[0]
    low, high, step = (args[0], args[1], args[2] if len(args) > 2 else 1) if len(args) > 1 else (0, *args, 1)[:3]
    try:
        return Array((max(int((high - low) / step + 0.999999), 0),))
    except (TypeError, ValueError, ArithmeticError):
        return Array((None,))


def _joined(name: str, parts: Sequence[Array]) -> Array:
    if any(each.shape is None for each in parts):
        return Array()
    first = parts[0].shape or (None,)
    if name in ("hstack", "column_stack", "c_", "stack"):
        widths = [each.width for each in parts]
        return Array((first[0], sum(n for n in widths if n) if all(widths) else None))
    counts = [each.samples for each in parts]
    return Array((sum(n for n in counts if n) if all(counts) else None, *first[1:]))


def _shape(sizes: Sequence[Value]) -> Shape:
    return tuple(map(_whole, sizes))


def _whole(value: Value) -> int | None:
    return int(value) if isinstance(value, int | float) and 0 <= value < 10**9 else None


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
