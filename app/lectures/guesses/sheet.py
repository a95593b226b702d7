"""The sheet: an empty profile on which a guess is drawn, with the mouse or with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.scales.ticks import decade_ticks
from app.lectures.guesses.paper import Paper, power, range_around, stroke, whole
from app.plots.layers.layer_names import LayerNames
from app.plots.layers.slot_axis import WIDEST_CELL_PX, slot_scale
from app.theme import Theme
from app.widgets.painting import guarded

TEXT_PX, SPACING_PX, LEFT_PX, RIGHT_PX, LINES, GAP_PX, DOT_PX, LEAST_PX = 13, 24, 62, 8, 3, 8, 4, 20
STEP, LEAP = 0.5, 2.0  # decades that an arrow key goes, and with Shift
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPRIGHT = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Sheet(QWidget):
    """Nothing on it tells the answer: its axis is the same whatever was measured, and only the output is given."""

    drawn = Signal(tuple)  # a power of ten for each that has weights
    finished = Signal()  # the keyboard is wanted elsewhere

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries, self._slots = 1, tuple[int, ...]()
        self.given: float | None = None  # at the output, for nobody can know the level
        self.points: dict[int, float] = {}  # that were drawn, by their number among those that have weights
        self.chosen = 0  # by the keys
        self._count, self._again, self._helps = 0, False, True
        self._pen: tuple[int, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrows lead on, unless somebody wants to draw with them
        self.setCursor(Qt.CursorShape.CrossCursor)
        theme.changed.connect(self.update)
        self.retranslate()

    def show_network(self, slots: tuple[int, ...], entries: int) -> None:
        """An empty sheet for a network of so many layers, the output included; these of them have weights."""
        self._slots, self._entries, self.given = slots, entries, None
        self.points, self.chosen, self._pen = {}, 0, None
        self.update()

    def show_given(self, value: float | None) -> None:
        """The measurement at the output, from which one draws on."""
        if value != self.given:
            self.given = value
            self.update()

    def show_count(self, count: int, again: bool) -> None:
        """How many have guessed, and whether they do so for the second time."""
        if (count, again) != (self._count, self._again):
            self._count, self._again = count, again
            self.retranslate()

    def show_help(self, shown: bool) -> None:
        """How one draws; where nobody can, there is nothing to be said of it."""
        self._helps = shown
        self.retranslate()

    def show_points(self, points: tuple[float, ...]) -> None:
        """What has been drawn before; () for nothing. Whoever draws just now is not disturbed."""
        if self._pen is None and points != self.profile:
            self.points = dict(enumerate(points))
            self.update()

    @property
    def profile(self) -> tuple[float, ...]:
        """A value for each that has weights; () before anything is drawn."""
        if not self.points:
            return ()
        last = {len(self._slots) - 1: self.given} if self.given is not None else {}
        return whole(self.points | last, len(self._slots))

    @property
    def paper(self) -> Paper:
        """Where everything stands at this size."""
        size, high = self._theme.size, lettering.pen(self._theme, TEXT_PX).height
        rect = QRectF(self.rect()).adjusted(size(LEFT_PX), 2.5 * high, -size(RIGHT_PX), -LINES * high)
        rect.setSize(rect.size().expandedTo(QSizeF(LEAST_PX, LEAST_PX)))
        return Paper(rect, self._entries, self._slots, range_around(self.given), self._theme.size(WIDEST_CELL_PX))

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._title = self.tr("Weight gradient at each layer: norm of ∂L/∂W")
        hint = self.tr("Draw with the mouse, or press D and use the arrow keys") if self._helps else ""
        answers = self.tr("Second vote. Answers: {count}") if self._again else self.tr("Answers: {count}")
        counted = answers.format(count=self._count) if self._count or self._again else ""
        self._hint = " · ".join(part for part in (hint, counted) if part)
        self._sides = (self.tr("input side"), self.tr("output side"))
        self._output = self.tr("out")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._hint)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._slots:
            self._pen = None
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._pen is not None:
            self._go(event.position())
        event.ignore()  # who shows the pointer wants to know as well

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pen is not None:
            self._pen = None
            self.drawn.emit(self.profile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose layer and value; Return or Esc give the keyboard back."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.finished.emit()
        elif key in SIDEWAYS and self._slots:
            self.chosen = min(max(self.chosen + SIDEWAYS[Qt.Key(key)], 0), len(self._slots) - 1)
            self.update()
        elif key in UPRIGHT and self._slots:
            leaps = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._raise(UPRIGHT[Qt.Key(key)] * (LEAP if leaps else STEP))
        else:
            event.ignore()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, powers of ten, an empty slot for each layer, what is given, and what has been drawn."""
        paper = self.paper
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axes(painter, paper)
            self._paint_slots(painter, paper)
            self._paint_words(painter, paper)
            self._paint_profile(painter, paper)

    def _go(self, position: QPointF) -> None:
        """The pen has come there."""
        paper = self.paper
        here = paper.slot_at(position.x()), paper.value_at(position.y())
        self.points |= stroke(self._pen or here, here)
        self._pen, self.chosen = here, here[0]
        self.update()

    def _raise(self, by: float) -> None:
        lower, upper = self.paper.range
        before = self.profile[self.chosen] if self.points else self.given if self.given is not None else upper
        self.points[self.chosen] = min(max(before + by, lower), upper)
        self.update()
        self.drawn.emit(self.profile)

    def _paint_axes(self, painter: QPainter, paper: Paper) -> None:
        pen, rect = lettering.pen(self._theme, TEXT_PX, "secondary"), paper.rect
        painter.setPen(QPen(self._theme.colour("grid"), 1))
        for tick in decade_ticks(*paper.range, rect.height(), self._theme.size(SPACING_PX)):
            height = rect.bottom() - (tick.value - paper.range[0]) / (paper.range[1] - paper.range[0]) * rect.height()
            painter.setPen(QPen(self._theme.colour("grid"), 1))
            painter.drawLine(QLineF(rect.left(), height, rect.right(), height))
            pen.write_tick(painter, rect.left() - self._theme.size(GAP_PX), height, tick, 1.0)
        names = LayerNames((), pen)
        scale = slot_scale(
            self._entries - 1, rect.width(), self._theme.size(SPACING_PX), self._output, paper.ends, names
        )
        for tick in scale.ticks:
            at = rect.left() + (tick.value - scale.lower) / (scale.upper - scale.lower) * rect.width()
            pen.write_tick(painter, at, rect.bottom() + pen.height * 0.8, tick, 0.5)

    def _paint_slots(self, painter: QPainter, paper: Paper) -> None:
        painter.setPen(QPen(self._theme.colour("ghost"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, slot in enumerate(self._slots):
            cell = paper.cell(slot)
            inner = cell.adjusted(cell.width() * 0.12, 0, -cell.width() * 0.12, 0)
            if self.given is not None and number == len(self._slots) - 1:
                inner.setTop(paper.point(number, self.given).y())
                painter.fillRect(inner, self._theme.colour("neutral"))
                pen, told = lettering.pen(self._theme, TEXT_PX, bold=True), power(self.given)
                wide = pen.width(told.text) + pen.raised.width(told.power)
                middle = min(inner.center().x(), self.width() - wide / 2)
                pen.write_tick(painter, middle, inner.top() - pen.height / 2, told, 0.5)
            else:
                painter.drawRect(inner)

    def _paint_words(self, painter: QPainter, paper: Paper) -> None:
        title, quiet = lettering.pen(self._theme, TEXT_PX, bold=True), lettering.pen(self._theme, TEXT_PX, "secondary")
        room = float(self.width())
        title.write(painter, 0.0, title.height * 0.6, title.fitted(self._title, room))
        quiet.write(painter, 0.0, title.height * 1.6, quiet.fitted(self._hint, room))
        line = paper.rect.bottom() + quiet.height * 2.0
        for words, at, align in zip(self._sides, (paper.rect.left(), paper.rect.right()), (0.0, 1.0), strict=True):
            quiet.write(painter, at, line, words, align)

    def _paint_profile(self, painter: QPainter, paper: Paper) -> None:
        colour, dot = self._theme.colour("accent"), float(self._theme.size(DOT_PX))
        if self.hasFocus() and self._slots:
            painter.setPen(QPen(colour, self._theme.line))
            painter.drawRect(paper.cell(self._slots[self.chosen]))
        profile = self.profile
        if not profile:
            return
        places = [paper.point(slot, value) for slot, value in enumerate(profile)]
        painter.setPen(QPen(colour, max(self._theme.line, 3.0), Qt.PenStyle.DotLine))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in places:
            painter.drawEllipse(place, dot, dot)
