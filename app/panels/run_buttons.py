"""Play or pause, step and reset: the three buttons that run the experiment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.playback.navigation import StepNavigation
from app.playback.player import Player
from app.resources import icon
from app.texts import Texts
from app.theme import Theme
from app.widgets.roomy import BESIDE_ICON, RoomyButton

GAP = 8


class RunButtons(QWidget):
    """Runs the experiment; its one filled button is what comes next."""

    def __init__(
        self, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None, slim: bool = False
    ) -> None:
        """Where it is `slim`, the arrow of a reset says enough."""
        super().__init__(parent)
        self._slim, self._wordy = slim, True
        self._player, self._theme, self._texts = player, theme, texts
        self._navigation = StepNavigation(player)
        self.play, self.step, self.reset = (RoomyButton(self) for _ in range(3))
        self.play.setProperty("role", "primary")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.play, self.step, self.reset):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)  # all equally high
            row.addWidget(button)
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.step.setAccessibleName(self.tr("Step"))
        self.reset.setAccessibleName(self.tr("Reset"))
        self.play.setToolTip(self.tr("Train, or hold still; in the past, replay what is recorded (Space)"))
        self.step.setToolTip(self.tr("One step, then pause (.)"))
        self.reset.setToolTip(self.tr("Begin again at step 0 with the same seed (Ctrl+R)"))
        explained = self._texts.explained_control
        self.play.setWhatsThis(explained(self.tr("Play or pause"), self.tr(
            "Training runs, and every instrument shows each step, until you pause. While an earlier step is shown, "
            "what is recorded is replayed from there at the chosen speed; the run does as it did, until you return to "
            "live."
        )))  # fmt: skip
        self.step.setWhatsThis(explained(self.step.accessibleName(), self.tr(
            "A step is one batch: forward, loss, backward, measures, update."
        )))  # fmt: skip
        self.reset.setWhatsThis(explained(self.reset.accessibleName(), self.tr(
            "Begins again at step 0 with the same seed: the same weights, the same batches, the same numbers."
        )))  # fmt: skip
        self.show_words(self._wordy)

    def show_words(self, shown: bool) -> None:
        """In very little room the symbols say enough."""
        self._wordy = shown
        for button, words in self._words().items():
            button.setText(words[0] if shown else "")
            button.keep_room(*(words if shown else ()))
        self.show_state()

    @property
    def wordless(self) -> bool:
        """Whether the symbols are alone."""
        return not self._wordy

    @property
    def room_of_words(self) -> int:
        """How many pixels narrower it is without them."""
        beside = self._theme.size(BESIDE_ICON) - BESIDE_ICON
        return sum(
            max(button.size_with(word).width() for word in words) - button.size_with("").width() + beside
            for button, words in self._words().items()
        )

    def show_state(self) -> None:
        """Show what the player does: what comes next is filled."""
        self.play.setText(self._next if self._wordy else "")
        self.play.setAccessibleName(self._next)
        self.show_theme()

    def show_theme(self) -> None:
        """Draw the icons in the present colours and size."""
        self._row.setSpacing(self._theme.size(GAP))
        tokens, px = self._theme.tokens, self._theme.size(14)
        next_state = "pause" if self._navigation.is_moving() else "play"
        symbols = {
            self.play: (next_state, tokens.on(tokens.solid("accent"))),
            self.step: ("step", tokens.text),
            self.reset: ("reset", tokens.text),
        }
        for button, (symbol, ink) in symbols.items():
            beside = self._theme.size(BESIDE_ICON) - BESIDE_ICON if button.text() else 0
            button.setIcon(icon(symbol, ink, tokens.faint, px, beside))
            button.setIconSize(QSize(px + beside, px))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _words(self) -> dict[RoomyButton, tuple[str, ...]]:
        """What each button says, or may say."""
        words: dict[RoomyButton, tuple[str, ...]] = {
            self.play: (self.tr("Play"), self.tr("Pause")),
            self.step: (self.tr("Step"),),
        }
        return words if self._slim else {**words, self.reset: (self.tr("Reset"),)}

    @property
    def _next(self) -> str:
        return self.tr("Pause") if self._navigation.is_moving() else self.tr("Play")

    def _connect(self) -> None:
        self.play.clicked.connect(self._navigation.play_or_pause)
        self.step.clicked.connect(self._step)
        self.reset.clicked.connect(self._player.reset)
        self._player.state_changed.connect(self.show_state)
        self._player.loaded.connect(self.show_state)
        showing = self._player.showing
        for changed in (showing.live_changed, showing.replay.changed, showing.loop.changed):
            changed.connect(self.show_state)
        self._theme.changed.connect(self.show_theme)

    def _step(self) -> None:
        self._player.step()
