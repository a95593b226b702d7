"""What is dressed anew is dressed once, and looks as if it had been made so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCursor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import DARK, LIGHT, PROJECTOR, Theme, Tokens
from app.theme.dressing import Dressing
from app.theme.rounds import MEASURED
from core.engine import Engine
from core.experiment import Experiment

Look = tuple[Tokens, float, str]
DEEP = 8  # boxes, one in another
STILL = 12  # pictures that are alike, before nothing is said to move
LONGEST_MS = 20_000
FAR = 10_000  # pixels, beyond any screen


class Dressings(QObject):
    """Counts how often a widget is told of another style."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """Whoever comes after finds the application as it was."""
    yield
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("undressed")
def test_what_stands_deep_in_boxes_is_dressed_once(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(DEEP)
    qtbot.addWidget(window)
    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { color: red; }")
    window.show()
    dressings = Dressings(button)

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { color: blue; padding: 9px; }")

    assert dressings.count == 1
    assert button.palette().buttonText().color().name() == "#0000ff"


@pytest.mark.usefixtures("undressed")
def test_what_is_not_there_yet_is_dressed_when_it_comes(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(1)
    qtbot.addWidget(window)
    narrow = button.sizeHint().width()

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")
    window.show()

    assert button.font().pixelSize() == 40
    assert button.sizeHint().width() > narrow


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("parent_shown", [True, False])
def test_what_is_hidden_is_dressed_when_it_is_to_be_shown(qtbot: QtBot, qapp: QApplication, parent_shown: bool) -> None:
    window, button = _in_boxes(2)
    qtbot.addWidget(window)
    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { color: red; }")
    window.show()
    box = _around(button)
    box.hide()
    window.setVisible(parent_shown)
    dressings = Dressings(button)

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")
    at_once = dressings.count
    box.show()

    assert (at_once, dressings.count) == (0, 1 if parent_shown else 0)
    window.show()
    assert (dressings.count, button.font().pixelSize()) == (1, 40)


@pytest.mark.usefixtures("undressed")
def test_what_stays_hidden_is_dressed_when_there_is_time(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(2)
    qtbot.addWidget(window)
    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { color: red; }")
    window.show()
    button.hide()
    _around(button).hide()
    dressings = Dressings(button)

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")

    qtbot.waitUntil(lambda: dressings.count == 1)
    assert button.font().pixelSize() == 40


@pytest.mark.usefixtures("undressed")
def test_what_is_measured_is_dressed_at_once_though_it_is_hidden(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(2)
    qtbot.addWidget(window)
    window.show()
    button.setProperty(MEASURED, True)
    button.hide()

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")

    assert button.font().pixelSize() == 40


@pytest.mark.usefixtures("undressed")
def test_a_new_look_is_painted_in_another_pass_than_it_is_put_on(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(2)
    qtbot.addWidget(window)
    window.show()

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")

    assert (button.font().pixelSize(), window.updatesEnabled()) == (40, False)
    qtbot.waitUntil(window.updatesEnabled)


@pytest.mark.usefixtures("undressed")
def test_what_is_deleted_before_that_is_forgotten(qtbot: QtBot, qapp: QApplication) -> None:
    window, button = _in_boxes(2)
    qtbot.addWidget(window)
    window.show()
    _around(button).hide()

    Dressing.of(qapp).dress(QFont(), QPalette(), "QPushButton { font-size: 40px; }")
    _around(button).deleteLater()

    qtbot.waitUntil(lambda: not Dressing.of(qapp).waiting)


@pytest.mark.sampled(2)
@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("layout, look", [("build", (DARK, 0.85, "ko")), ("watch", (PROJECTOR, 1.0, "en"))])
def test_after_a_change_the_window_is_as_if_it_had_begun_so(
    qtbot: QtBot, qapp: QApplication, experiment: Experiment, tmp_path: Path, layout: str, look: Look
) -> None:
    QCursor.setPos(
        FAR, FAR
    )  # what is under the pointer looks otherwise, and where another test has left it nobody knows
    begun = _picture(qtbot, _begun(qtbot, qapp, experiment, tmp_path / "one.json", layout, look))

    changed = _begun(qtbot, qapp, experiment, tmp_path / "other.json", layout, (LIGHT, 1.0, "en"))
    changed.language.show_language(look[2])
    changed.theme.show_tokens(look[0])
    changed.theme.show_scale(look[1])

    qtbot.waitUntil(lambda: _picture(qtbot, changed) == begun, timeout=LONGEST_MS)


def _in_boxes(number: int) -> tuple[QWidget, QPushButton]:
    """The outermost box, and a button in the innermost."""
    button = QPushButton("deep")
    outer: QWidget = button
    for _ in range(number):
        box = QWidget()
        QVBoxLayout(box).addWidget(outer)
        outer = box
    return outer, button


def _around(button: QPushButton) -> QWidget:
    box = button.parentWidget()
    assert box is not None
    return box


def _begun(
    qtbot: QtBot, qapp: QApplication, experiment: Experiment, settings: Path, layout: str, look: Look
) -> Program:
    tokens, scale, language = look
    player, theme = Player(Engine("thread")), Theme(tokens)
    theme.show_scale(scale)
    theme.apply(qapp)
    program = Program(Document(experiment), player, theme, Texts(), Language(qapp, language), Preferences(settings))
    qtbot.addWidget(program.window, before_close_func=partial(_end, program))
    program.window.resize(1600, 900)
    program.layouts.show_layout(layout)
    program.window.show()
    with qtbot.waitSignal(player.refreshed):
        player.load(experiment)
    return program


def test_one_window_can_have_a_look_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    window, other = QWidget(), QLabel("plain")
    inside = QLabel("inside", window)
    for widget in (window, other):
        qtbot.addWidget(widget)
    Theme().apply(qapp)
    sheet = qapp.styleSheet()

    Theme(PROJECTOR, scale=3.0).dress_window(window)
    window.show()
    other.show()

    assert (inside.fontInfo().pixelSize(), other.fontInfo().pixelSize()) == (39, 13)
    assert inside.palette().windowText().color().name() == PROJECTOR.text.lower()
    assert qapp.styleSheet() == sheet


def _end(program: Program, _window: QWidget) -> None:
    """Its language is that of the whole process: nobody after it shall speak it."""
    program.language.show_language("en")
    program.player.close()


def _picture(qtbot: QtBot, program: Program) -> QImage:
    """Of the window with the keyboard in no field, once nothing moves any more."""
    program.window.setFocus()
    seen: list[QImage] = []

    def rests() -> bool:
        seen.append(program.window.grab().toImage())
        return len(seen) >= STILL and all(each == seen[-1] for each in seen[-STILL:])

    qtbot.waitUntil(rests, timeout=LONGEST_MS)
    return seen[-1]
