"""The program: the window, or the command line where there is no screen."""

from __future__ import annotations

import sys

from core.commands.ending import end_on_signals, end_with_caller, leave

TYPE_CHECKING = False  # nothing is imported here that takes time: as long as it takes, Ctrl+C is not heard
if TYPE_CHECKING:
    from types import ModuleType

    from core.commands.pictures import Pictures

FIRST = "preset:sigmoid-vanishing"  # the default experiment
PICTURE = "gradient-profile{}.png"
WINDOW = "app.program.running"
SIGNALLED = 128  # exit codes above tell of a signal, after which nobody waits


def main(argv: list[str] | None = None) -> int:
    """Obey the command line; Qt is imported only where a window or a picture is wanted.

    Without `argv` it is the whole program, which hears of signals before it imports anything that takes time.
    """
    if argv is not None:
        return _obey(argv)
    end_on_signals()
    end_with_caller()
    if not sys.warnoptions:
        _spare_people_warnings()
    if hasattr(sys, "frozen"):  # one file for everything, the engine's process too
        from multiprocessing import freeze_support

        freeze_support()
    try:
        code = _obey(sys.argv[1:])
    except SystemExit as end:  # argparse has said all
        code = int(end.code or 0)
    if WINDOW not in sys.modules or code > SIGNALLED:  # else Qt ends in its own way, and in its own time
        leave(code)
    return code


def _spare_people_warnings() -> None:
    """They are for programmers, who ask for them; what concerns people is said in the program's own words."""
    from warnings import simplefilter

    simplefilter("ignore")


def _obey(argv: list[str], foreword: str | None = None) -> int:
    from core.commands import command_line

    return command_line.main(argv, open_window, find_pictures, foreword)


def open_window(file: str | None) -> int:
    """The window, with a file or as it is first met; without a screen, a run without a window instead."""
    from app import system

    display = system.has_display()
    lacking = system.lacking(display)
    if lacking is not None:
        print(f"backscope: {lacking}", file=sys.stderr)
        return 1
    if not display:
        return _run_without_window(file)
    window_program()
    from app.program import opening

    return opening.open_window(file)


def find_pictures() -> Pictures:
    """Whoever draws plots without a window; ImportError where a library is missing."""
    from app import system

    lacking = system.lacking(display=False)
    if lacking is not None:
        raise ImportError(lacking)
    from app.lectures import offscreen

    pictures: Pictures = offscreen  # a module offers as much as an object would
    return pictures


def _run_without_window(file: str | None) -> int:
    """What the window would show first, in words and as a picture in the current folder; of a lecture there is none."""
    if file is not None:
        _require_no_lecture(file)
    picture = _free_name()
    foreword = f"There is no display, so here is a run without a window: 200 steps, and the picture in {picture}"
    return _obey(["run", "--plot", picture, "--", FIRST if file is None else file], foreword)


def _require_no_lecture(file: str) -> None:
    from core.experiment.disk import FileError
    from core.scenes.heads import is_lecture
    from core.scenes.shipped import NAMED, lecture_path
    from core.wording import Reason

    if file.startswith(NAMED):
        lecture_path(file.removeprefix(NAMED))  # one that is none cannot be tried either
    if file.startswith(NAMED) or is_lecture(file):
        raise FileError(Reason("lecture.no_display").at(file))


def _free_name() -> str:
    """What a picture is called that takes the place of nothing: nobody has named it."""
    from itertools import chain, count
    from os.path import lexists

    names = map(PICTURE.format, chain([""], map("-{}".format, count(2))))
    return next(name for name in names if not lexists(name))


def window_program() -> ModuleType:
    """The part of the program that has a window: the numbers before Qt, whose hook would read their sources."""
    from app.program.importing import plain_imports

    with plain_imports():
        from app.program import running
    return running
