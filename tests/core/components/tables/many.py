"""A hundred and more small tables as people keep them, each with what is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

Cell = str | int | float


class Style(NamedTuple):
    """How a table is written."""

    separator: str
    decimal: str
    thousands: str | None = None
    encoding: str = "utf-8"
    above: str = ""  # its names
    end: str = "\n"


class Known(NamedTuple):
    """A table, and how it is to be read."""

    name: str
    content: bytes
    style: Style
    header: bool
    rows: int
    target: str
    kinds: tuple[str, ...]
    last: tuple[Cell, ...]  # values of its first row


class Sheet(NamedTuple):
    """What is written in one style or another."""

    name: str
    names: tuple[str, ...] | None
    rows: list[list[Cell]]
    target: str
    kinds: tuple[str, ...]


def _houses(count: int) -> Sheet:
    rows: list[list[Cell]] = [[0.5 * (i + 1), i % 4 + 1, 475 * (i + 1)] for i in range(count)]
    return Sheet("houses", ("area", "rooms", "price"), rows, "price", ("number",) * 3)


def _answers(count: int) -> Sheet:
    rows: list[list[Cell]] = [[("nein", "ja")[i % 2], (i * 37 % 100) / 100] for i in range(count)]
    return Sheet("answers", ("antwort", "wert"), rows, "antwort", ("text", "number"))


def _prices(count: int) -> Sheet:
    rows: list[list[Cell]] = [[f"2024-01-{i % 28 + 1:02}", 100 + i, 102.5 + i, 101.25 + i] for i in range(count)]
    return Sheet("prices", ("Date", "Open", "High", "Close"), rows, "Close", ("date", *["number"] * 3))


def _people(count: int) -> Sheet:
    cities = ("Seoul", "Busan", "Daegu")
    rows: list[list[Cell]] = [[f"A{i:03}", cities[i % 3], str(i % 2 == 0), 50.25 + i] for i in range(count)]
    return Sheet("people", ("code", "city", "smoker", "weight"), rows, "city", ("text", "text", "text", "number"))


def _numbered(count: int) -> Sheet:
    rows: list[list[Cell]] = [[i / 8, (i * 7 % 11) / 4, "ab"[i % 2]] for i in range(count)]
    return Sheet("numbered", ("0", "1", "label"), rows, "label", ("number", "number", "text"))


def _bare(count: int) -> Sheet:
    rows: list[list[Cell]] = [
        [i + 0.25, (i * 7 % 11) / 4, ("setosa", "virginica")[i * 2 // count]] for i in range(count)
    ]
    return Sheet("bare", None, rows, "3", ("number", "number", "text"))


def _korean(count: int) -> Sheet:
    rows: list[list[Cell]] = [[40 + i, i % 4 + 1, 300.5 + 7 * i] for i in range(count)]
    return Sheet("korean", ("면적", "방", "가격"), rows, "가격", ("number",) * 3)


def _german(count: int) -> Sheet:
    rows: list[list[Cell]] = [[i / 2 + 0.25, ("groß", "klein", "für später")[i % 3]] for i in range(count)]
    return Sheet("german", ("Fläche", "Größe"), rows, "Größe", ("number", "text"))


SHEETS = (_houses, _answers, _prices, _people, _numbered, _bare)
STYLES = (
    Style(",", "."),
    Style(",", ".", ","),
    Style(";", "."),
    Style(";", ","),
    Style(";", ",", "."),
    Style(";", ".", ","),
    Style(";", ",", " "),
    Style("\t", "."),
    Style("\t", ",", "."),
    Style("|", "."),
    Style(",", ".", above="Measured by hand\n"),
    Style(",", ".", above="# made in May\n# by hand\n"),
    Style(";", ",", above="sep=;\n", end="\r\n"),
    Style(",", ".", encoding="utf-8-sig", end="\r\n"),
    Style("\t", ",", encoding="utf-16", end="\r\n"),
)
COUNTS = (7, 12, 25, 40)


def known() -> Iterator[Known]:
    """All of them."""
    for i, style in enumerate(STYLES):
        for j, sheet in enumerate(SHEETS):
            yield _written(sheet(COUNTS[(i + j) % len(COUNTS)]), style)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"):
        yield _written(_korean(30), Style(",", ".", encoding=encoding))
    for encoding in ("utf-8", "cp1252"):
        yield _written(_german(30), Style(";", ",", encoding=encoding))
    for count in range(2, 16):
        yield _written(_answers(count), Style(";", ","))


def _written(sheet: Sheet, style: Style) -> Known:
    lines = [style.separator.join(sheet.names)] if sheet.names is not None else []
    lines += [style.separator.join(_cell(cell, style) for cell in row) for row in sheet.rows]
    text = style.above.replace("\n", style.end) + "".join(line + style.end for line in lines)
    name = "-".join(map(str, (sheet.name, len(sheet.rows), *style)))
    return Known(name, text.encode(style.encoding), style, sheet.names is not None, len(sheet.rows), sheet.target,
                 sheet.kinds, tuple(sheet.rows[0]))  # fmt: skip


def _cell(cell: Cell, style: Style) -> str:
    if isinstance(cell, str):
        return cell
    text = f"{cell:,}" if style.thousands is not None else str(cell)
    swapped = {",": style.thousands or "", ".": style.decimal}
    text = "".join(swapped.get(letter, letter) for letter in text)
    return f'"{text}"' if style.separator in text else text


def uses(table: Known, mark: str | None) -> bool:
    """Whether a mark is written anywhere in the numbers of the table."""
    text = table.content.decode(table.style.encoding)
    return mark is not None and any(f"{i}{mark}{j}" in text for i in range(10) for j in range(10))
