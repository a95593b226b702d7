"""Ctrl+Tab leads through all cards, those behind tabs too."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.docks.card_steps import go_to_card
from app.docks.dock import dock_of
from app.program.program import Program


def held(program: Program, step: int) -> str:
    """The card that has the keyboard after a step."""
    go_to_card(program.board.bench, step)
    return dock_of(QApplication.focusWidget())


def test_all_that_are_shown_are_visited_in_order_and_again(program: Program) -> None:
    bench = program.board.bench
    shown = [name for name in bench.docks if bench.is_shown(name)]

    visited = [held(program, 1) for _ in range(len(shown) + 1)]

    assert visited == [*shown, shown[0]]
    assert len(shown) > 3


def test_backwards_begins_with_the_last(program: Program) -> None:
    bench = program.board.bench
    shown = [name for name in bench.docks if bench.is_shown(name)]

    assert [held(program, -1), held(program, -1)] == [shown[-1], shown[-2]]


def test_what_has_the_whole_bench_keeps_the_keyboard(program: Program) -> None:
    program.board.bench.maximise("loss")

    for _ in range(2):
        held(program, 1)
        assert QApplication.focusWidget() is program.board.plot("loss")
