"""Claims are tried on the runs and the plots that a scene shows."""

from __future__ import annotations

from core.commands.lectures.claims import Finding, findings, settings_of, written
from core.commands.pictures import Asked
from core.scenes.files import lecture_from
from core.scenes.scene import Claim, Plot, Scene
from core.wording import english
from tests.core.command_line import Pen
from tests.core.commands.lectures.written import content, scene

LOSS = {"measure": "loss", "between": [0, 10]}
LAYER = {"plot": "heatmap", "value": "decades", "between": [2, 2]}


def found(*scenes: dict[str, object], pen: Pen | None = None) -> list[Finding]:
    return list(findings(lecture_from(content(*scenes)), None, pen))


def test_all_claims_are_found_in_their_order() -> None:
    several = found(scene(LAYER, LOSS, {"state": "learned"}), scene(LOSS), pen=Pen())

    assert [(each.scene, each.claim, each.judged.holds) for each in several] == [
        (0, 0, True),
        (0, 1, True),
        (0, 2, False),
        (1, 0, True),
    ]


def test_a_number_of_a_plot_is_of_the_step_that_is_claimed_or_that_the_scene_shows() -> None:
    pen = Pen()

    several = found(scene(LAYER, LAYER | {"steps": 5}, LAYER | {"steps": 1}), pen=pen)

    assert [english(each.judged.told) for each in several] == [
        "decades of heatmap is 2",
        "decades of heatmap is 5, not between 2 and 2",
        "decades of heatmap is 1, not between 2 and 2",
    ]


def test_a_plot_without_a_run_is_asked_without_one() -> None:
    pen = Pen()

    (only,) = found({"plots": ["heatmap"], "claims": [LAYER | {"between": [0, 0]}]}, pen=pen)

    assert only.judged.holds
    assert pen.asked == [Asked("heatmap", "{}", "decades")]


def test_of_several_runs_the_one_is_asked_that_is_meant() -> None:
    runs = [{"label": "short", "experiment": scene()["experiment"]}, {"label": "long", "preset": "relu-healthy"}]
    side_by_side = {"runs": runs, "steps": 1, "claims": [{**LOSS, "run": 1}, {**LAYER, "run": "short", "steps": 2}]}

    several = found(side_by_side, pen=Pen())

    assert [each.judged.holds for each in several] == [True, True]


def test_the_settings_are_the_claims_own_or_those_of_the_plot_in_the_scene() -> None:
    shown = Scene(plots=(Plot(name="heatmap", settings={"layer": 0}),))

    assert settings_of(Claim(plot="heatmap", value="decades"), shown) == '{"layer":0}'
    assert settings_of(Claim(plot="heatmap", value="decades", settings={}), shown) == "{}"
    assert settings_of(Claim(plot="loss", value="last"), shown) == written(None) == "{}"
