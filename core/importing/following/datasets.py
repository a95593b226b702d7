"""Data that a library makes or loads: sizes by the name of the function, and what can be made of other data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.importing.following.arrays import method, written
from core.importing.following.values import Array, Shape, Value

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
    "make_friedman1": (100, 10, 0), "make_swiss_roll": (100, 3, 0), "make_multilabel_classification": (100, 20, 5),
}  # fmt: skip
_SHAPED = {"zeros", "ones", "empty", "full", "random", "random_sample", "truncated_normal"}
_SIZED = {"rand", "randn"}
_LATER = {"normal": 2, "uniform": 2, "randint": 2, "integers": 2, "choice": 1, "standard_normal": 0, "binomial": 2}
_WRAPPED = {"array", "asarray", "tensor", "Tensor", "FloatTensor", "LongTensor", "DoubleTensor", "from_numpy",
            "Variable", "constant", "convert_to_tensor", "as_tensor", "cast", "float32", "sin", "cos", "exp",
            "square", "sqrt", "abs", "normalize", "DataFrame", "Series", "shuffle", "sign", "log"}  # fmt: skip


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
    if name.endswith("Tensor") and args and all(isinstance(each, int) for each in args):
        return Array(_shape(args))
    if name in _WRAPPED and args:
        return written(args[0])
    return _changed(name, args, kwargs)


def _changed(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    """Functions that make other data of data."""
    first = args[0] if args else None
    if name in ("eye", "identity") and isinstance(first, int) and first > 1:
        return Array((first, first), classes=first)  # a row for each class
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
    if name == "unique" and isinstance(first, Array) and first.classes:
        return Array((first.classes,))
    if name in ("max", "amax") and isinstance(first, Array):
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
    targets = told if "multilabel" in name else kwargs.get("n_targets", 1)
    several = (targets,) if isinstance(targets, int) and targets > 1 else ()
    return [x, Array((_whole(given), *several), classes=told)]


def _filled(name: str, args: Sequence[Value], kwargs: dict[str, Value]) -> Value:
    size = kwargs.get("size", kwargs.get("shape"))
    at = _LATER.get(name, 0)
    if size is None and len(args) > at:
        size = args[at:] if name in _SHAPED and isinstance(args[at], int) else args[at]
    elif size is None and args and isinstance(args[-1], list | tuple):
        size = args[-1]
    if size is None:
        around = args[0] if args else None
        return Array(around.shape, around.batch) if isinstance(around, Array) else None
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
