"""Reads hostile tables, in processes that may fall: `python -m tests.hostile.tables`."""

from __future__ import annotations

import math
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
from numpy.random import default_rng

from app.state.document import Document
from core.components.datasets import Csv
from core.components.tables import DataError
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.layers import Dense
from tests.hostile.mangling import ODD_NUMBERS, ODD_TEXTS, is_clean, mangled
from tests.hostile.workers import Set, main

PATIENCE_S = 60.0
S_PER_BYTE, S_AT_LEAST = 20 / 100e6, 3.0  # of processor time; the least is for a machine that is busy
LARGE = 5_000_000  # bytes
COMMAND, WINDOW = 400, 20  # every so many go through the command line, through the window's document


def case(_number: int, rng: Random, folder: Path) -> tuple[str, str]:
    """One table: a guess of what it might be, read or refused in one line."""
    path = folder / "table.csv"
    path.write_bytes(made(rng))
    began = time.process_time()
    data = Csv(path=str(path), target=rng.choice(ODD_TEXTS if rng.random() < 0.1 else ("", "1", "b")))
    end, fault = _read(data)
    taken, allowed = time.process_time() - began, S_AT_LEAST + path.stat().st_size * S_PER_BYTE
    if not fault and taken > allowed:
        fault = f"took {taken:.1f} s, where {allowed:.1f} s are allowed"
    if not fault and rng.randrange(WINDOW) == 0:
        fault = _in_a_document(data, folder, refused=end == "refused")
    if not fault and rng.randrange(COMMAND) == 0:
        fault = _by_command(folder)
    return end, fault


def made(rng: Random) -> bytes:
    """A table that was good before something happened to it, or one that never was."""
    if rng.random() < 0.03:
        return rng.choice(MONSTERS)(rng)
    content = _good(rng).encode()
    return mangled(rng, content) if rng.random() < 0.6 else content


def _good(rng: Random) -> str:
    separator, end = rng.choice((",", ",", ";", "\t", " ", "   ")), rng.choice(("\n", "\n", "\r\n", "\r"))
    width, height = rng.choice((1, 2, 3, 3, 5, 9, 40)), rng.choice((0, 1, 2, 5, 30, 300))
    odd = rng.random() < 0.3
    columns = [rng.choice(_CELLS if odd and rng.random() < 0.5 else _CELLS[:4]) for _ in range(width)]
    columns[-1] = rng.choice(_CELLS[:6])
    point = "," if separator != "," and rng.random() < 0.3 else "."
    rows = [separator.join(column(rng).replace(".", point) for column in columns) for _ in range(height)]
    if rng.random() < 0.7:
        rows.insert(0, separator.join(rng.choice(("a", "b", "길이", '"c,d"', "2020")) for _ in columns))
    return end.join(rows) + rng.choice((end, ""))


_CELLS: tuple[Callable[[Random], str], ...] = (
    lambda rng: f"{rng.gauss(0, 1):.4f}",
    lambda rng: f"{rng.gauss(0, 1):.4f}",
    lambda rng: str(rng.randrange(4)),
    lambda rng: f"{rng.uniform(-9, 9):.2f}",
    lambda rng: rng.choice(("red", "green", "blue")),
    lambda rng: rng.choice(('"a ""quoted"" one"', '"two\nlines"', "plain")),
    lambda rng: rng.choice(ODD_NUMBERS),
    lambda rng: rng.choice(("1e308", "-1e308", "1.7e308")),
    lambda rng: rng.choice(ODD_TEXTS),
    lambda rng: rng.choice(("", "?", "NA", "nan", "1")),
)


def _large(text: str) -> Callable[[Random], bytes]:
    return lambda rng: (text * (rng.randrange(LARGE) // len(text.encode()) + 1)).encode()


_PIECES = (
    "1,2\n", "1,", "1 ", "\n", ",\n", ",,,,,\n", '"\n",', '"', '"",""\n', "a", "\0", "\0,\0\n", "1\r", "é;1\n",
    "１,２\n", " \n",
    "1e999999999,1\n", "9" * 100_000 + ",1\n", "x,y,z\n", "the quick, brown; fox\tjumps\n",
)  # fmt: skip
MONSTERS: tuple[Callable[[Random], bytes], ...] = (
    *map(_large, _PIECES),
    lambda rng: b"a,b\n" + b"".join(b"%d,name %d\n" % (i, i) for i in range(rng.randrange(300_000))),
    lambda rng: b"a,b\n" + b"".join(b"%d,%d.5\n" % (i, i) for i in range(rng.randrange(300_000))),
    lambda rng: b"a,b\n1,2\n" + b'1,"' + b"x\n" * rng.randrange(LARGE // 2),
    lambda rng: ",".join(f"c{i}" for i in range(rng.randrange(300_000))).encode() + b"\n1,2\n",
    lambda rng: rng.randbytes(rng.randrange(LARGE)),
)


def _read(data: Csv) -> tuple[str, str]:
    try:
        inputs, classes, targets = data.shape()
        found = data.load(default_rng(0))
    except DataError as error:
        said = str(error)
        return "refused", "" if is_clean(said, 1_000) else f"said {said[:300]!r}"
    sound = found.x.shape[1] == inputs >= 1 and found.classes == classes and bool(np.isfinite(found.x).all())
    few = math.prod(found.target.shape) == len(found.x) and (classes > 1) != (targets == 1)
    return "read", "" if sound and few else f"{inputs}, {classes}, {targets} of {found.x.shape}"


def _in_a_document(data: Csv, folder: Path, *, refused: bool) -> str:
    """What the window does with an experiment that has this table."""
    path, said = folder / "experiment.json", list[object]()
    write_experiment(path, Experiment(data=data, layers=(Dense(units=4),)))
    document = Document(Experiment())
    document.file_failed.connect(said.append)
    opened = document.open(path)
    return "" if opened != bool(said) and not (refused and opened) else f"opened: {opened}, said: {said}"


def _by_command(folder: Path) -> str:
    path = folder / "command.json"
    table = {"kind": "csv", "path": str(folder / "table.csv")}
    path.write_text(
        f'{{"format": "backscope-experiment", "version": 1, "data": {table}, "layers": []}}'.replace("'", '"')
    )
    command = (sys.executable, "-m", "app", "run", str(path), "--steps", "2", "--json")
    ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    lines = ran.stderr.splitlines()
    good = (ran.returncode == 0 and not lines) or (ran.returncode == 2 and len(lines) == 1 and not ran.stdout)
    return "" if good else f"the command ended with {ran.returncode}: {ran.stderr[-500:]}"


SET = Set("tests.hostile.tables", "hostile tables", 10_000, PATIENCE_S, case)

if __name__ == "__main__":
    sys.exit(main(SET))
