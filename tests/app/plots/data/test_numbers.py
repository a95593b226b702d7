"""In a table of one's own, axes, classes and numbers are called what their owner calls them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.plots.data.numbers import named
from app.plots.data.plot import COLUMNS, DataPlot
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Csv, Moons
from core.components.losses import MeanSquaredError
from core.components.preprocessing import Whiten
from tests.app.plots.data.test_plot import run
from tests.app.plots.seen import shown

ROWS = "".join(f"{i},{(i * 7) % 10},{'=busan' if i % 2 else 'seoul'}\n" for i in range(20))


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> DataPlot:
    """On the screen, without a run."""
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 900, 420)
    return plot


@pytest.fixture
def table(tmp_path: Path) -> Csv:
    """Two features and a class, with names in Korean."""
    (tmp_path / "a.csv").write_text(f"나이,키 & 몸무게,도시\n{ROWS}")
    return Csv(path=str(tmp_path / "a.csv"))


def test_columns_and_classes_have_their_names(plot: DataPlot, table: Csv) -> None:
    run(plot, data=table)

    assert "나이 mean" in plot.text_twin()
    assert "키 & 몸무게 mean" in plot.text_twin()
    assert [text for *_, text in plot.key.entries][:3] == ["도시", "=busan", "seoul"]
    assert plot.answer is not None
    assert plot.words.target(plot.answer, 1.0) == "class seoul"
    assert plot.words.said(plot.answer, (0.0, 0.0), 0.0).endswith("the network says class =busan")


def test_so_has_an_amount(plot: DataPlot, tmp_path: Path) -> None:
    rows = "".join(f"{i},{i % 3},{100 * i}.5\n" for i in range(20))
    (tmp_path / "a.csv").write_text(f"size,rooms,price\n{rows}")

    run(plot, data=Csv(path=str(tmp_path / "a.csv")), loss=MeanSquaredError())

    assert [text for *_, text in plot.key.entries][:2] == ["price 0.5", "price 1,900"]
    assert plot.table()[0][2] == "price"
    assert plot.answer is not None
    assert plot.words.target(plot.answer, 200.5) == "price 200"


def test_so_have_the_numbers(plot: DataPlot, table: Csv) -> None:
    run(plot, data=table)

    header, rows = plot.table()

    assert header == ["sample", "split", "도시", "나이 (before)", "키 & 몸무게 (before)",
                      "나이 (after)", "키 & 몸무게 (after)"]  # fmt: skip
    assert {(row[2], float(row[3]) % 2) for row in rows} == {("=busan", 1.0), ("seoul", 0.0)}


def test_a_name_of_two_lines_leaves_the_header_on_one(plot: DataPlot, table: Csv) -> None:
    run(plot, data=table)
    assert plot.answer is not None

    header, _ = named(replace(plot.answer, features={0: "a\nb"}, target_name="c\r\nd"), COLUMNS, [])

    assert header[2:5] == ["c\\r\\nd", "a\\nb (before)", "before_y"]


def test_principal_components_are_no_columns(plot: DataPlot, table: Csv) -> None:
    run(plot, data=table, preprocessing=Whiten())

    assert plot.table()[0][3:] == ["나이 (before)", "키 & 몸무게 (before)", "after_x", "after_y"]


def test_what_has_no_names_keeps_its_numbers(plot: DataPlot) -> None:
    run(plot, data=Moons(samples=50))

    header, rows = plot.table()

    assert header == COLUMNS
    assert {row[2] for row in rows} == {0.0, 1.0}
    assert "feature 1 mean" in plot.text_twin()


def test_another_table_with_the_same_numbers_has_other_names(plot: DataPlot, table: Csv, tmp_path: Path) -> None:
    run(plot, data=table)
    (tmp_path / "b.csv").write_text(f"age,size,city\n{ROWS}")

    run(plot, data=Csv(path=str(tmp_path / "b.csv")))

    assert plot.table()[0][2:4] == ["city", "age (before)"]
