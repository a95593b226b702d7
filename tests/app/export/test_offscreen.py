"""The command line draws what the window would show."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.export.offscreen import write_profile
from core.experiment import Experiment
from core.experiment.files import FileError
from core.layers import Dense
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session


@pytest.fixture
def history() -> View:
    """Three steps of a small network."""
    session = Session(Experiment(layers=(Dense(units=8),) * 3))
    recording = Recording(session.structure)
    recording.append([session.step() for _ in range(3)])
    return recording.view()


@pytest.mark.parametrize("suffix, beginning", [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_picture_is_written_in_every_format(
    history: View, tmp_path: Path, suffix: str, beginning: bytes, qtbot: QtBot
) -> None:
    write_profile(history, tmp_path / f"profile.{suffix}")

    assert (tmp_path / f"profile.{suffix}").read_bytes().startswith(beginning)


def test_a_folder_that_is_not_there_is_told(history: View, tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises((OSError, FileError), match="profile"):
        write_profile(history, tmp_path / "no folder" / "profile.png")
