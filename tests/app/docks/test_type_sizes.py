"""Whoever comes back to a type size finds the docks as large as they were."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import rows
from app.theme import Theme
from tests.app.passes import let_pass


def test_docks_are_as_large_as_they_were_left(bench: Bench, theme: Theme, qtbot: QtBot) -> None:
    bench.lay_out(rows((2, "a"), (1, "b")))
    let_pass()
    before = {name: bench.docks[name].size() for name in ("a", "b")}

    theme.show_scale(1.6)
    let_pass()
    theme.show_scale(1.0)

    qtbot.waitUntil(lambda: {name: bench.docks[name].size() for name in ("a", "b")} == before)
