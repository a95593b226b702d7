"""Messy tables, drawn from a seed: all that people do to a table at once, each with what is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

DATES = (
    "%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%Y/%m/%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%b %d, %Y", "%d %b %Y",
    "%Y.%m.%d", "%Y년 %m월 %d일", "%Y%m%d", "%d-%b-%Y",
)  # fmt: skip
UNITS = ("{} kg", "{}%", "{} %", "${}", "€ {}", "{} €", "{}원", "{} °C", "{} m²", "USD {}")
WORDS = (("red", "green", "blue"), ("yes", "no"), ("서울", "부산"), ("True", "False"), ("groß", "klein"))
GAPS = ("", "NA", "n/a", "NaN", "null", "?", "-", "--", "–", ".", "None", "#N/A")
MARKS = ((",", ".", None), (",", ".", ","), (";", ",", "."), (";", ",", " "), (";", ".", "'"), ("\t", ",", "."),
         ("\t", ".", None), ("|", ",", None), (";", ",", None), (",", ",", " "))  # fmt: skip
ABOVE = ("", "", "Measured in May\n", "Report 2024\n\n", "# by hand\n# in May\n", "sep=\n")


class Held(NamedTuple):
    """A column as it is written, and what it holds."""

    name: str
    kind: str
    cells: list[str]
    numbers: list[float | None]  # None where there is none
    missing: int = 0


class Messy(NamedTuple):
    """A table, and how it is to be read."""

    content: bytes
    separator: str
    rows: int
    columns: tuple[Held, ...]


def messy(seed: int) -> Messy:
    """One of them. What decides its marks is in it: an amount with two decimals."""
    rng = Random(seed)
    separator, decimal, thousands = rng.choice(MARKS)
    count = rng.choice((4, 5, 7, 10, 20, 40))

    def written(value: float, decimals: int) -> str:
        text = f"{value:,.{decimals}f}" if thousands else f"{value:.{decimals}f}"
        return "".join({",": thousands or "", ".": decimal}.get(letter, letter) for letter in text)

    gap, unit = rng.choice(GAPS), rng.choice(UNITS)
    made: list[Callable[[str], Held]] = [
        lambda name: _amounts(rng, name, count, lambda value: written(value, 2), gap),
        lambda name: _amounts(rng, name, count, lambda value: unit.format(written(value, 1)), gap),
        lambda name: _words(rng, name, count),
        lambda name: _dates(rng, name, count),
    ]
    columns = [
        made[0]("height"),
        *(rng.choice(made)(name) for name in ("면적", "Größe", "per day", "x2")[: rng.randrange(5)]),
    ]
    columns.append(_words(rng, "kind", count))
    return Messy(_content(rng, separator, columns), separator, count, tuple(columns))


def _amounts(rng: Random, name: str, count: int, written: Callable[[float], str], gap: str) -> Held:
    values: list[float | None] = [rng.randrange(100, 90_000) / 10 for _ in range(count)]
    lost = set(rng.sample(range(count), count // 5)) if rng.random() < 0.4 else set()
    values = [None if i in lost else value for i, value in enumerate(values)]
    return Held(name, "number", [gap if value is None else written(value) for value in values], values, len(lost))


def _words(rng: Random, name: str, count: int) -> Held:
    chosen: Sequence[str] = rng.choice(WORDS)
    return Held(name, "text", [chosen[i % len(chosen)] for i in range(count)], [None] * count)


def _dates(rng: Random, name: str, count: int) -> Held:
    first, form = date(rng.randrange(1990, 2025), 1, 13), rng.choice(DATES)
    return Held(name, "date", [(first + timedelta(9 * i)).strftime(form) for i in range(count)], [None] * count)


def _content(rng: Random, separator: str, columns: Sequence[Held]) -> bytes:
    everywhere, trailing = rng.random() < 0.1, rng.random() < 0.1

    def line(cells: Sequence[str]) -> str:
        quoted = [f'"{cell}"' if everywhere or separator in cell else cell for cell in cells]
        return separator.join([*quoted, *[""] * trailing])

    lines = [
        line([column.name for column in columns]),
        *map(line, zip(*(column.cells for column in columns), strict=True)),
    ]
    if rng.random() < 0.1:
        lines.insert(3, "")
    text = rng.choice(ABOVE).replace("sep=", f"sep={separator}") + "\n".join(lines) + "\n" * rng.randrange(3)
    text = text.replace("\n", rng.choice(("\n", "\r\n")))
    encoding = rng.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"))
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode()
