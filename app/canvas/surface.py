"""The surface of a plot: a scene measured in pixels, drawings on it, and the pointer over it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ParamSpec

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from app.canvas.kept_view import KeptView
from app.theme import Theme
from app.widgets.contract import refuse_abstract
from app.widgets.painting import attempted, guarded, kept
from app.widgets.type_wheel import is_for_type

Given = ParamSpec("Given")
APOLOGY = 1000  # over everything
LEAST_FRAME_PX = 5  # a smaller rectangle is a click


class Drawing(QGraphicsItem):
    """Something painted in the pixels of the canvas: no transform comes between, neither here nor in a vector file."""

    def __init__(self, canvas: Canvas, theme: Theme, height: int = 0) -> None:
        refuse_abstract(self)
        super().__init__()
        self.canvas, self.theme = canvas, theme
        self.setZValue(height)
        canvas.scene.addItem(self)
        canvas.repaint()

    def boundingRect(self) -> QRectF:
        return self.canvas.rect

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        with kept(painter):
            self.canvas.attempt(self.draw, painter)

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint; every size comes from the theme."""


class Apology(Drawing):
    """Stands over what could not be drawn, and says so."""

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.canvas.failed:
            with kept(painter):
                self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        rect, margin = self.canvas.rect, self.theme.size(24)
        painter.fillRect(rect, self.theme.colour("panel"))
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("secondary"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(margin, margin, -margin, -margin), flags, self.canvas.apology)


