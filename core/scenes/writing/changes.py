"""Changes of a button as people write them: a line each, PATH=VALUE, as behind `--set` on the command line."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from core.experiment import Experiment, ExperimentError
from core.experiment.paths import keys_of, setting_of
from core.scenes.scene import Changes

FREQUENT: Final = (
    "optimizer.learning_rate", "optimizer.kind", "layers[*].activation.kind", "layers[*].initializer.kind",
    "layers[*].units", "loss.kind", "preprocessing.kind", "batch", "seed",
)  # fmt: skip


def written(changes: Changes) -> str:
    """As text; a value that is a word stands without quotation marks.

    >>> written({"layers[*].activation.kind": "relu", "batch": 32})
    'layers[*].activation.kind=relu\\nbatch=32'
    """
    return "\n".join(f"{path}={_value(value)}" for path, value in changes.items())


def read(text: str) -> Changes:
    """What is written; ExperimentError where a line is no change.

    >>> read("optimizer.kind = adam\\n\\nbatch = 32")
    {'optimizer.kind': 'adam', 'batch': 32}
    """
    found: Changes = {}
    for line in filter(str.strip, text.splitlines()):
        path, equals, value = line.partition("=")
        setting = setting_of(f"{path.strip()}{equals}{value.strip()}")
        keys_of(setting.path)
        found[setting.path] = setting.value
    return found


def frequent(experiment: Experiment) -> Changes:
    """What is changed most, of what there is in an experiment, each with the value that it has now."""
    plain = msgspec.to_builtins(experiment)
    found = ((path, _found(plain, keys_of(path))) for path in FREQUENT)
    return {path: value for path, value in found if value is not None}


def _found(plain: Any, keys: tuple[str, ...]) -> Any:
    """The value there, of all layers that of the first that has it; None where there is none."""
    for place, key in enumerate(keys):
        if key == "*":
            values = (_found(each, keys[place + 1 :]) for each in plain)
            return next((value for value in values if value is not None), None)
        plain = plain.get(key) if isinstance(plain, dict) else None
    return plain


def _value(value: Any) -> str:
    """As JSON, unless it is a text that is read as itself."""
    if isinstance(value, str) and value == value.strip() and "\n" not in value and _reads_back(value):
        return value
    return msgspec.json.encode(value).decode()


def _reads_back(word: str) -> bool:
    try:
        return bool(setting_of(f"a={word}").value == word)
    except ExperimentError:
        return False
