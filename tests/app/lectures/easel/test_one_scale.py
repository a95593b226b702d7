"""Plots side by side have one scale, until they are of another scene."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.easel.one_scale import OneScale
from app.plots.loss.plot import LossCurve
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.components.initializers import Normal
from core.experiment import Experiment
from core.layers import Dense
from core.record.recording import Recording
from core.record.view import View
from core.session import Session
from tests.core.scenes.lectures import QUICK

needed = st.tuples(st.floats(-300, 0), st.floats(0, 300))


@given(st.lists(needed, min_size=1, max_size=4))
def test_all_have_what_any_of_them_needs(wanted: list[tuple[float, float]]) -> None:
    all_of_them = list[OneScale]()
    scales = [OneScale(all_of_them) for _ in wanted]
    for scale, each in zip(scales, wanted, strict=True):
        scale.begin(scale)
        scale.of("delta", each)

    found = {scale.of("delta", each) for scale, each in zip(scales, wanted, strict=True)}

    assert found == {(min(low for low, _ in wanted), max(high for _, high in wanted))}


def test_what_changes_beside_others_is_what_all_need_now() -> None:
    all_of_them = list[OneScale]()
    one, other = OneScale(all_of_them), OneScale(all_of_them)

    one.beside("loss", (1.0, 9.0))
    assert other.beside("loss", (0.5, 2.0)) == (0.5, 9.0)
    assert one.beside("loss", (1.0, 3.0)) == (0.5, 3.0)


def test_another_quantity_or_another_scene_is_another_scale() -> None:
    all_of_them = list[OneScale]()
    one, other = OneScale(all_of_them), OneScale(all_of_them)
    other.begin(other)
    other.of("delta", (-9.0, 0.0))

    assert one.of("loss", (0.0, 1.0)) == (0.0, 1.0)
    other.forget()
    assert one.of("delta", (-1.0, 0.0)) == (-1.0, 0.0)


def run(experiment: Experiment) -> View:
    session = Session(experiment)
    recording = Recording(session.structure, session.experiment)
    recording.append([session.step()])
    return recording.view()


def test_losses_side_by_side_stand_on_one_axis(qtbot: QtBot, texts: Texts) -> None:
    wild = replace(QUICK, layers=(Dense(units=64, initializer=Normal(std=5.0)),) * 2)
    views, scales = (run(QUICK), run(wild)), list[OneScale]()
    plots = [LossCurve(Theme(PROJECTOR), texts) for _ in views]
    for plot in plots:
        qtbot.addWidget(plot)
        plot.resize(600, 400)
        plot.ranges = OneScale(scales)

    for plot, view in (*zip(plots, views, strict=True), *zip(plots, views, strict=True)):
        plot.show_views((view,))
        plot.redraw()

    calm, shaken = (plot.area.ranges[1] for plot in plots)
    assert calm == shaken
    assert plots[0].view is not None
    assert plots[0].view.last is not None
    assert calm[1] > 2 * plots[0].view.last.loss
