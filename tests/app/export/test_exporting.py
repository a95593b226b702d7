"""A plot is written where its owner says, and a failure is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.export.exporting import Exporting
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment
from core.layers import Dense
from core.record.recording import Recording
from core.training.session import Session
from core.wording import english


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Plot:
    """A profile with something on it."""
    session = Session(Experiment(layers=(Dense(units=8),) * 3))
    recording = Recording(session.structure)
    recording.append([session.step()])
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    plot.show_history(recording.view())
    return plot


@pytest.fixture
def exporting(qtbot: QtBot) -> Exporting:
    """The one who asks."""
    window = QWidget()
    qtbot.addWidget(window)
    exporting = Exporting(window)
    exporting.setParent(None)
    return exporting


def choosing(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> list[str]:
    """The person types this name; returns the names that were proposed."""
    proposed: list[str] = []

    def choose(window: QWidget, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return proposed


@pytest.mark.parametrize(
    "suffix, beginning", [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"), ("csv", b"step,")]
)
def test_each_format_is_what_it_says(
    exporting: Exporting, plot: Plot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str, beginning: bytes
) -> None:
    proposed = choosing(monkeypatch, tmp_path / "mine")

    exporting.export(plot, "gradient-profile", suffix)

    assert proposed == [f"gradient-profile.{suffix}"]
    assert (tmp_path / f"mine.{suffix}").read_bytes().startswith(beginning)


def test_cancelling_writes_nothing(
    exporting: Exporting, plot: Plot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    choosing(monkeypatch, "")

    with qtbot.assertNotEmitted(exporting.done):
        exporting.export(plot, "gradient-profile", "png")


def test_a_folder_that_is_not_there_is_told(
    exporting: Exporting, plot: Plot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    choosing(monkeypatch, tmp_path / "no folder" / "mine.png")

    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.export(plot, "gradient-profile", "png")

    assert "mine.png: cannot be written" in english(failed.args[0])
