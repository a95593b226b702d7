"""A stack of five blocks, as the tests meet it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app.panels.stack import Stack
from app.panels.stack.edits import StackEdits
from app.panels.stack.view import StackView
from app.playback.player import Player
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.components.component import key
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense, Maxout

WIDTHS = (16, 32, 64, 128, 256)


class SilentEngine:
    """An engine that takes every order and never reports."""

    pid = None

    def send(self, order: object) -> None:
        """Nothing comes of it."""

    def drain(self) -> list[object]:
        """No news."""
        return []

    def close(self) -> None:
        """There is nothing to close."""


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers that can be told apart by their widths."""
    return Document(Experiment(layers=tuple(Dense(units=units) for units in WIDTHS)))


@pytest.fixture
def selection(document: Document) -> Selection:
    """Nothing is selected."""
    return Selection(document)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    """A player whose engine stands still."""
    player = Player(cast(Engine, SilentEngine()))
    yield player
    player.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light theme at its own size."""
    return Theme()


@pytest.fixture
def stack(qtbot: QtBot, document: Document, selection: Selection, player: Player, theme: Theme) -> Stack:
    """The panel, on the screen, with room for six blocks."""
    stack = Stack(document, selection, player, theme, Texts())
    qtbot.addWidget(stack)
    stack.resize(376, 440)
    stack.show()
    return stack


@pytest.fixture
def view(stack: Stack) -> StackView:
    """The view within the panel."""
    return stack.view


@pytest.fixture
def edits(document: Document, selection: Selection) -> StackEdits:
    """The verbs."""
    return StackEdits(document, selection)


def activations(document: Document) -> list[str]:
    """The kinds of activation of all layers; nothing where there is none."""
    present = [getattr(layer, "activation", None) for layer in document.experiment.layers]
    return ["" if activation is None else key(activation) for activation in present]


def units(document: Document) -> list[int]:
    """The widths of all layers, by which the tests tell them apart."""
    return [layer.units for layer in document.experiment.layers if isinstance(layer, Dense | Maxout)]
