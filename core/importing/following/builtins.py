"""Python's own functions, as far as programs that build networks use them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from core.importing.following.attributes import attribute
from core.importing.following.entries import MOST_TURNS, entries, row_of
from core.importing.following.gains import gain_of
from core.importing.following.operations import finite, truth
from core.importing.following.values import (
    UNKNOWN,
    WHOLE,
    Array,
    Bound,
    Class,
    Function,
    Instance,
    Made,
    Name,
    Tensor,
    Value,
)

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

MOST_DIGITS = 16

Builtin = Callable[["Machine", list[Value], dict[str, Value], int], Value]


def _len(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    value = args[0] if args else None
    if isinstance(value, Array):
        return WHOLE if value.samples is None else value.samples
    if isinstance(value, Name) or value is UNKNOWN:
        return WHOLE
    held = value.items if isinstance(value, Made) and value.items else value
    return len(held) if isinstance(held, list | tuple | dict | str | range) else UNKNOWN


def _range(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    whole = all(isinstance(each, int) and abs(each) < 10**12 for each in args)
    if args and isinstance(args[0], Array):
        return args[0]
    if not whole and args:  # nobody knows how far: one turn, from where it begins
        machine.unsure.add(line)
        return [args[0] if len(args) > 1 and isinstance(args[0], int) else 0]
    return range(*args) if whole and 1 <= len(args) <= 3 and 0 not in args[2:] else UNKNOWN


def _zip(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    held = [entries(each) for each in args]
    if all(each is None for each in held):
        return [tuple(map(row_of, args))]
    known = [each if each is not None else [row_of(over)] * MOST_TURNS for each, over in zip(held, args, strict=True)]
    return list(zip(*known, strict=False))


def _enumerate(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    over = args[0] if args else UNKNOWN
    held = entries(over)
    return list(enumerate([row_of(over)] if held is None else held))


def _reversed(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    held = entries(args[0]) if args else None
    return UNKNOWN if held is None else held[::-1]


def _list(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if not args:
        return []
    held = entries(args[0])
    return args[0] if held is None else held


def _set(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    held = entries(args[0]) if args else []
    plain = held is not None and all(isinstance(each, int | float | str) for each in held)
    return sorted(set(held), key=str) if plain and held is not None else UNKNOWN


def _dict(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    found: dict[Value, Value] = {}
    for each in args[:1]:
        pairs = each.items() if isinstance(each, dict) else entries(each) or []
        found.update(
            {pair[0]: pair[1] for pair in pairs if isinstance(pair, tuple | list) and isinstance(pair[0], str)}
        )
    return found | kwargs


def _number(kind: type[int] | type[float]) -> Builtin:
    def convert(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
        value = args[0] if args else 0
        if isinstance(value, Array | Tensor):
            return value
        short = isinstance(value, str) and len(value) < 40
        try:
            return finite(kind(value)) if isinstance(value, int | float) or short else UNKNOWN
        except (ValueError, OverflowError):
            return UNKNOWN

    return convert


def _of_numbers(function: Callable[..., Any]) -> Builtin:
    def convert(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
        if isinstance(args[0] if args else None, Tensor):
            return args[0]
        single = len(args) == 1 and not isinstance(args[0], int | float)
        held = (entries(args[0]) if single else args) or []
        if not 0 < len(held) <= MOST_TURNS or not all(isinstance(each, int | float) for each in held):
            return UNKNOWN
        try:
            return finite(function(held) if single else function(*held))
        except (TypeError, ValueError, ArithmeticError):
            return UNKNOWN

    return convert


def _rounded(value: float, digits: int = 0) -> float:
    if abs(digits) > MOST_DIGITS:
        raise ValueError
    return round(value, int(digits)) if digits else round(value)


def _isinstance(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if len(args) != 2:
        return UNKNOWN
    value, kinds = args[0], args[1] if isinstance(args[1], list | tuple) else [args[1]]
    told = [_is(value, kind) for kind in kinds]
    return True if True in told else UNKNOWN if None in told else False


def _is(value: Value, kind: Value) -> bool | None:
    if isinstance(value, Made) and isinstance(kind, Name):
        return value.name == kind.last or kind.last in ("Module", "Layer")
    if isinstance(value, Instance):
        descends = any(each is kind for each in value.of.lineage())
        return descends or (isinstance(kind, Name) and kind.last in ("Module", "Layer", "Model"))
    if isinstance(kind, Name) and isinstance(value, int | float | str | list | tuple | dict):
        return type(value).__name__ == kind.last
    return None if value is UNKNOWN else False


def _getattr(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if len(args) < 2 or not isinstance(args[1], str):
        return UNKNOWN
    return attribute(machine, args[0], args[1])


def _setattr(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if len(args) == 3 and isinstance(args[0], Instance) and isinstance(args[1], str):
        args[0].attributes[args[1]] = args[2]
    return None


def _hasattr(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if len(args) == 2 and isinstance(args[0], Made):
        dense = args[0].name in ("Linear", "Dense")
        return dense if args[1] in ("weight", "bias", "kernel_initializer", "kernel") else UNKNOWN
    return args[1] in args[0].attributes if len(args) == 2 and isinstance(args[0], Instance) else UNKNOWN


def _map(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    held = entries(args[1]) if len(args) == 2 else None
    return UNKNOWN if held is None else [machine.call(args[0], [each], {}, line) for each in held]


def _type(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    value = args[0] if args else None
    return Name(value.path) if isinstance(value, Made) else value.of if isinstance(value, Instance) else UNKNOWN


def _next(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return row_of(args[0]) if args else UNKNOWN


def _same(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return args[0] if args else UNKNOWN


def _str(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    value = args[0] if args else ""
    return str(value) if isinstance(value, int | float | str) else UNKNOWN


def _bool(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    known = truth(args[0]) if args else False
    return UNKNOWN if known is None else known


def _nothing(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return None


def _vars(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    value = args[0] if args else None
    return value.attributes if isinstance(value, Instance) else value.kwargs if isinstance(value, Made) else UNKNOWN


def _no(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return False


def _callable(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return isinstance(args[0], Function | Class | Name | Bound | Made) if args else UNKNOWN


def _pairwise(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    held = entries(args[0]) if args else None
    return UNKNOWN if held is None else list(pairwise(held))


def _gain(machine: Machine, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    return gain_of(*[*args, *kwargs.values()][:2]) if args or kwargs else 1.0


EVERYWHERE = {"OrderedDict", "tqdm", "trange", "is_available", "calculate_gain", "pairwise", "izip"}  # of a library too
BUILTINS: dict[str, Builtin] = {
    "len": _len, "range": _range, "xrange": _range, "trange": _range, "zip": _zip, "izip": _zip,
    "enumerate": _enumerate, "reversed": _reversed, "list": _list, "tuple": _list, "sorted": _list, "set": _set,
    "dict": _dict, "OrderedDict": _dict, "int": _number(int), "float": _number(float), "max": _of_numbers(max),
    "min": _of_numbers(min), "sum": _of_numbers(sum), "abs": _of_numbers(abs), "round": _of_numbers(_rounded),
    "isinstance": _isinstance, "getattr": _getattr, "setattr": _setattr, "hasattr": _hasattr, "map": _map,
    "type": _type, "next": _next, "iter": _same, "tqdm": _same, "bool": _bool, "print": _nothing, "vars": _vars,
    "callable": _callable, "is_available": _no, "str": _str, "pairwise": _pairwise, "calculate_gain": _gain,
}  # fmt: skip
