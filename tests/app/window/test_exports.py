"""From the window: whatever is exported is of the run on the screen, in sight or not."""

from __future__ import annotations

import csv
import threading
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.program.program import Program
from app.widgets.files.file_dialog import FileDialog
from core.components.activations import Tanh
from core.components.initializers import HeNormal
from core.experiment.disk import write_bytes
from core.experiment.files import read_experiment
from core.probes.neuron import Neuron
from core.probes.probe import Probes
from tests.core.networks import deep

PATIENCE_S = 10.0

OTHER = deep(5, Tanh(), HeNormal(), units=12)


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """The person types this name."""
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *asked: str(file))


def exported(program: Program, name: str, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    """The plot of that name, taken home."""
    choose(monkeypatch, file)
    with qtbot.waitSignal(program.exports.exporting.saved):
        program.exports.export(name, file.suffix[1:])
    return file


def change(program: Program, player: Player, qtbot: QtBot) -> None:
    """Another experiment, at its first step."""
    with qtbot.waitSignal(player.loaded):
        program.document.new(OTHER)
    qtbot.waitUntil(lambda: player.shown is not None and player.shown.last is not None)


def rows(file: Path) -> list[list[str]]:
    return list(csv.reader(file.read_text("utf-8").splitlines()))


def has_numbers(plot: Plot) -> bool:
    return bool(plot.table()[1])


def is_answered(plot: Plot) -> bool:
    """Whether it shows the first step, and what it asks of it."""
    return plot.isVisible() and (not plot.probes() or plot.step_seen == 0)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", ["microscope", "network", "activations", "heatmap", "gradient-profile", "loss"])
def test_a_plot_behind_another_tab_is_exported_as_it_would_be_in_sight(
    name: str, program: Program, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench, plot = program.board.bench, program.board.plot(name)
    bench.bring_forward(name) if bench.is_shown(name) else program.board.toggles[name].trigger()
    qtbot.waitUntil(partial(has_numbers, plot))
    bench.toggle(name)
    change(program, player, qtbot)

    hidden = plot.isVisible()
    out_of_sight = exported(program, name, tmp_path / "hidden.csv", monkeypatch, qtbot)
    picture = exported(program, name, tmp_path / "hidden.png", monkeypatch, qtbot)

    bench.toggle(name)
    qtbot.waitUntil(partial(is_answered, plot))
    in_sight = exported(program, name, tmp_path / "seen.csv", monkeypatch, qtbot)
    seen = exported(program, name, tmp_path / "seen.png", monkeypatch, qtbot)

    assert not hidden
    assert rows(out_of_sight) == rows(in_sight)
    assert QImage(str(picture)) == QImage(str(seen))
    assert read_experiment(out_of_sight) == read_experiment(picture) == OTHER


def test_a_plot_that_nobody_has_seen_can_be_exported(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in INSTRUMENTS:
        file = exported(program, name, tmp_path / f"{name}.csv", monkeypatch, qtbot)

        assert len(rows(file)) > 1, name
        assert read_experiment(file) == program.document.experiment


def test_only_while_a_picture_is_made_is_more_asked_than_what_is_in_sight(
    program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Probes] = []
    monkeypatch.setattr(player, "watch", asked.append)

    new = program.board.ask_also((Neuron(0, 0, 0),))
    program.board.ask_also(())

    assert new == asked[0] == (Neuron(0, 0, 0),)
    assert asked[1] == ()


def test_what_was_written_is_said_and_what_was_not(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    exported(program, "loss", tmp_path / "loss.png", monkeypatch, qtbot)
    said = program.receipt.sentence.text()

    choose(monkeypatch, tmp_path / "nowhere" / "loss.png")
    program.exports.export("loss", "png")

    assert said == f"Saved “Loss and accuracy” of step 0 as {tmp_path / 'loss.png'}."
    assert "cannot be written" in program.notice.sentence.text()
    assert not program.receipt.isVisible()


def test_what_a_mistake_of_the_program_ends_is_not_waited_for_any_more(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard = list[object]()
    monkeypatch.setattr(threading, "excepthook", lambda thrown: heard.append(thrown.exc_type))
    monkeypatch.setattr("app.export.writing.write_bytes", lambda _path, content: 1 // (len(content) * 0))
    choose(monkeypatch, tmp_path / "loss.png")
    program.receipt.show_waiting("Loss and accuracy")

    with qtbot.waitSignal(program.exports.exporting.failed):
        program.exports.export("loss", "png")

    assert heard == [ZeroDivisionError]
    assert not program.receipt.isVisible()
    assert not program.notice.isVisible()


def test_a_copy_is_said_in_passing(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.exports.exporting.copied):
        program.board.plot("loss").export_requested.emit("numbers")

    assert program.timeline.status.remark.text() == "Copied “Loss and accuracy”."
    assert not program.receipt.isVisible()


def test_a_figure_is_opened_and_never_written_over(
    program: Program, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown = program.document.experiment
    figure = exported(program, "heatmap", tmp_path / "heatmap.svg", monkeypatch, qtbot)
    before = figure.read_bytes()
    change(program, player, qtbot)
    program.document.undo_stack.clear()
    program.document.save(tmp_path / "other.json")
    proposed: list[str] = []

    def save(parent: QWidget, title: str, proposal: str, kinds: str) -> str:
        proposed.append(Path(proposal).name)
        return str(tmp_path / "mine.json")

    program.filing.open_file(figure)
    monkeypatch.setattr(FileDialog, "file_to_write", save)
    title = program.window.windowTitle()
    program.filing.save()

    assert title.startswith("Experiment of heatmap.svg")
    assert program.document.experiment == read_experiment(tmp_path / "mine.json") == shown
    assert proposed == ["heatmap.json"]
    assert figure.read_bytes() == before


def test_a_plot_is_exported_from_its_own_menu(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: str(tmp_path / "profile.svg"))

    with qtbot.waitSignal(program.exports.exporting.saved):
        program.board.plots["gradient-profile"].export_requested.emit("svg")

    assert b"<svg" in (tmp_path / "profile.svg").read_bytes()


def test_who_leaves_finds_what_was_begun_whole(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    may_write, told = Event(), list[object]()

    def write(path: Path, content: bytes) -> None:
        may_write.wait(PATIENCE_S)
        write_bytes(path, content)

    monkeypatch.setattr("app.export.writing.write_bytes", write)
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: str(tmp_path / "mine.png"))
    program.exports.exporting.saved.connect(lambda *said: told.append(said))
    for _ in range(2):
        program.board.plots["gradient-profile"].export_requested.emit("png")
    qtbot.waitUntil(lambda: program.exports.exporting.writing)

    may_write.set()
    program.part()

    assert len(told) == 1
    assert read_experiment(tmp_path / "mine.png") == program.document.experiment


def test_who_leaves_waits_for_nothing_that_is_not_being_written(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "mine.png")
    for _ in range(2):
        program.exports.export("loss", "png")

    program.part()
    for _ in range(5):  # one after the other, as the drawing and the writing would
        QGuiApplication.processEvents()

    assert list(tmp_path.glob("*.png")) == []


def test_what_a_spreadsheet_gets_is_made_beside_the_window(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = list[threading.Thread]()

    def cells_of(header: list[str], rows: list[object]) -> str:
        makers.append(threading.current_thread())
        return f"{len(rows)} rows"

    monkeypatch.setattr("app.export.exporting.cells_of", cells_of)
    with qtbot.waitSignal(program.exports.exporting.copied):
        program.exports.export("gradient-profile", "numbers")

    assert (len(makers), threading.main_thread() in makers) == (1, False)
    assert QGuiApplication.clipboard().text().endswith(" rows")
