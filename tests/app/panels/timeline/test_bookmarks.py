"""Bookmarks on the time line: set with a key, gone to with a click, reworded and removed by their menu."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.panels.timeline import Timeline
from app.panels.timeline.asking import WordAsking
from app.playback.player import Player
from app.state.document import Document
from app.state.soon import begin_to_wait
from app.texts import Texts
from app.theme import Theme
from core.experiment import Bookmark


def offered_at(timeline: Timeline, step: int, qtbot: QtBot) -> dict[str, QAction]:
    """What can be done at a step."""
    menu = QMenu(timeline)
    timeline.bookmarks.offer_at(step, menu)
    return rows(menu, qtbot)


def rows(menu: QMenu, qtbot: QtBot) -> dict[str, QAction]:
    """What a menu offers."""
    qtbot.addWidget(menu)
    return {action.text(): action for action in menu.actions() if action.text()}


def test_of_a_run_that_is_looked_back_at_none_is_set_or_shown(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.set_bookmark(5, "here")
    assert player.runs.present is not None
    player.runs.star(player.runs.present, True)
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.reset()
    menu = QMenu(timeline)

    player.look_back(player.runs.past[0])
    timeline.bookmarks.fill(menu)

    assert timeline.bookmarks.ask() is None
    assert timeline.status.remark.text() == "Bookmarks are set in the present run: Live returns to it."
    assert timeline.bookmarks.marks(Theme().tokens) == []
    assert list(offered_at(timeline, 5, qtbot)) == ["Go to step 5"]
    assert [action.isEnabled() for action in rows(menu, qtbot).values()] == [False]


def place_of(timeline: Timeline, step: int) -> QPoint:
    """Where a step stands on the line."""
    return QPoint(timeline.slider.place_of(step), timeline.slider.height() // 2)


def test_a_word_is_put_on_the_step_that_is_shown_and_the_run_goes_on(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    player.show_step(7)
    asking = timeline.bookmarks.ask()
    assert asking is not None
    QTest.keyClicks(asking.field, "it turns")

    QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert document.experiment.bookmarks == (Bookmark(step=7, text="it turns"),)
    assert (document.undo_stack.count, document.undo_stack.undo_verb) == (1, "bookmark")
    assert player.live is not None
    assert (player.cursor, len(player.live), player.live.run.experiment) == (7, 21, document.experiment)


def test_while_it_is_live_the_last_step_is_meant(timeline: Timeline, document: Document) -> None:
    asking = timeline.bookmarks.ask()
    assert asking is not None

    asking.go()

    assert document.experiment.bookmarks == (Bookmark(step=20),)


def test_before_a_run_there_is_no_step_to_be_marked(
    qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts
) -> None:
    timeline = Timeline(document, player, theme, texts)
    qtbot.addWidget(timeline)

    assert timeline.bookmarks.ask() is None


def test_it_is_marked_on_the_line_and_undo_takes_it_away(timeline: Timeline, document: Document) -> None:
    document.set_bookmark(7, "it <b>turns")
    mark = timeline.slider.track.mark_at(timeline.slider.place_of(7), timeline.slider.width(), 5)

    document.undo_stack.undo()

    assert mark is not None
    assert (mark.step, mark.name, mark.symbol, mark.on_line) == (7, "step 7 · it <b>turns", "bookmark", True)
    assert all(mark.symbol != "bookmark" for mark in timeline.slider.track.marks)


def test_a_click_beside_it_goes_there(timeline: Timeline, document: Document, player: Player) -> None:
    document.set_bookmark(7, "")

    QTest.mouseClick(timeline.slider, Qt.MouseButton.LeftButton, pos=place_of(timeline, 7) + QPoint(4, 0))

    assert player.cursor == 7


def test_what_the_run_has_not_come_to_is_not_on_the_line(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.set_bookmark(25, "later")
    before = [mark.step for mark in timeline.slider.track.reached if mark.symbol == "bookmark"]
    listed = rows(timeline.moments_menu(), qtbot)["step 25 · later"].isEnabled()

    player.step(5)
    qtbot.waitUntil(lambda: timeline.slider.track.last == 25)

    assert (before, listed) == ([], False)
    assert [mark.step for mark in timeline.slider.track.reached if mark.symbol == "bookmark"] == [25]


def test_a_right_click_beside_it_offers_what_can_be_done(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.set_bookmark(7, "it turns")
    place = place_of(timeline, 7) + QPoint(3, 0)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, timeline.slider.mapToGlobal(place))

    with qtbot.waitSignal(timeline.bookmarks.menu_wanted) as wanted:
        QApplication.sendEvent(timeline.slider, asked)
    assert wanted.args is not None
    at, offer = wanted.args
    offer(menu := QMenu())
    offered = rows(menu, qtbot)
    offered["Go to step 7"].trigger()

    assert at == asked.globalPos()
    assert [*offered] == ["Go to step 7", "Change the word on it…", "Remove the bookmark"]
    assert player.cursor == 7


def test_for_keys_the_menu_is_that_of_the_step_that_is_shown(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    player.show_step(3)
    qtbot.waitUntil(lambda: timeline.slider.value() == 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())

    with qtbot.waitSignal(timeline.slider.menu_wanted) as asked:
        QApplication.sendEvent(timeline.slider, event)

    assert asked.args is not None
    assert asked.args[0] == 3


def test_its_menu_rewords_and_removes(timeline: Timeline, document: Document, qtbot: QtBot) -> None:
    document.set_bookmark(7, "it turns")

    offered_at(timeline, 7, qtbot)["Change the word on it…"].trigger()
    asking = timeline.window().findChild(WordAsking)
    assert asking is not None
    asking.field.setText("here")
    asking.go()
    reworded = document.experiment.bookmarks
    offered_at(timeline, 7, qtbot)["Remove the bookmark"].trigger()

    assert (reworded, document.experiment.bookmarks) == ((Bookmark(step=7, text="here"),), ())
    assert document.undo_stack.verbs == ("bookmark", "bookmark", "remove_bookmark")


def test_elsewhere_one_can_be_set(timeline: Timeline, qtbot: QtBot) -> None:
    assert [*offered_at(timeline, 9, qtbot)] == ["Go to step 9", "Set a bookmark at step 9…"]


def test_all_are_listed_in_a_menu_of_their_own(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    menu = QMenu(timeline)
    timeline.bookmarks.fill(menu)
    none = [(action.text(), action.isEnabled()) for action in menu.actions()]
    document.set_bookmark(7, "one & two " + "x" * 100)

    timeline.bookmarks.fill(menu)
    (text, action), *others = rows(menu, qtbot).items()
    action.trigger()

    assert (none, others) == ([("No bookmark is set", False)], [])
    assert text.startswith("step 7 · one && two xxx")
    assert len(text) <= 42
    assert player.cursor == 7


def test_of_many_those_around_the_step_that_is_shown_are_listed(
    timeline: Timeline, document: Document, player: Player
) -> None:
    document.new(replace(document.experiment, bookmarks=tuple(Bookmark(step=step) for step in range(1000))))
    player.showing.show_step(None)
    menu = QMenu(timeline)

    timeline.bookmarks.fill(menu)

    *listed, last = [action.text() for action in menu.actions()]
    assert len(listed) == 20
    assert "step 20" in listed
    assert listed == sorted(listed, key=lambda text: int(text.split()[1]))
    assert last == "… 980 more"


def test_more_than_a_file_can_hold_are_refused(document: Document, texts: Texts, qtbot: QtBot) -> None:
    document.new(replace(document.experiment, bookmarks=tuple(Bookmark(step=step) for step in range(1000))))

    with qtbot.waitSignal(document.refused) as refused:
        document.set_bookmark(1000, "")

    assert refused.args is not None
    assert texts.reason(refused.args[0]) == "Bookmarks: must have at most 1000 entries"
    assert len(document.experiment.bookmarks) == 1000


def test_the_field_has_its_answer_before_anything_is_waited_for(
    timeline: Timeline, document: Document, qtbot: QtBot
) -> None:
    document.patiently = lambda work, once=False: [begin_to_wait(), work()][1]  # type: ignore[func-returns-value]

    asking = timeline.bookmarks.ask_at(5)
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    within = document.experiment.bookmarks
    qtbot.waitUntil(lambda: document.experiment.bookmarks != ())

    assert within == ()
