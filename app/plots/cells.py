"""What the tables of all plots have in common: of which steps a row is, of which layer, and what is a mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.record.frame import Frame

Cell = str | int | float
PLACE = ("slot", "layer")  # from 0, as files count, and from 1, as the screen does
OUTPUT = "output"


def place(entry: int, entries: int) -> list[Cell]:
    """Slot and layer of an entry of the stack."""
    return [OUTPUT, OUTPUT] if entry == entries - 1 else [entry, entry + 1]


def with_names(header: list[str], rows: list[list[Cell]], names: Sequence[str]) -> tuple[list[str], list[list[Cell]]]:
    """The same table, with what people call the layers behind their numbers; as it was where nobody named any."""
    if not any(names) or PLACE[1] not in header:
        return header, rows
    at = header.index(PLACE[1]) + 1
    called = [names[slot] if isinstance(slot := row[at - 2], int) else names[-1] for row in rows]
    return [*header[:at], "name", *header[at:]], [
        [*row[:at], name, *row[at:]] for row, name in zip(rows, called, strict=True)
    ]


def named(measure: str, entry: int, entries: int) -> str:
    """The column that a measure of an entry has where rows are steps."""
    return f"{measure}_{OUTPUT}" if entry == entries - 1 else f"{measure}_slot_{entry}_layer_{entry + 1}"


def step_columns(averaged: bool) -> list[str]:
    """One step, or the first and the last of those that a row stands for."""
    return ["first_step", "last_step"] if averaged else ["step"]


def step_cells(first: float, last: float, averaged: bool) -> list[Cell]:
    """The cells under `step_columns`."""
    return [int(first), int(last)] if averaged else [int(first)]


def frame_cells(frame: Frame) -> list[Cell]:
    """The same for a frame, which may be the mean of several steps."""
    span = frame.mean_of
    return [frame.step] if span is None else [span[0], span[-1]]


def means(measures: Iterable[str], averaged: bool) -> list[str]:
    """The names of columns, which say where they are means."""
    return [f"mean_{name}" if averaged else name for name in measures]
