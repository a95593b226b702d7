"""A plot says first what must not be missed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.activations.plot import Activations
from app.plots.microscope.plot import Microscope
from app.plots.network_diagram.plot import NetworkDiagram
from app.plots.plot import Plot
from app.plots.remark import remark, unseen
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.neurons import look, looked_at
from tests.app.plots.seen import shown
from tests.core.networks import SMALL


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> NetworkDiagram:
    """A diagram on the screen, with nothing to show."""
    made = NetworkDiagram(theme, texts)
    shown(qtbot, made, 700, 320)
    return made


def test_an_answer_of_another_step_than_the_one_that_is_shown_is_named(plot: NetworkDiagram) -> None:
    history, session, recording = looked_at(SMALL, *plot.probes())
    recording.append([session.step()])
    look(recording, session, *plot.probes())
    told = []
    for step in (None, 3, 2, 1):
        plot.show_history(history if step is None else history.at(step))
        told.append(remark(plot))

    assert told == ["", "", "", "nearest recorded:"]
    assert plot.heading.alert == told[-1]


def test_the_end_of_the_run_comes_before_it(plot: NetworkDiagram) -> None:
    history, session, recording = looked_at(SMALL, *plot.probes())
    session.network.tensors[0]["W"][:] = float("inf")
    recording.append([session.step()])

    plot.show_history(history.at(3))

    assert remark(plot) == plot.ending() != ""


@pytest.mark.parametrize("kind", [NetworkDiagram, Activations, Microscope])
def test_what_was_not_in_sight_before_an_overflow_has_a_sentence(
    qtbot: QtBot, theme: Theme, texts: Texts, kind: type[Plot]
) -> None:
    plot = kind(theme, texts)
    shown(qtbot, plot, 700, 320)
    history, session, recording = looked_at(SMALL)
    plot.show_history(history)
    before = plot.notice.sentence
    session.network.tensors[0]["W"][:] = float("inf")
    recording.append([session.step()])

    plot.show_history(history)

    assert before == ""
    assert plot.notice.sentence == unseen(plot) != ""
