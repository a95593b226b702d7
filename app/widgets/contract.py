"""Abstract classes over Qt's: Qt's metaclass is not ABCMeta, so what was left out is looked for here."""

from __future__ import annotations

from functools import cache
from typing import Any


def refuse_abstract(instance: object) -> None:
    """TypeError where the class of the instance has left a method abstract; to be called first when one is made."""
    kind: Any = type(instance)
    if missing := _left_abstract(kind):
        raise TypeError(f"{kind.__name__} leaves abstract: {', '.join(missing)}")


@cache
def _left_abstract(kind: Any) -> tuple[str, ...]:
    promised = {name for each in kind.__mro__ if each.__module__.partition(".")[0] != "PySide6" for name in vars(each)}
    return tuple(sorted(name for name in promised if _is_abstract(kind, name)))


def _is_abstract(kind: Any, name: str) -> bool:
    return bool(getattr(getattr(kind, name, None), "__isabstractmethod__", False))
