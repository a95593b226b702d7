"""The activations: a histogram per layer, what is dead and saturated, a tile per neuron, and one layer's Jacobian."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale, decade_ticks
from app.plots.activations.columns import WIDEST_PX, LayerColumns, chosen_slots, column_scale, columns
from app.plots.activations.distributions import LOGARITHMIC, SIGNAL, Ridges, colours, ridges_of, sloped, upright
from app.plots.activations.ridges import Bands, RidgeDrawing
from app.plots.activations.settings import ActivationSettings
from app.plots.activations.shares import Shares, shares_of
from app.plots.activations.singular_values import SingularValues
from app.plots.activations.table import all_rows, header
from app.plots.activations.unit_map import UnitMap
from app.plots.activations.words import ActivationWords
from app.plots.cells import Cell
from app.plots.menu import PlotMenu
from app.plots.panes import Pane, axis
from app.plots.remark import unseen
from app.plots.segments import Segments
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme
from core.probes.histograms import ROLES, Histograms
from core.probes.jacobian import Jacobian
from core.probes.probe import Probes
from core.probes.units import EachUnit, Units

LEFT_PX, BELOW_PX, GAP_PX = 84, 36, 8
PANEL_PX, PANEL_FROM_PX = 210, 640  # of the Jacobian, and the width of a card that has room for it
TILES_FROM_PX, TILES_SHARE = 230, 0.36  # of the height under the heading
SUBTITLE_PX, SPACING_PX = 300, 22  # what the subtitle keeps beside the buttons; between the numbers of an axis


class Activations(ZoomedPlot):
    """What the neurons of each layer are doing: awake, asleep, or stuck where no gradient passes."""

    settings = ActivationSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.ridges: Ridges | None = None
        self.units: EachUnit | None = None
        self.columns: LayerColumns | None = None
        self.words = ActivationWords(texts, self)
        self._whole = (-1.0, 1.0)  # of the upright axis
        self._asked: Probes = ()
        self.bands = Bands(self.canvas, theme)
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.drawing = RidgeDrawing(self.canvas, theme, self.area)
        self.shares = Shares(self.canvas, theme)
        self.map = UnitMap(self.canvas, theme)
        self.panel = SingularValues(self.canvas, theme)
        self.segments = Segments(ROLES, self)
        self.segments.chosen.connect(self.show_role)
        self.put_in_corner(self.segments)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        """Which layers are side by side is chosen by the room there is; of each, all neurons are seen."""
        return (Pane(self.area, None, axis("upright", self._whole)),)

    def show_role(self, role: str) -> None:
        """Show the signal, its size, the pre-activation or the size of δ."""
        self.choose(role=role, upright=None)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.role)

    def settled(self) -> ActivationSettings:
        if self.canvas.rect.width() <= 1:  # it never had a place on the screen
            return self.settings
        focus = self._focus() if self.slots else self.settings.focus  # what nobody has chosen, is not highlighted
        return replace(self.settings, layers=self._slots(), focus=focus, jacobian=self._has_room_for_panel())

    def show_axis(self, axis: str) -> None:
        """Show the signals on an axis fitted to them, or from 0 to 1."""
        self.choose(axis=axis, upright=None)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.settings.role == SIGNAL:
            menu.offer(self.words.scales(), self.settings.axis, self.show_axis)
        return menu

    def scale_said(self) -> str:
        textbook = self.settings.of_textbook
        return self.words.textbook(*self.area.ranges[1], self.ridges) if textbook else super().scale_said()

    def title(self) -> str:
        return self.tr("Activations in each layer")

    def subtitle(self) -> str:
        return self.words.subtitle(self.ridges, self._depth()) if self.ridges else ""

    def readout(self, point: QPointF) -> str:
        rank = self.panel.rank_at(point)
        if rank is not None and self.panel.spectrum is not None:
            return self.words.singular_value(self.panel.spectrum, rank)
        frame, column = self.frame, self._column_at(point)
        if column is None or frame is None or self.ridges is None:
            return ""
        unit = self.map.unit_at(point, column)
        if unit is not None and self.units is not None:
            return self.words.unit(self.units, column, unit)
        if self.area.rect.contains(point):
            return self.words.value(self.ridges, column, self.area.data_at(point)[1])
        return self.words.shares(frame, self.ridges.slots[column])

    def text_twin(self) -> str:
        return self.words.twin(self.ridges, self.frame) if self.ridges and self.frame else self.empty_sentence()

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return header(self.frame), all_rows(self.ridges, self.frame, self.units, self._focus(), self.panel.spectrum)

    @property
    def told(self) -> bool:
        return self.ridges is not None and self.frame is not None

    def slot_at(self, point: QPointF) -> int | None:
        column = self._column_at(point)
        return None if column is None or self.columns is None else self.columns.slots[column]

    def probes(self) -> Probes:
        slots = self._slots()
        if not slots:
            return ()
        jacobian = (Jacobian(self._focus()),) if self.panel.shown else ()
        return (Histograms(slots, self.settings.role), Units(slots), *jacobian)

    def empty_sentence(self) -> str:
        return self.tr("Press play to see what the neurons of each layer do.")

    def arrange(self) -> None:
        size, rect = self.theme.size, self.canvas.rect
        self.segments.stand_beside(self.heading, size(SUBTITLE_PX))
        top, names = round(self.heading.height + size(12)), (self.words.dead(), self.words.saturated())
        left = max(size(LEFT_PX), round(self.shares.room(*names)))
        high = max(rect.height() - top - size(BELOW_PX), 20)
        self.panel.shown = self._has_room_for_panel()
        wide = round(max(rect.width() - left - size(8) - self.panel.shown * size(PANEL_PX), 20))
        tall = round(high * TILES_SHARE) if high >= size(TILES_FROM_PX) else 0
        self.area.place(QRectF(left, top, wide, max(high - self._under() - tall, 10)))
        self.shares.top, self.shares.left = self.area.rect.bottom() + size(GAP_PX), left
        self.map.place(QRectF(left, top + high - tall, wide, tall))
        self.bands.top, self.bands.bottom = top, top + high
        inner = size(PANEL_PX - 14)
        self.panel.place(QRectF(rect.width() - inner, top - size(4), inner, high + size(BELOW_PX)))
        self._ask()

    def draw(self) -> None:
        view, slots = self.view, self._slots()
        assert view is not None
        self._ask()
        self.ridges = ridges_of(view, self.settings.role, slots) if slots else None
        if not slots or (self.ridges is None and self.ending()):
            self.clear()
            empty = self.tr("This network has no layers between input and output.")
            self.notice.sentence = unseen(self) if slots else empty
            return
        self.step_seen, self.units = view.answer(Units(slots)) or (None, None)
        if self.frame is not None:
            self.shares.rows = shares_of(self.frame, slots, self.words.dead(), self.words.saturated())
        self.arrange()
        self._show_map(slots, self._show_scales(slots))
        self._show_ridges(slots)
        self.panel.show_layer(view, self._focus(), self.ranges, self.words)
        self.highlight()

    def clear(self) -> None:
        self.ridges = self.units = self.columns = self.step_seen = None
        self.drawing.show_ridges(None, None, [])
        self.bands.columns = self.shares.columns = None
        self.shares.rows = []
        self.map.clear()
        self.panel.shown = False
        self.panel.show_spectrum(None, "", "")
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        settled = () if self.settings.focus is None else (self.settings.focus,)
        self.bands.selected, self.bands.hovered = self.slots.union(settled), self.slot_hovered
        if self.begun and self.isVisible() and self.probes() != self._asked:
            self.draw()

    def retranslate(self) -> None:
        self.segments.name(self.words.names(), self.words.hints())
        super().retranslate()

    def _has_room_for_panel(self) -> bool:
        return self.canvas.rect.width() >= self.theme.size(PANEL_FROM_PX) and self.settings.jacobian is not False

    def _ask(self) -> None:
        if self.probes() != self._asked:
            self._asked = self.probes()
            self.probes_changed.emit()

    def _depth(self) -> int:
        return self.view.structure.entries - 1 if self.view else 0

    def _slots(self) -> tuple[int, ...]:
        """The layers that are shown."""
        if self.settings.layers is not None or not self._depth():
            return tuple(slot for slot in self.settings.layers or () if slot < self._depth())
        return chosen_slots(self._depth(), self.area.rect.width() / self.theme.scale, min(self.slots, default=None))

    def _focus(self) -> int:
        """The layer whose Jacobian is shown: the selected one, or the first hidden."""
        wanted = sorted(self.slots) if self.settings.focus is None else [self.settings.focus]
        chosen = [slot for slot in wanted if slot < self._depth()]
        hidden = self.view.structure.hidden if self.view else ()
        return (*chosen, *hidden, 0)[0]

    def _show_scales(self, slots: tuple[int, ...]) -> AxisScale:
        """The axes of the histograms; returns the horizontal one, which stands under the lowest of all rows."""
        size, room = self.theme.size, self.area.rect.width()
        across = column_scale(slots, room, size(WIDEST_PX), size(SPACING_PX), self.tr("layer"))
        self._whole = upright(self.ranges, self.settings.role, self.ridges, self.settings.of_textbook)
        lower, upper = self.heights or self._whole
        numbered = decade_ticks if self.settings.role in LOGARITHMIC else span_ticks
        numbers = numbered(lower, upper, self.area.rect.height(), size(SPACING_PX))
        below = AxisScale(across.lower, across.upper) if self.map.shown else across
        self.axes.show_scales(below, AxisScale(lower, upper, numbers, self.words.axis(self.settings.role)))
        self.axes.drop = self._under()
        self.columns = columns(self.area, slots)
        return across

    def _under(self) -> float:
        return self.theme.size(GAP_PX) + self.shares.height(max(len(self.shares.rows), 1))

    def _show_ridges(self, slots: tuple[int, ...]) -> None:
        self.bands.columns = self.shares.columns = self.columns
        self.drawing.show_ridges(self.ridges, self.columns, colours(self.frame, self.settings.role, slots))

    def _show_map(self, slots: tuple[int, ...], across: AxisScale) -> None:
        assert self.columns is not None
        assert self.frame is not None
        self.map.show_units(self.units, self.columns, sloped(self.frame, slots), across)
        self.map.name(self.words.neuron(self.map.every), self.words.caption())

    def _column_at(self, point: QPointF) -> int | None:
        inside = self.area.rect.top() <= point.y() and point.x() <= self.area.rect.right()
        return self.columns.column_at(point.x()) if self.columns is not None and inside else None
