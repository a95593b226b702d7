"""Tests of the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.palette import Palette
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Sigmoid
from core.components.component import key, kinds_of
from core.experiment import Experiment
from core.layers import AnyLayer, Dense, Maxout

LEFT = Qt.MouseButton.LeftButton


class Palatial(QTranslator):
    """Translates everything into one word."""

    def translate(self, context: str, text: str, *rest: object) -> str:
        return f"<{text}>"


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Two layers."""
    return Document(Experiment(layers=(Dense(units=1), Dense(units=2))))


@pytest.fixture
def selection(document: Document) -> Selection:
    """Nothing is selected."""
    return Selection(document)


@pytest.fixture
def palette(qtbot: QtBot, document: Document, selection: Selection) -> Palette:
    """The palette on the screen."""
    palette = Palette(document, selection, Theme(), Texts())
    qtbot.addWidget(palette)
    palette.resize(376, 120)
    palette.show()
    return palette


def kinds(document: Document) -> list[str]:
    """The layers' kinds."""
    return [key(layer) for layer in document.experiment.layers]


def test_there_is_a_chip_for_each_kind_of_layer(palette: Palette) -> None:
    assert list(palette.chips) == list(kinds_of(AnyLayer))
    assert [chip.text() for chip in palette.chips.values()][:2] == ["Dense", "Maxout"]


def test_every_chip_explains_itself(palette: Palette) -> None:
    tips = {kind: chip.toolTip() for kind, chip in palette.chips.items()}

    assert all(Texts().help(kind) in tip for kind, tip in tips.items())


def test_a_double_click_adds_at_the_end_and_leaves_all_layers_meant(
    palette: Palette, document: Document, selection: Selection
) -> None:
    QTest.mouseDClick(palette.chips[Maxout], LEFT)

    assert kinds(document) == ["dense", "dense", "maxout"]
    assert selection.slots == frozenset()


def test_a_new_layer_takes_after_its_neighbour(palette: Palette, document: Document) -> None:
    document.set_activation(range(2), Sigmoid())

    QTest.mouseDClick(palette.chips[Dense], LEFT)

    assert document.experiment.layers[2] == document.experiment.layers[1] == Dense(units=2, activation=Sigmoid())


def test_in_an_empty_stack_a_new_layer_is_the_usual_one(palette: Palette, document: Document) -> None:
    document.remove_layers(range(2))

    QTest.mouseDClick(palette.chips[Dense], LEFT)

    assert document.experiment.layers == (Dense(),)


def test_with_a_selection_it_is_added_after_it(palette: Palette, document: Document, selection: Selection) -> None:
    selection.select((0,))

    QTest.mouseDClick(palette.chips[Maxout], LEFT)
    QTest.mouseDClick(palette.chips[Dense], LEFT)

    assert kinds(document) == ["dense", "maxout", "dense", "dense"]
    assert document.experiment.layers[3] == Dense(units=2)


def test_the_keyboard_reaches_every_chip_and_adds(palette: Palette, document: Document) -> None:
    chips = list(palette.chips.values())

    chips[0].setFocus()
    QTest.keyClick(chips[0], Qt.Key.Key_Tab)
    QTest.keyClick(chips[1], Qt.Key.Key_Return)

    assert all(chip.focusPolicy() & Qt.FocusPolicy.TabFocus for chip in chips)
    assert kinds(document) == ["dense", "dense", "maxout"]


def test_an_addition_is_one_undo_step(palette: Palette, document: Document) -> None:
    QTest.mouseDClick(palette.chips[Dense], LEFT)

    document.undo_stack.undo()

    assert kinds(document) == ["dense", "dense"]


def test_a_screen_reader_hears_what_a_chip_does(palette: Palette) -> None:
    assert palette.chips[Dense].accessibleName() == "Add Dense"
    assert palette.chips[Dense].accessibleDescription() == Texts().help(Dense)


def test_the_language_can_change_while_running(palette: Palette) -> None:
    translator = Palatial()
    QApplication.installTranslator(translator)

    QApplication.sendEvent(palette, QEvent(QEvent.Type.LanguageChange))
    said = palette.chips[Dense].text()
    QApplication.removeTranslator(translator)

    assert said == "<Dense>"
