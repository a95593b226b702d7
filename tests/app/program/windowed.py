"""The real program in a process of its own, at something: `python -m tests.app.program.windowed edit`."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import psutil

from tests.waiting import comes_about

ROOT = Path(__file__).resolve().parents[3]


class Windowed:
    """The program, running; what it is at has begun when this exists."""

    def __init__(self, doing: str, home: Path, *arguments: str, platform: str = "offscreen") -> None:
        folders = {f"XDG_{each}_HOME": str(home / each.lower()) for each in ("CONFIG", "DATA", "STATE")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.app.program.windowed", doing, *arguments],
            cwd=ROOT,
            env={**os.environ, **folders, "HOME": str(home), "QT_QPA_PLATFORM": platform},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.engine = int(self.process.stdout.readline().split()[-1])

    def end(self, number: int, everybody: bool = False) -> tuple[int, str]:
        """The exit code and what it complained about; `everybody`: the engine hears it too, as in a terminal."""
        (os.killpg if everybody else os.kill)(self.process.pid, number)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, "".join(
            line for line in said.splitlines(keepends=True) if "propagateSizeHints" not in line
        )

    def engine_is_gone(self) -> bool:
        """Within the two seconds that it may take."""
        return comes_about(self._engine_is_dead, within_s=2)

    def kill(self) -> None:
        """Leave nothing behind."""
        for pid in (self.process.pid, self.engine):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.communicate(timeout=20)

    def _engine_is_dead(self) -> bool:
        """It may be before somebody has buried it."""
        return not psutil.pid_exists(self.engine) or psutil.Process(self.engine).status() == psutil.STATUS_ZOMBIE


def at(doing: str) -> None:
    """Let every window begin that as soon as it is there."""
    from PySide6.QtCore import QTimer, qWarning
    from PySide6.QtWidgets import QMenu

    from app.program.program import Program
    from app.widgets.files.file_dialog import FileDialog

    appear = Program.appear

    def begin(program: Program) -> None:
        print("at it", program.player.engine_pid, flush=True)
        match doing:
            case "dialog":
                program.filing.save_as()
            case "menu":
                QMenu(program.window).exec()
            case "parted":
                qWarning("The X11 connection broke (error 1). Did the X11 server die?")
                os._exit(77)  # as Qt does now, in whatever way
            case "busy":
                while True:
                    pass
            case "export":
                names = map("loss-{}.pdf".format, count())  # none is there already, which would be asked about
                setattr(FileDialog, "file_to_write", lambda *_: str(Path.home() / next(names)))  # noqa: B010
                program.exports.exporting.saved.connect(lambda *_: program.exports.export("loss", "pdf"))
                program.exports.export("loss", "pdf")

    def appearing(program: Program) -> None:
        appear(program)
        program.document.set_seed(99)
        if doing == "stopped":
            os.kill(program.player.engine_pid or 0, signal.SIGSTOP)
        QTimer.singleShot(200, lambda: begin(program))

    setattr(Program, "appear", appearing)  # noqa: B010 - a method is no variable


if __name__ == "__main__":
    from app import main, system

    system.has_display = lambda: True
    atexit.register(print, "Python tidied up, which takes its time", file=sys.stderr)
    at(sys.argv[1])
    del sys.argv[1]
    sys.exit(main.main())
