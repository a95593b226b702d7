"""Schemas: what files of lectures and of tasks may hold as JSON Schema, made from the declarations."""

from __future__ import annotations

from typing import Any

import msgspec

from core.experiment.files import WithLayers
from core.experiment.schema import as_text, schema_of
from core.scenes.files import Header
from core.scenes.lecture import Lecture
from core.scenes.task import Task

DECLARED: dict[str, type[msgspec.Struct]] = {"lecture": Lecture, "task": Task}


def schema(kind: str) -> dict[str, Any]:
    """Of files of that kind: fields, kinds, defaults and ranges; that the parts fit together is beyond it."""
    found = schema_of(DECLARED[kind], Header)
    found["$defs"]["Experiment"]["required"] = [field.name for field in msgspec.structs.fields(WithLayers)]
    return found


def schema_text(kind: str) -> str:
    """The file `resources/<kind>.schema.json`; `make schema` writes it."""
    return as_text(schema(kind))
