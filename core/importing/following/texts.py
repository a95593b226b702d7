"""Methods of texts, as names of layers and of settings are put together with."""

from __future__ import annotations

from core.importing.following.values import UNKNOWN, Value

LONGEST = 1000
_PLAIN = {"lower", "upper", "strip", "capitalize", "title", "split", "startswith", "endswith", "replace", "find",
          "lstrip", "rstrip", "count"}  # fmt: skip


def of_text(text: str, name: str, args: list[Value]) -> Value:
    """What the method gives, where that is short; UNKNOWN otherwise."""
    told = all(isinstance(each, str | int) for each in args)
    if len(text) > LONGEST or len(args) > 2 or not told:
        return UNKNOWN
    if name == "format":
        plain = text.count("{}") == text.count("{") == len(args)
        return text.format(*map(str, args)) if plain else UNKNOWN
    if name not in _PLAIN or any(isinstance(each, str) and len(each) > 10 for each in args):
        return UNKNOWN
    try:
        found = getattr(text, name)(*args)
    except (TypeError, ValueError):
        return UNKNOWN
    return found if not isinstance(found, str) or len(found) <= LONGEST else UNKNOWN
