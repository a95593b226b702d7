"""What is no file: names that cannot be, pipes, devices and sockets, each read or written as a person might try to."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import found_in, read_experiment, write_experiment
from core.system.streams import streams_beside


def no_files(folder: Path) -> Iterator[Callable[[], object]]:
    """Attempts, each of which is refused; the folder is the current one, for the name of a socket must be short."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    yield lambda: read_experiment("a\0b")
    yield lambda: read_experiment("\ud800")
    yield lambda: write_experiment(folder / "nowhere" / "x.json", Experiment())
    yield lambda: read_experiment(os.devnull)
    yield lambda: read_experiment(pipe)
    yield lambda: write_experiment(pipe, Experiment())
    yield lambda: write_experiment("", Experiment())
    yield Csv(path="-").shape
    with streams_beside("-"):
        yield Csv(path="/dev/stdin").shape
    both = os.open(pipe, os.O_RDWR)
    yield lambda: found_in(pipe, patience=0.0)
    os.close(both)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        yield lambda: read_experiment("socket")
