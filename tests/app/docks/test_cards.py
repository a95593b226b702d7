"""Cards are made when they are first seen, and not all in one pass of the event loop."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import columns, rows, tabs
from app.theme import Theme
from app.widgets.pacing.passes import Passes
from tests.app.passes import let_pass

FOUR = columns((1.0, rows((1.0, "a"), (1.0, "b"))), (1.0, rows((1.0, "c"), (1.0, "d"))))


def test_one_is_made_at_once_and_each_other_in_a_pass_of_its_own(
    bench: Bench, made: list[str], qapp: QApplication
) -> None:
    bench.lay_out(FOUR)
    passes = [list(made)]

    while Passes.of(qapp).wanted:
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if made != passes[-1]:
            passes.append(list(made))

    assert passes == [["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]]
    assert all(bench.docks[name].made().isVisible() for name in "abcd")


def test_whoever_hears_of_cards_hears_of_those_that_come_later(bench: Bench, made: list[str]) -> None:
    heard = list[int]()
    bench.settled.connect(lambda: heard.append(len(made)))

    bench.lay_out(FOUR)
    let_pass()

    assert heard[-1] == 4


def test_what_is_hidden_before_its_turn_is_not_made(bench: Bench, made: list[str]) -> None:
    bench.lay_out(FOUR)

    bench.hide_dock("d")
    let_pass()

    assert made == ["a", "b", "c"]


def test_one_that_cannot_be_made_is_tried_once_and_those_after_it_are_made(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    bench, tried = Bench(theme), list[str]()
    qtbot.addWidget(bench)

    def make(name: str) -> QWidget:
        tried.append(name)
        if name == "b":
            raise ValueError(name)
        return QWidget()

    for name in "abcd":
        bench.add(name, partial(make, name), QSize(100, 80))
    bench.show()

    bench.lay_out(FOUR)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not Passes.of(qapp).wanted, timeout=20_000)

    assert tried == ["a", "b", "c", "d"]
    assert len(raised) == 1


def test_behind_a_tab_none_is_made(bench: Bench, made: list[str]) -> None:
    bench.lay_out(columns((1.0, tabs("a", "b")), (1.0, tabs("c", "d"))))

    let_pass()

    assert made == ["a", "c"]


def test_a_card_that_says_how_high_it_is_does_not_wait(qtbot: QtBot, theme: Theme) -> None:
    bench, made = Bench(theme), list[str]()
    qtbot.addWidget(bench)

    def make(name: str) -> QWidget:
        made.append(name)
        return QWidget()

    for name, high in (("a", 80), ("b", 80), ("words", 0)):
        bench.add(name, partial(make, name), QSize(100, high))
    bench.show()

    bench.lay_out(rows((1.0, "a"), (1.0, "b"), (1.0, "words")))

    assert made == ["a", "words"]
