"""Rules: each that is broken is said in its place, in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from core.experiment import ExperimentError
from core.scenes.rules import run_meant
from core.scenes.scene import Claim
from core.scenes.staging import Staged, staged
from core.scenes.text import Bilingual
from tests.core.scenes.lectures import ONE, QUICK, SCENES, SIDE_BY_SIDE, lecture

ASKED = {"prompt": "?"}
BOTH = 'has both "{}" and "{}", of which only one can be: leave one of the two out'
EARLY = {"steps": 1, "state": "early"}


def refusal(*scenes: dict[str, Any]) -> str:
    with pytest.raises(ExperimentError) as caught:
        lecture(*scenes)
    return str(caught.value)


def test_what_breaks_no_rule_is_a_lecture() -> None:
    assert len(lecture(*SCENES).scenes) == len(SCENES)
    assert len(lecture({}).scenes) == 1


@pytest.mark.parametrize("number", range(2, 5))
def test_two_to_four_runs_stand_side_by_side(number: int) -> None:
    runs = [{"label": str(i), "set": {}} for i in range(number)]

    assert len(staged(lecture(ONE, {"runs": runs}), 1)) == number


def test_each_run_has_a_label_of_its_own() -> None:
    told = refusal(ONE, {"runs": [*SIDE_BY_SIDE, {"label": "느림", "set": {}}]})

    assert told == "scenes[1].runs[2].label: is the label of a run before it as well: give each one of its own"


@pytest.mark.parametrize(
    "scene, sentence",
    [
        ({"preset": "relu-healthy"}, ": " + BOTH.format("experiment", "preset")),
        ({"set": {}}, ": " + BOTH.format("experiment", "set")),
        ({"runs": SIDE_BY_SIDE}, ": " + BOTH.format("experiment", "runs")),
        ({"runs": SIDE_BY_SIDE[:1]}, ".runs: must have at least 2 entries"),
        ({"runs": SIDE_BY_SIDE * 3}, ".runs: must have at most 4 entries"),
        ({"hue": 1}, ': there is no setting "hue" here'),
        ({"plots": ["a", "b", "c"]}, ".plots: must have at most 2 entries"),
        ({"plots": ["a"], "layout": "watch"}, ": " + BOTH.format("layout", "plots")),
        ({"steps": -1}, ".steps: must be at least 0"),
        ({"speed": 0}, ".speed: must be at least 0.01"),
        ({"highlight": [3]}, '.highlight[0]: there is no entry "3" here; they are counted from 0 to 2'),
        (
            {"question": ASKED | {"measure": "log10_delta", "layer": 99}},
            '.question.layer: there is no entry "99" here; they are counted from 0 to 2',
        ),
        ({"question": ASKED}, ".question: is without choices or draw or measure: give one of them"),
        ({"question": ASKED | {"draw": "line"}}, '.question.draw: must be profile, not "line"'),
        ({"question": ASKED | {"choices": ["a"], "answer": 0}}, ".question.choices: must have at least 2 entries"),
        ({"question": ASKED | {"choices": ["a", "b"]}}, ".question.answer: is missing"),
        (
            {"question": ASKED | {"choices": ["a", "b"], "answer": 2}},
            ".question.answer: must be one of the choices, which are counted from 0 to 1, not 2",
        ),
        (
            {"question": ASKED | {"choices": ["a", "b"], "answer": -1}},
            ".question.answer: must be one of the choices, which are counted from 0 to 1, not -1",
        ),
        (
            {"question": ASKED | {"draw": "profile", "answer": 0}},
            '.question.answer: goes with "choices" only: leave it out, or give "choices" as well',
        ),
        ({"question": ASKED | {"measure": "los"}}, '.question.measure: there is no "los" here: did you mean loss or'),
        (
            {"question": ASKED | {"measure": "log10_delta"}},
            ".question.measure: log10_delta is measured at each layer: say at which",
        ),
        ({"actions": [{"label": "a"}]}, ".actions[0]: is without experiment or set or steps: give one of them"),
        (
            {"actions": [{"label": "a", "set": {}, "experiment": {"layers": []}}]},
            ".actions[0]: " + BOTH.format("experiment", "set"),
        ),
        ({"actions": [{"label": "a", "set": {"seed": "x"}}]}, ".actions[0].set: seed: must be a whole number, not a"),
        ({"claims": [{"state": "early"}]}, ".claims[0]: say after how many steps, here or in the scene"),
        ({"claims": [EARLY | {"value": "norm"}]}, '.claims[0].value: goes with "plot" only: leave it out, or give'),
        ({"claims": [EARLY | {"plot": "data"}]}, ".claims[0]: " + BOTH.format("plot", "state")),
        ({"claims": [{"plot": "data", "between": [1, 2]}]}, ".claims[0].value: is missing"),
        ({"claims": [{"plot": "data", "value": "norm"}]}, ".claims[0].between: is missing"),
        ({"claims": [EARLY | {"run": 1}]}, '.claims[0].run: there is no entry "1" here; they are counted from 0 to 0'),
        (
            {"claims": [{"steps": 1, "measure": "signal_rms", "layer": 3, "between": [0, 1]}]},
            '.claims[0].layer: there is no entry "3" here; they are counted from 0 to 2',
        ),
    ],
)
def test_a_broken_rule_is_said_in_its_place(scene: dict[str, Any], sentence: str) -> None:
    assert refusal({}, ONE | scene).startswith(f"scenes[1]{sentence}")


@pytest.mark.parametrize(
    "scene, sentence",
    [
        ({"claims": [EARLY]}, "scenes[0].claims[0]: is about a run, and the scene has no experiment: give one, or"),
        ({"actions": [{"label": "a", "steps": 1}]}, "scenes[0].actions: is about a run, and the scene has no exper"),
        ({"question": ASKED | {"measure": "loss"}}, "scenes[0].question: is about a run, and the scene has no exp"),
        ({"question": ASKED | {"draw": "profile"}}, "scenes[0].question: is about a run, and the scene has no exp"),
        (
            {"claims": [{"run": 0, "plot": "data", "value": "norm", "between": [1, 2]}]},
            "scenes[0].claims[0].run: is about a run, and the scene has no experiment: give one, or leave this out",
        ),
        ({"runs": [{"label": "a"}] * 2}, "scenes[0].runs[0]: is without experiment or preset or set: give one of"),
    ],
)
def test_what_is_about_a_run_needs_one(scene: dict[str, Any], sentence: str) -> None:
    assert refusal(scene).startswith(sentence)


@pytest.mark.parametrize(
    "scene, sentence",
    [
        ({"plots": ["a", "b"]}, ".plots: several runs are shown in one plot each: leave the other plot out"),
        ({"layout": "watch"}, ": " + BOTH.format("layout", "runs")),
        ({"question": ASKED | {"draw": "profile"}}, ".question: asks about one run, and the scene shows 2 side by si"),
        (
            {"question": ASKED | {"measure": "loss"}},
            ".question: asks about one run, and the scene shows 2 side by side",
        ),
        ({"claims": [EARLY]}, ".claims[0]: there are 2 runs here: say which of them is meant"),
        ({"claims": [EARLY | {"run": "slowest"}]}, '.claims[0].run: there is no entry "slowest" here; they are count'),
    ],
)
def test_of_several_runs_it_is_said_which(scene: dict[str, Any], sentence: str) -> None:
    assert refusal(ONE, {"runs": SIDE_BY_SIDE} | scene).startswith(f"scenes[1]{sentence}")


@pytest.mark.parametrize("run, meant", [(0, 0), (1, 1), (2, None), ("느림", 0), ("slow", 0), ("b", 1), ("c", None)])
def test_a_run_is_meant_by_its_number_or_its_label(run: int | str, meant: int | None) -> None:
    runs = Staged(Bilingual(en="slow", ko="느림"), QUICK), Staged("b", QUICK)

    assert run_meant(Claim(run=run), runs) == meant


def test_one_alone_need_not_be_named() -> None:
    assert run_meant(Claim(), [Staged("", QUICK)]) == 0
    assert run_meant(Claim(), [Staged("a", QUICK), Staged("b", QUICK)]) is None
