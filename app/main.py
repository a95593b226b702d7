"""The program: the window, or the command line where there is no screen."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app import system
from core.commands import command_line as cli

if TYPE_CHECKING:
    from types import ModuleType

    from core.record.view import View

PICTURE = "gradient-profile.png"


def main(argv: list[str] | None = None) -> int:
    """Obey the command line; Qt is imported only where a window or a picture is wanted."""
    return cli.main(sys.argv[1:] if argv is None else argv, open_window, write_plot)


def open_window(file: str | None) -> int:
    """The window, with a file or as it is first met; without a screen, a run without a window instead."""
    display = system.has_display()
    lacking = system.lacking(display)
    if lacking is not None:
        print(f"backscope: {lacking}", file=sys.stderr)
        return 1
    if not display:
        print("There is no display, so here is a run without a window: 200 steps, and the picture in", PICTURE)
        return _run_without_window(file)
    return _run_window(file)


def write_plot(history: View, path: str) -> None:
    """The gradient profile of a run as a picture; OSError or ImportError where it cannot be."""
    lacking = system.lacking(display=False)
    if lacking is not None:
        raise ImportError(lacking)
    from app.export.offscreen import write_profile

    write_profile(history, Path(path))


def _run_without_window(file: str | None) -> int:
    """What the window would show first, in words and as a picture in the current folder."""
    if file is not None:
        return cli.main(["run", file, "--plot", PICTURE], open_window, write_plot)
    from core.experiment import default_experiment
    from core.experiment.files import write_experiment

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "experiment.json"))
        write_experiment(path, default_experiment())
        return cli.main(["run", path, "--plot", PICTURE], open_window, write_plot)


def _run_window(file: str | None) -> int:
    from core.experiment import default_experiment
    from core.experiment.files import found_in

    running = window_program()
    program = running.begin(*found_in(file)) if file is not None else running.begin(default_experiment())
    code: int = running.run(program)
    return code


def window_program() -> ModuleType:
    """The part of the program that has a window: the numbers before Qt, whose hook would read their sources."""
    from app.program.importing import plain_imports

    with plain_imports():
        from app.program import running
    return running
