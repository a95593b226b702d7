"""Whoever comes back to a type size finds the docks as large as they were."""

from __future__ import annotations

from PySide6.QtCore import qInstallMessageHandler
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


def test_one_that_has_lost_its_place_is_not_asked_for(bench: Bench) -> None:
    bench.lay_out(rows((2, "a"), (1, "b")))
    let_pass()
    bench.area.remember(1.0)
    before = bench.docks["a"].size()

    bench.area.removeDockWidget(bench.docks["b"])
    bench.docks["b"].show()
    let_pass()
    said = list[str]()
    former = qInstallMessageHandler(lambda _kind, _context, text: said.append(text or ""))
    bench.area.recall(1.0)
    qInstallMessageHandler(former)

    assert said == []
    assert bench.docks["a"].height() > before.height()
