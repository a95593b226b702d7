"""The journal: what hands do, written before they do it, and what went wrong; it outlives the process."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

PLAN, ACTS, FAILURES = "plan.json", "acts.log", "failures.jsonl"
LEFT = "all is done, and the window is left"  # without this remark it was somebody else who ended it
LAID_BY = "works of which nobody was to be asked:"  # and how many of them stay aside for the next start
NUMBERS = re.compile(r"0x[0-9a-f]+|\d+")


class Failure(msgspec.Struct, frozen=True):
    """Something that must not be: its kind, what it was in a line, all that is known of it, and during which act."""

    kind: str
    what: str
    detail: str
    act: int

    @property
    def cause(self) -> tuple[str, str]:
        """The same for failures that are probably one."""
        return self.kind, NUMBERS.sub("#", self.what)


class Journal:
    """Writes line by line and holds nothing open: a process that ends at once has said everything."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.act = 0  # the number of the one that is going on
        for name in (ACTS, FAILURES):
            (folder / name).write_text("", "utf-8")

    def tell(self, act: int, name: str, said: str) -> None:
        """An act is about to do something."""
        self.act = act
        self._write(ACTS, f"{act}\t{name}\t{' '.join(said.split())}")

    def fail(self, kind: str, what: str, detail: str = "") -> None:
        """Something must not be."""
        failure = Failure(kind, what[:300], detail[:20_000], self.act)
        self._write(FAILURES, msgspec.json.encode(failure).decode())

    def remark(self, text: str) -> None:
        """Something worth knowing that is no failure."""
        self._write(ACTS, f"{self.act}\t#\t{text}")

    def _write(self, name: str, line: str) -> None:
        with (self._folder / name).open("a", encoding="utf-8", errors="backslashreplace") as file:
            print(line, file=file)


def told(folder: Path) -> list[str]:
    """All lines of a journal, as far as it came."""
    path = folder / ACTS
    return path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else []


def failed(folder: Path) -> list[Failure]:
    """All failures of a journal; a line that was not finished is none."""
    path, found = folder / FAILURES, list[Failure]()
    for line in path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else ():
        try:
            found.append(msgspec.json.decode(line, type=Failure))
        except msgspec.DecodeError:
            continue
    return found


def acts_of(lines: list[str]) -> list[tuple[int, str]]:
    """The acts of a journal in their order, each once: what a replay does again."""
    rows = [line.split("\t") for line in lines]
    return list(
        dict.fromkeys((int(row[0]), row[1]) for row in rows if len(row) > 1 and row[0].isdigit() and row[1] != "#")
    )
