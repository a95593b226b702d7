"""The picture of a neuron has as many rows as fit, and loses columns before it loses figures."""

from __future__ import annotations

from functools import partial
from math import ceil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QSize
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.plots.microscope.drawing import ROW_PX, named
from app.plots.microscope.plot import Microscope
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.components.datasets import Csv
from core.layers import Dense
from core.probes.neuron import Neuron
from tests.app.plots.neurons import looked_at
from tests.app.plots.seen import ink, painted, shown
from tests.core.networks import SMALL

WIDE = replace(SMALL, layers=(Dense(units=64), Dense(units=4)))


@pytest.mark.parametrize("width, columns", [(340, 2), (560, 4), (900, 6)])
def test_a_narrow_card_has_fewer_columns(qtbot: QtBot, theme: Theme, texts: Texts, width: int, columns: int) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, width, 300)
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)

    plot.show_views((history,))

    assert len(plot.drawing._columns()) == columns
    assert not plot.grab().isNull()


def test_a_row_is_found_under_the_pointer_and_nothing_beside_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 700, 300)
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)
    plot.show_views((history,))
    top, step = plot.drawing.top, theme.size(21)

    assert plot.drawing.row_at(QPointF(50, top + step / 2)) is None
    assert plot.drawing.row_at(QPointF(50, top + 2.5 * step)) == 1
    assert plot.drawing.row_at(QPointF(690, top + 2.5 * step)) is None


@pytest.mark.parametrize("height", [96, 110, 130, 150, 180, 240, 400])
def test_no_line_is_cut_at_the_foot_of_a_low_card(qtbot: QtBot, theme: Theme, texts: Texts, height: int) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 340, height)
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)

    plot.show_views((history,))

    foot = ceil(plot.canvas.rect.bottom())
    image = painted(plot.drawing.draw, 340, foot + 200)
    assert ink(image, QRect(0, 0, 340, foot)) > 0
    assert ink(image, QRect(0, foot, 340, 200)) == 0


@pytest.mark.parametrize("width, height", [(407, 132), (407, 240)])
def test_a_low_card_has_every_number_that_can_be_typed(
    qtbot: QtBot, theme: Theme, texts: Texts, width: int, height: int
) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, width, height)
    plot.resize(plot.size() + QSize(width, height) - plot.canvas.rect.size().toSize())
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)

    plot.show_views((history,))

    columns, pen = plot.drawing._columns(), lettering.pen(theme, 13)
    assert list(columns) == [0, 1, 2, 3]
    assert all(right - left - 4 >= pen.width("−0.0503") for left, right in list(columns.values())[1:])
    assert {term.kind for term in plot.drawing.places()} == {"inputs", "weights", "bias"}


@pytest.mark.parametrize("width", [340, 360, 407, 560])
def test_the_inputs_are_headed_by_a_whole_word(qtbot: QtBot, theme: Theme, texts: Texts, width: int) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, width, 132)
    plot.show_views((looked_at(WIDE, Neuron(0, 0, 0))[0],))
    pen, top = lettering.pen(theme, 11, "secondary"), round(plot.drawing.top)
    end = max(plot.drawing._columns()[0][1], pen.width("input"))
    head = partial(pen.write, x=end, middle=plot.drawing.top + ROW_PX / 2, text="input", align=1.0)
    first = QRect(0, top, round(end), ROW_PX - 1)

    written, whole = painted(plot.drawing.draw, width), painted(head, width)

    assert ink(written, first) == ink(whole, first)


@pytest.mark.parametrize("width", [340, 560, 900])
def test_inputs_have_the_names_of_their_columns_and_room_for_them(
    qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path, width: int
) -> None:
    rows = "".join(f"{i},{'ab'[i % 2]},{i % 3}\n" for i in range(12))
    (tmp_path / "a.csv").write_text(f"outside temperature,group,kind\n{rows}")
    plot = Microscope(theme, texts)
    shown(qtbot, plot, width, 300)
    history, *_ = looked_at(
        replace(WIDE, data=Csv(path=str(tmp_path / "a.csv"), target="kind")), Neuron(0, 0, 0), Neuron(1, 0, 0)
    )

    plot.show_views((history,))
    left, right = plot.drawing._columns()[0]

    header, inputs = plot.table()
    assert {row[header.index("input")] for row in inputs} == {"outside temperature", "group=a", "group=b"}
    assert right - left >= min(lettering.pen(theme, 13).width("outside temperature"), 0.39 * plot.drawing.rows.width())
    plot.show_neuron(1, 0)
    plot.show_views((history,))
    assert plot.table()[1][0][header.index("input")] == 1


def test_on_a_narrow_card_a_formula_gives_way_to_what_it_is_of(theme: Theme) -> None:
    pen = lettering.pen(theme, 13)
    room = pen.width("∂L/∂b")

    assert named(pen, "y = φ(h), sigmoid", 999.0) == "y = φ(h), sigmoid"
    assert named(pen, "y = φ(h), sigmoid", pen.width("y = φ(h), ")) == "y = φ(h)"
    assert named(pen, "y = φ(h), sigmoid", pen.width("y = φ")) == "y"
    assert named(pen, "= δ = ∂L/∂h", pen.width("δ")) == "δ"
    assert named(pen, "∂L/∂b, whole batch", room).startswith("∂L")


def test_two_inputs_in_a_lecture_room_have_all_their_numbers(qtbot: QtBot, texts: Texts) -> None:
    theme = Theme(PROJECTOR)
    theme.present(720)
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 788, 520)  # of 1280 × 720, beside words

    plot.show_views((looked_at(WIDE, Neuron(0, 0, 0))[0],))

    assert list(plot.drawing._columns()) == [0, 1, 2, 3]