class Canvas(QObject):
    """A view of pyqtgraph whose scene is its pixels, and the pointer on it."""

    pointed = Signal(object)  # QPointF, or None when the pointer has left
    pressed = Signal(QPointF)
    dragged = Signal(QPointF)  # the pointer moves while the left button is down
    released = Signal(QPointF)
    pushed = Signal(QPointF, QPointF)  # pixels that the pointer has gone with the middle button down; where it began
    framing = Signal(object)  # QRectF that is being taken with Ctrl and the left button; None at its end
    framed = Signal(QRectF)  # that was taken
    doubled = Signal(QPointF)  # a double click
    scrolled = Signal(object)  # QWheelEvent, which whoever has a use for it accepts
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.least_line_px = 1.0  # on the screen, wider lines take a hundred times as long
        self._kept = KeptView(parent)
        self.view: QGraphicsView = self._kept
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAcceptDrops(False)  # nothing can be dropped on it, and Qt complains when what is dragged leaves it
        self.view.viewport().setAcceptDrops(False)
        self.scene = self.view.scene()
        self.rect = QRectF(0, 0, 1, 1)
        self.failed = False  # whether what is shown could not be drawn
        Apology(self, theme, height=APOLOGY)
        self.frames = False  # whether rectangles can be taken
        self._met = False  # whether it is the mouse that is over it
        self._corner: QPointF | None = None  # where one was begun
        self._gripped: tuple[QPointF, QPointF] | None = None  # where the middle button went down, and the pointer last
        self.view.viewport().installEventFilter(self)
        self.restyle()

    def attempt(self, draw: Callable[Given, object], *things: Given.args, **named: Given.kwargs) -> None:
        """Draw, or have a sentence in its place; what failed is not tried again before something else is shown."""
        if not self.failed and not attempted(f"{self._whose} was drawn", draw, *things, **named):
            self.failed = True
            self.repaint()

    def retry(self) -> None:
        """Something else is shown than what could not be drawn."""
        if self.failed:
            self.failed = False
            self.repaint()

    @property
    def apology(self) -> str:
        """What is said in place of what could not be drawn; nothing where it was."""
        words = self.tr("This plot could not be drawn. Its menu has a report of what went wrong, to be copied.")
        return words if self.failed else ""

    @property
    def _whose(self) -> str:
        return f"{type(self.parent()).__name__} of {self.rect.width():g} × {self.rect.height():g} pixels"

    @property
    def seconds(self) -> float:
        """How long it took to paint last."""
        return self._kept.seconds

    def wait(self, waits: bool) -> None:
        """Have the last picture shown while that which it will show is not drawn yet."""
        self._kept.waits = waits

    @property
    def line_px(self) -> float:
        """The width of curves: in a presentation they are seen from the last row."""
        return max(self.least_line_px, self.theme.line)

    def restyle(self) -> None:
        """Take the theme's colours."""
        self.retry()
        self.view.setBackgroundBrush(self.theme.colour("panel"))
        self.repaint()

    def repaint(self) -> None:
        """Paint everything anew at the next refresh of the screen."""
        self._kept.renew()

    def lay_over(self, paint: Callable[[QPainter], None]) -> None:
        """Have something painted over the picture, which is kept whatever moves over it."""
        self._kept.over.append(paint)

    def paint_over(self) -> None:
        """Paint what lies over the picture at the next refresh of the screen, and nothing else."""
        self._kept.viewport().update()

    def take_size(self, size: QSize) -> None:
        """Be as large as this, whether anybody shows it or not."""
        self.rect = QRectF(0, 0, size.width(), size.height())
        for item in self.scene.items():
            if isinstance(item, Drawing):
                item.prepareGeometryChange()
        self.rearrange()

    def rearrange(self) -> None:
        """Have everything laid out anew, as if the size were another."""
        self.retry()
        self.resized.emit()

    def point_at(self, point: QPointF | None) -> None:
        """Move the pointer, be it that of the mouse or of the keys; None takes it away."""
        self.pointed.emit(point)

    def look_for_mouse(self) -> None:
        """Find out whether the mouse is still there: of one that leaves while a menu is open Qt says nothing."""
        viewport = self.view.viewport()
        if self._met and not viewport.rect().contains(viewport.mapFromGlobal(QCursor.pos())):
            self._met = False
            self.point_at(None)

    def press_at(self, point: QPointF) -> None:
        """Press where the pointer is."""
        self.pressed.emit(point)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.take_size(self.view.viewport().size())
        elif kind == QEvent.Type.Leave:
            self._met = False
            self.point_at(None)
        elif isinstance(event, QMouseEvent):
            self._grip(event)
            return self._frame(event) or self._mouse(event)
        elif kind == QEvent.Type.ContextMenu:
            event.ignore()
            return True
        elif isinstance(event, QWheelEvent):
            event.ignore()
            if not is_for_type(event):
                self.scrolled.emit(event)
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._met = True
            self.point_at(event.position())
            if event.buttons() & Qt.MouseButton.LeftButton:
                self.dragged.emit(event.position())
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.press_at(event.position())
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self.released.emit(event.position())
        elif event.type() == QEvent.Type.MouseButtonDblClick and event.button() == Qt.MouseButton.LeftButton:
            self.doubled.emit(event.position())
        event.ignore()
        return True

    def _grip(self, event: QMouseEvent) -> None:
        """Follow the middle button from where it was pressed to where it is let go."""
        if event.type() == QEvent.Type.MouseMove and self._gripped is not None:
            begun, last = self._gripped
            self._gripped = begun, event.position()
            self.pushed.emit(event.position() - last, begun)
        elif event.button() == Qt.MouseButton.MiddleButton:
            down = event.type() == QEvent.Type.MouseButtonPress
            self._gripped = (event.position(), event.position()) if down else None

    def _frame(self, event: QMouseEvent) -> bool:
        """Follow the left button from where it was pressed with Ctrl; whether it was."""
        kind, left = event.type(), event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left and self.frames:
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._corner = event.position() if held else None
        if self._corner is None:
            return False
        frame = QRectF(self._corner, event.position()).normalized()
        if kind == QEvent.Type.MouseMove:
            self.framing.emit(frame)
        elif kind == QEvent.Type.MouseButtonRelease and left:
            self._corner = None
            self.framing.emit(None)
            if max(frame.width(), frame.height()) >= LEAST_FRAME_PX:
                self.framed.emit(frame)
            else:
                self.press_at(event.position())
        return True
