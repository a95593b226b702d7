"""Where a tuning point leads: to the plot that belongs to it, and in a presentation to what can be chosen there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.commands.choices import Choices
from app.commands.command import Command
from app.panels.inspector import Inspector
from app.panels.inspector.scope import scope_of
from app.panels.inspector.values import PresentValues
from app.panels.presenting.bar import PresentingBar
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.texts.letters import entry
from app.texts.points import point_of
from app.widgets.pacing.throttle import Throttle
from app.window.layouts import Layouts
from core.diagnosis.finding import Finding

PLOTS = ("data", "cost", "activation-curve", "activations", "update-ratio", "network", "gradient-profile")


class Points(QObject):
    """In a presentation the plot of a point takes the place of the main one; else it comes as a guest."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        inspector: Inspector,
        bar: PresentingBar,
        layouts: Layouts,
        choices: Choices,
        texts: Texts,
    ) -> None:
        super().__init__(inspector)
        self._document, self._selection, self._inspector, self._bar = document, selection, inspector, bar
        self._layouts, self._choices = layouts, choices
        self._values = PresentValues(texts, self)
        self._wanted = ""  # the plot that is to be shown next
        self._showing = Throttle(self, 0, self._show, at_once=False)
        self._menu = QMenu(bar)
        self._menu.aboutToShow.connect(self._list)
        bar.take_menu(self._menu)
        document.changed.connect(self.show_values)
        selection.changed.connect(self.show_values)
        layouts.changed.connect(self.begin_layout)
        self.retranslate()

    def open(self, number: int) -> None:
        """Show the plot of a point that has been opened, as soon as its controls have been shown."""
        self._wanted = PLOTS[number - 1]
        self._showing.ask()
        self.show_values()

    def seek(self, finding: Finding) -> None:
        """Show where a finding is set: its layers, and the tuning point with its plot; else what the loss does."""
        number = point_of(finding.place)
        if finding.layers:
            self._selection.select(finding.layers)
        if number is not None:
            self._inspector.go_to_point(number)
        elif not finding.layers:
            self._layouts.receive("loss")

    def begin_layout(self) -> None:
        """Plots stand elsewhere."""
        self._showing.rest()
        self.show_values()

    def retranslate(self) -> None:
        """Name the points in the present language."""
        self._bar.show_names(self._values.names())
        self.show_values()

    def offer_choices(self, number: int, menu: QMenu) -> None:
        """Put into a menu what can be chosen at a point, ticked what is."""
        heading = ""
        for command in self._choices.of_point(number):
            if heading and command.heading != heading:
                menu.addSeparator()
            heading = command.heading
            action = menu.addAction(entry(command.choice))
            action.setCheckable(True)
            action.setChecked(command.chosen)
            action.triggered.connect(partial(_do, command))

    def show_values(self) -> None:
        """Say in the bar of a presentation what is set at the open point."""
        if not self._layouts.presenting:
            return
        number = self._inspector.opened
        if number is None:
            self._bar.show_point(None, "", "")
            return
        experiment = self._document.experiment
        values = self._values.all(experiment, scope_of(experiment, self._selection))
        self._bar.show_point(number, self._values.names()[number - 1], values[number - 1])

    def _show(self) -> None:
        name = self._wanted
        if not self._layouts.presenting:
            self._layouts.receive(name)
        else:
            self._layouts.bench.maximise(name)  # or back to the main plot, where it is that already

    def _list(self) -> None:
        self._menu.clear()
        self.offer_choices(self._inspector.opened or 0, self._menu)


def _do(command: Command, _checked: bool = False) -> None:
    if not command.chosen:
        command.do()
