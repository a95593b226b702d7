"""`backscope` opens the window where there is a screen and makes itself useful where there is none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app import main, system
from app.program.program import Program
from app.program.running import run
from core.engine import Reader
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.layers import Dense
from tests.systems import LINUX, UNIX

ROOT = Path(__file__).resolve().parents[2]


Obey = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def obey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> Obey:
    """The program in this process, in a folder, without a screen: offscreen there is none."""
    monkeypatch.chdir(tmp_path)

    def obey(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(arguments, main.main([*arguments]), *capsys.readouterr())

    return obey


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small experiment."""
    path = tmp_path / "small.json"
    write_experiment(path, Experiment(layers=(Dense(units=8),) * 3))
    return path


@LINUX
def test_without_a_display_the_default_is_run_told_and_drawn(tmp_path: Path) -> None:
    unseen = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}

    done = subprocess.run(
        [sys.executable, "-m", "app"], cwd=tmp_path, env={**unseen, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display")
    assert "vanishing" in done.stdout
    assert (tmp_path / "gradient-profile.png").read_bytes().startswith(b"\x89PNG")


@LINUX
def test_without_a_display_a_file_is_run_instead(file: Path, obey: Obey) -> None:
    done = obey(str(file))

    assert done.returncode == 0
    assert len([line for line in done.stdout.splitlines() if "dense" in line]) == 3


@LINUX
def test_without_a_display_no_other_picture_is_overwritten(file: Path, tmp_path: Path, obey: Obey) -> None:
    for name in ("gradient-profile.png", "gradient-profile-2.png"):
        (tmp_path / name).write_bytes(b"mine")

    done = obey(str(file))

    assert "the picture in gradient-profile-3.png\n" in done.stdout
    assert (tmp_path / "gradient-profile-3.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "gradient-profile.png").read_bytes() == b"mine"


@LINUX
@pytest.mark.parametrize("file, end", [("nowhere.json", "no such file or directory\n"),
                                       ("lecture:vanishing-in-five", "did you mean vanishing-in-five-minutes?\n"),
                                       ("lecture:vanishing-in-five-minutes", "it can be tried\n")])  # fmt: skip
def test_without_a_display_what_cannot_be_run_promises_no_picture(file: str, end: str, obey: Obey) -> None:
    done = obey(file)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.endswith(end)


@LINUX
@pytest.mark.parametrize(
    "content", ['{"format": 1,}', "", '{"format": "backscope-experiment", "version": 1, "layers": [7]}']
)
def test_without_a_display_what_is_no_experiment_is_one_line_and_nothing_is_promised(
    tmp_path: Path, content: str, obey: Obey
) -> None:
    (tmp_path / "broken.json").write_text(content)

    done = obey("broken.json")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "broken.json" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["broken.json"]


@LINUX
def test_without_a_display_a_preset_is_run_instead(tmp_path: Path, obey: Obey) -> None:
    done = obey("preset:constant-symmetric")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display")
    assert (tmp_path / "gradient-profile.png").exists()


@LINUX
@pytest.mark.parametrize("command", [(), ("run",), ("check",)])
def test_a_program_without_a_window_is_met_with_the_command_that_reads_it(
    command: tuple[str, ...], tmp_path: Path, obey: Obey
) -> None:
    (tmp_path / "net.py").write_text("import torch", "utf-8")

    done = obey(*command, "net.py")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "backscope: net.py: is a program, not an experiment: backscope import reads the network in it\n"
    )


def test_a_file_that_is_not_there_is_told_in_one_line(obey: Obey) -> None:
    done = obey("nowhere.json")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "nowhere.json" in done.stderr


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_of_the_command_line_runs_again(
    file: Path, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    picture = str(tmp_path / f"profile{suffix}")

    first = main.main(["run", str(file), "--seed", "3", "--steps", "2", "--plot", picture]), capsys.readouterr().out
    again = main.main(["run", picture, "--steps", "2"]), capsys.readouterr().out

    assert first == again
    assert first[0] == main.main(["check", picture]) == 0
    assert read_experiment(picture).seed == 3


def test_running_needs_no_qt(file: Path, tmp_path: Path) -> None:
    code = f"import sys; from app.main import main; main(['run', {str(file)!r}, '--steps', '1']); " \
           "sys.exit('PySide6' in sys.modules)"  # fmt: skip

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)

    assert done.returncode == 0


@UNIX
@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_while_the_program_is_imported_ends_it_in_silence(number: int, code: int) -> None:
    script = (
        "import os, sys\n"
        "from app.__main__ import main\n"
        "class Finder:\n"
        "    def find_spec(self, name, *others):\n"
        "        if name == 'app.main':\n"
        f"            os.kill(os.getpid(), {number:d})\n"
        "sys.meta_path.insert(0, Finder())\n"
        "main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_missing_libraries_are_named_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: True)
    monkeypatch.setattr(system, "missing_libraries", lambda display, tools: ["libegl1"] if display else [])

    code = main.main([])

    assert code == 1
    assert "apt-get install --yes libegl1" in capsys.readouterr().err


def test_without_a_display_too_missing_libraries_are_named_before_anything_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: False)
    monkeypatch.setattr(system, "missing_libraries", lambda display, tools: ["libegl1"])

    code = main.main([])

    captured = capsys.readouterr()
    assert (code, captured.out) == (1, "")
    assert captured.err.count("\n") == 1
    assert captured.err.endswith("apt-get install --yes libegl1\n")


def test_a_plot_without_its_libraries_is_refused_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda display, tools: ["libgl1"])

    code = main.main(["run", str(file), "--steps", "1", "--plot", str(tmp_path / "x.png")])

    captured = capsys.readouterr()
    assert code == 2
    assert "libgl1" in captured.err
    assert "dense" in captured.out, "the table is printed all the same"


def test_a_program_is_read_in_the_window_which_asks_about_it(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.state.patience.Reader", partial(Reader, "thread"))
    monkeypatch.setattr("app.program.ending.PATIENCE_S", 60.0)
    asked = list[str]()

    def leave_out(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "exec", leave_out)
    (tmp_path / "net.py").write_text(
        "model = Sequential([Conv2D(8, 3), Flatten(), Dense(32), Dense(3, activation='softmax')])", "utf-8"
    )
    program.document.changed.connect(program.window.close)

    code = run(program, tmp_path / "net.py")

    assert (code, asked) == (0, ["Go on without the layers that do not exist here?"])
    assert program.filing.names.title() == "Experiment of net.py"
