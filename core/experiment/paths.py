"""Paths: places in an experiment file by name, such as layers[3].units or layers[*].activation.kind, set to values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from core.experiment.experiment import Experiment, ExperimentError
from core.experiment.files import experiment_from
from core.experiment.places import Lost, with_value
from core.wording import Reason, shortened

_IN_BRACKETS = re.compile(r"\[([0-9]+|\*)\]")


class Setting(NamedTuple):
    """A place in the file, and the plain value that it is given."""

    path: str
    value: Any


def setting_of(text: str) -> Setting:
    """PATH=VALUE, where VALUE is JSON, else a text; ExperimentError where it is not so written."""
    path, equals, written = text.partition("=")
    if not equals or not path:
        raise ExperimentError(Reason("path.no_value", word=shortened(text)))
    try:
        return Setting(path, _value(written.encode()))
    except UnicodeEncodeError as error:
        raise ExperimentError(Reason("path.no_text")) from error


def _value(written: bytes) -> Any:
    """What is no JSON is a text, as which it needs no quotation marks."""
    try:
        return msgspec.json.decode(written)
    except (msgspec.DecodeError, RecursionError):
        return written.decode()


def with_settings(experiment: Experiment, settings: Iterable[Setting], folder: str | None = None) -> Experiment:
    """The experiment with these set, one after the other; ExperimentError where one has no place in it, or where the
    result would be refused as a file.

    `folder`: where the experiment was read; a table that is named by a relative path is looked for there first.

    >>> changed = with_settings(Experiment(), map(setting_of, ["optimizer.learning_rate=0.5", "data.kind=moons"]))
    >>> changed.optimizer.learning_rate, changed.data
    (0.5, Moons(samples=600, noise=0.1))
    """
    plain = msgspec.json.decode(msgspec.json.encode(experiment))
    for path, value in settings:
        try:
            plain = with_value(plain, _declared(), keys_of(path), value)
        except Lost as lost:
            raise ExperimentError(lost.reason.at(shortened(path))) from lost
    return experiment_from(msgspec.json.encode(plain), folder)


def require_place(experiment: Experiment, path: str) -> None:
    """ExperimentError where the path names no place in the experiment with all its defaults."""
    plain = msgspec.json.decode(msgspec.json.encode(experiment))
    try:
        with_value(plain, _declared(), keys_of(path), None)
    except Lost as lost:
        raise ExperimentError(lost.reason.at(shortened(path))) from lost


def keys_of(path: str) -> tuple[str, ...]:
    """The names and numbers of which a path is made, in one spelling; ExperimentError where it is none."""
    keys = tuple(_IN_BRACKETS.sub(r".\1", path).split("."))
    if not all(keys) or {*"[]"} & {*"".join(keys)}:
        raise ExperimentError(Reason("path.malformed").at(shortened(path)))
    return tuple(key.lstrip("0") or "0" if key.isascii() and key.isdecimal() else key for key in keys)


@cache
def _declared() -> inspect.Type:
    """What may stand in an experiment; msgspec takes 14 ms to tell."""
    return inspect.type_info(Experiment)
