"""A claim is changed field by field; what does not belong to it is not seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.claims.editor import ClaimEditor
from app.texts import Texts
from core.scenes.scene import Claim
from core.scenes.staging import Staged
from tests.app.lectures.editing.claims.conftest import SCENE, WITHOUT

LOSS = Claim(measure="loss", between=(0.0, 2.0))
OF_PLOT = Claim(plot="cost", settings={"mode": "slope"}, value="output", between=(0.0, 1.0))


@pytest.fixture
def editor(qtbot: QtBot, texts: Texts) -> ClaimEditor:
    editor = ClaimEditor(texts)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.fixture
def told(editor: ClaimEditor) -> list[Claim]:
    told: list[Claim] = []
    editor.edited.connect(told.append)
    return told


def seen(editor: ClaimEditor) -> set[str]:
    fields = {**editor.menus, "between": editor.between, "steps": editor.steps}
    return {name for name, field in fields.items() if field.isVisible()}


@pytest.mark.parametrize(
    "claim, fields",
    [
        (Claim(verdict="healthy"), {"word", "steps"}),
        (LOSS, {"between", "steps"}),
        (Claim(measure="signal_rms", between=(0.0, 1.0)), {"layer", "between", "steps"}),
        (OF_PLOT, {"plot", "value", "between", "steps"}),
    ],
)
def test_it_shows_what_belongs_to_the_claim(
    editor: ClaimEditor, one: tuple[Staged, ...], claim: Claim, fields: set[str]
) -> None:
    editor.show_claim(claim, SCENE, one)

    assert seen(editor) == {"subject", *fields}


def test_of_several_runs_one_is_chosen_and_without_a_run_only_plots_have_numbers(
    editor: ClaimEditor, told: list[Claim], two: tuple[Staged, ...]
) -> None:
    editor.show_claim(Claim(run="sigmoid", verdict="healthy"), SCENE, two)
    runs = [editor.menus["run"].itemText(row) for row in range(2)], editor.menus["run"].currentText()
    editor.menus["run"].chosen.emit("1")
    editor.show_claim(OF_PLOT, WITHOUT, ())

    assert runs == (["sigmoid", "run 2"], "sigmoid")
    assert told == [Claim(run=1, verdict="healthy")]
    assert (editor.menus["subject"].count(), seen(editor)) == (1, {"subject", "plot", "value", "between"})


@pytest.mark.parametrize(
    "before, menu, chosen, after",
    [
        (LOSS, "subject", "decades", Claim(measure="decades", between=(0.0, 2.0))),
        (LOSS, "subject", "verdict", Claim(verdict="healthy")),
        (LOSS, "subject", "plot", Claim(plot="gradient-profile", value="decades", between=(0.0, 2.0))),
        (Claim(verdict="healthy"), "word", "dead", Claim(verdict="dead")),
        (Claim(state="stuck"), "word", "learned", Claim(state="learned")),
        (Claim(measure="signal_rms", between=(0.0, 1.0)), "layer", "output",
         Claim(measure="signal_rms", layer="output", between=(0.0, 1.0))),
        (Claim(measure="signal_rms", layer=0, between=(0.0, 1.0)), "layer", "",
         Claim(measure="signal_rms", between=(0.0, 1.0))),
        (OF_PLOT, "value", "squared_error_slope",
         Claim(plot="cost", settings={"mode": "slope"}, value="squared_error_slope", between=(0.0, 1.0))),
        (OF_PLOT, "plot", "update-ratio", Claim(plot="update-ratio", value="median", between=(0.0, 1.0))),
    ],
)  # fmt: skip
def test_each_menu_changes_one_thing(
    editor: ClaimEditor, told: list[Claim], one: tuple[Staged, ...], before: Claim, menu: str, chosen: str, after: Claim
) -> None:
    editor.show_claim(before, SCENE, one)
    shown = editor.menus[menu].currentData()

    editor.menus[menu].chosen.emit(shown)
    editor.menus[menu].chosen.emit(chosen)

    assert told == [after]


def test_numbers_and_steps_are_told_and_no_steps_are_those_of_the_scene(
    editor: ClaimEditor, told: list[Claim], one: tuple[Staged, ...]
) -> None:
    editor.show_claim(LOSS, SCENE, one)
    as_scene = editor.steps.text()

    editor.between.changed.emit((0.5, 1.0))
    editor.steps.setValue(7)
    editor.show_claim(told[-1], SCENE, one)
    editor.steps.setValue(0)

    assert as_scene == "as the scene: 50"
    assert told == [
        Claim(measure="loss", between=(0.5, 1.0)), Claim(measure="loss", between=(0.0, 2.0), steps=7), LOSS,
    ]  # fmt: skip
