"""The window of the list: beside the plots, in which the run of the row that is chosen is looked back at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.panels.timeline.runs.model import STAR, WHAT, RunModel
from app.panels.timeline.runs.rows import Rows, RunRow
from app.playback.player import Player
from app.playback.runs import LISTED, MOST_BYTES
from app.texts import Texts
from app.texts.letters import tip, titled
from app.theme import Theme
from app.widgets.keyboard import share_keys
from app.widgets.labels import Label
from app.widgets.lists.column_widths import fit_columns, prepare_columns
from app.widgets.pacing.throttle import Throttle
from core.wording import filled

WIDTH, HEIGHT, MARGIN, GAP, ROW, TITLE = 620, 320, 14, 8, 28, 36  # of the design
LOW, ROOMY = 220, 1240  # its height over a window that is narrower than so much: there it lies over the plots
CALM_MS = 500  # while the present run goes on
MB = 1_000_000


class _Table(QTableView):
    """A press on a star is no choice of the row."""

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        pressed = event is not None and event.type() in (
            QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove
        )  # fmt: skip
        if pressed and index.column() == STAR:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)


class RunList(QDialog):
    """What was tried in this session, newest first."""

    def __init__(self, window: QWidget, player: Player, theme: Theme, texts: Texts) -> None:
        super().__init__(window)
        self._player, self._theme, self._window = player, theme, window
        self._rows, self.model, self.table = Rows(player, texts, self), RunModel(theme, self), _Table()
        self.room = Label(wrap=True)
        self.star, self.reference, self.live, self.close_button = (QPushButton(autoDefault=False) for _ in range(4))
        self._choosing = True  # whether a row that is selected is somebody's choice
        self._calm = Throttle(self, CALM_MS, self.show_runs)
        self._build()
        self._connect()
        share_keys(self, window)
        height = LOW if self._low else HEIGHT
        self.resize(min(theme.size(WIDTH), window.width()), min(theme.size(height), window.height()))

    def open_list(self) -> None:
        """Show it, with the keyboard on the rows."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_above(self, strip: QPoint) -> None:
        """Stand over the network, above the time line that begins there: the plots show what is looked at."""
        top = self.screen().availableGeometry().top()
        self.move(strip.x() + self._theme.size(GAP), max(strip.y() - self.height() - self._theme.size(TITLE), top))

    def show_runs(self) -> None:
        """Show what there is, chosen the run that is shown; where nobody reads it, when it is opened."""
        if not self.isVisible():
            return
        self.setWindowTitle(titled(self.tr("Runs of this session")))
        self.table.setAccessibleName(self.tr("Runs of this session"))
        self.star.setText(self.tr("Keep with a &star"))
        self.reference.setText(self.tr("Keep as &reference"))
        self.live.setText(self.tr("&Live"))
        self.close_button.setText(self.tr("C&lose"))
        self.model.show_rows(self._rows.all())
        fit_columns(self.table, [("", *row.cells) for row in self.model.rows])  # a star has no words
        self._choose_shown()
        self._show_room()
        self._show_buttons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_runs()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._space()
        self._show_room()

    @property
    def _low(self) -> bool:
        """Whether it lies over the plots of a narrow window."""
        return self._window.width() < self._theme.size(ROOMY)

    def _show_room(self) -> None:
        """What those before the present one take; where there are none, what will stand here, and from when."""
        known = bool(self._player.runs.past)
        said, future = (self._room(), self._future()) if known else (self._promise(), "")
        self.room.setText(said if self._low else f"{said} {future}".strip())
        self.room.setToolTip(tip(future) if self._low else "")

    def _promise(self) -> str:
        text = self.tr(
            "Nothing to look back at yet. When an edit or Reset begins another run, the one before stays here: "
            "from {frames} frames on, or with a star."
        )
        return text.format(frames=LISTED)

    def _room(self) -> str:
        runs = self._player.runs
        text = self.tr(
            "{count} {count?run|runs} before the present one, {size} of at most {most} MB: the oldest without a star "
            "go first."
        )
        size = f"{runs.nbytes / MB:.1f}"
        return filled(text, count=len(runs.past), size=size, most=f"{MOST_BYTES / MB:.0f}")

    def _future(self) -> str:
        return self.tr("At most the last three can go on; of older ones the curves stay.")

    def _chosen(self) -> RunRow | None:
        run = self._player.run
        return next((row for row in self.model.rows if row.run is run), None)

    def _choose_shown(self) -> None:
        """The row of the run that is shown is selected, which asks for nothing."""
        shown = [i for i, row in enumerate(self.model.rows) if row.run is self._player.run]
        if shown and not self.table.selectionModel().isRowSelected(shown[0]):
            self._choosing = False
            self.table.selectRow(shown[0])
            self._choosing = True

    def _show_buttons(self) -> None:
        row = self._chosen()
        for button in (self.star, self.reference):
            button.setEnabled(row is not None)
        self.star.setChecked(row is not None and row.starred)
        self.reference.setChecked(row is not None and self._player.comparison.kept == row.run.view)
        self.live.setEnabled(self._player.cursor is not None)

    def _take(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        rows = self.table.selectionModel().selectedRows()
        if self._choosing and rows:
            self._player.look_back(self.model.rows[rows[0].row()].run)

    def _press(self, index: QModelIndex) -> None:
        if index.column() == STAR:
            row = self.model.rows[index.row()]
            self._player.runs.star(row.run, not row.starred)

    def _turn_star(self) -> None:
        self._player.turn_star()

    def _turn_reference(self) -> None:
        kept, run = self._player.comparison.kept, self._player.showing.run
        (self._player.comparison.release if kept == run else self._player.keep_reference)()

    def _return(self) -> None:
        self._player.show_step(None)

    def _space(self) -> None:
        size = self._theme.size
        for row, top in zip(self._boxes, (MARGIN, 0), strict=True):  # one margin between the two
            row.setContentsMargins(size(MARGIN), size(top), size(MARGIN), size(MARGIN))
            row.setSpacing(size(GAP))
        self.table.setFont(self._theme.font(13))
        self.table.verticalHeader().setDefaultSectionSize(size(ROW))
        self.show_runs()

    def _connect(self) -> None:
        player = self._player
        for news in (player.refreshed, player.moved, player.loaded, player.runs.changed):
            news.connect(self._calm.ask)
        player.comparison.changed.connect(self._calm.ask)
        self._theme.changed.connect(self._space)
        self.table.selectionModel().selectionChanged.connect(self._take)
        self.table.clicked.connect(self._press)
        self.star.clicked.connect(self._turn_star)
        self.reference.clicked.connect(self._turn_reference)
        self.live.clicked.connect(self._return)
        self.close_button.clicked.connect(self.close)

    def _build(self) -> None:
        table, head = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setProperty("role", "list")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)  # what is too long for its column ends there, not at a word before
        table.verticalHeader().hide()
        head.setHighlightSections(False)
        prepare_columns(table, WHAT)
        self.room.setProperty("role", "quiet")
        for button in (self.star, self.reference):
            button.setCheckable(True)
            button.setProperty("role", "toggle")
        self._boxes = above, foot = QVBoxLayout(), QHBoxLayout()
        above.addWidget(table, 1)
        above.addWidget(self.room)
        for button in (self.star, self.reference, self.live):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(0)
        column_of_all.addLayout(above, 1)
        column_of_all.addLayout(foot)
