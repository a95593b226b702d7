"""Several files are opened in several windows, of which each is a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

import app
from app.program.program import Program
from app.window.files.windows import MOST_UNASKED, command
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import write_experiment
from tests.app.state.person import BUTTON, Person


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was begun beside, instead of beginning it."""
    asked = list[list[str]]()

    def begin(program: str, arguments: list[str], folder: str) -> tuple[bool, int]:
        asked.append([program, *arguments, folder])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", begin)
    return asked


def files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.json" for number in range(count)]
    for seed, path in enumerate(paths):
        write_experiment(path, Experiment(seed=seed))
    return paths


def test_the_first_of_several_files_is_opened_here_and_each_other_in_a_window_of_its_own(
    program: Program, begun: list[list[str]], tmp_path: Path
) -> None:
    here, *others = files(tmp_path, 3)

    program.windows.open_files([here, *others])

    home = str(Path(app.__file__).parents[1])
    assert program.document.path == here
    assert begun == [[*command(), str(other), home] for other in others]


def test_a_new_window_is_this_program_once_more(program: Program, begun: list[list[str]]) -> None:
    program.actions["new_window"].trigger()

    assert begun == [[sys.executable, "-m", "app", str(Path(app.__file__).parents[1])]]


def test_many_windows_are_asked_about_first(
    program: Program, begun: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, paths = Person(monkeypatch), files(tmp_path, MOST_UNASKED + 2)

    program.windows.open_files(paths)
    refused = len(begun), program.document.path
    person.answer = BUTTON.Yes
    program.windows.open_files(paths)

    assert refused == (0, None)
    assert (len(begun), program.document.path) == (MOST_UNASKED + 1, paths[0])


def test_where_no_window_can_be_begun_that_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QProcess, "startDetached", lambda *_: (False, 0))

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
