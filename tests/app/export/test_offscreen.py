"""The command line draws what the window would show."""

from __future__ import annotations

import math
from functools import cache
from itertools import cycle, repeat
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.export import offscreen
from app.plots.instruments import INSTRUMENTS
from app.texts import Texts
from app.theme import Theme
from core.commands.answers import Answers
from core.commands.pictures import Ask, Asked, Wanted
from core.components.activations import Relu, Sigmoid, Tanh
from core.components.initializers import Normal
from core.experiment import Experiment
from core.experiment.files import FileError, read_experiment
from core.experiment.pictures import LOOK, SIZES, Colours, Look
from core.probes.probe import Probes
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session
from tests.app.export.written import write_plot
from tests.app.plots.probed import Probed
from tests.core.networks import deep


@cache
def trained(experiment: Experiment, steps: int) -> tuple[View, Ask]:
    """A run, and whoever answers questions to its last step."""
    session = Session(experiment)
    recording = Recording(session.structure, experiment)
    while len(recording) < steps and not session.ended:
        recording.append([session.step()])
    return recording.view(), Answers(session, recording, len(recording) - 1).ask


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "name, size, colours",
    [*zip(INSTRUMENTS, repeat("single-column"), cycle(get_args(Colours))), ("gradient-profile", "poster", "print")],
)
def test_every_plot_is_drawn_by_its_name(name: str, size: str, colours: Colours, tmp_path: Path, qtbot: QtBot) -> None:
    experiment, file = deep(4, Tanh()), str(tmp_path / "plot.png")

    offscreen.draw(*trained(experiment, 3), Wanted(name, file), Look(SIZES[size], colours), "en")

    assert QImage(file).width() == round(SIZES[size].inches[0] * SIZES[size].dots_per_inch)
    assert read_experiment(file) == experiment


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", list(INSTRUMENTS)[::3])
def test_a_picture_is_the_same_in_the_window_and_on_the_command_line(
    name: str, tmp_path: Path, texts: Texts, qtbot: QtBot
) -> None:
    plot = INSTRUMENTS[name].plot(Theme(scale=1.6), texts)  # with the room of a slide
    qtbot.addWidget(plot)
    plot.canvas.take_size(QSize(1224, 664))
    probed = Probed(deep(4, Tanh())).step(3)
    probed.show(plot)
    plot.complete()

    write_plot(plot, name, tmp_path / "window.png")
    offscreen.draw(*trained(deep(4, Tanh()), 3), Wanted(name, str(tmp_path / "line.png")), LOOK, "en")

    assert QImage(str(tmp_path / "window.png")) == QImage(str(tmp_path / "line.png"))


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_run_that_ended_in_an_overflow_is_drawn_too(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    ended = deep(20, Relu(), Normal(std=1), units=50)

    offscreen.draw(*trained(ended, 100), Wanted(name, str(tmp_path / "a.svg")), LOOK, "en")

    assert (tmp_path / "a.svg").exists()


@pytest.mark.sampled(6)
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", INSTRUMENTS)
def test_no_label_is_cut_in_a_picture_of_84_millimetres(
    name: str, language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    cut, fitted = list[str](), lettering.Pen.fitted

    def watched(pen: lettering.Pen, text: str, room: float) -> str:
        shown = fitted(pen, text, room)
        cut.extend([text] if shown != text else [])
        return shown

    run = trained(deep(20, Tanh(), units=30), 30)
    monkeypatch.setattr(lettering.Pen, "fitted", watched)
    for suffix in ("png", "svg"):
        offscreen.draw(*run, Wanted(name, str(tmp_path / f"a.{suffix}")), Look(SIZES["single-column"]), language)

    assert cut == []


def test_it_speaks_the_language_that_is_wanted(tmp_path: Path, qtbot: QtBot) -> None:
    for language, word in (("ko", "그래디언트"), ("en", "Gradient")):
        offscreen.draw(
            *trained(deep(3), 2), Wanted("gradient-profile", str(tmp_path / f"{language}.svg")), LOOK, language
        )

        assert word in (tmp_path / f"{language}.svg").read_text("utf-8")


def test_all_plots_are_listed_with_their_settings() -> None:
    lines = offscreen.listing().splitlines()

    named = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert named == list(INSTRUMENTS) == list(offscreen.names())
    assert '    measure = "relative"  (relative, absolute, weight, signal, update, together)' in lines


def test_the_numbers_of_each_plot_are_listed_below_its_settings() -> None:
    lines = offscreen.listing().splitlines()

    cost = lines[lines.index('    mode = "discrete"  (discrete, continuous, slope)') :]
    assert "    value kl (bits): KL(p‖q), what the code for q wastes" in cost
    assert set(offscreen.values("cost")) >= {"entropy", "cross_entropy", "kl"}


def test_a_number_needs_no_run_where_its_plot_has_none(qtbot: QtBot) -> None:
    asked = Asked("cost", '{"p": [0.5, 0.5], "q": [0.25, 0.75]}', "entropy")

    assert offscreen.measure(None, _nobody, asked) == 1.0
    assert math.isnan(offscreen.measure(None, _nobody, Asked("gradient-profile", "{}", "decades")))


def test_a_number_is_of_the_run_and_of_the_settings_that_are_asked(qtbot: QtBot) -> None:
    run = trained(deep(3, Sigmoid()), 2)
    before = len(QApplication.allWidgets())

    third, last = (offscreen.measure(*run, Asked("slow-motion", f'{{"stage": {n}}}', "delta")) for n in (3, 1))
    whole = offscreen.measure(*run, Asked("gradient-profile", "{}", "decades"))

    assert third - last == pytest.approx(whole)
    assert offscreen.measure(*run, Asked("confusion", "{}", "accuracy")) >= 0  # which it has to ask first
    assert len(QApplication.allWidgets()) == before


def test_settings_that_a_plot_cannot_have_are_not_taken() -> None:
    assert offscreen.takes("cost", '{"mode": "slope"}')
    assert not offscreen.takes("cost", '{"mode": "steep"}')
    assert not offscreen.takes("cost", '{"colour": 1}')


def _nobody(probes: Probes) -> None:
    raise AssertionError(f"nobody answers {probes}")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises((OSError, FileError), match="profile"):
        offscreen.draw(
            *trained(deep(3), 2), Wanted("gradient-profile", str(tmp_path / "no folder" / "profile.png")), LOOK, "en"
        )


def test_nothing_is_left_of_a_picture_where_no_event_loop_runs(tmp_path: Path, qtbot: QtBot) -> None:
    run = trained(deep(2, Tanh()), 2)
    before = len(QApplication.allWidgets())

    for _ in range(3):
        offscreen.draw(*run, Wanted("gradient-profile", str(tmp_path / "plot.png")), LOOK, "en")

    assert len(QApplication.allWidgets()) == before
