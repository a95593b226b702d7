"""Small lectures and tasks that many tests need, as they stand in files."""

from __future__ import annotations

from typing import Any

import msgspec

from core.components.activations import Sigmoid
from core.components.datasets import Spirals
from core.experiment import Experiment
from core.layers import Dense
from core.scenes.files import lecture_from, task_from
from core.scenes.lecture import Lecture
from core.scenes.task import Task

QUICK = Experiment(data=Spirals(samples=60), batch=16, layers=(Dense(units=4, activation=Sigmoid()),) * 3)
PLAIN: dict[str, Any] = msgspec.to_builtins(QUICK)
ONE = {"experiment": PLAIN}
SIDE_BY_SIDE = [
    {"label": {"en": "slow", "ko": "느림"}, "set": {}},
    {"label": "fast", "set": {"optimizer.learning_rate": 5}},
]
QUESTION = {"prompt": "Which?", "choices": ["one", "two"], "answer": 1}
SCENES: list[dict[str, Any]] = [
    {"title": {"en": "One", "ko": "하나"}, "text": "x", "notes": "say it", **ONE, "plots": ["loss"], "steps": 5,
     "claims": [{"verdict": "healthy"}], "highlight": [0, "output"]},
    {"set": {"optimizer.learning_rate": 0.5}, "play": True, "speed": 20, "layout": "watch", "question": QUESTION,
     "actions": [{"label": "ReLU", "set": {"layers[*].activation": "relu"}}, {"label": "on", "steps": 100}]},
    {"title": "a vector", "plots": [{"name": "data", "settings": {"norm": 2}}],
     "claims": [{"plot": "data", "value": "norm", "between": [4.9, 5.1]}]},
    {"runs": SIDE_BY_SIDE, "plots": ["loss"], "steps": 3,
     "claims": [{"run": 0, "state": "early"}, {"run": "fast", "measure": "loss", "between": [0, 1000]}]},
    {"preset": "relu-healthy"},
]  # fmt: skip
CRITERION = {"label": "learns", "steps": 3, "seeds": 2, "state": "early", "points": 2}


def content(scenes: Any, **more: Any) -> bytes:
    """A lecture of these scenes, as a file."""
    head = {"format": "backscope-lecture", "version": 1, "title": "Depth", "scenes": scenes}
    return msgspec.json.encode(head | more)


def lecture(*scenes: dict[str, Any]) -> Lecture:
    """The same, read."""
    return lecture_from(content(list(scenes)))


def task_content(**more: Any) -> bytes:
    """A task, as a file."""
    head = {"format": "backscope-task", "version": 1, "experiment": PLAIN, "criteria": [CRITERION]}
    return msgspec.json.encode(head | more)


def task(**more: Any) -> Task:
    """The same, read."""
    return task_from(task_content(**more))
