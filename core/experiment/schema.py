"""The schema: what an experiment file may hold as JSON Schema, made from the declarations, for editors and programs."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from core.experiment.experiment import Experiment
from core.experiment.files import Header, WithLayers

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FOR_OTHERS = "discriminator"  # a word of OpenAPI's, which strict readers of JSON Schema refuse


def schema_text() -> str:
    """The file `resources/experiment.schema.json`; `make schema` writes it."""
    return as_text(experiment_schema())


def experiment_schema() -> dict[str, Any]:
    """Kinds, settings, defaults and ranges; that the parts fit together is beyond a schema."""
    return schema_of(Experiment, Header, WithLayers)


def schema_of(declared: type[msgspec.Struct], *heads: type[msgspec.Struct]) -> dict[str, Any]:
    """Of files that hold one such value, and must say of themselves what is in the `heads`."""
    (root,), definitions = msgspec.json.schema_components([declared], ref_template="#/$defs/{name}")
    parts = {name: _plain(part) for name, part in definitions.items()}
    value = parts.pop(root["$ref"].rpartition("/")[2])
    said = [field.name for head in heads for field in msgspec.structs.fields(head)]
    required = [*said, *(name for name in value.get("required", ()) if name not in said)]
    return {"$schema": DIALECT, **value, "required": required, "$defs": parts}


def as_text(schema: dict[str, Any]) -> str:
    """As it stands in a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _plain(part: Any) -> Any:
    """Without what is for programmers: of a description, its first sentence alone."""
    if isinstance(part, list):
        return [_plain(each) for each in part]
    if not isinstance(part, dict):
        return part
    plain = {name: _plain(value) for name, value in part.items() if name != _FOR_OTHERS}
    if isinstance(told := plain.get("description"), str):
        plain["description"] = " ".join(told.partition("\n\n")[0].split())
    return plain
