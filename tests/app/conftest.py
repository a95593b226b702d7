"""What most tests of the window need: a small network, a player with a real engine, a theme, texts, preferences."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsScene, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.surface import Canvas
from app.playback.player import Player
from app.remembered.preferences import Preferences, usual_path
from app.state.aside import abandoned, folder_of_all
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme, fonts
from core.components.activations import Sigmoid
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense
from tests.app.passes import let_pass
from tests.app.state.slow import SlowTable

if TYPE_CHECKING:
    from app.program.program import Program
    from tests.app.lasting import Lasting

SICK = Experiment(layers=(Dense(units=16, activation=Sigmoid()),) * 8)


@pytest.fixture(autouse=True)
def no_button_stays_pressed(qapp: QApplication) -> Iterator[None]:
    """A double click of QTest ends without a release, and a slider ignores a press while another button is down."""
    yield
    pressed = QApplication.mouseButtons()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if pressed & button:
            QTest.mouseRelease(QWidget(), button)


@pytest.fixture(scope="session")
def undress(qapp: QApplication) -> Callable[[], None]:
    """Takes off what a test has worn; what has no theme writes in the program's font, and in no machine's."""
    qapp.setFont(font := fonts.font(12))

    def undress() -> None:
        if qapp.styleSheet():
            qapp.setStyleSheet("")
        if qapp.font() != font:
            qapp.setFont(font)

    return undress


@pytest.fixture(scope="package", autouse=True)
def collected_in_the_thread_of_the_window() -> Iterator[None]:
    """Python collects in whatever thread allocates, and here the engine is a thread, as it never is in the program.

    Qt objects that it collected there would be freed beside their event loop.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """What a window that a test has left remembers, or kept of its unsaved work, is not met by that of the next."""
    yield
    usual_path().unlink(missing_ok=True)
    folder = folder_of_all()
    for aside in abandoned(folder) if folder.is_dir() else ():
        aside.drop()
    for told in folder.with_name("windows").glob("*"):
        told.unlink()


@pytest.fixture(autouse=True)
def what_is_closed_is_gone(qapp: QApplication, undress: Callable[[], None]) -> Iterator[None]:
    """Windows and players wait for an event loop to delete them, and what hangs together in cycles for Python."""
    gc.collect(1)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    undress()


@pytest.fixture
def experiment() -> Experiment:
    """Eight sigmoid layers: small, and sick enough."""
    return SICK


@pytest.fixture
def shared(request: pytest.FixtureRequest) -> Program | None:
    """The window of the module, put back; None for a test without one, or with its own."""
    wanted = "program" in request.node.fixturenames and request.node.get_closest_marker("own_window") is None
    lasting: Lasting | None = request.getfixturevalue("lasting") if wanted else None
    return lasting.put_back() if lasting else None


@pytest.fixture
def document(qtbot: QtBot, experiment: Experiment, shared: Program | None) -> Document:
    """The network as a document without a file."""
    return shared.document if shared else Document(experiment)


@pytest.fixture
def selection(document: Document, shared: Program | None) -> Selection:
    """Nothing is selected."""
    return shared.selection if shared else Selection(document)


@pytest.fixture
def player(qtbot: QtBot, shared: Program | None) -> Iterator[Player]:
    """A player whose engine lives in a thread."""
    player = shared.player if shared else Player(Engine("thread"))
    yield player
    if not shared:
        player.close()
        player.deleteLater()


@pytest.fixture
def theme(qtbot: QtBot, shared: Program | None) -> Theme:
    """The light theme at its own size."""
    return shared.theme if shared else Theme()


@pytest.fixture
def texts(qtbot: QtBot, shared: Program | None) -> Texts:
    """English."""
    return shared.texts if shared else Texts()


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path, shared: Program | None) -> Preferences:
    """A file that nobody has written yet."""
    return shared.preferences if shared else Preferences(tmp_path / "settings" / "settings.json")


@pytest.fixture
def program(
    qtbot: QtBot,
    qapp: QApplication,
    document: Document,
    player: Player,
    theme: Theme,
    texts: Texts,
    preferences: Preferences,
    shared: Program | None,
) -> Iterator[Program]:
    """Everybody, and the whole window on a small screen, its first frame measured and judged.

    All tests of a module share it: a fourth of a second less for each. One that leaves in it what `Lasting` does not
    put back, or that asks how it begins or ends, has the mark `own_window`.
    """
    from app.program.program import Program

    program = shared or Program(document, player, theme, texts, Language(qapp), preferences)
    if not shared:
        qtbot.addWidget(program.window, before_close_func=partial(_give_up, program))
        program.window.resize(1280, 720)
        program.window.show()
        with qtbot.waitSignal(player.refreshed):
            player.load(document.experiment)
        let_pass()
    yield program
    if program.language.current != "en":
        program.language.show_language("en")


@pytest.fixture(scope="module")
def lasting(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lasting]:
    """One window for a module."""
    from tests.app.lasting import Lasting

    lasting = Lasting(QtBot(request), qapp, SICK, tmp_path_factory.mktemp("settings") / "settings.json")
    yield lasting
    lasting.close()


def _give_up(program: Program, _window: QWidget) -> None:
    """Nobody asks a test about unsaved changes."""
    program.lectures.end()
    program.document.undo_stack.clear()
    program.document.new(program.document.experiment)


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowTable]:
    """A table that is held in the midst of it."""
    table = SlowTable(tmp_path, monkeypatch)
    yield table
    table.let_go()


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What a canvas lives in."""
    return QWidget()


@pytest.fixture
def canvas(holder: QWidget, theme: Theme) -> Canvas:
    """400 × 200 pixels that nobody sees."""
    canvas = Canvas(theme, holder)
    canvas.take_size(QSize(400, 200))
    return canvas


@pytest.fixture
def scene(qtbot: QtBot) -> QGraphicsScene:
    """A place for areas."""
    return QGraphicsScene()
