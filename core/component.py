"""What any selectable thing is: a frozen value with a key, settings and a help text."""

from __future__ import annotations

from typing import Any, Literal, get_args

import msgspec
from msgspec import inspect
from numpy import floating
from numpy.typing import NDArray

type_of_setting = Literal["integer", "number", "switch", "choice", "component", "text"]
Floats = NDArray[floating[Any]]


class Component(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """A named part of an experiment; its tag is its key in files, its docstring the help text."""


class Setting(msgspec.Struct, frozen=True):
    """One adjustable field of a component, as a form needs to know it."""

    name: str
    type: type_of_setting
    default: Any
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    help: str = ""
    logarithmic: bool = False
    choices: tuple[str, ...] = ()
    kinds: tuple[type[Component], ...] = ()


def key(component: Component | type[Component]) -> str:
    """The name under which a component stands in files and menus."""
    return str(component.__struct_config__.tag)


def help_text(component: Component | type[Component]) -> str:
    """The component's one sentence."""
    cls = component if isinstance(component, type) else type(component)
    return (cls.__doc__ or "").split("\n\n")[0].replace("\n    ", " ").strip()


def kinds_of(union: Any) -> tuple[type[Component], ...]:
    """The classes of a tagged union such as `Activation = Linear | Sigmoid`, in order."""
    return get_args(union) or (union,)


def settings(component: Component | type[Component]) -> tuple[Setting, ...]:
    """The settings of a component, in the order of declaration."""
    cls = component if isinstance(component, type) else type(component)
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    return tuple(_setting(field) for field in info.fields)


def _setting(field: inspect.Field) -> Setting:
    type_, note, extra = field.type, "", {}
    while isinstance(type_, inspect.Metadata):
        note = (type_.extra_json_schema or {}).get("description", note)
        extra = type_.extra or extra
        type_ = type_.type
    default = field.default_factory() if field.default is msgspec.NODEFAULT and callable(field.default_factory) else field.default
    return Setting(
        name=field.name,
        type=_type_of(type_),
        default=default,
        minimum=_bound(type_, "ge", "gt"),
        maximum=_bound(type_, "le", "lt"),
        unit=extra.get("unit", ""),
        help=note,
        logarithmic=bool(extra.get("logarithmic", False)),
        choices=tuple(str(value) for value in type_.values) if isinstance(type_, inspect.LiteralType) else (),
        kinds=_kinds(type_),
    )


def _bound(type_: inspect.Type, *names: str) -> float | None:
    return next((value for name in names if (value := getattr(type_, name, None)) is not None), None)


def _type_of(type_: inspect.Type) -> type_of_setting:
    match type_:
        case inspect.BoolType():
            return "switch"
        case inspect.IntType():
            return "integer"
        case inspect.FloatType():
            return "number"
        case inspect.LiteralType():
            return "choice"
        case inspect.StrType():
            return "text"
        case _:
            return "component"


def _kinds(type_: inspect.Type) -> tuple[type[Component], ...]:
    structs = type_.types if isinstance(type_, inspect.UnionType) else (type_,)
    return tuple(struct.cls for struct in structs if isinstance(struct, inspect.StructType))
