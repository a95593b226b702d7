"""One scene is tried like a whole lecture on the command line, plots and all."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.lectures.editing.claims.trying import tried
from core.experiment import Experiment, ExperimentError
from core.scenes.scene import Claim, Plot, Scene
from core.wording import english


def test_claims_about_runs_and_about_plots_are_judged_in_their_order(
    qapp: QApplication, experiment: Experiment
) -> None:
    claims = (
        Claim(plot="gradient-profile", value="decades", between=(0.0, 9.0)),
        Claim(steps=1, measure="decades", between=(-90.0, 0.0)),
    )

    found = tried(Scene(experiment=experiment, plots=("gradient-profile",), claims=claims), ".")

    assert [judged.holds for judged in found] == [False, True]
    assert english(found[0].told).startswith("decades of gradient-profile is -")


def test_a_plot_without_a_run_has_its_numbers_too(qapp: QApplication) -> None:
    claim = Claim(plot="cost", settings={"mode": "discrete"}, value="entropy", between=(0.0, 9.0))

    (found,) = tried(Scene(plots=(Plot(name="cost"),), claims=(claim,)), ".")

    assert found.holds


def test_a_number_that_a_plot_does_not_have_is_named_with_its_place(qapp: QApplication) -> None:
    with pytest.raises(ExperimentError, match=r"scenes\[0\].claims\[0\].value.*kl"):
        tried(Scene(claims=(Claim(plot="cost", value="kll", between=(0.0, 1.0)),)), ".")
