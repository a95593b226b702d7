"""The panel on the left: the seven tuning points in the lecture's order, one unfolded at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.panels.inspector.point import TuningPoint, focus_setting
from app.panels.inspector.points.activation import ActivationSection
from app.panels.inspector.points.cost import CostSection
from app.panels.inspector.points.initializer import InitializerSection
from app.panels.inspector.points.input import InputSection
from app.panels.inspector.points.layers import LayersSection
from app.panels.inspector.points.nodes import NodesSection
from app.panels.inspector.points.optimizer import OptimizerSection
from app.panels.inspector.points.own import OwnSection
from app.panels.inspector.scope import Scope, scope_of
from app.panels.inspector.section import Section
from app.panels.inspector.values import PresentValues
from app.playback.player import Player
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.pacing.afterwards import afterwards
from app.widgets.scrolling import Scrolling
from core.components.component import Component
from core.components.datasets import Csv
from core.probes.probe import Probes
from core.wording import Reason

SECTIONS = (
    InputSection, CostSection, ActivationSection, InitializerSection, OptimizerSection, NodesSection, LayersSection
)  # fmt: skip
PLACES = (
    ("data", "test_share", "preprocessing", "target"), ("loss", "output"), (), (),
    ("optimizer", "batch", "precision"), (), (),
)  # fmt: skip
FIRST_OPEN = 3
MARGIN, BAR_WIDTH = 14, 10  # the scroll bar stands in the right margin


class Inspector(QWidget):
    """Shows what is set; a lecturer says "point 3" and clicks it."""

    table_chosen = Signal(object)  # Csv: a table that is to be looked at before it is used
    explained = Signal()  # an edit was refused, and it is said here why
    pointed = Signal(int)  # a person has opened this point
    asked = Signal(object)  # Probes: what it asks the run from now on

    def __init__(self, document: Document, selection: Selection, player: Player, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._theme, self._texts = document, selection, theme, texts
        self._player = player
        self._values = PresentValues(texts, self)
        self._title = Label()
        self._title.setProperty("role", "caption")
        makers = [partial(section, document, theme, texts) for section in SECTIONS]
        self.points = [TuningPoint(number, theme, make) for number, make in enumerate(makers, 1)]
        self.own = OwnSection(document, theme, texts)
        self._build()
        self._connect(player)
        self.open_point(FIRST_OPEN)
        self.retranslate()

    def open_point(self, number: int) -> None:
        """Unfold one tuning point, counted from 1 as in the lecture, and fold the others."""
        for index, point in enumerate(self.points, 1):
            point.unfold(self._document.experiment, self._scope()) if index == number else point.fold()
        self._show_run()
        self.asked.emit(self.probes())
        afterwards(self, self._reveal)  # when the controls have got their places

    def go_to_point(self, number: int) -> None:
        """Unfold a tuning point and give its row the keyboard, where that is in sight."""
        self.open_point(number)
        if self.isVisible():
            self.points[number - 1].header.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pointed.emit(number)

    def go_to_setting(self, number: int, owner: type[Component] | None, name: str) -> None:
        """Give the keyboard to a field: of a tuning point, which unfolds, or of what belongs to none, which is 0."""
        if number:
            self.go_to_point(number)
        focus_setting(self.points[number - 1] if number else self.own, owner, name)

    def choose_data(self, data: Component) -> None:
        """Choose data as if by hand: a table is asked for where none is named, and looked at."""
        self.open_point(1)
        section = self.points[0].section
        if isinstance(section, InputSection) and isinstance(data, Csv):
            section.look_at_table(data)

    @property
    def opened(self) -> int | None:
        """The number of the point whose controls are in sight."""
        return next((number for number, point in enumerate(self.points, 1) if point.is_open), None)

    def probes(self) -> Probes:
        """What the point asks whose controls are in sight."""
        section = self._section_in_sight()
        return section.probes if section is not None else ()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(self.tr("Tuning points").upper())
        self._show_values(self._scope())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_run()
        self.asked.emit(self.probes())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asked.emit(self.probes())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_section(self._scope())

    def _build(self) -> None:
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(0)
        for part in (self.own, *self.points):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll = Scrolling(inside)
        outer = QVBoxLayout(self)
        outer.addWidget(self._title)
        outer.addWidget(self._scroll, 1)
        self._restyle()

    def _connect(self, player: Player) -> None:
        for number, point in enumerate(self.points, 1):
            point.toggled.connect(partial(self._toggle, number))
            point.header.stepped.connect(partial(self._step, number))
            point.slots_wanted.connect(self._selection.select)
            point.table_chosen.connect(self.table_chosen)
            point.explained.connect(self.explained)
        self.own.explained.connect(self.explained)
        self._document.changed.connect(self._show_experiment)
        for changed in (self._document.changed, player.loaded):
            changed.connect(self._forget_failure)
        self._selection.changed.connect(self._show_experiment)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._theme.changed.connect(self._restyle)
        player.failed.connect(self._show_failure)
        for news in (player.refreshed, player.moved, player.loaded):
            news.connect(self._show_run)

    def _scope(self) -> Scope:
        return scope_of(self._document.experiment, self._selection)

    def _show_experiment(self) -> None:
        scope = self._scope()
        self._show_values(scope)
        self._show_section(scope)
        self.own.show_experiment(self._document.experiment, scope)

    def _show_values(self, scope: Scope) -> None:
        values = self._values.all(self._document.experiment, scope)
        for point, name, value in zip(self.points, self._values.names(), values, strict=True):
            point.header.show_texts(name, value)
        for number, (point, meaning) in enumerate(zip(self.points, self._meanings(), strict=True), 1):
            point.header.show_meaning(meaning, f"Alt+{number}")
            point.header.setWhatsThis(self._texts.explained_control(point.header.text(), meaning))

    def _show_section(self, scope: Scope) -> None:
        if self.opened is not None:
            self.points[self.opened - 1].unfold(self._document.experiment, scope)

    def _section_in_sight(self) -> Section | None:
        opened = self.points[self.opened - 1] if self.opened is not None and self.isVisible() else None
        return opened.section if opened is not None else None

    def _show_run(self) -> None:
        section = self._section_in_sight()
        if section is not None:
            section.show_run(self._player.edited)

    def _meanings(self) -> tuple[str, ...]:
        return (
            self.tr("Where the samples come from, and in which shape the network gets to see them."),
            self.tr("What counts as an error, and so what flows back."),
            self.tr("What each neuron makes of its sum."),
            self.tr("Where training begins: too small and nothing arrives, too large and everything breaks."),
            self.tr("How far and in which direction each step goes."),
            self.tr("How wide the layers are."),
            self.tr("How deep the network is."),
        )

    def _toggle(self, number: int) -> None:
        """A click on what is open folds it."""
        if self.opened == number:
            self.points[number - 1].fold()
            self.asked.emit(self.probes())
        else:
            self.open_point(number)
            self.pointed.emit(number)

    def _reveal(self) -> None:
        """Bring the unfolded controls into sight, their row before all."""
        if self.opened is not None:
            area = self.points[self.opened - 1].geometry()
            self._scroll.ensureVisible(0, area.bottom(), 0, 0)
            self._scroll.ensureVisible(0, area.top(), 0, 0)
        held = QApplication.focusWidget()
        if held is not None and self._scroll.isAncestorOf(held):
            self._scroll.ensureWidgetVisible(held)

    def _step(self, number: int, step: int) -> None:
        self.points[(number - 1 + step) % len(self.points)].header.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_failure(self, reason: Reason) -> None:
        """A run that could not begin is explained at the setting that is to blame, if its controls are in sight."""
        blamed = next(iter(reason.field.keys), None)
        for point, places in zip(self.points, PLACES, strict=True):
            if point.section is not None and blamed in places:
                point.section.show_reason(reason.clause)

    def _forget_failure(self) -> None:
        """What could not be, can be now, or something else is set."""
        for section in (self.own, *(point.section for point in self.points)):
            if section is not None:
                section.show_reason(None)

    def _make_room(self) -> None:
        bar = self._scroll.verticalScrollBar().maximum() > 0
        right = MARGIN - BAR_WIDTH if bar else MARGIN
        self._column.setContentsMargins(self._theme.size(MARGIN), 0, self._theme.size(right), self._theme.size(MARGIN))

    def _restyle(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, self._theme.size(MARGIN), 0, 0)
            layout.setSpacing(self._theme.size(8))
        self._title.setContentsMargins(self._theme.size(MARGIN), 0, 0, 0)
        self._make_room()
