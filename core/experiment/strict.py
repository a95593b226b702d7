"""Strict JSON: text becomes a value of a given type, or a sentence that says where it does not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from core.components.reasons import no_json, no_text, shortened
from core.experiment.experiment import ExperimentError, explained

T = TypeVar("T")
_MARK = b"\xef\xbb\xbf"  # with which some editors begin a file in UTF-8


def decoded(content: bytes, kind: type[T]) -> T:
    """JSON as a value of that type; ExperimentError names place and reason."""
    content = content.removeprefix(_MARK)
    try:
        value = msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError as error:
        raise explained(error) from error
    except msgspec.DecodeError as error:
        raise ExperimentError("", no_json(str(error), content)) from error
    except UnicodeDecodeError as error:
        raise ExperimentError("", no_text(content)) from error
    except RecursionError as error:
        raise ExperimentError("", "the text is nested too deeply") from error
    return value


class _Object(list[tuple[str, Any]]):
    """A JSON object as the pairs that were written, the repeated ones too."""


def refuse_repetitions(content: bytes) -> None:
    """Raises ExperimentError where an object sets the same field twice: one of the two would be lost silently.

    `content` has been decoded before, so it is JSON and not deep.
    """
    written = json.loads(content.removeprefix(_MARK), object_pairs_hook=_Object, parse_int=str)
    for place, name in _repetitions(written, ""):
        raise ExperimentError(f"{place}.{shortened(name)}".lstrip("."), "is set twice")


def _repetitions(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, _Object):
        names = [name for name, _ in value]
        yield from ((place, name) for i, name in enumerate(names) if name in names[:i])
        for name, part in value:
            yield from _repetitions(part, f"{place}.{name}")
    elif isinstance(value, list):
        for i, part in enumerate(value):
            yield from _repetitions(part, f"{place}[{i}]")
