"""Questions: what is asked in a window of its own, answered at random."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from tests.monkey.act import Steps, World
from tests.monkey.acts.pointing import click_on
from tests.monkey.acts.typing import press
from tests.monkey.pools import a_file
from tests.monkey.reach import named, place_on


def press_button(world: World, rng: Random) -> Steps:
    """Any button of the question."""
    question = QApplication.activeModalWidget()
    if question is not None:
        buttons = [each for each in question.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        button = rng.choice(buttons) if buttons else None
        place = place_on(button, rng) if button is not None else None
        if button is not None and place is not None:
            yield f"{named(button)} of {named(question)}"
            click_on(place)


def name_file(world: World, rng: Random) -> Steps:
    """The name of a file of ours, typed and entered, or no file after all; nothing else of that window is touched."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        return
    name = str(world.folder / a_file(world.folder, rng))
    given_up = rng.random() < 0.25
    yield "Escape" if given_up else name
    if given_up or QApplication.activeModalWidget() is not dialog:
        press(Qt.Key.Key_Escape)
        return
    field = dialog.findChild(QLineEdit)
    assert field is not None, "a file dialog has a field for the name"
    field.setText(name)
    field.setFocus()
    yield "Return"
    if QApplication.activeModalWidget() is dialog:
        press(Qt.Key.Key_Return)
