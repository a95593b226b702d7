"""A round visits everybody once, what is in sight first, and shows nothing of it before that is done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.present_pass import PresentPass
from app.theme.rounds import MEASURED, Round

NAME = "to be visited"
MANY = 10


class Visits(Round):
    """Notes whom it visits, of those with a name."""

    IN_A_PASS = 4

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.seen: list[QWidget] = []

    def visit(self, widget: QWidget) -> None:
        if widget.objectName() == NAME:
            self.seen.append(widget)


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def visits(qapp: QApplication) -> Iterator[Visits]:
    visits = Visits(qapp)
    yield visits
    visits.setParent(None)
    visits.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """Many boxes, each with another in it; and no other window, which might come first."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for _ in range(MANY):
        box, inside = QWidget(), QWidget()
        column.addWidget(box)
        QVBoxLayout(box).addWidget(inside)
        for each in (box, inside):
            each.setObjectName(NAME)
    monkeypatch.setattr(QApplication, "topLevelWidgets", lambda *_: [window])
    window.show()
    return window


def named(window: QWidget) -> list[QWidget]:
    return window.findChildren(QWidget, NAME)


def test_everybody_is_visited_once_parents_before_children(visits: Visits, window: QWidget, qtbot: QtBot) -> None:
    visits.begin()
    qtbot.waitUntil(lambda: not visits.waiting)

    assert set(visits.seen) == set(named(window))
    assert len(visits.seen) == 2 * MANY
    places = {each: place for place, each in enumerate(visits.seen)}
    assert all(places[outer] < place for inner, place in places.items() if (outer := inner.parentWidget()) in places)


def test_a_pass_visits_a_few_and_the_window_shows_nothing_of_it_before_the_end(
    visits: Visits, window: QWidget, qtbot: QtBot
) -> None:
    visits.begin()
    seen, still = len(visits.seen), not window.updatesEnabled()
    qtbot.waitUntil(lambda: not visits.waiting)

    assert 0 < seen <= Visits.IN_A_PASS
    assert (still, window.updatesEnabled()) == (True, True)


def test_a_window_that_was_to_be_painted_when_it_came_to_stand_still_is_painted_afterwards(
    visits: Visits, window: QWidget, qtbot: QtBot
) -> None:
    painted = Paints(window)
    window.update()

    visits.begin()
    QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)
    still, before = not window.updatesEnabled(), painted.times
    qtbot.waitUntil(lambda: not visits.waiting)

    assert still
    qtbot.waitUntil(lambda: painted.times > before)


def test_what_is_hidden_comes_last_or_when_it_is_shown(visits: Visits, window: QWidget, qtbot: QtBot) -> None:
    one, other, measured, *_ = [each for each in named(window) if each.parentWidget() is window]
    for each in (one, other, measured):
        each.hide()
    measured.setProperty(MEASURED, True)

    visits.begin()
    other.show()
    shown = list(visits.seen)
    qtbot.waitUntil(lambda: not visits.waiting)

    assert set(shown) >= {other, *other.findChildren(QWidget)}
    assert visits.seen[-2:] == [one, *one.findChildren(QWidget)]
    assert len(visits.seen) == 2 * MANY


def test_what_is_hidden_is_not_visited_in_a_pass_in_which_enough_is_done(
    visits: Visits, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = named(window)[0]
    hidden.hide()

    with monkeypatch.context() as in_full_passes:
        in_full_passes.setattr(PresentPass, "full", True)
        visits.begin()
        qtbot.waitUntil(window.updatesEnabled)
        for _ in range(20):
            QApplication.processEvents()
        meanwhile = hidden in visits.seen
    qtbot.waitUntil(lambda: not visits.waiting)

    assert not meanwhile
    assert hidden in visits.seen


def test_begun_again_on_its_way_it_visits_everybody_again(visits: Visits, window: QWidget, qtbot: QtBot) -> None:
    visits.begin()
    begun = len(visits.seen)
    visits.begin()
    qtbot.waitUntil(lambda: not visits.waiting)

    assert len(visits.seen) == begun + 2 * MANY
    assert window.updatesEnabled()


def test_what_is_deleted_on_the_way_is_forgotten(visits: Visits, window: QWidget, qtbot: QtBot) -> None:
    visits.begin()
    for each in named(window):
        each.deleteLater()

    qtbot.waitUntil(lambda: not visits.waiting)
    assert window.updatesEnabled()


def test_what_is_taken_out_of_something_hidden_is_visited_where_it_is(
    visits: Visits, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Visits, "IN_A_PASS", 1000)
    hidden = QWidget(window)
    hidden.hide()
    taken = QWidget(hidden)
    taken.setObjectName(NAME)

    visits.begin()
    waiting = taken not in visits.seen
    taken.setParent(window)
    taken.show()
    hidden.deleteLater()
    qtbot.waitUntil(lambda: not visits.waiting)

    assert waiting
    assert visits.seen.count(taken) == 1


def test_of_two_rounds_the_one_that_ends_first_shows_nothing(
    visits: Visits, window: QWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    quick, shown = Visits(qapp), list[bool]()
    quick.IN_A_PASS = 1000

    quick.begin()
    visits.begin()
    while len(visits.seen) < 2 * MANY:
        qapp.processEvents()
        shown.append(window.updatesEnabled())
    qtbot.waitUntil(lambda: not visits.waiting)
    quick.setParent(None)
    quick.deleteLater()

    assert len(shown) > 2
    assert not any(shown[:-1])
    assert window.updatesEnabled()


def test_what_follows_is_done_one_in_a_pass_before_anything_is_painted(
    visits: Visits, window: QWidget, qapp: QApplication
) -> None:
    seen = list[tuple[int, int, bool]]()
    passes = 0

    def follow() -> None:
        seen.append((passes, len(visits.seen), window.updatesEnabled()))

    def follow_too() -> None:
        follow()

    visits.begin()
    for each in (follow, follow_too, follow):
        visits.then(window, each)
    while visits.waiting:
        passes += 1
        qapp.processEvents()

    (first, *before), (second, *_) = seen
    assert before == [2 * MANY, False]
    assert second > first


def test_what_follows_nothing_is_done_at_once(visits: Visits, window: QWidget) -> None:
    done = list[str]()

    visits.then(window, lambda: done.append("done"))

    assert done == ["done"]


def test_who_is_gone_has_nothing_done(visits: Visits, window: QWidget, qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()

    visits.begin()
    visits.then(owner, lambda: done.append("done"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not visits.waiting)

    assert done == []
