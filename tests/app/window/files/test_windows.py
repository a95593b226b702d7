"""Several files are opened in several windows, of which each is a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from app import system
from app.program.program import Program
from app.window.files import windows
from app.window.files.windows import MOST_UNASKED
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import write_experiment
from tests.app.state.person import BUTTON, Person


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """With what windows were begun beside, instead of beginning them."""
    asked = list[Sequence[str]]()

    def begin(files: Sequence[str]) -> bool:
        asked.append(files)
        return True

    monkeypatch.setattr(windows, "begun", begin)
    return asked


def files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.json" for number in range(count)]
    for seed, path in enumerate(paths):
        write_experiment(path, Experiment(seed=seed))
    return paths


def test_the_first_of_several_files_is_opened_here_and_each_other_in_a_window_of_its_own(
    program: Program, begun: list[Sequence[str]], tmp_path: Path
) -> None:
    here, *others = files(tmp_path, 3)

    program.windows.open_files([here, *others])

    assert program.document.path == here
    assert begun == [[str(other)] for other in others]


def test_a_new_window_is_this_program_once_more(program: Program, begun: list[Sequence[str]]) -> None:
    program.actions["new_window"].trigger()

    assert begun == [[]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a display."""
    monkeypatch.setattr(system, "has_display", lambda: True)


def test_it_stands_in_the_same_folder_and_is_this_program_whatever_is_in_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot, seen: None
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text("raise SystemExit\n")

    assert windows.begun(["run", "preset:single-neuron", "--steps", "1", "--csv", "steps.csv"])

    qtbot.waitUntil((tmp_path / "steps.csv").exists, timeout=60_000)


def test_what_it_says_is_not_said_by_this_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot, seen: None, capfd: pytest.CaptureFixture[str]
) -> None:
    code = "import sys; print('hello'); print('mishap', file=sys.stderr); sys.stderr.flush(); open(sys.argv[1], 'x')"
    monkeypatch.setattr(windows, "command", lambda: [sys.executable, "-c", code])

    assert windows.begun([str(tmp_path / "done")])

    qtbot.waitUntil((tmp_path / "done").exists, timeout=60_000)
    assert capfd.readouterr() == ("", "")


def test_where_nobody_would_see_it_none_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "has_display", lambda: False)
    monkeypatch.setattr(QProcess, "startDetached", lambda _: pytest.fail("begun"))

    assert not windows.begun([])


def test_many_windows_are_asked_about_first(
    program: Program, begun: list[Sequence[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, paths = Person(monkeypatch), files(tmp_path, MOST_UNASKED + 2)

    program.windows.open_files(paths)
    refused = len(begun), program.document.path
    person.answer = BUTTON.Yes
    program.windows.open_files(paths)

    assert refused == (0, None)
    assert (len(begun), program.document.path) == (MOST_UNASKED + 1, paths[0])


def test_where_no_window_can_be_begun_that_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "begun", lambda _: False)

    program.windows.open_window()

    assert "start Backscope once more" in program.notice.sentence.text()


def test_somebodys_table_is_looked_at_before_it_becomes_the_data(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "measured.csv"
    table.write_text("a,b,label\n" + "".join(f"{n},{-n},{'xy'[n % 2]}\n" for n in range(40)))
    looked_at = list[Csv]()
    program.filing.table_chosen.disconnect(program.previewing.look_at)
    program.filing.table_chosen.connect(looked_at.append)
    program.document.set_seed(3)

    program.windows.open_files([table])

    assert [data.path for data in looked_at] == [str(table)]
    assert program.document.experiment.seed == 3
