"""The activations: a histogram per layer, what is dead and saturated, a tile per neuron, and one layer's Jacobian."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.scales.ticks import AxisScale
from app.plots.activations.columns import chosen_slots
from app.plots.activations.distributions import SIGNAL, Ridges, Uprights, colours, ridges_of, sloped, uprights
from app.plots.activations.ridges import Bands
from app.plots.activations.settings import OUTPUT, ActivationSettings
from app.plots.activations.shares import Closed, Shares, closed_of, rows_of
from app.plots.activations.singular_values import SingularValues
from app.plots.activations.stage import Stage
from app.plots.activations.table import all_rows, header
from app.plots.activations.unit_map import UnitMap
from app.plots.activations.words import ActivationWords
from app.plots.cells import Cell
from app.plots.menu import PlotMenu
from app.plots.panes import Pane
from app.plots.remark import unseen
from app.plots.segmented.segments import Segments
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
SUBTITLE_PX = 300  # what the subtitle keeps beside the buttons


class Activations(ZoomedPlot):
    """What the neurons of each layer are doing: awake, asleep, or stuck where no gradient passes."""

    settings = ActivationSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.ridges: Ridges | None = None
        self.units: EachUnit | None = None
        self.closed: Closed | None = None
        self.words = ActivationWords(texts, self)
        self._asked: Probes = ()
        self.bands = Bands(self.canvas, theme)
        self.stage = Stage(self.canvas, theme)
        self.shares = Shares(self.canvas, theme)
        self.map = UnitMap(self.canvas, theme)
        self.panel = SingularValues(self.canvas, theme)
        self.segments = Segments(ROLES, self)
        self.segments.chosen.connect(self.show_role)
        self.put_in_corner(self.segments)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        return self.stage.panes()

    def show_role(self, role: str) -> None:
        """Show the signal, its size, the pre-activation or the size of δ."""
        self.choose(role=role, upright=None, output=None)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.role)

    def settled(self) -> ActivationSettings:
        if self.canvas.rect.width() <= 1:  # it never had a place on the screen
            return self.settings
        focus = self._focus() if self.slots else self.settings.focus  # what nobody has chosen, is not highlighted
        return replace(self.settings, layers=self._slots(), focus=focus, jacobian=self._has_room_for_panel())

    def show_axis(self, axis: str) -> None:
        """Show the signals on an axis fitted to them, or from 0 to 1."""
        self.choose(axis=axis, upright=None, output=None)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.settings.role == SIGNAL:
            menu.offer(self.words.scales(), self.settings.axis, self.show_axis)
        return menu

    def scale_said(self) -> str:
        if not self.settings.of_textbook:
            return super().scale_said()
        shown = self.ridges.layers if self.ridges is not None and self.stage.apart else self.ridges
        return self.words.textbook(*self.stage.area.ranges[1], shown)

    def title(self) -> str:
        return self.tr("Activations in each layer")

    def subtitle(self) -> str:
        return self.words.subtitle(self.ridges) if self.ridges else ""

    def readout(self, point: QPointF) -> str:
        rank = self.panel.rank_at(point)
        if rank is not None and self.panel.spectrum is not None:
            return self.words.singular_value(self.panel.spectrum, rank)
        column, area = self.stage.column_at(point), self.stage.area_at(point)
        if column is None or self.closed is None or self.ridges is None:
            return ""
        unit = self.map.unit_at(point, column)
        if unit is not None and self.units is not None:
            return self.words.unit(self.units, column, unit, self.ridges.entries)
        if area is not None:
            return self.words.value(self.ridges, column, area.data_at(point)[1])
        return self.words.shares(self.ridges, self.closed, column)

    def text_twin(self) -> str:
        if self.ridges is None or self.frame is None or self.closed is None:
            return self.empty_sentence()
        return self.words.twin(self.ridges, self.frame, self.closed)

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return header(self.frame), all_rows(self.ridges, self.frame, self.units, self._focus(), self.panel.spectrum)

    @property
    def told(self) -> bool:
        return self.ridges is not None and self.frame is not None

    def slot_at(self, point: QPointF) -> int | None:
        column = self.stage.column_at(point)
        return None if column is None or self.ridges is None else self.ridges.slots[column]

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
        self.stage.place(QRectF(left, top, wide, max(high - self._under() - tall, 10)))
        columns = self.stage.rect
        self.shares.top, self.shares.left = columns.bottom() + size(GAP_PX), left
        self.map.place(QRectF(left, top + high - tall, columns.width(), tall))
        self.bands.top, self.bands.bottom = top, top + high
        inner = size(PANEL_PX - 14)
        self.panel.place(QRectF(rect.width() - inner, top - size(4), inner, high + size(BELOW_PX)))
        self._ask()

    def draw(self) -> None:
        view, slots = self.view, self._slots()
        assert view is not None
        self._ask()
        self.ridges = ridges_of(view, self.settings.role, slots) if slots else None
        if not slots or (self.ridges is None and unseen(self)):
            self.clear()
            self.notice.sentence = unseen(self) if slots else self.tr("None of the chosen layers is in this network.")
            return
        self.step_seen, self.units = view.answer(Units(slots)) or (None, None)
        self.words.scaled, self.words.called = view.scaled, self.names
        if self.frame is not None:
            self.closed = closed_of(self.frame, self.units, slots)
            names = self.words.dead(), self.words.saturated()
            self.shares.rows = rows_of(*zip(names, self.closed, strict=True))
        self.stage.uprights = uprights(self.ranges, self.settings.role, self.ridges, self.settings.of_textbook)
        self.arrange()
        across = self._show_scales(slots)
        self._show_ridges(slots)
        self._show_map(slots, across)
        self.panel.show_layer(view, self._focus(), self.ranges, self.words)
        self.highlight()

    def clear(self) -> None:
        self.ridges = self.units = self.closed = self.step_seen = None
        self.stage.clear()
        self.bands.columns = self.shares.columns = None
        self.shares.rows = []
        self.map.clear()
        self.panel.shown = False
        self.panel.show_spectrum(None, "", "")

    def highlight(self) -> None:
        settled = () if self.settings.focus is None else (self.settings.focus,)
        self.bands.selected, self.bands.hovered = self.slots.union(settled), self.slot_hovered
        if self.begun and self.isVisible() and self.probes() != self._asked:
            self.draw()

    def retranslate(self) -> None:
        self.segments.name(self.words.names(), self.words.hints())
        super().retranslate()

    def _has_room_for_panel(self) -> bool:
        wide = self.canvas.rect.width() >= self.theme.size(PANEL_FROM_PX)
        return wide and self._entries() > 1 and self.settings.jacobian is not False

    def _ask(self) -> None:
        if self.probes() != self._asked:
            self._asked = self.probes()
            self.probes_changed.emit()

    def _entries(self) -> int:
        return self.view.structure.entries if self.view else 0

    def _slots(self) -> tuple[int, ...]:
        """The layers that are shown, the output as the last of them."""
        if self.settings.layers is not None or not self._entries():
            return tuple(sorted(slot for slot in {*(self.settings.layers or ())} if slot < self._entries()))
        layers, room = self._entries() - 1, self.stage.room / self.theme.scale
        return (*chosen_slots(layers, room, min(self.slots, default=None)), layers)

    def _focus(self) -> int:
        """The layer whose Jacobian is shown: the selected one, or the first hidden."""
        wanted = sorted(self.slots) if self.settings.focus is None else [self.settings.focus]
        chosen = [slot for slot in wanted if slot < self._entries() - 1]
        hidden = self.view.structure.hidden if self.view else ()
        return (*chosen, *hidden, 0)[0]

    def _show_scales(self, slots: tuple[int, ...]) -> AxisScale:
        """The axes of the histograms; returns the horizontal one, which stands under the lowest of all rows."""
        stage, whole = self.stage, self.stage.uprights
        across = stage.across(slots, self._entries(), self.tr("layer"), self.words.output(), self.layer_names)
        seen = Uprights(self.heights or whole.layers, whole.own and (self.part_of(OUTPUT) or whole.own))
        below = AxisScale(across.lower, across.upper) if self.map.shown else across
        stage.show_scales(below, len(slots) - 1.0, self.settings.role, seen, self.words)
        stage.axes.drop = self._under()
        return across

    def _under(self) -> float:
        return self.theme.size(GAP_PX) + self.shares.height(max(len(self.shares.rows), 1))

    def _show_ridges(self, slots: tuple[int, ...]) -> None:
        self.stage.show_ridges(self.ridges, slots, colours(self.frame, self.settings.role, slots))
        self.bands.columns = self.shares.columns = self.stage.columns

    def _show_map(self, slots: tuple[int, ...], across: AxisScale) -> None:
        assert self.stage.columns is not None
        assert self.frame is not None
        self.map.show_units(self.units, self.stage.columns, sloped(self.frame, slots), across)
        self.map.name(self.words.neuron(self.map.every), self.words.caption())
