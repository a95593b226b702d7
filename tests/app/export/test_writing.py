"""Whatever is taken home says of what run it is, and opens as that run."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.plot import GradientProfile
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import Theme
from core.components.datasets.csv_file import Csv
from core.experiment import Experiment
from core.experiment.files import FileError, read_experiment
from core.layers import Dense
from tests.app.export.written import write_plot
from tests.core.frames import dense, frame_of, recording_of

EXPERIMENT = Experiment(layers=(Dense(units=8),) * 3, seed=11)
SUFFIXES = (".png", ".svg", ".pdf", ".csv")


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Plot:
    """A profile of the fifth step, retuned before the third."""
    recording = recording_of([frame_of(dense(3), step) for step in range(5)], EXPERIMENT)
    recording.mark_change(3)
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    plot.show_views((recording.view(),))
    return plot


def said(path: Path) -> dict[str, Any]:
    """What the file carries, as tools of its format find it."""
    match path.suffix:
        case ".png":
            text = QImage(str(path)).text("backscope")
        case ".svg":
            text = next(each.text or "" for each in ElementTree.parse(path).iter() if each.tag.endswith("metadata"))
        case ".pdf":
            meta = ["pdfinfo", "-meta", str(path)]
            packet = subprocess.run(meta, capture_output=True, text=True, check=True).stdout
            root = ElementTree.fromstring(packet.split("?>", 1)[1].rsplit("<?", 1)[0])
            text = next(each.text or "" for each in root.iter() if each.tag.endswith("provenance"))
        case _:
            header = next(csv.reader(path.read_text("utf-8").splitlines()))
            text = header[-1].removeprefix("backscope ")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_written_opens_as_the_experiment_that_was_shown(plot: Plot, tmp_path: Path, suffix: str) -> None:
    write_plot(plot, "gradient-profile", tmp_path / f"a{suffix}")

    assert read_experiment(tmp_path / f"a{suffix}") == EXPERIMENT


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_says_the_step_the_plot_and_the_versions(plot: Plot, tmp_path: Path, suffix: str) -> None:
    if suffix == ".pdf" and shutil.which("pdfinfo") is None:
        pytest.skip("poppler reads PDF for us")
    write_plot(plot, "gradient-profile", tmp_path / f"a{suffix}")

    found = said(tmp_path / f"a{suffix}")

    assert (found["step"], found["plot"], found["seed"], found["changed_at"]) == (4, "gradient-profile", 11, [3])
    assert found["experiment"]["seed"] == 11
    assert {"backscope", "python", "numpy"} <= set(found["versions"])
    assert ("qt" in found["versions"], "time" in found) == (suffix != ".csv",) * 2


def test_the_same_table_has_the_same_bytes(plot: Plot, tmp_path: Path) -> None:
    for name in ("one.csv", "other.csv"):
        write_plot(plot, "gradient-profile", tmp_path / name)

    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "other.csv").read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nobody_is_named(
    plot: Plot, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch, theme: Theme
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "somebody"))
    at_home = Experiment(data=Csv(path=str(tmp_path / "somebody" / "<data>&.csv")))
    plot.show_views((recording_of([frame_of(dense(3))], at_home).view(),))

    write_plot(plot, "gradient-profile", tmp_path / f"a{suffix}")

    assert b"somebody" not in (tmp_path / f"a{suffix}").read_bytes()
    with pytest.raises(FileError, match=r"~/<data>&\.csv"):
        read_experiment(tmp_path / f"a{suffix}")  # for the table is not there


def test_texts_are_escaped_and_what_xml_cannot_hold_is_left_out(
    plot: Plot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GradientProfile, "title", lambda plot: "a</title><script>&\x01")

    write_plot(plot, "gradient-profile", tmp_path / "a.svg")

    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert not [element for element in root.iter() if element.tag.endswith("script")]
    assert any("a</title><script>&" in (element.text or "") for element in root.iter())
    if shutil.which("rsvg-convert") is not None:  # whoever draws it for others agrees
        subprocess.run(["rsvg-convert", tmp_path / "a.svg", "-o", tmp_path / "a.png"], check=True)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_run_that_was_not_made_here_has_no_experiment_to_carry(plot: Plot, tmp_path: Path, suffix: str) -> None:
    plot.show_views((recording_of([frame_of(dense(3))]).view(),))

    write_plot(plot, "gradient-profile", tmp_path / f"a{suffix}")

    with pytest.raises(FileError, match="was not made by Backscope, or has lost the experiment"):
        read_experiment(tmp_path / f"a{suffix}")


def test_an_unknown_suffix_is_refused_in_a_sentence(plot: Plot, tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        write_plot(plot, "a-plot", tmp_path / "plot.gif")

    assert str(refused.value) == f"{tmp_path / 'plot.gif'}: a picture ends in .png, .svg or .pdf"


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf", "csv"])
def test_a_folder_that_is_not_there_is_said_in_a_sentence(plot: Plot, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FileError) as refused:
        write_plot(plot, "a-plot", tmp_path / "nowhere" / f"plot.{suffix}")

    assert "cannot be written" in str(refused.value)
    assert "\n" not in str(refused.value)


def raising(*_things: object) -> None:
    raise ArithmeticError("a number that nobody can draw")


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_of_what_could_not_be_drawn_is_not_written(
    plot: Plot, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"a{suffix}").write_text("the picture of yesterday")
    monkeypatch.setattr(GradientProfile, "draw", raising)
    monkeypatch.setattr(sys, "excepthook", told_nobody)

    with pytest.raises(FileError, match="could not be drawn"):
        write_plot(plot, "gradient-profile", tmp_path / f"a{suffix}")

    assert (tmp_path / f"a{suffix}").read_text() == "the picture of yesterday"


def told_nobody(*_things: object) -> None:
    """Who would print it."""
