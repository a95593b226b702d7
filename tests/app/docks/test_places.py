"""Qt's record of its docks is read as what stands on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.places import arrangement, joined
from app.docks.plan import Arrangement, Split, Tabs, columns, leaves, rows, tabs


def test_what_was_laid_out_is_read_again(bench: Bench) -> None:
    bench.lay_out(rows((2, columns((1, "a"), (1, "b"))), (1, tabs("c", "d", front="d"))))

    left = bench.arrangement()

    assert left is not None
    assert isinstance(left.plan, Split)
    (upper, above), (lower, below) = left.plan.parts
    assert isinstance(above, Split)
    assert (above.across, leaves(above), below) == (True, ("a", "b"), Tabs(("c", "d"), "d"))
    assert upper == bench.docks["a"].height()
    assert lower > bench.docks["d"].height()  # the tabs above it belong to its place
    assert (left.hidden, left.height) == ((), 700)


def test_a_bench_without_docks_has_no_arrangement(bench: Bench) -> None:
    assert bench.arrangement() is None


def test_docks_at_all_four_sides_are_one_arrangement(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for name in ("left", "right", "top", "bottom"):
        side = Qt.DockWidgetArea[f"{name.title()}DockWidgetArea"]
        dock = QDockWidget(window)
        dock.setObjectName(name)
        dock.setWidget(QWidget())
        window.addDockWidget(side, dock)
    window.resize(800, 600)
    window.show()

    left = arrangement(bytes(window.saveState().data()), 600)

    assert left is not None
    assert isinstance(left.plan, Split)
    assert [part if isinstance(part, str) else leaves(part) for _, part in left.plan.parts] == [
        "top", ("left", "right"), "bottom",
    ]  # fmt: skip


def test_parts_in_which_nothing_stands_are_left_out() -> None:
    inner = Split(True, ((3, "b"), (4, "c")))

    assert joined(True, [(1, "a"), (0, None), (7, inner)]) == Split(True, ((1, "a"), (3, "b"), (4, "c")))
    assert joined(False, [(5, "a"), (0, None)]) == "a"
    assert joined(False, []) is None


@pytest.mark.parametrize("record", [b"", b"\0\0\0\xff", b"\0\0\0\xff\0\0\0\0\xfd\0\0\0\x01", b"\xff" * 40])
def test_what_is_no_record_has_no_arrangement(record: bytes) -> None:
    assert arrangement(record, 700) is None


@given(st.binary(max_size=200))
def test_no_bytes_can_break_the_reading(record: bytes) -> None:
    head = b"\0\0\0\xff\0\0\0\0\xfd\0\0\0\x01\0\0\0\x02"

    assert isinstance(arrangement(head + record, 700), Arrangement | None)
