"""The panel of the network: its title, the stack of blocks, and a sentence when something cannot be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.canvas.scales.ranges import Ranges
from app.panels.stack.drawing.gains import Gains
from app.panels.stack.naming import Naming
from app.panels.stack.repeating import Repeating
from app.panels.stack.search import Search
from app.panels.stack.view import StackView
from app.playback.player import Player
from app.state.document import Document
from app.state.misfits import misfit_of
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.pacing.throttle import Throttle
from core.wording import Reason, filled

GAIN_INTERVAL_MS = 100  # numbers that change faster cannot be read
MARGIN, SPACING = 14, 8
BAR_WIDTH = 10  # of the scroll bar, which stands in the right margin


class Stack(QWidget):
    """Shows the network as blocks with the gain of each; drags, clicks and keys in it edit the network."""

    def __init__(self, document: Document, selection: Selection, player: Player, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._selection, self._player = document, selection, player
        self._theme, self._texts = theme, texts
        self._reason: Reason | None = None
        self.view = StackView(document, selection, theme, texts)
        self.edits, self.menus, self.locking = self.view.edits, self.view.menus, self.view.locking
        self.naming = Naming(document, selection, self.view, theme, texts)
        self.search = Search(document, selection, self.view.folds, theme, texts)
        self._ranges = Ranges()  # of the run that is shown
        self._title, self._layers, self._refusal = Label(), Label(), Label()
        self._calm = Throttle(self, GAIN_INTERVAL_MS, self._show_gains)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label, role in ((self._title, "caption"), (self._layers, "quiet"), (self._refusal, "error")):
            label.setProperty("role", role)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._layers)
        head.addSpacing(BAR_WIDTH)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        column.addWidget(self._refusal)
        self.setFocusProxy(self.view)
        self._restyle()

    def _connect(self) -> None:
        self._document.changed.connect(self._show_experiment)
        self._document.refused.connect(self.show_refusal)
        self._theme.changed.connect(self._restyle)
        self._player.refreshed.connect(self._calm.ask)
        self._player.failed.connect(self._show_failure)
        self._player.moved.connect(self._show_gains)
        self.search.marked.connect(self.view.show_found)
        self.search.closed.connect(self.view.setFocus)
        self.menus.repeat_wanted.connect(self.ask_repeat)
        self.menus.name_wanted.connect(self.naming.open)

    def open_search(self) -> None:
        """Show the field in which layers are searched for."""
        self.search.open()

    def ask_repeat(self) -> None:
        """Ask how many times the selected layers are to stand in the network, next to the current block."""
        slot = self._selection.current
        if slot is not None and self.edits.movable:
            self.view.places.reveal(slot)
            corner = self.view.places.rect_of(slot).bottomLeft()
            Repeating(self._document, self.edits, self._texts, self).open_at(self.view.viewport().mapToGlobal(corner))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(self.tr("Network").upper())
        what = self.tr("One block for each layer; at the right, by how much it magnifies the gradient on the way back.")
        how = self.tr("The length of a block is its number of nodes: drag its right edge, or press ← and →.")
        self.setWhatsThis(self._texts.explained_control(self.tr("Network"), what, how))
        self._show_count()
        self.show_refusal(self._reason)

    def show_refusal(self, reason: Reason | None) -> None:
        """Say why an edit cannot be, until the next one; below the stack, unless it is said at a layer."""
        self._reason = reason
        self._refusal.setText(self._texts.reason(reason))
        self._refusal.setVisible(reason is not None and not self.view.explains)  # once is enough

    def explain_elsewhere(self) -> None:
        """What is explained where it was tried is not repeated here."""
        self.show_refusal(None)

    @property
    def count(self) -> str:
        """How many layers there are, in words."""
        return self._layers.text()

    @property
    def refusal(self) -> str:
        """The sentence that is shown, or nothing."""
        return self._refusal.text()

    @property
    def explains_below(self) -> bool:
        """Whether the sentence is shown below the stack."""
        return not self._refusal.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_experiment(self) -> None:
        self.show_refusal(None)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._document.experiment.layers)
        self._layers.setText(filled(self.tr("{count} {count?layer|layers}"), count=count))

    def _show_gains(self) -> None:
        shown = self._player.edited
        if shown is not None and shown.last is not None:
            self._ranges.begin(shown.structure)
            self.view.show_gains(Gains(shown.last, self._ranges))

    def _show_failure(self, reason: Reason) -> None:
        """A run that could not begin because of a layer is explained at that layer too."""
        ids = self._document.slot_ids
        self.view.show_misfit(misfit_of(reason, ids, ids))

    def _restyle(self) -> None:
        self._layers.setFont(self._theme.font(11))
        margin, spacing = self._theme.size(MARGIN), self._theme.size(SPACING)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, spacing, margin - self._theme.size(BAR_WIDTH), margin)
            layout.setSpacing(spacing)
