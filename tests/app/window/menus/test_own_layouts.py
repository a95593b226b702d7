"""A row for each layout of one's own, with keys for the first, and found by name."""

from __future__ import annotations

from app.docks.plan import Arrangement
from app.program.program import Program
from app.window.layouts.own import MOST, OwnLayout


def test_each_has_a_row_and_the_first_have_keys(program: Program) -> None:
    for number in range(MOST):
        program.layouts.own.save(OwnLayout(f"a & {number}", Arrangement("loss")))

    rows = program.menus._own_layouts.actions

    assert [row.text() for row in rows] == [f"a && {number}" for number in range(MOST)]
    assert [row.shortcut().toString() for row in rows[:6]] == [*(f"Ctrl+Shift+{key}" for key in range(5, 10)), ""]
    assert set(rows) <= set(program.window.actions())


def test_what_is_gone_has_none(program: Program) -> None:
    program.layouts.own.save(OwnLayout("Mine", Arrangement("loss")))

    program.layouts.own.remove("Mine")

    assert "Mine" not in [action.text() for action in program.window.actions()]


def test_it_is_found_by_its_name(program: Program) -> None:
    program.layouts.own.save(OwnLayout("Mine", Arrangement("data")))
    finder = program.guide.finder
    finder.search()
    finder.field.setText("mine")

    assert "Layout → Mine" in [command.title for command in finder.found()] or finder.found()[0].title.endswith("Mine")
    finder.found()[0].do()
    finder.close_card()

    assert program.layouts.own_name == "Mine"
    assert program.board.bench.is_shown("data")
