"""The top bar: the program's name and menus, play, step and reset, speed and seed, language and theme."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QWidget

from app.panels.run_buttons import RunButtons
from app.panels.seed_field import SeedField
from app.panels.speed_bars import LEVELS, SpeedBars
from app.panels.title_page import TitlePage
from app.playback.player import Player
from app.resources import icon
from app.state.document import Document
from app.texts import Texts
from app.texts.letters import entry, tip
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from core.wording import shortened

SPEEDS: tuple[float | None, ...] = (1.0, 5.0, 20.0, 100.0, None)  # steps per second; the last is as fast as it goes
HEIGHT, LONGEST_NAME = 52, 14  # pixels of the design; letters of a layout's name, of which a button has room


class Transport(QWidget):
    """All that runs the experiment, and how the window looks meanwhile."""

    language_requested = Signal()
    theme_requested = Signal()
    present_requested = Signal()

    def __init__(
        self, document: Document, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme, self._texts = document, player, theme, texts
        self._title_page: TitlePage | None = None
        self.name, self.menus = Label(self, text="Backscope"), QMenuBar(self)
        self.run = RunButtons(player, theme, texts, self)
        self.play, self.step, self.reset = self.run.play, self.run.step, self.run.reset
        self.speed, self.speed_label, self.seed_label = SpeedBars(self), Label(self), Label(self)
        self.seed = SeedField(document, texts, self)
        self.language, self.theme_button, self.layout_button, self.present = (self._button() for _ in range(4))
        self.dice = self._button()
        self._gaps: list[tuple[QSpacerItem, int]] = []
        self._arrange()
        self._connect()
        self.retranslate()
        self.show_theme()

    def open_title_page(self) -> None:
        """Show what the experiment is called, who made it, and what is to be said of it."""
        if self._title_page is None:
            self._title_page = TitlePage(self.window(), self._document, self._theme, self._texts)
        self._title_page.open_page()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.speed_label.setText(self.tr("speed"))
        self.seed_label.setText(self.tr("seed"))
        self.language.setText("한 / EN")
        self.language.setAccessibleName(self.tr("Korean or English"))
        self.language.setToolTip(self.tr("Korean or English (Ctrl+L)"))
        self.theme_button.setToolTip(self.tr("Light or dark (Ctrl+T)"))
        self.dice.setAccessibleName(self.tr("Same data, new weights"))
        self.dice.setToolTip(self.tr("Same data, new weights: draws another seed (Ctrl+E)"))
        self.theme_button.setAccessibleName(self.tr("Light or dark"))
        self.present.setText(self.tr("Present"))
        self.present.setToolTip(self.tr("The whole screen and large type for a lecture; Escape ends it (F5)"))
        self._explain()
        self.show_state()

    def show_layout(self, menu: QMenu, name: str) -> None:
        """Say which layout the window has, and offer the others."""
        self.layout_button.setMenu(menu)
        self.layout_button.setText(entry(shortened(name, LONGEST_NAME)))
        self.layout_button.setToolTip(self.tr("How the window is laid out (Ctrl+Shift+1 to 4)"))
        self.layout_button.setAccessibleName(self.tr("Layout: {name}").format(name=name))

    def show_state(self) -> None:
        """Show what the player does: what comes next is filled."""
        level = SPEEDS.index(self._player.speed) + 1 if self._player.speed in SPEEDS else LEVELS
        self.speed.show_level(level)
        self.speed.setToolTip(tip(self.tr("{speed} ([ and ])").format(speed=self._speed_in_words(level))))
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setAccessibleDescription(self._speed_in_words(level))

    def change_speed(self, step: int) -> None:
        """That many speeds faster; there is a slowest and a fastest."""
        self._take_speed(min(max(self.speed.level + step, 1), LEVELS))

    def offer_speeds(self, menu: QMenu) -> None:
        """Put all speeds into a menu, ticked the present one."""
        for level in range(1, LEVELS + 1):
            action = menu.addAction(entry(self._speed_in_words(level)))
            action.setCheckable(True)
            action.setChecked(level == self.speed.level)
            action.triggered.connect(partial(self._take_speed, level))

    def show_theme(self) -> None:
        """Dress everything in the present theme and size."""
        tokens, size = self._theme.tokens, self._theme.size
        self.speed.show_style(tokens.secondary, tokens.ghost, tokens.accent, size(14))
        self.setMinimumHeight(size(HEIGHT))
        for gap, px in self._gaps:
            gap.changeSize(size(px), 0, QSizePolicy.Policy.Fixed)
        if (row := self.layout()) is not None:
            row.invalidate()
        self._draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.make_room()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # make_room sees to what stands in it

    def make_room(self) -> None:
        """Where it is narrow, quiet words give way, then the name, which the window has, too: no menu may.

        Where it is very narrow, so does what the menus have; at last the words at the symbols, and the speed.
        """
        words = (self.speed_label, self.seed_label, self.dice, self.name, self.theme_button, self.language,
                 self.present, self.run, self.speed)  # fmt: skip
        row = self.layout()
        assert row is not None
        needed = {word: word.sizeHint().width() + row.spacing() for word in words}
        needed[self.run] = self.run.room_of_words
        wanted = row.sizeHint().width() + sum(needed[word] for word in words if self._has_given_way(word))
        for word in words:
            shown = wanted <= self.width()
            if word is not self.run:
                word.setVisible(shown)
            elif shown == self.run.wordless:
                self.run.show_words(shown)
            wanted -= 0 if shown else needed[word]

    def _has_given_way(self, word: QWidget) -> bool:
        return self.run.wordless if word is self.run else word.isHidden()

    def _explain(self) -> None:
        """What each control does, for whoever asks it."""
        explained = self._texts.explained_control
        self.layout_button.setWhatsThis(explained(self.tr("Layout"), self.tr(
            "Four arrangements: to build, to watch, to understand and to present. Each stays as you leave it."
        )))  # fmt: skip
        self.present.setWhatsThis(explained(self.present.text(), self.tr(
            "A plot and the verdict on the whole screen, to be read from the last row. Space plays, Escape ends it."
        )))  # fmt: skip
        self.speed.setWhatsThis(explained(self.tr("Speed"), self.tr(
            "How many steps per second, five levels from one to as fast as it goes. It changes no number of the run."
        )))  # fmt: skip
        self.seed.setWhatsThis(explained(self.tr("Seed"), self.tr(
            "Weights, batches and data are drawn from it: the same seed gives the same run, to the last bit."
        )))  # fmt: skip
        self.dice.setWhatsThis(explained(self.dice.accessibleName(), self.tr(
            "The data and their split stay as they are, and weights and batches are drawn anew: is it luck?"
        )))  # fmt: skip
        self.language.setWhatsThis(explained(self.language.text(), self.language.toolTip()))
        self.theme_button.setWhatsThis(explained(self.tr("Light or dark"), self.theme_button.toolTip()))

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name.setProperty("role", "name")
        for label in (self.speed_label, self.seed_label):
            label.setProperty("role", "quiet")
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        spaced(row, self._theme, (16, 8, 16, 8), gap=8)
        for part in (self.name, 4, self.menus, 12, self.run, 12, self.speed_label, self.speed,
                     8, self.seed_label, self.seed, self.dice, None, self.language, self.theme_button,
                     self.layout_button, self.present):  # fmt: skip
            self._put(row, part)

    def _put(self, row: QHBoxLayout, part: QWidget | int | None) -> None:
        """A widget, a gap of some pixels of the design, or (None) all the room that is left."""
        match part:
            case QWidget():
                row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            case int():
                gap = QSpacerItem(part, 0, QSizePolicy.Policy.Fixed)
                row.addItem(gap)
                self._gaps.append((gap, part))
            case _:
                row.addStretch(1)

    def _connect(self) -> None:
        self.speed.chosen.connect(self._choose_speed)
        self.dice.clicked.connect(self._document.draw_weights)
        self.language.clicked.connect(self.language_requested)
        self.theme_button.clicked.connect(self.theme_requested)
        self.present.clicked.connect(self.present_requested)
        self._player.state_changed.connect(self.show_state)
        self._player.loaded.connect(self.show_state)
        self._theme.changed.connect(self.show_theme)

    def _take_speed(self, level: int, _checked: bool = False) -> None:
        if level != self.speed.level:
            self._choose_speed(level)
            self.show_state()

    def _choose_speed(self, level: int) -> None:
        self._player.set_speed(SPEEDS[level - 1])

    def _speed_in_words(self, level: int) -> str:
        speed = SPEEDS[level - 1]
        if speed is None:
            return self.tr("As fast as it goes")
        if speed == 1:
            return self.tr("One step per second")
        return self.tr("At most {number} steps per second").format(number=int(speed))

    def _draw_icons(self) -> None:
        tokens, px = self._theme.tokens, self._theme.size(14)
        for further in self.menus.findChildren(QToolButton):  # Qt's own, for menus that find no room at all
            further.setIcon(icon("chevron-down", tokens.text, tokens.faint, px))
        self.dice.setIcon(icon("dice", tokens.text, tokens.faint, px))
        self.theme_button.setIcon(icon("sun" if tokens.dark else "moon", tokens.text, tokens.faint, px))
