"""Strict JSON: text becomes a value of a given type, or a reason that says where it does not fit."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from core.components.misreading import Beyond, Pairs, misreading
from core.experiment.experiment import ExperimentError
from core.experiment.syntax import syntax_error
from core.wording import Field, Phrase, Reason, shortened
from core.wording.lines import no_text

T = TypeVar("T")
_MARK = b"\xef\xbb\xbf"  # with which some editors begin a file in UTF-8
KINDS = {"backscope-experiment": "experiment", "backscope-lecture": "lecture", "backscope-task": "task"}  # of files
MOST_DIGITS = 4300  # of a whole number; Python reads no more


def decoded(content: bytes, kind: type[T]) -> T:
    """JSON as a value of that type; ExperimentError says place and reason."""
    content = content.removeprefix(_MARK)
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExperimentError(_reason(content, kind, error)) from error


def require_known(format: str, version: int, known: str, at: int) -> None:
    """ExperimentError where a file says that it is of another format than the one that is known, or of another version.

    What it says is to be read before all else, for of another file nothing else is to be said.
    """
    if format in KINDS and format != known:
        raise ExperimentError(Reason(f"format.{KINDS[format]}", wanted=Phrase(f"format.one_{KINDS[known]}")))
    if format != known:
        raise ExperimentError(Reason("format.other", word=shortened(format), format=known).at(Field("format")))
    if version != at:
        other = Reason("version.other", known=at, version=shortened(str(version)))
        raise ExperimentError(other.at(Field("version")))


def _reason(content: bytes, kind: Any, error: Exception) -> Reason:
    """Why the text is no value of that type: what msgspec, which is fast, has seen and does not say in a value."""
    try:
        if isinstance(error, msgspec.ValidationError):
            return misreading(_written(content), kind) or Reason("value.unfit")
    except RecursionError:
        return Reason("json.deep")
    except ValueError:
        pass  # somewhere it is no JSON either, which is more urgent
    if isinstance(error, RecursionError):
        return Reason("json.deep")
    return syntax_error(content) or no_text("text.no_utf8", content) or Reason("json.malformed")


def _written(content: bytes) -> Any:
    """The text as plain values; ValueError where it is no JSON."""
    return json.loads(content, object_pairs_hook=Pairs, parse_int=_whole, parse_float=_real, parse_constant=_no_number)


def _whole(digits: str) -> int | Beyond:
    return int(digits) if len(digits) <= MOST_DIGITS else Beyond()


def _real(digits: str) -> float | Beyond:
    number = float(digits)
    return number if math.isfinite(number) else Beyond()


def _no_number(name: str) -> Any:
    raise ValueError(name)  # NaN and Infinity, which Python reads and JSON has not


def refuse_repetitions(content: bytes) -> None:
    """Raises ExperimentError where an object sets the same field twice: one of the two would be lost silently.

    `content` has been decoded before, so it is JSON and not deep.
    """
    for place in _repetitions(_written(content.removeprefix(_MARK)), ()):
        raise ExperimentError(Reason("field.twice").at(place))


def _repetitions(value: Any, keys: tuple[str | int, ...]) -> Iterator[Field]:
    if isinstance(value, Pairs):
        names = [name for name, _ in value.items()]
        yield from (Field(*keys, shortened(name)) for i, name in enumerate(names) if name in names[:i])
        for name, part in value.items():
            yield from _repetitions(part, (*keys, name))
    elif isinstance(value, list):
        for i, part in enumerate(value):
            yield from _repetitions(part, (*keys, i))
