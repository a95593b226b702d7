"""What any selectable thing is: a frozen value with a key, settings and a help text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import inspect
from msgspec.structs import fields

TypeOfSetting = Literal["integer", "number", "switch", "choice", "component", "text", "mapping"]


class Component(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """A named part of an experiment; its tag is its key in files, its docstring the help text."""


Kinds: TypeAlias = tuple[type[Component], ...]


class Setting(msgspec.Struct, frozen=True):
    """One adjustable field of a component, as a form needs to know it."""

    name: str
    type: TypeOfSetting
    default: Any
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    help: str = ""
    logarithmic: bool = False
    choices: tuple[str, ...] = ()
    kinds: Kinds = ()
    optional: bool = False  # whether None stands for what is found out

    def allows(self, number: float) -> bool:
        """Whether a number is in its range, and whole where it has to be."""
        low = self.minimum is None or number >= self.minimum
        high = self.maximum is None or number <= self.maximum
        return low and high and (self.type != "integer" or number == int(number))


def key(component: msgspec.Struct | type[msgspec.Struct]) -> str:
    """The name under which a component stands in files and menus; of what there is one of a kind, that of its class."""
    cls = component if isinstance(component, type) else type(component)
    return str(cls.__struct_config__.tag or cls.__name__.lower())


def help_text(component: msgspec.Struct | type[msgspec.Struct]) -> str:
    """The component's one sentence."""
    cls = component if isinstance(component, type) else type(component)
    return (cls.__doc__ or "").split("\n\n")[0].replace("\n    ", " ").strip()


def kinds_of(union: Any) -> Kinds:
    """The classes of a tagged union such as `Activation = Linear | Sigmoid`, in order."""
    return get_args(union) or (union,)


def with_setting(component: Any, path: str, value: Any) -> Any:
    """The same component with another value of a setting, or of one of a part of it, such as "initializer.std"."""
    name, _, further = path.partition(".")
    inside = with_setting(getattr(component, name), further, value) if further else value
    return msgspec.structs.replace(component, **{name: inside})


def settings(component: msgspec.Struct | type[msgspec.Struct]) -> tuple[Setting, ...]:
    """The settings of a component, or of the experiment itself, in the order of declaration."""
    return _declared(component if isinstance(component, type) else type(component))


@cache
def plain_defaults(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """What one of that kind has in files where nothing else is said; msgspec takes a millisecond to tell."""
    return {each.encode_name: msgspec.to_builtins(each.default) for each in fields(kind) if not each.required}


@cache
def _declared(cls: type[msgspec.Struct]) -> tuple[Setting, ...]:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_setting(field, tuple(map(str, _literals(hints[field.name])))) for field in info.fields)


def _literals(hint: Any) -> Iterator[Any]:
    """The values of a choice in the order in which they are declared, which msgspec forgets."""
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    elif get_origin(hint) in (Annotated, Union, UnionType):
        for each in get_args(hint):
            yield from _literals(each)


def _setting(field: inspect.Field, choices: tuple[str, ...]) -> Setting:
    declared, note, extra = unwrapped(field.type)
    type_, optional = _required(declared)
    return Setting(
        name=field.name,
        type=_type_of(type_),
        default=field.default,
        minimum=_bound(type_, "ge", "gt"),
        maximum=_bound(type_, "le", "lt"),
        unit=extra.get("unit", ""),
        help=note,
        logarithmic=bool(extra.get("logarithmic", False)),
        choices=choices if isinstance(type_, inspect.LiteralType) else (),
        kinds=_kinds(type_),
        optional=optional,
    )


def _required(type_: inspect.Type) -> tuple[inspect.Type, bool]:
    """The type without None, and whether that was allowed."""
    members = alternatives(type_)
    rest = [each for each in members if not isinstance(each, inspect.NoneType)]
    return (rest[0], True) if len(rest) == 1 < len(members) else (type_, False)


def unwrapped(type_: inspect.Type) -> tuple[inspect.Type, str, dict[str, Any]]:
    """The type itself, its description and the form's extras."""
    note, extra = "", {}  # type: str, dict[str, Any]
    while isinstance(type_, inspect.Metadata):
        note = (type_.extra_json_schema or {}).get("description", note)
        extra = type_.extra or extra
        type_ = type_.type
    return type_, note, extra


def alternatives(type_: inspect.Type) -> list[inspect.Type]:
    """Those that a type allows, each without what is said of it."""
    bare, *_ = unwrapped(type_)
    return [unwrapped(each)[0] for each in bare.types] if isinstance(bare, inspect.UnionType) else [bare]


def _bound(type_: inspect.Type, *names: str) -> float | None:
    return next((value for name in names if (value := getattr(type_, name, None)) is not None), None)


def _type_of(type_: inspect.Type) -> TypeOfSetting:
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
        case inspect.DictType():
            return "mapping"
        case _:
            return "component"


def _kinds(type_: inspect.Type) -> Kinds:
    return tuple(struct.cls for struct in _structs(type_) if issubclass(struct.cls, Component))


def _structs(type_: inspect.Type) -> list[inspect.StructType]:
    members = type_.types if isinstance(type_, inspect.UnionType) else (type_,)
    return [member for member in members if isinstance(member, inspect.StructType)]
