"""The command line without a shell, and the files that it has to refuse."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from core.commands.command_line import main
from core.commands.pictures import Ask, Asked, FindPictures, Pictures, Wanted
from core.experiment.pictures import Look
from core.probes.probe import Probe
from core.record.view import View

ROOT = Path(__file__).parents[2]
GOOD: dict[str, Any] = {"format": "backscope-experiment", "version": 1, "layers": []}
BAD: list[tuple[Any, tuple[str, ...]]] = [
    (GOOD | {"layers": [{"kind": "conv"}]}, ("layers[0]", "conv")),
    (GOOD | {"layers": [{"kind": "dense", "units": 0}]}, ("layers[0].units",)),
    (GOOD | {"layers": [{"kind": "dense", "units": 10**9}]}, ("layers[0].units",)),
    (GOOD | {"layers": [{"kind": "dense", "colour": 1}]}, ("layers[0]", "colour")),
    (GOOD | {"seed": "seven"}, ("seed",)),
    (GOOD | {"data": {"kind": "sine"}, "loss": {"kind": "hinge"}}, ("loss", "hinge")),
    (GOOD | {"layers": [{"kind": "dense", "units": 4096}] * 5000}, ("layers", "memory")),
    (GOOD | {"version": 2}, ("version",)),
]


def no_window(path: str | None) -> int:
    raise AssertionError(f"a window for {path}")


def no_pictures() -> Pictures:
    raise AssertionError("a plot")


class Drawn(NamedTuple):
    """What somebody was asked to draw."""

    view: View
    wanted: Wanted
    look: Look
    language: str


class Pen:
    """Draws nothing, but remembers what it was asked for."""

    def __init__(self, *probes: Probe) -> None:
        self.drawn: list[Drawn] = []
        self.answers: list[tuple[int, Any] | None] = []
        self.asked: list[Asked] = []
        self._probes = probes

    def __call__(self) -> Pictures:
        return self

    def names(self) -> tuple[str, ...]:
        return ("gradient-profile", "heatmap")

    def layouts(self) -> tuple[str, ...]:
        return ("watch",)

    def listing(self) -> str:
        return "\n".join(self.names())

    def values(self, plot: str) -> tuple[str, ...]:
        return ("decades", "first_delta")

    def takes(self, plot: str, settings: str) -> bool:
        return settings in ("{}", '{"layer":0}')

    def measure(self, view: View | None, ask: Ask, asked: Asked) -> float:
        """How many steps there are; of no run, nothing."""
        self.asked.append(asked)
        return 0.0 if view is None else float(len(view))

    def draw(self, view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
        ask(self._probes)
        self.answers += [view.answer(probe) for probe in self._probes]
        self.drawn.append(Drawn(view, wanted, look, language))


def run(*arguments: str, pictures: FindPictures = no_pictures) -> int:
    """The exit code, as the shell would see it."""
    try:
        return main(arguments, no_window, pictures)
    except SystemExit as end:
        return int(end.code or 0)


def alone(
    *arguments: str, cwd: Path = ROOT, stdin: Any = None, stdout: Any = subprocess.PIPE, **environment: str
) -> Any:
    """What a process of its own gives; its standard input may be bytes, which come through a pipe."""
    script = "import sys; from core.commands.command_line import main; sys.exit(main(sys.argv[1:], None, None))"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        **({"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}),
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )


def assert_one_line(text: str, *parts: str) -> None:
    assert text.startswith("backscope: ")
    assert text.count("\n") == 1
    assert all(part in text for part in parts), text
