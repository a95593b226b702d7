"""A plot is written where its owner says, of the run on the screen, and what came of it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export.exporting import Exporting
from app.playback.player import Player
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.microscope.plot import Microscope
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from core.experiment.files import read_experiment
from core.wording import Reason, english
from tests.core.networks import SMALL


def choosing(monkeypatch: pytest.MonkeyPatch, *files: Path | str) -> list[str]:
    """The person types these names, one after the other; returns the names that were proposed."""
    proposed: list[str] = []

    def choose(window: QWidget, title: str, proposal: str, kinds: str) -> str:
        proposed.append(Path(proposal).name)
        return str(files[len(proposed) - 1])

    monkeypatch.setattr(FileDialog, "file_to_write", choose)
    return proposed


@pytest.mark.parametrize(
    "suffix, beginning", [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"), ("csv", b"step,")]
)
def test_each_format_is_what_it_says_and_opens_as_the_run_on_the_screen(
    exporting: Exporting, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot,
    suffix: str, beginning: bytes,
) -> None:  # fmt: skip
    proposed = choosing(monkeypatch, tmp_path / "mine")

    with qtbot.waitSignal(exporting.saved) as saved:
        exporting.export(plot, "gradient-profile", suffix)

    path = tmp_path / f"mine.{suffix}"
    assert proposed == [f"gradient-profile.{suffix}"]
    assert path.read_bytes().startswith(beginning)
    assert read_experiment(path) == SMALL
    assert saved.args == ["Gradient at each layer", 0, str(path)]


def test_of_a_run_that_goes_on_the_picture_its_metadata_and_the_receipt_tell_one_step(
    exporting: Exporting, plot: GradientProfile, player: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    path = tmp_path / "mine.svg"
    choosing(monkeypatch, path)
    player.set_speed(None)
    player.play()
    qtbot.waitUntil(lambda: player.views[0].last is not None and player.views[0].last.step > 5, timeout=30_000)

    with qtbot.waitSignal(exporting.saved, timeout=30_000) as saved:
        exporting.export(plot, "gradient-profile", "svg")

    _, step, _ = saved.args or ("", 0, "")
    assert step > 0
    assert f"step {step:,}" in path.read_text("utf-8")
    assert f'"step":{step},' in path.read_text("utf-8").replace("&quot;", '"')


def test_what_a_plot_asks_is_answered_for_its_picture(
    exporting: Exporting, asking: Microscope, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    choosing(monkeypatch, tmp_path / "mine.csv")

    with qtbot.waitSignal(exporting.saved) as saved:
        exporting.export(asking, "microscope", "csv")

    assert saved.args == ["One neuron", 0, str(tmp_path / "mine.csv")]
    assert len((tmp_path / "mine.csv").read_text("utf-8").splitlines()) > 1


def test_several_are_written_one_after_the_other(
    exporting: Exporting, asking: Microscope, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / "first.png", tmp_path / "second.png")

    with qtbot.waitSignals([exporting.saved, exporting.saved]):
        exporting.export(asking, "microscope", "png")
        exporting.export(plot, "gradient-profile", "png")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.png", "second.png"]


def test_where_another_run_begins_meanwhile_it_is_of_that_one(
    exporting: Exporting, asking: Microscope, player: Player, document: Document, monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / "mine.png")

    with qtbot.waitSignal(exporting.saved):
        exporting.export(asking, "microscope", "png")
        player.load(document.experiment)
        with qtbot.waitSignal(player.loaded):
            pass

    assert read_experiment(tmp_path / "mine.png") in (SMALL, document.experiment)


def test_cancelling_writes_nothing(
    exporting: Exporting, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choosing(monkeypatch, "")

    with qtbot.assertNotEmitted(exporting.saved):
        exporting.export(plot, "gradient-profile", "png")


def test_who_waits_can_give_up(
    exporting: Exporting, asking: Microscope, player: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / "mine.png")

    with qtbot.assertNotEmitted(exporting.saved):
        exporting.export(asking, "microscope", "png")
        exporting.cancel()
        with qtbot.waitSignal(player.refreshed):
            player.step()

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_and_another_name_is_asked_for(
    exporting: Exporting, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    proposed = choosing(monkeypatch, tmp_path / "no folder" / "mine.png", tmp_path / "mine.png")
    told: list[Reason | None] = []
    exporting.failed.connect(told.append)

    with qtbot.waitSignal(exporting.saved):
        exporting.export(plot, "gradient-profile", "png")

    assert ["mine.png: cannot be written" in english(each) if each else None for each in told] == [True, None]
    assert proposed == ["gradient-profile.png", "mine.png"]


@pytest.mark.parametrize(
    "suffix, name, told",
    [("png", "mine.GIF", "a picture ends in .png, .svg or .pdf"), ("csv", "mine.xlsx", "a table ends in .csv")],
)
def test_a_name_of_another_kind_is_told_what_the_right_kind_ends_in(
    exporting: Exporting, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot,
    suffix: str, name: str, told: str,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / name, "")

    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.export(plot, "gradient-profile", suffix)

    assert english(failed.args[0]) == f"{tmp_path / name}: {told}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "suffix, typed, name",
    [("png", "fig1.2", "fig1.2.png"), ("png", "mine.svg", "mine.svg"), ("csv", "a.b", "a.b.csv")],
)
def test_a_number_in_a_name_is_no_ending_and_one_of_ours_decides_the_kind(
    exporting: Exporting, plot: GradientProfile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot,
    suffix: str, typed: str, name: str,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / typed)

    with qtbot.waitSignal(exporting.saved):
        exporting.export(plot, "gradient-profile", suffix)

    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert read_experiment(tmp_path / name) == SMALL


def test_what_nobody_answers_is_not_written_but_told(
    exporting: Exporting, asking: Microscope, player: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    choosing(monkeypatch, tmp_path / "mine.png")
    monkeypatch.setattr(player, "watch", lambda probes: None)
    exporting._answers._patience.setInterval(50)

    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.export(asking, "microscope", "png")

    assert failed.args == [Reason("export.no_answer", plot="One neuron")]
    assert list(tmp_path.iterdir()) == []


def test_before_any_run_nothing_is_written_and_the_plot_says_what_to_do(
    exporting: Exporting, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = GradientProfile(theme, texts)
    qtbot.addWidget(empty)
    choosing(monkeypatch, tmp_path / "mine.png")
    exporting._answers._patience.setInterval(50)

    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.export(empty, "gradient-profile", "png")

    told = Reason("export.nothing", plot="Gradient at each layer", why=empty.empty_sentence())
    assert failed.args == [told]
    assert list(tmp_path.iterdir()) == []


def test_the_numbers_go_to_the_clipboard_for_a_spreadsheet(
    exporting: Exporting, plot: GradientProfile, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(exporting.copied):
        exporting.export(plot, "gradient-profile", "numbers")

    lines = QGuiApplication.clipboard().text().splitlines()
    header, rows = plot.table()
    assert lines[0].split("\t") == header
    assert len(lines) == len(rows) + 1 == 4


def test_the_picture_goes_to_the_clipboard(exporting: Exporting, plot: GradientProfile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exporting.copied) as copied:
        exporting.export(plot, "gradient-profile", "picture")

    assert copied.args == ["Gradient at each layer"]
    assert QGuiApplication.clipboard().image().width() == 2560
