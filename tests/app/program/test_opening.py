"""What is named on the command line opens the window, or says in it why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.program import opening
from app.program.opening import open_window
from app.program.program import Program
from app.program.running import begin, run
from core.experiment import default_experiment
from core.experiment.files import FileError, found_in, write_experiment
from core.experiment.presets import read_preset
from core.scenes.shipped import lecture_path
from core.wording import Reason


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What windows are begun with, and what they are to do then; none is."""
    told = list[tuple[object, ...]]()

    def note_begin(*found: object, **others: object) -> tuple[object, ...]:
        return (*found, *others.values())

    def note_run(begun: tuple[object, ...], file: object = None, refused: object = None) -> int:
        told.append((*begun, file, refused))
        return 0

    monkeypatch.setattr(opening, "begin", note_begin)
    monkeypatch.setattr(opening, "run", note_run)
    return told


def test_a_lecture_is_given_beside_what_the_window_first_shows(
    opened: list[tuple[object, ...]], tmp_path: Path
) -> None:
    (tmp_path / "hour.json").write_text('{"format": "backscope-lecture"}', "utf-8")

    open_window(str(tmp_path / "hour.json"))
    open_window("lecture:vanishing-in-five-minutes")

    shipped = lecture_path("vanishing-in-five-minutes")
    assert opened == [(default_experiment(), file, None) for file in (tmp_path / "hour.json", shipped)]


def test_a_program_opens_the_window_in_which_it_is_read(opened: list[tuple[object, ...]], tmp_path: Path) -> None:
    (tmp_path / "net.ipynb").write_text("{}", "utf-8")

    code = open_window(str(tmp_path / "net.ipynb"))

    assert (code, opened) == (0, [(default_experiment(), tmp_path / "net.ipynb", None)])


def test_a_table_opens_the_window_in_which_it_is_looked_at(opened: list[tuple[object, ...]], tmp_path: Path) -> None:
    (tmp_path / "measured.csv").write_text("a,b\n1,2\n", "utf-8")

    code = open_window(str(tmp_path / "measured.csv"))

    assert (code, opened) == (0, [(default_experiment(), tmp_path / "measured.csv", None)])


def test_an_experiment_opens_the_window_with_it(opened: list[tuple[object, ...]], tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", default_experiment())

    assert (open_window(str(tmp_path / "a.json")), open_window(None)) == (0, 0)

    assert opened == [
        (default_experiment(), tmp_path / "a.json", None, None, None),
        (default_experiment(), None, None),
    ]


def test_a_preset_opens_the_window_under_its_name(opened: list[tuple[object, ...]]) -> None:
    preset = read_preset("relu-healthy")

    assert open_window("preset:relu-healthy") == 0

    assert opened == [(preset.experiment, preset, None, None)]
    with pytest.raises(FileError, match="did you mean relu-healthy"):
        open_window("preset:relu-healty")


@pytest.mark.parametrize("content", [b'{"format": 1,}', b"\xff\xfe", b"", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_experiment_is_said_in_the_window(
    opened: list[tuple[object, ...]], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "broken.json").write_bytes(content)
    with pytest.raises(FileError) as refusal:
        found_in(tmp_path / "broken.json")

    assert open_window(str(tmp_path / "broken.json")) == 0

    assert opened == [(default_experiment(), None, refusal.value.reason)]


def test_what_cannot_even_be_read_opens_no_window(opened: list[tuple[object, ...]], tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.json", tmp_path, tmp_path / "nowhere.py"):
        with pytest.raises(FileError):
            open_window(str(path))

    assert opened == []


def test_why_a_file_cannot_be_opened_is_on_the_screen(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.program.ending.PATIENCE_S", 60.0)
    reason = Reason("json.empty").at("broken.json")
    notice, seen = program.notice, list[str]()

    def look() -> None:
        seen.append(notice.sentence.text())
        assert notice.isVisible()
        program.window.close()

    QTimer.singleShot(500, look)

    assert run(program, refused=reason) == 0
    assert seen == ["broken.json: it is empty"]


def test_a_preset_is_no_file_and_no_unsaved_work(qtbot: QtBot) -> None:
    preset = read_preset("relu-healthy")

    program = begin(preset.experiment, preset=preset)
    qtbot.addWidget(program.window)

    assert (program.document.preset, program.document.path, program.document.is_clean) == (preset, None, True)
    assert preset.title["en"] in program.window.windowTitle()


def test_what_was_named_is_among_the_recent_files(qtbot: QtBot, tmp_path: Path) -> None:
    program = begin(default_experiment(), tmp_path / "mine.json")
    qtbot.addWidget(program.window)

    assert program.preferences.recent_files[0] == tmp_path / "mine.json"
