"""The finder: type a few letters of what you want, in either language, and press Enter."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from time import thread_time

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.commands.catalogue import Catalogue
from app.commands.command import Command
from app.commands.delegate import COMMAND, HEIGHT, MATCH, CommandDelegate
from app.commands.matching import Match, match
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.overlays.overlay import Overlay
from app.widgets.pacing.throttle import Throttle

WIDTH, SHOWN, FROM_TOP, REMEMBERED = 640, 11, 0.12, 5
NOTHING = Match(0, ())
GATHERED_S = 0.01  # of the processor, in a pass of the event loop
IMPOSSIBLE = 50  # so much worse does that fit which cannot be done now
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -SHOWN, Qt.Key.Key_PageDown: SHOWN}


class Finder(Overlay):
    """Everything that the program can do, one line each; what was done last stands first."""

    def __init__(self, window: QWidget, catalogue: Catalogue, layers: Callable[[], int], theme: Theme) -> None:
        """`layers` says how many layers there are to go to."""
        super().__init__(window, theme)
        self._catalogue, self._layers = catalogue, layers
        self._commands: list[Command] = []
        self._recent: deque[str] = deque(maxlen=REMEMBERED)
        self._pieces: Iterator[list[Command]] | None = None  # of the commands, where not all are there yet
        self._gathering = Throttle(self, 0, self._gather, at_once=False, first=True)
        self._renewing = Throttle(self, 0, self._renew, at_once=False)  # after all have been told of another language
        self.field, self.list, self.hint = QLineEdit(), QListWidget(), Label()
        self.field.setAcceptDrops(False)  # what is carried there is for the window
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def search(self) -> None:
        """Open with an empty field, or close what is open."""
        if self.isVisible():
            self.close_card()
            return
        self._retranslate()
        self._commands, self._pieces = [], None
        self.field.clear()
        self._pieces = self._catalogue.pieces()
        self._gathering.ask()
        self._show_matches()
        self.open(self.field)

    def found(self) -> list[Command]:
        """The commands that fit what was typed, best first."""
        self._gather_all()
        return [self.list.item(row).data(COMMAND) for row in range(self.list.count())]

    def place(self) -> None:
        """In the upper middle, as high as there are lines."""
        lines = min(max(self.list.count(), 1), SHOWN) if self._pieces is None else SHOWN
        self.list.setFixedHeight(self._theme.size(HEIGHT) * lines + self._theme.size(12))
        size = QSize(self._theme.size(WIDTH), self.card.sizeHint().height()).boundedTo(self.room().size())
        self.stand(QRect(QPoint((self.width() - size.width()) // 2, round(self.height() * FROM_TOP)), size))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._renewing.ask()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the list while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do_current()
                return True
        return super().eventFilter(watched, event)

    @property
    def _query(self) -> str:
        """What was typed; "rate = 0.01" says the same as "rate 0.01"."""
        return self.field.text().replace("=", " ")

    def _build(self) -> None:
        self.field.setProperty("role", "search")
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.setProperty("role", "plain")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CommandDelegate(self._theme, self.list))
        self.list.itemClicked.connect(self._do)
        self.hint.setProperty("role", "footer")
        for part in (self.field, self.list, self.hint):
            self.column.addWidget(part)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Commands"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.list.setAccessibleName(self.tr("Commands"))

    def _gather(self) -> None:
        """As many commands as one pass of the event loop has time for; all of them are listed together."""
        begun = thread_time()
        for piece in self._pieces or ():
            self._commands += piece
            if thread_time() - begun > GATHERED_S:
                self._gathering.ask()
                return
        if self._pieces is not None:
            self._pieces = None
            self._show_matches()

    def _gather_all(self) -> None:
        """Who asks for something is not kept waiting for the next pass."""
        while self._pieces is not None:
            self._gather()

    def _renew(self) -> None:
        """List what there is now, in the words of now."""
        if self.isVisible():
            self._retranslate()
            self._commands, self._pieces = self._catalogue.commands(), None
            self._show_matches()

    def _restyle(self) -> None:
        self.list.doItemsLayout()
        if self.isVisible():
            self.place()

    def _search(self) -> None:
        self._gather_all()
        self._show_matches()

    def _show_matches(self) -> None:
        self.list.clear()
        for command, found in self._matches(self._query):
            item = QListWidgetItem(command.title)
            item.setData(COMMAND, command)
            item.setData(MATCH, found)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join((command.title, *command.keys)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._count()
        if self.isVisible():
            self.place()

    def _matches(self, query: str) -> list[tuple[Command, Match]]:
        """Without a query all of them; with one the best first, of equals the shortest; what cannot be now is worse."""
        if not query.strip():
            first = [command for title in self._recent for command in self._commands if command.title == title]
            rest = [command for command in self._commands if command.title not in self._recent]
            return [(command, NOTHING) for command in (*first, *rest)]
        asked = self._catalogue.asked(query, self._layers())
        said = {(command.title, command.group) for command in asked}  # that a setting is so already, too
        others = (command for command in self._commands if (command.title, command.group) not in said)
        fits = [(command, match(query, command.title, f"{command.group} {command.also}"))
                for command in (*asked, *others)]  # fmt: skip
        hits = [(command, found) for command, found in fits if found is not None]
        return sorted(hits, key=_rank)

    def _count(self) -> None:
        keys = self.tr("↑ ↓ choose · Enter does it · Esc closes")
        some = self.list.count() or self._pieces is not None
        self.hint.setText(keys if some else self.tr("Nothing is called like that."))

    def _step(self, lines: int) -> None:
        self._gather_all()
        if count := self.list.count():
            row = self.list.currentRow() + lines
            self.list.setCurrentRow(row % count if abs(lines) == 1 else min(max(row, 0), count - 1))

    def _do_current(self) -> None:
        self._gather_all()
        item = self.list.currentItem()
        if item is not None:
            self._do(item)

    def _do(self, item: QListWidgetItem) -> None:
        """Close first: the command may open something itself. What is not there any more is not done."""
        listed: Command = item.data(COMMAND)
        command = self._present(listed)
        if command is None:
            self._renew()
            return
        if not command.possible:
            return
        if command.title in self._recent:
            self._recent.remove(command.title)
        self._recent.appendleft(command.title)
        self.close_card()
        command.do()

    def _present(self, listed: Command) -> Command | None:
        """The command as it is now: menus may have been made anew since it was listed, and the old entries deleted."""
        commands = (*self._catalogue.asked(self._query, self._layers()), *self._catalogue.commands())
        return next((each for each in commands if (each.title, each.group) == (listed.title, listed.group)), None)


def _rank(hit: tuple[Command, Match]) -> tuple[int, int]:
    command, found = hit
    return (0 if command.possible else IMPOSSIBLE) - found.score, len(command.title)
