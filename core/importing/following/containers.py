"""Methods of lists and dictionaries."""

from __future__ import annotations

from core.importing.following.values import UNKNOWN, Made, Value

MOST_HELD = 10_000


def held(args: list[Value], kwargs: dict[str, Value]) -> list[Value]:
    """What a sequence of layers begins with: one by one, as a list, or by name."""
    first = args[0] if args else kwargs.get("layers")
    if isinstance(first, dict):
        return list(first.values())
    if isinstance(first, Made) and first.name in ("ModuleList", "Sequential") and len(args) == 1:
        return [first] if first.name == "Sequential" else list(first.items)
    if isinstance(first, list | tuple):
        return [each[1] if isinstance(each, tuple) and len(each) == 2 else each for each in first]
    return list(args)


def of_list(of: list[Value], name: str, args: list[Value]) -> Value:
    if name in ("append", "extend", "insert") and args and len(of) < MOST_HELD:
        more = args[0] if name == "extend" and isinstance(args[0], list | tuple) else args[-1:]
        at = args[0] if name == "insert" and isinstance(args[0], int) else len(of)
        of[at:at] = list(more)[:MOST_HELD]
        return None
    if name == "pop" and of:
        return of.pop(args[0] if args and args[0] == 0 else -1)
    if name == "copy":
        return list(of)
    if name == "reverse":
        of.reverse()
        return None
    return UNKNOWN


def of_dict(of: dict[Value, Value], name: str, args: list[Value]) -> Value:
    if name == "items":
        return list(of.items())
    if name in ("keys", "values"):
        return list(of) if name == "keys" else list(of.values())
    if name in ("get", "pop", "setdefault") and args and isinstance(args[0], str | int):
        return of.get(args[0], args[1] if len(args) > 1 else None)
    if name == "update" and args and isinstance(args[0], dict):
        of.update(args[0])
        return None
    return dict(of) if name == "copy" else UNKNOWN
