"""A slider over the steps of a run, with marks where something happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from app.panels.timeline.time_track import Mark, Style, Track
from app.texts.letters import tip
from app.widgets.painting import guarded
from app.widgets.type_wheel import is_for_type

SNAP_PX = 5  # a press so near to a mark is meant for it
PAGES = 10  # of the whole run, for the page keys


class TimeSlider(QSlider):
    """Press, drag or use the keys to choose a step; with Shift, drag over the stretch that is to be looped."""

    chosen = Signal(int)
    stepped = Signal(int)  # one recorded step back or on
    released = Signal()  # to live
    stretched = Signal(object)  # a range of steps, or None for all
    menu_wanted = Signal(int, QPoint)  # of a step, at a place of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.track = Track()
        self._anchor: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._take_value)

    def show_steps(self, last: int, step: int | None, caption: str = "") -> None:
        """Show how many steps there are and which of them is shown; None is live. The caption stands at the handle."""
        now = (last, step, caption)
        if now != (self.track.last, self.track.step, self.track.caption):
            self.track.last, self.track.step, self.track.caption = now
            self._show_value()
            self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show where something happened."""
        if tuple(marks) != self.track.marks:
            self.track.marks = tuple(marks)
            self.update()

    def show_stretch(self, stretch: range | None) -> None:
        """Show which steps are looped; None is all of them."""
        self.track.stretch = stretch
        self.update()

    def show_style(self, style: Style) -> None:
        """Colours and sizes."""
        self.track.style = style
        self.updateGeometry()
        self.update()

    def place_of(self, step: int) -> int:
        """How far from the left a step stands."""
        return round(self.track.x(min(step, self.track.last), self.width()))

    def sizeHint(self) -> QSize:
        return QSize(20 * self.track.style.unit, self.track.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * self.track.style.unit, self.track.height())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        self.track.paint(self, self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            step = self._step_at(event.position())
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._anchor = step
            else:
                self.chosen.emit(self._meant_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            step = self._step_at(event.position())
            if self._anchor is None:
                self.chosen.emit(step)
            elif step != self._anchor:
                self.stretched.emit(range(min(step, self._anchor), max(step, self._anchor) + 1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the step under the pointer; for keys, of the one that is shown."""
        keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        step = self.value() if keys else self._meant_at(QPointF(event.pos()))
        place = QPoint(self.place_of(step), self.height() // 2) if keys else event.pos()
        self.menu_wanted.emit(step, self.mapToGlobal(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._anchor = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole run again."""
        self.stretched.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_type(event):
            event.ignore()
            return
        if event.angleDelta().y():
            self.stepped.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.track.last // PAGES)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self.stepped.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self.stepped.emit(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown as key:
                self._page(-page if key == Qt.Key.Key_PageUp else page)
            case Qt.Key.Key_Home:
                self.chosen.emit(0)
            case Qt.Key.Key_End:
                self.released.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.track.mark_at(event.pos().x(), self.width(), SNAP_PX)
            step = self._step_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(self.track.names_at(mark.step)) if mark else f"{step:,}", self)
            return True
        return super().event(event)

    def _page(self, steps: int) -> None:
        target = self.value() + steps
        if target >= self.track.last:
            self.released.emit()
        else:
            self.chosen.emit(max(target, 0))

    def _meant_at(self, place: QPointF) -> int:
        """The step there, or that of the mark beside it."""
        mark = self.track.mark_at(place.x(), self.width(), SNAP_PX)
        return mark.step if mark is not None else self._step_at(place)

    def _step_at(self, place: QPointF) -> int:
        return self.track.step_at(place.x(), self.width())

    def _show_value(self) -> None:
        blocked = self.blockSignals(True)
        self.setRange(0, self.track.last)
        self.setValue(self.track.last if self.track.step is None else self.track.step)
        self.blockSignals(blocked)

    def _take_value(self, value: int) -> None:
        """What an assistive technology has set."""
        self.chosen.emit(value)
