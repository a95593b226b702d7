"""Windows know of each other while they live: none lies over another, and equal names are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from msgspec.json import encode
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.help.focus import FocusOrder
from app.program.program import Program
from app.state.document import Document
from app.window.files import neighbours
from app.window.files.neighbours import LARGEST, MOST, Neighbour, Neighbours
from app.window.frame import TITLE, Frame
from app.window.window import Window
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.system.claim import LOCK, Claim

FRAME = Frame(40, 50, 600, 400)


@pytest.fixture
def beside(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Document], Neighbours]]:
    """Windows with documents."""
    begun = list[Neighbours]()

    def begin(document: Document) -> Neighbours:
        window = Window(QLabel(), QLabel(), QLabel(), FocusOrder(()), lambda: True)
        qtbot.addWidget(window)
        begun.append(Neighbours(document, window, tmp_path / "windows"))
        return begun[-1]

    yield begin
    for each in begun:
        each.leave()


def left_behind(folder: Path, name: str, content: bytes) -> Path:
    """What a window has told that was killed."""
    folder.mkdir(exist_ok=True)
    (folder / name).with_suffix(LOCK).touch()
    (folder / name).with_suffix(".json").write_bytes(content)
    return folder / name


def test_the_next_window_stands_further_down_and_to_the_right(beside: Callable[[Document], Neighbours]) -> None:
    first, second, third = (beside(Document(Experiment())) for _ in range(3))

    for each in (first, second, third):
        each.place(FRAME)

    places = [each._window.frame().rect.topLeft() for each in (first, second, third)]
    assert [(place.x(), place.y()) for place in places] == [(40 + n * TITLE, 50 + n * TITLE) for n in range(3)]


def test_what_another_opens_is_seen_when_one_comes_back_and_no_more_once_it_has_ended(
    beside: Callable[[Document], Neighbours], tmp_path: Path, qtbot: QtBot
) -> None:
    mine, document = beside(Document(Experiment(), tmp_path / "a" / "net.json")), Document(Experiment())
    other = beside(document)
    mine.place(FRAME)
    other.place(FRAME)
    before = mine.names

    document.new(Experiment(seed=3), tmp_path / "b" / "net.json")
    other.tell()
    with qtbot.waitSignal(mine.changed):
        mine.look()
    meanwhile = mine.names
    other.leave()
    mine.look()

    assert (before, meanwhile, other.names, mine.names) == (set(), {"net.json"}, {"net.json"}, set())


def test_a_name_that_is_no_text_is_told_as_it_is_shown(
    beside: Callable[[Document], Neighbours], tmp_path: Path
) -> None:
    mine, other = (beside(Document(Experiment(), tmp_path / each / "net\udcff.json")) for each in "ab")

    mine.place(FRAME)
    other.place(FRAME)

    assert other.names == {"net\\udcff.json"}


def test_what_a_window_left_that_was_killed_is_swept(beside: Callable[[Document], Neighbours], tmp_path: Path) -> None:
    dead = left_behind(tmp_path / "windows", "dead", encode(Neighbour(FRAME, "/a/net.json")))
    mine = beside(Document(Experiment()))

    mine.place(FRAME)

    assert (mine.names, mine._window.frame().rect) == (set(), FRAME.rect)
    assert list(dead.parent.glob("dead*")) == []


@pytest.mark.parametrize("content", [b"", b"3", b"[" * 5_000, b'{"frame": {"width": 0}}', b" " * (LARGEST + 1)])
def test_what_makes_no_sense_is_nobody(
    beside: Callable[[Document], Neighbours], tmp_path: Path, content: bytes
) -> None:
    left_behind(tmp_path / "windows", "odd", content)
    claim = Claim.take(tmp_path / "windows" / f"odd{LOCK}")
    assert claim is not None
    mine = beside(Document(Experiment()))

    mine.place(FRAME)

    assert (mine.names, mine._window.frame().rect) == (set(), FRAME.rect)
    claim.release()


def test_where_nobody_can_tell_anything_the_window_has_its_place(
    beside: Callable[[Document], Neighbours], tmp_path: Path
) -> None:
    (tmp_path / "windows").write_text("no folder")
    mine = beside(Document(Experiment()))

    mine.place(FRAME)
    mine.look()
    mine.tell()

    assert mine._window.frame().rect == FRAME.rect


def test_of_very_many_some_are_looked_at(
    beside: Callable[[Document], Neighbours], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(MOST + 5):
        left_behind(tmp_path / "windows", str(number), b"")
    asked = Mock(return_value=())
    monkeypatch.setattr(neighbours, "_neighbour", asked)

    beside(Document(Experiment())).place(FRAME)

    assert 0 < asked.call_count <= MOST


def test_the_title_tells_the_folder_while_another_window_has_a_file_of_that_name(
    program: Program, tmp_path: Path, qtbot: QtBot, beside: Callable[[Document], Neighbours]
) -> None:
    program.neighbours._folder = tmp_path / "windows"
    (tmp_path / "mine").mkdir()
    write_experiment(tmp_path / "mine" / "net.json", Experiment(seed=4))
    program.neighbours.place(FRAME)
    other = beside(Document(Experiment(), tmp_path / "theirs" / "net.json"))
    other.place(FRAME)

    program.document.open(tmp_path / "mine" / "net.json")
    told = program.window.windowTitle()
    other.leave()
    program.window.activated.emit()

    assert told == f"net.json – {tmp_path / 'mine'}[*] – Backscope"
    assert program.window.windowTitle() == "net.json[*] – Backscope"
    program.neighbours.leave()
