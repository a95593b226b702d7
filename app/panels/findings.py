"""What stands in a network's way, the cause first: a row of names, each of which leads to where it is set."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.texts import Texts
from app.texts.letters import entry, tip
from app.texts.points import NUMERALS, point_of
from app.theme.rounds import MEASURED
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.wording import filled

GAP = 6


class Findings(QWidget):
    """One row, whatever it holds: what has no room in it waits in a menu at its end."""

    chosen = Signal(object)  # Finding

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._case: Evidence | None = None
        self.chips: list[QPushButton] = []
        self.more = self._button()
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._list)
        self.more.setProperty(MEASURED, True)  # the row is as high as it, also where nothing is left over
        self.more.hide()

    def show_case(self, case: Evidence | None) -> None:
        """Name the findings of a case, each with its sentence."""
        self._case = case
        found = self._found()
        while len(self.chips) < len(found):
            self.chips.append(self._button())
            self.chips[-1].clicked.connect(partial(self._choose, len(self.chips) - 1))
        for chip, finding in zip(self.chips, found, strict=False):
            self._show_finding(chip, finding)
        self._place()

    def sizeHint(self) -> QSize:
        self.more.ensurePolished()
        return QSize(0, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self._place()

    def _found(self) -> tuple[Finding, ...]:
        return self._case.diagnosis.learning.told if self._case is not None else ()

    def _show_finding(self, chip: QPushButton, finding: Finding) -> None:
        assert self._case is not None
        name, sentence = entry(self._named(finding)), self._texts.finding(finding, self._case)
        if chip.text() != name:
            chip.setText(name)
        chip.setToolTip(tip(sentence))
        chip.setAccessibleName(self._texts.verdict(finding.verdict))
        chip.setAccessibleDescription(sentence)
        chip.setWhatsThis(self._texts.explained_control(self._texts.verdict(finding.verdict), sentence))

    def _named(self, finding: Finding) -> str:
        point = point_of(finding.place)
        name = self._texts.verdict(finding.verdict)
        return name if point is None else f"{NUMERALS[point - 1]} {name}"

    def _choose(self, number: int) -> None:
        found = self._found()
        if number < len(found):
            self.chosen.emit(found[number])

    def _seek(self, finding: Finding, _checked: bool = False) -> None:
        self.chosen.emit(finding)

    def _list(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for finding in self._found()[self._shown() :]:
            action = menu.addAction(entry(self._named(finding)))
            action.triggered.connect(partial(self._seek, finding))  # what is found meanwhile stands elsewhere

    def _shown(self) -> int:
        return sum(not chip.isHidden() for chip in self.chips)

    def _place(self) -> None:
        """From left to right as far as the width goes, with room for the menu while something is left over."""
        count, left = len(self._found()), 0
        self.more.setText(f"+{max(count, 1)}")
        rest = self.more.sizeHint().width() + GAP
        going = True
        for number, chip in enumerate(self.chips):
            size = chip.sizeHint()
            needed = left + size.width() + (rest if number < count - 1 else 0)
            going = going and number < count and needed <= self.width()
            chip.setVisible(going)
            if going:
                chip.setGeometry(left, 0, size.width(), size.height())
                left += size.width() + GAP
        hidden = count - self._shown()
        self.more.setVisible(hidden > 0)
        self.more.setText(f"+{hidden}")
        self.more.setAccessibleName(filled(self.tr("{count} more {count?finding|findings}"), count=hidden))
        self.more.setGeometry(left, 0, self.more.sizeHint().width(), self.more.sizeHint().height())

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
