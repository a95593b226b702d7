"""The JSON Schemas of lectures and tasks are what is declared: ours pass them, what is wrong by itself does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from core.experiment import ExperimentError
from core.scenes.files import lecture_from, task_from
from core.scenes.writing.schema import DECLARED, schema_text
from tests.core.scenes.lectures import CRITERION, PLAIN, SCENES, content, task_content
from tests.house.sources import ROOT

SHIPPED = {kind: ROOT / "resources" / f"{kind}.schema.json" for kind in DECLARED}
CHECKS = {kind: fastjsonschema.compile(json.loads(path.read_text("utf-8"))) for kind, path in SHIPPED.items()}
WRONG_SCENES: list[Any] = [
    {"colour": "red"},
    {"title": {"en": "one"}},
    {"steps": -1},
    {"plots": ["loss", "loss", "loss"]},
    {"runs": [{"label": "alone", "experiment": PLAIN}]},
    {"highlight": ["input"]},
    {"question": {"choices": ["a", "b"], "answer": 0}},
    {"experiment": {**PLAIN, "layers": [{"kind": "tree"}]}},
    {"experiment": {}},
    {"runs": [{"label": "a", "experiment": PLAIN}, {"label": "b", "experiment": {"seed": 3}}]},
    {"experiment": PLAIN, "actions": [{"label": "a", "experiment": {"format": "backscope-experiment", "version": 1}}]},
]
WRONG_TASKS: list[dict[str, Any]] = [
    {"criteria": []},
    {"criteria": [{**CRITERION, "seeds": 0}]},
    {"most_changes": -1},
    {"colour": "red"},
    {"experiment": {}},
]


@pytest.mark.parametrize("kind", DECLARED)
def test_what_is_shipped_is_what_is_declared(kind: str) -> None:
    assert SHIPPED[kind].read_text("utf-8") == schema_text(kind), "make schema"


@pytest.mark.parametrize("path", sorted(ROOT.glob("resources/lectures/*.json")), ids=lambda path: path.stem)
def test_every_lecture_of_ours_passes(path: Path) -> None:
    CHECKS["lecture"](json.loads(path.read_text("utf-8")))


def test_what_is_read_passes() -> None:
    CHECKS["lecture"](json.loads(content(SCENES)))
    CHECKS["task"](json.loads(task_content()))


@pytest.mark.parametrize("scene", WRONG_SCENES, ids=lambda scene: json.dumps(scene)[:60])
def test_what_is_refused_of_a_scene_does_not_pass(scene: Any) -> None:
    refuses("lecture", content([scene]))


@pytest.mark.parametrize("fields", WRONG_TASKS, ids=lambda fields: json.dumps(fields)[:60])
def test_what_is_refused_of_a_task_does_not_pass(fields: dict[str, Any]) -> None:
    refuses("task", task_content(**fields))


@pytest.mark.parametrize("said", [{}, {"format": "backscope-lecture"}, {"format": "keras", "version": 1}])
def test_a_file_says_what_it_is(said: dict[str, Any]) -> None:
    refuses("lecture", json.dumps({"scenes": [{}], **said}).encode())


def refuses(kind: str, written: bytes) -> None:
    """Both who reads it and whoever checks it by the schema."""
    with pytest.raises(ExperimentError):
        (lecture_from if kind == "lecture" else task_from)(written)

    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        CHECKS[kind](json.loads(written))
