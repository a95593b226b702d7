"""What a person does with the inspector, and what they see."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton

from app.panels.inspector import Inspector
from app.playback.player import Player
from app.state.document import Document
from app.state.selection import Selection
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.log_slider import LogSlider
from app.widgets.forms.number_field import NumberField
from tests.app.passes import let_pass

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Person:
    """Reads names and presses what carries them."""

    inspector: Inspector
    document: Document
    selection: Selection
    player: Player

    def opens(self, number: int) -> None:
        """Click the row of a tuning point."""
        QTest.mouseClick(self.inspector.points[number - 1].header, LEFT)

    def reads(self, number: int) -> str:
        """The present value that stands below a point's name."""
        return self.inspector.points[number - 1].header.value

    def presses(self, text: str) -> None:
        """Click the visible button with that text, and see what comes of it."""
        button = self.button(text)
        box = QPoint(button.height() // 2, button.height() // 2)  # a switch is pressed at its box
        QTest.mouseClick(button, LEFT, pos=box if isinstance(button, QCheckBox) else button.rect().center())
        self.waits()

    def waits(self) -> None:
        """Until everything that has a pass of the event loop of its own is done."""
        let_pass()

    def button(self, text: str) -> QAbstractButton:
        """The visible button with that text."""
        buttons = self.inspector.findChildren(QPushButton) + self.inspector.findChildren(QCheckBox)
        return next(each for each in buttons if each.isVisible() and text in (each.text(), each.accessibleName()))

    def pressed(self) -> list[str]:
        """The texts of all buttons that are pressed."""
        buttons = self.inspector.findChildren(QPushButton)
        return [each.text() for each in buttons if each.isVisible() and each.isChecked()]

    def field(self, name: str) -> NumberField:
        """The visible number of that name."""
        fields = self.inspector.findChildren(NumberField)
        return next(each for each in fields if each.isVisible() and each.accessibleName().startswith(name))

    def enters(self, name: str, text: str) -> None:
        """Type a number and press Enter."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.waits()

    def drags(self, name: str, *shares: float) -> None:
        """Drag the slider of that name through places from 0 (left) to 1 (right), in one sweep."""
        sliders = self.inspector.findChildren(LogSlider)
        slider = next(each for each in sliders if each.isVisible() and each.accessibleName() == name)
        points = [QPoint(round(share * (slider.width() - 1)), slider.height() // 2) for share in shares]
        QTest.mousePress(slider, LEFT, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(slider, point)
        QTest.mouseRelease(slider, LEFT, pos=points[-1])
        self.waits()

    def menu(self, name: str) -> ChoiceMenu:
        """The visible menu of that name."""
        menus = self.inspector.findChildren(ChoiceMenu)
        return next(each for each in menus if each.isVisible() and each.accessibleName() == name)

    def picks(self, menu: str, entry: str) -> None:
        """Choose an entry of the visible menu of that name, with the arrow keys."""
        found = self.menu(menu)
        steps = found.findText(entry) - found.currentIndex()
        assert found.findText(entry) >= 0, f"{menu} has no {entry}"
        for _ in range(abs(steps)):
            QTest.keyClick(found, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)

    def sees(self) -> list[str]:
        """All visible sentences and names."""
        labels = self.inspector.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisible() and each.text()]

    def undoes(self) -> None:
        """One step back."""
        self.document.undo_stack.undo()
