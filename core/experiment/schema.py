"""The schema: what an experiment file may hold as JSON Schema, made from the declarations, for editors and programs."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from core.experiment.experiment import Experiment
from core.experiment.files import Header

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FOR_OTHERS = "discriminator"  # a word of OpenAPI's, which strict readers of JSON Schema refuse


def schema_text() -> str:
    """The file `resources/experiment.schema.json`; `make schema` writes it."""
    return json.dumps(experiment_schema(), indent=1, ensure_ascii=False) + "\n"


def experiment_schema() -> dict[str, Any]:
    """Kinds, settings, defaults and ranges; that the parts fit together is beyond a schema."""
    (root,), definitions = msgspec.json.schema_components([Experiment], ref_template="#/$defs/{name}")
    parts = {name: _plain(part) for name, part in definitions.items()}
    experiment = parts.pop(root["$ref"].rpartition("/")[2])
    required = [field.name for field in msgspec.structs.fields(Header)]
    return {"$schema": DIALECT, **experiment, "required": required, "$defs": parts}


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
