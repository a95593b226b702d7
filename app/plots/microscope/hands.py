"""Hands under the microscope: numbers of the neuron are pointed at, typed, and given back to the run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from app.plots.menu import PlotMenu
from app.plots.microscope.settings import BIAS, Term
from app.plots.microscope.terms import DIRECTIONS, beside, term_at
from app.plots.microscope.typing_field import TypingField

if TYPE_CHECKING:
    from app.plots.microscope.plot import Microscope


class Hands(QObject):
    """What mouse and keys do with the numbers; the run is never touched."""

    def __init__(self, plot: Microscope) -> None:
        super().__init__(plot)
        self._plot = plot
        self.field = TypingField(plot.canvas.view.viewport(), plot)
        self.field.typed.connect(self._type)
        self.field.refused.connect(self._say)
        self.field.closed.connect(plot.say)

    def term_at(self, point: QPointF | None) -> Term | None:
        """The number under a point that can be typed: of a run whose experiment is known."""
        return term_at(self._plot.drawing.places(), point) if point is not None and self._able else None

    def point(self, point: QPointF | None) -> Term | None:
        """The number under the pointer, which says by its shape that one can type there."""
        term = self.term_at(point)
        shape = Qt.CursorShape.ArrowCursor if term is None else Qt.CursorShape.IBeamCursor
        self._plot.canvas.view.viewport().setCursor(shape)
        return term

    def press(self, point: QPointF) -> bool:
        """Type the number there, or end it all; whether there was something to do."""
        heading, term = self._plot.heading, self.term_at(point)
        if heading.chip and heading.chip_rect.contains(point):
            self.give_back()
        elif term is not None:
            self._open(term)
        else:
            return False
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Arrows go from number to number, Enter types another, Delete gives it back to the run, Escape gives all."""
        plot, key = self._plot, Qt.Key(event.key())
        term = self.term_at(plot.pointer)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in DIRECTIONS and self._able:
            places = plot.drawing.places()
            goal = beside(places, term, DIRECTIONS[key])
            plot.canvas.point_at(places[goal].center() if goal is not None else None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and term is not None:
            self._open(term)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and term is not None:
            plot.show_settings(plot.settings.with_typed(term, None))
        elif key == Qt.Key.Key_Escape and plot.settings.what_if is not None:
            self.give_back()
        else:
            return False
        return True

    def offer(self, menu: PlotMenu) -> None:
        """The same as rows of the menu: of the number that is pointed at, or else of the first."""
        plot = self._plot
        if plot.seen is None or not self._able or not (places := plot.drawing.places()):
            return
        term = self.term_at(plot.pointer) or next(iter(places))
        rows: dict[str, Callable[[], None]] = {plot.words.offer(plot.seen[1], term): partial(self._open, term)}
        if plot.settings.what_if is not None:
            rows[plot.words.back()] = self.give_back
        menu.offer_actions(rows)

    def give_back(self) -> None:
        """The numbers of the run again."""
        self.field.close_field()
        self._plot.show_settings(self._plot.settings.of_the_run())

    @property
    def _able(self) -> bool:
        view = self._plot.view
        return self._plot.seen is not None and view is not None and view.experiment is not None

    def _open(self, term: Term) -> None:
        plot = self._plot
        if plot.seen is not None and (place := plot.drawing.places().get(term)) is not None:
            answer = plot.seen[1]
            value = answer.bias if term == BIAS else float(getattr(answer, term.kind)[term.input])
            self.field.open(term, value, plot.words.term(answer, term), place)

    def _type(self, term: Term, value: float) -> None:
        self._plot.show_settings(self._plot.settings.with_typed(term, value))

    def _say(self, _sentence: str) -> None:
        self._plot.say()
