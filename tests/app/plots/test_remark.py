"""A plot says first what must not be missed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.docks.plan import rows
from app.playback.player import Player
from app.plots.activation_curve.plot import ActivationCurve
from app.plots.activations.plot import Activations
from app.plots.data.plot import DataPlot
from app.plots.microscope.plot import Microscope
from app.plots.network_diagram.plot import NetworkDiagram
from app.plots.plot import Plot
from app.plots.remark import remark, unseen
from app.program.program import Program
from app.texts import Texts
from app.theme import Theme
from core.probes import ProbeFailed
from core.probes.boundary import Boundary
from core.probes.data import DataPoints
from core.probes.diagram import Diagram
from tests.app.passes import let_pass
from tests.app.plots.neurons import look, looked_at
from tests.app.plots.seen import caught_up, shown
from tests.core.engine.probing import fault
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
        plot.show_views((history if step is None else history.at(step),))
        told.append(remark(plot))

    assert told == ["", "", "", "nearest recorded: step 2"]
    assert plot.heading.alert == told[-1]


def test_the_end_of_the_run_comes_before_it(plot: NetworkDiagram) -> None:
    history, session, recording = looked_at(SMALL, *plot.probes())
    session.network.tensors[0]["W"][:] = float("inf")
    recording.append([session.step()])

    plot.show_views((history.at(3),))

    assert remark(plot) == plot.ending() != ""


@pytest.mark.parametrize("kind", [NetworkDiagram, Activations, Microscope])
def test_what_was_not_in_sight_before_an_overflow_has_a_sentence(
    qtbot: QtBot, theme: Theme, texts: Texts, kind: type[Plot]
) -> None:
    plot = kind(theme, texts)
    shown(qtbot, plot, 700, 320)
    history, session, recording = looked_at(SMALL)
    plot.show_views((history,))
    before = plot.notice.sentence
    session.network.tensors[0]["W"][:] = float("inf")
    recording.append([session.step()])

    plot.show_views((history,))

    assert before == ""
    assert plot.notice.sentence == unseen(plot) != ""


@pytest.mark.parametrize("kind", [NetworkDiagram, Activations, Microscope])
def test_what_was_not_in_sight_while_a_run_went_on_that_nobody_has_any_more_has_a_sentence(
    qtbot: QtBot, theme: Theme, texts: Texts, kind: type[Plot]
) -> None:
    plot = kind(theme, texts)
    shown(qtbot, plot, 700, 320)
    history, _, recording = looked_at(SMALL)
    plot.show_views((history,))

    recording.close_answers(closed=True)
    plot.show_views((history.at(1),))

    assert plot.notice.sentence == "This was not in sight while the run went on, and the run is over."


@pytest.mark.parametrize("kind", [NetworkDiagram, Activations, Microscope, ActivationCurve, DataPlot])
def test_where_nothing_could_be_measured_the_reason_stands_in_place_of_the_picture(
    qtbot: QtBot, theme: Theme, texts: Texts, kind: type[Plot]
) -> None:
    plot = kind(theme, texts)
    shown(qtbot, plot, 700, 320)
    plot.show_views((looked_at(SMALL)[0],))
    asked = plot.probes()
    history, session, recording = looked_at(SMALL, *asked)
    recording.append([session.step()])
    recording.add(3, {}, dict.fromkeys(asked, ProbeFailed(fault("ValueError: odd"))))

    plot.show_views((history,))
    told = plot.notice.sentence, remark(plot), plot.table()
    plot.retranslate()
    again = plot.notice.sentence
    look(recording, session, *asked)
    plot.show_views((history,))

    assert told[:2] == ("This could not be measured: a fault of the program: ValueError: odd", "")
    assert again == told[0]
    assert plot.notice.sentence == plot.heading.alert == ""


def test_a_sentence_in_place_of_a_picture_goes_when_other_settings_have_one(
    qtbot: QtBot, theme: Theme, texts: Texts, holder: QWidget
) -> None:
    plot = Activations(theme, texts)
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(plot)
    holder.resize(700, 320)
    holder.show()
    plot.show_views((looked_at(SMALL)[0],))
    history, session, recording = looked_at(SMALL, *plot.probes())
    session.network.tensors[0]["W"][:] = float("inf")
    recording.append([session.step()])
    plot.show_views((history,))

    told = []
    for layers in ((1,), None):
        plot.choose(layers=layers)
        caught_up(qtbot, [plot])
        told.append(plot.notice.sentence)

    assert told == [unseen(plot), ""]
    assert plot.ridges is not None


def test_what_could_be_measured_is_drawn_beside_what_could_not_and_so_is_an_earlier_step(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 700, 320)
    history, _, recording = looked_at(SMALL, DataPoints())
    recording.add(2, {}, {Boundary(): ProbeFailed(fault("ValueError: odd"))})

    plot.show_views((history,))
    alert = plot.heading.alert
    plot.show_views((history.at(1),))

    assert alert == "This could not be measured: a fault of the program: ValueError: odd"
    assert plot.notice.sentence == plot.heading.alert == ""
    assert plot.pair is not None


def test_a_question_that_raises_stops_neither_training_nor_another_plot(
    qtbot: QtBot, program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Diagram, "answer", _raise)
    program.board.bench.lay_out(rows((1, "network"), (1, "microscope"), (1, "verdict")))
    let_pass()
    diagram, microscope = (program.board.plots[name] for name in ("network", "microscope"))

    player.play()
    qtbot.waitUntil(lambda: "This could not be measured" in diagram.accessibleDescription(), timeout=20_000)
    history = player.live
    assert history is not None
    before = len(history)
    qtbot.waitUntil(lambda: len(history) > before + 50, timeout=20_000)

    assert player.playing
    assert diagram.notice.sentence == "This could not be measured: a fault of the program: ValueError: odd"
    assert microscope.step_seen is not None
    assert microscope.notice.sentence == ""


def _raise(*_: object) -> None:
    raise ValueError("odd")
